from __future__ import annotations

import math

import numpy as np
import pandas as pd
import pytest
from scipy import stats

from corpus_tools.compare.jackknife import estimate_figure


def mean(part):
    return float(part["x"].mean()) if len(part) else math.nan


def make_units(**values):
    return pd.DataFrame(
        [{"source_id": source, "x": x} for source, own in values.items() for x in own]
    )


def test_of_means_of_single_units_it_is_students_interval():
    values = [0.2, 0.5, 0.35, 0.6]
    units = make_units(**{f"s{n}": [x] for n, x in enumerate(values)})
    low, high = stats.t.interval(0.95, 3, loc=np.mean(values), scale=stats.sem(values))
    assert estimate_figure(units, mean, lowest=-1) == pytest.approx((np.mean(values), low, high))


def test_it_is_cut_at_the_ends_of_the_scale():
    units = make_units(a=[0.0], b=[1.0], c=[0.5])
    assert estimate_figure(units, mean, lowest=0)[1:] == (0, 1)


@pytest.mark.parametrize("units", [make_units(a=[1.0, 0.0]), make_units(a=[1.0]).iloc[:0]])
def test_fewer_than_two_sources_have_no_interval(units):
    _, low, high = estimate_figure(units, mean, lowest=0)
    assert math.isnan(low) and math.isnan(high)


def test_a_figure_that_hangs_on_one_source_has_no_interval():
    units = make_units(a=[1.0], b=[math.nan])
    value, low, high = estimate_figure(units, mean, lowest=0)
    assert value == 1
    assert math.isnan(low) and math.isnan(high)
