"""Why a sentence has the score it has."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pandas as pd

from corpus_tools.errors import CorpusToolsError
from corpus_tools.sentiment.reading import Reading, ScoredWord
from corpus_tools.sentiment.scorers import find_scorer
from corpus_tools.sentiment.targets import read_sentence, read_target_tone
from corpus_tools.study.actors import Actor
from corpus_tools.study.naming import ActorNames


def explain_score(
    sentence: str, *, scorer: str = "news", actors: Sequence[Actor] = ()
) -> pd.DataFrame:
    """Explain the score of one sentence, word by word.

    Parameters
    ----------
    sentence
        The sentence.
    scorer
        A name out of ``SCORERS``.
    actors
        The study's actors, whose names have no tone for ``news``.

    Returns
    -------
    pandas.DataFrame
        One row per word that the scorer has a weight for: ``start``, ``end`` (code points in
        the sentence), ``word``, ``entry`` (of the scorer's list), ``weight`` (its own scale),
        ``rules`` (what changed it), ``part``. The parts add up to the score.

    Examples
    --------
    >>> explain_score("The talks did not fail.")[["word", "weight", "rules"]].to_numpy().tolist()
    [['fail', -2.0, 'negated by "not"']]
    """
    _check_text(sentence)
    return _tabulate(find_scorer(scorer).read(sentence, ActorNames(actors)))


def explain_target(sentence: str, target: str, *, actors: Sequence[Actor] = ()) -> pd.DataFrame:
    """Explain the tone of one sentence toward somebody whom it names, word by word.

    Unlike ``score_target_tone`` it knows of no quotations: what the target itself says counts.

    Parameters
    ----------
    sentence
        The sentence.
    target
        A stretch of it that names somebody; where it stands more than once, the first.
    actors
        The study's actors, whose names have no tone.

    Returns
    -------
    pandas.DataFrame
        One row per word that decided, as :func:`explain_score` gives them. The parts add up to
        the tone toward the target.

    Raises
    ------
    CorpusToolsError
        If the target does not stand in the sentence.

    Examples
    --------
    >>> explained = explain_target("Hale sanctioned Moss.", "Moss")
    >>> explained[["word", "rules"]].to_numpy().tolist()
    [['sanctioned', 'whom it is done to: sanction']]
    """
    _check_text(sentence)
    found = re.search(rf"(?<!\w){re.escape(target)}(?!\w)", sentence) if target else None
    if found is None:
        raise CorpusToolsError(
            f"the target {target!r} does not stand in the sentence {sentence!r}",
            remedy="Give it as the sentence spells it, in whole words.",
        )
    read = read_sentence(sentence, names=ActorNames(actors))
    return _tabulate(read_target_tone(read, *found.span()))


def _check_text(sentence: str) -> None:
    if not isinstance(sentence, str):
        raise CorpusToolsError(
            f"the sentence is no text but of the type {type(sentence).__name__}",
            remedy="Give one sentence; score_sentiment scores a table of them.",
        )


def _tabulate(reading: Reading) -> pd.DataFrame:
    table = pd.DataFrame(reading.words, columns=list(ScoredWord._fields))
    texts = dict.fromkeys(["word", "entry", "rules"], "str")
    numbers = dict.fromkeys(["weight", "part"], "float64")
    return table.astype({**dict.fromkeys(["start", "end"], "int64"), **texts, **numbers})
