"""Lines that are said again, and lines in capitals among others that are not."""

from __future__ import annotations

from collections.abc import Sequence

from corpus_tools.cleaning.labelled_line import MAX_NAME, Line

_MAX_CAPTION = 40
_MAX_CREDIT = 6


def label_repeated(lines: Sequence[Line], _: str) -> None:
    """Take a short line twice in a row as a caption; keep other lines, but short answers, once.

    Where more than half of the lines come again, as in a timetable, repeating is their way; a
    text that stands there twice has just half of them again.
    """
    inside = [line for line in lines if not line.rule.startswith("outside")]
    again = _find_again(inside)
    for number, line in enumerate(inside):
        beside = [*inside[max(number - 1, 0) : number], *inside[number + 1 : number + 2]]
        if line.words <= _MAX_CAPTION and any(_says_again(line, other) for other in beside):
            line.label("furniture", "repeated_caption")
        elif line in again and 2 * len(again) <= len(inside):
            line.label("furniture", "repeated_line")


def _says_again(line: Line, other: Line) -> bool:
    """Return whether two lines say the same, or one says it with a credit behind."""
    short, long = sorted((line, other), key=lambda one: one.words)
    if short.words > MAX_NAME and long.words <= short.words + _MAX_CREDIT:
        return long.key.startswith(short.key)
    return short.key == long.key


def _find_again(lines: Sequence[Line]) -> set[Line]:
    """Return the lines that say what a line before them says."""
    seen: set[str] = set()
    again = set()
    for line in lines:
        if line.key in seen and not (line.closed and line.words <= MAX_NAME):
            again.add(line)
        seen.add(line.key)
    return again


def label_capitals(lines: Sequence[Line], _: str) -> None:
    """Take lines in capitals for other stories, unless the article itself is in capitals."""
    free = [line for line in lines if not line.part and line.words > MAX_NAME]
    loud = [line for line in free if line.text.isupper()]
    for line in loud if 2 * len(loud) <= len(free) else ():
        line.label("furniture", "capitals_pitch")
