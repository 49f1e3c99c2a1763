"""Whole lines from the pieces of a column, from top to bottom."""

from __future__ import annotations

from itertools import pairwise
from statistics import median

from corpus_tools.loading.formats.pdf.pieces import INITIAL, Piece

# In heights of a line: the first line of a paragraph begins further in by less.
_MOST_INDENT = 2.0
# In heights of a line: wider than any space of a line that is stretched to the width of a column.
_CELL_GAP = 2.0
# In heights of a line: by how much spaces that are all alike may differ.
_ALIKE = 0.3


def join_rows(pieces: list[Piece]) -> list[Piece]:
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
    slack = _ALIKE * row[0].height
    words = all(piece.is_word for piece in row)
    gaps = [other.left - one.right for one, other in pairwise(row)] or [0.0]
    return (
        words
        and max(gaps) - min(gaps) < slack
        and row[0].left - left < _MOST_INDENT * row[0].height
        and right - row[-1].right < slack
    )
