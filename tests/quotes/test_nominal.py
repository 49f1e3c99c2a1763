"""Nouns and adjectives that attribute."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("Her claim that it leaked was false.", "Her", ["that it leaked"]),
        ("The claim by Moss that it leaked was false.", "Moss", ["that it leaked"]),
        ("The claim that it leaked was false.", None, ["that it leaked"]),
        ("Moss voiced support for the ferry.", "Moss", ["for the ferry"]),
        ("Moss is worried about the ferry.", "Moss", ["about the ferry"]),
        ("Moss is eager to leave.", "Moss", ["to leave"]),
    ],
)
def test_who_and_what(read, text, speaker, content):
    found = read(text)[0]
    assert (found[0], found[2]) == (speaker, content)


@pytest.mark.parametrize(
    "text", ["The claim that was made hurt him.", "The call came late.", "The claim hurt."]
)
def test_nouns_that_announce_nothing(read, text):
    assert read(text) == []
