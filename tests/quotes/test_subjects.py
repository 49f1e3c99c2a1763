"""Subjects of verbs."""

from __future__ import annotations

import pytest

from corpus_tools.quotes.subjects import find_subject, join_right
from corpus_tools.quotes.view import read_group

SUBJECTS = {
    "The head of the harbour office said so.": "The head of the harbour office",
    "Ada Moss, a painter from the coast, said so.": "Ada Moss",
    "Moss, who leads the mill, said so.": "Moss",
    "The mayor of the town on Monday said so.": "The mayor of the town",
    "Most of the farmers said so.": "Most of the farmers",
    "People briefed on the plan said so.": "People briefed on the plan",
    "Ada Moss (no relation) said so.": "Ada Moss",
    "They came early and said so.": "They",
    "Ada Moss, 63, an independent voter, said so.": "Ada Moss",
    "On Monday officials said so.": "officials",
}


@pytest.mark.parametrize("text", SUBJECTS)
def test_subject(view, text):
    words = view(text)
    place = words.lowers.index("said")
    subject = find_subject(words, read_group(words, place, place + 1).first - 1)
    assert text[slice(*words.span(subject.first, subject.last))] == SUBJECTS[text]


def test_no_subject(view):
    words = view("In Reedham said so.")
    assert find_subject(words, -1) is None
    assert find_subject(words, 1) is None


def test_what_is_tied_on_the_right(view):
    words = view("Asked by the head of the mill on Monday.")
    found = join_right(words, 2)
    assert words.text[slice(*words.span(found.first, found.last))] == "the head of the mill"
