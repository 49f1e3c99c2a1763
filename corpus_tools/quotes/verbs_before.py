"""Verbs of saying before what is said: active, passive, as participles, and those of citing."""

from __future__ import annotations

from collections.abc import Sequence

from corpus_tools.quotes.clauses import find_clause_end, find_phrase_end
from corpus_tools.quotes.complements import Complement, read_complement
from corpus_tools.quotes.cue_words import FIGURATIVE, INFERRED, MATERIAL
from corpus_tools.quotes.cues import CueForm, index_nouns, index_verbs
from corpus_tools.quotes.nouns import DOCUMENTS, PEOPLE, read_words
from corpus_tools.quotes.statements import Found, Progress, Statement, build_found
from corpus_tools.quotes.subjects import Subject, find_subject, join_agent, join_right
from corpus_tools.quotes.view import FINITE, QUOTATION, Group, View, read_group

_AND = frozenset(["and", "but", "then"])
_BEFORE_PARTICIPLE = read_words(", and while after before by in of for without when – —")
_REASONS = frozenset(["of", "for", "as", "over"])
# So many words lie between a verb and its quotation inside what somebody else says.
_REACH = 12


def read_active(view: View, group: Group, form: CueForm, progress: Progress) -> Found | None:
    """Read "Moss said that", "Moss came and added that": the subject speaks."""
    before = view.lowers[group.first - 1] if group.first else ""
    # "and added that": the verbs share their subject.
    shared = progress.speaker if before in _AND else None
    subject = shared or find_subject(view, group.first - 1)
    if subject is None or not _may_say(view, form, subject):
        return None
    found = read_complement(view, group.last, form, passive=False, relative=subject.relative)
    return _build_active(view, group, form, found, subject)


def read_participle(view: View, group: Group, form: CueForm, progress: Progress) -> Found | None:
    """Read ", adding that ..." and "a statement saying ..."."""
    subject = _find_participle_subject(view, group, form, progress)
    if subject is None or not view.can_speak(subject.head):
        return None
    document = view.lowers[subject.head] in DOCUMENTS
    if form.lemma in FIGURATIVE and progress.speaker is None and not document:
        return None
    found = read_complement(view, group.last, form, passive=False, relative=False)
    return _build_active(view, group, form, found, subject)


def read_inner(view: View, first: int, last: int) -> Found | None:
    """Read the verb right before a quotation inside what somebody else says.

    "that Lee had told him, '...'": the quotation goes from ``first`` to ``last``.
    """
    for place in range(first - 1, max(-1, first - _REACH), -1):
        if view.tags[place] == QUOTATION:
            return None
        for form in index_verbs().get(view.lowers[place], ()):
            group = read_group(view, place, place + 1 + len(form.rest))
            if group.passive or not form.stands_at(view.lowers, place):
                continue
            if view.tags[place] not in FINITE and view.tags[place] != "VBN":
                continue
            found = read_complement(view, group.last, form, passive=False, relative=False)
            if found.frame == "quote" and found.first == first:
                subject = find_subject(view, group.first - 1)
                if subject is None or not _may_say(view, form, subject):
                    return None
                return _build_active(view, group, form, found._replace(last=last), subject)
    return None


def _find_participle_subject(
    view: View, group: Group, form: CueForm, progress: Progress
) -> Subject | None:
    before = group.first - 1
    if before > 0 and view.lowers[before] == "further":
        before -= 1
    if before < 0:
        return None
    if view.at[before] >= 0:
        return find_subject(view, before)
    if form.lemma in INFERRED or view.lowers[before] not in _BEFORE_PARTICIPLE:
        return None
    return progress.speaker or _find_main_subject(view)


def _find_main_subject(view: View) -> Subject | None:
    """Return the subject of the first finite verb."""
    verb = next((place for place, tag in enumerate(view.tags) if tag in FINITE), None)
    return None if verb is None else find_subject(view, read_group(view, verb, verb + 1).first - 1)


def _may_say(view: View, form: CueForm, subject: Subject) -> bool:
    low = view.lowers[subject.head]
    if low == "there":
        return False
    if low == "it":
        return form.lemma not in FIGURATIVE
    if view.can_speak(subject.head):
        return True
    tells = form.takes("clause", "person") and form.cues[0].cue_class != "attitude"
    return tells and form.lemma not in FIGURATIVE


def _build_active(
    view: View, group: Group, form: CueForm, found: Complement, subject: Subject
) -> Found | None:
    if not found.frame or not _says(view, form, found, subject):
        return None
    content, cue_class = [(found.first, found.last)], form.find_class(found.frame)
    return _build(view, group, cue_class, content=content, subject=subject, told=found.addressee)


def _says(view: View, form: CueForm, found: Complement, subject: Subject) -> bool:
    """Tell "shared concerns" and "showed that" from "shared the cake"."""
    if found.frame != "object" or form.lemma not in MATERIAL:
        return True
    if view.lowers[subject.head] in DOCUMENTS or form.cues[0].cue_class == "attitude":
        return True
    phrase = view.phrase_from(found.first)
    return phrase is not None and view.lowers[phrase.head] in index_nouns()


def read_passive(view: View, group: Group, form: CueForm) -> Found | None:
    """Read "was urged by Moss to": the one after "by" speaks, the subject is told or spoken of."""
    patient = find_subject(view, group.first - 1)
    if patient is None:
        return None
    agent, at = _find_agent(view, group.last)
    if form.takes("order", "person"):
        return _read_told(view, group, form, (patient, agent, at))
    if agent:
        content = [(patient.first, patient.last)]
        if at < len(view) and view.lowers[at] in _REASONS:
            content.append((at, find_phrase_end(view, at, wide=False)))
        return _build(view, group, form.find_class("object"), content=content, subject=agent)
    if view.lowers[patient.head] == "it" and form.takes("clause"):
        found = read_complement(view, at, form, passive=True, relative=False)
        if found.frame == "clause":
            content = [(found.first, found.last)]
            return _build(view, group, form.find_class("clause"), content=content, subject=None)
    return None


def read_reduced(view: View, group: Group, form: CueForm) -> Found | None:
    """Read "a plan proposed by the minister"."""
    agent, _ = _find_agent(view, group.last)
    patient = find_subject(view, group.first - 1) if agent else None
    if patient is None or not form.takes("object", "clause"):
        return None
    content = [(patient.first, patient.last)]
    return _build(view, group, form.find_class("object"), content=content, subject=agent)


def _find_agent(view: View, place: int) -> tuple[Subject | None, int]:
    """Return who stands after "by", if they can speak, and where that ends."""
    agent = join_agent(view, place)
    if agent is None:
        return None, place
    return (agent if view.can_speak(agent.head) else None), agent.last


def _read_told(
    view: View, group: Group, form: CueForm, parties: tuple[Subject, Subject | None, int]
) -> Found | None:
    """Read "was told that", "was urged to": the subject is the addressee."""
    patient, agent, at = parties
    found = read_complement(view, at, form, passive=True, relative=patient.relative)
    if not found.frame:
        return None
    content, told = [(found.first, found.last)], (patient.first, patient.last)
    cue_class = form.find_class(found.frame)
    return _build(view, group, cue_class, content=content, subject=agent, told=told)


def _build(
    view: View,
    group: Group,
    cue_class: str,
    *,
    content: list[tuple[int, int]],
    subject: Subject | None,
    told: tuple[int, int] | None = None,
) -> Found:
    return build_found(
        view,
        (group.first, group.last),
        cue_class=cue_class,
        content=content,
        subject=subject,
        told=told,
        group=group,
    )


def read_citing(view: View, group: Group, form: CueForm, taken: Sequence[bool]) -> Found | None:
    """Read "the agency quoted an official (as saying that)" and "was quoted by it as saying".

    The one who is quoted speaks, the paper only passes it on; None where no person is quoted.
    """
    before = find_subject(view, group.first - 1)
    if group.passive and form.form in {"past", "participle"}:
        speaker, at, via = before, group.last, None
        by = at + 2 if view.lowers[at : at + 1] == ["as"] else at
        if view.lowers[by : by + 1] in (["by"], ["in"]):
            via = join_right(view, by + 1)
            at = via.last if via else at
    else:
        speaker, via = join_right(view, group.last), before
        at = speaker.last if speaker else group.last
    content = _find_cited(view, at, group, taken)
    if speaker is None or content is None or not _is_person(view, speaker):
        return None
    statement = Statement(
        cue=view.span(group.first, group.last),
        cue_class="neutral",
        content=(view.span(*content),),
        speaker=view.span(speaker.first, speaker.last),
        via=view.span(via.first, via.last) if via else None,
        negated=group.negated,
        future=group.future,
    )
    return Found(statement, [(group.first, at), content], speaker)


def _is_person(view: View, subject: Subject) -> bool:
    return view.lowers[subject.head] in PEOPLE or view.tags[subject.head] in {"NNP", "PRP"}


def _find_cited(view: View, at: int, group: Group, taken: Sequence[bool]) -> tuple[int, int] | None:
    """Return what is quoted: after "as saying", or a quotation after the colon or before it all."""
    if view.lowers[at : at + 1] == ["as"] and view.tags[at + 1 : at + 2] == ["VBG"]:
        first = at + 2
        if view.lowers[first : first + 1] == ["that"] or view.at[first : first + 1] != [-1]:
            return first, find_clause_end(view, first, relative=False)
        return first, find_phrase_end(view, first, wide=True)
    places = (*range(group.last, len(view)), *range(group.first - 1, -1, -1))
    free = (at for at in places if view.tags[at] == QUOTATION and not taken[at])
    return next(((place, place + 1) for place in free), None)
