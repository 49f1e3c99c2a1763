from __future__ import annotations

import pytest

from corpus_tools.methods.onesided import describe_one_sided

from .conftest import MakeStudy, run_of


@pytest.mark.parametrize(
    ("north", "south", "expected"),
    [
        (
            [("2031-05-04", "news")],
            [("2031-05-04", "news")],
            "no genre is on one side alone; dates: North 2031-05-04, South 2031-05-04",
        ),
        # What is unknown on both sides is not balanced.
        (
            [("", ""), ("", "")],
            [("", "")],
            "genre unknown: North 2 of 2, South 1 of 1; dates: North unknown, South unknown",
        ),
        (
            [("2031-05-04", "news"), ("2031-05-09", "letter")],
            [("2031-05-04", "news"), ("2031-05-09", "opinion")],
            "genre letter: North alone (1 of 2 documents); "
            "genre opinion: South alone (1 of 2 documents); "
            "dates: North 2031-05-04 to 2031-05-09, South 2031-05-04 to 2031-05-09",
        ),
        (
            [("2031-05-04", "news"), ("2031-05-06", "")],
            [("2031-05-05", "news"), ("2031-05-07", "news")],
            "genre unknown: North 1 of 2, South 0 of 2; "
            "dates: North 2031-05-04 to 2031-05-06, South 2031-05-05 to 2031-05-07",
        ),
        (
            [("2031-05-04", "news")],
            [("2031-06-01", "news")],
            "no genre is on one side alone; "
            "dates: North 2031-05-04, South 2031-06-01, which do not overlap",
        ),
        (
            [("2031-05-04", "news"), ("", "news")],
            [("", "news")],
            "no genre is on one side alone; "
            "dates: North 2031-05-04 (unknown for 1 of 2), South unknown",
        ),
        ([("2031-05-04", "news")], [], "not to be compared, since no document is in South"),
        ([], [], "not to be compared, since no document is in North or South"),
    ],
)
def test_genres_and_dates_of_the_two_sides(
    make_study: MakeStudy,
    north: list[tuple[str, str]],
    south: list[tuple[str, str]],
    expected: str,
) -> None:
    documents = {
        f"{side.lower()}{number}": (f"{side.lower()}-{number}", side, *facts)
        for side, rows in (("North", north), ("South", south))
        for number, facts in enumerate(rows)
    }
    assert describe_one_sided(run_of(make_study(documents))) == expected
