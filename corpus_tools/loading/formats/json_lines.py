"""JSON: a list of articles, or one a line."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

from corpus_tools.loading.formats.article import Article, Drop, Format, RawFile
from corpus_tools.loading.formats.headings import Named, choose_columns
from corpus_tools.loading.formats.nested import list_nested, read_cell, say_structure
from corpus_tools.loading.formats.rows import COLUMNS, Cell, check_bytes, read_rows
from corpus_tools.study.csv_rows import MAX_ROWS
from corpus_tools.study.sheets import decode
from corpus_tools.study.tables import fold_heading

# A million letters, each written as an escape of six characters, and room for the rest.
_LONGEST_LINE = 8_000_000
_LONG = 250  # characters: no title or name has so many
_MOST_FIELDS = 1_000
_MOST_CELLS = 2_000_000  # in all lines
_FEW = 20  # records that are looked at to tell what a file holds


class _Record(NamedTuple):
    place: str
    cells: dict[str, Cell]
    structure: str  # why there is no text where it should stand, or a blank


def read_lines(raw: RawFile) -> list[Article]:
    """Return the articles of a file with one JSON object a line, each with its line."""
    check_bytes(raw)
    text, encoding = decode(raw.content, path=Path(raw.name))
    records: list[_Record] = []
    problems: dict[str, str] = {}
    n_fields = 0
    for number, line in _list_lines(text):
        try:
            found = _parse(line, first_line=number)
            record = _read_record(found, f"line {number}", raw.columns, number=number)
            n_fields += len(record.cells)
            if n_fields > _MOST_CELLS:
                break
            records.append(record._replace(place=f":{number}"))
        except Drop as drop:
            problems[f":{number}"] = drop.detail
    if n_fields > _MOST_CELLS:
        raise Drop(
            "too_large",
            f"more than {_MOST_CELLS:,} fields: keep those that are needed, or split it",
        )
    return _articles(records, raw.columns, encoding, problems)


def _list_lines(text: str) -> Iterator[tuple[int, str]]:
    # Not splitlines: U+2028 may stand inside a JSON string.
    n_read = 0
    for number, line in enumerate(io.StringIO(text, newline="\n"), start=1):
        if len(line) > _LONGEST_LINE:
            raise Drop(
                "too_large", f"line {number} has {len(line):,} characters; is it one article?"
            )
        if line.strip():
            n_read += 1
            _check_number(n_read)
            yield number, line.rstrip("\n")


def read_document(raw: RawFile) -> list[Article]:
    """Return the articles of a JSON file: one object, a list of them, or an object with a list.

    An object with a text is an article itself, whatever lists it has. Several objects one under
    the other are read as lines.
    """
    check_bytes(raw)
    text, encoding = decode(raw.content, path=Path(raw.name))
    try:
        content = _parse(text)
    except Drop:
        first, _, rest = text.strip().partition("\n")
        if rest and first.rstrip().endswith("}"):
            return read_lines(raw)
        raise
    if isinstance(content, dict):
        content = _list_articles(content, raw.columns)
    if not isinstance(content, list):
        raise Drop("unreadable", f"its JSON is {_kind(content)}; read are objects, or a list")
    _check_number(len(content))
    if len(content) == 1:
        return _articles([_read_record(content[0], "it", raw.columns)], raw.columns, encoding)
    records = [
        _read_record(one, f"item {number}", raw.columns, number=number)
        for number, one in enumerate(content, start=1)
    ]
    placed = [one._replace(place=f":{number}") for number, one in enumerate(records, start=1)]
    return _articles(placed, raw.columns, encoding)


def _list_articles(content: dict[str, Any], columns: Named) -> list[Any]:
    """Return the one list of articles that an object holds, or the object itself."""
    lists = [value for value in content.values() if _is_list_of_objects(value)]
    # Its own long text is the article, whatever it is called: lists are comments, or other stories.
    own = max((len(value) for value in content.values() if isinstance(value, str)), default=0)
    if own >= _LONG or _holds_text(content, columns):
        return [content]
    if len(lists) > 1:
        lists = [one for one in lists if any(_holds_text(first, columns) for first in one[:_FEW])]
    return lists[0] if len(lists) == 1 else [content]


def _holds_text(found: object, columns: Named) -> bool:
    record = _read_record(found, "it", columns)
    chosen, _ = choose_columns(list(record.cells), names=COLUMNS, named=columns)
    return bool(record.structure or record.cells.get(chosen.get("text", "")))


def _articles(
    records: Sequence[_Record],
    columns: Named,
    encoding: str,
    problems: Mapping[str, str] | None = None,
) -> list[Article]:
    found = list(dict.fromkeys(name for one in records for name in one.cells))
    articles = read_rows(
        [(one.place, one.cells) for one in records],
        found=found, columns=columns, encoding=encoding, problems=problems,
    )  # fmt: skip
    why = {one.place: one.structure for one in records if one.structure}
    return [
        one if one.text.strip() or one.problem else replace(one, problem=why.get(one.row, ""))
        for one in articles
    ]


def _parse(text: str, *, first_line: int = 1) -> Any:
    try:
        # Numbers stay as they are written: an id may have more digits than a number can.
        return json.loads(text, parse_int=str, parse_float=str, parse_constant=_nothing)
    except json.JSONDecodeError as error:
        raise Drop(
            "unreadable",
            f"line {first_line + error.lineno - 1}, column {error.colno}: no JSON ({error.msg})",
        ) from error
    except RecursionError as error:
        raise Drop("unreadable", "its JSON is nested too deeply to be articles") from error


def _nothing(_: str) -> None:
    """Return what NaN is, which pandas writes for what is missing."""


def _read_record(found: object, where: str, columns: Named, *, number: int = 1) -> _Record:
    if not isinstance(found, dict):
        raise Drop("unreadable", f"{where} is {_kind(found)}, not a JSON object with a text")
    if len(found) > _MOST_FIELDS:
        raise Drop("unreadable", f"{where} has {len(found):,} fields; read are {_MOST_FIELDS:,}")
    texts = {fold_heading(name) for name in [*columns.get("text", ()), "text"]}
    wanted = {fold_heading(name) for called in columns.values() for name in called}
    cells = {name: read_cell(value, texts=texts) for name, value in found.items()}
    structures = {
        name: why
        for name, value in found.items()
        if fold_heading(name) in texts and not cells[name] and (why := say_structure(name, value))
    }
    # Of fields within fields those that the study names; of the first records all, for messages.
    nested = {
        name: cell
        for name, cell in list_nested(found, texts=texts).items()
        if fold_heading(name) in wanted or number <= _FEW
    }
    own = {name: cell for name, cell in cells.items() if name not in structures}
    return _Record("", {**nested, **own}, next(iter(structures.values()), ""))


def _check_number(n_articles: int) -> None:
    if n_articles > MAX_ROWS:
        raise Drop("too_large", f"more than {MAX_ROWS:,} articles: split it into several files")


def _is_list_of_objects(value: object) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(one, dict) for one in value)


def _kind(value: object) -> str:
    names = {str: "a word or number", list: "a list", bool: "true or false", dict: "an object"}
    return names.get(type(value), "nothing")


LINES = Format("json lines", (".jsonl", ".ndjson"), read_lines)
DOCUMENT = Format("json", (".json",), read_document, apart=True)
