from __future__ import annotations

import math

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from corpus_tools.compare import compare_words, count_words, summarize_document_words
from corpus_tools.compare.words import log_likelihood, log_ratio
from corpus_tools.errors import TableError
from corpus_tools.schema import KEYNESS, SENTENCES, WORD_COUNTS

GROUPS = ("A", "B")
COUNTS = st.tuples(
    st.integers(0, 50), st.integers(0, 50), st.integers(60, 3000), st.integers(60, 3000)
)


def make_sentences(*texts_by_document):
    rows = [
        {
            "sentence_id": f"{document}:{i}", "document_id": document, "position": i,
            "part": "body", "start": 0, "end": len(text), "text": text,
        }
        for document, texts in texts_by_document
        for i, text in enumerate(texts)
    ]  # fmt: skip
    return SENTENCES.build(rows)


def make_counts(rows):
    return WORD_COUNTS.build(pd.DataFrame(rows, columns=["document_id", "word", "n_uses"]))


def make_grouping(n_a=4, n_b=4):
    ids = [f"a{i}" for i in range(n_a)] + [f"b{i}" for i in range(n_b)]
    grouping = pd.DataFrame({"document_id": ids, "source_id": ids, "source_name": ids}).astype(
        "str"
    )
    return grouping.assign(group=grouping["document_id"].str[0].str.upper(), is_identified=True)


def random_counts(grouping, seed=1):
    random = np.random.default_rng(seed)
    rows = [
        (document, f"w{word}", int(n))
        for document in grouping["document_id"]
        for word, n in enumerate(random.poisson(2, 30))
        if n
    ]
    return make_counts(rows)


def compare(counts, grouping, groups=GROUPS, **options):
    return compare_words(counts, grouping=grouping, groups=groups, **options)


def one(function, a, b, n_a, n_b):
    return float(function(np.array([float(a)]), np.array([float(b)]), n_a, n_b)[0])


def test_g2_and_log_ratio_of_the_published_example():
    assert one(log_likelihood, 20, 5, 1000, 1500) == pytest.approx(16.739764335716714, abs=1e-9)
    assert one(log_ratio, 20, 5, 1000, 1500) == pytest.approx(2.584962500721156, abs=1e-9)
    assert one(log_ratio, 20, 0, 1000, 1500) == pytest.approx(5.906890595608519, abs=1e-9)


def test_the_four_cell_g2_adds_the_words_that_are_not_this_word():
    """Two-term G2 leaves out the cells of all other words, which scipy's G2 has."""
    observed = [[20, 980], [5, 1495]]
    four_cell = stats.chi2_contingency(observed, correction=False, lambda_="log-likelihood")
    others = sum(2 * n * math.log(n / e) for n, e in ((980, 990), (1495, 1485)))
    assert four_cell.statistic == pytest.approx(16.908305684321977, abs=1e-9)
    assert one(log_likelihood, 20, 5, 1000, 1500) + others == pytest.approx(four_cell.statistic)


@given(COUNTS)
@settings(max_examples=60, deadline=None)
def test_g2_by_the_formula(counts):
    a, b, n_a, n_b = counts
    expected = [n * (a + b) / (n_a + n_b) for n in (n_a, n_b)]
    terms = [n * math.log(n / e) for n, e in zip((a, b), expected, strict=True) if n]
    assert one(log_likelihood, a, b, n_a, n_b) == pytest.approx(2 * sum(terms), abs=1e-9)
    assert one(log_likelihood, a, b, n_a, n_b) == pytest.approx(one(log_likelihood, b, a, n_b, n_a))
    assert one(log_ratio, a, b, n_a, n_b) == pytest.approx(
        -one(log_ratio, b, a, n_b, n_a), nan_ok=True
    )


def test_words_of_nobody_have_g2_0_and_no_text_no_log_ratio():
    assert one(log_likelihood, 0, 0, 100, 100) == 0
    assert one(log_likelihood, 0, 0, 0, 0) == 0
    assert math.isnan(one(log_ratio, 3, 0, 10, 0))


def test_words_are_counted_by_document():
    counts = count_words(
        make_sentences(
            ("d1", ["Chips for China’s labs, chips!", "U.S. chips"]), ("d2", ["No chips? 3.5"])
        )
    )
    assert list(counts.itertuples(index=False, name=None)) == [
        ("d1", "china", 1), ("d1", "chips", 3), ("d1", "for", 1), ("d1", "labs", 1),
        ("d1", "u.s.", 1), ("d2", "3.5", 1), ("d2", "chips", 1), ("d2", "no", 1),
    ]  # fmt: skip


def test_counting_in_parts_gives_the_whole():
    sentences = make_sentences(
        ("d1", ["One two two.", "Three"]), ("d2", ["Two", "", "…"]), ("d3", ["one ONE One"])
    )
    before = sentences.copy()
    parts = [count_words(part) for _, part in sentences.groupby("document_id")]
    whole = count_words(sentences)
    pd.testing.assert_frame_equal(pd.concat(parts, ignore_index=True), whole)
    pd.testing.assert_frame_equal(count_words(sentences.iloc[::-1]), whole)
    pd.testing.assert_frame_equal(sentences, before)


def test_rates_ranges_and_sources_of_a_word():
    grouping = make_grouping()
    grouping.loc[grouping["document_id"] == "a1", "source_id"] = "a0"
    grouping = pd.concat([grouping, make_grouping(6, 0).tail(2)])
    filler = [(document, "the", 50) for document in grouping["document_id"]]
    counts = make_counts([*filler, ("a0", "chip", 4), ("a1", "chip", 2), ("b3", "chip", 1)])
    word = compare(counts, grouping).table.set_index("word").loc["chip"]
    assert word[["n_uses_a", "n_uses_b"]].tolist() == [6, 1]
    assert word[["n_documents_a", "n_documents_b"]].tolist() == [2, 1]
    assert word[["n_sources_a", "n_sources_b"]].tolist() == [1, 1]
    assert word["per_1000_words_a"] == pytest.approx(6000 / 306)
    assert word["g2"] == pytest.approx(one(log_likelihood, 6, 1, 306, 201), abs=1e-9)
    assert word["log_ratio"] == pytest.approx(one(log_ratio, 6, 1, 306, 201), abs=1e-9)


def test_swapped_groups_are_the_mirror_image():
    grouping = make_grouping(4, 5)
    counts = random_counts(grouping)
    table, other = (compare(counts, grouping, groups).table for groups in (GROUPS, GROUPS[::-1]))
    table, other = table.sort_values("word"), other.sort_values("word")
    np.testing.assert_allclose(table["g2"], other["g2"], atol=1e-9)
    np.testing.assert_allclose(table["log_ratio"], -other["log_ratio"], atol=1e-12)
    for name in ("n_uses", "per_1000_words", "n_documents", "n_sources"):
        assert table[f"{name}_a"].tolist() == other[f"{name}_b"].tolist()
        assert table[f"{name}_b"].tolist() == other[f"{name}_a"].tolist()


def test_the_order_of_rows_does_not_matter_and_inputs_stay():
    grouping = make_grouping()
    counts = random_counts(grouping)
    before = counts.copy(), grouping.copy()
    table = compare(counts, grouping).table
    assert table["g2"].is_monotonic_decreasing
    shuffled = compare(counts.iloc[::-1], grouping.iloc[::-1]).table
    pd.testing.assert_frame_equal(shuffled, table)
    pd.testing.assert_frame_equal(counts, before[0])
    pd.testing.assert_frame_equal(grouping, before[1])


def test_rare_words_are_left_out_but_count_as_words():
    counts = make_counts([("a0", "rare", 4), ("a0", "often", 5), ("b0", "often", 5)])
    table = compare(counts, make_grouping()).table
    assert table["word"].tolist() == ["often"]
    assert table["per_1000_words_a"].tolist() == [pytest.approx(5000 / 9)]
    assert len(compare(counts, make_grouping(), min_uses=4).table) == 2


def test_the_sentence_names_words_of_most_sources_and_claims_nothing():
    rows = [(f"{side}{i}", "the", 40) for side in "ab" for i in range(4)]
    rows += [(f"a{i}", "wide", 4) for i in range(3)] + [("a0", "local", 30)]
    text = compare(make_counts(rows), make_grouping(), label="constructed").text
    assert text.startswith("[constructed] 1 of 3 words are used ")
    assert "beyond. A: wide; B: no such word. " in text
    assert "8 documents from 8 sources, unvalidated and untested" in text
    assert not {"more", "less", "significant"} & set(text.split())


def test_a_long_list_of_words_is_cut_with_its_number():
    rows = [(f"b{i}", "the", 40) for i in range(4)]
    rows += [(f"a{i}", f"w{n:02d}", 4) for i in range(4) for n in range(11)]
    text = compare(make_counts(rows), make_grouping()).text
    assert "A: w00, w01, w02, w03, w04, w05, w06, w07 and 3 others; B: the." in text


def test_a_design_that_carries_no_comparison_is_refused_with_its_reason():
    grouping = make_grouping(3, 2)
    comparison = compare(random_counts(grouping), grouping, label="constructed")
    pd.testing.assert_frame_equal(comparison.table, KEYNESS.build([]))
    assert comparison.text.startswith(
        "[constructed] The words of A and B are not compared: 3 against"
    )


def test_documents_without_words_leave_an_empty_table():
    comparison = compare(make_counts([]), make_grouping())
    assert comparison.table.empty
    assert "0 of 0 words" in comparison.text


def test_words_of_one_document_are_set_against_all_others():
    rows = [(d, "the", 10) for d in ("d1", "d2", "d3")]
    rows += [("d1", "chip", 4), ("d2", "chip", 1), ("d2", "panda", 3), ("d3", "once", 1)]
    table = summarize_document_words(make_counts(rows))
    assert table[["document_id", "word", "n_other_documents"]].to_numpy().tolist() == [
        ["d1", "chip", 1], ["d2", "panda", 0], ["d3", "the", 2],
    ]  # fmt: skip
    assert table["g2"][0] == pytest.approx(one(log_likelihood, 4, 1, 14, 25), abs=1e-9)
    assert summarize_document_words(make_counts(rows), n_words=0).empty


@pytest.mark.parametrize("rows", [[], [("d1", "only", 3)]])
def test_no_words_or_one_document_set_nothing_apart(rows):
    assert summarize_document_words(make_counts(rows)).empty


def test_empty_sentences_and_missing_columns():
    assert count_words(make_sentences()).empty
    with pytest.raises(TableError, match="needs column"):
        compare(pd.DataFrame({"word": ["a"]}), make_grouping())
    with pytest.raises(TableError, match="needs column"):
        summarize_document_words(pd.DataFrame({"word": ["a"]}))


def test_half_a_use_in_a_small_group_does_not_turn_the_direction_round():
    """Eight uses in 50,000 words against none in 1,000: too few to tell, not fewer."""
    assert math.isnan(one(log_ratio, 8, 0, 50_000, 1_000))
    assert one(log_ratio, 80, 0, 50_000, 1_000) > 0
