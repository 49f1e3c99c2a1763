"""Outlets, addressees and actors of quotes."""

from __future__ import annotations

import pytest

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
