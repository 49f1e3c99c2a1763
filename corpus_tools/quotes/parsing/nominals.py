"""Statements without a verb of saying: by nouns and adjectives."""

from __future__ import annotations

from corpus_tools.quotes.cues import LIGHT_FORMS, LINKING_FORMS
from corpus_tools.quotes.parsing.parties import (
    can_speak,
    find_agent,
    find_any_subject,
    find_subject,
    is_passive,
)
from corpus_tools.quotes.parsing.predicates import Reading
from corpus_tools.quotes.parsing.trees import (
    Token,
    find_children,
    gather_all,
    has_infinitive,
)

_PREPOSITIONS = """
    of about over on for against in to toward towards with regarding concerning at from as
"""
_ABOUT = frozenset(_PREPOSITIONS.split())
_GIVERS = frozenset(["by", "from", "among"])
_THAT = frozenset(["that", "whether", "if"])
# What follows these is a reason or a time.
_CIRCUMSTANCES = frozenset(["because", "as", "when", "if", "while", "after", "since", "although"])
_CONTRACTED = frozenset(["'s", "'re", "'m"])
# "is certain to win" is the writer's word.
_LIKELIHOOD = frozenset(["certain", "sure"])


def read_noun(noun: Token) -> Reading | None:
    """Read a noun of saying: "the minister's claim that", "voiced concern over"."""
    clauses = [child for child in noun.children if _is_said(child)]
    speaker = _find_owner(noun)
    below = []
    for preposition in find_children(noun, "prep"):
        nouns = find_children(preposition, "pobj", "pcomp") if preposition.i > noun.i else []
        gives = preposition.lower_ in _GIVERS or (preposition.lower_ == "of" and clauses)
        if gives and speaker is None and nouns:
            speaker = nouns[0]
        elif preposition.lower_ in _ABOUT:
            below += nouns
    content = gather_all(clauses or below)
    if speaker is None or not content or not can_speak(speaker):
        return None
    return Reading(frozenset(content), speaker)


def _is_said(clause: Token) -> bool:
    if clause.dep_ == "ccomp":
        return True
    marks = {mark.lower_ for mark in find_children(clause, "mark")}
    return clause.dep_ == "acl" and (bool(marks & _THAT) or has_infinitive(clause))


def _find_owner(noun: Token) -> Token | None:
    owners = find_children(noun, "poss")
    if owners:
        verb = find_light_verb(noun)
        # "stated their interest": whose it is says less than who states it.
        subject = find_subject(verb) if verb is not None and owners[0].tag_ == "PRP$" else None
        return subject or owners[0]
    if noun.dep_ == "conj" and noun.head.pos_ == "NOUN":
        return _find_owner(noun.head)
    if noun.dep_ == "nsubjpass" and noun.head.lower_ in LIGHT_FORMS and is_passive(noun.head):
        return find_agent(noun.head)
    verb = find_light_verb(noun)
    return find_subject(verb) if verb is not None else None


def find_light_verb(noun: Token) -> Token | None:
    """Return the verb that says no more than its object: "voiced" of "voiced concern"."""
    return noun.head if noun.dep_ == "dobj" and noun.head.lower_ in LIGHT_FORMS else None


def read_adjective(adjective: Token) -> Reading | None:
    """Read what an adjective tells of its subject's mind: "they are confident that"."""
    verb = find_linking_verb(adjective)
    speaker = find_any_subject(verb) if verb is not None else None
    if speaker is None or not can_speak(speaker):
        return None
    told = [child for child in adjective.children if _is_told(adjective, child)]
    about = [
        noun
        for child in find_children(adjective, "prep")
        if child.lower_ in _ABOUT and child.i > adjective.i
        for noun in find_children(child, "pobj", "pcomp")
    ]
    content = gather_all([*told, *about])
    return Reading(frozenset(content), speaker) if content else None


def _is_told(adjective: Token, child: Token) -> bool:
    if child.dep_ == "xcomp":
        return adjective.lower_ not in _LIKELIHOOD
    return child.dep_ in {"ccomp", "advcl"} and not _is_circumstance(child)


def _is_circumstance(clause: Token) -> bool:
    marks = find_children(clause, "mark", "advmod")
    return any(mark.lower_ in _CIRCUMSTANCES for mark in marks)


def find_linking_verb(adjective: Token) -> Token | None:
    """Return the verb on which the adjective's subject hangs: "remain" of "remain confident"."""
    if adjective.dep_ == "conj" and adjective.head.pos_ in {"ADJ", "VERB"}:
        return find_linking_verb(adjective.head)
    links = [adjective.head] if adjective.dep_ in {"acomp", "oprd"} else []
    links += find_children(adjective, "auxpass", "aux") if adjective.tag_ == "VBN" else []
    for link in links:
        if link.lower_ in LINKING_FORMS or link.lower_ in _CONTRACTED:
            return link.head if link.dep_ in {"aux", "auxpass"} else link
    return None
