from __future__ import annotations

from datetime import date

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus_tools.exhibits.spreadsheet import write_csv
from corpus_tools.report.restoring import read_exhibit


@pytest.mark.parametrize(
    ("texts", "values"),
    [
        (["1", "-2", ""], [1, -2, None]),
        (["0.5", "1e-05", "-3", "inf"], [0.5, 1e-05, -3.0, float("inf")]),
        (["0.08421052631578947"], [0.08421052631578947]),
        (["2031-03-05", ""], [date(2031, 3, 5), None]),
        (["True", "False"], [True, False]),
        (["2031-13-45"], ["2031-13-45"]),
        (["2031-03-05", "unknown"], ["2031-03-05", "unknown"]),
        (["007", "1"], ["007", "1"]),
        (["1234567890123456"], ["1234567890123456"]),
        (["1", "two"], ["1", "two"]),
        (["858e119106229190"], ["858e119106229190"]),
        (["nan", "NA"], ["nan", "NA"]),
        (["'=1+1", "'-5", "'tis", "''"], ["=1+1", "-5", "'tis", "''"]),
        (['"a\nb, ""c"""'], ['a\nb, "c"']),
        (["", ""], [None, None]),
    ],
)
def test_a_column_is_of_one_kind(texts: list[str], values: list[object]) -> None:
    csv = "word,value\n" + "".join(f"x,{text}\n" for text in texts)
    found = list(read_exhibit(csv)["value"])
    assert found == values
    assert [type(value) for value in found] == [type(value) for value in values]


@pytest.mark.parametrize("name", ["document_id", "id", "record id", "ID"])
def test_identifiers_are_texts(name: str) -> None:
    assert list(read_exhibit(f"{name}\n1\n'-2\n")[name]) == ["1", "-2"]


@pytest.mark.parametrize("csv", ["", "\n"])
def test_a_table_of_nothing(csv: str) -> None:
    assert read_exhibit(csv).shape == (0, 0)


def test_headers_are_kept_as_they_were() -> None:
    table = read_exhibit("'=a,n,n,\n")
    assert list(table.columns) == ["=a", "n", "n", ""]
    assert len(table) == 0


def test_one_column_with_gaps_keeps_its_rows() -> None:
    table = pd.DataFrame({"note": ["a", None, "b"]})
    assert list(read_exhibit(write_csv(table))["note"]) == ["a", None, "b"]


def test_a_line_that_is_too_long_is_an_error() -> None:
    with pytest.raises(ValueError, match="Expected 2 fields in line 3, saw 3"):
        read_exhibit("a,b\n1,2\n1,2,3\n")


def test_a_long_text_is_read() -> None:
    text = "word " * 60_000
    assert read_exhibit(write_csv(pd.DataFrame({"text": [text]})))["text"][0] == text


@settings(deadline=None)
@given(st.lists(st.floats(allow_nan=False, allow_infinity=False, width=64), min_size=1))
def test_numbers_come_back_exactly(numbers: list[float]) -> None:
    back = read_exhibit(write_csv(pd.DataFrame({"value": numbers})))["value"]
    assert [float(value) for value in back] == numbers


TEXT = st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]), min_size=1)


@settings(deadline=None)
@given(st.lists(TEXT, min_size=1))
def test_texts_come_back(texts: list[str]) -> None:
    texts = [f"x{text}" if text.startswith("'") else text for text in texts]
    table = pd.DataFrame({"text": [*texts, "=1"], "n": np.arange(len(texts) + 1)})
    assert list(read_exhibit(write_csv(table))["text"]) == [*texts, "=1"]
