"""Lists of words that read as running text."""

from __future__ import annotations


def read_words(text: str) -> frozenset[str]:
    """Return the words of a list, which white space parts.

    Examples
    --------
    >>> sorted(read_words("said says"))
    ['said', 'says']
    """
    return frozenset(text.split())
