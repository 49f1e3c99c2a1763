"""What quotation marks are for."""

from __future__ import annotations

import pytest

from corpus_tools.quotes.titles import is_capitalised


@pytest.mark.parametrize(
    ("text", "uses"),
    [
        ("“We never saw the letter,” Moss said.", ["speech"]),
        ("Moss called the letter “a joke”.", ["speech"]),
        ("The panel themed “The Age of Canals” met.", ["title"]),
        ("Her book “Mills and Men” sold well.", ["title"]),
        ("The so-called “dry summer” was wet.", ["term"]),
        ("A “bottom-up” plan failed.", ["term"]),
        ("It rains.", []),
    ],
)
def test_uses(extract, text, uses):
    assert extract(text).marked_spans["use"].tolist() == uses


def test_a_long_quotation_is_speech_in_each_sentence(extract):
    found = extract("He said: “It rains.", "It snows.”").marked_spans
    assert found["use"].tolist() == ["speech", "speech"]
    assert found["sentence_id"].tolist() == ["a:0", "a:1"]


def test_capitals():
    assert is_capitalised("“The Age of Canals”")
    assert not is_capitalised("“The age of canals”")
    assert not is_capitalised("“”")
