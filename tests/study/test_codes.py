from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest
from openpyxl import Workbook

from corpus_tools.errors import StudyError
from corpus_tools.study import read_codebook
from corpus_tools.study.codes import CODES, check_codes, read_codes

HEADER = "document_id,start,end,frames\n"


def write(folder: Path, text: str) -> Path:
    path = folder / "codes.csv"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_row_per_sentence_and_entry_and_one_for_a_sentence_without_any(tmp_path: Path) -> None:
    path = write(
        tmp_path,
        "part,document_id,start,end,frames,held_back,note\n"
        "body,a,0,10,rivalry=advanced| trust = negated ,yes,x\n"
        "body,a,11,30,,YES,\n"
        "title,b,5,9,trust=contested,no,\n",
    )
    codes = read_codes(path)
    assert codes.to_dict("split")["data"] == [
        ["a", 0, 10, "rivalry", "advanced", True],
        ["a", 0, 10, "trust", "negated", True],
        ["a", 11, 30, "", "", True],
        ["b", 5, 9, "trust", "contested", False],
    ]
    assert codes.dtypes.astype(str).to_dict() == CODES.dtypes


def test_without_the_column_nothing_is_held_back_and_a_table_may_be_empty(tmp_path: Path) -> None:
    assert not read_codes(write(tmp_path, HEADER + "a,0,4,\n"))["held_back"].any()
    empty = read_codes(write(tmp_path, HEADER))
    assert empty.empty
    assert empty.dtypes.astype(str).to_dict() == CODES.dtypes


def test_codes_may_be_a_spreadsheet(tmp_path: Path) -> None:
    book = Workbook()
    for row in (["document_id", "start", "end", "frames"], ["a", 0, 7, "trust=advanced"]):
        book.active.append(row)
    book.save(tmp_path / "codes.xlsx")
    assert read_codes(tmp_path / "codes.xlsx").iloc[0].tolist() == [
        "a", 0, 7, "trust", "advanced", False,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("rows", "line", "problem", "remedy"),
    [
        (",0,4,\n", 2, "the document_id is blank", "Fill it"),
        ("a,0,4,\na,x,9,\n", 3, "start 'x' is no offset", "whole number"),
        ("a,-1,4,\n", 2, "start '-1' is no offset", "counted from 0"),
        ("a,0,²,\n", 2, "end '²' is no offset", "whole number"),
        ("a,0,4.5,\n", 2, "end '4.5' is no offset", "whole number"),
        ("a,0,,\n", 2, "end '' is no offset", "whole number"),
        ("a,0," + "9" * 40 + ",\n", 2, "is no offset", "whole number"),
        ("a,4,4,\n", 2, "the end 4 is not after the start 4", "text[start:end]"),
        ("a,0,4,rivalry\n", 2, "frames holds 'rivalry', which is no entry=use", "advanced, cont"),
        ("a,0,4,rivalry=used\n", 2, "frames holds 'rivalry=used'", "contested, negated, mentioned"),
        ("a,0,4,dialogue=negated|\n", 2, "frames holds '', which is no entry=use", "trust=negated"),
        ("a,0,4,rivalry=advanced|rivalry=negated\n", 2, "the entry 'rivalry' twice", "Keep one"),
        ("a,0,4,rivalri=advanced\n", 2, "the entry 'rivalri', which", "Did you mean 'rivalry'?"),
        ("a,0,4,zzz=advanced\n", 2, "the entry 'zzz', which", "Known: rivalry, dialogue."),
        ("a,0,9,\nb,0,9,\na,8,12,\n", 4, "overlaps with that of line 2", "in one row"),
        ("a,0,9,\na,0,9,rivalry=advanced\n", 3, "overlaps with that of line 2", "joined by |"),
        ("a,5,9,\na,0,6,\n", 3, "overlaps with that of line 2", "joined by |"),
    ],
)
def test_a_slip_is_named_with_its_line(
    tmp_path: Path, folder: Path, rows: str, line: int, problem: str, remedy: str
) -> None:
    codebook = read_codebook(folder / "codebook.yml")
    with pytest.raises(StudyError) as error:
        read_codes(write(tmp_path, HEADER + rows), codebook=codebook)
    assert str(error.value).startswith(f"{tmp_path / 'codes.csv'}, line {line}: ")
    assert problem in error.value.problem
    assert remedy in error.value.remedy


def test_a_word_that_is_neither_yes_nor_no_is_an_error(tmp_path: Path) -> None:
    path = write(tmp_path, "document_id,start,end,frames,held_back\na,0,4,,maybe\n")
    with pytest.raises(StudyError, match="line 2: held_back 'maybe' is neither yes nor no"):
        read_codes(path)


def test_missing_columns_and_files_are_named(tmp_path: Path) -> None:
    with pytest.raises(StudyError, match=r"line 1: lacks the column\(s\) start, frames"):
        read_codes(write(tmp_path, "document_id,end\na,4\n"))
    with pytest.raises(StudyError, match="there is no such file of codes") as error:
        read_codes(tmp_path / "gone.csv")
    assert "[files]" in error.value.remedy


def test_neighbours_do_not_overlap_and_an_unknown_entry_passes_without_a_codebook(
    tmp_path: Path,
) -> None:
    codes = read_codes(write(tmp_path, HEADER + "a,4,9,zzz=advanced\na,0,4,\nb,2,9,\n"))
    assert codes["frame"].tolist() == ["zzz", "", ""]


def test_codes_of_another_version_of_a_text_are_refused(tmp_path: Path) -> None:
    path = write(tmp_path, HEADER + "a,0,5,\nelsewhere,0,99,\n")
    codes = read_codes(path)
    documents = pd.DataFrame({"document_id": ["a", "b"], "text": ["Five!", ""]})
    assert check_codes(codes, documents=documents, path=path) is codes
    with pytest.raises(StudyError) as error:
        check_codes(codes, documents=documents.assign(text=["Four", ""]), path=path)
    assert "the document 'a' has 4 characters, but a coded sentence ends at 5" in str(error.value)
    assert "another version" in error.value.remedy


def test_the_codes_of_the_sample_are_read_against_its_codebook(sample: Path) -> None:
    codebook = read_codebook(sample.parent / "us-china-ai" / "codebook.yml")
    codes = read_codes(sample / "codes.csv", codebook=codebook)
    raw = pd.read_csv(sample / "codes.csv", keep_default_na=False)
    assert codes[["document_id", "start"]].drop_duplicates().shape[0] == len(raw)
    assert codes.loc[codes["held_back"], "document_id"].nunique() == 8
    assert (codes["frame"] != "").sum() == raw["frames"].str.count("=").sum()
