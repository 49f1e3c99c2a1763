"""The scorers: each gives a sentence a number and names the words it rests on."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from corpus_tools.errors import CorpusToolsError

Weights = list[tuple[str, float]]


@dataclass(frozen=True)
class Scorer:
    """A way of scoring the tone of one sentence.

    Parameters
    ----------
    score
        A sentence in, a number from -1 (negative) to 1 (positive) out.
    find_words
        A sentence in, the words it rests on with the scorer's own weights out.
    label
        Its name as its authors write it.
    """

    score: Callable[[str], float]
    find_words: Callable[[str], Weights]
    label: str


@lru_cache(maxsize=1)
def _vader() -> Any:
    """NLTK's analyser with the lexicon that the package vaderSentiment carries."""
    import nltk.data  # noqa: PLC0415  slow to import, needed by this scorer alone
    from nltk.sentiment.vader import SentimentIntensityAnalyzer  # noqa: PLC0415

    package = find_spec("vaderSentiment")
    if package is None or not package.submodule_search_locations:
        raise ModuleNotFoundError("vaderSentiment is missing: pip install vaderSentiment")
    folder = str(Path(next(iter(package.submodule_search_locations))))
    # NLTK opens files only below the folders of this list.
    if folder not in nltk.data.path:
        nltk.data.path.append(folder)
    return SentimentIntensityAnalyzer(lexicon_file="vader_lexicon.txt")


def _score_vader(sentence: str) -> float:
    return float(_vader().polarity_scores(sentence)["compound"])


def _find_vader_words(sentence: str) -> Weights:
    from nltk.sentiment.vader import SentiText  # noqa: PLC0415

    analyser = _vader()
    text = SentiText(
        sentence, analyser.constants.PUNC_LIST, analyser.constants.REGEX_REMOVE_PUNCTUATION
    )
    words = (word.lower() for word in text.words_and_emoticons)
    return [(word, float(analyser.lexicon[word])) for word in words if word in analyser.lexicon]


def _textblob(sentence: str) -> Any:
    from textblob import TextBlob  # noqa: PLC0415

    return TextBlob(sentence)


def _score_textblob(sentence: str) -> float:
    return float(_textblob(sentence).sentiment.polarity)


def _find_textblob_words(sentence: str) -> Weights:
    assessments = _textblob(sentence).sentiment_assessments.assessments
    return [(" ".join(words).lower(), float(polarity)) for words, polarity, *_ in assessments]


SCORERS: Mapping[str, Scorer] = {
    "vader": Scorer(_score_vader, _find_vader_words, "VADER"),
    "textblob": Scorer(_score_textblob, _find_textblob_words, "TextBlob"),
}


def find_scorer(name: str) -> Scorer:
    """Return the scorer of that name.

    Raises
    ------
    CorpusToolsError
        If there is none.
    """
    if name not in SCORERS:
        raise CorpusToolsError(
            f"there is no scorer {name!r}", remedy=f"Scorers are: {', '.join(SCORERS)}."
        )
    return SCORERS[name]


def label_scorer(name: str) -> str:
    """Return the name of a scorer as its authors write it; the id of an unknown one.

    Examples
    --------
    >>> label_scorer("vader"), label_scorer("other")
    ('VADER', 'other')
    """
    return SCORERS[name].label if name in SCORERS else name
