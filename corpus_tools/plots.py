"""A table in, axes out; nothing is computed here but positions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import matplotlib as mpl
import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from corpus_tools.schema import COMPARISON, KEYNESS

# Two of Okabe and Ito's colours: told apart in any colour vision and in grey.
GROUP_COLOURS = ("#0072B2", "#D55E00")
NEUTRAL = "#5F6B76"
_MARKERS = ("o", "s")
_WIDTH = 6.4
_ROW = 0.34
_STYLE = {
    "font.size": 10.5,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.grid": True,
    "axes.axisbelow": True,
    "grid.color": "#E3E7EA",
    "axes.titlesize": 11.5,
    "axes.titlelocation": "left",
    "axes.titleweight": "bold",
    "svg.hashsalt": "corpus_tools",
}


def _axes(height: float) -> Axes:
    with mpl.rc_context(_STYLE):
        figure = Figure(figsize=(_WIDTH, height), layout="constrained")
        return figure.subplots()


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
    COMPARISON.check(comparison)
    table = comparison.iloc[::-1].reset_index(drop=True)
    axes = _axes(1.1 + _ROW * max(len(table), 2))
    rows = np.arange(len(table))
    axes.hlines(rows, table["value_a"], table["value_b"], color="#C4CBD1", linewidth=2, zorder=1)
    for column, colour, marker in zip(("a", "b"), GROUP_COLOURS, _MARKERS, strict=True):
        name = table[f"group_{column}"].iloc[0] if len(table) else ""
        axes.scatter(table[f"value_{column}"], rows, color=colour, marker=marker, s=42, label=name)
    axes.set_yticks(rows, [labels.get(name, name) for name in table["measure"]])
    axes.set_ylim(-0.6, max(len(table), 1) - 0.4)
    axes.set_xlim(left=min(0, *table[["value_a", "value_b"]].min()) if len(table) else 0)
    if len(table):
        _key_above(axes)
    axes.set_title(title, pad=24)
    return axes


def plot_comparison(comparison: pd.DataFrame, *, labels: Mapping[str, str], title: str = "") -> Axes:
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
        Dots for differences, lines for 95 % intervals over sources, a line at 0.
    """
    COMPARISON.check(comparison)
    table = comparison.iloc[::-1].reset_index(drop=True)
    axes = _axes(1.1 + _ROW * max(len(table), 2))
    rows = np.arange(len(table))
    axes.axvline(0, color="#27323A", linewidth=1)
    apart = (table["ci_low"] > 0) | (table["ci_high"] < 0)
    axes.hlines(rows, table["ci_low"], table["ci_high"], color=NEUTRAL, linewidth=1.6)
    for filled, face in ((True, "#27323A"), (False, "white")):
        shown = apart == filled
        axes.scatter(
            table["estimate"][shown], rows[shown], s=40, facecolor=face, edgecolor="#27323A", zorder=3
        )
    for row in rows[table["estimate"].isna()]:
        axes.text(0, row, "  not compared", va="center", color=NEUTRAL, fontsize=9)
    axes.set_yticks(rows, [labels.get(name, name) for name in table["measure"]])
    axes.set_ylim(-0.6, max(len(table), 1) - 0.4)
    axes.set_title(title)
    return axes


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
    axes = _axes(1.2 + 0.24 * max(len(shown), 4))
    colours = np.where(shown["log_ratio"] > 0, *GROUP_COLOURS)
    axes.barh(shown.index, shown["log_ratio"], color=colours, height=0.66)
    axes.axvline(0, color="#27323A", linewidth=1)
    for row in shown.itertuples():
        side = "left" if row.log_ratio > 0 else "right"
        axes.annotate(
            f"{row.word}  {row.n_documents_a}:{row.n_documents_b}",
            (row.log_ratio, row.Index),
            xytext=(4 if row.log_ratio > 0 else -4, 0),
            textcoords="offset points",
            ha=side,
            va="center",
            fontsize=9,
        )
    axes.set_yticks([])
    axes.margins(x=0.28, y=0.02)
    axes.set_xlabel(f"log ratio (left: {groups[1]}, right: {groups[0]})")
    return axes


def plot_parts(summary: pd.DataFrame) -> Axes:
    """Plot how many words of each document are article and how many page furniture.

    Parameters
    ----------
    summary
        As ``summarize_segments`` gives it.

    Returns
    -------
    matplotlib.axes.Axes
        One stacked bar a document, most furniture first; the share of furniture in figures.
    """
    table = summary.sort_values(["share_furniture", "document_id"]).reset_index(drop=True)
    axes = _axes(1.2 + 0.25 * max(len(table), 2))
    left = np.zeros(len(table))
    for column, colour, name in (
        ("n_words_kept", "#3C7A57", "article"),
        ("n_words_metadata", "#B9C4CC", "byline, date"),
        ("n_words_furniture", "#B5485D", "furniture"),
    ):
        axes.barh(table.index, table[column], left=left, color=colour, label=name, height=0.72)
        left = left + table[column].to_numpy()
    for row in table.itertuples():
        axes.text(row.n_words, row.Index, f" {row.share_furniture:.0%}", va="center", fontsize=8.5)
    axes.set_yticks(table.index, table["document_id"], fontsize=8.5)
    axes.set_xlabel("words")
    axes.margins(x=0.08, y=0.01)
    if len(table):
        _key_above(axes, columns=3)
    return axes


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
    wide = wide.reindex(columns=list(scorers))
    axes = _axes(4.8)
    axes.plot([-1, 1], [-1, 1], color="#27323A", linewidth=1, linestyle=(0, (4, 3)))
    axes.axhline(0, color="#C4CBD1", linewidth=1)
    axes.axvline(0, color="#C4CBD1", linewidth=1)
    axes.scatter(wide[scorers[0]], wide[scorers[1]], s=16, alpha=0.45, color=NEUTRAL, linewidth=0)
    axes.set(xlim=(-1.05, 1.05), ylim=(-1.05, 1.05), xlabel=scorers[0], ylabel=scorers[1])
    return axes


def plot_bars(table: pd.DataFrame, *, name: str, value: str, unit: str) -> Axes:
    """Plot one number for each of a few named things.

    Parameters
    ----------
    table
        Rows in the order to show, from top to bottom.
    name, value
        The columns with the names and the numbers.
    unit
        Stands below the axis.

    Returns
    -------
    matplotlib.axes.Axes
        Horizontal bars with the numbers at their ends.
    """
    shown = table.iloc[::-1].reset_index(drop=True)
    axes = _axes(1.0 + 0.28 * max(len(shown), 2))
    bars = axes.barh(shown.index, shown[value], color=NEUTRAL, height=0.68)
    axes.bar_label(bars, labels=[f"{number:.3g}" for number in shown[value]], padding=3, fontsize=9)
    axes.set_yticks(shown.index, shown[name])
    axes.axvline(0, color="#27323A", linewidth=1)
    axes.margins(x=0.14, y=0.02)
    axes.set_xlabel(unit)
    return axes


def plot_documents(documents: pd.DataFrame, *, grouping: pd.DataFrame, groups: Sequence[str]) -> Axes:
    """Plot when the documents of each group were published.

    Parameters
    ----------
    documents
        One row per document: ``document_id``, ``published_on``.
    grouping
        As ``group_documents`` gives it.
    groups
        The groups to show, from top to bottom; documents of others stand as "no side".

    Returns
    -------
    matplotlib.axes.Axes
        One dot a document; those without a day are counted in the label of the group.
    """
    joined = documents[["document_id", "published_on"]].merge(grouping, on="document_id")
    joined["group"] = joined["group"].where(joined["group"].isin(groups), "no side")
    names = [*groups, *(["no side"] if (joined["group"] == "no side").any() else [])]
    axes = _axes(1.1 + 0.55 * len(names))
    labels = []
    for row, name in enumerate(names):
        part = joined[joined["group"] == name]
        days = part["published_on"].dropna()
        colour = GROUP_COLOURS[row] if row < len(GROUP_COLOURS) else NEUTRAL
        marker = _MARKERS[row % len(_MARKERS)]
        axes.scatter(days, np.full(len(days), row), color=colour, marker=marker, s=46, alpha=0.7)
        undated = len(part) - len(days)
        labels.append(f"{name}\n{len(part)} documents" + (f", {undated} undated" if undated else ""))
    axes.set_yticks(range(len(names)), labels)
    axes.set_ylim(len(names) - 0.4, -0.6)
    if joined["published_on"].notna().any():
        axes.figure.autofmt_xdate(rotation=0, ha="center")
    else:
        axes.set_xticks([])
    return axes


def _key_above(axes: Axes, *, columns: int = 2) -> None:
    axes.legend(
        loc="lower left", bbox_to_anchor=(0, 1.0), ncols=columns, frameon=False, borderaxespad=0.2,
        handletextpad=0.3, columnspacing=1.2,
    )  # fmt: skip


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
        f"{row[name]}: " + ", ".join(f"{words} {_read(row[key])}" for key, words in values.items())
        for row in table.head(n_rows).to_dict("records")
    ]
    rest = len(table) - len(rows)
    more = f" {rest} more rows stand in the table of data." if rest else ""
    return f"{what}. {'; '.join(rows)}.{more}"


def _read(value: object) -> str:
    if pd.isna(value):
        return "not given"
    return f"{value:.3g}" if isinstance(value, float) else str(value)
