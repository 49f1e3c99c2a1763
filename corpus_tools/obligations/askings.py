"""Nouns that oblige: a call for X to act, pressure on X, the need to act."""

from __future__ import annotations

from corpus_tools.obligations.doers import find_deed
from corpus_tools.obligations.found import Found, Scene
from corpus_tools.obligations.nouns import DEEDS, MUTUAL
from corpus_tools.obligations.objects import find_object
from corpus_tools.obligations.parsed import Group, find_infinitive
from corpus_tools.obligations.subjects import find_subject
from corpus_tools.obligations.vitals import find_near, read_that
from corpus_tools.obligations.words import read_words
from corpus_tools.text.verbs import index_verbs

_OWN = read_words("request requests petition petitions order orders advice suggestion suggestions "
                 "instruction instructions recommendation recommendations")  # fmt: skip
_CALLING = read_words("call calls appeal appeals plea pleas need demands urgency necessity")
_STRESSING = frozenset(
    index_verbs(
        ["stress", "emphasize", "emphasise", "highlight", "underline", "underscore", "reiterate"]
    )
)


def read_noun(scene: Scene) -> Found | None:
    """Read a noun that asks: "a call for X to act", "pressure on X to act", "the need to act"."""
    parsed, last, word = scene.parsed, scene.last, scene.parsed.low(scene.first)
    if word in {"order", "orders", "need"} and parsed.low(scene.first - 1) in {"in", "law"}:
        return None
    if word == "pressure" and parsed.low(scene.first - 1) in {"under", "faces", "face", "facing"}:
        return _read_pressed(scene)
    if parsed.low(last) in {"for", "on", "to", "by", "from", "upon"}:
        group, act = find_object(parsed, last + 1)
        if group is not None and act >= 0 and _may_be_told(scene, group):
            return scene.find(group, act=act)
    if word in {"need", "needs"} and not is_noun(scene):
        return _read_needing(scene)
    wish = read_that(scene, last) if parsed.low(last) == "that" else None
    return wish or _read_noun_open(scene, word) or _read_deed_noun(scene, word)


def _read_needing(scene: Scene) -> Found | None:
    """Read "both sides need dialogue": they need what takes the two of them."""
    phrase = scene.parsed.phrase(scene.last)
    group = find_subject(scene.parsed, scene.first)
    if phrase is None or group is None or scene.parsed.low(phrase.head) not in MUTUAL & DEEDS:
        return None
    return scene.find(group, act=phrase.head) if scene.read(group).sort != "thing" else None


def _may_be_told(scene: Scene, group: Group) -> bool:
    return scene.read(group).sort != "thing" or scene.parsed.low(scene.last) == "for"


def _read_pressed(scene: Scene) -> Found | None:
    """Read "X is under pressure to act"."""
    parsed = scene.parsed
    act = find_infinitive(parsed, scene.last)
    if act < 0 and parsed.low(scene.last) == "from":
        act = find_object(parsed, scene.last + 1)[1]
    if act < 0:
        return None
    back = 2 if parsed.low(scene.first - 1) == "under" else 1
    place = scene.first - back
    while parsed.tag(place) == "JJ" or parsed.low(place) == "under":
        place -= 1
    return scene.find(find_subject(parsed, place + 1), act=act)


def _read_noun_open(scene: Scene, word: str) -> Found | None:
    """Read "calls to act", "the importance of acting": nobody is named."""
    parsed, last = scene.parsed, scene.last
    act = find_infinitive(parsed, last)
    possessed = parsed.tag(scene.first - 1) in {"POS", "PRP$"}
    if act >= 0 and word not in _OWN and not (possessed and word == "need"):
        return scene.find(None, act=act) if is_noun(scene) else None
    if word in {"importance", "necessity", "urgency"} and parsed.low(last) == "of":
        return _read_importance(scene)
    return None


def is_noun(scene: Scene) -> bool:
    """Tell "the need to" and "calls for" from "they need to"."""
    parsed, first = scene.parsed, scene.first
    ending = parsed.low(first).endswith(("s", "e", "a", "y")) and parsed.low(first) != "needs"
    return ending or parsed.tag(first - 1) in {
        "DT", "JJ", "PRP$", "POS", "CD", "VBN", "VBG", "IN",
    }  # fmt: skip


def _read_importance(scene: Scene) -> Found | None:
    parsed, place = scene.parsed, scene.last + 1
    if parsed.tag(place) == "VBG":
        return scene.find(None, act=place)
    group, _ = find_object(parsed, place)
    if group is not None and parsed.tag(group.last) == "VBG" and scene.read(group).sort != "thing":
        return scene.find(group, act=group.last)
    return None


def _read_deed_noun(scene: Scene, word: str) -> Found | None:
    """Read "a call for restraint", "the need for dialogue", "stressed the need for rules"."""
    parsed, last = scene.parsed, scene.last
    phrase = parsed.phrase(last + 1)
    if phrase is None or parsed.low(last) not in {"for", "of"} or not is_noun(scene):
        return None
    stressed = not _STRESSING.isdisjoint(find_near(scene))
    is_deed = parsed.low(phrase.head) in DEEDS
    asks = (word in _CALLING and is_deed) or (word == "need" and stressed)
    return find_deed(scene, phrase, act=phrase.head) if asks or (stressed and is_deed) else None
