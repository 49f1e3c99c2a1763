"""The table behind a figure or a table, as a CSV that is safe to open in a spreadsheet."""

from __future__ import annotations

from typing import Literal, get_args

import pandas as pd
from pandas.api import types

from corpus_tools.errors import CorpusToolsError
from corpus_tools.exhibits.escaping import one_line, show_controls
from corpus_tools.study.cells import guard_cell

RowNames = Literal["auto", "index", "first column", "nothing"]


def name_rows(table: pd.DataFrame, *, rows_named_by: RowNames) -> tuple[pd.DataFrame, int]:
    """Put the names of the rows into the first columns.

    Parameters
    ----------
    table
        Any table.
    rows_named_by
        "auto" takes the index if it says something: if it has a name or is not of whole numbers.

    Returns
    -------
    tuple
        The table with flat text headers and a plain index, and how many of its first columns
        name the rows.
    """
    if rows_named_by not in get_args(RowNames):
        raise CorpusToolsError(
            f"rows_named_by is {rows_named_by!r}",
            remedy=f"It is one of {', '.join(map(repr, get_args(RowNames)))}.",
        )
    plain = table.reset_index(drop=True)
    plain.columns = pd.Index([_header(column) for column in table.columns], dtype=object)
    if rows_named_by == "first column":
        return plain, min(1, plain.shape[1])
    if rows_named_by == "nothing" or (rows_named_by == "auto" and not _says_something(table.index)):
        return plain, 0
    names = table.index.to_frame(index=False)
    names.columns = pd.Index([_header(name) for name in table.index.names], dtype=object)
    return pd.concat([names, plain], axis=1), table.index.nlevels


def write_csv(table: pd.DataFrame, *, label: str = "", rows_named_by: RowNames = "auto") -> str:
    """Write a table as CSV, in full precision.

    Parameters
    ----------
    table
        Any table.
    label
        If not empty, the first column ``corpus`` holds it in each row.
    rows_named_by
        As in :func:`name_rows`.

    Returns
    -------
    str
        Text cells that start like a formula have an apostrophe in front; numbers never.

    Examples
    --------
    >>> print(write_csv(pd.DataFrame({"title": ["=1+1"], "n": [-1]})), end="")
    title,n
    '=1+1,-1
    """
    named, n_names = name_rows(table, rows_named_by=rows_named_by)
    columns = [_neutralise(named.iloc[:, place]) for place in range(named.shape[1])]
    headers = [
        guard_cell(header) or ("row" if place < n_names else "")
        for place, header in enumerate(named.columns)
    ]
    if label and "corpus" not in headers:
        columns.insert(0, pd.Series([guard_cell(one_line(label))] * len(named)))
        headers.insert(0, "corpus")
    safe = pd.concat(columns, axis=1) if columns else named
    return safe.to_csv(index=False, header=headers, lineterminator="\n")


def _header(name: object) -> str:
    parts = name if isinstance(name, tuple) else (name,)
    return " / ".join(one_line(str(part)) for part in parts if part is not None and part != "")


def _says_something(index: pd.Index) -> bool:
    return any(name is not None for name in index.names) or not types.is_integer_dtype(index.dtype)


def _neutralise(column: pd.Series) -> pd.Series:
    if types.is_numeric_dtype(column.dtype) or types.is_datetime64_any_dtype(column.dtype):
        return column
    return column.astype(object).map(_neutralise_cell)


def _neutralise_cell(value: object) -> object:
    if not isinstance(value, str):
        return value
    # The csv module leaves a lone carriage return unquoted, and readers take it for a new row.
    return guard_cell(show_controls(value.replace("\r\n", "\n").replace("\r", "\n")))
