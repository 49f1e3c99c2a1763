"""What kind of speaker some words name: a person, a body, an outlet, a paper, somebody unnamed."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from corpus_tools.quotes.nouns import (
    AGENCIES,
    BODIES,
    DOCUMENTS,
    MEN,
    OUTLET_NAMES,
    OUTLET_NOUNS,
    OUTLETS,
    PEOPLE,
    WOMEN,
    read_words,
)
from corpus_tools.text.tagging import find_usual_tag

_WORD = re.compile(r"[^\W_](?:[\w'’.&-]*[\w.])?|&")
_OPENING = frozenset(["the", "a", "state", "news"])
# What may stand before a name: the nouns of people, and these.
_TITLES = PEOPLE | read_words("""
    mr mrs ms mx miss dr prof sen rep gov gen lt col sgt capt maj adm cmdr sir dame lord rev former
    ex-president vice deputy prime
""")
# These tell nothing of what somebody is.
_POLITE = read_words("mr mrs ms mx miss dr prof sir")
_PARTICLES = read_words("de von van der den al bin ibn la le da dos del di el")
_OFFICE = re.compile(
    r"^(?:.*\b)?(?:Secretary|Minister|Director|Speaker|Chief|Head|Department|Ministry)s?"
    r"(?:\sGeneral)?\s(?:of|for)\s(?:the\s)?(?:[A-Z]\w+,?\s(?:and\s)?)(?=[A-Z])"
)
_OWN_TIE = re.compile(r"\s(?:of|at|with|for|from|in)\s(?:the\s)?")
_DEFINITE = read_words("the this that his her their its these those")
_PRONOUNS = read_words("he she they it i we you who him his her their my our one itself")
_GENDERS = {"he": "m", "she": "f", "his": "m", "her": "f", "him": "m"}
_TIE = re.compile(r"\s(?:of|at|with|for|from|in|by|on)\s(?:the\s)?")


@lru_cache(maxsize=1 << 14)
def is_outlet(text: str) -> bool:
    """Whether words name an outlet: an agency, "the newspaper", "The Harbour Gazette".

    An outlet is known by a list of agencies and broadcasters, by its noun, or by the last word
    of a name of several.

    Examples
    --------
    >>> is_outlet("the Harbour Gazette"), is_outlet("the Harbour Office")
    (True, False)
    """
    low = " ".join(text.lower().split())
    words = _WORD.findall(text)
    if len(words) > 1 and words[0].lower() in _OPENING:
        words = words[1:]
    if not words:
        return False
    if low in OUTLETS or low.endswith("news agency") or "newspaper" in low:
        return True
    if words[-1].lower() in (OUTLET_NOUNS if len(words) > 1 else OUTLET_NOUNS | AGENCIES):
        return True
    return len(words) > 1 and words[0][0].isupper() and words[-1] in OUTLET_NAMES


class Person(NamedTuple):
    """A person's name, what the words say they are or belong to, m or f where a title tells.

    ``described`` is whether a title or a noun shows that it is a person.
    """

    name: str
    affiliation: str
    gender: str
    described: bool


def read_person(text: str) -> Person | None:
    """Return the person whose name the words end with, before "of"; None where it is nobody's.

    Examples
    --------
    >>> read_person("former trade minister Ada Moss")
    Person(name='Ada Moss', affiliation='former trade minister', gender='', described=True)
    """
    office = _OFFICE.match(text)
    behind = office.end() if office else 0
    own, *belonging = _OWN_TIE.split(text[behind:], maxsplit=1)
    words = list(_WORD.finditer(own))
    first = _find_name(words)
    name = [word.group() for word in words[first:]]
    before = [word.group().lower().rstrip(".") for word in words[:first]]
    described = office is not None or not _TITLES.isdisjoint(before)
    if not name or not _is_name(name, described):
        return None
    written = " ".join(own[words[first].start() :].split())
    affiliation = " ".join((text[:behind] + own[: words[first].start()]).split()).strip(" ,")
    if affiliation.lower().rstrip(".") in _POLITE:
        affiliation = ""
    gender = next(filter(None, map(find_gender, before)), "")
    written = written.removesuffix("'s").removesuffix("’s").rstrip(",")
    return Person(written, affiliation or "".join(belonging), gender, described)


def _find_name(words: list[re.Match[str]]) -> int:
    """Return where the run of capitals at the end begins, without titles and nouns before it."""
    first = len(words)
    while first and _is_part(words[first - 1].group()):
        first -= 1
    for place in range(first, len(words)):
        if words[place].group().lower().rstrip(".") in _TITLES:
            first = place + 1
    return first


def _is_part(word: str) -> bool:
    return word[0].isupper() or word.lower() in _PARTICLES


def _is_name(name: list[str], described: bool) -> bool:
    """Whether capitals name a person: nothing says they name a body, and something a person."""
    lows = [word.lower().rstrip(".") for word in name]
    if lows[-1] in DOCUMENTS or any(low in BODIES for low in lows) or is_outlet(" ".join(name)):
        return False
    if any(word in OUTLET_NAMES for word in name):
        return False
    initials = any(word.isupper() and len(word) > 1 and "." not in word for word in name)
    common = initials or _is_common(name[0]) or _is_common(name[-1])
    return described or (len(name) > 1 and not common)


def _is_common(word: str) -> bool:
    """Whether a word with a capital is no name: "Would", "In", "Dialogue"."""
    tag = find_usual_tag(word) or find_usual_tag(word.lower())
    return tag is not None and not tag.startswith("NNP")


def find_gender(word: str) -> str:
    """Return m or f where a title or noun in lower case tells; else blank."""
    if word in MEN:
        return "m"
    return "f" if word in WOMEN else ""


class Name(NamedTuple):
    """A speaker as some words name them; blank for what they do not tell.

    Parameters
    ----------
    kind
        person, body, unnamed, document or pronoun.
    name
        The name without what describes it; for others the words as they stand.
    affiliation
        What the words say the speaker is or belongs to.
    gender
        m or f: from titles and nouns, never from a first name.
    definite, noun
        Whether "the" points back ("the official"); the noun that carries it, in lower case.
    """

    kind: str
    name: str
    affiliation: str = ""
    gender: str = ""
    definite: bool = False
    noun: str = ""


@lru_cache(maxsize=1 << 14)
def read_name(text: str) -> Name:
    """Return what some words name.

    Examples
    --------
    >>> read_name("trade ministry spokesman Ivo Brandt")[:4]
    ('person', 'Ivo Brandt', 'trade ministry spokesman', 'm')
    >>> read_name("two officials of the ministry").kind
    'unnamed'
    """
    words = _WORD.findall(text)
    if not words:
        return Name("", text)
    first = words[0].lower()
    if len(words) == 1 and first in _PRONOUNS:
        return Name("pronoun", text, gender=_GENDERS.get(first, ""))
    own, *belonging = _TIE.split(text, maxsplit=1)
    owned = _WORD.findall(own) or words
    definite = first in _DEFINITE
    if owned[-1][0].isupper():
        person = read_person(text)
        # "the Harbour Office" is no person, "the painter Ada Moss" is.
        if person and (person.described or not definite):
            return Name("person", person.name, person.affiliation, person.gender)
    noun = owned[-1].lower()
    kind = _tell_kind(text, noun, named=any(word[0].isupper() for word in owned[definite:]))
    if kind == "unnamed" and noun in PEOPLE:
        return Name(kind, text, "".join(belonging), find_gender(noun), definite, noun)
    return Name(kind, text, definite=definite, noun=noun)


def _tell_kind(text: str, noun: str, *, named: bool) -> str:
    if noun in OUTLET_NOUNS or is_outlet(text):
        return "body"
    if noun in DOCUMENTS:
        return "document"
    return "body" if noun in BODIES or (named and noun not in PEOPLE) else "unnamed"
