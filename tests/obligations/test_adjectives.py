"""Crucial for X to, vital that X, time for X to."""

from __future__ import annotations

import pytest

TOLD = [
    ("It is crucial for Heronia to change course.", "crucial", "Heronia", "heron"),
    ("It is crucial for Heronia, which has called Stoatland a rival, to change course.",
     "crucial", "Heronia", "heron"),
    ("It is essential that both countries keep their word.", "essential", "both countries",
     "both"),
    ("It is important to acknowledge the limits.", "important", "", "unspecified"),
    ("It is time for Reedham to act.", "time", "Reedham", "heron"),
    ("It is time, she said, for Reedham to act.", "time", "Reedham", "heron"),
    ("It is high time to act.", "time", "", "unspecified"),
    ("It is up to the council to decide.", "up to", "the council", "other"),
    ("It is incumbent on Stoatland to explain.", "incumbent on", "Stoatland", "stoat"),
    ("Cooperation between the two sides is vital.", "vital", "the two sides", "both"),
    ("Heronia and Stoatland share a river, which makes their cooperation essential.",
     "essential", "their", "heron|stoat"),
    ("Heronia-Stoatland dialogue is necessary.", "necessary", "Heronia-Stoatland dialogue",
     "heron|stoat"),
    ("Keeping calm is essential.", "essential", "", "unspecified"),
    ("More restraint is needed from both sides.", "needed", "both sides", "both"),
    ("It would be wise for the mayor to wait.", "wise", "the mayor", "other"),
    ("Finding common ground is crucial for both countries.", "crucial", "both countries", "both"),
    ("Keeping the lock open remains key, he said, for Heronia.", "key", "Heronia", "heron"),
    ("Sharing the water fairly is essential for the two sides.", "essential", "the two sides",
     "both"),
    ("Building trust between Heronia and Stoatland is important.", "important",
     "Heronia and Stoatland", "heron|stoat"),
    ("He said that reopening the bridge was vital for Stoatland.", "vital", "Stoatland", "stoat"),
    ("Keeping the lock open is vital for trade.", "vital", "", "unspecified"),
    ("Building trust between Heronia and Stoatland requires patience.", "requires",
     "Heronia and Stoatland", "heron|stoat"),
    ("Building trust between Heronia and Stoatland demands courage.", "demands",
     "Heronia and Stoatland", "heron|stoat"),
    ("Repairing ties between the two neighbours will take patience.", "take",
     "the two neighbours", "both"),
    ("Mending ties takes courage from both sides.", "takes", "both sides", "both"),
    ("Reaching a deal will require both sides to give ground.", "require", "both sides", "both"),
    ("Reaching a deal requires both sides.", "requires", "both sides", "both"),
    ("Running the lock requires care.", "requires", "", "unspecified"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "trigger", "addressee", "actor"), TOLD)
def test_who_is_told(read_obligations, text, trigger, addressee, actor):
    assert read_obligations(text) == [(trigger, addressee, actor)]


NOT_TOLD = [
    "Water is essential for life.",
    "The lock is a vital source of income for the town.",
    "She had no time for the press to disturb her.",
    "He arrived just in time.",
    "The lake is important for birds.",
    "It is not necessary to pay.",
    "Grain is crucial for both countries.",
    "The port is vital for the region.",
    "Fishing is vital for Heronia.",
    "Rising demand is crucial for both countries.",
    "Visiting scholars are important for both sides.",
    "The meeting is important for both countries.",
    "Winning the toss was crucial for the team.",
    "Keeping quiet is not important for both sides.",
    "Finding a way out is not easy, but it is crucial for both countries.",
    "Growing crops requires water.",
    "Reopening the lock takes effect on Monday.",
    "Opening the lock took two hours.",
    "It takes patience.",
    "The pupils take care.",
]


@pytest.mark.parametrize("text", NOT_TOLD)
def test_nobody_is_told(read_obligations, text):
    assert read_obligations(text) == []
