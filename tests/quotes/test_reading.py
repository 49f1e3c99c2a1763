"""Whole sentences: who says what, by which words."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus_tools.quotes.reading import find_statements

SAID = {
    # that-clauses, with and without that
    "The minister said that talks would resume.": (
        "The minister", "said", ["that talks would resume"]),
    "The minister said talks would resume.": ("The minister", "said", ["talks would resume"]),
    "Moss added on Monday that the lock was broken.": (
        "Moss", "added", ["that the lock was broken"]),
    "Moss said in a statement that the lock was broken.": (
        "Moss", "said", ["that the lock was broken"]),
    "Moss said, apparently for the first time, that she agreed.": (
        "Moss", "said", ["that she agreed"]),
    # somebody is told
    "Brandt told reporters that the bridge was safe.": (
        "Brandt", "told", ["that the bridge was safe"]),
    "Critics urged the harbour office to publish its figures.": (
        "Critics", "urged", ["to publish its figures"]),
    # nouns, infinitives, questions
    "The mayor denied the charge.": ("The mayor", "denied", ["the charge"]),
    "The council promised to widen the canal.": (
        "The council", "promised", ["to widen the canal"]),
    "She asked whether the ferry would run.": ("She", "asked", ["whether the ferry would run"]),
    "Farmers called for a lower toll.": ("Farmers", "called for", ["a lower toll"]),
    "Critics accuse the bank of hiding losses.": (
        "Critics", "accuse", ["the bank of hiding losses"]),
    # final cues and cues between
    "The ferry will not run, the harbour office said.": (
        "the harbour office", "said", ["The ferry will not run"]),
    "Isolation, she noted, has led to waste.": (
        "she", "noted", ["Isolation", "has led to waste"]),
    "The ferry is late, said Ada Moss, a painter from the coast.": (
        "Ada Moss", "said", ["The ferry is late"]),
    "The risk, argued Ada Moss, an engineer, comes from old pipes.": (
        "Ada Moss", "argued", ["The risk", "comes from old pipes"]),
    # quotations
    '"We agree," she said. "We always did."': (
        "she", "said", ['"We agree,"', '"We always did."']),
    'Asked whether he would go, the minister said, "No, I will stay."': (
        "the minister", "said", ['"No, I will stay."']),
    'The plan was "a dead letter before it was sent", said Moss.': (
        "Moss", "said", ['The plan was "a dead letter before it was sent"']),
    # sources without a verb
    "According to Moss, the plan is late.": ("Moss", "According to", ["the plan is late"]),
    "The plan, according to Moss, is late.": (
        "Moss", "according to", ["The plan", "is late"]),
    "In her view, the plan fails.": ("her", "In her view", ["the plan fails"]),
    # nouns and adjectives
    "The ministry's claim that the ship sank was wrong.": (
        "The ministry", "claim", ["that the ship sank"]),
    "He expressed concern over the delays.": (
        "He", "expressed concern", ["over the delays"]),
    "Officials are confident that it works.": (
        "Officials", "are confident", ["that it works"]),
    # attitudes
    "Farmers fear that the toll will rise.": ("Farmers", "fear", ["that the toll will rise"]),
    "The council wants to sell the mill.": ("The council", "wants", ["to sell the mill"]),
    # whose verb it is
    "Lee Moss, who leads the mill, said it would close.": (
        "Lee Moss", "said", ["it would close"]),
    "People briefed on the plan said it was late.": (
        "People briefed on the plan", "said", ["it was late"]),
    "The mayor of the town this week announced a strike.": (
        "The mayor of the town", "announced", ["a strike"]),
    "Harbour cranes, trucks and trains are on the list, local experts said.": (
        "local experts", "said", ["Harbour cranes, trucks and trains are on the list"]),
    # passives
    "The town was urged by local experts to close the mill.": (
        "local experts", "was urged", ["to close the mill"]),
    "The bank was accused by critics of hiding losses.": (
        "critics", "was accused", ["The bank", "of hiding losses"]),
    "It is hoped that the ferry will return.": (
        None, "is hoped", ["that the ferry will return"]),
    # papers
    "Studies show that old pipes leak.": ("Studies", "show", ["that old pipes leak"]),
}  # fmt: skip


@pytest.mark.parametrize("text", SAID)
def test_who_says_what(read, text):
    assert read(text)[0] == SAID[text]


@pytest.mark.parametrize(
    "text",
    [
        "The dispute has added complexity to the discussions.",
        "The two towns hold most of the fleet, highlighting their dominance.",
        "He is noted for his paintings.",
        "The stated aim is peace.",
        "The rise came on top of others, adding to the risk.",
        "The report is long.",
        "The alleged theft took place in May.",
        "It rains in the United States.",
        "",
    ],
)
def test_words_that_look_like_cues(read, text):
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Moss said it would close, but Brandt said it would not.",
         [("Moss", ["it would close"]), ("Brandt", ["it would not"])]),
        ("Moss praised the deal and said it would last.",
         [("Moss", ["the deal"]), ("Moss", ["it would last"])]),
        ("Moss said she agreed, adding that others did not.",
         [("Moss", ["she agreed"]), ("Moss", ["that others did not"])]),
    ],
)  # fmt: skip
def test_two_statements_in_a_sentence(read, text, expected):
    assert [(speaker, content) for speaker, _, content in read(text)] == expected


def test_of_statements_inside_one_another_the_outermost_stands(read):
    assert [cue for _, cue, _ in read("Moss said that Brandt believes that it works.")] == ["said"]


@pytest.mark.parametrize(
    ("text", "negated", "future"),
    [
        ("Moss did not say when she would go.", True, False),
        ("Moss has never claimed that it works.", True, False),
        ("The council will repeat its offer on Monday.", False, True),
        ("Moss may deny the charge.", False, True),
        ("Moss said that it works.", False, False),
    ],
)
def test_denied_and_coming_speech(text, negated, future):
    statement = find_statements(text)[0]
    assert (statement.negated, statement.future) == (negated, future)


@pytest.mark.parametrize(
    ("text", "cue_class"),
    [
        ("Moss said that it works.", "neutral"),
        ("Moss stressed that it works.", "emphatic"),
        ("Moss urged the town to act.", "directive"),
        ("Moss warned that it leaks.", "warning"),
        ("Moss claimed that it works.", "doubt"),
        ("Moss admitted that it leaks.", "concession"),
        ("Moss denied that it leaks.", "refusal"),
        ("Moss accused the town of theft.", "conflict"),
        ("Moss believes that it works.", "attitude"),
    ],
)
def test_classes(text, cue_class):
    assert find_statements(text)[0].cue_class == cue_class


def test_headline_passive_has_an_addressee_and_no_speaker():
    text = "Town urged to close old mill"
    statement = find_statements(text, part="title")[0]
    assert statement.speaker is None
    assert text[slice(*statement.addressee)] == "Town"
    assert statement.cue_class == "directive"


def test_an_outlet_before_the_speaker_only_passes_it_on():
    text = "According to the Harbour Gazette, the minister said talks would resume."
    statement = find_statements(text)[0]
    assert text[slice(*statement.speaker)] == "the minister"
    assert text[slice(*statement.via)] == "the Harbour Gazette"


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(
    ["Moss", "said", "that", ",", '"', "the", "town", "was", "urged", "to", "act", "by", "who",
     "and", "claims", "according", "'", "(", ")", ":", "her", "view", "in", ".", "“", "”", "US"]
), max_size=25))  # fmt: skip
def test_any_words_give_spans_inside_the_sentence(words):
    text = " ".join(words)
    for part in ("body", "title"):
        for one in find_statements(text, part=part):
            spans = [one.cue, *one.content, one.speaker, one.apposition, one.addressee, one.via]
            assert all(0 <= s[0] < s[1] <= len(text) for s in spans if s)


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        # a verb with a quotation of its own inside what somebody else says
        (
            'Moss said that Lee had told him, "You will never work here," and left.',
            [("Moss", "said"), ("Lee", "had told")],
        ),
        (
            '"I like it," Moss said, recalling that her father once told her, "Never sell it."',
            [("Moss", "said"), ("Moss", "recalling"), ("her father", "once told")],
        ),
        # the verb that has it already is no second one
        ('Moss said, "Lee told him to go."', [("Moss", "said")]),
    ],
)
def test_quotations_inside_other_statements(read, text, statements):
    assert [(speaker, cue) for speaker, cue, _ in read(text)] == statements


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ('The crowd chanted "No more tolls" at the gate.', ['"No more tolls"']),
        ('Lee answered "absolutely not" when asked.', ['"absolutely not"']),
        ('Moss told him "get lost" and left.', ['"get lost"']),
        ('Signs read "No tolls" and "Go home".', ['"No tolls" and "Go home"']),
        ('Moss used the word "crisis" four times.', ['"crisis"']),
        ('Lee responded with a curt "no comment" on Monday.', ['a curt "no comment"']),
    ],
)
def test_a_few_words_in_marks_right_behind_a_verb(read, text, content):
    (statement,) = read(text)
    assert statement[2] == content
