"""Outlets, names of people, kinds of speakers."""

from __future__ import annotations

import pytest

from corpus_tools.quotes.names import find_gender, is_outlet, read_name, read_person


@pytest.mark.parametrize(
    "text", ["Reuters", "the Harbour Gazette", "The Reed Times", "the newspaper", "state media",
             "the Heron News Agency"]
)  # fmt: skip
def test_outlets(text):
    assert is_outlet(text)


@pytest.mark.parametrize(
    "text", ["reporters", "the Harbour Office", "Ada Moss", "the town", "", "…"]
)
def test_others(text):
    assert not is_outlet(text)


@pytest.mark.parametrize(
    ("text", "name", "affiliation"),
    [
        ("Ada Moss", "Ada Moss", ""),
        ("Dr. Ada Moss", "Ada Moss", ""),
        ("former trade minister Ada Moss", "Ada Moss", "former trade minister"),
        ("Ludwig van Brandt", "Ludwig van Brandt", ""),
        ("Ada Moss’s", "Ada Moss", ""),
    ],
)
def test_name_and_what_describes_it(text, name, affiliation):
    person = read_person(text)
    assert (person.name, person.affiliation) == (name, affiliation)


@pytest.mark.parametrize(
    "text", ["the town", "Lowmarsh University", "Would Brandt", "Moss", "The Reed Times", "GDP Up"]
)
def test_what_is_no_person(text):
    assert read_person(text) is None


def test_gender():
    assert (find_gender("mr"), find_gender("actress"), find_gender("official")) == ("m", "f", "")


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
