"""Nouns, adjectives, sources, and quotations that no listed verb claims."""

from __future__ import annotations

import pytest

from corpus_tools.quotes.verbless import find_source


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


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("According to Moss, it rains.", "Moss", ["it rains"]),
        ("It rains, according to the town's clerk.", "the town's clerk", ["It rains"]),
        ("“It rains a lot here,” according to Moss.", "Moss", ["“It rains a lot here,”"]),
        ("In her opinion, it rains.", "her", ["it rains"]),
        ("In Moss's view, it rains.", "Moss", ["it rains"]),
        ("In the words of Moss, it rains.", "Moss", ["it rains"]),
    ],
)
def test_source(view, text, speaker, content):
    found = find_source(view(text)).statement
    assert text[slice(*found.speaker)] == speaker
    assert [text[slice(*span)] for span in found.content] == content


@pytest.mark.parametrize("text", ["It rains.", "According to.", "In view of the rain they left."])
def test_no_source(view, text):
    assert find_source(view(text)) is None


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
