"""Run the notebooks on a study, with progress on the terminal."""

from __future__ import annotations

import hashlib
import platform
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.metadata import version
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

import corpus_tools
from corpus_tools.bundle import bundled_folder
from corpus_tools.errors import CorpusToolsError
from corpus_tools.measure import Measured, measure_study
from corpus_tools.report import Progress as Step
from corpus_tools.report import ReportAbout, render_report
from corpus_tools.study import Study, read_study

_PACKAGES = ("pandas", "scipy", "nltk", "textblob", "vaderSentiment", "matplotlib")
Rows = tuple[tuple[str, str], ...]


def make_report(
    study_folder: Path, *, texts: str | None, out: Path, only: str | None
) -> tuple[Path, str]:
    """Measure a study, run the notebooks and write the report; return its index and the receipt.

    Raises
    ------
    CorpusToolsError
        If the study cannot be read or a notebook fails; an earlier report is left as it was.
    """
    study = read_study(study_folder, texts=texts)
    notebooks = _choose(only)
    with _progress() as bar:
        task = bar.add_task("measuring", total=None)
        measured = measure_study(study)
        bar.remove_task(task)
        _check_not_empty(study, measured)
        index = _render(study, measured, notebooks, out=out, bar=bar)
    return index, describe_loading(study, measured)


def _render(
    study: Study, measured: Measured, notebooks: list[Path], *, out: Path, bar: Progress
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
            about=describe_report(study, measured),
            on_progress=follow,
        )
    except KeyboardInterrupt as stop:
        raise KeyboardInterrupt(at[0]) from stop


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


def describe_report(study: Study, measured: Measured) -> ReportAbout:
    """Return what each page of a report says of the study, the corpus and the software."""
    settings = study.settings
    corpus = settings.corpus
    return ReportAbout(
        title=settings.name,
        question=settings.question,
        label=study.label,
        notice=corpus.notice,
        description=(
            ("Kind", corpus.kind),
            ("Collected from", corpus.collected_from),
            ("Query", corpus.query),
            ("Dates", corpus.dates),
            ("Inclusion", corpus.inclusion),
            ("It is not", corpus.is_not),
            ("Compared", " and ".join(settings.comparison.groups)),
        ),
        provenance=_provenance(study, measured),
    )


def _provenance(study: Study, measured: Measured) -> Rows:
    hashes = [(f"{path.name}, SHA-256", _sha256(path)) for path in study.files]
    return (
        ("Corpus fingerprint", measured.fingerprint),
        *hashes,
        ("Seed", str(study.settings.seed)),
        ("corpus_tools", f"{corpus_tools.__version__}{_revision()}"),
        ("Python", platform.python_version()),
        *((package, version(package)) for package in _PACKAGES),
    )


def _sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _revision() -> str:
    """Return the revision of the checkout that the package runs from, if it is one."""
    root = bundled_folder("notebooks").parent
    if not (root / ".git").exists():
        return ""
    try:
        found = subprocess.run(  # noqa: S603  fixed words
            ["git", "-C", str(root), "describe", "--always", "--dirty"],  # noqa: S607
            capture_output=True, text=True, check=True, timeout=10,
        )  # fmt: skip
    except (OSError, subprocess.SubprocessError):
        return ""
    return f", revision {found.stdout.strip()}"
