"""A sentence with its words, its noun phrases, and what may stand where."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from corpus_tools.obligations.nouns import DAYS, PEOPLES, TIMES
from corpus_tools.obligations.verbs import VERBS_TOO
from corpus_tools.obligations.words import read_words
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
_PRONOUNS = read_words("i you he she it we they")
_NOUN_TAGS = frozenset(["NN", "NNS", "NNP", "NNPS", "PRP"])
_BASE = frozenset(["VB", "VBP"])
_ADJECTIVES_TOO = read_words("exempt open free clear clean calm direct correct secure close")


_NOUN_BEHIND = {"VBZ": "NNS", "VB": "NN", "VBP": "NN"}
_SHORT = 3


class Group(NamedTuple):
    """Words from ``first`` up to, not with, ``last``, and the noun phrases that head them."""

    first: int
    last: int
    heads: tuple[Phrase, ...]


class Parsed:
    """A sentence with its noun phrases, and for each word which phrase it stands in, or -1.

    Parameters
    ----------
    text
        The sentence.
    headline
        Whether it is a title, in which auxiliaries and "and" are left out.
    """

    def __init__(self, text: str, *, headline: bool = False) -> None:
        self.headline = headline
        self.tagged: Tagged = _tag_peoples(tag_text(text))
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
        self.at = [-1] * len(self.tagged)
        for number, phrase in enumerate(self.phrases):
            self.at[phrase.first : phrase.last] = [number] * (phrase.last - phrase.first)

    def _split(self, phrase: Phrase) -> list[Phrase]:
        """Part "Monday Beijing" and take the verb from "imposed curbs" and "Helping China"."""
        lowers, first, last, head = self.tagged.lowers, *phrase
        if lowers[first] in DAYS and last - first > 1 and lowers[first + 1] != "'s":
            return [Phrase(first, first + 1, first), Phrase(first + 1, last, max(head, first + 1))]
        tag = self.tagged.tags[first]
        before, before_tag = (self.low(first - 1), self.tag(first - 1))
        verb_before = tag == "VBN" and (before_tag in _NOUN_TAGS or before in AUXILIARIES)
        if head > first and (verb_before or (tag == "VBG" and self._names(first + 1))):
            return [Phrase(first + 1, last, head)]
        return [phrase]

    def _names(self, place: int) -> bool:
        """Tell "Helping China" from "developing countries"."""
        return self.tagged.tags[place] in {"NNP", "NNPS", "DT", "PRP$"}

    def low(self, place: int) -> str:
        """Return a word in small letters, blank before and behind the sentence."""
        return self.tagged.lowers[place] if 0 <= place < len(self.tagged) else ""

    def tag(self, place: int) -> str:
        """Return its part of speech, or a blank."""
        return self.tagged.tags[place] if 0 <= place < len(self.tagged) else ""

    def phrase(self, place: int) -> Phrase | None:
        """Return the noun phrase that a word stands in."""
        inside = 0 <= place < len(self.at) and self.at[place] >= 0
        return self.phrases[self.at[place]] if inside else None


def _tag_peoples(tagged: Tagged) -> Tagged:
    """Return the words with "American" tagged as "Chinese" is: an adjective before its noun.

    The tagger's lexicon has some peoples as adjectives and others as names, so that what it says
    of the next word would depend on the country.
    """
    tags = list(tagged.tags)
    for place, low in enumerate(tagged.lowers):
        if low in PEOPLES and tagged.words[place][0].isupper():
            tags[place] = "JJ"
            following = tags[place + 1] if place + 1 < len(tags) else ""
            if following in _NOUN_BEHIND:
                tags[place + 1] = _NOUN_BEHIND[following]
    return replace(tagged, tags=tags)


def is_adverb(parsed: Parsed, place: int) -> bool:
    """Whether a word may stand between a subject and its verb."""
    low = parsed.low(place)
    return low in _ADVERBS or (parsed.tag(place).startswith("RB") and low != "")


def is_base(parsed: Parsed, place: int) -> bool:
    """Whether a word may be the base form of a verb."""
    tag, low = parsed.tag(place), parsed.low(place)
    return tag in _BASE or low in VERBS_TOO or (tag == "JJ" and low in _ADJECTIVES_TOO)


def find_infinitive(parsed: Parsed, place: int) -> int:
    """Return the verb of "to act" or "not to act" that begins at a word; -1: none begins."""
    if parsed.low(place) in {",", '"'}:
        place += 1
    while parsed.low(place) in {"not", "never", "both", "all", "either"} or (
        is_adverb(parsed, place) and parsed.low(place) != "to"
    ):
        place += 1
    if parsed.low(place) != "to":
        return -1
    verb = place + 1
    while is_adverb(parsed, verb) or parsed.low(verb) in {"not", '"'}:
        verb += 1
    return verb if is_base(parsed, verb) else -1


def is_time(parsed: Parsed, phrase: Phrase) -> bool:
    """Whether a phrase says when: "Monday", "last week"."""
    return parsed.low(phrase.last - 1) in DAYS or (
        parsed.low(phrase.head) in TIMES and phrase.last - phrase.first <= _SHORT
    )
