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
]


@pytest.mark.parametrize("text", NOT_TOLD)
def test_nobody_is_told(read_obligations, text):
    assert read_obligations(text) == []
