"""Cues after and amid what is said."""

from __future__ import annotations

import pytest

from corpus_tools.quotes.verbs_after import find_outer, has_verb_soon

OUTER = {
    "It rains, Moss said.": ("Moss", ["It rains"]),
    "It rains, said Moss.": ("Moss", ["It rains"]),
    "It rains, Moss told reporters on Monday.": ("Moss", ["It rains"]),
    "It rains, Moss said in an interview, and it snows.": ("Moss", ["It rains"]),
    "“It rains a lot here,” Moss said, and left.": ("Moss", ["“It rains a lot here,”"]),
    "“It rains,” wrote Moss, a painter. “It snows.”": ("Moss", ["“It rains,”", "“It snows.”"]),
    "Rain, Moss said, helps the crops.": ("Moss", ["Rain", "helps the crops"]),
}


@pytest.mark.parametrize("text", OUTER)
def test_what_stands_around_a_cue(view, text):
    found = next(find_outer(view(text))).statement
    speaker, content = OUTER[text]
    assert text[slice(*found.speaker)] == speaker
    assert [text[slice(*span)] for span in found.content] == content


@pytest.mark.parametrize(
    "text",
    [
        "On Monday, Moss said that it rained.",
        "In a speech in May, Moss declared:",
        "Asked about the rain, Moss said, “It will stop soon enough.”",
        "The town, said to be old, is dry.",
        "The United States, old and new, is dry.",
    ],
)
def test_cues_before_what_is_said(view, text):
    assert list(find_outer(view(text))) == []


def test_a_verb_soon(view):
    words = view("They never left.")
    assert has_verb_soon(words, 1)
    assert not has_verb_soon(words, 3)
