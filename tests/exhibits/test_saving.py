from __future__ import annotations

import io
import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import matplotlib as mpl
import numpy as np
import pytest
from matplotlib import pyplot
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from PIL import Image

from corpus_tools.errors import CorpusToolsError
from corpus_tools.exhibits.saving import replacing_file, save_figure

ENDINGS = [".png", ".svg", ".pdf"]


@pytest.fixture
def axes() -> Iterator[Axes]:
    mpl.use("Agg")
    figure, axes = pyplot.subplots(figsize=(4, 3), layout="constrained")
    axes.bar(["a", "b"], [0.25, 0.5])
    yield axes
    pyplot.close(figure)


def read_pixels(path: Path) -> np.ndarray:
    with Image.open(path) as image:
        return np.asarray(image.convert("L"))


@pytest.mark.parametrize(
    ("ending", "start"),
    [(".png", b"\x89PNG"), (".svg", b"<?xml"), (".pdf", b"%PDF"), (".PNG", b"\x89PNG")],
)
def test_the_ending_says_the_format(axes: Axes, tmp_path: Path, ending: str, start: bytes) -> None:
    path = tmp_path / f"shares{ending}"
    assert save_figure(axes, str(path), label="constructed") == path
    assert path.read_bytes().startswith(start)
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("ending", ENDINGS)
def test_the_same_figure_gives_the_same_bytes(axes: Axes, tmp_path: Path, ending: str) -> None:
    files = [tmp_path / f"{number}{ending}" for number in range(3)]
    for file in files:
        save_figure(axes, file, label="constructed")
    first, second, third = (file.read_bytes() for file in files)
    assert first == second == third
    assert not re.search(rb"<dc:date>|CreationDate|Matplotlib v|/Producer", first)


@pytest.mark.parametrize(
    ("name", "found"),
    [("a.jpg", "ends in '.jpg'"), ("a", "has no ending"), (".png", "has no ending")],
)
def test_another_ending_is_an_error(axes: Axes, tmp_path: Path, name: str, found: str) -> None:
    with pytest.raises(CorpusToolsError) as caught:
        save_figure(axes, tmp_path / name)
    assert str(caught.value) == (
        f"no figure can be written as {name!r}, which {found}\n"
        "  End the name in one of .png, .svg, .pdf."
    )
    assert not list(tmp_path.iterdir())


def test_the_label_is_drawn_in_the_image_and_the_figure_left_as_it_was(
    axes: Axes, tmp_path: Path
) -> None:
    figure = axes.get_figure(root=True)
    assert figure is not None
    figure.text(0.1, 0.1, "mine")
    plain = read_pixels(save_figure(axes, tmp_path / "plain.png"))
    labelled = read_pixels(save_figure(axes, tmp_path / "labelled.png", label="constructed"))
    assert labelled.shape[0] > plain.shape[0]
    added = labelled[plain.shape[0] - 30 :, labelled.shape[1] // 2 :]
    assert (added < 128).any()
    assert [text.get_text() for text in figure.texts] == ["mine"]
    assert pyplot.fignum_exists(figure.number)
    again = read_pixels(save_figure(axes, tmp_path / "again.png"))
    assert np.array_equal(plain, again)


def test_a_label_is_words_and_never_a_formula(axes: Axes, tmp_path: Path) -> None:
    svg = save_figure(axes, tmp_path / "a.svg", label="<b> $\\frac$ & --> $x$\n1").read_text()
    assert ET.fromstring(svg).tag.endswith("svg")
    assert "Corpus: &lt;b&gt; $\\frac$" in svg


def test_the_users_style_stays(axes: Axes, tmp_path: Path) -> None:
    with mpl.rc_context({"svg.fonttype": "none"}):
        svg = save_figure(axes, tmp_path / "a.svg").read_text()
        assert mpl.rcParams["svg.fonttype"] == "none"
    assert "<text" not in svg


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_failure_leaves_an_earlier_file(
    axes: Axes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ending: str
) -> None:
    path = tmp_path / f"a{ending}"
    path.write_text("earlier")

    def fail(self: Figure, file: Path, **_: object) -> None:
        file.write_text("half")
        raise KeyboardInterrupt

    monkeypatch.setattr(Figure, "savefig", fail)
    with pytest.raises(KeyboardInterrupt):
        save_figure(axes, path, label="constructed")
    assert path.read_text() == "earlier"
    assert list(tmp_path.iterdir()) == [path]
    figure = axes.get_figure(root=True)
    assert figure is not None
    assert figure.texts == []


def test_a_place_that_cannot_be_written_is_said(axes: Axes, tmp_path: Path) -> None:
    path = tmp_path / "nowhere" / "a.png"
    with pytest.raises(CorpusToolsError) as caught:
        save_figure(axes, path)
    assert str(caught.value) == (
        f"{path} cannot be written: No such file or directory\n"
        "  Name a file in a folder that exists and that you may write to."
    )


def test_axes_without_a_figure_are_an_error(axes: Axes, tmp_path: Path) -> None:
    axes.remove()
    with pytest.raises(CorpusToolsError, match="the axes belong to no figure"):
        save_figure(axes, tmp_path / "a.png")


def test_a_file_is_replaced_when_it_is_done(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("1")
    with replacing_file(path) as file:
        file.write_text("2")
        assert path.read_text() == "1"
        assert (file.parent, file.suffix) == (tmp_path, ".txt")
    assert path.read_text() == "2"
    assert list(tmp_path.iterdir()) == [path]


def test_a_figure_of_the_package_keeps_its_size(tmp_path: Path) -> None:
    axes = Figure(figsize=(4.8, 3), layout="constrained").subplots()
    path = save_figure(axes, tmp_path / "a.png", label="constructed")
    with Image.open(io.BytesIO(path.read_bytes())) as image:
        assert image.info["dpi"] == pytest.approx((300, 300), abs=0.1)
        assert image.width > 1200
