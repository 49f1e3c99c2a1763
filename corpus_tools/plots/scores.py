"""Figures of scores and other single numbers."""

from __future__ import annotations

import pandas as pd
from matplotlib.axes import Axes

from corpus_tools.plots.drawing import (
    INK,
    NEUTRAL,
    PALE,
    SMALL,
    count_lines,
    format_value,
    make_axes,
    name_rows,
    say_nothing,
    styled,
    write_label,
)
from corpus_tools.plots.links import Links, add_links, link_patches
from corpus_tools.sentiment import label_scorer


@styled
def plot_score_pairs(scores: pd.DataFrame, *, scorers: tuple[str, str]) -> Axes:
    """Plot two scorers against each other, one dot a sentence.

    Parameters
    ----------
    scores
        One row per sentence and scorer: ``sentence_id``, ``scorer``, ``score``.
    scorers
        The two to show: horizontal, vertical.

    Returns
    -------
    matplotlib.axes.Axes
        Where the scorers agree the dots lie on the diagonal.
    """
    wide = scores.pivot_table(index="sentence_id", columns="scorer", values="score")
    pairs = wide.reindex(columns=list(scorers)).dropna()
    axes = make_axes(4.6)
    if pairs.empty:
        return say_nothing(axes)
    axes.plot([-1, 1], [-1, 1], color=INK, linewidth=1, linestyle=(0, (4, 3)))
    axes.axhline(0, color=PALE, linewidth=1)
    axes.axvline(0, color=PALE, linewidth=1)
    axes.scatter(pairs[scorers[0]], pairs[scorers[1]], s=16, alpha=0.45, color=NEUTRAL, linewidth=0)
    axes.set(xlim=(-1.05, 1.05), ylim=(-1.05, 1.05))
    axes.set_xticks([-1, -0.5, 0, 0.5, 1])
    axes.set_yticks([-1, -0.5, 0, 0.5, 1])
    axes.set_xlabel(write_label(label_scorer(scorers[0])))
    axes.set_ylabel(write_label(label_scorer(scorers[1])))
    return axes


@styled
def plot_bars(
    table: pd.DataFrame, *, name: str, value: str, unit: str, evidence: Links | None = None
) -> Axes:
    """Plot one number for each of a few named things.

    Parameters
    ----------
    table
        Rows in the order to show, from top to bottom.
    name, value
        The columns with the names and the numbers.
    unit
        Stands below the axis.
    evidence
        Links of the bars: under the name of the column ``value`` one text a row, "" for none.

    Returns
    -------
    matplotlib.axes.Axes
        Horizontal bars with the numbers at their ends.

    Raises
    ------
    TableError
        If ``evidence`` does not fit the table.
    """
    shown = add_links(table, evidence, columns=[value]).iloc[::-1].reset_index(drop=True)
    axes = make_axes(1.0 + 0.1 * len(shown) + 0.2 * count_lines(shown[name]))
    if shown.empty:
        return say_nothing(axes)
    bars = axes.barh(shown.index, shown[value].fillna(0), color=NEUTRAL, height=0.68)
    link_patches(bars, shown[f"link {value}"])
    numbers = [format_value(number) for number in shown[value]]
    axes.bar_label(bars, labels=numbers, padding=3, fontsize=SMALL)
    name_rows(axes, shown[name])
    axes.axvline(0, color=INK, linewidth=1)
    axes.margins(x=0.35 if (shown[value] < 0).any() else 0.2)
    axes.set_xlabel(write_label(unit, width=40))
    return axes
