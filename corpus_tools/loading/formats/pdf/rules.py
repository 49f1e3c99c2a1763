"""Rules: the thin lines drawn on a page between stories."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Any

import pypdfium2.raw as pdfium

# In points.
_THICKEST = 6.0
_SHORTEST = 36.0
# A map has many thousands of lines, a page of news some dozens.
_MOST = 2_000


def list_rules(page: Any) -> Iterator[tuple[float, ...]]:
    """Yield the boxes of the thin long lines among the first 2,000 shapes drawn on a page.

    Parameters
    ----------
    page
        A page as pypdfium2 gives it.

    Yields
    ------
    tuple of float
        Left, bottom, right, top, in points.
    """
    for shape in islice(page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_PATH]), _MOST):
        left, bottom, right, top = shape.get_bounds()
        thin, long = sorted((right - left, top - bottom))
        if thin < _THICKEST and long > _SHORTEST:
            yield left, bottom, right, top
