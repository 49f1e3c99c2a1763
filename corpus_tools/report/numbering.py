"""Which outputs are figures, tables and findings, and their numbers on the page."""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from corpus_tools.exhibits.marks import MARK, read_links, read_mark
from corpus_tools.report.safe_html import clean_html

if TYPE_CHECKING:
    from nbformat import NotebookNode

IMAGES = ("image/png", "image/jpeg", "image/svg+xml")
_ORDER = ("text/html", *IMAGES, "text/markdown", "text/latex", "text/plain")


@dataclass(frozen=True)
class Exhibit:
    """A numbered figure or table of a page.

    Parameters
    ----------
    kind
        "figure" or "table".
    number
        Counted from 1 for each kind.
    step
        The code cell that shows it, counted from 1.
    output
        Its output in the notebook.
    file
        Path of its CSV beside the page; empty if it came without.
    """

    kind: str
    number: int
    step: int
    output: NotebookNode
    file: str = ""

    @property
    def csv(self) -> str:
        """The numbers behind it, as CSV."""
        return join_text(self.output.data.get("text/csv", ""))

    @property
    def alt(self) -> str:
        """The words for those who cannot see a figure; empty if the notebook gave none."""
        return next((alt for alt in map(self._alt, IMAGES) if alt), "")

    def _alt(self, mime: str) -> str:
        entry = self.output.metadata.get(mime, {})
        return str(entry.get("alt", "")).strip() if isinstance(entry, Mapping) else ""


@dataclass(frozen=True)
class Finding:
    """A sentence that a notebook found.

    Parameters
    ----------
    text
        The sentence.
    address
        Where the sentences behind it are; blank if it has no link.
    words
        What the link says.
    """

    text: str
    address: str = ""
    words: str = ""


def number_exhibits(notebook: NotebookNode, *, page: str) -> tuple[NotebookNode, list[Exhibit]]:
    """Give numbers to the steps, figures and tables of a notebook.

    Parameters
    ----------
    notebook
        A notebook that has run; left as it is.
    page
        Name of its page, which starts the names of the CSV files.

    Returns
    -------
    tuple
        A copy in whose metadata the numbers stand, and the exhibits in order.
    """
    numbered = copy.deepcopy(notebook)
    exhibits: list[Exhibit] = []
    for step, cell in enumerate(_code_cells(numbered), start=1):
        cell.metadata[MARK] = {"step": step}
        for output in cell.outputs:
            kind = choose_form(output)
            if kind in {"figure", "table"}:
                number = 1 + sum(exhibit.kind == kind for exhibit in exhibits)
                file = f"data/{page}-{kind}-{number}.csv" if "text/csv" in output.data else ""
                output.metadata[MARK] = {
                    **output.metadata.get(MARK, {}),
                    "number": number,
                    "file": file,
                }
                exhibits.append(Exhibit(kind, number, step, output, file))
    return numbered, exhibits


def choose_form(output: NotebookNode) -> str:
    """Choose how an output is shown.

    Parameters
    ----------
    output
        Any output of a cell.

    Returns
    -------
    str
        "text", "stderr", "error", "skipped", "finding", "figure", "table", "html", "markdown",
        "formula" or "unknown".
    """
    if output.output_type == "stream":
        return "stderr" if output.name == "stderr" else "text"
    if output.output_type == "error":
        return "error"
    kind = read_mark(output.metadata, "kind")
    if kind == "caption":
        return "skipped"
    if kind == "finding" and "text/plain" in output.data:
        return "finding"
    mime = choose_mime(output)
    if mime in IMAGES:
        return "figure"
    if mime == "text/html":
        return "table" if kind == "table" else "html"
    forms = {"text/markdown": "markdown", "text/latex": "formula", "text/plain": "text"}
    return forms.get(mime, "unknown")


def read_findings(output: NotebookNode) -> list[Finding]:
    """Read the sentences of a finding.

    Parameters
    ----------
    output
        An output marked as a finding, its links resolved.

    Returns
    -------
    list of Finding
    """
    parts = re.split(r"\n\s*\n", join_text(output.data["text/plain"]))
    texts = [" ".join(part.split()) for part in parts if part.strip()]
    links = {place: link for place, *link in read_links(output.metadata, "links")}
    return [Finding(text, *links.get(place, [])) for place, text in enumerate(texts)]


def _code_cells(notebook: NotebookNode) -> Iterator[NotebookNode]:
    return (
        cell
        for cell in notebook.cells
        if cell.cell_type == "code" and (cell.source.strip() or cell.outputs)
    )


def choose_mime(output: NotebookNode) -> str:
    """Choose the richest form of an output that a page can show.

    Parameters
    ----------
    output
        An output with data.

    Returns
    -------
    str
        A media type; empty if there is none.
    """
    for mime in _ORDER:
        if mime in output.data and (mime != "text/html" or _shows_something(output)):
            return mime
    return ""


def _shows_something(output: NotebookNode) -> bool:
    html = clean_html(join_text(output.data["text/html"]))
    return "<td" in html or bool(re.sub(r"<[^>]*>|\s", "", html))


def join_text(content: object) -> str:
    """Join what a notebook file may keep as a list of lines.

    Parameters
    ----------
    content
        A text or a list of texts.

    Returns
    -------
    str
    """
    return "".join(content) if isinstance(content, list) else str(content)
