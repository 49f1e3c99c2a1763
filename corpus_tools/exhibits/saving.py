"""Figures as files for a paper, a slide or a print."""

from __future__ import annotations

import secrets
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import matplotlib as mpl

from corpus_tools.errors import CorpusToolsError
from corpus_tools.exhibits.escaping import one_line
from corpus_tools.exhibits.figures import draw_label

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

# Dates and versions would make the same figure differ between two runs or two machines.
_METADATA: Mapping[str, dict[str, None]] = {
    ".png": {"Software": None},
    ".svg": {"Date": None, "Creator": None},
    ".pdf": {"CreationDate": None, "Creator": None, "Producer": None},
}
_STYLE: dict[Any, Any] = {
    "svg.hashsalt": "corpus_tools",
    "svg.fonttype": "path",  # looks the same where the font is missing
    "pdf.fonttype": 42,  # journals refuse the other kind, Type 3
}
_DOTS_PER_INCH = 300  # what journals ask of a picture with letters in it


def save_figure(axes: Axes, path: str | Path, *, label: str = "") -> Path:
    """Write a figure to a file whose ending says the format, and leave the figure open.

    The same figure gives the same bytes. The file is written beside its place and moved there
    when it is done, so a failure leaves an earlier file as it was.

    Parameters
    ----------
    axes
        The axes drawn on; the whole figure they belong to is written.
    path
        Ends in ``.png`` (300 dots per inch), ``.svg`` or ``.pdf``.
    label
        What kind of corpus this is, such as "constructed". It is drawn inside the image, as
        :func:`corpus_tools.exhibits.show_figure` does. Empty for an ordinary corpus.

    Returns
    -------
    Path
        The file.

    Raises
    ------
    CorpusToolsError
        If the ending is another one, the axes belong to no figure, or the file cannot be
        written.
    """
    place = Path(path)
    figure = axes.get_figure(root=True)
    if figure is None:
        raise CorpusToolsError(
            "the axes belong to no figure", remedy="Save a figure before you close it."
        )
    ending = _check_ending(place)
    drawn = _labelled(figure, label=one_line(label))
    with replacing_file(place) as file, drawn, mpl.rc_context(_STYLE):
        figure.savefig(
            file, format=ending[1:], dpi=_DOTS_PER_INCH, bbox_inches="tight", pad_inches=0.12,
            metadata=_METADATA[ending],
        )  # fmt: skip
    return place


@contextmanager
def replacing_file(path: Path) -> Iterator[Path]:
    """Give a new file to write to, and put it in the place of ``path`` at the end.

    If anything fails on the way, Ctrl-C included, the new file is removed and what was at
    ``path`` stays as it was.

    Parameters
    ----------
    path
        Where the file shall be, in a folder that exists.

    Yields
    ------
    Path
        A file name beside it, with the same ending.

    Raises
    ------
    CorpusToolsError
        If the file cannot be written.
    """
    building = path.with_name(f".{path.stem}.new-{secrets.token_hex(4)}{path.suffix}")
    try:
        yield building
        building.replace(path)
    except OSError as error:
        raise CorpusToolsError(
            f"{path} cannot be written: {error.strerror or error}",
            remedy="Name a file in a folder that exists and that you may write to.",
        ) from error
    finally:
        building.unlink(missing_ok=True)


def _check_ending(path: Path) -> str:
    ending = path.suffix.lower()
    if ending not in _METADATA:
        found = f"ends in {path.suffix!r}" if path.suffix else "has no ending"
        raise CorpusToolsError(
            f"no figure can be written as {path.name!r}, which {found}",
            remedy=f"End the name in one of {', '.join(_METADATA)}.",
        )
    return ending


@contextmanager
def _labelled(figure: Figure, *, label: str) -> Iterator[None]:
    # The figure stays the caller's: what was written on it for the file is taken off again.
    own = list(figure.texts)
    try:
        if label:
            draw_label(figure, label)
        for text in figure.texts[len(own) :]:
            text.set_parse_math(False)
        yield
    finally:
        for text in figure.texts[len(own) :]:
            text.remove()
