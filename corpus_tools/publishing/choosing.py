"""The articles of a study to walk through: from its texts, or from its published tables."""

from __future__ import annotations

from dataclasses import dataclass, fields
from pathlib import Path

import pandas as pd

from corpus_tools.compare import group_documents
from corpus_tools.compare.grouping import GroupBy
from corpus_tools.measure import measure_study
from corpus_tools.publishing.files import read_published
from corpus_tools.publishing.making import publish_measures
from corpus_tools.publishing.tables import CASE_STUDY, Published
from corpus_tools.schema import DOCUMENTS, SENTENCES, SOURCES
from corpus_tools.study import read_study
from corpus_tools.study.settings import read_settings


@dataclass(frozen=True, eq=False)
class CaseStudy:
    """A few articles of a study to be looked at one by one.

    Parameters
    ----------
    published
        The tables, of the chosen articles alone.
    sentences
        Their sentences, as ``split_sentences`` gives them; no rows where the texts are absent.
    grouping
        One row per article, as ``group_documents`` gives them.
    groups
        The two groups that the study compares.
    label
        The word that stands on each output: "constructed" or blank.
    basis
        How many articles these are out of how many, and what the tables come from.
    """

    published: Published
    sentences: pd.DataFrame
    grouping: pd.DataFrame
    groups: tuple[str, str]
    label: str
    basis: str


def choose_case_study(
    study_folder: str | Path, *, texts: str | Path | None = None, n_articles: int = 5
) -> CaseStudy:
    """Take the first articles of a study: measured where its texts are, else as published.

    Parameters
    ----------
    study_folder
        Holds ``study.toml``.
    texts
        The folder of articles. When it is not given the one that ``study.toml`` names is taken,
        and where there is none the published tables in the study's folder ``case_study``.
    n_articles
        How many documents, in the order of their ids.

    Returns
    -------
    CaseStudy
        Words that set a document apart are found against all documents of the study.

    Raises
    ------
    CorpusToolsError
        If there are neither texts nor published tables, or the study cannot be read.
    """
    folder = Path(study_folder)
    shipped = folder / CASE_STUDY
    if not texts and shipped.is_dir() and not _has_texts(folder):
        settings = read_settings(folder / "study.toml")
        whole, sentences = read_published(shipped), SENTENCES.build([])
        basis = "read from the published tables, without the texts"
    else:
        study = read_study(folder, texts=texts or None)
        measured = measure_study(study)
        settings, sentences = study.settings, measured.sentences
        whole = publish_measures(study, measured)
        basis = "measured from the texts"
    ids = whole.articles["document_id"].head(n_articles)
    published = _select(whole, ids)
    return CaseStudy(
        published=published,
        sentences=_rows_of(sentences, ids),
        grouping=_group(published.articles, settings.comparison.group_by),
        groups=settings.comparison.groups,
        label="constructed" if settings.corpus.kind == "constructed" else "",
        basis=f"{_count_chosen(len(ids), len(whole.articles))}, {basis}",
    )


def quote_sentences(table: pd.DataFrame, *, sentences: pd.DataFrame) -> pd.DataFrame:
    """Return the rows with the sentences they speak of, where the texts are there.

    Parameters
    ----------
    table
        Rows with ``document_id`` and ``position``.
    sentences
        As a ``CaseStudy`` has them.

    Returns
    -------
    pandas.DataFrame
        The rows with a second column ``sentence``; unchanged when there are no sentences.
    """
    if sentences.empty:
        return table
    texts = sentences[["document_id", "position", "text"]].rename(columns={"text": "sentence"})
    quoted = table.merge(texts, on=["document_id", "position"], how="left")
    quoted.insert(1, "sentence", quoted.pop("sentence"))
    return quoted


def _count_chosen(n_chosen: int, n_all: int) -> str:
    if n_chosen == n_all:
        return f"all {n_all:,} documents of the study"
    return f"{n_chosen:,} of {n_all:,} documents of the study, the first by name"


def _has_texts(folder: Path) -> bool:
    """Return whether the folder of texts that study.toml names is there."""
    named = read_settings(folder / "study.toml").files.texts
    return bool(named) and (folder / named).is_dir()


def _select(published: Published, ids: pd.Series) -> Published:
    tables = {field.name: getattr(published, field.name) for field in fields(published)}
    return Published(**{name: _rows_of(table, ids) for name, table in tables.items()})


def _group(articles: pd.DataFrame, group_by: GroupBy) -> pd.DataFrame:
    sources = articles.drop_duplicates("source_id").rename(columns={"source_name": "name"})
    missing = dict.fromkeys(set(DOCUMENTS.dtypes) - set(articles), "")
    documents = DOCUMENTS.build(articles.assign(**missing))
    return group_documents(documents, sources=SOURCES.build(sources), group_by=group_by)


def _rows_of(table: pd.DataFrame, ids: pd.Series) -> pd.DataFrame:
    return table[table["document_id"].isin(ids)].reset_index(drop=True)
