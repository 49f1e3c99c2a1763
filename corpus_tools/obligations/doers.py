"""Who would have to do a deed that is asked for: its possessor, those between whom it is."""

from __future__ import annotations

from corpus_tools.obligations.nouns import LEAVING, MUTUAL
from corpus_tools.obligations.found import Found, Scene
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
