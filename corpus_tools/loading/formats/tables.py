"""Tables as people keep them: one article a row."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path, PurePosixPath

from corpus_tools.errors import CorpusToolsError, StudyError
from corpus_tools.loading.formats.archives import holds_members
from corpus_tools.loading.formats.article import Article, Drop, Format, RawFile, as_drop
from corpus_tools.loading.formats.headings import Named, say_headings
from corpus_tools.loading.formats.rows import check_bytes, read_rows
from corpus_tools.study.sheets import Sheet, decode, parse_sheet, parse_workbook

_TEXTLESS = {"no_text_column", "empty"}


def read_text_table(raw: RawFile) -> list[Article]:
    """Return the articles of a csv or tsv file, each with its row."""
    check_bytes(raw)
    path = Path(PurePosixPath(raw.name))
    sheet = parse_sheet(raw.content, path=path, suffix=".csv")
    return _read(sheet, raw.columns, encoding=decode(raw.content, path=path)[1])


def read_spreadsheet(raw: RawFile) -> list[Article]:
    """Return the articles of each sheet of an xlsx file that has a column of texts.

    Each with its row, such as ":12", or ":2:12" where it is of the second sheet.
    """
    read: dict[str, list[Article]] = {}
    refused: dict[str, Drop] = {}
    for number, name, sheet in parse_workbook(raw.content, path=Path(PurePosixPath(raw.name))):
        place = "" if number == 1 else f":{number}"
        shown = say_headings([name])
        if shown in read or shown in refused:
            shown = f"{shown} ({number})"
        try:
            read[shown] = _read(sheet, raw.columns, encoding="xlsx", place=place)
        except CorpusToolsError as error:
            refused[shown] = as_drop(error)
    if not read:
        raise _join_refusals(refused)
    articles = [one for found in read.values() for one in found]
    headings = dict.fromkeys(name for one in articles for name in one.headings)
    articles[0] = replace(articles[0], headings=tuple(headings))
    remark = _say_sheets(read, refused)
    return [replace(one, remark=remark) for one in articles]


def _read(
    sheet: Sheet | StudyError, columns: Named, *, encoding: str, place: str = ""
) -> list[Article]:
    if isinstance(sheet, StudyError):
        raise sheet
    # Where most rows are, no cell is in quotation marks, and the others are parts of articles.
    if len(sheet.broken) > len(sheet.rows):
        raise next(iter(sheet.broken.values()))
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


def _join_refusals(refused: Mapping[str, Drop]) -> Drop:
    """Return why no sheet gave an article."""
    first, *others = refused.values()
    if not others:
        return first
    by_detail: dict[str, list[str]] = {}
    for name, drop in refused.items():
        by_detail.setdefault(drop.detail, []).append(name)
    said = "; ".join(f"sheet {say_headings(names)}: {why}" for why, names in by_detail.items())
    reasons = [drop.reason for drop in refused.values()]
    return Drop("no_text_column" if "no_text_column" in reasons else first.reason, said)


def _say_sheets(read: Mapping[str, Sequence[Article]], refused: Mapping[str, Drop]) -> str:
    """Return which sheets were read and which were not, and what was said of each."""
    if len(read) + len(refused) == 1:
        return next(iter(read.values()))[0].remark
    textless = [name for name, drop in refused.items() if drop.reason in _TEXTLESS]
    said = [
        f"its sheets {say_headings(list(read))} were read" if len(read) > 1 else "",
        *(f"{name}: {found[0].remark}" for name, found in read.items() if found[0].remark),
        f"not read, without texts: {say_headings(textless)}" if textless else "",
        *(
            f"{name} was not read: {drop.detail}"
            for name, drop in refused.items()
            if name not in textless
        ),
    ]
    return "; ".join(filter(None, said))


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
