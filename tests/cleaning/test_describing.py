from __future__ import annotations

import pandas as pd
import pytest

from corpus_tools.cleaning import (
    describe_furniture,
    describe_lines,
    label_segments,
    quote_spans,
    summarize_segments,
)
from corpus_tools.cleaning.describing import KEPT_PARTS, PART_GROUPS
from corpus_tools.errors import TableError
from corpus_tools.schema import DOCUMENTS

TEXT = "Two harbors agree\nBy Ana Reyes\nBoth towns will use one table from spring on.\nShare"


def documents(**texts: str) -> pd.DataFrame:
    rows = pd.DataFrame({"document_id": list(texts), "text": list(texts.values())}, dtype="str")
    known = {name: "unknown" for name in DOCUMENTS.dtypes if name not in rows}
    return DOCUMENTS.build(rows.assign(**{**known, "published_on": pd.NaT}))


def test_words_of_each_document_add_up() -> None:
    table = documents(a=TEXT, b="", c="Share\nTweet")
    summary = summarize_segments(label_segments(table), documents=table)
    assert summary.to_dict("records") == [
        {"document_id": "a", "n_words": 16, "n_words_kept": 12, "n_words_metadata": 3,
             "n_words_furniture": 1, "share_furniture": 1 / 16},
        {"document_id": "b", "n_words": 0, "n_words_kept": 0, "n_words_metadata": 0,
             "n_words_furniture": 0, "share_furniture": 0.0},
        {"document_id": "c", "n_words": 2, "n_words_kept": 0, "n_words_metadata": 0,
             "n_words_furniture": 2, "share_furniture": 1.0},
    ]  # fmt: skip


def test_no_documents_give_an_empty_summary_with_the_same_types() -> None:
    some, none = documents(a=TEXT), documents()
    full = summarize_segments(label_segments(some), documents=some)
    empty = summarize_segments(label_segments(none), documents=none)
    assert len(empty) == 0
    assert empty.dtypes.to_dict() == full.dtypes.to_dict()


def test_a_table_that_is_no_table_of_documents_is_refused() -> None:
    table = documents(a=TEXT)
    with pytest.raises(TableError, match=r"documents table needs column\(s\) text"):
        summarize_segments(label_segments(table), documents=table.drop(columns="text"))


def test_quote_spans_adds_the_text_between_the_offsets_and_modifies_nothing() -> None:
    table = documents(a=TEXT, b="Nym and Orle")
    spans = pd.DataFrame(
        {"document_id": ["b", "a"], "start": [8, 4], "end": [12, 11]}, index=[5, 2]
    )
    before = spans.copy()
    quoted = quote_spans(spans, documents=table)
    assert quoted["text"].to_dict() == {5: "Orle", 2: "harbors"}
    pd.testing.assert_frame_equal(spans, before)
    assert quote_spans(spans.iloc[:0], documents=table).columns.tolist() == quoted.columns.tolist()


def test_furniture_is_described_in_one_sentence() -> None:
    table = documents(a=TEXT, c="Share\nTweet")
    summary = summarize_segments(label_segments(table), documents=table)
    assert describe_furniture(summary, n_matches=4, label="constructed") == (
        "[constructed] 3 of 18 words in 2 documents (16.7 %) are page furniture, from 6 % to 100 % "
        "of a document; 4 matches of the codebook, those set aside among them, lie in it."
    )
    assert describe_furniture(summary, n_matches=1).endswith(
        "; 1 match of the codebook, those set aside among them, lies in it."
    )
    assert describe_furniture(summary.iloc[:0], n_matches=0, label="constructed") == (
        "[constructed] There are no documents."
    )


def test_headline_and_body_are_the_kept_parts() -> None:
    assert sorted(sum(PART_GROUPS.values(), ())) == sorted(KEPT_PARTS)


def test_each_line_with_text_has_its_number_and_its_label() -> None:
    dateline = "GENEVA, May 13 (Tidewire) -- Fog came in from the bay on Tuesday evening."
    table = documents(a=f"Two harbors agree\r\n\r\n{dateline}\n  Share  \n", b=" \n")
    lines = describe_lines(label_segments(table), documents=table)
    assert lines.to_dict("records") == [
        {"line_id": "a:L1", "document_id": "a", "number": 1, "part": "title",
             "rule": "first_headline", "n_words": 3, "text": "Two harbors agree"},
        {"line_id": "a:L3", "document_id": "a", "number": 3, "part": "body",
             "rule": "paragraph", "n_words": 13, "text": dateline},
        {"line_id": "a:L4", "document_id": "a", "number": 4, "part": "furniture",
             "rule": "share_line", "n_words": 1, "text": "Share"},
    ]  # fmt: skip


def test_only_the_documents_asked_for_are_described() -> None:
    table = documents(a=TEXT, b=TEXT)
    segments = label_segments(table)
    assert set(describe_lines(segments, documents=table.tail(1))["document_id"]) == {"b"}
    assert describe_lines(segments.head(0), documents=table).empty
    empty = describe_lines(segments, documents=table.head(0))
    assert empty.dtypes.to_dict() == describe_lines(segments, documents=table).dtypes.to_dict()


def test_lines_of_something_that_is_no_table_of_segments_are_refused() -> None:
    table = documents(a=TEXT)
    with pytest.raises(TableError, match=r"segments table needs column\(s\) document_id"):
        describe_lines(table[["text"]], documents=table)
