"""The scorers: each gives a sentence a number and names the part of each word in it."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from corpus_tools.errors import CorpusToolsError
from corpus_tools.sentiment.locating import locate_words
from corpus_tools.sentiment.news import read_tone
from corpus_tools.sentiment.reading import Reading, ScoredWord
from corpus_tools.study.naming import ActorNames

# VADER's constant of normalization, and how many decimals its score has.
_VADER_ALPHA, _VADER_DECIMALS = 15, 4


@dataclass(frozen=True)
class Scorer:
    """A way of scoring the tone of one sentence.

    Parameters
    ----------
    label
        Its name as its authors write it.
    read
        A sentence and the names of the study's actors in, score and words out. The scorers of
        others know nothing of actors.
    scale
        The scale of its weights, in words.
    """

    label: str
    read: Callable[[str, ActorNames], Reading]
    scale: str


@lru_cache(maxsize=1)
def load_vader() -> Any:
    """NLTK's analyser with the lexicon that the package vaderSentiment carries."""
    import nltk.data  # noqa: PLC0415  slow to import, needed by this scorer alone
    from nltk.sentiment.vader import SentimentIntensityAnalyzer  # noqa: PLC0415

    class Analyser(SentimentIntensityAnalyzer):  # type: ignore[misc]
        """The same, which keeps what each word of the last sentence came to."""

        def score_valence(self, sentiments: list[float], text: str) -> dict[str, float]:
            self.valences = sentiments
            scored: dict[str, float] = super().score_valence(sentiments, text)
            return scored

    package = find_spec("vaderSentiment")
    if package is None or not package.submodule_search_locations:
        raise ModuleNotFoundError("vaderSentiment is missing: pip install vaderSentiment")
    folder = str(Path(next(iter(package.submodule_search_locations))))
    # NLTK opens files only below the folders of this list.
    if folder not in nltk.data.path:
        nltk.data.path.append(folder)
    return Analyser(lexicon_file="vader_lexicon.txt")


def _read_vader(sentence: str, _names: ActorNames) -> Reading:
    from nltk.sentiment.vader import SentiText  # noqa: PLC0415

    analyser = load_vader()
    score = float(analyser.polarity_scores(sentence)["compound"])
    if not any(analyser.valences):
        return Reading(score)
    constants = analyser.constants
    split = SentiText(sentence, constants.PUNC_LIST, constants.REGEX_REMOVE_PUNCTUATION)
    words = [word.lower() for word in split.words_and_emoticons]
    lexicon = analyser.lexicon
    found = [
        (word, float(lexicon.get(word, 0)), float(valence))
        for word, valence in zip(words, analyser.valences, strict=True)
        if valence or word in lexicon
    ]
    total = math.fsum(valence for *_, valence in found)
    emphasis = math.copysign(analyser._punctuation_emphasis(total, sentence), total)
    scale = 1 / math.sqrt((total + emphasis if total else 0) ** 2 + _VADER_ALPHA)
    places = locate_words([word for word, *_ in found], sentence)
    read = [
        ScoredWord(*place, word, word, weight, _tell_change(weight, valence), valence * scale)
        for place, (word, weight, valence) in zip(places, found, strict=True)
    ]
    rest = score - math.fsum(word.part for word in read)
    # What exclamation and question marks add, and what rounding takes.
    if abs(rest) > 10**-_VADER_DECIMALS:
        read.append(ScoredWord(0, 0, "marks", "marks", 0.0, "marks of punctuation", rest))
    elif read:
        read[0] = read[0]._replace(part=read[0].part + rest)
    return Reading(score, tuple(read))


def _tell_change(weight: float, valence: float) -> str:
    return "" if math.isclose(weight, valence, abs_tol=1e-9) else f"{valence:.2f} after its rules"


def _read_textblob(sentence: str, _names: ActorNames) -> Reading:
    from textblob.en import sentiment  # noqa: PLC0415

    scored = sentiment(sentence)
    found = scored.assessments
    assessed = [(" ".join(words).lower(), float(polarity)) for words, polarity, *_ in found]
    places = locate_words([word for word, _ in assessed], sentence)
    words = tuple(
        ScoredWord(*place, word, word, polarity, "mean of all", polarity / len(assessed))
        for place, (word, polarity) in zip(places, assessed, strict=True)
    )
    return Reading(float(scored[0]), words)


def _read_news(sentence: str, names: ActorNames) -> Reading:
    return read_tone(sentence, names=names)


SCORERS: Mapping[str, Scorer] = {
    "news": Scorer("news", _read_news, "-4 to 4"),
    "vader": Scorer("VADER", _read_vader, "-4 to 4"),
    "textblob": Scorer("TextBlob", _read_textblob, "-1 to 1"),
}


def find_scorer(name: str) -> Scorer:
    """Return the scorer of that name.

    Raises
    ------
    CorpusToolsError
        If there is none.
    """
    if not isinstance(name, str):
        raise CorpusToolsError(
            f"a scorer is asked for by its name, not by {name!r}",
            remedy=f"Scorers are: {', '.join(SCORERS)}. audit_scorer takes a function, too.",
        )
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
