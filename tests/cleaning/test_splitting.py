from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus_tools.cleaning import label_segments, split_sentences
from corpus_tools.cleaning.describing import KEPT_PARTS
from corpus_tools.errors import TableError

PAGE = (
    "Two harbors agree on a shared table\r\nBy Ana Reyes\r\n\r\n"
    "NYM (AP) — Both towns will use one table. It came from the U.S.\r\n"
    "Share\r\nBoats sailed on. “Who pays?” asked nobody.\r\n"
)


def documents(**texts: str) -> pd.DataFrame:
    columns = {"document_id": list(texts), "title": "", "text": list(texts.values())}
    return pd.DataFrame(columns).astype("str")


def split(table: pd.DataFrame) -> pd.DataFrame:
    return split_sentences(label_segments(table), documents=table)


def test_sentences_come_from_kept_segments_in_order() -> None:
    found = split(documents(a=PAGE))
    assert list(zip(found["sentence_id"], found["part"], found["text"], strict=True)) == [
        ("a:0", "title", "Two harbors agree on a shared table"),
        ("a:1", "body", "Both towns will use one table."),
        ("a:2", "body", "It came from the U.S."),
        ("a:3", "body", "Boats sailed on."),
        ("a:4", "body", "“Who pays?” asked nobody."),
    ]
    assert found["position"].tolist() == [0, 1, 2, 3, 4]


LINES = ["Fog over Orle", "Fog came. It left.", "Photo: VCG", "By Ana Reyes", "• One mast. Two!",
         "NYM (AP) — Fog came. It left.", "Related stories", "He met the U.S. Senate.", " "]  # fmt: skip
PAGES = st.lists(st.sampled_from(LINES), max_size=9).map("\r\n".join)


@settings(max_examples=40, deadline=None)
@given(st.one_of(PAGES, st.text(st.characters(exclude_categories=["Cs"]))))
def test_sentences_lie_in_kept_segments_and_lose_nothing_of_them(text: str) -> None:
    table = documents(a=text)
    segments = label_segments(table)
    sentences = split_sentences(segments, documents=table)
    assert [text[a:b] for a, b in zip(sentences["start"], sentences["end"], strict=True)] == (
        sentences["text"].tolist()
    )
    kept = segments[segments["part"].isin(KEPT_PARTS)]
    for segment in kept.itertuples():
        inside = sentences[sentences["start"].between(segment.start, segment.end - 1)]
        assert (inside["end"] <= segment.end).all()
        assert (inside["part"] == segment.part).all()
        words = "".join(inside["text"]).split()
        assert "".join(words) == "".join(text[segment.start : segment.end].split())
    assert len(sentences) == 0 or len(kept)


@settings(max_examples=30, deadline=None)
@given(st.lists(PAGES, min_size=2, max_size=4))
def test_a_document_is_split_whatever_the_others_are_and_their_order(pages: list[str]) -> None:
    table = documents(**{f"d{number}": page for number, page in enumerate(pages)})
    together = split(table.iloc[::-1])
    for name in table["document_id"]:
        alone = split(table[table["document_id"] == name])
        mine = together[together["document_id"] == name].reset_index(drop=True)
        pd.testing.assert_frame_equal(mine, alone)


def test_nothing_gives_no_sentence_with_the_same_columns() -> None:
    some, none = split(documents(a=PAGE)), split(documents())
    assert len(none) == 0
    assert none.dtypes.to_dict() == some.dtypes.to_dict()
    assert split(documents(a="Share\nTweet")).empty


def test_the_tables_are_not_modified() -> None:
    table = documents(a=PAGE)
    segments = label_segments(table)
    before = table.copy(), segments.copy()
    split_sentences(segments, documents=table)
    pd.testing.assert_frame_equal(table, before[0])
    pd.testing.assert_frame_equal(segments, before[1])


def test_a_segment_listed_twice_is_refused() -> None:
    table = documents(a=PAGE)
    segments = label_segments(table)
    with pytest.raises(TableError, match="segments table repeats"):
        split_sentences(pd.concat([segments, segments]), documents=table)
