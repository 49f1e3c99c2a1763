"""Short lines above and below columns, which belong to neither of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from statistics import median

from corpus_tools.loading.formats.pdf.lines import measure_lines
from corpus_tools.loading.formats.pdf.pieces import Piece

# At either end.
_MOST_LINES = 3
# In heights of a line: how far such lines are from the columns at least, and how much further one
# of two columns of one text may reach.
_APART = 0.6
_LEVEL = 2.5
# In heights of a line: how far a headline may begin from where its column does.
_FLUSH = 0.3
# Times the usual height of lines.
HEADLINE = 1.3
# The boxes of lines one below the other overlap a little.
_OVERLAP = 0.1
_Rows = Sequence[list[Piece]]


def part_ends(pieces: list[Piece], gutter: float) -> list[list[Piece]]:
    """Part the lines that stand alone above and below columns from these.

    They are at most three at either end, on one side of the gutter or in one row over both, further
    from the columns than lines within these are apart, and without them both columns begin or end
    at one height. A line below within a sentence that goes on in the next column is none of them.

    Parameters
    ----------
    pieces
        Pieces of which none crosses the gutter.
    gutter
        Where it is.

    Returns
    -------
    list of list of Piece
        From top to bottom: lines above if there are any, the columns, lines below if there are any.
    """
    rows = list_rows(pieces)
    n_below = _count_end(rows, gutter, edge=lambda side: min(piece.bottom for piece in side))
    if n_below and _goes_on_right(rows[:-n_below], rows[-1], gutter):
        n_below = 0
    rows, below = rows[: len(rows) - n_below], rows[len(rows) - n_below :]
    n_above = _count_end(rows[::-1], gutter, edge=lambda side: max(piece.top for piece in side))
    parts = (rows[:n_above], rows[n_above:], below)
    return [[piece for row in part for piece in row] for part in parts if part]


def part_stories(pieces: list[Piece], gutter: float) -> list[list[Piece]]:
    """Part columns where headlines stand side by side: below them are other stories.

    Parameters
    ----------
    pieces
        Pieces of which none crosses the gutter.
    gutter
        Where it is.

    Returns
    -------
    list of list of Piece
        From top to bottom.
    """
    usual = median(piece.height for piece in pieces)
    parts: list[list[Piece]] = [[]]
    after_headline = True
    for row in list_rows(pieces):
        is_headline = all(piece.height > HEADLINE * usual for piece in row)
        sides = {piece.left > gutter for piece in row}
        if is_headline and not after_headline and len(sides) > 1:
            parts.append([])
        parts[-1] += row
        after_headline = is_headline
    return parts


def list_rows(pieces: list[Piece]) -> list[list[Piece]]:
    """Return pieces in rows from top to bottom, with white from side to side between the rows."""
    rows: list[list[Piece]] = []
    low = 0.0
    for piece in sorted(pieces, key=lambda piece: -piece.top):
        if rows and piece.top - low > _OVERLAP * piece.height:
            rows[-1].append(piece)
            low = min(low, piece.bottom)
        else:
            rows.append([piece])
            low = piece.bottom
    return rows


def _count_end(rows: _Rows, gutter: float, *, edge: Callable[[list[Piece]], float]) -> int:
    """Count the rows at the end that stand apart from columns."""
    gaps = [_measure_gap(row, following) for row, following in pairwise(rows)]
    last = gaps[-_MOST_LINES:]
    if not last or max(last) <= max([*gaps[_MOST_LINES:-_MOST_LINES], 0.0]):
        return 0
    n_end = len(last) - last.index(max(last))
    end = [piece for row in rows[-n_end:] for piece in row]
    sides = [
        [piece for row in rows[:-n_end] for piece in row if (piece.left > gutter) is right]
        for right in (False, True)
    ]
    height = min(piece.height for piece in end)
    one_side = len({piece.left > gutter for piece in end}) == 1
    over_both = n_end == 1 and all(sides) and not _begin_columns(end, sides)
    if max(last) < _APART * height or not (one_side or over_both) or not all(sides):
        return 0
    return n_end if abs(edge(sides[0]) - edge(sides[1])) <= _LEVEL * height else 0


def _goes_on_right(rows: _Rows, below: list[Piece], gutter: float) -> bool:
    """Return whether a sentence that begins in a line below goes on at the top on the right."""
    pieces = [piece for row in rows for piece in row]
    before = min((piece for piece in pieces if piece.left <= gutter), key=lambda one: one.top)
    first = max((piece for piece in pieces if piece.left > gutter), key=lambda one: one.top)
    one, other, following = measure_lines([[before], [below[-1]], [first]])
    on_left = other.piece.right <= gutter
    return on_left and one.has_ended and not other.has_ended and following.is_lower


def _begin_columns(end: list[Piece], sides: list[list[Piece]]) -> bool:
    """Return whether each side has a piece where it begins: headlines of what is below each."""
    return all(
        any(
            abs(piece.left - min(one.left for one in side)) < _FLUSH * piece.height for piece in end
        )
        for side in sides
    )


def _measure_gap(row: list[Piece], following: list[Piece]) -> float:
    upper, lower = sorted((row, following), key=lambda one: -max(piece.top for piece in one))
    return min(piece.bottom for piece in upper) - max(piece.top for piece in lower)
