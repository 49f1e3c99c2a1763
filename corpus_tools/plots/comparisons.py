"""Figures of two groups compared."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pandas as pd
from matplotlib.axes import Axes

from corpus_tools.compare import is_found
from corpus_tools.plots.drawing import (
    GROUP_COLOURS,
    INK,
    MARKERS,
    NEUTRAL,
    PALE,
    SMALL,
    add_key,
    add_note,
    count_lines,
    make_axes,
    name_rows,
    name_scale,
    say_nothing,
    styled,
    write_label,
)
from corpus_tools.plots.links import Links, add_links, link_points
from corpus_tools.schema import COMPARISON

_LINE = 0.2
_LABEL = 26
_LINE_LETTERS = 40  # of a line below the axis


@styled
def plot_group_values(
    comparison: pd.DataFrame,
    *,
    labels: Mapping[str, str],
    unit: str = "value",
    evidence: Links | None = None,
) -> Axes:
    """Plot the values of the two groups, one row a measure.

    Parameters
    ----------
    comparison
        A table of comparisons of one pair of groups, in the order to show.
    labels
        The name to show for each measure; a measure without one shows its id.
    unit
        What the values are, such as "share of sentences"; stands below the axis.
    evidence
        Links of the marks: under "value_a" and "value_b" one text a row, "" for none.

    Returns
    -------
    matplotlib.axes.Axes
        Values as dots (first group) and squares (second group), a line between them; below
        stand the status and the sources of each group, which stand beside the rows where these
        differ.

    Raises
    ------
    TableError
        If a column is missing, or ``evidence`` does not fit the table.
    """
    table, names, axes = _rows_of(comparison, labels, evidence)
    if table.empty:
        return say_nothing(axes)
    if table[["value_a", "value_b"]].isna().all(axis=None):
        return _say_refused(table)
    rows = np.arange(len(table))
    axes.hlines(rows, table["value_a"], table["value_b"], color=PALE, linewidth=2, zorder=1)
    for column, colour, marker in zip(("a", "b"), GROUP_COLOURS, MARKERS, strict=True):
        dots = axes.scatter(
            table[f"value_{column}"],
            rows,
            color=colour,
            marker=marker,
            s=42,
            label=write_label(table[f"group_{column}"].iloc[0]),
            clip_on=False,
            zorder=3,
        )
        link_points(dots, table[f"link value_{column}"])
    name_rows(axes, names)
    values = table[["value_a", "value_b"]]
    if values.min().min() >= 0:
        # A little below 0, so that a mark at 0 does not cover the name of its row.
        axes.set_xlim(left=-0.03 * values.max().max() or None)
    _say_not_compared(axes, values.isna().all(axis=1))
    name_scale(axes, [write_label(f"{unit}, mean over sources", width=_LINE_LETTERS, lines=3)])
    add_key(axes)
    _say_sources(axes, table)
    return axes


@styled
def plot_comparison(
    comparison: pd.DataFrame, *, labels: Mapping[str, str], unit: str = "value"
) -> Axes:
    """Plot differences with their intervals, one row a measure.

    Parameters
    ----------
    comparison
        A table of comparisons of one pair of groups, in the order to show; refused rows are
        shown by name, without a dot.
    labels
        The name to show for each measure.
    unit
        What is subtracted, such as "share of sentences"; stands below the axis.

    Returns
    -------
    matplotlib.axes.Axes
        Dots for differences, filled where a difference is found (``is_found``: Holm's p below
        .05 and an interval without 0), lines for 95 % intervals over sources, a line at 0.
        Below stand the status and the sources of each group, which stand beside the rows where
        these differ.
    """
    table, names, axes = _rows_of(comparison, labels, None)
    if table.empty:
        return say_nothing(axes)
    if table["estimate"].isna().all():
        return _say_refused(table)
    rows = np.arange(len(table))
    axes.axvline(0, color=INK, linewidth=1)
    axes.hlines(rows, table["ci_low"], table["ci_high"], color=NEUTRAL, linewidth=1.6)
    found = is_found(table).to_numpy()
    for shown, face, words in (
        (found, INK, "found"),
        (~found & table["estimate"].notna().to_numpy(), "white", "no clear difference"),
    ):
        estimates = table["estimate"][shown]
        axes.scatter(
            estimates, rows[shown], s=40, facecolor=face, edgecolor=INK, zorder=3, label=words
        )
    name_rows(axes, names)
    _say_not_compared(axes, table["estimate"].isna())
    a, b = _name_groups(table)
    subject = write_label(f"difference of {unit}:", width=_LINE_LETTERS, lines=3)
    name_scale(axes, [subject, *([f"{a} minus {b}"] if len(a + b) < _LABEL else [a, f"minus {b}"])])
    add_key(axes)
    _say_sources(axes, table, before="95 % intervals")
    return axes


def _rows_of(
    comparison: pd.DataFrame, labels: Mapping[str, str], evidence: Links | None
) -> tuple[pd.DataFrame, list[str], Axes]:
    """Return the rows from the lowest to the highest, their names, and axes for them."""
    COMPARISON.check(comparison)
    linked = add_links(comparison, evidence, columns=("value_a", "value_b"))
    table = linked.iloc[::-1].reset_index(drop=True)
    names = [labels.get(measure, measure) for measure in table["measure"]]
    return table, names, make_axes(1.3 + 0.13 * len(names) + _LINE * count_lines(names))


def _name_groups(table: pd.DataFrame) -> tuple[str, str]:
    a, b = (write_label(table[f"group_{one}"].iloc[0], lines=1) for one in "ab")
    return a, b


def _say_not_compared(axes: Axes, rows: pd.Series) -> None:
    for row in np.flatnonzero(rows):
        axes.annotate(
            "not compared", (0, float(row)), xytext=(6, 0), textcoords="offset points",
            va="center", color=NEUTRAL, fontsize=SMALL,
            bbox={"facecolor": "white", "edgecolor": "none", "pad": 1},
        )  # fmt: skip


def _say_sources(axes: Axes, table: pd.DataFrame, *, before: str = "") -> None:
    """Say status and n inside the image: n row by row where rows differ."""
    sizes = [f"{a} v {b}" for a, b in zip(table["n_sources_a"], table["n_sources_b"], strict=True)]
    differ = len(set(sizes)) > 1
    for row, words in enumerate(sizes if differ else []):
        axes.annotate(
            words, (1, row), xycoords=axes.get_yaxis_transform(), xytext=(6, 0),
            textcoords="offset points", va="center", fontsize=SMALL,
        )  # fmt: skip
    size = "sources beside each row" if differ else f"{sizes[0]} sources"
    status = ", ".join(dict.fromkeys(table["status"]))
    add_note(axes, "; ".join(filter(None, (before, size, status))))


def _say_refused(table: pd.DataFrame) -> Axes:
    """Return a small figure that says so: rows without any mark would be a page of nothing."""
    axes = make_axes(1.4)
    a, b = _name_groups(table)
    say_nothing(axes, words=f"{a} and {b}\nare not compared")
    _say_sources(axes, table.head(1))
    return axes
