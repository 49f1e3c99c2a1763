"""The figure of a study that is not compared: each document for itself."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.colors import LinearSegmentedColormap
from matplotlib.patches import Rectangle

from corpus_tools.plots.drawing import (
    NEUTRAL,
    REST,
    SMALL,
    add_note,
    make_axes,
    name_rest,
    say_nothing,
    style_group,
    styled,
    write_label,
)
from corpus_tools.plots.links import Links, add_links, link_patches
from corpus_tools.schema import FRAME_COUNTS

# One hue from pale to dark: the order stays in grey and in any colour vision.
_SHADES = LinearSegmentedColormap.from_list("shares", ["#F1F4F6", "#1F3B4D"])
# From here on white is read as well as black: 4.5 to 1.
_DARK = 0.66
_SMALLEST = 8.8
_DIGITS = 0.165  # inches that two digits need
_LETTERS = 38
_MOST_ENTRIES = 20
_COUNT = "n_matched_sentences"


@dataclass(frozen=True)
class _Rows:
    """Documents from top to bottom, a free row with the group's name above each group."""

    documents: dict[str, int]
    groups: dict[str, int]
    n_hidden: int

    @property
    def n(self) -> int:
        return len(self.documents) + len(self.groups)


@styled
def plot_shares_by_document(
    counts: pd.DataFrame,
    *,
    labels: Mapping[str, str],
    grouping: pd.DataFrame,
    groups: Sequence[str],
    n_documents: int = 40,
    evidence: Links | None = None,
) -> Axes:
    """Plot the share of sentences of each document in which each entry is matched.

    Parameters
    ----------
    counts
        As ``count_frames`` gives them.
    labels
        The name to show for each entry; an entry without one shows its id.
    grouping
        As ``group_documents`` gives it; its documents are the rows, and those without a row in
        ``counts`` have no sentences.
    groups
        The groups in the order to show; documents of others stand last.
    n_documents
        Documents shown, about as many of each group; the note says how many are not.
    evidence
        Links of the cells: under "n_matched_sentences" one text a row, "" for none.

    Returns
    -------
    matplotlib.axes.Axes
        One row a document, one column an entry, in the order of ``counts``; the darker a cell
        the larger the share, in per cent where the number fits; none is blank.

    Raises
    ------
    TableError
        If a column is missing, or ``evidence`` does not fit the table.
    """
    FRAME_COUNTS.check(counts)
    table = add_links(counts, evidence, columns=[_COUNT])
    entries = list(dict.fromkeys(counts["frame"]))
    shown = entries[:_MOST_ENTRIES]
    rows = _place_documents(grouping, groups, n_documents)
    axes = make_axes(0.5 + 0.072 * _count_letters(shown, labels) + 0.235 * rows.n)
    if not (shown and rows.documents):
        return say_nothing(axes)
    cells = _place_cells(table, rows, shown)
    _name_columns(axes, [labels.get(entry, entry) for entry in shown])
    _name_documents(axes, rows, groups, len(shown))
    _draw_cells(axes, cells)
    _say_unmeasured(axes, rows, cells["row"])
    numbered = _write_numbers(axes, cells)
    hidden = _describe_hidden(rows, len(entries) - len(shown))
    add_note(axes, _describe_cells(cells, numbered=numbered) + hidden)
    return axes


def _place_documents(grouping: pd.DataFrame, groups: Sequence[str], n_documents: int) -> _Rows:
    """Order documents by group and id; of too many take as many of each group."""
    group = name_rest(grouping["group"], groups)
    names = [*groups, *REST]
    table = pd.DataFrame({"document_id": grouping["document_id"], "group": group})
    table = table.assign(order=group.map(names.index)).sort_values(["order", "document_id"])
    table = table.reset_index(drop=True)
    turn = table.groupby("group").cumcount().sort_values(kind="stable").index
    table = table.loc[table.index.isin(turn[:n_documents])]
    documents: dict[str, int] = {}
    heads: dict[str, int] = {}
    for name, document_id in zip(table["group"], table["document_id"], strict=True):
        heads.setdefault(name, len(documents) + len(heads))
        documents[document_id] = len(documents) + len(heads)
    return _Rows(documents, heads, len(grouping) - len(table))


def _place_cells(table: pd.DataFrame, rows: _Rows, entries: list[str]) -> pd.DataFrame:
    """Return the cells of documents with sentences: row, column, share, link."""
    known = table["document_id"].isin(rows.documents) & table["frame"].isin(entries)
    part = table[known & (table["n_sentences"] > 0)]
    return pd.DataFrame(
        {
            "row": part["document_id"].map(rows.documents),
            "column": part["frame"].map(entries.index),
            "share": part[_COUNT] / part["n_sentences"],
            "link": part[f"link {_COUNT}"],
        }
    )


def _count_letters(entries: list[str], labels: Mapping[str, str]) -> int:
    names = (write_label(labels.get(entry, entry), width=_LETTERS, lines=1) for entry in entries)
    return max((len(name) for name in names), default=0)


def _name_columns(axes: Axes, names: list[str]) -> None:
    labels = [write_label(name, width=_LETTERS, lines=1) for name in names]
    axes.set_xticks(np.arange(len(labels)), labels, rotation=90, fontsize=_SMALLEST)
    axes.xaxis.tick_top()
    axes.tick_params(length=0, pad=1)
    axes.grid(visible=False)
    for spine in axes.spines.values():
        spine.set_visible(False)


def _name_documents(axes: Axes, rows: _Rows, groups: Sequence[str], n_columns: int) -> None:
    places = [*rows.groups.items(), *rows.documents.items()]
    ticks = [write_label(name, width=24, lines=1) for name, _ in places]
    axes.set_yticks([place for _, place in places], ticks, fontsize=_SMALLEST)
    axes.set_ylim(rows.n - 0.5, -0.5)
    axes.set_xlim(-1.1, n_columns - 0.5)
    starts = [*rows.groups.values(), rows.n]
    for number, (name, start) in enumerate(rows.groups.items()):
        colour, marker = style_group(name, groups)
        axes.get_yticklabels()[number].set(color=colour, fontweight="bold")
        own = np.arange(start + 1, starts[number + 1])
        axes.scatter(np.full(len(own), -0.8), own, color=colour, marker=marker, s=22)


def _draw_cells(axes: Axes, cells: pd.DataFrame) -> None:
    darkest = cells["share"].max() or 1.0
    patches = [
        axes.add_patch(
            Rectangle((column - 0.46, row - 0.44), 0.92, 0.88, color=_SHADES(share / darkest))
        )
        for row, column, share in zip(cells["row"], cells["column"], cells["share"], strict=True)
    ]
    link_patches(patches, cells["link"])


def _say_unmeasured(axes: Axes, rows: _Rows, measured: Iterable[int]) -> None:
    for row in sorted(set(rows.documents.values()) - set(measured)):
        axes.text(-0.4, row, "no sentences", va="center", fontsize=SMALL, color=NEUTRAL)


def _write_numbers(axes: Axes, cells: pd.DataFrame) -> bool:
    """Write per cent into the cells, if there is room for two digits; return whether there is."""
    figure = axes.get_figure(root=True)
    if figure is None or cells.empty:
        return False
    figure.draw_without_rendering()
    low, high = axes.get_xlim()
    if axes.get_window_extent().width / figure.dpi / (high - low) < _DIGITS:
        return False
    darkest = cells["share"].max()
    for row, column, share in zip(cells["row"], cells["column"], cells["share"], strict=True):
        if share > 0:
            axes.text(
                column, row, f"{100 * share:.0f}", ha="center", va="center", fontsize=_SMALLEST,
                color="white" if share / darkest > _DARK else "black",
            )  # fmt: skip
    return True


def _describe_cells(cells: pd.DataFrame, *, numbered: bool) -> str:
    if cells.empty:
        return ""
    unit = "per cent of a document's sentences with a match (unvalidated)"
    where = f"Numbers: {unit}" if numbered else f"Shade: {unit}"
    return f"{where}; pale: none; darkest: {100 * cells['share'].max():.0f} %."


def _describe_hidden(rows: _Rows, n_entries: int) -> str:
    hidden = [(rows.n_hidden, "documents"), (n_entries, "entries")]
    named = [f"{n:,} further {what}" for n, what in hidden if n]
    return f" Not shown: {' and '.join(named)}." if named else ""
