"""Parquet: cells of every kind as text."""

from __future__ import annotations

import io

import pyarrow as pa
import pyarrow.parquet as pq

from corpus_tools.loading.formats import parquet
from corpus_tools.loading.formats.article import RawFile


def test_bytes_are_read_as_utf_8_and_structures_are_no_text() -> None:
    table = pa.table(
        {
            "text": pa.array(["The “race” is on.\nNobody knows.".encode()], pa.binary()),
            "title": pa.array([{"main": "x"}]),
            "author": pa.array([["Ana", "Li"]]),
        }
    )
    buffer = io.BytesIO()
    pq.write_table(table, buffer)
    (article,) = parquet.read(RawFile("a.parquet", buffer.getvalue()))
    assert article.text == "The “race” is on.\nNobody knows."
    assert (article.facts["title"], article.facts["author"]) == ("", "Ana, Li")
