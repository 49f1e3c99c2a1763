"""Codes of voice and obligation, read with the codes of frames."""

import shutil
from pathlib import Path

import pytest

from corpus_tools.errors import StudyError
from corpus_tools.loading import load_documents
from corpus_tools.study import read_study
from corpus_tools.study.voice_codes import VOICE_CODES, read_voice_codes

DATA = Path(__file__).parents[2] / "data"


def copy_sample(folder: Path, *, codes: str) -> Path:
    shutil.copytree(DATA, folder / "data", ignore=shutil.ignore_patterns("case_study"))
    (folder / "data" / "sample" / "codes.csv").write_text(codes, encoding="utf-8")
    return folder / "data" / "sample"


def read(folder: Path):
    study = read_study(folder)
    return read_voice_codes(study, documents=load_documents(study).documents)


def test_the_samples_codes():
    codes = read(DATA / "sample")
    assert len(codes) == 528
    assert codes["voice"].value_counts()["quoted"] == 236
    assert (
        codes.loc[codes["obligation"] != "", "obligation"]
        .isin(["us", "china", "both", "other", "unspecified"])
        .all()
    )
    assert codes["held_back"].sum() == 177


HEADER = "document_id,start,end,frames"


def test_codes_of_frames_alone_have_no_voices(tmp_path):
    folder = copy_sample(tmp_path, codes=f"{HEADER}\nsummit-bluestem,0,4,\n")
    codes = read(folder)
    assert codes.empty
    assert codes.dtypes.astype(str).to_dict() == VOICE_CODES.dtypes


def test_a_column_that_is_missing_is_blank(tmp_path):
    folder = copy_sample(tmp_path, codes=f"{HEADER},voice\nsummit-bluestem,0,4,,quoted\n")
    row = read(folder).iloc[0]
    assert (row["voice"], row["obligation"], row["held_back"]) == ("quoted", "", False)


@pytest.mark.parametrize(
    ("column", "value", "allowed"),
    [
        ("voice", "nobody", "newsroom, author, agency, quoted"),
        ("quote", "loud", "direct, indirect, mixed"),
        ("speaker_actor", "mars", "us, china"),
        ("obligation", "mars", "both, other, unspecified"),
    ],
)
def test_a_code_that_is_none_is_refused(tmp_path, column, value, allowed):
    folder = copy_sample(tmp_path, codes=f"{HEADER},{column}\nsummit-bluestem,0,4,,{value}\n")
    with pytest.raises(StudyError) as raised:
        read(folder)
    message = str(raised.value)
    assert f"{column} is '{value}'" in message
    assert "codes.csv, line 2" in message
    assert allowed in message


def test_a_study_without_codes_has_none(tmp_path):
    folder = copy_sample(tmp_path, codes=HEADER + "\n")
    toml = folder / "study.toml"
    toml.write_text(
        toml.read_text(encoding="utf-8").replace('codes = "codes.csv"\n', ""), encoding="utf-8"
    )
    assert read(folder).empty
