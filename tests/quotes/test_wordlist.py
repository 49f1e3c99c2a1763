"""Lists of words."""

from __future__ import annotations

from corpus_tools.quotes.wordlist import read_words


def test_words():
    assert read_words("a b\n  a ") == {"a", "b"}
    assert read_words("") == set()
