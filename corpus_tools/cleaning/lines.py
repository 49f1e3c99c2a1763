"""The lines of a text: their numbers, their ids, where they stand."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class NumberedLine:
    """One line of a text that holds more than white space.

    Parameters
    ----------
    number
        Which line of the text it is, blank ones included, counted from 1.
    start, end
        Where it stands in the text, half open, without its line break.
    """

    number: int
    start: int
    end: int


def number_lines(text: str) -> list[NumberedLine]:
    r"""Return the lines of a text that hold more than white space, as an editor numbers them.

    Lines end where ``str.splitlines`` ends them; a carriage return with a line feed is one break.

    Examples
    --------
    >>> [(line.number, line.start, line.end) for line in number_lines("Rain\r\n\r\nIt rained.")]
    [(1, 0, 4), (3, 8, 18)]
    """
    found, start = [], 0
    for number, line in enumerate(text.splitlines(keepends=True), start=1):
        if not line.isspace():
            found.append(NumberedLine(number, start, start + len(line.rstrip(_BREAKS))))
        start += len(line)
    return found


_BREAKS = "\r\n\v\f\x1c\x1d\x1e\x85\u2028\u2029"


def make_line_id(document_id: str, number: int) -> str:
    """Return the id of a line, by which a study keeps or drops it.

    Examples
    --------
    >>> make_line_id("harbor", 12)
    'harbor:L12'
    """
    return f"{document_id}:L{number}"
