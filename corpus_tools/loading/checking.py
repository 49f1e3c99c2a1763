"""Whether a record can be a document, and whether the study is about it."""

from __future__ import annotations

import datetime
from collections.abc import Mapping

import pandas as pd

from corpus_tools.loading.finding import as_dropped
from corpus_tools.loading.formats import Article, Drop
from corpus_tools.schema import DROPPED
from corpus_tools.study import Study
from corpus_tools.study.reading import UNKNOWN
from corpus_tools.text.days import parse_day

Row = dict[str, str]


def check_text(article: Article) -> None:
    """Refuse an article without text, before anything else is asked of it.

    Raises
    ------
    Drop
        With its title, where it has one: exports list articles whose text they do not hold.
    """
    if not article.text.strip():
        title = article.facts.get("title", "")
        only = f", only a title: {title}" if title else ""
        raise Drop("empty", f"there is no text in it{only}")


def check_document(row: Row, study: Study, *, taken: Mapping[str, str]) -> None:
    """Refuse a record that can't be a document.

    Parameters
    ----------
    row
        What is known of it.
    study
        The study.
    taken
        Ids that other documents have, each with its record.

    Raises
    ------
    Drop
        With the reason and what to do.
    """
    if row["source_id"] not in study.source_ids:
        raise Drop(
            "unknown_source",
            f"the source {row['source_id']!r} does not stand in the table of sources: "
            "add a row (its side may be blank)",
        )
    document_id = row["document_id"]
    if document_id in taken:
        raise Drop(
            "repeated_id",
            f"the document_id {document_id!r} is already that of {taken[document_id]}: "
            "give each its own",
        )


def check_selected(row: Row, study: Study, *, said: str) -> None:
    """Refuse a document that the study is not about.

    Parameters
    ----------
    row
        What is known of it.
    study
        The study.
    said
        The language that the study's own table gives it, which goes before the one detected.

    Raises
    ------
    Drop
        With the reason.
    """
    select = study.settings.select
    for exclusion in select.exclude:
        if exclusion.document_id == row["document_id"]:
            raise Drop("excluded", exclusion.reason)
    if select.sources and row["source_id"] not in select.sources:
        raise Drop("source_not_selected", row["source_id"])
    if select.genres and row["genre"] not in select.genres:
        raise Drop("genre_not_selected", row["genre"])
    _check_language(said or row["detected_language"], study, said=said)
    # A day that nobody states may stand in the text, which is read later.
    if day := parse_day(row["published_on"]):
        _check_day(day, study)


def _check_language(language: str, study: Study, *, said: str) -> None:
    wanted = study.settings.select.languages
    if not wanted or language == UNKNOWN or language in wanted:
        return
    told = "documents.csv says" if said else "it was found to be in"
    raise Drop(
        "other_language",
        f"{told} {language}; the study reads {', '.join(wanted)}: if that is wrong, give its "
        "language in documents.csv, or name others as languages under [select]",
    )


def find_unwanted_days(documents: pd.DataFrame, study: Study) -> pd.DataFrame:
    """Return a row of the table of dropped records for each document whose day is not wanted.

    Parameters
    ----------
    documents
        Documents of which nothing more will be known: ``document_id``, ``file``,
        ``published_on``.
    study
        The study.

    Returns
    -------
    pandas.DataFrame
        Rows with the reasons outside_dates and date_unknown.
    """
    rows = []
    days = [None if pd.isna(day) else day.date() for day in documents["published_on"]]
    for document_id, file, day in zip(
        documents["document_id"], documents["file"], days, strict=True
    ):
        try:
            _check_day(day, study)
        except Drop as drop:
            rows.append(as_dropped(document_id, file, drop))
    return DROPPED.build(rows)


def _check_day(day: datetime.date | None, study: Study) -> None:
    select = study.settings.select
    if select.from_day is None and select.to_day is None:
        return
    if day is None:
        raise Drop(
            "date_unknown",
            "the study selects by date and nobody says this one's day: put it into published_on "
            "in documents.csv",
        )
    early = select.from_day is not None and day < select.from_day
    late = select.to_day is not None and day > select.to_day
    if early or late:
        raise Drop("outside_dates", str(day))
