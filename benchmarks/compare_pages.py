"""Compare our page of a notebook with nbconvert's; write ``docs/pages-compared.md``.

Run ``python benchmarks/compare_pages.py``, or name another file to write. It needs Chromium and
the development packages; it asks nothing of the network.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from importlib.metadata import version
from pathlib import Path

import nbformat
from nbconvert import HTMLExporter
from page_properties import PHONE, WIDE, Row, measure_page, read_engine
from playwright.sync_api import Browser, sync_playwright

from corpus_tools.report import ReportAbout, render_report

ROOT = Path(__file__).resolve().parents[1]
NOTEBOOK = ROOT / "notebooks" / "05-measuring-frames.ipynb"
SAMPLE = ROOT / "data" / "sample"
DOCUMENT = ROOT / "docs" / "pages-compared.md"
OURS, LAB = "`corpus-tools report`", "nbconvert `lab`"
EMBEDDED = "nbconvert `lab`, `embed_images`"
_ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
_FORMULAS = r"Written in a line $\frac{x}{y}$ and apart: $$\sum_{i=1}^n x_i$$"

_TEMPLATE = """\
# Our page and nbconvert's, compared

Written by `benchmarks/compare_pages.py`; change the script, not this file.

One notebook of the sample, `{notebook}`, was made into a page twice: by `corpus-tools report`, \
which runs it, and by nbconvert from its saved outputs, with the `lab` template as it comes.\
{embedded} Each page was opened from disk in headless Chromium with every request to another \
machine refused, so of scripts that would load others only the first ones are counted. The rules \
of accessibility are those of axe-core for WCAG 2.2 A and AA and its best practice, checked with \
all folds open in a window of {wide} and one of {phone} pixels; a rule is counted at the places of \
the worse window. Formulas were tried on a second, small notebook that holds two. Alternative text \
is "from the data" where it is the one that the notebook's code wrote, and a placeholder where it \
says the same of every image.

Versions: {versions}.

{table}

What the lab template does better: it makes a page of any notebook as it lies there, without \
running it, and that page looks like the notebook in JupyterLab, code and prompts in view. Where \
there is a network it also shows what ours cannot: widgets that still move, diagrams, and maths of \
any kind that its scripts know.
"""


def render_pages(folder: Path) -> dict[str, Path]:
    """Write the notebook as each of the pages to compare."""
    lab = render_lab(NOTEBOOK, folder / "lab" / "page.html")
    embedded = render_lab(NOTEBOOK, folder / "embedded" / "page.html", embed_images=True)
    pages = {OURS: render_ours(folder), LAB: lab}
    return pages if embedded.read_bytes() == lab.read_bytes() else {**pages, EMBEDDED: embedded}


def render_ours(folder: Path) -> Path:
    """Run the notebook on the sample as a user would; return its page."""
    out = folder / "ours"
    command = [sys.executable, "-m", "corpus_tools", "report", str(SAMPLE), "--out", str(out)]
    subprocess.run(  # noqa: S603  fixed words
        [*command, "--only", NOTEBOOK.stem], check=True, stdout=subprocess.DEVNULL
    )
    return out / f"{NOTEBOOK.stem}.html"


def render_lab(notebook: Path, page: Path, **options: object) -> Path:
    """Write a notebook with nbconvert's ``lab`` template."""
    html, _ = HTMLExporter(template_name="lab", **options).from_filename(str(notebook))
    page.parent.mkdir(parents=True, exist_ok=True)
    page.write_text(html, encoding="utf-8")
    return page


def render_formulas(folder: Path) -> dict[str, Path]:
    """Write a notebook of two formulas with both, since the notebook compared has none."""
    notebook = nbformat.v4.new_notebook()
    parameters = nbformat.v4.new_code_cell("value = 0", metadata={"tags": ["parameters"]})
    notebook.cells = [nbformat.v4.new_markdown_cell(f"# Formulas\n\n{_FORMULAS}"), parameters]
    path = folder / "formulas.ipynb"
    nbformat.write(notebook, path)
    about = ReportAbout(title="Formulas", question="Are they read?")
    index = render_report([path], out=folder / "formulas", parameters={}, about=about)
    lab = render_lab(path, folder / "formulas-lab" / "formulas.html")
    return {OURS: index.with_name("formulas.html"), LAB: lab, EMBEDDED: lab}


def compare_pages(folder: Path) -> str:
    """Render, measure, and return the document."""
    pages = render_pages(folder)
    formulas = render_formulas(folder)
    notebook = nbformat.read(NOTEBOOK, as_version=4)
    with sync_playwright() as playwright:
        program = os.environ.get("CHROMIUM") or shutil.which("chromium")
        browser = playwright.chromium.launch(executable_path=program, args=_ARGUMENTS)
        columns = {
            name: measure_page(browser, path, formulas=formulas[name], notebook=notebook)
            for name, path in pages.items()
        }
        versions = list_versions(browser, pages[OURS])
        browser.close()
    return write_document(columns, versions=versions)


def list_versions(browser: Browser, path: Path) -> str:
    """Return the software that the result hangs on."""
    found = {
        "corpus-tools": version("corpus-tools"),
        "nbconvert": version("nbconvert"),
        "axe-core": read_engine(browser, path),
        "Chromium": browser.version,
    }
    return ", ".join(f"{name} {number}" for name, number in found.items())


def write_document(columns: dict[str, list[Row]], *, versions: str) -> str:
    """Return the whole document."""
    names = [name for name, _ in next(iter(columns.values()))]
    cells = {column: dict(rows) for column, rows in columns.items()}
    lines = [["", *columns], ["---"] * (len(columns) + 1)]
    lines += [[name, *(cells[column][name] for column in columns)] for name in names]
    return _TEMPLATE.format(
        notebook=NOTEBOOK.name,
        wide=WIDE[0],
        phone=PHONE[0],
        versions=versions,
        embedded="" if EMBEDDED in columns else " With `embed_images` it writes the same bytes.",
        table="\n".join(f"| {' | '.join(line)} |" for line in lines),
    )


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as temporary:
        document = compare_pages(Path(temporary))
    out = Path(sys.argv[1]) if sys.argv[1:] else DOCUMENT
    out.write_text(document, encoding="utf-8", newline="\n")
