"""Parquet: cells of every kind as text."""

from __future__ import annotations

import io

import pyarrow as pa
import pyarrow.parquet as pq

from corpus_tools.loading.formats import parquet
from corpus_tools.loading.formats.article import Article, RawFile


def read(table: pa.Table) -> list[Article]:
    buffer = io.BytesIO()
    pq.write_table(table, buffer)
    return parquet.read(RawFile("a.parquet", buffer.getvalue()))


def test_columns_are_read_in_any_case_and_by_other_names() -> None:
    table = pa.table({"TITLE": ["Pact"], "Body": ["The race is on."], "n_words": [4]})
    buffer = io.BytesIO()
    pq.write_table(table, buffer)
    named = {"text": ["content", "body"]}
    (article,) = parquet.read(RawFile("a.parquet", buffer.getvalue(), named))
    assert (article.text, article.facts) == ("The race is on.", {"title": "Pact"})
    assert article.headings == ("TITLE", "Body", "n_words")


def test_bytes_are_read_as_utf_8_and_structures_are_no_text() -> None:
    table = pa.table(
        {
            "text": pa.array(["The “race” is on.\nNobody knows.".encode()], pa.binary()),
            "title": pa.array([{"main": "x"}]),
            "author": pa.array([["Ana", "Li"]]),
        }
    )
    (article,) = read(table)
    assert article.text == "The “race” is on.\nNobody knows."
    assert (article.facts["title"], article.facts["author"]) == ("", "Ana, Li")


def test_a_text_in_a_list_is_its_paragraphs() -> None:
    kinds = pa.list_(pa.string()), pa.large_list(pa.large_string())
    texts = [["First one.", None, "Second."], [], None]
    for kind in kinds:
        articles = read(pa.table({"text": pa.array(texts, kind)}))
        assert [one.text for one in articles] == ["First one.\n\nSecond.", "", ""]


def test_a_list_of_anything_else_is_no_text() -> None:
    (article,) = read(pa.table({"text": ["x"], "author": [[1, 2]], "title": [[{"main": "x"}]]}))
    assert (article.facts["author"], article.facts["title"]) == ("", "")


def test_capitals_in_the_names_of_columns_make_no_difference() -> None:
    (article,) = read(pa.table({"Text": ["The race is on."], "TITLE": ["Pact"]}))
    assert (article.text, article.facts["title"]) == ("The race is on.", "Pact")
