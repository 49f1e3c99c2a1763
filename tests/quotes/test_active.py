"""Subjects that can say something, and those that cannot."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "cues"),
    [
        ("Moss shared her concern over the toll.", ["shared her concern"]),
        ("Moss shared the cake with us.", []),
        ("The survey showed a steep fall.", ["showed"]),
        ("The path showed a steep fall.", []),
        ("Moss highlighted the steep fall.", ["highlighted"]),
        ("It said that the toll would rise.", ["said"]),
        ("It needs to rain.", []),
        ("Moss said it rained, warning that it would snow.", ["said", "warning"]),
        ("Moss left early, showing that she was tired.", []),
        ("A letter saying that it rained was lost.", ["saying"]),
        ("Moss came late and said that it rained.", ["said"]),
    ],
)
def test_cues(read, text, cues):
    found = [cue for _, cue, _ in read(text)]
    assert len(found) == len(cues)
    assert all(cue.split()[0] == one.split()[0] for cue, one in zip(found, cues, strict=True))
