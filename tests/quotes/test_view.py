"""Sentences without their quotation marks, and verbs with their auxiliaries."""

from __future__ import annotations

import pytest

from corpus_tools.quotes.view import QUOTATION, read_group


def test_an_utterance_is_one_word(view):
    words = view("“We never saw it,” said Moss.")
    assert words.tags[0] == QUOTATION
    assert words.lowers[1:] == ["said", "moss", "."]


def test_of_a_few_words_only_the_marks_are_left_out(view):
    words = view("The “dry” summer was wet.")
    assert words.lowers == ["the", "dry", "summer", "was", "wet", "."]
    assert words.span(1, 2) == (4, 9)


def test_short_brackets_are_left_out(view):
    assert view("Ada Moss (D-Ohio) said so.").lowers == ["ada", "moss", "said", "so", "."]


def test_who_can_speak(view):
    words = view("The dispute , the minister and Moss met.")
    able = {low: words.can_speak(at) for at, low in enumerate(words.lowers)}
    assert able["minister"]
    assert able["moss"]
    assert not able["dispute"]


def test_where_a_short_quotation_begins_and_ends(view):
    words = view("He cried “never again” and left.")
    assert [words.find_marked(at) for at in range(len(words))] == [0, 0, 4, 0, 0, 0, 0]


@pytest.mark.parametrize(
    ("text", "verb", "flags"),
    [
        ("Moss said so.", "said", set()),
        ("Moss did not say so.", "say", {"negated", "auxiliary"}),
        ("Moss was told so.", "told", {"passive", "progressive", "auxiliary"}),
        ("Moss will say so.", "say", {"future", "auxiliary"}),
        ("Moss won't say so.", "say", {"negated", "auxiliary"}),
        ("They've never said so.", "said", {"negated", "auxiliary"}),
        ("Moss wants to say so.", "say", {"future", "infinitive"}),
    ],
)
def test_flags(view, text, verb, flags):
    words = view(text)
    place = words.lowers.index(verb)
    group = read_group(words, place, place + 1)
    names = {"passive", "negated", "future", "infinitive", "progressive", "auxiliary"}
    assert {name for name in names if getattr(group, name)} == flags
