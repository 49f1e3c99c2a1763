"""Cues that only announce: before a colon, before a quotation no verb of saying belongs to."""

from __future__ import annotations

from corpus_tools.quotes.cues import VERB_FORMS
from corpus_tools.quotes.groups import read_group
from corpus_tools.quotes.progress import Found, build_found
from corpus_tools.quotes.subjects import Subject, find_subject
from corpus_tools.quotes.view import QUOTATION, View

_FINITE = frozenset(["VBD", "VBZ", "VBP"])
_REACH = 40


def announce(view: View, last: int, content: tuple[tuple[int, int], ...]) -> Found | None:
    """Return a statement of the nearest verb before ``last`` whose subject can speak.

    Parameters
    ----------
    view
        The sentence.
    last
        Where the quotation, or the colon before it, stands.
    content
        First and last word of the quotation; empty where it is in the next sentence.
    """
    second: tuple[int, Subject] | None = None
    for place in range(last - 1, max(-1, last - _REACH), -1):
        if view.tags[place] == QUOTATION:
            break
        if view.tags[place] not in _FINITE:
            continue
        group = read_group(view, place, place + 1)
        subject = find_subject(view, group.first - 1)
        if subject is None or not view.can_speak(*subject[:3]):
            continue
        forms = VERB_FORMS.get(view.lowers[place], ())
        if any(form.takes("clause", "quote", "person", "object") for form in forms):
            return _build(view, place, subject, content)
        second = second or (place, subject)
    return _build(view, *second, content) if second else None


def announce_after(view: View, first: int, content: tuple[tuple[int, int], ...]) -> Found | None:
    """Return a statement of the first subject and verb after a quotation, if they can speak."""
    for place in range(first, min(len(view), first + _REACH)):
        if view.tags[place] == QUOTATION:
            return None
        if view.tags[place] in _FINITE:
            group = read_group(view, place, place + 1)
            subject = find_subject(view, group.first - 1)
            if subject and subject.first >= first and view.can_speak(*subject[:3]):
                return _build(view, place, subject, content)
            return None
    return None


def _build(view: View, place: int, subject: Subject, content: tuple[tuple[int, int], ...]) -> Found:
    forms = VERB_FORMS.get(view.lowers[place], ())
    group = read_group(view, place, place + 1)
    found = build_found(
        view,
        cue=(place, place + 1),
        cue_class=forms[0].cues[0].cue_class if forms else "neutral",
        content=content,
        subject=subject,
        flags=(group.negated, group.future),
    )
    return Found(found.statement, list(content))
