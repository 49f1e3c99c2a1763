"""Tables as people keep them: one article a row."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

from corpus_tools.loading.formats.archives import holds_members
from corpus_tools.loading.formats.article import Article, Format, RawFile
from corpus_tools.loading.formats.rows import read_rows
from corpus_tools.study.sheets import decode, parse_sheet


def read_text_table(raw: RawFile) -> list[Article]:
    """Return the articles of a csv or tsv file, each with its line."""
    return _read(raw, suffix=".csv", encoding=decode(raw.content, path=Path(raw.name))[1])


def read_spreadsheet(raw: RawFile) -> list[Article]:
    """Return the articles of the first sheet of an xlsx file, each with its row."""
    return _read(raw, suffix=".xlsx", encoding="xlsx")


def _read(raw: RawFile, *, suffix: str, encoding: str) -> list[Article]:
    path = Path(PurePosixPath(raw.name))
    sheet = parse_sheet(raw.content, path=path, suffix=suffix)
    rows = [
        (f":{row['line']}", {str(name): str(value) for name, value in row.items()})
        for row in sheet.to_dict("records")
    ]
    return read_rows(rows, found=sheet.columns.drop("line"), columns=raw.columns, encoding=encoding)


TEXT_TABLE = Format("table", (".csv", ".tsv"), read_text_table)
SPREADSHEET = Format(
    "spreadsheet",
    (".xlsx",),
    read_spreadsheet,
    recognise=lambda content: holds_members(content, "xl/workbook.xml"),
    apart=True,
)
