"""Which actors a sentence names."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from corpus_tools.mentions import find_mentions
from corpus_tools.study import Actor


def find_actors(sentences: pd.DataFrame, *, actors: Sequence[Actor]) -> pd.DataFrame:
    """Find which actors each sentence names.

    Parameters
    ----------
    sentences
        One row per sentence, with the columns that ``find_mentions`` needs.
    actors
        As the study gives them. An actor is named by a name, an alias or a metonym, also where
        it only modifies a noun ("Chinese universities"); a pronoun names nobody.

    Returns
    -------
    pandas.DataFrame
        One row per sentence and actor named in it: ``sentence_id``, ``actor`` (its name);
        in the order of the actors, then of the sentences.
    """
    mentions = find_mentions(sentences, actors=actors)
    named = set(
        mentions.loc[mentions["form"] != "pronoun", ["sentence_id", "actor"]].itertuples(
            index=False, name=None
        )
    )
    rows = [
        (sentence_id, actor.name)
        for actor in actors
        for sentence_id in sentences["sentence_id"]
        if (sentence_id, actor.id) in named
    ]
    return pd.DataFrame(rows, columns=["sentence_id", "actor"]).astype("str")
