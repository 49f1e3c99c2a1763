"""Sentences without their quotation marks."""

from __future__ import annotations

from corpus_tools.quotes.view import QUOTATION


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
    able = {low: words.can_speak(at, at + 1, at) for at, low in enumerate(words.lowers)}
    assert able["minister"]
    assert able["moss"]
    assert not able["dispute"]


def test_where_a_short_quotation_begins_and_ends(view):
    words = view("He cried “never again” and left.")
    assert [words.find_marked(at) for at in range(len(words))] == [0, 0, 4, 0, 0, 0, 0]
