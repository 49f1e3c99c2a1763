"""Demands by their form: "A must publish", "it is time for A to publish", whatever the verb."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from corpus_tools.acts.clauses import Clauses
from corpus_tools.acts.groups import NOBODY, Words
from corpus_tools.acts.parties import PartyFinder

_MUST = frozenset(["must", "should", "ought", "needs", "need", "has", "have"])
_WITH_TO = frozenset(["ought", "needs", "need", "has", "have"])
# "It is crucial for A to act", "it is time that A acted".
_VITAL = frozenset([
    "time", "crucial", "vital", "essential", "imperative", "critical", "necessary", "important",
    "urgent", "incumbent", "up",
])  # fmt: skip
_TELLING = _MUST | _VITAL
_DUTIES = frozenset(["responsibility", "duty", "obligation", "responsibilities", "duties"])
_HAVING = frozenset(["have", "has", "bear", "bears", "share", "shares"])
_ADVERBS = frozenset(["also", "not", "now", "first", "both", "then", "still", "never", "all"])
# "Must be glad", "should know": what is supposed, not what is to be done.
_SUPPOSED = frozenset(["be", "have", "seem", "feel", "like", "look", "sound"])
_BEFORE_VITAL = frozenset(["is", "'s", "was", "be", "high", "past", "now", "it", "also", "equally"])
_FAR = 9

DEMAND_TRIGGERS = frozenset(["must", "should", "ought", "needs", *_VITAL, *_DUTIES])


class Demand(NamedTuple):
    """Who is told to act: the words that tell it and what is to be done, from, to; the told."""

    first: int
    last: int
    told: Words

    def name(self, clauses: Clauses) -> str:
        """Return the words that tell it and the verb: "must publish"."""
        lowers = clauses.tagged.lowers
        return f"{lowers[self.first]} {lowers[self.last - 1]}"


def find_demands(clauses: Clauses, finder: PartyFinder) -> list[Demand]:
    """Find who is told to act, in order.

    Parameters
    ----------
    clauses, finder
        The sentence and its noun phrases.

    Examples
    --------
    >>> clauses = Clauses("It is time for Heronland to publish its figures.")
    >>> [demand.name(clauses) for demand in find_demands(clauses, PartyFinder(clauses))]
    ['time publish']
    """
    found: dict[int, Demand] = {}
    for place, low in enumerate(clauses.tagged.lowers):
        if low in _TELLING:
            for demand in _read(clauses, finder, place, low):
                found.setdefault(demand.last, demand)
    return list(found.values())


def _read(clauses: Clauses, finder: PartyFinder, place: int, low: str) -> Iterator[Demand]:
    if low in _MUST:
        yield from _read_modal(clauses, finder, place)
        if low in _HAVING:
            yield from _read_duty(clauses, finder, place)
    elif _is_predicate(clauses, place):
        yield from _read_vital(clauses, finder, place)


def _read_modal(clauses: Clauses, finder: PartyFinder, place: int) -> Iterator[Demand]:
    """Read "A must publish" and "A has to publish"; a question and a guess tell nobody."""
    lowers = clauses.tagged.lowers
    verb = _skip(clauses, place + 1)
    if lowers[place] in _WITH_TO:
        if lowers[verb : verb + 1] != ["to"]:
            return
        verb = _skip(clauses, verb + 1)
    told = finder.find_subject(place)
    if told != NOBODY and _is_to_do(clauses, verb) and _stands_before(clauses, told, place):
        yield Demand(place, verb + 1, finder.widen(told))


def _stands_before(clauses: Clauses, told: Words, place: int) -> bool:
    """Tell "A, which is small, must" from "A said it was small and that it must"."""
    between = clauses.tagged.tags[told[1] : place]
    return all(tag not in {"VBD", "VBZ", "VBP"} for tag in between) or "," in between


def _read_vital(clauses: Clauses, finder: PartyFinder, place: int) -> Iterator[Demand]:
    """Read "it is time, she said, for A to publish"."""
    lowers = clauses.tagged.lowers
    if lowers[place + 1 : place + 2] == ["that"]:
        told = finder.widen(finder.find_phrase(place + 2))
        if told != NOBODY and clauses.tagged.tags[told[1] : told[1] + 1] in (["VB"], ["VBP"]):
            yield Demand(place, told[1] + 1, told)
        return
    commas = lowers[place + 1 : place + 2] == [","]
    for at in range(place + 1, min(place + (_FAR if commas else 2), len(lowers) - 1)):
        if lowers[at] in {"for", "to", "on"} and not (lowers[at] == "to" and lowers[place] != "up"):
            told = finder.widen(finder.find_phrase(at + 1))
            verb = _skip(clauses, told[1] + 1)
            if told != NOBODY and lowers[told[1] : told[1] + 1] == ["to"]:
                if _is_to_do(clauses, verb):
                    yield Demand(place, verb + 1, told)
                return


def _read_duty(clauses: Clauses, finder: PartyFinder, place: int) -> Iterator[Demand]:
    """Read "A has a duty to act"."""
    first, last = finder.find_phrase(place + 1)
    lowers = clauses.tagged.lowers
    if last > 0 and lowers[last - 1] in _DUTIES and lowers[first] != "no":
        for at in range(last, min(last + _FAR, len(lowers) - 1)):
            told = finder.find_subject(place)
            if lowers[at] == "to" and _is_to_do(clauses, at + 1) and told != NOBODY:
                yield Demand(last - 1, at + 2, finder.widen(told))
                return


def _is_predicate(clauses: Clauses, place: int) -> bool:
    """Tell "it is crucial for A" from "a crucial vote for A to win"."""
    before = clauses.tagged.lowers[place - 1 : place] if place else []
    return not before or before[0] in _BEFORE_VITAL or clauses.tagged.tags[place - 1] == "RB"


def _skip(clauses: Clauses, place: int) -> int:
    tags, lowers = clauses.tagged.tags, clauses.tagged.lowers
    while place < len(lowers) and (tags[place] == "RB" or lowers[place] in _ADVERBS):
        place += 1
    return place


def _is_to_do(clauses: Clauses, verb: int) -> bool:
    if verb >= len(clauses.tagged):
        return False
    low, tag = clauses.tagged.lowers[verb], clauses.tagged.tags[verb]
    # After a modal or "to" whatever may be a verb is one; names and pronouns are none.
    return low.isalpha() and low not in _SUPPOSED and tag not in {"NNP", "PRP", "DT", "PRP$", "IN"}
