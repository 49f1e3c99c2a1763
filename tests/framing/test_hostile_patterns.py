"""Patterns and texts made to take long: what is found stays right, and little is looked at."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
import pytest

from corpus_tools.framing import matching
from corpus_tools.framing.matching import match_frames
from corpus_tools.framing.uses import WINDOW, Use, find_use
from corpus_tools.study.codebook import Codebook, CodebookEntry


def match(patterns: Sequence[str], texts: Sequence[str]) -> pd.DataFrame:
    entry = CodebookEntry(
        id="one", label="One", kind="frame", definition="A test.", patterns=tuple(patterns)
    )
    codebook = Codebook(format=1, name="One", version="1", entries=(entry,))
    numbers = pd.Series(range(len(texts)), dtype="int64")
    sentences = pd.DataFrame(
        {
            "sentence_id": "a:" + numbers.astype("str"),
            "document_id": "a",
            "position": numbers,
            "part": "body",
            "start": numbers * 1_000_000,
            "end": numbers * 1_000_000 + [len(text) for text in texts],
            "text": texts,
        }
    ).astype({"text": "str"})
    return match_frames(sentences, codebook=codebook)


SYNONYMS = [f"word{letter}{other}" for letter in "abcdefghij" for other in "klmnopqrst"]


@pytest.mark.parametrize(
    ("patterns", "texts", "number"),
    [
        (["*a*a*a*b"], ["a" * 100_000], 0),
        (["*a*a*a*b"], ["a" * 100_000 + "b"], 1),
        (["*a*a*a*b"], [" ".join("a" * size + "c" for size in range(300))], 0),
        (["a*a*a*a*a*a*a*a*"], ["a" * 7, "a" * 8, "a" * 50_000], 2),
        (["a"], ["a " * 1_000], 1_000),
        (["a"], ["a"] * 1_000, 1_000),
        # The shortest has one word in each gap: seven words in all, and five.
        (["a * a * a * a"], ["a " * 1_000], 1_000 // 7),
        (["the * the * the"], ["the " * 1_000], 1_000 // 5),
        (["a * a * a * b"], ["a " * 1_000], 0),
        (["a * a * a * b"], ["a " * 1_000 + "b"], 1),
        (["a * a"], ["a " * 2] * 100, 0),
        (["a + the"], ["a " * 1_000], 0),
        (["a + the"], ["a " * 1_000 + "the"], 1_000),
        (["a + the"], ["a", "the"] * 200, 0),
        (["a + the", "the + a"], ["a the " * 500], 1_000),
        (SYNONYMS, [" ".join(SYNONYMS * 10)], 1_000),
        ([f"a + a | x{number}" for number in range(100)], ["a " * 100], 100),
    ],
)
def test_what_is_found_is_right(patterns: list[str], texts: list[str], number: int) -> None:
    found = match(patterns, texts)
    assert len(found) == number
    assert found["match_id"].is_unique


def test_matches_of_one_pattern_do_not_overlap() -> None:
    found = match(["a * a * a * a", "a * a"], ["a " * 500])
    assert (found["start"].iloc[1:].to_numpy() >= found["end"].iloc[:-1].to_numpy()).all()


def test_the_use_is_looked_for_in_a_window_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    seen = []

    def spy(words: Sequence[str], originals: Sequence[str], first: int, last: int) -> Use:
        seen.append(len(words))
        return find_use(words, originals, first, last)

    monkeypatch.setattr(matching, "find_use", spy)
    match(["race"], ["race word word " * 400])
    assert len(seen) == 400
    assert max(seen) <= 2 * WINDOW + 1


@pytest.mark.parametrize(
    ("text", "use"),
    [
        ("Committee on " + "Race " * 300, "mentioned"),
        ("not only " * 200 + "a race", "advanced"),
        ("not " * 200 + "a race", "negated"),
        ("reject " * 200 + "the notion of a race", "contested"),
        ("how can " * 200 + "it be called a race", "contested"),
        ("race " + "and so on " * 200 + "which i dispute", "advanced"),
        ("member of " * 200 + "the race", "mentioned"),
        ("rule out " * 200 + "a race", "advanced"),
        ("and so on " * 200 + "we rule out a race", "negated"),
        ("w" * 100_000 + " is not a race", "negated"),
    ],
)
def test_the_use_in_a_sentence_without_end(text: str, use: str) -> None:
    assert match(["race"], [text])["use"].iloc[0] == use
