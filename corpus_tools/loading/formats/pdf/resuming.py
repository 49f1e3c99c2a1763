"""Paragraphs that go on behind what stands between: an end of a page, a caption, a box."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from corpus_tools.loading.formats.hyphens import is_parted
from corpus_tools.loading.formats.pdf.lines import Habits, Line

# How many captions, notes and lines of a box may stand between.
_MOST_BETWEEN = 6
# Times the usual height of lines: a headline.
_LARGE = 1.3
# Times the size of notes, at least.
_NOTE = 1.08


def resume_paragraphs(paragraphs: Sequence[list[Line]], habits: Habits) -> list[list[Line]]:
    """Join paragraphs that go on elsewhere.

    One that begins with a small letter goes on with the nearest before it that ends within a
    sentence and is of its size and face. Any other at the beginning of a column goes on with the
    one before it, notes in smaller letters left aside, unless that one ends as a paragraph does.
    What stood between follows.

    Parameters
    ----------
    paragraphs
        The lines of each, in order; none goes on over the end of a column.
    habits
        Of the whole text.

    Returns
    -------
    list of list of Line
        The lines of whole paragraphs.
    """
    origins: dict[int, int] = {}
    taken: set[int] = set()
    for find in (_find_open, _find_before):
        for i in range(1, len(paragraphs)):
            origin = find(paragraphs, i, habits) if i not in origins else None
            if origin is not None and origin not in taken:
                origins[i] = origin
                taken.add(origin)
    whole: dict[int, list[Line]] = {}
    starts: list[int] = []
    for i, paragraph in enumerate(paragraphs):
        starts.append(starts[origins[i]] if i in origins else i)
        whole.setdefault(starts[i], []).extend(paragraph)
    return list(whole.values())


def _find_open(paragraphs: Sequence[list[Line]], i: int, _: Habits) -> int | None:
    """Return which paragraph goes on in one that begins with a small letter, if any does."""
    first = paragraphs[i][0]
    if not first.is_lower:
        return None
    # What may be a cell of a row tells nothing.
    before = takewhile(
        lambda k: not paragraphs[k][-1].is_row,
        range(i - 1, max(i - 2 - _MOST_BETWEEN, -1), -1),
    )
    return next((k for k in before if _is_open(paragraphs[k][-1], first)), None)


def _is_open(last: Line, first: Line) -> bool:
    whole = last.has_ended or (last.is_short and not is_parted(last.piece.text))
    return not whole and first.is_of_size(last) and first.is_of_face(last)


def _find_before(paragraphs: Sequence[list[Line]], i: int, habits: Habits) -> int | None:
    """Return the paragraph before a new column, notes left aside, if it goes on there."""
    first = paragraphs[i][0]
    before = range(i - 1, max(i - 2 - _MOST_BETWEEN, -1), -1)
    k = next((k for k in before if not _is_note(paragraphs[k][-1], first, habits)), None)
    if k is None or paragraphs[k][-1].column == first.column:
        return None
    last = paragraphs[k][-1]
    alike = first.is_of_size(last) and first.is_of_face(last)
    return k if alike and _goes_on(last, first, habits) else None


def _is_note(line: Line, first: Line, habits: Habits) -> bool:
    height = first.piece.height
    return _NOTE * line.piece.height < height < _NOTE * habits.height


def _goes_on(last: Line, first: Line, habits: Habits) -> bool:
    # The next column begins further up; what is large there is the headline of another story.
    if first.is_far_from(last, habits.distance) or first.piece.height > _LARGE * habits.height:
        return False
    if last.has_ended:
        return habits.indents and not first.is_indented and not last.had_room(first)
    if is_parted(last.piece.text):
        return True
    return not ((first.is_indented or last.is_short) and last.had_room(first))
