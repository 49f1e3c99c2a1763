"""The words that a scorer's numbers rest on, and how many of them only name somebody."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from corpus_tools.errors import TableError
from corpus_tools.schema import NUMBER, SCORE_WORDS, SENTENCES, TEXT, WHOLE, Column, Table
from corpus_tools.sentiment.news.names import mark_names
from corpus_tools.study.actors import Actor
from corpus_tools.study.naming import ActorNames
from corpus_tools.text import find_tokens

AUDIT_WORDS = Table("audit_words", "scorer and word", ("scorer", "word"), (
    Column("scorer", TEXT, "Name of the scorer."),
    Column("word", TEXT, "The word or phrase, in lower case."),
    Column("n_uses", WHOLE, "Uses that the scorer has a weight for."),
    Column("mean_weight", NUMBER, "Mean weight of these uses, on the scorer's own scale."),
    Column("share_of_weight", NUMBER, "Absolute weight of this word out of that of all, 0 to 1."),
    Column("n_in_names", WHOLE, "Uses that are part of a name."),
))  # fmt: skip

_SUMMARY = ["scorer", "word", "n_uses", "mean_weight", "share_of_weight"]


def summarize_score_words(score_words: pd.DataFrame) -> pd.DataFrame:
    """Return how much of each scorer's weight in this corpus hangs on which word.

    Returns
    -------
    pandas.DataFrame
        One row per scorer and word, heaviest first: ``scorer``, ``word``, ``n_uses``,
        ``mean_weight``, ``share_of_weight`` (0 to 1: absolute weight of this word out of the
        scorer's absolute weight in the corpus).
    """
    SCORE_WORDS.check(score_words)
    return _summarize(score_words.assign(in_name=False))[_SUMMARY]


def summarize_names(score_words: pd.DataFrame, *, in_name: pd.Series) -> pd.DataFrame:
    """Return as ``summarize_score_words``, with how many uses of each word are part of a name.

    Parameters
    ----------
    score_words
        As ``score_sentiment`` gives them.
    in_name
        As ``find_name_uses`` gives it for them.

    Returns
    -------
    pandas.DataFrame
        One row per scorer and word, heaviest first: the columns of ``summarize_score_words``
        and ``n_in_names``.
    """
    SCORE_WORDS.check(score_words)
    return AUDIT_WORDS.build(_summarize(score_words.assign(in_name=in_name)))


def find_name_uses(
    score_words: pd.DataFrame, *, sentences: pd.DataFrame, actors: Sequence[Actor]
) -> pd.Series:
    """Tell for each row of ``score_words`` whether the use is part of a name.

    A use is, if all its words belong to the name of an actor ("united" in "United States") or
    of somebody or something else, which a capital within the sentence tells ("the Security
    Council"). ``news`` leaves names out by the same rule, so that few or none of its uses are;
    whether names move it the name-swap test must show.

    Raises
    ------
    TableError
        If a word stands in none of the sentences.
    """
    SCORE_WORDS.check(score_words)
    SENTENCES.check(sentences)
    used = set(score_words["sentence_id"])
    _check_known(used, set(sentences["sentence_id"]))
    names = ActorNames(actors)
    columns = sentences[["sentence_id", "start", "text"]]
    marked = {
        sentence_id: _mark_words(text, start, names)
        for sentence_id, start, text in columns.itertuples(index=False, name=None)
        if sentence_id in used
    }
    uses = score_words[["sentence_id", "start", "end"]].itertuples(index=False, name=None)
    found = [_is_name(start, end, marked[sentence_id]) for sentence_id, start, end in uses]
    return pd.Series(found, index=score_words.index, dtype="bool")


def _check_known(used: set[str], known: set[str]) -> None:
    if missing := sorted(used - known):
        raise TableError(
            f"{len(missing)} sentence(s) of the score_words table are not among the sentences, "
            f"the first is {missing[0]!r}",
            remedy="Give the sentences that were scored, and all of them.",
        )


def _mark_words(text: str, offset: int, names: ActorNames) -> list[tuple[int, int, bool]]:
    """Return where each word of a sentence stands in the document, and if it is of a name."""
    tokens = list(find_tokens(text))
    spans = names.find_spans(text)
    masked = [any(start < to and at < end for at, to in spans) for start, end, _, _ in tokens]
    marked = zip(tokens, mark_names(text, tokens, masked), strict=True)
    return [
        (offset + start, offset + end, is_name)
        for (start, end, _, is_word), is_name in marked
        if is_word
    ]


def _is_name(start: int, end: int, words: Sequence[tuple[int, int, bool]]) -> bool:
    inside = [is_name for at, to, is_name in words if at < end and start < to]
    return bool(inside) and all(inside)


def sum_name_weight(score_words: pd.DataFrame, in_name: pd.Series) -> float:
    """Return the share of the absolute weight that lies on names, 0 to 1; NaN without weight."""
    absolute = score_words["weight"].abs()
    whole = float(absolute.sum())
    return float(absolute[in_name].sum()) / whole if whole else float("nan")


def _summarize(marked: pd.DataFrame) -> pd.DataFrame:
    # Sums must not depend on the order of the rows.
    ordered = marked.sort_values(["scorer", "sentence_id", "order"])
    weighed = ordered.assign(absolute=ordered["weight"].abs())
    summary = (
        weighed.groupby(["scorer", "word"])
        .agg(
            n_uses=("weight", "size"),
            mean_weight=("weight", "mean"),
            total=("absolute", "sum"),
            n_in_names=("in_name", "sum"),
        )
        .reset_index()
    )
    whole = summary.groupby("scorer")["total"].transform("sum").clip(lower=1e-12)
    summary["share_of_weight"] = summary["total"] / whole
    by = ["scorer", "share_of_weight", "word"]
    summary = summary.sort_values(by, ascending=[True, False, True])
    return summary[[*_SUMMARY, "n_in_names"]].reset_index(drop=True)
