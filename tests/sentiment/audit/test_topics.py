from __future__ import annotations

import pandas as pd
import pytest

from corpus_tools.errors import CorpusToolsError
from corpus_tools.schema import WORD_COUNTS
from corpus_tools.sentiment.audit.topics import choose_topic_words, list_topic_weights
from corpus_tools.study.codebook import Codebook


def make_codebook(*patterns, kind="frame"):
    entry = {"id": "e", "label": "E", "kind": kind, "definition": "d", "patterns": patterns}
    return Codebook(format=1, name="test", version="1", entries=[entry])


def make_counts(**uses):
    rows = [{"document_id": "d", "word": word, "n_uses": n} for word, n in uses.items()]
    return WORD_COUNTS.build(rows)


@pytest.mark.parametrize(
    ("patterns", "words"),
    [
        (["rivalry"], ("rivalry",)),
        (["compet*"], ("competition", "compete")),
        (["compet*", "competition", "rivalry"], ("rivalry", "competition", "compete")),
        (["joint labs", "<actor>"], ()),
        (["security + threat*"], ()),
        (["absent"], ()),
        (["labor"], ("labour",)),
    ],
)
def test_single_words_of_patterns_by_their_use(patterns, words):
    counts = make_counts(rivalry=9, competition=5, compete=2, security=8, joint=7, labs=6, labour=1)
    assert choose_topic_words(counts, codebook=make_codebook(*patterns)) == words


def test_uses_add_up_over_documents_and_ties_go_by_the_alphabet():
    rows = [("a", "trust", 2), ("b", "trust", 2), ("a", "rivalry", 3), ("a", "alarm", 3)]
    counts = WORD_COUNTS.build(pd.DataFrame(rows, columns=["document_id", "word", "n_uses"]))
    book = make_codebook("rivalry", "alarm", "trust")
    assert choose_topic_words(counts, codebook=book) == ("trust", "alarm", "rivalry")
    assert choose_topic_words(counts.iloc[::-1], codebook=book, n=2) == ("trust", "alarm")
    assert choose_topic_words(counts.head(0), codebook=book) == ()


def test_words_of_speaking_are_no_subject():
    book = make_codebook("urged", kind="speech_act")
    assert choose_topic_words(make_counts(urged=4), codebook=book) == ()


def test_the_subject_of_these_texts_has_no_entry_in_the_tools_of_others():
    table = list_topic_weights(["competition", "decoupling", "trust"])
    assert table.columns.tolist() == ["word", "news", "VADER", "TextBlob"]
    others = table.set_index("word")[["VADER", "TextBlob"]]
    assert others.loc[["competition", "decoupling"]].isna().all(axis=None)
    assert others.loc["trust", "VADER"] == 2.3


def test_an_entry_without_weight_is_0_and_a_repeated_word_stands_once():
    table = list_topic_weights(["global", "global"], scorers=["textblob"])
    assert table.to_numpy().tolist() == [["global", 0.0]]


def test_nothing_gives_nothing_and_an_unknown_scorer_is_an_error():
    table = list_topic_weights([], scorers=["vader"])
    assert table.empty
    assert table.dtypes.astype("str").to_dict() == {"word": "str", "VADER": "float64"}
    with pytest.raises(CorpusToolsError, match="no scorer 'bert'"):
        list_topic_weights(["trust"], scorers=["bert"])
