"""Who "he", "the official" and "Moss" are."""

from __future__ import annotations

import pytest


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
