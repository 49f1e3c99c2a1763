"""Where scorers of tone part: ranks of documents, and the sentences they differ on most."""

from __future__ import annotations

import pandas as pd

from corpus_tools.compare.scorer_agreement import classify_scores, spread_scores
from corpus_tools.schema import NUMBER, SCORE_WORDS, SENTENCES, TEXT, WHOLE, Column, Table
from corpus_tools.sentiment import label_scorer

_NAMED = 6
_WORDS = " words"
_NOTHING = "0.00"

DOCUMENT_RANKS = Table("document_ranks", "document and rater", ("document_id", "rater"), (
    Column("document_id", TEXT, "The document."),
    Column("rater", TEXT, "A scorer, or coder: the codes of a person."),
    Column("mean_score", NUMBER, "Mean over the sentences, -1 (negative) to 1 (positive)."),
    Column("rank", NUMBER, "Its place among the documents by this rater, 1 for the most positive; "
           "those with the same mean share the mean of their places."),
    Column("n_sentences", WHOLE, "Sentences that every rater rated."),
))  # fmt: skip


def rank_documents(scores: pd.DataFrame, *, codes: pd.DataFrame | None = None) -> pd.DataFrame:
    """Rank the documents by the mean score of their sentences, each scorer for itself.

    Parameters
    ----------
    scores
        As ``score_sentiment`` gives them.
    codes
        As ``place_tone_codes`` gives them: then the person ranks the documents too.

    Returns
    -------
    pandas.DataFrame
        One row per document and rater, by rater and rank: ``document_id``, ``rater``,
        ``mean_score``, ``rank`` (1: most positive; ties share the mean of their places),
        ``n_sentences``. All raters rank the same sentences: with codes, those that are coded.

    Raises
    ------
    CompareError
        If a scorer has the name "coder".
    """
    rated, documents = spread_scores(scores, codes=codes)
    shared = rated.dropna()
    grouped = shared.groupby(documents[shared.index])
    means = grouped.mean().round(12)  # the same sentences in another document give the same mean
    ranks = means.rank(ascending=False)
    n_sentences = grouped.size()
    rows = pd.DataFrame(
        {
            "document_id": document,
            "rater": rater,
            "mean_score": means.loc[document, rater],
            "rank": ranks.loc[document, rater],
            "n_sentences": n_sentences[document],
        }
        for rater in means.columns
        for document in ranks[rater].sort_values(kind="stable").index
    )
    return DOCUMENT_RANKS.build(rows)


def find_disagreements(
    scores: pd.DataFrame, *, words: pd.DataFrame, sentences: pd.DataFrame, n: int = 10
) -> pd.DataFrame:
    """Find the sentences on which scorers differ most, with the part of each word.

    First come sentences that one scorer calls negative and another positive (-.05 and below,
    .05 and above). Among these, as among the others, the gap decides: each score is replaced by
    the share of all sentences that the same scorer puts below it, equal ones counted by half,
    since the scales of scorers differ; the gap is the largest share less the smallest.

    Parameters
    ----------
    scores, words
        As ``score_sentiment`` gives them.
    sentences
        The table of that name, for the texts.
    n
        How many.

    Returns
    -------
    pandas.DataFrame
        One row per sentence, the widest gap first: ``sentence_id``, ``text``, ``gap`` (0 to 1),
        then for each scorer its score under its name, and under its name with " words" what
        makes it, largest part first: "united +0.31, security +0.22". The rule that changed a
        weight stands in brackets, unless the scorer has the same for every word; a word without
        part and rule is left out.
    """
    SCORE_WORDS.check(words)
    SENTENCES.check(sentences)
    rated, _ = spread_scores(scores)
    rated = rated.dropna()
    places = (rated.rank() - 0.5) / max(len(rated), 1)
    classes = pd.DataFrame(classify_scores(rated), index=rated.index, columns=rated.columns)
    opposite = (classes == 1).any(axis=1) & (classes == -1).any(axis=1)
    gap = (places.max(axis=1) - places.min(axis=1)).round(9)
    texts = sentences.set_index("sentence_id")["text"]
    ordered = (
        rated.assign(text=texts.reindex(rated.index), gap=gap, opposite=opposite)
        .reset_index()
        .sort_values(["opposite", "gap", "sentence_id"], ascending=[False, False, True])
        .head(n)
    )
    told = _tell_words(words, ordered["sentence_id"])
    for scorer in rated.columns:
        parts = [told.get((sentence, scorer), "") for sentence in ordered["sentence_id"]]
        ordered[f"{scorer}{_WORDS}"] = pd.Series(parts, index=ordered.index, dtype="str")
    shown = [name for scorer in rated.columns for name in (scorer, f"{scorer}{_WORDS}")]
    return ordered[["sentence_id", "text", "gap", *shown]].reset_index(drop=True)


def list_disagreements(apart: pd.DataFrame) -> pd.DataFrame:
    """List the sentences on which scorers differ, one row a sentence and scorer, ready to show.

    Parameters
    ----------
    apart
        As :func:`find_disagreements` gives them.

    Returns
    -------
    pandas.DataFrame
        ``sentence`` (its text in the first of its rows, then blank), ``tool``, ``score``,
        ``words``.
    """
    scorers = [str(name).removesuffix(_WORDS) for name in apart if str(name).endswith(_WORDS)]
    rows = [
        (text if place == 0 else "", label_scorer(scorer), row[scorer], row[f"{scorer}{_WORDS}"])
        for text, row in zip(apart["text"], apart.to_dict("records"), strict=True)
        for place, scorer in enumerate(scorers)
    ]
    table = pd.DataFrame(rows, columns=["sentence", "tool", "score", "words"])
    texts = dict.fromkeys(["sentence", "tool", "words"], "str")
    return table.astype({**texts, "score": "float64"})


def _tell_words(words: pd.DataFrame, sentence_ids: pd.Series) -> dict[tuple[str, str], str]:
    """Return the words of each of the sentences and scorers, with their parts."""
    constant = words.groupby("scorer")["rules"].nunique()
    same = set(constant[constant == 1].index)
    chosen = words[words["sentence_id"].isin(sentence_ids)]
    chosen = chosen.assign(size=-chosen["part"].abs().round(9))
    told: dict[tuple[str, str], list[str]] = {}
    columns = ["sentence_id", "scorer", "word", "part", "rules"]
    for sentence, scorer, word, part, rules in chosen.sort_values(["size", "order"])[
        columns
    ].itertuples(index=False, name=None):
        rule = f" ({rules})" if rules and scorer not in same else ""
        told.setdefault((sentence, scorer), [])
        if rule or write_part(part) != _NOTHING:
            told[sentence, scorer].append(f"{word} {write_part(part)}{rule}")
    return {key: _join(parts) for key, parts in told.items()}


def _join(parts: list[str]) -> str:
    rest = len(parts) - _NAMED
    return ", ".join(parts[:_NAMED]) + (f" and {rest} further" if rest > 0 else "")


def write_part(part: float) -> str:
    """Return the part of a word in a score, with its sign.

    Examples
    --------
    >>> write_part(0.314), write_part(-0.2), write_part(0.0)
    ('+0.31', '−0.20', '0.00')
    """
    written = f"{part:+.2f}"
    return written.replace("-", "−") if float(written) else _NOTHING
