"""The parts of a person's name: titles and what describes them, the name, where they belong."""

from __future__ import annotations

import re
from typing import NamedTuple

from corpus_tools.quotes.nouns import (
    BODIES,
    DOCUMENTS,
    NOUNS_MAN,
    NOUNS_WOMAN,
    OUTLET_NAMES,
    PEOPLE,
    TITLES_MAN,
    TITLES_WOMAN,
)
from corpus_tools.quotes.outlets import is_outlet
from corpus_tools.quotes.wordlist import read_words
from corpus_tools.text.tagging import find_usual_tag

_WORD = re.compile(r"[^\W_](?:[\w'’.&-]*[\w.])?|&")
_TITLES = read_words("""
    mr mrs ms mx miss dr prof sen rep gov gen lt col sgt capt maj adm cmdr sir dame lord lady rev
    president premier chancellor minister secretary senator governor mayor congressman
    congresswoman representative ambassador chairman chairwoman professor doctor judge justice
    general colonel captain major sergeant lieutenant admiral king queen prince princess pope
    cardinal bishop archbishop pastor sheriff officer detective director chief spokesman
    spokeswoman former ex-president vice deputy prime
""")
# These tell nothing of what somebody is.
_POLITE = read_words("mr mrs ms mx miss dr prof sir")
_PARTICLES = read_words("de von van der den al bin ibn la le da dos del di el")
_OFFICE = re.compile(
    r"^(?:.*\b)?(?:Secretary|Minister|Director|Speaker|Chief|Head|Department|Ministry)s?"
    r"(?:\sGeneral)?\s(?:of|for)\s(?:the\s)?(?:[A-Z]\w+,?\s(?:and\s)?)(?=[A-Z])"
)
_TIE = re.compile(r"\s(?:of|at|with|for|from|in)\s(?:the\s)?")


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
    own, *belonging = _TIE.split(text[behind:], maxsplit=1)
    words = list(_WORD.finditer(own))
    first = _find_name(words)
    name = [word.group() for word in words[first:]]
    before = [word.group().lower().rstrip(".") for word in words[:first]]
    described = office is not None or any(word in _TITLES or word in PEOPLE for word in before)
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
        low = words[place].group().lower().rstrip(".")
        if low in _TITLES or low in PEOPLE:
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
    if described:
        return True
    initials = any(word.isupper() and len(word) > 1 and "." not in word for word in name)
    return len(name) > 1 and not initials and not any(map(_is_common, (name[0], name[-1])))


def _is_common(word: str) -> bool:
    """Whether a word with a capital is no name: "Would", "In", "Dialogue"."""
    tag = find_usual_tag(word) or find_usual_tag(word.lower())
    return tag is not None and not tag.startswith("NNP")


def find_gender(word: str) -> str:
    """Return m or f where a title or noun in lower case tells; else blank."""
    if word in TITLES_MAN or word in NOUNS_MAN:
        return "m"
    return "f" if word in TITLES_WOMAN or word in NOUNS_WOMAN else ""
