"""Tables and JSON in files that are called text."""

from __future__ import annotations

import json
from pathlib import Path

from corpus_tools.errors import CorpusToolsError
from corpus_tools.loading.formats import Format, RawFile, json_lines, tables
from corpus_tools.loading.formats.headings import choose_columns
from corpus_tools.loading.formats.rows import COLUMNS, MAX_BYTES
from corpus_tools.study.csv_rows import read_csv_rows
from corpus_tools.study.encodings import read_bytes

_HEAD = 1_000  # characters that are looked at first
_FEWEST_COLUMNS = 2


def find_table(raw: RawFile) -> Format | None:
    """Return the format of the articles in a text file, or None if it is text.

    JSON is told by the whole file being an object, a list of objects, or an object a line. A table
    is told by a first line that names two columns which tables of articles have, the texts among
    them, and by all its rows having as many cells.
    """
    if len(raw.content) > MAX_BYTES:
        return None
    text, _ = read_bytes(raw.content) or ("", "")
    text = text.strip()
    if text[:1] in {"{", "["} and text[-1:] in {"}", "]"}:
        return _find_json(text)
    return tables.TEXT_TABLE if _is_table(raw, text) else None


def _find_json(text: str) -> Format | None:
    if _holds_objects(text):
        return json_lines.DOCUMENT
    lines = [line for line in text.split("\n") if line.strip()]
    return json_lines.LINES if all(map(_holds_objects, lines)) else None


def _holds_objects(text: str) -> bool:
    try:
        found = json.loads(text, parse_int=str, parse_float=str)
    except (ValueError, RecursionError):
        return False
    listed = found if isinstance(found, list) else [found]
    return bool(listed) and all(isinstance(one, dict) for one in listed)


def _is_table(raw: RawFile, text: str) -> bool:
    header = text[:_HEAD].partition("\n")[0]
    called = ["text", *raw.columns.get("text", ())]
    if not any(name.strip().casefold() in header.casefold() for name in called):
        return False
    try:
        records, broken = read_csv_rows(text, path=Path(raw.name))
    except CorpusToolsError:
        return False
    columns, *rows = [[cell.strip() for cell in cells] for _, cells in records if any(cells)]
    chosen, _ = choose_columns(columns, names=COLUMNS, named=raw.columns)
    return (
        "text" in chosen
        and len(chosen) >= _FEWEST_COLUMNS
        and bool(rows)
        and not broken
        and all(len(row) == len(columns) for row in rows)
    )
