"""Codes of tone, read with the codes of frames."""

import shutil
from pathlib import Path

import pytest

from corpus_tools.errors import StudyError
from corpus_tools.loading import load_documents
from corpus_tools.study import read_study
from corpus_tools.study.tone_codes import TONE_CODES, read_tone_codes

DATA = Path(__file__).parents[2] / "data"
HEADER = "document_id,start,end,frames"


def copy_sample(folder: Path, *, codes: str) -> Path:
    shutil.copytree(DATA, folder / "data", ignore=shutil.ignore_patterns("case_study"))
    (folder / "data" / "sample" / "codes.csv").write_text(codes, encoding="utf-8")
    return folder / "data" / "sample"


def read(folder: Path):
    study = read_study(folder)
    return read_tone_codes(study, documents=load_documents(study).documents)


def test_the_samples_codes():
    codes = read(DATA / "sample")
    assert len(codes) == 528
    assert codes["held_back"].sum() == 177
    assert set(codes["tone"]) == {-1, 0, 1}


def test_codes_of_frames_alone_have_no_tone(tmp_path):
    codes = read(copy_sample(tmp_path, codes=f"{HEADER}\nsummit-bluestem,0,4,\n"))
    assert codes.empty
    assert codes.dtypes.astype(str).to_dict() == TONE_CODES.dtypes


def test_numbers_and_names_are_read_and_a_blank_is_not_coded(tmp_path):
    rows = ["0,4,,1", "5,9,,-1", "10,14,,neutral", "15,19,,negative", "20,24,,", "25,29,,+1"]
    lines = "\n".join(f"summit-bluestem,{row}" for row in rows)
    codes = read(copy_sample(tmp_path, codes=f"{HEADER},tone\n{lines}\n"))
    assert codes["tone"].tolist() == [1, -1, 0, -1, 1]
    assert codes["start"].tolist() == [0, 5, 10, 15, 25]


def test_another_tone_is_refused_with_its_line(tmp_path):
    folder = copy_sample(tmp_path, codes=f"{HEADER},tone\nsummit-bluestem,0,4,,0.5\n")
    with pytest.raises(StudyError, match=r"codes.csv.*2.*tone is '0.5'") as found:
        read(folder)
    assert "blank, 1 (positive), -1 (negative) or 0 (neutral)" in str(found.value)
