"""Kinds of speakers."""

from __future__ import annotations

import pytest

from corpus_tools.quotes.naming import read_name

KINDS = {
    "Ada Moss": "person",
    "Ms. Moss": "person",
    "harbour office spokesman Ivo Brandt": "person",
    "the painter Ada Moss": "person",
    "Secretary of State Ada Moss": "person",
    "two officials of the ministry": "unnamed",
    "a scholar at Lowmarsh University": "unnamed",
    "officials": "unnamed",
    "the harbour ministry": "body",
    "Lowmarsh University": "body",
    "Quxcorp": "body",
    "the Harbour Gazette": "body",
    "Studies": "document",
    "a report by the bank": "document",
    "she": "pronoun",
    "": "",
}


@pytest.mark.parametrize("text", KINDS)
def test_kind(text):
    assert read_name(text).kind == KINDS[text]


def test_the_parts_of_a_name():
    name = read_name("Heronian Foreign Minister Ada M. Moss")
    assert (name.name, name.affiliation) == ("Ada M. Moss", "Heronian Foreign Minister")
    assert read_name("Ada Moss of the Reed Institute").affiliation == "Reed Institute"


def test_gender_comes_from_titles_and_nouns_and_never_from_a_first_name():
    assert read_name("Mrs. Moss").gender == "f"
    assert read_name("spokesman Kim Brandt").gender == "m"
    assert read_name("Mary Moss").gender == ""
    assert read_name("the chairwoman").gender == "f"


def test_what_points_back():
    assert read_name("the official").definite
    assert not read_name("an official").definite
