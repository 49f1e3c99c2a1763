"""Who a noun phrase is: an actor of the study, two unnamed parties, somebody else, or a thing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal, NamedTuple

from corpus_tools.obligations.nouns import (
    DEEDS,
    MUTUAL,
    NAMED_THINGS,
    NOBODY,
    PAIRED,
    PARTIES,
    PERSON_ENDINGS,
    PERSONS,
    THINGS,
)
from corpus_tools.obligations.objects import read_examples
from corpus_tools.obligations.parsed import Group, Parsed
from corpus_tools.study.actors import Actor
from corpus_tools.study.naming import ActorNames
from corpus_tools.study.nouns import STATE_NOUNS, STATE_PEOPLE
from corpus_tools.text.phrases import Phrase

Sort = Literal["party", "nobody", "thing"]
_SHORTEST, _OPENS, _PAIR = 5, 4, 2
_OPENING_WORDS = re.compile(r"[^,;:]*")
_PLACED = frozenset(["of", "in", "from", "at", "for"])
_TWO = frozenset(["both", "two", "either", "neither", "each"])


class Party(NamedTuple):
    """Who it is: ids joined by "|", ``both``, ``other`` or ``unspecified``; and what sort."""

    actor: str
    sort: Sort


class Pair(NamedTuple):
    """Two parties: their ids or ``both``, and the words, or -1 where they stand apart."""

    actor: str
    first: int
    last: int


class Parties:
    """Reads who the noun phrases of sentences are.

    Parameters
    ----------
    actors
        The study's actors.
    """

    def __init__(self, actors: Sequence[Actor]) -> None:
        self._names = ActorNames(actors)
        self._order = [actor.id for actor in actors]

    def read(self, parsed: Parsed, group: Group, *, previous: str = "") -> Party:
        """Return who a group is; ``previous`` is the sentence before, for "it"."""
        low = parsed.low(group.heads[0].head) if len(group.heads) == 1 else ""
        if low == "it":
            carried = self._carry(parsed, group, previous)
            return Party(carried, "party") if carried else Party("unspecified", "thing")
        if low in {"they", "them", "their"}:
            pair = self._carry_pair(parsed, group, previous)
            return Party(pair or ("unspecified" if low == "their" else "other"), "party")
        actors = self._name_with_examples(parsed, group)
        if actors:
            return Party(actors, "party")
        if is_paired(parsed, group.heads[0]):
            return Party("both", "party")
        sorts = {sort_phrase(parsed, phrase) for phrase in group.heads}
        if "party" in sorts:
            return Party("other", "party")
        return Party("unspecified", "nobody" if "nobody" in sorts else "thing")

    def _name_with_examples(self, parsed: Parsed, group: Group) -> str:
        """Return the actors of a group; "nations like A and B" names A and B."""
        named, phrase = self.name(parsed, group), group.heads[-1]
        examples = read_examples(parsed, phrase) if sort_phrase(parsed, phrase) == "party" else None
        more = self.name(parsed, examples) if examples is not None else ""
        actors = {*named.split("|"), *more.split("|")} - {""}
        return "|".join(sorted(actors, key=self._order.index))

    def _carry(self, parsed: Parsed, group: Group, previous: str) -> str:
        """Return the actor that "it" stands for, where only one can be meant; or a blank."""
        text = parsed.tagged.text
        begin = parsed.tagged.starts[group.first]
        named = {name.actor for name in self._names.find(text[:begin])}
        if len(named) == 1:
            return self._names.name(_OPENING_WORDS.match(text[:begin]).group())  # type: ignore[union-attr]
        if named or group.first > 1:
            return ""
        finds = self._names.find(previous)
        actors = {find.actor for find in finds}
        opens = finds and finds[0].start <= _OPENS and finds[0].form != "modifier"
        return finds[0].actor if opens and len(actors) == 1 else ""

    def _carry_pair(self, parsed: Parsed, group: Group, previous: str) -> str:
        """Return the two that "they" stands for, named in the sentence or the one before."""
        before = [phrase for phrase in parsed.phrases if phrase.last <= group.first]
        if any(_is_several(parsed, p) and not self._is_named(parsed, p) for p in before):
            return ""
        pair = self.find_pair(parsed, last=group.first)
        if pair is not None or any(sort_phrase(parsed, phrase) == "party" for phrase in before):
            return pair.actor if pair else ""
        pair = self.find_pair(Parsed(previous)) if previous else None
        return pair.actor if pair else ""

    def _is_named(self, parsed: Parsed, phrase: Phrase) -> bool:
        return self._names.name(parsed.tagged.slice(phrase.first, phrase.last)) != ""

    def find_pair(self, parsed: Parsed, *, last: int = -1) -> Pair | None:
        """Return the only two parties that a sentence, or its first words, is about; or None."""
        tagged = parsed.tagged
        end = tagged.starts[last] if last >= 0 else len(tagged.text)
        actors = {name.actor for name in self._names.find(tagged.text[:end])}
        if len(actors) == _PAIR:
            return Pair("|".join(sorted(actors, key=self._order.index)), -1, -1)
        for phrase in parsed.phrases:
            if (last < 0 or phrase.last <= last) and is_paired(parsed, phrase):
                return Pair("both", phrase.first, phrase.last)
        return None

    def name_all(self, text: str) -> list[str]:
        """Return every actor that a text names in any way, in their order."""
        found = {name.actor for name in self._names.find(text)}
        return sorted(found, key=self._order.index)

    def name(self, parsed: Parsed, group: Group) -> str:
        """Return the actors that a group names itself, not those that only modify it."""
        tagged = parsed.tagged
        last = group.last
        ids: list[str] = []
        for number, phrase in enumerate(group.heads):
            end = group.heads[number + 1].first if number + 1 < len(group.heads) else last
            named = self._names.name(tagged.slice(phrase.first, phrase.last))
            if not named and is_office(parsed, phrase) and parsed.low(phrase.last) in _PLACED:
                named = self._names.name(tagged.slice(phrase.last, max(end, phrase.last + 1)))
            ids.extend(named.split("|") if named else [])
        return "|".join(sorted(set(ids), key=self._order.index))


def is_office(parsed: Parsed, phrase: Phrase) -> bool:
    """Whether a phrase is of those who act for a state: "the government", "officials"."""
    low = parsed.low(phrase.head)
    return low in STATE_NOUNS or low in STATE_PEOPLE or low in {"parties", "countries", "capital"}


def _is_several(parsed: Parsed, phrase: Phrase) -> bool:
    """Whether a phrase is of several parties that "they" may stand for, but no pair."""
    plural = parsed.tag(phrase.head) in {"NNS", "NNPS"}
    return plural and not is_paired(parsed, phrase) and sort_phrase(parsed, phrase) == "party"


def is_paired(parsed: Parsed, phrase: Phrase) -> bool:
    """Whether a phrase is of two parties without names: "both sides", "the two", "each side"."""
    opened = parsed.low(phrase.first - 1) in _TWO
    words = parsed.tagged.lowers[phrase.first - opened : phrase.last]
    if _TWO.isdisjoint(words) or words[0] == "no":
        return False
    return words[-1] in PAIRED or words in (["both"], ["the", "two"], ["each"], ["neither"])


def sort_phrase(parsed: Parsed, phrase: Phrase) -> Sort:
    """Tell somebody from something by the noun that heads a phrase."""
    low, word = parsed.low(phrase.head), parsed.tagged.words[phrase.head]
    bare = low.partition("'")[0] if parsed.tag(phrase.head) == "PRP" or "'" in low else low
    if bare in NOBODY and parsed.tag(phrase.head).startswith("PRP"):
        return "nobody"
    if bare in PERSONS or bare in PARTIES:
        return "party"
    if bare in NAMED_THINGS or bare in THINGS:
        return "thing"
    if bare in DEEDS or bare in MUTUAL:
        return "thing"
    # "the Swiss", a people by its adjective.
    is_name = parsed.tag(phrase.head).startswith("NNP") or parsed.tag(phrase.head) == "JJ"
    if is_name and word[0].isupper():
        return "party"
    return "party" if len(bare) > _SHORTEST and bare.endswith(PERSON_ENDINGS) else "thing"
