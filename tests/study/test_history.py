"""The history of a codebook, and whether a comparison confirms or explores."""

from __future__ import annotations

import datetime
import json
from pathlib import Path

import pytest

from corpus_tools.errors import StudyError
from corpus_tools.study.codebook import Codebook, CodebookEntry
from corpus_tools.study.history import (
    HISTORY_FILE,
    HistoryNotWrittenError,
    find_status,
    read_history,
    record_event,
)

DAY = datetime.date(2031, 5, 1)
LATER = datetime.date(2031, 6, 1)


def make_codebook(*patterns: str, exclusions: tuple[str, ...] = ()) -> Codebook:
    entry = CodebookEntry(
        id="race", label="Race", kind="frame", definition="A race.",
        patterns=patterns, exclusions=exclusions,
    )  # fmt: skip
    return Codebook(format=1, name="One", version="1", entries=(entry,))


FIRST, SECOND = make_codebook("race"), make_codebook("race", "arms race", exclusions=("race car",))


def status_of(folder: Path, codebook: Codebook):
    return find_status(read_history(folder), codebook=codebook)


def test_a_study_without_a_history(tmp_path: Path) -> None:
    assert read_history(tmp_path) == ()
    assert status_of(tmp_path, FIRST).kind == "new"


def test_frozen_before_the_first_comparison(tmp_path: Path) -> None:
    assert record_event(tmp_path, happening="frozen", codebook=FIRST, day=DAY)
    assert record_event(tmp_path, happening="compared", codebook=FIRST, day=LATER)
    status = status_of(tmp_path, FIRST)
    assert (status.kind, status.since) == ("frozen", "2031-05-01")
    assert "frozen, before any comparison, on 2031-05-01" in status.sentence
    assert status.changes.empty


def test_changed_after_the_first_comparison(tmp_path: Path) -> None:
    record_event(tmp_path, happening="frozen", codebook=FIRST, day=DAY)
    record_event(tmp_path, happening="compared", codebook=FIRST, day=DAY)
    # Freezing what was changed afterwards does not undo that the sides were seen.
    record_event(tmp_path, happening="frozen", codebook=SECOND, day=LATER)
    status = status_of(tmp_path, SECOND)
    assert status.kind == "exploratory"
    assert status.sentence == (
        "Exploratory: the codebook was changed after the first comparison of the sides "
        "(2031-05-01): 1 pattern added, 1 exclusion added in race."
    )
    assert status.changes.to_numpy().tolist() == [
        ["race", "added", "pattern", "arms race"],
        ["race", "added", "exclusion", "race car"],
    ]
    assert status_of(tmp_path, FIRST).kind == "frozen"


def test_never_frozen(tmp_path: Path) -> None:
    record_event(tmp_path, happening="compared", codebook=FIRST, day=DAY)
    assert status_of(tmp_path, FIRST).kind == "unchanged"
    assert status_of(tmp_path, SECOND).kind == "exploratory"


def test_changed_between_freezing_and_the_first_comparison(tmp_path: Path) -> None:
    record_event(tmp_path, happening="frozen", codebook=FIRST, day=DAY)
    status = status_of(tmp_path, SECOND)
    assert status.kind == "new"
    assert "freeze it again" in status.sentence
    record_event(tmp_path, happening="frozen", codebook=SECOND, day=LATER)
    assert status_of(tmp_path, SECOND).kind == "frozen"


def test_frozen_changed_and_changed_back(tmp_path: Path) -> None:
    for codebook in (FIRST, SECOND, FIRST):
        assert record_event(tmp_path, happening="frozen", codebook=codebook, day=DAY)
    assert not record_event(tmp_path, happening="frozen", codebook=FIRST, day=LATER)
    assert status_of(tmp_path, FIRST).kind == "frozen"
    assert status_of(tmp_path, SECOND).kind == "new"


def test_a_look_at_the_sides_counts_like_a_comparison(tmp_path: Path) -> None:
    record_event(tmp_path, happening="looked", codebook=FIRST, day=DAY)
    status = status_of(tmp_path, SECOND)
    assert status.kind == "exploratory"
    assert "the first look at what a change does to each side" in status.sentence


def test_an_entry_taken_out(tmp_path: Path) -> None:
    other = SECOND.entries[0].model_copy(update={"id": "talks"})
    both = SECOND.model_copy(update={"entries": (*SECOND.entries, other)})
    record_event(tmp_path, happening="compared", codebook=both, day=DAY)
    changes = status_of(tmp_path, SECOND).changes
    assert set(changes["frame"]) == {"talks"}
    assert set(changes["change"]) == {"removed"}


def test_the_same_is_written_once_and_nothing_is_left_beside(tmp_path: Path) -> None:
    assert record_event(tmp_path, happening="compared", codebook=FIRST, day=DAY)
    before = (tmp_path / HISTORY_FILE).read_bytes()
    assert not record_event(tmp_path, happening="compared", codebook=FIRST, day=LATER)
    assert (tmp_path / HISTORY_FILE).read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == [HISTORY_FILE]


@pytest.mark.parametrize(
    "content", ["", "{}", "null", "[1]", "7", '[{"happening": "dreamt"}]', "[" * 100_000]
)
def test_a_file_that_is_no_history(tmp_path: Path, content: str) -> None:
    (tmp_path / HISTORY_FILE).write_text(content, encoding="utf-8")
    with pytest.raises(StudyError, match="is no history of a codebook"):
        read_history(tmp_path)


def test_a_history_reads_as_lines_of_json(tmp_path: Path) -> None:
    record_event(tmp_path, happening="frozen", codebook=SECOND, day=DAY)
    (event,) = json.loads((tmp_path / HISTORY_FILE).read_text(encoding="utf-8"))
    assert event["day"] == "2031-05-01"
    assert event["entries"]["race"] == [["race", "arms race"], ["race car"]]


def test_a_history_that_cannot_be_written_is_an_error_of_its_own(tmp_path: Path) -> None:
    (tmp_path / f".{HISTORY_FILE}.new").mkdir()
    with pytest.raises(HistoryNotWrittenError, match=r"history.json: cannot be written \(Is a dir"):
        record_event(tmp_path, happening="frozen", codebook=FIRST, day=DAY)


def test_a_stance_turned_round_is_a_change_and_one_never_given_is_none(tmp_path: Path) -> None:
    record_event(tmp_path, happening="compared", codebook=FIRST, day=DAY)
    entry = FIRST.entries[0].model_copy(update={"stance": "favours"})
    turned = FIRST.model_copy(update={"entries": (entry,)})
    status = status_of(tmp_path, turned)
    assert status.kind == "exploratory"
    assert status.changes.to_numpy().tolist() == [["race", "added", "stance", "favours"]]
    record_event(tmp_path, happening="compared", codebook=turned, day=DAY)
    assert status_of(tmp_path, FIRST).kind == "unchanged"
    other = turned.model_copy(update={"entries": (entry.model_copy(update={"stance": "opposes"}),)})
    assert other.fingerprint not in {turned.fingerprint, FIRST.fingerprint}
