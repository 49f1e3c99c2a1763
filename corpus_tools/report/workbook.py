"""The numbers behind all figures and tables of a report, as one workbook for Excel and the like."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pandas as pd
from xlsxwriter import Workbook

from corpus_tools.exhibits.escaping import show_controls
from corpus_tools.exhibits.marks import read_mark
from corpus_tools.exhibits.saving import replacing_file
from corpus_tools.exhibits.spreadsheet import name_rows
from corpus_tools.report.cells import MOST_COLUMNS, CellWriter, choose_width, cut_text
from corpus_tools.report.errors import ReportError
from corpus_tools.report.restoring import read_exhibit

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

    from corpus_tools.report.numbering import Exhibit
    from corpus_tools.report.page import Page

CONTENTS = "contents"
_HEADERS = (("sheet", 24), ("page", 32), ("exhibit", 12), ("rows", 14), ("caption", 90))

_MOST_ROWS = 1_048_576
_LONGEST_NAME = 31
_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
# Else the time of writing would make each file differ from the one before.
_CREATED = datetime(1980, 1, 1)


@dataclass(frozen=True)
class Sheet:
    """A table of a workbook, and what the list of contents says of it.

    Parameters
    ----------
    page
        Name of the page it stands on.
    exhibit
        Its name on the page, such as "Figure 1".
    caption
        What it shows and its caption, plain text.
    table
        Any table; None if a figure came without its numbers, which the contents then say.
    """

    page: str
    exhibit: str
    caption: str
    table: pd.DataFrame | None


@dataclass(frozen=True)
class _Part:
    sheet: Sheet
    rows: str
    table: pd.DataFrame
    name: str = ""


def collect_tables(pages: Iterable[Page]) -> list[Sheet]:
    """Collect the numbers behind the figures and tables of some pages, in their order.

    Parameters
    ----------
    pages
        Pages of a report.

    Returns
    -------
    list of Sheet
        Read from the CSV of each, so that a workbook holds what the CSV files hold.

    Raises
    ------
    ReportError
        If the CSV of an exhibit cannot be read.
    """
    return [
        Sheet(
            page=page.name,
            exhibit=f"{exhibit.kind.capitalize()} {exhibit.number}",
            caption=_describe(exhibit),
            table=_read(exhibit.csv, page.name, exhibit.file) if exhibit.file else None,
        )
        for page in pages
        for exhibit in page.exhibits
    ]


def write_workbook(sheets: Sequence[Sheet], path: Path) -> Path:
    """Write tables as one workbook whose first sheet lists and links them.

    Numbers are numbers (to 16 digits), days are dates, what is missing is an empty cell, and
    text is always text, never a formula or a link, its control characters shown. The same tables
    give the same bytes. The file is written beside its place and moved there when it is done.

    Parameters
    ----------
    sheets
        In the order of the contents. A table too long for a sheet goes on in the next one; a
        text too long for a cell is cut, which its last words say.
    path
        A file that ends in ``.xlsx``.

    Returns
    -------
    Path
        The file.

    Raises
    ------
    ReportError
        If the name ends otherwise, or a table has too many columns for a sheet.
    CorpusToolsError
        If the file cannot be written.
    """
    if path.suffix.lower() != ".xlsx":
        raise ReportError(
            f"no workbook can be written as {path.name!r}", remedy="End the name in .xlsx."
        )
    content = io.BytesIO()
    with Workbook(content, _OPTIONS) as book:
        book.set_properties({"created": _CREATED})
        _write_sheets(book, _name([part for sheet in sheets for part in _split(sheet)]))
    with replacing_file(path) as file:
        file.write_bytes(content.getvalue())
    return path


def name_sheets(wanted: Sequence[str]) -> list[str]:
    """Make names legal for sheets: of at most 31 characters and unlike each other in any case.

    Parameters
    ----------
    wanted
        Any texts.

    Returns
    -------
    list of str
        As many, and none is that of the sheet of contents.

    Examples
    --------
    >>> name_sheets(["01 figure 1", "01 Figure 1", "a/b", "'"])
    ['01 figure 1', '01 Figure 1 (2)', 'a-b', '-']
    """
    taken = {CONTENTS, "history"}  # Excel keeps the second for itself
    names = []
    for text in wanted:
        legal = re.sub(r"[^\w .()-]+", "-", show_controls(text)).strip() or "sheet"
        name, number = cut_text(legal, _LONGEST_NAME), 1
        while name.casefold() in taken:
            number += 1
            mark = f" ({number})"
            name = cut_text(legal, _LONGEST_NAME - len(mark)) + mark
        taken.add(name.casefold())
        names.append(name)
    return names


def _describe(exhibit: Exhibit) -> str:
    found = (read_mark(exhibit.output.metadata, name) for name in ("claim", "caption"))
    return " ".join(filter(None, found))


def _read(csv: str, page: str, file: str) -> pd.DataFrame:
    try:
        return read_exhibit(csv)
    except ValueError as error:
        raise ReportError(
            f"page {page}: {file} cannot be put into the workbook: {error}",
            remedy="Its text/csv needs the same number of cells in each line.",
        ) from error


def _split(sheet: Sheet) -> Iterator[_Part]:
    if sheet.table is None:
        yield _Part(sheet, "not given", pd.DataFrame())
        return
    table, _ = name_rows(sheet.table, rows_named_by="auto")
    if table.shape[1] > MOST_COLUMNS:
        raise ReportError(
            f"page {sheet.page}: {sheet.exhibit} has {table.shape[1]:,} columns, "
            f"and a sheet of a workbook holds {MOST_COLUMNS:,}",
            remedy="Show it with one row for each of them.",
        )
    room, n_rows = _MOST_ROWS - 1, len(table)
    for start in range(0, max(1, n_rows), room):
        end = min(start + room, n_rows)
        rows = f"{n_rows:,}" if n_rows <= room else f"{start + 1:,} to {end:,} of {n_rows:,}"
        yield _Part(sheet, rows, table.iloc[start:end])


def _name(parts: Sequence[_Part]) -> list[_Part]:
    names = iter(
        name_sheets([_shorten(part.sheet) for part in parts if part.sheet.table is not None])
    )
    return [part if part.sheet.table is None else replace(part, name=next(names)) for part in parts]


def _shorten(sheet: Sheet) -> str:
    # Pages are called by their number, and the name of the exhibit must not be cut off.
    number = re.match(r"\d+", sheet.page)
    back = f" {sheet.exhibit.lower()}"
    front = number[0] if number else show_controls(sheet.page)
    return cut_text(front, max(1, _LONGEST_NAME - len(back))) + back


def _write_sheets(book: Workbook, parts: Sequence[_Part]) -> None:
    writer = CellWriter(book)
    _write_contents(book, parts, writer)
    for part in parts:
        if part.name:
            _write_table(book, part, writer)


def _write_contents(book: Workbook, parts: Sequence[_Part], writer: CellWriter) -> None:
    sheet = _add_sheet(book, CONTENTS, [header for header, _ in _HEADERS], writer)
    for place, (_, width) in enumerate(_HEADERS):
        sheet.set_column(place, place, width)
    for row, part in enumerate(parts, start=1):
        if part.name:
            sheet.write_url(row, 0, f"internal:'{part.name}'!A1", writer.link, part.name)
        words = (part.sheet.page, part.sheet.exhibit, part.rows, part.sheet.caption)
        for place, text in enumerate(words, start=1):
            writer.write_text(sheet, (row, place), text, writer.wrapped)


def _write_table(book: Workbook, part: _Part, writer: CellWriter) -> None:
    sheet = _add_sheet(book, part.name, list(part.table.columns), writer)
    for place, header in enumerate(part.table.columns):
        values = list(part.table.iloc[:, place].astype(object))
        sheet.set_column(place, place, choose_width(header, values))
        for row, value in enumerate(values, start=1):
            writer.write_value(sheet, (row, place), value)


def _add_sheet(book: Workbook, name: str, headers: Sequence[str], writer: CellWriter) -> Worksheet:
    sheet = book.add_worksheet(name)
    sheet.freeze_panes(1, 0)
    # A number that is a text on purpose needs no green corner that offers to change it.
    sheet.ignore_errors({"number_stored_as_text": "A1:XFD1048576"})
    for place, header in enumerate(headers):
        writer.write_text(sheet, (0, place), header, writer.head)
    return sheet
