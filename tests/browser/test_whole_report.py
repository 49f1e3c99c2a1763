"""The report on the sample and on the real five, as a reader's browser shows it."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest
from axe_playwright_python.sync_playwright import Axe

pytestmark = [pytest.mark.browser, pytest.mark.slow]
ROOT = Path(__file__).parents[2]
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
LIMIT = 500_000


def run_report(out, *arguments):
    command = [
        sys.executable,
        "-m",
        "corpus_tools",
        "report",
        *map(str, arguments),
        "--out",
        str(out),
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=out.parent)
    assert done.returncode == 0, done.stderr
    assert "index.html" in done.stdout
    return out


@pytest.fixture(scope="module")
def sample_report(tmp_path_factory):
    return run_report(tmp_path_factory.mktemp("sample") / "report", ROOT / "data" / "sample")


@pytest.fixture(scope="module")
def seeds_report(tmp_path_factory, shared):
    study = ROOT / "data" / "us-china-ai"
    out = tmp_path_factory.mktemp("seeds") / "report"
    return run_report(out, study, "--texts", shared / "seeds")


@pytest.fixture(params=["sample_report", "seeds_report"])
def report(request):
    return request.getfixturevalue(request.param)


@pytest.fixture
def screenshots():
    """Kept for a person to look at."""
    folder = ROOT / "build" / "screenshots"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def visit(chromium, path, *, scheme="light", width=1280):
    page = chromium.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
    heard = []
    page.on("request", lambda request: heard.append(request.url))
    page.on("console", lambda message: heard.append(message.text))
    page.on("pageerror", lambda error: heard.append(str(error)))
    page.goto(path.as_uri())
    return page, heard


def test_there_is_a_page_for_each_notebook_and_an_index(report):
    notebooks = {path.stem for path in (ROOT / "notebooks").glob("*.ipynb")}
    assert {path.stem for path in report.glob("*.html")} == notebooks | {"index"}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_pages_are_accessible_quiet_and_fit_the_screen(
    report, chromium, scheme, width, screenshots
):
    for path in sorted(report.glob("*.html")):
        page, heard = visit(chromium, path, scheme=scheme, width=width)
        page.evaluate("document.querySelectorAll('details').forEach(fold => fold.open = true)")
        found = Axe().run(page, options={"runOnly": RULES}).response["violations"]
        assert [(rule["id"], rule["nodes"][0]["html"][:120]) for rule in found] == [], path.name
        assert heard == [path.as_uri()], path.name
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path.name
        page.evaluate("document.querySelectorAll('details').forEach(fold => fold.open = false)")
        name = f"{report.parent.name}-{path.stem}-{scheme}-{width}.png"
        page.screenshot(path=screenshots / re.sub(r"\d+-", "-", name, count=1), full_page=True)
        page.close()


def test_pages_are_complete(report, chromium):
    for path in sorted((ROOT / "notebooks").glob("*.ipynb")):
        notebook = nbformat.read(path, as_version=4)
        headings = [
            line
            for cell in notebook.cells
            if cell.cell_type == "markdown"
            for line in cell.source.splitlines()
            if re.match(r"#{1,4} ", line)
        ]
        kinds = [
            output.get("metadata", {}).get("corpus_tools", {}).get("kind", output.output_type)
            for cell in notebook.cells
            for output in cell.get("outputs", [])
        ]
        page, _ = visit(chromium, report / f"{path.stem}.html")
        text = page.inner_text("main")
        for heading in headings:
            assert heading.lstrip("# ") in text
        assert page.locator("main figure img").count() == kinds.count("figure")
        assert page.locator("main table").count() >= kinds.count("table")
        for alt in page.eval_on_selector_all("img", "images => images.map(image => image.alt)"):
            assert len(alt) > 20
        for link in page.eval_on_selector_all("nav a[href^='#']", "as => as.map(a => a.hash)"):
            assert page.locator(f"[id='{link[1:]}']").count() == 1
        page.close()


def test_each_exhibit_links_to_its_data(report):
    for path in report.glob("0*.html"):
        links = re.findall(r'href="(data/[^"]+\.csv)"', path.read_text(encoding="utf-8"))
        assert links
        assert all((report / link).stat().st_size for link in links)


def test_pages_are_small(report):
    assert {path.name for path in report.glob("*.html") if path.stat().st_size > LIMIT} == set()


def test_constructed_stands_in_each_table_of_data_and_on_each_page(sample_report):
    for path in (sample_report / "data").glob("*.csv"):
        assert path.read_text(encoding="utf-8").lstrip("\ufeff").startswith("corpus,"), path.name
    for path in sample_report.glob("*.html"):
        assert "Constructed for demonstration" in path.read_text(encoding="utf-8")


def test_no_side_of_the_five_is_compared(seeds_report):
    for name in ("03-words-that-differ", "04-measuring-frames", "05-sentiment-a-cautionary-tale"):
        text = (seeds_report / f"{name}.html").read_text(encoding="utf-8")
        assert "not compared" in text
        assert "3 against 2 sources allow 10 arrangements" in text


def test_rendered_twice_the_same_bytes(sample_report, tmp_path):
    again = run_report(tmp_path / "again", ROOT / "data" / "sample")
    for path in sorted(sample_report.rglob("*")):
        if path.is_file():
            assert path.read_bytes() == (again / path.relative_to(sample_report)).read_bytes(), path
