"""British and American spellings."""

from __future__ import annotations

import pytest

from corpus_tools.text.spelling import list_spellings


@pytest.mark.parametrize(
    ("british", "american"),
    [
        ("organise", "organize"),
        ("organisation*", "organization*"),
        ("analysing", "analyzing"),
        ("labour*", "labor*"),
        ("centre", "center"),
        ("defence", "defense"),
        ("modelling", "modeling"),
        ("programmes", "programs"),
        ("sceptical", "skeptical"),
    ],
)
def test_pairs(british: str, american: str) -> None:
    assert american in list_spellings(british)
    assert british in list_spellings(american)


@pytest.mark.parametrize(
    "word",
    ["promise", "rising", "size", "analysis", "supervise", "surprised", "check", "trade", "china",
     "exercise*", "crisis", "raise", "advertise", "enterprise"],
)  # fmt: skip
def test_words_of_one_spelling(word: str) -> None:
    assert list_spellings(word) == (word,)
