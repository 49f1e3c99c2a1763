"""Ranks of documents by scorer, and the sentences that scorers differ on."""

from __future__ import annotations

import pandas as pd
import pytest

from corpus_tools.compare.disagreements import (
    DOCUMENT_RANKS,
    find_disagreements,
    list_disagreements,
    rank_documents,
)
from corpus_tools.compare.scorer_agreement import CODED_TONE
from corpus_tools.schema import SCORE_WORDS, SENTENCES, SENTIMENT_SCORES


def make_scores(**scorers):
    """Scores of sentences named "document:number", by scorer."""
    rows = [
        (sentence, sentence.split(":")[0], scorer, score, 9)
        for scorer, scores in scorers.items()
        for sentence, score in scores.items()
    ]
    return SENTIMENT_SCORES.build(pd.DataFrame(rows, columns=list(SENTIMENT_SCORES.dtypes)))


NEWS = {"a:0": 0.4, "a:1": 0.2, "b:0": -0.5, "b:1": 0.1, "c:0": -0.1, "c:1": -0.3}
VADER = {"a:0": -0.2, "a:1": 0.0, "b:0": 0.6, "b:1": 0.6, "c:0": -0.1, "c:1": 0.5}
SCORES = make_scores(vader=VADER, news=NEWS)


def rows_of(ranks):
    columns = ["rater", "document_id", "rank", "n_sentences"]
    return list(ranks[columns].itertuples(index=False, name=None))


def test_documents_are_ranked_by_their_mean_by_each_scorer():
    ranks = rank_documents(SCORES)
    assert rows_of(ranks) == [
        ("news", "a", 1, 2), ("news", "b", 2.5, 2), ("news", "c", 2.5, 2),
        ("vader", "b", 1, 2), ("vader", "c", 2, 2), ("vader", "a", 3, 2),
    ]  # fmt: skip
    assert ranks["mean_score"].round(2).tolist() == [0.3, -0.2, -0.2, 0.6, 0.2, -0.1]


def test_with_codes_all_rank_the_coded_sentences_alone():
    rows = [("a:0", "a", -1, False), ("b:1", "b", 0, False), ("b:0", "b", 1, True)]
    codes = CODED_TONE.build(pd.DataFrame(rows, columns=list(CODED_TONE.dtypes)))
    assert rows_of(rank_documents(SCORES, codes=codes)) == [
        ("news", "a", 1, 1), ("news", "b", 2, 2), ("vader", "b", 1, 2), ("vader", "a", 2, 1),
        ("coder", "b", 1, 2), ("coder", "a", 2, 1),
    ]  # fmt: skip


def test_order_of_rows_does_not_matter_and_nothing_gives_nothing():
    shuffled = SCORES.sample(frac=1, random_state=3)
    pd.testing.assert_frame_equal(rank_documents(SCORES), rank_documents(shuffled))
    empty = rank_documents(SCORES.head(0))
    assert empty.empty
    assert empty.columns.tolist() == list(DOCUMENT_RANKS.dtypes)


TEXTS = SENTENCES.build(
    [
        {"sentence_id": name, "document_id": name[0], "position": int(name[2]), "part": "body",
         "start": 0, "end": 9, "text": f"Sentence {name}."}
        for name in NEWS
    ]
)  # fmt: skip


def make_words(*rows):
    columns = ["sentence_id", "scorer", "order", "word", "part", "rules"]
    words = pd.DataFrame(rows, columns=columns)
    return SCORE_WORDS.build(words.assign(entry=words["word"], weight=1.0, start=0, end=1))


WORDS = make_words(
    ("b:0", "vader", 0, "united", 0.31, ""),
    ("b:0", "vader", 1, "security", 0.292, "2.10 after its rules"),
    ("b:0", "news", 0, "fail", 0.1, 'negated by "not"'),
    ("b:0", "news", 1, "attack", -0.6, ""),
    ("b:0", "news", 2, "plan", 0.0, ""),
    ("a:0", "vader", 0, "threat", -0.2, ""),
)


def find(scores=SCORES, *, words=WORDS, n=10):
    return find_disagreements(scores, words=words, sentences=TEXTS, n=n)


def test_opposite_signs_come_first_and_then_the_widest_gap():
    found = find()
    assert found["sentence_id"].tolist() == ["a:0", "b:0", "c:1", "a:1", "b:1", "c:0"]
    assert found["gap"].round(3).tolist() == [0.833, 0.75, 0.333, 0.333, 0.25, 0.167]
    assert find(n=2)["sentence_id"].tolist() == ["a:0", "b:0"]
    louder = SCORES.assign(score=SCORES["score"].replace({0.0: 0.9}))
    # Both call a:1 positive now, far apart; c:1 has opposite signs and stays before it.
    assert find(louder)["sentence_id"].tolist().index("c:1") == 2


def test_the_gap_is_of_shares_of_sentences_and_no_scale_moves_it():
    wide = SCORES.assign(score=SCORES["score"].where(SCORES["scorer"] == "news", 0.1))
    narrow = SCORES.copy()
    narrow.loc[narrow["scorer"] == "vader", "score"] *= 1.5
    pd.testing.assert_series_equal(find()["gap"], find(narrow)["gap"])
    assert find()["gap"].iloc[0] == pytest.approx(5 / 6, abs=1e-6)
    # A scorer that gives all sentences the same puts each in the middle.
    assert find(wide).set_index("sentence_id")["gap"].max() == pytest.approx(2.5 / 6, abs=1e-6)


def test_words_are_told_with_their_parts_the_largest_first():
    found = find(n=2).set_index("sentence_id")
    assert found.columns.tolist() == [
        "text", "gap", "news", "news words", "vader", "vader words"
    ]  # fmt: skip
    assert found.loc["b:0", "vader words"] == "united +0.31, security +0.29 (2.10 after its rules)"
    assert found.loc["b:0", "news words"] == 'attack −0.60, fail +0.10 (negated by "not")'
    assert found.loc["a:0", "news words"] == ""
    assert found.loc["b:0", "text"] == "Sentence b:0."
    assert found.loc["b:0", ["news", "vader"]].tolist() == [-0.5, 0.6]


def test_a_rule_that_every_word_has_is_left_out_and_many_words_are_counted():
    rows = [("b:0", "vader", n, f"w{n}", 0.3 - n / 100, "mean of all") for n in range(9)]
    told = find(words=make_words(*rows)).set_index("sentence_id").loc["b:0", "vader words"]
    assert told == "w0 +0.30, w1 +0.29, w2 +0.28, w3 +0.27, w4 +0.26, w5 +0.25 and 3 further"


def test_sentences_that_a_scorer_lacks_are_left_out():
    scores = SCORES[~((SCORES["scorer"] == "vader") & (SCORES["sentence_id"] == "b:0"))]
    assert "b:0" not in set(find(scores)["sentence_id"])


def test_order_of_rows_does_not_matter_for_sentences():
    shuffled = find_disagreements(
        SCORES.sample(frac=1, random_state=3),
        words=WORDS.sample(frac=1, random_state=4),
        sentences=TEXTS.sample(frac=1, random_state=5),
    )
    pd.testing.assert_frame_equal(find(), shuffled)


def test_nothing_scored():
    found = find_disagreements(SCORES.head(0), words=WORDS.head(0), sentences=TEXTS.head(0))
    assert found.empty
    assert found.columns.tolist() == ["sentence_id", "text", "gap"]


def test_disagreements_are_listed_one_row_a_tool():
    apart = pd.DataFrame(
        {
            "sentence_id": ["d:1"], "text": ["A good plan."], "gap": [0.5],
            "news": [0.4], "news words": ["good +0.40"], "vader": [-0.1], "vader words": [""],
        }
    )  # fmt: skip
    assert list_disagreements(apart).to_numpy().tolist() == [
        ["A good plan.", "news", 0.4, "good +0.40"],
        ["", "VADER", -0.1, ""],
    ]
    assert list_disagreements(apart.head(0)).empty
