"""How far scorers agree, and how a person's codes are put beside them."""

from __future__ import annotations

import math

import numpy as np
import pandas as pd
import pytest

from corpus_tools.compare import compute_alpha, compute_rank_correlation
from corpus_tools.compare.scorer_agreement import (
    CODED_TONE,
    SCORER_AGREEMENT,
    compare_scorers,
    place_tone_codes,
    spread_scores,
)
from corpus_tools.errors import CompareError, TableError
from corpus_tools.schema import SENTENCES, SENTIMENT_SCORES
from corpus_tools.study.tone_codes import TONE_CODES


def make_scores(scorers, *, n_documents=6):
    """Scores of each scorer, the sentences dealt to the documents in turn."""
    rows = [
        (f"d{n % n_documents}:{n:03d}", f"d{n % n_documents}", name, value, 9)
        for name, values in scorers.items()
        for n, value in enumerate(values)
    ]
    return SENTIMENT_SCORES.build(pd.DataFrame(rows, columns=list(SENTIMENT_SCORES.dtypes)))


def make_codes(scores, values, *, held_back=()):
    first = scores.drop_duplicates("sentence_id").head(len(values))
    return CODED_TONE.build(
        pd.DataFrame(
            {
                "sentence_id": first["sentence_id"],
                "document_id": first["document_id"],
                "score": values,
                "held_back": first["document_id"].isin(held_back),
            }
        )
    )


RANDOM = np.random.default_rng(11)
TONE = RANDOM.normal(0, 0.3, 90)
SCORES = make_scores(
    {
        "textblob": RANDOM.normal(0, 0.2, 90),
        "vader": TONE + RANDOM.normal(0, 0.2, 90),
        "news": TONE,
        "own": -TONE,
    }
)
CODES = make_codes(SCORES, np.sign(TONE.round(1)), held_back=("d0", "d1"))


def pick(table, a, b, *, level="ordinal", documents="all"):
    chosen = table[
        (table["rater_a"] == a) & (table["rater_b"] == b) & (table["level"] == level)
        & (table["documents"] == documents)
    ]  # fmt: skip
    (row,) = chosen.to_dict("records")
    return row


def test_each_pair_of_scorers_has_two_levels_and_a_pair_with_the_coder_one():
    table = compare_scorers(SCORES, codes=CODES, draws=20, seed=1)
    pairs = table.groupby(["rater_a", "rater_b", "documents"], sort=False)["level"].agg(list)
    assert pairs.loc["news", "vader", "all"] == ["ordinal", "interval"]
    assert pairs.loc["own", "coder", "all"] == ["ordinal"]
    assert pairs.loc["own", "coder", "held back"] == ["ordinal"]
    assert len(pairs) == 6 + 4 + 4
    assert table["rater_a"].drop_duplicates().tolist() == ["news", "vader", "textblob", "own"]


def test_figures_are_those_of_the_plain_computations():
    table = compare_scorers(SCORES, codes=CODES, draws=20, seed=1)
    wide, _ = spread_scores(SCORES)
    pair = wide[["news", "vader"]]
    row = pick(table, "news", "vader", level="interval")
    assert row["alpha"] == pytest.approx(compute_alpha(pair, level="interval"), abs=1e-9)
    assert row["spearman"] == pytest.approx(compute_rank_correlation(pair), abs=1e-9)
    classes = pair.apply(lambda scores: np.select([scores >= 0.05, scores <= -0.05], [1, -1], 0))
    ordinal = pick(table, "news", "vader")
    assert ordinal["alpha"] == pytest.approx(compute_alpha(classes, level="ordinal"), abs=1e-9)
    assert ordinal["share_same_sign"] == pytest.approx(
        (classes["news"] == classes["vader"]).mean(), abs=1e-9
    )
    assert (ordinal["n_sentences"], ordinal["n_documents"]) == (90, 6)
    assert pick(table, "news", "own")["alpha"] < 0


def group(sources):
    return pd.DataFrame(
        {
            "document_id": list(sources),
            "source_id": list(sources.values()),
            "is_identified": [name != "" for name in sources.values()],
        }
    )


def test_scores_on_the_limits_have_a_sign():
    scores = make_scores({"news": [0.05, -0.05, 0.04], "vader": [0.9, -0.9, 0.0]})
    row = pick(compare_scorers(scores, draws=5, seed=1), "news", "vader")
    assert (row["alpha"], row["share_same_sign"]) == (1, 1)


def test_the_interval_draws_sources_or_documents_and_says_which():
    by_document = pick(compare_scorers(SCORES, draws=50, seed=1), "news", "vader")
    assert (by_document["resampled"], by_document["n_sources"]) == ("documents", 0)
    assert by_document["ci_low"] < by_document["alpha"] < by_document["ci_high"]
    sources = {f"d{n}": f"s{n // 2}" for n in range(6)}
    few = pick(compare_scorers(SCORES, grouping=group(sources), draws=50, seed=1), "news", "vader")
    assert (few["resampled"], few["n_sources"]) == ("sources", 3)
    assert math.isnan(few["ci_low"])
    unknown = {**sources, "d4": "", "d5": ""}
    mixed = pick(
        compare_scorers(SCORES, grouping=group(unknown), draws=50, seed=1), "news", "vader"
    )
    assert (mixed["resampled"], mixed["n_sources"]) == ("both", 2)
    same = pick(
        compare_scorers(
            SCORES, grouping=group({f"d{n}": f"s{n}" for n in range(6)}), draws=50, seed=1
        ),
        "news",
        "vader",
    )
    assert (same["ci_low"], same["ci_high"]) == (by_document["ci_low"], by_document["ci_high"])


def test_held_back_are_documents_of_which_no_sentence_was_read():
    codes = CODES.assign(held_back=CODES["sentence_id"] < "d3")
    read_once = codes.assign(held_back=codes["held_back"] & (codes["sentence_id"] != "d2:002"))
    table = compare_scorers(SCORES, codes=read_once, draws=5, seed=1)
    assert pick(table, "news", "coder", documents="held back")["n_documents"] == 2
    nobody = compare_scorers(SCORES, codes=CODES.assign(held_back=False), draws=5, seed=1)
    assert set(nobody["documents"]) == {"all"}


def test_order_of_rows_does_not_matter():
    first = compare_scorers(SCORES, codes=CODES, draws=30, seed=4)
    other = compare_scorers(
        SCORES.sample(frac=1, random_state=1), codes=CODES.sample(frac=1, random_state=2),
        draws=30, seed=4,
    )  # fmt: skip
    pd.testing.assert_frame_equal(first, other)


def test_a_sentence_without_a_score_or_code_is_left_out_of_its_pairs():
    gap = SCORES.copy()
    gap.loc[(gap["scorer"] == "vader") & (gap["sentence_id"] == "d0:000"), "score"] = math.nan
    table = compare_scorers(gap, codes=CODES.head(50), draws=5, seed=1)
    assert pick(table, "news", "vader")["n_sentences"] == 89
    assert pick(table, "news", "textblob")["n_sentences"] == 90
    assert pick(table, "news", "coder")["n_sentences"] == 50


@pytest.mark.parametrize("scores", [SCORES.head(0), SCORES[SCORES["scorer"] == "news"]])
def test_nothing_to_compare(scores):
    table = compare_scorers(scores, seed=1)
    assert table.empty
    assert table.columns.tolist() == list(SCORER_AGREEMENT.dtypes)


def test_wrong_input_is_refused():
    with pytest.raises(CompareError, match="draws is 0"):
        compare_scorers(SCORES, draws=0, seed=1)
    with pytest.raises(CompareError, match="a scorer has the name 'coder'"):
        compare_scorers(SCORES.assign(scorer="coder").drop_duplicates("sentence_id"), seed=1)
    with pytest.raises(TableError, match=r"coded_tone table needs column\(s\) score"):
        compare_scorers(SCORES, codes=CODES.drop(columns="score"), seed=1)


SPLIT = SENTENCES.build(
    [
        {"sentence_id": f"{document}:{n}", "document_id": document, "position": n, "part": "body",
         "start": start, "end": end, "text": "x" * (end - start)}
        for document in ("a", "b")
        for n, (start, end) in enumerate([(0, 20), (21, 61), (62, 70)])
    ]
)  # fmt: skip


def place(*spans):
    rows = [(document, start, end, tone, False) for document, start, end, tone in spans]
    codes = TONE_CODES.build(pd.DataFrame(rows, columns=list(TONE_CODES.dtypes)))
    placed = place_tone_codes(codes, sentences=SPLIT)
    return dict(zip(placed["sentence_id"], placed["score"], strict=True))


@pytest.mark.parametrize(
    ("spans", "expected"),
    [
        ([("a", 0, 20, 1), ("b", 0, 20, -1)], {"a:0": 1, "b:0": -1}),
        ([("a", 1, 19, 1), ("a", 22, 64, 0)], {"a:0": 1, "a:1": 0}),
        ([("a", 21, 40, 1), ("a", 41, 61, -1)], {}),
        # Over half of it is one sentence, but it begins with another.
        ([("a", 0, 70, 1)], {}),
        ([("c", 0, 20, 1)], {}),
        ([], {}),
    ],
    ids=["same", "nearly the same", "split in two", "put together", "elsewhere", "none"],
)
def test_codes_go_to_the_sentence_that_is_the_same(spans, expected):
    assert place(*spans) == expected
