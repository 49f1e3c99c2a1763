"""Figures of the documents of a corpus."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.dates import AutoDateLocator, ConciseDateFormatter

from corpus_tools.plots.drawing import (
    GROUP_COLOURS,
    MARKERS,
    NEUTRAL,
    SMALL,
    add_key,
    make_axes,
    name_rows,
    say_nothing,
    styled,
    write_label,
)

_AROUND = pd.Timedelta(days=15)
_PARTS = (
    ("n_words_kept", "#3C7A57", "article"),
    ("n_words_metadata", "#B9C4CC", "byline, date"),
    ("n_words_furniture", "#B5485D", "furniture"),
)


@styled
def plot_parts(summary: pd.DataFrame, *, n_documents: int = 40) -> Axes:
    """Plot how many words of each document are article and how many page furniture.

    Parameters
    ----------
    summary
        As ``summarize_segments`` gives it.
    n_documents
        Documents shown, those with most furniture.

    Returns
    -------
    matplotlib.axes.Axes
        One stacked bar a document, most furniture first; the share of furniture in figures.
    """
    ordered = summary.sort_values(["share_furniture", "document_id"])
    table = ordered.tail(n_documents).reset_index(drop=True)
    axes = make_axes(1.2 + 0.25 * max(len(table), 2))
    if table.empty:
        return say_nothing(axes)
    left = np.zeros(len(table))
    for column, colour, name in _PARTS:
        axes.barh(table.index, table[column], left=left, color=colour, label=name, height=0.72)
        left = left + table[column].to_numpy()
    for row, share in enumerate(table["share_furniture"]):
        axes.annotate(
            "" if pd.isna(share) else f"{share:.0%}", (left[row], row), xytext=(3, 0),
            textcoords="offset points", va="center", fontsize=SMALL,
        )  # fmt: skip
    _name_documents(axes, table["document_id"])
    hidden = len(summary) - len(table)
    axes.set_xlabel("words" + (f"; {hidden:,} further documents not shown" if hidden else ""))
    axes.margins(x=0.12, y=0.01)
    add_key(axes, columns=3)
    return axes


def _name_documents(axes: Axes, names: pd.Series) -> None:
    labels = [write_label(name, width=26, lines=1) for name in names]
    axes.set_yticks(np.arange(len(labels)), labels, fontsize=SMALL)
    axes.tick_params(axis="y", length=0)


@styled
def plot_documents(
    documents: pd.DataFrame, *, grouping: pd.DataFrame, groups: Sequence[str]
) -> Axes:
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
    axes = make_axes(1.1 + 0.62 * len(names))
    labels = []
    for row, name in enumerate(names):
        part = joined[joined["group"] == name]
        _plot_days(axes, part["published_on"].dropna(), row)
        undated = int(part["published_on"].isna().sum())
        labels.append(f"{name}: {len(part)}" + (f", {undated} undated" if undated else ""))
    name_rows(axes, labels)
    axes.invert_yaxis()
    days = joined["published_on"]
    if days.isna().all():
        axes.set_xticks([])
    elif days.min() == days.max():
        # Around a single day matplotlib shows four years.
        axes.set_xlim(days.min() - _AROUND, days.max() + _AROUND)
    axes.set_xlabel("day of publication", loc="left")
    return axes


def _plot_days(axes: Axes, days: pd.Series, row: int) -> None:
    colour = GROUP_COLOURS[row] if row < len(GROUP_COLOURS) else NEUTRAL
    marker = MARKERS[row % len(MARKERS)]
    axes.scatter(days, np.full(len(days), row), color=colour, marker=marker, s=46, alpha=0.7)
    if len(days):
        locator = AutoDateLocator(minticks=2, maxticks=5)  # type: ignore[no-untyped-call]
        axes.xaxis.set_major_locator(locator)
        formatter = ConciseDateFormatter(locator)  # type: ignore[no-untyped-call]
        axes.xaxis.set_major_formatter(formatter)
