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


def test_a_headline_in_the_text_stands_where_no_title_is_known() -> None:
    headline = SENTENCES.drop_duplicates("document_id").assign(
        sentence_id=lambda rows: rows["document_id"] + ":head", part="title", text="Late ferry"
    )
    sentences = pd.concat([headline[headline["document_id"].isin(["a", "b"])], SENTENCES])
    documents = DOCUMENTS.assign(title=["unknown", "A ferry", "unknown", "unknown"])
    review = review_duplicates(PAIRS, documents=documents, sentences=sentences)
    titles = {
        **dict(zip(review["document_a"], review["title_a"], strict=True)),
        **dict(zip(review["document_b"], review["title_b"], strict=True)),
    }
    assert titles == {"a": "Late ferry", "b": "A ferry", "c": "unknown", "d": "unknown"}


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


def test_a_document_with_itself_is_no_pair(tmp_path: Path) -> None:
    decisions = read_decisions(save(tmp_path / "d.csv", "a,a,same", "z,z,different"))
    decided = apply_decisions(PAIRS, decisions=decisions, sentences=SENTENCES)
    pd.testing.assert_frame_equal(decided, PAIRS)
    unused = list_unused_decisions(decisions, pairs=decided, documents=DOCUMENTS)
    assert unused[["what", "why"]].to_numpy().tolist() == [
        ["a and a", "it is one document twice: a pair is of two"],
        ["z and z", "there is no document 'z', or it was dropped"],
    ]


def test_any_two_documents_can_be_decided_to_be_one_story(tmp_path: Path) -> None:
    sentences, documents = build_corpus({"a": FERRY, "b": CHESS, "c": FERRY[:4]})
    pairs = find_duplicates(sentences, documents=documents)
    decisions = read_decisions(save(tmp_path / "d.csv", "b,a,same", "b,z,same"))
    decided = apply_decisions(pairs, decisions=decisions, sentences=sentences)
    row = decided.set_index(["document_a", "document_b"]).loc[("a", "b")]
    assert row.to_dict() == {
        "kind": "said", "share_of_a": 0, "share_of_b": 0, "n_shared_sentences": 0,
        "similarity": 0, "verdict": "same", "verdict_by": "person",
    }  # fmt: skip
    groups = group_duplicates(decided, documents=documents)
    assert groups["n_documents"].tolist() == [3, 3, 3]
    assert groups["kind"].tolist() == ["near", "near", "near"]
    unused = list_unused_decisions(decisions, pairs=decided, documents=documents)
    assert unused["what"].tolist() == ["b and z"]
    review = review_duplicates(decided, documents=documents, sentences=sentences)
    assert review.set_index(["document_a", "document_b"])["decision"].to_dict() == {
        ("a", "b"): "same", ("a", "c"): "",
    }  # fmt: skip


def decide(tmp_path: Path, *lines: str) -> tuple[pd.DataFrame, dict[str, str]]:
    """Return pairs and stories of a, b, c with the same words and x, which is near to them."""
    sentences, documents = build_corpus({"a": FERRY, "b": FERRY, "c": FERRY, "x": FERRY[:4]})
    documents["published_on"] = pd.NaT
    pairs = find_duplicates(sentences, documents=documents)
    assert [*zip(pairs["document_a"], pairs["document_b"], strict=True)] == [
        ("a", "b"), ("a", "c"), ("a", "x"),
    ]  # fmt: skip
    decisions = read_decisions(save(tmp_path / "d.csv", *lines))
    decided = apply_decisions(pairs, decisions=decisions, sentences=sentences)
    groups = group_duplicates(decided, documents=documents)
    return decided, dict(zip(groups["document_id"], groups["story_id"], strict=True))


def test_a_copy_decided_to_be_different_gets_pairs_of_its_own(tmp_path: Path) -> None:
    decided, stories = decide(tmp_path, "a,b,different")
    rows = decided.set_index(["document_a", "document_b"])
    assert rows["kind"].to_dict() == {
        ("a", "b"): "exact", ("a", "c"): "exact", ("a", "x"): "near",
        ("b", "c"): "exact", ("b", "x"): "near",
    }  # fmt: skip
    shares = ["share_of_a", "share_of_b", "n_shared_sentences", "similarity"]
    assert rows.loc[("b", "x"), shares].tolist() == rows.loc[("a", "x"), shares].tolist()
    assert stories == {"a": "a", "b": "b", "c": "a", "x": "a"}


@pytest.mark.parametrize(
    ("lines", "stories"),
    [
        (("a,b,different", "a,c,different"), {"a": "a", "b": "b", "c": "b", "x": "a"}),
        (("a,b,different", "b,c,same"), {"a": "a", "b": "b", "c": "b", "x": "a"}),
        (("b,c,different",), {"a": "a", "b": "a", "c": "c", "x": "a"}),
        (("b,x,different",), {"a": "a", "b": "a", "c": "a", "x": "x"}),
        (("a,b,different", "a,x,different"), {"a": "a", "b": "b", "c": "a", "x": "b"}),
    ],
)
def test_decisions_on_copies_that_were_not_listed_act(
    tmp_path: Path, lines: tuple[str, ...], stories: dict[str, str]
) -> None:
    assert decide(tmp_path, *lines)[1] == stories


def test_an_id_that_a_spreadsheet_would_run_is_read_without_its_guard(tmp_path: Path) -> None:
    decisions = read_decisions(
        save(tmp_path / "d.csv", "'@SUM(A1)/x,'-2+3,same", "''=d,'tis,same", "=b,+a,different")
    )
    assert decisions.to_numpy().tolist() == [
        ["-2+3", "@SUM(A1)/x", "same"],
        ["'=d", "'tis", "same"],
        ["+a", "=b", "different"],
    ]
