"""A sentence with its words and noun phrases: what may stand where, and where a clause ends."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import replace
from typing import NamedTuple

from corpus_tools.obligations.words import DAYS, PEOPLES, SAYING, TIMES, VERBS_TOO, read_words
from corpus_tools.text.phrases import Phrase, find_phrases
from corpus_tools.text.tagging import Tagged, tag_text

AUXILIARIES = read_words(
    "is are was were be been being am has have had having will would to get gets got "
    "should must may might could can 'll 's"
)
_ADVERBS = read_words(
    "also now then therefore thus still always never only just even first not again too all "
    "instead already however both themselves itself each further together soon long"
)
# "officials in Beijing must": the subject is the officials.
CHAINING = read_words(
    "of in at from for with on between among to by as like including across within under against "
    "about into over"
)
AND = frozenset(["and", "or", "&", "nor"])
FINITE = frozenset(["MD", "VBZ", "VBD", "VBP"])
PARTICIPLES = frozenset(["VBN", "VBD"])
_PRONOUNS = read_words("i you he she it we they")
_NOUN_TAGS = frozenset(["NN", "NNS", "NNP", "NNPS", "PRP"])
_BASE = frozenset(["VB", "VBP"])
_ADJECTIVES_TOO = read_words("exempt open free clear clean calm direct correct secure close")
_NOUN_BEHIND = {"VBZ": "NNS", "VB": "NN", "VBP": "NN"}
_SHORT = 3
# What ends a clause: anywhere, or behind a comma.
_ENDING_MARKS = frozenset([";", "?", "!", '"', ":", "–", "—", "--"])
_SUBORDINATING = read_words("because although though while whereas unless but if")
_CLOSING = read_words(
    "which who whose where said says saying adding added he she according warning since so "
    "after before as amid citing calling noting"
)


class Group(NamedTuple):
    """Words from ``first`` up to, not with, ``last``, and the noun phrases that head them."""

    first: int
    last: int
    heads: tuple[Phrase, ...]

    def cut(self, last: int) -> Group | None:
        """Return the group up to a word: a tagger may take the verb behind it for a noun."""
        heads = [
            phrase._replace(last=min(phrase.last, last), head=min(phrase.head, last - 1))
            for phrase in self.heads
            if phrase.first < last
        ]
        return Group(self.first, min(self.last, last), tuple(heads)) if heads else None


class Parsed:
    """A sentence with its noun phrases; in a headline auxiliaries and "and" are left out."""

    def __init__(self, text: str, *, headline: bool = False) -> None:
        self.headline = headline
        self.tagged: Tagged = _tag_peoples(tag_text(text))
        # For each word which phrase it stands in; -1: in none.
        self.at = [-1] * len(self.tagged)
        self.phrases: list[Phrase] = [
            part for phrase in find_phrases(self.tagged) for part in self._split(phrase)
        ]
        # "I'm", "they've" are one word.
        self.phrases += [
            Phrase(place, place + 1, place)
            for place, low in enumerate(self.tagged.lowers)
            if "'" in low and low.partition("'")[0] in _PRONOUNS
        ]
        self.phrases.sort()
        for number, phrase in enumerate(self.phrases):
            self.at[phrase.first : phrase.last] = [number] * (phrase.last - phrase.first)

    def _split(self, phrase: Phrase) -> list[Phrase]:
        """Part "Monday Beijing" and take the verb from "imposed curbs" and "Helping China"."""
        lowers, first, last, head = self.tagged.lowers, *phrase
        if lowers[first] in DAYS and last - first > 1 and lowers[first + 1] != "'s":
            return [Phrase(first, first + 1, first), Phrase(first + 1, last, max(head, first + 1))]
        tag = self.tagged.tags[first]
        verb_before = tag == "VBN" and (
            self.tag(first - 1) in _NOUN_TAGS or self.low(first - 1) in AUXILIARIES
        )
        # "Helping China", no "developing countries".
        has_object = tag == "VBG" and self.tag(first + 1) in {"NNP", "NNPS", "DT", "PRP$"}
        if head > first and (verb_before or has_object):
            return [Phrase(first + 1, last, head)]
        return [phrase]

    def low(self, place: int) -> str:
        """Return a word in small letters, blank before and behind the sentence."""
        return self.tagged.lowers[place] if 0 <= place < len(self.at) else ""

    def tag(self, place: int) -> str:
        """Return its part of speech, or a blank."""
        return self.tagged.tags[place] if 0 <= place < len(self.at) else ""

    def phrase(self, place: int) -> Phrase | None:
        """Return the noun phrase that a word stands in."""
        inside = 0 <= place < len(self.at) and self.at[place] >= 0
        return self.phrases[self.at[place]] if inside else None

    def is_adverb(self, place: int) -> bool:
        """Whether a word may stand between a subject and its verb."""
        return self.low(place) in _ADVERBS or self.tag(place).startswith("RB")

    def skip_adverbs(
        self, place: int, *, also: Container[str] = (), but: Container[str] = ()
    ) -> int:
        """Return the first word from a place on that is no adverb.

        Words in ``also`` are passed over as well; at those in ``but`` it stops in any case.
        """
        while self.low(place) in also or (self.is_adverb(place) and self.low(place) not in but):
            place += 1
        return place

    def is_base(self, place: int) -> bool:
        """Whether a word may be the base form of a verb."""
        tag, low = self.tag(place), self.low(place)
        return tag in _BASE or low in VERBS_TOO or (tag == "JJ" and low in _ADJECTIVES_TOO)

    def is_time(self, phrase: Phrase) -> bool:
        """Whether a phrase says when: "Monday", "last week"."""
        return self.low(phrase.last - 1) in DAYS or (
            self.low(phrase.head) in TIMES and phrase.last - phrase.first <= _SHORT
        )

    def find_infinitive(self, place: int) -> int:
        """Return the verb of "to act" or "not to act" that begins at a word; -1: none begins."""
        place = self.skip_adverbs(place + (self.low(place) in {",", '"'}), also={"either"})
        if self.low(place) != "to":
            return -1
        verb = self.skip_adverbs(place + 1, also={'"'})
        return verb if self.is_base(verb) else -1

    def find_possessor(self, phrase: Phrase, last: int) -> Group | None:
        """Return who stands before the last possessive s of a phrase that is before a word."""
        for near in range(last - 1, phrase.first, -1):
            if self.tag(near) == "POS":
                return Group(phrase.first, near, (Phrase(phrase.first, near, near - 1),))
        return None

    def find_end(self, place: int) -> int:
        """Return the word behind the clause that says what is to be done."""
        while place < len(self.tagged) and not self._ends_clause(place):
            place += 1
        while place > 0 and self.low(place - 1) in {",", "."}:
            place -= 1
        return place

    def _ends_clause(self, place: int) -> bool:
        low, following = self.low(place), self.low(place + 1)
        if low in _ENDING_MARKS or low in _SUBORDINATING or (low == "." and not following):
            return True
        if low not in {",", "and"}:
            return False
        phrase = self.phrase(place + 1)
        if low == ",":
            said = self.low(phrase.last) if phrase is not None else following
            return following in _SUBORDINATING or following in _CLOSING or said in SAYING
        return phrase is not None and self.tag(phrase.last) in FINITE


def _tag_peoples(tagged: Tagged) -> Tagged:
    """Return the words with "American" tagged as "Chinese" is: an adjective before its noun.

    The tagger's lexicon has some peoples as adjectives and others as names, so that what it says
    of the next word would depend on the country.
    """
    if PEOPLES.isdisjoint(tagged.lowers):
        return tagged
    tags = list(tagged.tags)
    for place, low in enumerate(tagged.lowers):
        if low in PEOPLES and tagged.words[place][0].isupper():
            tags[place] = "JJ"
            if place + 1 < len(tags):
                tags[place + 1] = _NOUN_BEHIND.get(tags[place + 1], tags[place + 1])
    return replace(tagged, tags=tags)
