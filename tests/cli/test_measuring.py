from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from corpus_tools.measure import cache_folder
from corpus_tools.publishing import PUBLISHED_TABLES, read_published

Run = Callable[..., Result]


@pytest.fixture(autouse=True)
def _wide(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "160")


def test_the_receipt_names_each_table_with_its_rows_and_where_it_is_kept(
    run: Run, study: Path
) -> None:
    result = run("measure", study)
    assert result.exit_code == 0
    cells = [
        [cell.strip() for cell in line.split("│")[1:-1]]
        for line in result.output.splitlines()
        if line.startswith("│")
    ]
    assert ["documents", "3"] in cells
    assert ["dropped", "1"] in cells
    assert ["sentences", "3"] in cells
    assert "Fingerprint of the corpus: " in result.output
    assert f"Kept in {cache_folder()}. They hold the text of the articles" in result.output
    assert not (study / "case_study").exists()


def test_published_tables_are_written_into_the_study_and_said_to_hold_no_text(
    run: Run, study: Path
) -> None:
    result = run("measure", study, "--publish")
    assert result.exit_code == 0
    place = study / "case_study"
    said = f"Published in {place}: {len(PUBLISHED_TABLES)} tables with "
    assert said in result.output
    assert "rows on 3 articles." in result.output
    assert "no text of an article." in result.output
    published = read_published(place)
    assert published.articles["document_id"].tolist() == ["heron/a", "heron/b", "otter/c"]
    before = {path.name: path.read_bytes() for path in place.iterdir()}
    assert run("measure", study, "--publish").exit_code == 0
    assert {path.name: path.read_bytes() for path in place.iterdir()} == before


def test_texts_can_lie_elsewhere(run: Run, study: Path, texts: Path, tmp_path: Path) -> None:
    texts.rename(tmp_path / "elsewhere")
    assert run("measure", study, "--texts", tmp_path / "elsewhere", "--publish").exit_code == 0
    assert len(read_published(study / "case_study").articles) == 3


def test_what_is_not_ours_is_not_replaced(run: Run, study: Path) -> None:
    (study / "case_study").mkdir()
    (study / "case_study" / "notes.txt").write_text("mine")
    result = run("measure", study, "--publish")
    assert result.exit_code == 1
    assert "case_study: the folder holds notes.txt, which is no published table" in result.output
    assert [path.name for path in (study / "case_study").iterdir()] == ["notes.txt"]


def test_nothing_is_published_of_no_document(run: Run, study: Path, tmp_path: Path) -> None:
    (tmp_path / "none").mkdir()
    result = run("measure", study, "--texts", tmp_path / "none", "--publish")
    assert result.exit_code == 1
    assert "none: there is no document to publish measurements of\n" in result.output
    assert f"Why: corpus-tools check {study} --texts {tmp_path}/none" in result.output
    assert not (study / "case_study").exists()


def test_tables_are_not_published_among_the_articles(
    run: Run, study: Path, texts: Path, tmp_path: Path
) -> None:
    for path in texts.rglob("*.txt"):
        (study / path.parent.name).mkdir(exist_ok=True)
        path.rename(study / path.parent.name / path.name)
    result = run("measure", study, "--texts", study, "--publish")
    assert result.exit_code == 1
    assert "the folder of texts holds the place of the published tables" in result.output
    assert "Put the articles into a folder of their own" in result.output
    assert not (study / "case_study").exists()


def test_a_cache_that_cannot_be_written_is_said(
    run: Run, study: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("mine")
    monkeypatch.setenv("CORPUS_TOOLS_CACHE", str(tmp_path / "file"))
    result = run("measure", study)
    assert result.exit_code == 0
    assert "They could not be kept in" in result.output


def test_the_name_of_a_study_is_shown_harmless(run: Run, study: Path) -> None:
    settings = (study / "study.toml").read_text().replace('"study"', '"[red]a\\u001b[2J"')
    (study / "study.toml").write_text(settings)
    output = run("measure", study).output
    assert output.startswith("[red]a�[2J\n")
    assert "\x1b" not in output


def test_a_mistake_gets_one_message(run: Run, tmp_path: Path) -> None:
    result = run("measure", tmp_path / "no")
    assert result.exit_code == 1
    assert result.output.startswith("Error: ")
    assert "no: there is no such folder" in result.output
