"""What each page of a report says of the study, the corpus and the software."""

from __future__ import annotations

import hashlib
import platform
import subprocess
from collections.abc import Mapping
from importlib.metadata import version
from typing import Any

import pandas as pd

import corpus_tools
from corpus_tools.bundle import bundled_folder
from corpus_tools.exhibits.marks import write_caption
from corpus_tools.exhibits.values import format_value
from corpus_tools.loading import find_files
from corpus_tools.measure import Measured, digest_file
from corpus_tools.methods import describe_methods
from corpus_tools.report import ReportAbout
from corpus_tools.report.about import PlainTable
from corpus_tools.study import Study

_PACKAGES = (
    "charset-normalizer", "datasketch", "krippendorff", "lxml", "matplotlib", "nltk", "numpy",
    "openpyxl", "pandas", "py3langid", "pypdfium2", "scipy", "textblob", "trafilatura",
    "vaderSentiment",
)  # fmt: skip
PRIVATE = (
    "Private: contains article text. Do not mail or publish it; corpus-tools report --share makes "
    "a copy without."
)
WITH_LICENCE = "Contains article text, under {}."
SHARED = "This copy holds no article text: counts, offsets and scores alone."
_MOST_SOURCES = 200
_NONE = "–"
Rows = tuple[tuple[str, str], ...]


def describe_report(study: Study, measured: Measured) -> ReportAbout:
    """Return what each page of a report says of the study, the corpus and the software.

    Raises
    ------
    StudyError
        If the study names a file of codes that cannot be read, or that is of other texts.
    """
    settings = study.settings
    corpus = settings.corpus
    methods = describe_methods(study, measured)
    return ReportAbout(
        title=settings.name,
        question=settings.question,
        label=study.label,
        notice=" ".join(filter(None, (corpus.notice, methods.exploratory))),
        privacy=WITH_LICENCE.format(corpus.text_licence) if corpus.text_licence else PRIVATE,
        description=(
            ("Kind", corpus.kind),
            ("Collected from", corpus.collected_from),
            ("Query", corpus.query),
            ("Dates", corpus.dates),
            ("Inclusion", corpus.inclusion),
            ("It is not", corpus.is_not),
            ("Licence of the texts", corpus.text_licence or "none given: treat them as private"),
            ("Sides of the study", " and ".join(settings.comparison.groups)),
        ),
        provenance=describe_provenance(study, measured),
        limits=methods.limits,
        methods=methods.paragraph,
        references=methods.references,
        citation=methods.citation.text,
        citation_bibtex=methods.citation.bibtex,
        fingerprint=measured.fingerprint,
        receipt=methods.receipt,
        balance=_lay_out_balance(methods.balance, study),
        sources=_lay_out_sources(methods.sources, study),
    )


def describe_provenance(study: Study, measured: Measured) -> Rows:
    """Return hashes of every file, seed, revision and versions, taken from disk when it is called.

    Returns
    -------
    tuple
        Term and text. The one hash of all texts is that of the lines that ``sha256sum`` prints
        for them, in the order of their names below the folder of texts.
    """
    return (
        ("Corpus fingerprint", measured.fingerprint),
        *((f"{path.name}, SHA-256", digest_file(path)) for path in study.files),
        _hash_texts(study),
        ("Seed", str(study.settings.seed)),
        ("corpus_tools", f"{corpus_tools.__version__}{_find_revision()}"),
        ("Python", platform.python_version()),
        *((package, version(package)) for package in _PACKAGES),
    )


def _hash_texts(study: Study) -> tuple[str, str]:
    files, _ = find_files(study.texts)
    lines = "".join(f"{digest_file(path)}  {name}\n" for name, path in files.items())
    many = "1 file of texts" if len(files) == 1 else f"{len(files):,} files of texts"
    digest = hashlib.sha256(lines.encode("utf-8", "surrogateescape")).hexdigest()
    return f"{many}, SHA-256 of their sha256sum list", digest


def _find_revision() -> str:
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


_COUNTED: Mapping[str, str] = {
    "n_documents": "documents",
    "n_sources": "sources",
    "n_unidentified_sources": "sources that are unknown",
    "n_sentences": "sentences",
    "median_sentences_per_document": "sentences of a document (median)",
    "first_day": "first date",
    "last_day": "last date",
    "n_without_day": "documents without a date",
    "genres": "genres, with documents",
}


def _lay_out_balance(balance: pd.DataFrame, study: Study) -> PlainTable:
    """Turn the table of groups so that they are its columns, the compared ones first."""
    by_group = balance.set_index("group")
    compared = study.settings.comparison.groups
    names = [*compared, *(name for name in by_group.index if name not in compared)]
    rows = tuple(
        (words, *(_show(by_group, name, column) for name in names))
        for column, words in _COUNTED.items()
    )
    caption = write_caption("What each group of sources has", label=study.label)
    header = (study.settings.comparison.group_by, *(str(name) for name in names))
    return PlainTable(caption=caption, header=header, rows=rows)


def _show(by_group: pd.DataFrame, name: str, column: str) -> str:
    if name not in by_group.index:
        return "0" if column.startswith("n_") else _NONE
    value: Any = by_group.loc[name, column]
    if pd.isna(value):
        return _NONE
    return f"{value:g}" if isinstance(value, float) else format_value(value)


def _lay_out_sources(sources: pd.DataFrame, study: Study) -> PlainTable:
    shown = sources.head(_MOST_SOURCES)
    first = f", the first {_MOST_SOURCES} of {len(sources):,}" if len(shown) < len(sources) else ""
    caption = write_caption(f"Sources and their documents{first}", label=study.label)
    by = study.settings.comparison.group_by
    shown = shown.assign(group=shown["group"].replace("", "none"))
    rows = tuple(
        tuple(map(format_value, row))
        for row in shown[["name", "n_documents", "group", "reason", "confidence"]].to_numpy(object)
    )
    header = ("source", "documents", by, f"reason for the {by}", "confidence")
    return PlainTable(caption=caption, header=header, rows=rows)
