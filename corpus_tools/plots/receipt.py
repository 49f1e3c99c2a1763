"""What became of the files: found, kept, dropped, and how much of the kept is article."""

from __future__ import annotations

import pandas as pd
from matplotlib.axes import Axes

from corpus_tools.plots.drawing import (
    INK,
    NEUTRAL,
    PARTS,
    SMALL,
    count_lines,
    format_value,
    make_panels,
    name_rows,
    require_columns,
    say_nothing,
    styled,
)

_KEPT, _, _DROPPED = (colour for _, colour, _ in PARTS)


@styled
def plot_loading(
    receipt: pd.DataFrame,
    *,
    parts: pd.DataFrame | None = None,
    sentences: pd.DataFrame | None = None,
) -> Axes:
    """Plot what became of the files and records found, and of the words of those kept.

    Parameters
    ----------
    receipt
        As ``summarize_loading`` gives it: ``outcome``, ``n_records``.
    parts
        As ``summarize_segments`` gives it, for a second panel with the words of the documents.
    sentences
        The table of that name; their number stands beside the words of articles.

    Returns
    -------
    matplotlib.axes.Axes
        The upper of the panels. In each the first bar is the whole; every further bar begins
        where the one above it ends, so that together they reach as far as the whole.

    Raises
    ------
    TableError
        If a column is missing.
    """
    steps = {"Files and records": _count_records(receipt)}
    if not steps["Files and records"]["n"].any():
        return say_nothing(*make_panels([1.4]), words="no files found")
    if parts is not None and len(parts):
        n = "" if sentences is None else f" ({len(sentences):,} sentences)"
        steps["Words of the documents kept"] = _count_words(parts).replace("article", f"article{n}")
    lines = [count_lines(table["name"]) + 0.4 * len(table) for table in steps.values()]
    panels = make_panels([0.4 + 0.2 * n_lines for n_lines in lines])
    for axes, (title, table) in zip(panels, steps.items(), strict=True):
        _draw_steps(axes, table, title)
    return panels[0]


def _count_records(receipt: pd.DataFrame) -> pd.DataFrame:
    require_columns(receipt, ("outcome", "n_records"), maker="summarize_loading")
    table = pd.DataFrame({"name": receipt["outcome"], "n": receipt["n_records"]})
    return table.assign(
        colour=table["name"].map({"found": NEUTRAL, "kept": _KEPT}).fillna(_DROPPED)
    )


def _count_words(parts: pd.DataFrame) -> pd.DataFrame:
    rows = [("all words", "n_words", NEUTRAL)]
    rows += [(name, column, colour) for column, colour, name in PARTS]
    require_columns(parts, [column for _, column, _ in rows], maker="summarize_segments")
    return pd.DataFrame(
        [(name, int(parts[column].sum()), colour) for name, column, colour in rows],
        columns=["name", "n", "colour"],
    )


def _draw_steps(axes: Axes, table: pd.DataFrame, title: str) -> None:
    # The whole begins at 0 like the first of its parts; all others where the last one ended.
    start = (table["n"].cumsum() - table["n"] - table["n"].iloc[0]).clip(lower=0)
    shown = table.assign(start=start).iloc[::-1].reset_index(drop=True)
    axes.barh(shown.index, shown["n"], left=shown["start"], color=shown["colour"], height=0.68)
    for row, (n, left) in enumerate(zip(shown["n"], shown["start"], strict=True)):
        axes.annotate(
            format_value(int(n)), (left + n, row), xytext=(4, 0), textcoords="offset points",
            va="center", fontsize=SMALL, color=INK,
        )  # fmt: skip
    name_rows(axes, shown["name"])
    axes.grid(visible=False)
    axes.set_xticks([])
    axes.spines["bottom"].set_visible(False)
    axes.set_xlim(0, 1.16 * max(table["n"].iloc[0], 1))
    axes.set_title(title, loc="left", fontsize=SMALL, color=NEUTRAL)
