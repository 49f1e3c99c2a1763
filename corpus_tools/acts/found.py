"""The acts of one sentence: by the word lists, by the form of a demand, by a claim of threat."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from corpus_tools.acts.categories import QUAD_CLASSES, VERBAL_CONFLICT, combine
from corpus_tools.acts.claims import CLAIM_TRIGGERS, Claim, find_claims
from corpus_tools.acts.clauses import Clauses
from corpus_tools.acts.demands import DEMAND_TRIGGERS, Demand, find_demands
from corpus_tools.acts.groups import NOBODY, Words
from corpus_tools.acts.naming import NO_PARTY, Cast, Party
from corpus_tools.acts.parties import Parties
from corpus_tools.acts.reading import Reading, find_span, read_item, turn_around
from corpus_tools.acts.senses import is_no_act
from corpus_tools.acts.sharing import is_denied, is_shared, list_later_patients
from corpus_tools.acts.speaking import Article, Sentence

_ENDS = frozenset([".", ";", '"', "?", "!", "who", "which", "while", "because", "although"])
# What only its form tells counts where it names an actor, or whom the sentences before name.
_FORMAL = DEMAND_TRIGGERS | CLAIM_TRIGGERS
_HAVE_TO = re.compile(r"\bha(?:s|ve) to\b")
_SEVERAL = "|"
_MATERIAL = frozenset([2, 4])
_TO_DO = 5


class Found(NamedTuple):
    """An act with its parties; places are code points of the sentence."""

    verb: str
    start: int
    end: int
    quad_class: int
    status: str
    agent: Party
    patient: Party


def find_acts(article: Article, sentence: Sentence, cast: Cast) -> list[Found]:
    """Return the acts of a sentence in order.

    Parameters
    ----------
    article
        Holds the sentences before, which say who "he" is.
    sentence
        The last of them.
    cast
        The actors of the study.
    """
    reader = _Reader(article, sentence, cast)
    formal = list(reader.find_formal()) if has_form(sentence, cast) else []
    found = {found.start: found for found in [*reader.find_listed(), *formal]}
    return [found[start] for start in sorted(found)]


def find_formal_acts(article: Article, sentence: Sentence, cast: Cast) -> list[Found]:
    """Return the demands and claims of a sentence that has no word of the lists."""
    found = {found.start: found for found in _Reader(article, sentence, cast).find_formal()}
    return [found[start] for start in sorted(found)]


def has_form(sentence: Sentence, cast: Cast) -> bool:
    """Whether a sentence may demand something of an actor or call one a threat, by its words."""
    if sentence.lowers.isdisjoint(_FORMAL) and not _HAVE_TO.search(sentence.text):
        return False
    return sentence.may_refer or cast.names_actor(sentence)


class _Reader:
    def __init__(self, article: Article, sentence: Sentence, cast: Cast) -> None:
        self._article, self._sentence, self._cast = article, sentence, cast
        self._clauses, self._finder = sentence.clauses, sentence.finder
        self._taken: set[int] = set()

    def find_formal(self) -> Iterator[Found]:
        """Yield demands and claims, and keep their words from being read once more."""
        for demand in find_demands(self._clauses, self._finder):
            told = self._name(demand.told)
            if told.actor and not self._is_asked(demand.first):
                self._take(demand.first, self._find_end(demand.last))
                yield self._write_demand(demand, told)
        for claim in find_claims(self._clauses, self._finder):
            called = self._name_forces(claim.called)
            caller = self._name(claim.caller) if claim.caller != NOBODY else self._name_speaker()
            if self._is_asked(claim.first) or not called.actor or caller is None:
                continue
            if called.actor != caller.actor:
                self._take(claim.first, claim.last)
                yield self._write_claim(claim, caller, called)

    def _take(self, first: int, last: int) -> None:
        self._taken |= set(range(first, last))

    def _find_end(self, place: int) -> int:
        lowers = self._clauses.tagged.lowers
        return next((at for at in range(place, len(lowers)) if self._is_end(at)), len(lowers))

    def _is_end(self, place: int) -> bool:
        """Whether a clause ends: at a mark, or at a comma behind which a new subject stands."""
        lowers, tags = self._clauses.tagged.lowers, self._clauses.tagged.tags
        if lowers[place] != ",":
            return lowers[place] in _ENDS
        return tags[place + 1 : place + 2] != ["VBG"]

    def _is_asked(self, place: int) -> bool:
        """Whether the next mark behind a word asks: "Should they talk?"."""
        if "?" not in self._sentence.text:
            return False
        marks = (low for low in self._clauses.tagged.lowers[place:] if low in {".", "?", "!"})
        return next(marks, "") == "?"

    def _write_demand(self, demand: Demand, told: Party) -> Found:
        start, end = self._clauses.tagged.span(demand.first, demand.last)
        speaker = self._name_speaker()
        agent = speaker if speaker is not None and speaker.actor != told.actor else NO_PARTY
        name = demand.name(self._clauses)
        return Found(name, start, end, VERBAL_CONFLICT, "demanded", agent, told)

    def _write_claim(self, claim: Claim, caller: Party, called: Party) -> Found:
        start, end = self._clauses.tagged.span(claim.first, claim.last)
        name = f"call {self._clauses.tagged.lowers[claim.last - 1]}"
        return Found(name, start, end, VERBAL_CONFLICT, "done", caller, called)

    def _name_speaker(self) -> Party | None:
        speeches = self._sentence.speeches
        return self._name(speeches[-1].speaker) if speeches else None

    def _name(self, words: Words) -> Party:
        return self._cast.read(self._article, self._sentence, words)

    def _name_forces(self, words: Words) -> Party:
        party = self._name(words)
        if party.actor or words == NOBODY:
            return party
        return party._replace(actor=self._cast.name_forces(self._sentence, party))

    def find_listed(self) -> Iterator[Found]:
        """Yield the acts of the word lists."""
        # A noun is an act between named parties only.
        nouns = self._cast.names_actor(self._sentence) or self._sentence.may_refer
        for reading in _list_outermost(self._clauses):
            if not nouns and reading.group is None:
                continue
            if reading.item.first in self._taken or self._is_asked(reading.item.first):
                continue
            found = self._find_parties(reading)
            if reading.group is None and found.agent == NOBODY:
                continue
            if is_denied(self._clauses, reading) or is_no_act(self._clauses, reading, found):
                continue
            act = self._cast_act(reading, found)
            if _is_act(reading, found, act):
                span = find_span(self._clauses, reading)
                yield act._replace(start=span[0], end=span[1])

    def _find_parties(self, reading: Reading) -> Parties:
        """Return the parties; of ", she said, dismissing it" she is the agent."""
        found = self._finder.find(reading)
        if reading.group is None and not self._may_do(found.agent):
            return Parties(NOBODY, found.patient)
        comma = reading.item.first - 1
        if reading.item.form == "ing" and self._clauses.tagged.lowers[comma : comma + 1] == [","]:
            said = [one for one in self._sentence.speeches if one.verb == comma - 1]
            return found._replace(agent=said[0].speaker) if said else found
        return found

    def _may_do(self, words: Words) -> bool:
        """Tell "Heronland's deal", "attacks by rebels" from "hopes of a deal"."""
        tagged = self._clauses.tagged
        by = words[0] > 0 and tagged.lowers[words[0] - 1] in {"by", "between"}
        return by or any(tag in {"NNP", "NNPS", "PRP"} for tag in tagged.tags[slice(*words)])

    def _cast_act(self, reading: Reading, found: Parties) -> Found:
        quad_class = QUAD_CLASSES[_turn(self._clauses, reading, found.patient)]
        agent, patient = self._name(found.agent), self._name(found.patient)
        unknown = not (agent.actor or patient.actor) and bool(
            reading.group and reading.group.passive
        )
        if unknown and is_shared(self._clauses, reading, found):
            agent = self._find_announcers(reading) or agent
        named = self._cast.names_actor(self._sentence)
        if named and not agent.actor:
            agent = self._name_by_goods(agent, quad_class)
        if named and not patient.actor:
            ships = self._cast.name_ships(self._sentence, patient)
            patient = patient._replace(actor=ships) if ships else patient
        if named and not patient.actor:
            patient = self._find_later(reading, agent) or patient
        if _SEVERAL in agent.actor and not patient.actor:
            patient = agent if is_shared(self._clauses, reading, found) else patient
        return Found(reading.name, -1, -1, quad_class, reading.status, agent, patient)

    def _name_by_goods(self, agent: Party, quad_class: int) -> Party:
        """Name an agent by the rules or forces that act for it."""
        material = quad_class in _MATERIAL
        owner = self._cast.name_owner(self._sentence, agent) if material else ""
        owner = owner or self._cast.name_ships(self._sentence, agent)
        return agent._replace(actor=owner) if owner else agent

    def _find_announcers(self, reading: Reading) -> Party | None:
        """Return the several who say that talks will be held: it is they who hold them."""
        before = [one for one in self._sentence.speeches if one.verb < reading.item.first]
        party = self._name(before[-1].speaker) if before else NO_PARTY
        return party if _SEVERAL in party.actor else None

    def _find_later(self, reading: Reading, agent: Party) -> Party | None:
        """Return the first actor behind a deed that it may be for."""
        for words in list_later_patients(self._clauses, self._finder, reading):
            party = self._name(words)
            if party.actor and party.actor != agent.actor:
                return party
        return None


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
    lowers = clauses.tagged.lowers
    last = reading.item.last
    if reading.status == "done" and reading.item.name.startswith("agree") and reading.inner is None:
        # "Agreed on Monday to": what is agreed is still to be done.
        later = "to" in lowers[last : min(last + _TO_DO, clauses.find_end(reading.item))]
        if reading.item.name.endswith(" to"):
            later = clauses.tagged.tags[last : last + 1] in (["VB"], ["VBP"])
        return reading._replace(status="possible") if later else reading
    first = reading.group.first if reading.group else 0
    if reading.status != "done" or lowers[first - 1 : first] != ["to"]:
        return reading
    category = combine("promise", reading.category, kind="verb")
    return reading._replace(category=category, status="possible")


def _is_plain_noun(reading: Reading) -> bool:
    """Tell "talks" from "refused talks" and from "a refusal to talk"."""
    governs = reading.inner is not None and reading.inner.group is not None
    return reading.group is None and not governs


def _is_act(reading: Reading, found: Parties, act: Found) -> bool:
    if reading.group is not None:
        return (found.agent, found.patient) != (NOBODY, NOBODY) or bool(act.agent.actor)
    both = NOBODY not in (found.agent, found.patient)
    agent, patient = act.agent.actor, act.patient.actor
    return bool(agent or patient) and (both or _SEVERAL in agent or bool(agent and patient))


def _turn(clauses: Clauses, reading: Reading, patient: Words) -> str:
    before = clauses.tagged.lowers[patient[0] - 1] if patient[0] > 0 else ""
    return turn_around(reading, preposition=before)
