"""Deeds that nouns and clauses in "-ing" name, and who would have to do them.

"Finding common ground", "suggest holding talks", "Ostland's restraint", "dialogue between A and B".
"""

from __future__ import annotations

import re

from corpus_tools.obligations.addressees import Found, Party, Scene
from corpus_tools.obligations.groups import find_aside, find_object, opens_clause
from corpus_tools.obligations.sentence import AUXILIARIES, FINITE, Group, Parsed
from corpus_tools.obligations.words import (
    DEEDS,
    LEAVING,
    MODIFYING,
    MUTUAL,
    NO_VERBS,
    SAYING,
    read_words,
)
from corpus_tools.text.phrases import Phrase
from corpus_tools.text.tagging import find_usual_tag

_OPENS_OBJECT = frozenset(["DT", "PDT", "PRP$", "PRP", "NNP", "NNPS", "CD"])
_GOES_ON = frozenset(["IN", "TO", "RB", "RBR", "RP", "JJ", "JJR", "NN", "NNS", "VBN", "VBG", "$"])
_STOPS = read_words("; : , ( ) - – — -- that which who if because while when whether although but")
_ENDS_OBJECT = _STOPS | read_words('. " and as to what how')
# "Noting this is needed" reports; "finding peace is needed" is a deed.
_REPORTING = SAYING - read_words(
    "finding holding ensuring showing answering posting reporting countering"
)
_ENDING = re.compile(r"(?:re-)?[a-z]+ing")
_PARTICLES = read_words("up out off down aside away back together closely with")
_PLURAL = read_words("are were have remain seem require demand take need become")
# "common ground", "talk to each other": it takes two.
_TOGETHER = MUTUAL | read_words("common shared joint mutual other together bilateral jointly")
_NEAR_AGENT, _NEAR_SOURCE = 8, 6


def find_gerund(parsed: Parsed, verb: int) -> int:
    """Return the first word of the clause in "-ing" that is the subject of a verb; -1: none is.

    The verb is given by its first word, or an auxiliary's.
    """
    last = verb - 1
    while parsed.is_adverb(last) or parsed.low(last) in AUXILIARIES or parsed.tag(last) == '"':
        last -= 1
    if (opening := find_aside(parsed, last)) >= 0:
        last = opening - 1
    for near in range(last, -1, -1):
        if is_doing(parsed, near) and opens_clause(parsed, near):
            return -1 if _agrees(parsed, near, last) else near
        if parsed.tag(near) in FINITE or parsed.low(near) in _STOPS:
            return -1
    return -1


def _agrees(parsed: Parsed, first: int, last: int) -> bool:
    """Whether a plural noun is the subject: "Visiting scholars are", no deed of visiting."""
    phrase = parsed.phrase(first + 1)
    bare = phrase is not None and phrase.last == last + 1 and parsed.low(first - 1) != "and"
    plural = parsed.tag(last) == "NNS" and parsed.low(last + 1) in _PLURAL
    return bare and plural and parsed.tag(first + 1) not in _OPENS_OBJECT


def is_doing(parsed: Parsed, place: int) -> bool:
    """Whether a word in "-ing" is a verb with what it is done to, or how, behind it.

    "Finding common ground", "keeping the lock open", "working together" are; "rising costs",
    "fishing boats", "the meeting" are none.
    """
    low, following = parsed.low(place), parsed.tag(place + 1)
    # "hard-hitting" is no verb, "re-reading" is.
    if not _ENDING.fullmatch(low) or low in NO_VERBS or low in _REPORTING:
        return False
    if parsed.tagged.words[place][0].isupper() and _is_name(parsed, place):
        return False
    if following in _OPENS_OBJECT or parsed.low(place + 1) in _PARTICLES:
        return True
    if low in MODIFYING:
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
    place = parsed.skip_adverbs(place)
    bare = parsed.tag(place) == "VBG" and parsed.tag(place + 1) in {"", ".", ",", '"'}
    if not (is_doing(parsed, place) or bare or parsed.low(place) == "including"):
        return -1
    for near in range(place + 1, len(parsed.tagged)):
        low, tag = parsed.low(near), parsed.tag(near)
        if low in _ENDS_OBJECT:
            return place
        if tag in {"VBZ", "MD"} or low in {"is", "was", "are", "were"}:
            return -1 if parsed.tag(near - 1) != "PRP" else place
    return place


def find_mutual(parsed: Parsed, first: int, last: int) -> int:
    """Return what makes a deed one of several: "resuming talks", "common ground"; -1: nothing."""
    words = enumerate(parsed.tagged.lowers[first:last], first)
    return next((place for place, low in words if low in _TOGETHER), -1)


def find_agent(parsed: Parsed, place: int) -> Group | None:
    """Return the party behind "by" that follows a participle."""
    for near in range(place + 1, place + _NEAR_AGENT):
        if parsed.low(near) in {",", ";", "to", "that"} or parsed.low(near) in SAYING:
            return None
        if parsed.low(near) == "by":
            return find_object(parsed, near + 1)[0]
    return None


def find_source(scene: Scene, place: int) -> Group | None:
    """Return who the deed is asked of: "an apology from X"; None: nobody is named."""
    parsed = scene.parsed
    if parsed.low(place - 1) in LEAVING:
        return None
    for near in range(place, place + _NEAR_SOURCE):
        low = parsed.low(near)
        if low in {",", ";", ".", "that", "to"} or parsed.tag(near) in {"VBD", "VBZ", "MD"}:
            return None
        if low in {"from", "by"}:
            group, _ = find_object(parsed, near + 1)
            return None if scene.is_thing(group) else group
    return None


def find_deed(scene: Scene, phrase: Phrase, *, act: int) -> Found:
    """Return the find with those as addressee who would have to do the deed of a phrase.

    "Their cooperation", "Ostland's restraint", "dialogue between the two sides" name them; so
    does a sentence on two parties alone, for a deed that takes two.
    """
    parsed, opens = scene.parsed, scene.parsed.low(phrase.first)
    for group in (_find_owner(parsed, phrase), _find_between(parsed, phrase)):
        if scene.read(group).actor != "unspecified":
            return scene.find(group, act=act)
    if parsed.low(phrase.head) not in MUTUAL:
        return scene.find(None, act=act)
    # "US-China cooperation"
    actors = scene.parties.name_all(parsed.tagged.slice(phrase.first, phrase.last))
    if len(actors) > 1:
        group = Group(phrase.first, phrase.last, (phrase,))
        return scene.find(group, act=act, party=Party("|".join(actors), "party"))
    return _find_two(scene, phrase, act=act, previous=scene.previous if opens == "their" else "")


def find_clause(scene: Scene, first: int, last: int) -> Found:
    """Return the find with those who are to do what a clause in "-ing" says, if it names them.

    "Building trust between A and B" does, and "ending the dispute of the two sides".
    """
    parsed = scene.parsed
    for near in range(first + 1, last):
        if parsed.low(near) in {"between", "among", "by", "of"}:
            group = find_object(parsed, near + 1)[0]
            group = group.cut(last) if group is not None else None
            actor = scene.read(group).actor
            several = actor == "both" or "|" in actor
            if several or (actor != "unspecified" and parsed.low(near) == "between"):
                return scene.find(group, act=first)
    return scene.find(None, act=first)


def find_doers(scene: Scene, act: int) -> Found:
    """Return the same; who is not named may be the only two the text is about, if it takes two."""
    parsed, last = scene.parsed, scene.parsed.find_end(act)
    found, mutual = find_clause(scene, act, last), find_mutual(parsed, act, last)
    if found.addressee is not None or mutual < 0:
        return found
    phrase = parsed.phrase(mutual) or Phrase(mutual, mutual + 1, mutual)
    named = scene.parties.name_all(parsed.tagged.text)
    return _find_two(scene, phrase, act=act, previous="" if named else scene.previous)


def _find_owner(parsed: Parsed, phrase: Phrase) -> Group | None:
    owner = parsed.find_possessor(phrase, phrase.head)
    if owner is None and "their" in parsed.tagged.lowers[phrase.first : phrase.head]:
        place = parsed.tagged.lowers.index("their", phrase.first)
        return Group(place, place + 1, (Phrase(place, place + 1, place),))
    return owner


def _find_between(parsed: Parsed, phrase: Phrase) -> Group | None:
    head, low = parsed.low(phrase.head), parsed.low(phrase.last)
    asked = low in {"from", "by"} and head not in LEAVING
    if low in {"between", "among"} or asked or (low == "of" and head in MUTUAL):
        return find_object(parsed, phrase.last + 1)[0]
    return None


def _find_two(scene: Scene, phrase: Phrase, *, act: int, previous: str) -> Found:
    """Return the find with the only two parties of the sentence, or of the one before."""
    pair = scene.parties.find_pair(scene.parsed) or scene.parties.find_pair_before(previous)
    if pair is None:
        return scene.find(None, act=act)
    phrase = pair.phrase or phrase
    group = Group(phrase.first, phrase.last, (phrase,))
    return scene.find(group, act=act, party=Party(pair.actor, "party"))
