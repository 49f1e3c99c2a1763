"""What a notebook shows of published tables: small tables, and a sentence for each article."""

from __future__ import annotations

import re
from collections.abc import Hashable, Mapping
from typing import Any

import pandas as pd

from corpus_tools.compare.acting import OBLIGATION, label_addressees
from corpus_tools.compare.phrases import write_list, write_name, write_number, write_percent
from corpus_tools.compare.voices import QUOTED
from corpus_tools.publishing.tables import (
    BODY,
    DEMANDS,
    FRAME_PARTS,
    HEADLINE,
    Published,
)
from corpus_tools.schema import FRAME_COUNTS
from corpus_tools.study.reading import UNKNOWN

_FOUR_WORDS = re.compile(r"\W*\w+(?:\W+\w+){0,3}")
_COUNTS = {"n_matched_sentences": "n_matched", "n_sentences": "n_sentences"}


def summarize_headlines(frame_parts: pd.DataFrame) -> pd.DataFrame:
    """Return the entries matched in headlines, with what the body has of them.

    Parameters
    ----------
    frame_parts
        As published.

    Returns
    -------
    pandas.DataFrame
        One row per document and entry with an advanced match in the headline:
        ``document_id``, ``label``, ``n_matched_headline`` (sentences with a match),
        ``n_sentences_headline``, ``n_matched_body``, ``n_sentences_body``; an article without
        a body has 0 there.
    """
    FRAME_PARTS.check(frame_parts)
    keys = ["document_id", "frame"]
    counts = frame_parts.rename(columns=_COUNTS)[[*keys, "label", "part_group", *_COUNTS.values()]]
    headline, body = (
        counts[counts["part_group"] == group].drop(columns="part_group")
        for group in (HEADLINE, BODY)
    )
    matched = headline[headline["n_matched"] > 0]
    joined = matched.merge(
        body.drop(columns="label"), on=keys, how="left", suffixes=("_headline", "_body")
    )
    in_body = ["n_matched_body", "n_sentences_body"]
    joined[in_body] = joined[in_body].fillna(0).astype("int64")
    return joined.drop(columns="frame")


def sum_frame_parts(frame_parts: pd.DataFrame) -> pd.DataFrame:
    """Add up headline and body of each document.

    Parameters
    ----------
    frame_parts
        As published.

    Returns
    -------
    pandas.DataFrame
        One row per document and entry, as ``count_frames`` gives them.
    """
    FRAME_PARTS.check(frame_parts)
    counts = frame_parts.drop(columns=["part_group", "label"])
    summed = counts.groupby(["document_id", "frame"], sort=False).sum()
    return FRAME_COUNTS.build(summed.reset_index())


def count_demands(demands: pd.DataFrame) -> pd.DataFrame:
    """Count by article, headline or body and voice who is told to act.

    Parameters
    ----------
    demands
        As published; refusals and mere possibilities are left out.

    Returns
    -------
    pandas.DataFrame
        One row per document, part group, voice, speaker and addressee: ``document_id``,
        ``part_group``, ``voice``, ``speaker_actor``, ``addressee_actor``, ``n_demands``;
        headlines before bodies.
    """
    DEMANDS.check(demands)
    told = demands[demands["kind"] == OBLIGATION]
    keys = ["document_id", "part_group", "voice", "speaker_actor", "addressee_actor"]
    counted = told.groupby(keys).size().rename("n_demands").reset_index()
    order = counted.assign(is_body=counted["part_group"] == BODY)
    ordered = order.sort_values(["document_id", "is_body", *keys[2:]])
    return ordered.drop(columns="is_body").reset_index(drop=True)


def describe_articles(
    published: Published, *, basis: str, names: Mapping[str, str] | None = None, label: str = ""
) -> tuple[str, ...]:
    """Describe articles in one sentence each, after one that says which they are.

    Parameters
    ----------
    published
        The tables.
    basis
        Which articles these are, as a ``CaseStudy`` says it.
    names
        The name to show for each actor who is told to act; its id where there is none.
    label
        A word in square brackets at the beginning of each sentence, such as "constructed".

    Returns
    -------
    tuple of str
        What the articles are, then one sentence for each in their order; or one that says that
        there are none. Titles are cut to four words: five in a row count as article text.
    """
    mark = f"[{label}] " if label else ""
    if published.articles.empty:
        return (f"{mark}There are no articles to describe.",)
    first = f"{basis[:1].upper()}{basis[1:]}: described, not compared; unvalidated."
    described = (
        _describe(article, published, names or {})
        for article in published.articles.to_dict("records")
    )
    return tuple(mark + sentence for sentence in (first, *described))


def _describe(
    article: Mapping[Hashable, Any], published: Published, names: Mapping[str, str]
) -> str:
    frame_parts, demands, voice_words = (
        table[table["document_id"] == article["document_id"]]
        for table in (published.frame_parts, published.demands, published.voice_words)
    )
    clauses = [
        _describe_part(frame_parts, HEADLINE, of=f" of {frame_parts['frame'].nunique()} entries"),
        _describe_part(frame_parts, BODY),
        _describe_quoted(voice_words),
        _describe_told(demands, names),
    ]
    named = f"{_name_article(article)}, {_name_source(article)}"
    return f"{named}: {'; '.join(filter(None, clauses))}."


def _name_article(article: Mapping[Hashable, Any]) -> str:
    title = write_name(article["title"])
    if title in ("", UNKNOWN):
        return write_name(article["document_id"])
    begins = _FOUR_WORDS.match(title)
    shown = begins[0] if begins else title
    return f"“{shown}{'' if shown == title else '…'}”"


def _name_source(article: Mapping[Hashable, Any]) -> str:
    name, side = article["source_name"], write_name(article["side"])
    if name != UNKNOWN:
        return f"{write_name(name)}, {f'grouped as {side}' if side else 'in no group'}"
    if not side:
        return "outlet unidentified, in no group"
    sure = f"(confidence {article['side_confidence']})"
    return f"outlet unidentified, grouped by the researcher as {side} {sure}"


def _describe_part(frame_parts: pd.DataFrame, group: str, *, of: str = "") -> str:
    """Return how many entries are matched in so many sentences of headline or body."""
    part = frame_parts[frame_parts["part_group"] == group]
    n_sentences = 0 if part.empty else int(part["n_sentences"].iloc[0])
    if not n_sentences:
        return f"no {group}"
    n_matched = int((part["n_matches"] > 0).sum())
    return f"{group} ({write_number(n_sentences, 'sentence')}) matches {n_matched}{of}"


def _describe_quoted(voice_words: pd.DataFrame) -> str:
    """Return how much is quoted, by those who are named as speakers and between marks."""
    n_words = int(voice_words["n_words"].sum())
    if not n_words:
        return ""
    quoted = int(voice_words.loc[voice_words["voice"] == QUOTED, "n_words"].sum())
    marked = int(voice_words["n_words_in_marks"].sum())
    return (
        f"{write_percent(quoted / n_words)} of its words quoted, {write_percent(marked / n_words)} "
        "inside quotation marks"
    )


def _describe_told(demands: pd.DataFrame, names: Mapping[str, str]) -> str:
    told = demands.loc[demands["kind"] == OBLIGATION, "addressee_actor"]
    if told.empty:
        return "nobody is told to act"
    labels = label_addressees(told, names=names)
    counts = told.value_counts().sort_index().sort_values(ascending=False, kind="stable")
    return "told to act: " + write_list(
        [f"{write_name(labels[str(actor)])} {n}" for actor, n in counts.items()]
    )
