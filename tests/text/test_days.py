"""Days as news writes them."""

from __future__ import annotations

import datetime

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus_tools.text.days import YEARS, find_day, find_days, parse_day, read_day


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("May 14, 2024", "2024-05-14"),
        ("Tuesday, May 14, 2024 9:20 AM GMT", "2024-05-14"),
        ("May 14 2024", "2024-05-14"),
        ("May 1st, 2024", "2024-05-01"),
        ("14 May 2024", "2024-05-14"),
        ("14th May, 2024", "2024-05-14"),
        ("Sept. 5, 2023", "2023-09-05"),
        ("Sep 5, 2023", "2023-09-05"),
        ("2024-05-14", "2024-05-14"),
        ("2018 年 10 月 7 日 17:04", "2018-10-07"),
        ("14. Mai 2031", "2031-05-14"),
        ("19-May-2031", "2031-05-19"),
        ("2031/05/19", "2031-05-19"),
        ("21.01.2031", "2031-01-21"),
        ("14.05.2031, 18:02 Uhr", "2031-05-14"),
        ("05/19/2031 - 08:12", "2031-05-19"),
        ("04.05.2031", ""),
        ("13/13/2031", ""),
        ("3. März 2031", "2031-03-03"),
        ("1er août 2031", "2031-08-01"),
        ("14 de septiembre de 2031", "2031-09-14"),
        ("02/03/2024", ""),
        ("Mayor 14, 2024", ""),
        ("May 2024", ""),
        ("Spring 2024", ""),
        ("May 32, 2024", ""),
        ("May 14, 20245", ""),
        ("0001-01-01", ""),
        ("9999-12-31", ""),
        ("on May 14, 2024", ""),
        ("", ""),
    ],
)
def test_a_day_at_the_beginning(line: str, day: str) -> None:
    assert read_day(line) == day


@given(st.dates(datetime.date(1500, 1, 1), datetime.date(2499, 12, 31)))
def test_every_day_is_read_in_every_form(day: datetime.date) -> None:
    for form in (
        "{0:%B} {0.day}, {0.year}",
        "{0:%B} {0.day} {0.year}",
        "{0.day} {0:%b} {0.year}",
        "{0.day}. {0:%B} {0.year}",
        "{0.year}-{0.month}-{0.day}",
        "{0.year}年{0.month}月{0.day}日",
    ):
        written = form.format(day)
        assert read_day(written) == day.isoformat()
        assert find_day("x: " + written) == day.isoformat()
        assert find_days(f"x: {written}; y") == [(day.isoformat(), 3, 3 + len(written))]


def test_two_days_of_a_line_are_not_one() -> None:
    assert find_day("changed May 3, 2031; published 28 April 2031") == ""
    assert find_day("First told 2 May 2031, 2031-05-04") == ""
    assert find_day("2 May 2031, in the paper of 2031-05-02") == "2031-05-02"


def test_several_days_of_a_line_in_their_order() -> None:
    line = "Changed 2031-05-16; first told May 14, 2031 and on 15. Mai 2031"
    assert [day for day, _, _ in find_days(line)] == ["2031-05-16", "2031-05-14", "2031-05-15"]
    assert [line[start:end] for _, start, end in find_days(line)] == [
        "2031-05-16",
        "May 14, 2031",
        "15. Mai 2031",
    ]
    assert find_days("in the spring of 2031") == []


@pytest.mark.parametrize(
    "written",
    ["", "unknown", "2031", "2031-5-4", "20310504", "2031-W18-7", "2031-05-04T00:00", " 2031-05-04",
     "04/05/2031", "0000-01-01", "2031-13-01", "２０３１-０５-０４", "2031-05-04\n"],
)  # fmt: skip
def test_what_is_no_day_is_none(written: str) -> None:
    assert parse_day(written) is None


@settings(max_examples=40, deadline=None)
@given(st.dates(datetime.date(YEARS[0], 1, 1), datetime.date(YEARS[-1], 12, 31)))
def test_every_day_is_read_as_pandas_reads_it(day: datetime.date) -> None:
    assert parse_day(day.isoformat()) == day == pd.Timestamp(day.isoformat()).date()
