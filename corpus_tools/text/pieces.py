"""Pieces of a text that no sentence should be as long as."""

from __future__ import annotations

from collections.abc import Iterator

# In code points; of 12,000 sentences of news the longest has 1,824.
LONGEST = 3000


def find_pieces(text: str, *, longest: int = LONGEST) -> Iterator[tuple[int, int]]:
    """Find the pieces in which a sentence is to be read: one, unless it is too long for one.

    What is read looks at the words around each word, so that the time for one sentence grows
    faster than its length. Lists, tables and speech without full stops are read piece by piece:
    nothing is passed over, but what stands across the end of a piece may not be found.

    Parameters
    ----------
    text
        A sentence.
    longest
        In code points, at least 1.

    Yields
    ------
    tuple
        Start and end (half open) of each piece; together they tile the text. A piece ends behind
        a space, or, where none is in reach, anywhere.

    Examples
    --------
    >>> list(find_pieces("The talks failed.")), list(find_pieces("The talks", longest=6))
    ([(0, 17)], [(0, 4), (4, 9)])
    """
    start = 0
    while len(text) - start > longest:
        space = text.rfind(" ", start, start + longest)
        end = space + 1 if space >= start else start + longest
        yield start, end
        start = end
    yield start, len(text)
