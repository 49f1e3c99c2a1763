"""Passives: "was urged by experts to act", "it is hoped that", "a plan proposed by Moss"."""

from __future__ import annotations

from corpus_tools.quotes.clauses import find_phrase_end
from corpus_tools.quotes.complements import read_complement
from corpus_tools.quotes.cues import CueForm
from corpus_tools.quotes.groups import Group
from corpus_tools.quotes.progress import Found, build_found
from corpus_tools.quotes.subjects import Subject, find_subject, join_right
from corpus_tools.quotes.view import View

_REASONS = frozenset(["of", "for", "as", "over"])


def read_passive(view: View, group: Group, form: CueForm) -> Found | None:
    """Read a passive: the one after "by" speaks, the subject is told or spoken of."""
    patient = find_subject(view, group.first - 1)
    if patient is None:
        return None
    agent, at = _find_agent(view, group.last)
    if form.takes("order", "person"):
        return _read_told(view, group, form, (patient, agent, at))
    if agent:
        reason = (at, find_phrase_end(view, at, wide=False)) if _gives_reason(view, at) else (0, 0)
        content = [(patient.first, patient.last), reason]
        return _build(view, group, form.find_class("object"), content, agent)
    if view.lowers[patient.head] == "it" and form.takes("clause"):
        found = read_complement(view, at, form, passive=True, relative=False)
        if found.frame == "clause":
            content = [(found.first, found.last)]
            return _build(view, group, form.find_class("clause"), content, None)
    return None


def read_reduced(view: View, group: Group, form: CueForm) -> Found | None:
    """Read "a plan proposed by the minister"."""
    if not form.takes("object", "clause"):
        return None
    agent, at = _find_agent(view, group.last)
    patient = find_subject(view, group.first - 1) if agent else None
    if patient is None or at == group.last:
        return None
    return _build(view, group, form.find_class("object"), [(patient.first, patient.last)], agent)


def _find_agent(view: View, place: int) -> tuple[Subject | None, int]:
    """Return who stands after "by", if they can speak, and where that ends."""
    agent = join_right(view, place + 1) if view.lowers[place : place + 1] == ["by"] else None
    if agent is None:
        return None, place
    return (agent if view.can_speak(*agent[:3]) else None), agent.last


def _gives_reason(view: View, at: int) -> bool:
    return at < len(view) and view.lowers[at] in _REASONS


def _read_told(
    view: View, group: Group, form: CueForm, parties: tuple[Subject, Subject | None, int]
) -> Found | None:
    """Read "was told that", "was urged to": the subject is the addressee."""
    patient, agent, at = parties
    found = read_complement(view, at, form, passive=True, relative=patient.relative)
    if not found.frame:
        return None
    return build_found(
        view,
        cue=(group.first, group.last),
        cue_class=form.find_class(found.frame),
        content=[(found.first, found.last)],
        subject=agent,
        told=(patient.first, patient.last),
        flags=(group.negated, group.future),
    )


def _build(
    view: View,
    group: Group,
    cue_class: str,
    content: list[tuple[int, int]],
    agent: Subject | None,
) -> Found:
    return build_found(
        view,
        cue=(group.first, group.last),
        cue_class=cue_class,
        content=content,
        subject=agent,
        flags=(group.negated, group.future),
    )
