from __future__ import annotations

import math

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats
from statsmodels.stats.multitest import multipletests

from corpus_tools.compare import compare_groups, is_found
from corpus_tools.compare.groups import holm
from corpus_tools.errors import CompareError, TableError
from corpus_tools.schema import DOCUMENT_VALUES

GROUPS = ("A", "B")
PAIRS = (("value_a", "value_b"), ("n_sources_a", "n_sources_b"), ("n_documents_a", "n_documents_b"))


def make_grouping(n_a, n_b, documents=2):
    """Sources a0, a1 ... and b0, b1 ..., each with a few documents."""
    sources = [f"a{i}" for i in range(n_a)] + [f"b{i}" for i in range(n_b)]
    rows = [(f"{source}-{i}", source) for source in sources for i in range(documents)]
    grouping = pd.DataFrame(rows, columns=["document_id", "source_id"]).astype("str")
    return grouping.assign(
        source_name=grouping["source_id"],
        group=grouping["source_id"].str[0].str.upper(),
        is_identified=True,
    )


def make_values(grouping, seed=0, measures=("m1", "m2", "m3"), shift=0.0):
    random = np.random.default_rng(seed)
    parts = []
    for measure in measures:
        size = random.integers(10, 40, len(grouping))
        rate = 0.2 + shift * (grouping["group"] == "A").to_numpy()
        parts.append(
            pd.DataFrame(
                {
                    "document_id": grouping["document_id"],
                    "measure": measure,
                    "numerator": random.binomial(size, rate),
                    "denominator": size,
                }
            )
        )
    return DOCUMENT_VALUES.build(pd.concat(parts))


def compare(values, grouping, groups=GROUPS, **options):
    return compare_groups(values, grouping=grouping, groups=groups, seed=1, **options)


def source_values(a, b):
    """One document a source, values given straight away."""
    grouping = make_grouping(len(a), len(b), documents=1)
    values = {"document_id": grouping["document_id"], "measure": "m"}
    values |= {"numerator": [*a, *b], "denominator": 1}
    return DOCUMENT_VALUES.build(pd.DataFrame(values)), grouping


def compare_sources(a, b):
    return compare(*source_values(a, b)).table.iloc[0]


def test_a_source_pools_its_documents_and_a_group_is_the_mean_of_its_sources():
    grouping = make_grouping(4, 4)
    values = make_values(grouping)
    one = values[values["measure"] == "m2"].merge(grouping, on="document_id")
    expected = {}
    for name, part in one.groupby("group"):
        sources = [
            p["numerator"].sum() / p["denominator"].sum() for _, p in part.groupby("source_id")
        ]
        expected[name] = sum(sources) / len(sources)
    row = compare(values, grouping).table.set_index("measure").loc["m2"]
    assert row["value_a"] == pytest.approx(expected["A"], abs=1e-12)
    assert row["value_b"] == pytest.approx(expected["B"], abs=1e-12)
    assert row["estimate"] == pytest.approx(expected["A"] - expected["B"], abs=1e-12)


def test_the_interval_is_welchs_by_hand():
    a, b = [0.1, 0.4, 0.2, 0.35], [0.5, 0.45, 0.6, 0.9, 0.3]
    parts = [np.var(x, ddof=1) / len(x) for x in (a, b)]
    freedom = sum(parts) ** 2 / (parts[0] ** 2 / 3 + parts[1] ** 2 / 4)
    half = stats.t.ppf(0.975, freedom) * math.sqrt(sum(parts))
    row = compare_sources(a, b)
    assert row["ci_low"] == pytest.approx(np.mean(a) - np.mean(b) - half, abs=1e-9)
    assert row["ci_high"] == pytest.approx(np.mean(a) - np.mean(b) + half, abs=1e-9)


def test_one_group_without_spread_leaves_the_interval_to_the_other():
    row = compare_sources([0.0] * 5, [0.1, 0.2, 0.3, 0.4, 0.5])
    half = stats.t.ppf(0.975, 4) * math.sqrt(np.var([0.1, 0.2, 0.3, 0.4, 0.5], ddof=1) / 5)
    assert (row["ci_low"], row["ci_high"]) == pytest.approx((-0.3 - half, -0.3 + half), abs=1e-9)


def test_no_spread_in_either_group_gives_no_interval_but_a_p():
    row = compare_sources([0.1] * 6, [0.3] * 6)
    assert math.isnan(row["ci_low"])
    assert row["p_value"] == pytest.approx(2 / 924)
    assert is_found(row.to_frame().T).all()


def test_holm_of_the_published_example():
    adjusted = holm([0.001, 0.008, 0.012, 0.03, 0.04, 0.2])
    assert adjusted == pytest.approx([0.006, 0.04, 0.048, 0.09, 0.09, 0.2], abs=1e-9)


@given(st.lists(st.floats(0.0001, 1), max_size=8))
@settings(max_examples=40, deadline=None)
def test_holm_by_hand_in_any_order(p_values):
    order = sorted(range(len(p_values)), key=p_values.__getitem__)
    expected, largest = [0.0] * len(p_values), 0.0
    for rank, place in enumerate(order):
        largest = max(largest, min(1.0, (len(p_values) - rank) * p_values[place]))
        expected[place] = largest
    assert holm(p_values) == pytest.approx(expected, abs=1e-12)


def test_holm_of_statsmodels():
    p_values = [0.2, 0.003, 0.04, 0.003, 1.0, 0.012]
    assert holm(p_values) == pytest.approx(multipletests(p_values, method="holm")[1], abs=1e-12)


def test_holm_runs_over_the_tested_measures_and_leaves_out_those_that_ties_keep_from_testing():
    grouping = make_grouping(6, 6, documents=1)
    rare = [1, *[0] * 11]
    apart = [*range(1, 7), *range(11, 17)]
    columns = {"rare": rare, "apart": apart, "other": [1, 9, 2, 8, 3, 7, 4, 6, 5, 1, 2, 3]}
    values = DOCUMENT_VALUES.build(
        pd.concat(
            pd.DataFrame(
                {
                    "document_id": grouping["document_id"],
                    "measure": name,
                    "numerator": column,
                    "denominator": 20,
                }
            )
            for name, column in columns.items()
        )
    )
    table = compare(values, grouping).table.set_index("measure")
    assert table.loc["rare", "refused_because"] == (
        "so many sources have the same value that p cannot fall below 1.00"
    )
    assert math.isnan(table.loc["rare", "p_holm"])
    assert table.loc["apart", "p_value"] == pytest.approx(2 / 924)
    assert table.loc["apart", "p_holm"] == pytest.approx(2 * 2 / 924)


@pytest.mark.parametrize("sizes", [(4, 4), (4, 7), (6, 6), (12, 12)])
def test_no_p_is_below_what_design_and_ties_can_reach(sizes):
    grouping = make_grouping(*sizes)
    tables = [compare(make_values(grouping, seed, shift=0.5), grouping).table for seed in (0, 1)]
    table = pd.concat(tables)
    assert (table["p_value"] >= table["smallest_possible_p"]).all()
    assert (table["p_holm"] >= table["p_value"]).all()
    assert (table["p_value"] <= 1).all()


@given(st.integers(0, 1000), st.sampled_from([(4, 4), (5, 4), (3, 7)]))
@settings(max_examples=30, deadline=None)
def test_swapped_groups_are_the_mirror_image(seed, sizes):
    grouping = make_grouping(*sizes)
    values = make_values(grouping, seed)
    one, other = (compare(values, grouping, groups).table for groups in (GROUPS, GROUPS[::-1]))
    same = ["p_value", "p_holm", "smallest_possible_p", "refused_because", "measure"]
    pd.testing.assert_frame_equal(one[same], other[same], rtol=1e-12)
    for name, mirrored in (("estimate", "estimate"), ("ci_low", "ci_high"), ("ci_high", "ci_low")):
        np.testing.assert_allclose(one[name], -other[mirrored], atol=1e-12)
    for a, b in PAIRS:
        np.testing.assert_allclose(one[a], other[b], atol=1e-12)
        np.testing.assert_allclose(one[b], other[a], atol=1e-12)


def test_a_sampled_comparison_mirrors_too_and_repeats():
    grouping = make_grouping(12, 12, documents=1)
    values = make_values(grouping)
    one, other = (compare(values, grouping, groups).table for groups in (GROUPS, GROUPS[::-1]))
    assert one["p_value"].tolist() == other["p_value"].tolist()
    pd.testing.assert_frame_equal(one, compare(values, grouping).table)


@given(st.randoms(use_true_random=False))
@settings(max_examples=15, deadline=None)
def test_the_order_of_rows_does_not_matter(random):
    grouping = make_grouping(4, 5)
    values = make_values(grouping).assign(numerator=lambda t: t["numerator"] / 7)
    expected = compare(values, grouping).table
    rows, documents = list(range(len(values))), list(range(len(grouping)))
    random.shuffle(rows)
    random.shuffle(documents)
    shuffled = compare(values.iloc[rows], grouping.iloc[documents]).table
    shuffled = shuffled.sort_values("measure").reset_index(drop=True)
    pd.testing.assert_frame_equal(shuffled, expected, check_exact=True)


def test_a_measure_does_not_depend_on_the_others_but_for_holm():
    grouping = make_grouping(12, 12)
    values = make_values(grouping)
    alone = compare(values[values["measure"] == "m2"], grouping).table
    together = compare(values, grouping).table
    chosen = together[together["measure"] == "m2"].reset_index(drop=True)
    pd.testing.assert_frame_equal(alone.drop(columns="p_holm"), chosen.drop(columns="p_holm"))


def test_rows_stand_in_the_order_of_the_measures():
    grouping = make_grouping(4, 4)
    values = make_values(grouping, measures=("z", "a", "k"))
    assert compare(values, grouping).table["measure"].tolist() == ["z", "a", "k"]


def test_documents_of_a_third_group_change_nothing():
    grouping = make_grouping(4, 4)
    third = make_grouping(2, 0).assign(
        document_id=lambda t: "c" + t["document_id"], source_id="c0", group="", is_identified=False
    )
    both = pd.concat([grouping, third], ignore_index=True)
    more = pd.concat([make_values(grouping), make_values(third, seed=4)])
    one, other = compare(make_values(grouping), grouping).table, compare(more, both).table
    pd.testing.assert_frame_equal(one, other)


def test_three_against_two_sources_are_refused_and_described():
    grouping = make_grouping(3, 2)
    comparison = compare(make_values(grouping), grouping, label="constructed")
    table = comparison.table
    assert table["refused_because"].str.contains("3 against 2 sources allow 10").all()
    assert table[["estimate", "ci_low", "ci_high", "p_value", "p_holm"]].isna().all(axis=None)
    assert table[["value_a", "value_b"]].isna().all(axis=None)
    assert len(comparison.text) == 1
    assert comparison.text[0].startswith("[constructed] A and B are not compared: 3 against 2")


def test_a_group_with_an_unknown_source_has_no_value():
    """Which documents share a source would have to be guessed, and so the mean over sources."""
    grouping = make_grouping(6, 6)
    grouping["is_identified"] = grouping["source_id"] != "a0"
    table = compare(make_values(grouping), grouping).table
    assert table["refused_because"].str.contains("unknown").all()
    assert table["value_a"].isna().all()
    assert table["value_b"].isna().all()


def test_an_empty_group_is_refused():
    grouping = make_grouping(6, 0)
    table = compare(make_values(grouping), grouping).table
    assert (table["refused_because"] == "no document is in the group 'B'").all()
    assert table["value_b"].isna().all()


def test_a_source_without_a_unit_is_refused_for_that_measure_alone():
    grouping = make_grouping(6, 6, documents=1)
    values = make_values(grouping)
    empty = (values["measure"] == "m2") & (values["document_id"] == "a0-0")
    values.loc[empty, ["numerator", "denominator"]] = 0
    table = compare(values, grouping).table.set_index("measure")
    assert table.loc["m2", "refused_because"] == "1 of 12 sources have no unit to measure"
    assert table["n_documents_a"].tolist() == [6, 5, 6]
    assert (table.loc[["m1", "m3"], "refused_because"] == "").all()


def test_no_values_give_an_empty_comparison():
    comparison = compare(DOCUMENT_VALUES.build([]), make_grouping(6, 6))
    assert comparison.table.empty
    assert comparison.text == ()


def test_everything_automatic_is_unvalidated():
    grouping = make_grouping(4, 4)
    assert set(compare(make_values(grouping), grouping).table["status"]) == {"unvalidated"}


def test_inputs_are_not_modified():
    grouping = make_grouping(4, 4)
    values = make_values(grouping)
    before = values.copy(), grouping.copy()
    compare(values, grouping)
    pd.testing.assert_frame_equal(values, before[0])
    pd.testing.assert_frame_equal(grouping, before[1])


def test_a_group_against_itself_is_an_error():
    grouping = make_grouping(4, 4)
    with pytest.raises(CompareError, match="'A' is compared with itself"):
        compare(make_values(grouping), grouping, groups=("A", "A"))


@pytest.mark.parametrize(
    ("column", "value"), [("numerator", math.nan), ("denominator", math.inf), ("denominator", -1)]
)
def test_values_that_are_no_counts_are_an_error(column, value):
    grouping = make_grouping(4, 4)
    values = make_values(grouping)
    values.loc[3, column] = value
    with pytest.raises(
        CompareError, match=r"1 value\(s\) are missing, infinite .*'document_id': 'a1-1'"
    ):
        compare(values, grouping)


def test_a_document_counted_twice_is_an_error():
    grouping = make_grouping(4, 4)
    values = make_values(grouping)
    with pytest.raises(TableError, match="repeats"):
        compare(pd.concat([values, values]), grouping)
    with pytest.raises(pd.errors.MergeError):
        compare(values, pd.concat([grouping, grouping]))


def test_a_measure_that_nothing_has_is_refused_for_that():
    grouping = make_grouping(6, 6)
    values = make_values(grouping).assign(numerator=0.0)
    assert set(compare(values, grouping).table["refused_because"]) == {
        "the value of every source is 0"
    }


def test_the_size_of_a_comparison_names_sources_and_documents():
    grouping = make_grouping(6, 6)
    assert compare(make_values(grouping), grouping).size.startswith("6 against 6 sources, ")
