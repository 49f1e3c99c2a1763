from __future__ import annotations

import math

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from corpus_tools.compare.accuracy import (
    ACCURACY,
    ALL_DOCUMENTS,
    ALL_ENTRIES,
    compute_accuracy,
    compute_interval,
    count_unjudged,
    describe_accuracy,
)
from corpus_tools.errors import CompareError, TableError
from corpus_tools.schema import FRAME_MATCHES
from corpus_tools.study.codes import CODES

ENTRIES = ["rivalry", "trust"]


def make_matches(rows):
    """One match per (document, frame, start, use)."""
    return FRAME_MATCHES.build(
        {
            "match_id": str(number),
            "sentence_id": f"{document}:0",
            "document_id": document,
            "frame": frame,
            "pattern": "p",
            "start": start,
            "end": start + 3,
            "use": use,
            "use_rule": "" if use == "advanced" else "negation",
            "use_words": "" if use == "advanced" else "not",
        }
        for number, (document, frame, start, use) in enumerate(rows)
    )


def make_codes(rows):
    """One row per (document, start, frame, use); a sentence is ten characters long."""
    return CODES.build(
        {
            "document_id": document,
            "start": start,
            "end": start + 10,
            "frame": frame,
            "use": use,
            "held_back": False,
        }
        for document, start, frame, use in rows
    )


def make_grouping(sides):
    """One document per source: {"a": "North"}; its source is a capital letter."""
    return pd.DataFrame(
        {
            "document_id": list(sides),
            "source_id": [name.upper() for name in sides],
            "source_name": [name.upper() for name in sides],
            "group": list(sides.values()),
            "is_identified": True,
        }
    )


# By hand. Rivalry: true in a0, a10, b0, d0; found in a0, b0, b10, c0, d0, so both in 3.
# Trust: true in c0; found in a10 only.
CODED = [
    ("a", 0, "rivalry", "advanced"),
    ("a", 10, "rivalry", "advanced"),
    ("a", 20, "", ""),
    ("b", 0, "rivalry", "advanced"),
    ("b", 10, "rivalry", "negated"),
    ("c", 0, "trust", "advanced"),
    ("c", 10, "rivalry", "mentioned"),
    ("d", 0, "rivalry", "advanced"),
    ("d", 0, "trust", "contested"),
]
MATCHED = [
    ("a", "rivalry", 0, "advanced"),
    ("a", "rivalry", 4, "advanced"),
    ("a", "rivalry", 12, "negated"),
    ("a", "trust", 19, "advanced"),
    ("b", "rivalry", 9, "advanced"),
    ("b", "rivalry", 10, "advanced"),
    ("c", "rivalry", 5, "advanced"),
    ("c", "rivalry", 40, "advanced"),
    ("d", "rivalry", 1, "advanced"),
    ("uncoded", "trust", 1, "advanced"),
]
SIDES = {"a": "North", "b": "North", "c": "South", "d": "South", "uncoded": "South", "e": ""}


@pytest.fixture
def table():
    return compute_accuracy(
        make_matches(MATCHED),
        codes=make_codes(CODED),
        grouping=make_grouping(SIDES),
        entries=ENTRIES,
    ).set_index(["group", "frame"])


def test_an_example_by_hand(table):
    counts = ["n_true", "n_found", "n_both"]
    assert {key: table.loc[key, counts].tolist() for key in table.index} == {
        (ALL_DOCUMENTS, ALL_ENTRIES): [5, 6, 3],
        (ALL_DOCUMENTS, "rivalry"): [4, 5, 3],
        (ALL_DOCUMENTS, "trust"): [1, 1, 0],
        ("North", ALL_ENTRIES): [3, 4, 2],
        ("North", "rivalry"): [3, 3, 2],
        ("North", "trust"): [0, 1, 0],
        ("South", ALL_ENTRIES): [2, 2, 1],
        ("South", "rivalry"): [1, 2, 1],
        ("South", "trust"): [1, 0, 0],
    }
    row = table.loc[(ALL_DOCUMENTS, "rivalry")]
    assert (row["precision"], row["recall"]) == (3 / 5, 3 / 4)
    assert row["f1"] == pytest.approx(2 / (5 / 3 + 4 / 3))
    sizes = ["n_coded_sentences", "n_documents", "n_sources"]
    assert table.loc[(ALL_DOCUMENTS, "trust"), sizes].tolist() == [8, 4, 4]
    assert table.loc[("North", ALL_ENTRIES), sizes].tolist() == [5, 2, 2]


def test_what_cannot_be_divided_is_empty_and_not_0(table):
    assert math.isnan(table.loc[("North", "trust"), "recall"])
    assert table.loc[("North", "trust"), "precision"] == 0
    assert math.isnan(table.loc[("South", "trust"), "precision"])
    assert table.loc[("South", "trust"), "recall"] == 0
    assert table.reset_index().dtypes.astype(str).to_dict() == ACCURACY.dtypes


def test_an_interval_by_hand(table):
    # Recall of rivalry: a 1 of 2, b 1 of 1, d 1 of 1; c has none to find.
    share, hits, units = 3 / 4, [1, 1, 1], [2, 1, 1]
    variance = 3 / 2 * sum((h - share * u) ** 2 for h, u in zip(hits, units, strict=True)) / 16
    worth = min(4, share * (1 - share) / variance)
    # Sources of two, one and one are worth (2 + 1 + 1)^2 / (4 + 1 + 1) equal ones.
    worth *= (stats.t.ppf(0.975, 3) / stats.t.ppf(0.975, 16 / 6 - 1)) ** 2
    row = table.loc[(ALL_DOCUMENTS, "rivalry")]
    # The upper and lower end are where so few, or so many, hits would be rare.
    low, high = row["recall_low"], row["recall_high"]
    assert stats.beta.cdf(low, share * worth, worth * (1 - share) + 1) == pytest.approx(0.025)
    assert stats.beta.sf(high, share * worth + 1, worth * (1 - share)) == pytest.approx(0.025)


def test_sources_without_an_error_count_as_one_observation_each():
    names = [f"s{number}" for number in range(6)]
    codes = make_codes([(name, 10 * at, "trust", "advanced") for name in names for at in range(50)])
    matches = make_matches([(n, "trust", 10 * at, "advanced") for n in names for at in range(50)])
    table = compute_accuracy(
        matches, codes=codes, grouping=make_grouping(dict.fromkeys(names, "")), entries=["trust"]
    )
    row = table.iloc[0]
    assert (row["precision"], row["precision_high"]) == (1, 1)
    # Clopper and Pearson: all of 6.
    assert row["precision_low"] == pytest.approx(0.025 ** (1 / 6))
    assert row["f1_low"] == row["recall_low"] == row["precision_low"]


def cover(sizes, *, value, correlation):
    """Share of 300 seeded draws in which the interval holds the true value."""
    random = np.random.default_rng(5)
    shape = (1 - correlation) / correlation
    own = random.beta(value * shape, (1 - value) * shape, size=(300, len(sizes)))
    ends = [compute_interval(hits, np.array(sizes)) for hits in random.binomial(sizes, own)]
    return sum(low <= value <= high for low, high in ends) / len(ends)


@pytest.mark.parametrize(
    "sizes", [[3, 3, 3, 150], [3] * 11 + [150], [10, 70] * 3, [40] * 4], ids=str
)
@pytest.mark.parametrize("value", [0.7, 0.95])
def test_intervals_of_sources_of_any_size_hold_the_true_value(sizes, value):
    assert cover(sizes, value=value, correlation=0.2) >= 0.92


def test_equal_sources_count_as_one_each_and_one_large_source_hardly_as_two():
    equal = compute_interval(np.array([8, 9, 6]), np.array([10, 10, 10]))
    variance = 3 / 2 * (1 / 9 + 16 / 9 + 25 / 9) / 900
    worth = (23 * 7 / 900 / variance) * (stats.t.ppf(0.975, 29) / stats.t.ppf(0.975, 2)) ** 2
    worth = min(30 * (stats.t.ppf(0.975, 29) / stats.t.ppf(0.975, 2)) ** 2, worth)
    assert stats.beta.cdf(equal[0], worth * 23 / 30, worth * 7 / 30 + 1) == pytest.approx(0.025)
    sizes = np.array([3, 3, 3, 150])
    low, high = compute_interval(sizes, sizes)
    assert low == pytest.approx(0.025 ** ((3 * 9 + 150**2) / 159**2))
    assert high == 1
    assert compute_interval(np.array([1, 0]), np.array([1, 10**8])) == (0, 1)


def test_one_source_gives_no_interval():
    table = compute_accuracy(
        make_matches(MATCHED[:2]),
        codes=make_codes(CODED[:2]),
        grouping=make_grouping({"a": "North"}),
        entries=ENTRIES,
    )
    assert table["recall"].iloc[0] == 0.5
    assert table.filter(regex="_low|_high").isna().all(axis=None)


def test_two_documents_of_a_source_are_one_unit():
    grouping = make_grouping(SIDES).assign(source_id=["X", "X", "Y", "Y", "Z", "Z"])
    arguments = {"codes": make_codes(CODED), "entries": ENTRIES}
    table = compute_accuracy(make_matches(MATCHED), grouping=grouping, **arguments)
    north = table[table["group"] == "North"]
    assert north["n_sources"].tolist() == [1, 1, 1]
    assert north["precision_low"].isna().all()
    assert table.loc[0, "precision"] == 0.5


frames = st.sampled_from(ENTRIES)
documents = st.sampled_from("abcd")
sentences = st.integers(0, 4)
coded = st.dictionaries(
    st.tuples(documents, sentences),
    st.dictionaries(frames, st.sampled_from(["advanced", "negated", "contested"])),
)
found = st.lists(
    st.tuples(documents, frames, st.integers(0, 60), st.sampled_from(["advanced", "negated"]))
)


def explode(codes):
    rows = []
    for (document, number), uses in codes.items():
        named = list(uses.items()) or [("", "")]
        rows += [(document, 10 * number, frame, use) for frame, use in named]
    return rows


@given(coded, found)
@settings(max_examples=60, deadline=None)
def test_counts_and_scores_by_brute_force(codes, matched):
    sides = {"a": "North", "b": "North", "c": "South", "d": ""}
    table = compute_accuracy(
        make_matches(matched),
        codes=make_codes(explode(codes)),
        grouping=make_grouping(sides),
        entries=ENTRIES,
    )
    for row in table.to_dict("records"):
        chosen = [d for d, side in sides.items() if row["group"] in {ALL_DOCUMENTS, side}]
        entries = ENTRIES if row["frame"] == ALL_ENTRIES else [row["frame"]]
        counts = {"true": 0, "found": 0, "both": 0}
        for (document, number), uses in codes.items():
            for entry in entries if document in chosen else []:
                true = uses.get(entry) == "advanced"
                hit = any(
                    m[0] == document and m[1] == entry and m[3] == "advanced"
                    and 10 * number <= m[2] < 10 * number + 10
                    for m in matched
                )  # fmt: skip
                counts["true"] += true
                counts["found"] += hit
                counts["both"] += true and hit
        assert [row[f"n_{name}"] for name in counts] == list(counts.values())
        for name, total in (("precision", counts["found"]), ("recall", counts["true"])):
            expected = counts["both"] / total if total else math.nan
            assert row[name] == pytest.approx(expected, nan_ok=True)
            low, high = row[f"{name}_low"], row[f"{name}_high"]
            assert math.isnan(low) or 0 <= low <= row[name] <= high <= 1


@given(coded, found)
@settings(max_examples=20, deadline=None)
def test_the_order_of_rows_changes_nothing_and_swapped_sides_are_the_mirror_image(codes, matched):
    sides = {"a": "North", "b": "North", "c": "South", "d": "South"}
    swapped = {name: "South" if side == "North" else "North" for name, side in sides.items()}
    rows = explode(codes)
    one = compute_accuracy(
        make_matches(matched),
        codes=make_codes(rows),
        grouping=make_grouping(sides),
        entries=ENTRIES,
    )
    other = compute_accuracy(
        make_matches(matched[::-1]),
        codes=make_codes(rows[::-1]),
        grouping=make_grouping(swapped),
        entries=ENTRIES,
    )
    mirrored = other.assign(
        group=other["group"].replace({"North": "South", "South": "North"})
    ).sort_values("group", key=lambda names: names.map({ALL_DOCUMENTS: 0, "North": 1, "South": 2}),
                  kind="stable")  # fmt: skip
    pd.testing.assert_frame_equal(one, mirrored.reset_index(drop=True))


def test_empty_tables_give_empty_scores():
    table = compute_accuracy(
        make_matches([]), codes=make_codes([]), grouping=make_grouping({"a": "North"}),
        entries=ENTRIES,
    )  # fmt: skip
    assert table["group"].tolist() == [ALL_DOCUMENTS] * 3 + ["North"] * 3
    assert table.filter(regex="^n_").eq(0).all(axis=None)
    assert table["precision"].isna().all()
    nothing = compute_accuracy(
        make_matches(MATCHED),
        codes=make_codes(CODED),
        grouping=make_grouping({}).astype({"document_id": "str", "group": "str"}),
        entries=ENTRIES,
    )
    assert nothing["n_found"].tolist() == [0, 0, 0]


def test_matches_outside_the_coded_sentences_are_counted_apart():
    # The negated one and the document without codes do not count.
    assert count_unjudged(make_matches(MATCHED), codes=make_codes(CODED)) == 1
    assert count_unjudged(make_matches([]), codes=make_codes([])) == 0


def test_entries_and_groups_that_cannot_be_are_refused():
    matches, codes = make_matches(MATCHED), make_codes(CODED)
    grouping = make_grouping(SIDES)
    with pytest.raises(CompareError, match=r"1 entries of the matches .* first is 'trust'"):
        compute_accuracy(matches, codes=codes, grouping=grouping, entries=["rivalry"])
    with pytest.raises(CompareError, match=r"1 entries of the codes .* first is 'trust'"):
        compute_accuracy(matches.head(0), codes=codes, grouping=grouping, entries=["rivalry"])
    with pytest.raises(CompareError, match="a group has the name 'all documents'"):
        compute_accuracy(
            matches, codes=codes, grouping=make_grouping({"a": ALL_DOCUMENTS}), entries=ENTRIES
        )
    with pytest.raises(TableError, match="codes table needs column"):
        compute_accuracy(
            matches, codes=codes.drop(columns="use"), grouping=grouping, entries=ENTRIES
        )


LABELS = {"rivalry": "Rivalry", "trust": "Trust"}


def score(rows):
    """A table of accuracy from (group, frame, n_true, n_found, n_both)."""
    return ACCURACY.build(
        {
            "group": group,
            "frame": frame,
            "n_coded_sentences": 50,
            "n_documents": 2,
            "n_sources": 2,
            "n_true": n_true,
            "n_found": n_found,
            "n_both": n_both,
            "precision": n_both / n_found if n_found else math.nan,
            "recall": n_both / n_true if n_true else math.nan,
            **dict.fromkeys(
                ["precision_low", "precision_high", "recall_low", "recall_high"], math.nan
            ),
            **dict.fromkeys(["f1", "f1_low", "f1_high"], math.nan),
        }
        for group, frame, n_true, n_found, n_both in rows
    )


def describe(rows, **options):
    return describe_accuracy(score(rows), groups=("North", "South"), labels=LABELS, **options)


def test_entries_found_with_unlike_accuracy_are_named_with_both_figures():
    rows = [
        ("North", ALL_ENTRIES, 20, 20, 20),
        ("North", "rivalry", 10, 10, 9),
        ("North", "trust", 10, 12, 9),
        ("South", ALL_ENTRIES, 20, 20, 1),
        ("South", "rivalry", 10, 10, 7),
        ("South", "trust", 10, 10, 4),
    ]
    # Rivalry differs by .2 and no further: .9 - .7 is .2000...1 in floating point.
    assert describe(rows, label="constructed") == (
        "[constructed] Precision or recall differs by over 0.2 between North and South in 1 of "
        "the entries that can be judged on both sides (2), so that a difference of shares in them "
        "may be made by the patterns: Trust (precision 0.75 of 12 and 0.40 of 10, recall 0.90 of "
        "10 and 0.40 of 10)."
    )
    swapped = describe_accuracy(score(rows), groups=("South", "North"), labels={})
    assert (
        "trust (precision 0.40 of 10 and 0.75 of 12, recall 0.40 of 10 and 0.90 of 10)" in swapped
    )


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (
            [("North", "rivalry", 5, 5, 5), ("South", "rivalry", 0, 5, 4)],
            "None of the entries that can be judged on both sides (1) has a precision or recall "
            "that differs by over 0.2 between North and South, which does not show that the "
            "patterns do equally well on both.",
        ),
        (
            [("North", "rivalry", 5, 0, 0), ("South", "rivalry", 0, 5, 0)],
            "Whether the patterns do equally well on North and South is unknown: no entry has "
            "human codes or judged matches on both sides.",
        ),
        (
            [("North", "rivalry", 5, 5, 5)],
            "Whether the patterns do equally well on North and South is unknown: no entry has "
            "human codes or judged matches on both sides.",
        ),
        (
            [],
            "Whether the patterns do equally well on North and South is unknown: no entry has "
            "human codes or judged matches on both sides.",
        ),
    ],
)
def test_without_unlike_entries_or_without_codes_this_is_said(rows, expected):
    assert describe(rows) == expected
    assert describe(rows, label="constructed") == f"[constructed] {expected}"


def test_names_from_the_data_stay_on_one_line_and_other_tables_are_refused():
    rows = [("North", "rivalry", 5, 5, 5), ("South", "rivalry", 5, 5, 0)]
    text = describe_accuracy(
        score(rows), groups=("North", "South"), labels={"rivalry": "two\nlines\x00"}
    )
    assert "two lines (" in text
    with pytest.raises(TableError, match="accuracy table needs column"):
        describe_accuracy(pd.DataFrame(), groups=("North", "South"), labels={})


def test_the_dictionary_says_what_sources_and_sentences_are():
    meanings = {column.name: column.meaning for column in ACCURACY.columns}
    assert "for one entry may be fewer" in meanings["n_sources"]
    assert "as the coder split them" in meanings["n_coded_sentences"]
