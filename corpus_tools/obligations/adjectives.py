"""Adjectives that oblige, "time", and what a deed takes: crucial for X to, time for X to."""

from __future__ import annotations

from corpus_tools.obligations.addressees import Found, Scene
from corpus_tools.obligations.deeds import find_clause, find_deed, find_gerund, find_source
from corpus_tools.obligations.groups import find_object, find_subject, find_that_clause
from corpus_tools.obligations.sentence import PARTICIPLES
from corpus_tools.obligations.words import DEEDS, REPORTED_PAST, VIRTUES, read_words
from corpus_tools.text.verbs import index_verbs

_BE = read_words(
    "is was are were be been being 's remains remain becomes become seems seem makes make it "
    "considers consider deem deems find finds"
)
_IS = read_words("is was are were be remains remain becomes become seems seem proves")
_MAKING = index_verbs(["make", "consider", "deem", "find", "call"])
_TIME_SIGNS = read_words("is 's high about past was now be it says say") | {"", '"'}
_ENDS = frozenset(["", ".", ",", ";", '"', "and", "now", "if", "from"])
_NECESSARY = read_words(
    "crucial essential vital imperative necessary indispensable paramount needed"
)
_FAR = 8


def read_vital(scene: Scene) -> Found | None:
    """Read an adjective, or "time", that makes an act necessary."""
    word = scene.parsed.low(scene.first)
    if word == "time":
        return _read_time(scene)
    if not _is_predicative(scene):
        return None
    if word in {"incumbent", "up"}:
        group, act = find_object(scene.parsed, scene.last)
        return scene.find(group, act=act) if group is not None and act >= 0 else None
    named = None
    if word not in {"needed", "key"}:
        place = _skip_aside(scene)
        named = _read_for(scene, place) or read_that(scene, place) or _read_open(scene, place)
    return named or _read_gerund(scene) or _read_necessary_deed(scene)


def _is_predicative(scene: Scene) -> bool:
    """Tell "it is vital for X to" from "a vital source for X to"."""
    parsed, place = scene.parsed, scene.first - 1
    while (
        parsed.is_adverb(place)
        or parsed.low(place) in {"and", "absolutely", ","}
        or (parsed.tag(place) == "JJ" and parsed.low(place + 1) in {"and", ","})
    ):
        place -= 1
    phrase = parsed.phrase(place)
    is_made = phrase is not None and parsed.low(phrase.first - 1) in _MAKING
    return place < 0 or is_made or parsed.low(place) in _BE or parsed.tag(place) == '"'


def _skip_aside(scene: Scene) -> int:
    """Return where to go on behind ", he said,"."""
    parsed, place = scene.parsed, scene.last
    if parsed.low(place) in {",", '"'}:
        commas = [near for near in range(place + 1, place + _FAR) if parsed.low(near) == ","]
        place = commas[0] + 1 if commas else place
    return parsed.skip_adverbs(place, also={'"'})


def _read_for(scene: Scene, place: int) -> Found | None:
    """Read "for X to act"."""
    parsed = scene.parsed
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
    if parsed.low(act) == "be" and parsed.tag(act + 1) in PARTICIPLES:
        return scene.find(None, act=act)
    return scene.find(group, act=act) if group is not None and parsed.is_base(act) else None


def _read_open(scene: Scene, place: int) -> Found | None:
    """Read "it is vital to act": nobody is named."""
    act = scene.parsed.find_infinitive(place)
    opens = scene.first == 0 or "it" in scene.list_near()
    return scene.find(None, act=act) if act >= 0 and opens else None


def _read_gerund(scene: Scene) -> Found | None:
    """Read "finding common ground is vital (for X)", "building trust between X and Y is vital"."""
    parsed, verb = scene.parsed, scene.first - 1
    while verb > 0 and parsed.low(verb) not in _IS and scene.first - verb < _FAR:
        verb -= 1
    first = find_gerund(parsed, verb) if parsed.low(verb) in _IS else -1
    if first < 0 or "not" in parsed.tagged.lowers[verb : scene.first]:
        return None
    # "Holding the bridge was vital for them" is told of the past; "he said that it was" asks.
    is_past = parsed.low(verb) in {"was", "were"}
    if is_past and REPORTED_PAST.isdisjoint(parsed.tagged.lowers[:first]):
        return None
    place = _skip_aside(scene)
    group = find_object(parsed, place + 1)[0] if parsed.low(place) == "for" else None
    if scene.is_thing(group):
        return find_clause(scene, first, verb)
    return scene.find(group, act=first)


def read_taking(scene: Scene) -> Found | None:
    """Read "building trust between X and Y requires (takes) patience"."""
    parsed = scene.parsed
    first = find_gerund(parsed, scene.first)
    place = parsed.skip_adverbs(scene.last, but={"all", "both"})
    phrase = parsed.phrase(place)
    if first < 0 or phrase is None or phrase.head < place:
        return None
    group, _ = find_object(parsed, place)
    party = scene.read(group)
    takes = scene.trigger.family == "taking"
    if party.sort == "party" and not takes:
        return scene.find(group, act=first, party=party)
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
    if phrase is None or parsed.low(phrase.head) not in DEEDS:
        return None
    if parsed.low(last) not in _ENDS and parsed.low(scene.first) not in _NECESSARY:
        return None
    if parsed.low(last) == "from":
        return scene.find(find_object(parsed, last + 1)[0], act=phrase.head)
    return find_deed(scene, phrase, act=phrase.head)


def _read_time(scene: Scene) -> Found | None:
    """Read "it is time for X to act", "time to act", "it is high time X acted"."""
    parsed, before = scene.parsed, scene.parsed.low(scene.first - 1)
    opens, is_wish = parsed.tag(scene.first - 1) == ":", "it" in scene.list_near()
    if not (opens or before in _TIME_SIGNS) or (before in {"was", "be"} and not is_wish):
        return None
    place = _skip_aside(scene)
    named = _read_for(scene, place)
    if named is not None:
        return named
    act = parsed.find_infinitive(place)
    if act >= 0:
        return scene.find(None, act=act)
    group, act = find_that_clause(parsed, scene.last)
    is_wish = is_wish and group is not None and parsed.tag(act) in PARTICIPLES
    return scene.find(group, act=act) if is_wish else None
