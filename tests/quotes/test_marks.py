"""Quotation marks of every style."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus_tools.quotes.marks import find_stretches


def cut(*texts):
    return [
        [texts[piece.sentence][piece.start : piece.end] for piece in stretch.pieces]
        for stretch in find_stretches(texts)
    ]


@pytest.mark.parametrize(
    ("opening", "closing"), [('"', '"'), ("“", "”"), ("„", "“"), ("«", "»"), ("''", "''")]
)
def test_styles(opening, closing):
    text = f"She said {opening}we agree{closing}, he {opening}no{closing}."
    found = [(p.start, p.end) for stretch in find_stretches([text]) for p in stretch.pieces]
    assert [text[slice(*span)] for span in found] == [
        f"{opening}we agree{closing}", f"{opening}no{closing}"
    ]  # fmt: skip


def test_single_marks_inside_double_ones_belong_to_them():
    assert cut("He said: “They cried ‘no’ twice.”") == [["“They cried ‘no’ twice.”"]]


def test_single_marks_by_themselves():
    assert cut("Moss calls it 'a dead letter' and 'a joke'.") == [
        ["'a dead letter'"], ["'a joke'"]
    ]  # fmt: skip


def test_apostrophes_are_no_marks():
    assert cut("The students' union can't leave the '90s, says O'Hara.") == []


def test_a_quotation_over_several_sentences():
    assert cut('He said: "It works.', "It always did.", 'It will." She left.') == [
        ['"It works.', "It always did.", 'It will."']
    ]


def test_a_quotation_that_opens_each_paragraph_anew():
    found = cut("“It works. It is", "“It always did.", "“It will,” he said.")
    assert found == [["“It works. It is", "“It always did.", "“It will,”"]]


def test_a_mark_without_a_partner_does_not_swallow_the_article():
    texts = ['"It works, Moss said.', "The mill is old.", '"It leaks," Brandt said.', "It rained."]
    assert cut(*texts)[-1] == ['"It leaks,"']
    assert all("old" not in piece for stretch in cut(*texts) for piece in stretch)


def test_a_mark_that_is_never_closed_ends_with_its_sentence():
    assert cut('He said: "It works.', *["The mill is old."] * 80) == [['"It works.']]


def test_no_marks():
    assert find_stretches([]) == find_stretches(["", "No marks here."]) == []


@settings(max_examples=200, deadline=None)
@given(st.lists(st.text(alphabet="ab .,'\"“”‘’«»", max_size=30), max_size=6))
def test_stretches_never_overlap(texts):
    taken = set()
    for stretch in find_stretches(texts):
        for piece in stretch.pieces:
            assert 0 <= piece.start < piece.end <= len(texts[piece.sentence]) or (
                piece.start == piece.end == 0 and not texts[piece.sentence]
            )
            places = {(piece.sentence, at) for at in range(piece.start, piece.end)}
            assert not places & taken
            taken |= places
