"""Verbs of saying with a subject before them: "Moss said that", ", adding that"."""

from __future__ import annotations

from corpus_tools.quotes.complements import Complement, read_complement
from corpus_tools.quotes.cues import (
    FIGURATIVE,
    INFERRED,
    MATERIAL,
    NOUNS,
    VERB_FORMS,
    CueForm,
)
from corpus_tools.quotes.groups import Group, read_group
from corpus_tools.quotes.nouns import DOCUMENTS
from corpus_tools.quotes.progress import Found, Progress, build_found
from corpus_tools.quotes.subjects import Subject, find_subject
from corpus_tools.quotes.view import QUOTATION, View
from corpus_tools.quotes.wordlist import read_words

_AND = frozenset(["and", "but", "then"])
_BEFORE_PARTICIPLE = read_words(", and while after before by in of for without when – —")
_FINITE = frozenset(["VBD", "VBZ", "VBP", "MD"])
_REACH = 12


def read_active(view: View, group: Group, form: CueForm, progress: Progress) -> Found | None:
    """Read a verb whose subject stands before it."""
    before = view.lowers[group.first - 1] if group.first else ""
    # "and added that": the verbs share their subject.
    shared = progress.speaker if before in _AND else None
    subject = shared or find_subject(view, group.first - 1)
    if subject is None or not _may_say(view, form, subject):
        return None
    found = read_complement(view, group.last, form, passive=False, relative=subject.relative)
    return _build(view, group, form, found, subject)


def read_participle(view: View, group: Group, form: CueForm, progress: Progress) -> Found | None:
    """Read ", adding that ..." and "a statement saying ..."."""
    subject = _find_participle_subject(view, group, form, progress)
    if subject is None or not view.can_speak(*subject[:3]):
        return None
    document = view.lowers[subject.head] in DOCUMENTS
    if form.lemma in FIGURATIVE and progress.speaker is None and not document:
        return None
    found = read_complement(view, group.last, form, passive=False, relative=False)
    return _build(view, group, form, found, subject)


def read_inner(view: View, first: int, last: int) -> Found | None:
    """Read the verb right before a quotation: "that Lee had told him, '...'".

    Parameters
    ----------
    view
        The sentence.
    first, last
        First and last words of the quotation, inside what somebody else says.
    """
    for place in range(first - 1, max(-1, first - _REACH), -1):
        if view.tags[place] == QUOTATION:
            return None
        for form in VERB_FORMS.get(view.lowers[place], ()):
            group = read_group(view, place, place + 1 + len(form.rest))
            if form.rest and tuple(view.lowers[place + 1 : group.last]) != form.rest:
                continue
            if group.passive or view.tags[place] not in _FINITE | {"VBN"}:
                continue
            found = read_complement(view, group.last, form, passive=False, relative=False)
            if found.frame == "quote" and found.first == first:
                found = found._replace(last=last)
                subject = find_subject(view, group.first - 1)
                known = subject is not None and _may_say(view, form, subject)
                return _build(view, group, form, found, subject) if subject and known else None
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
    for place, tag in enumerate(view.tags):
        if tag in _FINITE:
            return find_subject(view, read_group(view, place, place + 1).first - 1)
    return None


def _may_say(view: View, form: CueForm, subject: Subject) -> bool:
    low = view.lowers[subject.head]
    if low == "there":
        return False
    if low == "it":
        return form.lemma not in FIGURATIVE
    if view.can_speak(*subject[:3]):
        return True
    tells = form.takes("clause", "person") and form.cues[0].cue_class != "attitude"
    return tells and form.lemma not in FIGURATIVE


def _build(
    view: View, group: Group, form: CueForm, found: Complement, subject: Subject
) -> Found | None:
    if not found.frame or not _says(view, form, found, subject):
        return None
    return build_found(
        view,
        cue=(group.first, group.last),
        cue_class=form.find_class(found.frame),
        content=[(found.first, found.last)],
        subject=subject,
        told=found.addressee,
        flags=(group.negated, group.future),
    )


def _says(view: View, form: CueForm, found: Complement, subject: Subject) -> bool:
    """Tell "shared concerns" and "showed that" from "shared the cake"."""
    if found.frame != "object" or form.lemma not in MATERIAL:
        return True
    if view.lowers[subject.head] in DOCUMENTS or form.cues[0].cue_class == "attitude":
        return True
    phrase = view.phrase_from(found.first)
    return phrase is not None and view.lowers[phrase.head] in NOUNS
