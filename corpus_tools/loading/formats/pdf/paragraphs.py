"""Paragraphs from lines in reading order."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise
from statistics import median, quantiles
from typing import NamedTuple

from corpus_tools.loading.formats.pdf.hyphens import (
    find_spelling,
    is_parted,
    is_unspaced,
    join_lines,
)
from corpus_tools.loading.formats.pdf.pieces import Piece

# In heights of a line.
_INDENT = 0.6
# Times the usual distance of lines, or height.
_FAR = 1.3
_OTHER_SIZE = 1.2
# The space before a word, in heights of a line, and some more for right edges that are not even.
_SPACE = 0.5
# Of the width of its column: so much is missing of a line that ends without ending a sentence.
_SHORT = 0.25
_BULLET = re.compile(r"[•◦‣▪▫■□●○▶▸➢➤✓✔⁃∙]\s")
_ENDED = re.compile(r"[.!?:…。！？：][\"'”’»)\]」』）]*$")


class Line(NamedTuple):
    """A line, with the number and the edges of its column."""

    piece: Piece
    column: int
    left: float
    right: float


def join_paragraphs(columns: Iterable[list[Piece]]) -> list[str]:
    """Join lines to paragraphs.

    A row of a table is one. Any other line goes on in the next one if that is as far away as usual
    and of its size, and has no bullet; after the end of a sentence only if the next one is not
    indented and its first word would have had no room, elsewhere unless the line is clearly short.
    Over the end of a column or page it goes on unless it ends a sentence.

    Parameters
    ----------
    columns
        Lines from top to bottom, column by column.

    Returns
    -------
    list of str
        One string per paragraph, without line ends.
    """
    lines = [line for number, column in enumerate(columns) for line in _measure(column, number)]
    usual = _find_usual_distance(lines)
    spelling = find_spelling([line.piece.text for line in lines])
    paragraphs = [[line.piece.text] for line in lines[:1]]
    for before, line in pairwise(lines):
        if _begins(before, line, usual=usual):
            paragraphs.append([line.piece.text])
        else:
            paragraphs[-1].append(line.piece.text)
    return [join_lines(paragraph, spelling=spelling) for paragraph in paragraphs]


def _measure(column: list[Piece], number: int) -> list[Line]:
    """Return the lines of a column with its edges; a line or two that stick out don't count."""
    rights = [piece.right for piece in column]
    right = quantiles(rights, n=10, method="inclusive")[-1] if len(rights) > 1 else max(rights)
    left = sorted(piece.left for piece in column)[len(column) // 4]
    return [Line(piece, number, left, right) for piece in column]


def _find_usual_distance(lines: list[Line]) -> float:
    """Return how far lines are apart, in heights of a line."""
    distances = [
        (before.piece.middle - line.piece.middle) / line.piece.height
        for before, line in pairwise(lines)
        if before.column == line.column
    ]
    return median(distances) if distances else 1.0


def _begins(before: Line, line: Line, *, usual: float) -> bool:
    """Return whether a line begins a paragraph."""
    one, other = before.piece, line.piece
    cells = "\t" in one.text + other.text
    if cells or max(one.height, other.height) > _OTHER_SIZE * min(one.height, other.height):
        return True
    if _BULLET.match(other.text):
        return True
    ended = _ENDED.search(one.text) is not None
    if not ended and (other.text[0].islower() or is_parted(one.text)):
        return False
    # The next column begins further up.
    if (one.middle - other.middle) / other.height > _FAR * usual:
        return True
    indented = _is_indented(line) and not _is_indented(before)
    if not ended:
        return (indented or _is_short(before)) and _had_room(before, line)
    return before.column != line.column or indented or _had_room(before, line)


def _is_indented(line: Line) -> bool:
    return line.piece.left - line.left > _INDENT * line.piece.height


def _is_short(line: Line) -> bool:
    return line.right - line.piece.right > _SHORT * (line.right - line.left)


def _had_room(before: Line, line: Line) -> bool:
    """Return whether the first word of a line would have had room on the line before."""
    piece = line.piece
    letter = (piece.right - piece.left) / len(piece.text)
    first = letter if is_unspaced(piece.text) or not piece.opening else piece.opening
    return before.right - before.piece.right > first + _SPACE * piece.height
