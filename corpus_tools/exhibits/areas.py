"""Where the marks of a figure that lead somewhere lie in its saved image."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import cycle
from typing import TypeAlias

import numpy as np
from matplotlib.axes import Axes
from matplotlib.collections import PathCollection
from matplotlib.figure import Figure
from matplotlib.patches import Patch
from matplotlib.transforms import Affine2D, Bbox

DOTS_PER_INCH = 144
PADDING = 0.12  # inches around what is drawn
_REACH = 10  # dots from the middle of a mark that a finger can hit at least

Area: TypeAlias = tuple[str, float, float, float, float]


def find_areas(figure: Figure) -> list[Area]:
    """Return where the marks with a link lie in the image that ``show_figure`` saves.

    Links are matplotlib's own: ``Patch.set_url`` for bars and cells, ``set_urls`` for the points
    of a scatter. Marks that are not visible, or whose middle lies outside the axes that clip
    them, have no area.

    Parameters
    ----------
    figure
        With everything on it that is saved; it is left as it was.

    Returns
    -------
    list of tuple
        Link, left, top, right and bottom, as shares of the image's width and height counted from
        its upper left corner; a mark reaches at least 10 dots from its middle each way.

    Notes
    -----
    The image is ``savefig(dpi=144, bbox_inches="tight", pad_inches=0.12)``: what is drawn, at
    that resolution, with a margin, cut down to whole dots.
    """
    dpi = figure.dpi
    try:
        # Layout and the size of letters depend on the resolution.
        figure.set_dpi(DOTS_PER_INCH)
        figure.draw_without_rendering()
        crop = figure.get_tightbbox().padded(PADDING)
        boxes = [found for axes in figure.axes for found in _find_boxes(axes)]
    finally:
        figure.set_dpi(dpi)
    return [(url, *_place(box, crop)) for url, box in boxes]


def _find_boxes(axes: Axes) -> Iterator[tuple[str, Bbox]]:
    if not axes.get_visible():
        return
    for artist in axes.get_children():
        if isinstance(artist, Patch):
            found = [(artist.get_url(), artist.get_window_extent())]
        elif isinstance(artist, PathCollection):
            found = list(_find_points(artist))
        else:
            continue
        for url, box in found:
            if url and artist.get_visible() and _is_inside(box, axes, clipped=artist.get_clip_on()):
                yield url, box


def _find_points(points: PathCollection) -> Iterator[tuple[str | None, Bbox]]:
    offsets: np.ndarray = np.ma.asarray(points.get_offsets(), dtype=float).filled(np.nan)
    middles = points.get_offset_transform().transform(offsets)
    # Paths, sizes and links are taken in turn where there are fewer of them than points.
    marks = [
        path.get_extents(Affine2D(matrix))
        for path, matrix in zip(cycle(points.get_paths()), points.get_transforms(), strict=False)
    ]
    urls = points.get_urls() or [None]
    for (x, y), mark, url in zip(middles, cycle(marks), cycle(urls), strict=False):
        yield url, mark.translated(x, y)


def _is_inside(box: Bbox, axes: Axes, *, clipped: bool) -> bool:
    x, y = (box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2
    return bool(np.isfinite([x, y]).all()) and (not clipped or axes.bbox.contains(x, y))


def _place(box: Bbox, crop: Bbox) -> tuple[float, float, float, float]:
    """Return a box of the figure, in dots, as shares of the image."""
    width, height = (int(side * DOTS_PER_INCH) for side in crop.size)
    left, bottom = (corner * DOTS_PER_INCH for corner in crop.p0)
    x0, x1 = _widen(box.x0 - left, box.x1 - left, width)
    # Figures count from below, images from above.
    y0, y1 = _widen(height - (box.y1 - bottom), height - (box.y0 - bottom), height)
    return x0, y0, x1, y1


def _widen(low: float, high: float, whole: int) -> tuple[float, float]:
    middle, reach = (low + high) / 2, max((high - low) / 2, _REACH)
    # Four digits: a tenth of a dot.
    return (
        round(float(max(middle - reach, 0)) / whole, 4),
        round(float(min(middle + reach, whole)) / whole, 4),
    )
