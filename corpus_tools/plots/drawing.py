"""What all figures share: style, size, names that are drawn as they stand."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterable, Sequence
from functools import cache, wraps
from numbers import Integral
from typing import Any, ParamSpec

import matplotlib as mpl
import numpy as np
import pandas as pd
from matplotlib import font_manager
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator

from corpus_tools.errors import TableError

# Two of Okabe and Ito's colours: told apart in any colour vision and in grey.
GROUP_COLOURS = ("#0072B2", "#D55E00")
MARKERS = ("o", "s")
# For sides beyond the two that are compared.
_FURTHER = (("#009E73", "^"), ("#CC79A7", "D"))
# Where documents stand that are in none of the groups shown.
REST = ("other sides", "no side")
# Parts of a document: column, colour, name.
PARTS = (
    ("n_words_kept", "#3C7A57", "article"),
    ("n_words_metadata", "#B9C4CC", "byline, date"),
    ("n_words_furniture", "#B5485D", "furniture"),
)
NEUTRAL = "#5F6B76"
INK = "#27323A"
PALE = "#C4CBD1"
SMALL = 9.5
# So narrow that its letters can still be read on a telephone, 390 pixels wide.
_WIDTH = 4.8
_LABEL_WIDTH = 22
_FAMILIES = (
    "DejaVu Sans", "Noto Sans CJK SC", "Noto Sans SC", "PingFang SC", "Hiragino Sans GB",
    "Microsoft YaHei", "SimHei", "WenQuanYi Zen Hei",
)  # fmt: skip
_STYLE: dict[Any, Any] = {
    "font.size": 10.5,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.grid": True,
    "axes.axisbelow": True,
    "grid.color": "#E3E7EA",
    "svg.hashsalt": "corpus_tools",
}


P = ParamSpec("P")


def styled(draw: Callable[P, Axes]) -> Callable[P, Axes]:
    """Draw in the style of the package, and leave the user's own style alone."""

    @wraps(draw)
    def draw_styled(*args: P.args, **kwargs: P.kwargs) -> Axes:
        with mpl.rc_context({**_STYLE, "font.family": list(_fonts())}):
            return draw(*args, **kwargs)

    return draw_styled


def require_columns(table: pd.DataFrame, columns: Iterable[str], *, maker: str) -> None:
    """Raise a TableError if the table is not what the function ``maker`` gives."""
    missing = [name for name in columns if name not in table]
    if missing:
        raise TableError(
            f"the table to plot needs column(s) {', '.join(missing)}; "
            f"it has {', '.join(map(str, table.columns)) or 'none'}",
            remedy=f"Give what {maker} returns.",
        )


def make_axes(height: float) -> Axes:
    """Return axes of their own figure, ``height`` inches high."""
    (axes,) = make_panels([height])
    axes.xaxis.set_major_locator(MaxNLocator(5))
    return axes


def make_panels(heights: Sequence[float]) -> list[Axes]:
    """Return axes one below the other in a figure of their own, each so many inches high."""
    figure = Figure(figsize=(_WIDTH, sum(heights)), layout="constrained")
    panels = figure.subplots(len(heights), 1, squeeze=False, height_ratios=heights)
    return [axes for (axes,) in panels]


def name_rest(group: pd.Series, groups: Sequence[str]) -> pd.Series:
    """Return the group of each document, or which of ``REST`` it is in.

    Examples
    --------
    >>> name_rest(pd.Series(["East", "North", ""]), ["East", "West"]).tolist()
    ['East', 'other sides', 'no side']
    """
    return group.mask(~group.isin(groups), REST[0]).mask(group == "", REST[1])


def style_group(name: str, groups: Sequence[str]) -> tuple[str, str]:
    """Return colour and marker of a group: by its place in the comparison, or neutral."""
    styles = [*zip(GROUP_COLOURS, MARKERS, strict=True), *_FURTHER]
    return dict(zip(groups, styles, strict=False)).get(name, (NEUTRAL, "o"))


def write_label(text: object, *, width: int = _LABEL_WIDTH, lines: int = 2) -> str:
    r"""Return a name from the data as it can be drawn: in few lines, never as markup.

    Examples
    --------
    >>> write_label("Science, talent and people exchange")
    'Science, talent and\npeople exchange'
    """
    characters = _characters()
    drawable = "".join(c if c.isspace() or ord(c) in characters else "□" for c in str(text))
    words = (word if len(word) <= width else word[: width - 1] + "…" for word in drawable.split())
    shown = textwrap.wrap(" ".join(words), width, max_lines=lines, placeholder="…")
    # Matplotlib leaves out the key of a name that begins with an underscore.
    mark = "\u200b" if shown and shown[0].startswith("_") else ""
    return mark + "\n".join(shown).replace("$", r"\$")


def name_rows(axes: Axes, names: Iterable[object]) -> None:
    """Name the rows of a figure, the first one lowest."""
    labels = list(names)
    name_row_places(axes, labels, np.arange(len(labels)))
    axes.set_ylim(-0.6, max(len(labels), 1) - 0.4)


def name_row_places(axes: Axes, names: Iterable[object], places: Iterable[float]) -> None:
    """Name the rows of a figure that lie at these heights."""
    axes.set_yticks(list(places), [write_label(name) for name in names], linespacing=1.1)
    axes.tick_params(axis="y", length=0)


def count_lines(names: Iterable[object]) -> int:
    """Return how many lines the names take, at least two."""
    return max(2, sum(write_label(name).count("\n") + 1 for name in names))


def say_nothing(axes: Axes, *, words: str = "nothing to show") -> Axes:
    """Say in the figure that its table has no rows."""
    axes.set(xticks=[], yticks=[])
    axes.text(0.5, 0.5, words, transform=axes.transAxes, ha="center", va="center", color=NEUTRAL)
    return axes


def add_key(axes: Axes, *, columns: int = 2) -> None:
    """Put the key above the axes, from the left edge of the figure."""
    _find_figure(axes).legend(
        loc="outside upper left", ncols=columns, frameon=False, borderaxespad=0.2,
        handletextpad=0.3, columnspacing=1.2, alignment="left",
    )  # fmt: skip


def name_scale(axes: Axes, lines: Iterable[str]) -> None:
    """Name the horizontal axis in as many lines as it takes."""
    words = "\n".join(lines)
    figure = _find_figure(axes)
    figure.set_figheight(figure.get_figheight() + 0.17 * words.count("\n"))
    # From the right edge there is room below the names of the rows; the middle has less.
    axes.set_xlabel(words, loc="right")


def add_note(axes: Axes, note: str) -> None:
    """Put a note below everything, from the left edge: what a copied image must still say."""
    words = write_label(note, width=58, lines=4)
    figure = _find_figure(axes)
    figure.set_figheight(figure.get_figheight() + 0.17 * (words.count("\n") + 1))
    figure.supxlabel(words, x=0.01, ha="left", fontsize=SMALL, color=NEUTRAL, linespacing=1.15)


def _find_figure(axes: Axes) -> Figure:
    figure = axes.get_figure(root=True)
    if figure is None:
        raise ValueError("the axes belong to no figure")
    return figure


def format_value(value: Any) -> str:
    """Return a value as it is read: three digits, thousands with commas, "not given" for none.

    Examples
    --------
    >>> format_value(0.12345), format_value(12345.6), format_value(24), format_value(float("nan"))
    ('0.123', '12,346', '24', 'not given')
    """
    if pd.isna(value):
        return "not given"
    if isinstance(value, Integral):
        return f"{int(value):,}"
    if isinstance(value, pd.Timestamp):
        return f"{value:%Y-%m-%d}"
    if isinstance(value, float):
        return f"{value:,.0f}" if abs(value) >= 1000 else f"{value:.3g}"  # noqa: PLR2004
    return str(value)


@cache
def _fonts() -> tuple[str, ...]:
    """Return the fonts of this machine that between them have Latin and Chinese letters."""
    installed = set(font_manager.get_font_names())
    return tuple(name for name in _FAMILIES if name in installed)


@cache
def _characters() -> frozenset[int]:
    fonts = (font_manager.get_font(font_manager.findfont(name)) for name in _fonts())
    return frozenset(code for font in fonts for code in font.get_charmap())
