"""What a name stands before: whose noun phrase it is that an actor's name begins."""

from __future__ import annotations

import re
import sys
import warnings
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import Literal

from textblob.en import parser

from corpus_tools.study.nouns import (
    BODIES_OF,
    BODY_NOUNS,
    HEADLINE_BODIES,
    NOUNS_OR_VERBS,
    PRIVATE_NOUNS,
    STATE_BODIES,
    STATE_NAMES,
    STATE_NOUNS,
    STATE_PEOPLE,
    TIME_WORDS,
    VERBS_OF_PLURALS,
)

Head = Literal["none", "state", "other"]
Kind = Literal["noun", "adjective", "either", "participle", "name", "verb", "end"]

_WORD = re.compile(r"\s+[\"'“”„‘«‹]?([^\W\d_][\w&'’.‐‑-]*)")
_POSSESSIVE = re.compile(r"(?:['’]s|(?<=[sS])['’])$")
_MOST_WORDS = 7
_INITIALS = 1
# "Chinese and Australian ships"
_OTHER = re.compile(r"\s(?:and|or)\s([A-Z][a-z]+)(?=\s)")
_PROVINCE = re.compile(r"\sof\s[A-Z]")
# "the US-led coalition", "a China-based firm"
_TIED = re.compile(r"[-‐‑]\w|–[A-Z]")
GENITIVE = re.compile(r"['’][sS](?!\w)|(?<=[sS])['’](?=\s+\w)")
# What follows a noun that is a verb: "plans to", "bans two apps", "reports that".
_OBJECT = re.compile(
    r"\s+(?:to|that|it|its|their|his|her|the|a|an|this|these|those|all|no|not|any|some|two|three|"
    r"four|five|six|seven|eight|nine|ten|dozens|hundreds|thousands|\d[\d,.]*|how|whether|him|them|us|out|"
    r"up|down|off|back)\b"
)
_ENDINGS = re.compile(r"(?:ese|ish|ian|ean|ican|[bgd]an|aqi|eli|emi|ari|ati)$")


_KINDS: dict[str, Kind] = {
    "NN": "noun",
    "NNS": "noun",
    "JJ": "adjective",
    "JJS": "adjective",
    "VBN": "participle",
    "VBG": "participle",
    "VBZ": "verb",
}


@lru_cache(maxsize=1 << 16)
def read_kind(word: str) -> Kind:
    """Return what a word can be behind an actor's name."""
    low = word.lower().replace("’", "'")
    if low.endswith("n't"):
        return "end"
    if low.rpartition("-")[2] in STATE_NOUNS or low in STATE_PEOPLE:
        return "noun"
    if low in NOUNS_OR_VERBS:
        return "either"
    lexicon = _read_lexicon()
    tag = lexicon.get(low) or (lexicon.get(word) if word != low else None)
    if tag is None:
        return "name" if word[0].isupper() else _guess_kind(low)
    if tag.startswith("NNP"):
        return "name"
    return _KINDS.get(tag, "end")


def _guess_kind(low: str) -> Kind:
    if low.endswith(("ed", "ing")):
        return "participle"
    if low.endswith("ly"):
        return "end"
    return "either" if low.endswith("s") else "adjective" if "-" in low else "noun"


@cache
def _read_lexicon() -> Mapping[str, str]:
    """Return the most frequent part of speech of each word."""
    # TextBlob leaves the file open.
    with warnings.catch_warnings(action="ignore", category=ResourceWarning):
        return dict(parser.lexicon.items())


@lru_cache(maxsize=1 << 12)
def is_adjective(name: str) -> bool:
    """Tell "Chinese" and "American" from "China" and "US"."""
    last = name.rpartition(" ")[2]
    tag = _read_lexicon().get(last, "NNP")
    return tag == "JJ" or (tag == "NNP" and bool(_ENDINGS.search(last)))


def read_head(text: str, place: int, *, name: str, until: int = sys.maxsize) -> Head:
    """Return what noun the phrase goes on to that begins with an actor's name.

    Parameters
    ----------
    text
        A sentence.
    place
        Where the name ends in it.
    name
        The name: an adjective must have a noun, "China" only may.
    until
        Where the next actor's name begins, at which the phrase ends.

    Returns
    -------
    str
        ``none``: the name stands by itself. ``state``: a noun of state follows, so that the
        whole is the actor. ``other``: it modifies somebody or something else.
    """
    adjective = is_adjective(name)
    if _TIED.match(text, place):
        return "other"
    nouns = _read_nouns(text, place, adjective, until)
    if not nouns:
        return "none"
    return "state" if _are_state(nouns) else "other"


def _read_nouns(text: str, place: int, adjective: bool, until: int) -> list[str]:
    """Return the nouns and names that the phrase goes on with."""
    if adjective and (other := _OTHER.match(text, place)) and is_adjective(other[1]):
        place = other.end()
    nouns: list[str] = []
    for word, end in _list_words(text, place):
        if end > until:
            break
        kind = _read_role(text, word, end, opens=adjective and not nouns)
        if _ends_phrase(word, kind, adjective=adjective, first=not nouns):
            break
        if kind in {"noun", "name"}:
            nouns.append(word)
        place = end
    # "the Indian state of ..." is a province.
    return ["province"] if nouns[-1:] == ["state"] and _PROVINCE.match(text, place) else nouns


def _list_words(text: str, place: int) -> Iterator[tuple[str, int]]:
    """Yield words and where they end, up to a mark, a possessive or the end of a sentence."""
    for _ in range(_MOST_WORDS):
        found = _WORD.match(text, place)
        if found is None:
            return
        written = _POSSESSIVE.sub("", found[1])
        word = written.rstrip(".")
        yield word, found.end()
        if written != found[1] or (word != written and len(word) > _INITIALS):
            return
        place = found.end()


def _read_role(text: str, word: str, end: int, *, opens: bool) -> Kind:
    """Return what a word is in its place; behind an adjective, "hopes" is a noun."""
    kind = read_kind(word)
    if kind == "either":
        return "noun" if opens or not _is_verb(text, end) else "verb"
    return "noun" if kind == "verb" and opens and word.endswith("s") else kind


def _ends_phrase(word: str, kind: Kind, *, adjective: bool, first: bool) -> bool:
    if kind in {"end", "verb"}:
        return True
    if kind == "participle":
        return not (first and adjective)
    if first:
        return not adjective and (kind == "name" or word.lower() in TIME_WORDS)
    return kind == "adjective" and not word[0].isupper()


def _is_verb(text: str, place: int) -> bool:
    if _OBJECT.match(text, place):
        return True
    following = _WORD.match(text, place)
    word = following[1].rstrip(".") if following else ""
    if word.lower() in VERBS_OF_PLURALS:
        return False
    return bool(word) and read_kind(word) in {"adjective", "noun", "name"}


def _are_state(nouns: list[str]) -> bool:
    place = max((n for n, word in enumerate(nouns) if _is_state(nouns, n)), default=-1)
    return place >= 0 and all(
        word[0].isupper() or word.lower() in STATE_PEOPLE for word in nouns[place + 1 :]
    )


def _is_state(nouns: list[str], place: int) -> bool:
    word = nouns[place]
    if word.lower().rpartition("-")[2] not in STATE_NOUNS and word not in STATE_NAMES:
        return False
    return not place or nouns[place - 1].lower() not in PRIVATE_NOUNS


# A run of capitals: "Normal University", "Institutes of International Relations".
_CAPITAL = re.compile(r"[ \u00a0‐‑-]([A-Z][\w'’&.]*)")
_MOST_CAPITALS = 4
_BEFORE_OF = re.compile(
    r"\b(?:" + "|".join(sorted(BODIES_OF)) + r")"
    r"(?:,? (?:of|for|and|the|in|&)| [A-Z][\w.'’-]*)*? of (?:the )?(?:[A-Z]\w+ )?$"
)
_BEFORE_ON = re.compile(
    r"\b(?:Institute|Center|Centre|Committee|Council|Forum|Commission|Association|Society|Fund)"
    r" (?:for|on) (?:the |an? New )?$"
)
_BEFORE_PLACE = re.compile(r"\b(?:College|University|School|Institute) $")
_BEFORE = ("of ", "for ", "on ", "the ", "New ", "College ", "University ", "School ", "Institute ")
_OF_NAME = re.compile(r"of [A-Z]\w+ $")
_REACH, _NEAR = 90, 30  # characters
_SHOWN = 200  # characters on either side, by which a headline is known


def is_part_of_body(text: str, start: int, end: int) -> bool:
    """Tell a name inside the name of a body that is no state's: "Bank of Japan".

    Parameters
    ----------
    text
        A sentence.
    start, end
        Where the actor's name stands in it.
    """
    return _has_body_behind(text, start, end) or _has_body_before(text, start)


def _has_body_behind(text: str, start: int, place: int) -> bool:
    run: list[str] = []
    while len(run) < _MOST_CAPITALS and (found := _CAPITAL.match(text, place)):
        word = _POSSESSIVE.sub("", found[1]).rstrip(".")
        noun = word.capitalize() if word.isupper() else word
        if noun in BODY_NOUNS:
            return _is_body(run, noun) and (
                (not run and noun in HEADLINE_BODIES)
                or not _is_headline(_cut_around(text, start, found.end()))
            )
        if word.lower() in STATE_NOUNS and noun != "State":  # "Moscow State University"
            return False
        run.append(word)
        place = found.end()
        if len(word) < len(found[1]):
            break
    return False


def _is_body(run: list[str], noun: str) -> bool:
    return not (run and run[-1].lower() in STATE_BODIES and noun in {"Council", "Union", "Party"})


def _has_body_before(text: str, place: int) -> bool:
    near = text[max(0, place - _NEAR) : place]
    if not near.removesuffix("\n").endswith(_BEFORE) and not _OF_NAME.search(near):
        return False
    before = text[max(0, place - _REACH) : place]
    return bool(
        _BEFORE_OF.search(before)
        or _BEFORE_ON.search(before)
        or (_BEFORE_PLACE.search(before) and not _is_headline(_cut_around(text, place, place)))
    )


_ANY_WORD = re.compile(r"[^\W\d_]+")
_LINKING = frozenset(["to", "in", "on", "as", "at", "by", "with", "after", "over", "amid", "from"])


def _cut_around(text: str, start: int, end: int) -> str:
    return text[max(0, start - _SHOWN) : start] + text[end : end + _SHOWN]


# A title in capitals leaves only such words small.
_SMALL_WORD = re.compile(
    r"(?<![\w'’‐‑-])(?!(?:an?|the|of|to|in|on|at|by|for|and|or|but|nor|as|if|vs|via|up|off|out|per|"
    r"about|after|against|amid|between|from|into|onto|over|than|that|under|upon|with)\b)[a-z]{2,}"
)


def _is_headline(text: str) -> bool:
    """Whether all words of weight have capitals, so that capitals tell no name."""
    if _SMALL_WORD.search(text):
        return False
    # "Reed College London" by itself is no headline: it says nothing.
    return any(word in _LINKING or _is_said(word) for word in _ANY_WORD.findall(text.lower()))


def _is_said(word: str) -> bool:
    return _read_lexicon().get(word, "").startswith(("VB", "MD"))
