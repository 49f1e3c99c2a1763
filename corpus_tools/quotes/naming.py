"""What kind of speaker some words name: a person, a body, somebody unnamed, a document."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from corpus_tools.quotes.nouns import BODIES, DOCUMENTS, OUTLET_NOUNS, PEOPLE
from corpus_tools.quotes.outlets import is_outlet
from corpus_tools.quotes.people import find_gender, read_person
from corpus_tools.quotes.wordlist import read_words

_WORD = re.compile(r"[^\W_](?:[\w'’.&-]*[\w.])?|&")
_DEFINITE = read_words("the this that his her their its these those")
_PRONOUNS = read_words("he she they it i we you who him his her their my our one itself")
_GENDERS = {"he": "m", "she": "f", "his": "m", "her": "f", "him": "m"}
_TIE = re.compile(r"\s(?:of|at|with|for|from|in|by|on)\s(?:the\s)?")


class Name(NamedTuple):
    """A speaker as some words name them.

    Parameters
    ----------
    kind
        person, body, unnamed, document, pronoun, or blank.
    name
        The name without what describes it; for others the words as they stand.
    affiliation
        What the words say the speaker is or belongs to; or blank.
    gender
        m, f, or blank: from titles and nouns, never from a first name.
    definite
        Whether "the" points back: "the official".
    noun
        The noun that carries it, in lower case; or blank.
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
    if noun in BODIES:
        return "body"
    return "body" if named and noun not in PEOPLE else "unnamed"
