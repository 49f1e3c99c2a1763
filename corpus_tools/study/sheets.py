"""Text files and spreadsheets as people save them: any encoding, comma or semicolon, xlsx."""

from __future__ import annotations

import csv
import datetime
import io
import math
import re
import warnings
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path
from typing import Any

import pandas as pd

from corpus_tools.errors import Place, StudyError
from corpus_tools.study.encodings import read_bytes

_LONGEST_CELL = 50_000_000
# A spreadsheet has no more.
_MOST_COLUMNS = 16_384
# Of a file of 250 MB with short articles; more would fill the memory.
MAX_ROWS = 200_000
_MOST_CELLS = 20_000_000  # by the separators, of which a text has some
_MOST_FILLED = 4_000_000  # rows times columns
_MOST_BLANK = 100_000
Records = list[tuple[int, list[str]]]


def read_text_file(path: Path) -> tuple[str, str]:
    """Read a text file in whatever encoding it has.

    Parameters
    ----------
    path
        The file.

    Returns
    -------
    tuple of str
        The text with its line ends as they are, and the name of the encoding, which
        ``corpus_tools.study.encodings`` finds.

    Raises
    ------
    StudyError
        If the file cannot be opened or is no text.
    """
    return decode(_read_bytes(path), path=path)


def _read_bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise StudyError(
            f"cannot be read ({error.strerror or error})", place=Place(path)
        ) from error


def decode(raw: bytes, *, path: Path) -> tuple[str, str]:
    """Decode the bytes of the file ``path``; see ``read_text_file``."""
    read = read_bytes(raw)
    if read is None:
        raise StudyError(
            "is no text in any encoding known here",
            place=Place(path),
            remedy="Open it in an editor and save it as plain text in UTF-8.",
        )
    return read


def read_sheet(path: Path, *, required: Sequence[str] = ()) -> pd.DataFrame:
    """Read a table that a person keeps: csv (comma, semicolon, tab), tsv or xlsx.

    Parameters
    ----------
    path
        The file; its suffix tells the kind.
    required
        Columns that must be there.

    Returns
    -------
    pandas.DataFrame
        All cells as strings, blank where empty, stripped but for the column ``text``; a column
        ``line`` gives the line (or spreadsheet row) where each record begins, counted from 1
        (a column that the table itself calls so is not read). Blank lines and columns without
        a name are left out.

    Raises
    ------
    StudyError
        If the file cannot be read, a line has more cells than there are columns, or a required
        column is missing.
    """
    sheet = parse_sheet(_read_bytes(path), path=path, suffix=path.suffix.lower(), required=required)
    if sheet.too_wide:
        raise sheet.too_wide[0]
    return sheet.rows


@dataclass(frozen=True)
class Sheet:
    """What a table holds.

    Parameters
    ----------
    rows
        As ``read_sheet`` gives them.
    too_wide
        For each row left out because it has more cells than there are columns, what is wrong.
    further
        Names of a spreadsheet's other sheets that hold a cell; they are not read.
    """

    rows: pd.DataFrame
    too_wide: list[StudyError]
    further: list[str]


def parse_sheet(raw: bytes, *, path: Path, suffix: str, required: Sequence[str] = ()) -> Sheet:
    """Read the bytes of the table ``path``, a spreadsheet if the suffix is .xlsx.

    See ``read_sheet``.
    """
    found, further = _read_xlsx(raw, path) if suffix == ".xlsx" else (_read_csv(raw, path), [])
    records = [record for record in found if any(cell.strip() for cell in record[1])]
    (first, header), *rest = records or [(1, [])]
    columns = [name.strip() for name in header]
    _check_header(columns, required, Place(path, first))
    _check_size(len(columns) * len(rest), path, most=_MOST_FILLED)
    wide = {line: len(cells) for line, cells in rest if any(cells[len(columns) :])}
    return Sheet(
        rows=_build(columns, [record for record in rest if record[0] not in wide]),
        too_wide=[
            StudyError(
                f"has {n_cells} cells but the header names {len(columns)} columns",
                place=Place(path, line),
                remedy="Put a cell that contains the separator into double quotes.",
            )
            for line, n_cells in wide.items()
        ],
        further=further,
    )


def _build(columns: list[str], records: Records) -> pd.DataFrame:
    names = [name for name in columns if name not in {"", "line"}]
    rows = (
        dict.fromkeys(names, "") | dict(zip(columns, cells, strict=False)) | {"line": line}
        for line, cells in records
    )
    sheet = pd.DataFrame(rows, columns=[*names, "line"])
    sheet = sheet.astype({**dict.fromkeys(names, "str"), "line": "int64"})
    for name in names:
        if name != "text":
            sheet[name] = sheet[name].str.strip()
    return sheet


def _check_header(columns: list[str], required: Sequence[str], place: Place) -> None:
    if len(columns) > _MOST_COLUMNS:
        raise StudyError(
            f"has {len(columns):,} columns; read are up to {_MOST_COLUMNS:,}",
            place=place,
            remedy="Keep the columns that are needed; a text belongs into one cell.",
        )
    repeated = sorted(name for name, times in Counter(columns).items() if name and times > 1)
    missing = [name for name in required if name not in columns]
    if repeated:
        raise StudyError(
            f"has the column {repeated[0]!r} twice", place=place, remedy="Rename or remove one."
        )
    if missing:
        raise StudyError(
            f"lacks the column(s) {', '.join(missing)}; "
            f"it has {', '.join(filter(None, columns)) or 'none'}",
            place=place,
            remedy="Name the columns in the first line as given here, in small letters.",
        )


_SEPARATOR_LINE = re.compile(r"\s*\"?sep=([;,\t|])\"?[ \t]*(?=[\r\n])")


def _read_csv(raw: bytes, path: Path) -> Records:
    text, _ = decode(raw, path=path)
    said = _SEPARATOR_LINE.match(text)
    # The spreadsheet program's own line stays as a blank one, so that lines keep their numbers.
    text = text[said.end() :] if said else text
    header = next((line for line in text.splitlines() if line.strip()), "")
    csv.field_size_limit(max(csv.field_size_limit(), _LONGEST_CELL))
    delimiter = said[1] if said else max("\t;,", key=header.count)
    _check_size(text.count(delimiter), path, most=_MOST_CELLS)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    records: Records = []
    before = 0
    try:
        for cells in reader:
            records.append((before + 1, cells))
            before = reader.line_num
            _check_length(len(records), Place(path, before))
    except csv.Error as error:
        raise StudyError(
            f"is no well-formed table ({error})",
            place=Place(path, before + 1),
            remedy="A cell with quotation marks is put in quotation marks, each mark doubled.",
        ) from error
    return records


def _check_length(n_rows: int, place: Place) -> None:
    if n_rows > MAX_ROWS + 1:  # the header is one
        raise StudyError(
            f"has more than {MAX_ROWS:,} rows", place=place, remedy="Split it into several files."
        )


def _check_size(n_cells: int, path: Path, *, most: int) -> None:
    if n_cells > most:
        raise StudyError(
            f"has {n_cells:,} cells; read are up to {most:,}",
            place=Place(path),
            remedy="Keep the columns that are needed, or split it into several files.",
        )


def _read_xlsx(raw: bytes, path: Path) -> tuple[Records, list[str]]:
    """Return the records of the first sheet, and the names of the others that hold a cell."""
    try:
        # The warnings are of styles and validation, which are not read.
        with (
            warnings.catch_warnings(action="ignore", category=UserWarning),
            pd.ExcelFile(io.BytesIO(raw), engine="openpyxl") as book,
        ):
            sheet = pd.read_excel(book, dtype=object, header=None, keep_default_na=False)
            further = [one.title for one in book.book.worksheets[1:] if _holds_cell(one)]
    except Exception as error:  # the zip, XML and number parsers each raise their own
        raise StudyError(
            f"cannot be read as a spreadsheet ({error})",
            place=Place(path),
            remedy="Save it anew as .xlsx, or as .csv in UTF-8.",
        ) from error
    rows = ([_cell(value) for value in row] for row in sheet.itertuples(index=False))
    return list(enumerate(rows, start=1)), further


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
