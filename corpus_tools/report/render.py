"""Run all notebooks of a study and write them as one folder of pages."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from corpus_tools.evidence import Evidence
from corpus_tools.report.about import PageContext, PageLink, Progress, ReportAbout
from corpus_tools.report.errors import ReportError
from corpus_tools.report.execute import read_notebook
from corpus_tools.report.folder import check_place, replacing_folder
from corpus_tools.report.keeping import run_notebook
from corpus_tools.report.links import EVIDENCE_PAGE
from corpus_tools.report.page import render_page
from corpus_tools.report.reading import read_title
from corpus_tools.report.sharing import check_shared, withhold_outputs
from corpus_tools.report.writing import INDEX, write_report

if TYPE_CHECKING:
    from nbformat import NotebookNode

OnProgress = Callable[[Progress], None] | None


def render_report(
    notebooks: Sequence[Path],
    *,
    out: Path,
    parameters: Mapping[str, object],
    about: ReportAbout,
    evidence: Evidence | None = None,
    kept: Path | None = None,
    on_progress: OnProgress = None,
) -> Path:
    """Run notebooks and write a folder of pages that opens from disk, without a network.

    Each notebook runs in its own folder. The report is written beside ``out`` and moved there
    when all of it is done, so a failure leaves an earlier report as it was.

    Parameters
    ----------
    notebooks
        In reading order; each has a cell tagged ``parameters``.
    out
        Folder of the report: new, empty, or an earlier report, which is replaced.
    parameters
        Set in each notebook; relative paths start at the notebook's folder.
    about
        What the report is about.
    evidence
        The sentences that numbers link to; without it there are no links. If its texts are
        withheld (``withhold_texts``), no article text stands anywhere in the report.
    kept
        Folder for notebooks that have run on this very study; see ``run_notebook``.
    on_progress
        Called before each cell.

    Returns
    -------
    Path
        The index of the report.

    Raises
    ------
    NotebookError
        If a notebook cannot be read or run.
    ReportError
        If ``out`` is something else than a report, or there is nothing to render, or the
        study's own words hold words of texts that are withheld.
    """
    links = _name_pages(notebooks)
    runs = frozenset() if evidence is None else evidence.runs
    place = check_place(out)
    with replacing_folder(place) as folder:
        executed = _execute(notebooks, parameters, kept, on_progress)
        if runs:
            executed = [withhold_outputs(notebook, runs) for notebook in executed]
        pages = [
            render_page(
                notebook,
                about=about,
                context=_place(path, link, links, evidence),
                evidence=evidence,
            )
            for notebook, path, link in zip(executed, notebooks, links, strict=True)
        ]
        write_report(pages, folder, about=about, links=links, evidence=evidence)
        if runs:
            check_shared(folder, runs)
    return place / f"{INDEX}.html"


def _name_pages(notebooks: Sequence[Path]) -> tuple[PageLink, ...]:
    if not notebooks:
        raise ReportError("there is no notebook to render")
    names = [re.sub(r"[^\w.-]+", "-", path.stem) for path in notebooks]
    # File systems that ignore case would write one page over another.
    repeated = [
        name
        for name, n in Counter(map(str.casefold, [*names, INDEX, EVIDENCE_PAGE])).items()
        if n > 1
    ]
    if repeated:
        raise ReportError(
            f"more than one page of the report would be called {', '.join(repeated)}",
            remedy=f"Give each notebook a name of its own, other than {INDEX} and {EVIDENCE_PAGE}.",
        )
    return tuple(
        PageLink(name, read_title(read_notebook(path), default=name))
        for name, path in zip(names, notebooks, strict=True)
    )


def _execute(
    notebooks: Sequence[Path],
    parameters: Mapping[str, object],
    kept: Path | None,
    on_progress: OnProgress,
) -> list[NotebookNode]:
    return [
        run_notebook(
            path,
            parameters=parameters,
            kept=kept,
            on_cell=_follow(path.name, number, len(notebooks), on_progress),
        )
        for number, path in enumerate(notebooks, start=1)
    ]


def _follow(
    name: str, number: int, of: int, on_progress: OnProgress
) -> Callable[[int, int], None] | None:
    if on_progress is None:
        return None
    return lambda cell, cells: on_progress(Progress(name, number, of, cell, cells))


def _place(
    path: Path, link: PageLink, links: tuple[PageLink, ...], evidence: Evidence | None
) -> PageContext:
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    rows = (("Notebook", path.name), ("Notebook, SHA-256", digest))
    return PageContext(link.name, links, provenance=rows, has_evidence=evidence is not None)
