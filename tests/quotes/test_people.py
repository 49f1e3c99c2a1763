"""Names of people."""

from __future__ import annotations

import pytest

from corpus_tools.quotes.people import find_gender, read_person


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
