"""Who "he", "the official" and "Moss" are; full names."""

from __future__ import annotations

import pytest

from corpus_tools.quotes.joining import Draft
from corpus_tools.quotes.speakers import find_full_names, find_role
from corpus_tools.quotes.statements import Statement


def speakers(found):
    return found.quotes["speaker"].tolist()


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (("Ada Moss said it rained.", "She said it snowed."), ["Ada Moss", "Ada Moss"]),
        (("Ada Moss said it rained.", "It is old.", "Moss said it snowed."), ["Ada Moss"] * 2),
        (("Mr. Brandt said it rained.", "Ms. Moss said it snowed.", "He said it did not."),
         ["Brandt", "Moss", "Brandt"]),
        (("Officials said it rained.", "They said it snowed."), ["Officials", "Officials"]),
        (("A mill owner said it rained.", "The owner said it snowed."),
         ["A mill owner", "A mill owner"]),
        (("Ada Moss, a painter, came on Monday.", "She said it rained."), ["Ada Moss"]),
        (("The Bureau of Canals met.", "It rained, the bureau said."), ["Bureau of Canals"]),
        (("Two men said it rained.", "Two women said it snowed."), ["Two men", "Two women"]),
        (("She said it rained.",), [""]),
    ],
)  # fmt: skip
def test_who_is_meant(extract, texts, expected):
    assert speakers(extract(*texts)) == expected


def test_carried_is_what_a_pronoun_or_a_sentence_before_tells(extract):
    found = extract("“It rains,” said Ada Moss.", "She said it snowed.", "Moss said it stopped.")
    assert found.quotes["carried"].tolist() == [False, True, False]


def test_an_affiliation_is_remembered(extract):
    found = extract(
        "It rains, said Ada Moss, a Heronian painter.", "Moss said it snowed.", "She said no more."
    )
    assert set(found.quotes["affiliation"]) == {"a Heronian painter"}
    assert set(found.quotes["speaker_actor"]) == {"heron"}


def test_an_affiliation_told_before_anybody_speaks(extract):
    found = extract("Ada Moss, a Heronian painter, came on Monday.", "“It rains,” Moss said.")
    assert found.quotes["affiliation"].tolist() == ["a Heronian painter"]


def test_ages_and_deeds_are_no_affiliation(extract):
    found = extract("Ada Moss, 58, said it rained.", "It snows, said Ivo Brandt, who left early.")
    assert found.quotes["affiliation"].tolist() == ["", ""]


def test_a_last_name_stands_for_the_full_name_in_the_text():
    texts = ("Envoy Ada Moss came.", "Moss said it rained.")
    draft = Draft(1, Statement((5, 9), "neutral", ((10, 19),), speaker=(0, 4)))
    assert find_full_names(texts, [draft])["Moss"] == "Ada Moss"


def test_people_are_introduced_by_an_apposition():
    names = find_full_names(("Ada Moss, a painter, met Ivo Brandt of the Reed Club.",), [])
    assert names["Moss"] == "Ada Moss"


def test_role():
    assert find_role(("On Monday Ada Moss, a painter, came.",), "Ada Moss") == "a painter"
    assert find_role(("Ada Moss, early, came.",), "Ada Moss") == ""
