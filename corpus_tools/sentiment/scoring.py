"""Score sentences."""

from __future__ import annotations

import math
from collections.abc import Sequence

import pandas as pd

from corpus_tools.schema import DOCUMENT_VALUES, SENTENCES, SENTIMENT_SCORES
from corpus_tools.sentiment.scorers import find_scorer
from corpus_tools.text import find_tokens


def score_sentiment(
    sentences: pd.DataFrame, *, scorers: Sequence[str] = ("vader", "textblob")
) -> pd.DataFrame:
    """Score the tone of each sentence by itself.

    Parameters
    ----------
    sentences
        One row per sentence: ``sentence_id``, ``document_id``, ``text``.
    scorers
        Names out of ``SCORERS``. ``vader`` [1]_ is NLTK's analyser with the lexicon of the
        package vaderSentiment, its compound score; ``textblob`` is TextBlob's polarity.
        A whole document is never scored at once: VADER's compound saturates near 1.

    Returns
    -------
    pandas.DataFrame
        One row per sentence and scorer, in the order of the sentences: ``sentence_id``,
        ``document_id``, ``scorer``, ``score`` (-1 to 1), ``n_words``.

    Raises
    ------
    CorpusToolsError
        If a scorer is unknown.

    References
    ----------
    .. [1] Hutto, C. and Gilbert, E. (2014). VADER: A parsimonious rule-based model for
       sentiment analysis of social media text. ICWSM.

    Examples
    --------
    >>> sentences = pd.DataFrame({"sentence_id": ["a:0"], "document_id": ["a"], "position": [0],
    ...     "part": ["body"], "start": [0], "end": [12], "text": ["A good plan."]})
    >>> score_sentiment(sentences)["score"].round(2).tolist()
    [0.44, 0.7]
    """
    SENTENCES.check(sentences)
    chosen = [(name, find_scorer(name)) for name in scorers]
    keys = sentences[["sentence_id", "document_id", "text"]].itertuples(index=False, name=None)
    rows = [
        (sentence_id, document_id, name, scorer.score(text), n_words)
        for sentence_id, document_id, text in keys
        for n_words in [sum(is_word for *_, is_word in find_tokens(text))]
        for name, scorer in chosen
    ]
    return SENTIMENT_SCORES.build(pd.DataFrame(rows, columns=list(SENTIMENT_SCORES.dtypes)))


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
