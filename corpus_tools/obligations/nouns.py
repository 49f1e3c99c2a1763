"""Nouns that oblige: a call for X to act, the need to act, X's duty to act, X's willingness to."""

from __future__ import annotations

from corpus_tools.obligations.addressees import Found, Scene
from corpus_tools.obligations.adjectives import read_that
from corpus_tools.obligations.deeds import find_deed
from corpus_tools.obligations.groups import find_object, find_subject
from corpus_tools.obligations.sentence import Group
from corpus_tools.obligations.words import DEEDS, MUTUAL, read_words
from corpus_tools.text.verbs import index_verbs

# Of one's own: "calls to resign" go to somebody, "his request to leave" does not.
_OWN = read_words("request requests petition petitions order orders advice suggestion suggestions "
                 "instruction instructions recommendation recommendations")  # fmt: skip
_CALLING = read_words("call calls appeal appeals plea pleas need demands urgency necessity")
_STRESSING = index_verbs(
    ["stress", "emphasize", "emphasise", "highlight", "underline", "underscore", "reiterate"]
)
_TOWARD = frozenset(["for", "on", "to", "by", "from", "upon"])
_NOUN_SIGNS = frozenset(["DT", "JJ", "PRP$", "POS", "CD", "VBN", "VBG", "IN"])
_HAVING = read_words(
    "have has had bear bears bore share shares carry carries shoulder shoulders owe owes under "
    "with assume assumes"
)
_WILLING = frozenset(["willingness", "readiness"])
_NEAR, _FAR = 4, 8


def read_noun(scene: Scene) -> Found | None:
    """Read a noun that asks: "a call for X to act", "pressure on X to act", "the need to act"."""
    parsed, last, word = scene.parsed, scene.last, scene.parsed.low(scene.first)
    before, behind = parsed.low(scene.first - 1), parsed.low(last)
    if word in {"order", "orders", "need"} and before in {"in", "law"}:
        return None
    if word == "pressure" and before in {"under", "faces", "face", "facing"}:
        return _read_pressed(scene)
    if behind in _TOWARD:
        group, act = find_object(parsed, last + 1)
        if group is not None and act >= 0 and (behind == "for" or not scene.is_thing(group)):
            return scene.find(group, act=act)
    if word in {"need", "needs"} and not _is_noun(scene):
        return _read_needing(scene)
    return read_that(scene, last) or _read_open(scene, word) or _read_deed(scene, word)


def _read_needing(scene: Scene) -> Found | None:
    """Read "both sides need dialogue": they need what takes the two of them."""
    phrase = scene.parsed.phrase(scene.last)
    group = find_subject(scene.parsed, scene.first)
    if phrase is None or scene.parsed.low(phrase.head) not in MUTUAL & DEEDS:
        return None
    return None if scene.is_thing(group) else scene.find(group, act=phrase.head)


def _read_pressed(scene: Scene) -> Found | None:
    """Read "X is under pressure to act"."""
    parsed = scene.parsed
    act = parsed.find_infinitive(scene.last)
    if act < 0 and parsed.low(scene.last) == "from":
        act = find_object(parsed, scene.last + 1)[1]
    place = scene.first - (2 if parsed.low(scene.first - 1) == "under" else 1)
    while parsed.tag(place) == "JJ" or parsed.low(place) == "under":
        place -= 1
    return scene.find(find_subject(parsed, place + 1), act=act) if act >= 0 else None


def _is_noun(scene: Scene) -> bool:
    """Tell "the need to" and "calls for" from "they need to"."""
    low, before = scene.parsed.low(scene.first), scene.parsed.tag(scene.first - 1)
    return (low.endswith(("s", "e", "a", "y")) and low != "needs") or before in _NOUN_SIGNS


def _read_open(scene: Scene, word: str) -> Found | None:
    """Read "calls to act", "the importance of acting": nobody is named."""
    parsed, last = scene.parsed, scene.last
    act = parsed.find_infinitive(last)
    is_own = word == "need" and parsed.tag(scene.first - 1) in {"POS", "PRP$"}
    if act >= 0 and word not in _OWN and not is_own:
        return scene.find(None, act=act) if _is_noun(scene) else None
    if word not in {"importance", "necessity", "urgency"} or parsed.low(last) != "of":
        return None
    if parsed.tag(last + 1) == "VBG":
        return scene.find(None, act=last + 1)
    # And of "both sides keeping calm".
    group, _ = find_object(parsed, last + 1)
    if group is None or parsed.tag(group.last) != "VBG" or scene.is_thing(group):
        return None
    return scene.find(group, act=group.last)


def _read_deed(scene: Scene, word: str) -> Found | None:
    """Read "a call for restraint", "the need for dialogue", "stressed the need for rules"."""
    parsed, last = scene.parsed, scene.last
    phrase = parsed.phrase(last + 1)
    if phrase is None or parsed.low(last) not in {"for", "of"} or not _is_noun(scene):
        return None
    is_stressed = any(low in _STRESSING for low in scene.list_near())
    is_deed = parsed.low(phrase.head) in DEEDS
    asks = (is_deed and (is_stressed or word in _CALLING)) or (word == "need" and is_stressed)
    return find_deed(scene, phrase, act=phrase.head) if asks else None


def read_duty(scene: Scene) -> Found | None:
    """Read "X has a duty to act", "X's duty to act", "the duty of X to act"."""
    parsed, last = scene.parsed, scene.last
    word, behind = parsed.low(scene.first), parsed.low(last)
    if word in {"onus", "burden"}:
        return _read_onus(scene)
    if behind == "of":
        group, act = find_object(parsed, last + 1)
        return scene.find(group, act=act) if group is not None and act >= 0 else None
    if behind in {"lies", "rests", "falls", "lay"}:
        group, _ = find_object(parsed, last + 2)
        return scene.find(group, act=last) if group is not None else None
    owner = _find_holder(scene)
    act = _find_duty_act(scene, owner)
    if act < 0 or (owner is None and word in {"job", "task"}):
        return None
    return scene.find(owner, act=act)


def _read_onus(scene: Scene) -> Found | None:
    for near in range(scene.last, scene.last + _NEAR):
        if scene.parsed.low(near) in {"on", "upon"}:
            group, act = find_object(scene.parsed, near + 1)
            return scene.find(group, act=act) if act >= 0 else None
    return None


def _find_duty_act(scene: Scene, owner: Group | None) -> int:
    """Return the verb of the duty, past whom it is owed to; -1: none."""
    parsed, last = scene.parsed, scene.last
    act, behind = parsed.find_infinitive(last), parsed.low(last)
    if act < 0 and behind in {"to", "toward", "towards", "under"}:
        return find_object(parsed, last + 1)[1]
    if act < 0 and behind in {"is", "was"}:
        return parsed.find_infinitive(last + 1)
    doing = behind == "for" and parsed.tag(last + 1) == "VBG" and owner is not None
    return last + 1 if act < 0 and doing else act


def _find_holder(scene: Scene) -> Group | None:
    """Return whose duty it is: the possessor, or who has it."""
    parsed = scene.parsed
    phrase = parsed.phrase(scene.first)
    if phrase is None:
        return None
    owner = parsed.find_possessor(phrase, scene.first)
    if owner is None and parsed.low(phrase.first - 1) in _HAVING:
        return find_subject(parsed, phrase.first - 1)
    return owner


def read_willingness(scene: Scene) -> Found | None:
    """Read "depends on the willingness of X to act", "depends on whether X is willing to"."""
    parsed = scene.parsed
    is_whether = parsed.low(scene.last) == "whether"
    for near in range(scene.last, scene.last + _FAR):
        low = parsed.low(near)
        if low in _WILLING and parsed.low(near + 1) == "of":
            group, act = find_object(parsed, near + 2)
            return scene.find(group, act=act) if act >= 0 else None
        if low in _WILLING or (is_whether and low in {"willing", "ready", "prepared"}):
            act = parsed.find_infinitive(near + 1)
            owner = _find_willing(scene, near)
            return scene.find(owner, act=act) if act >= 0 else None
    return None


def _find_willing(scene: Scene, near: int) -> Group | None:
    parsed = scene.parsed
    if parsed.low(near) not in _WILLING:
        return find_subject(parsed, near)
    phrase = parsed.phrase(near)
    if phrase is None or parsed.tag(near - 1) != "POS":
        return None
    return parsed.find_possessor(phrase, near)
