"""Lines of columns, and what tells whether one goes on in another."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise
from statistics import median, quantiles
from typing import NamedTuple

from corpus_tools.loading.formats.hyphens import is_unspaced
from corpus_tools.loading.formats.pdf.pieces import Piece

# In heights of a line.
_INDENT = 0.6
# Times the usual distance of lines, or height.
_FAR = 1.2
_OTHER_SIZE = 1.2
# The space before a word, in heights of a line, and some more for right edges that are not even.
_SPACE = 0.5
# Of the width of its column: so much is missing of a line that ends without ending a sentence.
_SHORT = 0.25
# Of the width of its column: further in begins what stands in the middle or at the right.
_DEEP = 0.2
# Cells of a table, or a line of a table of contents.
_ROW = re.compile(r"\t|(?:\. ?){6}")
_ADDRESS = re.compile(r"[a-z]+://|www\.")
# The number of a note may follow.
_ENDED = re.compile(
    r"[.!?:…。！？：؟۔][\"'”’»)\]」』）]*(?:(?<=[^\W\d][.!?…])\d{1,2}|(?<=[\"”’»)])\d{1,2})?$"
)


class Line(NamedTuple):
    """A line, with the number and the edges of its column.

    Parameters
    ----------
    piece
        Its text and place.
    column
        The number of its column.
    left, right
        Where most lines of the column begin and end.
    is_alone
        Whether it begins far from the left and no line next to it begins there too.
    """

    piece: Piece
    column: int
    left: float
    right: float
    is_alone: bool = False

    @property
    def has_ended(self) -> bool:
        """Whether a sentence ends with it."""
        return _ENDED.search(self.piece.text) is not None

    @property
    def indent(self) -> float:
        """How far it begins from the left edge, in its height."""
        return (self.piece.left - self.left) / self.piece.height

    @property
    def is_indented(self) -> bool:
        """Whether it begins as the first line of a paragraph may."""
        return self.indent > _INDENT

    @property
    def is_short(self) -> bool:
        """Whether it ends far before the right edge."""
        return self.right - self.piece.right > _SHORT * (self.right - self.left)

    @property
    def is_lower(self) -> bool:
        """Whether it begins with a small letter, and with no address of a page."""
        return self.piece.text[0].islower() and not _ADDRESS.match(self.piece.text)

    @property
    def is_row(self) -> bool:
        """Whether it is a row of a table or of a table of contents."""
        return _ROW.search(self.piece.text) is not None

    def is_of_size(self, other: Line) -> bool:
        """Whether two lines are text of one size, no rows of tables."""
        small, large = sorted((self.piece.height, other.piece.height))
        return large <= _OTHER_SIZE * small and not self.is_row and not other.is_row

    def is_of_face(self, other: Line) -> bool:
        """Whether two lines may be of one face."""
        one, two = self.piece.face, other.piece.face
        return one == two or not (one and two)

    def had_room(self, following: Line) -> bool:
        """Whether the first word of another line would have had room on this one."""
        piece = following.piece
        letter = (piece.right - piece.left) / len(piece.text)
        first = letter if is_unspaced(piece.text) or not piece.opening else piece.opening
        return self.right - self.piece.right > first + _SPACE * piece.height

    def is_far_from(self, before: Line, usual: float) -> bool:
        """Whether it stands further below another one than usual."""
        return (before.piece.middle - self.piece.middle) / self.piece.height > _FAR * usual


class Habits(NamedTuple):
    """How a text sets its lines.

    Parameters
    ----------
    distance
        How far its lines are apart, in heights of a line.
    height
        How high they are.
    indents
        Whether its paragraphs are told by their first line's indent rather than by space.
    """

    distance: float
    height: float
    indents: bool


def measure_lines(columns: Iterable[list[Piece]]) -> list[Line]:
    """Return the lines of columns, from top to bottom in each."""
    return [line for number, column in enumerate(columns) for line in _measure(column, number)]


def find_habits(lines: list[Line]) -> Habits:
    """Return how a text sets its lines."""
    pairs = [(one, other) for one, other in pairwise(lines) if one.column == other.column]
    usual = median(
        [(one.piece.middle - other.piece.middle) / other.piece.height for one, other in pairs]
        or [1.0]
    )
    after_end = [(one, other) for one, other in pairs if one.has_ended and one.is_of_size(other)]
    n_indented = sum(other.is_indented for _, other in after_end)
    n_apart = sum(other.is_far_from(one, usual) for one, other in after_end)
    height = median([line.piece.height for line in lines] or [1.0])
    return Habits(usual, height, n_indented > n_apart)


def _measure(column: list[Piece], number: int) -> list[Line]:
    """Return the lines of a column with its edges; a line or two that stick out don't count."""
    rights = [piece.right for piece in column]
    right = quantiles(rights, n=10, method="inclusive")[-1] if len(rights) > 1 else max(rights)
    left = sorted(piece.left for piece in column)[len(column) // 4]
    around = [None, *column, None]
    return [
        Line(piece, number, left, right, _is_alone(piece, near, left + _DEEP * (right - left)))
        for piece, near in zip(column, zip(around, around[2:], strict=False), strict=True)
    ]


def _is_alone(piece: Piece, near: tuple[Piece | None, ...], deep: float) -> bool:
    apart = _INDENT * piece.height
    return piece.left > deep and all(
        other is None or abs(other.left - piece.left) > apart for other in near
    )
