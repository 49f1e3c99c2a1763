"""One notebook as one page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bs4 import BeautifulSoup, Tag
from markupsafe import Markup

from corpus_tools.evidence import Evidence
from corpus_tools.exhibits.escaping import show_controls
from corpus_tools.report.about import PageContext, ReportAbout, Rows
from corpus_tools.report.body import Heading, fold_set_up, render_cells, tidy_body
from corpus_tools.report.links import resolve_links
from corpus_tools.report.numbering import Exhibit, Finding, number_exhibits
from corpus_tools.report.reading import (
    collect_findings,
    collect_flaws,
    read_question,
    read_title,
)
from corpus_tools.report.templates import render_template

if TYPE_CHECKING:
    from nbformat import NotebookNode


@dataclass(frozen=True)
class Page:
    """A page and what an index tells of it.

    Parameters
    ----------
    name
        Name of its file, without the ending.
    title
        First heading of the notebook, else the name.
    question
        Its first paragraph; empty if there is none.
    findings
        The sentences shown as findings, in order.
    headings
        What the contents list links to.
    exhibits
        Its figures and tables.
    files
        Relative path to content of the CSV files that the page links to.
    flaws
        What a check should not let pass: warnings on stderr, figures without words, numbers
        that the sentences behind them contradict.
    queries
        What its links to the evidence page choose.
    html
        The page itself.
    """

    name: str
    title: str
    question: str
    findings: tuple[Finding, ...]
    headings: tuple[Heading, ...]
    exhibits: tuple[Exhibit, ...] = field(repr=False)
    files: Mapping[str, str] = field(repr=False)
    flaws: tuple[str, ...]
    queries: tuple[str, ...] = field(repr=False)
    html: str = field(repr=False)

    @property
    def figure(self) -> Exhibit | None:
        """The first figure."""
        return next((exhibit for exhibit in self.exhibits if exhibit.kind == "figure"), None)


def render_page(
    notebook: NotebookNode,
    *,
    about: ReportAbout,
    context: PageContext,
    evidence: Evidence | None = None,
) -> Page:
    """Render a notebook that has run as one page that needs no other file and no network.

    Parameters
    ----------
    notebook
        With its outputs; left as it is.
    about
        What the whole report is about.
    context
        The page's name and its place among the others.
    evidence
        The sentences that its numbers link to; no links without it.

    Returns
    -------
    Page
    """
    title = read_title(notebook, default=context.name)
    numbered, exhibits = number_exhibits(notebook, page=context.name)
    queries, mismatches = resolve_links(numbered, page=context.position, evidence=evidence)
    pages = {page.name for page in context.pages}
    body, headings = tidy_body(render_cells(numbered, title=title, pages=pages))
    heading = body.find("h1")
    lede = _take_lede(body, heading)
    fold_set_up(body)
    findings, flaws = collect_findings(numbered), [*collect_flaws(numbered, exhibits), *mismatches]
    html = render_template(
        "page.html.j2",
        about=about,
        context=context,
        title=title,
        title_html=Markup(heading.decode_contents()) if heading else title,  # noqa: S704
        lede=Markup(lede),  # noqa: S704
        findings=findings,
        headings=headings,
        body=Markup(str(body)),  # noqa: S704
        flaws=flaws,
        provenance=_list_provenance(about, context),
    )
    return Page(
        name=context.name,
        title=title,
        question=read_question(lede),
        findings=tuple(findings),
        headings=tuple(headings),
        exhibits=tuple(exhibits),
        files={exhibit.file: exhibit.csv for exhibit in exhibits if exhibit.file},
        flaws=tuple(flaws),
        queries=tuple(queries),
        html=show_controls(html),
    )


def _take_lede(body: BeautifulSoup, heading: Tag | None) -> str:
    # The head of the page shows the title and the paragraph after it, so the body must not.
    following = heading.find_next_sibling() if heading else None
    if heading is not None:
        heading.extract()
    if following is None or following.name != "p":
        return ""
    return following.extract().decode_contents()


def _list_provenance(about: ReportAbout, context: PageContext) -> Rows:
    placed = (("Made", about.placed_at),) if about.placed_at is not None else ()
    return (*context.provenance, *about.provenance, *placed)
