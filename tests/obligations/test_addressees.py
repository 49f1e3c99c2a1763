"""Who a noun phrase is."""

from __future__ import annotations

import pytest

from corpus_tools.obligations.addressees import Parties, sort_phrase
from corpus_tools.obligations.groups import find_subject
from corpus_tools.obligations.sentence import Parsed
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


EXAMPLES = [
    ("Nations like Heronia and Stoatland must pay.", "Nations like Heronia and Stoatland",
     "heron|stoat"),
    ("Countries such as Heronia must pay.", "Countries such as Heronia", "heron"),
    ("Any country like Heronia must pay.", "Any country like Heronia", "heron"),
    ("Powers including Heronia and Stoatland must pay.", "Powers including Heronia and Stoatland",
     "heron|stoat"),
    ("Producers, including Heronia and Stoatland, must pay.",
     "Producers, including Heronia and Stoatland", "heron|stoat"),
    ("Big producers, among them Heronia and Stoatland, must pay.",
     "Big producers, among them Heronia and Stoatland", "heron|stoat"),
    ("Countries including Heronia, Stoatland and Ostland must pay.",
     "Countries including Heronia, Stoatland and Ostland", "heron|stoat"),
    ("Envoys urged big producers, among them Heronia, to pay.",
     "big producers, among them Heronia", "heron"),
    ("It is vital for countries such as Heronia to pay.", "countries such as Heronia", "heron"),
    ("Both Heronia and nations such as Stoatland must pay.",
     "Both Heronia and nations such as Stoatland", "heron|stoat"),
    ("Firms in countries such as Heronia must pay.", "Firms in countries such as Heronia",
     "other"),
    ("Firms such as Oakline must pay.", "Firms such as Oakline", "other"),
    ("The chancellor, like Stoatland, must pay.", "The chancellor", "other"),
    ("Heronia, like Stoatland, must pay.", "Heronia", "heron"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "addressee", "actor"), EXAMPLES)
def test_a_kind_with_examples_is_its_examples(read_obligations, text, addressee, actor):
    assert [found[1:] for found in read_obligations(text)] == [(addressee, actor)]
