from __future__ import annotations

import json
import unicodedata
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from corpus_tools.text import find_tokens, normalize_word, tokenize


def words(text: str) -> list[str]:
    return [word for *_, word, is_word in find_tokens(text) if is_word]


def marks(text: str) -> list[str]:
    return [word for *_, word, is_word in find_tokens(text) if not is_word]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lü noted", ["lü", "noted"]),
        ("U.S. and China’s AI", ["u.s.", "and", "china", "ai"]),
        ("CHINA'S AND China's and China’S", ["china", "and", "china", "and", "china"]),
        ("can't, can’t, rock'n'roll", ["can't", "can't", "rock'n'roll"]),
        ("'quoted' and ‘quoted’", ["quoted", "and", "quoted"]),
        ("the states' rights", ["the", "states", "rights"]),
        ("win-win, win‐win, win‑win", ["win"] * 6),
        ("US–China and U.S.–China", ["us", "china", "and", "u.s.", "china"]),
        ("$1,250.50 in 5G and 3.5%", ["1,250.50", "in", "5g", "and", "3.5"]),
        ("AT&T at 3 a.m. & more", ["at&t", "at", "3", "a.m.", "more"]),
        ("x_y", ["x", "y"]),
        ("人工 智能", ["人工", "智能"]),
        ("", []),
        (" … ?!", []),
    ],
)
def test_words_of_a_text(text: str, expected: list[str]) -> None:
    assert words(text) == expected


def test_a_letter_with_a_separate_accent_is_the_same_word() -> None:
    apart = unicodedata.normalize("NFD", "Lü and São Paulo")
    assert words(apart) == ["lü", "and", "são", "paulo"]
    assert next(apart[start:end] for start, end, *_ in find_tokens(apart)) == "Lu\u0308"


def test_marks_are_kept_but_hyphens_quotation_marks_and_tying_dashes_are_not() -> None:
    assert marks("“No,” he (a 5-year-old) said – twice.") == [",", "(", ")", "–", "."]
    assert marks("US–China ‹talks› „heute‟") == []
    assert marks("yes—no") == ["—"]


@settings(max_examples=60, deadline=None)
@given(st.text())
@example("\ud800 a\x00b İ ﬀ")
def test_offsets_give_back_the_text_in_order(text: str) -> None:
    tokens = list(find_tokens(text))
    places = [place for start, end, *_ in tokens for place in (start, end)]
    assert places == sorted(places)
    for start, end, word, is_word in tokens:
        assert 0 <= start < end <= len(text)
        assert word == normalize_word(text[start:end])
        assert not text[start:end].isspace()
        assert is_word == any(letter.isalnum() for letter in text[start:end])


@settings(max_examples=60, deadline=None)
@given(st.text())
def test_no_letter_or_digit_is_lost_but_a_possessive_s(text: str) -> None:
    covered = {n for start, end, *_ in find_tokens(text) for n in range(start, end)}
    lost = [n for n, letter in enumerate(text) if letter.isalnum() and n not in covered]
    assert all(text[n] in "sS" and text[n - 1] in "'’" for n in lost)


def test_tokenize_numbers_texts_by_position_and_keeps_empty_ones_empty() -> None:
    texts = pd.Series(["One two.", "", "Three"], index=[7, 7, 1])
    before = texts.copy()
    tokens = tokenize(texts)
    assert tokens.to_dict("list") == {
        "row": [0, 0, 0, 2],
        "start": [0, 4, 7, 0],
        "end": [3, 7, 8, 5],
        "word": ["one", "two", ".", "three"],
        "is_word": [True, True, False, True],
    }
    pd.testing.assert_series_equal(texts, before)


def test_tokenize_of_nothing_has_the_same_columns_and_types() -> None:
    some, none = tokenize(pd.Series(["a"])), tokenize(pd.Series([], dtype="str"))
    assert len(none) == 0
    assert none.dtypes.to_dict() == some.dtypes.to_dict()


@pytest.mark.shared
def test_the_edge_cases_of_the_reference_hold(shared: Path) -> None:
    cases = json.loads((shared / "oracles/edge_cases.json").read_text(encoding="utf-8"))
    for case in cases["tokenizer"]:
        found = words(case["text"])
        assert found == case.get("tokens_lower", found)
        assert not set(found) & set(case.get("must_not_contain", []))
    assert cases["tokenizer"]
