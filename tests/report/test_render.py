from __future__ import annotations

import dataclasses
import hashlib
from pathlib import Path

import pandas as pd
import pytest
from bs4 import BeautifulSoup

from corpus_tools.report import NotebookError, Progress, ReportAbout, ReportError, render_report
from corpus_tools.report.folder import MARKER

from .conftest import FIGURE, HOSTILE, IMPORTS, write_notebook

PARAMETERS = {"label": "constructed"}


@pytest.fixture
def notebooks(tmp_path: Path, full_notebook: Path) -> list[Path]:
    first = write_notebook(
        tmp_path / "01_a.ipynb",
        [
            ("text", f"# {HOSTILE.partition(' [')[0]}\n\nWhy?"),
            ("parameters", f"label = ''\n{IMPORTS}"),
            ("code", "import os; print(os.getcwd() == '" + str(tmp_path.resolve()) + "')"),
            ("code", FIGURE),
        ],
    )
    return [first, full_notebook]


def read_all(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_a_report_is_whole_and_the_same_twice(
    notebooks: list[Path], tmp_path: Path, about: ReportAbout
) -> None:
    seen: list[Progress] = []
    first = render_report(
        notebooks, out=tmp_path / "one", parameters=PARAMETERS, about=about, on_progress=seen.append
    )
    second = render_report(notebooks, out=tmp_path / "two", parameters=PARAMETERS, about=about)
    assert first == tmp_path.resolve() / "one" / "index.html"
    files = read_all(first.parent)
    assert files == read_all(second.parent)
    assert set(files) == {
        MARKER,
        "index.html",
        "01_a.html",
        "02_b.html",
        "data/01_a-figure-1.csv",
        "data/02_b-figure-1.csv",
        "data/02_b-table-1.csv",
        "data/tables.xlsx",
    }
    assert all(len(content) < 500_000 for content in files.values())
    assert seen[0] == Progress("01_a.ipynb", 1, 2, 1, 4)
    assert seen[-1] == Progress("02_b.ipynb", 2, 2, 11, 11)


def test_the_index_tells_of_each_page(
    notebooks: list[Path], tmp_path: Path, about: ReportAbout
) -> None:
    placed = dataclasses.replace(about, placed_at="2026-01-02 03:04 UTC")
    index = render_report(notebooks, out=tmp_path / "out", parameters=PARAMETERS, about=placed)
    soup = BeautifulSoup(index.read_text("utf-8"), "html.parser")
    assert soup.h1 is not None
    assert soup.h1.get_text() == about.title
    assert soup.select_one(".notice").get_text().strip() == about.notice  # type: ignore[union-attr]
    links = [str(link["href"]) for link in soup.select("h3 a")]
    assert links == ["01_a.html", "02_b.html"]
    assert [item.get_text() for item in soup.select(".asked")] == ["Why?", "Does a lead b?"]
    assert [item.get_text() for item in soup.select(".found")][1] == HOSTILE
    assert [image["alt"] for image in soup.find_all("img")] == ["b has 0.50"] * 2
    facts = {div.dt.get_text(): div.dd.get_text() for div in soup.select(".facts div")}  # type: ignore[union-attr]
    assert facts == {
        "What it is": "A test.",
        "Seed": "7",
        "corpus_tools": "0.1",
        "Made": "2026-01-02 03:04 UTC",
    }
    assert soup.find_all("script") == []


def test_each_link_leads_to_a_file_and_hashes_are_true(
    notebooks: list[Path], tmp_path: Path, about: ReportAbout
) -> None:
    index = render_report(notebooks, out=tmp_path / "out", parameters=PARAMETERS, about=about)
    for page in index.parent.glob("*.html"):
        soup = BeautifulSoup(page.read_text("utf-8"), "html.parser")
        for link in soup.find_all("a"):
            address = str(link["href"]).partition("#")[0]
            assert address.startswith("https:") or (index.parent / address).exists()
    for notebook in notebooks:
        page = index.parent / f"{notebook.stem}.html"
        assert hashlib.sha256(notebook.read_bytes()).hexdigest() in page.read_text("utf-8")
    table = pd.read_csv(index.parent / "data" / "01_a-figure-1.csv")
    assert table.to_dict("list") == {
        "corpus": ["constructed"] * 2,
        "side": ["a", "b"],
        "share": [0.25, 0.5],
    }


def test_a_failing_cell_leaves_the_former_report(tmp_path: Path, about: ReportAbout) -> None:
    good = write_notebook(tmp_path / "a.ipynb", [("parameters", "n = 1")])
    bad = write_notebook(tmp_path / "b.ipynb", [("parameters", "n = 1"), ("code", "1 / 0")])
    out = tmp_path / "out"
    render_report([good], out=out, parameters={}, about=about)
    before = read_all(out)
    with pytest.raises(NotebookError, match=r"b\.ipynb, cell 2 failed: ZeroDivisionError"):
        render_report([good, bad], out=out, parameters={}, about=about)
    assert read_all(out) == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.ipynb", "b.ipynb", "out"]


def test_what_cannot_be_a_report_is_refused_before_anything_runs(
    tmp_path: Path, about: ReportAbout
) -> None:
    paths = [
        write_notebook(tmp_path / name, [("parameters", "n = 1")])
        for name in ("A b.ipynb", "a-B.ipynb", "index.ipynb")
    ]
    for chosen, message in [([], "no notebook"), (paths[:2], "a-b"), (paths[2:], "index")]:
        with pytest.raises(ReportError, match=message):
            render_report(chosen, out=tmp_path / "out", parameters={}, about=about)
    with pytest.raises(ReportError, match="not a report"):
        render_report(paths[:1], out=tmp_path, parameters={}, about=about)
    assert len(list(tmp_path.iterdir())) == 3
