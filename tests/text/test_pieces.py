"""Pieces in which a long sentence is read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus_tools.text.pieces import LONGEST, find_pieces


@pytest.mark.parametrize("text", ["", "Talks failed.", "a" * LONGEST])
def test_a_sentence_of_usual_length_is_one_piece(text):
    assert list(find_pieces(text)) == [(0, len(text))]


def test_a_piece_ends_behind_a_space_or_where_there_is_none_anywhere():
    text = "The talks failed."
    assert [text[a:b] for a, b in find_pieces(text, longest=6)] == ["The ", "talks ", "failed", "."]


@given(st.text(alphabet="ab \u0130'", max_size=60), st.integers(1, 9))
def test_pieces_tile_the_text_and_none_is_longer(text, longest):
    found = list(find_pieces(text, longest=longest))
    assert "".join(text[start:end] for start, end in found) == text
    assert all(end - start <= longest for start, end in found)
