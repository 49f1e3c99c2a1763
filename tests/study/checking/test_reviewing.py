"""What a codebook could do without, and what it still lacks."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus_tools.study.checking import check_codebook_file
from corpus_tools.study.checking.reviewing import _pair_by_word, _read_pattern
from corpus_tools.study.checking.globs import can_overrule, is_wider, read_words
from corpus_tools.text import tokenize
from corpus_tools.text.terms import TokenIndex

HEAD = "format: 1\nname: One\nversion: 1\nentries:\n"


def write_entry(
    name: str, *patterns: str, exclusions: tuple[str, ...] = (), kind: str = "frame"
) -> str:
    lines = [f"  - id: {name}", f"    label: {name.title()}", f"    kind: {kind}",
             "    definition: What it is.", "    examples: [One.]", "    patterns:",
             *(f"      - '{pattern}'" for pattern in patterns)]  # fmt: skip
    if exclusions:
        lines += ["    exclusions:", *(f"      - '{exclusion}'" for exclusion in exclusions)]
    return "\n".join(lines) + "\n"


def check(folder: Path, *entries: str) -> list[list[object]]:
    path = folder / "codebook.yml"
    path.write_text(HEAD + "".join(entries), encoding="utf-8")
    return check_codebook_file(path)[1].to_numpy().tolist()


def needless(folder: Path, *patterns: str) -> list[str]:
    warned = check(folder, write_entry("race", *patterns))
    assert all(warning.startswith("needless: ") for *_, warning in warned)
    return [text for _, _, text, _ in warned]


def test_a_codebook_without_a_flaw_has_no_warnings(tmp_path: Path) -> None:
    entry = write_entry("race", "race*", "arms control", exclusions=("race car*",))
    assert check(tmp_path, entry) == []
    assert check_codebook_file(tmp_path / "codebook.yml")[1].dtypes.astype(str).to_dict() == {
        "line": "int64", "entry": "str", "text": "str", "warning": "str",
    }  # fmt: skip


def test_a_pattern_that_a_wider_one_finds_is_named_with_both_lines(tmp_path: Path) -> None:
    assert check(tmp_path, write_entry("race", "race", "chips", "race*")) == [
        [11, "race", "race", "needless: 'race*' (line 13) finds it too"]
    ]


@pytest.mark.parametrize(
    ("patterns", "expected"),
    [
        (("arms race", "Arms-Race"), ["Arms-Race"]),
        (("defence pact", "defense pact"), ["defense pact"]),
        (("organise*", "organiz*"), ["organise*"]),
        (("joint * research", "joint climate research"), ["joint climate research"]),
        (("joint * research", "joint * research*"), ["joint * research"]),
        (("security", "security + threat*"), ["security + threat*"]),
        (("security + threat*", "security"), ["security + threat*"]),
        (("security + threat*", "security + threats"), ["security + threats"]),
        (("security + threat* | risk", "security + risk | threat*"), ["security + risk | threat*"]),
        (("*made*", "homemade*", "self made"), ["homemade*"]),
        # A longer find counts instead of the shorter one, and may escape an exclusion.
        (("race", "arms race"), []),
        (("race", "races"), []),
        (("security + threat", "security + risk"), []),
        (("joint research", "joint * research"), []),
        (("joint * research", "joint one two three four research"), []),
        (("a*b", "a*c"), []),
    ],
)
def test_needless_is_what_another_finds_over_the_same_words(
    tmp_path: Path, patterns: tuple[str, ...], expected: list[str]
) -> None:
    assert needless(tmp_path, *patterns) == expected


def test_a_pattern_in_two_entries_of_one_kind_is_named(tmp_path: Path) -> None:
    first = write_entry("race", "talks", "defence")
    assert check(tmp_path, first, write_entry("pact", "Defense", "talks + chips")) == [
        [19, "pact", "Defense",
         "stands in the frame race too (line 12): each find counts for both"]
    ]  # fmt: skip
    assert check(tmp_path, first, write_entry("pact", "defence", kind="topic")) == []


@pytest.mark.parametrize(
    ("patterns", "exclusion", "is_idle"),
    [
        (("race*",), "race car*", False),
        (("secur*",), "security guard*", False),
        (("race*",), "races", False),
        (("arms race",), "security guard*", True),
        # Of overlapping finds the longest counts.
        (("arms race",), "race", True),
        (("guard dog",), "security guard", False),
        (("prize",), "human * trial", False),
        (("one two three four five six",), "human * trial", True),
        (("defence",), "defense lawyer*", False),
        (("*guard",), "secur*", False),
        (("guard*",), "secur*", True),
        (("*guard",), "*security", True),
    ],
)
def test_an_exclusion_that_no_pattern_can_meet_is_named(
    tmp_path: Path, patterns: tuple[str, ...], exclusion: str, is_idle: bool
) -> None:
    warned = check(tmp_path, write_entry("race", *patterns, exclusions=(exclusion,)))
    found = [text for _, _, text, warning in warned if "excludes nothing" in warning]
    assert found == [exclusion] * is_idle


def test_an_entry_without_example_or_definition_is_named(tmp_path: Path) -> None:
    entry = write_entry("race", "race").replace("    examples: [One.]\n", "")
    entry = entry.replace("What it is.", "(no definition) Category x of y.dic.")
    assert check(tmp_path, entry) == [
        [5, "race", "Race", "the entry has no definition of its own yet"],
        [5, "race", "Race", "the entry has no example"],
    ]


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


@given(terms=st.lists(_TERMS, min_size=1, max_size=8, unique=True))
@settings(max_examples=200, deadline=None)
def test_going_by_one_word_misses_no_pair(terms: list[str]) -> None:
    patterns = [_read_pattern(term) for term in terms]
    wider = {
        (one, other)
        for one, first in enumerate(patterns)
        for other, second in enumerate(patterns)
        if is_wider(first.words, second.words)
    }
    assert wider <= set(_pair_by_word(patterns))


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
