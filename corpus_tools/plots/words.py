"""Figures of words: those that differ, and those that a score rests on."""

from __future__ import annotations

import numpy as np
import pandas as pd
from matplotlib.axes import Axes

from corpus_tools.plots.drawing import (
    GROUP_COLOURS,
    INK,
    NEUTRAL,
    SMALL,
    add_note,
    count_lines,
    make_axes,
    name_rows,
    require_columns,
    say_nothing,
    styled,
    write_label,
)
from corpus_tools.plots.links import Links, add_links, link_patches
from corpus_tools.schema import KEYNESS
from corpus_tools.sentiment import label_scorer

_SUMMARY = ("scorer", "word", "n_uses", "mean_weight", "share_of_weight")


def choose_words(keyness: pd.DataFrame, *, n_words: int = 12) -> pd.DataFrame:
    """Return the rows that ``plot_words`` shows, from top to bottom.

    Parameters
    ----------
    keyness
        As ``compare_words`` gives it: highest G2 first.
    n_words
        Words of each group.

    Returns
    -------
    pandas.DataFrame
        The first rows with a log ratio above 0 and the first below 0, largest log ratio first.
    """
    KEYNESS.check(keyness)
    ratio = keyness["log_ratio"]
    chosen = pd.concat([keyness[ratio > 0].head(n_words), keyness[ratio < 0].head(n_words)])
    return chosen.sort_values("log_ratio", ascending=False, kind="stable")


@styled
def plot_words(
    keyness: pd.DataFrame,
    *,
    groups: tuple[str, str],
    n_words: int = 12,
    evidence: Links | None = None,
) -> Axes:
    """Plot the words that differ most, each with its name.

    Parameters
    ----------
    keyness
        As ``compare_words`` gives it.
    groups
        The two groups, as in the comparison of words.
    n_words
        Words shown of each group.
    evidence
        Links of the bars: under "log_ratio" one text a row, "" for none.

    Returns
    -------
    matplotlib.axes.Axes
        Bars of the log ratio, highest G2 of each group; the number of documents that use the
        word stands beside each bar.

    Raises
    ------
    TableError
        If a column is missing, or ``evidence`` does not fit the table.
    """
    linked = add_links(keyness, evidence, columns=["log_ratio"])
    shown = choose_words(linked, n_words=n_words).iloc[::-1].reset_index(drop=True)
    axes = make_axes(1.3 + 0.26 * max(len(shown), 4))
    if shown.empty:
        return say_nothing(axes)
    colours = np.where(shown["log_ratio"] > 0, *GROUP_COLOURS)
    bars = axes.barh(shown.index, shown["log_ratio"], color=colours, height=0.66)
    link_patches(bars, shown["link log_ratio"])
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
    add_note(axes, f"Documents that use the word, {groups[0]}:{groups[1]}. No test.")
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


@styled
def plot_score_words(
    summary: pd.DataFrame, *, scorer: str, n_words: int = 10, evidence: Links | None = None
) -> Axes:
    """Plot the words that carry most of a scorer's weight in these texts.

    Parameters
    ----------
    summary
        As ``summarize_score_words`` gives it.
    scorer
        The one to show.
    n_words
        Words shown, those with the largest share of the scorer's weight.
    evidence
        Links of the bars: under "n_uses" one text a row, "" for none.

    Returns
    -------
    matplotlib.axes.Axes
        One bar a word, heaviest on top: its weight summed over its uses, on the scorer's own
        scale; the number of uses stands at the end.

    Raises
    ------
    TableError
        If a column is missing, or ``evidence`` does not fit the table.
    """
    require_columns(summary, _SUMMARY, maker="summarize_score_words")
    linked = add_links(summary, evidence, columns=["n_uses"])
    own = linked[linked["scorer"] == scorer].sort_values(
        ["share_of_weight", "word"], ascending=[False, True]
    )
    shown = own.head(n_words).iloc[::-1].reset_index(drop=True)
    axes = make_axes(1.0 + 0.1 * len(shown) + 0.2 * count_lines(shown["word"]))
    if shown.empty:
        return say_nothing(axes)
    bars = axes.barh(
        shown.index, shown["n_uses"] * shown["mean_weight"], color=NEUTRAL, height=0.68
    )
    link_patches(bars, shown["link n_uses"])
    numbers = [f"{n:,} use{'s' if n > 1 else ''}" for n in shown["n_uses"]]
    axes.bar_label(bars, labels=numbers, padding=3, fontsize=SMALL)
    name_rows(axes, shown["word"])
    axes.axvline(0, color=INK, linewidth=1)
    axes.margins(x=0.35)
    axes.set_xlabel("weight, summed over all uses")
    add_note(
        axes,
        f"{len(shown):,} of {len(own):,} words that {label_scorer(scorer)} has a weight for here; "
        f"together {100 * shown['share_of_weight'].sum():.0f} % of its weight.",
    )
    return axes
