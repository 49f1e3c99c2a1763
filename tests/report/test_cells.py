from __future__ import annotations

import io
from datetime import UTC, date, datetime
from typing import Any

import numpy as np
import openpyxl
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.cell.cell import Cell
from xlsxwriter import Workbook

from corpus_tools.exhibits.escaping import show_controls
from corpus_tools.report.cells import CellWriter, choose_width, cut_text


def write(values: list[Any]) -> list[Cell]:
    """Write values below each other, and read the cells back."""
    file = io.BytesIO()
    with Workbook(file, {"in_memory": True}) as book:
        writer, sheet = CellWriter(book), book.add_worksheet("a")
        for row, value in enumerate(values):
            writer.write_value(sheet, (row, 0), value)
    sheet = openpyxl.load_workbook(io.BytesIO(file.getvalue()))["a"]
    return [sheet.cell(row, 1) for row in range(1, len(values) + 1)]


@pytest.mark.parametrize(
    ("value", "kind", "read"),
    [
        (3, "n", 3),
        (np.int64(-3), "n", -3),
        (0.25, "n", 0.25),
        (np.float32(0.5), "n", 0.5),
        (True, "b", True),
        (np.bool_(False), "b", False),
        (float("inf"), "s", "inf"),
        (2**53 + 1, "s", "9007199254740993"),
        (date(2031, 3, 5), "d", datetime(2031, 3, 5)),
        (pd.Timestamp("2031-03-05 10:30"), "d", datetime(2031, 3, 5, 10, 30)),
        (date(1899, 12, 31), "s", "1899-12-31"),
        (datetime(2031, 3, 5, 10, tzinfo=UTC), "s", "2031-03-05 10:00:00+00:00"),
        (["a", "b"], "s", "['a', 'b']"),
        ("", "n", None),
        (None, "n", None),
        (float("nan"), "n", None),
        (pd.NaT, "n", None),
        (pd.NA, "n", None),
    ],
)
def test_each_kind_of_value(value: object, kind: str, read: object) -> None:
    cell = write([value])[0]
    assert (cell.data_type, cell.value) == (kind, read)


@pytest.mark.parametrize(
    "text",
    [
        "=1+1", "@x", "+1", "-1", "12", "007", "{=1}", "'=1", "http://example.com", "mailto:a@b.example",
        "internal:a!A1", "external:a.xlsx", "=cmd|' /C calc'!A0", "<script>", "a & b", " a ", "a\nb",
        "<r>", "</r>", "<r></r>", "<r><t>x</t></r>", "<r>&broken</r>", "TRUE", "#N/A", "2031-03-05",
        "中文 𝒳 😀",
    ],
)  # fmt: skip
def test_text_is_text(text: str) -> None:
    cell = write([text])[0]
    assert (cell.data_type, cell.value, cell.hyperlink) == ("s", text, None)


def test_days_and_times_are_shown_as_such() -> None:
    day, moment = write([pd.Timestamp("2031-03-05"), pd.Timestamp("2031-03-05 10:30")])
    assert (day.number_format, moment.number_format) == ("yyyy-mm-dd", "yyyy-mm-dd hh:mm:ss")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\x00b\x1b", "a␀b␛"),
        ("a\r\nb", "a\nb"),
        ("\ud800", "\ufffd"),
        ("\ufffe\uffff", "\ufffd\ufffd"),
    ],
)
def test_control_characters_are_made_visible(text: str, shown: str) -> None:
    assert write([text])[0].value == shown


@pytest.mark.parametrize("letter", ["x", "😀"])
def test_a_text_too_long_for_a_cell_says_that_it_was_cut(letter: str) -> None:
    units = len(letter.encode("utf-16-le")) // 2
    fits = letter * (32_767 // units)
    assert write([fits])[0].value == fits
    cut = write([letter * 40_000])[0].value
    assert isinstance(cut, str)
    assert len(cut.encode("utf-16-le")) // 2 in {32_766, 32_767}
    assert cut.endswith(
        f"{letter} […] cut here: a cell holds 32,767 characters, this text has {40_000 * units:,}"
    )


@settings(max_examples=30, deadline=None)
@given(st.lists(st.text(), min_size=1))
def test_any_text_comes_back_as_shown(texts: list[str]) -> None:
    cells = write(texts)
    expected = [
        show_controls(text).replace("\ufffe", "\ufffd").replace("\uffff", "\ufffd")
        for text in texts
    ]
    assert [cell.value or "" for cell in cells] == expected
    assert all(cell.data_type == "s" for cell in cells if cell.value)


@pytest.mark.parametrize(
    ("header", "values", "width"),
    [
        ("n", [1, 2], 8),
        ("share", [0.08421052631578947], 14),
        ("text", ["word " * 100], 60),
        ("text", ["two\nlines of it"], 8),
        ("标题标题标题", [], 14),
        ("day", [pd.Timestamp("2031-03-05")], 12),
        ("missing", [None], 9),
    ],
)
def test_columns_are_as_wide_as_what_is_in_them(
    header: str, values: list[object], width: int
) -> None:
    assert choose_width(header, values) == width


def test_a_letter_of_two_halves_is_not_cut_in_two() -> None:
    assert cut_text("a😀b", 2) == "a"
    assert cut_text("a😀b", 3) == "a😀"
