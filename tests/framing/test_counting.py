from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus_tools.errors import TableError
from corpus_tools.framing import count_frames, match_frames, sum_frames
from corpus_tools.schema import DOCUMENT_VALUES, FRAME_COUNTS, FRAME_MATCHES, SENTENCES
from corpus_tools.study.codebook import Codebook, CodebookEntry

CODEBOOK = Codebook(
    format=1,
    name="test",
    version="1",
    entries=tuple(
        CodebookEntry(id=name, label=name, kind="frame", definition="d", patterns=words)
        for name, words in {"rivalry": ("race",), "trust": ("trust",), "absent": ("panda",)}.items()
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


def count(sentences, codebook=CODEBOOK):
    matches = match_frames(sentences, codebook=codebook)
    return count_frames(matches, sentences=sentences, codebook=codebook)


def test_matches_sentences_and_words_are_counted():
    sentences = make_sentences(
        {"d1": ["A race, a race.", "It is not a race.", "Trust."], "d2": ["Nothing of it."]}
    )
    table = count(sentences).set_index(["document_id", "frame"])
    assert table.loc[("d1", "rivalry")].tolist() == [2, 1, 1, 3, 10]
    assert table.loc[("d1", "trust")].tolist() == [1, 1, 0, 3, 10]
    assert table.loc[("d2", "trust")].tolist() == [0, 0, 0, 1, 3]


def test_zeros_are_complete():
    table = count(make_sentences({"d2": ["No."], "d1": ["A race.", ""]}))
    assert table[["document_id", "frame"]].to_numpy().tolist() == [
        [document, frame] for document in ("d1", "d2") for frame in ("rivalry", "trust", "absent")
    ]
    assert table.loc[table["frame"] == "absent", "n_matches"].tolist() == [0, 0]


TEXTS = st.lists(
    st.lists(st.sampled_from(["race", "trust", "not", ",", "a"]), max_size=6).map(" ".join),
    min_size=1,
    max_size=4,
)


@given(st.lists(TEXTS, min_size=1, max_size=4))
@settings(max_examples=15, deadline=None)
def test_counting_in_parts_gives_the_whole_and_no_match_is_lost(documents):
    sentences = make_sentences({f"d{i}": texts for i, texts in enumerate(documents)})
    matches = match_frames(sentences, codebook=CODEBOOK)
    before = sentences.copy(), matches.copy()
    whole = count_frames(matches, sentences=sentences, codebook=CODEBOOK)
    parts = [count(part) for _, part in sentences.groupby("document_id")]
    pd.testing.assert_frame_equal(pd.concat(parts, ignore_index=True), whole)
    assert whole["n_matches"].sum() + whole["n_matches_set_aside"].sum() == len(matches)
    assert (whole["n_matched_sentences"] <= whole[["n_matches", "n_sentences"]].min(axis=1)).all()
    shuffled = count_frames(matches.iloc[::-1], sentences=sentences.iloc[::-1], codebook=CODEBOOK)
    pd.testing.assert_frame_equal(shuffled, whole)
    pd.testing.assert_frame_equal(sentences, before[0])
    pd.testing.assert_frame_equal(matches, before[1])


def test_no_sentences_give_no_counts():
    nothing = count(make_sentences({}))
    pd.testing.assert_frame_equal(nothing, FRAME_COUNTS.build([]))
    pd.testing.assert_frame_equal(sum_frames(nothing), DOCUMENT_VALUES.build([]))


def test_no_matches_give_zeros():
    sentences = make_sentences({"d1": ["Word."]})
    table = count_frames(FRAME_MATCHES.build([]), sentences=sentences, codebook=CODEBOOK)
    assert table["n_matches"].tolist() == [0, 0, 0]


def test_values_are_sentences_with_the_frame_out_of_sentences():
    counts = count(make_sentences({"d1": ["A race.", "Race, race.", "Word."]}))
    values = sum_frames(counts).set_index("measure")
    assert values.loc["rivalry", ["numerator", "denominator"]].tolist() == [2, 3]
    assert values.loc["absent", ["numerator", "denominator"]].tolist() == [0, 3]
    assert values["document_id"].tolist() == ["d1"] * 3


def test_matches_of_another_codebook_are_an_error():
    sentences = make_sentences({"d1": ["A race."]})
    matches = match_frames(sentences, codebook=CODEBOOK)
    other = CODEBOOK.model_copy(update={"entries": CODEBOOK.entries[1:]})
    with pytest.raises(TableError, match=r"1 frame\(s\) .* stand in the codebook.*'rivalry'"):
        count_frames(matches, sentences=sentences, codebook=other)


def test_matches_of_other_sentences_are_an_error():
    matches = match_frames(make_sentences({"d1": ["A race."]}), codebook=CODEBOOK)
    others = make_sentences({"d2": ["A race."]})
    with pytest.raises(TableError, match=r"1 document_id\(s\) .* stand in the sentences.*'d1'"):
        count_frames(matches, sentences=others, codebook=CODEBOOK)
