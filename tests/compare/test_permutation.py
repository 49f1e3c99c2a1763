from __future__ import annotations

import math
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from corpus_tools.compare.design import MAX_ARRANGEMENTS
from corpus_tools.compare.permutation import permute

# Few distinct values, so that ties are common.
VALUES = st.lists(st.sampled_from([0.0, 0.1, 1 / 7, 0.2, 0.3, 1 / 3, 0.5]), min_size=1, max_size=5)


def by_brute_force(a, b):
    """All arrangements one by one, compared in whole numbers: no rounding can part equals."""
    scale = 210
    pooled = [round(value * scale) for value in [*a, *b]]
    assert np.allclose([value / scale for value in pooled], [*a, *b])

    def distance(members):
        inside = sum(pooled[i] for i in members)
        return abs(inside * len(b) - (sum(pooled) - inside) * len(a))

    null = [distance(members) for members in combinations(range(len(pooled)), len(a))]
    observed = distance(range(len(a)))
    p_value = sum(one >= observed for one in null) / len(null)
    return p_value, sum(one == max(null) for one in null) / len(null)


@given(VALUES, VALUES)
@settings(max_examples=60, deadline=None)
def test_p_and_its_smallest_are_those_of_counting_all_arrangements(a, b):
    expected = by_brute_force(a, b)
    assert permute(np.array(a), np.array(b), seed=1) == pytest.approx(expected, abs=1e-12)


@given(VALUES, VALUES)
@settings(max_examples=30, deadline=None)
def test_swapped_groups_have_the_same_p(a, b):
    assert permute(np.array(a), np.array(b), seed=1) == permute(np.array(b), np.array(a), seed=1)


def test_published_example_word_order_of_two_country_names():
    first, second = np.array([1.0, 1.0]), np.array([0.0, 1 / 7, 0.0])
    assert first.mean() - second.mean() == pytest.approx(0.9523809523809523, abs=1e-9)
    assert permute(first, second, seed=1) == pytest.approx((0.1, 0.1), abs=1e-9)


def test_p_is_that_of_scipy():
    random = np.random.default_rng(3)
    a, b = random.normal(0, 1, 6), random.normal(0.8, 2, 5)
    other = stats.permutation_test(
        (a, b), lambda x, y, axis: np.abs(x.mean(axis) - y.mean(axis)), alternative="greater"
    )
    assert permute(a, b, seed=1)[0] == pytest.approx(other.pvalue, abs=1e-12)


@pytest.mark.parametrize("scale", [1e-9, 1.0, 1e9])
def test_p_does_not_depend_on_the_unit(scale):
    a, b = np.array([0.1, 0.2, 0.3, 0.3]) * scale, np.array([0.3, 0.6, 0.7, 0.9]) * scale
    assert permute(a, b, seed=1) == permute(a / scale, b / scale, seed=1)


def test_all_values_alike_give_p_of_one():
    assert permute(np.full(6, 0.1), np.full(6, 0.1), seed=1) == (1.0, 1.0)


@pytest.fixture(scope="module")
def twelve_a_side():
    """2,704,156 arrangements: too many to look at each."""
    random = np.random.default_rng(5)
    return random.normal(0, 1, 12), random.normal(0.7, 1, 12)


def test_many_arrangements_are_sampled_by_the_seed(twelve_a_side):
    a, b = twelve_a_side
    assert math.comb(24, 12) > MAX_ARRANGEMENTS
    assert permute(a, b, seed=1) == permute(a, b, seed=1)
    assert permute(a, b, seed=1) == permute(b, a, seed=1)
    assert permute(a, b, seed=1)[0] != permute(a, b, seed=2)[0]


def test_a_sampled_p_lies_beside_the_p_of_the_t_test(twelve_a_side):
    p_value, _ = permute(*twelve_a_side, seed=1)
    assert p_value == pytest.approx(stats.ttest_ind(*twelve_a_side).pvalue, abs=0.01)


def test_a_sampled_p_is_never_zero_nor_below_what_the_sample_can_tell():
    apart = np.arange(12.0), np.arange(12.0) + 100
    assert permute(*apart, seed=1) == (1 / (MAX_ARRANGEMENTS + 1),) * 2


def test_ties_raise_the_smallest_p_of_a_sample_too():
    """Only one source has the word: wherever it stands, no arrangement is farther apart."""
    one, none = np.array([0.1] + [0.0] * 11), np.zeros(12)
    assert permute(one, none, seed=1) == (1.0, 1.0)
    three = np.array([0.1] * 3 + [0.0] * 9)
    expected = 2 * math.comb(21, 9) / math.comb(24, 12)
    p_value, smallest = permute(three, none, seed=1)
    assert smallest == pytest.approx(expected, abs=1e-12)
    assert p_value == pytest.approx(expected, abs=0.005)
    assert p_value >= smallest
