from __future__ import annotations

from itertools import combinations

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus_tools.duplicates import DuplicateError, find_duplicates
from corpus_tools.duplicates.finding import compare_pairs, count_crowded
from corpus_tools.duplicates.runs import LENGTH

from .conftest import BAKERY, CHESS, FERRY, build_corpus

STOCK = "This text was sent to its members by the harbour lane service of the coast."


def find(texts: dict[str, tuple[str, ...]]) -> pd.DataFrame:
    sentences, documents = build_corpus(texts)
    return find_duplicates(sentences, documents=documents)


def kinds(texts: dict[str, tuple[str, ...]]) -> dict[tuple[str, str], str]:
    pairs = find(texts)
    return dict(
        zip(zip(pairs["document_a"], pairs["document_b"], strict=True), pairs["kind"], strict=True)
    )


def test_nothing_and_one() -> None:
    assert find({}).empty
    assert find({"a": FERRY}).empty


def test_documents_without_words_are_no_copies() -> None:
    assert find({"a": (), "b": (), "c": ("***",), "d": ("***",)}).empty


def test_headlines_are_not_compared() -> None:
    assert kinds({"a": ("title:Boats go", *FERRY), "b": ("title:Ferry ends", *FERRY)}) == {
        ("a", "b"): "exact"
    }
    assert kinds({"a": ("title:The same head", *FERRY), "b": ("title:The same head", *CHESS)}) == {}


def test_a_cut_copy_is_near() -> None:
    pairs = find({"a": FERRY, "b": FERRY[:4], "z": CHESS})
    row = pairs.iloc[0]
    assert (row["kind"], row["verdict"], row["verdict_by"]) == ("near", "same", "rule")
    assert row["share_of_b"] == 1
    words = [len(text.split()) for text in FERRY]
    assert row["share_of_a"] == pytest.approx(sum(words[:4]) / sum(words))
    assert row["similarity"] == pytest.approx(2 * sum(words[:4]) / (sum(words) + sum(words[:4])))
    assert row["n_shared_sentences"] == 4


def test_a_part_is_contained_and_no_story() -> None:
    pairs = find({"a": FERRY + BAKERY + CHESS, "c": FERRY[:3]})
    assert pairs.loc[0, ["kind", "verdict", "share_of_b"]].tolist() == ["contained", "different", 1]
    assert pairs.loc[0, "share_of_a"] < 0.3


def test_one_shared_sentence_is_a_quotation_until_it_is_half() -> None:
    assert kinds({"a": (*FERRY[:1], "She left."), "b": (*FERRY[:1], *BAKERY[:1])}) == {
        ("a", "b"): "near"
    }
    assert kinds({"a": FERRY[:1] + CHESS[:2], "b": FERRY[:1] + BAKERY[:2]}) == {
        ("a", "b"): "partial"
    }


def test_few_words_are_a_phrase() -> None:
    assert find(
        {"a": ("The council voted on Tuesday.",), "b": ("The council voted on Tuesday!", "No.")}
    ).empty


def test_stock_sentences_tie_nobody() -> None:
    lines = FERRY + BAKERY + CHESS
    texts = {f"d{at}": (*lines[2 * at : 2 * at + 2], STOCK) for at in range(6)}
    assert find(texts).empty
    assert kinds(dict(list(texts.items())[:2])) == {("d0", "d1"): "partial"}
    only_stock = {"x": (STOCK,), "y": (STOCK,)}
    assert find(texts | only_stock).empty


def test_many_copies_of_one_text_give_few_pairs() -> None:
    texts = {f"d{at:04}": FERRY for at in range(2000)}
    pairs = find(texts)
    assert len(pairs) == 1999
    assert set(pairs["document_a"]) == {"d0000"}


def test_many_near_copies_give_pairs_in_proportion() -> None:
    texts = {f"d{at:03}": (*FERRY, f"Line {at} of the {at} editors.") for at in range(300)}
    pairs = find(texts)
    assert set(pairs["verdict"]) == {"same"}
    assert len(pairs) < 300 * 40
    assert {*pairs["document_a"], *pairs["document_b"]} == set(texts)


def test_order_of_rows_makes_no_difference() -> None:
    texts = {"a": FERRY, "b": FERRY[:4], "c": FERRY[2:], "d": CHESS, "e": CHESS}
    sentences, documents = build_corpus(texts)
    one = find_duplicates(sentences, documents=documents)
    other = find_duplicates(
        sentences.sample(frac=1, random_state=3), documents=documents.iloc[::-1]
    )
    pd.testing.assert_frame_equal(one, other)


def test_arguments_stay_as_they_are() -> None:
    sentences, documents = build_corpus({"a": FERRY, "b": FERRY[:4]})
    before = sentences.copy(), documents.copy()
    find_duplicates(sentences, documents=documents)
    pd.testing.assert_frame_equal(sentences, before[0])
    pd.testing.assert_frame_equal(documents, before[1])


def test_a_document_that_is_not_there_is_an_error() -> None:
    sentences, documents = build_corpus({"a": FERRY, "b": CHESS})
    with pytest.raises(DuplicateError, match="first is 'b'") as caught:
        find_duplicates(sentences, documents=documents.iloc[:1])
    assert "split from" in caught.value.remedy


def runs_of(texts: tuple[str, ...]) -> list[list[tuple[str, ...]]]:
    """Each word's runs, in the plainest way."""
    words = [text.lower().rstrip(".").replace(",", "").split() for text in texts]
    return [
        [tuple(some[at : at + LENGTH]) for at in range(len(some) - LENGTH + 1)] for some in words
    ]


def share(one: tuple[str, ...], other: tuple[str, ...]) -> float:
    """Words of one in runs that other has, counted word by word."""
    theirs = {run for runs in runs_of(other) for run in runs}
    covered = total = 0
    for runs in runs_of(one):
        hit = {at + step for at, run in enumerate(runs) if run in theirs for step in range(LENGTH)}
        covered += len(hit)
        total += len(runs) + LENGTH - 1
    return covered / total


@settings(max_examples=10)
@given(
    st.lists(
        st.lists(st.sampled_from(FERRY + BAKERY + CHESS), min_size=1, max_size=6, unique=True),
        min_size=2,
        max_size=4,
    )
)
def test_shares_agree_with_a_plain_count(texts: list[list[str]]) -> None:
    named = {f"d{at}": tuple(some) for at, some in enumerate(texts)}
    pairs = find(named).set_index(["document_a", "document_b"])
    for one, other in combinations(named, 2):
        if named[one] == named[other]:
            continue
        if (one, other) in pairs.index:
            row = pairs.loc[(one, other)]
            assert row["share_of_a"] == pytest.approx(share(named[one], named[other]))
            assert row["share_of_b"] == pytest.approx(share(named[other], named[one]))
            assert row["n_shared_sentences"] == len(set(named[one]) & set(named[other]))


def test_named_pairs_are_compared_as_found_ones_are() -> None:
    texts = {"a": FERRY, "b": FERRY[:4], "c": FERRY + BAKERY + CHESS, "d": FERRY, "z": CHESS}
    sentences, documents = build_corpus(texts)
    found = find_duplicates(sentences, documents=documents)
    named = zip(found["document_b"], found["document_a"], strict=True)
    pd.testing.assert_frame_equal(compare_pairs(named, sentences=sentences), found)


def test_a_named_pair_that_was_not_listed_has_its_true_shares() -> None:
    texts = {"a": FERRY, "b": (*FERRY[:1], *BAKERY, *CHESS), "d": FERRY, "y": ("***",)}
    sentences, documents = build_corpus(texts)
    assert set(find_duplicates(sentences, documents=documents)["document_b"]) == {"d"}
    table = compare_pairs([("b", "a"), ("b", "d"), ("a", "y"), ("d", "a")], sentences=sentences)
    assert table[["document_a", "document_b", "kind", "n_shared_sentences"]].to_numpy().tolist() == [
        ["a", "b", "said", 1], ["a", "d", "exact", 6], ["a", "y", "said", 0], ["b", "d", "said", 1],
    ]  # fmt: skip
    assert table["share_of_a"].iloc[0] == pytest.approx(share(FERRY, texts["b"]))
    assert table["share_of_b"].iloc[0] == table["share_of_a"].iloc[3] < 0.2
    assert set(table.loc[table["kind"] == "said", "verdict"]) == {"different"}
    assert compare_pairs([], sentences=sentences).empty


def test_documents_with_many_partners_are_counted() -> None:
    texts = {f"d{at:03}": (*FERRY, f"Line {at} of the {at} editors.") for at in range(60)}
    pairs = find(texts)
    assert count_crowded(pairs) == 5
    assert (pairs["document_a"] == "d000").sum() == 59
    assert count_crowded(find(dict.fromkeys(texts, FERRY))) == 0
    assert count_crowded(find(dict(list(texts.items())[:32]))) == 0
