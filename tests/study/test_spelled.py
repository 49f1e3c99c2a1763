"""Terms that spell a name of an actor."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus_tools.study import Actor
from corpus_tools.study.spelled import SpelledNames, list_spelled_names

HERONIA = Actor(
    id="heronia",
    name="Heron Isles",
    aliases=("Heronian", "US", "U.S."),
    metonyms=("Reedham",),
    places=("Marshton",),
    excluded=("Heronian bread", "New Heron Isles"),
)
NAMES = SpelledNames([HERONIA])


@pytest.mark.parametrize(
    ("term", "spells", "found", "masked"),
    [
        ("contain the heron isles", True, "heron isles", "contain <actor>"),
        ("Heron-Isles pact", True, "heron isles", "<actor> pact"),
        ("heron* pact", True, "heron*", "<actor> pact"),
        ("the u.s. pact", True, "u.s.", "<actor> pact"),
        ("join us", True, "", "join <actor>"),
        ("join US", True, "us", "join <actor>"),
        ("us and reedham", True, "reedham", "<actor> and <actor>"),
        ("heronian bread", True, "", "heronian bread"),
        ("new heron isles pact", True, "", "new heron isles pact"),
        ("heronian bread reedham", True, "reedham", "heronian bread <actor>"),
        ("marshton", False, "", "marshton"),
        ("isles * heron", False, "", "isles * heron"),
        ("the <actor>", False, "", "the <actor>"),
    ],
)
def test_names_are_found_in_terms(term: str, spells: bool, found: str, masked: str) -> None:
    words = tuple(term.lower().replace("-", " ").split())
    assert NAMES.spells(words) == spells
    assert NAMES.find(term) == found
    assert " ".join(NAMES.mask(words)) == masked
    assert list_spelled_names([term], actors=[HERONIA]) == ({term} if spells else set())


def test_without_actors_nothing_is_a_name() -> None:
    names = SpelledNames([])
    assert not names.spells(("us",))
    assert names.find("US") == ""
    assert names.mask(("the", "us")) == ("the", "us")
    assert list_spelled_names(["us", "heronia"], actors=[]) == set()


@given(st.lists(st.sampled_from(["the", "heron", "isles", "us", "x", "*", "bread", "heronian"])))
def test_a_mask_leaves_no_name_that_means_an_actor(words: list[str]) -> None:
    masked = NAMES.mask(tuple(words))
    assert len(masked) <= len(words)
    assert NAMES.mask(masked) == masked
