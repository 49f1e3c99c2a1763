from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus_tools.sentiment.news.terms import TermTree
from corpus_tools.text import find_tokens

TREE = TermTree(
    [
        ("war", 1), ("war*", 2), ("warm*", 3), ("war on terror", 4), ("war on", 5), ("terror", 6),
        ("favour*", 7), ("so-called", 8), ("defence", 9), ("war", 10), ("don't", 11),
        ("good faith", 12), ("organise", 13),
    ]
)  # fmt: skip


def find(text, *, names=()):
    words = [word for *_, word, _ in find_tokens(text)]
    is_name = [word in names for word in words]
    found = TREE.find(words, is_name=is_name)
    return [(" ".join(words[one.first : one.last]), one.value) for one in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("No such word.", []),
        ("War!", [("war", 1)]),
        ("Wars", [("wars", 2)]),
        ("Warmly", [("warmly", 3)]),
        ("A war on terror", [("war on terror", 4)]),
        ("A war on terrorism", [("war on", 5)]),
        ("A war, on terror", [("war", 1), ("terror", 6)]),
        ("The war war", [("war", 1), ("war", 1)]),
        ("favor", [("favor", 7)]),
        ("favourites", [("favourites", 7)]),
        ("so-called", [("so called", 8)]),
        ("so called", [("so called", 8)]),
        ("defense", [("defense", 9)]),
        ("don’t", [("don't", 11)]),
        ("don't", [("don't", 11)]),
        ("organize", [("organize", 13)]),
        ("afterwar", []),
    ],
)
def test_the_longest_term_of_each_place(text, expected):
    assert find(text) == expected


def test_of_two_values_the_first_stands():
    assert TermTree([("war", 1), ("war", 2)]).find(["war"])[0].value == 1
    assert TermTree([("favor", 1), ("favour", 2)]).find(["favour"])[0].value == 1


def test_a_word_as_written_goes_before_a_glob_whatever_their_order():
    for terms in ([("war*", 2), ("war", 1)], [("war", 1), ("war*", 2)]):
        assert TermTree(terms).find(["war"])[0].value == 1


def test_a_name_is_found_in_phrases_alone():
    assert find("Good faith", names={"good", "faith"}) == [("good faith", 12)]
    assert find("War", names={"war"}) == []
    assert find("War and terror", names={"war"}) == [("terror", 6)]


def test_no_terms_find_nothing():
    assert TermTree([]).find(["war"]) == []


WORDS = st.lists(
    st.sampled_from(["war", "on", "terror", "warm", "so", "called", "x", ",", "favours"]),
    max_size=9,
)


@given(words=WORDS)
@settings(max_examples=200, deadline=None)
def test_finds_stand_in_order_and_apart(words):
    found = TREE.find(words)
    reached = 0
    for one in found:
        assert reached <= one.first < one.last <= len(words)
        reached = one.last


@given(words=WORDS, more=WORDS)
@settings(max_examples=200, deadline=None)
def test_a_mark_parts_two_sentences(words, more):
    joined = TREE.find([*words, ";", *more])
    assert len(joined) == len(TREE.find(words)) + len(TREE.find(more))


class _Counted(str):
    """A word that counts how often a beginning of it is taken."""

    __slots__ = ()
    taken = 0

    def __getitem__(self, place):
        _Counted.taken += 1
        return super().__getitem__(place)


@pytest.mark.parametrize("length", [100, 10_000])
def test_of_a_word_only_beginnings_as_long_as_a_glob_are_looked_up(length):
    _Counted.taken = 0
    word = _Counted("warm" + "x" * length)
    assert [found.value for found in TREE.find([word])] == [3]
    assert 0 < _Counted.taken <= len("favour")
