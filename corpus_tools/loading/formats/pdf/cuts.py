"""Where a page is cut from side to side: by rules, by white, by lines over several columns."""

from __future__ import annotations

import math
from bisect import bisect
from collections.abc import Iterable, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from corpus_tools.loading.formats.pdf.bands import HEADLINE, list_rows
from corpus_tools.loading.formats.pdf.lines import Line, measure_lines
from corpus_tools.loading.formats.pdf.pieces import Piece
from corpus_tools.loading.formats.pdf.rows import join_rows

# In heights of a line: more white than between paragraphs.
_WHITE = 1.5
# Times the usual white between lines.
_CLEAR = 2.0
# Of the width of the text: a rule from side to side, not one in a table or below a heading.
_WHOLE = 0.8
# A page of words at random has thousands.
_MOST_CUTS = 40
# Times the usual height of lines: captions.
_SMALL = 0.9
_TWO = 2


class Band(NamedTuple):
    """What stands between two cuts, or the lines of a cut."""

    pieces: list[Piece]
    is_cut: bool


def list_cuts(pieces: list[Piece], rules: Iterable[Piece], gutter: float) -> list[Piece]:
    """List where rules or clear white cut columns, as pieces without text.

    Parameters
    ----------
    pieces
        Of the page, or of a part of it.
    rules
        Lines drawn on the page. They cut if they reach from side to side and touch no line.
    gutter
        Where it is. A cut has text on both sides of it, above and below.

    Returns
    -------
    list of Piece
        Each as wide as the pieces; none if there are more than forty.
    """
    left, right = min(piece.left for piece in pieces), max(piece.right for piece in pieces)
    drawn = sorted(
        rule.middle
        for rule in rules
        if rule.left < gutter < rule.right and rule.right - rule.left > _WHOLE * (right - left)
    )
    clear = _find_clear_white(pieces, gutter)
    rows = list_rows(pieces)
    first, last = _count_one_sided(rows, gutter), _count_one_sided(rows[::-1], gutter)
    cuts = [
        Piece("", left, right, low, high)
        for low, high in _list_white(rows[first : len(rows) - last])
        if high - low > clear or bisect(drawn, low) < bisect(drawn, high)
    ]
    return cuts if len(cuts) <= _MOST_CUTS else []


def _list_white(rows: Iterable[Sequence[Piece]]) -> list[tuple[float, float]]:
    """List where white between rows begins and ends, upwards; rows may overlap a little."""
    return [
        (max(piece.top for piece in lower), min(piece.bottom for piece in upper))
        for upper, lower in pairwise(rows)
    ]


def _find_clear_white(pieces: Iterable[Piece], gutter: float) -> float:
    """Return how high white is at least that parts stories, given that within the columns."""
    sides = [[piece for piece in pieces if (piece.left > gutter) is side] for side in (False, True)]
    within = [high - low for side in sides for low, high in _list_white(list_rows(side))]
    height = median(piece.height for piece in pieces)
    return max(_WHITE * height, _CLEAR * median(within or [0.0]))


def _count_one_sided(rows: Iterable[Sequence[Piece]], gutter: float) -> int:
    """Count the rows before the one by which both sides of a gutter have had text."""
    sides: set[bool] = set()
    for n, row in enumerate(rows):
        sides |= {piece.left > gutter for piece in row}
        if len(sides) > 1:
            return n
    return 0


def join_bands(bands: list[Band], gutters: Iterable[float]) -> list[Band]:
    """Join bands whose columns go on over a cut, such as a quotation set large.

    Parameters
    ----------
    bands
        From top to bottom.
    gutters
        Where the columns end.

    Returns
    -------
    list of Band
        The lines of such a cut come behind the columns. More than forty cuts stay as they are.
    """
    edges = [-math.inf, *sorted(gutters), math.inf]
    if sum(band.is_cut for band in bands) > _MOST_CUTS:
        return bands
    usual = median([piece.height for band in bands for piece in band.pieces])
    joined: list[Band] = []
    # Which of these the columns above are.
    above = -1
    for band in bands:
        columns = {} if band.is_cut else _list_columns(band.pieces, edges, usual)
        if above >= 0 and _go_on(_list_columns(joined[above].pieces, edges, usual), columns, usual):
            between = joined[above + 1 :]
            parts = [joined[above], *(one for one in between if not one.is_cut), band]
            whole = [piece for part in parts for piece in part.pieces]
            joined[above:] = [Band(whole, is_cut=False), *(one for one in between if one.is_cut)]
        else:
            # A caption in one column leaves it open.
            above = len(joined) if len(columns) >= _TWO else above
            joined.append(band)
    return joined


def _list_columns(
    pieces: Iterable[Piece], edges: Sequence[float], usual: float
) -> dict[float, list[Line]]:
    """Return the lines of each column that has any, without captions, by its left edge."""
    columns = {
        left: [
            piece
            for piece in pieces
            if left <= piece.left and piece.right <= right and piece.height > _SMALL * usual
        ]
        for left, right in pairwise(edges)
    }
    return {left: measure_lines([join_rows(inside)]) for left, inside in columns.items() if inside}


def _go_on(upper: dict[float, list[Line]], lower: dict[float, list[Line]], usual: float) -> bool:
    """Return whether sentences go on in the same columns below a cut, not in the next column."""
    lefts = [left for left in upper if left in lower]
    if len(lefts) < _TWO:
        return False
    lasts = [upper[left][-1] for left in lefts]
    firsts = [lower[left][0] for left in lefts]
    following = [*(upper[left][0] for left in lefts[1:]), firsts[0]]
    gain = sum(
        _fit(last, down, usual) - _fit(last, on, usual)
        for last, down, on in zip(lasts, firsts, following, strict=True)
    )
    # Stories end with a sentence.
    return gain > 0 or (gain == 0 and (not lasts[-1].has_ended or firsts[0].is_lower))


def _fit(last: Line, first: Line, usual: float) -> int:
    """Return how well a line follows another: 1 within a sentence, -1 if it can't, else 0."""
    if last.piece.height > HEADLINE * usual:
        return 0
    if first.is_lower:
        return -1 if last.has_ended else 1
    has_case = first.piece.text[0].isupper()
    return -1 if has_case and not last.has_ended else 0
