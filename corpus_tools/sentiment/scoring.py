"""Score sentences."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

import pandas as pd

from corpus_tools.errors import CorpusToolsError
from corpus_tools.schema import DOCUMENT_VALUES, SCORE_WORDS, SENTENCES, SENTIMENT_SCORES
from corpus_tools.sentiment.scorers import SCORERS, find_scorer
from corpus_tools.study.actors import Actor
from corpus_tools.study.naming import ActorNames
from corpus_tools.text import find_sentences, find_tokens

# A row with more words and more sentences than these is no sentence.
_MOST_WORDS, _MOST_SENTENCES = 150, 3


class ScoredSentences(NamedTuple):
    """The tables ``sentiment_scores`` and ``score_words``."""

    scores: pd.DataFrame
    words: pd.DataFrame


def score_sentiment(
    sentences: pd.DataFrame,
    *,
    actors: Sequence[Actor] = (),
    scorers: Sequence[str] = tuple(SCORERS),
) -> ScoredSentences:
    """Score the tone of each sentence by itself, and tell the part of each word.

    Parameters
    ----------
    sentences
        One row per sentence: ``sentence_id``, ``document_id``, ``text``.
    actors
        The study's actors. For ``news`` their names have no tone; the scorers of others take
        them like any word.
    scorers
        Names out of ``SCORERS``. ``news`` is this package's own (:func:`read_tone`); ``vader``
        [1]_ is NLTK's analyser with the lexicon of the package vaderSentiment, its compound
        score; ``textblob`` is TextBlob's polarity.

    Returns
    -------
    ScoredSentences
        ``scores``: one row per sentence and scorer, in the order of the sentences:
        ``sentence_id``, ``document_id``, ``scorer``, ``score`` (-1 to 1), ``n_words``.
        ``words``: one row per word that a scorer has a weight for: ``sentence_id``, ``scorer``,
        ``order``, ``word``, ``entry``, ``weight``, ``rules``, ``part``, ``start``, ``end``. The
        parts of a sentence add up to its score.

    Raises
    ------
    CorpusToolsError
        If a scorer is unknown, or a row holds a whole text: a word list adds up whatever it
        finds, so that the score of a long text runs to one of its two ends.

    References
    ----------
    .. [1] Hutto, C. and Gilbert, E. (2014). VADER: A parsimonious rule-based model for
       sentiment analysis of social media text. ICWSM.

    Examples
    --------
    >>> sentences = pd.DataFrame({"sentence_id": ["a:0"], "document_id": ["a"], "position": [0],
    ...     "part": ["body"], "start": [0], "end": [12], "text": ["A good plan."]})
    >>> scored = score_sentiment(sentences, scorers=["vader", "textblob"])
    >>> scored.scores["score"].round(2).tolist()
    [0.44, 0.7]
    >>> scored.words[["scorer", "word", "part"]].round(2).to_numpy().tolist()
    [['vader', 'good', 0.44], ['textblob', 'good', 0.7]]
    """
    SENTENCES.check(sentences)
    chosen = [(name, find_scorer(name)) for name in scorers]
    names = ActorNames(actors)
    scores: list[tuple[object, ...]] = []
    words: list[tuple[object, ...]] = []
    keys = sentences[["sentence_id", "document_id", "start", "text"]]
    for sentence_id, document_id, start, text in keys.itertuples(index=False, name=None):
        n_words = sum(is_word for *_, is_word in find_tokens(text))
        if n_words > _MOST_WORDS:
            _refuse_text(text, sentence_id, n_words)
        for name, scorer in chosen:
            reading = scorer.read(text, names)
            scores.append((sentence_id, document_id, name, reading.score, n_words))
            words.extend(
                (sentence_id, name, order, *found[2:], start + found.start, start + found.end)
                for order, found in enumerate(reading.words)
            )
    return ScoredSentences(
        SENTIMENT_SCORES.build(pd.DataFrame(scores, columns=list(SENTIMENT_SCORES.dtypes))),
        SCORE_WORDS.build(pd.DataFrame(words, columns=list(SCORE_WORDS.dtypes))),
    )


def _refuse_text(text: str, sentence_id: str, n_words: int) -> None:
    n_sentences = len(list(find_sentences(text)))
    if n_sentences > _MOST_SENTENCES:
        raise CorpusToolsError(
            f"the row {sentence_id!r} has {n_words} words in {n_sentences} sentences; tone is "
            "scored sentence by sentence, since the score of a whole text runs to -1 or 1 "
            "whatever it says",
            remedy="Split the text first: split_sentences, or find_sentences for a string.",
        )


def sum_scores(scores: pd.DataFrame) -> pd.DataFrame:
    """Return the sum of scores and the number of sentences per document and scorer.

    Returns
    -------
    pandas.DataFrame
        One row per document and scorer: ``document_id``, ``measure`` (the scorer),
        ``numerator`` (sum of scores), ``denominator`` (sentences).
    """
    SENTIMENT_SCORES.check(scores)
    summed = scores.groupby(["document_id", "scorer"], sort=True)["score"].agg(["sum", "count"])
    return DOCUMENT_VALUES.build(
        summed.reset_index().rename(
            columns={"scorer": "measure", "sum": "numerator", "count": "denominator"}
        )
    )


SIGNS = ("negative", "zero", "positive")


def name_sign(score: float) -> str:
    """Return "negative", "zero" or "positive"; blank for no score.

    Examples
    --------
    >>> [name_sign(score) for score in (-0.2, 0.0, float("nan"))]
    ['negative', 'zero', '']
    """
    if math.isnan(score):
        return ""
    return SIGNS[(score > 0) - (score < 0) + 1]


def count_signs(scores: pd.DataFrame) -> pd.DataFrame:
    """Count the sentences that each scorer calls negative and positive, or gives exactly 0.

    Parameters
    ----------
    scores
        As ``score_sentiment`` gives them.

    Returns
    -------
    pandas.DataFrame
        One row per scorer: ``scorer``, ``n_sentences``, ``n_negative``, ``n_zero``,
        ``n_positive``; the last three add up to the first.
    """
    SENTIMENT_SCORES.check(scores)
    signs = pd.crosstab(scores["scorer"], scores["score"].map(name_sign))
    counts = signs.reindex(columns=list(SIGNS), fill_value=0).astype("int64").add_prefix("n_")
    counts.insert(0, "n_sentences", counts.sum(axis=1))
    counts.columns.name = None
    return counts.reset_index()
