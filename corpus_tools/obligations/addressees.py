"""Who a noun phrase is: an actor of the study, two unnamed parties, somebody else, or a thing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal, NamedTuple

from corpus_tools.obligations.groups import read_examples
from corpus_tools.obligations.sentence import Group, Parsed
from corpus_tools.obligations.triggers import Kind, Trigger
from corpus_tools.obligations.words import NOBODY, PAIRED, PARTIES, PERSON_ENDINGS, THINGS
from corpus_tools.study.actors import Actor
from corpus_tools.study.naming import ActorNames
from corpus_tools.study.nouns import STATE_NOUNS, STATE_PEOPLE
from corpus_tools.text.phrases import Phrase

Sort = Literal["party", "nobody", "thing"]
_SHORTEST, _OPENS, _PAIR, _NEAR = 5, 4, 2, 5
_OPENING_WORDS = re.compile(r"[^,;:]*")
# "the government of X", "officials in X" act for X.
_OFFICES = STATE_NOUNS | STATE_PEOPLE | {"parties", "countries", "capital"}
_PLACED = frozenset(["of", "in", "from", "at", "for"])
_TWO = frozenset(["both", "two", "either", "neither", "each"])


class Party(NamedTuple):
    """Who it is: ids joined by "|", ``both``, ``other`` or ``unspecified``; and what sort."""

    actor: str
    sort: Sort


class Pair(NamedTuple):
    """Two parties: their ids or ``both``, and their words where they stand together."""

    actor: str
    phrase: Phrase | None


UNNAMED = Party("unspecified", "thing")


class Parties:
    """Reads who the noun phrases of sentences are, by the names of the study's actors."""

    def __init__(self, actors: Sequence[Actor]) -> None:
        self._names = ActorNames(actors)
        self._order = [actor.id for actor in actors]

    def read(self, parsed: Parsed, group: Group, *, previous: str = "") -> Party:
        """Return who a group is; ``previous`` is the sentence before, for "it"."""
        low = parsed.low(group.heads[0].head) if len(group.heads) == 1 else ""
        if low == "it":
            carried = self._carry(parsed, group, previous)
            return Party(carried, "party") if carried else UNNAMED
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
        actors, phrase = self._name(parsed, group), group.heads[-1]
        examples = read_examples(parsed, phrase) if sort_phrase(parsed, phrase) == "party" else None
        if examples is not None:
            actors |= self._name(parsed, examples)
        return "|".join(self._sort(actors))

    def _name(self, parsed: Parsed, group: Group) -> set[str]:
        """Return the actors that a group names itself, not those that only modify it."""
        tagged = parsed.tagged
        actors: set[str] = set()
        ends = [phrase.first for phrase in group.heads[1:]] + [group.last]
        for phrase, end in zip(group.heads, ends, strict=True):
            named = self._names.name(tagged.slice(phrase.first, phrase.last))
            is_office = parsed.low(phrase.head) in _OFFICES
            if not named and is_office and parsed.low(phrase.last) in _PLACED:
                named = self._names.name(tagged.slice(phrase.last, max(end, phrase.last + 1)))
            actors.update(named.split("|") if named else [])
        return actors

    def _sort(self, actors: Iterable[str]) -> list[str]:
        return sorted(actors, key=self._order.index)

    def name_all(self, text: str) -> list[str]:
        """Return every actor that a text names in any way, in their order."""
        return self._sort({name.actor for name in self._names.find(text)})

    def _carry(self, parsed: Parsed, group: Group, previous: str) -> str:
        """Return the actor that "it" stands for, where only one can be meant; or a blank."""
        before = parsed.tagged.text[: parsed.tagged.starts[group.first]]
        named = self.name_all(before)
        if len(named) == 1:
            return self._names.name(_OPENING_WORDS.match(before).group())  # type: ignore[union-attr]
        if named or group.first > 1:
            return ""
        finds = self._names.find(previous)
        opens = finds and finds[0].start <= _OPENS and finds[0].form != "modifier"
        return finds[0].actor if opens and len({find.actor for find in finds}) == 1 else ""

    def _carry_pair(self, parsed: Parsed, group: Group, previous: str) -> str:
        """Return the two that "they" stands for, named in the sentence or the one before."""
        before = [phrase for phrase in parsed.phrases if phrase.last <= group.first]
        if any(self._is_several(parsed, phrase) for phrase in before):
            return ""
        pair = self.find_pair(parsed, last=group.first)
        if pair is None and all(sort_phrase(parsed, phrase) != "party" for phrase in before):
            pair = self.find_pair_before(previous)
        return pair.actor if pair is not None else ""

    def _is_several(self, parsed: Parsed, phrase: Phrase) -> bool:
        """Whether a phrase is of several others that "they" may stand for, but no pair."""
        plural = parsed.tag(phrase.head) in {"NNS", "NNPS"} and not is_paired(parsed, phrase)
        return (
            plural
            and sort_phrase(parsed, phrase) == "party"
            and not self._names.name(parsed.tagged.slice(phrase.first, phrase.last))
        )

    def find_pair(self, parsed: Parsed, *, last: int = -1) -> Pair | None:
        """Return the only two parties that a sentence, or its first words, is about; or None."""
        tagged = parsed.tagged
        actors = self.name_all(tagged.text[: tagged.starts[last]] if last >= 0 else tagged.text)
        if len(actors) == _PAIR:
            return Pair("|".join(actors), None)
        for phrase in parsed.phrases:
            if (last < 0 or phrase.last <= last) and is_paired(parsed, phrase):
                return Pair("both", phrase)
        return None

    def find_pair_before(self, previous: str) -> Pair | None:
        """Return the only two parties of the sentence before, whose words are not at hand."""
        pair = self.find_pair(Parsed(previous)) if previous else None
        return Pair(pair.actor, None) if pair is not None else None


def is_paired(parsed: Parsed, phrase: Phrase) -> bool:
    """Whether a phrase is of two parties without names: "both sides", "the two", "each side"."""
    opened = parsed.low(phrase.first - 1) in _TWO
    words = parsed.tagged.lowers[phrase.first - opened : phrase.last]
    if _TWO.isdisjoint(words) or words[0] == "no":
        return False
    return words[-1] in PAIRED or words in (["both"], ["the", "two"], ["each"], ["neither"])


def sort_phrase(parsed: Parsed, phrase: Phrase) -> Sort:
    """Tell somebody from something by the noun that heads a phrase."""
    low, tag = parsed.low(phrase.head).partition("'")[0], parsed.tag(phrase.head)
    if low in NOBODY and tag.startswith("PRP"):
        return "nobody"
    if low in PARTIES:
        return "party"
    if low in THINGS:
        return "thing"
    # "the Swiss", a people by its adjective.
    is_name = tag.startswith("NNP") or tag == "JJ"
    if is_name and parsed.tagged.words[phrase.head][0].isupper():
        return "party"
    return "party" if len(low) > _SHORTEST and low.endswith(PERSON_ENDINGS) else "thing"


@dataclass(frozen=True)
class Scene:
    """A trigger in its sentence, as the readers of triggers are given it."""

    parsed: Parsed
    parties: Parties
    trigger: Trigger
    first: int  # its words, half open
    last: int
    previous: str = ""  # the sentence before in the document
    before: Found | None = None  # the trigger before it: verbs may share their subject

    def list_near(self) -> list[str]:
        """Return the few words before the trigger."""
        return self.parsed.tagged.lowers[max(0, self.first - _NEAR) : self.first]

    def read(self, group: Group | None) -> Party:
        """Return who a group is."""
        if group is None:
            return UNNAMED
        return self.parties.read(self.parsed, group, previous=self.previous)

    def is_thing(self, group: Group | None) -> bool:
        """Whether a group is nobody who could be told to act."""
        return self.read(group).sort == "thing"

    def find(self, group: Group | None, *, act: int, party: Party | None = None) -> Found:
        """Return the find with a group as its addressee, if it is somebody, and the act's word."""
        party = party or self.read(group)
        named = group if party.sort != "thing" else None
        actor = party.actor if named else "unspecified"
        kind, strength, _ = self.trigger
        return Found(kind, strength, self.first, self.last, named, actor, act)


@dataclass(frozen=True)
class Found:
    """A trigger that was read: who is told, and the word of the act."""

    kind: Kind
    strength: str
    first: int
    last: int
    addressee: Group | None
    actor: str
    act: int

    def as_possibility(self) -> Found:
        """Return the same as something that may be, such as a guess."""
        return replace(self, kind="possibility")
