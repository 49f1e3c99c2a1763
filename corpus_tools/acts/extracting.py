"""Acts of many sentences as one table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from operator import itemgetter

import pandas as pd

from corpus_tools.acts.found import Found, find_acts, find_formal_acts, has_form
from corpus_tools.acts.lexicon import list_triggers
from corpus_tools.acts.naming import Cast, Party
from corpus_tools.acts.speaking import Article
from corpus_tools.schema import ACTS, SENTENCES
from corpus_tools.study.actors import Actor
from corpus_tools.text.pieces import find_pieces


def extract_acts(sentences: pd.DataFrame, *, actors: Sequence[Actor]) -> pd.DataFrame:
    """Find who acts toward whom, in cooperation or conflict.

    Parameters
    ----------
    sentences
        As ``split_sentences`` gives them.
    actors
        Of the study: they give agent and patient their ids.

    Returns
    -------
    pandas.DataFrame
        The table ``acts``: one row per act, outermost first. "Refused to lift the ban" is one
        act, a refusal. A class is PLOVER's: what is only promised or agreed is verbal
        cooperation (1), what is demanded, refused or threatened is verbal conflict (3); the
        status says which. A noun is an act where both its parties are named. What several
        actors do with each other ("A and B met") has all of them as agent and as patient.

    Raises
    ------
    TableError
        If ``sentences`` lacks a column.

    Notes
    -----
    Word lists and rules after PLOVER (Halterman et al. 2023) and CAMEO (Gerner et al. 2002),
    without a parser: subjects far from their verbs are found less often than near ones. "He",
    "Voss" and "both governments" are whom the sentences before in the same document say. A
    sentence of more than 3,000 code points, such as a list or speech without full stops, is read
    piece by piece: an act across the end of a piece is not found.
    """
    table = SENTENCES.check(sentences)
    cast = Cast(tuple(actors))
    # A document's sentences may stand apart; its article is let go of where they end.
    table = table.sort_values("document_id", kind="stable") if _is_mixed(table) else table
    columns = (table[name].tolist() for name in ("document_id", "sentence_id", "start", "text"))
    rows = [
        {**act, "document_id": str(document_id)}
        for document_id, written in groupby(zip(*columns, strict=True), key=itemgetter(0))
        for act in _extract_document(written, cast)
    ]
    return ACTS.build(rows)


def _is_mixed(table: pd.DataFrame) -> bool:
    ids = table["document_id"]
    return int((ids != ids.shift()).sum()) > ids.nunique()


def _extract_document(
    written: Iterable[tuple[object, object, int, str]], cast: Cast
) -> Iterator[dict[str, object]]:
    article = Article()
    for _, sentence_id, start, text in written:
        for first, last in find_pieces(text):
            for found in _extract(text[first:last], article, cast):
                yield _describe(found, str(sentence_id), int(start) + first)


def _extract(text: str, article: Article, cast: Cast) -> list[Found]:
    sentence = article.add(text)
    if not list_triggers().isdisjoint(sentence.lowers):
        return find_acts(article, sentence, cast)
    return find_formal_acts(article, sentence, cast) if has_form(sentence, cast) else []


def _describe(found: Found, sentence_id: str, offset: int) -> dict[str, object]:
    return {
        "act_id": f"{sentence_id}a{found.start + offset}",
        "sentence_id": sentence_id,
        "verb": found.verb,
        "start": found.start + offset,
        "end": found.end + offset,
        "quad_class": found.quad_class,
        "status": found.status,
        **_describe_party("agent", found.agent, offset),
        **_describe_party("patient", found.patient, offset),
    }


def _describe_party(role: str, party: Party, offset: int) -> dict[str, object]:
    is_named = party.start >= 0
    return {
        role: party.text,
        f"{role}_actor": party.actor,
        f"{role}_start": party.start + offset if is_named else -1,
        f"{role}_end": party.end + offset if is_named else -1,
    }
