"""Adjectives that oblige, "time", and what a deed takes: crucial for X to, time for X to."""

from __future__ import annotations

from corpus_tools.obligations.doers import find_clause, find_deed, find_source
from corpus_tools.obligations.found import Found, Scene
from corpus_tools.obligations.gerunds import find_gerund
from corpus_tools.obligations.nouns import DEEDS, VIRTUES
from corpus_tools.obligations.objects import find_object, find_that_clause
from corpus_tools.obligations.parsed import Parsed, find_infinitive, is_adverb, is_base
from corpus_tools.obligations.subjects import find_subject
from corpus_tools.obligations.verbs import REPORTED_PAST
from corpus_tools.obligations.words import read_words
from corpus_tools.text.verbs import index_verbs

_BE = read_words(
    "is was are were be been being 's remains remain becomes become seems seem makes make it "
    "considers consider deem deems find finds"
)
_TIME_SIGNS = frozenset(
    ["is", "'s", "high", "about", "past", "was", "now", "be", "it", "says", "say"]
)
_IS = read_words("is was are were be remains remain becomes become seems seem proves")
_MAKING = frozenset(index_verbs(["make", "consider", "deem", "find", "call"]))
_ENDS = frozenset(["", ".", ",", ";", '"', "and", "now", "if", "from"])
_NECESSARY = read_words(
    "crucial essential vital imperative necessary indispensable paramount needed"
)
FAR = 8


def read_vital(scene: Scene) -> Found | None:
    """Read an adjective, or "time", that makes an act necessary."""
    parsed, last = scene.parsed, scene.last
    word = parsed.low(scene.first)
    if word == "time":
        return _read_time(scene)
    if not _is_predicative(scene):
        return None
    if word in {"incumbent", "up"}:
        group, act = find_object(parsed, last)
        return scene.find(group, act=act) if group and act >= 0 else None
    if word in {"needed", "key"}:
        return _read_gerund(scene) or _read_necessary_deed(scene)
    return (
        _read_for(scene)
        or read_that(scene, skip_aside(scene))
        or _read_open(scene)
        or _read_gerund(scene)
        or _read_necessary_deed(scene)
    )


def _is_predicative(scene: Scene) -> bool:
    """Tell "it is vital for X to" from "a vital source for X to"."""
    parsed, place = scene.parsed, scene.first - 1
    while (
        is_adverb(parsed, place)
        or parsed.low(place) in {"and", "not", "absolutely", ","}
        or (parsed.tag(place) == "JJ" and parsed.low(place + 1) in {"and", ","})
    ):
        place -= 1
    phrase = parsed.phrase(place)
    made = phrase is not None and parsed.low(phrase.first - 1) in _MAKING
    return place < 0 or made or parsed.low(place) in _BE or parsed.tag(place) == '"'


def skip_aside(scene: Scene) -> int:
    """Return where to go on behind ", he said,"."""
    parsed, place = scene.parsed, scene.last
    if parsed.low(place) in {",", '"'}:
        for near in range(place + 1, min(place + FAR, len(parsed.tagged))):
            if parsed.low(near) == ",":
                place = near + 1
                break
    while is_adverb(parsed, place) or parsed.low(place) in {'"', "now"}:
        place += 1
    return place


def _read_for(scene: Scene) -> Found | None:
    """Read "for X to act"."""
    parsed, place = scene.parsed, skip_aside(scene)
    if parsed.low(place) != "for":
        return None
    group, act = find_object(parsed, place + 1)
    if act < 0 and group is not None and parsed.low(group.last) == "that":
        return read_that(scene, group.last)
    return scene.find(group, act=act) if act >= 0 else None


def read_that(scene: Scene, place: int) -> Found | None:
    """Read "that X act"; a modal in the clause is a trigger of its own."""
    parsed = scene.parsed
    if parsed.low(place) != "that":
        return None
    group, act = find_that_clause(parsed, place)
    if group is None or act < 0 or parsed.tag(act) == "MD":
        return None
    if parsed.low(act) == "be" and parsed.tag(act + 1) in {"VBN", "VBD"}:
        return scene.find(None, act=act)
    return scene.find(group, act=act) if is_base(parsed, act) else None


def _read_open(scene: Scene) -> Found | None:
    """Read "it is vital to act": nobody is named."""
    parsed = scene.parsed
    act = find_infinitive(parsed, skip_aside(scene))
    near = parsed.tagged.lowers[max(0, scene.first - 5) : scene.first]
    opens = scene.first == 0 or "it" in near
    return scene.find(None, act=act) if act >= 0 and opens else None


def _read_gerund(scene: Scene) -> Found | None:
    """Read "finding common ground is vital (for X)", "building trust between X and Y is vital"."""
    parsed, verb = scene.parsed, scene.first - 1
    while verb > 0 and parsed.low(verb) not in _IS and scene.first - verb < FAR:
        verb -= 1
    first = find_gerund(parsed, verb) if parsed.low(verb) in _IS else -1
    if first < 0 or "not" in parsed.tagged.lowers[verb : scene.first]:
        return None
    # "Holding the bridge was vital for them" is told of the past; "he said that it was" asks.
    if parsed.low(verb) in {"was", "were"} and _is_past(parsed, first):
        return None
    place = skip_aside(scene)
    group = find_object(parsed, place + 1)[0] if parsed.low(place) == "for" else None
    if group is not None and scene.read(group).sort != "thing":
        return scene.find(group, act=first)
    return find_clause(scene, first, verb)


def _is_past(parsed: Parsed, first: int) -> bool:
    return REPORTED_PAST.isdisjoint(parsed.tagged.lowers[:first])


def read_taking(scene: Scene) -> Found | None:
    """Read "building trust between X and Y requires (takes) patience"."""
    parsed = scene.parsed
    first, place = find_gerund(parsed, scene.first), scene.last
    while is_adverb(parsed, place) and parsed.low(place) not in {"all", "both"}:
        place += 1
    phrase = parsed.phrase(place)
    if first < 0 or phrase is None or phrase.head < place:
        return None
    group, _ = find_object(parsed, place)
    party = scene.read(group)
    takes = scene.trigger.family == "taking"
    if party.sort == "party" and not takes:
        return scene.find_as(group, party, act=first)
    found = find_clause(scene, first, scene.first)
    if parsed.low(phrase.head) not in DEEDS | VIRTUES:
        return found if found.addressee is not None and not takes else None
    source = find_source(scene, phrase.last)
    return scene.find(source, act=phrase.head) if source is not None else found


def _read_necessary_deed(scene: Scene) -> Found | None:
    """Read "dialogue is essential", "makes their talks vital", "keeping calm is vital"."""
    parsed, last = scene.parsed, scene.last
    phrase = parsed.phrase(scene.first - 1)
    if phrase is None or parsed.low(phrase.first - 1) not in _MAKING:
        group = find_subject(parsed, scene.first)
        phrase = group.heads[0] if group is not None else None
    if phrase is None:
        return None
    ends = parsed.low(last) in _ENDS
    if parsed.low(phrase.head) not in DEEDS or not (ends or parsed.low(scene.first) in _NECESSARY):
        return None
    if parsed.low(last) == "from":
        source, _ = find_object(parsed, last + 1)
        return scene.find(source, act=phrase.head)
    return find_deed(scene, phrase, act=phrase.head)


def _read_time(scene: Scene) -> Found | None:
    """Read "it is time for X to act", "time to act", "it is high time X acted"."""
    parsed, first = scene.parsed, scene.first
    opens = (
        first == 0 or parsed.low(first - 1) in _TIME_SIGNS or parsed.tag(first - 1) in {'"', ":"}
    )
    if not opens or (
        first and parsed.low(first - 1) in {"was", "be"} and "it" not in find_near(scene)
    ):
        return None
    named = _read_for(scene)
    if named is not None:
        return named
    act = find_infinitive(parsed, skip_aside(scene))
    if act >= 0:
        return scene.find(None, act=act)
    group, act = find_that_clause(parsed, scene.last)
    is_wish = group is not None and parsed.tag(act) in {"VBD", "VBN"} and "it" in find_near(scene)
    return scene.find(group, act=act) if is_wish else None


def find_near(scene: Scene) -> list[str]:
    """Return the few words before a trigger."""
    return scene.parsed.tagged.lowers[max(0, scene.first - 5) : scene.first]
