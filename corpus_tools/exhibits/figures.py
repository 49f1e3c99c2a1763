"""Figures with their caption, their words for those who cannot see them, and their numbers."""

from __future__ import annotations

import base64
import io
import struct
from typing import TYPE_CHECKING

from matplotlib import pyplot

from corpus_tools.errors import CorpusToolsError
from corpus_tools.exhibits.escaping import escape_markdown, one_line
from corpus_tools.exhibits.marks import mark, require_words, write_caption
from corpus_tools.exhibits.showing import show
from corpus_tools.exhibits.spreadsheet import write_csv

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

_DOTS_PER_INCH = 144
_CSS_PIXELS_PER_INCH = 96


def show_figure(
    axes: Axes, *, caption: str, alt: str, table: pd.DataFrame, label: str = ""
) -> None:
    """Show a figure with its caption and the table behind it, and close it.

    Parameters
    ----------
    axes
        The axes drawn on; the whole figure they belong to is shown.
    caption
        Measure, unit, n and what the bands mean; plain text.
    alt
        What the figure shows, made from the data, for readers who cannot see it.
    table
        The numbers drawn, as a reader would want to draw them again.
    label
        What kind of corpus this is, such as "constructed". It is drawn inside the image, stands
        in the caption and is the first column of the CSV. Empty for an ordinary corpus.

    Raises
    ------
    CorpusToolsError
        If the caption or the alternative text is blank, or the axes belong to no figure.
    """
    words = write_caption(one_line(caption), label=one_line(label))
    description = require_words(one_line(alt), what="the alternative text of a figure")
    png = _draw(axes, label=one_line(label))
    width, height = _measure(png)
    bundle = {
        "image/png": base64.b64encode(png).decode("ascii"),
        "text/plain": description,
        "text/csv": write_csv(table, label=label),
    }
    image = {"image/png": {"alt": description, "width": width, "height": height}}
    show(bundle, metadata={**image, **mark("figure", caption=words)})
    spoken = {"text/markdown": f"*{escape_markdown(words)}*", "text/plain": words}
    show(spoken, metadata=mark("caption"))


def _draw(axes: Axes, *, label: str) -> bytes:
    figure = axes.get_figure(root=True)
    if figure is None:
        raise CorpusToolsError(
            "the axes belong to no figure", remedy="Show a figure before you close it."
        )
    try:
        if label:
            _draw_label(figure, label)
        return _save(figure)
    finally:
        pyplot.close(figure)


def _draw_label(figure: Figure, label: str) -> None:
    # Below everything drawn so far, wherever long tick labels may have reached.
    figure.draw_without_rendering()
    box = figure.get_tightbbox()
    width, height = figure.get_size_inches()
    figure.text(
        box.x1 / width,
        (box.y0 - 0.06) / height,
        f"Corpus: {label}",
        ha="right",
        va="top",
        fontsize=8,
        color="#555555",
    )


def _save(figure: Figure) -> bytes:
    file = io.BytesIO()
    figure.savefig(
        file,
        format="png",
        dpi=_DOTS_PER_INCH,
        bbox_inches="tight",
        pad_inches=0.12,
        # The version of matplotlib would make the same figure differ between two machines.
        metadata={"Software": None},
        pil_kwargs={"optimize": True},
    )
    return file.getvalue()


def _measure(png: bytes) -> tuple[int, int]:
    # The first chunk of every PNG is IHDR: width and height at bytes 16 to 24.
    width, height = struct.unpack(">II", png[16:24])
    scale = _CSS_PIXELS_PER_INCH / _DOTS_PER_INCH
    return round(width * scale), round(height * scale)
