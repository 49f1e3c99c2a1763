"""The tables of a study's folder: which column is which, and what in them cannot be."""

from __future__ import annotations

import difflib
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

import pandas as pd

from corpus_tools.errors import Place, StudyError
from corpus_tools.schema import UNUSED_CHANGES
from corpus_tools.study.cells import unguard_cell
from corpus_tools.study.sheets import read_sheet

_GUARDED = ("file", "document_id", "source_id", "name")  # as drafts write them
_NEAR = 0.65  # of the letters: "langauge" has 0.9 of "language", "lang" 0.67


def read_table(path: Path, *, required: Sequence[str], known: Collection[str]) -> pd.DataFrame:
    """Read a table whose columns have names, in whatever capitals they are written.

    Parameters
    ----------
    path
        The table, as ``read_sheet`` reads it.
    required
        Columns that must be there.
    known
        All columns that are read; others are the user's own.

    Returns
    -------
    pandas.DataFrame
        As ``read_sheet`` gives it, the columns that are read called as in ``known``.

    Raises
    ------
    StudyError
        If ``read_sheet`` does, or two columns differ in capitals alone.
    """
    sheet = read_sheet(path)
    folded = {heading: fold_heading(heading) for heading in map(str, sheet) if heading != "line"}
    read = {heading: name for heading, name in folded.items() if name in known}
    for name in known:
        alike = [heading for heading, called in read.items() if called == name]
        if len(alike) > 1:
            raise StudyError(
                f"has the column {name!r} twice: {', '.join(alike)}",
                place=Place(path),
                remedy="Rename or remove one.",
            )
    missing = [name for name in required if name not in read.values()]
    if missing:
        read_sheet(path, required=missing)  # which says so, with the line of the headings
    sheet = sheet.rename(columns=read)
    guarded = {name: sheet[name].map(unguard_cell) for name in _GUARDED if name in sheet}
    return sheet.assign(**guarded)


def list_near_headings(sheet: pd.DataFrame, *, known: Collection[str], path: Path) -> pd.DataFrame:
    """Return the headings that nothing reads and that are nearly one that the table lacks.

    Parameters
    ----------
    sheet
        As ``read_table`` gives it.
    known
        All columns that are read.
    path
        The table.

    Returns
    -------
    pandas.DataFrame
        One row per heading that may be a slip: ``setting``, ``what``, ``why``.

    Examples
    --------
    >>> sheet = pd.DataFrame(columns=["file", "langauge", "remarks", "line"])
    >>> known = ["file", "title", "language"]
    >>> list_near_headings(sheet, known=known, path=Path("list.csv")).to_numpy().tolist()
    [['list.csv', 'langauge', "no column that is read is called so; did you mean 'language'?"]]
    """
    lacking = [name for name in known if name not in sheet]
    near = {
        heading: difflib.get_close_matches(fold_heading(heading), lacking, n=1, cutoff=_NEAR)
        for heading in map(str, sheet)
        if heading not in {"line", *known}
    }
    return UNUSED_CHANGES.build(
        {
            "setting": path.name,
            "what": heading,
            "why": f"no column that is read is called so; did you mean {names[0]!r}?",
        }
        for heading, names in near.items()
        if names
    )


def fold_heading(heading: str) -> str:
    r"""Return a heading as it is compared: capitals and blanks make no difference.

    >>> fold_heading("Source ID"), fold_heading(" source\n_id")
    ('source_id', 'source_id')
    """
    return "_".join(heading.casefold().replace("_", " ").split())


def refuse_repeated(sheet: pd.DataFrame, column: str, path: Path) -> None:
    """Raise the first cell of a column that is blank or stands a second time."""
    refuse_blank(sheet, column, path)
    for value, place in find_places(sheet[sheet[column].duplicated()], column, path):
        raise StudyError(
            f"the {column} {value!r} stands a second time",
            place=place,
            remedy="Keep one row for it.",
        )


def refuse_blank(sheet: pd.DataFrame, column: str, path: Path) -> None:
    """Raise the first blank cell of a column."""
    for _, place in find_places(sheet[sheet[column] == ""], column, path):
        raise StudyError(f"the {column} is blank", place=place, remedy="Fill it.")


def find_places(rows: pd.DataFrame, column: str, path: Path) -> Iterator[tuple[str, Place]]:
    """Yield what stands in a column of each row, and where."""
    for value, line in zip(rows[column], rows["line"], strict=True):
        yield str(value), Place(path, int(line))
