"""The words that attribute, looked up by any of their forms."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from corpus_tools.quotes.cue_words import (
    ADJECTIVES,
    LIGHT_VERBS,
    LINKING_VERBS,
    NOUNS,
    SOURCE_PHRASES,
    SOURCE_WORDS,
    VERBS,
)
from corpus_tools.text.verbs import Form, inflect_verb

_WORD = re.compile(r"[^\W\d_]+")
# What ``inflect_verb`` does not make of "be".
_FORMS_OF_BE = ["am", "are", "were", "'m", "'re", "'s", "isn't", "wasn't", "aren't", "weren't"]


class Cue(NamedTuple):
    """What a verb does as a cue: its class and what may follow it (see ``cue_words``)."""

    cue_class: str
    frames: frozenset[str]


class CueForm(NamedTuple):
    """A form of a verb that may attribute.

    Parameters
    ----------
    lemma
        The verb as listed, such as ``call for``.
    form
        Which form this is.
    rest
        The words of it after the first, in lower case.
    cues
        What it may be, in the order of the list: to ask for something is directive, and so on.
    """

    lemma: str
    form: Form
    rest: tuple[str, ...]
    cues: tuple[Cue, ...]

    def find_class(self, frame: str) -> str:
        """Return the class of the verb with this frame, or that of its first."""
        for cue in self.cues:
            if frame in cue.frames:
                return cue.cue_class
        return self.cues[0].cue_class

    def stands_at(self, lowers: Sequence[str], place: int) -> bool:
        """Return whether the rest of it follows the word at ``place``."""
        rest = self.rest
        return not rest or tuple(lowers[place + 1 : place + 1 + len(rest)]) == rest

    def takes(self, *frames: str) -> bool:
        """Return whether any of the frames may follow the verb."""
        return any(frame in cue.frames for cue in self.cues for frame in frames)


def list_verbs() -> dict[str, tuple[Cue, ...]]:
    """Return what each listed verb may be, by its base form with its particles."""
    verbs: dict[str, tuple[Cue, ...]] = {}
    for cue_class, frames, names in VERBS:
        for name in names.split():
            verb = name.replace("_", " ")
            verbs[verb] = (*verbs.get(verb, ()), Cue(cue_class, frozenset(frames.split())))
    return verbs


@cache
def index_verbs() -> Mapping[str, tuple[CueForm, ...]]:
    """Return by the first word of a form what it may be, the longest entry first.

    "called for" stands before "called".
    """
    forms: dict[str, list[CueForm]] = {}
    for verb, cues in list_verbs().items():
        for words, form in inflect_verb(verb).items():
            first, *rest = words.split()
            forms.setdefault(first, []).append(CueForm(verb, form, tuple(rest), cues))
    for found in forms.values():
        found.sort(key=lambda form: -len(form.rest))
    return {first: tuple(found) for first, found in forms.items()}


@cache
def index_nouns() -> Mapping[str, str]:
    """Return the class of each noun, singular and plural."""
    classes: dict[str, str] = {}
    for cue_class, names in NOUNS:
        for name in names.split():
            ends_in_y = name[-1] == "y" and name[-2] not in "aeiou"
            for form in (name, name[:-1] + "ies" if ends_in_y else name + "s"):
                classes.setdefault(form, cue_class)
    return classes


@cache
def index_adjectives() -> Mapping[str, str]:
    """Return the class of each adjective."""
    return {name: cue_class for cue_class, names in ADJECTIVES for name in names.split()}


@cache
def index_sources() -> Mapping[str, list[tuple[list[str], str]]]:
    """Return by their first word the phrases before a speaker, with their classes."""
    phrases: dict[str, list[tuple[list[str], str]]] = {}
    for phrase, cue_class in SOURCE_PHRASES.items():
        words = phrase.split()
        phrases.setdefault(words[0], []).append((words, cue_class))
    return phrases


@cache
def list_light_forms() -> frozenset[str]:
    """Return the forms of verbs that say no more than their object: "voiced concern"."""
    return frozenset(form for verb in LIGHT_VERBS.split() for form in inflect_verb(verb))


@cache
def list_linking_forms() -> frozenset[str]:
    """Return the forms of verbs that tie an adjective to its subject."""
    forms = (form for verb in LINKING_VERBS.split() for form in inflect_verb(verb))
    return frozenset([*forms, *_FORMS_OF_BE])


@cache
def _list_triggers() -> frozenset[str]:
    return frozenset([*index_verbs(), *index_nouns(), *index_adjectives(), *SOURCE_WORDS])


def may_attribute(text: str, *, also: Collection[str] = ()) -> bool:
    """Tell by its words, which takes little time, whether a sentence may attribute.

    With one of the words ``also``, in lower case, it may as well.
    """
    words = _WORD.findall(text.lower())
    return not (_list_triggers().isdisjoint(words) and frozenset(also).isdisjoint(words))
