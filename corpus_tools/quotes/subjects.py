"""The noun phrase that is the subject of a verb, with what is tied to it."""

from __future__ import annotations

from typing import NamedTuple

from corpus_tools.quotes.nouns import TIMES, read_words
from corpus_tools.quotes.view import FINITE, QUOTATION, View, read_group

_RELATIVES = frozenset(["who", "which", "that", "whom", "whose"])
_AND = frozenset(["and", "but", "or", "then", "yet"])
_BRACKETS = frozenset([",", "–", "—", "--", ")", "-"])
# What ties a noun phrase to the one before it.
_TIES = read_words(
    "of for at from in with on to under and or & against about into over between as behind"
)
_TIES_RIGHT = _TIES - {"to", "as"}
# After these a noun phrase is no subject.
_PREPOSITIONS = read_words("in on at by with from for of to about into under over between")
_QUANTITIES = read_words("most many some several all none one each both half few any two three")
_ABOUT_TIME = read_words("on in later earlier late early at")
_EXPLAINING = read_words("DT NN NNS NNP NNPS JJ CD PRP$ VBG VBN IN RB WP$ JJS WRB")
_EXPLAINING_WORDS = _RELATIVES | {"formerly", "himself", "herself", "now", "then"}
_NOT_EXPLAINING = frozenset(["but", "because", "although", "though", "if"])
_REACH, _CLAUSE_REACH, _DEPTH = 45, 12, 3


class Subject(NamedTuple):
    """A noun phrase with what belongs to it, and what stands beside it between commas."""

    first: int
    last: int
    head: int
    apposition: tuple[int, int] | None = None
    relative: bool = False


def find_subject(view: View, before: int, depth: int = 0) -> Subject | None:
    """Return the subject of a verb group that begins after the word ``before``."""
    if before < 0 or depth > _DEPTH:
        return None
    low, tag = view.lowers[before], view.tags[before]
    if low in _RELATIVES and tag != "DT":
        return _find_antecedent(view, before)
    if view.at[before] >= 0:
        place = _skip_time(view, before)
        if place < before:
            return find_subject(view, place, depth + 1)
        return _join_left(view, before)
    if low in _BRACKETS:
        return _find_beside(view, before) or _share(view, before, depth)
    if low in _AND:
        return _share(view, before, depth)
    if tag.startswith("VB") and view.lowers[before + 1] == "to":
        return find_subject(view, read_group(view, before, before + 1).first - 1, depth + 1)
    return None


def _skip_time(view: View, place: int) -> int:
    """Step back over the day in "The minister later Thursday said"."""
    phrase = view.phrases[view.at[place]]
    if view.lowers[phrase.head] not in TIMES:
        return place
    before = phrase.first - 1
    while before > 0 and view.lowers[before] in _ABOUT_TIME:
        before -= 1
    return before if before >= 0 and view.at[before] >= 0 else place


def _join_left(view: View, last: int) -> Subject | None:
    """Return the phrase that ends at ``last`` with those it is tied to: "the head of the bank"."""
    phrase = view.phrases[view.at[last]]
    first, head = phrase.first, min(phrase.head, last)
    while first > 1 and view.lowers[first - 1] in _TIES:
        previous = view.phrase_to(first - 2)
        if previous is None or view.tags[previous.head] == "PRP":
            break
        first, head = previous.first, previous.head
    first = _skip_day(view, first, last)
    modified = _find_modified(view, first)
    if modified is not None:
        longer = _join_left(view, modified)
        return longer._replace(last=last + 1) if longer else None
    before = view.lowers[first - 1] if first else ""
    if before == "of" and first > 1 and view.lowers[first - 2] in _QUANTITIES:
        return Subject(first - 2, last + 1, head)
    if before in _PREPOSITIONS and view.at[first - 1] < 0:
        if first == phrase.first:
            return None
        first, head = phrase.first, phrase.head
    return _trim_time(view, Subject(first, last + 1, head))


def _find_modified(view: View, first: int) -> int | None:
    """Return the noun before a clause that holds the phrase: "people briefed on the plan said"."""
    place = first - 1
    while place > 0 and (view.lowers[place] in _TIES or view.tags[place].startswith("RB")):
        place -= 1
    if place < 1 or not view.tags[place].startswith("VB") or view.at[place] >= 0:
        return None
    if view.tags[place] in {"VBG", "VBN"} and view.at[place - 1] >= 0:
        return place - 1
    for at in range(place - 1, max(0, place - _CLAUSE_REACH), -1):
        if view.lowers[at] in {",", ":", ";"} or view.tags[at] == QUOTATION:
            return None
        if view.lowers[at] in {"who", "which"} and view.at[at - 1] >= 0:
            return at - 1
    return None


def _skip_day(view: View, first: int, last: int) -> int:
    """Leave out the day in "On Monday officials said"."""
    return first + 1 if first < last and view.lowers[first] in TIMES else first


def _trim_time(view: View, subject: Subject) -> Subject:
    """Leave out the day in "The minister on Monday said"."""
    phrase = view.phrases[view.at[subject.last - 1]]
    if phrase.first - 1 > subject.first and view.lowers[phrase.head] in TIMES:
        return subject._replace(last=phrase.first - 1)
    return subject


def _find_antecedent(view: View, relative: int) -> Subject | None:
    """Return whom "who" means: the phrase before it, or the one that this one explains."""
    place = relative - 1
    if place >= 0 and view.lowers[place] in {",", "—", "–", "--"}:
        place -= 1
    if place < 0 or view.at[place] < 0:
        return None
    subject = _join_left(view, place)
    if subject is None:
        phrase = view.phrases[view.at[place]]
        subject = Subject(phrase.first, place + 1, phrase.head)
    explained = _find_explained(view, subject)
    return (explained or subject)._replace(relative=True)


def _find_explained(view: View, subject: Subject) -> Subject | None:
    """Return the name before "..., a scholar at a university, who"."""
    if subject.first <= 1 or view.lowers[subject.first - 1] != ",":
        return None
    name = view.phrase_to(subject.first - 2)
    if name is None or not view.tags[name.head].startswith("NNP"):
        return None
    if view.tags[subject.head].startswith("NNP"):
        return None
    return Subject(name.first, name.last, name.head, (subject.first, subject.last))


def _find_beside(view: View, comma: int) -> Subject | None:
    """Return the phrase before "X, a scholar at a university, said"."""
    mark = "(" if view.lowers[comma] == ")" else view.lowers[comma]
    best = None
    for place in range(comma - 1, max(0, comma - _REACH), -1):
        if view.tags[place] == QUOTATION and best:
            break
        if view.lowers[place] != mark or not _explains(view, place + 1):
            continue
        subject = _join_left(view, place - 1) if view.at[place - 1] >= 0 else None
        if subject is None or (subject.first and view.at[subject.first - 1] >= 0):
            continue
        # The leftmost name that opens its clause: "X, a scholar, writer and painter, said".
        name = view.tags[subject.head].startswith(("NNP", "PRP"))
        if name or best is None:
            best = subject._replace(apposition=(place + 1, comma))
        if name and subject.first and view.lowers[subject.first - 1] != ",":
            break
    return _turn(view, best) if best else None


def _turn(view: View, subject: Subject) -> Subject:
    """Return the name in "the director of the mill, Ada Moss, said", not what describes it."""
    if subject.apposition is None or view.tags[subject.head].startswith(("NNP", "PRP")):
        return subject
    name = view.phrase_from(subject.apposition[0])
    if name and name.last == subject.apposition[1] and view.tags[name.head].startswith("NNP"):
        return Subject(name.first, name.last, name.head, (subject.first, subject.last))
    return subject


def _explains(view: View, place: int) -> bool:
    """Whether what begins here may explain the noun before the comma."""
    low = view.lowers[place]
    explaining = view.tags[place] in _EXPLAINING and low not in _NOT_EXPLAINING
    return explaining or low in _EXPLAINING_WORDS


def _share(view: View, joint: int, depth: int) -> Subject | None:
    """Return the subject of the verb before "and"."""
    verbs = (at for at in range(joint - 1, max(-1, joint - _REACH), -1) if view.tags[at] in FINITE)
    groups = (read_group(view, verb, verb + 1) for verb in verbs)
    subjects = (find_subject(view, group.first - 1, depth + 1) for group in groups)
    return next((subject for subject in subjects if subject is not None), None)


def join_right(view: View, place: int) -> Subject | None:
    """Return the phrase that begins at ``place`` with what is tied to it on its right."""
    phrase = view.phrase_from(place)
    if phrase is None:
        return None
    last = phrase.last
    while last + 1 < len(view) and view.lowers[last] in _TIES_RIGHT:
        following = view.phrase_from(last + 1)
        if following is None or view.tags[last + 1] == "VBG":
            break
        if view.lowers[following.head] in TIMES:
            break
        last = following.last
    return Subject(place, last, phrase.head)


def join_agent(view: View, place: int) -> Subject | None:
    """Return whom "by" at ``place`` names."""
    return join_right(view, place + 1) if view.lowers[place : place + 1] == ["by"] else None
