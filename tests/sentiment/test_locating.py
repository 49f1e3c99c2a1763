from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus_tools.sentiment.locating import locate_words


@pytest.mark.parametrize(
    ("words", "sentence", "expected"),
    [
        ([], "Nothing here.", []),
        (["bad"], "A bad day.", ["bad"]),
        (["bad"], "A BAD day.", ["BAD"]),
        (["bad", "bad"], "bad, then bad", ["bad", "bad"]),
        (["bad"], "badly bad", ["bad"]),
        (["not good"], "It is not a very Good plan.", ["not a very Good"]),
        (["can't"], "They can't.", ["can't"]),
        ([":)"], "Fine :) then", [":)"]),
        (["c++ (bad)"], "c++ (bad)", ["c++ (bad)"]),
        (["worse"], "A bad day.", [""]),
        (["day", "bad"], "A bad day.", ["day", "bad"]),
        (["worse", "day"], "A bad day.", ["", "day"]),
        (["战争"], "他们 战争 了", ["战争"]),
    ],
)
def test_each_word_is_found_in_its_order(words, sentence, expected):
    assert [sentence[start:end] for start, end in locate_words(words, sentence)] == expected


def test_the_same_word_twice_has_two_places():
    assert locate_words(["bad", "bad"], "bad, then bad") == [(0, 3), (10, 13)]


@given(words=st.lists(st.sampled_from(["war", "peace", "no", "is", ":("]), max_size=8))
@settings(max_examples=100, deadline=None)
def test_all_words_of_a_sentence_are_found_side_by_side(words):
    sentence = ", ".join(words).upper()
    spans = locate_words(words, sentence)
    assert [sentence[start:end].lower() for start, end in spans] == words
    assert spans == sorted(spans)
    assert len(set(spans)) == len(spans)


@given(words=st.lists(st.text(max_size=6), max_size=4), sentence=st.text(max_size=40))
@settings(max_examples=100, deadline=None)
def test_any_text_is_read(words, sentence):
    spans = locate_words(words, sentence)
    assert len(spans) == len(words)
    assert all(0 <= start <= end <= len(sentence) for start, end in spans)
