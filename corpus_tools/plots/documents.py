"""How much of each document is article, and how much page furniture."""

from __future__ import annotations

import numpy as np
import pandas as pd
from matplotlib.axes import Axes

from corpus_tools.compare.phrases import write_percent
from corpus_tools.plots.drawing import (
    PARTS,
    SMALL,
    add_key,
    make_axes,
    say_nothing,
    styled,
    write_label,
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
    for column, colour, name in PARTS:
        axes.barh(table.index, table[column], left=left, color=colour, label=name, height=0.72)
        left = left + table[column].to_numpy()
    for row, share in enumerate(table["share_furniture"]):
        axes.annotate(
            "" if pd.isna(share) else write_percent(share), (left[row], row), xytext=(3, 0),
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
