"""Clauses in "-ing" that say a deed, as subjects and as objects."""

from __future__ import annotations

import pytest

from corpus_tools.obligations.deeds import find_doing_object, find_gerund, find_mutual, is_doing
from corpus_tools.obligations.sentence import Parsed

SUBJECTS = [
    ("Finding common ground is vital.", "is", "Finding"),
    ("Building trust between the towns is vital.", "is", "Building"),
    ("Dredging the harbour is vital.", "is", "Dredging"),
    ("He said that keeping the lock open is vital.", "is", "keeping"),
    ("Working together is vital.", "is", "Working"),
    ("Setting up a panel, he said, is vital.", "is", "Setting"),
    ("Fishing is vital.", "is", ""),
    ("Fishing boats are vital.", "are", ""),
    ("Rising prices are vital.", "are", ""),
    ("Visiting scholars are vital.", "are", ""),
    ("The meeting with the envoys is vital.", "is", ""),
    ("The cost of running the lock is vital.", "is", ""),
    ("Citing the cost, the bridge is vital.", "is", ""),
    ("Beijing talks are vital.", "are", ""),
    ("Something old is vital.", "is", ""),
]


@pytest.mark.parametrize(("text", "verb", "first"), SUBJECTS)
def test_a_clause_as_a_subject(text, verb, first):
    parsed = Parsed(text)
    found = find_gerund(parsed, parsed.tagged.lowers.index(verb))
    assert (parsed.tagged.words[found] if found >= 0 else "") == first


OBJECTS = [
    ("They suggest closing the mill.", "closing"),
    ("They suggest finding areas of common interest.", "finding"),
    ("They suggest eating less salt.", "eating"),
    ("They suggest re-reading the book.", "re-reading"),
    ("They suggest waiting.", "waiting"),
    ("They suggest including girls.", "including"),
    ("They suggest eating fish lowers risks.", ""),
    ("They suggest growing demand.", ""),
    ("They suggest hard-hitting curbs.", ""),
    ("They suggest spring flowers.", ""),
]


@pytest.mark.parametrize(("text", "deed"), OBJECTS)
def test_a_clause_as_an_object(text, deed):
    parsed = Parsed(text)
    found = find_doing_object(parsed, 2)
    assert (parsed.tagged.words[found] if found >= 0 else "") == deed


def test_nouns_in_ing_are_no_deeds_but_before_an_object():
    parsed = Parsed("Training the crew took weeks, and training camps closed.")
    found = [place for place in range(len(parsed.tagged)) if is_doing(parsed, place)]
    assert found == [0]


@pytest.mark.parametrize(
    ("text", "word"), [("Resuming talks", "talks"), ("Seeking common ground", "common"),
                       ("Closing the mill", "")]
)  # fmt: skip
def test_what_takes_two(text, word):
    parsed = Parsed(text)
    found = find_mutual(parsed, 0, len(parsed.tagged))
    assert (parsed.tagged.words[found] if found >= 0 else "") == word
