"""What wholes are made of: one stacked bar a row, each as long as the others."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.colors import to_rgb

from corpus_tools.compare.phrases import write_percent
from corpus_tools.plots.colours import Fill, fill_parts
from corpus_tools.plots.drawing import (
    NEUTRAL,
    SMALL,
    add_key,
    make_axes,
    name_rows,
    name_scale,
    say_nothing,
    styled,
    write_label,
)
from corpus_tools.plots.links import Links, add_links, link_patches

_ROOM = 0.09  # of the bar, for a number in it
_BRIGHT = 0.45
_GAP = 0.6  # points between two pieces
_KEY = 21  # letters of a part, so that two stand side by side


@styled
def plot_composition(
    counts: pd.DataFrame,
    *,
    unit: str,
    labels: Mapping[str, str] | None = None,
    actors: Iterable[str] = (),
    evidence: Links | None = None,
) -> Axes:
    """Plot the parts of each row as shares of its sum.

    Parameters
    ----------
    counts
        Whole numbers; the index names the rows (sides, sources), the columns the parts.
    unit
        What is counted, in the plural: words, statements.
    labels
        The name to show for each part; a part without one shows its own.
    actors
        The ids of all actors of the study, in its order: each has one colour in every figure.
        A voice has one too, two actors in one part are striped, "other" is grey.
    evidence
        Links of the pieces: under a column's name one text a row, "" for none.

    Returns
    -------
    matplotlib.axes.Axes
        One bar a row, the first on top, with the share in per cent where it fits and the number
        the bar is out of behind it; a row of nothing says so.

    Raises
    ------
    TableError
        If ``evidence`` does not fit the table.
    """
    table = add_links(counts, evidence, columns=map(str, counts.columns)).iloc[::-1]
    names = [write_label((labels or {}).get(part, part), width=_KEY) for part in counts.columns]
    key = sum(name.count("\n") + 1 for name in names[: (len(names) + 1) // 2])
    axes = make_axes(0.75 + 0.21 * key + 0.42 * max(len(table), 2))
    whole = counts.iloc[::-1].sum(axis=1)
    if not whole.sum():
        return say_nothing(axes)
    fills = fill_parts(map(str, counts.columns), actors=actors)
    left = np.zeros(len(table))
    for name, part in zip(names, counts.columns, strict=True):
        shares = (table[part] / whole.where(whole > 0)).fillna(0.0).to_numpy()
        fill = fills[str(part)]
        bars = axes.barh(
            range(len(table)), shares, left=left, label=name, height=0.7, color=fill.colour,
            hatch=fill.pattern, edgecolor=fill.second, linewidth=0 if fill.pattern else _GAP,
        )  # fmt: skip
        link_patches(bars, table[f"link {part}"])
        _write_shares(axes, shares, left, fill)
        left = left + shares
    _write_wholes(axes, whole, unit)
    name_rows(axes, table.index)
    axes.set_xlim(0, 1.19)
    axes.set_xticks([0, 0.25, 0.5, 0.75, 1], ["0", "25", "50", "75", "100 %"])
    axes.grid(visible=False, axis="y")
    name_scale(axes, [f"share of the {unit} of each row; behind it their number"])
    add_key(axes, columns=2)
    return axes


def _write_shares(axes: Axes, shares: np.ndarray, left: np.ndarray, fill: Fill) -> None:
    red, green, blue = to_rgb(fill.colour)
    # The weights of perceived lightness.
    ink = "black" if 0.299 * red + 0.587 * green + 0.114 * blue > _BRIGHT else "white"
    # On a pattern a number needs a ground of its own.
    ground = {"facecolor": fill.colour, "edgecolor": "none", "pad": 1.5} if fill.pattern else None
    for row, share in enumerate(shares):
        if share >= _ROOM:
            axes.text(
                left[row] + share / 2, row, write_percent(share).removesuffix(" %"), ha="center",
                va="center", fontsize=SMALL, color=ink, bbox=ground,
            )  # fmt: skip


def _write_wholes(axes: Axes, whole: pd.Series, unit: str) -> None:
    for row, number in enumerate(whole):
        said = f"{int(number):,}" if number else f"no {unit}"
        place = 1.015 if number else 0.01
        axes.text(place, row, said, va="center", fontsize=SMALL, color=NEUTRAL)
