"""Alpha from sums over clusters, against the plain computation and against its own draws."""

from __future__ import annotations

import math

import krippendorff
import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus_tools.compare import compute_alpha
from corpus_tools.compare.alpha_intervals import INTERVAL, ORDINAL, estimate_alpha

CLASSES = st.lists(st.tuples(*[st.sampled_from([-1, 0, 1])] * 2), max_size=30)
SCORES = st.lists(st.tuples(*[st.integers(-20, 20)] * 2), max_size=30)


def estimate(values, clusters=None, *, level=ORDINAL, draws=200, seed=1):
    array = np.array(values, dtype=float).reshape(-1, 2)
    given_clusters = [f"c{n}" for n in range(len(array))] if clusters is None else clusters
    return estimate_alpha(
        array, clusters=pd.Series(given_clusters, dtype="str"), level=level, draws=draws, seed=seed
    )


def same(one, other):
    return (math.isnan(one) and math.isnan(other)) or one == pytest.approx(other, abs=1e-9)


@given(CLASSES)
@settings(max_examples=100, deadline=None)
def test_alpha_of_classes_is_that_of_the_plain_computation(units):
    expected = compute_alpha(pd.DataFrame(units, columns=["a", "b"]), level="ordinal")
    assert same(estimate(units, draws=1).alpha, expected)


@given(SCORES)
@settings(max_examples=100, deadline=None)
def test_alpha_of_scores_is_that_of_the_plain_computation(units):
    scores = np.array(units, dtype=float).reshape(-1, 2) / 20
    expected = compute_alpha(pd.DataFrame(scores, columns=["a", "b"]), level="interval")
    assert same(estimate(scores, level=INTERVAL, draws=1).alpha, expected)


def test_alpha_worked_out_by_hand():
    """Two coders, ten units: one disagreement in twenty values; here two classes are in use."""
    units = list(zip([1, 1, 0, 0, 1, 0, 0, 0, 0, 0], [1, 0, 0, 0, 1, 0, 0, 0, 0, 0], strict=True))
    assert estimate(units).alpha == pytest.approx(0.7466666666666666, abs=1e-9)
    rare = [(0, 0)] * 18 + [(0, 1), (1, 0)]
    assert estimate(rare).alpha == pytest.approx(-0.026315789473684292, abs=1e-9)


@pytest.mark.parametrize("level", [ORDINAL, INTERVAL])
def test_the_interval_is_that_of_drawing_whole_clusters_again_and_again(level):
    random = np.random.default_rng(3)
    base = random.integers(-1, 2, 120)
    other = np.where(random.random(120) < 0.6, base, random.integers(-1, 2, 120))
    values = np.stack([base, other], axis=1).astype(float)
    clusters = np.array([f"c{n // 10:02d}" for n in range(120)])
    found = estimate(values, clusters, level=level, draws=400, seed=9)
    drawn = []
    picks = np.random.default_rng(9).integers(12, size=(400, 12))
    for picked in picks:
        units = np.concatenate([values[10 * n : 10 * n + 10] for n in picked])
        drawn.append(krippendorff.alpha(reliability_data=units.T, level_of_measurement=level))
    assert found[1:] == pytest.approx(np.percentile(drawn, [2.5, 97.5]), abs=1e-9)
    assert found.ci_low < found.alpha < found.ci_high


def test_the_interval_depends_on_the_seed_and_not_on_the_order_of_units():
    random = np.random.default_rng(5)
    values = random.normal(size=(60, 2))
    clusters = np.array([f"c{n % 6}" for n in range(60)])
    first = estimate(values, clusters, level=INTERVAL)
    order = random.permutation(60)
    assert estimate(values[order], clusters[order], level=INTERVAL) == pytest.approx(first)
    assert estimate(values, clusters, level=INTERVAL, seed=2) != first


def test_below_five_clusters_there_is_no_interval():
    values = [(-1, -1), (0, 0), (1, 1), (1, 0), (-1, 0)]
    four = estimate(values, ["a", "b", "c", "d", "d"])
    assert four.alpha > 0
    assert math.isnan(four.ci_low)
    assert math.isnan(four.ci_high)
    assert not math.isnan(estimate(values).ci_low)


def test_where_many_draws_have_nothing_to_agree_on_there_is_no_interval():
    found = estimate([(0, 0)] * 5 + [(1, 1)], draws=500)
    assert found.alpha == 1
    assert math.isnan(found.ci_low)


@pytest.mark.parametrize("level", [ORDINAL, INTERVAL])
@pytest.mark.parametrize("values", [[], [(1, 1)] * 8, [(1, 1)]])
def test_nothing_to_agree_on(values, level):
    assert all(math.isnan(number) for number in estimate(values, level=level))


def test_many_clusters_are_drawn_in_parts(monkeypatch):
    values = np.random.default_rng(1).integers(-1, 2, size=(40, 2))
    whole = estimate(values, draws=50)
    monkeypatch.setattr("corpus_tools.compare.alpha_intervals._AT_ONCE", 90)
    assert estimate(values, draws=50) == pytest.approx(whole)
