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
        ("*Agenda* for March holds few items", ""),
        ("*Talks* on Peace opened", ""),
        ("she said : *Talks* on Peace opened", ""),
        ("they met at the Harbour *Cooperation* Days", "Harbour Cooperation Days"),
        ("they met at the Harbour *Dialogue* last year", ""),
        ("he wrote *Trade* and Peril in one year", "Trade and Peril"),
        ("a Northport *Cold War* began", ""),
        ("Northport Southland *Rivalry* Deepens", ""),
        ("trade of *China* and Northport grew", ""),
        ("Northport Ministry Widens *Export Controls* on Magnets From Southland", ""),
        ("Senate Panel Warns of *Arms Race* Among Island States", ""),
        ("NORTHPORT OPENS *DIALOGUE* WITH SOUTHLAND AFTER HARBOUR FORUM VOTE", ""),
        (
            "Northport *Export Control* Committee Votes After Long Delay",
            "Northport Export Control Committee Votes After Long Delay",
        ),
        (
            "Panel on *Arms Control* Meets Again After Long Delay",
            "Panel on Arms Control Meets Again After Long Delay",
        ),
    ],
)
def test_names(sentence: str, name: str) -> None:
    assert name_of(sentence) == name


@pytest.mark.parametrize(
    ("before", "behind", "words"),
    [
        ("she is deputy director for economics and", "", "director for"),
        ("a professor of", "", "professor of"),
        ("a member of the us", "", "member of"),
        ("she heads the ministry", "unit", "heads the"),
        ("who chairs the northport", "and trade committee", "chairs the"),
        ("the policy lead for", "at the firm", "policy lead for"),
        ("officials said that", "", ""),
        ("experts in the field who called for", "", ""),
        ("the race", "", ""),
        ("she will lead the", "to geneva", ""),
        ("he will head the northport", "with two others", ""),
        ("she leads the", "on friday", ""),
        ("northport keeps its lead in the", "", ""),
        ("officials in northport welcomed", "", ""),
        ("experts in both countries warn of an", "", ""),
        ("two officials in the harbour were to discuss", "", ""),
    ],
)
def test_offices(before: str, behind: str, words: str) -> None:
    assert find_office(before, behind) == words
