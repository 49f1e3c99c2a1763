"""Score the tone toward each mention of an actor."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import pandas as pd

from corpus_tools.schema import MENTIONS, SENTENCES, TARGET_TONES, TARGET_WORDS
from corpus_tools.sentiment.targets.saying import gather_said, list_said
from corpus_tools.sentiment.targets.toward import read_sentence, read_target_tone
from corpus_tools.study.actors import Actor
from corpus_tools.study.naming import ActorNames

# "Chinese universities" are not China.
_OTHERS = "modifier"
_MENTION = ["mention_id", "sentence_id", "document_id", "actor", "start", "end"]


class ScoredTargets(NamedTuple):
    """The tables ``target_tones`` and ``target_words``."""

    tones: pd.DataFrame
    words: pd.DataFrame


def score_target_tone(
    sentences: pd.DataFrame,
    *,
    mentions: pd.DataFrame,
    quotes: pd.DataFrame,
    quote_spans: pd.DataFrame,
    actors: Sequence[Actor],
) -> ScoredTargets:
    """Score the tone toward each mention of an actor: two actors of a sentence may differ.

    Parameters
    ----------
    sentences, mentions, quotes, quote_spans
        The tables of those names. A mention that only modifies somebody else's name ("Chinese
        universities") is passed over. What an actor says is not said about it.
    actors
        The study's actors. Their names have no tone.

    Returns
    -------
    ScoredTargets
        ``tones``: one row per mention that is no modifier, in their order: ``mention_id``,
        ``sentence_id``, ``document_id``, ``actor``, ``start``, ``end``, ``tone`` (-1 to 1),
        ``n_words``. ``words``: one row per mention and word that decided: ``mention_id``,
        ``sentence_id``, ``order``, ``word``, ``entry``, ``weight``, ``rules``, ``part``,
        ``start``, ``end``. The parts of a mention add up to its tone.

    Notes
    -----
    See :func:`corpus_tools.sentiment.targets.toward.read_target_tone` for the rules.
    """
    SENTENCES.check(sentences)
    MENTIONS.check(mentions)
    names = ActorNames(actors)
    said = gather_said(quotes, quote_spans=quote_spans)
    rows = zip(sentences["start"], sentences["text"], strict=True)
    places = dict(zip(sentences["sentence_id"], rows, strict=True))
    tones: list[tuple[object, ...]] = []
    words: list[tuple[object, ...]] = []
    known = mentions[mentions["form"] != _OTHERS]
    for name, group in known.groupby("sentence_id", sort=False):
        offset, text = places[str(name)]
        sentence = read_sentence(text, names=names)
        for row in group[_MENTION].itertuples(index=False, name=None):
            *_, start, end = row
            place = (start - offset, end - offset)
            spans = list_said(said[str(name)], start, end, offset=offset)
            reading = read_target_tone(sentence, *place, said=spans)
            tones.append((*row, reading.score, len(reading.words)))
            words.extend(
                (row[0], name, order, *word[2:], offset + word.start, offset + word.end)
                for order, word in enumerate(reading.words)
            )
    return ScoredTargets(
        TARGET_TONES.build(pd.DataFrame(tones, columns=list(TARGET_TONES.dtypes))),
        TARGET_WORDS.build(pd.DataFrame(words, columns=list(TARGET_WORDS.dtypes))),
    )
