from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from corpus_tools.duplicates import (
    DuplicateError,
    apply_decisions,
    find_duplicates,
    group_duplicates,
    list_unused_decisions,
    read_decisions,
    review_duplicates,
)
from corpus_tools.duplicates.finding import THRESHOLD
from corpus_tools.errors import StudyError

from .conftest import BAKERY, CHESS, FERRY, build_corpus

SENTENCES, DOCUMENTS = build_corpus(
    {"a": FERRY, "b": (CHESS[0], *FERRY[:4]), "c": FERRY[:2] + BAKERY[:3], "d": FERRY},
    {"a": "north", "b": "east"},
)
PAIRS = find_duplicates(SENTENCES, documents=DOCUMENTS)


def save(path: Path, *lines: str) -> Path:
    path.write_text("\n".join(("document_a,document_b,decision", *lines)), encoding="utf-8")
    return path


def test_those_near_the_threshold_come_first() -> None:
    review = review_duplicates(PAIRS, documents=DOCUMENTS, sentences=SENTENCES)
    assert len(review) == len(PAIRS)
    assert set(review["decision"]) == {""}
    distance = (review[["share_of_a", "share_of_b"]].min(axis=1) - THRESHOLD).abs()
    assert distance.is_monotonic_increasing
    assert review["kind"].iloc[-1] == "exact"
    row = review.set_index(["document_a", "document_b"]).loc[("a", "b")]
    assert (row["source_a"], row["source_b"]) == ("north", "east")
    assert (row["differs_a"], row["differs_b"]) == (FERRY[4], CHESS[0])
    assert row["published_on_a"] == pd.Timestamp("2024-05-02")
    exact = review.iloc[-1]
    assert (exact["differs_a"], exact["differs_b"]) == ("", "")


def test_nothing(tmp_path: Path) -> None:
    none = PAIRS.iloc[:0]
    assert review_duplicates(none, documents=DOCUMENTS, sentences=SENTENCES).empty
    decisions = read_decisions(save(tmp_path / "d.csv"))
    assert apply_decisions(none, decisions=decisions).empty


@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
def test_a_filled_review_overrides_the_verdict(tmp_path: Path, suffix: str) -> None:
    review = review_duplicates(PAIRS, documents=DOCUMENTS, sentences=SENTENCES)
    is_pair = (review["document_a"] == "a") & (review["document_b"] == "b")
    review.loc[is_pair, "decision"] = "Different"
    path = tmp_path / f"filled{suffix}"
    if suffix == ".csv":
        review.to_csv(path, index=False)
    else:
        review.to_excel(path, index=False)
    decisions = read_decisions(path)
    assert decisions.to_numpy().tolist() == [["a", "b", "different"]]
    decided = apply_decisions(PAIRS, decisions=decisions)
    changed = decided[decided["verdict_by"] == "person"]
    assert changed[["document_a", "document_b", "verdict"]].to_numpy().tolist() == [
        ["a", "b", "different"]
    ]
    groups = group_duplicates(decided, documents=DOCUMENTS).set_index("document_id")
    assert groups.loc["b", "story_id"] == "b"


def test_either_order_will_do(tmp_path: Path) -> None:
    decisions = read_decisions(save(tmp_path / "d.csv", "b,a,same"))
    assert decisions.to_numpy().tolist() == [["a", "b", "same"]]


@pytest.mark.parametrize(
    ("lines", "message", "remedy"),
    [
        (("a,b,maybe",), "line 2: the decision 'maybe' is neither", "leave it blank"),
        (("a,b,same", "b,a,same"), "line 3: 'b' and 'a' were decided on in line 2", "Keep one"),
    ],
)
def test_what_is_wrong_is_said(
    tmp_path: Path, lines: tuple[str, ...], message: str, remedy: str
) -> None:
    with pytest.raises(DuplicateError, match=message) as caught:
        read_decisions(save(tmp_path / "d.csv", *lines))
    assert remedy in caught.value.remedy


def test_a_missing_column_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "d.csv"
    path.write_text("document_a,document_b\na,b\n", encoding="utf-8")
    with pytest.raises(StudyError, match=r"lacks the column.* decision"):
        read_decisions(path)


def test_a_decision_on_no_pair_is_listed(tmp_path: Path) -> None:
    path = save(tmp_path / "d.csv", "a,b,different", "z,a,same", "y,z,same", "b,d,same")
    decisions = read_decisions(path)
    unused = list_unused_decisions(decisions, pairs=PAIRS, documents=DOCUMENTS)
    assert set(unused["setting"]) == {"files.duplicates"}
    assert unused[["what", "why"]].to_numpy().tolist() == [
        ["a and z", "there is no document 'z', or it was dropped"],
        ["y and z", "there is no document 'y' and no 'z', or it was dropped"],
        ["b and d", "they share too little, or one has the very words of a document before it"],
    ]
    decided = apply_decisions(PAIRS, decisions=decisions)
    assert len(decided) == len(PAIRS)
    assert decided["verdict_by"].tolist().count("person") == 1
    none = list_unused_decisions(decisions.iloc[:0], pairs=PAIRS.iloc[:0], documents=DOCUMENTS)
    assert none.empty
