"""Tables as people keep them: one article a row."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

from corpus_tools.errors import StudyError
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
    # Where most rows are, no cell is in quotation marks, and the others are parts of articles.
    if len(sheet.too_wide) > len(sheet.rows):
        raise sheet.too_wide[0]
    rows = [
        (f":{row['line']}", {str(name): str(value) for name, value in row.items()})
        for row in sheet.rows.to_dict("records")
    ]
    further = f"further sheets were not read: {', '.join(sheet.further)}" if sheet.further else ""
    return read_rows(
        rows,
        found=sheet.rows.columns.drop("line"),
        columns=raw.columns,
        encoding=encoding,
        problems=dict(map(_say_problem, sheet.too_wide)),
        remark=further,
    )


def _say_problem(error: StudyError) -> tuple[str, str]:
    line = error.place.line if error.place else 0
    return f":{line}", f"line {line}: {error.problem}. {error.remedy}"


TEXT_TABLE = Format("table", (".csv", ".tsv"), read_text_table)
SPREADSHEET = Format(
    "spreadsheet",
    (".xlsx",),
    read_spreadsheet,
    recognise=lambda content: holds_members(content, "xl/workbook.xml"),
    apart=True,
)
