from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest
from click.testing import Result

Run = Callable[..., Result]


@pytest.fixture(autouse=True)
def _wide(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "160")


def rows(result: Result) -> list[list[str]]:
    """Cells of all rows of the tables that were printed."""
    assert result.exit_code == 0, result.output
    lines = [line for line in result.output.splitlines() if line[:1] in {"│", "┃"}]
    return [[cell.strip() for cell in re.split("[│┃]", line)[1:-1]] for line in lines]


def test_the_receipt_says_what_became_of_each_file(run: Run, study: Path) -> None:
    shown = rows(run("check", study))
    assert ["found", "4"] in shown
    assert ["kept", "3"] in shown
    assert ["dropped: unsupported format", "1"] in shown
    (line,) = [row for row in shown if row[1:2] == ["unsupported_format"]]
    assert line[0] == "otter/[bold]:smile:.jpg"
    assert line[2].startswith(".jpg; read are .csv, .docx")


def test_each_source_is_shown_with_its_documents_and_whether_it_is_compared(
    run: Run, study: Path
) -> None:
    shown = rows(run("check", study))
    assert ["heron", "Heron Mail", "A", "2", "2", "en 1, unknown 1"] in shown
    assert ["otter", "Otter Post", "C: not compared", "1", "1", "en 1"] in shown
    assert ["ferry", "Ferry", "(blank): not compared", "0", "0", ""] in shown


def test_the_name_of_a_study_and_of_files_is_shown_as_it_is(
    run: Run, study: Path, texts: Path
) -> None:
    settings = (study / "study.toml").read_text().replace('"study"', '"[red]a\\u001b[2J \\\\"')
    (study / "study.toml").write_text(settings)
    (texts / "otter" / "b\x1b]0;x\x07\n.pdf").write_text("")
    output = run("check", study).output
    assert output.startswith("[red]a�[2J \\\n")
    assert "otter/b�]0;x��.pdf" in output
    assert "\x1b" not in output


def test_an_empty_folder_of_texts_is_no_mistake(run: Run, study: Path, tmp_path: Path) -> None:
    (tmp_path / "none").mkdir()
    (study / "documents.csv").unlink()
    settings = (study / "study.toml").read_text().replace('documents = "documents.csv"', "")
    (study / "study.toml").write_text(settings)
    shown = rows(run("check", study, "--texts", tmp_path / "none"))
    assert ["found", "0"] in shown
    assert not any("reason" in row and "detail" in row for row in shown)


def test_of_a_long_list_the_first_are_shown_and_the_rest_counted(
    run: Run, study: Path, texts: Path
) -> None:
    for number in range(1_001):
        (texts / "otter" / f"{number:04d}.jpg").write_text("")
    output = run("check", study).output
    assert "the first 1000 of 1002 rows" in output
    assert "otter/0900.jpg" in output
    assert "otter/1000.jpg" not in output


def test_the_grouping_that_the_study_compares_is_the_one_shown(run: Run, study: Path) -> None:
    settings = (study / "study.toml").read_text()
    settings = settings.replace('group_by = "side"', 'group_by = "country"')
    (study / "study.toml").write_text(settings.replace('["A", "B"]', '["AT", "NO"]'))
    (study / "sources.csv").write_text("source_id,country,side\nheron,AT,A\notter,NO,B\nferry,,A\n")
    shown = rows(run("check", study))
    assert [row[2] for row in shown if len(row) == 6] == [
        "country", "AT", "NO", "unknown: not compared",
    ]  # fmt: skip


WIRE = (
    "The two ministers signed the harbour treaty in Orle on Monday after eleven days of talks.",
    "It opens both ports to the ferries of either side from the first of next month.",
    "Pilots had asked for a longer trial, and the harbour council wants to hear them in May.",
    "The treaty runs for nine years and can be ended by either side with a year's notice.",
)


@pytest.fixture
def copied(study: Path, texts: Path) -> Path:
    """The study with one wire text in four files of one source, three of them with a new end."""
    (texts / "heron" / "wire.txt").write_text("\n".join(WIRE), encoding="utf-8")
    for place in ("Orle", "Nym", "Kolm"):
        again = (*WIRE, f"Nobody in {place} could be reached for a comment on Monday night.")
        (texts / "heron" / f"wire-{place}.txt").write_text("\n".join(again), encoding="utf-8")
    return study


def test_near_copies_in_numbers_are_pointed_out(run: Run, copied: Path) -> None:
    output = run("check", copied).output
    assert "3 of 7 documents were left out as near copies, which is many" in output
    assert "sorts first counts" not in output
    settings = (copied / "study.toml").read_text()
    (copied / "study.toml").write_text(f'{settings}\n[duplicates]\ncount = "first"\n')
    output = run("check", copied).output
    assert "In 1 of 1 stories with copies no document has a day" in output


def test_the_row_of_a_side_is_of_the_documents_that_count(run: Run, copied: Path) -> None:
    """A copy that is left out stands in the line below, not in the numbers of the side."""
    shown = run("check", copied)
    table = [row for row in rows(shown) if len(row) == 7]
    assert table == [
        ["side", "n documents", "n stories", "n exact", "n near", "share syndicated",
         "effective n"],
        ["A", "3", "3", "0", "0", "0.0", "3.0"],
        ["C", "1", "1", "0", "0", "0.0", "1.0"],
    ]  # fmt: skip
    assert (
        "The table is of the 4 documents that count; 3 more were left out as copies, 0 of them in "
        "the same words as another."
    ) in shown.output


def test_the_lines_of_a_document_that_was_left_out_as_a_copy_can_be_read(
    run: Run, copied: Path
) -> None:
    dropped = [row[0] for row in rows(run("check", copied)) if row[1:2] == ["duplicate"]]
    assert dropped == ["heron/wire-Kolm", "heron/wire-Nym", "heron/wire-Orle"]
    shown = rows(run("check", copied, "--furniture", "heron/wire-Nym"))
    assert ["L1", "body", "paragraph", WIRE[0]] in shown


def test_a_decision_on_a_pair_that_is_gone_is_listed_and_stops_nothing(
    run: Run, copied: Path
) -> None:
    settings = (copied / "study.toml").read_text()
    (copied / "study.toml").write_text(
        settings.replace('documents = "', 'duplicates = "pairs.csv"\ndocuments = "', 1)
    )
    (copied / "pairs.csv").write_text(
        "document_a,document_b,decision\n"
        "heron/wire,heron/wire-Nym,different\ngone,heron/wire,same\n"
    )
    shown = rows(run("check", copied))
    assert [
        "files.duplicates",
        "gone and heron/wire",
        "there is no document 'gone', or it was dropped",
    ] in shown
    assert ["kept", "5"] in shown


def select(study: Path, wish: str) -> None:
    settings = (study / "study.toml").read_text()
    (study / "study.toml").write_text(f"{settings}\n[select]\n{wish}\n")


@pytest.mark.parametrize(("ids", "asked"), [({}, "otter/c"), ({"otter/c.txt": "third"}, "third")])
def test_of_a_document_that_was_dropped_the_reason_is_said(
    run: Run, study: Path, ids: dict[str, str], asked: str
) -> None:
    listed = pd.read_csv(study / "documents.csv", dtype=str, keep_default_na=False)
    named = [ids.get(file, "") for file in listed["file"]]
    listed.assign(document_id=named).to_csv(study / "documents.csv", index=False)
    select(study, 'sources = ["heron"]')
    result = run("check", study, "--furniture", asked)
    assert result.exit_code == 1
    said = " ".join(result.output.split())
    assert f"'{asked}' is no document: the record 'otter/c.txt' was dropped" in said
    assert "The reason is source_not_selected: otter" in said


def test_the_documents_that_there_are_are_named(run: Run, study: Path) -> None:
    said = " ".join(run("check", study, "--furniture", "zzz").output.split())
    assert "Which it has: 'heron/a', 'heron/b', 'otter/c'" in said
    assert "..." not in said
    select(study, 'sources = ["ferry"]')
    said = " ".join(run("check", study, "--furniture", "zzz").output.split())
    assert "the study has no document 'zzz'" in said
    assert "It has none at all; without --furniture you see what became of its files." in said


def test_a_slip_in_an_id_is_told_where_nothing_was_dropped(
    run: Run, study: Path, texts: Path
) -> None:
    """Once it ended in a crash."""
    (texts / "x.txt").write_text("")
    for path in texts.rglob("*"):
        if path.is_file() and path.name not in {"a.txt", "b.txt", "c.txt"}:
            path.unlink()
    result = run("check", study, "--furniture", "heron/aa")
    assert result.exit_code == 1
    assert "Did you mean 'heron/a'" in " ".join(result.output.split())


def test_a_tab_in_a_line_is_shown_as_a_blank(run: Run, study: Path, texts: Path) -> None:
    (texts / "heron" / "a.txt").write_text("The ferry\tsails at noon, says the captain.")
    shown = rows(run("check", study, "--furniture", "heron/a"))
    assert shown[-1][3] == "The ferry sails at noon, says the captain."
