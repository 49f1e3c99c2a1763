"""Areas against the saved image: the middle of each is a dot of the mark's own colour."""

from __future__ import annotations

import base64
import io

import numpy as np
import pandas as pd
import pytest
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle
from PIL import Image

from corpus_tools.exhibits import show_figure, showing
from corpus_tools.exhibits.areas import find_areas

COLOURS = ["#ff0000", "#00ff00", "#0000ff", "#ff00ff", "#00ffff", "#ffff00"]


@pytest.fixture
def show(monkeypatch):
    """Show a figure as a notebook does; return its areas before and after, and its image."""

    def save(axes, *, label=""):
        outputs = []
        monkeypatch.setattr(showing, "display", lambda bundle, **_: outputs.append(bundle))
        areas = find_areas(axes.figure)
        show_figure(
            axes, claim="c", caption="c", alt="a", table=pd.DataFrame({"n": [1]}), label=label
        )
        again = find_areas(axes.figure)
        png = base64.b64decode(outputs[0]["image/png"])
        return areas, again, np.asarray(Image.open(io.BytesIO(png)).convert("RGB"))

    return save


def colour_at(image, x, y):
    height, width, _ = image.shape
    return "#" + "".join(f"{int(part):02x}" for part in image[int(y * height), int(x * width)])


def check_areas(areas, image, expected):
    found = {url: colour_at(image, (x0 + x1) / 2, (y0 + y1) / 2) for url, x0, y0, x1, y1 in areas}
    assert found == expected
    height, width, _ = image.shape
    for _, x0, y0, x1, y1 in areas:
        assert 0 <= x0 < x1 <= 1
        assert 0 <= y0 < y1 <= 1
        assert (x1 - x0) * width >= 19.9
        assert (y1 - y0) * height >= 19.9


def check_edges(area, image, colour):
    """The area of a large mark is the box of the dots of its colour, to a dot."""
    height, width, _ = image.shape
    wanted = [int(colour[i : i + 2], 16) for i in (1, 3, 5)]
    rows, columns = np.nonzero((image == wanted).all(axis=2))
    box = (columns.min(), rows.min(), columns.max() + 1, rows.max() + 1)
    shares = np.array(box) / [width, height, width, height]
    np.testing.assert_allclose(area[1:], shares, atol=1.6 / min(width, height))


def draw_axes(**options):
    return Figure(figsize=(4.8, 3), **options).subplots()


@pytest.mark.parametrize("layout", [None, "constrained"])
@pytest.mark.parametrize("label", ["", "constructed"])
def test_bars(show, layout, label):
    axes = draw_axes(layout=layout)
    bars = axes.barh(["a long name of a row", "b", "c"], [3, -2, 1], color=COLOURS[:3])
    for bar, url in zip(bars, "xyz", strict=True):
        bar.set_url(url)
    axes.set_xlabel("unit\nin two lines")
    _, areas, image = show(axes, label=label)
    check_areas(areas, image, dict(zip("xyz", COLOURS, strict=False)))
    for area, colour in zip(areas, COLOURS, strict=False):
        check_edges(area, image, colour)


@pytest.mark.parametrize("layout", [None, "constrained"])
@pytest.mark.parametrize("size", [12, 60, 900])
def test_points_of_a_scatter(show, layout, size):
    axes = draw_axes(layout=layout)
    points = axes.scatter([0, 1, 2], [2, 0, 1], s=size, c=COLOURS[:3], linewidth=0, clip_on=False)
    points.set_urls(["x", None, "z"])
    axes.legend([points], ["a key with the same links"], loc="lower left")
    _, areas, image = show(axes)
    check_areas(areas, image, {"x": COLOURS[0], "z": COLOURS[2]})


def test_a_large_point_is_its_own_area(show):
    axes = draw_axes(layout="constrained")
    axes.scatter([0], [0], s=900, marker="s", c=COLOURS[:1], linewidth=0).set_urls(["x"])
    _, areas, image = show(axes)
    check_edges(areas[0], image, COLOURS[0])


def test_cells_in_two_panels(show):
    figure = Figure(figsize=(4.8, 4), layout="constrained")
    for number, axes in enumerate(figure.subplots(2, 1)):
        axes.set(xlim=(0, 3), ylim=(3, 0))
        cell = axes.add_patch(Rectangle((1, number), 1, 1, color=COLOURS[number]))
        cell.set_url(f"cell {number}")
    _, areas, image = show(axes)
    check_areas(areas, image, {"cell 0": COLOURS[0], "cell 1": COLOURS[1]})


def test_areas_are_the_same_before_and_after_saving_and_the_figure_stays_as_it_was(show):
    axes = draw_axes(layout="constrained", dpi=77)
    axes.bar(["a", "b"], [1, 2])[1].set_url("x")
    before, after, _ = show(axes)
    assert before == after
    assert repr(before[0]).count("np.") == 0, "the report writes them as JSON"
    assert axes.figure.dpi == 77


def test_what_cannot_be_seen_and_what_has_no_link_has_no_area():
    axes = draw_axes()
    axes.set(xlim=(0, 1), ylim=(0, 1))
    points = axes.scatter([0.5, 2, np.nan], [0.5, 0.5, 0.5])
    points.set_urls(["inside", "cut off", "nowhere"])
    hidden = axes.add_patch(Rectangle((0, 0), 0.1, 0.1, visible=False))
    hidden.set_url("hidden")
    axes.add_patch(Rectangle((0, 0), 0.1, 0.1))
    (line,) = axes.plot([0, 1], [0, 1])
    line.set_url("a line")
    axes.scatter([], [])
    assert [area[0] for area in find_areas(axes.figure)] == ["inside"]
    axes.set_visible(False)
    assert find_areas(axes.figure) == []
    assert find_areas(Figure()) == []


def test_fewer_links_than_points_are_taken_in_turn():
    axes = draw_axes()
    axes.scatter([0, 1, 2], [0, 1, 2]).set_urls(["x"])
    assert [area[0] for area in find_areas(axes.figure)] == ["x"] * 3
