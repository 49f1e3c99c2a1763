"""Lists of words."""

from __future__ import annotations

from corpus_tools.quotes.nouns import can_speak, read_words


def test_words():
    assert read_words("a b\n  a ") == {"a", "b"}
    assert read_words("") == set()


def test_who_can_speak():
    nouns = ["minister", "ministries", "reports", "archaeologist", "she", "human", "dispute"]
    assert [noun for noun in nouns if not can_speak(noun)] == ["human", "dispute"]
