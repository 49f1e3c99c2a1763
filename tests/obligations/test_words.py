"""The word lists."""

from __future__ import annotations

import pytest

from corpus_tools.obligations import words

LISTS = {name: value for name, value in vars(words).items() if isinstance(value, frozenset)}


@pytest.mark.parametrize("name", LISTS)
def test_words_are_in_small_letters(name):
    assert all(word == word.lower() and word.strip() for word in LISTS[name])


def test_whoever_can_be_told_is_no_thing():
    # The leadership of a state is told; leadership that is called for is a deed.
    assert sorted(words.PARTIES & words.THINGS) == ["leadership"]
    assert not words.NOBODY & words.PARTIES


def test_what_takes_two_is_no_matter_of_one():
    assert {"talks", "trust"} <= words.MUTUAL & words.DEEDS
    assert "restraint" not in words.MUTUAL
    assert "rivalry" not in words.DEEDS
