"""Noun phrases."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus_tools.text.phrases import extend_phrase, find_phrases, find_spans
from corpus_tools.text.tagging import tag_text


def phrases(text):
    tagged = tag_text(text)
    return [tagged.slice(phrase.first, phrase.last) for phrase in find_phrases(tagged)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The old mill by the sea burned.", ["The old mill", "the sea"]),
        ("Heronia's envoy met two officials.", ["Heronia's envoy", "two officials"]),
        ("She told him.", ["She", "him"]),
        ("The detained painters left.", ["The detained painters"]),
        ("Officials urged restraint.", ["Officials", "restraint"]),
        ("", []),
    ],
)
def test_phrases(text, expected):
    assert phrases(text) == expected


def test_what_belongs_to_a_phrase():
    tagged = tag_text("The head of the mill and a painter from the coast left.")
    found = find_phrases(tagged)
    longer = extend_phrase(tagged, found, 0)
    assert tagged.slice(longer.first, longer.last) == (
        "The head of the mill and a painter from the coast"
    )
    assert tagged.words[longer.head] == "head"


@given(st.lists(st.sampled_from(["the", "old", "mill", "of", "she", "two", "'s", "left", ","])))
def test_phrases_never_overlap(words):
    tagged = tag_text(" ".join(words))
    last = 0
    for phrase in find_phrases(tagged):
        assert last <= phrase.first <= phrase.head < phrase.last <= len(tagged)
        last = phrase.last


def test_a_mark_that_no_list_knows_is_in_no_phrase():
    tagged = tag_text("The mill † burned ⁂ the sea.")
    assert find_spans(tagged) == [(phrase.first, phrase.last) for phrase in find_phrases(tagged)]
    assert [tagged.slice(*span) for span in find_spans(tagged)] == ["The mill", "the sea"]
