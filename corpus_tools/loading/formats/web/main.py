"""Where among the lines of a page the text stands that another program took from it."""

from __future__ import annotations

import heapq
import re
from bisect import bisect_left, insort
from collections.abc import Sequence
from itertools import accumulate, pairwise

_LETTERS = re.compile(r"[^\W_]+")
# Pieces with fewer letters say little of where they stand.
_SHORTEST = 8
_Key = tuple[int, int]
_Anchor = tuple[_Key, int, int]


def find_main_lines(lines: Sequence[str], *, taken: str) -> tuple[list[bool], float]:
    """Find which lines of a page a text was taken from.

    Only letters and digits are compared, so it does not matter how the other program joined
    words and lines. The paragraphs of the text are placed longest first, each between those
    placed before; one that is not found whole is halved.

    Parameters
    ----------
    lines
        The lines of the page.
    taken
        The text, its paragraphs in the order of the page, one a line.

    Returns
    -------
    list of bool
        For each line whether at least half of its letters belong to the text.
    float
        Share of the text's letters that were found, 0 to 1; 1 for no text.

    Examples
    --------
    >>> find_main_lines(["Home", "Talks resume", "They met.", "More"], taken="Talks resumeThey met")
    ([False, True, True, False], 1.0)
    """
    letters = [_keep_letters(line) for line in lines]
    starts = list(accumulate(map(len, letters), initial=0))
    paragraphs = [_keep_letters(paragraph) for paragraph in taken.splitlines()]
    placed = _place("".join(letters), paragraphs)
    wanted = sum(map(len, paragraphs))
    found = sum(end - start for start, end in placed)
    chosen = [
        2 * n >= end - start > 0
        for n, (start, end) in zip(_cover(starts, placed), pairwise(starts), strict=True)
    ]
    return chosen, found / wanted if wanted else 1.0


def _keep_letters(text: str) -> str:
    return "".join(_LETTERS.findall(text))


def _place(page: str, paragraphs: Sequence[str]) -> list[tuple[int, int]]:
    """Return where on the page the paragraphs stand, in order."""
    waiting = [
        (-len(piece), (number, 0), piece) for number, piece in enumerate(paragraphs) if piece
    ]
    heapq.heapify(waiting)
    anchors: list[_Anchor] = []
    while waiting:
        _, (number, offset), piece = heapq.heappop(waiting)
        start = _find(page, piece, (number, offset), anchors)
        if start >= 0:
            insort(anchors, ((number, offset), start, start + len(piece)))
        elif len(piece) >= 2 * _SHORTEST:
            half = len(piece) // 2
            for begin, part in ((0, piece[:half]), (half, piece[half:])):
                heapq.heappush(waiting, (-len(part), (number, offset + begin), part))
    return [(start, end) for _, start, end in anchors]


def _find(page: str, piece: str, key: _Key, anchors: Sequence[_Anchor]) -> int:
    """Return where a piece stands between its neighbours, nearest to one of them, or -1."""
    place = bisect_left(anchors, (key, 0, 0))
    low = anchors[place - 1][2] if place else 0
    high = anchors[place][1] if place < len(anchors) else len(page)
    first = page.find(piece, low, high)
    if first < 0 or place == len(anchors):
        return first
    last = page.rfind(piece, low, high)
    return last if place == 0 or high - last - len(piece) < first - low else first


def _cover(starts: Sequence[int], placed: Sequence[tuple[int, int]]) -> list[int]:
    """Return how many letters of each line lie in the stretches, which are in order."""
    counts = [0] * (len(starts) - 1)
    line = 0
    for start, end in placed:
        while line < len(counts) and starts[line + 1] <= start:
            line += 1
        here = line
        while here < len(counts) and starts[here] < end:
            counts[here] += min(end, starts[here + 1]) - max(start, starts[here])
            here += 1
    return counts
