"""Paragraphs from lines in reading order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from corpus_tools.loading.formats.hyphens import find_spelling, is_parted, join_lines
from corpus_tools.loading.formats.pdf.lines import Habits, Line, find_habits, measure_lines
from corpus_tools.loading.formats.pdf.pieces import Piece
from corpus_tools.loading.formats.pdf.resuming import resume_paragraphs

_BULLET = re.compile(r"[•◦‣▪▫■□●○▶▸➢➤✓✔⁃∙]\s")
# In heights of a line: how far hanging lines begin further in.
_HANGS = 0.6
_NUMBER = re.compile(r"\(?(\d{1,3})[.)]\s")


def join_paragraphs(columns: Iterable[list[Piece]]) -> list[str]:
    """Join lines to paragraphs.

    A row of a table is one. Any other line goes on in the next one of its column if that is as far
    away as usual, of its size and face, and begins no item of a list; after the end of a sentence
    only if the next one is not indented and its first word would have had no room, elsewhere unless
    the line is clearly short. What goes on over the end of a column or page, or behind a caption,
    is joined by ``resume_paragraphs``.

    Parameters
    ----------
    columns
        Lines from top to bottom, column by column.

    Returns
    -------
    list of str
        One string per paragraph, without line ends.
    """
    lines = measure_lines(columns)
    habits = find_habits(lines)
    spelling = find_spelling([line.piece.text for line in lines])
    paragraphs: list[list[Line]] = []
    for line in lines:
        if paragraphs and not _begins(paragraphs[-1], line, habits):
            paragraphs[-1].append(line)
        else:
            paragraphs.append([line])
    return [
        join_lines([line.piece.text for line in paragraph], spelling=spelling)
        for paragraph in resume_paragraphs(paragraphs, habits)
    ]


def _begins(paragraph: Sequence[Line], line: Line, habits: Habits) -> bool:
    """Return whether a line begins another paragraph."""
    before = paragraph[-1]
    if before.column != line.column or not line.is_of_size(before) or _is_item(paragraph[0], line):
        return True
    far = line.is_far_from(before, habits.distance)
    if not before.has_ended and (line.is_lower or (is_parted(before.piece.text) and not far)):
        return far
    if (
        far
        or not line.is_of_face(before)
        or line.is_alone != before.is_alone
        or _hangs(paragraph, line)
    ):
        return True
    indented = line.is_indented and not before.is_indented
    if before.has_ended:
        return indented or before.had_room(line)
    return (indented or before.is_short) and before.had_room(line)


def _is_item(first: Line, line: Line) -> bool:
    """Return whether a line begins an item of a list, the next one where items have numbers."""
    number, last = _NUMBER.match(line.piece.text), _NUMBER.match(first.piece.text)
    follows = number and last and int(number[1]) == int(last[1]) + 1
    return bool(follows or _BULLET.match(line.piece.text))


def _hangs(paragraph: Sequence[Line], line: Line) -> bool:
    """Return whether a line stands out to the left of lines that follow the first of theirs."""
    before = paragraph[-2:]
    return (
        len(before) > 1
        and before[-1].has_ended
        and all(one.indent - line.indent > _HANGS for one in before)
    )
