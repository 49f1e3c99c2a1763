from __future__ import annotations

import math

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from corpus_tools.compare.accuracy import ALL_DOCUMENTS, compute_accuracy
from corpus_tools.compare.patterns import (
    PATTERN_SCORES,
    compute_wilson,
    list_wrong_patterns,
    score_patterns,
)
from corpus_tools.compare.placing import place_matches
from corpus_tools.errors import CompareError
from corpus_tools.schema import FRAME_MATCHES
from corpus_tools.study.codebook import Codebook, CodebookEntry
from corpus_tools.study.codes import CODES

PATTERNS = {"rivalry": ("race", "compet*", "panda"), "trust": ("trust",)}
CODEBOOK = Codebook(
    format=1,
    name="test",
    version="1",
    entries=tuple(
        CodebookEntry(id=name, label=name, kind="frame", definition="d", patterns=words)
        for name, words in PATTERNS.items()
    ),
)
COUNTS = ["n_advanced", "n_contested", "n_negated", "n_mentioned", "n_documents", "n_sentences",
          "n_right"]  # fmt: skip


def make_matches(rows):
    """One match per (document, frame, pattern, start, use)."""
    return FRAME_MATCHES.build(
        {
            "match_id": str(number), "sentence_id": f"{document}:0", "document_id": document,
            "frame": frame, "pattern": pattern, "start": start, "end": start + 3, "use": use,
            "use_rule": "", "use_words": "",
        }
        for number, (document, frame, pattern, start, use) in enumerate(rows)
    )  # fmt: skip


def make_codes(rows):
    """One row per (document, start, frame, use); a sentence is ten characters long."""
    return CODES.build(
        {
            "document_id": document, "start": start, "end": start + 10, "frame": frame,
            "use": use, "held_back": False,
        }
        for document, start, frame, use in rows
    )  # fmt: skip


# By hand. Advanced race: a0 twice (right), a10 (coded negated), b0 (right); compet*: b0 (right).
CODED = [
    ("a", 0, "rivalry", "advanced"),
    ("a", 10, "rivalry", "negated"),
    ("a", 20, "", ""),
    ("b", 0, "rivalry", "advanced"),
    ("b", 0, "trust", "contested"),
]
MATCHED = [
    ("a", "rivalry", "race", 0, "advanced"),
    ("a", "rivalry", "race", 5, "advanced"),
    ("a", "rivalry", "race", 19, "advanced"),
    ("a", "rivalry", "race", 22, "negated"),
    ("a", "rivalry", "race", 30, "advanced"),
    ("b", "rivalry", "race", 3, "advanced"),
    ("b", "rivalry", "compet*", 7, "advanced"),
    ("b", "rivalry", "compet*", 8, "mentioned"),
    ("b", "trust", "trust", 1, "advanced"),
    ("b", "trust", "trust", 2, "contested"),
    ("c", "trust", "trust", 2, "advanced"),
]


def score(matched=MATCHED, coded=CODED):
    return score_patterns(make_matches(matched), codes=make_codes(coded), codebook=CODEBOOK)


def test_an_example_by_hand():
    table = score()
    assert table[["frame", "pattern", *COUNTS]].to_numpy().tolist() == [
        ["rivalry", "race", 4, 0, 1, 0, 2, 3, 2],
        ["rivalry", "compet*", 1, 0, 0, 1, 1, 1, 1],
        ["rivalry", "panda", 0, 0, 0, 0, 0, 0, 0],
        ["trust", "trust", 1, 1, 0, 0, 1, 1, 0],
    ]
    assert table["precision"].tolist()[:2] == [pytest.approx(2 / 3), 1]
    assert table.loc[2, ["precision", "precision_low", "precision_high"]].isna().all()


def test_matches_are_placed_in_the_sentence_in_which_they_begin():
    placed = place_matches(make_matches(MATCHED), codes=make_codes(CODED))
    assert placed[["document_id", "start", "sentence_start", "sentence_end"]].to_numpy().tolist()[
        -2:
    ] == [["a", 19, 10, 20], ["a", 22, 20, 30]]
    assert len(placed) == len(MATCHED) - 2


@pytest.mark.parametrize(
    ("hits", "n", "low", "high"),
    [(8, 10, 0.490, 0.943), (5, 5, 0.566, 1), (0, 5, 0, 0.434), (0, 3, 0, 0.561), (0, 4, 0, 0.490)],
)
def test_wilson_on_published_figures_and_against_scipy(hits, n, low, high):
    found = [float(end[0]) for end in compute_wilson(np.array([hits]), np.array([n]))]
    assert found == pytest.approx([low, high], abs=5e-4)
    interval = stats.binomtest(hits, n).proportion_ci(method="wilson")
    assert found == pytest.approx([interval.low, interval.high], abs=1e-12)


def test_wilson_of_nothing_is_empty():
    assert all(math.isnan(end[0]) for end in compute_wilson(np.array([0]), np.array([0])))


def test_wrong_patterns_are_those_whose_interval_lies_below_a_half():
    rows = [("race", 3, 0), ("compet*", 10, 1), ("panda", 30, 7), ("trust", 4, 0)]
    frames = ["rivalry"] * 3 + ["trust"]
    n, right = (np.array([row[column] for row in rows]) for column in (1, 2))
    low, high = compute_wilson(right, n)
    scores = PATTERN_SCORES.build(
        pd.DataFrame({
            "frame": frames, "pattern": [row[0] for row in rows], "n_advanced": n,
            "n_contested": 0, "n_negated": 0, "n_mentioned": 0, "n_documents": 1,
            "n_sentences": n, "n_right": right, "precision": right / n, "precision_low": low,
            "precision_high": high,
        })
    )  # fmt: skip
    # Three wrong in three tell too little; the most wrong sentences come first.
    assert list_wrong_patterns(scores)["pattern"].tolist() == ["panda", "compet*", "trust"]
    assert list_wrong_patterns(score()).empty


def test_what_does_not_belong_to_the_codebook_is_an_error():
    with pytest.raises(CompareError, match=r"1 patterns of the matches .* 'rivalry: arms'"):
        score([("a", "rivalry", "arms", 0, "advanced")])
    with pytest.raises(CompareError, match=r"1 entries of the codes .* is 'panda'"):
        score(coded=[("a", 0, "panda", "advanced")])


@pytest.mark.parametrize(("matched", "coded"), [([], []), (MATCHED, []), ([], CODED)])
def test_empty_tables_give_zeros(matched, coded):
    table = score(matched, coded)
    assert table["pattern"].tolist() == ["race", "compet*", "panda", "trust"]
    assert not table[COUNTS].any().any()
    assert table["precision"].isna().all()
    pd.testing.assert_frame_equal(list_wrong_patterns(table), PATTERN_SCORES.build([]))


ROWS = st.lists(
    st.tuples(
        st.sampled_from("ab"),
        st.sampled_from([(frame, p) for frame, some in PATTERNS.items() for p in some]),
        st.integers(0, 45),
        st.sampled_from(["advanced", "negated"]),
    ).map(lambda row: (row[0], *row[1], *row[2:])),
    max_size=12,
)
USES = st.sampled_from(["advanced", "negated", ""])
CODINGS = st.lists(st.tuples(USES, USES), min_size=8, max_size=8)


@given(ROWS, CODINGS)
@settings(max_examples=30, deadline=None)
def test_a_pattern_alone_has_the_precision_of_its_entry(rows, coding):
    coded = [
        (document, 10 * (number % 4), frame, use)
        for number, (document, uses) in enumerate(zip("aaaabbbb", coding, strict=True))
        for frame, use in zip(PATTERNS, uses, strict=True)
        if use
    ] + [(document, 40, "", "") for document in "ab"]
    table = score(rows, coded).set_index(["frame", "pattern"])
    grouping = pd.DataFrame(
        {"document_id": ["a", "b"], "source_id": ["a", "b"], "group": ["x", "y"]}
    )
    for (frame, pattern), row in table.iterrows():
        accuracy = compute_accuracy(
            make_matches([one for one in rows if one[1:3] == (frame, pattern)]),
            codes=make_codes(coded), grouping=grouping, entries=list(PATTERNS),
        )  # fmt: skip
        of_all = accuracy.set_index(["group", "frame"]).loc[(ALL_DOCUMENTS, frame)]
        assert (row["n_sentences"], row["n_right"]) == (of_all["n_found"], of_all["n_both"])
    inside = place_matches(make_matches(rows), codes=make_codes(coded))
    assert table[COUNTS[:4]].to_numpy().sum() == len(inside)
