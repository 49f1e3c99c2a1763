"""Statements of one sentence beside each other: which hold others, which share a quotation."""

from __future__ import annotations

from dataclasses import dataclass, replace

from corpus_tools.quotes.marks import Span
from corpus_tools.quotes.parsing.predicates import Reading
from corpus_tools.quotes.parsing.trees import (
    Doc,
    Token,
    can_speak,
    find_children,
    gather,
    gather_all,
    is_after_comma,
    list_quotations,
)
from corpus_tools.quotes.view import FINITE

_FINITE = FINITE - {"MD"}


@dataclass(frozen=True)
class Found:
    """A statement while it is still part of the tree.

    Negation and auxiliaries hang on ``head``; ``kind`` is verb, noun, adjective, source or colon.
    """

    cue: Span
    cue_class: str
    head: Token
    reading: Reading
    kind: str

    @property
    def says(self) -> bool:
        """Whether a verb or noun attributes what was said, not only thought."""
        return self.cue_class != "attitude" and self.kind in {"verb", "noun"}


def arrange(doc: Doc, found: list[Found]) -> list[Found]:
    """Return the outermost statements in the order of their cues."""
    announced = [one for one in found if not one.reading.content]
    found = sorted(found, key=lambda one: (one.cue, one.kind))
    kept = [_keep_to_quotations(doc, _keep_to_clause(doc, one)) for one in found]
    found = [one for one in kept if one.reading.content or one in announced]
    found = _share_quotations(doc, found)
    found = _part_sisters(found)
    found = _credit_sources(found)
    return _keep_outermost(_drop_doubles(found))


def _keep_to_clause(doc: Doc, one: Found) -> Found:
    """Leave out what a semicolon parts from the cue."""
    stops = [token.i for token in doc if token.text == ";"]
    first = max((stop for stop in stops if stop < one.head.i), default=-1)
    last = min((stop for stop in stops if stop > one.head.i), default=len(doc))
    return _with_content(one, {place for place in one.reading.content if first < place < last})


def _keep_to_quotations(doc: Doc, one: Found) -> Found:
    """Take out of the content what the parser hung on a quotation that was put short."""
    content, quotations = set(one.reading.content), list_quotations(doc)
    inside = {place for quotation in quotations for place in quotation}
    for quotation in quotations:
        if content.issuperset(quotation):
            words = [doc[place] for place in quotation]
            tops = [one for one in words if one.head.i not in quotation or one.dep_ == "ROOT"]
            content -= gather_all(tops) - inside
    return _with_content(one, content)


def _with_content(one: Found, content: set[int]) -> Found:
    return replace(one, reading=replace(one.reading, content=frozenset(content)))


def _share_quotations(doc: Doc, found: list[Found]) -> list[Found]:
    """Give quotations that nobody says to the first who says another one in the sentence."""
    held = {place for one in found for place in one.reading.content}
    free = {p for whole in list_quotations(doc) if held.isdisjoint(whole) for p in whole}
    for place, one in enumerate(found):
        if free and any(one.reading.content.issuperset(q) for q in list_quotations(doc)):
            more = _with_content(one, set(one.reading.content) | free)
            return [*found[:place], more, *found[place + 1 :]]
    return found


def _part_sisters(found: list[Found]) -> list[Found]:
    """Undo "said the talks were useful but warned ..." and "said ..., adding ..." as one."""
    parted = list(found)
    for first, outer in enumerate(found):
        for second, inner in enumerate(found):
            if inner is not outer and _are_sisters(outer, inner):
                kept = set(parted[first].reading.content) - gather(inner.head)
                if kept:
                    parted[first] = _with_content(parted[first], kept)
                    reading = replace(parted[second].reading, speaker=outer.reading.speaker)
                    parted[second] = replace(parted[second], reading=reading)
    return parted


def _are_sisters(outer: Found, inner: Found) -> bool:
    if not (outer.says and inner.says and outer.kind == inner.kind == "verb"):
        return False
    verb = inner.head
    if verb.i not in outer.reading.content or verb.i < outer.head.i:
        return False
    if find_children(verb, "nsubj", "nsubjpass", "mark") and verb.tag_ in _FINITE:
        return False
    if verb.tag_ == "VBG" and verb.dep_ in {"advcl", "acl"}:
        aside = any(mark.lower_ == "while" for mark in find_children(verb, "mark"))
        return aside or is_after_comma(verb)
    return verb.tag_ == outer.head.tag_ and verb.dep_ in {"conj", "ccomp"} and _lacks_speaker(verb)


def _lacks_speaker(verb: Token) -> bool:
    """Whether the subject that the parser gives a verb without one cannot speak."""
    if verb.dep_ == "ccomp":
        return True
    subjects = find_children(verb.head, "nsubj", "nsubjpass", "expl")
    return not subjects or subjects[0].pos_ == "PRON" or not can_speak(subjects[0])


def _credit_sources(found: list[Found]) -> list[Found]:
    """In "according to the paper, the minister said" the paper is what it came through."""
    credited = list(found)
    for source in [one for one in found if one.kind == "source"]:
        for place, one in enumerate(found):
            if one.says and one.reading.speaker is not None and _is_top(one, source):
                reading = replace(credited[place].reading, via=source.reading.speaker)
                credited[place] = replace(credited[place], reading=reading)
                credited = [other for other in credited if other is not source]
                break
    return credited


def _is_top(one: Found, source: Found) -> bool:
    above = one.head.head
    return one.head.i in source.reading.content and (
        above.i == one.head.i or above.i not in source.reading.content
    )


def _drop_doubles(found: list[Found]) -> list[Found]:
    """Of "voiced concern over" keep the noun; of the same content twice the first."""
    nouns = {one.cue[0] for one in found if one.kind == "noun"}
    kept: list[Found] = []
    for one in found:
        if one.kind == "verb" and one.cue[0] in nouns:
            continue
        if not any(one.reading.content == other.reading.content for other in kept):
            kept.append(one)
    return kept


def _keep_outermost(found: list[Found]) -> list[Found]:
    """Drop what somebody says inside what somebody else says."""
    return [one for one in found if not any(_holds(other, one) for other in found)]


def _holds(outer: Found, inner: Found) -> bool:
    if outer is inner or inner.head.i not in outer.reading.content:
        return False
    return outer.head.i not in inner.reading.content or outer.cue < inner.cue
