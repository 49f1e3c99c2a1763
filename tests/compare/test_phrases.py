from __future__ import annotations

import pandas as pd
import pytest

from corpus_tools.compare.phrases import (
    write_list,
    write_months,
    write_name,
    write_number,
    write_percent,
)


@pytest.mark.parametrize(
    ("share", "text"),
    [(0, "0 %"), (0.0049, "under 1 %"), (0.005, "under 1 %"), (0.0051, "1 %"), (0.31, "31 %"),
     (0.995, "over 99 %"), (0.994, "99 %"), (1, "100 %")],
)  # fmt: skip
def test_percent(share, text):
    assert write_percent(share) == text


@pytest.mark.parametrize(
    ("names", "text"), [([], ""), (["a"], "a"), (["a", "b"], "a and b"), ("abc", "a, b and c")]
)
def test_lists(names, text):
    assert write_list(names) == text


@pytest.mark.parametrize(
    ("first", "last", "text"),
    [
        ("2031-03-04", "2031-03-30", "March 2031"),
        ("2031-03-04", "2031-09-17", "March to September 2031"),
        ("2030-12-31", "2031-01-01", "December 2030 to January 2031"),
        (None, None, ""),
    ],
)
def test_months(first, last, text):
    assert write_months(pd.Timestamp(first), pd.Timestamp(last)) == text


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a\tb \u2028 c\x00d", "a b c d"), ("x" * 31, "x" * 29 + "…"), ("x" * 30, "x" * 30),
        ("\u202eturned", "turned"), (7, "7"), ("", ""),
    ],
)  # fmt: skip
def test_names(name, text):
    assert write_name(name) == text


def test_numbers():
    assert [write_number(n, "word") for n in (0, 1, 1000)] == ["0 words", "1 word", "1,000 words"]
