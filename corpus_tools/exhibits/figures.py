"""Figures with their caption, their words for those who cannot see them, and their numbers."""

from __future__ import annotations

import base64
import io
import struct
from typing import TYPE_CHECKING

from matplotlib import pyplot

from corpus_tools.errors import CorpusToolsError
from corpus_tools.exhibits.areas import DOTS_PER_INCH, PADDING, find_areas
from corpus_tools.exhibits.escaping import escape_markdown, one_line
from corpus_tools.exhibits.marks import end_sentence, mark, require_words, write_caption
from corpus_tools.exhibits.showing import show
from corpus_tools.exhibits.spreadsheet import write_csv

if TYPE_CHECKING:
    import pandas as pd
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

_CSS_PIXELS_PER_INCH = 96


def show_figure(
    axes: Axes, *, claim: str, caption: str, alt: str, table: pd.DataFrame, label: str = ""
) -> None:
    """Show a figure with its caption and the table behind it, and close it.

    Parameters
    ----------
    axes
        The axes drawn on; the whole figure they belong to is shown. A mark with an address
        (matplotlib's ``set_url``) that is a query (see ``write_query``) leads to its sentences.
    claim
        What the figure shows, in one sentence printed by code; its title.
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
        If claim, caption or alternative text are blank, or the axes belong to no figure.
    """
    words = write_caption(one_line(caption), label=one_line(label))
    title = require_words(one_line(claim), what="the claim of a figure")
    description = require_words(one_line(alt), what="the alternative text of a figure")
    png, areas = _draw(axes, label=one_line(label))
    width, height = _measure(png)
    bundle = {
        "image/png": base64.b64encode(png).decode("ascii"),
        "text/plain": description,
        "text/csv": write_csv(table, label=label),
    }
    image = {"image/png": {"alt": description, "width": width, "height": height}}
    entries = mark("figure", caption=words, claim=title, areas=areas)
    show(bundle, metadata={**image, **entries})
    spoken = {
        "text/markdown": f"**{escape_markdown(end_sentence(title))}** *{escape_markdown(words)}*",
        "text/plain": f"{end_sentence(title)} {words}",
    }
    show(spoken, metadata=mark("caption"))


def _draw(axes: Axes, *, label: str) -> tuple[bytes, list[list[object]]]:
    figure = axes.get_figure(root=True)
    if figure is None:
        raise CorpusToolsError(
            "the axes belong to no figure", remedy="Show a figure before you close it."
        )
    try:
        if label:
            draw_label(figure, label)
        return _save(figure), [list(area) for area in find_areas(figure)]
    finally:
        pyplot.close(figure)


def draw_label(figure: Figure, label: str) -> None:
    """Write below everything drawn so far what kind of corpus this is.

    Parameters
    ----------
    figure
        Changed in place.
    label
        Plain text, drawn as it stands.
    """
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
        parse_math=False,
    )


def _save(figure: Figure) -> bytes:
    file = io.BytesIO()
    figure.savefig(
        file,
        format="png",
        dpi=DOTS_PER_INCH,
        bbox_inches="tight",
        pad_inches=PADDING,
        # The version of matplotlib would make the same figure differ between two machines.
        metadata={"Software": None},
        pil_kwargs={"optimize": True},
    )
    return file.getvalue()


def _measure(png: bytes) -> tuple[int, int]:
    # The first chunk of every PNG is IHDR: width and height at bytes 16 to 24.
    width, height = struct.unpack(">II", png[16:24])
    scale = _CSS_PIXELS_PER_INCH / DOTS_PER_INCH
    return round(width * scale), round(height * scale)
