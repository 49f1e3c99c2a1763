"""Text files and spreadsheets as people save them: any encoding, comma or semicolon, xlsx."""

from __future__ import annotations

import codecs
import csv
import io
import zipfile
from collections.abc import Sequence
from pathlib import Path

import pandas as pd
from charset_normalizer import from_bytes

from corpus_tools.errors import Place, StudyError

# A UTF-32 mark begins like a UTF-16 one and must be tried first.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
    (codecs.BOM_UTF8, "utf-8-sig"),
)
_EXCEL_ROWS_BEFORE_DATA = 2


def read_text_file(path: Path) -> tuple[str, str]:
    """Read a text file in whatever encoding it has.

    Parameters
    ----------
    path
        The file.

    Returns
    -------
    tuple of str
        The text with its line ends as they are, and the name of the encoding: the one a byte
        order mark names, else UTF-8 if the bytes are that, else what ``charset_normalizer``
        finds most plausible.

    Raises
    ------
    StudyError
        If the file cannot be opened or is no text.
    """
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise StudyError(
            f"cannot be read ({error.strerror or error})", place=Place(path)
        ) from error
    return decode(raw, path=path)


def decode(raw: bytes, *, path: Path) -> tuple[str, str]:
    """Decode the bytes of the file ``path``; see ``read_text_file``."""
    for encoding in _likely_encodings(raw):
        try:
            return raw.decode(encoding), encoding
        except UnicodeError:
            continue
    name = _guess_encoding(raw)
    if not name:
        raise StudyError(
            "is no text in any encoding known here",
            place=Place(path),
            remedy="Open it in an editor and save it as plain text in UTF-8.",
        )
    return raw.decode(name), name.replace("_", "-")


def _guess_encoding(raw: bytes) -> str:
    """Return the most plausible encoding; among equally plausible ones the Western one."""
    matches = [] if b"\0" in raw else list(from_bytes(raw))
    if not matches:
        return ""
    best = matches[0]
    equal = {
        name
        for match in matches
        if (match.chaos, match.coherence) == (best.chaos, best.coherence)
        for name in match.could_be_from_charset
    }
    return "cp1252" if "cp1252" in equal else best.encoding


def _likely_encodings(raw: bytes) -> list[str]:
    marked = [encoding for mark, encoding in _MARKS if raw.startswith(mark)]
    return marked or ([] if b"\0" in raw else ["utf-8"])


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
        ``line`` gives the line (or spreadsheet row) where each record begins, counted from 1.
        Blank lines are left out.

    Raises
    ------
    StudyError
        If the file cannot be read, a line has more cells than there are columns, or a required
        column is missing.
    """
    header, records = _read_xlsx(path) if path.suffix.lower() == ".xlsx" else _read_csv(path)
    columns = [name.strip() for name in header]
    _check_header(path, columns, required)
    rows = []
    for line, cells in records:
        if len(cells) > len(columns) and any(cells[len(columns) :]):
            raise StudyError(
                f"has {len(cells)} cells but the header names {len(columns)} columns",
                place=Place(path, line),
                remedy="Put a cell that contains the separator into double quotes.",
            )
        if any(cell.strip() for cell in cells):
            rows.append([*cells[: len(columns)], *[""] * (len(columns) - len(cells)), line])
    sheet = pd.DataFrame(rows, columns=[*columns, "line"])
    sheet = sheet.astype({**dict.fromkeys(columns, "str"), "line": "int64"})
    for name in columns:
        if name != "text":
            sheet[name] = sheet[name].str.strip()
    return sheet


def _check_header(path: Path, columns: list[str], required: Sequence[str]) -> None:
    repeated = sorted({name for name in columns if name and columns.count(name) > 1})
    missing = [name for name in required if name not in columns]
    if repeated:
        raise StudyError(f"has the column {repeated[0]!r} twice", place=Place(path, 1))
    if missing:
        raise StudyError(
            f"lacks the column(s) {', '.join(missing)}; "
            f"it has {', '.join(filter(None, columns)) or 'none'}",
            place=Place(path, 1),
            remedy="Name the columns in the first line as given here, in small letters.",
        )


def _read_csv(path: Path) -> tuple[list[str], list[tuple[int, list[str]]]]:
    text, _ = read_text_file(path)
    header_line = (text.splitlines() or [""])[0]
    separator = max("\t;,", key=header_line.count)
    csv.field_size_limit(max(csv.field_size_limit(), 50_000_000))
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    records = []
    before = 0
    try:
        for cells in reader:
            records.append((before + 1, cells))
            before = reader.line_num
    except csv.Error as error:
        raise StudyError(
            f"is no well-formed table ({error})",
            place=Place(path, before + 1),
            remedy="A cell with quotation marks is put in quotation marks, each mark doubled.",
        ) from error
    return (records[0][1], records[1:]) if records else ([], [])


def _read_xlsx(path: Path) -> tuple[list[str], list[tuple[int, list[str]]]]:
    try:
        sheet = pd.read_excel(path, dtype=object, header=None, keep_default_na=False)
    except (OSError, ValueError, KeyError, zipfile.BadZipFile) as error:
        raise StudyError(
            f"cannot be read as a spreadsheet ({error})",
            place=Place(path),
            remedy="Save it anew as .xlsx, or as .csv in UTF-8.",
        ) from error
    rows = [[_cell(value) for value in row] for row in sheet.itertuples(index=False)]
    if not rows:
        return [], []
    return rows[0], list(enumerate(rows[1:], start=_EXCEL_ROWS_BEFORE_DATA))


def _cell(value: object) -> str:
    if isinstance(value, pd.Timestamp) or hasattr(value, "isoformat"):
        return str(pd.Timestamp(str(value)).date())
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)
