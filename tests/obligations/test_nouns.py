"""Nouns that oblige: a call for X to act, the need to act, X's duty, X's willingness."""

from __future__ import annotations

import pytest

TOLD = [
    ("There was a call for Reedham to lift the toll.", "call", "Reedham", "heron"),
    ("The need for the two sides to talk is plain.", "need", "the two sides", "both"),
    ("Pressure on Heronia to act is growing.", "Pressure", "Heronia", "heron"),
    ("Heronia is under pressure to act.", "pressure", "Heronia", "heron"),
    ("He ignored calls to resign.", "calls", "", "unspecified"),
    ("He spoke of the importance of keeping the lock open.", "importance", "", "unspecified"),
    ("She stressed the need for dialogue between the two powers.", "need", "the two powers",
     "both"),
    ("A demand that Stoatland pay was read out.", "demand", "Stoatland", "stoat"),
    ("It is the responsibility of governments to protect children.", "responsibility",
     "governments", "other"),
    ("Heronia's duty to act is clear.", "duty", "Heronia", "heron"),
    ("The ministry has a duty to its citizens to publish the figures.", "duty", "The ministry",
     "other"),
    ("Heronia and Stoatland share a responsibility to keep the river clean.", "responsibility",
     "Heronia and Stoatland", "heron|stoat"),
    ("The onus is on Reedham to act.", "onus", "Reedham", "heron"),
    ("Peace depends on the willingness of Stoatland to talk.", "depends on", "Stoatland",
     "stoat"),
    ("Peace hinges on Stoatland's readiness to talk.", "hinges on", "Stoatland", "stoat"),
    ("Peace depends on whether Reedham is willing to talk.", "depends on", "Reedham", "heron"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "trigger", "addressee", "actor"), TOLD)
def test_who_is_told(read_obligations, text, trigger, addressee, actor):
    assert read_obligations(text) == [(trigger, addressee, actor)]


NOT_TOLD = [
    "Demand for tea rose.",
    "In order to win, they trained.",
    "There is no need to hurry.",
    "His phone calls took hours.",
    "The request was denied.",
    "The group claimed responsibility for the attack.",
    "She is on duty today.",
    "The harvest depends on rain.",
]


@pytest.mark.parametrize("text", NOT_TOLD)
def test_nobody_is_told(read_obligations, text):
    assert read_obligations(text) == []
