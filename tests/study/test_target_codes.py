"""Codes of tone toward actors, read with the codes of frames."""

import shutil
from pathlib import Path

import pytest

from corpus_tools.errors import StudyError
from corpus_tools.loading import load_documents
from corpus_tools.study import read_study
from corpus_tools.study.target_codes import TARGET_CODES, read_target_codes

DATA = Path(__file__).parents[2] / "data"
HEADER = "document_id,start,end,frames"


def copy_sample(folder: Path, *, codes: str) -> Path:
    shutil.copytree(DATA, folder / "data", ignore=shutil.ignore_patterns("case_study"))
    (folder / "data" / "sample" / "codes.csv").write_text(codes, encoding="utf-8")
    return folder / "data" / "sample"


def read(folder: Path):
    study = read_study(folder)
    return read_target_codes(study, documents=load_documents(study).documents)


def test_the_samples_codes():
    codes = read(DATA / "sample")
    assert len(codes) == 2 * 528
    assert codes["held_back"].sum() == 2 * 177
    assert codes["actor"].value_counts().to_dict() == {"us": 528, "china": 528}
    known = codes[~codes["held_back"]].groupby(["actor", "tone"]).size().to_dict()
    assert known == {
        ("china", -1): 22, ("china", 0): 297, ("china", 1): 32,
        ("us", -1): 30, ("us", 0): 310, ("us", 1): 11,
    }  # fmt: skip


def test_codes_of_frames_alone_have_no_tone(tmp_path):
    codes = read(copy_sample(tmp_path, codes=f"{HEADER}\nsummit-bluestem,0,4,\n"))
    assert codes.empty
    assert codes.dtypes.astype(str).to_dict() == TARGET_CODES.dtypes


def test_a_study_without_codes_has_none(tmp_path):
    folder = copy_sample(tmp_path, codes=f"{HEADER}\n")
    settings = folder / "study.toml"
    lines = settings.read_text(encoding="utf-8").splitlines()
    kept = [line for line in lines if "codes.csv" not in line]
    assert len(kept) < len(lines)
    settings.write_text("\n".join(kept), encoding="utf-8")
    assert read(folder).empty


def test_each_filled_cell_is_a_row_and_a_blank_is_not_coded(tmp_path):
    rows = ["0,4,,1,", "5,9,,-1,+1", "10,14,,,", "15,19,,neutral,negative", "20,24,,positive,0"]
    lines = "\n".join(f"summit-bluestem,{row}" for row in rows)
    codes = read(copy_sample(tmp_path, codes=f"{HEADER},tone_us,tone_china\n{lines}\n"))
    assert codes[["start", "end", "actor", "tone"]].to_numpy().tolist() == [
        [0, 4, "us", 1],
        [5, 9, "us", -1],
        [5, 9, "china", 1],
        [15, 19, "us", 0],
        [15, 19, "china", -1],
        [20, 24, "us", 1],
        [20, 24, "china", 0],
    ]


def test_another_tone_is_refused_with_its_line(tmp_path):
    rows = "summit-bluestem,0,4,,1\nsummit-bluestem,5,9,,2\n"
    folder = copy_sample(tmp_path, codes=f"{HEADER},tone_us\n{rows}")
    with pytest.raises(StudyError, match=r"codes.csv, line 3: tone_us is '2'") as found:
        read(folder)
    assert "blank, 1 (positive), -1 (negative) or 0 (neutral)" in str(found.value)


def test_an_actor_that_the_study_does_not_have_is_refused(tmp_path):
    row = "summit-bluestem,0,4,,1,\nsummit-bluestem,5,9,,0,1\n"
    folder = copy_sample(tmp_path, codes=f"{HEADER},tone_us,tone_usa\n{row}")
    with pytest.raises(StudyError, match=r"line 3: tone_usa is filled.*no actor 'usa'") as found:
        read(folder)
    assert "Known: us, china" in str(found.value)


def test_a_blank_column_of_another_actor_is_nothing(tmp_path):
    folder = copy_sample(tmp_path, codes=f"{HEADER},tone_us,tone_usa\nsummit-bluestem,0,4,,1,\n")
    assert read(folder)["actor"].tolist() == ["us"]


def test_codes_of_another_version_of_a_text_are_refused(tmp_path):
    folder = copy_sample(tmp_path, codes=f"{HEADER},tone_us\nsummit-bluestem,0,999999,,1\n")
    with pytest.raises(StudyError, match="a coded sentence ends at 999999"):
        read(folder)
