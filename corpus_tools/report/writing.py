"""The files of a report: pages, the evidence, and the numbers in other forms."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from corpus_tools.evidence import Evidence, write_evidence
from corpus_tools.report.about import PageContext, PageLink, ReportAbout
from corpus_tools.report.evidence_page import render_evidence
from corpus_tools.report.index import render_index
from corpus_tools.report.links import EVIDENCE_PAGE
from corpus_tools.report.page import Page
from corpus_tools.report.workbook import collect_tables, write_workbook

INDEX = "index"
DATA = "data"
_FILES = (
    ("All sentences, with filters", f"{EVIDENCE_PAGE}.html"),
    ("The numbers of all figures and tables (xlsx)", f"{DATA}/tables.xlsx"),
    ("All sentences with their matches and scores (JSON lines)", f"{DATA}/evidence.jsonl"),
    ("The works that the methods cite (BibTeX)", "references.bib"),
)


def write_report(
    pages: Sequence[Page],
    folder: Path,
    *,
    about: ReportAbout,
    links: tuple[PageLink, ...],
    evidence: Evidence | None,
) -> None:
    """Write all files of a report.

    Parameters
    ----------
    pages
        In reading order.
    folder
        Empty.
    about
        What the report is about.
    links
        The pages as they link to each other.
    evidence
        The sentences that numbers link to; no evidence page without it.
    """
    (folder / DATA).mkdir()
    for page in pages:
        _write(folder / f"{page.name}.html", page.html)
        for name, content in page.files.items():
            _write(folder / name, content)
    write_workbook(collect_tables(pages), folder / DATA / "tables.xlsx")
    if about.references:
        _write(folder / "references.bib", about.references)
    if evidence is not None:
        queries = [query for page in pages for query in page.queries]
        html = render_evidence(
            evidence, about=about, context=PageContext(EVIDENCE_PAGE, links), queries=queries
        )
        _write(folder / f"{EVIDENCE_PAGE}.html", html)
        write_evidence(evidence, folder / DATA / "evidence.jsonl")
    files = [link for link in _FILES if (folder / link[1]).is_file()]
    _write(folder / f"{INDEX}.html", render_index(pages, about=about, files=files))


def _write(path: Path, text: str) -> None:
    # Line ends as they are on every system: a CSV must be the same bytes everywhere.
    path.write_text(text, encoding="utf-8", errors="replace", newline="")
