"""Small pictures for the index."""

from __future__ import annotations

import base64
import io

from PIL import Image

_WIDTH = 480
_COLOURS = 128


def shrink_png(content: str) -> str:
    """Shrink an image to the size of a thumbnail.

    Parameters
    ----------
    content
        A PNG in base64.

    Returns
    -------
    str
        A smaller PNG in base64; never wider than it was.
    """
    with Image.open(io.BytesIO(base64.b64decode(content))) as image:
        width = min(_WIDTH, image.width)
        height = max(1, round(image.height * width / image.width))
        paper = Image.new("RGBA", image.size, "white")
        small = Image.alpha_composite(paper, image.convert("RGBA")).convert("RGB")
    small = small.resize((width, height), Image.Resampling.LANCZOS).quantize(_COLOURS)
    file = io.BytesIO()
    small.save(file, format="PNG", optimize=True)
    return base64.b64encode(file.getvalue()).decode("ascii")
