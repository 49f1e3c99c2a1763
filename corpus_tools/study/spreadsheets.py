"""The first sheet of a spreadsheet (xlsx) as the text that its cells show."""

from __future__ import annotations

import datetime
import io
import math
import re
import warnings
import zipfile
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
class Spreadsheet:
    """What a spreadsheet holds.

    Parameters
    ----------
    rows
        All rows of the first sheet, blank ones too.
    uncomputed
        Row and column, counted from 1, of each cell with a formula whose result is not in the file.
    further
        Names of the other sheets that hold a cell; they are not read.
    """

    rows: list[list[str]]
    uncomputed: frozenset[tuple[int, int]]
    further: list[str]


def read_spreadsheet(raw: bytes, *, path: Path) -> Spreadsheet:
    """Read the bytes of the spreadsheet ``path``.

    Raises
    ------
    StudyError
        If they are no spreadsheet, or a damaged one.
    """
    try:
        # The warnings are of styles and validation, which are not read.
        with (
            warnings.catch_warnings(action="ignore", category=UserWarning),
            pd.ExcelFile(io.BytesIO(raw), engine="openpyxl") as book,
        ):
            cells = pd.read_excel(book, dtype=object, header=None, keep_default_na=False)
            sheets = book.book.worksheets
            uncomputed = _find_uncomputed(raw, sheets[0]._worksheet_path)
            further = [one.title for one in sheets[1:] if _holds_cell(one)]
    except Exception as error:  # the zip, XML and number parsers each raise their own
        raise StudyError(
            f"cannot be read as a spreadsheet ({error})",
            place=Place(path),
            remedy="Save it anew as .xlsx, or as .csv in UTF-8.",
        ) from error
    rows = [[_cell(value) for value in row] for row in cells.itertuples(index=False)]
    return Spreadsheet(rows, uncomputed, further)


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
    cells = chain.from_iterable(sheet.iter_rows(values_only=True))
    return any(value is not None for value in islice(cells, _MOST_BLANK))


def _cell(value: object) -> str:
    if isinstance(value, datetime.date):  # a day is a datetime at midnight there
        return value.isoformat().partition("T")[0]
    if isinstance(value, float) and math.isnan(value):  # an error such as #N/A
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)
