"""How words around an entry change its weight: reversal, emphasis, contrast, and last negation."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from operator import attrgetter
from typing import NamedTuple

from corpus_tools.sentiment.news.lexicon import Entry, Kind, Modifier
from corpus_tools.sentiment.news.terms import Found

# What is denied turns round and loses half of its weight: "not good" is no "bad".
TURNED = -0.5
STRENGTHENED = 1.4
WEAKENED = 0.6
# What stands before "but" or after "despite" counts less than what it is set against.
CONCEDED = 0.6
_FACTORS: dict[Kind, tuple[float, str]] = {
    "reversal": (TURNED, "turned by"),
    "spoiling": (TURNED, "turned by"),
    "fading": (TURNED, "turned by"),
    "strengthen": (STRENGTHENED, "strengthened by"),
    "weaken": (WEAKENED, "weakened by"),
    "concession": (CONCEDED, "conceded by"),
    "contrast": (CONCEDED, "before"),
}
# No clause that people write is longer, in words, or holds more entries and modifiers.
_FURTHEST, _MOST = 40, 20
_STOPS = frozenset([";", ".", "?", "!", "…"])
CLAUSE_BREAKS = _STOPS | frozenset([
    ",", ":", "(", ")", "–", "—", "but", "although", "though", "while", "whereas", "because",
    "until", "unless", "if", "when", "since", "after", "before", "despite", "amid", "however",
])  # fmt: skip
# "did not condemn, attack or threaten"
_LISTING = frozenset([",", "and", "or", "nor"])


def _begins(weighed: Weighed) -> int:
    return weighed.found.first


class Weighed(NamedTuple):
    """An entry in its sentence, with its weight after some rules, and these in words."""

    found: Found[Entry]
    weight: float
    rules: tuple[str, ...] = ()

    def multiply(self, factor: float, rule: str) -> Weighed:
        """Return it with another rule."""
        return self._replace(weight=self.weight * factor, rules=(*self.rules, rule))


def modify(
    found: Found[Entry], modifiers: Sequence[Found[Modifier]], words: Sequence[str]
) -> Weighed:
    """Weigh an entry by all rules but negation.

    Parameters
    ----------
    found
        Where the entry stands.
    modifiers
        Those of its sentence.
    words
        The words and marks of its sentence.
    """
    weighed = Weighed(found, found.value.weight)
    for modifier in _list_near(modifiers, found):
        if modifier.value.kind != "negation" and _reaches(modifier, found, words):
            factor, rule = _FACTORS[modifier.value.kind]
            weighed = weighed.multiply(factor, _name(rule, modifier, words))
    return weighed


def _list_near(
    modifiers: Sequence[Found[Modifier]], found: Found[Entry]
) -> Sequence[Found[Modifier]]:
    """Return the modifiers that may reach an entry: in front of it, and the next behind it."""
    at = bisect_left(modifiers, found.first, key=attrgetter("first"))
    return modifiers[max(0, at - _MOST) : at + _MOST]


def negate(
    weighed: Sequence[Weighed], modifiers: Sequence[Found[Modifier]], words: Sequence[str]
) -> tuple[list[Weighed], list[Found[Modifier]]]:
    """Apply the negations of a sentence, the last one first.

    A negation turns the next entry in its clause, with those joined to it, and takes the tone of
    the others: who "did not welcome the attack" did not attack either. Where the others outweigh
    what is turned, all lose their tone: so what stands behind a negation in its clause never
    keeps its sign. Where nothing with tone stands behind it, what stands before it in the clause
    loses its tone.

    Returns
    -------
    tuple
        The entries, and the negations that found none.
    """
    negated, idle = list(weighed), []
    for modifier in reversed(modifiers):
        if modifier.value.kind != "negation":
            continue
        within = list(_follow_clause(modifier, negated, words))
        if not within:
            # "The threat was not real."
            before = list(_precede_clause(modifier, negated, words))
            if sum(negated[place].weight for place in before) >= 0:
                idle.append(modifier)
            for place in before:
                negated[place] = negated[place].multiply(0, _name("taken back by", modifier, words))
            continue
        joined = list(_join(within, negated, words))
        turned = sum(negated[place].weight for place in joined)
        whole = sum(negated[place].weight for place in within)
        for place in within:
            keeps = place in joined and turned * whole > 0
            factor, rule = (TURNED, "negated by") if keeps else (0.0, "taken back by")
            negated[place] = negated[place].multiply(factor, _name(rule, modifier, words))
    return negated, idle


def _follow_clause(
    modifier: Found[Modifier], weighed: Sequence[Weighed], words: Sequence[str]
) -> Iterator[int]:
    """Yield the entries behind a negation up to the end of its clause; a list goes on in it."""
    first = bisect_left(weighed, modifier.first, key=_begins)
    reached = modifier.last
    for place in range(first, min(first + _MOST, len(weighed))):
        found = weighed[place].found
        if found.last <= modifier.last:
            continue
        between = words[reached : found.first]
        listed = reached > modifier.last and _LISTING.issuperset(between)
        if len(between) > _FURTHEST or not (listed or CLAUSE_BREAKS.isdisjoint(between)):
            return
        yield place
        reached = found.last


def _precede_clause(
    modifier: Found[Modifier], weighed: Sequence[Weighed], words: Sequence[str]
) -> Iterator[int]:
    """Yield the entries in front of a negation, back to the beginning of its clause."""
    last = bisect_left(weighed, modifier.first, key=_begins)
    for place in range(last - 1, max(-1, last - _MOST), -1):
        between = words[weighed[place].found.last : modifier.first]
        if len(between) > _FURTHEST or not CLAUSE_BREAKS.isdisjoint(between):
            return
        yield place


def _join(within: Sequence[int], weighed: Sequence[Weighed], words: Sequence[str]) -> Iterator[int]:
    """Yield the first of some entries and those that "and" or "or" joins to it."""
    last = weighed[within[0]].found.first
    for place in within:
        found = weighed[place].found
        if not _LISTING.issuperset(words[last : found.first]):
            return
        yield place
        last = found.last


def _reaches(modifier: Found[Modifier], found: Found[Entry], words: Sequence[str]) -> bool:
    kind, reach = modifier.value.kind, modifier.value.reach
    if max(found.first - modifier.last, modifier.first - found.last) > _FURTHEST:
        return False
    if kind == "contrast":
        # "But" weakens what stands before it, in the same sentence.
        between = words[found.last : modifier.first]
        return found.last <= modifier.first and _STOPS.isdisjoint(between)
    if kind == "fading":
        # "Tensions have eased."
        between = words[found.last : modifier.first]
        return 0 <= modifier.first - found.last < reach and CLAUSE_BREAKS.isdisjoint(between)
    if modifier.last > found.first:
        return False
    between = words[modifier.last : found.first]
    if kind == "concession":
        return "," not in between and _STOPS.isdisjoint(between)
    if (reach and len(between) >= reach) or not CLAUSE_BREAKS.isdisjoint(between):
        return False
    # Who rejects a threat threatens nobody, but has not made it good either.
    return kind != "spoiling" or found.value.weight > 0


def _name(rule: str, modifier: Found[Modifier], words: Sequence[str]) -> str:
    return f'{rule} "{" ".join(words[modifier.first : modifier.last])}"'
