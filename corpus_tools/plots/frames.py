"""Figures of frames: where they stand in one document and in all, and which share sentences."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.colors import LinearSegmentedColormap
from matplotlib.patches import Rectangle

from corpus_tools.compare.frame_claims import (
    GROUPED_PLACES,
    HEADLINE,
    PER_CENT_FROM,
    choose_marks,
    order_entries,
    summarize_frame_places,
    write_share,
)
from corpus_tools.compare.phrases import write_list, write_name, write_number
from corpus_tools.framing.uses import USES
from corpus_tools.plots.drawing import (
    NEUTRAL,
    PALE,
    SMALL,
    add_key,
    add_note,
    make_axes,
    make_panels,
    name_row_places,
    say_nothing,
    styled,
    write_label,
)
from corpus_tools.plots.links import Links, add_links, link_patches, link_points

_DEEP = "#1F3B4D"
_ASIDE = "#9A3B26"
_SHADES = LinearSegmentedColormap.from_list("places", ["#F1F4F6", _DEEP])
_HEAD = "#EFE6D0"
_DARK = 0.66  # from here on white is read as well as black
_SMALLEST = 8.8
_LINE = 0.145  # inches
_MOST_ENTRIES = 40
_NAME, _NAMED = 40, 55  # letters of a name, and of those that are named
_LONGEST = 13.0  # inches
_SENTENCES = 60  # side by side
_TICKS = 9
_MARKS = {
    "advanced": ("o", _DEEP, _DEEP),
    "contested": ("D", "white", _ASIDE),
    "negated": ("x", _ASIDE, None),
    "mentioned": ("o", "white", NEUTRAL),
}


@styled
def plot_frame_positions(
    matches: pd.DataFrame,
    *,
    sentences: pd.DataFrame,
    labels: Mapping[str, str],
    evidence: Links | None = None,
) -> Axes:
    """Plot in which sentences of one document each entry is matched, from top to bottom.

    Parameters
    ----------
    matches
        As ``match_frames`` gives them, those of one document.
    sentences
        The sentences of that document; page furniture is none.
    labels
        The name to show for each entry; their order is that of the rows.
    evidence
        Links of the marks: under "use" one text a match, "" for none. Where matches share a
        mark it has the link of the one it shows.

    Returns
    -------
    matplotlib.axes.Axes
        The first of the panels, in which a long document goes on as a text does in lines. One
        mark a sentence and entry: a filled disc where a match advances the entry, else the
        sign of another use, which the key explains. Sentences have the numbers of the table;
        those of title and deck lie on a band.

    Raises
    ------
    TableError
        If there are several documents, a match stands in none of the sentences, or ``evidence``
        does not fit the table.
    """
    marks = choose_marks(add_links(matches, evidence, columns=["use"]), sentences=sentences)
    if marks.empty:
        return say_nothing(
            make_axes(1.4), words="no matches" if len(sentences) else "nothing to show"
        )
    entries = order_entries(marks["frame"], labels)
    shown = entries[:_MOST_ENTRIES]
    names = [labels.get(entry, entry) for entry in shown[::-1]]
    height = 0.3 + _LINE * (0.4 + max(_count_lines(name) for name in names)) * len(shown)
    starts, reach = _split_lines(sentences["position"], height)
    # The first has the key above it, the last the name of the scale below.
    panels = make_panels(
        [height + 0.45 * ((at == starts[0]) + (at == starts[-1])) for at in starts]
    )
    placed = marks[marks["frame"].isin(shown)]
    placed = placed.assign(row=len(shown) - 1 - placed["frame"].map(shown.index))
    size = float(np.clip(240 / reach, 4.6, 7.5)) ** 2
    for axes, start in zip(panels, starts, strict=True):
        _draw_lines(axes, sentences, range(start, start + reach), len(shown))
        _draw_marks(axes, placed[placed["position"].between(start, start + reach - 1)], size)
        name_row_places(axes, names, range(len(shown)))
        axes.tick_params(axis="y", labelsize=_SMALLEST)
    _key_uses(panels[0], placed["use"])
    panels[-1].set_xlabel("number of the sentence, from top to bottom", loc="right", fontsize=SMALL)
    add_note(panels[-1], _describe_marks(sentences, len(entries) - len(shown)))
    return panels[0]


def _split_lines(positions: pd.Series, height: float) -> tuple[list[int], int]:
    """Return where each panel starts, and how many sentences it has room for."""
    first, n = int(positions.min()), int(positions.max() - positions.min()) + 1
    n_panels = min(math.ceil(n / _SENTENCES), max(1, int(_LONGEST / height)))
    reach = max(math.ceil(n / n_panels), 8)
    return list(range(first, first + n, reach)), reach


def _count_lines(name: str) -> int:
    return write_label(name).count("\n") + 1


def _draw_lines(axes: Axes, sentences: pd.DataFrame, reach: range, n_rows: int) -> None:
    inside = sentences[sentences["position"].between(reach[0], reach[-1])]
    head = inside.loc[inside["part"].isin(HEADLINE), "position"]
    for position in head:
        axes.axvspan(position - 0.5, position + 0.5, color=_HEAD, linewidth=0, zorder=0)
    if len(head):
        axes.text(
            head.min() - 0.5, n_rows - 0.45, "headline", va="bottom", fontsize=SMALL, color=NEUTRAL
        )
    last = inside["position"].max() if len(inside) else reach[0]
    axes.hlines(np.arange(n_rows), reach[0] - 0.5, last + 0.5, color=PALE, linewidth=0.7, zorder=1)
    beside = max(0.7, 0.015 * len(reach))
    axes.set_xlim(reach[0] - beside, reach[-1] + beside)
    axes.set_ylim(-0.6, n_rows - 0.4)
    axes.grid(visible=False)
    axes.spines["left"].set_visible(False)
    axes.spines["bottom"].set_bounds(reach[0] - 0.5, last + 0.5)
    step = next(step for step in (1, 2, 5, 10, 20, 50, 10**9) if len(reach) / step <= _TICKS)
    axes.set_xticks([n for n in reach if n % step == 0 and n <= last])
    axes.tick_params(axis="x", labelsize=SMALL)


def _draw_marks(axes: Axes, marks: pd.DataFrame, size: float) -> None:
    for use in USES:
        own = marks[marks["use"] == use]
        if len(own):
            points = axes.scatter(own["position"], own["row"], s=size * _scale(use), **_style(use))
            link_points(points, own["link use"])


def _style(use: str) -> dict[str, Any]:
    marker, face, edge = _MARKS[use]
    edges = {} if edge is None else {"edgecolor": edge}
    return {"marker": marker, "facecolor": face, "linewidth": 1.2, "zorder": 3, **edges}


def _scale(use: str) -> float:
    return 0.7 if use == "contested" else 1.0


def _key_uses(axes: Axes, found: pd.Series) -> None:
    uses = [use for use in USES if (found == use).any()]
    for use in uses:
        axes.scatter([], [], s=40 * _scale(use), label=use, **_style(use))
    add_key(axes, columns=3 if len(uses) <= 3 else 2)  # noqa: PLR2004


def _describe_marks(sentences: pd.DataFrame, n_hidden: int) -> str:
    whole = write_number(len(sentences), "sentence")
    hidden = _say_hidden(n_hidden)
    return f"{whole}, page furniture left out. Matches of patterns (unvalidated).{hidden}"


@styled
def plot_frame_places(
    places: pd.DataFrame, *, labels: Mapping[str, str], evidence: Links | None = None
) -> Axes:
    """Plot in which share of the documents each entry stands in headline, lead and rest.

    Parameters
    ----------
    places
        As ``count_frame_places`` gives them.
    labels
        The name to show for each entry; their order is that of the rows.
    evidence
        Links of the cells: under "present" one text a row, "" for none. A cell has the first
        one of its rows.

    Returns
    -------
    matplotlib.axes.Axes
        One row an entry that stands anywhere, one column a place: the per cent of the documents
        that have the place, or their number where these are fewer than twenty. All documents
        are taken together: this compares no groups.

    Raises
    ------
    TableError
        If a column is missing, or ``evidence`` does not fit the table.
    """
    linked = add_links(places, evidence, columns=["present"])
    summary = summarize_frame_places(places)
    present = summary.groupby("frame")["n_present"].transform("sum") > 0
    entries = order_entries(summary.loc[present, "frame"], labels)
    shown = entries[:_MOST_ENTRIES]
    axes = make_axes(0.8 + 0.3 * max(len(shown), 2))
    if not shown:
        return say_nothing(axes, words="no matches" if len(places) else "nothing to show")
    heads = summary.drop_duplicates("place").set_index("place")
    _name_places(axes, heads)
    name_row_places(axes, [labels.get(entry, entry) for entry in shown], range(len(shown)))
    axes.set_ylim(len(shown) - 0.5, -0.5)
    axes.tick_params(axis="y", labelsize=SMALL)
    axes.tick_params(length=0)
    cells = summary[summary["frame"].isin(shown) & (summary["n_documents"] > 0)]
    cells = cells.assign(
        row=cells["frame"].map(shown.index), column=cells["place"].map([*heads.index].index)
    )
    _draw_shares(axes, cells, _find_links(linked))
    absent = order_entries(summary.loc[~present, "frame"], labels)
    add_note(
        axes,
        _describe_shares(heads, [labels.get(entry, entry) for entry in absent])
        + _say_hidden(len(entries) - len(shown)),
    )
    return axes


def _name_places(axes: Axes, heads: pd.DataFrame) -> None:
    names = [
        f"{place}\n{write_number(row['n_documents'], 'document')}"
        + (f"\n{row['mean_sentences']:.1f} sentences" if row["n_documents"] else "")
        for place, row in zip(heads.index, heads.to_dict("records"), strict=True)
    ]
    axes.set_xticks(range(len(names)), names, linespacing=1.15, fontsize=_SMALLEST)
    axes.xaxis.tick_top()
    axes.set_xlim(-0.5, len(names) - 0.5)
    axes.grid(visible=False)
    for spine in axes.spines.values():
        spine.set_visible(False)


def _find_links(linked: pd.DataFrame) -> dict[tuple[str, str], str]:
    """Return the first link of each entry and place."""
    own = linked[linked["link present"] != ""]
    place = own["place"].map(GROUPED_PLACES)
    rows = zip(own["frame"], place, own["link present"], strict=True)
    return {(frame, place): link for frame, place, link in reversed([*rows])}


def _draw_shares(axes: Axes, cells: pd.DataFrame, links: Mapping[tuple[str, str], str]) -> None:
    columns = ["row", "column", "share", "n_present", "n_documents"]
    for row, column, share, n, whole in cells[columns].to_numpy(dtype=object):
        axes.add_patch(Rectangle((column - 0.48, row - 0.46), 0.96, 0.92, color=_SHADES(share)))
        axes.text(
            column, row, write_share(n, whole),
            ha="center", va="center", fontsize=SMALL, color="white" if share > _DARK else "black",
        )  # fmt: skip
    keys = zip(cells["frame"], cells["place"], strict=True)
    link_patches(axes.patches, [links.get(key, "") for key in keys])


def _describe_shares(heads: pd.DataFrame, absent: Sequence[str]) -> str:
    per_cent = heads["n_documents"].max() >= PER_CENT_FROM
    what = "Per cent of documents" if per_cent else "Documents"
    named = write_list([write_name(name, length=_NAME) for name in absent])
    left = named if len(named) <= _NAMED else f"{len(absent):,} entries"
    nowhere = f" Nowhere: {left}." if absent else ""
    return (
        f"{what} with the entry there (unvalidated). Sentences: mean; longer places have "
        f"an entry sooner.{nowhere}"
    )


def _say_hidden(n: int) -> str:
    return f" Not shown: {n:,} further entries." if n else ""
