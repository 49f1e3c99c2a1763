"""Tables as people keep them: one article a row."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path, PurePosixPath

from corpus_tools.errors import CorpusToolsError, StudyError
from corpus_tools.loading.formats.archives import holds_members
from corpus_tools.loading.formats.article import Article, Drop, Format, RawFile, as_drop
from corpus_tools.loading.formats.headings import Named, choose_columns, say_headings
from corpus_tools.loading.formats.rows import COLUMNS, check_bytes, read_rows
from corpus_tools.study.sheets import Sheet, decode, parse_sheet, parse_workbook

_SAID = 5  # sheets


def read_text_table(raw: RawFile) -> list[Article]:
    """Return the articles of a csv or tsv file, each with its row."""
    check_bytes(raw)
    path = Path(PurePosixPath(raw.name))
    sheet = parse_sheet(raw.content, path=path, suffix=".csv")
    return _read(sheet, raw.columns, encoding=decode(raw.content, path=path)[1])


def read_spreadsheet(raw: RawFile) -> list[Article]:
    """Return the articles of each sheet of an xlsx file that has a column of texts.

    Each with its row, such as ":12", or ":2:12" where it is of the second sheet. A sheet that
    cannot be read, or has no such column, is one row that could not be read.
    """

    def has_texts(headings: Sequence[str]) -> bool:
        return "text" in choose_columns(headings, names=COLUMNS, named=raw.columns)[0]

    read: dict[int, list[Article]] = {}
    refused: dict[int, Drop] = {}
    names: dict[int, str] = {}
    path = Path(PurePosixPath(raw.name))
    for number, name, sheet in parse_workbook(raw.content, path=path, wants=has_texts):
        names[number] = say_headings([name])
        try:
            read[number] = _read(sheet, raw.columns, encoding="xlsx", sheet_number=number)
        except CorpusToolsError as error:
            refused[number] = as_drop(error)
    if not names:
        raise Drop("empty", "there is no row in it")
    if not read and len(refused) == 1:
        raise next(iter(refused.values()))
    articles = [one for found in read.values() for one in found]
    headings = dict.fromkeys(name for one in articles for name in one.headings)
    articles[:1] = [replace(one, headings=tuple(headings)) for one in articles[:1]]
    remark = _say_sheets(read, names)
    return [replace(one, remark=remark) for one in articles] + [
        Article(
            "",
            f":sheet {number}",
            encoding="xlsx",
            reason=drop.reason,
            problem=f"the sheet {names[number]}: {drop.detail}",
        )
        for number, drop in refused.items()
    ]


def _read(
    sheet: Sheet | StudyError, columns: Named, *, encoding: str, sheet_number: int = 1
) -> list[Article]:
    if isinstance(sheet, StudyError):
        raise sheet
    # Where most rows are, no cell is in quotation marks, and the others are parts of articles.
    if len(sheet.broken) > len(sheet.rows):
        raise next(iter(sheet.broken.values()))
    place = "" if sheet_number == 1 else f":{sheet_number}"
    rows = [
        (f"{place}:{number}", {str(name): str(value) for name, value in row.items()})
        for number, row in zip(sheet.numbers, sheet.rows.to_dict("records"), strict=True)
    ]
    articles = read_rows(
        rows,
        found=sheet.rows.columns.drop("line"),
        columns=columns,
        encoding=encoding,
        problems=_say_problems(sheet.broken, place),
        remark=_say_uncomputed(sheet),
    )
    why_blank = _say_problems(sheet.uncomputed, place)
    return [
        one if one.text.strip() else replace(one, problem=why_blank.get(one.row, one.problem))
        for one in articles
    ]


def _say_sheets(read: Mapping[int, Sequence[Article]], names: Mapping[int, str]) -> str:
    """Return which sheets were read, and what was said of the first of them."""
    if len(names) == 1:
        return next(iter(read.values()))[0].remark
    said = {at: found[0].remark for at, found in read.items() if found[0].remark}
    more = f"and of {len(said) - _SAID:,} sheets more" if len(said) > _SAID else ""
    listed = f"its sheets {say_headings([names[at] for at in read])} were read" * (len(read) > 1)
    first = [f"{names[at]}: {remark}" for at, remark in islice(said.items(), _SAID)]
    return "; ".join(filter(None, [listed, *first, more]))


def _say_problems(errors: Mapping[int, StudyError], place: str) -> dict[str, str]:
    """Return what is wrong with each row, by its place in the file."""
    return {
        f"{place}:{number}": f"row {number}{_say_line(number, error)}: "
        f"{error.problem}. {error.remedy}"
        for number, error in errors.items()
    }


def _say_line(number: int, error: StudyError) -> str:
    """Return the line of a row, where it is another than its number."""
    line = error.place.line if error.place else number
    return "" if line == number else f" (line {line} of the file)"


def _say_uncomputed(sheet: Sheet) -> str:
    if not sheet.uncomputed:
        return ""
    return (
        f"{len(sheet.uncomputed):,} of its rows have a formula whose result is not in the file: "
        "open it in a spreadsheet program and save it"
    )


TEXT_TABLE = Format("table", (".csv", ".tsv"), read_text_table)
SPREADSHEET = Format(
    "spreadsheet",
    (".xlsx",),
    read_spreadsheet,
    recognise=lambda content: holds_members(content, "xl/workbook.xml"),
    apart=True,
)
