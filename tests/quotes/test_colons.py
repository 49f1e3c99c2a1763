"""Headlines with a colon, interviews and transcripts."""

from __future__ import annotations

import pytest

from corpus_tools.quotes.colons import find_turns, read_colon


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


def turns(*texts, parts=None):
    return [(t.first, t.last, t.name) for t in find_turns(texts, parts or ["body"] * len(texts))]


def test_questions_and_answers():
    texts = (
        "Ada Moss runs the mill.",
        "Q: Will it close?",
        "A: No.",
        "Never.",
        "Q: Why?",
        "A: So.",
    )
    assert turns(*texts) == [(1, 2, ""), (2, 4, "Ada Moss"), (4, 5, ""), (5, 6, "Ada Moss")]


def test_a_transcript_by_names():
    texts = ("MOSS: It rains.", "BRANDT: It does not.", "It snows.", "MOSS: No.")
    assert turns(*texts) == [(0, 1, "MOSS"), (1, 3, "BRANDT"), (3, 4, "MOSS")]


def test_a_heading_ends_a_turn():
    texts = ("Ada Moss came.", "Q: Why?", "A: So.", "More", "The mill is old.", "Q: And?", "A: No.")
    parts = ["body", "body", "body", "subheading", "body", "body", "body"]
    assert (2, 3, "Ada Moss") in turns(*texts, parts=parts)


def test_a_colon_makes_no_conversation():
    assert turns("Note: it rains.", "Moss said: no.", "Time: noon.") == []
    assert turns("Q: Who asks?", "It rains.") == []
    assert turns() == []


def test_the_cue_is_the_dash_and_not_the_blank_before_it():
    text = "No pact this year either — the mayor"
    statement = read_colon(text)
    assert statement is not None
    assert text[slice(*statement.cue)] == "—"
