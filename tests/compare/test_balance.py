from __future__ import annotations

import pandas as pd
import pytest

from corpus_tools.compare import describe_corpus, summarize_groups
from corpus_tools.loading import LoadResult
from corpus_tools.schema import DOCUMENTS, DROPPED, SENTENCES

DAYS = ["2031-03-04", "2031-05-01", "", "2031-04-01"]


@pytest.fixture
def documents():
    table = pd.DataFrame(
        {
            "document_id": ["d1", "d2", "d3", "d4"],
            "source_id": ["s1", "s1", "s2", "s3"],
            "published_on": pd.to_datetime(pd.Series(DAYS)),
            "genre": ["news", "opinion", "news", "unknown"],
        }
    )
    for name in set(DOCUMENTS.dtypes) - set(table.columns):
        table[name] = ""
    return DOCUMENTS.build(table)


@pytest.fixture
def sentences():
    return SENTENCES.build(
        [
            {
                "sentence_id": f"{document}:{i}", "document_id": document, "position": i,
                "part": "body", "start": 0, "end": 1, "text": "x",
            }
            for document, n in (("d1", 3), ("d2", 5), ("d4", 2))
            for i in range(n)
        ]
    )  # fmt: skip


@pytest.fixture
def grouping(documents):
    return documents[["document_id", "source_id"]].assign(
        source_name="n", group=["A", "A", "A", ""], is_identified=[True, True, False, True]
    )


def test_each_group_is_described(grouping, documents, sentences):
    table = summarize_groups(grouping, documents=documents, sentences=sentences)
    rows = table.set_index("group").astype(object).to_dict("index")
    assert rows["A"] == {
        "n_sources": 2, "n_unidentified_sources": 1, "n_documents": 3, "n_sentences": 8,
        "median_sentences_per_document": 3.0, "first_day": pd.Timestamp("2031-03-04"),
        "last_day": pd.Timestamp("2031-05-01"), "n_without_day": 1, "genres": "news 2, opinion 1",
    }  # fmt: skip
    assert rows["no side"]["n_documents"] == 1


def test_the_order_of_rows_does_not_matter_and_inputs_stay(grouping, documents, sentences):
    before = [table.copy() for table in (grouping, documents, sentences)]
    table = summarize_groups(grouping, documents=documents, sentences=sentences)
    other = summarize_groups(
        grouping.iloc[::-1], documents=documents.iloc[::-1], sentences=sentences.iloc[::-1]
    )
    pd.testing.assert_frame_equal(table, other)
    for now, then in zip((grouping, documents, sentences), before, strict=True):
        pd.testing.assert_frame_equal(now, then)


def test_nothing_is_described_as_nothing(grouping, documents, sentences):
    table = summarize_groups(
        grouping.head(0), documents=documents.head(0), sentences=sentences.head(0)
    )
    assert table.empty
    loaded = LoadResult(documents=documents.head(0), dropped=DROPPED.build([]))
    assert describe_corpus(table, loaded=loaded) == (
        "Of 0 files and records found, 0 became documents and 0 were dropped with a reason. "
        "Documents by side: none."
    )


def test_the_corpus_in_one_sentence(grouping, documents, sentences):
    balance = summarize_groups(grouping, documents=documents, sentences=sentences)
    dropped = DROPPED.build(
        [{"record_id": "x.txt", "file": "x.txt", "reason": "empty", "detail": "0 bytes"}]
    )
    loaded = LoadResult(documents=documents, dropped=dropped)
    assert describe_corpus(balance, loaded=loaded, label="constructed") == (
        "[constructed] Of 5 files and records found, 4 became documents and 1 was dropped with a "
        "reason. Documents by side: A: 3 from 2 sources, 1 of them unknown; no side: 1 from 1 "
        "source."
    )
