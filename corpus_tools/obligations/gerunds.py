"""Clauses in "-ing" that say a deed: "Finding common ground is ...", "suggest holding talks"."""

from __future__ import annotations

import re

from corpus_tools.obligations.nouns import DEEDS, MUTUAL
from corpus_tools.obligations.parsed import AUXILIARIES, Parsed, is_adverb
from corpus_tools.obligations.subjects import find_aside, opens_clause
from corpus_tools.obligations.verbs import ACTIVITIES, CHANGING, NO_VERBS, SAYING
from corpus_tools.obligations.words import read_words
from corpus_tools.text.tagging import find_usual_tag

_FINITE = frozenset(["VBD", "VBZ", "VBP", "MD"])
_OPENS_OBJECT = frozenset(["DT", "PDT", "PRP$", "PRP", "NNP", "NNPS", "CD"])
_GOES_ON = frozenset(["IN", "TO", "RB", "RBR", "RP", "JJ", "JJR", "NN", "NNS", "VBN", "VBG", "$"])
_STOPS = read_words("; : , ( ) - – — -- that which who if because while when whether although but")
# "Noting this is needed" reports; "finding peace is needed" is a deed.
_DEEDS_TOO = read_words("finding holding ensuring showing answering posting reporting countering")
_ENDING = re.compile(r"(?:re-)?[a-z]+ing")
_PARTICLES = read_words("up out off down aside away back together closely with")
_PLURAL = read_words("are were have remain seem require demand take need become")
# "common ground", "talk to each other": it takes two.
_TOGETHER = read_words("common shared joint mutual other together bilateral jointly")


def find_gerund(parsed: Parsed, verb: int) -> int:
    """Return the first word of the clause in "-ing" that is the subject of a verb; -1: none is.

    Parameters
    ----------
    parsed
        The sentence.
    verb
        Its first word, or an auxiliary's.
    """
    last = verb - 1
    while is_adverb(parsed, last) or parsed.low(last) in AUXILIARIES or parsed.tag(last) == '"':
        last -= 1
    if (opening := find_aside(parsed, last)) >= 0:
        last = opening - 1
    for near in range(last, -1, -1):
        if is_doing(parsed, near) and opens_clause(parsed, near):
            return -1 if _agrees(parsed, near, last) else near
        if parsed.tag(near) in _FINITE or parsed.low(near) in _STOPS:
            return -1
    return -1


def _agrees(parsed: Parsed, first: int, last: int) -> bool:
    """Whether a plural noun is the subject: "Visiting scholars are", no deed of visiting."""
    phrase = parsed.phrase(first + 1)
    bare = phrase is not None and phrase.last == last + 1 and parsed.low(first - 1) != "and"
    opens = parsed.tag(first + 1) in _OPENS_OBJECT
    plural = parsed.tag(last) == "NNS" and parsed.low(last + 1) in _PLURAL
    return bare and plural and not opens


def is_doing(parsed: Parsed, place: int) -> bool:
    """Whether a word in "-ing" is a verb with what it is done to, or how, behind it.

    "Finding common ground", "keeping the lock open", "working together" are; "rising costs",
    "fishing boats", "the meeting" are none.
    """
    low, following = parsed.low(place), parsed.tag(place + 1)
    # "hard-hitting" is no verb, "re-reading" is.
    if not _ENDING.fullmatch(low) or low in NO_VERBS or low in SAYING - _DEEDS_TOO:
        return False
    if parsed.tagged.words[place][0].isupper() and _is_name(parsed, place):
        return False
    if following in _OPENS_OBJECT or parsed.low(place + 1) in _PARTICLES:
        return True
    if low in CHANGING or low in ACTIVITIES:
        phrase = parsed.phrase(place + 1)
        return phrase is not None and parsed.low(phrase.head) in DEEDS | MUTUAL - {low}
    return following in _GOES_ON and parsed.low(place + 1) not in {"of", "that", "as", "than"}


def _is_name(parsed: Parsed, place: int) -> bool:
    """Tell "Building the dam", which opens a sentence, from a name that ends so."""
    if place and parsed.tag(place - 1) not in {'"', ":"}:
        return True
    known = find_usual_tag(parsed.low(place)) in {"VBG", "NN"}
    return not known and parsed.tag(place + 1) not in {"DT", "PRP$"}


def find_doing_object(parsed: Parsed, place: int) -> int:
    """Return the verb of a clause in "-ing" that is an object; -1: it is none.

    In "studies suggest eating fish lowers risks" the clause is a subject itself.
    """
    while is_adverb(parsed, place):
        place += 1
    bare = parsed.tag(place) == "VBG" and parsed.tag(place + 1) in {"", ".", ",", '"'}
    if not (is_doing(parsed, place) or bare or parsed.low(place) == "including"):
        return -1
    for near in range(place + 1, len(parsed.tagged)):
        low, tag = parsed.low(near), parsed.tag(near)
        if low in _STOPS or tag in {".", '"'} or low in {"and", "as", "to", "what", "how"}:
            return place
        if tag in {"VBZ", "MD"} or low in {"is", "was", "are", "were"}:
            return -1 if parsed.tag(near - 1) != "PRP" else place
    return place


def find_mutual(parsed: Parsed, first: int, last: int) -> int:
    """Return what makes a deed one of several: "resuming talks", "common ground"; -1: nothing."""
    words = enumerate(parsed.tagged.lowers[first:last], first)
    return next((place for place, low in words if low in MUTUAL or low in _TOGETHER), -1)
