"""Words of lines that are stretched to the width of their column."""

from __future__ import annotations

import pytest

from corpus_tools.loading.formats.pdf.columns import order_columns
from corpus_tools.loading.formats.pdf.pieces import Piece
from corpus_tools.loading.formats.pdf.stretched import join_stretched


def set_words(words: str, gaps: list[float], *, left: float = 50, top: float = 700) -> list[Piece]:
    pieces = []
    for word, gap in zip(words.split(), [*gaps, 0.0], strict=True):
        pieces.append(Piece(word, left, left + 5.0 * len(word), top - 10, top))
        left = pieces[-1].right + gap
    return pieces


@pytest.mark.parametrize(
    ("words", "gaps", "joined"),
    [
        ("boats were late", [12, 12], ["boats were late"]),
        ("boats were late", [12, 14], ["boats", "were", "late"]),
        ("boats were late", [24, 24], ["boats", "were", "late"]),
        ("12 14 15", [12, 12], ["12", "14", "15"]),
        ("boats late", [12], ["boats", "late"]),
        # Drawn row by row: the first word ends a line of the column on the left.
        ("fog boats were late", [17, 12, 12], ["fog", "boats were late"]),
        ("boats were late fog", [12, 12, 17], ["boats were late", "fog"]),
    ],
)
def test_words_equally_far_apart(words: str, gaps: list[float], joined: list[str]) -> None:
    assert [piece.text for piece in join_stretched(set_words(words, gaps))] == joined


def test_words_below_each_other_are_two_lines() -> None:
    pieces = [*set_words("boats were late", [12, 12]), *set_words("in fog", [12], top=688)]
    assert [piece.text for piece in join_stretched(pieces)] == ["boats were late", "in", "fog"]


def test_spaces_one_above_the_other_are_no_gutter() -> None:
    lines = [" ".join(letter * n for n in (13, 8, 12)) for letter in "abcdefgh"]
    pieces = [
        piece
        for i, line in enumerate(lines)
        for piece in set_words(line, [12, 12], top=700 - 12 * i)
    ]
    columns = order_columns(join_stretched(pieces))
    assert [[line.text for line in column] for column in columns] == [lines]
