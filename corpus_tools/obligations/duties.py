"""Duties and what depends on a will: X has a duty to act, the willingness of X to act."""

from __future__ import annotations

from corpus_tools.obligations.found import Found, Scene
from corpus_tools.obligations.objects import find_object
from corpus_tools.obligations.parsed import Group, find_infinitive
from corpus_tools.obligations.subjects import find_subject
from corpus_tools.obligations.vitals import FAR
from corpus_tools.obligations.words import read_words

_HAVING = read_words(
    "have has had bear bears bore share shares carry carries shoulder shoulders owe owes under "
    "with assume assumes"
)
_WILLING = frozenset(["willingness", "readiness"])


def read_duty(scene: Scene) -> Found | None:
    """Read "X has a duty to act", "X's duty to act", "the duty of X to act"."""
    parsed, last = scene.parsed, scene.last
    if parsed.low(scene.first) in {"onus", "burden"}:
        return _read_onus(scene)
    if parsed.low(last) == "of":
        group, act = find_object(parsed, last + 1)
        if group is not None and act >= 0:
            return scene.find(group, act=act)
        return None
    if parsed.low(last) in {"lies", "rests", "falls", "lay"}:
        group, _ = find_object(parsed, last + 2)
        return scene.find(group, act=last) if group is not None else None
    act = _find_duty_act(scene)
    if act < 0:
        return None
    owner = _find_holder(scene)
    if owner is None and parsed.low(scene.first) in {"job", "task", "burden"}:
        return None
    return scene.find(owner, act=act)


def _read_onus(scene: Scene) -> Found | None:
    parsed = scene.parsed
    for near in range(scene.last, min(scene.last + 4, len(parsed.tagged))):
        if parsed.low(near) in {"on", "upon"}:
            group, act = find_object(parsed, near + 1)
            return scene.find(group, act=act) if act >= 0 else None
    return None


def _find_duty_act(scene: Scene) -> int:
    """Return the verb of the duty, past whom it is owed to; -1: none."""
    parsed, last = scene.parsed, scene.last
    act = find_infinitive(parsed, last)
    if act < 0 and parsed.low(last) in {"to", "toward", "towards", "under"}:
        act = find_object(parsed, last + 1)[1]
    if act < 0 and parsed.low(last) in {"is", "was"}:
        act = find_infinitive(parsed, last + 1)
    if act < 0 and parsed.low(last) == "for" and parsed.tag(last + 1) == "VBG":
        act = last + 1 if _find_holder(scene) is not None else -1
    return act


def _find_holder(scene: Scene) -> Group | None:
    """Return whose duty it is: the possessor, or who has it."""
    parsed = scene.parsed
    phrase = parsed.phrase(scene.first)
    if phrase is None:
        return None
    for near in range(scene.first - 1, phrase.first, -1):
        if parsed.tag(near) == "POS":
            return Group(phrase.first, near, (phrase._replace(last=near, head=near - 1),))
    if parsed.low(phrase.first - 1) in _HAVING:
        return find_subject(parsed, phrase.first - 1)
    return None


def read_willingness(scene: Scene) -> Found | None:
    """Read "depends on the willingness of X to act", "depends on whether X is willing to"."""
    parsed = scene.parsed
    for near in range(scene.last, min(scene.last + FAR, len(parsed.tagged))):
        low = parsed.low(near)
        if low in _WILLING and parsed.low(near + 1) == "of":
            group, act = find_object(parsed, near + 2)
            return scene.find(group, act=act) if act >= 0 else None
        if low in _WILLING or (low in {"willing", "ready", "prepared"} and _asks_whether(scene)):
            act = find_infinitive(parsed, near + 1)
            owner = _find_owner_of(scene, near)
            return scene.find(owner, act=act) if act >= 0 else None
    return None


def _asks_whether(scene: Scene) -> bool:
    return scene.parsed.low(scene.last) == "whether"


def _find_owner_of(scene: Scene, near: int) -> Group | None:
    parsed = scene.parsed
    if parsed.low(near) not in _WILLING:
        return find_subject(parsed, near)
    phrase = parsed.phrase(near)
    if phrase is None or parsed.tag(near - 1) != "POS":
        return None
    return Group(phrase.first, near - 1, (phrase._replace(last=near - 1, head=near - 2),))
