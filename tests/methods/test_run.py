from __future__ import annotations

import pytest

from .conftest import MakeStudy, pair_up, run_of

CODES = "document_id,start,end,frames,held_back\n"


def test_what_is_compared_is_what_the_study_says(make_study: MakeStudy) -> None:
    run = run_of(make_study(pair_up(4), kind="constructed"))
    assert run.groups == ("North", "South")
    assert run.design.sources == (4, 4)
    assert run.refused == ""
    assert run.frames["measure"].tolist() == ["rivalry", "dialogue"]
    assert run.agreement is None
    assert run.mark == "[constructed] "


@pytest.mark.parametrize(
    ("flags", "is_apart", "is_all", "n_read"),
    [
        ("no yes", True, False, {"all documents": 1, "North": 1, "South": 0}),
        ("yes yes", False, True, {"all documents": 0, "North": 0, "South": 0}),
        ("no no", False, False, {"all documents": 2, "North": 1, "South": 1}),
    ],
)
def test_none_some_or_all_texts_are_held_back(
    make_study: MakeStudy, flags: str, *, is_apart: bool, is_all: bool, n_read: dict[str, int]
) -> None:
    north, south = flags.split()
    codes = f"{CODES}north0,0,15,,{north}\nsouth0,0,15,,{south}\nz,0,9,,yes\n"
    found = run_of(make_study(pair_up(1), codes=codes)).agreement
    assert found is not None
    assert (found.held_back is not None) is is_apart
    assert found.is_all_held_back is is_all
    assert found.n_read == n_read
    assert found.n_documents_absent == 1
    assert found.n_unjudged == 2
    if found.held_back is not None:
        assert found.held_back["n_documents"].max() == 1


def test_a_document_is_held_back_only_with_all_its_sentences(make_study: MakeStudy) -> None:
    codes = f"{CODES}north0,0,15,,no\nnorth0,16,32,,yes\nsouth0,0,15,,yes\n"
    found = run_of(make_study(pair_up(1), codes=codes)).agreement
    assert found is not None
    assert found.n_read["North"] == 1
    assert found.held_back is not None
    assert found.held_back["n_coded_sentences"].max() == 1


def test_codes_of_no_document_here_hold_nothing_back(make_study: MakeStudy) -> None:
    found = run_of(make_study(pair_up(1), codes=f"{CODES}z,0,9,,yes\n")).agreement
    assert found is not None
    assert found.held_back is None
    assert not found.is_all_held_back


def test_a_guessed_number_of_sources_refuses_nothing(make_study: MakeStudy) -> None:
    documents = {"a": ("x1", "North", "", ""), "b": ("otter", "South", "", "")}
    refused = run_of(make_study(documents)).refused
    assert refused == "the outlet of 1 of 2 documents is unknown (a) and is not guessed"
    empty = run_of(make_study({"a": ("x1", "North", "", "")})).refused
    assert empty.startswith("no document is in the group 'South'; the outlet of 1 of 1")
