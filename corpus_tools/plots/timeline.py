"""When the documents of a corpus were published."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.dates import AutoDateLocator, ConciseDateFormatter

from corpus_tools.plots.drawing import (
    NEUTRAL,
    REST,
    add_note,
    make_axes,
    name_rest,
    name_row_places,
    say_nothing,
    style_group,
    styled,
)
from corpus_tools.plots.links import Links, add_links, link_points

_AROUND = pd.Timedelta(days=15)
# Marks that fit side by side across the figure, and on top of each other.
_ACROSS = 25
_HIGHEST = 12
_STEP = 0.1  # inches from mark to mark
_BAND = 4.0  # marks that a row has room for at least: two lines of its name
_LINK = "link published_on"


@styled
def plot_documents(
    documents: pd.DataFrame,
    *,
    grouping: pd.DataFrame,
    groups: Sequence[str],
    evidence: Links | None = None,
) -> Axes:
    """Plot when the documents of each group were published.

    Parameters
    ----------
    documents
        One row per document: ``document_id``, ``published_on``.
    grouping
        As ``group_documents`` gives it.
    groups
        The groups to show, from top to bottom; documents of others stand below them.
    evidence
        Links of the marks: under "published_on" one text a row, "" for none.

    Returns
    -------
    matplotlib.axes.Axes
        One mark a document; marks that would cover each other are stacked on the day of the
        first. Where a stack would be too high a mark stands for several documents, which the
        note says, and has no link. Documents without a day are counted in the group's label.

    Raises
    ------
    TableError
        If ``evidence`` does not fit the table.
    """
    linked = add_links(documents, evidence, columns=["published_on"])
    joined = _join(linked, grouping, groups)
    names = [*groups, *(name for name in REST if (joined["group"] == name).any())]
    marks, n_each = _place_marks(joined[joined["published_on"].notna()])
    heights = [_find_height(marks[marks["group"] == name]) for name in names]
    axes = make_axes(0.75 + _STEP * (sum(heights) + 1))
    if not names:
        return say_nothing(axes)
    bases = np.cumsum(heights[::-1])[::-1] - heights
    for name, base in zip(names, bases, strict=True):
        _draw_marks(axes, marks[marks["group"] == name], base, *style_group(name, groups))
    name_row_places(axes, [_label(joined, name) for name in names], bases + np.array(heights) / 2)
    axes.set_ylim(0, sum(heights) + 0.5)
    _set_days(axes, joined["published_on"])
    if n_each > 1:
        add_note(axes, f"One mark: up to {n_each:,} documents.")
    return axes


def _join(documents: pd.DataFrame, grouping: pd.DataFrame, groups: Sequence[str]) -> pd.DataFrame:
    columns = ["document_id", "published_on", _LINK]
    joined = documents[columns].merge(grouping[["document_id", "group"]], on="document_id")
    return joined.assign(group=name_rest(joined["group"], groups))


def _label(joined: pd.DataFrame, name: str) -> str:
    days = joined.loc[joined["group"] == name, "published_on"]
    undated = int(days.isna().sum())
    return f"{name}: {len(days):,}" + (f", {undated:,} undated" if undated else "")


def _place_marks(dated: pd.DataFrame) -> tuple[pd.DataFrame, int]:
    """Return a row per mark with ``level`` in its stack, and how many documents a mark is."""
    ordered = dated.sort_values(["published_on", "document_id"])
    days = ordered["published_on"]
    reach = (days.max() - days.min()) / _ACROSS if len(days) else pd.Timedelta(0)
    placed = pd.DataFrame(
        [
            (group, start, level, link)
            for group, part in ordered.groupby("group", sort=False)
            for (start, level), link in zip(
                _stack(list(part["published_on"]), reach), part[_LINK], strict=True
            )
        ],
        columns=["group", "day", "level", "link"],
    )
    n_each = math.ceil((placed["level"].max() + 1) / _HIGHEST) if len(placed) else 1
    marks = placed[placed["level"] % n_each == 0]
    link = marks["link"] if n_each == 1 else ""
    return marks.assign(level=marks["level"] // n_each, link=link), n_each


def _stack(days: Sequence[pd.Timestamp], reach: pd.Timedelta) -> list[tuple[pd.Timestamp, int]]:
    """Return for each day, in order, the day its mark stands on and its place in the stack."""
    places: list[tuple[pd.Timestamp, int]] = []
    for day in days:
        start, level = places[-1] if places else (day, -1)
        near = day - start <= reach
        places.append((start, level + 1) if near else (day, 0))
    return places


def _find_height(marks: pd.DataFrame) -> float:
    return max(_BAND, marks["level"].max() + 2.0) if len(marks) else _BAND


def _draw_marks(axes: Axes, marks: pd.DataFrame, base: float, colour: str, marker: str) -> None:
    axes.axhline(base + 0.35, color=NEUTRAL, linewidth=0.6)
    points = axes.scatter(
        marks["day"], base + 1 + marks["level"], color=colour, marker=marker, s=40,
        edgecolor="white", linewidth=0.6, clip_on=False, zorder=3,
    )  # fmt: skip
    link_points(points, marks["link"])


def _set_days(axes: Axes, days: pd.Series) -> None:
    axes.set_xlabel("day of publication", loc="left")
    if days.isna().all():
        axes.set_xticks([])
        return
    if days.min() == days.max():
        # Around a single day matplotlib shows four years.
        axes.set_xlim(days.min() - _AROUND, days.max() + _AROUND)
        axes.set_xticks([days.min()], [f"{days.min():%Y-%m-%d}"])
        return
    locator = AutoDateLocator(minticks=2, maxticks=5)  # type: ignore[no-untyped-call]
    axes.xaxis.set_major_locator(locator)
    formatter = ConciseDateFormatter(locator)  # type: ignore[no-untyped-call]
    axes.xaxis.set_major_formatter(formatter)
