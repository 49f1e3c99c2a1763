"""A sentence with one and the same word for every name of an actor.

"The United States" are three words and "China" is one; "united" sounds good and "america" does
not. Where each name is the same word, swapping two actors changes nothing but who is who.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import NamedTuple

from corpus_tools.study.naming import ActorNames

# Written like a name, and no word of English: taggers take it for a name, lexicons have no weight.
STAND_IN = "Aktorland"
_ARTICLE = re.compile(r"\b[Tt]he\s+$")
_LONGEST_ARTICLE = 5


class Masked(NamedTuple):
    """A sentence with a stand-in for each name of an actor, and the way back.

    Parameters
    ----------
    text
        The sentence with stand-ins.
    begins, shifts
        From which code point of ``text`` on how much is to be added to get to the original one.
    """

    text: str
    begins: tuple[int, ...] = (0,)
    shifts: tuple[int, ...] = (0,)

    def restore(self, start: int, end: int) -> tuple[int, int]:
        """Return where a stretch of ``text`` stands in the original sentence."""
        return start + self._shift(start), end + self._shift(end)

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Return where a stretch of the original stands in ``text``; within a name, all of it."""
        first, last = self._find_piece(start), self._find_piece(end - 1)
        # Every other piece is a stand-in.
        return (
            self.begins[first] if first % 2 else start - self.shifts[first],
            self.begins[last] + len(STAND_IN) if last % 2 else end - self.shifts[last],
        )

    def _find_piece(self, point: int) -> int:
        """Return which piece a place of the original stands in."""
        pieces = range(len(self.begins))
        found = bisect_right(pieces, point, key=lambda at: self.begins[at] + self.shifts[at])
        return max(0, found - 1)

    def _shift(self, point: int) -> int:
        return self.shifts[bisect_right(self.begins, point) - 1]


def mask_actors(text: str, names: ActorNames | None) -> Masked:
    """Put the same word in the place of every name of an actor, the article before it included.

    Parameters
    ----------
    text
        A sentence.
    names
        The names of the actors, if any are known.

    Examples
    --------
    >>> from corpus_tools.study.actors import Actor
    >>> heron = Actor(id="heron", name="Heron Isles", aliases=("Heronian",))
    >>> masked = mask_actors("Both the Heron Isles and Heronian ships left.", ActorNames([heron]))
    >>> masked.text
    'Both Aktorland and Aktorland ships left.'
    >>> masked.restore(5, 14), masked.restore(29, 34)
    ((5, 20), (34, 39))
    """
    pieces: list[str] = []
    begins, shifts = [0], [0]
    done = length = 0
    for start, end in names.find_spans(text) if names else ():
        article = _ARTICLE.search(text, max(done, start - _LONGEST_ARTICLE), start)
        first = article.start() if article else start
        pieces += [text[done:first], STAND_IN]
        length += first - done
        begins += [length, length + len(STAND_IN)]
        length += len(STAND_IN)
        shifts += [first - begins[-2], end - length]
        done = end
    return Masked("".join([*pieces, text[done:]]), tuple(begins), tuple(shifts))
