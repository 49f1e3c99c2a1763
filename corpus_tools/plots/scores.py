"""Figures of scores."""

from __future__ import annotations

import pandas as pd
from matplotlib.axes import Axes

from corpus_tools.plots.drawing import (
    INK,
    NEUTRAL,
    PALE,
    make_axes,
    say_nothing,
    styled,
    write_label,
)
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
