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
    count_lines,
    make_axes,
    name_rows,
    say_nothing,
    styled,
    write_label,
)
from corpus_tools.schema import COMPARISON, KEYNESS

_LINE = 0.2
_LABEL = 26


@styled
def plot_group_values(
    comparison: pd.DataFrame, *, labels: Mapping[str, str], title: str = ""
) -> Axes:
    """Plot the values of the two groups, one row a measure.

    Parameters
    ----------
    comparison
        A table of comparisons of one pair of groups, in the order to show.
    labels
        The name to show for each measure; a measure without one shows its id.
    title
        Stands above the axes.

    Returns
    -------
    matplotlib.axes.Axes
        Values as dots (first group) and squares (second group), a line between them.
    """
    table, names, axes = _rows_of(comparison, labels)
    if table.empty:
        return say_nothing(axes)
    rows = np.arange(len(table))
    axes.hlines(rows, table["value_a"], table["value_b"], color=PALE, linewidth=2, zorder=1)
    for column, colour, marker in zip(("a", "b"), GROUP_COLOURS, MARKERS, strict=True):
        group = write_label(table[f"group_{column}"].iloc[0])
        axes.scatter(
            table[f"value_{column}"],
            rows,
            color=colour,
            marker=marker,
            s=42,
            label=group,
            clip_on=False,
            zorder=3,
        )
    name_rows(axes, names)
    values = table[["value_a", "value_b"]]
    if values.min().min() >= 0:
        # A little below 0, so that a mark at 0 does not cover the name of its row.
        axes.set_xlim(left=-0.03 * values.max().max() or None)
    _say_not_compared(axes, table[["value_a", "value_b"]].isna().all(axis=1))
    axes.set_xlabel("mean over sources")
    add_key(axes, title=title)
    return axes


@styled
def plot_comparison(
    comparison: pd.DataFrame, *, labels: Mapping[str, str], title: str = ""
) -> Axes:
    """Plot differences with their intervals, one row a measure.

    Parameters
    ----------
    comparison
        A table of comparisons of one pair of groups, in the order to show; refused rows are
        shown by name, without a dot.
    labels
        The name to show for each measure.
    title
        Stands above the axes.

    Returns
    -------
    matplotlib.axes.Axes
        Dots for differences, filled where a difference is found (``is_found``: Holm's p below
        .05 and an interval without 0), lines for 95 % intervals over sources, a line at 0.
    """
    table, names, axes = _rows_of(comparison, labels)
    if table.empty:
        return say_nothing(axes)
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
    a, b = (write_label(table[f"group_{one}"].iloc[0], lines=1) for one in "ab")
    axes.set_xlabel(f"{a} minus {b}" if len(a + b) < _LABEL else f"{a}\nminus {b}")
    add_key(axes, title=title)
    return axes


@styled
def plot_words(keyness: pd.DataFrame, *, groups: tuple[str, str], n_words: int = 12) -> Axes:
    """Plot the words that differ most, each with its name.

    Parameters
    ----------
    keyness
        As ``compare_words`` gives it.
    groups
        The two groups, as in the comparison of words.
    n_words
        Words shown of each group.

    Returns
    -------
    matplotlib.axes.Axes
        Bars of the log ratio, highest G2 of each group; the number of documents that use the
        word stands beside each bar.
    """
    KEYNESS.check(keyness)
    a = keyness[keyness["log_ratio"] > 0].head(n_words).sort_values("log_ratio")
    b = keyness[keyness["log_ratio"] < 0].head(n_words).sort_values("log_ratio")
    shown = pd.concat([b, a]).reset_index(drop=True)
    axes = make_axes(1.3 + 0.26 * max(len(shown), 4))
    if shown.empty:
        return say_nothing(axes)
    colours = np.where(shown["log_ratio"] > 0, *GROUP_COLOURS)
    axes.barh(shown.index, shown["log_ratio"], color=colours, height=0.66)
    axes.axvline(0, color=INK, linewidth=1)
    _name_bars(axes, shown)
    axes.set_yticks([])
    axes.spines["left"].set_visible(False)
    axes.margins(y=0.02)
    # Room beside the longest bar for the words.
    reach = 1.75 * shown["log_ratio"].abs().max()
    axes.set_xlim(-reach, reach)
    names = [write_label(name, lines=1) for name in groups]
    axes.set_xlabel(f"log ratio\n← {names[1]}     {names[0]} →")
    return axes


def _name_bars(axes: Axes, shown: pd.DataFrame) -> None:
    columns = ["word", "n_documents_a", "n_documents_b", "log_ratio"]
    for row, (word, n_a, n_b, ratio) in enumerate(shown[columns].to_numpy(dtype=object)):
        axes.annotate(
            f"{write_label(word, width=18, lines=1)}  {n_a}:{n_b}",
            (ratio, row),
            xytext=(4 if ratio > 0 else -4, 0),
            textcoords="offset points",
            ha="left" if ratio > 0 else "right",
            va="center",
            fontsize=SMALL,
        )


def _rows_of(
    comparison: pd.DataFrame, labels: Mapping[str, str]
) -> tuple[pd.DataFrame, list[str], Axes]:
    """Return the rows from the lowest to the highest, their names, and axes for them."""
    COMPARISON.check(comparison)
    table = comparison.iloc[::-1].reset_index(drop=True)
    names = [labels.get(measure, measure) for measure in table["measure"]]
    return table, names, make_axes(1.3 + 0.13 * len(names) + _LINE * count_lines(names))


def _say_not_compared(axes: Axes, rows: pd.Series) -> None:
    for row in np.flatnonzero(rows):
        axes.annotate(
            "not compared", (0, float(row)), xytext=(6, 0), textcoords="offset points",
            va="center", color=NEUTRAL, fontsize=SMALL,
            bbox={"facecolor": "white", "edgecolor": "none", "pad": 1},
        )  # fmt: skip
