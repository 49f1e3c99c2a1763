"""Figures in words."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from corpus_tools.compare.phrases import write_name, write_number, write_percent
from corpus_tools.plots.drawing import format_value
from corpus_tools.schema import FRAME_COUNTS

_LABEL = 60  # letters of a name that are read out


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


def describe_shares(counts: pd.DataFrame, *, labels: Mapping[str, str]) -> str:
    """Say in words what a figure of shares by document shows, entry by entry.

    Parameters
    ----------
    counts
        As ``count_frames`` gives them.
    labels
        The name to show for each entry.

    Returns
    -------
    str
        For each entry, in the order of ``counts``, in how many of the documents that have
        sentences it is matched, and in how large a share of the sentences of one at the utmost.
    """
    FRAME_COUNTS.check(counts)
    counted = counts[counts["n_sentences"] > 0]
    if counted.empty:
        return "There are no documents with sentences."
    shares = counted["n_matched_sentences"] / counted["n_sentences"]
    entries = [
        f"{write_name(labels.get(str(entry), entry), length=_LABEL)}: {_describe_reach(own)}"
        for entry, own in shares.groupby(counted["frame"], sort=False)
    ]
    return f"Sentences with a match, out of those of a document. {'; '.join(entries)}."


def _describe_reach(shares: pd.Series) -> str:
    n = int((shares > 0).sum())
    documents = f"in {n:,} of {write_number(len(shares), 'document')}"
    return f"{documents}, up to {write_percent(shares.max())}" if n else documents
