"""What a notebook shows of published tables: small tables, and a sentence for each article."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from typing import Any

import pandas as pd

from corpus_tools.publishing.tables import (
    ARTICLES,
    BODY,
    FRAME_PARTS,
    HEADLINE,
    MATCHES,
    Published,
)
from corpus_tools.schema import FRAME_COUNTS

NO_ACTOR = "no actor"
UNKNOWN = "unknown"
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


def count_named_actors(matches: pd.DataFrame, *, frame: str) -> pd.DataFrame:
    """Count the matches of one entry by the actors that the same sentence names.

    Named is not addressed: who must act is for a reader to say.

    Parameters
    ----------
    matches
        As published.
    frame
        Id of the codebook entry.

    Returns
    -------
    pandas.DataFrame
        One row per document, part group, use and actors: ``document_id``, ``part_group``,
        ``use``, ``actors_named`` ("no actor" where none is), ``n_matches``; headlines
        before bodies.
    """
    MATCHES.check(matches)
    chosen = matches[matches["frame"] == frame]
    actors = chosen["actors_named"].replace("", NO_ACTOR).str.replace("; ", " and ")
    named = chosen.assign(actors_named=actors)
    keys = ["document_id", "part_group", "use", "actors_named"]
    counted = named.groupby(keys).size().rename("n_matches").reset_index()
    order = counted.assign(is_body=counted["part_group"] == BODY)
    ordered = order.sort_values(["document_id", "is_body", "use", "actors_named"])
    return ordered.drop(columns="is_body").reset_index(drop=True)


def claim_furniture(articles: pd.DataFrame, *, label: str = "") -> str:
    """Return in a sentence how much of the articles is page furniture.

    Parameters
    ----------
    articles
        As published.
    label
        A word in square brackets at the beginning, such as "constructed".
    """
    ARTICLES.check(articles)
    if articles.empty:
        return f"{_mark(label)}There are no articles."
    low, high = (f"{share:.0%}" for share in articles["share_furniture"].agg(["min", "max"]))
    reach = low if low == high else f"{low} to {high}"
    return f"{_mark(label)}Page furniture is {reach} of the words of {_these(len(articles))}."


def claim_entries(counts: pd.DataFrame, *, label: str = "") -> str:
    """Return in a sentence how many entries are matched in each article, and how many in none.

    Parameters
    ----------
    counts
        As ``sum_frame_parts`` gives them.
    label
        A word in square brackets at the beginning, such as "constructed".
    """
    FRAME_COUNTS.check(counts)
    if counts.empty:
        return f"{_mark(label)}There are no articles with sentences."
    matched = (counts["n_matches"] > 0).groupby(counts["frame"]).agg(["all", "any"])
    n_all, n_none = int(matched["all"].sum()), int((~matched["any"]).sum())
    return (
        f"{_mark(label)}Of {len(matched)} codebook entries {n_all} have a match in each of "
        f"{_these(counts['document_id'].nunique())} and {n_none} in none; unvalidated."
    )


def describe_articles(
    published: Published, *, urged_by: str = "responsibility", label: str = ""
) -> tuple[str, ...]:
    """Describe each article in one sentence, compared with no other.

    Parameters
    ----------
    published
        The tables.
    urged_by
        Id of the codebook entry that says who must or should act; left out where the codebook
        has none.
    label
        A word in square brackets at the beginning of each sentence, such as "constructed".

    Returns
    -------
    tuple of str
        In the order of the articles, or one that says that there are none.
    """
    if published.articles.empty:
        return (f"{_mark(label)}There are no articles to describe.",)
    return tuple(
        _mark(label) + _describe(article, published, urged_by)
        for article in published.articles.to_dict("records")
    )


def _describe(article: Mapping[Hashable, Any], published: Published, urged_by: str) -> str:
    document_id = article["document_id"]
    frame_parts, matches, score_words = (
        table[table["document_id"] == document_id]
        for table in (published.frame_parts, published.matches, published.score_words)
    )
    clauses = [
        f"{document_id} ({_name_source(article)}): {_describe_entries(frame_parts)}",
        _describe_urged(matches, urged_by, frame_parts),
        _describe_carriers(score_words),
        "described, not compared; unvalidated",
    ]
    return "; ".join(filter(None, clauses)) + "."


def _name_source(article: Mapping[Hashable, Any]) -> str:
    name = article["source_name"]
    outlet = "outlet unknown" if name == UNKNOWN else name
    side = f"side {article['side']}" if article["side"] else "no side"
    return f"{outlet}, {side}"


def _describe_entries(frame_parts: pd.DataFrame) -> str:
    """Return how many entries headline and body match, and how many of them both do."""
    headline, body = (frame_parts[frame_parts["part_group"] == group] for group in (HEADLINE, BODY))
    in_headline, in_body = (
        set(part.loc[part["n_matches"] > 0, "frame"]) for part in (headline, body)
    )
    n_entries = frame_parts["frame"].nunique()
    return (
        f"of {n_entries} entries the headline ({_count_sentences(headline)}) matches "
        f"{len(in_headline)}, the body ({_count_sentences(body)}) {len(in_body)}, "
        f"both {len(in_headline & in_body)}"
    )


def _count_sentences(part: pd.DataFrame) -> str:
    n = 0 if part.empty else int(part["n_sentences"].iloc[0])
    return f"{n} sentence" if n == 1 else f"{n} sentences"


def _describe_urged(matches: pd.DataFrame, frame: str, frame_parts: pd.DataFrame) -> str:
    labels = frame_parts.loc[frame_parts["frame"] == frame, "label"]
    if labels.empty:
        return ""
    counted = count_named_actors(matches, frame=frame)
    advanced = counted[counted["use"] == "advanced"]
    summed = advanced.groupby("actors_named")["n_matches"].sum()
    if summed.empty:
        return f"{labels.iloc[0]}, n = 0"
    named = ", ".join(f"{actors} {n}" for actors, n in summed.items())
    n = int(summed.sum())
    return f"{labels.iloc[0]}, n = {n}, by actors named in the same sentence: {named}"


def _describe_carriers(score_words: pd.DataFrame) -> str:
    heaviest = score_words.groupby("scorer").head(1).to_dict("records")
    named = ", ".join(
        f"{row['scorer']} “{row['word']}” {row['share_of_weight']:.0%}" for row in heaviest
    )
    return f"word with the largest share of a tool's weight: {named}" if named else ""


def _mark(label: str) -> str:
    return f"[{label}] " if label else ""


def _these(n_articles: int) -> str:
    return "this article" if n_articles == 1 else f"these {n_articles} articles"
