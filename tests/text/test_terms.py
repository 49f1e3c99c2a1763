from __future__ import annotations

import fnmatch
import re
from fnmatch import fnmatchcase

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus_tools.text import tokenize
from corpus_tools.text.terms import TokenIndex, _fits, check_term, find_terms, split_term


def find(text: str, *terms: str) -> list[tuple[str, str]]:
    tokens = tokenize(pd.Series([text]))
    found = find_terms(TokenIndex(tokens), terms=terms)
    starts = tokens["start"].to_numpy()[found["first"]]
    ends = tokens["end"].to_numpy()[found["last"]]
    return [(text[a:b], term) for a, b, term in zip(starts, ends, found["term"], strict=True)]


@pytest.mark.parametrize(
    ("text", "terms", "expected"),
    [
        ("Export controls bite.", ["export control*"], ["Export controls"]),
        ("export, control", ["export control"], []),
        ("export. Control", ["export control"], []),
        ("export – control", ["export control"], []),
        ("win-win and win win", ["win-win"], ["win-win", "win win"]),
        ("win–win", ["win-win"], ["win–win"]),
        ("the US–China talks", ["us-china talk*"], ["US–China talks"]),
        ("the U.S.-China talks", ["u.s.-china talks"], ["U.S.-China talks"]),
        ("China’s AI", ["china ai"], ["China’s AI"]),
        ("the “AI race” starts", ["ai race starts"], ["AI race” starts"]),
        ("ai race, ai", ["ai", "ai race"], ["ai race", "ai"]),
        ("a b c", ["a b", "b c"], ["a b"]),
        ("oil-rich", ["oil"], ["oil"]),
        ("cooperate cooperation coop", ["cooperat*"], ["cooperate", "cooperation"]),
        ("recooperated", ["*cooperat*"], ["recooperated"]),
        ("don’t", ["don't"], ["don’t"]),
        ("THE CHINA'S", ["china"], ["CHINA"]),
        ("a+b a b", ["a"], ["a", "a"]),
        ("...", ["*t*"], []),
        ("anything", ["..."], []),
    ],
)
def test_a_term_is_found_here(text: str, terms: list[str], expected: list[str]) -> None:
    assert [words for words, _ in find(text, *terms)] == expected


def test_no_phrase_reaches_over_the_end_of_a_text() -> None:
    tokens = tokenize(pd.Series(["the chip", "war goes on"]))
    assert find_terms(TokenIndex(tokens), terms=["chip war"]).empty


def test_of_equally_long_terms_in_one_place_the_first_in_the_alphabet_stays() -> None:
    assert find("chips", "chip*", "*hips", "chips", "chips") == [("chips", "*hips")]


def test_one_endless_word_does_not_widen_all_the_others() -> None:
    text = " ".join(f"w{n}" for n in range(20_000)) + " " + "x" * 100_000
    assert find(text, "w19999", "xx*y") == [("w19999", "w19999")]


@pytest.mark.parametrize("terms", [[], ["chip"]])
def test_an_empty_table_gives_an_empty_table(terms: list[str]) -> None:
    found = find_terms(TokenIndex(tokenize(pd.Series([], dtype="str"))), terms=terms)
    assert found.to_dict("list") == {"first": [], "last": [], "term": []}
    assert found["first"].dtype == "int64"


def test_the_table_of_tokens_is_not_modified() -> None:
    tokens = tokenize(pd.Series(["chips and chips"]))
    before = tokens.copy()
    find_terms(TokenIndex(tokens), terms=["chip*"])
    pd.testing.assert_frame_equal(tokens, before)


VOCABULARY = ["open", "Open", "opens", "source", "talks", "talk", "ai", "win"]
# What stands between words, and whether a phrase may reach over it.
BETWEEN = {" ": True, "-": True, "–": True, "’s ": True, " “": True, "” ": True, ", ": False,
           ". ": False, " – ": False, "; ": False, " (": False, "—": False}  # fmt: skip
TERMS = ["open", "open*", "open source", "source open", "*s", "talk* ai", "t*k", "win-win",
         "ai win win", "open source talks ai", "*pen* so*e", "o*n"]  # fmt: skip
TEXTS = st.lists(
    st.tuples(st.sampled_from(VOCABULARY), st.sampled_from(sorted(BETWEEN))), max_size=25
)


def find_naively(pairs: list[tuple[str, str]], terms: list[str]) -> list[tuple[int, int, str]]:
    """Try each term at each word, then take the longest again and again."""
    words = [word.lower() for word, _ in pairs]
    possible = []
    for term in terms:
        parts = re.split("[ -]", term)
        for at in range(len(words) - len(parts) + 1):
            fits = all(fnmatchcase(words[at + n], part) for n, part in enumerate(parts))
            tied = all(BETWEEN[pairs[at + n][1]] for n in range(len(parts) - 1))
            if fits and tied:
                possible.append((-len(parts), at, term))
    taken: list[tuple[int, int, str]] = []
    for length, at, term in sorted(possible):
        end = at - length
        if all(end <= start or at >= stop for start, stop, _ in taken):
            taken.append((at, end, term))
    return sorted(taken)


@settings(max_examples=60, deadline=None)
@given(TEXTS, st.lists(st.sampled_from(TERMS), unique=True))
def test_finds_agree_with_a_naive_matcher(pairs: list[tuple[str, str]], terms: list[str]) -> None:
    text = "".join(word + between for word, between in pairs)
    tokens = tokenize(pd.Series([text]))
    numbers = tokens["is_word"].cumsum() - 1
    found = find_terms(TokenIndex(tokens), terms=terms)
    ours = [
        (int(numbers[first]), int(numbers[last]) + 1, term)
        for first, last, term in zip(found["first"], found["last"], found["term"], strict=True)
    ]
    assert ours == find_naively(pairs, terms)


@settings(max_examples=30, deadline=None)
@given(st.lists(TEXTS, max_size=4), st.lists(st.sampled_from(TERMS), unique=True))
def test_what_is_found_in_a_text_does_not_depend_on_the_other_texts(
    many: list[list[tuple[str, str]]], terms: list[str]
) -> None:
    texts = ["".join(word + between for word, between in pairs) for pairs in many]
    tokens = tokenize(pd.Series(texts, dtype="str"))
    found = find_terms(TokenIndex(tokens), terms=terms)
    rows = tokens["row"].to_numpy()[found["first"]]
    for row, text in enumerate(texts):
        alone = find_terms(TokenIndex(tokenize(pd.Series([text]))), terms=terms)
        assert found["term"][rows == row].tolist() == alone["term"].tolist()


@pytest.mark.parametrize(
    "term", ["chip", "export control*", "people-to-people", "U.S.", "AT&T", "don’t", "5G*", "*ism"]
)
def test_a_term_that_can_be_found_passes(term: str) -> None:
    assert check_term(term) == term
    example = term.replace("*", "s")
    assert find(example, term) == [(example, term)]


@pytest.mark.parametrize(
    ("term", "message"),
    [
        ("", "the pattern '' holds no word"),
        (" - ", "the pattern ' - ' holds no word"),
        ("compet(e|ing)", r"the pattern 'compet(e|ing)' can never be found"),
        ("*", "the pattern '*' holds no word"),
        ("ai **", "begins or ends with a gap"),
        ("* research", "begins or ends with a gap"),
        ("joint ** research", r"'\*\*' is no word \(letters, digits, an inner apostrophe, and \*"),
        ("a * b * c * d * e", "has more than 3 gaps"),
        ("C++", "can never be found"),
        ("talks, chips", "'talks,' is no word"),
        ("what?", "can never be found"),
    ],
)
def test_a_term_that_can_never_be_found_is_refused_with_the_reason(term: str, message: str) -> None:
    pattern = message if "\\" in message else re.escape(message)
    with pytest.raises(ValueError, match=pattern):
        check_term(term)


def test_a_term_is_split_like_a_text() -> None:
    assert split_term("  People-to‑people  China’s US–China don’t ") == [
        "people", "to", "people", "china", "us", "china", "don't",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("joint research", []),
        ("joint medical research", ["joint medical research"]),
        ("joint work on old research", ["joint work on old research"]),
        ("joint work on very old research", []),
        ("joint plans, research", []),
        ("joint new and joint old research", ["joint new and joint old research"[14:]]),
        ("joint new research and old research", ["joint new research"]),
    ],
)
def test_a_star_of_its_own_stands_for_one_to_three_words(text: str, found: list[str]) -> None:
    assert [text for text, _ in find(text, "joint * research")] == found


def test_a_gap_does_not_reach_into_the_next_sentence() -> None:
    tokens = tokenize(pd.Series(["joint medical", "research joint", "work research"]))
    assert find_terms(TokenIndex(tokens), terms=["joint * research"]).empty


@pytest.mark.parametrize("term", ["defense", "defence", "defen*"])
def test_both_spellings_are_found(term: str) -> None:
    assert [text for text, _ in find("Defence and defense", term)] == ["Defence", "defense"]


@settings(max_examples=200)
@given(st.text("ab", max_size=8), st.lists(st.text("ab", max_size=3), min_size=2, max_size=5))
def test_globs_match_as_the_shell_has_them(word: str, pieces: list[str]) -> None:
    fits = word.startswith(pieces[0]) and _fits(word, pieces)
    assert fits == fnmatch.fnmatchcase(word, "*".join(pieces))
