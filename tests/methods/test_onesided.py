from __future__ import annotations

import pytest

from corpus_tools.methods.onesided import describe_one_sided

from .conftest import MakeStudy, run_of


@pytest.mark.parametrize(
    ("north", "south", "expected"),
    [
        ([("2031-05-04", "news")], [("2031-05-04", "news")], "no genre and no date"),
        (
            [("2031-05-04", "news"), ("2031-05-09", "letter")],
            [("2031-05-04", "news"), ("2031-05-09", "opinion")],
            "genre letter: North alone (1 of 2 documents); "
            "genre opinion: South alone (1 of 2 documents)",
        ),
        (
            [("2031-05-04", "news"), ("2031-05-06", "news")],
            [("2031-05-05", "news"), ("2031-05-07", "news"), ("2031-05-08", "news")],
            "dated documents outside the days that both cover (2031-05-05 to 2031-05-06): "
            "North 1 of 2, South 2 of 3",
        ),
        (
            [("2031-05-04", "news")],
            [("2031-06-01", "news")],
            "the dates of the two do not overlap",
        ),
        (
            [("2031-05-04", "news"), ("", "news")],
            [("2031-05-04", "news")],
            "documents without a date: North 1 of 2, South 0 of 1",
        ),
        (
            [("", "news")],
            [("2031-05-04", "news")],
            "documents without a date: North 1 of 1, South 0 of 1; the dates cannot be compared",
        ),
        ([("2031-05-04", "news")], [], "everything, since no document is in South"),
        ([], [], "everything, since no document is in North or South"),
    ],
)
def test_what_only_one_side_has(
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
