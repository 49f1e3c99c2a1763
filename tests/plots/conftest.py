"""What every figure must pass: drawn inside its frame, readable, without markup from the data."""

from __future__ import annotations

import io
import re
from itertools import combinations

import pytest
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.text import Text

LONG = "A long name of a thing that nobody would ever write so " * 4


@pytest.fixture
def hostile() -> list[str]:
    """Names as an article or a study might have them."""
    formula = "<b>$\\frac{1}{$</b>\n\x07"
    return ["$x$", "_a", LONG[:200], formula, "中国 ع", "d" * 200, "", "a_1^2 $"]


@pytest.fixture
def draw():
    """Save a figure as the report does; warnings are errors."""

    def save(axes: Axes) -> bytes:
        file = io.BytesIO()
        axes.figure.savefig(file, format="png", dpi=72)
        return file.getvalue()

    return save


@pytest.fixture
def texts_in():
    def read(axes: Axes) -> list[str]:
        found = axes.figure.findobj(Text)
        return [text.get_text() for text in found if text.get_visible() and text.get_text()]

    return read


@pytest.fixture
def check_figure(draw, texts_in):
    def check(axes: Axes) -> None:
        assert isinstance(axes, Axes)
        assert draw(axes)
        check_inside(axes)
        check_size(axes)
        for text in texts_in(axes):
            assert not re.search(r"(?<!\\)\$", text), f"could be read as mathematics: {text}"
            assert max(map(len, text.replace("\\$", "$").split("\n"))) < 61
            assert "nan" not in text

    return check


def check_inside(axes: Axes) -> None:
    """Every visible text lies inside the figure, and none on another."""
    canvas = FigureCanvasAgg(axes.figure)
    canvas.draw()
    frame = axes.figure.bbox
    boxes = {text: text.get_window_extent(canvas.get_renderer()) for text in find_shown(axes)}
    for text, box in boxes.items():
        assert min(box.x0, box.y0, frame.x1 - box.x1, frame.y1 - box.y1) > -2, text
    for (text, box), (other, second) in combinations(boxes.items(), 2):
        shared = box.intersection(box, second)
        assert shared is None or min(shared.width, shared.height) < 2, (text, other)


def find_shown(axes: Axes) -> list[Text]:
    """Texts that are drawn; matplotlib keeps ticks outside the axes and does not draw them."""
    low, high = sorted(axes.get_xlim())
    ticks = axes.xaxis.get_major_ticks()
    outside = [tick.label1 for tick in ticks if not low <= tick.get_loc() <= high]
    return [
        text
        for text in axes.figure.findobj(Text)
        if text.get_visible() and text.get_text().strip("\u200b ") and text not in outside
    ]


def check_size(axes: Axes) -> None:
    """On a screen 390 pixels wide about 358 are left for the figure."""
    scale = 358 / (axes.figure.get_figwidth() * 72)
    sizes = [text.get_fontsize() for text in axes.figure.findobj(Text) if text.get_text()]
    assert min(sizes) * scale > 9
    assert axes.figure.get_figheight() < 15
