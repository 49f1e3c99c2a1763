from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus_tools.errors import TableError
from corpus_tools.framing.documents import (
    DOCUMENT_FRAMES,
    FRAME_REFERENCE,
    LEAST_RATIO,
    LEAST_SENTENCES,
    find_document_frames,
    summarize_shares,
)
from corpus_tools.schema import FRAME_COUNTS


def make_counts(*rows):
    return FRAME_COUNTS.build(
        {
            "document_id": document, "frame": frame, "n_matches": matched,
            "n_matched_sentences": matched, "n_matches_set_aside": 0, "n_sentences": sentences,
            "n_words": 10 * sentences,
        }
        for document, frame, matched, sentences in rows
    )  # fmt: skip


NEWS = FRAME_REFERENCE.build(
    [
        {"frame": "conflict", "n_documents": 100, "mean_share": 0.1},
        {"frame": "morality", "n_documents": 100, "mean_share": 0.02},
    ]
)


@pytest.mark.parametrize(
    ("frame", "matched", "sentences", "present"),
    [
        ("conflict", 4, 25, True),  # more than half as much again as in the news
        ("conflict", 4, 27, False),
        ("conflict", 2, 4, False),  # much of a short text, but too few sentences
        ("conflict", 0, 10, False),
        ("morality", 3, 21, True),  # the same share is much of a rare frame
        ("morality", 3, 100, True),
        ("morality", 3, 101, False),
    ],
)
def test_a_frame_needs_sentences_and_room(frame, matched, sentences, present):
    found = find_document_frames(make_counts(("d", frame, matched, sentences)), reference=NEWS)
    assert found["present"].tolist() == [present]
    assert found["share"].tolist() == [matched / sentences]


def test_thresholds_can_be_set():
    counts = make_counts(("d", "conflict", 1, 10))
    assert not find_document_frames(counts, reference=NEWS)["present"].any()
    loose = find_document_frames(counts, reference=NEWS, least_sentences=1, least_ratio=1)
    assert loose["present"].all()


def test_a_document_without_sentences_has_no_frame():
    found = find_document_frames(make_counts(("d", "conflict", 0, 0)), reference=NEWS)
    assert found[["share", "present"]].to_numpy().tolist() == [[0, False]]


def test_each_document_of_a_reference_weighs_the_same():
    counts = make_counts(
        ("long", "conflict", 0, 900), ("short", "conflict", 1, 2), ("long", "morality", 9, 900),
        ("short", "morality", 0, 2),
    )  # fmt: skip
    table = summarize_shares(counts)
    assert table.to_numpy().tolist() == [["conflict", 2, 0.25], ["morality", 2, 0.005]]


def test_a_frame_without_reference_is_refused():
    counts = make_counts(("d", "panda", 1, 1), ("d", "conflict", 1, 1))
    with pytest.raises(TableError, match=r"no mean_share of the frame\(s\) panda"):
        find_document_frames(counts, reference=NEWS)


def test_empty_tables_stay_empty():
    counts = make_counts()
    assert find_document_frames(counts, reference=NEWS).equals(DOCUMENT_FRAMES.build([]))
    assert summarize_shares(counts).equals(FRAME_REFERENCE.build([]))


def test_a_repeated_reference_is_refused():
    twice = pd.concat([NEWS, NEWS])
    with pytest.raises(TableError, match="repeats 2 key"):
        find_document_frames(make_counts(("d", "conflict", 1, 1)), reference=twice)


SIZES = st.lists(
    st.integers(0, 60).flatmap(lambda size: st.tuples(st.integers(0, size), st.just(size))),
    min_size=1,
    max_size=8,
)


@settings(deadline=None, max_examples=30)
@given(SIZES)
def test_documents_do_not_touch_each_other(sizes):
    rows = [(f"d{number}", "conflict", *size) for number, size in enumerate(sizes)]
    together = find_document_frames(make_counts(*rows), reference=NEWS)
    apart = [find_document_frames(make_counts(row), reference=NEWS) for row in rows]
    assert together.equals(pd.concat(apart, ignore_index=True))


@settings(deadline=None, max_examples=30)
@given(SIZES)
def test_one_sentence_more_takes_no_frame_away(sizes):
    rows = [(f"d{n}", "conflict", m, size) for n, (m, size) in enumerate(sizes) if m < size]
    more = [(document, frame, matched + 1, size) for document, frame, matched, size in rows]
    before = find_document_frames(make_counts(*rows), reference=NEWS)["present"]
    after = find_document_frames(make_counts(*more), reference=NEWS)["present"]
    assert (after | ~before).all()


def test_defaults_are_those_of_the_accuracy_document():
    assert (LEAST_SENTENCES, LEAST_RATIO) == (3, 1.5)
