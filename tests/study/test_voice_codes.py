"""Codes of voice and obligation, read with the codes of frames."""

import shutil
from pathlib import Path

import pytest

from corpus_tools.errors import StudyError
from corpus_tools.loading import load_documents
from corpus_tools.study import read_study
from corpus_tools.study.voice_codes import (
    ACT_CODES,
    VOICE_CODES,
    read_act_codes,
    read_voice_codes,
)

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


def read_acts(folder: Path):
    study = read_study(folder)
    return read_act_codes(study, documents=load_documents(study).documents)


def code_acts(folder: Path, *rows: str, codes: str = f"{HEADER}\nsummit-bluestem,0,4,\n") -> Path:
    study = copy_sample(folder, codes=codes)
    lines = ["document_id,start,end,agent,patient,quad_class,status,negated", *rows]
    (study / "act_codes.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return study


def test_the_samples_acts():
    acts = read_acts(DATA / "sample")
    assert len(acts) == 149
    assert acts["quad_class"].value_counts().to_dict() == {3: 100, 1: 25, 4: 23, 2: 1}
    assert acts["negated"].sum() == 8
    assert acts["document_id"].nunique() == 24
    coded = read(DATA / "sample")
    places = acts.merge(coded, on=["document_id", "start", "end", "held_back"])
    assert len(places) == len(acts)
    assert acts["held_back"].sum() == 35


def test_whoever_the_coder_says_is_told_to_act_is_the_patient_of_a_demand():
    acts, coded = read_acts(DATA / "sample"), read(DATA / "sample")
    told = coded[coded["obligation"].isin(["us", "china", "both"])]
    demands = acts[acts["status"] == "demanded"]
    places = set(zip(demands["document_id"], demands["start"], strict=True))
    assert {(row.document_id, row.start) for row in told.itertuples()} <= places


def test_an_act_is_read_with_its_sentence(tmp_path):
    codes = f"{HEADER},held_back\nsummit-bluestem,0,4,,yes\n"
    folder = code_acts(tmp_path, "summit-bluestem,0,4,us|other,,1,possible,yes", codes=codes)
    row = read_acts(folder).iloc[0]
    assert (row["agent"], row["patient"], row["quad_class"]) == ("us|other", "", 1)
    assert (row["status"], row["negated"], row["held_back"]) == ("possible", True, True)


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("summit-bluestem,0,5,us,china,1,done,no", "summit-bluestem 0-5 is no coded sentence"),
        ("summit-bluestem,x,4,us,china,1,done,no", "summit-bluestem x-4 is no coded sentence"),
        ("summit-bluestem,0,4,mars,china,1,done,no", "agent or patient is 'mars'"),
        ("summit-bluestem,0,4,us,|,5,done,no", "quad_class is '5'"),
        ("summit-bluestem,0,4,other,,1,done,no", "neither agent nor patient is an actor"),
        ("summit-bluestem,0,4,us,china,1,begun,no", "done, demanded, refused, possible"),
        ("summit-bluestem,0,4,us,china,1,done,", "negated is ''"),
    ],
)
def test_an_act_that_cannot_be_is_refused(tmp_path, row, message):
    with pytest.raises(StudyError) as raised:
        read_acts(code_acts(tmp_path, row))
    assert message in str(raised.value)
    assert "act_codes.csv, line 2" in str(raised.value)


def test_an_act_that_is_coded_twice_is_refused(tmp_path):
    row = "summit-bluestem,0,4,us,china,1,done,no"
    with pytest.raises(StudyError, match=r"act_codes.csv, line 3: repeats line 2"):
        read_acts(code_acts(tmp_path, row, row))


def test_a_study_whose_acts_nobody_coded_has_none(tmp_path):
    folder = code_acts(tmp_path)
    assert read_acts(folder).empty
    toml = folder / "study.toml"
    toml.write_text(
        toml.read_text(encoding="utf-8").replace('act_codes = "act_codes.csv"\n', ""),
        encoding="utf-8",
    )
    assert read_acts(folder).dtypes.astype(str).to_dict() == ACT_CODES.dtypes
