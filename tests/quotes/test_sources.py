"""Sources without a verb."""

from __future__ import annotations

import pytest

from corpus_tools.quotes.sources import find_source


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
