"""Whether one term finds all that another finds."""

from __future__ import annotations

import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus_tools.study.checking.globs import can_overrule, is_inside, is_wider, read_words
from corpus_tools.text import tokenize
from corpus_tools.text.terms import TokenIndex

_WORDS = st.sampled_from(["a", "ab", "abc", "b", "ba", "a*", "*a", "a*b", "*b*", "b*"])
_TERMS = st.lists(_WORDS, min_size=1, max_size=3).flatmap(
    lambda words: st.sampled_from([" ".join(words), " * ".join(words)])
)
_TEXTS = st.lists(st.sampled_from(["a", "ab", "abc", "aab", "b", "ba", "c"]), max_size=9)


def find(text: list[str], term: str) -> list[tuple[int, int]]:
    index = TokenIndex(tokenize(pd.Series([" ".join(text)])))
    return [(int(first), int(last)) for first, last in zip(*index.find(term), strict=True)]


@given(wide=_TERMS, narrow=_TERMS, text=_TEXTS)
@settings(max_examples=400, deadline=None)
def test_a_wider_term_is_found_wherever_the_narrower_is(
    wide: str, narrow: str, text: list[str]
) -> None:
    if is_wider(read_words(wide), read_words(narrow)):
        begins = {first for first, _ in find(text, wide)}
        assert begins.issuperset(first for first, _ in find(text, narrow))


@given(exclusion=_TERMS, pattern=_TERMS, text=_TEXTS)
@settings(max_examples=400, deadline=None)
def test_no_exclusion_is_called_idle_that_overrules_a_find(
    exclusion: str, pattern: str, text: list[str]
) -> None:
    overruled = [
        1
        for first, last in find(text, exclusion)
        for begin, end in find(text, pattern)
        if first <= end and begin <= last and end - begin <= last - first
    ]
    if overruled:
        assert can_overrule(read_words(exclusion), read_words(pattern))


@given(term=_TERMS, phrase=_TERMS, text=_TEXTS)
@settings(max_examples=400, deadline=None)
def test_what_is_inside_a_phrase_is_found_wherever_that_is(
    term: str, phrase: str, text: list[str]
) -> None:
    if is_inside(read_words(term), read_words(phrase)) and find(text, phrase):
        assert find(text, term)


def test_a_name_of_an_actor_is_a_word_that_no_glob_stands_for() -> None:
    name = ("contain", "<actor>")
    assert is_wider(name, name)
    assert is_wider(("contain", "*", "chips"), ("contain", "<actor>", "chips"))
    assert not is_wider(("contain", "*act*"), name)
    assert not is_wider(name, ("contain", "heronia"))
    assert can_overrule(("self", "contain", "<actor>"), name)
    assert not can_overrule(("contain", "heronia", "chips"), ("<actor>", "chips"))
