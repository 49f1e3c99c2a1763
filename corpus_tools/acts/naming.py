"""Which actors of the study a party of an act is: by its words, or by what was said before."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from corpus_tools.acts.groups import NOBODY, Words
from corpus_tools.acts.speaking import Article, Sentence
from corpus_tools.study.actors import Actor
from corpus_tools.study.naming import ActorName, ActorNames, NameFound
from corpus_tools.study.nouns import STATE_NOUNS, STATE_PEOPLE

# Those who held an office speak for nobody.
_FORMER = re.compile(
    r"\b(?:former|formerly|retired|ex-\w+|then-\w+|onetime|ousted|exiled|late)\b", re.IGNORECASE
)
_OF_FORMER = re.compile(r"\s*,\s*(?:retired|now|formerly|a former|the former)\b", re.IGNORECASE)
# "head of China's bureau": who heads a house of state speaks for the state.
_HEADING = re.compile(
    r"(?:an?\s|the\s)?(?:\w+\s)?(?:head|chief|chair|chairman|chairwoman|director|director-general|"
    r"deputy|member|spokesman|spokeswoman|spokesperson|leader|minister|secretary|envoy|official)"
    r"\s(?:of|for|at|in|from)\s(?=\S)",
    re.IGNORECASE,
)
# "China's Compute Lending Office", "the US Bureau for Fair Trade": a house by its written name.
_HOUSE = re.compile(
    r"(?:['’]s)?\s(?:[A-Z][\w’'-]*\s|for\s|of\s|and\s|on\s)*"
    r"(?:Office|Bureau|Ministry|Department|Agency|Administration|Commission|Council|Committee|"
    r"Delegation|Mission|Authority|Treasury|Secretariat|Directorate|Army|Navy|Embassy)\b"
)
_RULES = re.compile(
    r"\b(?:rules?|laws?|orders?|regulations?|controls?|curbs?|sanctions?|tariffs?|restrictions?|"
    r"bans?|measures?|embargo|quotas?|blacklist|decree|dut(?:y|ies)|act|bill)\b",
    re.IGNORECASE,
)
_FORCES = re.compile(
    r"\b(?:military|armed|army|navy|naval|forces?|troops|fleet|drones?|missiles?|warships?|weapons?|"
    r"aircraft|jets?|ships?|boats?|submarines?|satellites?|bombers?|government|nuclear|AI)\b"
)
_SHIPS = re.compile(
    r"(?:army|navy|forces|troops|soldiers?|fleet|drones?|missiles?|warships?|aircraft|"
    r"fighter jets?|patrol boats?|submarines?|bombers?|warplanes?|destroyers?|frigates?|carriers?)$"
)
_COUNTERPARTS = (
    "governments? sides? countries country nations? states? delegations? capitals? powers? parties "
    "party leaders? presidents? administrations? teams? foes? rivals? neighbou?rs? militaries "
    "military ministers? adversaries giants superpowers economies"
)
_PAIR = re.compile(
    r"(?:.*\b(?:from|of|in)\s)?(?:both|the\stwo|neither|each|either)"
    rf"(?:\sof\sthe)?\s(?:[a-z]+\s)?(?:{_COUNTERPARTS.replace(' ', '|')})|both|neither"
    r"|the\s(?:two\s)?(?:delegations|sides|two)",
    re.IGNORECASE,
)
_PAIRING = frozenset(["both", "two", "neither", "each", "either", "delegations", "sides"])
_HE, _WE, _THEY = frozenset(["he", "she"]), frozenset(["we", "us"]), frozenset(["they"])
_APPOSITION = re.compile(r"\s*,\s*([^,;]+?)(?=[,.;]|\s+who\b|$)")
_OPENS = re.compile(r"(?:an?\s|the\s|its\s)?(?:[a-z]+\s)?", re.IGNORECASE)
_OPENING_PLACE = re.compile(r"In\s[A-Z][\w. ]*?,\s")
_NAMES = re.compile(r"(?:(?:[A-Z][\w’'-]*|[A-Z]\.)\s)*[A-Z][\w’'-]+")
_DEEPEST = 3
_SERVANTS = STATE_NOUNS | STATE_PEOPLE
_SEVERAL = "|"


class Party(NamedTuple):
    """Words of a sentence, the ids of the actors that they are, and where they stand in it."""

    text: str
    actor: str
    start: int
    end: int


NO_PARTY = Party("", "", -1, -1)


class Cast:
    """The actors of a study, asked who a noun phrase of an article is.

    Parameters
    ----------
    actors
        Of the study.
    """

    def __init__(self, actors: tuple[Actor, ...]) -> None:
        self.names = ActorNames(actors)
        self._states = {actor.id for actor in actors if actor.kind == "state"}
        self._order = [actor.id for actor in actors]

    def read(self, article: Article, sentence: Sentence, words: Words) -> Party:
        """Return the party that words of a sentence are."""
        if words == NOBODY:
            return NO_PARTY
        start, end = sentence.clauses.tagged.span(*words)
        return Party(sentence.text[start:end], self.name(article, sentence, words), start, end)

    def name(self, article: Article, sentence: Sentence, words: Words, *, depth: int = 0) -> str:
        """Return the ids of the actors that words are, joined by "|"; blank: none of them.

        Parameters
        ----------
        article
            With the sentences before.
        sentence, words
            The noun phrase.
        depth
            How many pronouns led here.
        """
        if words == NOBODY or depth > _DEEPEST:
            return ""
        tagged = sentence.clauses.tagged
        text = tagged.slice(*words)
        if words[1] - words[0] == 1 and tagged.tags[words[0]] == "PRP":
            return self._name_pronoun(article, sentence, words, depth)
        named = self.names_actor(sentence) and self._may_name(sentence, *tagged.span(*words))
        if named and (found := self.names.find_all(text)):
            return self._name_by_words(sentence, words, text, found)
        if not sentence.lowers.isdisjoint(_PAIRING) and _PAIR.fullmatch(text):
            return self._name_two(article, sentence, text)
        return self._name_by_place(sentence, text) or self._name_person(article, sentence, words)

    def _name_by_words(
        self, sentence: Sentence, words: Words, text: str, found: list[NameFound]
    ) -> str:
        after = sentence.text[sentence.clauses.tagged.ends[words[1] - 1] :]
        if _FORMER.search(text) or _OF_FORMER.match(after):
            return ""
        return self.names.name(text, found=found) or self._name_house(text, found)

    def _name_house(self, text: str, found: Sequence[NameFound]) -> str:
        """Name "head of China's bureau" and "China's Lending Office"."""
        heading = _HEADING.match(text)
        rest = text[heading.end() :] if heading else text
        found = self.names.find_all(rest) if heading else found
        if heading and (named := self.names.name(rest, found=found)):
            return named
        opens = found and _OPENS.fullmatch(rest, 0, found[0].start)
        return found[0].owners[0][0] if opens and _HOUSE.match(rest, found[0].end) else ""

    def _name_by_place(self, sentence: Sentence, text: str) -> str:
        """Name an official by where the sentence begins: "In Beijing, an official"."""
        if text.rpartition(" ")[2].lower() not in _SERVANTS:
            return ""
        place = _OPENING_PLACE.match(sentence.text)
        if not place:
            return ""
        return self.names.name(place.group() + text)

    def _name_two(self, article: Article, sentence: Sentence, text: str) -> str:
        """Name "both governments" where the nearest sentences name two states and no third."""
        lead = re.match(r"(.*)\b(?:from|of|in)\s", text)
        if lead and not STATE_NOUNS.intersection(lead.group(1).lower().split()):
            return ""
        found: set[str] = set()
        for one in [sentence, *article.list_earlier(sentence)]:
            found |= self._list_actors(one) & self._states
            if len(found) > 1:
                break
        return "|".join(filter(found.__contains__, self._order)) if len(found) == 2 else ""  # noqa: PLR2004

    def _name_pronoun(self, article: Article, sentence: Sentence, words: Words, depth: int) -> str:
        low = sentence.clauses.tagged.lowers[words[0]]
        speeches = sentence.speeches
        if low in _WE:
            own = [speech.speaker for speech in speeches if speech.speaker != words]
            return self.name(article, sentence, own[-1], depth=depth + 1) if own else ""
        before = [speech.speaker for speech in speeches if speech.speaker[1] <= words[0]]
        if low == "it":
            # "Heronland said (that) it would": nothing else may stand between.
            place = words[0] - (sentence.clauses.tagged.lowers[words[0] - 1] == "that")
            said = [one.speaker for one in speeches if one.verb == place - 1]
            return self.name(article, sentence, said[0], depth=depth + 1) if said else ""
        if low in _HE | _THEY and before:
            named = self.name(article, sentence, before[-1], depth=depth + 1)
            return named if low in _HE or _SEVERAL in named else ""
        last = article.find_last_speaker(sentence) if low in _HE else None
        return self.name(article, last[0], last[1], depth=depth + 1) if last else ""

    def _name_person(self, article: Article, sentence: Sentence, words: Words) -> str:
        """Name a person by the office given here, or where the article first names them."""
        tagged = sentence.clauses.tagged
        text = tagged.slice(*words)
        if not _NAMES.fullmatch(text):
            return ""
        surname = tagged.words[words[1] - 1]
        for one in (sentence, *article.sentences[: sentence.place]):
            if surname in one.text and self.names_actor(one):
                office = self._read_office(one, surname)
                if office is not None:
                    return office
        return ""

    def names_actor(self, sentence: Sentence) -> bool:
        """Whether a sentence names any actor, asked once."""
        if sentence.named is None:
            letters = self._find_letters(sentence)
            sentence.named = bool(letters) and bool(self.names.find_spans(sentence.text))
        return sentence.named

    def _may_name(self, sentence: Sentence, start: int, end: int) -> bool:
        """Whether the letters of an actor's name stand between two places of a sentence."""
        letters = self._find_letters(sentence)
        return any(first < end and start < last for first, last in letters)

    def _find_letters(self, sentence: Sentence) -> list[tuple[int, int]]:
        if sentence.letters is None:
            sentence.letters = self.names.find_letters(sentence.text)
        return sentence.letters

    def _list_actors(self, sentence: Sentence) -> set[str]:
        named = self.names_actor(sentence)
        return {name.actor for name in self.names.find(sentence.text)} if named else set()

    def _read_office(self, sentence: Sentence, surname: str) -> str | None:
        """Return whom a person serves; ``None`` where the sentence does not say."""
        tagged = sentence.clauses.tagged
        for place in (at for at, word in enumerate(tagged.words) if word == surname):
            first, last = sentence.finder.find_group(place)
            found = _APPOSITION.match(sentence.text, tagged.ends[last - 1])
            office = found.group(1) if found else ""
            described = tagged.slice(first, last)
            if _FORMER.search(described):
                return ""
            title = set(described.lower().split())
            if title & _SERVANTS and "and" not in title:
                return self.names.name(described)
            serving = not _SERVANTS.isdisjoint(office.lower().split())
            if office and (office[0].islower() or serving):
                former = bool(_FORMER.search(office)) or office.startswith("now ")
                return "" if former else self._name_office(office)
        return None

    def _name_office(self, office: str) -> str:
        found = self.names.find_all(office)
        return self.names.name(office, found=found) or self._name_house(office, found)

    def name_owner(self, sentence: Sentence, party: Party) -> str:
        """Name whose rule acts: "Washington's new law", "US export controls"."""
        text, found = party.text, self._find(sentence, party)
        opens = found and _OPENS.fullmatch(text, 0, found[0].start)
        return found[0].actor if opens and _RULES.search(text, found[0].end) else ""

    def name_ships(self, sentence: Sentence, party: Party) -> str:
        """Name whose forces act or are acted on: "an Ospreyan patrol boat", no "naval research"."""
        text, found = party.text, self._find(sentence, party)
        return found[0].actor if len(found) == 1 and _SHIPS.search(text, found[0].end) else ""

    def _find(self, sentence: Sentence, party: Party) -> list[ActorName]:
        named = self._may_name(sentence, party.start, party.end)
        return self.names.find(party.text) if named else []

    def name_forces(self, sentence: Sentence, party: Party) -> str:
        """Name whose forces or weapons they are: "China's drones", "US military research"."""
        text = party.text
        found = [] if _FORMER.search(text) else self._find(sentence, party)
        return found[0].actor if found and _FORCES.search(text, found[0].end) else ""
