from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus_tools.errors import CorpusToolsError, TableError
from corpus_tools.schema import DOCUMENT_VALUES, SCORE_WORDS, SENTENCES, SENTIMENT_SCORES
from corpus_tools.sentiment import SCORERS, count_signs, name_sign, score_sentiment, sum_scores
from corpus_tools.study import Actor
from corpus_tools.study.naming import ActorNames

NOBODY = ActorNames([])
NOTHING = (SENTIMENT_SCORES.build([]), SCORE_WORDS.build([]))
KEYS = (["sentence_id", "scorer"], ["sentence_id", "scorer", "order"])

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
    table = score_sentiment(make_sentences({"d": ["A good plan.", "No U.S. talks"]})).scores
    assert table[["sentence_id", "scorer", "n_words"]].to_numpy().tolist() == [
        ["d:0", "news", 3], ["d:0", "vader", 3], ["d:0", "textblob", 3],
        ["d:1", "news", 3], ["d:1", "vader", 3], ["d:1", "textblob", 3],
    ]  # fmt: skip
    assert 0 < table["score"][0] < 1
    assert table["score"][1] == pytest.approx(0.4404)
    assert table["score"][2] == pytest.approx(0.7)
    assert table["score"][4] == SCORERS["vader"].read("No U.S. talks", NOBODY).score


def test_words_stand_at_their_places_in_the_document():
    text = "Heron rose. A fair war, not a good one."
    sentences = SENTENCES.build([
        {"sentence_id": "d:1", "document_id": "d", "position": 1, "part": "body", "start": 12,
         "end": len(text), "text": text[12:]},
    ])  # fmt: skip
    words = score_sentiment(sentences).words
    assert set(words["scorer"]) == set(SCORERS)
    for start, end, word, scorer in words[["start", "end", "word", "scorer"]].to_numpy().tolist():
        if scorer != "textblob":
            assert text[start:end] == word
    assert words.loc[words["scorer"] == "news", "order"].tolist() == [0, 1, 2]


def test_the_names_of_actors_have_no_tone_for_news():
    hope = Actor(id="hope", name="hope", aliases=("hope",))
    sentences = make_sentences({"d": ["They see hope."]})
    scored = [score_sentiment(sentences, actors=some, scorers=["news"]) for some in ([], [hope])]
    assert [len(one.words) for one in scored] == [1, 0]
    assert [one.scores["score"][0] > 0 for one in scored] == [True, False]


@given(st.lists(TEXTS, min_size=1, max_size=4))
@settings(max_examples=20, deadline=None)
def test_scoring_in_parts_gives_the_whole(documents):
    sentences = make_sentences({f"d{i}": texts for i, texts in enumerate(documents)})
    before = sentences.copy()
    parts = [score_sentiment(part) for _, part in sentences.groupby("document_id")]
    whole = score_sentiment(sentences)
    for table, nothing, some in zip(
        whole, NOTHING, zip(*parts, strict=True) if parts else ((), ()), strict=True
    ):
        joined = pd.concat([nothing, *some], ignore_index=True)
        pd.testing.assert_frame_equal(joined, table)
    pd.testing.assert_frame_equal(sentences, before)


@given(TEXTS)
@settings(max_examples=20, deadline=None)
def test_the_parts_of_the_table_add_up_to_the_scores(texts):
    scored = score_sentiment(make_sentences({"d": texts}))
    key = ["sentence_id", "scorer"]
    parts = scored.words.groupby(key)["part"].sum()
    scores = scored.scores.set_index(key)["score"]
    assert parts.reindex(scores.index, fill_value=0.0).tolist() == pytest.approx(
        scores.tolist(), abs=1e-12
    )
    SENTIMENT_SCORES.check(scored.scores)
    SCORE_WORDS.check(scored.words)


def test_the_order_of_rows_changes_no_row_and_no_sum():
    sentences = make_sentences({"d1": ["good", "bad bad", "talks"], "d2": ["not good", "GOOD"]})
    one, other = (score_sentiment(rows) for rows in (sentences, sentences.iloc[::-1]))
    for first, second, key in zip(one, other, KEYS, strict=True):
        pd.testing.assert_frame_equal(
            *(rows.sort_values(key, ignore_index=True) for rows in (first, second))
        )
    pd.testing.assert_frame_equal(sum_scores(one.scores), sum_scores(other.scores))


def test_sums_and_numbers_of_sentences_by_document_and_scorer():
    scores = score_sentiment(make_sentences({"d1": ["good", "bad"], "d2": [""]})).scores
    values = sum_scores(scores).set_index(["document_id", "measure"])
    expected = sum(SCORERS["vader"].read(text, NOBODY).score for text in ("good", "bad"))
    assert values.loc[("d1", "vader")].tolist() == [pytest.approx(expected), 2]
    assert values.loc[("d2", "textblob")].tolist() == [0, 1]


def test_no_sentences_or_no_scorers_give_no_scores():
    some = make_sentences({"d": ["good"]})
    for scored in (score_sentiment(make_sentences({})), score_sentiment(some, scorers=())):
        for table, nothing in zip(scored, NOTHING, strict=True):
            pd.testing.assert_frame_equal(table, nothing)
    pd.testing.assert_frame_equal(sum_scores(NOTHING[0]), DOCUMENT_VALUES.build([]))


def test_a_sentence_without_weighed_words_has_a_score_and_no_words():
    scored = score_sentiment(make_sentences({"d": ["On Monday they met.", ""]}))
    assert scored.scores["score"].tolist() == [0.0] * 6
    assert scored.words.empty


def test_a_whole_text_is_refused():
    text = "The talks were good and went on. " * 26
    with pytest.raises(CorpusToolsError) as raised:
        score_sentiment(make_sentences({"d": ["good", text]}))
    assert str(raised.value) == (
        "the row 'd:1' has 182 words in 26 sentences; tone is scored sentence by sentence, since "
        "the score of a whole text runs to -1 or 1 whatever it says\n"
        "  Split the text first: split_sentences, or find_sentences for a string."
    )


@pytest.mark.parametrize(
    "text",
    ["good " * 400, "The talks were good and went on. " * 20],
    ids=["one long sentence", "no more words than a long sentence may have"],
)
def test_a_long_sentence_is_scored(text):
    assert len(score_sentiment(make_sentences({"d": [text]})).scores) == 3


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


def test_signs_have_names():
    assert [name_sign(score) for score in (-1e-9, 0, -0.0, 1e-9, float("nan"))] == [
        "negative", "zero", "zero", "positive", "",
    ]  # fmt: skip
