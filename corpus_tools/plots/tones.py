"""The figure of the tone toward actors: how often each side puts them in a bad or good light."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from corpus_tools.compare.phrases import write_name, write_number, write_percent
from corpus_tools.compare.tones import ALL_VOICES, LIMIT, OWN_VOICE, TONES
from corpus_tools.plots.drawing import (
    INK,
    NEUTRAL,
    SMALL,
    add_note,
    make_axes,
    require_columns,
    say_nothing,
    styled,
    write_label,
)
from corpus_tools.plots.links import Links, add_links, link_patches

# Dark at both ends and pale between: the order stays in grey and in any colour vision.
_COLOURS = {"negative": "#9A3B26", "neutral": "#DDE2E6", "positive": "#1F5F8B"}
_INKS = {"negative": "white", "neutral": INK, "positive": "white"}
_SMALLEST = 8.8
_ROW = 0.27  # inches
_BAR = 0.74
_GAP = 1.0  # rows that the name of an actor takes
# Of so few there is no share: each has a square of its own.
_FEW, _SQUARE = 10, 0.06
_NARROWEST = 0.075  # share of the scale that a number needs
_MOST_ACTORS = 8
_MOST_ROWS = 40
_NAME, _SIDE, _READ = 34, 18, 60  # letters of a name drawn, of a side, read out
_TALLIES = tuple(f"n_{tone}" for tone in TONES.values())
_COLUMNS = ("actor", "side", "voice", *_TALLIES, "n_mentions")
_VOICE_WORDS = {OWN_VOICE: ", own words"}


class _Row(NamedTuple):
    """A row of the table and where it stands."""

    place: float
    label: str
    record: Mapping[str, object]


@styled
def plot_target_tones(
    counts: pd.DataFrame,
    *,
    labels: Mapping[str, str] | None = None,
    evidence: Links | None = None,
) -> Axes:
    """Plot the share of mentions of each actor with a negative, neutral or positive tone, by side.

    Parameters
    ----------
    counts
        As ``count_target_tones`` gives them; the rows are shown in their order.
    labels
        The name to show for each actor; one without shows its id.
    evidence
        Links of the bars: under "n_negative", "n_neutral" and "n_positive" one text a row, ""
        for none, as ``link_targets`` gives them; other columns are passed over.

    Returns
    -------
    matplotlib.axes.Axes
        One bar a row, from negative on the left to positive on the right, with per cent where
        there is room, and the number of mentions beside it; one square a mention where there are
        fewer than ten. Actors beyond eight are not shown;
        the note says how many.

    Raises
    ------
    TableError
        If a column is missing, or ``evidence`` does not fit the table.
    """
    require_columns(counts, _COLUMNS, maker="count_target_tones")
    given = {name: links for name, links in (evidence or {}).items() if name in _TALLIES}
    table = add_links(counts, given, columns=_TALLIES)
    rows, heads = _place_rows(table, dict(labels or {}))
    if not rows:
        return say_nothing(make_axes(1.4))
    depth = rows[-1].place + 0.6
    axes = make_axes(0.35 + _ROW * (depth + 1))
    axes.set_xlim(0, 1.13)
    axes.set_ylim(depth, -1.25)
    for place, name in heads:
        axes.text(
            0, place, name, va="center", fontsize=_SMALLEST + 0.6,
            fontweight="bold", color=INK,
        )  # fmt: skip
    for row in rows:
        _draw_row(axes, row)
    _name_tones(axes)
    axes.set_yticks([row.place for row in rows], [row.label for row in rows], fontsize=_SMALLEST)
    axes.tick_params(length=0)
    axes.set_xticks([])
    axes.grid(visible=False)
    for spine in axes.spines.values():
        spine.set_visible(False)
    hidden = counts["actor"].nunique() - len(heads)
    further = f" Not shown: {write_number(hidden, 'further actor')}." if hidden else ""
    few = " Under ten: one square each." if (counts["n_mentions"] < _FEW).any() else ""
    add_note(
        axes,
        "Per cent of the mentions of an actor by the tone toward it there (unvalidated); neutral: "
        f"−{LIMIT} to {LIMIT}. All mentions of a side are pooled.{few}{further}",
    )
    return axes


def _place_rows(
    table: pd.DataFrame, labels: Mapping[str, str]
) -> tuple[list[_Row], list[tuple[float, str]]]:
    """Return the rows from the top, and above those of each actor its name."""
    rows: list[_Row] = []
    heads: list[tuple[float, str]] = []
    at = 0.0
    for actor, part in table.groupby("actor", sort=False):
        if len(heads) == _MOST_ACTORS or len(rows) + len(part) > _MOST_ROWS:
            break
        heads.append((at, write_label(labels.get(str(actor), actor), width=_NAME, lines=1)))
        for record in part.to_dict("records"):
            at += _GAP if not rows or rows[-1].record["actor"] != actor else 1
            rows.append(_Row(at, _name_row(record), record))  # type: ignore[arg-type]
        at += _GAP + 0.25
    return rows, heads


def _name_row(record: Mapping[object, object]) -> str:
    side = write_label(record["side"], width=_SIDE, lines=1)
    voice = str(record["voice"])
    if voice == ALL_VOICES:
        return side
    return side + _VOICE_WORDS.get(voice, f", {voice}")


def _draw_row(axes: Axes, row: _Row) -> None:
    n = int(str(row.record["n_mentions"]))
    axes.text(1.015, row.place, f"n = {n:,}", va="center", fontsize=_SMALLEST, color=INK)
    left = 0.0
    for tone in TONES.values():
        k = int(str(row.record[f"n_{tone}"]))
        widths = [_SQUARE] * k if n < _FEW else [k / n] * (k > 0)
        for width in widths:
            bar = Rectangle(
                (left, row.place - _BAR / 2), width, _BAR, facecolor=_COLOURS[tone],
                edgecolor="white", linewidth=0.8,
            )  # fmt: skip
            link_patches([axes.add_patch(bar)], [str(row.record[f"link n_{tone}"])])
            if width >= _NARROWEST:
                axes.text(
                    left + width / 2, row.place, f"{100 * width:.0f}", ha="center", va="center",
                    fontsize=_SMALLEST, color=_INKS[tone],
                )  # fmt: skip
            left += width


def _name_tones(axes: Axes) -> None:
    for tone, at, side in (("negative", 0, "left"), ("neutral", 0.5, "center"),
                           ("positive", 1, "right")):  # fmt: skip
        axes.text(
            at, -0.75, tone, ha=side, va="center", fontsize=SMALL, fontweight="bold",
            color=NEUTRAL if tone == "neutral" else _COLOURS[tone],
        )  # fmt: skip


def describe_target_tones(
    counts: pd.DataFrame, *, labels: Mapping[str, str] | None = None, n_rows: int = 20
) -> str:
    """Say in words what the figure of the tone toward actors shows: its alternative text.

    Parameters
    ----------
    counts
        As ``count_target_tones`` gives them.
    labels
        The name to read for each actor.
    n_rows
        Rows that are read out.

    Returns
    -------
    str
        For each actor and side the shares of its mentions that are negative, neutral, positive;
        numbers where there are fewer than ten.

    Examples
    --------
    >>> table = pd.DataFrame({"actor": ["us"], "side": ["East"], "voice": ["all"],
    ...     "n_negative": [5], "n_neutral": [10], "n_positive": [5], "n_mentions": [20]})
    >>> describe_target_tones(table, labels={"us": "US"})  # doctest: +ELLIPSIS
    'Tone toward actors, ... US, East: 25 % negative, 50 % neutral, 25 % positive, of 20.'
    """
    require_columns(counts, _COLUMNS, maker="count_target_tones")
    if counts.empty:
        return "Tone toward actors. There are no mentions to show."
    known = dict(labels or {})
    said = [_read_row(record, known) for record in counts.head(n_rows).to_dict("records")]
    rest = len(counts) - len(said)
    further = f" {rest} further rows stand in the table of data." if rest else ""
    return f"Tone toward actors, shares of their mentions. {'; '.join(said)}.{further}"


def _read_row(record: Mapping[object, object], labels: Mapping[str, str]) -> str:
    actor = str(record["actor"])
    name = write_name(labels.get(actor, actor), length=_READ)
    side = write_name(record["side"], length=_READ)
    voice = "" if record["voice"] == ALL_VOICES else f", {record['voice']}"
    n = int(str(record["n_mentions"]))
    numbers = {tone: int(str(record[f"n_{tone}"])) for tone in TONES.values()}
    shares = [
        f"{k:,} {tone}" if n < _FEW else f"{write_percent(k / n)} {tone}"
        for tone, k in numbers.items()
    ]
    return f"{name}, {side}{voice}: {', '.join([*shares, f'of {n:,}'])}"
