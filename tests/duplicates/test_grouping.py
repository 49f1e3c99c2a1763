from __future__ import annotations

from itertools import combinations

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus_tools.duplicates import (
    DuplicateError,
    apply_decisions,
    find_duplicates,
    group_duplicates,
)
from corpus_tools.duplicates.tables import DUPLICATE_DECISIONS
from corpus_tools.schema import DUPLICATE_PAIRS

from .conftest import BAKERY, CHESS, FERRY, build_corpus


def pair_up(*pairs: tuple[str, str, float, float], kind: str = "near") -> pd.DataFrame:
    """Return pairs (a, b, share of a, share of b), sorted as they must be."""
    return DUPLICATE_PAIRS.build(
        {
            "document_a": a, "document_b": b, "kind": kind, "share_of_a": share_a,
            "share_of_b": share_b, "n_shared_sentences": 3, "similarity": (share_a + share_b) / 2,
            "verdict": "same" if kind in {"near", "exact"} else "different", "verdict_by": "rule",
        }
        for a, b, share_a, share_b in pairs
    )  # fmt: skip


def decide(pairs: pd.DataFrame, **decisions: str) -> pd.DataFrame:
    rows = ({"document_a": p[0], "document_b": p[1], "decision": d} for p, d in decisions.items())
    return apply_decisions(pairs, decisions=DUPLICATE_DECISIONS.build(rows))


def group(pairs: pd.DataFrame, names: str) -> dict[str, str]:
    _, documents = build_corpus(dict.fromkeys(names, ()))
    groups = group_duplicates(pairs, documents=documents)
    return dict(zip(groups["document_id"], groups["story_id"], strict=True))


def test_nothing() -> None:
    _, documents = build_corpus({})
    assert group_duplicates(DUPLICATE_PAIRS.build([]), documents=documents).empty


def test_each_document_has_a_row_and_the_earliest_is_first() -> None:
    sources = {"a": "north", "b": "east", "c": "east", "d": "east"}
    sentences, documents = build_corpus(
        {"a": FERRY, "b": FERRY[:4], "c": FERRY, "d": FERRY, "z": CHESS}, sources
    )
    pairs = find_duplicates(sentences, documents=documents)
    groups = group_duplicates(pairs, documents=documents).set_index("document_id")
    assert groups["story_id"].tolist() == ["b", "b", "b", "b", "z"]  # d has no day
    assert groups["is_first"].tolist() == [False, True, False, False, True]
    assert groups["n_documents"].tolist() == [4, 4, 4, 4, 1]
    assert groups["n_sources"].tolist() == [2, 2, 2, 2, 1]
    assert groups["kind"].tolist() == ["exact", "near", "exact", "exact", "unique"]


def test_an_unknown_day_comes_last() -> None:
    pairs = pair_up(("a", "z", 0.9, 0.9))
    assert group(pairs, "az") == {"a": "a", "z": "a"}
    assert group(pair_up(("0", "a", 0.9, 0.9)), "0a") == {"0": "a", "a": "a"}


def test_likeness_does_not_go_on_for_ever() -> None:
    chain = pair_up(*((a, b, 0.6, 0.6) for a, b in zip("defgh", "efghi", strict=True)))
    stories = group(chain, "defghi")
    assert max(pd.Series(stories).value_counts()) <= 3


def test_parts_of_a_roundup_are_not_copies_of_each_other() -> None:
    texts = {"d": FERRY + BAKERY, "e": FERRY, "f": BAKERY, "g": BAKERY[1:]}
    sentences, documents = build_corpus(texts)
    groups = group_duplicates(find_duplicates(sentences, documents=documents), documents=documents)
    story = dict(zip(groups["document_id"], groups["story_id"], strict=True))
    assert story["e"] != story["f"] == story["g"]


def test_cuts_of_one_text_are_one_story_through_it() -> None:
    pairs = pair_up(("d", "e", 0.55, 1), ("d", "f", 0.55, 1))
    assert set(group(pairs, "def").values()) == {"d"}


def test_pairs_that_are_no_copies_tie_nobody() -> None:
    assert group(pair_up(("d", "e", 0.1, 0.9), kind="contained"), "de") == {"d": "d", "e": "e"}


def test_decisions_join_and_keep_apart() -> None:
    pairs = pair_up(("d", "e", 0.9, 0.9), ("d", "f", 0.9, 0.9), ("e", "f", 0.9, 0.9))
    assert group(decide(pairs, ef="different"), "def") == {"d": "d", "e": "d", "f": "f"}
    other = pair_up(("d", "e", 0.2, 0.9), kind="contained")
    assert group(decide(other, de="same"), "de") == {"d": "d", "e": "d"}
    exact = pair_up(("d", "e", 1, 1), ("d", "f", 1, 1), kind="exact")
    assert group(decide(exact, de="different"), "def") == {"d": "d", "e": "e", "f": "d"}


def test_copies_decided_to_be_different_leave_each_its_own_pairs() -> None:
    """d, e, f have the same words; so has x with each of them the same in common."""
    exact = pair_up(("d", "e", 1, 1), ("d", "f", 1, 1), ("e", "f", 1, 1), kind="exact")
    near = pair_up(("d", "x", 0.6, 0.6), ("e", "x", 0.6, 0.6))
    pairs = pd.concat([exact, near], ignore_index=True)
    assert set(group(pairs, "defx").values()) == {"d"}
    assert group(decide(pairs, de="different"), "defx") == {"d": "d", "e": "e", "f": "d", "x": "d"}
    assert group(decide(pairs, ef="different"), "defx") == {"d": "d", "e": "d", "f": "f", "x": "d"}
    moved = {"de": "different", "df": "different", "dx": "different"}
    assert group(decide(pairs, **moved), "defx") == {"d": "d", "e": "e", "f": "e", "x": "e"}
    said = decide(pairs, de="different", ef="same")
    assert group(said, "defx") == {"d": "d", "e": "e", "f": "e", "x": "d"}


def test_what_is_decided_of_a_copy_holds_for_all_with_its_words() -> None:
    exact, near = pair_up(("d", "e", 1, 1), kind="exact"), pair_up(("d", "x", 0.6, 0.6))
    other = pair_up(("e", "x", 0.6, 0.6))
    pairs = pd.concat([exact, near, other], ignore_index=True)
    assert group(decide(pairs, ex="different"), "dex") == {"d": "d", "e": "d", "x": "x"}


def test_exact_is_one_with_its_copy_in_the_same_story() -> None:
    exact = pair_up(("d", "e", 1, 1), ("d", "f", 1, 1), ("e", "f", 1, 1), kind="exact")
    pairs = pd.concat([exact, pair_up(("e", "x", 0.3, 0.3), kind="partial")], ignore_index=True)
    _, documents = build_corpus(dict.fromkeys("defx", ()))
    groups = group_duplicates(decide(pairs, de="different", ex="same"), documents=documents)
    assert groups["story_id"].tolist() == ["d", "e", "d", "e"]
    assert groups["kind"].tolist() == ["exact", "near", "exact", "near"]


def test_decisions_that_contradict_each_other_are_an_error() -> None:
    pairs = pair_up(("d", "e", 0.3, 0.3), ("d", "f", 0.3, 0.3), ("e", "f", 0.3, 0.3))
    decided = decide(pairs, de="same", df="same", ef="different")
    with pytest.raises(DuplicateError, match="'e' and 'f' were decided to be different"):
        group(decided, "def")


def test_a_pair_of_documents_that_are_not_there_is_an_error() -> None:
    with pytest.raises(DuplicateError, match="first is 'e'"):
        group(pair_up(("d", "e", 0.9, 0.9)), "d")


@settings(max_examples=10)
@given(st.sets(st.sampled_from(list(combinations("defghijk", 2)))), st.randoms())
def test_stories_partition_and_do_not_depend_on_order(links: set, rng) -> None:
    rows = [(a, b, 0.6, 0.6) for a, b in sorted(links)]
    first = group(pair_up(*rows), "defghijk")
    rng.shuffle(rows)
    assert group(pair_up(*rows), "defghijk") == first
    assert all(first[story] == story for story in first.values())
    for story in set(first.values()):
        members = [one for one, name in first.items() if name == story]
        # Somebody is one story by a pair with each of the others.
        assert any(
            all(one == other or tuple(sorted((one, other))) in links for other in members)
            for one in members
        )


@pytest.mark.parametrize("n", [2, 3, 6])
def test_all_alike_are_one_story(n: int) -> None:
    names = "defghi"[:n]
    rows = [(a, b, 0.9, 0.9) for a, b in combinations(names, 2)]
    assert set(group(pair_up(*rows), names).values()) == {"d"}
