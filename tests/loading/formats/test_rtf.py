"""Rich text: one article, or an export; all texts here are invented."""

from __future__ import annotations

import pytest

from corpus_tools.loading.formats import rtf
from corpus_tools.loading.formats.article import RawFile

NUMBER = "HARBPO0020240514ek5e0001x"


def rich(lines: list[str]) -> bytes:
    escaped = [
        "".join(letter if letter.isascii() else f"\\u{ord(letter)}?" for letter in line)
        for line in lines
    ]
    return ("{\\rtf1\\ansi\\ansicpg1252 " + "\\par\n".join(escaped) + "}").encode("ascii")


def rows(fields: list[tuple[str, str]]) -> bytes:
    cells = "".join(
        f"\\trowd\\cellx500\\cellx9000\\pard\\intbl {code}\\cell\\pard\\intbl {value}\\cell\\row\n"
        for code, value in fields
    )
    return f"{{\\rtf1\\ansi {cells}}}".encode("ascii")


def test_plain_rich_text_is_one_article() -> None:
    (article,) = rtf.read(RawFile("a.rtf", rich(["渡轮 “ferry”", "It left at noon."])))
    assert article.text == "渡轮 “ferry”\nIt left at noon."
    assert (article.row, article.facts, article.encoding) == ("", {}, "rtf")


@pytest.mark.parametrize(
    ("marked", "text"),
    [
        (r"The {\rtlch\deleted old }{\revised new }ferry.{\v hid \} den}", "The new ferry."),
        (r"{\viewkind4 kept}{\v0 seen}", "keptseen"),
        (r"coope\-ration non\_stop", "cooperation non-stop"),
        (r"\trowd\cellx9\pard\intbl Port\cell Ferries\cell\row Quay\cell 12\cell\row a | b",
         "Port\tFerries\nQuay\t12\na | b"),
        (r"\trowd{{\pard\intbl Port\par}\cell}{{\pard\intbl 7\par}\cell}\row", "Port\t7"),
    ],
)  # fmt: skip
def test_what_the_text_reads_as(marked: str, text: str) -> None:
    content = "{\\rtf1\\ansi " + marked + "}"
    assert rtf.read(RawFile("a.rtf", content.encode("ascii")))[0].text == text


def test_empty() -> None:
    assert rtf.read(RawFile("a.rtf", rich([])))[0].text == ""


def test_factiva_table() -> None:
    fields = [
        ("HD", "Ferries return"),
        ("WC", "212 words"),
        ("PD", "14 May 2024"),
        ("SN", "Harbour Post"),
        ("LA", "English"),
        ("LP", "The first ferry left.\\par It was noon."),
        ("NS", "gtrans : Transport"),
        ("AN", f"Document {NUMBER}"),
    ]
    articles = rtf.read(RawFile("a.rtf", rows(fields * 2)))
    assert [one.facts["title"] for one in articles] == ["Ferries return"] * 2
    start, end = articles[1].main[0]
    assert articles[1].text[start:end] == "The first ferry left.\nIt was noon."


@pytest.mark.parametrize(
    "lines",
    [
        [
            *("Ferries return", "Harbour Post", "May 14, 2024 Tuesday", "", "Copyright 2024 Co."),
            *("Length: 21 words", "Body", "", "It left.", "Load-Date: May 15, 2024", ""),
            "End of Document",
        ],
        [
            *("_" * 60, "Ferries return", "Full text: It left.", "Publication title: Harbour Post"),
            *("Publication date: May 14, 2024", "ProQuest document ID: 12", "_" * 60),
        ],
    ],
)
def test_other_exports(lines: list[str]) -> None:
    (article,) = rtf.read(RawFile("a.rtf", rich(lines)))
    start, end = article.main[0]
    assert article.text[start:end] == "It left."
    assert article.facts == {
        "title": "Ferries return",
        "outlet": "Harbour Post",
        "published_on": "2024-05-14",
    }


def test_recognised() -> None:
    assert rtf.is_rich_text(rich(["a"]))
    assert not rtf.is_rich_text(b"rtf")
    assert not rtf.is_rich_text(b"")
