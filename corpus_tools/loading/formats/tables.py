"""Tables as people keep them: one article a row."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path, PurePosixPath

from corpus_tools.errors import StudyError
from corpus_tools.loading.formats.archives import holds_members
from corpus_tools.loading.formats.article import Article, Drop, Format, RawFile
from corpus_tools.loading.formats.rows import check_bytes, read_rows
from corpus_tools.study.sheets import Sheet, decode, parse_sheet


def read_text_table(raw: RawFile) -> list[Article]:
    """Return the articles of a csv or tsv file, each with its row."""
    check_bytes(raw)
    return _read(raw, suffix=".csv", encoding=decode(raw.content, path=Path(raw.name))[1])


def read_spreadsheet(raw: RawFile) -> list[Article]:
    """Return the articles of the first sheet of an xlsx file, each with its row."""
    return _read(raw, suffix=".xlsx", encoding="xlsx")


def _read(raw: RawFile, *, suffix: str, encoding: str) -> list[Article]:
    path = Path(PurePosixPath(raw.name))
    sheet = parse_sheet(raw.content, path=path, suffix=suffix)
    # Where most rows are, no cell is in quotation marks, and the others are parts of articles.
    if len(sheet.broken) > len(sheet.rows):
        raise next(iter(sheet.broken.values()))
    rows = [
        (f":{number}", {str(name): str(value) for name, value in row.items()})
        for number, row in zip(sheet.numbers, sheet.rows.to_dict("records"), strict=True)
    ]
    try:
        articles = read_rows(
            rows,
            found=sheet.rows.columns.drop("line"),
            columns=raw.columns,
            encoding=encoding,
            problems=_say_problems(sheet.broken),
            remark=_say_remarks(sheet),
        )
    except Drop as drop:
        further = _say_further(sheet)
        if not further:
            raise
        raise Drop(drop.reason, f"{drop.detail}; {further}: save each as its own file") from drop
    why_blank = _say_problems(sheet.uncomputed)
    return [
        one if one.text.strip() else replace(one, problem=why_blank.get(one.row, one.problem))
        for one in articles
    ]


def _say_problems(errors: Mapping[int, StudyError]) -> dict[str, str]:
    """Return what is wrong with each row, by its place in the file."""
    return {
        f":{number}": f"row {number}{_say_line(number, error)}: {error.problem}. {error.remedy}"
        for number, error in errors.items()
    }


def _say_line(number: int, error: StudyError) -> str:
    """Return the line of a row, where it is another than its number."""
    line = error.place.line if error.place else number
    return "" if line == number else f" (line {line} of the file)"


def _say_further(sheet: Sheet) -> str:
    if not sheet.further:
        return ""
    return f"further sheets were not read: {', '.join(sheet.further)}"


def _say_remarks(sheet: Sheet) -> str:
    formulas = (
        f"{len(sheet.uncomputed):,} of its rows have a formula whose result is not in the file: "
        "open it in a spreadsheet program and save it"
        if sheet.uncomputed
        else ""
    )
    return "; ".join(filter(None, [_say_further(sheet), formulas]))


TEXT_TABLE = Format("table", (".csv", ".tsv"), read_text_table)
SPREADSHEET = Format(
    "spreadsheet",
    (".xlsx",),
    read_spreadsheet,
    recognise=lambda content: holds_members(content, "xl/workbook.xml"),
    apart=True,
)
