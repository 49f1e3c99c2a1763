"""JSON: a list of articles, or one a line."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from corpus_tools.loading.formats.article import Article, Drop, Format, RawFile
from corpus_tools.loading.formats.rows import Cell, read_rows
from corpus_tools.study.sheets import MAX_ROWS, decode

# Two million letters, each written as an escape of six characters, and room for the rest.
_LONGEST_LINE = 16_000_000
_MOST_FIELDS = 1_000
_MOST_CELLS = 2_000_000  # in all lines
Rows = list[tuple[str, dict[str, Cell]]]


def read_lines(raw: RawFile) -> list[Article]:
    """Return the articles of a file with one JSON object a line, each with its line."""
    text, encoding = decode(raw.content, path=Path(raw.name))
    rows: Rows = []
    problems: dict[str, str] = {}
    n_fields = 0
    for number, line in _list_lines(text):
        try:
            cells = _cells(_parse(line, first_line=number), f"line {number}")
            n_fields += len(cells)
            if n_fields > _MOST_CELLS:
                break
            rows.append((f":{number}", cells))
        except Drop as drop:
            problems[f":{number}"] = drop.detail
    if n_fields > _MOST_CELLS:
        raise Drop(
            "too_large",
            f"more than {_MOST_CELLS:,} fields: keep those that are needed, or split it",
        )
    return _articles(rows, raw.columns, encoding, problems)


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

    Several objects one under the other are read as lines.
    """
    text, encoding = decode(raw.content, path=Path(raw.name))
    try:
        content = _parse(text)
    except Drop:
        first, _, rest = text.strip().partition("\n")
        if rest and first.rstrip().endswith("}"):
            return read_lines(raw)
        raise
    if isinstance(content, dict):
        lists = [value for value in content.values() if _is_list_of_objects(value)]
        content = lists[0] if len(lists) == 1 else [content]
    if not isinstance(content, list):
        raise Drop("unreadable", f"its JSON is {_kind(content)}; read are objects, or a list")
    _check_number(len(content))
    if len(content) == 1:
        return _articles([("", _cells(content[0], "it"))], raw.columns, encoding)
    rows = [
        (f":{number}", _cells(one, f"item {number}")) for number, one in enumerate(content, start=1)
    ]
    return _articles(rows, raw.columns, encoding)


def _articles(
    rows: Rows,
    columns: Mapping[str, str],
    encoding: str,
    problems: Mapping[str, str] | None = None,
) -> list[Article]:
    found = list(dict.fromkeys(name for _, cells in rows for name in cells))
    return read_rows(rows, found=found, columns=columns, encoding=encoding, problems=problems)


def _parse(text: str, *, first_line: int = 1) -> Any:
    try:
        # Numbers stay as they are written: an id may have more digits than a number can.
        return json.loads(text, parse_int=str, parse_float=str, parse_constant=str)
    except json.JSONDecodeError as error:
        raise Drop(
            "unreadable",
            f"line {first_line + error.lineno - 1}, column {error.colno}: no JSON ({error.msg})",
        ) from error
    except RecursionError as error:
        raise Drop("unreadable", "its JSON is nested too deeply to be articles") from error


def _cells(found: object, where: str) -> dict[str, Cell]:
    if not isinstance(found, dict):
        raise Drop("unreadable", f"{where} is {_kind(found)}, not a JSON object with a text")
    if len(found) > _MOST_FIELDS:
        raise Drop("unreadable", f"{where} has {len(found):,} fields; read are {_MOST_FIELDS:,}")
    return {str(name): _cell(value) for name, value in found.items()}


def _check_number(n_articles: int) -> None:
    if n_articles > MAX_ROWS:
        raise Drop("too_large", f"more than {MAX_ROWS:,} articles: split it into several files")


def _cell(value: object) -> Cell:
    """Return a text or a list of them; other structures hold no fact."""
    is_list = isinstance(value, list) and all(isinstance(one, str) for one in value)
    return value if isinstance(value, str) or is_list else ""  # type: ignore[return-value]


def _is_list_of_objects(value: object) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(one, dict) for one in value)


def _kind(value: object) -> str:
    names = {str: "a word or number", list: "a list", bool: "true or false", dict: "an object"}
    return names.get(type(value), "nothing")


LINES = Format("json lines", (".jsonl", ".ndjson"), read_lines)
DOCUMENT = Format("json", (".json",), read_document, apart=True)
