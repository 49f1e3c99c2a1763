from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus_tools.errors import TableError
from corpus_tools.schema import SCORE_WORDS, SENTENCES
from corpus_tools.sentiment import score_sentiment
from corpus_tools.sentiment.audit.words import (
    AUDIT_WORDS,
    find_name_uses,
    sum_name_weight,
    summarize_names,
    summarize_score_words,
)
from corpus_tools.study.actors import Actor

US = Actor(id="us", name="United States", aliases=("America", "US"))
COLUMNS = ["scorer", "word", "n_uses", "mean_weight", "share_of_weight"]


def make_sentences(*texts):
    rows = [
        {
            "sentence_id": f"d:{i}", "document_id": "d", "position": i, "part": "body",
            "start": 1000 * (i + 1), "end": 1000 * (i + 1) + len(text), "text": text,
        }
        for i, text in enumerate(texts)
    ]  # fmt: skip
    return SENTENCES.build(rows)


def make_uses(*uses, texts, scorer="vader"):
    """Each use is the number of a sentence, a word of it, and a weight."""
    rows = []
    for order, (number, word, weight) in enumerate(uses):
        at = texts[number].lower().find(word)
        start = 1000 * (number + 1) + max(at, 0)
        rows.append({
            "sentence_id": f"d:{number}", "scorer": scorer, "order": order, "word": word,
            "entry": word, "weight": weight, "rules": "", "part": 0.1,
            "start": start, "end": start + (len(word) if at >= 0 else 0),
        })  # fmt: skip
    return SCORE_WORDS.build(rows)


def find(text, word, actors=(US,)):
    uses = make_uses((0, word, 1.0), texts=[text])
    return find_name_uses(uses, sentences=make_sentences(text), actors=actors).item()


@pytest.mark.parametrize(
    ("text", "word", "is_name"),
    [
        ("The United States agreed.", "united", True),
        ("A united front agreed.", "united", False),
        ("United they stand.", "united", False),
        ("The vote in the Security Council was late.", "security", True),
        ("They spoke of security.", "security", False),
        ("Security was tight.", "security", False),
        ("He joined Hope Hale there.", "hope", True),
        ("They hope that Hale agrees.", "hope", False),
        ("It was not good for Hale.", "not good", False),
        ("It was no Good Hope for Hale.", "no good", False),
    ],
)
def test_a_use_is_part_of_a_name(text, word, is_name):
    assert find(text, word) is is_name


def test_names_of_the_study_count_where_no_capital_tells():
    text = "Great Heron praised the plan."
    heron = Actor(id="heron", name="Great Heron", aliases=())
    assert find("Great herons praised the plan.", "great") is False
    assert find(text, "great", actors=(heron,)) is True


def test_what_has_no_place_in_its_sentence_is_no_name():
    text = "The Hope Fund agreed!"
    assert find(text, "marks") is False


def test_weight_on_names_by_hand():
    texts = ["The United States has a united and good plan.", "A Trust Fund gave trust."]
    uses = make_uses((0, "united", 1.8), (0, "good", -2.0), (1, "trust", 2.2), texts=texts)
    sentences = make_sentences(*texts)
    in_name = find_name_uses(uses, sentences=sentences, actors=[US])
    assert in_name.tolist() == [True, False, True]
    assert sum_name_weight(uses, in_name) == pytest.approx(4.0 / 6.0)
    table = summarize_names(uses, in_name=in_name)
    assert table["word"].tolist() == ["trust", "good", "united"]
    assert table["n_in_names"].tolist() == [1, 0, 1]
    assert table["share_of_weight"].tolist() == pytest.approx([2.2 / 6, 2 / 6, 1.8 / 6])


def test_the_share_of_weight_of_each_word():
    sentences = make_sentences("A good plan, a good day.", "Nothing.", "A bad plan.")
    words = score_sentiment(sentences, scorers=["vader", "textblob"]).words
    table = summarize_score_words(words)
    assert table.columns.tolist() == COLUMNS
    vader = table[table["scorer"] == "vader"].set_index("word")
    assert vader.index.tolist() == ["good", "bad"]
    assert vader.loc["good", ["n_uses", "mean_weight"]].tolist() == [2, 1.9]
    assert vader.loc["good", "share_of_weight"] == pytest.approx(3.8 / 6.3)
    assert table.groupby("scorer")["share_of_weight"].sum().tolist() == pytest.approx([1, 1])


def test_nothing_has_no_words():
    none, sentences = SCORE_WORDS.build([]), SENTENCES.build([])
    assert summarize_score_words(none).columns.tolist() == COLUMNS
    assert summarize_score_words(none).empty
    in_name = find_name_uses(none, sentences=sentences, actors=[US])
    assert in_name.empty
    assert pd.isna(sum_name_weight(none, in_name))
    pd.testing.assert_frame_equal(summarize_names(none, in_name=in_name), AUDIT_WORDS.build([]))


def test_weights_of_0_give_no_share():
    uses = make_uses((0, "a", 0.0), texts=["a"])
    assert summarize_score_words(uses)["share_of_weight"].tolist() == [0]


def test_a_word_of_an_unknown_sentence_is_an_error():
    uses = make_uses((1, "good", 1.9), texts=["", "good"])
    with pytest.raises(TableError) as error:
        find_name_uses(uses, sentences=make_sentences("good"), actors=[])
    assert error.value.problem == (
        "1 sentence(s) of the score_words table are not among the sentences, the first is 'd:1'"
    )


TEXTS = (
    "The United States did not trust the Trust Fund.",
    "A good plan, said Hope Hale.",
    "No security in the Security Council of the US.",
)
SENTENCES_HERE = make_sentences(*TEXTS)
WORDS_HERE = score_sentiment(SENTENCES_HERE, actors=[US]).words


@settings(max_examples=20, deadline=None)
@given(st.randoms(use_true_random=False))
def test_the_order_of_rows_does_not_matter(random):
    order = list(range(len(WORDS_HERE)))
    random.shuffle(order)
    mixed = WORDS_HERE.iloc[order].reset_index(drop=True)
    whole = find_name_uses(WORDS_HERE, sentences=SENTENCES_HERE, actors=[US])
    found = find_name_uses(mixed, sentences=SENTENCES_HERE.iloc[::-1], actors=[US])
    assert found.tolist() == whole.iloc[order].tolist()
    pd.testing.assert_frame_equal(
        summarize_names(mixed, in_name=found), summarize_names(WORDS_HERE, in_name=whole)
    )


def test_arguments_stay_as_they_are():
    words, sentences = WORDS_HERE.copy(), SENTENCES_HERE.copy()
    summarize_names(words, in_name=find_name_uses(words, sentences=sentences, actors=[US]))
    pd.testing.assert_frame_equal(words, WORDS_HERE)
    pd.testing.assert_frame_equal(sentences, SENTENCES_HERE)
