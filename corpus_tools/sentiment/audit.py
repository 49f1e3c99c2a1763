"""What a scorer's numbers rest on: its words in this corpus, and whether names move it."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from corpus_tools.schema import SCORE_WORDS, SENTENCES
from corpus_tools.sentiment.scorers import find_scorer
from corpus_tools.study import Actor

# What happens is the same in each pair of sentences; only the name differs.
NAME_TEMPLATES = (
    "{name} published its list of chips on Monday.",
    "{name} restricted the sale of chips.",
    "{name} sent twelve engineers to the meeting.",
    "{name} rejected the draft.",
    "{name} will pay for the new laboratory.",
)


def find_score_words(
    sentences: pd.DataFrame, *, scorers: Sequence[str] = ("vader", "textblob")
) -> pd.DataFrame:
    """Find the words that a scorer has a weight for, sentence by sentence.

    Parameters
    ----------
    sentences
        One row per sentence: ``sentence_id``, ``document_id``, ``text``.
    scorers
        Names out of ``SCORERS``.

    Returns
    -------
    pandas.DataFrame
        One row per word of a sentence that moved a score: ``sentence_id``, ``scorer``,
        ``order``, ``word``, ``weight`` (the scorer's own scale: vader -4 to 4 before its rules
        of negation and emphasis, textblob -1 to 1 after them).
    """
    SENTENCES.check(sentences)
    chosen = [(name, find_scorer(name)) for name in scorers]
    rows = [
        (sentence_id, name, order, word, weight)
        for sentence_id, text in zip(sentences["sentence_id"], sentences["text"], strict=True)
        for name, scorer in chosen
        for order, (word, weight) in enumerate(scorer.find_words(text))
    ]
    return SCORE_WORDS.build(pd.DataFrame(rows, columns=list(SCORE_WORDS.dtypes)))


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
    weighed = score_words.assign(absolute=score_words["weight"].abs())
    summary = (
        weighed.groupby(["scorer", "word"])
        .agg(n_uses=("weight", "size"), mean_weight=("weight", "mean"), total=("absolute", "sum"))
        .reset_index()
    )
    whole = summary.groupby("scorer")["total"].transform("sum").clip(lower=1e-12)
    summary["share_of_weight"] = summary["total"] / whole
    ordered = summary.sort_values(
        ["scorer", "share_of_weight", "word"], ascending=[True, False, True]
    )
    return ordered.drop(columns="total").reset_index(drop=True)


def score_name_swap(
    actors: Sequence[Actor], *, scorers: Sequence[str] = ("vader", "textblob")
) -> pd.DataFrame:
    """Score the same sentences with one name after another put in.

    A scorer fit for comparing what is said about countries gives the same score whatever the
    name; the spread is what the name alone adds.

    Parameters
    ----------
    actors
        The study's actors; the name and the first aliases of each are put in.
    scorers
        Names out of ``SCORERS``.

    Returns
    -------
    pandas.DataFrame
        One row per scorer, template and name: ``scorer``, ``template``, ``actor``, ``name``,
        ``score`` (-1 to 1).
    """
    names = [(actor.id, name) for actor in actors for name in _names(actor)]
    rows = [
        (name, template, actor, shown, find_scorer(name).score(template.format(name=shown)))
        for name in scorers
        for template in NAME_TEMPLATES
        for actor, shown in names
    ]
    return pd.DataFrame(rows, columns=["scorer", "template", "actor", "name", "score"])


def _names(actor: Actor) -> list[str]:
    """Return the name and its two-letter short form, if any: spelling alone can move a score."""
    short = [alias for alias in actor.aliases if alias.isupper() and len(alias) == 2]  # noqa: PLR2004
    return [_with_article(actor.name), *map(_with_article, short[:1])]


def _with_article(name: str) -> str:
    plural = name.isupper() or name.startswith(("United ", "European "))
    return f"The {name}" if plural else name
