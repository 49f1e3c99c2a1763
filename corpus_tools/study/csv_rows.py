"""Rows of tables in plain text: comma, semicolon or tab, and rows whose quotation marks break."""

from __future__ import annotations

import csv
import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from corpus_tools.errors import Place, StudyError
from corpus_tools.study.row_marks import RowMarks, learn_marks

# Of short articles; more would fill the memory.
MAX_ROWS = 200_000
# The line where a record begins, or a spreadsheet's row, and its cells; blank ones too.
Records = list[tuple[int, list[str]]]
_LONGEST_CELL = 50_000_000
_MOST_CELLS = 20_000_000  # by the separators, of which a text has some
_SEPARATOR_LINE = re.compile(r"\s*\"?sep=([;,\t|])\"?[ \t]*(?=[\r\n])")
# As a csv file's rows end; io.StringIO would need four bytes a letter.
_LINE = re.compile(r"[^\r\n]*(?:\r\n?|\n)|[^\r\n]+")
_MOST_REREAD = 20  # times the lines of a file: it could take for ever
_MISFIT = "is no well-formed table here: its quotation marks do not fit"
_OPEN = "opens a quotation mark that is not closed before the next row begins"
_REMEDY = "A cell with quotation marks is put in quotation marks, each mark doubled."


class CsvRows(NamedTuple):
    """The records of a table, and what is wrong with those left blank, by number from 1."""

    records: Records
    broken: dict[int, StudyError]


def read_csv_rows(text: str, *, path: Path) -> CsvRows:
    """Return the records of the table ``path``.

    A row whose quotation marks do not fit is left blank, up to the line where the next one begins.
    So is a row with a mark that is not closed: the rows after it would be part of its cell, which
    ``learn_marks`` tells.

    Raises
    ------
    StudyError
        If its header is broken, or it is too large.
    """
    said = _SEPARATOR_LINE.match(text)
    # The spreadsheet program's own line stays as a blank one, so that lines keep their numbers.
    text = text[said.end() :] if said else text
    lines = _LINE.findall(text)
    header = next((line for line in lines if line.strip()), "")
    csv.field_size_limit(max(csv.field_size_limit(), _LONGEST_CELL))
    delimiter = said[1] if said else max("\t;,", key=header.count)
    check_size(text.count(delimiter), path, most=_MOST_CELLS)
    rows = _read(lines, delimiter, path, marks=None)
    marks = learn_marks([cells for _, cells in rows.records if any(cells)], delimiter=delimiter)
    begins = [*(line - 1 for line, _ in rows.records), len(lines)]
    merged = (
        marks.find_within(lines, *record, n_cells=len(cells))
        for record, (_, cells) in zip(pairwise(begins), rows.records, strict=True)
    )
    if not rows.broken and not any(merged):
        return rows
    del rows, merged  # which would take as much memory once more
    return _read(lines, delimiter, path, marks=marks)


def _read(lines: Sequence[str], delimiter: str, path: Path, *, marks: RowMarks | None) -> CsvRows:
    rows = CsvRows([], {})
    at, n_read = 0, 0
    while at < len(lines):
        # Sliced by a generator: a copy for each broken row would take time that grows as a square.
        rest = (lines[number] for number in range(at, len(lines)))
        reader = csv.reader(rest, delimiter=delimiter, strict=True)
        begins = at
        try:
            for cells in reader:
                ends = at + reader.line_num
                next_row = (
                    marks.find_within(lines, begins, ends, n_cells=len(cells)) if marks else 0
                )
                if next_row:
                    problem = _OPEN
                    break
                rows.records.append((begins + 1, cells))
                _check_length(len(rows.records), Place(path, ends))
                begins = ends
            else:
                break
        except csv.Error as error:
            next_row = marks.find_after(lines, begins) if marks else begins + 1
            if marks and not next_row:
                # Nor would they tell a later row: to look again would take the time of a square.
                marks = replace(marks, before={}, behind={})
                next_row = marks.find_whole(lines, begins)
            problem = f"{_MISFIT}{_say_lines(begins, next_row)}"
            if not any(any(cells) for _, cells in rows.records):
                raise _say(_MISFIT, path, begins) from error
        n_read += at + reader.line_num - next_row
        if n_read > _MOST_REREAD * len(lines):
            raise _say("has too many rows whose quotation marks do not fit", path, begins)
        rows.records.append((begins + 1, []))
        rows.broken[len(rows.records)] = _say(problem, path, begins)
        at = next_row
    return rows


def _say(problem: str, path: Path, begins: int) -> StudyError:
    return StudyError(problem, place=Place(path, begins + 1), remedy=_REMEDY)


def _say_lines(begins: int, next_row: int) -> str:
    several = next_row > begins + 1
    return f": lines {begins + 1:,} to {next_row:,} were left out" if several else ""


def _check_length(n_rows: int, place: Place) -> None:
    if n_rows > MAX_ROWS + 1:  # the header is one
        raise StudyError(
            f"has more than {MAX_ROWS:,} rows", place=place, remedy="Split it into several files."
        )


def check_size(n_cells: int, path: Path, *, most: int) -> None:
    """Refuse a table with more cells than this."""
    if n_cells > most:
        raise StudyError(
            f"has {n_cells:,} cells; read are up to {most:,}",
            place=Place(path),
            remedy="Keep the columns that are needed, or split it into several files.",
        )
