"""Where the words stand that a scorer of others names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

# A negation and its word may stand a little apart.
_BETWEEN = r"(?:\W+\w+){0,3}?\W*"


def locate_words(words: Sequence[str], sentence: str) -> list[tuple[int, int]]:
    """Return where each word of a scorer stands; an empty span where its text differs.

    Parameters
    ----------
    words
        In the order of the sentence, in lower case, without what stood between them.
    sentence
        The sentence they come from.

    Examples
    --------
    >>> locate_words(["not good", "bad"], "It is not a Good plan, nor bad.")
    [(6, 16), (27, 30)]
    """
    spans: list[tuple[int, int]] = []
    reached = 0
    for word in words:
        pattern = _compile(word)
        found = pattern.search(sentence, reached) or pattern.search(sentence)
        spans.append(found.span() if found else (0, 0))
        reached = spans[-1][1] if found else reached
    return spans


@lru_cache(maxsize=1 << 13)
def _compile(word: str) -> re.Pattern[str]:
    pattern = _BETWEEN.join(map(re.escape, word.split()))
    return re.compile(rf"(?<!\w){pattern}(?!\w)", re.IGNORECASE)
