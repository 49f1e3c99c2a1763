"""Word lists as a person reads them."""

from __future__ import annotations


def read_words(text: str) -> frozenset[str]:
    """Return the words of a list that is written with spaces and line breaks.

    Examples
    --------
    >>> sorted(read_words("must  should"))
    ['must', 'should']
    """
    return frozenset(text.split())
