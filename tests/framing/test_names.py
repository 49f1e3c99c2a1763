"""Matches inside names and offices."""

from __future__ import annotations

import pytest

from corpus_tools.framing.names import find_name, find_office


def name_of(sentence: str) -> str:
    before, match, after = (part.split() for part in sentence.split("*"))
    originals = [*before, *match, *after]
    words = [word.lower() for word in originals]
    return find_name(words, originals, len(before), len(before) + len(match) - 1)


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        (
            "a member of the *Export Control* Advisory Committee said",
            "Export Control Advisory Committee",
        ),
        ("the Advisory Panel on AI *Governance* met", "Advisory Panel on AI Governance"),
        ("shown at the Hefei *AI Safety* Expo in March", "Hefei AI Safety Expo"),
        (
            "the Committee on Fair *Competition* in Materials",
            "Committee on Fair Competition",
        ),
        ("new *AI Governance* rules of the Committee", ""),
        ("the *export control* committee", ""),
        ("*Cooperation* is not a party", ""),
        ("*Competition* China fears", ""),
    ],
)
def test_names(sentence: str, name: str) -> None:
    assert name_of(sentence) == name


@pytest.mark.parametrize(
    ("before", "words"),
    [
        ("she is deputy director for economics and", "director for"),
        ("a professor of", "professor of"),
        ("a member of the us", "member of"),
        ("officials said that", ""),
        ("experts in the field who called for", ""),
        ("the race", ""),
    ],
)
def test_offices(before: str, words: str) -> None:
    assert find_office(before) == words
