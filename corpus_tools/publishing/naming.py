"""Which actors a sentence names."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
import pandas as pd

from corpus_tools.schema import SENTENCES
from corpus_tools.study import Actor
from corpus_tools.text import tokenize
from corpus_tools.text.terms import TokenIndex, split_term

Places = list[tuple[int, int]]


def find_actors(sentences: pd.DataFrame, *, actors: Sequence[Actor]) -> pd.DataFrame:
    """Find which actors each sentence names.

    Parameters
    ----------
    sentences
        One row per sentence: ``sentence_id``, ``text``.
    actors
        As the study gives them. An actor is named where its name, an alias or a metonym
        stands with the capitals that it is written with, so that "us" is not the US, and not
        inside one of its excluded names. In a line of capitals "US" is taken for the US.

    Returns
    -------
    pandas.DataFrame
        One row per sentence and actor named in it: ``sentence_id``, ``actor`` (its name);
        in the order of the actors, then of the sentences.
    """
    SENTENCES.check(sentences)
    texts = sentences["text"].tolist()
    index = TokenIndex(tokenize(sentences["text"]))
    rows = [
        (sentences["sentence_id"].iloc[row], actor.name)
        for actor in actors
        for row in _find_rows(index, texts, actor)
    ]
    return pd.DataFrame(rows, columns=["sentence_id", "actor"]).astype("str")


def _find_rows(index: TokenIndex, texts: Sequence[str], actor: Actor) -> list[int]:
    """Return the rows of the texts that name an actor."""
    # From each token on: how far the excluded names reach that begin there or before.
    reach = np.full(len(index.words), -1)
    for first, last in _find_places(index, texts, actor.excluded):
        reach[first] = max(reach[first], last)
    reach = np.maximum.accumulate(reach)
    names = dict.fromkeys((actor.name, *actor.aliases, *actor.metonyms))
    named = _find_places(index, texts, names)
    return sorted({int(index.rows[first]) for first, last in named if reach[first] < last})


def _find_places(index: TokenIndex, texts: Sequence[str], names: Iterable[str]) -> Places:
    """Return first and last token of each place where a name stands with its capitals."""
    lengths = {name: len(split_term(name)) for name in names}
    return [
        (int(first), int(last))
        for name, length in lengths.items()
        if length
        for first in index.find(name)
        for last in [first + length - 1]
        if _has_capitals(texts[index.rows[first]][index.starts[first] : index.ends[last]], name)
    ]


def _has_capitals(written: str, name: str) -> bool:
    letters = ([letter for letter in text if letter.isalnum()] for text in (name, written))
    # A possessive s at the end of the name is no part of what was found.
    return all(found.isupper() for due, found in zip(*letters, strict=False) if due.isupper())
