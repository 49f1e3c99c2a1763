"""Who would have to do a deed that is asked for: its possessor, those between whom it is."""

from __future__ import annotations

from corpus_tools.obligations.found import Found, Scene
from corpus_tools.obligations.gerunds import find_mutual
from corpus_tools.obligations.nouns import LEAVING, MUTUAL
from corpus_tools.obligations.objects import find_object
from corpus_tools.obligations.parsed import Group, Parsed
from corpus_tools.obligations.parties import Party
from corpus_tools.text.phrases import Phrase


def find_deed(scene: Scene, phrase: Phrase, *, act: int) -> Found:
    """Return the find with those as addressee who would have to do the deed of a phrase.

    "Their cooperation", "Ostland's restraint", "dialogue between the two sides" name them; so
    does a sentence on two parties alone, for a deed that takes two.
    """
    for group in (_find_possessor(scene, phrase), _find_between(scene, phrase)):
        if group is not None and scene.read(group).actor != "unspecified":
            return scene.find(group, act=act)
    if scene.parsed.low(phrase.head) not in MUTUAL:
        return scene.find(None, act=act)
    return _find_two(scene, phrase, act)


def find_clause(scene: Scene, first: int, last: int) -> Found:
    """Return the find with those who are to do what a clause in "-ing" says, if it names them.

    "Building trust between A and B" does, and "ending the dispute of the two sides".
    """
    parsed = scene.parsed
    for near in range(first + 1, last):
        if parsed.low(near) in {"between", "among", "by", "of"}:
            group = _cut(find_object(parsed, near + 1)[0], last)
            actor = scene.read(group).actor
            several = actor == "both" or "|" in actor
            if several or (actor != "unspecified" and parsed.low(near) == "between"):
                return scene.find(group, act=first)
    return scene.find(None, act=first)


def _cut(group: Group | None, last: int) -> Group | None:
    """Return a group up to a word: a tagger may take the verb behind it for a noun."""
    if group is None or group.last <= last:
        return group
    heads = [
        phrase._replace(last=min(phrase.last, last), head=min(phrase.head, last - 1))
        for phrase in group.heads
        if phrase.first < last
    ]
    return Group(group.first, last, tuple(heads)) if heads else None


def find_doers(scene: Scene, first: int, last: int) -> Found:
    """Return the same; who is not named may be the only two the text is about, if it takes two."""
    found = find_clause(scene, first, last)
    mutual = find_mutual(scene.parsed, first, last)
    if found.addressee is not None or mutual < 0:
        return found
    pair = scene.parties.find_pair(scene.parsed)
    named = scene.parties.name_all(scene.parsed.tagged.text)
    if pair is None and not named and scene.previous:
        pair = scene.parties.find_pair(Parsed(scene.previous))
        pair = pair._replace(first=-1) if pair is not None else None
    if pair is None:
        return found
    phrase = scene.parsed.phrase(mutual) or Phrase(mutual, mutual + 1, mutual)
    if pair.first >= 0:
        phrase = Phrase(pair.first, pair.last, pair.last - 1)
    group = Group(phrase.first, phrase.last, (phrase,))
    return scene.find_as(group, Party(pair.actor, "party"), act=first)


def _find_possessor(scene: Scene, phrase: Phrase) -> Group | None:
    parsed = scene.parsed
    for near in range(phrase.head - 1, phrase.first - 1, -1):
        if parsed.tag(near) == "POS":
            return Group(phrase.first, near, (Phrase(phrase.first, near, near - 1),))
        if parsed.low(near) == "their":
            return Group(near, near + 1, (Phrase(near, near + 1, near),))
    return None


def _find_between(scene: Scene, phrase: Phrase) -> Group | None:
    parsed = scene.parsed
    low = parsed.low(phrase.last)
    asked = low in {"from", "by"} and parsed.low(phrase.head) not in LEAVING
    takes_two = low == "of" and parsed.low(phrase.head) in MUTUAL
    if low in {"between", "among"} or asked or takes_two:
        return find_object(parsed, phrase.last + 1)[0]
    return None


def _find_two(scene: Scene, phrase: Phrase, act: int) -> Found:
    """Read "US-China cooperation", or the only two parties of the sentence."""
    text = scene.parsed.tagged.slice(phrase.first, phrase.last)
    actors = scene.parties.name_all(text)
    group = Group(phrase.first, phrase.last, (phrase,))
    if len(actors) > 1:
        return scene.find_as(group, Party("|".join(actors), "party"), act=act)
    pair = scene.parties.find_pair(scene.parsed)
    if pair is None and scene.parsed.low(phrase.first) == "their" and scene.previous:
        pair = scene.parties.find_pair(Parsed(scene.previous))
        pair = pair._replace(first=-1) if pair is not None else None
    if pair is None:
        return scene.find(None, act=act)
    if pair.first >= 0:
        group = Group(pair.first, pair.last, (Phrase(pair.first, pair.last, pair.last - 1),))
    return scene.find_as(group, Party(pair.actor, "party"), act=act)


def find_source(scene: Scene, place: int) -> Group | None:
    """Return who the deed is asked of: "an apology from X"; None: nobody is named."""
    parsed = scene.parsed
    if parsed.low(place - 1) in LEAVING:
        return None
    for near in range(place, min(place + 6, len(parsed.tagged))):
        low = parsed.low(near)
        if low in {",", ";", ".", "that", "to"} or parsed.tag(near) in {"VBD", "VBZ", "MD"}:
            return None
        if low in {"from", "by"}:
            group, _ = find_object(parsed, near + 1)
            return group if group is not None and scene.read(group).sort != "thing" else None
    return None
