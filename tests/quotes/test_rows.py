"""Outlets, addressees and actors of quotes; what quotation marks are for."""

from __future__ import annotations

import pytest

from corpus_tools.quotes.marks import is_capitalised
from corpus_tools.quotes.rows import find_actor
from corpus_tools.study.naming import ActorNames


@pytest.mark.parametrize(
    ("text", "via", "addressee"),
    [
        ("Moss told the Harbour Gazette that it rained.", "the Harbour Gazette", ""),
        ("Moss told reporters that it rained.", "", "reporters"),
        ("“It rains,” Moss said in an interview with Reuters.", "Reuters", ""),
        ("Reuters quoted an official as saying that it rained.", "Reuters", ""),
        ("According to the Harbour Gazette, Moss said it rained.", "the Harbour Gazette", ""),
        ("Moss urged the town to act.", "", "the town"),
    ],
)
def test_through_whom_and_to_whom(extract, text, via, addressee):
    quote = extract(text).quotes.iloc[0]
    assert (quote["via"], quote["addressee"]) == (via, addressee)


def test_one_actor(actors):
    names = ActorNames(actors)
    assert find_actor(names, "a Heronian official", "") == "heron"
    assert find_actor(names, "Ada Moss", "a Stoatish painter") == "stoat"
    assert find_actor(names, "Heronia's envoy to Stoatland") == "heron"
    assert find_actor(names, "Heronian and Stoatish officials") == ""
    assert find_actor(names, "Ada Moss", "") == ""


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
