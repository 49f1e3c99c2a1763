"""Figures of scores: how far scorers agree, and how they rank documents."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.colors import LinearSegmentedColormap
from matplotlib.patches import Rectangle

from corpus_tools.compare.phrases import write_list, write_name, write_number
from corpus_tools.compare.scorer_agreement import order_raters
from corpus_tools.compare.tone_claims import label_rater, list_matrix
from corpus_tools.plots.drawing import (
    INK,
    NEUTRAL,
    PALE,
    add_note,
    make_axes,
    make_panels,
    require_columns,
    say_nothing,
    styled,
    write_label,
)

# From nothing in common to agreement; one hue, none of a group's.
_AGREEMENT = LinearSegmentedColormap.from_list("agreement", ["#F4F2EC", "#9DBFB8", "#0F5F58"])
_DARK = 0.83  # from here on white is read as well as black
_SMALLEST = 8.8
_HEAD = 12  # letters of the name of a column
_ROW = 0.62  # inches
_WIDE = 4  # so few columns have room for the interval
_PLACE = 0.24  # inches between two places
_LETTERS = 25
_FURTHEST = 3  # documents that are dark, at most
_MOST_LINES = 40
_MOST_PANELS = 4
_RANKS = ("document_id", "rater", "rank")


@styled
def plot_agreement(pairs: pd.DataFrame) -> Axes:
    """Plot how far each two raters agree, as a matrix with the number in each cell.

    Parameters
    ----------
    pairs
        As ``compare_scorers`` gives them.

    Returns
    -------
    matplotlib.axes.Axes
        Krippendorff's alpha at the ordinal level, each pair once, its 95 % interval below it
        where there is room; the darker the nearer to 1. Where there are codes of documents held
        back from tuning, the person has a row for these too.

    Raises
    ------
    TableError
        If a column is missing.
    """
    cells = list_matrix(pairs)
    columns = order_raters(cells["column"])
    if not columns:
        return say_nothing(make_axes(1.4))
    rows = list(dict.fromkeys(cells.sort_values("order")["row"]))
    axes = _make_matrix(rows, columns)
    has_room = len(columns) <= _WIDE
    for row, column, alpha, low, high in cells[
        ["row", "column", "alpha", "ci_low", "ci_high"]
    ].itertuples(index=False, name=None):
        at = (columns.index(column), rows.index(row))
        axes.add_patch(Rectangle((at[0] - 0.48, at[1] - 0.47), 0.96, 0.94, color=_shade(alpha)))
        shown = [_write(alpha)]
        if has_room and not np.isnan(low):
            shown.append(f"{_write(low)} to {_write(high)}")
        ink = "white" if alpha >= _DARK else "black"
        axes.text(*at, "\n".join(shown), ha="center", va="center", fontsize=_SMALLEST, color=ink)
    add_note(axes, _describe_matrix(cells if has_room else cells.assign(ci_low=np.nan)))
    return axes


def _make_matrix(rows: Sequence[str], columns: Sequence[str]) -> Axes:
    axes = make_axes(_find_head(columns) + _ROW * len(rows))
    axes.set_xlim(-0.5, max(len(columns), 2) - 0.5)
    axes.set_ylim(len(rows) - 0.5, -0.5)
    axes.set_yticks(range(len(rows)), [write_label(label_rater(row), width=16) for row in rows])
    _name_columns(axes, columns)
    return axes


def _name_columns(axes: Axes, raters: Sequence[str]) -> None:
    """Name the columns above them, upright where there are many, and draw no frame."""
    heads = [write_label(label_rater(name), width=_HEAD) for name in raters]
    axes.set_xticks(range(len(raters)), heads, rotation=0 if len(raters) <= _WIDE else 90)
    axes.xaxis.tick_top()
    axes.tick_params(length=0)
    axes.grid(visible=False)
    for spine in axes.spines.values():
        spine.set_visible(False)


def _find_head(raters: Sequence[str]) -> float:
    """Return how many inches the names of the columns take."""
    return 0.5 if len(raters) <= _WIDE else 1.2


def _shade(alpha: float) -> str | tuple[float, ...]:
    return "white" if np.isnan(alpha) else _AGREEMENT(float(np.clip(alpha, 0, 1)))


def _write(value: float) -> str:
    return "none" if np.isnan(value) else f"{value:.2f}".replace("-", "−")


def _describe_matrix(cells: pd.DataFrame) -> str:
    n = write_number(int(cells["n_sentences"].max()), "sentence")
    named = {"both": "sources and documents"}
    drawn = write_list(
        named.get(name, name)
        for name in sorted(set(cells.loc[cells["ci_low"].notna(), "resampled"]))
    )
    interval = f"; below, its 95 % interval over {drawn}" if drawn else ""
    return (
        f"Krippendorff's alpha of negative, zero, positive (limits ±.05) on up to {n}; 1: the "
        f"same, 0: chance{interval}. Below .667 nothing may be concluded."
    )


@styled
def plot_document_ranks(ranks: pd.DataFrame) -> Axes:
    """Plot at which place each rater puts each document.

    Parameters
    ----------
    ranks
        As ``rank_documents`` gives them.

    Returns
    -------
    matplotlib.axes.Axes
        One line a document from rater to rater, the most positive on top; the number is its
        place by the first rater. Dark are the three that move furthest.
        With over 40 documents: one dot a document, each rater against the first.

    Raises
    ------
    TableError
        If a column is missing.
    """
    require_columns(ranks, _RANKS, maker="rank_documents")
    raters = order_raters(ranks["rater"])
    wide = ranks.pivot_table(index="document_id", columns="rater", values="rank")
    wide = wide.reindex(columns=raters).dropna()
    if wide.empty:
        return say_nothing(make_axes(1.4))
    if len(wide) > _MOST_LINES and len(raters) > 1:
        return _scatter_ranks(wide)
    return _draw_lines(_find_places(wide))


def _find_places(ranks: pd.DataFrame) -> pd.DataFrame:
    """Return whole places: documents with the same mean in the order of their names."""
    named = ranks.sort_index(kind="stable")
    places = named.rank(method="first").astype(int)
    return places.sort_values(places.columns[0])


def _draw_lines(every: pd.DataFrame) -> Axes:
    places = every.head(_MOST_LINES)
    n, raters = len(places), list(places.columns)
    axes = make_axes(0.1 + _find_head(raters) + _PLACE * n)
    first = places[raters[0]].to_numpy()
    for row, is_far in zip(places.to_numpy(), _find_furthest(places), strict=True):
        colour, width = (INK, 1.3) if is_far else (PALE, 1)
        axes.plot(row, color=colour, linewidth=width, zorder=3 if is_far else 2)
    for at in range(len(raters)):
        for own, place in zip(first, places.iloc[:, at], strict=True):
            axes.text(
                at, place, str(own), ha="center", va="center", fontsize=_SMALLEST, color=INK,
                zorder=4, bbox={"boxstyle": "square,pad=0.12", "color": "white", "linewidth": 0},
            )  # fmt: skip
    _name_columns(axes, raters)
    names = [write_label(name, width=_LETTERS, lines=1) for name in places.index]
    axes.set_yticks(first, names, fontsize=_SMALLEST)
    axes.set_xlim(-0.25, max(len(raters) - 1, 1) + 0.25)
    axes.set_ylim(n + 0.6, 0.4)
    n_hidden = len(every) - n
    hidden = f" Not shown: {write_number(n_hidden, 'further document')}." if n_hidden else ""
    add_note(
        axes,
        "Documents from the most positive mean down (unvalidated); numbers: place by "
        f"{write_name(label_rater(raters[0]))}. Dark: those that move furthest. Ties: in the order "
        f"of names.{hidden}",
    )
    return axes


def _find_furthest(places: pd.DataFrame) -> np.ndarray:
    """Return which documents move furthest: three, of few documents one in two at most."""
    moved = (places.max(axis=1) - places.min(axis=1)).to_numpy()
    order = np.lexsort((np.arange(len(moved)), -moved))[: min(_FURTHEST, len(moved) // 2)]
    return np.isin(np.arange(len(moved)), order) & (moved > 0)


def _scatter_ranks(ranks: pd.DataFrame) -> Axes:
    first, *others = ranks.columns
    shown = others[:_MOST_PANELS]
    panels = make_panels([3.2] * len(shown))
    for axes, other in zip(panels, shown, strict=True):
        axes.plot([1, len(ranks)], [1, len(ranks)], color=INK, linewidth=1, linestyle=(0, (4, 3)))
        axes.scatter(ranks[first], ranks[other], s=12, alpha=0.5, color=NEUTRAL, linewidth=0)
        axes.set_ylabel(f"place by {write_label(label_rater(other), width=14)}")
        ticks = np.linspace(1, len(ranks), 4).round()
        axes.set(xticks=ticks, yticks=ticks)
        axes.invert_yaxis()
        axes.invert_xaxis()
    panels[-1].set_xlabel(f"place by {write_label(label_rater(first))}")
    hidden = len(others) - len(shown)
    further = f" Not shown: {write_number(hidden, 'further rater')}." if hidden else ""
    add_note(
        panels[0],
        f"One dot a document, {len(ranks):,} in all; the most positive mean is at the upper right "
        f"(unvalidated). On the dashed line both put it at the same place.{further}",
    )
    return panels[0]
