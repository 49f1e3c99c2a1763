"""Figures in words."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from corpus_tools.plots.drawing import format_value


def describe_values(
    table: pd.DataFrame, *, what: str, name: str, values: Mapping[str, str], n_rows: int = 20
) -> str:
    """Say in words what a figure of these rows shows: its alternative text.

    Parameters
    ----------
    table
        The rows that the figure shows, in its order.
    what
        What is shown, as a phrase.
    name
        The column that names a row.
    values
        Columns with numbers, and the words to read before each.
    n_rows
        Rows that are read out.

    Returns
    -------
    str
        One sentence a row.

    Examples
    --------
    >>> table = pd.DataFrame({"frame": ["Rivalry"], "a": [0.25]})
    >>> describe_values(table, what="Shares", name="frame", values={"a": "first side"})
    'Shares. Rivalry: first side 0.25.'
    """
    if table.empty:
        return f"{what}. There are no rows to show."
    rows = [
        f"{row[name]}: "
        + ", ".join(f"{words} {format_value(row[key])}" for key, words in values.items())
        for row in table.head(n_rows).to_dict("records")
    ]
    rest = len(table) - len(rows)
    further = f" {rest} further rows stand in the table of data." if rest else ""
    return f"{what}. {'; '.join(rows)}.{further}"
