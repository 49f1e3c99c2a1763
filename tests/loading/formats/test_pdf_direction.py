"""Letters and words of scripts that are written from right to left, in either order in the file."""

from __future__ import annotations

import pytest

from corpus_tools.loading.formats.pdf.direction import (
    BACKWARD,
    FORWARD,
    order_letters,
    order_words,
    reads_backward,
)


@pytest.mark.parametrize(
    ("texts", "backward"),
    [(["המעבורת", "Ltd"], True), (["العبارة"], True), (["The word", "שלום"], False),
     (["12", "渡轮"], False), ([], False)],
)  # fmt: skip
def test_which_way_a_page_is_read(texts: list[str], backward: bool) -> None:
    assert reads_backward(texts) is backward


@pytest.mark.parametrize(
    ("text", "places", "word"),
    [
        ("שלום", [4, 3, 2, 1], "שלום"),
        ("םולש", [1, 2, 3, 4], "שלום"),
        # One sign stands for lam and alef, and has them the wrong way round.
        ("ثالث", [4, 3, 3, 2], "ثلاث"),
        ("ﺳﻼم", [3, 2, 1], "سلام"),
        # Figures stay as they are written.
        ("2031-ב", [1, 2, 3, 4, 5, 6], "ב-2031"),
        ("ferry", [5, 4, 3, 2, 1], "ferry"),
    ],
)
def test_letters_are_in_the_order_of_their_places(
    text: str, places: list[float], word: str
) -> None:
    assert order_letters(text, places) == word


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("אל Ltd Bank Harbour עד", "אל Harbour Bank Ltd עד"),
        ("אל Ltd 25 Harbour", "אל Harbour 25 Ltd"),
        ("יום ,14.3.2031 כך", "יום 14.3.2031, כך"),
        ("כי 25 מיליון", "כי 25 מיליון"),
        ("עד\tLtd Bank", "עד\tLtd Bank"),
    ],
)
def test_words_of_other_scripts_are_turned_round(line: str, text: str) -> None:
    assert order_words(line, main=BACKWARD) == text


@pytest.mark.parametrize(
    ("line", "text"),
    [("The word מים שלום means peace", "The word שלום מים means peace"),
     ("by .5 per cent , or so", "by .5 per cent , or so")],
)  # fmt: skip
def test_a_page_that_is_read_from_left_to_right(line: str, text: str) -> None:
    assert order_words(line, main=FORWARD) == text
