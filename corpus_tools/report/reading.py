"""What a notebook says about itself: its title, question, findings and flaws."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from bs4 import BeautifulSoup

from corpus_tools.exhibits.marks import MARK
from corpus_tools.report.markdown import render_markdown
from corpus_tools.report.numbering import Exhibit, Finding, choose_form, read_findings

if TYPE_CHECKING:
    from nbformat import NotebookNode

_QUESTION = re.compile(r"^(the\s+)?question\s*[.:–-]\s*", re.IGNORECASE)


def read_title(notebook: NotebookNode, *, default: str) -> str:
    """Read the first heading of level 1, as plain text.

    Parameters
    ----------
    notebook
        Any notebook.
    default
        The title of a notebook without one.

    Returns
    -------
    str
    """
    for cell in notebook.cells:
        if cell.cell_type == "markdown":
            heading = BeautifulSoup(render_markdown(cell.source), "html.parser").find("h1")
            if heading is not None:
                return " ".join(heading.get_text().split()) or default
    return default


def read_question(lede: str) -> str:
    """Read the question out of the first paragraph.

    Parameters
    ----------
    lede
        The paragraph after the title, as html.

    Returns
    -------
    str
        Plain text, without the word "Question" in front.

    Examples
    --------
    >>> read_question("<strong>Question:</strong> Who says it?")
    'Who says it?'
    """
    text = " ".join(BeautifulSoup(lede, "html.parser").get_text().split())
    return _QUESTION.sub("", text)


def collect_findings(notebook: NotebookNode) -> list[Finding]:
    """Collect the sentences shown as findings, in order.

    Parameters
    ----------
    notebook
        A notebook that has run.

    Returns
    -------
    list of Finding
    """
    outputs = [output for cell in notebook.cells for output in cell.get("outputs", [])]
    shown = [output for output in outputs if choose_form(output) == "finding"]
    return [finding for output in shown for finding in read_findings(output)]


def collect_flaws(notebook: NotebookNode, exhibits: Sequence[Exhibit]) -> list[str]:
    """Collect what a check should not let pass.

    Parameters
    ----------
    notebook
        A numbered notebook that has run.
    exhibits
        Its figures and tables.

    Returns
    -------
    list of str
        One sentence for each warning, error and wordless figure or table.
    """
    said = {"stderr": "gave a warning", "error": "ended with an error"}
    noisy = [
        f"Step {cell.metadata[MARK]['step']} {said[choose_form(output)]}."
        for cell in notebook.cells
        for output in cell.get("outputs", [])
        if choose_form(output) in said
    ]
    blind = [
        f"Figure {exhibit.number} has no words for those who cannot see it."
        for exhibit in exhibits
        if exhibit.kind == "figure" and not exhibit.alt
    ]
    return noisy + blind
