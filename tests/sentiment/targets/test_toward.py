from __future__ import annotations

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus_tools.sentiment.targets import (
    name_polarity,
    read_sentence,
    read_target_tone,
    toward,
)
from corpus_tools.study import Actor
from corpus_tools.study.naming import ActorNames


def read(text, target, *, said=(), names=None):
    start = text.index(target)
    sentence = read_sentence(text, names=names)
    spans = [(text.index(one), text.index(one) + len(one)) for one in said]
    return read_target_tone(sentence, start, start + len(target), said=spans)


GOOD, BAD, NEUTRAL = 1, -1, 0


@pytest.mark.parametrize(
    ("text", "tones"),
    [
        ("On Monday Hale met Moss.", {"Hale": NEUTRAL, "Moss": NEUTRAL}),
        # Active and passive.
        ("Hale praised Moss.", {"Moss": GOOD}),
        ("Hale condemned Moss.", {"Moss": BAD}),
        ("Moss was praised by Hale.", {"Moss": GOOD}),
        ("Moss has been sharply criticised by Hale.", {"Moss": BAD}),
        ("Hale stood by Moss.", {"Moss": GOOD}),
        ("The union wants to punish Moss.", {"Moss": BAD}),
        ("Hale sanctioned Moss.", {"Moss": BAD}),
        # Who does it.
        ("Hale betrayed Moss.", {"Hale": BAD}),
        ("Moss was attacked by Hale.", {"Hale": BAD}),
        ("Moss, attacked by Hale, left.", {"Hale": BAD}),
        ("Hale rescued Moss.", {"Hale": GOOD}),
        ("Hale defeated Moss.", {"Hale": GOOD, "Moss": BAD}),
        ("Hale won.", {"Hale": GOOD}),
        ("Hale lied.", {"Hale": BAD}),
        # Denied.
        ("Hale did not praise Moss.", {"Moss": BAD}),
        ("Hale never praised Moss.", {"Moss": BAD}),
        ("Hale can’t praise Moss.", {"Moss": BAD}),
        ("Hale never condemned Moss.", {"Moss": GOOD}),
        ("Hale did not lie.", {"Hale": GOOD}),
        ("The union refused to punish Moss.", {"Moss": GOOD}),
        ("Hale failed to rescue Moss.", {"Hale": BAD}),
        # Relative clauses.
        ("Hale, who rescued Moss, was late.", {"Hale": GOOD}),
        ("The minister thanked Hale, who had rescued Moss.", {"Hale": GOOD}),
        # Nouns.
        ("Hale's attacks on Moss went on.", {"Hale": BAD, "Moss": BAD}),
        ("Hale’s attacks on Moss went on.", {"Hale": BAD, "Moss": BAD}),
        ("There was praise for Moss.", {"Moss": GOOD}),
        ("Criticism of Moss grew.", {"Moss": BAD}),
        ("Anger at Moss grew.", {"Moss": BAD}),
        ("Hale's courage impressed them.", {"Hale": GOOD}),
        ("The union cheered the victory over Hale.", {"Hale": BAD}),
        ("Hale's victory over Moss was narrow.", {"Hale": GOOD, "Moss": BAD}),
        ("The corruption of Hale is known.", {"Hale": BAD}),
        ("Anti-Moss marches filled the town.", {"Moss": BAD}),
        # Two of them.
        ("Hale praised Moss but condemned Voss.", {"Moss": GOOD, "Voss": BAD}),
        ("Hale condemned Moss but praised Voss.", {"Moss": BAD, "Voss": GOOD}),
        ("Hale praised Moss and condemned Voss.", {"Moss": GOOD, "Voss": BAD}),
        ("Hale praised Moss while Marsh accused Voss.", {"Moss": GOOD, "Voss": BAD}),
        ("Hale praised Moss and Voss.", {"Moss": GOOD, "Voss": GOOD}),
        # Words that are no deeds count by how near they stand.
        ("Moss is a wonderful place.", {"Moss": GOOD}),
        ("Moss is a terrible place.", {"Moss": BAD}),
    ],
)
def test_the_tone_toward_those_whom_a_sentence_names(text, tones):
    for target, expected in tones.items():
        assert name_polarity(read(text, target).score) == expected, (target, read(text, target))


@pytest.mark.parametrize(
    ("text", "target", "word", "rules"),
    [
        ("Hale praised Moss.", "Moss", "praised", "whom it is done to: praise"),
        ("Hale never praised Moss.", "Moss", "praised",
         'whom it is done to: praise; negated by "never"'),
        ("Hale betrayed Moss.", "Hale", "betrayed", "who does it: betray"),
        ("Moss is a wonderful place.", "Moss", "wonderful", "2 words away"),
        ("Moss met them, but it was a terrible day.", "Moss", "terrible",
         "other clause; 6 words away"),
        ("Anti-Moss marches filled the town.", "Moss", "anti-", "against it"),
        # What somebody must do is not done.
        ("Moss must restore mutual trust.", "Moss", "mutual trust",
         '2 words away; demanded by "must"'),
        ("Unlike Moss, it is wonderful.", "Moss", "wonderful",
         '2 words away; turned by "unlike"'),
    ],
)  # fmt: skip
def test_words_say_why_they_count(text, target, word, rules):
    told = {one.word: one.rules for one in read(text, target).words}
    assert told[word] == rules


def test_somebody_who_belongs_to_a_target_is_not_the_target():
    words = read("Hale's lawyer betrayed Moss.", "Hale").words
    assert all("who does it" not in word.rules for word in words)


def test_what_the_target_says_is_not_about_it():
    text = '"The terrible war was a crime," Moss said.'
    assert read(text, "Moss").score < 0
    silent = read(text, "Moss", said=["The terrible war was a crime"])
    assert silent.score == 0
    assert silent.words == ()


def test_what_another_says_of_a_target_counts():
    text = '"Moss is a terrible liar," Hale said.'
    assert read(text, "Hale", said=["Moss is a terrible liar"]).score == 0
    assert read(text, "Moss").score < 0


def test_nearer_words_count_for_more():
    scores = [
        read(f"Moss {'met them and then ' * n}had a terrible day.", "Moss").score for n in range(4)
    ]
    assert scores == sorted(scores)
    assert all(score < 0 for score in scores)


def test_another_clause_counts_less():
    same, other = (
        read(f"They met Moss {joining} it was terrible.", "Moss").score
        for joining in ("where", "because")
    )
    assert same < other < 0


def test_names_of_actors_count_whole():
    isles = Actor(id="isles", name="United Isles of Hope", aliases=("Isles",))
    bu = Actor(id="bu", name="Bu", aliases=("Buish",))
    names = ActorNames([isles, bu])
    plain = read("Hale praised Moss.", "Moss")
    for text, target in (
        ("Bu praised the United Isles of Hope.", "United Isles of Hope"),
        ("The United Isles of Hope praised Bu.", "Bu"),
    ):
        reading = read(text, target, names=names)
        assert reading.score == pytest.approx(plain.score, abs=1e-12)
        assert [word.rules for word in reading.words] == [word.rules for word in plain.words]
        assert [text[word.start : word.end] for word in reading.words] == ["praised"]


def test_near_0_a_tone_is_neutral():
    near, far = toward.NEUTRAL, toward.NEUTRAL + 1e-9
    assert 0 < near < 0.2
    assert [name_polarity(score) for score in (-1, -far, -near, 0, near, far, 1)] == [
        -1, -1, 0, 0, 0, 1, 1,
    ]  # fmt: skip


WORDS = st.sampled_from(
    ["Moss", "Hale", "praised", "condemned", "was", "not", "never", "by", "the", "terrible", "war",
     "but", ",", "who", "’s", "Hale's", "of", "and", "“", "”", "🙂", "中国", "Bu", "the Bu", "failed",
     "to", "attack", "very", "unlike", ".", ";"]
)  # fmt: skip
NAMES = ActorNames([Actor(id="bu", name="Bu", aliases=("Moss",))])


@given(before=st.lists(WORDS, max_size=8), after=st.lists(WORDS, max_size=8))
@settings(max_examples=200, deadline=None)
def test_the_parts_add_up_to_the_tone(before, after):
    text = " ".join([*before, "Voss", *after])
    for target in ("Voss", text.split()[0]):
        reading = read(text, target, names=NAMES)
        assert -1 <= reading.score <= 1
        assert math.fsum(word.part for word in reading.words) == pytest.approx(
            reading.score, abs=1e-12
        )
        places = [(word.start, word.end) for word in reading.words]
        assert places == sorted(places)
        for word in reading.words:
            assert " ".join(text[word.start : word.end].lower().split()) == word.word


def test_what_somebody_blames_is_not_said_of_them():
    for text in ("Hale opposes torture.", "Hale protested the killings."):
        assert [one.rules.split(":")[0] for one in read(text, "Hale").words] == ["who does it"]
    for text in ("Hale considers the plan a threat.", "Hale called it a disaster."):
        assert read(text, "Hale").words == ()
    # In another clause it is.
    assert len(read("Hale opposes torture, but the crisis of Hale grows.", "Hale").words) > 1


def test_what_somebody_says_is_not_said_of_them_deeds_included():
    text = "Hale vowed to punish Moss."
    sentence = read_sentence(text)
    said = [(text.index("to"), text.index("."))]
    assert read_target_tone(sentence, 0, 4).words
    assert read_target_tone(sentence, 0, 4, said=said).words == ()
    # Of whom it is said, it counts.
    start = text.index("Moss")
    assert read_target_tone(sentence, start, start + 4).score < 0
