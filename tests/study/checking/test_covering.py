"""Which phrases of an entry another finds too."""

from __future__ import annotations

import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus_tools.study.checking.covering import Place, find_covered
from corpus_tools.study.checking.globs import is_wider
from corpus_tools.study.checking.lines import find_dispensable, read_line
from corpus_tools.study.spelled import SpelledNames
from corpus_tools.text import tokenize
from corpus_tools.text.terms import TokenIndex

NOBODY = SpelledNames([])
_WORDS = st.sampled_from(["a", "ab", "abc", "b", "ba", "a*", "*a", "a*b", "*b*", "b*", "defence*"])
_TERMS = st.lists(_WORDS, min_size=1, max_size=3).flatmap(
    lambda words: st.sampled_from([" ".join(words), " * ".join(words)])
)
_TEXTS = st.lists(st.sampled_from(["a", "ab", "abc", "aab", "b", "ba", "c"]), max_size=9)
_CHOICES = st.lists(
    st.lists(_WORDS, min_size=1, max_size=3, unique=True), min_size=1, max_size=2
).map(lambda slots: " ".join(f"({'|'.join(slot)})" if slot[1:] else slot[0] for slot in slots))


def find(text: list[str], terms: tuple[str, ...]) -> set[int]:
    index = TokenIndex(tokenize(pd.Series([" ".join(text)])))
    return {int(first) for term in terms for first in index.find(term)[0]}


@given(terms=st.lists(_TERMS, min_size=1, max_size=8, unique=True))
@settings(max_examples=300, deadline=None)
def test_going_down_the_words_misses_nothing(terms: list[str]) -> None:
    lines = [read_line(n, term, names=NOBODY) for n, term in enumerate(terms)]
    phrases = [line.phrases[0] for line in lines]
    expected = {
        Place(n, 0)
        for n, words in enumerate(phrases)
        for m, other in enumerate(phrases)
        if m != n and is_wider(other, words) and (m < n or not is_wider(words, other))
    }
    covered = find_covered(lines)
    assert covered.keys() == expected
    # What is named as finding it too can stay.
    assert not expected.intersection(covered.values())


@given(written=st.lists(_CHOICES, min_size=1, max_size=4, unique=True), text=_TEXTS)
@settings(max_examples=300, deadline=None)
def test_without_what_is_needless_the_same_is_found(written: list[str], text: list[str]) -> None:
    lines = [read_line(n, one, names=NOBODY) for n, one in enumerate(written)]
    covered = find_covered(lines)
    kept: list[str] = []
    for n, line in enumerate(lines):
        done = {place.phrase for place in covered if place.line == n}
        gone = {number for _, numbers in find_dispensable(line, done) for number in numbers}
        kept += [term for m, term in enumerate(line.terms) if m not in gone]
    everything = tuple(term for line in lines for term in line.terms)
    assert find(text, tuple(kept)) == find(text, everything)


def test_a_chain_names_the_widest() -> None:
    lines = [read_line(n, one, names=NOBODY) for n, one in enumerate(["races", "race*", "rac*"])]
    assert find_covered(lines) == {Place(0, 0): Place(2, 0), Place(1, 0): Place(2, 0)}


def test_thousands_that_begin_alike_are_no_burden() -> None:
    terms = [f"not w{n} * {'xyz'[n % 3]}*" for n in range(6000)] + ["not w* * x*"]
    lines = [read_line(n, term, names=NOBODY) for n, term in enumerate(terms)]
    assert len(find_covered(lines)) == 2000
