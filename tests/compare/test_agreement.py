from __future__ import annotations

import math
from itertools import permutations

import krippendorff
import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from corpus_tools.compare import compute_alpha, compute_rank_correlation

# Krippendorff's example of four coders and twelve units; 0 stands for no rating.
TEXTBOOK = pd.DataFrame(
    {
        "a": [1, 2, 3, 3, 2, 1, 4, 1, 2, 0, 0, 0],
        "b": [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, 0, 3],
        "c": [0, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, 0],
        "d": [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, 0],
    }
).replace(0, np.nan)
SMALL = pd.DataFrame({"a": [1, 1, 0, 0, 1, 0, 0, 0, 0, 0], "b": [1, 0, 0, 0, 1, 0, 0, 0, 0, 0]})


@pytest.mark.parametrize(
    ("level", "alpha"),
    [
        ("nominal", 0.743421052631579),
        ("ordinal", 0.8153875037548814),
        ("interval", 0.8491071428571428),
    ],
)
def test_textbook_example(level, alpha):
    assert compute_alpha(TEXTBOOK, level=level) == pytest.approx(alpha, abs=1e-9)


def test_two_coders():
    assert compute_alpha(SMALL, level="nominal") == pytest.approx(0.7466666666666666, abs=1e-9)


def test_a_rare_code_has_high_agreement_and_no_reliability():
    rare = pd.DataFrame({"a": [0] * 19 + [1], "b": [0] * 18 + [1, 0]})
    assert compute_alpha(rare, level="nominal") == pytest.approx(-0.026315789473684292, abs=1e-9)


def by_hand(ratings, distance):
    """Observed over expected disagreement of all pairs, with complete ratings."""
    units = ratings.to_numpy().tolist()
    values = [value for unit in units for value in unit]
    within = [distance(*pair) for unit in units for pair in permutations(unit, 2)]
    across = [distance(*pair) for pair in permutations(values, 2)]
    observed = sum(within) / (len(units[0]) - 1) / len(values)
    return 1 - observed / (sum(across) / len(across))


@given(st.lists(st.lists(st.integers(0, 3), min_size=3, max_size=3), min_size=2, max_size=8))
@settings(max_examples=40, deadline=None)
def test_interval_alpha_equals_that_of_the_package(rows):
    ratings = pd.DataFrame(rows, dtype=float)
    ratings.iloc[0, 0] = np.nan
    values = ratings.to_numpy().T
    known = values[:, (~np.isnan(values)).sum(axis=0) > 1]
    if np.unique(known[~np.isnan(known)]).size > 1:
        expected = krippendorff.alpha(reliability_data=values, level_of_measurement="interval")
        assert compute_alpha(ratings, level="interval") == pytest.approx(expected, abs=1e-9)


def test_thousands_of_different_scores_do_not_exhaust_the_memory():
    scores = np.random.default_rng(1).normal(size=(5000, 2))
    assert abs(compute_alpha(pd.DataFrame(scores), level="interval")) < 0.1


@given(st.lists(st.lists(st.integers(0, 3), min_size=3, max_size=3), min_size=2, max_size=8))
@settings(max_examples=40, deadline=None)
def test_alpha_by_hand(rows):
    ratings = pd.DataFrame(rows)
    if np.ptp(ratings.to_numpy()):
        nominal = by_hand(ratings, lambda x, y: float(x != y))
        interval = by_hand(ratings, lambda x, y: (x - y) ** 2)
        assert compute_alpha(ratings, level="nominal") == pytest.approx(nominal, abs=1e-9)
        assert compute_alpha(ratings, level="interval") == pytest.approx(interval, abs=1e-9)
    else:
        assert math.isnan(compute_alpha(ratings, level="nominal"))


def test_nominal_ratings_may_be_words():
    words = SMALL.replace({0: "mentioned", 1: "advanced"}).astype(object)
    words.iloc[9, 1] = None
    numbers = SMALL.astype(float)
    numbers.iloc[9, 1] = np.nan
    expected = compute_alpha(numbers, level="nominal")
    assert compute_alpha(words, level="nominal") == pytest.approx(expected, abs=1e-12)


@pytest.mark.parametrize(
    "ratings",
    [
        {},
        {"a": [], "b": []},
        {"a": [1, 0]},
        {"a": [1, 1], "b": [1, 1]},
        {"a": [1, np.nan], "b": [np.nan, 0]},
        {"a": [1, np.nan], "b": [1, 0]},
    ],
)
@pytest.mark.parametrize("level", ["nominal", "ordinal", "interval"])
def test_nothing_to_agree_on_is_not_a_number(ratings, level):
    assert math.isnan(compute_alpha(pd.DataFrame(ratings, dtype=float), level=level))


def test_ratings_are_not_modified():
    before = TEXTBOOK.copy()
    compute_alpha(TEXTBOOK, level="nominal")
    pd.testing.assert_frame_equal(TEXTBOOK, before)


@pytest.mark.parametrize("seed", range(3))
def test_rank_correlation_is_that_of_scipy_with_ties(seed):
    random = np.random.default_rng(seed)
    ratings = pd.DataFrame(random.integers(0, 6, size=(30, 2)), columns=["one", "other"])
    expected = stats.spearmanr(ratings["one"], ratings["other"]).statistic
    assert compute_rank_correlation(ratings) == pytest.approx(expected, abs=1e-9)
    assert compute_rank_correlation(ratings.assign(one=ratings["one"] ** 3)) == pytest.approx(
        expected, abs=1e-9
    )


@pytest.mark.parametrize("scores", [[], [1.0], [1.0, 1.0, 1.0]])
def test_rank_correlation_of_scores_without_variation_is_not_a_number(scores):
    ratings = pd.DataFrame({"one": scores, "other": range(len(scores))}, dtype=float)
    assert math.isnan(compute_rank_correlation(ratings))
