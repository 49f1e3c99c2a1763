"""What a sentence says of one thing named in it: that it is wanted, or to be kept away from.

Reads the words before the thing in its clause ("called on both to end the exchange"), then those
behind it ("the exchange must not be cut"). Whoever says so, and whether rightly, is not read.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from corpus_tools.framing.negation import CLAUSE_BREAKS
from corpus_tools.framing.stance_words import (
    ASKS,
    BEHIND,
    CUTS,
    FEARS,
    LINKS,
    LONGEST_OPERATOR,
    NEGATES,
    OPERATORS,
    RAISES,
    REFUSES,
    REJECTS,
    UNDONE,
    WANTS,
    WARNS,
)

# Words before and behind a thing that are looked at.
WINDOW = 16
_ATTITUDES = frozenset([WANTS, ASKS, REJECTS, REFUSES, WARNS, FEARS])
_AGAINST = frozenset([REJECTS, REFUSES, WARNS, FEARS])
# Between what governs and what is governed stand at most so many words.
_NEAR = 6
# "Should cooperate", "agreed to regular talks": the thing is the deed itself.
_THIN_WORDS = """
to for a an the any some more closer deeper greater further new joint direct regular open such
closely fully openly freely together bilateral international
"""
_THIN = frozenset(_THIN_WORDS.split())
_NEXT = 2
_DETERMINERS = frozenset(["a", "an", "the", "any", "this", "that", "their", "its", "his", "her"])


class Operator(NamedTuple):
    """One phrase that takes a stand: its group, and its first and last word in the clause."""

    kind: str
    first: int
    last: int


class Reading(NamedTuple):
    """What is said of the thing: 1 for it, -1 against it; in which words, how many away."""

    sign: int
    words: str
    reach: int


def read_before(words: Sequence[str], *, behind: Sequence[str] = ()) -> Reading | None:
    """Read what the words before a thing say of it; None where they take no stand.

    Parameters
    ----------
    words
        The words of the sentence before the thing, in small letters.
    behind
        Those behind it: "called for the exchange *to be ended*".

    Examples
    --------
    >>> read_before("the union called on both ports to end the".split())
    Reading(sign=-1, words='called on end', reach=6)
    >>> read_before("she did not come to the".split())
    """
    clause = _cut(words[-WINDOW:])
    found = _find_operators(clause)
    chain = _govern(found, clause)
    starts = [at for at, operator in enumerate(chain) if operator.kind in _ATTITUDES]
    if not starts or not _holds(chain, clause):
        return None
    before, after = _find_denial(chain[: starts[0]], chain[starts[0]]), chain[starts[0] :]
    denied = bool(before)
    if denied and chain[starts[0]].kind in _AGAINST:
        return None
    sign = -1 if denied != (UNDONE.search(_write_clause(behind)) is not None) else 1
    for kind in _collapse([operator.kind for operator in after]):
        sign *= -1 if kind in _AGAINST or kind in {CUTS, NEGATES} else 1
    told = [*before, *after]
    return Reading(
        sign,
        " ".join(" ".join(clause[one.first : one.last + 1]) for one in told),
        len(clause) - told[0].first,
    )


def _find_denial(chain: Sequence[Operator], attitude: Operator) -> list[Operator]:
    """Return the negation right before an attitude: "not seeking", "does not yet want"."""
    last = chain[-1:]
    denies = last and last[0].kind == NEGATES and attitude.first - last[0].last <= _NEXT
    return list(last) if denies else []


def _cut(words: Sequence[str]) -> list[str]:
    breaks = [at for at, word in enumerate(words) if word in CLAUSE_BREAKS]
    return list(words[breaks[-1] + 1 :] if breaks else words)


def _find_operators(clause: Sequence[str]) -> list[Operator]:
    """Return the operators of a clause from left to right, the longest at each word."""
    found, at = [], 0
    while at < len(clause):
        for length in range(min(LONGEST_OPERATOR, len(clause) - at), 0, -1):
            phrase = " ".join(clause[at : at + length])
            kind = OPERATORS.get(phrase)
            if kind is None and phrase.endswith("n't") and length == 1:
                kind = NEGATES
            if kind is not None and not _is_adjective(clause, at, phrase):
                found.append(Operator(kind, at, at + length - 1))
                at += length - 1
                break
        at += 1
    return [operator for operator in found if operator.kind]


def _is_adjective(clause: Sequence[str], at: int, phrase: str) -> bool:
    """Tell "the proposed talks" from "proposed talks"."""
    return phrase.endswith("ed") and at > 0 and clause[at - 1] in _DETERMINERS


def _govern(found: Sequence[Operator], clause: Sequence[str]) -> list[Operator]:
    """Return the operators that reach the thing: none before a link or a long gap."""
    held = {at for operator in found for at in range(operator.first, operator.last + 1)}
    links = [at for at, word in enumerate(clause) if word in LINKS and at not in held]
    chain: list[Operator] = []
    end = len(clause)
    for operator in reversed(found):
        if any(operator.last < at < end for at in links) or end - operator.last - 1 > _NEAR:
            break
        chain.insert(0, operator)
        end = operator.first
    return chain


def _holds(chain: Sequence[Operator], clause: Sequence[str]) -> bool:
    """Whether the innermost attitude takes what follows: a thing, a deed, or a clause."""
    last = max(at for at, operator in enumerate(chain) if operator.kind in _ATTITUDES)
    inner = [operator.kind for operator in chain[last + 1 :]]
    kind, between = chain[last].kind, clause[chain[last].last + 1 :]
    next_to = len(between) <= _NEXT and _THIN.issuperset(between)
    if kind in {ASKS, REFUSES}:
        return next_to or _is_deed(chain[last:], clause)
    if kind == FEARS:
        return CUTS in inner or NEGATES in inner
    return True


def _is_deed(chain: Sequence[Operator], clause: Sequence[str]) -> bool:
    """Whether what is asked for is one of the deeds: "to resume", "should soon end"."""
    asked, *inner = chain
    deeds = [operator.first for operator in inner if operator.kind in {RAISES, CUTS}]
    denied = {operator.last for operator in inner if operator.kind == NEGATES}
    leads = {asked.last, *denied, *(at for at, word in enumerate(clause) if word == "to")}
    return bool(deeds) and not leads.isdisjoint([deeds[0] - 1, deeds[0] - 2])


def _collapse(kinds: Sequence[str]) -> list[str]:
    """Return the kinds with a warning of a warning taken for one: "warned of the costs of"."""
    evils = {WARNS, FEARS}
    return [
        kind
        for at, kind in enumerate(kinds)
        if not (at and kind in evils and kinds[at - 1] in evils)
    ]


def read_behind(words: Sequence[str]) -> Reading | None:
    """Read what the words behind a thing say of it; None where they take no stand.

    Parameters
    ----------
    words
        The words of the sentence behind the thing, in small letters.

    Examples
    --------
    >>> read_behind("with the islands is not an option".split())
    Reading(sign=-1, words='with the islands is not an option', reach=7)
    """
    clause = _write_clause(words)
    for pattern in BEHIND:
        found = pattern.search(clause)
        if found:
            sign = (1 if found["good"] else -1) * (-1 if found["no"] else 1)
            return Reading(sign, found.group(), len(found.group().split()))
    return None


def _write_clause(behind: Sequence[str]) -> str:
    nearby = list(behind[:WINDOW])
    end = next((at for at, word in enumerate(nearby) if word in CLAUSE_BREAKS), len(nearby))
    return " ".join(nearby[:end])
