"""The word lists."""

from __future__ import annotations

import pytest

from corpus_tools.quotes.cues import ADJECTIVES, NOUNS, SOURCE_PHRASES, VERB_FORMS, list_verbs

CLASSES = {"neutral", "emphatic", "directive", "warning", "doubt", "concession", "refusal",
           "conflict", "attitude"}  # fmt: skip
FRAMES = {"clause", "quote", "object", "wh", "to", "person", "order", "ing"}


def test_classes_and_frames_are_those_of_the_table():
    verbs = [cue for cues in list_verbs().values() for cue in cues]
    assert len(list_verbs()) > 500
    assert {cue.cue_class for cue in verbs} == CLASSES
    assert set().union(*(cue.frames for cue in verbs)) == FRAMES
    assert {*NOUNS.values(), *ADJECTIVES.values(), *SOURCE_PHRASES.values()} <= CLASSES


@pytest.mark.parametrize("word", ["said", "denies", "called", "wrote", "urging", "withdrawn"])
def test_forms(word):
    assert (word in VERB_FORMS) == (word != "withdrawn")


def test_the_longest_entry_comes_first():
    assert [form.rest for form in VERB_FORMS["called"]] == sorted(
        (form.rest for form in VERB_FORMS["called"]), key=len, reverse=True
    )


def test_the_class_depends_on_what_follows():
    suggest = VERB_FORMS["suggested"][0]
    assert suggest.takes("ing")
    hope = VERB_FORMS["hoped"][-1]
    assert hope.find_class("clause") == "attitude"
    assert NOUNS["denials"] == "refusal"
