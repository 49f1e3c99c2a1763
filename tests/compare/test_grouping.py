from __future__ import annotations

from itertools import product

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus_tools.compare import group_documents, shuffle_groups
from corpus_tools.compare.permutation import permute
from corpus_tools.errors import CompareError, TableError
from corpus_tools.schema import DOCUMENTS, SOURCES


def make_sources(sides, names=None):
    return SOURCES.build(
        pd.DataFrame(
            {
                "source_id": [f"s{i}" for i in range(len(sides))],
                "name": names or [f"Paper {i}" for i in range(len(sides))],
                "country": "XX",
                "ownership": "private",
                "side": sides,
                "side_reason": "masthead",
                "side_confidence": "high",
            }
        )
    )


def make_documents(source_ids):
    table = pd.DataFrame({"document_id": [f"d{i}" for i in range(len(source_ids))]})
    table["source_id"] = source_ids
    for name in set(DOCUMENTS.dtypes) - {"document_id", "source_id"}:
        table[name] = pd.NaT if name == "published_on" else ""
    return DOCUMENTS.build(table)


def test_each_document_has_the_group_of_its_source():
    sources = make_sources(["A", "B", ""])
    grouping = group_documents(make_documents(["s1", "s0", "s0", "s2"]), sources=sources)
    assert grouping["group"].tolist() == ["B", "A", "A", ""]
    assert grouping["source_name"].tolist() == ["Paper 1", "Paper 0", "Paper 0", "Paper 2"]
    assert grouping["document_id"].tolist() == ["d0", "d1", "d2", "d3"]


def test_documents_can_be_grouped_by_country():
    grouping = group_documents(
        make_documents(["s0"]), sources=make_sources(["A"]), group_by="country"
    )
    assert grouping["group"].tolist() == ["XX"]


@pytest.mark.parametrize("name", ["unknown", "Unknown", " UNKNOWN ", ""])
def test_a_source_without_a_name_is_not_identified(name):
    sources = make_sources(["A", "A"], names=[name, "The Unknown Times"])
    grouping = group_documents(make_documents(["s0", "s1"]), sources=sources)
    assert grouping["is_identified"].tolist() == [False, True]


def test_a_document_of_no_known_source_is_an_error():
    with pytest.raises(CompareError, match=r"1 source\(s\) .* the first is 's7'\n  Add a row"):
        group_documents(make_documents(["s0", "s7"]), sources=make_sources(["A"]))


def test_a_source_listed_twice_is_an_error():
    twice = pd.concat([make_sources(["A"]), make_sources(["B"])])
    with pytest.raises(TableError, match="repeats"):
        group_documents(make_documents(["s0"]), sources=twice)


def test_no_documents_give_no_rows():
    grouping = group_documents(make_documents([]), sources=make_sources(["A"]))
    assert grouping.empty
    assert grouping.columns.tolist() == [
        "document_id", "source_id", "source_name", "group", "is_identified",
    ]  # fmt: skip
    assert shuffle_groups(make_sources([]), seed=1).empty


@given(st.lists(st.sampled_from(["A", "B", "C", ""]), max_size=12), st.integers(0, 99))
@settings(max_examples=50, deadline=None)
def test_a_placebo_keeps_the_sizes_of_groups_and_all_other_facts(sides, seed):
    sources = make_sources(sides)
    before = sources.copy()
    shuffled = shuffle_groups(sources, seed=seed)
    pd.testing.assert_frame_equal(sources, before)
    assert sorted(shuffled["side"]) == sorted(sources["side"])
    blank = sources["side"] == ""
    pd.testing.assert_frame_equal(shuffled[blank], sources[blank])
    changed = ["side", "side_reason"]
    pd.testing.assert_frame_equal(shuffled.drop(columns=changed), sources.drop(columns=changed))
    assert (shuffled.loc[~blank, "side_reason"] == f"placebo: shuffled with seed {seed}").all()


@given(st.permutations(range(8)))
@settings(max_examples=30, deadline=None)
def test_a_placebo_does_not_depend_on_the_order_of_sources(order):
    sources = make_sources(["A"] * 4 + ["B"] * 3 + [""])
    one = shuffle_groups(sources, seed=4)
    other = shuffle_groups(sources.iloc[order], seed=4)
    pd.testing.assert_frame_equal(other.sort_values("source_id"), one)


def test_a_placebo_can_shuffle_another_column():
    sources = make_sources(["A", "A"]).assign(country=["X", "Y"])
    shuffled = [shuffle_groups(sources, seed=seed, group_by="country") for seed in range(9)]
    assert {tuple(table["country"]) for table in shuffled} == {("X", "Y"), ("Y", "X")}
    assert all((table["side"] == "A").all() for table in shuffled)


def test_every_dealing_of_a_placebo_is_as_likely_as_any_other():
    sources = make_sources(["A", "A", "B", "B"])
    dealt = pd.Series([tuple(shuffle_groups(sources, seed=s)["side"]) for s in range(600)])
    counts = dealt.value_counts()
    assert set(counts.index) == {t for t in product("AB", repeat=4) if t.count("A") == 2}
    assert counts.between(60, 140).all()


def test_placebos_have_the_p_of_chance_even_where_the_groups_are_wholly_apart():
    """A placebo that forced half of each group to change places would never have a small p."""
    sources = make_sources(["A"] * 4 + ["B"] * 4)
    values = np.array([0.9, 0.8, 0.85, 0.95, 0.1, 0.2, 0.15, 0.05])
    found = []
    for seed in range(700):
        side = shuffle_groups(sources, seed=seed)["side"].to_numpy()
        found.append(permute(values[side == "A"], values[side == "B"], seed=1)[0])
    assert np.mean(np.array(found) <= 2 / 70 + 1e-12) == pytest.approx(2 / 70, abs=0.02)
    assert np.mean(np.array(found) <= 0.5) == pytest.approx(0.5, abs=0.06)
