from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus_tools.study.cells import guard_cell, unguard_cell


@pytest.mark.parametrize(
    "text", ["=1+1", "+49", "-2+3.txt", "@SUM(A1)/x", "\tx", "\rx", "\nx", "'=1", "''@x"]
)
def test_what_starts_like_a_formula_is_guarded(text: str) -> None:
    assert guard_cell(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "a=1", "'tis", "'", "north/2.txt", "1-2"])
def test_other_cells_stay(text: str) -> None:
    assert guard_cell(text) == text == unguard_cell(text)


def test_what_a_person_typed_without_a_guard_stays() -> None:
    assert unguard_cell("-2+3.txt") == "-2+3.txt"


@given(st.text(alphabet="'=+-@\t\n a1", max_size=6))
def test_every_cell_comes_back(text: str) -> None:
    assert unguard_cell(guard_cell(text)) == text
    assert guard_cell(text)[:1] not in tuple("=+-@\t\r\n")


def test_a_hostile_cell_takes_no_time() -> None:
    assert guard_cell("'" * 1_000_000) == "'" * 1_000_000
