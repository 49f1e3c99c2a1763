"""Noun phrases that may be a party, with what belongs to them."""

from __future__ import annotations

from functools import cached_property

from corpus_tools.acts.clauses import Clauses
from corpus_tools.study.nouns import STATE_NOUNS, STATE_PEOPLE
from corpus_tools.text.phrases import find_spans

Words = tuple[int, int]
NOBODY: Words = (-1, -1)
_TIMES = frozenset([
    "last", "this", "next", "yesterday", "today", "tomorrow", "monday", "tuesday", "wednesday",
    "thursday", "friday", "saturday", "sunday",
])  # fmt: skip
# "Officials from Heronland", "an envoy in Reedham".
_SERVING = frozenset(["of", "from", "in", "at", "for"])
_SERVANTS = STATE_NOUNS | STATE_PEOPLE | {"countries", "nations", "states"}
_BEFORE_LIST = frozenset([".", ",", '"', "that", "between", "among", "including", "with", "by"])
_TYING = frozenset(["of", "&", "and", "nor"])
_PAIR = 2
_EACH = frozenset(["neither", "either", "both"])


class GroupFinder:
    """Finds the noun phrases of one sentence.

    Parameters
    ----------
    clauses
        The sentence.
    """

    def __init__(self, clauses: Clauses) -> None:
        self._clauses = clauses
        self._tagged = clauses.tagged
        self._verbs = {item.first for item in clauses.items if item.kind == "verb"}

    @cached_property
    def _groups(self) -> list[Words]:
        """Noun phrases, those that "of" or "and" tie joined: "the US and China"."""
        groups: list[Words] = []
        for start, end in find_spans(self._tagged):
            # The tagger takes a verb before a noun for a part of its phrase at times.
            first = start + (start in self._verbs)
            first -= first > 0 and self._tagged.lowers[first - 1] in _EACH
            last = self._trim(first, end)
            verb = self._find_verb(first, last)
            if verb > 0:
                groups.append((first, verb))
                first = verb + 1
            if groups and self._joins(groups[-1], first, last):
                groups[-1] = (groups[-1][0], last)
            elif first < last:
                groups.append((first, last))
        return groups

    def _find_verb(self, first: int, last: int) -> int:
        """Return the verb that the tagger took for a noun: "Heronland *shares* data"; or -1."""
        if self._verbs.isdisjoint(range(first + 1, last - 1)):
            return -1
        tags = self._tagged.tags
        inside = (at for at in range(first + 1, last - 1) if at in self._verbs)
        return next((at for at in inside if tags[at - 1] == "NNP" and tags[at] == "NNS"), -1)

    def _joins(self, before: Words, first: int, last: int) -> bool:
        """Whether a phrase goes on with the one before: one or two words stand between them."""
        if not 0 < first - before[1] <= _PAIR:
            return False
        return self._belongs(before[1], first) or self._lists(before, first, last)

    def _belongs(self, last: int, first: int) -> bool:
        if first - last > 1:
            return False
        between = self._tagged.lowers[last]
        if between == ",":
            return self._is_listed(last, first)
        return between in _TYING and self._tagged.tags[first] != "VBG"

    def _lists(self, before: Words, first: int, last: int) -> bool:
        """Tell "Heronland, Ospreyland and Mudport" from "in Reedham, Heronland and Mudport"."""
        tags, between = self._tagged.tags, self._tagged.lowers[before[1] : first]
        if between[0] != ",":
            return False
        names = tags[before[1] - 1] == "NNP" and tags[first] == "NNP"
        if between == [",", "and"]:
            return names and "," in self._tagged.lowers[slice(*before)]
        follows = self._tagged.lowers[last : last + 1] in (["and"], [","])
        opens = before[0] == 0 or self._tagged.lowers[before[0] - 1] in _BEFORE_LIST
        goes_on = "and" in self._tagged.lowers[first : last + 12]
        return (
            between == [","] and names and follows and opens and goes_on and self._is_name(before)
        )

    def _is_name(self, words: Words) -> bool:
        return all(tag in {"NNP", "NNPS", ",", "DT"} for tag in self._tagged.tags[slice(*words)])

    def _is_listed(self, last: int, first: int) -> bool:
        """Tell the headline "Heronland, Ospreyland urged to talk" from "Lind, Ospreyan envoy"."""
        tags, headline = self._tagged.tags, self._tagged.lowers[-1] not in {".", '"'}
        names = set(tags[:last]) <= {"NNP", "NNPS"} and tags[first].startswith("NNP")
        return (
            headline and names and any(tag.startswith("V") for tag in tags[first + 1 : first + 2])
        )

    def _trim(self, first: int, last: int) -> int:
        """Take the time off: "the base *last year*"."""
        if _TIMES.isdisjoint(self._tagged.lowers[first + 1 : last]):
            return last
        times = (at for at in range(first + 1, last) if self._tagged.lowers[at] in _TIMES)
        return next(times, last)

    def find_phrase(self, place: int) -> Words:
        """Return the noun phrase that begins at or behind a word, adverbs passed over."""
        return self._find_direct(place, frozenset())

    def cut(self, words: Words) -> Words:
        """Return an object without the clause behind it: "freed *the crew* and Lind will pay"."""
        first, last = words
        follows = self._tagged.tags[last : last + 1]
        joined = "and" in self._tagged.lowers[first:last]
        if not joined or follows not in (["MD"], ["VBZ"], ["VBD"], ["VBP"]):
            return words
        return first, first + self._tagged.lowers[first:last].index("and")

    def find_group(self, place: int) -> Words:
        """Return the noun phrase that a word stands in, or the word."""
        groups = ((first, last) for first, last in self._groups if first <= place < last)
        return next(groups, (place, place + 1))

    def is_time(self, words: Words) -> bool:
        """Tell "on *Monday*" from "on *Heronland*"."""
        return self._tagged.lowers[words[0]] in _TIMES

    def widen(self, words: Words) -> Words:
        """Return an office with whom it serves: "officials *from Heronland and Ospreyland*"."""
        first, last = words
        if words == NOBODY or last >= len(self._tagged):
            return words
        low = self._tagged.lowers
        if low[last : last + 2] == [",", "including"]:
            named = self.find_phrase(last + 2)
            return (first, named[1]) if named != NOBODY else words
        if low[last - 1] not in _SERVANTS or low[last] not in _SERVING:
            return words
        served = self.find_phrase(last + 1)
        return words if served == NOBODY or self.is_time(served) else (first, served[1])

    def _find_direct(self, place: int, used: frozenset[int]) -> Words:
        while place < len(self._tagged) and self._tagged.tags[place] == "RB":
            place += 1
        if place < len(self._tagged) and self._tagged.tags[place] in {"IN", "TO", "CC"}:
            return NOBODY
        for first, last in self._groups:
            if first <= place < last:
                return NOBODY if any(place <= word < last for word in used) else (place, last)
        return NOBODY
