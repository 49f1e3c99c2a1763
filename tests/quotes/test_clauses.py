"""Where what is said ends."""

from __future__ import annotations

import pytest

from corpus_tools.quotes.clauses import find_clause_end, find_phrase_end


@pytest.mark.parametrize(
    ("text", "first", "expected"),
    [
        ("Moss said that it works.", "that", "that it works"),
        ("Moss said that it works, but others said it leaks.", "that", "that it works"),
        ("Moss said that it works, adding that it leaks.", "that", "that it works"),
        ("Moss said that it works, according to Reuters.", "that", "that it works"),
        ("Moss said that it works, and that it lasts.", "that", "that it works, and that it lasts"),
    ],
)
def test_clause(view, text, first, expected):
    words = view(text)
    place = words.lowers.index(first)
    last = find_clause_end(words, place, relative=False)
    assert text[slice(*words.span(place, last))] == expected


@pytest.mark.parametrize(
    ("text", "first", "expected"),
    [
        ("Moss denied the charge in an interview.", "the", "the charge"),
        ("Moss denied the charge on Monday.", "the", "the charge"),
        ("Moss denied the charge and left.", "the", "the charge"),
        ("Moss denied the charge, which hurt.", "the", "the charge"),
        ("Moss backed taxes, tolls and fees.", "taxes", "taxes, tolls and fees"),
        ("Moss denied the charge after the vote was held.", "the", "the charge"),
    ],
)
def test_phrase(view, text, first, expected):
    words = view(text)
    place = words.lowers.index(first)
    assert text[slice(*words.span(place, find_phrase_end(words, place, wide=False)))] == expected


def test_an_adverb_before_a_second_verb_of_saying_belongs_to_it(read):
    found = read("The mayor said it was safe, further saying that nobody was hurt.")
    assert [cue.split()[-1] for _, cue, _ in found] == ["said", "saying"]
    assert found[0][2] == ["it was safe"]
