"""Published tables as a folder of CSV files, read back as they were written."""

from __future__ import annotations

import csv
import io
import math
import re
import secrets
import shutil
from collections.abc import Callable, Mapping
from dataclasses import fields
from pathlib import Path

import pandas as pd

from corpus_tools.errors import Place, TableError
from corpus_tools.publishing.tables import PUBLISHED_TABLES, Published, PublishError
from corpus_tools.schema import DAY, NUMBER, TEXT, WHOLE, Column, Table
from corpus_tools.study.cells import guard_cell, unguard_cell
from corpus_tools.text.days import parse_day

README = "README.md"
_FILES = {f"{table.name}.csv": table for table in PUBLISHED_TABLES}
_ANEW = "Write the folder anew with: corpus-tools measure STUDY --texts FOLDER --publish"
_MARK = "# Measurements without the texts"
_INTRODUCTION = f"""{_MARK}

Written by `corpus-tools measure STUDY --texts FOLDER --publish`, which replaces this folder \
whole: keep nothing of your own in it. The same texts, study and version of the project give the \
same files, byte for byte.

The tables hold facts, counts, scores, offsets and hashes, no text of an article: no sentence, \
and no words in the order in which an article has them, but for phrases of up to four words that \
stand in a scorer's list. The patterns are the codebook's own. The column `title` repeats what \
the study's own table of documents says; `author`, `published_on` and `url` say what it, the files \
or the bylines above the articles state.

Offsets count code points in the text as read. Whoever has the text, with the same `text_sha256`, \
finds by them what was matched. No entry of a codebook and no score is validated by standing here.

CSV in UTF-8. A cell that a spreadsheet program could take for a formula has an apostrophe in \
front. Numbers with a fraction are rounded to six decimals. Blank is unknown in `published_on`, \
and none in `side`, `speaker_actor` and `actors_named`.
"""


def write_published(published: Published, folder: str | Path) -> Path:
    """Write published tables as CSV files, and a README with the meaning of their columns.

    Parameters
    ----------
    published
        As ``publish_measures`` gives it.
    folder
        New, empty, or with published tables, which are replaced. It is written beside its
        place and swapped in: a failure leaves what was there.

    Returns
    -------
    Path
        The folder.

    Raises
    ------
    PublishError
        If the folder holds anything but published tables.
    """
    folder = Path(folder)
    place = folder.resolve()
    _check_place(place, folder)
    contents = {
        f"{table.name}.csv": _write_csv(getattr(published, table.name), table)
        for table in PUBLISHED_TABLES
    }
    contents[README] = _write_readme()
    place.parent.mkdir(parents=True, exist_ok=True)
    token = secrets.token_hex(4)
    building, former = (place.with_name(f".{place.name}.{name}-{token}") for name in ("new", "old"))
    try:
        building.mkdir()
        for name, text in contents.items():
            (building / name).write_text(text, encoding="utf-8", newline="")
        _swap(building, place, former)
    finally:
        shutil.rmtree(building, ignore_errors=True)
    return folder


def read_published(folder: str | Path) -> Published:
    """Read published tables.

    Parameters
    ----------
    folder
        As ``write_published`` wrote it.

    Returns
    -------
    Published
        Equal to what was written.

    Raises
    ------
    PublishError
        If a file is missing or is no such table, with the file and what to do.
    """
    folder = Path(folder)
    if not folder.is_dir():
        raise PublishError("there is no such folder", place=Place(folder), remedy=_ANEW)
    return Published(
        **{field.name: _read_table(folder, f"{field.name}.csv") for field in fields(Published)}
    )


def _check_place(place: Path, named: Path) -> None:
    if not place.exists():
        return
    if not place.is_dir():
        raise PublishError("is a file", place=Place(named), remedy="Name a folder.")
    found = sorted(path.name for path in place.iterdir())
    others = [name for name in found if name not in {*_FILES, README}]
    if others or (found and not _is_ours(place / README)):
        what = f"holds {others[0]}, which is" if others else "holds files that are"
        raise PublishError(
            f"the folder {what} no published table",
            place=Place(named),
            remedy="It would be replaced whole. Move what is yours elsewhere, or remove it.",
        )


def _is_ours(readme: Path) -> bool:
    try:
        return readme.read_text(encoding="utf-8").startswith(_MARK)
    except (OSError, UnicodeError):
        return False


def _swap(building: Path, place: Path, former: Path) -> None:
    if place.exists():
        place.rename(former)
    try:
        building.rename(place)
    except BaseException:
        # Ctrl-C may have come after the rename: then the new folder is in place.
        if former.exists() and not place.exists():
            former.rename(place)
        raise
    finally:
        if place.exists():
            shutil.rmtree(former, ignore_errors=True)


def _write_readme() -> str:
    parts = [_INTRODUCTION]
    for table in PUBLISHED_TABLES:
        parts.append(f"## `{table.name}.csv`\n\nOne row per {table.one_row_per}.\n")
        rows = (f"| `{column.name}` | {column.meaning} |\n" for column in table.columns)
        parts.append("".join(["| column | meaning |\n|---|---|\n", *rows]))
    return "\n".join(parts)


def _write_csv(table: pd.DataFrame, declared: Table) -> str:
    columns = declared.build(table)
    cells = [[_WRITE[column.dtype](v) for v in columns[column.name]] for column in declared.columns]
    rows = [list(declared.dtypes), *zip(*cells, strict=True)]
    return "".join(",".join(map(_quote, row)) + "\n" for row in rows)


def _quote(cell: str) -> str:
    # Unlike the csv module of Python 3.11, a lone carriage return is quoted too.
    return '"' + cell.replace('"', '""') + '"' if re.search('[,"\r\n]', cell) else cell


def _write_number(value: float) -> str:
    return "" if math.isnan(value) else repr(float(value))


def _write_day(value: pd.Timestamp) -> str:
    return "" if pd.isna(value) else value.date().isoformat()


def _read_day(cell: str) -> object:
    day = parse_day(cell)
    if cell and day is None:
        raise ValueError(cell)
    return day


_WRITE: Mapping[str, Callable[..., str]] = {
    TEXT: guard_cell, WHOLE: str, NUMBER: _write_number, DAY: _write_day,
}  # fmt: skip
_READ: Mapping[str, Callable[[str], object]] = {
    TEXT: unguard_cell, WHOLE: int, DAY: _read_day,
    NUMBER: lambda cell: float(cell) if cell else math.nan,
}  # fmt: skip


def _read_table(folder: Path, name: str) -> pd.DataFrame:
    path, declared = folder / name, _FILES[name]
    header, *rows = _read_rows(path) or [[]]
    if header != list(declared.dtypes):
        raise PublishError(
            f"has the columns {', '.join(header) or 'none'}; "
            f"they should be {', '.join(declared.dtypes)}",
            place=Place(path),
            remedy=_ANEW,
        )
    records = [_read_row(row, declared, Place(path, n)) for n, row in enumerate(rows, start=2)]
    try:
        return declared.build(pd.DataFrame(records, columns=header))
    except TableError as error:
        raise PublishError(error.problem, place=Place(path), remedy=_ANEW) from error


def _read_rows(path: Path) -> list[list[str]]:
    try:
        text = path.read_bytes().decode("utf-8-sig")
        return list(csv.reader(io.StringIO(text, newline=""), strict=True))
    except FileNotFoundError as error:
        raise PublishError("there is no such file", place=Place(path), remedy=_ANEW) from error
    except (OSError, UnicodeError, csv.Error) as error:
        raise PublishError(
            f"cannot be read as a table ({error})", place=Place(path), remedy=_ANEW
        ) from error


def _read_row(row: list[str], declared: Table, place: Place) -> list[object]:
    if len(row) != len(declared.columns):
        raise PublishError(
            f"row has {len(row)} cells, not {len(declared.columns)}", place=place, remedy=_ANEW
        )
    return [_read_cell(*cell, place) for cell in zip(row, declared.columns, strict=True)]


def _read_cell(cell: str, column: Column, place: Place) -> object:
    try:
        return _READ[column.dtype](cell)
    except ValueError as error:
        raise PublishError(
            f"{column.name} holds {cell!r}, which is no {_KIND[column.dtype]}",
            place=place,
            remedy=_ANEW,
        ) from error


_KIND = {WHOLE: "whole number", NUMBER: "number", DAY: "day (year-month-day)"}
