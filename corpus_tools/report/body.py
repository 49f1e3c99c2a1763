"""The body of a page: the cells of a notebook through nbconvert, then tidied as one document."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bs4 import BeautifulSoup, Tag
from nbconvert import HTMLExporter
from nbconvert.filters.highlight import Highlight2HTML

from corpus_tools.exhibits.marks import MARK
from corpus_tools.report.markdown import render_markdown
from corpus_tools.report.outputs import render_outputs
from corpus_tools.report.parameters import INJECTED, has_tag, hide_folders
from corpus_tools.report.safe_html import improve_tables
from corpus_tools.report.templates import read_template

if TYPE_CHECKING:
    from nbformat import NotebookNode

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_KEPT_IN_FORMULAS = re.compile(
    "xmlns|display|mathvariant|stretchy|fence|form|separator|accent|accentunder|lspace|rspace|"
    "minsize|maxsize|movablelimits|linethickness|columnalign|rowspacing|columnspacing|"
    "columnlines|rowlines|displaystyle|scriptlevel|width|height|depth"
)


@dataclass(frozen=True)
class Heading:
    """A heading that the contents list links to.

    Parameters
    ----------
    anchor
        Its id on the page.
    text
        Its words.
    level
        2 to 6; the title of the page is the only heading of level 1.
    """

    anchor: str
    text: str
    level: int


def render_cells(notebook: NotebookNode, *, title: str, pages: Collection[str]) -> str:
    """Render the cells of a numbered notebook, without head and foot.

    Parameters
    ----------
    notebook
        As :func:`corpus_tools.report.numbering.number_exhibits` gives it.
    title
        The page's title.
    pages
        Names of the pages that links between notebooks may lead to.

    Returns
    -------
    str
    """
    highlight = Highlight2HTML(pygments_lexer="ipython3")  # type: ignore[no-untyped-call]
    exporter = HTMLExporter(  # type: ignore[no-untyped-call]
        template_name="base", raw_template=read_template("notebook.html.j2")
    )
    exporter.filters = {
        "show_markdown": lambda cell: render_markdown(
            cell.source, pages=pages, attachments=cell.get("attachments")
        ),
        "has_content": lambda cell: MARK in cell.metadata,
        "show_outputs": lambda cell: render_outputs(cell, title=title),
        "show_code": lambda cell: _render_code(cell, highlight),
    }
    body, _ = exporter.from_notebook_node(notebook)
    return str(body)


def tidy_body(html: str) -> tuple[BeautifulSoup, list[Heading]]:
    """Give headings their ids, tables their scopes, and keep what scrolls within reach of keys.

    Parameters
    ----------
    html
        The body of a page.

    Returns
    -------
    tuple
        The document and its headings but the title.
    """
    soup = BeautifulSoup(html, "html.parser")
    headings = _name_headings(soup)
    improve_tables(soup)
    _wrap_tables(soup)
    for pre in soup.find_all("pre"):
        pre["tabindex"] = "0"
    for formula in soup.find_all("math"):
        _tidy_formula(formula, soup)
    _drop_dead_links(soup)
    return soup, headings


def fold_set_up(soup: BeautifulSoup) -> None:
    """Fold what stands before the first section, imports and settings among it.

    Parameters
    ----------
    soup
        The body of a page without its title; changed in place. It stays as it is if there is no
        code before the first section, or if something is shown there.
    """
    first = soup.find("h2")
    block = first.find_parent(class_="prose") if first is not None else None
    before = [] if block is None else block.find_previous_siblings()
    if block is None or not any(part.select(".code") for part in before):
        return
    if any(part.select("figure, table, .output, .finding") for part in before):
        return
    fold = soup.new_tag("details", attrs={"class": "setup"})
    summary = soup.new_tag("summary")
    summary.string = "What this notebook needs, and how it is set up"
    fold.append(summary)
    block.insert_before(fold)
    for part in reversed(before):
        fold.append(part.extract())


def _render_code(cell: NotebookNode, highlight: Highlight2HTML) -> str:
    if not cell.source.strip():
        return ""
    injected = has_tag(cell, INJECTED)
    source = hide_folders(cell.source) if injected else cell.source
    summary = "Settings of this run" if injected else "Code"
    step = f'<span class="hidden"> of step {cell.metadata[MARK]["step"]}</span>'
    code = highlight(source)
    return f'<details class="code"><summary>{summary}{step}</summary>{code}</details>\n'


def _name_headings(soup: BeautifulSoup) -> list[Heading]:
    named: list[Heading] = []
    taken = {str(tag["id"]) for tag in soup.find_all(id=True)} | {"main", "findings", "provenance"}
    titles = soup.find_all("h1")[:1]
    level = 1
    for tag in soup.find_all(_HEADINGS):
        if tag in titles:
            continue
        # A level left out, or a second title, would confuse those who jump by headings.
        level = min(max(2, int(tag.name[1])), level + 1)
        tag.name, tag["id"] = f"h{level}", _choose_anchor(tag.get_text(), taken)
        taken.add(str(tag["id"]))
        named.append(Heading(str(tag["id"]), tag.get_text(" ", strip=True), level))
    return named


def _choose_anchor(text: str, taken: Collection[str]) -> str:
    # As JupyterLab makes them, so that links between headings work in both.
    anchor = re.sub(r"[^\w.-]+", "-", text.strip()).strip("-") or "part"
    same = (f"{anchor}-{number}" for number in range(2, len(taken) + 3))
    return next(choice for choice in (anchor, *same) if choice not in taken)


def _wrap_tables(soup: BeautifulSoup) -> None:
    for number, table in enumerate(soup.find_all("table"), start=1):
        if table.find_parent(class_="scroll") is None:
            attributes = {"class": "scroll", "role": "region", "tabindex": "0"}
            label = {"aria-label": f"Table {number} in the text"}
            table.wrap(soup.new_tag("div", attrs={**attributes, **label}))


def _tidy_formula(formula: Tag, soup: BeautifulSoup) -> None:
    # LaTeX can ask for links and styles; a formula needs neither.
    for tag in [formula, *formula.find_all(True)]:
        tag.attrs = {name: tag[name] for name in tag.attrs if _KEPT_IN_FORMULAS.fullmatch(name)}
    if formula.get("display") == "block":
        attributes = {"class": "formula", "role": "group", "tabindex": "0"}
        formula.wrap(soup.new_tag("span", attrs={**attributes, "aria-label": "Formula"}))


def _drop_dead_links(soup: BeautifulSoup) -> None:
    anchors = {str(tag["id"]) for tag in soup.find_all(id=True)}
    for link in soup.find_all("a", href=True):
        address = str(link["href"])
        if address.startswith("#") and address[1:] not in anchors:
            link.unwrap()
