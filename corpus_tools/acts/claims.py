"""Saying outright that somebody or their forces are a threat: an accusation without its verb."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from corpus_tools.acts.clauses import Clauses
from corpus_tools.acts.groups import NOBODY, Words
from corpus_tools.acts.parties import PartyFinder

_THREATS = frozenset(["threat", "threats", "danger", "dangers", "menace", "risk", "risks"])
_CALLING = frozenset([
    "called", "calls", "call", "calling", "labelled", "labeled", "labels", "labeling", "branded",
    "brands", "described", "describes", "describing", "deemed", "considers", "regards",
])  # fmt: skip
_POSING = frozenset([
    "pose", "poses", "posed", "posing", "is", "are", "was", "were", "remain", "remains",
    "represent", "represents", "represented", "constitute", "constitutes", "constituted",
    "remained", "become", "becomes", "became",
])  # fmt: skip
_FAR = 14

CLAIM_TRIGGERS = frozenset(["threat", "threats", "danger", "menace", "risk"])


class Claim(NamedTuple):
    """Words from the verb up to the threat; who calls somebody one, or nobody; who is called so."""

    first: int
    last: int
    caller: Words
    called: Words


def find_claims(clauses: Clauses, finder: PartyFinder) -> Iterator[Claim]:
    """Yield who is said to be a threat.

    Parameters
    ----------
    clauses, finder
        The sentence and its noun phrases.

    Examples
    --------
    >>> clauses = Clauses("Reedham called Ospreyan drones off the coast a serious threat.")
    >>> claim = next(find_claims(clauses, PartyFinder(clauses)))
    >>> clauses.tagged.slice(*claim.called)
    'Ospreyan drones'
    """
    lowers = clauses.tagged.lowers
    for place in (at for at, low in enumerate(lowers) if low in _THREATS):
        first = finder.find_group(place)[0]
        for verb in range(first - 1, max(first - _FAR, -1), -1):
            if lowers[verb] in _CALLING:
                called = finder.find_phrase(verb + 1)
                if called != NOBODY and called[1] <= first:
                    yield Claim(verb, place + 1, finder.find_subject(verb), called)
                break
            if lowers[verb] in _POSING and _leads_to(clauses, verb, first):
                if lowers[verb - 1] == "which":
                    break
                yield Claim(verb, place + 1, NOBODY, finder.find_subject(verb))
                break


def _leads_to(clauses: Clauses, verb: int, first: int) -> bool:
    """Whether nothing but marks and adverbs stands between "poses" and "a threat"."""
    tags = clauses.tagged.tags
    denied = {"not", "never", "no"}.intersection(clauses.tagged.lowers[verb : first + 1])
    return not denied and all(tags[at] in {'"', "RB"} for at in range(verb + 1, first))
