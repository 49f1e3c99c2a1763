"""Pieces of lines on a page in reading order: column by column, each from top to bottom."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, groupby
from statistics import median
from typing import NamedTuple

from corpus_tools.loading.formats.pdf.bands import HEADLINE, list_rows, part_ends, part_stories
from corpus_tools.loading.formats.pdf.cuts import Band, join_bands, list_cuts
from corpus_tools.loading.formats.pdf.pieces import Piece
from corpus_tools.loading.formats.pdf.rows import join_rows

# Columns of text have lines of words; columns of tables have figures.
_MIN_LINES = 3
_MIN_LETTERS = 12
# Lines across a gutter, for each pair of lines beside it, that still leave it one.
_MOST_ACROSS = 4
_FEW_ACROSS = 5
_DEEPEST = 8
# A page of words at random has hundreds, and each takes time.
_MOST_GAPS = 12
# Lines of a column that begin one above the other, and by how many heights of a line they may miss
# that: recognised text stands where its letters were seen.
_SHARE_FLUSH = 0.5
_FLUSH = 0.3
# In heights of a line: narrower is a space that happens to lie over another.
_NARROWEST = 0.25


class _Gutter(NamedTuple):
    """Where a gutter is, and whether hardly a line crosses it."""

    place: float
    is_clear: bool


def order_columns(
    pieces: list[Piece], rules: Sequence[Piece] = (), *, depth: int = 0
) -> list[list[Piece]]:
    """Return the lines of a page, column by column.

    Where a gutter parts the page into columns of text, what lies across it (headlines, rules, clear
    white) parts it into bands, unless sentences go on in the same column below: in each band the
    left column comes before the right one, and each may have columns of its own.

    Parameters
    ----------
    pieces
        The pieces of the page.
    rules
        Lines drawn on the page, as pieces without text.
    depth
        How many gutters were found around these pieces.

    Returns
    -------
    list of list of Piece
        Lines from top to bottom in each column. Between the cells of a table stands a tab.
    """
    gutters = list(_list_gutters(pieces, rules)) if depth < _DEEPEST else []
    if not gutters:
        return [join_rows(pieces)] if pieces else []
    gutter = gutters[0].place
    clear = [gutter.place for gutter in gutters if gutter.is_clear]
    columns: list[list[Piece]] = []
    for band in _list_bands(pieces, rules, gutter, clear):
        if band.is_cut:
            columns.append(join_rows(band.pieces))
        else:
            for story in part_stories(band.pieces, gutter):
                for part in part_ends(story, gutter):
                    for side in _part(part, gutter):
                        columns += order_columns(side, rules, depth=depth + 1)
    return columns


def _list_bands(
    pieces: list[Piece], rules: Sequence[Piece], gutter: float, clear: Sequence[float]
) -> list[Band]:
    """List what lies across a gutter and what is between, from top to bottom."""
    blank = list_cuts(pieces, rules, gutter)
    lines = {piece for piece in pieces if piece.left < gutter < piece.right}
    cuts = {*blank, *lines, *_list_wide(pieces, clear)}
    in_order = sorted([*pieces, *blank], key=lambda piece: -piece.middle)
    bands = [
        Band([piece for piece in members if piece.text], is_cut)
        for is_cut, members in groupby(in_order, key=cuts.__contains__)
    ]
    return [band for band in join_bands(bands, {gutter, *clear}) if band.pieces]


def _part(pieces: list[Piece], gutter: float) -> tuple[list[Piece], list[Piece]]:
    return (
        [piece for piece in pieces if piece.right <= gutter],
        [piece for piece in pieces if piece.left >= gutter],
    )


def _list_wide(pieces: list[Piece], gutters: Sequence[float]) -> set[Piece]:
    """Return the pieces that reach over more than one column and have nothing beside them."""
    alone = [row[0] for row in list_rows(pieces) if len(row) == 1]
    return {piece for piece in alone if any(piece.left < place < piece.right for place in gutters)}


def _list_gutters(pieces: list[Piece], rules: Sequence[Piece]) -> Iterator[_Gutter]:
    """Yield where gutters run down between columns of text, the clearest first."""
    usual = median([piece.height for piece in pieces] or [0.0])
    least = min((piece.height for piece in pieces), default=0.0)
    # The last word of a headline may reach into a gutter.
    heads = [piece for piece in pieces if piece.height > HEADLINE * usual]
    text = [piece for piece in pieces if piece.height <= HEADLINE * usual]
    gaps = [
        (n + _count_across(heads, place), _count_across(rules, place), width, place)
        for n, width, place in _list_gaps(text)
        if -width >= _NARROWEST * least
    ]
    for n_across, _, width, place in sorted(gaps)[:_MOST_GAPS]:
        left, right = _part(pieces, place)
        n_beside = min(_count_beside(left, right), _count_beside(right, left))
        few = n_across <= _MOST_ACROSS * n_beside
        if n_beside >= _MIN_LINES and (few or _is_local(pieces, left, right)):
            yield _Gutter(place, n_across * _FEW_ACROSS <= n_beside)
        # The last column of a text may have a line or two.
        elif n_beside and -width > least and n_across * _FEW_ACROSS <= max(len(left), len(right)):
            yield _Gutter(place, is_clear=False)


def _count_across(pieces: Iterable[Piece], place: float) -> int:
    return sum(piece.left < place < piece.right for piece in pieces)


def _is_local(pieces: list[Piece], left: list[Piece], right: list[Piece]) -> bool:
    """Return whether no line crosses a gutter where one of its sides is: beside a box, say."""
    across = set(pieces).difference(left, right)
    return any(
        not any(low < piece.middle < high for piece in across)
        for low, high in (
            (min(piece.bottom for piece in side), max(piece.top for piece in side))
            for side in (left, right)
        )
    )


def _list_gaps(pieces: list[Piece]) -> Iterator[tuple[int, float, float]]:
    """Yield where fewer pieces lie than to the left and right: how many, -width, and middle."""
    if not pieces:
        return
    first = min(piece.left for piece in pieces)
    step = max((max(piece.right for piece in pieces) - first) / 600, 1.0)
    changes = [0] * 700
    for piece in pieces:
        changes[int((piece.left - first) / step)] += 1
        changes[int((piece.right - first) / step) + 1] -= 1
    runs = [
        (n, [i for i, _ in run])
        for n, run in groupby(enumerate(accumulate(changes)), key=lambda item: item[1])
    ]
    for (before, _), (n, places), (after, _) in zip(runs, runs[1:], runs[2:], strict=False):
        if before > n < after:
            yield n, -step * len(places), first + step * (places[0] + places[-1] + 1) / 2


def _count_beside(pieces: list[Piece], others: list[Piece]) -> int:
    """Count lines as high on the page as others, if they are text."""
    if not others:
        return 0
    low, high = min(one.bottom for one in others), max(one.top for one in others)
    beside = join_rows([piece for piece in pieces if low < piece.middle < high])
    letters = sum(len(line.text) for line in beside)
    is_text = letters >= _MIN_LETTERS * len(beside)
    return len(beside) if beside and is_text and _is_flush(beside) else 0


def _is_flush(lines: list[Piece]) -> bool:
    """Return whether many lines begin one above the other, as words in stretched lines do not.

    Lines of several columns count once where they stand beside each other, if not quite level.
    """
    lefts = sorted(line.left for line in lines)
    usual = median(line.height for line in lines)
    rows = list_rows(lines)
    filled = sum(max(one.top for one in row) - min(one.bottom for one in row) for row in rows)
    least = math.ceil(_SHARE_FLUSH * min(filled / usual, len(lines)))
    return any(
        last - first <= _FLUSH * usual
        for first, last in zip(lefts, lefts[least - 1 :], strict=False)
    )
