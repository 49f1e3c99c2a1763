"""The word lists."""

from __future__ import annotations

import pytest

from corpus_tools.quotes.cue_words import SOURCE_PHRASES
from corpus_tools.quotes.cues import (
    index_adjectives,
    index_nouns,
    index_verbs,
    list_verbs,
    may_attribute,
)

CLASSES = {"neutral", "emphatic", "directive", "warning", "doubt", "concession", "refusal",
           "conflict", "attitude"}  # fmt: skip
FRAMES = {"clause", "quote", "object", "wh", "to", "person", "order", "ing"}


def test_classes_and_frames_are_those_of_the_table():
    verbs = [cue for cues in list_verbs().values() for cue in cues]
    assert len(list_verbs()) > 500
    assert {cue.cue_class for cue in verbs} == CLASSES
    assert set().union(*(cue.frames for cue in verbs)) == FRAMES
    assert {
        *index_nouns().values(),
        *index_adjectives().values(),
        *SOURCE_PHRASES.values(),
    } <= CLASSES


@pytest.mark.parametrize("word", ["said", "denies", "called", "wrote", "urging", "withdrawn"])
def test_forms(word):
    assert (word in index_verbs()) == (word != "withdrawn")


def test_the_longest_entry_comes_first():
    assert [form.rest for form in index_verbs()["called"]] == sorted(
        (form.rest for form in index_verbs()["called"]), key=len, reverse=True
    )


def test_the_class_depends_on_what_follows():
    suggest = index_verbs()["suggested"][0]
    assert suggest.takes("ing")
    hope = index_verbs()["hoped"][-1]
    assert hope.find_class("clause") == "attitude"
    assert index_nouns()["denials"] == "refusal"


def test_the_rest_of_a_form_stands_behind_its_first_word():
    call_for, call = index_verbs()["called"][0], index_verbs()["called"][-1]
    assert call_for.rest and not call.rest
    assert call_for.stands_at(["he", "called", *call_for.rest], 1)
    assert not call_for.stands_at(["he", "called"], 1)
    assert call.stands_at(["he", "called"], 1)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mill is old.", False),
        ("Moss SAID so.", True),
        ("According to Moss", True),
        ("", False),
    ],
)
def test_words_tell_whether_a_sentence_may_attribute(text, expected):
    assert may_attribute(text) == expected
    assert may_attribute(text, also=["mill"]) == (expected or "mill" in text)
