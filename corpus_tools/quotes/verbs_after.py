"""Cues that stand after or amid what is said: ", he said", ", said Moss, a painter"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from corpus_tools.quotes.clauses import find_sentence_end, has_verb_soon
from corpus_tools.quotes.complements import skip_scene
from corpus_tools.quotes.cue_words import CITING, FIGURATIVE
from corpus_tools.quotes.cues import CueForm, index_verbs
from corpus_tools.quotes.nouns import read_words
from corpus_tools.quotes.statements import Found, build_found
from corpus_tools.quotes.subjects import Subject, find_subject, join_right
from corpus_tools.quotes.view import FINITE, QUOTATION, Group, View, read_group

_CLOSES = frozenset([",", ".", "?", "!", ";", "—", "–", "--", ":", "...", "…", ")"])
_PARTS = frozenset([",", "—", "–", "--", "?", "!", "...", "…"])
_GOES_ON = frozenset([",", "—", "–", "--", ":", "."])
_JOINS = read_words("and but as when while after before who which because adding in")
_NO_SPEAKERS = frozenset(["it", "that", "this", "there"])


class _Cue(NamedTuple):
    """A cue with its subject, between the words ``before`` and ``after`` of what is said."""

    group: Group
    form: CueForm
    subject: Subject
    before: int
    after: int
    told: Subject | None = None


def find_outer(view: View) -> Iterator[Found]:
    """Yield the statements of a sentence whose cue stands after or amid what is said."""
    forms, start = index_verbs(), 0
    for place, low in enumerate(view.lowers):
        # A name is no verb, whatever it looks like: "United States".
        if place < start or low not in forms or view.tags[place].startswith("NNP"):
            continue
        if place and view.tags[place - 1] in {"DT", "PRP$", "POS"}:
            continue
        found = _read_place(view, place, start)
        if found:
            yield found
            start = max(last for _, last in found.words)


def _read_place(view: View, place: int, start: int) -> Found | None:
    for form in index_verbs()[view.lowers[place]]:
        if form.lemma in CITING or form.form not in {"past", "s", "base"}:
            continue
        says = form.takes("clause", "quote") and form.stands_at(view.lowers, place)
        cue = _read_cue(view, place, form, start) if says else None
        found = _build(view, cue, start) if cue else None
        if found:
            return found
    return None


def _read_cue(view: View, place: int, form: CueForm, start: int) -> _Cue | None:
    group = read_group(view, place, place + 1 + len(form.rest))
    if group.passive or group.infinitive:
        return None
    subject = find_subject(view, group.first - 1)
    named = view.tags[group.last : group.last + 1] == ["NNP"]
    if group.first == place and (named or subject is None or subject.apposition is None):
        inverted = _read_inverted(view, group, form, start)
        if inverted:
            return inverted
    if subject is None or subject.relative:
        return None
    return _read_after_subject(view, group, form, subject, start)


def _read_after_subject(
    view: View, group: Group, form: CueForm, subject: Subject, start: int
) -> _Cue | None:
    """Read "..., Moss said."."""
    comma = subject.first - 1
    if comma < start or not _parts(view, comma):
        return None
    if form.lemma in FIGURATIVE and not view.can_speak(subject.head):
        return None
    quoted = QUOTATION in (view.tags[comma], view.tags[max(comma - 1, 0)])
    if not quoted and _announces(view, group.last):
        return None
    rest = _find_rest(view, group.last, form, quoted=quoted)
    if rest is None:
        return None
    after, told = rest
    if not quoted and not _has_clause(view, start, comma) and not _is_aside(view, group, after):
        return None
    return _Cue(group, form, subject, comma, after, told)


def _is_aside(view: View, group: Group, after: int) -> bool:
    """Whether a cue between commas parts a subject from its verb: "Isolation, she noted, harms"."""
    comma = view.lowers[after : after + 1] == [","]
    return comma and (after == group.last or has_verb_soon(view, after + 1))


def _announces(view: View, place: int) -> bool:
    """Whether a quotation follows: "Asked why, she said, ..."."""
    following = view.lowers[place : place + 1]
    if following == [":"] and place + 1 == len(view):
        return True
    return following in ([","], [":"]) and view.tags[place + 1 : place + 2] == [QUOTATION]


def _parts(view: View, place: int) -> bool:
    """Whether a comma, a dash or a quotation parts what is said from who says it."""
    return view.lowers[place] in _PARTS or view.tags[place] == QUOTATION


def _has_clause(view: View, first: int, last: int) -> bool:
    return any(tag in FINITE or tag == "VB" for tag in view.tags[first:last])


def _find_rest(
    view: View, last: int, form: CueForm, *, quoted: bool
) -> tuple[int, Subject | None] | None:
    """Return where the cue with its circumstances ends and who is told.

    None when something is said after it.
    """
    at, told = view.skip_adverbs(last), None
    if form.takes("person", "order"):
        told = join_right(view, at)
    elif view.lowers[at : at + 1] == ["to"]:
        told = join_right(view, at + 1)
    at = skip_scene(view, told.last if told else at)
    # After a quotation whatever begins with a preposition tells how it was said.
    if quoted and view.tags[at : at + 1] == ["IN"]:
        while not _ends(view, at):
            at += 1
    return (at, told) if _ends(view, at) or view.lowers[at] in _JOINS else None


def _ends(view: View, at: int) -> bool:
    return at >= len(view) or view.lowers[at] in _CLOSES or view.tags[at] == QUOTATION


def _read_inverted(view: View, group: Group, form: CueForm, start: int) -> _Cue | None:
    """Read "..., said Moss, a scholar at a university."."""
    comma = group.first - 1
    if comma < start or not _parts(view, comma) or form.cues[0].cue_class == "attitude":
        return None
    subject = join_right(view, group.last)
    if subject is None or not _may_follow(view, subject):
        return None
    end = subject.last
    if view.lowers[end : end + 1] == [","]:
        end = _find_apposition_end(view, end + 1)
        explained = end > subject.last + 1
        subject = subject._replace(apposition=(subject.last + 1, end) if explained else None)
    # "The risk, argued Moss, a scholar, comes from": the verb may follow.
    follows = view.lowers[end : end + 1] == [","] and has_verb_soon(view, end + 1)
    if not (follows or view.tags[comma] == QUOTATION or _has_clause(view, start, comma)):
        return None
    return _Cue(group, form, subject, comma, end)


def _may_follow(view: View, subject: Subject) -> bool:
    """Whether a phrase after a verb can be its subject: it speaks, and nothing is said after it."""
    if view.lowers[subject.head] in _NO_SPEAKERS or not view.can_speak(subject.head):
        return False
    if has_verb_soon(view, subject.last):
        return False
    at = subject.last if _ends(view, subject.last) else skip_scene(view, subject.last)
    return _ends(view, at) or view.lowers[at] in _JOINS


def _find_apposition_end(view: View, place: int) -> int:
    """Return where "a scholar at a university" ends: before the next mark or quotation."""
    while place < find_sentence_end(view) and not _ends_apposition(view, place):
        place += 1
    return place


def _ends_apposition(view: View, at: int) -> bool:
    low = view.lowers[at]
    if view.tags[at] == QUOTATION:
        return view.lowers[at - 1] in _CLOSES
    if low != ",":
        return low in {";", ":", "–", "—", "--"}
    if view.tags[at + 1 : at + 2] in ([QUOTATION], ["VBG"]):
        return True
    goes_on = view.lowers[at + 1 : at + 2] in (["and"], ["who"], ["but"])
    return goes_on or has_verb_soon(view, at + 1)


def _build(view: View, cue: _Cue, start: int) -> Found | None:
    words = _find_content(view, start, cue.before, cue.after)
    if not words:
        return None
    subject, group, told = cue.subject, cue.group, cue.told
    found = build_found(
        view,
        (group.first, group.last),
        cue_class=cue.form.find_class("clause"),
        content=words,
        subject=subject,
        told=(told.first, told.last) if told else None,
        group=group,
    )
    held = (min(subject.first, group.first), max(subject.last, group.last))
    return found._replace(words=[*words, held])


def _find_content(view: View, start: int, comma: int, after: int) -> list[tuple[int, int]]:
    """Return the words before the comma, and those after the cue that go on with them."""
    whole = view.tags[comma] == QUOTATION or view.lowers[comma] in {"?", "!"}
    last = comma + 1 if whole else comma
    first = start
    while first < last and view.lowers[first] in {",", ".", ";", ":"}:
        first += 1
    if first >= last:
        return []
    more = _find_more(view, after, quoted=view.tags[last - 1] == QUOTATION)
    return [(first, last), more] if more else [(first, last)]


def _find_more(view: View, after: int, *, quoted: bool) -> tuple[int, int] | None:
    """Return the words after a cue that go on with what is said before it."""
    if after >= len(view):
        return None
    # "he said before adding: '...'": the second verb has what follows.
    if view.tags[after - 1] == "VBG" and view.lowers[after - 1] in index_verbs():
        return None
    if view.tags[after] == QUOTATION and view.lowers[after - 1] in _CLOSES:
        return after, _find_last_quotation(view, after)
    if view.lowers[after] not in _GOES_ON or after + 1 >= len(view):
        return None
    rest = after + 1
    if view.tags[rest] == QUOTATION:
        return rest, _find_last_quotation(view, rest)
    end = find_sentence_end(view)
    other = view.tags[rest] == "VBG" or view.lowers[rest] in _JOINS or view.lowers[after] == "."
    return None if quoted or other or end <= rest else (rest, end)


def _find_last_quotation(view: View, first: int) -> int:
    """Return where quotations end that follow one another from ``first``."""
    end = last = first
    while end < len(view) and (view.tags[end] == QUOTATION or view.lowers[end] in {".", ","}):
        end += 1
        last = end if view.tags[end - 1] == QUOTATION else last
    return last
