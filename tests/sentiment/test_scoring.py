from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus_tools.errors import CorpusToolsError, TableError
from corpus_tools.schema import DOCUMENT_VALUES, SENTENCES, SENTIMENT_SCORES
from corpus_tools.sentiment import SCORERS, count_signs, score_sentiment, sum_scores

TEXTS = st.lists(
    st.lists(st.sampled_from(["good", "bad", "talks", "not", "!", "U.S."]), max_size=5).map(" ".join),
    max_size=4,
)  # fmt: skip


def make_sentences(texts_by_document):
    rows = [
        {
            "sentence_id": f"{document}:{i}", "document_id": document, "position": i,
            "part": "body", "start": 0, "end": len(text), "text": text,
        }
        for document, texts in texts_by_document.items()
        for i, text in enumerate(texts)
    ]  # fmt: skip
    return SENTENCES.build(rows)


def test_each_sentence_has_the_score_of_each_scorer():
    table = score_sentiment(make_sentences({"d": ["A good plan.", "No U.S. talks"]}))
    assert table[["sentence_id", "scorer", "n_words"]].to_numpy().tolist() == [
        ["d:0", "vader", 3], ["d:0", "textblob", 3], ["d:1", "vader", 3], ["d:1", "textblob", 3],
    ]  # fmt: skip
    assert table["score"][0] == pytest.approx(0.4404)
    assert table["score"][1] == pytest.approx(0.7)
    assert table["score"][2] == SCORERS["vader"].score("No U.S. talks")


@given(st.lists(TEXTS, min_size=1, max_size=4))
@settings(max_examples=20, deadline=None)
def test_scoring_in_parts_gives_the_whole(documents):
    sentences = make_sentences({f"d{i}": texts for i, texts in enumerate(documents)})
    before = sentences.copy()
    parts = [score_sentiment(part) for _, part in sentences.groupby("document_id")]
    whole = score_sentiment(sentences)
    joined = pd.concat([SENTIMENT_SCORES.build([]), *parts], ignore_index=True)
    pd.testing.assert_frame_equal(joined, whole)
    pd.testing.assert_frame_equal(sentences, before)


def test_the_order_of_rows_changes_no_sum():
    sentences = make_sentences({"d1": ["good", "bad bad", "talks"], "d2": ["not good", "GOOD"]})
    sums = [sum_scores(score_sentiment(rows)) for rows in (sentences, sentences.iloc[::-1])]
    pd.testing.assert_frame_equal(*sums)


def test_sums_and_numbers_of_sentences_by_document_and_scorer():
    scores = score_sentiment(make_sentences({"d1": ["good", "bad"], "d2": [""]}))
    values = sum_scores(scores).set_index(["document_id", "measure"])
    expected = SCORERS["vader"].score("good") + SCORERS["vader"].score("bad")
    assert values.loc[("d1", "vader")].tolist() == [pytest.approx(expected), 2]
    assert values.loc[("d2", "textblob")].tolist() == [0, 1]


def test_no_sentences_or_no_scorers_give_no_scores():
    nothing = SENTIMENT_SCORES.build([])
    pd.testing.assert_frame_equal(score_sentiment(make_sentences({})), nothing)
    some = make_sentences({"d": ["good"]})
    pd.testing.assert_frame_equal(score_sentiment(some, scorers=()), nothing)
    pd.testing.assert_frame_equal(sum_scores(nothing), DOCUMENT_VALUES.build([]))


def test_wrong_tables_and_scorers_are_errors():
    with pytest.raises(CorpusToolsError, match="no scorer 'bert'"):
        score_sentiment(make_sentences({"d": ["good"]}), scorers=("bert",))
    with pytest.raises(TableError, match="repeats"):
        score_sentiment(make_sentences({"d": ["good"]}), scorers=("vader", "vader"))
    with pytest.raises(TableError, match="needs column"):
        score_sentiment(pd.DataFrame({"text": ["good"]}))
    with pytest.raises(TableError, match="needs column"):
        sum_scores(pd.DataFrame({"score": [1.0]}))


def test_signs_are_counted_zeros_apart():
    scores = SENTIMENT_SCORES.build(
        pd.DataFrame(
            {
                "sentence_id": list("abcd"), "document_id": "d", "scorer": ["x", "x", "x", "y"],
                "score": [-0.5, 0.0, 0.0, 1.0], "n_words": 1,
            }
        )
    )  # fmt: skip
    assert count_signs(scores).to_dict("list") == {
        "scorer": ["x", "y"], "n_sentences": [3, 1], "n_negative": [1, 0], "n_zero": [2, 0],
        "n_positive": [0, 1],
    }  # fmt: skip
    assert count_signs(scores.iloc[:0]).empty
