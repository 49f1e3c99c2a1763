"""Quotations that no listed verb claims."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "speaker", "cue"),
    [
        ("Moss turned round: “It will never work.”", "Moss", "turned"),
        ("“It will never work.” — Moss grinned.", "Moss", "grinned"),
    ],
)
def test_the_nearest_verb_with_a_subject_that_speaks(read, text, speaker, cue):
    found = read(text)
    assert [(one[0], one[1]) for one in found] == [(speaker, cue)]


def test_things_announce_nothing(read):
    assert read("The wall was white: “It will never work.”") == []
