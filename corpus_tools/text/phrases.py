"""Noun phrases of a tagged sentence: the stretches that may name who speaks or acts."""

from __future__ import annotations

import re
from typing import NamedTuple

from corpus_tools.text.tagging import Tagged


class _Letters(dict[str, str]):
    """One letter a tag; a point for what is in no phrase, such as a mark of punctuation."""

    def __missing__(self, tag: str) -> str:
        return "."


# One letter a tag, so that a regular expression can say what a phrase is.
_LETTERS = {
    "DT": "d", "PDT": "p", "PRP$": "d", "WP$": "d", "CD": "c", "JJ": "j", "JJR": "j", "JJS": "j",
    "VBN": "v", "VBG": "v", "NN": "n", "NNS": "n", "NNP": "n", "NNPS": "n", "POS": "s",
    "PRP": "o", "EX": "o", "$": "c", "#": "c",
}  # fmt: skip
# The most frequent of those that are in no phrase.
_OTHERS = ("IN", "TO", "CC", "VB", "VBD", "VBP", "VBZ", "MD", "RB", "WDT", "WP", ",", ".", '"')
_LETTER_OF = _Letters({**dict.fromkeys(_OTHERS, "."), **_LETTERS})
# A pronoun; or words before a noun, nouns, and once more after each possessive s. A participle
# belongs to a phrase only before its noun ("the detained journalists", not "officials urged").
_BEFORE = "(?:p?d)?(?:[cj]|v(?=[jvn]))*"
_PHRASE = re.compile(rf"o|{_BEFORE}n+(?:s{_BEFORE}n+|j+n+)*|p?d[cj]*|pd?|[cj]{{2,}}")
_NO_PHRASE = frozenset(["the", "a", "an", "no", "every"])
# "officials of the ministry", "a scholar at a university", "the minister for trade"
_JOINING = frozenset(
    ["of", "for", "at", "from", "in", "with", "on", "to", "under", "and", "or", "&"]
)


class Phrase(NamedTuple):
    """Words from ``first`` up to, not with, ``last``; ``head`` is the noun that carries it."""

    first: int
    last: int
    head: int


def find_phrases(tagged: Tagged) -> list[Phrase]:
    """Find the base noun phrases of a sentence, in order, never overlapping.

    Parameters
    ----------
    tagged
        A tagged sentence.

    Returns
    -------
    list of Phrase
        Determiners, adjectives, numbers, possessors and nouns that stand together; a pronoun is
        a phrase of its own. The head is the last word. What follows with "of" or a comma is a
        phrase of its own: :func:`extend_phrase` joins it.

    Examples
    --------
    >>> from corpus_tools.text.tagging import tag_text
    >>> tagged = tag_text("China's foreign minister told two US officials that he agrees.")
    >>> [tagged.slice(phrase.first, phrase.last) for phrase in find_phrases(tagged)]
    ["China's foreign minister", 'two US officials', 'he']
    """
    return [Phrase(first, last, last - 1) for first, last in find_spans(tagged)]


def find_spans(tagged: Tagged) -> list[tuple[int, int]]:
    """Find the same as :func:`find_phrases`: words from, to (half open)."""
    letters = "".join(map(_LETTER_OF.__getitem__, tagged.tags))
    return [
        (first, last)
        for first, last in [found.span() for found in _PHRASE.finditer(letters)]
        if last - first > 1 or tagged.lowers[first] not in _NO_PHRASE
    ]


def extend_phrase(tagged: Tagged, phrases: list[Phrase], number: int) -> Phrase:
    """Join to a phrase what belongs to it: "of", "at" ... and a noun phrase, "and" and another.

    Parameters
    ----------
    tagged
        The sentence.
    phrases
        As :func:`find_phrases` gives them.
    number
        Which of them.

    Returns
    -------
    Phrase
        The longer phrase with the same head.

    Examples
    --------
    >>> from corpus_tools.text.tagging import tag_text
    >>> tagged = tag_text("The head of the institute and two scholars at a university agreed.")
    >>> phrases = find_phrases(tagged)
    >>> longer = extend_phrase(tagged, phrases, 0)
    >>> tagged.slice(longer.first, longer.last)
    'The head of the institute and two scholars at a university'
    """
    phrase, last = phrases[number], phrases[number].last
    for other in phrases[number + 1 :]:
        between = tagged.lowers[last : other.first]
        if len(between) != 1 or between[0] not in _JOINING or tagged.tags[other.head] == "PRP":
            break
        last = other.last
    return Phrase(phrase.first, last, phrase.head)
