from __future__ import annotations

from pathlib import Path

import pytest

from corpus_tools import errors
from corpus_tools.errors import CorpusToolsError, Place


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        (Place(Path("study.toml")), "study.toml"),
        (Place(Path("study.toml"), 4), "study.toml, line 4"),
        (Place(Path("study.toml"), 4, 2), "study.toml, line 4, column 2"),
    ],
)
def test_a_place_is_written_as_far_as_it_is_known(place: Place, expected: str) -> None:
    assert str(place) == expected


def test_a_message_says_where_what_and_what_to_do() -> None:
    error = CorpusToolsError("it rains", place=Place(Path("a.csv"), 3), remedy="Take a coat.")
    assert str(error) == "a.csv, line 3: it rains\n  Take a coat."
    assert str(CorpusToolsError("it rains")) == "it rains"
    assert (error.problem, error.remedy) == ("it rains", "Take a coat.")


def test_one_root_catches_every_error_of_the_package() -> None:
    kinds = [kind for kind in vars(errors).values() if isinstance(kind, type)]
    raised = [kind for kind in kinds if issubclass(kind, Exception)]
    assert len(raised) > 1
    assert all(issubclass(kind, CorpusToolsError) for kind in raised)
