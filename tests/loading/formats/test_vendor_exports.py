"""What all readers of exports have in common: facts, and no trust in what they read."""

from __future__ import annotations

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus_tools.loading.formats import rtf
from corpus_tools.loading.formats.vendors import factiva, nexis, proquest
from corpus_tools.loading.formats.vendors.records import build_article

FORMATS = (
    nexis.WORD,
    nexis.TEXT,
    factiva.PAGE,
    factiva.TEXT,
    proquest.PAGE,
    proquest.TEXT,
    rtf.FORMAT,
)


def test_article_is_empty_where_its_body_is() -> None:
    lines = ["Title", "", "One", "", "Two", ""]
    article = build_article(
        lines, bodies=[(1, 3), (4, 6)], facts={"title": " T "}, number=2, encoding="x"
    )
    assert [article.text[start:end] for start, end in article.main] == ["One", "Two"]
    assert (article.row, article.facts) == (":2", {"title": "T"})
    assert build_article(lines, bodies=[(1, 2)], facts={}, number=1, encoding="x").text == ""


def _zipped(text: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", text)
    return file.getvalue()


HOSTILE = [
    piece * (400_000 // len(piece))
    for piece in (
        "\n",
        " ",
        "\t",
        "a",
        "9",
        "_",
        "<",
        "HD\n",
        "HD\t",
        "<w:br ",
        "1 of 1",
        "<div ",
        "\r\n ",
    )
] + ["HD " + "\t" * 200_000 + "x" + "\t" * 200_000 + "x"]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_recognising_ends_whatever_the_bytes(text: str) -> None:
    for content in (text.encode(), _zipped(text)):
        assert not any(one.recognise(content) for one in FORMATS if one.recognise)


def test_all_exports_are_read_with_limits_of_time_and_memory() -> None:
    assert [one.name for one in FORMATS if not one.apart] == []


@given(st.binary(max_size=200))
def test_recognising_never_fails(content: bytes) -> None:
    for start in (b"", b"PK\x03\x04", b"\xff\xfe", b"{\\rtf1 "):
        for one in FORMATS:
            assert one.recognise is not None
            assert one.recognise(start + content) in (True, False)
