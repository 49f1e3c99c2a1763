from __future__ import annotations

import pytest

from corpus_tools.duplicates import (
    DuplicateError,
    find_duplicates,
    group_duplicates,
    select_documents,
)
from corpus_tools.duplicates.selecting import Count

from .conftest import CHESS, FERRY, build_corpus

SENTENCES, DOCUMENTS = build_corpus(
    {"a": FERRY, "b": FERRY[:4], "c": FERRY, "z": CHESS},
    {"a": "north", "b": "east", "c": "east", "z": "east"},
)
GROUPS = group_duplicates(find_duplicates(SENTENCES, documents=DOCUMENTS), documents=DOCUMENTS)


@pytest.mark.parametrize(
    ("count", "kept"),
    [("all", "abcz"), ("first", "bz"), ("once_per_source", "abz")],
)
def test_kept_and_dropped_are_all(count, kept: str) -> None:
    selection = select_documents(GROUPS, documents=DOCUMENTS, count=count)
    assert selection.kept["document_id"].tolist() == list(kept)
    assert sorted([*kept, *selection.dropped["record_id"]]) == list("abcz")
    assert list(selection.kept.columns) == list(DOCUMENTS.columns)


def test_the_reason_names_what_is_repeated() -> None:
    dropped = select_documents(GROUPS, documents=DOCUMENTS, count="first").dropped
    assert dropped.loc[0].to_dict() == {
        "record_id": "a",
        "file": "a.txt",
        "reason": "duplicate",
        "detail": "a repeats b; count = 'first' counts the first of a story",
    }


def test_a_text_that_is_cut_off_counts_where_no_whole_one_does() -> None:
    def keep(count: Count, *cut_off: str) -> list[str]:
        chosen = select_documents(GROUPS, documents=DOCUMENTS, count=count, cut_off=cut_off)
        return chosen.kept["document_id"].tolist()

    assert keep("once_per_source") == ["a", "b", "z"]
    assert keep("once_per_source", "b") == ["a", "c", "z"]
    assert keep("first", "b") == ["c", "z"]
    assert keep("first", "a", "b", "c") == ["b", "z"]
    assert keep("all", "b") == ["a", "b", "c", "z"]


def test_nothing() -> None:
    selection = select_documents(GROUPS.iloc[:0], documents=DOCUMENTS.iloc[:0], count="first")
    assert selection.kept.empty
    assert selection.dropped.empty


def test_an_unknown_choice_is_an_error() -> None:
    with pytest.raises(DuplicateError, match="count is 'once'") as caught:
        select_documents(GROUPS, documents=DOCUMENTS, count="once")  # type: ignore[arg-type]
    assert caught.value.remedy == "It is one of all, first, once_per_source."


def test_a_document_without_a_group_is_an_error() -> None:
    with pytest.raises(DuplicateError, match=r"1 document.* first is 'z'"):
        select_documents(GROUPS.iloc[:3], documents=DOCUMENTS, count="all")
