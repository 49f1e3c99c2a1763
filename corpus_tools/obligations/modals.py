"""Triggers behind their party: must, should, has to; will not, refuses to; may."""

from __future__ import annotations

from corpus_tools.obligations.addressees import Found, Party, Scene
from corpus_tools.obligations.deeds import find_agent, find_deed
from corpus_tools.obligations.groups import find_object, find_subject
from corpus_tools.obligations.sentence import PARTICIPLES, Group, Parsed
from corpus_tools.obligations.words import (
    DEEDS,
    EXPECTED,
    FEELING,
    LIKELY,
    MUTUAL,
    REPORTED_PAST,
    ROLES,
    SAYING,
    STATIVE,
    UNWILLED,
    read_words,
)

_CONDITIONS = read_words("if case do does did whether unless lest how what when where who whose")
_INVERTING = read_words("nor neither so only never")
_SHARING = frozenset(["and", "but", "or", "then", ","])
# "has to do with", "what it has to say"
_IDIOMS = frozenset(["do", "say", "offer", "admit", "show"])
_REMARKING = read_words("say note add admit stress mention confess point emphasize emphasise")
_ARTICLES = read_words("a an the no another his her their its our my your")
_POINTING = frozenset(["it", "this", "that", "which", "these", "those"])
_ASIDE = 9


def read_modal(scene: Scene) -> Found | None:
    """Read a modal; None where it tells nobody to act and leaves nothing open."""
    parsed, first = scene.parsed, scene.first
    act = _find_act(parsed, scene.last)
    if not _is_modal(scene, act):
        return None
    group = _find_party(scene)
    if scene.trigger.kind != "obligation":
        return scene.find(group, act=act)
    if _is_condition(parsed, group.first if group else first) or _is_past(scene, group):
        return None
    if _is_remark(parsed, group, act):
        return None
    behind = parsed.tag(act + 1)
    if parsed.low(act) == "have" and (behind in PARTICIPLES or not behind[:1].isalpha()):
        is_guess = parsed.low(first) == "must"
        return scene.find(group, act=act).as_possibility() if is_guess else None
    if group is None and scene.before and parsed.low(first - 1) in _SHARING:
        party = Party(scene.before.actor, "party")
        return scene.find(scene.before.addressee, act=act, party=party)
    return _weigh(scene, group, act)


def _find_act(parsed: Parsed, place: int) -> int:
    """Return the word of the act behind a modal, past adverbs, marks and an aside."""
    place = parsed.skip_adverbs(place, also={'"'})
    if parsed.low(place) == "," and "," in parsed.tagged.lowers[place + 1 : place + _ASIDE]:
        return parsed.tagged.lowers.index(",", place + 1) + 1
    return place


def _is_modal(scene: Scene, act: int) -> bool:
    parsed, first = scene.parsed, scene.first
    # "a must", "they want to have to"
    if parsed.low(first - 1) in _ARTICLES or parsed.low(first - 1) == "to":
        return False
    if _is_inverted(scene) or "yet" in parsed.tagged.lowers[first : scene.last]:
        return False
    if parsed.tagged.words[first] == "May" and first > 0 and not parsed.is_base(act):
        return False
    is_idiom = not parsed.is_base(act) or parsed.low(act) in _IDIOMS
    if parsed.low(scene.last - 1) == "to" and is_idiom:
        return False
    if scene.trigger.kind == "obligation":
        return parsed.low(act)[:1].isalnum() or parsed.low(first - 1) in _INVERTING
    return parsed.is_base(act)


def _is_inverted(scene: Scene) -> bool:
    """Whether the subject stands behind it, as in "should the talks fail"."""
    parsed = scene.parsed
    phrase = parsed.phrase(scene.last)
    return (
        phrase is not None
        and phrase.first == scene.last
        and parsed.low(scene.first - 1) not in _INVERTING
        and parsed.tag(phrase.last) in {"VB", "VBP"}
    )


def _find_party(scene: Scene) -> Group | None:
    parsed, first = scene.parsed, scene.first
    if parsed.low(first - 1) in _INVERTING and parsed.phrase(scene.last):
        return find_object(parsed, scene.last)[0]
    group = find_subject(parsed, first)
    return None if group is None or _is_clausal(parsed, group) else group


def _is_clausal(parsed: Parsed, group: Group) -> bool:
    """Whether a group is only the object in a subject: "Helping farmers should ..."."""
    place = group.first - 1
    is_doing = parsed.tag(place) == "VBG" and parsed.low(place) not in SAYING
    return is_doing or (parsed.tag(place) == "VB" and parsed.low(place - 1) == "to")


def _is_condition(parsed: Parsed, first: int) -> bool:
    """Tell "if X should", "should X fail" and "what should X do" from telling X to act."""
    before = parsed.low(first - 1)
    return before in _CONDITIONS and not (before == "who" and parsed.phrase(first - 2))


def _is_remark(parsed: Parsed, group: Group | None, act: int) -> bool:
    """Whether it only opens a remark of one's own: "I must say", "we should note"."""
    own = group is not None and parsed.low(group.first) in {"i", "we"}
    return own and parsed.low(act) in _REMARKING


def _is_past(scene: Scene, group: Group | None) -> bool:
    """Tell "they had to flee", which is told, from "he said they had to agree"."""
    parsed = scene.parsed
    if parsed.low(scene.first) not in {"had", "needed"} or parsed.low(scene.first + 1) == "better":
        return False
    place = (group.first if group else scene.first) - 1
    place -= parsed.low(place) == "that"
    return parsed.low(place) not in REPORTED_PAST


def _weigh(scene: Scene, group: Group | None, act: int) -> Found | None:
    parsed = scene.parsed
    if group is None and _is_question(scene):
        return None
    party, is_must = scene.read(group), parsed.low(scene.first) == "must"
    if parsed.low(scene.last - 2) == "be":  # "cannot be allowed"
        return scene.find(find_agent(parsed, scene.last - 1), act=scene.last - 1)
    if parsed.low(act) == "be":
        return _weigh_being(scene, group, act)
    if party.sort == "thing":
        pointed = parsed.low(scene.first - 1) in _POINTING
        if not is_must and (parsed.low(act) in EXPECTED or pointed):
            return scene.find(None, act=act).as_possibility()
    is_person = group is not None and parsed.tag(group.heads[0].head) == "PRP"
    if is_must and is_person and parsed.low(act) in FEELING:
        return scene.find(group, act=act, party=party).as_possibility()
    return _find_doers(scene, group, act)


def _is_question(scene: Scene) -> bool:
    """Whether the modal stands before its subject: "Should X act?", "should X fail, ..."."""
    opens = scene.parsed.phrase(scene.first - 1) is None
    return opens and scene.parsed.phrase(scene.last) is not None


def _find_doers(scene: Scene, group: Group | None, act: int) -> Found:
    """Return who must act; or see to it that a thing is as it should be, where it takes two."""
    party = scene.read(group)
    if party.sort != "thing":
        return scene.find(group, act=act, party=party)
    if group is None or scene.parsed.low(group.heads[0].head) not in MUTUAL:
        return scene.find(None, act=act)
    return find_deed(scene, group.heads[0], act=act)


def _weigh_being(scene: Scene, group: Group | None, act: int) -> Found:
    """Weigh what should be: done by somebody, a guess, or somebody's goal."""
    parsed, place = scene.parsed, scene.parsed.skip_adverbs(act + 1, but=LIKELY)
    low, tag = parsed.low(place), parsed.tag(place)
    tired = tag == "VBG" and parsed.low(scene.first) == "must"
    if _is_guess(scene, place) or low in LIKELY or tag == "CD" or tired:
        return scene.find(group, act=act).as_possibility()
    is_thing = scene.is_thing(group)
    is_done = tag in PARTICIPLES and low not in STATIVE
    told = group
    if is_done:
        told = find_agent(parsed, place)
    elif is_thing:
        told = _find_owner(parsed, place)
    if told is None and is_thing:
        return _find_doers(scene, group, act)
    return scene.find(told, act=act)


def _is_guess(scene: Scene, place: int) -> bool:
    """Tell "it must be a fox", "there must be foxes" from "there must be an inquiry"."""
    parsed, before = scene.parsed, scene.parsed.low(scene.first - 1)
    if parsed.low(scene.first) != "must" or scene.last - scene.first > 1:
        return False
    if before == "it":
        return parsed.tag(place) not in PARTICIPLES
    phrase = parsed.phrase(place)
    return before == "there" and phrase is not None and parsed.low(phrase.head) not in DEEDS


def _find_owner(parsed: Parsed, place: int) -> Group | None:
    """Return whose choice, goal or duty it should be: "the goal for X", "X's goal"."""
    phrase = parsed.phrase(place)
    if phrase is None or parsed.low(phrase.head) not in ROLES:
        return None
    if parsed.low(phrase.last) in {"for", "of"}:
        return find_object(parsed, phrase.last + 1)[0]
    return parsed.find_possessor(phrase, phrase.head)


def read_refusal(scene: Scene) -> Found | None:
    """Read "will not", "refuses to" and their kind."""
    parsed = scene.parsed
    act, group = _find_act(parsed, scene.last), _find_party(scene)
    if scene.trigger.family == "will":
        foretells = not parsed.is_base(act) or parsed.low(act) in UNWILLED
        if foretells or scene.is_thing(group) or parsed.low(scene.first - 1) == "you":
            return None
    return scene.find(group, act=act)


def read_closed(scene: Scene) -> Found:
    """Read "not up for negotiation": nobody is named."""
    return scene.find(None, act=scene.first)
