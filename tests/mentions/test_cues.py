from __future__ import annotations

import pytest

from corpus_tools.mentions.cues import DOING, EMPTY, HELPING, OWNED


@pytest.mark.parametrize("text", [" is clear that", "'s late", " would be wise to", " took a day"])
def test_an_it_that_stands_for_nothing(text: str) -> None:
    assert EMPTY.match(text)


@pytest.mark.parametrize("text", [" would wait", " had waited", " signed", " issued a note"])
def test_an_it_that_may_stand_for_somebody(text: str) -> None:
    assert not EMPTY.match(text)


def test_what_only_a_state_has() -> None:
    assert OWNED.match(" own armed forces")
    assert not OWNED.match(" data and troops")


def test_helping_words_do_nothing() -> None:
    assert not DOING & HELPING
