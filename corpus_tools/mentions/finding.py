"""Where sentences name the actors of a study."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from operator import attrgetter

import pandas as pd

from corpus_tools.mentions.pronouns import Sentence, find_pronouns
from corpus_tools.schema import MENTIONS, SENTENCES
from corpus_tools.study import Actor
from corpus_tools.study.naming import ActorName, ActorNames


def find_mentions(sentences: pd.DataFrame, *, actors: Sequence[Actor]) -> pd.DataFrame:
    """Find where sentences name the actors of a study.

    Parameters
    ----------
    sentences
        One row per sentence: ``sentence_id``, ``document_id``, ``part``, ``start``, ``text``.
    actors
        As the study gives them.

    Returns
    -------
    pandas.DataFrame
        One row per mention: ``mention_id``, ``sentence_id``, ``document_id``, ``actor`` (its
        id), ``form``, ``start``, ``end`` (code points in the document's text); in the order of
        documents and offsets.

    Notes
    -----
    An actor is named where one of its names stands with the capitals it is written with, so that
    "us" is not the US; in a line of capitals "US" is. Of overlapping names the longest counts.
    Nobody is named inside an excluded name of any actor, nor inside the name of a body that is no
    state's, such as a bank, a university or a newspaper (:mod:`corpus_tools.study.nouns`).

    ``form`` is

    - ``name``: the actor itself, also through a noun of state ("US officials", "the Chinese
      Foreign Ministry") and as possessor ("China's economy": the possessor is named);
    - ``metonym``: the same by a place or house that stands for it. Whether "in Beijing" is the
      place or the government is not told apart;
    - ``modifier``: the name only modifies a noun that is not the actor ("Chinese universities",
      "US talks", "Beijing residents", "US-led");
    - ``pronoun``: carried over from a name before, only where it is plain; the rules are those of
      :func:`corpus_tools.mentions.pronouns.find_pronouns`.

    Examples
    --------
    >>> sentences = SENTENCES.build([
    ...     {"sentence_id": "a:0", "document_id": "a", "position": 0, "part": "body",
    ...      "start": 0, "end": 40, "text": "Reedham said it would help Heronian boats."}])
    >>> heron = Actor(id="heron", name="Heron Land", aliases=("Heronian",), metonyms=("Reedham",))
    >>> find_mentions(sentences, actors=[heron])[["form", "start", "end"]].values.tolist()
    [['metonym', 0, 7], ['pronoun', 13, 15], ['modifier', 27, 35]]
    """
    SENTENCES.check(sentences)
    ordered = sentences.sort_values(["document_id", "start"], kind="stable")
    found = list(_find_in_documents(ordered, actors))
    rows = [
        (f"{sentence_id}:{name.actor}:{offset + name.start}", sentence_id, document_id,
         name.actor, name.form, offset + name.start, offset + name.end)
        for sentence_id, document_id, offset, name in found
    ]  # fmt: skip
    return MENTIONS.build(pd.DataFrame(rows, columns=list(MENTIONS.dtypes)))


def _find_in_documents(
    sentences: pd.DataFrame, actors: Sequence[Actor]
) -> Iterator[tuple[str, str, int, ActorName]]:
    names, kinds = ActorNames(actors), {actor.id: actor.kind for actor in actors}
    columns = (sentences[name].tolist() for name in ("sentence_id", "document_id", "part", "start"))
    place, before = ("", ""), None
    for sentence_id, document_id, part, start, text in zip(
        *columns, sentences["text"].tolist(), strict=True
    ):
        if (document_id, part) != place:
            place, before = (document_id, part), None
        sentence = Sentence(text, names.find(text))
        found = sentence.named
        if sentence.named or (before is not None and before.named):
            pronouns = find_pronouns(sentence, before=before, kinds=kinds)
            if pronouns:
                found = sorted([*found, *pronouns], key=attrgetter("start"))
        for name in found:
            yield sentence_id, document_id, start, name
        before = sentence
