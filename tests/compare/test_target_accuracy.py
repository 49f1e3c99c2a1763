"""Tone toward actors against coded ones, with numbers worked out by hand."""

from __future__ import annotations

import math

import numpy as np
import pandas as pd
import pytest
from pandas.testing import assert_frame_equal

from corpus_tools.compare.target_accuracy import (
    TARGET_ACCURACY,
    TARGET_JUDGEMENTS,
    compute_target_accuracy,
    find_target_errors,
    judge_targets,
    summarize_target_accuracy,
)
from corpus_tools.errors import TableError
from corpus_tools.schema import SENTENCES, SENTIMENT_SCORES, TARGET_TONES
from corpus_tools.sentiment.targets.toward import NEUTRAL
from corpus_tools.study.target_codes import TARGET_CODES


def make_codes(*rows):
    return TARGET_CODES.build(
        {"document_id": document, "start": start, "end": start + 50, "actor": actor, "tone": tone,
         "held_back": document.startswith("h")}
        for document, start, actor, tone in rows
    )  # fmt: skip


def make_tones(*rows):
    return TARGET_TONES.build(
        {"mention_id": f"{document}:{actor}:{start}", "sentence_id": sentence,
         "document_id": document, "actor": actor, "start": start, "end": start + 2, "tone": tone,
         "n_words": 1}
        for document, sentence, actor, start, tone in rows
    )  # fmt: skip


def make_scores(**scores):
    return SENTIMENT_SCORES.build(
        {"sentence_id": sentence, "document_id": "d", "scorer": scorer, "score": score,
         "n_words": 9}
        for scorer, own in scores.items()
        for sentence, score in own.items()
    )  # fmt: skip


CODES = make_codes(
    ("d1", 0, "us", -1), ("d1", 0, "eu", 1), ("d1", 50, "us", 0), ("d1", 50, "eu", 1)
)
MENTIONS = make_tones(
    ("d1", "s0", "us", 3, -0.5), ("d1", "s0", "us", 20, 0.42), ("d1", "s0", "eu", 30, 0.5),
    ("d1", "s1", "us", 50, 0.3), ("d1", "s2", "us", 99, -0.22), ("d1", "s3", "us", 100, -1.0),
    ("d7", "s9", "us", 3, -1.0),
)  # fmt: skip
SCORES = make_scores(news={"s0": -0.3, "s1": 0.2, "s2": -0.2}, vader={"s0": 0.8, "s1": 0.4,
                                                                      "s2": 0.2})  # fmt: skip


def test_the_mean_over_mentions_is_set_beside_the_code():
    judged = judge_targets(CODES, target_tones=MENTIONS, scores=SCORES)
    assert judged.dtypes.astype(str).to_dict() == TARGET_JUDGEMENTS.dtypes
    columns = ["start", "actor", "scorer", "coded", "score", "found", "n_mentions"]
    shown = judged[columns].round(6).astype(object)
    assert shown.where(judged[columns].notna(), None).to_numpy().tolist() == [
        [0, "us", "toward", -1, -0.04, 0, 2],
        [0, "eu", "toward", 1, 0.5, 1, 1],
        # Its second mention begins at the last character of the coded sentence.
        [50, "us", "toward", 0, 0.04, 0, 2],
        [50, "eu", "toward", 1, None, 0, 0],
        # The score of a sentence is the same for both.
        [0, "us", "news", -1, -0.3, -1, 2],
        [0, "eu", "news", 1, -0.3, -1, 1],
        [50, "us", "news", 0, 0.0, 0, 2],
        [50, "eu", "news", 1, None, 0, 0],
        [0, "us", "vader", -1, 0.8, 1, 2],
        [0, "eu", "vader", 1, 0.8, 1, 1],
        [50, "us", "vader", 0, 0.3, 1, 2],
        [50, "eu", "vader", 1, None, 0, 0],
    ]
    again = judge_targets(CODES, target_tones=MENTIONS[::-1], scores=SCORES[::-1])
    assert_frame_equal(again, judged)


def test_scores_of_sentences_have_the_limits_of_vader():
    tones = make_tones(("d1", "s0", "us", 3, NEUTRAL), ("d1", "s0", "eu", 9, -NEUTRAL - 0.01))
    scores = make_scores(news={"s0": 0.05}, vader={"s0": -0.049})
    judged = judge_targets(CODES.head(2), target_tones=tones, scores=scores)
    assert judged["found"].tolist() == [0, -1, 1, 1, 0, 0]


def test_a_scorer_that_was_not_asked_is_no_baseline():
    scores = SCORES[SCORES["scorer"] == "news"]
    judged = judge_targets(CODES, target_tones=MENTIONS, scores=scores)
    assert judged["scorer"].unique().tolist() == ["toward", "news"]


def make_judgements(*rows, scorer="toward"):
    return TARGET_JUDGEMENTS.build(
        {"document_id": document, "start": n * 10, "end": n * 10 + 9, "actor": "us",
         "scorer": scorer, "coded": coded, "score": math.nan if found is None else found * 0.5,
         "found": found or 0, "n_mentions": 0 if found is None else 1,
         "held_back": document.startswith("h")}
        for n, (document, coded, found) in enumerate(rows)
    )  # fmt: skip


GROUPING = pd.DataFrame(
    {"document_id": ["d1", "d2", "h1", "h2"], "source_id": ["a1", "a2", "b1", "b2"],
     "source_name": "x", "group": ["A", "A", "B", "B"], "is_identified": True}
)  # fmt: skip
ROWS = (
    ("d1", -1, -1), ("d1", -1, -1), ("d1", 0, 0), ("d1", 1, 0),
    ("d2", -1, 0), ("d2", 0, -1), ("d2", 0, 0), ("d2", 1, 1), ("d2", 1, None), ("d2", 0, None),
    ("h1", -1, -1), ("h1", 0, 0), ("h2", 0, 0), ("h2", 1, -1),
)  # fmt: skip
JUDGEMENTS = pd.concat(
    [make_judgements(*ROWS), make_judgements(*((d, c, -1) for d, c, _ in ROWS), scorer="news")]
)


def get(table, documents, measure, scorer="toward"):
    (row,) = table[
        (table["documents"] == documents)
        & (table["measure"] == measure)
        & (table["scorer"] == scorer)
    ].to_dict("records")
    return row


def test_figures_by_hand():
    table = compute_target_accuracy(JUDGEMENTS, grouping=GROUPING)
    assert table.dtypes.astype(str).to_dict() == TARGET_ACCURACY.dtypes
    accuracy = get(table, "all", "accuracy")
    assert (accuracy["value"], accuracy["n"]) == (pytest.approx(8 / 12), 12)
    assert accuracy["low"] < 8 / 12 < accuracy["high"]
    f1 = (2 * 3 / 9, 2 * 4 / 11, 2 * 1 / 4)
    assert get(table, "all", "macro f1")["value"] == pytest.approx(np.mean(f1))
    assert get(table, "not held back", "accuracy")["value"] == pytest.approx(5 / 8)
    assert get(table, "held back", "accuracy")["value"] == pytest.approx(3 / 4)
    assert get(table, "A", "accuracy")["n_sources"] == 2
    # Seven codes have a tone and a mention; one has none.
    right = get(table, "all", "right sign")
    assert (right["value"], right["n"]) == (pytest.approx(4 / 7), 7)
    named = get(table, "all", "named")
    assert (named["value"], named["n"]) == (pytest.approx(7 / 8), 8)
    assert set(table.loc[table["measure"] == "named", "scorer"]) == {"toward"}


def test_simpler_guesses_stand_beside():
    table = compute_target_accuracy(JUDGEMENTS, grouping=GROUPING)
    neutral = get(table, "all", "accuracy", "always neutral")
    assert (neutral["value"], neutral["n"]) == (pytest.approx(5 / 12), 12)
    assert get(table, "all", "right sign", "always neutral")["value"] == 0
    assert get(table, "all", "macro f1", "always neutral")["value"] == pytest.approx(
        (0 + 2 * 5 / 17 + 0) / 3
    )
    assert get(table, "all", "accuracy", "news")["value"] == pytest.approx(4 / 14)


def test_alpha_weighs_a_confusion_of_poles_above_one_with_neutral():
    near, far = (
        make_judgements(("d1", 1, 1), ("d1", -1, -1), ("d1", 0, 0), ("d2", 1, found))
        for found in (0, -1)
    )
    one, other = (
        get(compute_target_accuracy(table, grouping=GROUPING), "all", "alpha")["value"]
        for table in (near, far)
    )
    assert other < one < 1


def test_the_table_to_show_has_a_row_per_set_and_scorer():
    table = compute_target_accuracy(JUDGEMENTS, grouping=GROUPING)
    shown = summarize_target_accuracy(table)
    assert shown["documents"].unique().tolist() == ["all", "not held back", "held back", "A", "B"]
    assert shown["scorer"].tolist()[:3] == [
        "toward the actor", "news, of the sentence", "always neutral",
    ]  # fmt: skip
    first = shown.iloc[0]
    assert first["share right"] == get(table, "all", "accuracy")["value"]
    assert first["named"] == pytest.approx(7 / 8)
    assert first["n"] == 12


def test_errors_are_those_of_documents_not_held_back_the_opposite_first():
    judged = make_judgements(
        ("d1", 0, -1), ("d1", 1, -1), ("d1", 1, 1), ("h1", 1, -1), ("d2", -1, 0), ("d2", 1, None)
    )
    sentences = SENTENCES.build(
        {"sentence_id": f"{name}:0", "document_id": name, "position": 0, "part": "body",
         "start": 0, "end": 90, "text": f"Text of {name}."}
        for name in ("d1", "d2", "h1")
    )  # fmt: skip
    errors = find_target_errors(judged, sentences=sentences)
    assert errors[["coded", "found", "text", "start"]].to_numpy().tolist() == [
        ["positive", "negative", "Text of d1.", 10],
        ["neutral", "negative", "Text of d1.", 0],
        ["negative", "neutral", "Text of d2.", 40],
    ]
    assert find_target_errors(judged.iloc[:0], sentences=sentences).empty
    assert find_target_errors(judged.iloc[:0], sentences=sentences.iloc[:0]).empty


def test_a_study_without_codes_gives_no_judgements():
    # As a table without rows comes from `build`, which once broke a join.
    none = judge_targets(TARGET_CODES.build([]), target_tones=MENTIONS, scores=SCORES)
    assert none.empty


def test_nothing_coded_gives_empty_figures():
    judged = judge_targets(CODES.iloc[:0], target_tones=MENTIONS, scores=SCORES)
    assert judged.empty
    assert judge_targets(
        CODES.iloc[:0], target_tones=MENTIONS.iloc[:0], scores=SCORES.iloc[:0]
    ).empty
    table = compute_target_accuracy(judged, grouping=GROUPING)
    assert table["value"].isna().all()
    assert summarize_target_accuracy(table)["share right"].isna().all()


def test_no_mention_at_all_is_no_error():
    judged = judge_targets(CODES, target_tones=MENTIONS.iloc[:0], scores=SCORES)
    assert (judged["n_mentions"] == 0).all()
    table = compute_target_accuracy(judged, grouping=GROUPING)
    assert get(table, "all", "accuracy")["n"] == 0
    assert get(table, "all", "named")["value"] == 0


def test_a_missing_column_is_named():
    with pytest.raises(TableError, match="needs column"):
        judge_targets(CODES.drop(columns="actor"), target_tones=MENTIONS, scores=SCORES)
    with pytest.raises(TableError, match="needs column"):
        compute_target_accuracy(JUDGEMENTS.drop(columns="found"), grouping=GROUPING)


def test_documents_that_are_not_grouped_are_left_out():
    table = compute_target_accuracy(JUDGEMENTS, grouping=GROUPING.head(1))
    assert get(table, "all", "accuracy")["n"] == 4
