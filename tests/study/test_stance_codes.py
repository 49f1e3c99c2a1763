"""Codes of stance, read with the codes of frames."""

import shutil
from pathlib import Path

import pytest

from corpus_tools.errors import StudyError
from corpus_tools.loading import load_documents
from corpus_tools.study import read_study
from corpus_tools.study.stance_codes import STANCE_CODES, read_stance_codes

DATA = Path(__file__).parents[2] / "data"
HEADER = "document_id,start,end,frames"


def copy_sample(folder: Path, *, codes: str) -> Path:
    shutil.copytree(DATA, folder / "data", ignore=shutil.ignore_patterns("case_study"))
    (folder / "data" / "sample" / "codes.csv").write_text(codes, encoding="utf-8")
    return folder / "data" / "sample"


def read(folder: Path):
    study = read_study(folder)
    return read_stance_codes(study, documents=load_documents(study).documents)


def test_the_samples_codes():
    codes = read(DATA / "sample")
    assert len(codes) == 528
    assert codes["held_back"].sum() == 177
    known = codes.loc[~codes["held_back"], "stance"].value_counts().to_dict()
    assert known == {"neither": 242, "favours": 73, "opposes": 36}


def test_codes_of_frames_alone_have_no_stances(tmp_path):
    codes = read(copy_sample(tmp_path, codes=f"{HEADER}\nsummit-bluestem,0,4,\n"))
    assert codes.empty
    assert codes.dtypes.astype(str).to_dict() == STANCE_CODES.dtypes


def test_numbers_and_names_are_read_and_a_blank_is_not_coded(tmp_path):
    rows = ["0,4,,1", "5,9,,-1", "10,14,,0", "15,19,,opposes", "20,24,,"]
    lines = "\n".join(f"summit-bluestem,{row}" for row in rows)
    codes = read(copy_sample(tmp_path, codes=f"{HEADER},stance\n{lines}\n"))
    assert codes["stance"].tolist() == ["favours", "opposes", "neither", "opposes"]


def test_another_stance_is_refused_with_its_line(tmp_path):
    folder = copy_sample(tmp_path, codes=f"{HEADER},stance\nsummit-bluestem,0,4,,pro\n")
    with pytest.raises(StudyError, match=r"codes.csv.*2.*stance is 'pro'"):
        read(folder)
