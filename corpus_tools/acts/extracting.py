"""Acts of many sentences as one table."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import pandas as pd

from corpus_tools.acts.categories import QUAD_CLASSES, combine
from corpus_tools.acts.clauses import Clauses
from corpus_tools.acts.lexicon import list_triggers
from corpus_tools.acts.parties import NOBODY, Parties, PartyFinder, Words
from corpus_tools.acts.reading import Reading, find_span, read_item, turn_around
from corpus_tools.schema import ACTS, SENTENCES
from corpus_tools.study.actors import Actor
from corpus_tools.study.naming import ActorNames

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


class _Party(NamedTuple):
    text: str
    actor: str
    start: int
    end: int


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
        status says which. A noun is an act where both its parties are named.

    Raises
    ------
    TableError
        If ``sentences`` lacks a column.

    Notes
    -----
    Word lists and rules after PLOVER (Halterman et al. 2023) and CAMEO (Gerner et al. 2002),
    without a parser: subjects far from their verbs are found less often than near ones.
    """
    table = SENTENCES.check(sentences)
    names = ActorNames(actors)
    rows = [
        row
        for sentence_id, document_id, start, text in zip(
            table["sentence_id"], table["document_id"], table["start"], table["text"], strict=True
        )
        for row in _extract(text, names, (str(sentence_id), str(document_id), int(start)))
    ]
    return ACTS.build(rows)


def _extract(
    text: str, names: ActorNames, place: tuple[str, str, int]
) -> Iterator[dict[str, object]]:
    if list_triggers().isdisjoint(_WORD.findall(text.lower())):
        return
    sentence_id, document_id, offset = place
    clauses = Clauses(text)
    finder = PartyFinder(clauses)
    for reading in _list_outermost(clauses):
        found = finder.find(reading)
        agent = _name(clauses, found.agent, names, offset)
        patient = _name(clauses, found.patient, names, offset)
        if _is_act(reading, found, f"{agent.actor}|{patient.actor}".strip("|")):
            start, end = find_span(clauses, reading)
            yield {
                "act_id": f"{sentence_id}a{start + offset}",
                "sentence_id": sentence_id,
                "document_id": document_id,
                "verb": reading.name,
                "start": start + offset,
                "end": end + offset,
                "quad_class": QUAD_CLASSES[_turn(clauses, reading, found.patient)],
                "status": reading.status,
                **_describe("agent", agent),
                **_describe("patient", patient),
            }


def _list_outermost(clauses: Clauses) -> list[Reading]:
    """Return the acts that are no part of another: verbs and what they take, then nouns."""
    found = [read_item(clauses, item) for item in clauses.items]
    readings = [reading for reading in found if reading is not None and not reading.weak]
    readings = [_intend(clauses, reading) for reading in readings]
    kept: list[Reading] = []
    used: set[int] = set()
    for reading in sorted(readings, key=_is_plain_noun):
        if used.isdisjoint(reading.used):
            kept.append(reading)
            used |= {*reading.used, *range(reading.item.first, reading.item.last)}
    return sorted(kept, key=lambda reading: min(reading.used))


def _intend(clauses: Clauses, reading: Reading) -> Reading:
    """Return what stands in an infinitive that no listed word governs as not done yet."""
    first = reading.group.first if reading.group else 0
    if reading.status != "done" or clauses.tagged.lowers[first - 1 : first] != ["to"]:
        return reading
    category = combine("promise", reading.category, kind="verb")
    return reading._replace(category=category, status="possible")


def _is_plain_noun(reading: Reading) -> bool:
    """Tell "talks" from "refused talks" and from "a refusal to talk"."""
    governs = reading.inner is not None and reading.inner.group is not None
    return reading.group is None and not governs


def _is_act(reading: Reading, found: Parties, named: str) -> bool:
    if reading.group is not None:
        return (found.agent, found.patient) != (NOBODY, NOBODY)
    both = NOBODY not in (found.agent, found.patient)
    return bool(named) and (both or "|" in named)


def _turn(clauses: Clauses, reading: Reading, patient: Words) -> str:
    before = clauses.tagged.lowers[patient[0] - 1] if patient[0] > 0 else ""
    return turn_around(reading, preposition=before)


def _name(clauses: Clauses, words: Words, names: ActorNames, offset: int) -> _Party:
    if words == NOBODY:
        return _Party("", "", -1, -1)
    start, end = clauses.tagged.span(*words)
    text = clauses.tagged.text[start:end]
    return _Party(text, names.name(text), start + offset, end + offset)


def _describe(role: str, party: _Party) -> dict[str, object]:
    return {
        role: party.text,
        f"{role}_actor": party.actor,
        f"{role}_start": party.start,
        f"{role}_end": party.end,
    }
