from __future__ import annotations

from pathlib import Path

import pytest

from corpus_tools.errors import StudyError
from corpus_tools.study.tables import list_near_headings, read_table

KNOWN = ("file", "source_id", "title", "language")


def save(folder: Path, headings: str) -> Path:
    path = folder / "documents.csv"
    path.write_text(f"{headings}\na.txt,heron,The pact,de\n", encoding="utf-8")
    return path


@pytest.mark.parametrize(
    "headings", ["file,source_id,title,language", "File,SOURCE_ID,Title,Language",
                 "FILE,Source ID,title , language"]
)  # fmt: skip
def test_a_heading_is_read_in_whatever_capitals(tmp_path: Path, headings: str) -> None:
    sheet = read_table(save(tmp_path, headings), required=["file"], known=KNOWN)
    assert sheet[[*KNOWN]].to_numpy().tolist() == [["a.txt", "heron", "The pact", "de"]]
    assert sheet["line"].tolist() == [2]


def test_a_column_of_the_users_own_keeps_its_name(tmp_path: Path) -> None:
    sheet = read_table(save(tmp_path, "file,source_id,Coder,LINE 2"), required=[], known=KNOWN)
    assert [*sheet] == ["file", "source_id", "Coder", "LINE 2", "line"]


def test_two_headings_that_are_one_in_other_capitals_are_refused(tmp_path: Path) -> None:
    path = save(tmp_path, "file,source_id,title,Title")
    with pytest.raises(StudyError, match="has the column 'title' twice: title, Title") as error:
        read_table(path, required=["file"], known=KNOWN)
    assert error.value.remedy == "Rename or remove one."


def test_a_column_that_must_be_there_is_asked_for_with_its_line(tmp_path: Path) -> None:
    path = save(tmp_path, "\nfiles,Source_id,title,language")
    with pytest.raises(StudyError, match=r"documents\.csv, line 2: lacks the column\(s\) file; it"):
        read_table(path, required=["file", "source_id"], known=KNOWN)


@pytest.mark.parametrize(
    ("heading", "meant"),
    [("langauge", "language"), ("Lang", "language"), ("Titel", "title"), ("titles", "title"),
     ("notes", ""), ("coder", ""), ("word_count", "")],
)  # fmt: skip
def test_a_heading_that_nothing_reads_is_named_where_it_is_nearly_one_that_is(
    tmp_path: Path, heading: str, meant: str
) -> None:
    path = save(tmp_path, f"file,source_id,{heading},x")
    sheet = read_table(path, required=["file"], known=KNOWN)
    why = f"no column that is read is called so; did you mean {meant!r}?"
    assert list_near_headings(sheet, known=KNOWN, path=path).to_numpy().tolist() == (
        [["documents.csv", heading, why]] if meant else []
    )


def test_a_heading_near_one_that_is_there_is_the_users_own(tmp_path: Path) -> None:
    path = save(tmp_path, "file,source_id,title,title_2")
    sheet = read_table(path, required=["file"], known=KNOWN)
    assert list_near_headings(sheet, known=KNOWN, path=path).empty
