"""A sentence with its acts: what governs a verb to its left, what it takes to its right."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from corpus_tools.acts.lexicon import Item, find_items
from corpus_tools.text.tagging import Tagged, tag_text

_WILL = frozenset(["will", "would", "shall", "'ll", "won't", "wouldn't", "gonna"])
_MAY = frozenset(["may", "might", "could", "can", "cannot", "can't", "couldn't"])
_MUST = frozenset(["must", "should", "ought", "mustn't", "shouldn't", "need", "needs"])
_NOT = frozenset(["not", "never", "cannot", "neither", "nor", "without", "hardly"])
_HAVE = frozenset(["have", "has", "had", "having", "'ve", "do", "does", "did"])
_BE = frozenset(["be", "is", "are", "was", "were", "been", "being", "am", "'s", "'re", "got"])
_ADVERBS = frozenset(["also", "now", "then", "no", "longer", "yet", "still", "even", "ever"])
_AUXILIARIES = _WILL | _MAY | _MUST | _NOT | _HAVE | _BE | _ADVERBS
_HELPING = frozenset(["MD", "RB"])
_NEITHER = frozenset(["neither", "nor"])
_INVERTING = _NEITHER | {"never"}
_BREAKS = frozenset([
    ",", ";", ":", ".", "(", ")", "–", "—", "--", "who", "which", "whose", "while", "because",
    "after", "before", "but", "although", "though", "unless", "until", "if", "when", "where",
    "whereas", "amid", "despite", "following", "since", "saying", "as",
])  # fmt: skip
_HOUSES = frozenset([
    "Office", "Bureau", "Ministry", "Department", "Agency", "Administration", "Commission",
    "Directorate", "Authority", "Secretariat", "Centre", "Center", "Institute", "Foundation",
])  # fmt: skip
_VERBAL, _NOMINALS = frozenset(["verb", "phrase"]), frozenset(["noun", "thing"])
_PASTS = frozenset(["past", "participle"])
_LEADING, _TYING = frozenset(["IN", "TO"]), frozenset(["of", "between"])
_LIGHT = frozenset(["do", "stop", "cancel"])
_REACH, _BACK, _SUBJECT = 14, 8, 6
_NOMINAL = ("N", "DT", "JJ", "POS", "PRP")


class Group(NamedTuple):
    """The auxiliaries of a verb: the operator they make, negation, voice, where they begin."""

    modal: str
    negated: bool
    passive: bool
    first: int


class Clauses:
    """A tagged sentence with the items of the word lists.

    Parameters
    ----------
    text
        One sentence.

    Attributes
    ----------
    tagged
        Its words.
    items, item_at
        The items in order, and by their first word.
    """

    def __init__(self, text: str) -> None:
        self.tagged: Tagged = tag_text(text)
        found = find_items(self.tagged)
        if not _HOUSES.isdisjoint(self.tagged.words):
            found = [item for item in found if not self._is_in_name(item)]
        self.items: list[Item] = found
        self._inverts = not _INVERTING.isdisjoint(self.tagged.lowers)
        self.item_at: dict[int, Item] = {item.first: item for item in self.items}

    def _is_in_name(self, item: Item) -> bool:
        """Tell "the Sea *Rescue* Bureau", a house of state, from "rescue"."""
        words = self.tagged.words
        following = words[item.last] if item.last < len(words) else ""
        return following in _HOUSES and words[item.first][0].isupper()

    def read_group(self, item: Item) -> Group:
        """Return what the auxiliaries and adverbs to the left of a verb say."""
        lowers, tags = self.tagged.lowers, self.tagged.tags
        place, modal, negated, passive = item.first - 1, "", False, False
        while place >= 0:
            low = lowers[place]
            if not _is_auxiliary(low, tags[place]):
                break
            modal = _read_modal(low) or modal
            negated = negated or low in _NOT or low.endswith("n't") or self._is_no_longer(place)
            if low in _BE:
                passive = passive or item.form in _PASTS
            place -= 1
        if place >= 1 and lowers[place] == "to" and lowers[place - 1] in {"not", "never"}:
            negated = True
        inverted, denied = self._read_inverted(place) if self._inverts else ("", False)
        modal, negated = modal or inverted, negated or denied
        passive = passive or self._is_reduced(item)
        return Group(modal, negated, passive, place + 1)

    def _read_inverted(self, place: int) -> tuple[str, bool]:
        """Read before a subject: "*nor will* Heronland ease", "*neither* side will negotiate"."""
        lowers, tags = self.tagged.lowers, self.tagged.tags
        first = place
        while first >= max(0, place - _SUBJECT) and tags[first].startswith(_NOMINAL):
            if lowers[first] in _NEITHER:
                break
            first -= 1
        if first == place or first < 0:
            return "", False
        if lowers[first] in _NEITHER:
            return "", True
        inverts = first > 0 and lowers[first - 1] in _INVERTING
        return (_read_modal(lowers[first]), True) if inverts else ("", False)

    def _is_no_longer(self, place: int) -> bool:
        return self.tagged.lowers[place : place + 2] == ["no", "longer"]

    def _is_reduced(self, item: Item) -> bool:
        """Tell "the ban imposed by" from "imposed the ban"."""
        following = self.tagged.lowers[item.last : item.last + 1]
        return item.form in _PASTS and following == ["by"]

    def find_end(self, item: Item) -> int:
        """Return where what an item may act on ends."""
        lowers = self.tagged.lowers
        limit = min(len(lowers), item.last + _REACH)
        # A comma between numbers and names is no break, one before a relative clause is.
        return next((p for p in range(item.last, limit) if lowers[p] in _BREAKS), limit)

    def find_infinitive(self, item: Item, behind: Sequence[Item]) -> Item | None:
        """Return the verb that is to be done: "agreed *to lift*", "stopped *bombing*"."""
        for candidate in behind:
            if candidate.kind in _VERBAL and self._is_infinitive(item, candidate):
                return candidate
        return None

    def list_behind(self, item: Item) -> list[Item]:
        """Return the items that one may act on."""
        found = [one for one in self.items if one.first >= item.last]
        end = self.find_end(item) if found else 0
        return [one for one in found if one.first < end]

    def _is_infinitive(self, item: Item, candidate: Item) -> bool:
        before = self._skip_adverbs(candidate.first)
        directly = before < item.last
        if self.tagged.lowers[before] == "to":
            # "Set up a fund to reassure" says what for, not what is done.
            return before == item.last or directly or item.sense.operator not in _LIGHT
        if candidate.form == "ing":
            return directly or self.tagged.tags[before] == "IN"
        return directly and (item.name.endswith(" to") or item.name == "help")

    def _skip_adverbs(self, place: int) -> int:
        """Return the word before a verb, adverbs and a bare "be" passed over."""
        before, lowers = place - 1, self.tagged.lowers
        while before > 0 and (self.tagged.tags[before] == "RB" or lowers[before] == "be"):
            before -= 1
        return before

    def find_object(self, item: Item, behind: Sequence[Item]) -> Item | None:
        """Return the noun that an item acts on: the head of the next noun phrase in the lists."""
        found = [one for one in behind if one.kind in _NOMINALS]
        if not found or any(map(self._crosses, range(item.last + 1, found[0].first))):
            return None
        return self.find_head(found[0])

    def _crosses(self, place: int) -> bool:
        """Whether a word leads on to something else: "on", no "of"."""
        return self.tagged.tags[place] in _LEADING and self.tagged.lowers[place] not in _TYING

    def find_subject(self, first: int) -> Item | None:
        """Return the noun that a passive verb acts on, to the left of its auxiliaries."""
        subject = None
        for place in range(first - 1, max(-1, first - 1 - _BACK), -1):
            candidate = self.item_at.get(place)
            if self.tagged.lowers[place] in _BREAKS or (candidate and candidate.kind == "verb"):
                break
            if candidate is not None and candidate.kind != "phrase":
                subject = candidate
        return self.find_head(subject) if subject else None

    def find_head(self, item: Item) -> Item:
        """Return the last item of a compound: "sanctions *relief*", "peace *talks*"."""
        head = item
        while (following := self.item_at.get(head.last)) and following.kind in _NOMINALS:
            head = following
        return head

    def find_modifier(self, head: Item) -> Item | None:
        """Return the item directly before a noun in a compound: "*sanctions* relief"."""
        before = (item for item in self.items if item.last == head.first)
        return next((item for item in before if item.kind in _NOMINALS), None)


def _read_modal(low: str) -> str:
    if low in _WILL:
        return "promise"
    if low in _MAY:
        return "possible"
    return "demand" if low in _MUST else ""


def _is_auxiliary(low: str, tag: str) -> bool:
    return low in _AUXILIARIES or low.endswith("n't") or (tag in _HELPING and low != "to")
