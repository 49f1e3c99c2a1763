"""Who a noun phrase is."""

from __future__ import annotations

import pytest

from corpus_tools.obligations.parsed import Parsed
from corpus_tools.obligations.parties import Parties, sort_phrase
from corpus_tools.obligations.subjects import find_subject
from corpus_tools.study import Actor

PARTIES = Parties([Actor(id="heron", name="Heronia", aliases=("Heronian",))])

SUBJECTS = [
    ("Heronia", "heron", "party"),
    ("the Heronian government", "heron", "party"),
    ("officials in Heronia", "heron", "party"),
    ("Heronian fishers", "other", "party"),
    ("fishers in Heronia", "other", "party"),
    ("Heronia's economy", "unspecified", "thing"),
    ("both sides", "both", "party"),
    ("the two governments", "both", "party"),
    ("both brothers", "other", "party"),
    ("teachers", "other", "party"),
    ("computers", "unspecified", "thing"),
    ("the weather", "unspecified", "thing"),
    ("the treaty", "unspecified", "thing"),
    ("we", "unspecified", "nobody"),
    ("she", "other", "party"),
    ("Ms Oak", "other", "party"),
]


@pytest.mark.parametrize(("subject", "actor", "sort"), SUBJECTS)
def test_who_it_is(subject, actor, sort):
    parsed = Parsed(f"Yesterday {subject} must go.")
    place = parsed.tagged.lowers.index("must")
    group = find_subject(parsed, place)
    assert group is not None
    party = PARTIES.read(parsed, group)
    assert (party.actor, party.sort) == (actor, sort)


def test_us_is_a_name_and_no_pronoun():
    parsed = Parsed("The US must go.")
    assert sort_phrase(parsed, parsed.phrases[0]) == "party"
