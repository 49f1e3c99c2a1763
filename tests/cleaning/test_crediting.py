"""The author and the day that lines between a headline and its article state."""

from __future__ import annotations

import pandas as pd
import pytest

from corpus_tools.cleaning import fill_from_text, label_segments
from corpus_tools.errors import TableError
from corpus_tools.schema import DOCUMENTS, SEGMENTS

BODY = (
    "The harbour council met on Monday and agreed to dredge the northern basin, its chair said.\n"
    "Work begins in autumn and will take two years, according to the plan that was laid out.\n"
)
HEAD = "Council to dredge the northern basin\n"


def fill(text: str, **facts: object) -> dict[str, object]:
    row = dict.fromkeys(DOCUMENTS.dtypes, "") | {
        "document_id": "a",
        "title": "Council to dredge the northern basin",
        "author": "unknown",
        "published_on": pd.NaT,
        "text": text,
    }
    documents = DOCUMENTS.build([row | facts])
    return fill_from_text(documents, segments=label_segments(documents)).iloc[0].to_dict()


def told(row: dict[str, object]) -> tuple[object, str, object]:
    day = row["published_on"]
    return row["author"], "" if pd.isna(day) else str(day)[:10], row["read_from_text"]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("", ("unknown", "", "")),
        ("By Ada Quill\n", ("Ada Quill", "", "author")),
        ("By Ada Quill and Bo Lin\n", ("Ada Quill; Bo Lin", "", "author")),
        ("May 14, 2031\n", ("unknown", "2031-05-14", "published_on")),
        (
            "By Ada Quill\nPublished: May 14, 2031 08:21 PM\n",
            ("Ada Quill", "2031-05-14", "author, published_on"),
        ),
        ("By Ada Quill | May 14, 2031\n", ("Ada Quill", "2031-05-14", "author, published_on")),
        # A day of a change is none of publication.
        ("Updated May 15, 2031\n", ("unknown", "", "")),
        ("May 15, 2031 (updated)\n", ("unknown", "", "")),
        ("Late Edition, May 14, 2031\n", ("unknown", "2031-05-14", "published_on")),
        (
            "Published May 14, 2031 | Updated May 15, 2031\n",
            ("unknown", "2031-05-14", "published_on"),
        ),
        (
            "Last updated May 15, 2031 | First published May 14, 2031\n",
            ("unknown", "2031-05-14", "published_on"),
        ),
        # Two days or two bylines, and nothing says which.
        ("May 14, 2031\nMay 16, 2031\n", ("unknown", "", "")),
        ("By Ada Quill\nBy Bo Lin\n", ("unknown", "", "")),
        ("By Ada Quill\nBY: Ada Quill\n", ("Ada Quill", "", "author")),
        # What cannot be told.
        ("05/04/2031\n", ("unknown", "", "")),
        ("Published 2 hours ago\n", ("unknown", "", "")),
        ("By our staff reporter\n", ("unknown", "", "")),
    ],
)
def test_lines_under_the_headline(lines: str, expected: tuple[str, str, str]) -> None:
    assert told(fill(HEAD + lines + BODY)) == expected


def test_what_is_stated_is_never_replaced() -> None:
    text = HEAD + "By Ada Quill\nMay 14, 2031\n" + BODY
    assert told(fill(text, author="Bo Lin", published_on=pd.Timestamp("2031-05-13"))) == (
        "Bo Lin", "2031-05-13", "",
    )  # fmt: skip
    assert told(fill(text, author="Bo Lin")) == ("Bo Lin", "2031-05-14", "published_on")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("May 3, 2031\n" + HEAD + BODY, id="above the headline"),
        pytest.param(HEAD + BODY + "May 3, 2031\nBy Ada Quill\n", id="below the article"),
        pytest.param(HEAD + BODY + "Read more\nFerry strike ends\nMay 3, 2031\n", id="teaser"),
        pytest.param(
            HEAD + "ORLE, May 14, 2031 (Nym Agency) -- " + BODY, id="an agency's dateline"
        ),
    ],
)
def test_lines_that_may_belong_to_another_story_say_nothing(text: str) -> None:
    assert told(fill(text)) == ("unknown", "", "")


def test_without_a_headline_the_lines_right_above_the_article_are_read() -> None:
    near = "By Ada Quill\n14 May 2031\n" + BODY
    assert told(fill(near, title="unknown")) == ("Ada Quill", "2031-05-14", "author, published_on")


def test_no_documents() -> None:
    filled = fill_from_text(DOCUMENTS.build([]), segments=SEGMENTS.build([]))
    assert filled.empty
    assert filled.dtypes.astype(str).to_dict() == DOCUMENTS.dtypes


def test_a_document_without_segments_stays_as_it_is() -> None:
    documents = DOCUMENTS.build(
        [dict.fromkeys(DOCUMENTS.dtypes, "") | {"author": "unknown", "published_on": pd.NaT}]
    )
    pd.testing.assert_frame_equal(fill_from_text(documents, segments=SEGMENTS.build([])), documents)


def test_a_missing_column_is_named() -> None:
    with pytest.raises(TableError, match="read_from_text"):
        fill_from_text(
            DOCUMENTS.build([]).drop(columns="read_from_text"), segments=SEGMENTS.build([])
        )
