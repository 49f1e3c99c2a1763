"""Who acts and toward whom: noun phrases around an act."""

from __future__ import annotations

from typing import NamedTuple

from corpus_tools.acts.groups import NOBODY, GroupFinder, Words
from corpus_tools.acts.lexicon import Item
from corpus_tools.acts.reading import Reading, find_core

_BETWEEN_SUBJECT_AND_VERB = frozenset(["who", "which", "that", "both", "each", "all"])
_ADVERBIAL = frozenset(["RB", "MD"])
_TOWARD = frozenset([
    "on", "against", "with", "to", "toward", "towards", "for", "from", "of", "at", "into", "upon",
    "by", "in", "over",
])  # fmt: skip
# "The US urged to act": in a headline the auxiliary is left out.
_BARE_PASSIVES = frozenset(["urge", "press", "call on", "call upon", "pressure", "tell to"])
_WITH_OF = frozenset(["accuse", "suspect", "convict", "acquit", "assure", "warn", "rob"])
_PLACES = frozenset(["in", "at", "into"])
# Acts that are done to a place as to somebody; talks "in Geneva" are not.
_LOCAL = frozenset(["ASSAULT", "COERCE", "MOBILIZE", "AID", "PROTEST"])
# Whose ban, whose attack: the one who is meant stands before the noun or behind "by".
_OF_OWNERS = frozenset(["condemn", "support", "refuse", "accept"])
_SEEK, _NEAR = 8, 3
# "Talks on tariffs", "agreed on a plan": what these lead to is the topic, not the other party.
_TOPICS = frozenset(["on", "over", "upon", "for", "in", "of", "at", "into"])
_SHARED = frozenset(["AGREE", "CONSULT"])
# After these a clause begins, tagged like prepositions.
_OPENING = frozenset([
    "that", "because", "if", "while", "as", "whether", "although", "though", "unless", "since",
    "until", "after", "before", "so", "than", "once", "whereas",
])  # fmt: skip
_BEHIND = frozenset(["from", "against"])


class Parties(NamedTuple):
    """Words of agent and patient, from, to (half open); -1 where there is none."""

    agent: Words
    patient: Words


class PartyFinder(GroupFinder):
    """Finds the parties of the acts of one sentence.

    Parameters
    ----------
    clauses
        The sentence.
    """

    def find(self, reading: Reading) -> Parties:
        """Return agent and patient of an act."""
        group = reading.group
        if group is None:
            return self._find_of_noun(reading)
        if group.passive or self._is_bare_passive(reading):
            return self._find_of_passive(reading)
        if group.modal == "demand":
            # Who must act is told to; who tells them, this clause does not say.
            return Parties(NOBODY, self.widen(self._find_subject(reading)))
        agent, patient = self._find_subject(reading), self._find_patient(reading)
        return Parties(self.widen(agent), self.widen(patient))

    def _find_of_passive(self, reading: Reading) -> Parties:
        agent = self._find_after(reading.item.last, "by")
        if reading.item.name in _WITH_OF:
            agent = self._cut_of(agent)
        if reading.inner is None or reading.inner.item.first > reading.item.first:
            return Parties(agent, self._find_subject(reading))
        # "Talks between A and B were ended by C"
        agents, patient = self._find_of_noun(reading.inner)
        return Parties(agents if agent == NOBODY else agent, patient)

    def _cut_of(self, words: Words) -> Words:
        """Tell "accused by Heronland *of theft*" from "freed by the army of Heronland"."""
        first, last = words
        ends = (at for at in range(first, last) if self._tagged.lowers[at] == "of")
        return first, next(ends, last)

    def _is_bare_passive(self, reading: Reading) -> bool:
        item = reading.item
        following = self._tagged.lowers[item.last : item.last + 1]
        return item.form == "past" and item.name in _BARE_PASSIVES and following == ["to"]

    def _find_subject(self, reading: Reading) -> Words:
        """Return the subject of a verb; prepositional phrases, objects, appositions passed over."""
        return self.find_subject(reading.group.first if reading.group else reading.item.first)

    def find_subject(self, verb: int) -> Words:
        """Return the subject of the verb whose auxiliaries begin at a word."""
        for first, last in reversed(self._groups):
            if last <= verb and self._may_be_subject(first, last, verb):
                return first, last
        return NOBODY

    def _may_be_subject(self, first: int, last: int, verb: int) -> bool:
        if self._follows(first, {"IN", "TO"}):
            # "Since Heronland attacked" is a clause, "since Friday" and "that ... and left" not.
            opens = self._tagged.lowers[first - 1] in _OPENING
            return opens and self._is_adjacent(self.widen((first, last))[1], verb)
        if self._is_apposition(first, last, verb):
            return False
        return self._is_adjacent(last, verb) or not self._follows(first, {"V"})

    def _is_adjacent(self, last: int, verb: int) -> bool:
        return all(
            self._tagged.tags[place] in _ADVERBIAL
            or self._tagged.lowers[place] in _BETWEEN_SUBJECT_AND_VERB
            for place in range(last, verb)
        )

    def _follows(self, first: int, tags: set[str]) -> bool:
        before = self._tagged.tags[first - 1] if first else ""
        return before in tags or ("V" in tags and before.startswith("V"))

    def _is_apposition(self, first: int, last: int, verb: int) -> bool:
        """Tell "Li, *a professor*, urged" from "Yesterday *Li* urged"."""
        lowers = self._tagged.lowers
        return first > 1 and lowers[first - 1] == "," and "," in lowers[last:verb]

    def _find_patient(self, reading: Reading) -> Words:
        """Return the object, else what a preposition ties to the act or to what it acts on."""
        item, inner = reading.item, reading.inner
        if item.name.rpartition(" ")[2] in _BEHIND and item.last - item.first > len(
            item.name.split()
        ):
            # "Warned *Heronland* against": the party stands in the gap of the entry.
            return self._find_direct(item.first + 1, frozenset())
        direct = self._find_direct(item.last, reading.used)
        if direct != NOBODY:
            return self.cut(direct)
        if inner is not None and inner.group is not None:
            return self._find_patient(inner)
        if inner is not None and item.sense.operator in _OF_OWNERS:
            owner = self._find_doer(inner)
            if owner != NOBODY:
                return owner
        return self._find_toward(reading)

    def _find_doer(self, reading: Reading) -> Words:
        owner = self._find_owner(reading.item)
        return owner if owner != NOBODY else self._find_after(self._find_last(reading), "by")

    def _find_last(self, reading: Reading) -> int:
        return self._clauses.item_at[max(reading.used)].last

    def _find_toward(self, reading: Reading) -> Words:
        """Return what the next preposition leads to, if no verb comes before it."""
        innermost = self._clauses.item_at[max(reading.used)]
        preposition = innermost.name.rpartition(" ")[2]
        if preposition in _TOWARD:
            about = preposition in _TOPICS and find_core(reading) in _SHARED
            found = NOBODY if about else self._find_direct(innermost.last, frozenset())
            return NOBODY if found != NOBODY and self.is_time(found) else found
        for at in range(innermost.last, min(innermost.last + _NEAR, len(self._tagged))):
            low = self._tagged.lowers[at]
            if low in _TOWARD and not (low == "of" and innermost.kind == "verb"):
                local = low not in _PLACES or reading.category in _LOCAL
                found = self._find_direct(at + 1, frozenset()) if local else NOBODY
                about = low in _TOPICS and innermost.sense.category in _SHARED
                skipped = found == NOBODY or about or self.is_time(found)
                return NOBODY if skipped else found
            if self._tagged.tags[at].startswith(("V", ",", ".", ":")):
                break
        return NOBODY

    def _find_after(self, place: int, word: str) -> Words:
        for at in range(place, min(place + _SEEK, len(self._tagged))):
            if self._tagged.lowers[at] == word:
                return self._find_direct(at + 1, frozenset())
            if self._tagged.tags[at].startswith(("V", ",", ".", ":", "W")):
                break
        return NOBODY

    def _find_of_noun(self, reading: Reading) -> Parties:
        """Return the parties of "China's sanctions on", "attacks by", "talks between"."""
        last = self._find_last(reading)
        if self._tagged.lowers[last : last + 1] == ["between"]:
            return Parties(self.widen(self._find_direct(last + 1, frozenset())), NOBODY)
        agent, patient = self._find_doer(reading), self._find_toward(reading)
        return Parties(agent, NOBODY if patient == agent else patient)

    def _find_owner(self, item: Item) -> Words:
        """Return what stands before a noun in its phrase, without the possessive s."""
        for first, last in self._groups:
            if first <= item.first < last:
                return self._cut_owner(first, item.first)
        return NOBODY

    def _cut_owner(self, first: int, end: int) -> Words:
        tags, words = self._tagged.tags, self._tagged.words
        while end > first and tags[end - 1] != "POS" and not words[end - 1][0].isupper():
            end -= 1
        if end > first and tags[end - 1] == "POS":
            end -= 1
        names_nobody = all(tags[place] in {"DT", "PRP$"} for place in range(first, end))
        return NOBODY if names_nobody else (first, end)
