"""A sentence with its words and noun phrases."""

from __future__ import annotations

import pytest

from corpus_tools.obligations.sentence import Group, Parsed

INFINITIVES = [
    ("They want to act.", 2, "act"),
    ("They want not to act.", 2, "act"),
    ("They want, also to quickly act.", 2, "act"),
    ("They want tea.", 2, ""),
    ("They went to town.", 2, ""),
]


@pytest.mark.parametrize(("text", "place", "verb"), INFINITIVES)
def test_infinitives(text, place, verb):
    parsed = Parsed(text)
    found = parsed.find_infinitive(place)
    assert (parsed.tagged.words[found] if found >= 0 else "") == verb


POSSESSORS = [
    ("Heronia's duty", "Heronia"),
    ("the old mayor's bank's duty", "the old mayor's bank"),
    ("the duty", None),
]


@pytest.mark.parametrize(("text", "owner"), POSSESSORS)
def test_the_possessor_stands_before_the_last_possessive(text, owner):
    parsed = Parsed(text)
    group = parsed.find_possessor(parsed.phrases[0], len(parsed.tagged) - 1)
    assert (parsed.tagged.slice(group.first, group.last) if group else None) == owner


ENDS = [
    ("Heronia must pay the bank.", "Heronia must pay the bank"),
    ("Heronia must pay and leave.", "Heronia must pay and leave"),
    ("Heronia must pay and Stoatland must wait.", "Heronia must pay"),
    ("Heronia must pay, said the bank.", "Heronia must pay"),
    ("Heronia must pay, the bank said.", "Heronia must pay"),
    ("Heronia must pay, gold or tea.", "Heronia must pay, gold or tea"),
    ("Heronia must pay unless it leaves.", "Heronia must pay"),
    ("Heronia must pay; it knows.", "Heronia must pay"),
]


@pytest.mark.parametrize(("text", "clause"), ENDS)
def test_where_a_clause_ends(text, clause):
    parsed = Parsed(text)
    assert parsed.tagged.slice(0, parsed.find_end(0)) == clause


@pytest.mark.parametrize("people", ["American", "Chinese", "Heronian"])
def test_a_verb_is_taken_from_a_phrase_before_a_name(people):
    parsed = Parsed(f"Helping {people} firms is vital.")
    phrase = parsed.phrase(2)
    assert parsed.tagged.slice(phrase.first, phrase.last).endswith("firms")


def test_a_day_is_a_phrase_of_its_own():
    parsed = Parsed("On Monday Beijing met them.")
    assert [parsed.tagged.slice(phrase.first, phrase.last) for phrase in parsed.phrases] == [
        "Monday", "Beijing", "them",
    ]  # fmt: skip
    assert parsed.is_time(parsed.phrases[0])
    assert not parsed.is_time(parsed.phrases[1])


def test_outside_a_sentence_stands_nothing():
    parsed = Parsed("")
    assert (parsed.low(0), parsed.tag(-1), parsed.phrase(0)) == ("", "", None)


def test_a_group_is_cut_with_its_heads():
    parsed = Parsed("the mayor and the bank act")
    whole = Group(0, 6, tuple(parsed.phrases))
    assert whole.cut(2) == Group(0, 2, (parsed.phrases[0],))
    assert whole.cut(0) is None
