from __future__ import annotations

import math

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus_tools.errors import TableError
from corpus_tools.framing import match_frames
from corpus_tools.framing.cooccurrence import (
    COOCCURRENCE,
    PAIRS,
    count_frame_pairs,
    summarize_cooccurrence,
)
from corpus_tools.schema import FRAME_MATCHES, SENTENCES
from corpus_tools.study.codebook import Codebook, CodebookEntry

WORDS = ("race", "trust", "talks")
CODEBOOK = Codebook(
    format=1,
    name="test",
    version="1",
    entries=tuple(
        CodebookEntry(id=word, label=word, kind="frame", definition="d", patterns=(word,))
        for word in WORDS
    ),
)


def make_sentences(texts_by_document):
    rows = [
        {
            "sentence_id": f"{document}:{i}", "document_id": document, "position": i,
            "part": "body", "start": 1000 * i, "end": 1000 * i + len(text), "text": text,
        }
        for document, texts in texts_by_document.items()
        for i, text in enumerate(texts)
    ]  # fmt: skip
    return SENTENCES.build(rows)


def count(sentences):
    matches = match_frames(sentences, codebook=CODEBOOK)
    return count_frame_pairs(matches, sentences=sentences, codebook=CODEBOOK)


# By hand. a: race in 2, trust in 2, both in 1 of 4. b: race 1, trust 1, talks 2, race and trust
# in the same sentence, of 2.
TEXTS = {
    "a": ["A race and trust, trust.", "A race.", "Trust, not talks.", "None."],
    "b": ["Talks of trust and a race.", "Talks."],
}


def test_pairs_by_hand():
    table = count(make_sentences(TEXTS))
    assert table.to_numpy().tolist() == [
        ["a", "race", "trust", 2, 2, 1, 1.0],
        ["a", "race", "talks", 2, 0, 0, 0.0],
        ["a", "trust", "talks", 2, 0, 0, 0.0],
        ["b", "race", "trust", 1, 1, 1, 0.5],
        ["b", "race", "talks", 1, 2, 1, 1.0],
        ["b", "trust", "talks", 1, 2, 1, 1.0],
    ]


def test_the_summary_by_hand():
    table = summarize_cooccurrence(count(make_sentences(TEXTS))).set_index(["frame_a", "frame_b"])
    row = table.loc[("race", "trust")]
    assert row[["n_documents", "n_sentences_a", "n_sentences_b", "n_sentences"]].tolist() == [
        2, 3, 3, 2,
    ]  # fmt: skip
    assert row["expected"] == 1.5
    assert row["log_ratio"] == pytest.approx(math.log2(2.5 / 2))
    assert row["jaccard"] == pytest.approx(2 / 4)
    other = table.loc[("talks", "race")]
    assert (other["n_sentences_a"], other["n_sentences_b"]) == (2, 3)
    assert other["log_ratio"] == 0


def test_much_of_two_frames_in_the_same_document_is_no_association():
    # Both stand in every sentence of one document and in none of the other.
    sentences = make_sentences({"a": ["A race and trust."] * 9, "b": ["None."] * 91})
    row = summarize_cooccurrence(count(sentences)).iloc[0]
    assert (row["n_sentences"], row["expected"], row["log_ratio"]) == (9, 9, 0)


def test_a_rare_pair_that_never_meets_is_no_discovery():
    sentences = make_sentences({"a": ["A race.", "Trust.", *["None."] * 20]})
    row = summarize_cooccurrence(count(sentences)).iloc[0]
    assert row["expected"] == pytest.approx(1 / 22)
    assert -0.2 < row["log_ratio"] < 0


def test_nothing_expected_is_empty():
    table = summarize_cooccurrence(count(make_sentences({"a": ["A race."]})))
    first = table.set_index(["frame_a", "frame_b"]).loc[("race", "trust")]
    assert (first["expected"], first["jaccard"]) == (0, 0)
    assert math.isnan(first["log_ratio"])
    last = table.set_index(["frame_a", "frame_b"]).loc[("trust", "talks")]
    assert math.isnan(last["jaccard"])


def test_empty_tables_stay_empty():
    pairs = count(make_sentences({}))
    pd.testing.assert_frame_equal(pairs, PAIRS.build([]))
    pd.testing.assert_frame_equal(summarize_cooccurrence(pairs), COOCCURRENCE.build([]))


def test_a_codebook_of_one_entry_has_no_pairs():
    one = CODEBOOK.model_copy(update={"entries": CODEBOOK.entries[:1]})
    sentences = make_sentences(TEXTS)
    matches = match_frames(sentences, codebook=one)
    pairs = count_frame_pairs(matches, sentences=sentences, codebook=one)
    pd.testing.assert_frame_equal(pairs, PAIRS.build([]))


def test_no_matches_give_zeros():
    sentences = make_sentences(TEXTS)
    pairs = count_frame_pairs(FRAME_MATCHES.build([]), sentences=sentences, codebook=CODEBOOK)
    assert len(pairs) == 6
    assert not pairs[["n_sentences_a", "n_sentences_b", "n_sentences", "expected"]].any().any()


def test_matches_of_other_sentences_are_an_error():
    matches = match_frames(make_sentences(TEXTS), codebook=CODEBOOK)
    with pytest.raises(TableError, match=r"sentence_id\(s\) .* stand in the sentences"):
        count_frame_pairs(matches, sentences=make_sentences({}), codebook=CODEBOOK)


SENTENCE = st.lists(st.sampled_from([*WORDS, "not", ",", "a"]), max_size=5).map(" ".join)
DOCUMENTS = st.lists(st.lists(SENTENCE, min_size=1, max_size=6), max_size=4)


@given(DOCUMENTS)
@settings(max_examples=25, deadline=None)
def test_documents_add_up_and_the_summary_is_symmetric(documents):
    named = {f"d{i}": texts for i, texts in enumerate(documents)}
    sentences = make_sentences(named)
    pairs = count(sentences)
    parts = [count(make_sentences({name: texts})) for name, texts in named.items()]
    whole = pd.concat([PAIRS.build([]), *parts], ignore_index=True)
    pd.testing.assert_frame_equal(pairs, whole)
    pd.testing.assert_frame_equal(count(sentences.iloc[::-1]), pairs)
    assert (pairs["n_sentences"] <= pairs[["n_sentences_a", "n_sentences_b"]].min(axis=1)).all()
    table = summarize_cooccurrence(pairs).set_index(["frame_a", "frame_b"]).sort_index()
    turned = table.swaplevel().rename_axis(["frame_a", "frame_b"]).sort_index()
    turned = turned.rename(
        columns={"n_sentences_a": "n_sentences_b", "n_sentences_b": "n_sentences_a"}
    )
    pd.testing.assert_frame_equal(turned[list(table)], table)
