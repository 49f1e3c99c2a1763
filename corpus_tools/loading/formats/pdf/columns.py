"""Pieces of lines on a page in reading order: column by column, each from top to bottom."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from itertools import accumulate, groupby, pairwise
from statistics import median
from typing import NamedTuple

from corpus_tools.loading.formats.pdf.bands import list_rows, part_ends, part_stories
from corpus_tools.loading.formats.pdf.pieces import INITIAL, Piece

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
# In heights of a line: the first line of a paragraph begins further in by less.
_MOST_INDENT = 2.0
# In heights of a line: narrower is a space that happens to lie over another.
_NARROWEST = 0.25
# In heights of a line: wider than any space of a line that is stretched to the width of a column.
_CELL_GAP = 2.0


class _Gutter(NamedTuple):
    """Where a gutter is, and whether hardly a line crosses it."""

    place: float
    is_clear: bool


def order_columns(pieces: list[Piece], *, depth: int = 0) -> list[list[Piece]]:
    """Return the lines of a page, column by column.

    Where a gutter parts the page into columns of text, the lines across it (headlines, say) part
    it into bands: in each band the left column comes before the right one, and each may have
    columns of its own.

    Parameters
    ----------
    pieces
        The pieces of the page.
    depth
        How many gutters were found around these pieces.

    Returns
    -------
    list of list of Piece
        Lines from top to bottom in each column. Between the cells of a table stands a tab.
    """
    gutters = list(_list_gutters(pieces)) if depth < _DEEPEST else []
    if not gutters:
        return [_join_rows(pieces)] if pieces else []
    gutter = gutters[0].place
    wide = _list_wide(pieces, [gutter.place for gutter in gutters if gutter.is_clear])
    columns: list[list[Piece]] = []
    for across, band in groupby(
        sorted(pieces, key=lambda piece: -piece.middle),
        key=lambda piece: piece.left < gutter < piece.right or piece in wide,
    ):
        members = list(band)
        if across:
            columns.append(_join_rows(members))
        else:
            for story in part_stories(members, gutter):
                for part in part_ends(story, gutter):
                    for side in _part(part, gutter):
                        columns += order_columns(side, depth=depth + 1)
    return columns


def _part(pieces: list[Piece], gutter: float) -> tuple[list[Piece], list[Piece]]:
    return (
        [piece for piece in pieces if piece.right <= gutter],
        [piece for piece in pieces if piece.left >= gutter],
    )


def _list_wide(pieces: list[Piece], gutters: Sequence[float]) -> set[Piece]:
    """Return the pieces that reach over more than one column and have nothing beside them."""
    alone = [row[0] for row in list_rows(pieces) if len(row) == 1]
    return {piece for piece in alone if any(piece.left < place < piece.right for place in gutters)}


def _list_gutters(pieces: list[Piece]) -> Iterator[_Gutter]:
    """Yield where gutters run down between columns of text, the clearest first."""
    least = min((piece.height for piece in pieces), default=0.0)
    gaps = [gap for gap in sorted(_list_gaps(pieces)) if -gap[1] >= _NARROWEST * least]
    for n_across, width, place in gaps[:_MOST_GAPS]:
        left, right = _part(pieces, place)
        n_beside = min(_count_beside(left, right), _count_beside(right, left))
        few = n_across <= _MOST_ACROSS * n_beside
        if n_beside >= _MIN_LINES and (few or _is_local(pieces, left, right)):
            yield _Gutter(place, n_across * _FEW_ACROSS <= n_beside)
        # The last column of a text may have a line or two.
        elif n_beside and -width > least and n_across * _FEW_ACROSS <= max(len(left), len(right)):
            yield _Gutter(place, is_clear=False)


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
    beside = _join_rows([piece for piece in pieces if low < piece.middle < high])
    letters = sum(len(line.text) for line in beside)
    is_text = letters >= _MIN_LETTERS * len(beside)
    return len(beside) if beside and is_text and _is_flush(beside) else 0


def _is_flush(lines: list[Piece]) -> bool:
    """Return whether many lines begin one above the other, as words in stretched lines do not."""
    lefts = sorted(line.left for line in lines)
    least = math.ceil(_SHARE_FLUSH * len(lefts))
    most_apart = _FLUSH * median(line.height for line in lines)
    return any(
        last - first <= most_apart for first, last in zip(lefts, lefts[least - 1 :], strict=False)
    )


def _join_rows(pieces: list[Piece]) -> list[Piece]:
    """Return whole lines, from top to bottom."""
    usual = median(piece.height for piece in pieces) if pieces else 0
    initials = {piece for piece in pieces if _is_initial(piece, usual)}
    rows: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda piece: -piece.middle):
        if piece in initials:
            continue
        if rows and rows[-1][0].shares_line(piece):
            rows[-1].append(piece)
        else:
            rows.append([piece])
    left = min((piece.left for row in rows for piece in row), default=0.0)
    right = max((piece.right for row in rows for piece in row), default=0.0)
    lines = [_join_row(row, left=left, right=right) for row in rows]
    for initial in sorted(initials):
        _attach(initial, lines)
    return lines


def _is_initial(piece: Piece, usual: float) -> bool:
    return len(piece.text) == 1 and piece.text.isupper() and piece.height > INITIAL * usual


def _attach(initial: Piece, lines: list[Piece]) -> None:
    """Put an initial before the first of the lines that it stands beside."""
    beside = [i for i, line in enumerate(lines) if initial.bottom < line.middle < initial.top]
    if beside:
        line = lines[beside[0]]
        lines[beside[0]] = line._replace(text=initial.text + line.text)
    else:
        lines.insert(0, initial)


def _join_row(row: list[Piece], *, left: float, right: float) -> Piece:
    first, *others = in_order = sorted(row, key=lambda piece: piece.left)
    is_stretched = _is_stretched(in_order, left=left, right=right)
    for piece in others:
        apart = piece.left - first.right > _CELL_GAP * max(first.height, piece.height)
        first = first.join(piece, space="\t" if apart and not is_stretched else " ")
    return first


def _is_stretched(row: list[Piece], *, left: float, right: float) -> bool:
    """Return whether few words fill the width of a column with spaces that are all alike."""
    slack = _FLUSH * row[0].height
    words = all(" " not in piece.text and any(map(str.isalpha, piece.text)) for piece in row)
    gaps = [other.left - one.right for one, other in pairwise(row)] or [0.0]
    return (
        words
        and max(gaps) - min(gaps) < slack
        and row[0].left - left < _MOST_INDENT * row[0].height
        and right - row[-1].right < slack
    )
