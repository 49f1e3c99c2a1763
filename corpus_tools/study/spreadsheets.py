"""The sheets of a spreadsheet (xlsx) as the text that their cells show."""

from __future__ import annotations

import datetime
import io
import math
import re
import warnings
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path
from typing import Any

import pandas as pd

from corpus_tools.errors import Place, StudyError

_MOST_BLANK = 100_000
# A cell that holds a formula and nothing behind it. One that computes to nothing says that it is
# text. Further in than so many bytes none is looked for.
_UNCOMPUTED = re.compile(
    rb"<c\b([^<>]*)><f\b[^<>]*(?:/>|>[^<>]*</f>)(?:<v ?/>|<v></v>)?</c>", re.DOTALL
)
_PLACE = re.compile(rb'\br="([A-Z]{1,3})(\d{1,7})"')
_MOST_BYTES = 100_000_000


@dataclass(frozen=True)
class Cells:
    """What a sheet holds.

    Parameters
    ----------
    rows
        All its rows, blank ones too.
    uncomputed
        Row and column, counted from 1, of each cell with a formula whose result is not in the file.
    """

    rows: list[list[str]]
    uncomputed: frozenset[tuple[int, int]]


class Spreadsheet:
    """The bytes of a spreadsheet, open; see ``open_spreadsheet``."""

    def __init__(self, raw: bytes, path: Path, book: pd.ExcelFile) -> None:
        self._raw, self._path, self._book = raw, path, book

    @property
    def names(self) -> list[str]:
        """The names of its sheets, in their order."""
        return [sheet.title for sheet in self._book.book.worksheets]

    def is_blank(self, number: int) -> bool:
        """Return whether no cell among the first of a sheet is filled.

        Raises
        ------
        StudyError
            If it is damaged.
        """
        with _refusing(self._path):
            return not _holds_cell(self._book.book.worksheets[number - 1])

    def read(self, number: int = 1) -> Cells:
        """Read the sheet of that number, from 1.

        Raises
        ------
        StudyError
            If it is damaged, or there is none.
        """
        with _refusing(self._path):
            sheet = self._book.book.worksheets[number - 1]
            uncomputed = _find_uncomputed(self._raw, sheet._worksheet_path)
        return Cells(self.read_rows(number), uncomputed)

    def read_rows(self, number: int, *, most: int | None = None) -> list[list[str]]:
        """Read the rows of a sheet, or the first ones.

        Raises
        ------
        StudyError
            If it is damaged, or there is none.
        """
        with _refusing(self._path):
            cells = pd.read_excel(
                self._book,
                number - 1,
                dtype=object,
                header=None,
                keep_default_na=False,
                nrows=most,
            )
        return [[_cell(value) for value in row] for row in cells.itertuples(index=False)]


@contextmanager
def open_spreadsheet(raw: bytes, *, path: Path) -> Iterator[Spreadsheet]:
    """Open the bytes of the spreadsheet ``path``.

    Raises
    ------
    StudyError
        If they are no spreadsheet, or a damaged one.
    """
    with _refusing(path):
        book = pd.ExcelFile(io.BytesIO(raw), engine="openpyxl")
    with book:
        yield Spreadsheet(raw, path, book)


@contextmanager
def _refusing(path: Path) -> Iterator[None]:
    try:
        # The warnings are of styles and validation, which are not read.
        with warnings.catch_warnings(action="ignore", category=UserWarning):
            yield
    except Exception as error:  # the zip, XML and number parsers each raise their own
        raise StudyError(
            f"cannot be read as a spreadsheet ({error})",
            place=Place(path),
            remedy="Save it anew as .xlsx, or as .csv in UTF-8.",
        ) from error


def _find_uncomputed(raw: bytes, part: str) -> frozenset[tuple[int, int]]:
    with zipfile.ZipFile(io.BytesIO(raw)) as archive, archive.open(part) as file:
        marked = file.read(_MOST_BYTES)
    attributes = (found[1] for found in _UNCOMPUTED.finditer(marked))
    places = (_PLACE.search(one) for one in attributes if b't="str"' not in one)
    return frozenset((int(one[2]), _number(one[1])) for one in places if one)


def _number(column: bytes) -> int:
    """Return the number of a column from its letters: A is 1, AA is 27."""
    number = 0
    for letter in column:
        number = 26 * number + letter - ord("A") + 1
    return number


def _holds_cell(sheet: Any) -> bool:
    """Return whether a cell among the first is filled: a sheet may be a million blank rows."""
    sheet.reset_dimensions()  # What the file says of them may be wrong.
    rows = islice(sheet.iter_rows(values_only=True), _MOST_BLANK)
    cells = chain.from_iterable(rows)
    return any(value is not None for value in islice(cells, _MOST_BLANK))


def _cell(value: object) -> str:
    if isinstance(value, datetime.date):  # a day is a datetime at midnight there
        return value.isoformat().partition("T")[0]
    if isinstance(value, float) and math.isnan(value):  # an error such as #N/A
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)
