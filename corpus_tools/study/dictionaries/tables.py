"""Dictionaries that people keep as a table: csv, tsv or xlsx."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

from corpus_tools.errors import Place, StudyError
from corpus_tools.study.codebook import CodebookEntry
from corpus_tools.study.dictionaries.items import WEIGHT, Category, Dictionary, Item, Remark
from corpus_tools.study.sheets import read_sheet

KINDS: tuple[str, ...] = get_args(CodebookEntry.model_fields["kind"].annotation)
_ABOUT = ("label", "kind", "definition")
_WEIGHTS = ("weight", "score", "valence")
_KNOWN = ("entry", "pattern", "exclusion", *_ABOUT, *_WEIGHTS, "line")


def read_table(path: Path) -> Dictionary:
    """Read a table with one pattern or exclusion a row.

    Columns: entry, pattern; if wished label, kind, definition, exclusion. Patterns are written as
    in a codebook. What is said of an entry counts where it stands first. A row with a weight
    other than 1 (column weight, score or valence) cannot be kept.

    Raises
    ------
    StudyError
        If it is no table, lacks a column, or names an unknown kind.
    """
    sheet = read_sheet(path, required=["entry", "pattern"])
    read = Dictionary("table of patterns", grammar="codebook")
    for column in sheet.columns:
        if column not in _KNOWN:
            read.remarks.append(Remark(1, "", column, "a column of this name is not read"))
    for row in sheet.to_dict("records"):
        cells = {str(name): str(cell) for name, cell in row.items() if name != "line"}
        _read_row(read, cells, Place(path, int(row["line"])))
    return read


def _read_row(read: Dictionary, cells: dict[str, str], place: Place) -> None:
    entry, line = cells["entry"], place.line
    items = [(cells["pattern"], "pattern"), (cells.get("exclusion", ""), "exclusion")]
    weighted = any(cells.get(name, "") not in {"", "1", "1.0"} for name in _WEIGHTS)
    problem = WEIGHT if weighted else ""
    if not entry:
        problem = "no entry is named in its row"
    else:
        _note_facts(read, entry, cells, place)
    for text, part in items:
        if text and part == "pattern":
            read.add(Item(line, entry, text, problem))
        elif text:
            read.add(Item(line, entry, text, problem, "exclusion"))
    if not any(cells.get(name) for name in ("pattern", "exclusion", *_ABOUT)):
        read.add(Item(line, entry, "", "its row holds no pattern"))


def _note_facts(read: Dictionary, entry: str, cells: dict[str, str], place: Place) -> None:
    known = read.categories.setdefault(entry, Category(place.line))
    if cells.get("kind", "") not in {"", *KINDS}:
        raise StudyError(
            f"the kind {cells['kind'][:60]!r} is unknown", place=place,
            remedy=f"Allowed: {', '.join(KINDS)}, or blank.",
        )  # fmt: skip
    for name in _ABOUT:
        cell = cells.get(name, "")
        if cell and getattr(known, name) not in {"", cell}:
            remark = f"another {name} of the entry stands above, which counts"
            read.remarks.append(Remark(place.line, entry, cell, remark))
        elif cell:
            setattr(known, name, cell)
