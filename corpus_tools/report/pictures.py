"""Pictures as pages carry them: small in bytes, and small on the index."""

from __future__ import annotations

import base64
import io

import numpy as np
from PIL import Image, ImageChops, UnidentifiedImageError

_WIDTH = 480
_COLOURS = 128
_BARELY_VISIBLE = 8  # of 255


def pack_png(content: str) -> tuple[str, str]:
    """Write an image in fewer bytes, looking the same.

    Parameters
    ----------
    content
        A PNG in base64.

    Returns
    -------
    tuple
        Media type, and content in base64: lossless WebP, of 256 colours where none of them is
        further than a barely visible step from the one it stands for; a PNG that cannot be read
        comes back as it is.
    """
    try:
        with Image.open(io.BytesIO(base64.b64decode(content))) as image:
            paper = Image.new("RGBA", image.size, "white")
            whole = Image.alpha_composite(paper, image.convert("RGBA")).convert("RGB")
    except (UnidentifiedImageError, OSError, ValueError):
        return "image/png", content
    few = whole.quantize(256, method=Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
    plain = few.convert("RGB")
    step = int(np.asarray(ImageChops.difference(whole, plain)).max())
    file = io.BytesIO()
    chosen = plain if step <= _BARELY_VISIBLE else whole
    chosen.save(file, format="WEBP", lossless=True, method=4, quality=80)
    return "image/webp", base64.b64encode(file.getvalue()).decode("ascii")


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
