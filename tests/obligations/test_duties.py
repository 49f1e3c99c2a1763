"""Duties, and what depends on a will."""

from __future__ import annotations

import pytest

TOLD = [
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
    "The group claimed responsibility for the attack.",
    "She is on duty today.",
    "The harvest depends on rain.",
]


@pytest.mark.parametrize("text", NOT_TOLD)
def test_nobody_is_told(read_obligations, text):
    assert read_obligations(text) == []
