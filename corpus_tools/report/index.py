"""The first page of a report: what was asked, what was found, of what, and how."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from corpus_tools.exhibits.escaping import show_controls
from corpus_tools.exhibits.marks import read_mark
from corpus_tools.report.about import ReportAbout
from corpus_tools.report.page import Page
from corpus_tools.report.pictures import shrink_png
from corpus_tools.report.templates import render_template


@dataclass(frozen=True)
class _Entry:
    page: Page
    picture: str
    alt: str


def render_index(
    pages: Sequence[Page], *, about: ReportAbout, files: Sequence[tuple[str, str]] = ()
) -> str:
    """Render the index of a report.

    Parameters
    ----------
    pages
        The pages in reading order.
    about
        What the report is about.
    files
        What else the report holds: words and relative address of each.

    Returns
    -------
    str
    """
    made = (("Made", about.placed_at),) if about.placed_at is not None else ()
    html = render_template(
        "index.html.j2",
        about=about,
        files=files,
        entries=[_describe(page) for page in pages],
        provenance=(*about.provenance, *made),
    )
    return show_controls(html)


def _describe(page: Page) -> _Entry:
    figure = page.figure
    content = figure.output.data.get("image/png", "") if figure is not None else ""
    if figure is None or not content:
        return _Entry(page, "", "")
    # The page itself reads out all that the figure shows.
    said = read_mark(figure.output.metadata, "claim") or figure.alt
    return _Entry(page, shrink_png(content), said or f"First figure of “{page.title}”")
