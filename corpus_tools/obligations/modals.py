"""Triggers behind their party: must, should, has to; will not, refuses to; may."""

from __future__ import annotations

from corpus_tools.obligations.doers import find_deed
from corpus_tools.obligations.found import NOBODY, Found, Scene
from corpus_tools.obligations.nouns import DEEDS, MUTUAL, ROLES
from corpus_tools.obligations.objects import find_object
from corpus_tools.obligations.parsed import Group, Parsed, is_adverb, is_base
from corpus_tools.obligations.parties import Party
from corpus_tools.obligations.subjects import find_subject, is_clausal
from corpus_tools.obligations.verbs import (
    EXPECTED,
    FEELING,
    LIKELY,
    REPORTED_PAST,
    SAYING,
    STATIVE,
    UNWILLED,
)
from corpus_tools.obligations.words import read_words

_CONDITIONS = read_words("if case do does did whether unless lest how what when where who whose")
_INVERTING = read_words("nor neither so only never")
_SHARING = frozenset(["and", "but", "or", "then", ","])
# "has to do with", "what it has to say"
_IDIOMS = frozenset(["do", "say", "offer", "admit", "show"])
_REMARKING = read_words("say note add admit stress mention confess point emphasize emphasise")
_ARTICLES = read_words("a an the no another his her their its our my your")
_PARTICIPLES = frozenset(["VBN", "VBD"])


def read_modal(scene: Scene) -> Found | None:
    """Read a modal; None where it tells nobody to act and leaves nothing open."""
    parsed, first = scene.parsed, scene.first
    act = find_act(parsed, scene.last)
    if not _is_modal(scene, act):
        return None
    group = _find_party(scene)
    if scene.trigger.kind != "obligation":
        return scene.find(group, act=act)
    if _is_condition(parsed, group.first if group else first) or _is_past(scene, group):
        return None
    if _is_aside(scene, group, act):
        return None
    behind = parsed.tag(act + 1)
    if parsed.low(act) == "have" and (behind in _PARTICIPLES or not behind[:1].isalpha()):
        is_guess = parsed.low(first) == "must"
        return scene.find(group, act=act).as_possibility() if is_guess else None
    if group is None and scene.before and parsed.low(first - 1) in _SHARING:
        return scene.find_as(scene.before.addressee, _share(scene.before), act=act)
    return _weigh(scene, group, act)


def _share(before: Found) -> Party:
    return Party(before.actor, "party" if before.addressee else "thing")


def find_act(parsed: Parsed, place: int) -> int:
    """Return the word of the act behind a modal, past adverbs and quotation marks."""
    while is_adverb(parsed, place) or parsed.low(place) in {"not", '"'}:
        place += 1
    if parsed.low(place) == "," and "," in parsed.tagged.lowers[place + 1 : place + 9]:
        return parsed.tagged.lowers.index(",", place + 1) + 1
    return place


def _is_modal(scene: Scene, act: int) -> bool:
    parsed, first = scene.parsed, scene.first
    # "a must", "they want to have to"
    if parsed.low(first - 1) in _ARTICLES or parsed.low(first - 1) == "to":
        return False
    if _is_inverted(scene) or "yet" in parsed.tagged.lowers[first : scene.last]:
        return False
    if parsed.tagged.words[first] == "May" and first > 0 and not is_base(parsed, act):
        return False
    word = parsed.low(scene.last - 1)
    if word == "to" and (not is_base(parsed, act) or parsed.low(act) in _IDIOMS):
        return False
    if parsed.low(first) in {"need", "needs"} and scene.last - first == 1:
        return False
    if scene.trigger.kind == "obligation":
        return parsed.low(act)[:1].isalnum() or parsed.low(first - 1) in _INVERTING
    return is_base(parsed, act)


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
    if group is not None and is_clausal(parsed, group):
        return None
    return group


def _is_condition(parsed: Parsed, first: int) -> bool:
    """Tell "if X should", "should X fail" and "what should X do" from telling X to act."""
    before = parsed.low(first - 1)
    if before in _CONDITIONS:
        return not (before == "who" and parsed.phrase(first - 2))
    return False


def _is_aside(scene: Scene, group: Group | None, act: int) -> bool:
    """Whether it only opens a remark of one's own: "I must say", "we should note"."""
    low = scene.parsed.low
    return group is not None and low(group.first) in {"i", "we"} and low(act) in _REMARKING


def _is_past(scene: Scene, group: Group | None) -> bool:
    """Tell "they had to flee", which is told, from "he said they had to agree"."""
    parsed = scene.parsed
    if parsed.low(scene.first) not in {"had", "needed"} or parsed.low(scene.first + 1) == "better":
        return False
    place = (group.first if group else scene.first) - 1
    if parsed.low(place) == "that":
        place -= 1
    return parsed.low(place) not in REPORTED_PAST


def _weigh(scene: Scene, group: Group | None, act: int) -> Found | None:
    parsed = scene.parsed
    if group is None and _is_question(scene):
        return None
    party = scene.read(group)
    if parsed.low(scene.last - 2) == "be":  # "cannot be allowed"
        return scene.find(find_agent(scene, scene.last - 1), act=scene.last - 1)
    if parsed.low(act) == "be":
        return _weigh_being(scene, group, act)
    if party.sort == "thing" and _is_expected(scene, act):
        return scene.find_as(None, NOBODY, act=act).as_possibility()
    is_person = group is not None and parsed.tag(group.heads[0].head) == "PRP"
    if parsed.low(scene.first) == "must" and parsed.low(act) in FEELING and is_person:
        return scene.find_as(group, party, act=act).as_possibility()
    if party.sort == "thing":
        return _find_doers(scene, group, act)
    return scene.find_as(group, party, act=act)


def _find_doers(scene: Scene, group: Group | None, act: int) -> Found:
    """Return who must see to it that a thing is as it should be, where it takes two."""
    if group is None or scene.parsed.low(group.heads[0].head) not in MUTUAL:
        return scene.find(None, act=act)
    return find_deed(scene, group.heads[0], act=act)


def _is_question(scene: Scene) -> bool:
    """Whether the modal stands before its subject: "Should X act?", "should X fail, ..."."""
    before = scene.parsed.low(scene.first - 1)
    opens = not before or scene.parsed.phrase(scene.first - 1) is None
    return opens and scene.parsed.phrase(scene.last) is not None


def _is_expected(scene: Scene, act: int) -> bool:
    parsed = scene.parsed
    if parsed.low(scene.first) == "must":
        return False
    return parsed.low(act) in EXPECTED or parsed.low(scene.first - 1) in _POINTING


_POINTING = frozenset(["it", "this", "that", "which", "these", "those"])


def _weigh_being(scene: Scene, group: Group | None, act: int) -> Found:
    """Weigh what should be: done by somebody, a guess, or somebody's goal."""
    parsed, place = scene.parsed, act + 1
    while is_adverb(parsed, place) and parsed.low(place) not in LIKELY:
        place += 1
    low, tag = parsed.low(place), parsed.tag(place)
    party = scene.read(group)
    if (
        _is_guess(scene, place)
        or low in LIKELY
        or tag == "CD"
        or (tag == "VBG" and parsed.low(scene.first) == "must")
    ):
        return scene.find_as(group, party, act=act).as_possibility()
    if tag in _PARTICIPLES and low not in STATIVE:
        agent = find_agent(scene, place)
        if agent is None and party.sort == "thing":
            return _find_doers(scene, group, act)
        return scene.find(agent, act=act)
    if party.sort == "thing":
        owner = _find_owner(scene, place)
        return _find_doers(scene, group, act) if owner is None else scene.find(owner, act=act)
    return scene.find_as(group, party, act=act)


def _is_guess(scene: Scene, place: int) -> bool:
    """Tell "it must be a fox", "there must be foxes" from "there must be an inquiry"."""
    parsed, before = scene.parsed, scene.parsed.low(scene.first - 1)
    if parsed.low(scene.first) != "must" or scene.last - scene.first > 1:
        return False
    if before == "it":
        return parsed.tag(place) not in _PARTICIPLES
    phrase = parsed.phrase(place)
    return before == "there" and phrase is not None and parsed.low(phrase.head) not in DEEDS


def find_agent(scene: Scene, place: int) -> Group | None:
    """Return the party behind "by" that follows a participle."""
    parsed = scene.parsed
    for near in range(place + 1, min(place + 8, len(parsed.tagged))):
        if parsed.low(near) in {",", ";", "to", "that"} or parsed.low(near) in SAYING:
            return None
        if parsed.low(near) == "by":
            return find_object(parsed, near + 1)[0]
    return None


def _find_owner(scene: Scene, place: int) -> Group | None:
    """Return whose choice, goal or duty it should be: "the goal for X", "X's goal"."""
    parsed = scene.parsed
    phrase = parsed.phrase(place)
    if phrase is None or parsed.low(phrase.head) not in ROLES:
        return None
    if parsed.low(phrase.last) in {"for", "of"}:
        return find_object(parsed, phrase.last + 1)[0]
    for near in range(phrase.first, phrase.head):
        if parsed.tag(near) == "POS":
            return Group(phrase.first, near, (phrase._replace(last=near, head=near - 1),))
    return None


def read_refusal(scene: Scene) -> Found | None:
    """Read "will not", "refuses to" and their kind."""
    parsed = scene.parsed
    act = find_act(parsed, scene.last)
    group = _find_party(scene)
    party = scene.read(group)
    if scene.trigger.family != "will":
        return scene.find_as(group, party, act=act)
    if not is_base(parsed, act) or parsed.low(act) in UNWILLED:
        return None
    if party.sort == "thing" or parsed.low(scene.first - 1) == "you":
        return None
    return scene.find_as(group, party, act=act)


def read_closed(scene: Scene) -> Found:
    """Read "not up for negotiation": nobody is named."""
    return scene.find(None, act=scene.first)
