"""The figure of frames that share sentences."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.colors import LinearSegmentedColormap
from matplotlib.patches import Rectangle

from corpus_tools.compare.frame_claims import (
    LEAST_EXPECTED,
    choose_pairs,
    order_entries,
    tell_often,
)
from corpus_tools.compare.phrases import write_list, write_name
from corpus_tools.plots.drawing import (
    INK,
    add_key,
    add_note,
    make_axes,
    say_nothing,
    styled,
    write_label,
)
from corpus_tools.plots.links import Links, add_links, link_patches

# Neither end is the colour of a group or of an actor; the middle is nearly white.
_RATIOS = LinearSegmentedColormap.from_list("ratios", ["#7A4A12", "#F4F2EC", "#0F5F58"])
_WIDEST = 2.0  # binary log from which on a ratio is as dark as it gets
_DARK = 1.53  # from here on white is read as well as black
_GREY = "#DDE1E4"
# A key of two rows is filled column by column: each row is to be read from seldom to often.
_STEPS = ((-2, "≤ ¼"), (1, "2 ×"), (-1, "½"), (2, "≥ 4 ×"), (0, "as expected"))
_ROW = 0.3  # inches: two lines of a name
_DIGIT = 0.079
_LETTER = 0.071
_WIDTH = 4.5  # for names and cells together
_SIGN, _HIGHEST = 0.17, 0.6  # of a row: for the sign beside a number, and in all
_SMALLEST = 8.8
_ROW_LETTERS, _COLUMN_LETTERS = 20, 38
_MOST_ENTRIES = 20
_FEWEST_COLUMNS = 4  # so wide that a cell of two entries is no banner
_NAME, _NAMED = 40, 45  # letters of a name, and of those that are named


@styled
def plot_cooccurrence(
    cooccurrence: pd.DataFrame, *, labels: Mapping[str, str], evidence: Links | None = None
) -> Axes:
    """Plot how many sentences each two entries share, against the number to be expected.

    Parameters
    ----------
    cooccurrence
        As ``summarize_cooccurrence`` gives it.
    labels
        The name to show for each entry; their order is that of rows and columns.
    evidence
        Links of the cells: under "n_sentences" one text a row, "" for none.

    Returns
    -------
    matplotlib.axes.Axes
        A triangle, each pair once, of the entries that share a sentence with any other. The
        number is that of sentences with both. The colour is the log ratio, darkest from a
        quarter and four times on, with a sign above from twice and below from half on; grey
        where fewer than three sentences are expected, so that even none would be no surprise.

    Raises
    ------
    TableError
        If a column is missing, or ``evidence`` does not fit the table.
    """
    linked = add_links(cooccurrence, evidence, columns=["n_sentences"])
    pairs = choose_pairs(linked, labels=labels)
    every = order_entries([*pairs["frame_a"], *pairs["frame_b"]], labels)
    met = pairs[pairs["n_sentences"] > 0]
    paired = order_entries([*met["frame_a"], *met["frame_b"]], labels)
    shown = paired[:_MOST_ENTRIES]
    if not shown:
        words = "no two entries share a sentence" if every else "nothing to show"
        return say_nothing(make_axes(1.4), words=words)
    names = [labels.get(entry, entry) for entry in shown]
    cells = pairs[pairs["frame_a"].isin(shown) & pairs["frame_b"].isin(shown)]
    cells = cells.assign(
        row=cells["frame_b"].map(shown.index), column=cells["frame_a"].map(shown.index)
    )
    digits = _DIGIT * len(f"{cells['n_sentences'].max():,}")
    turned = digits > _find_room(names)
    axes = _make_triangle(names, row=min(digits + _SIGN, _HIGHEST) if turned else _ROW)
    _draw_cells(axes, cells)
    _write_numbers(axes, cells, rotation=90 if turned else 0)
    _key_ratios(axes)
    alone = [labels.get(entry, entry) for entry in every if entry not in paired]
    add_note(axes, _describe(alone, len(paired) - len(shown)))
    return axes


def _find_room(names: Sequence[str]) -> float:
    """Return how many inches wide a cell will be at least."""
    lines = "\n".join(write_label(name, width=_ROW_LETTERS) for name in names[1:]).split("\n")
    room = _WIDTH - _LETTER * max(len(line) for line in lines)
    return room / max(len(names) - 1, _FEWEST_COLUMNS)


def _make_triangle(names: Sequence[str], *, row: float) -> Axes:
    """Return axes with a row for each entry but the first, and a column for each but the last."""
    n = len(names)
    heads = [write_label(name, width=_COLUMN_LETTERS, lines=1) for name in names[:-1]]
    # The name of a column begins where its cells end: on the stair.
    top = min(at + 0.4 - _LETTER * len(head) / row for at, head in enumerate(heads))
    axes = make_axes(0.7 + row * (n - 0.5 - top))
    rows = [write_label(name, width=_ROW_LETTERS) for name in names[1:]]
    axes.set_yticks(range(1, n), rows, fontsize=_SMALLEST, linespacing=1.0)
    axes.set_xticks([])
    for at, head in enumerate(heads):
        axes.text(at, at + 0.4, head, rotation=90, ha="center", va="bottom", fontsize=_SMALLEST)
    axes.set_xlim(-0.5, max(n - 1, _FEWEST_COLUMNS) - 0.5)
    axes.set_ylim(n - 0.5, top)
    axes.tick_params(length=0)
    axes.grid(visible=False)
    for spine in axes.spines.values():
        spine.set_visible(False)
    return axes


def _draw_cells(axes: Axes, cells: pd.DataFrame) -> None:
    columns = ["row", "column", "expected", "log_ratio"]
    patches = [
        axes.add_patch(
            Rectangle((column - 0.47, row - 0.47), 0.94, 0.94, color=_shade(expected, ratio))
        )
        for row, column, expected, ratio in cells[columns].to_numpy(dtype=object)
    ]
    link_patches(patches, cells["link n_sentences"])
    told = cells[cells["expected"] >= LEAST_EXPECTED]
    # In grey the two ends look alike.
    often, seldom = tell_often(told)
    for own, marker, beside in ((told[often], "^", -0.37), (told[seldom], "v", 0.37)):
        for column, row, ratio in own[["column", "row", "log_ratio"]].to_numpy(dtype=object):
            axes.scatter(column, row + beside, marker=marker, s=7, color=_ink(ratio), linewidth=0)


def _shade(expected: float, ratio: float) -> str | tuple[float, ...]:
    if not expected >= LEAST_EXPECTED:
        return _GREY
    return _RATIOS(float(np.clip((ratio + _WIDEST) / (2 * _WIDEST), 0, 1)))


def _ink(ratio: float) -> str:
    return "white" if abs(ratio) >= _DARK else "black"


def _key_ratios(axes: Axes) -> None:
    for ratio, name in _STEPS:
        axes.add_patch(Rectangle((0, 0), 0, 0, color=_shade(LEAST_EXPECTED, ratio), label=name))
    axes.add_patch(
        Rectangle((0, 0), 0, 0, color=_GREY, label=f"under {LEAST_EXPECTED:.0f} expected")
    )
    add_key(axes, columns=3)


def _write_numbers(axes: Axes, cells: pd.DataFrame, *, rotation: int) -> None:
    columns = ["row", "column", "n_sentences", "expected", "log_ratio"]
    for row, column, n, expected, ratio in cells[columns].to_numpy(dtype=object):
        told = expected >= LEAST_EXPECTED
        if n or told:  # that few are expected and none is found says nothing
            axes.text(
                column, row, f"{n:,}", ha="center", va="center", rotation=rotation,
                fontsize=_SMALLEST, color=_ink(ratio) if told else INK,
            )  # fmt: skip


def _describe(alone: Sequence[str], n_hidden: int) -> str:
    named = write_list([write_name(name, length=_NAME) for name in alone])
    left = named if len(named) <= _NAMED else f"{len(alone):,} entries"
    with_none = f" With no other: {left}." if alone else ""
    hidden = f" Not shown: {n_hidden:,} further entries." if n_hidden else ""
    return (
        "Numbers: sentences with both, blank for none (unvalidated). Colour: against those "
        f"expected, ▲ twice or above, ▼ half or below.{with_none}{hidden}"
    )
