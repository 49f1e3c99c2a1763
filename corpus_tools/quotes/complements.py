"""What follows a verb of saying: whom it is said to, when and where, and what is said."""

from __future__ import annotations

from typing import NamedTuple

from corpus_tools.quotes.clauses import find_clause_end, find_phrase_end, find_sentence_end
from corpus_tools.quotes.cues import CueForm
from corpus_tools.quotes.nouns import BODIES, PEOPLE, PRONOUNS, SETTINGS, TIMES, read_words
from corpus_tools.quotes.subjects import Subject, join_right
from corpus_tools.quotes.view import FINITE, QUOTATION, View

_WH = read_words("whether if how what why who when where which whose whom whatever")
_SCENE = read_words("in on at during after before by through via over from with to about")
_TIES = read_words("with to of about at in on for from by")
_LATER = read_words("later earlier recently ago again also only simply then today yesterday")
_THIS = frozenset(["this", "last", "next", "that", "late", "early", "one", "every", "each"])
_ADDRESSED = PEOPLE | BODIES | PRONOUNS
_OBJECTS = read_words("him them me us her")
_ABOUT = read_words("about of on for against regarding over with as")
_TELLING = read_words("tell inform remind assure reassure notify ask warn")
_NO_CLAUSE = read_words(". ; : that who which where after when because")
_SUBORDINATORS = read_words("if when while although because though unless once even")


class Complement(NamedTuple):
    """What a verb has after it; ``frame`` is the one that was found, blank for none."""

    frame: str
    first: int
    last: int
    addressee: tuple[int, int] | None = None


def read_complement(
    view: View, place: int, form: CueForm, *, passive: bool, relative: bool
) -> Complement:
    """Return what follows the verb that ends before ``place``."""
    place = _skip_adverbs(view, place)
    addressee = None
    if not passive and form.takes("person", "order"):
        told = _read_addressee(view, place, form)
        if told:
            addressee, place = (told.first, told.last), _skip_adverbs(view, told.last)
    elif form.takes("clause") and view.lowers[place : place + 1] == ["to"]:
        told = join_right(view, place + 1)
        if told and view.tags[place + 1] != "VB":
            addressee, place = (told.first, told.last), told.last
    there = skip_scene(view, place)
    found = _read_content(view, there, form, relative, told=addressee is not None or passive)
    return found._replace(addressee=addressee)


def _skip_adverbs(view: View, place: int) -> int:
    while place < len(view) and (
        view.tags[place] == "RB"
        and view.lowers[place] not in {"so", "not"}
        and not view.find_marked(place)
    ):
        place += 1
    return place


def _read_addressee(view: View, place: int, form: CueForm) -> Subject | None:
    """Return who is told, if what is said follows."""
    told, phrase = join_right(view, place), view.phrase_from(place)
    if told is None or phrase is None:
        return None
    ends = tuple(dict.fromkeys((told.last, phrase.last)))
    for last in ends:
        if _is_told(view, skip_scene(view, _skip_adverbs(view, last)), form):
            return told._replace(last=last)
    if form.lemma in _TELLING:
        for last in reversed(ends):
            after = skip_scene(view, last)
            low = view.lowers[after] if after < len(view) else "."
            if low in _ABOUT or low in {".", ",", "and"} or view.at[after] >= 0:
                return told._replace(last=last)
    return None


def _is_told(view: View, after: int, form: CueForm) -> bool:
    """Whether what somebody is told begins here."""
    if after >= len(view):
        return False
    low = view.lowers[after]
    if low == ",":
        return view.tags[after + 1 : after + 2] == [QUOTATION]
    if low == "not" or (low == "to" and form.takes("order")):
        return True
    quoted = view.tags[after] == QUOTATION or view.find_marked(after)
    return bool(quoted) or low in {"that", ":"} or low in _WH


def skip_scene(view: View, place: int) -> int:
    """Pass over when, where and through what it is said."""
    for _ in range(4):
        start, place = place, _skip_one(view, place)
        if place == start:
            break
    if view.lowers[place : place + 1] == [","] and place > 0:
        inner = _find_aside_end(view, place + 1)
        if inner > place + 1 and view.lowers[inner : inner + 1] == [","]:
            return inner + 1
    return place


def _find_aside_end(view: View, place: int) -> int:
    """Return where an aside ends: "saying, apparently for the first time, that"."""
    for at in range(place, min(place + 9, len(view))):
        if view.lowers[at] == ",":
            return at if view.lowers[at + 1 : at + 2] == ["that"] else _skip_one(view, place)
    return _skip_one(view, place)


def _skip_one(view: View, place: int) -> int:
    if place >= len(view):
        return place
    low = view.lowers[place]
    if low in _LATER:
        return place + 1
    if low in _SCENE:
        return _skip_prepositional(view, place)
    phrase = view.phrase_from(place)
    if phrase is None:
        return place
    if low in TIMES and phrase.last - place > 1:
        return place + 1
    # "last fall" is a time, "a steep fall" is none.
    if view.lowers[phrase.head] in TIMES and (low in TIMES or low in _THIS):
        return phrase.last
    return place


def _skip_prepositional(view: View, place: int) -> int:
    phrase = view.phrase_from(place + 1)
    if view.lowers[place] == "at" and view.tags[place + 1 : place + 2] == ["CD"]:
        hour = place + 2
        return hour + 1 if view.lowers[hour : hour + 1] in (["a.m."], ["p.m."]) else hour
    if phrase is None:
        return place
    head = view.lowers[phrase.head]
    if view.lowers[place + 1] in TIMES and phrase.last > place + 2:
        return place + 2  # "on Monday"
    named = view.tags[phrase.head].startswith("NNP") and view.lowers[place] in {"on", "at", "in"}
    if head not in SETTINGS and head not in TIMES and not named:
        return place
    last = phrase.last
    while last < len(view) and view.lowers[last] in _TIES:
        following = view.phrase_from(last + 1)
        if following is None:
            break
        last = following.last
    return last


def _read_content(
    view: View, place: int, form: CueForm, relative: bool, *, told: bool
) -> Complement:
    frame, first = _tell_frame(view, place, form, told) if place < len(view) else ("", place)
    if not frame:
        return Complement("", place, place)
    if frame in {"clause", "wh"}:
        return Complement(frame, first, find_clause_end(view, first, relative=relative))
    if frame == "quote":
        if view.tags[first : first + 1] == [QUOTATION]:
            return Complement(frame, first, _find_quotation_end(view, first))
        last = _find_marked_end(view, first) or find_sentence_end(view)
        return Complement(frame, first, max(first, last))
    wide = frame in {"to", "ing"} or view.lowers[first] in _OBJECTS
    return Complement(frame, first, find_phrase_end(view, first, wide=wide))


def _find_marked_end(view: View, place: int) -> int:
    """Return where short quotations end: "No", or "Yes" and "No"; 0 where there is none."""
    last = view.find_marked(place)
    while last and view.lowers[last : last + 1] in (["and"], ["or"]):
        more = view.find_marked(last + 1)
        if not more:
            break
        last = more
    return last


def _tell_frame(view: View, place: int, form: CueForm, told: bool) -> tuple[str, int]:
    """Return what follows a verb, blank for nothing that is said, and where it begins."""
    low, tag = view.lowers[place], view.tags[place]
    if low in {",", ":"} and view.tags[place + 1 : place + 2] == [QUOTATION]:
        return "quote", place + 1
    if tag == QUOTATION:
        return "quote", place
    if low == ":":
        return "quote", place + 1
    clause = form.takes("clause", "person") or (told and form.takes("order"))
    frame = _tell_clause(view, place, form, clause)
    if frame:
        return frame, place
    if _is_infinitive(view, place) and (told or form.takes("to", "order")):
        return "to", place
    thing = _tell_object(view, place, form, told)
    spoken = form.takes("clause", "quote", "person") and view.find_marked(place) > 0
    return thing or ("quote" if spoken else ""), place


def _tell_clause(view: View, place: int, form: CueForm, clause: bool) -> str:
    low = view.lowers[place]
    # Tell "said that it works" from "said that".
    goes_on = place + 1 < len(view) and view.lowers[place + 1] not in {".", ",", "?", "!"}
    if low == "that" and clause and goes_on:
        return "clause"
    if low in _WH and (clause or form.takes("wh", "order")):
        return "wh"
    if clause and (view.at[place] >= 0 or low == "there") and _is_clause(view, place):
        return "clause"
    return "clause" if low in _SUBORDINATORS and form.takes("clause") else ""


def _is_infinitive(view: View, place: int) -> bool:
    """Whether "to act" or "not to act" stands here."""
    if view.lowers[place] == "not":
        place += 1
    if view.lowers[place : place + 1] != ["to"] or place + 1 >= len(view):
        return False
    return view.tags[place + 1].startswith("VB") or view.at[place + 1] < 0


def _tell_object(view: View, place: int, form: CueForm, told: bool) -> str:
    low, inside = view.lowers[place], view.at[place] >= 0
    if view.tags[place] == "VBG" and not inside and form.takes("ing", "object"):
        return "ing"
    if told and low in _ABOUT:
        return "object"
    if form.takes("person") and _is_somebody(view, place):
        return ""  # "briefed reporters": told, but nothing of what was said
    described = low == "as" and view.phrase_from(place + 1) is not None
    return "object" if (inside or described) and form.takes("object") else ""


def _is_somebody(view: View, place: int) -> bool:
    phrase = view.phrase_from(place)
    if phrase is None:
        return False
    return view.lowers[phrase.head] in _ADDRESSED or view.tags[phrase.head] == "NNP"


def _find_quotation_end(view: View, place: int) -> int:
    """Return where content ends that begins with a quotation: with it, or with its clause."""
    last = place + 1
    while last < len(view) and view.tags[last] == QUOTATION:
        last += 1
    end = view.text[view.ends[last - 1] - 2 : view.ends[last - 1]].strip("\"”»'’")
    if end.endswith((",", ".", "?", "!")):
        return last
    if last < len(view) and view.lowers[last] not in {",", ".", ";", ":"}:
        return find_phrase_end(view, place, wide=True)
    return last


def _is_clause(view: View, place: int) -> bool:
    """Whether a noun phrase at ``place`` has a finite verb after it."""
    if view.lowers[place] in _OBJECTS and view.lowers[place] != "her":
        return False
    phrase = view.phrase_from(place)
    at = phrase.last if phrase else place + 1
    for verb in range(at, min(len(view), at + 14)):
        low, tag = view.lowers[verb], view.tags[verb]
        if tag in FINITE:
            return True
        if tag == QUOTATION or low in _NO_CLAUSE or (low == "," and verb > place + 6):
            return False
    return False
