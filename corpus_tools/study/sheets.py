"""Text files and tables as people save them: any encoding, comma or semicolon, xlsx."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from corpus_tools.errors import Place, StudyError
from corpus_tools.study.csv_rows import Records, check_size, read_csv_rows
from corpus_tools.study.encodings import read_bytes
from corpus_tools.study.spreadsheets import Cells, Spreadsheet, open_spreadsheet

# A spreadsheet has no more.
_MOST_COLUMNS = 16_384
_MOST_FILLED = 4_000_000  # rows times columns
_FIRST_ROWS, _FIRST_COLUMNS = 200, 100  # of a sheet of which no more is wanted


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


def decode(raw: bytes, *, path: Path, stated: str = "") -> tuple[str, str]:
    """Decode the bytes of the file ``path``; see ``read_text_file``.

    ``stated`` is the encoding that they name themselves.
    """
    read = read_bytes(raw, stated=stated)
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
        If the file cannot be read, a line has more cells than there are columns, or quotation
        marks that do not fit, a cell holds a formula without its result, or a required column is
        missing.
    """
    sheet = parse_sheet(_read_bytes(path), path=path, suffix=path.suffix.lower(), required=required)
    wrong = [*sheet.broken.items(), *sheet.uncomputed.items()]
    if wrong:
        raise min(wrong)[1]
    return sheet.rows


@dataclass(frozen=True)
class Sheet:
    """What a table holds.

    Parameters
    ----------
    rows
        As ``read_sheet`` gives them.
    numbers
        For each of them which row it is where a spreadsheet program shows the table: cells of
        several lines and blank rows count as one.
    broken
        What is wrong, by its number, for each row left out because it has more cells than there
        are columns, or quotation marks that do not fit.
    uncomputed
        What is wrong, by its number, for each row where a cell is blank because the file lacks the
        result of its formula.
    """

    rows: pd.DataFrame
    numbers: list[int]
    broken: dict[int, StudyError]
    uncomputed: dict[int, StudyError]


def parse_sheet(raw: bytes, *, path: Path, suffix: str, required: Sequence[str] = ()) -> Sheet:
    """Read the bytes of the table ``path``; of a spreadsheet (the suffix .xlsx) the first sheet.

    See ``read_sheet``.
    """
    if suffix == ".xlsx":
        with open_spreadsheet(raw, path=path) as book:
            return _arrange_cells(book.read(), path, required)
    text, _ = decode(raw, path=path)
    found = read_csv_rows(text, path=path)
    return _arrange(found.records, found.broken, frozenset(), path, required)


def parse_workbook(
    raw: bytes, *, path: Path, wants: Callable[[Sequence[str]], bool]
) -> Iterator[tuple[int, str, Sheet | StudyError]]:
    """Yield each sheet of a spreadsheet that holds a cell: its number, from 1, name and content.

    Of a sheet that ``read_sheet`` would refuse, the reason; of one with unwanted columns the
    beginning, whatever it is that stands beside what is wanted.

    Raises
    ------
    StudyError
        If the bytes are no spreadsheet, or a damaged one.
    """
    with open_spreadsheet(raw, path=path) as book:
        for number, name in enumerate(book.names, start=1):
            try:
                if sheet := _parse_one(book, number, path, wants):
                    yield number, name, sheet
            except StudyError as error:
                yield number, name, error


def _parse_one(
    book: Spreadsheet, number: int, path: Path, wants: Callable[[Sequence[str]], bool]
) -> Sheet | None:
    if book.is_blank(number):
        return None
    first = book.read_rows(number, most=_FIRST_ROWS)
    header = next((row for row in first if any(cell.strip() for cell in row)), None)
    if header is None or wants([name.strip() for name in header]):
        return _arrange_cells(book.read(number), path)
    begun = [row[:_FIRST_COLUMNS] for row in first]
    return _arrange_cells(Cells(begun, frozenset()), path)


def _arrange_cells(cells: Cells, path: Path, required: Sequence[str] = ()) -> Sheet:
    return _arrange(list(enumerate(cells.rows, start=1)), {}, cells.uncomputed, path, required)


def _arrange(
    found: Records,
    unclosed: Mapping[int, StudyError],
    uncomputed: frozenset[tuple[int, int]],
    path: Path,
    required: Sequence[str],
) -> Sheet:
    unfinished = {row for row, _ in uncomputed}
    records = {
        number: record
        for number, record in enumerate(found, start=1)
        if number in unfinished or any(cell.strip() for cell in record[1])
    }
    line, header = records.pop(next(iter(records), 1), (1, []))
    columns = [name.strip() for name in header]
    _check_header(columns, required, Place(path, line))
    check_size(len(columns) * len(records), path, most=_MOST_FILLED)
    wide = {number for number, (_, cells) in records.items() if any(cells[len(columns) :])}
    kept = {number: record for number, record in records.items() if number not in wide}
    too_wide = {number: _say_too_wide(records[number], columns, path) for number in wide}
    broken = {**unclosed, **too_wide}
    return Sheet(
        rows=_build(columns, list(kept.values())),
        numbers=list(kept),
        broken={number: broken[number] for number in sorted(broken)},
        uncomputed=_say_uncomputed(uncomputed, kept, columns, path),
    )


def _say_too_wide(record: tuple[int, list[str]], columns: list[str], path: Path) -> StudyError:
    line, cells = record
    return StudyError(
        f"has {len(cells)} cells but the header names {len(columns)} columns",
        place=Place(path, line),
        remedy="Put a cell that contains the separator into double quotes.",
    )


def _say_uncomputed(
    cells: frozenset[tuple[int, int]], rows: Container[int], columns: list[str], path: Path
) -> dict[int, StudyError]:
    """Return what is wrong with each row, at its first such cell in a column with a name."""
    named = {at: name for at, name in enumerate(columns, start=1) if name}
    first: dict[int, str] = {}
    for row, column in sorted(cells):
        if row in rows and column in named:
            first.setdefault(row, named[column])
    return {
        row: StudyError(
            f"has a formula in the column {name!r} whose result is not in the file",
            place=Place(path, row),
            remedy="Open it in a spreadsheet program and save it, which computes its formulas.",
        )
        for row, name in first.items()
    }


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
