"""Headlines with a colon."""

from __future__ import annotations

import pytest

from corpus_tools.quotes.headlines import read_colon


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("Minister: ferry will stay", "Minister", "ferry will stay"),
        ("Ada Moss: ‘We never saw the letter’", "Ada Moss", "‘We never saw the letter’"),
        ("Old pipes leak at night: report", "report", "Old pipes leak at night"),
        ("Ferry to stop in May – mayor", "mayor", "Ferry to stop in May"),
    ],
)
def test_who_says_it(text, speaker, content):
    found = read_colon(text)
    assert text[slice(*found.speaker)] == speaker
    assert [text[slice(*span)] for span in found.content] == [content]


@pytest.mark.parametrize(
    "text",
    ["Analysis: what the toll means", "Data sharing: ways to do it well", "Opinion: close the mill", "Ferry stops at 10:30 on Monday",
     "What to know: the toll", "Ferry stops", ":", ""],
)  # fmt: skip
def test_rubrics_and_times_are_no_speakers(text):
    assert read_colon(text) is None
