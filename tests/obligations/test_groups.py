"""Who stands before a verb, and who behind it."""

from __future__ import annotations

import pytest

from corpus_tools.obligations.groups import find_object, find_subject, find_that_clause
from corpus_tools.obligations.sentence import Parsed

SUBJECTS = [
    ("Heronia must pay.", "Heronia", ["Heronia"]),
    ("Heronia and Stoatland must pay.", "Heronia and Stoatland", ["Heronia", "Stoatland"]),
    ("Fishers, bakers, and the mayor must pay.", "Fishers, bakers, and the mayor",
     ["Fishers", "bakers", "the mayor"]),
    ("Officials in Heronia must pay.", "Officials in Heronia", ["Officials"]),
    ("The mayor, who left in May, must pay.", "The mayor", ["The mayor"]),
    ("The bakers – she added – now must pay.", "The bakers", ["The bakers"]),
    ("It rained, and the bakers must pay.", "the bakers", ["the bakers"]),
    ("On Monday the bakers must pay.", "the bakers", ["the bakers"]),
    ("Slowly must pay.", None, []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "heads"), SUBJECTS)
def test_who_stands_before_a_verb(text, words, heads):
    parsed = Parsed(text)
    group = find_subject(parsed, parsed.tagged.lowers.index("must"))
    if words is None:
        assert group is None
    else:
        assert parsed.tagged.slice(group.first, group.last).startswith(words)
        assert [parsed.tagged.slice(head.first, head.last) for head in group.heads] == heads


OBJECTS = [
    ("They asked the mayor to pay.", "the mayor", "pay"),
    ("They asked the mayor and the bank not to pay.", "the mayor and the bank", "pay"),
    ("They asked the mayor, who had left, to pay.", "the mayor", "pay"),
    ("They asked officials in Heronia on Monday to pay.", "officials in Heronia", "pay"),
    ("They asked the mayor.", "the mayor", ""),
    ("They asked to pay.", None, "pay"),
]


@pytest.mark.parametrize(("text", "words", "act"), OBJECTS)
def test_who_stands_behind_a_verb_and_what_they_are_to_do(text, words, act):
    parsed = Parsed(text)
    group, verb = find_object(parsed, 2)
    assert (parsed.tagged.slice(group.first, group.last) if group else None) == words
    assert (parsed.tagged.words[verb] if verb >= 0 else "") == act


def test_a_verb_that_looks_like_a_noun_is_cut_from_its_subject():
    parsed = Parsed("They demand that Heronia act.")
    group, verb = find_that_clause(parsed, 2)
    assert parsed.tagged.slice(group.first, group.last) == "Heronia"
    assert parsed.tagged.words[verb] == "act"
