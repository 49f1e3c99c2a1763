"""By what the rows of a table are told in its lines: ids, days and other cells that are alike."""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Callable, Container, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

# Whether a cell may stand in a column, where another row has this cell.
_Fits = Callable[[str, str], bool]
_LOOKED_AT = 2_000  # rows
_LONGEST, _LONGEST_NUMBER = 100, 12  # characters of a cell, digits of an id that is counted on
_MOSTLY = 0.75
_FEWEST = 2
_DIGITS = re.compile(r"\d+")
_WORDS = re.compile(r"[^\W\d_]+")
_THOUSANDS = re.compile(r"\d{1,3},\d{3}(?!\d)")


@dataclass(frozen=True)
class RowMarks:
    """What tells a row: the cells before and behind its text, by their column.

    Parameters
    ----------
    delimiter
        What stands between cells.
    n_columns
        How many cells a row has.
    before, behind
        For columns of cells that are alike whether a cell fits; blank where none are. ``behind``
        counts from the last column, which is 1.
    n_behind
        How many columns stand behind the text.
    counted
        The numbers by which rows are counted: one that another row has begins none.
    """

    delimiter: str
    n_columns: int
    before: Mapping[int, _Fits]
    behind: Mapping[int, _Fits]
    n_behind: int
    counted: frozenset[str]

    def find_within(self, lines: Sequence[str], begins: int, ends: int, *, n_cells: int) -> int:
        """Return the first line at which another row begins within a record, or nought.

        A record of as many cells as the table has columns may be a chronology, some of whose
        lines look like rows: of such a one all lines from there on must be rows.

        Parameters
        ----------
        lines
            Of the whole table.
        begins, ends
            The record's first line, and the one after its last.
        n_cells
            The cells of the record.
        """
        if ends - begins == 1 or not (self.before or self.behind):
            return 0
        later = range(begins + 1, ends)
        first = next((at for at in later if self._begins(lines, at, begins, self.counted)), 0)
        if not first or n_cells != self.n_columns:
            return first
        rows = range(first + 1, ends)
        return first if all(self._begins(lines, at, begins, self.counted) for at in rows) else 0

    def find_after(self, lines: Sequence[str], begins: int) -> int:
        """Return the first line after a broken row's first one where a row begins, or nought."""
        later = range(begins + 1, len(lines))
        if not (self.before or self.behind):
            return 0
        return next((at for at in later if self._begins(lines, at, begins)), 0)

    def find_whole(self, lines: Sequence[str], begins: int) -> int:
        """Return the next line with as many cells as the table has columns, else the end."""
        later = range(begins + 1, len(lines))
        return next((at for at in later if self._is_whole(self._split(lines[at]))), len(lines))

    def _begins(
        self, lines: Sequence[str], at: int, first: int, others: Container[str] = ()
    ) -> bool:
        """Return whether a row begins at a line, of which another began at the first one."""
        return (not self.behind or self._ends(lines[at - 1])) and (
            not self.before or self._starts(lines[at], lines[first], others)
        )

    def _ends(self, line: str) -> bool:
        cells = line.rstrip("\r\n").rsplit(self.delimiter, self.n_behind)
        return len(cells) == self.n_behind + 1 and all(
            fits(cells[-column].strip('"'), "") for column, fits in self.behind.items()
        )

    def _starts(self, line: str, first: str, others: Container[str]) -> bool:
        if _THOUSANDS.match(line):  # "12,000 people" of an article
            return False
        cells, had = self._split(line), self._split(first)
        if not self._is_whole(cells):
            return False
        # A blank cell tells nothing: an article without a day is one too.
        told = {at: fits for at, fits in self.before.items() if cells[at : at + 1] != [""]}
        return bool(told) and all(
            column < len(had) and fits(cells[column], had[column]) and cells[column] not in others
            for column, fits in told.items()
        )

    def _is_whole(self, cells: Sequence[str]) -> bool:
        """Return whether these are all cells of a row, or those up to a text of several lines."""
        if not any(cell.strip() for cell in cells):
            return False
        is_open = cells[-1].endswith(("\n", "\r"))
        at_text = len(cells) == self.n_columns - self.n_behind
        return (is_open and at_text) or len(cells) == self.n_columns

    def _split(self, line: str) -> list[str]:
        return next(csv.reader([line], delimiter=self.delimiter), [""])


def learn_marks(rows: Sequence[Sequence[str]], *, delimiter: str) -> RowMarks:
    """Return what tells the rows of a table.

    Parameters
    ----------
    rows
        Its rows, the header first; some may be read wrongly.
    delimiter
        What stands between cells.

    Returns
    -------
    RowMarks
        A column tells rows if nearly all its cells have digits in one form, as days and ids have,
        or if they are few that come again, as outlets are. Counted numbers tell by following one
        another.
    """
    n_columns = len(rows[0]) if rows else 0
    body = [row for row in rows[1:] if len(row) == n_columns]
    columns = list(zip(*body, strict=True)) or [()] * n_columns
    fits = {at: found for at, cells in enumerate(columns) if (found := _learn(cells))}
    free = [at for at in range(n_columns) if at not in fits] or range(n_columns)
    text = max(free, key=lambda at: sum(map(len, columns[at])), default=0)
    return RowMarks(
        delimiter,
        n_columns,
        before={at: one for at, one in fits.items() if at < text},
        behind={
            n_columns - at: one for at, one in fits.items() if at > text and one is not _follows
        },
        n_behind=n_columns - text - 1,
        counted=frozenset(
            cell for at, one in fits.items() if one is _follows for cell in columns[at]
        ),
    )


def _learn(cells: Sequence[str]) -> _Fits | None:
    some = [cell for cell in cells[:: len(cells) // _LOOKED_AT + 1] if cell.strip()]
    if len(some) < _FEWEST:
        return None
    for find_form in (_read_digits, _read_words):  # the stricter one first
        ((form, n),) = Counter(map(find_form, some)).most_common(1)
        if "9" in form and n >= _MOSTLY * len(some):
            return _follows if form == "9" else partial(_has_form, form, find_form)
    known = {cell for cell in cells if 0 < len(cell) <= _LONGEST and not cell.isspace()}
    kinds = set(some)
    if 2 * len(kinds) <= len(some) and all(len(cell) <= _LONGEST for cell in kinds):
        return lambda cell, _: cell in known
    return None


def _read_digits(cell: str) -> str:
    """Return a cell with 9 for each number; blank if it is long.

    >>> _read_digits("tide-0012"), _read_digits("2031-05-14")
    ('tide-9', '9-9-9')
    """
    return _DIGITS.sub("9", cell) if len(cell) <= _LONGEST else ""


def _read_words(cell: str) -> str:
    """Return it with a for each word too.

    >>> _read_words("14 May 2031")
    '9 a 9'
    """
    return _WORDS.sub("a", _read_digits(cell))


def _has_form(form: str, find_form: Callable[[str], str], cell: str, _: str) -> bool:
    return find_form(cell) == form


def _follows(cell: str, before: str) -> bool:
    """Return whether a number comes soon after another one."""
    if not all(one.isdecimal() and len(one) <= _LONGEST_NUMBER for one in (cell, before)):
        return False
    return 0 < int(cell) - int(before) <= _LOOKED_AT
