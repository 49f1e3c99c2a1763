"""Measure a page as a reader's browser shows it, with the network refused."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import nbformat
from axe_playwright_python.sync_playwright import Axe
from bs4 import BeautifulSoup
from playwright.sync_api import Browser, Page, Route

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
WIDE, PHONE = (1280, 900), (390, 844)
_OPEN_FOLDS = "document.querySelectorAll('details').forEach(fold => fold.open = true)"
_WIDEST = "Math.max(...[...document.images].map(image => image.getBoundingClientRect().width))"
_BACKGROUND = """(() => {
  const colours = [document.body, document.documentElement, document.querySelector('main')]
  return colours.map(node => node ? getComputedStyle(node).backgroundColor : '').join()
})()"""
_INDEX = "index.html"

Row = tuple[str, str]


@dataclass
class Visit:
    """A page that is open, what it asked for and what it complained of."""

    page: Page
    asked: list[str] = field(default_factory=list)
    heard: list[str] = field(default_factory=list)


@contextmanager
def visiting(
    browser: Browser,
    path: Path,
    *,
    size: tuple[int, int] = WIDE,
    scheme: str = "light",
    scripts: str = "on",
) -> Iterator[Visit]:
    """Open a page from disk, refuse the network, and keep what was asked and said."""
    context = browser.new_context(
        viewport={"width": size[0], "height": size[1]},
        color_scheme="dark" if scheme == "dark" else "light",
        java_script_enabled=scripts == "on",
    )
    visit = Visit(context.new_page())

    def refuse(route: Route) -> None:
        visit.asked.append(route.request.url)
        route.abort()

    context.route(lambda url: urlsplit(url).scheme in {"http", "https"}, refuse)
    visit.page.on("console", lambda message: visit.heard.append(message.text))
    visit.page.on("pageerror", lambda error: visit.heard.append(str(error)))
    visit.page.goto(path.as_uri(), wait_until="load")
    yield visit
    context.close()


def measure_page(
    browser: Browser, path: Path, *, formulas: Path, notebook: nbformat.NotebookNode
) -> list[Row]:
    """Return the properties of one page, in the order of the table."""
    return [
        *measure_network(browser, path),
        (
            "formulas left as raw text without a network, of 2",
            count_raw_formulas(browser, formulas),
        ),
        *measure_size(path),
        *[measure_access(browser, path, scheme) for scheme in ("light", "dark")],
        ("dark where the reader's system is dark", compare_schemes(browser, path)),
        ("alternative text of images", describe_images(browser, path, notebook)),
        *measure_phone(browser, path),
        ("readable with scripts off", count_readable(browser, path, notebook)),
        *count_links(browser, path),
    ]


def measure_network(browser: Browser, path: Path) -> list[Row]:
    """Count the requests to other machines, and what the page says when they fail."""
    with visiting(browser, path) as visit:
        # A module or a worker asks a moment after the page is there.
        visit.page.wait_for_timeout(1000)
        hosts = sorted({_name_role(urlsplit(url).hostname or "") for url in visit.asked})
    asked = f"{len(visit.asked)}, of {' and '.join(hosts)}" if hosts else "0"
    return [
        ("requests to other machines", asked),
        ("complaints in the console without a network", str(len(visit.heard))),
    ]


def _name_role(host: str) -> str:
    return "a content delivery network" if "cdn" in host else "another host"


def count_raw_formulas(browser: Browser, path: Path) -> str:
    """Count the formulas that still show their dollar signs."""
    with visiting(browser, path) as visit:
        text = visit.page.inner_text("body")
    return str(len(re.findall(r"(\$\$?)[^$]+\1", text)))


def measure_size(path: Path) -> list[Row]:
    """Weigh the page, and the files that come with it, the index aside."""
    files = [file for file in path.parent.rglob("*") if file.is_file()]
    beside = sum(file.stat().st_size for file in files if file.name not in {path.name, _INDEX})
    others = f", and {_count_kb(beside)} KB of data and evidence beside it" if beside else ""
    return [("size", f"{_count_kb(path.stat().st_size)} KB{others}")]


def _count_kb(size: int) -> int:
    return round(size / 1000)


def measure_access(browser: Browser, path: Path, scheme: str) -> Row:
    """Check the rules of accessibility; name those that are broken, and the places."""
    broken: Counter[str] = Counter()
    for size in (WIDE, PHONE):
        with visiting(browser, path, size=size, scheme=scheme) as visit:
            visit.page.evaluate(_OPEN_FOLDS)
            found = Axe().run(visit.page, options={"runOnly": RULES}).response["violations"]
        broken |= Counter({rule["id"]: len(rule["nodes"]) for rule in found})
    named = ", ".join(f"{rule} in {n} places" for rule, n in sorted(broken.items()))
    return f"rules of accessibility broken, {scheme}", f"{len(broken)}: {named}" if broken else "0"


def compare_schemes(browser: Browser, path: Path) -> str:
    """Say whether the ground of the page changes with the setting of the reader's system."""
    colours = set()
    for scheme in ("light", "dark"):
        with visiting(browser, path, scheme=scheme) as visit:
            colours.add(visit.page.evaluate(_BACKGROUND))
    return "yes" if len(colours) > 1 else "no"


def describe_images(browser: Browser, path: Path, notebook: nbformat.NotebookNode) -> str:
    """Say where the words come from for those who cannot see the images."""
    written = {
        output.metadata["image/png"].get("alt", "")
        for output in _list_outputs(notebook)
        if "image/png" in output.get("metadata", {})
    } - {""}
    with visiting(browser, path) as visit:
        texts = visit.page.eval_on_selector_all(
            "img", "images => images.map(image => image.getAttribute('alt') || '')"
        )
    kinds = Counter(_name_source(text, written, Counter(texts)[text]) for text in texts)
    return ", ".join(f"{n} of {len(texts)} {kind}" for kind, n in sorted(kinds.items()))


def _name_source(text: str, written: set[str], n_same: int) -> str:
    if text in written:
        return "from the data"
    if not text:
        return "none"
    return "a placeholder" if n_same > 1 else "other words"


def measure_phone(browser: Browser, path: Path) -> list[Row]:
    """Measure how the page fits a phone held upright."""
    with visiting(browser, path, size=PHONE) as visit:
        visit.page.evaluate(_OPEN_FOLDS)
        widest = round(visit.page.evaluate(_WIDEST))
        beyond = visit.page.evaluate("document.documentElement.scrollWidth") - PHONE[0]
    return [
        (f"widest figure on a phone of {PHONE[0]} pixels", f"{widest} pixels"),
        ("sideways scroll of that page", f"{beyond} pixels" if beyond > 0 else "none"),
    ]


def count_readable(browser: Browser, path: Path, notebook: nbformat.NotebookNode) -> str:
    """Count the headings, findings, captions and cells that are there without scripts."""
    with visiting(browser, path, scripts="off") as visit:
        text = _one_line(visit.page.inner_text("body"))
    pieces = list_pieces(notebook)
    found = sum(piece in text for piece in pieces)
    return f"{found} of {len(pieces)} pieces of text"


def list_pieces(notebook: nbformat.NotebookNode) -> list[str]:
    """List headings, findings, captions and the cells of tables, as a reader should find them."""
    prose = "\n".join(cell.source for cell in notebook.cells if cell.cell_type == "markdown")
    pieces = re.findall(r"^#{1,4} (.+)$", prose, re.MULTILINE)
    for output in _list_outputs(notebook):
        marked = output.get("metadata", {}).get("corpus_tools", {})
        if marked.get("kind") == "finding":
            pieces += output.data["text/plain"].split("\n\n")
        if marked.get("caption"):
            pieces.append(marked["caption"])
        if "text/html" in output.get("data", {}):
            cells = BeautifulSoup(output.data["text/html"], "html.parser").find_all(["td", "th"])
            pieces += [cell.get_text() for cell in cells]
    return sorted({_one_line(piece) for piece in pieces} - {""})


def _list_outputs(notebook: nbformat.NotebookNode) -> list[nbformat.NotebookNode]:
    return [output for cell in notebook.cells for output in cell.get("outputs", [])]


def _one_line(text: str) -> str:
    return " ".join(text.split())


def count_links(browser: Browser, path: Path) -> list[Row]:
    """Count the ways from the page to its parts, its numbers and the sentences behind them."""
    places = {
        "links from a list of contents": "nav a[href^='#']:visible",
        "links to the numbers as CSV": "a[href$='.csv']",
        "links from numbers to sentences": "a[href*='evidence.html']",
    }
    with visiting(browser, path) as visit:
        return [(name, str(visit.page.locator(place).count())) for name, place in places.items()]


def read_engine(browser: Browser, path: Path) -> str:
    """Return the version of the rules of accessibility."""
    with visiting(browser, path) as visit:
        return str(Axe().run(visit.page).response["testEngine"]["version"])
