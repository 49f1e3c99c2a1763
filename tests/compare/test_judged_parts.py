from __future__ import annotations

import math

import pandas as pd
import pytest

from corpus_tools.compare.accuracy import compute_interval
from corpus_tools.compare.judged_parts import measure_share, split_judgements

JUDGEMENTS = pd.DataFrame({"document_id": ["d1", "d2", "d2"], "held_back": [True, False, False]})
GROUPING = pd.DataFrame(
    {"document_id": ["d1", "d2"], "source_id": ["s1", "s2"], "group": ["B", ""]}
)


def test_the_sets_are_all_open_held_back_and_each_group():
    parts = split_judgements(JUDGEMENTS, grouping=GROUPING)
    assert [(name, part["source_id"].tolist()) for name, part in parts] == [
        ("all", ["s1", "s2", "s2"]),
        ("not held back", ["s2", "s2"]),
        ("held back", ["s1"]),
        ("B", ["s1"]),
    ]


def test_a_document_that_is_grouped_twice_is_an_error():
    with pytest.raises(pd.errors.MergeError):
        split_judgements(JUDGEMENTS, grouping=pd.concat([GROUPING, GROUPING]))


def test_a_share_has_its_interval_over_sources():
    units = pd.DataFrame({"source_id": ["a", "a", "b", "c"]})
    share = measure_share(pd.Series([True, False, True, True]), units)
    low, high = compute_interval(pd.Series([1, 1, 1]).to_numpy(), pd.Series([2, 1, 1]).to_numpy())
    assert share == {"value": 0.75, "low": low, "high": high, "n": 4, "n_sources": 3}


def test_nothing_has_no_share():
    share = measure_share(pd.Series(dtype=bool), pd.DataFrame({"source_id": []}))
    assert (share["n"], share["n_sources"]) == (0, 0)
    assert all(math.isnan(share[name]) for name in ("value", "low", "high"))
