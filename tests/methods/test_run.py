from __future__ import annotations

from .conftest import MakeStudy, pair_up, run_of

CODES = "document_id,start,end,frames,held_back\n"


def test_what_is_compared_is_what_the_study_says(make_study: MakeStudy) -> None:
    run = run_of(make_study(pair_up(4), kind="constructed"))
    assert run.groups == ("North", "South")
    assert run.design.sources == (4, 4)
    assert run.refused == ""
    assert run.frames["measure"].tolist() == ["rivalry", "dialogue"]
    assert set(run.tone["measure"]) == {"textblob", "vader"}
    assert run.agreement is None
    assert run.mark == "[constructed] "


def test_texts_held_back_are_looked_at_apart_only_beside_others(make_study: MakeStudy) -> None:
    for flags, apart in (("no yes", True), ("yes yes", False), ("no no", False)):
        north, south = flags.split()
        codes = f"{CODES}north0,0,15,,{north}\nsouth0,0,15,,{south}\nz,0,9,,yes\n"
        found = run_of(make_study(pair_up(1), codes=codes)).agreement
        assert found is not None
        assert (found.held_back is not None) is apart
        assert found.n_documents_absent == 1
        assert found.n_unjudged == 2
        if found.held_back is not None:
            assert found.held_back["n_documents"].max() == 1
