"""Run the notebooks on a study, with progress on the terminal."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    TaskID,
    TextColumn,
    TimeElapsedColumn,
)

from corpus_tools.bundle import bundled_folder
from corpus_tools.cli.describing import SHARED, describe_report
from corpus_tools.compare import group_documents
from corpus_tools.compare.design import describe_design, find_refusal
from corpus_tools.errors import CorpusToolsError
from corpus_tools.evidence import Evidence, build_evidence, withhold_texts
from corpus_tools.measure import Measured, find_kept_notebooks, measure_study
from corpus_tools.report import (
    EVIDENCE_PAGE,
    ReportAbout,
    find_browser,
    render_report,
    write_pdfs,
    write_zip,
)
from corpus_tools.report import Progress as Step
from corpus_tools.study import Study, read_study
from corpus_tools.study.history import HistoryNotWrittenError, record_event


@dataclass(frozen=True)
class Wishes:
    """What a report shall be like.

    Parameters
    ----------
    only
        One notebook, by name or number; all if None.
    forms
        "share": without article text; "zip": as one file too; "pdf": each page as PDF too;
        "rerun": run each notebook, whatever is kept.
    """

    only: str | None = None
    forms: frozenset[str] = frozenset()


def make_report(
    study_folder: Path, *, texts: str | None, out: Path, wishes: Wishes
) -> tuple[tuple[Path, ...], str]:
    """Measure a study, run the notebooks and write the report; return its files and the receipt.

    Returns
    -------
    tuple
        The index and, where wished for, the zip file; what became of the files.

    Raises
    ------
    CorpusToolsError
        If the study cannot be read or a notebook fails; an earlier report is left as it was.
    """
    study = read_study(study_folder, texts=texts)
    _check_out(out, study)
    notebooks = _choose(wishes.only)
    browser = find_browser() if "pdf" in wishes.forms else None
    with _progress() as bar:
        task = bar.add_task("measuring", total=None)
        measured = measure_study(study)
        bar.remove_task(task)
        _check_not_empty(study, measured)
        index = _render(study, measured, notebooks, out=out, wishes=wishes, bar=bar)
        if browser is not None:
            task = bar.add_task("printing", total=None)
            write_pdfs(index.parent, _list_printed(index.parent), browser=browser)
            bar.remove_task(task)
    files = [index]
    if "zip" in wishes.forms:
        files.append(write_zip(index.parent, index.parent.with_name(f"{index.parent.name}.zip")))
    return tuple(files), "\n".join(
        filter(None, (describe_loading(study, measured), _record_comparison(study, measured)))
    )


def _record_comparison(study: Study, measured: Measured) -> str:
    """Write into the study's folder that its sides were compared; return what cannot be written."""
    grouping = group_documents(
        measured.documents,
        sources=measured.sources,
        group_by=study.settings.comparison.group_by,
    )
    if find_refusal(describe_design(grouping, groups=study.settings.comparison.groups)):
        return ""
    try:
        record_event(
            study.folder, happening="compared", codebook=study.codebook, day=datetime.date.today()
        )
    except HistoryNotWrittenError as error:
        return f"Not recorded that the sides were compared with this codebook: {error}"
    return ""


def _render(
    study: Study,
    measured: Measured,
    notebooks: list[Path],
    *,
    out: Path,
    wishes: Wishes,
    bar: Progress,
) -> Path:
    tasks: dict[str, TaskID] = {}
    at = [f"in {notebooks[0].name}, before cell 1"]

    def follow(step: Step) -> None:
        if step.notebook not in tasks:
            tasks[step.notebook] = bar.add_task(step.notebook, total=step.cells)
        bar.update(tasks[step.notebook], completed=step.cell)
        at[0] = f"in {step.notebook}, cell {step.cell} of {step.cells}"

    try:
        return render_report(
            notebooks,
            out=out,
            parameters={
                "study_folder": study.folder.resolve().as_posix(),
                "texts_folder": study.texts.resolve().as_posix(),
            },
            about=_describe(study, measured, wishes),
            evidence=_collect_evidence(study, measured, wishes),
            kept=None if "rerun" in wishes.forms else find_kept_notebooks(study),
            on_progress=follow,
        )
    except KeyboardInterrupt as stop:
        raise KeyboardInterrupt(at[0]) from stop


def _describe(study: Study, measured: Measured, wishes: Wishes) -> ReportAbout:
    about = describe_report(study, measured)
    return replace(about, privacy=SHARED) if "share" in wishes.forms else about


def _list_printed(report: Path) -> list[str]:
    """Return the pages but the evidence page, which shows what is asked for."""
    return sorted(page.stem for page in report.glob("*.html") if page.stem != EVIDENCE_PAGE)


def _collect_evidence(study: Study, measured: Measured, wishes: Wishes) -> Evidence:
    evidence = build_evidence(study, measured)
    if "share" not in wishes.forms:
        return evidence
    return withhold_texts(evidence, texts=measured.texts)


def describe_loading(study: Study, measured: Measured) -> str:
    """Return in one line what became of the files, and in a second which sides are not compared."""
    reasons = ", ".join(
        f"{str(reason).replace('_', ' ')} {n}"
        for reason, n in measured.dropped["reason"].value_counts().sort_index().items()
    )
    n_kept, n_dropped = len(measured.documents), len(measured.dropped)
    line = f"{n_kept} of {n_kept + n_dropped} files and records became documents"
    line += f"; dropped: {reasons} (corpus-tools check names each)." if reasons else "."
    settings = study.settings.comparison
    groups = study.sources[settings.group_by]
    others = sorted(set(groups[~groups.isin(settings.groups)]))
    if others:
        named = ", ".join(group or "(blank)" for group in others)
        line += (
            f"\nNot compared, since study.toml compares {' and '.join(settings.groups)}: {named}."
        )
    return line


def _check_out(out: Path, study: Study) -> None:
    place = out.resolve()
    if place == Path.cwd():
        raise CorpusToolsError(
            "a report cannot take the place of the folder you are in",
            remedy="Name another folder: --out report",
        )
    if place.is_relative_to(study.texts.resolve()):
        raise CorpusToolsError(
            f"{out} lies in the folder of texts, whose files are read as articles",
            remedy="Name a folder outside of it.",
        )


def _check_not_empty(study: Study, measured: Measured) -> None:
    if measured.documents.empty:
        raise CorpusToolsError(
            f"no document was kept of {len(measured.dropped)} files and records in {study.texts}",
            remedy=f"Why: corpus-tools check {study.folder} --texts {study.texts}",
        )


@contextmanager
def _progress() -> Iterator[Progress]:
    with Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        console=Console(stderr=True),
    ) as bar:
        yield bar


def _choose(only: str | None) -> list[Path]:
    notebooks = sorted(bundled_folder("notebooks").glob("[0-9]*.ipynb"))
    if only is None:
        return notebooks
    wanted = Path(only).stem
    chosen = [path for path in notebooks if wanted in {path.stem, path.stem.partition("-")[0]}]
    if not chosen:
        known = ", ".join(path.stem for path in notebooks)
        raise CorpusToolsError(f"there is no notebook {only!r}", remedy=f"There are: {known}.")
    return chosen
