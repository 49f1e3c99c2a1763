from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus_tools.sentiment.audit.negating import (
    NEGATION_PAIRS,
    NEGATIONS,
    OUTCOMES,
    list_negations,
    name_outcome,
    score_negations,
)
from corpus_tools.study.actors import Actor

HERON = Actor(id="heron", name="Heron Land", aliases=())
REED = Actor(id="reed", name="Reed Isles", aliases=())
SCORES = st.floats(-1, 1, allow_nan=False)


@pytest.mark.parametrize(
    ("score", "negated", "outcome"),
    [
        (0.4, -0.2, "turned"),
        (-0.4, 0.2, "turned"),
        (0.4, 0.0, "neutralised"),
        (-0.4, 1e-17, "neutralised"),
        (0.4, 0.3, "weakened"),
        (-0.4, -0.3, "weakened"),
        (0.4, 0.4, "kept"),
        (0.4, 0.4 - 1e-12, "kept"),
        (-0.4, -0.7, "kept"),
        (0.0, 0.7, "no score"),
        (1e-17, -0.7, "no score"),
    ],
)
def test_what_a_negation_did(score, negated, outcome):
    assert name_outcome(score, negated) == outcome


@given(SCORES, SCORES)
def test_the_outcome_is_the_same_for_good_and_bad(score, negated):
    assert name_outcome(score, negated) == name_outcome(-score, -negated)
    assert name_outcome(score, negated) in OUTCOMES


def test_the_sentences_are_half_good_half_bad_and_differ_by_their_negation():
    kinds = [pair.kind for pair in NEGATION_PAIRS]
    assert kinds.count("good") == kinds.count("bad") == len(kinds) / 2
    for _, negation, sentence, negated in NEGATION_PAIRS:
        assert sentence != negated
        first, last = negation.split(" ")[0], negation.split(" ")[-1]
        assert first in negated.split(" ")
        assert last in negated.split(" ")
        assert negation not in sentence.split(" ")


def test_the_first_two_actors_stand_in_the_sentences():
    table = score_negations([HERON, REED], scorers=["textblob"])
    assert "Heron Land did not praise the plan of Reed Isles." in set(table["negated"])
    alone = score_negations([HERON], scorers=["textblob"])
    assert "Heron Land did not praise the plan of the company." in set(alone["negated"])
    strangers = score_negations([], scorers=["textblob"])
    assert "The ministry did not praise the plan of the company." in set(strangers["negated"])


def test_the_figures_that_are_known_of_vader():
    table = score_negations([], scorers=["vader"]).set_index("sentence")
    crisis = table.loc["There is a crisis between the ministry and the company."]
    # Its word "no" is negative by itself.
    assert crisis["outcome"] == "kept"
    assert crisis["negated_score"] < crisis["score"] < 0
    assert table.loc["The talks were a success.", "outcome"] == "turned"


@pytest.mark.parametrize(
    ("scorer", "outcome"),
    [
        (lambda text: 0.5, "kept"),
        (lambda text: 0.0, "no score"),
        (lambda text: 1 / len(text), "weakened"),
    ],
)
def test_a_function_has_the_outcome_it_must_have(scorer, outcome):
    assert set(score_negations([HERON, REED], scorers=[scorer])["outcome"]) == {outcome}


def test_a_row_per_pair_and_a_column_per_scorer():
    table = score_negations([HERON, REED], scorers=["vader", "textblob"])
    shown = list_negations(table)
    assert shown.columns.tolist() == ["sentence", "negated", "VADER", "TextBlob"]
    assert len(shown) == len(NEGATION_PAIRS)
    assert shown["negated"].tolist() == table["negated"].head(len(shown)).tolist()
    assert shown.loc[1, "TextBlob"] == "turned, 0.30 to −0.15"
    assert shown.loc[0, "TextBlob"] == "no score, 0.00 to 0.00"


def test_nothing_gives_nothing():
    none = score_negations([HERON], scorers=[])
    pd.testing.assert_frame_equal(none, NEGATIONS.build([]))
    assert list_negations(none).columns.tolist() == ["sentence", "negated"]
    assert list_negations(none).empty
