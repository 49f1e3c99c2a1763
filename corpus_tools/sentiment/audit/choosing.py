"""A scorer by its name, or a user's own function."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import NamedTuple

from corpus_tools.errors import CorpusToolsError
from corpus_tools.sentiment.reading import Reading
from corpus_tools.sentiment.scorers import SCORERS, find_scorer
from corpus_tools.study.naming import ActorNames

# A name out of SCORERS, or a function that gives a sentence a number.
GivenScorer = str | Callable[[str], float]
_SHOWN = 60


class ChosenScorer(NamedTuple):
    """A scorer under the name it has in tables.

    Parameters
    ----------
    name
        For the column ``scorer``.
    read
        A sentence and the names of the study's actors in, score and words out.
    """

    name: str
    read: Callable[[str, ActorNames], Reading]


def choose_scorer(given: GivenScorer, *, label: str = "") -> ChosenScorer:
    """Return a scorer ready to read sentences.

    Parameters
    ----------
    given
        A name out of ``SCORERS``, or a function that gives a sentence a number.
    label
        Its name in tables; blank: its own.

    Raises
    ------
    CorpusToolsError
        If there is no scorer of that name, or it is neither a name nor a function; when a
        sentence is read, if a function gives something else than a finite number.
    """
    if isinstance(given, str):
        return ChosenScorer(label or given, find_scorer(given).read)
    if not callable(given):
        raise CorpusToolsError(
            f"a scorer is a name or a function, not {given!r}",
            remedy=f"Names are: {', '.join(SCORERS)}; a function takes a sentence and gives a "
            "number.",
        )
    name = label or getattr(given, "__name__", "").strip("<>") or type(given).__name__

    def read(sentence: str, _names: ActorNames) -> Reading:
        return Reading(_check_score(given(sentence), sentence, name))

    return ChosenScorer(name, read)


def _check_score(score: object, sentence: str, name: str) -> float:
    try:
        number = float(score)  # type: ignore[arg-type]
    except (TypeError, ValueError):
        number = math.nan
    if not math.isfinite(number):
        shown = sentence if len(sentence) <= _SHOWN else f"{sentence[:_SHOWN]}…"
        raise CorpusToolsError(
            f"the scorer {name!r} gives {score!r} for the sentence {shown!r}",
            remedy="It must give a finite number for any sentence; 0 for one without tone.",
        )
    return number
