"""What follows a verb of saying."""

from __future__ import annotations

import pytest

from corpus_tools.quotes.complements import read_complement, skip_scene
from corpus_tools.quotes.cues import index_verbs


@pytest.mark.parametrize(
    ("text", "verb", "frame", "addressee", "content"),
    [
        ("Moss said that it rained.", "said", "clause", None, "that it rained"),
        ("Moss said it rained.", "said", "clause", None, "it rained"),
        ("Moss told the crowd on Monday that it rained.", "told", "clause", "the crowd",
         "that it rained"),
        ("Moss said to the crowd that it rained.", "said", "clause", "the crowd",
         "that it rained"),
        ("Moss urged the town not to act.", "urged", "to", "the town", "not to act"),
        ("Moss asked why it rained.", "asked", "wh", None, "why it rained"),
        ("Moss suggested waiting for rain.", "suggested", "ing", None, "waiting for rain"),
        ("Moss denied the charge.", "denied", "object", None, "the charge"),
        ("Moss said: “It rains a lot.”", "said", "quote", None, "“It rains a lot.”"),
    ],
)  # fmt: skip
def test_complement(view, text, verb, frame, addressee, content):
    words = view(text)
    place = words.lowers.index(verb) + 1
    form = next(form for form in index_verbs()[verb] if not form.rest)
    found = read_complement(words, place, form, passive=False, relative=False)
    told = text[slice(*words.span(*found.addressee))] if found.addressee else None
    assert (found.frame, told) == (frame, addressee)
    assert text[slice(*words.span(found.first, found.last))] == content


def test_nothing_follows(view):
    words = view("Moss said.")
    form = index_verbs()["said"][0]
    assert read_complement(words, 2, form, passive=False, relative=False).frame == ""


def test_when_and_where(view):
    words = view("said in a speech on Monday that")
    assert words.lowers[skip_scene(words, 1)] == "that"


@pytest.mark.parametrize(
    "text",
    [
        "Moss briefed reporters at 8 a.m. on Monday.",
        "Moss, who briefed reporters on Monday, left the town.",
        "Moss notified the ministry.",
    ],
)
def test_whoever_is_told_is_not_what_is_said(read, text):
    assert read(text) == []


def test_the_hour_stands_between_a_verb_and_what_is_said(read):
    (statement,) = read("Moss told reporters at 8 a.m. that the mill was closed.")
    assert statement[2] == ["that the mill was closed"]
