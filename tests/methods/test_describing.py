from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from corpus_tools.errors import StudyError
from corpus_tools.measure import measure_study
from corpus_tools.methods import Methods, describe_methods
from corpus_tools.study import read_study

from .conftest import MakeStudy, methods_of, pair_up

ONE = {"a": ("heron", "North", "", "")}
DESIGNS = {
    "none": {},
    "one document": ONE,
    "no side": {"a": ("heron", "", "", ""), "b": ("otter", "", "", "")},
    "one side": {"a": ("heron", "North", "2031-05-04", "news"), "b": ("otter", "North", "", "")},
    "a third side": {**pair_up(4), "c": ("crane", "East", "", "")},
    "unknown sources": {"a": ("x1", "North", "", ""), "b": ("x2", "South", "", "")},
    "three against three": pair_up(3),
    "four against four": pair_up(4),
}


@pytest.mark.parametrize("documents", DESIGNS.values(), ids=DESIGNS)
def test_any_design_is_described(make_study: MakeStudy, documents: dict) -> None:
    methods = methods_of(make_study(documents))
    assert all(term and text and text.endswith(".") for term, text in methods.limits)
    assert methods.paragraph.count("\n\n") == 2
    assert methods.sources["n_documents"].sum() == len(documents)
    assert methods.receipt[1] == ("kept", str(len(documents)))
    words = methods.paragraph + str(methods.limits)
    assert not re.search(r"\bnan\b|\bNaT\b|\{|\bmore\b|\bless\b|\bhigher\b", words)


def test_the_same_twice(make_study: MakeStudy) -> None:
    study = make_study(pair_up(4))
    measured = measure_study(study)
    one, other = describe_methods(study, measured), describe_methods(study, measured)
    plain = [replace(methods, balance=None, sources=None) for methods in (one, other)]
    assert plain[0] == plain[1]


def test_receipt_and_sources_count_every_record_and_document(make_study: MakeStudy) -> None:
    study = make_study({**pair_up(4), "c": ("x", "", "", "")})
    (study.texts / "stray.mp3").write_bytes(b"ID3")
    methods = methods_of(study)
    assert methods.receipt == (("found", "10"), ("kept", "9"), ("dropped: unsupported format", "1"))
    last = methods.sources.iloc[-1]
    assert last[["name", "group", "n_documents"]].tolist() == ["x, unknown", "", 1]
    assert methods.balance["group"].tolist() == ["North", "South", "no side"]


def test_codes_of_other_texts_stop_the_description(make_study: MakeStudy) -> None:
    study = make_study(ONE, codes="document_id,start,end,frames\na,0,500,\n")
    with pytest.raises(StudyError, match="has 32 characters, but a coded sentence ends at 500"):
        methods_of(study)


@pytest.fixture(scope="module")
def of_the_sample(sample: Path) -> Methods:
    study = read_study(sample)
    return describe_methods(study, measure_study(study))


def test_the_sample_tells_what_its_design_can_carry(of_the_sample: Methods) -> None:
    limits = dict(of_the_sample.limits)
    assert "924 arrangements of 6 against 6 sources" in limits["Smallest possible p"]
    assert limits["Unidentified sources"] == "None of 12."
    held_back = limits["Agreement with human codes, texts held back from tuning"]
    assert held_back.startswith("[constructed] Precision 0.")
    assert "8 documents from 7 sources" in held_back
    pooled = limits["Agreement with human codes"]
    assert pooled.endswith("; 16 of 24 documents were read while the patterns were made.")
    agreement = [term for term in limits if term.startswith("Agreement")]
    assert agreement[0] == "Agreement with human codes, texts held back from tuning"
    assert "likely too high" in limits["What that agreement cannot show"]
    # The draft of the patterns was written after a reading of the five real articles.
    assert "after a reading of five of these articles" in limits["How the patterns were made"]
    paragraph = of_the_sample.paragraph
    figures = [float(found) for found in re.findall(r"precision (0\.\d+)", paragraph)]
    # Held back first: the others flatter.
    assert len(figures) >= 2 and 0.8 < figures[0] < figures[1]


@pytest.mark.shared
def test_the_real_study_is_described_without_a_comparison(root: Path, shared: Path) -> None:
    study = read_study(root / "data" / "us-china-ai", texts=shared / "seeds")
    methods = describe_methods(study, measure_study(study))
    limits = dict(methods.limits)
    assert limits["Compared"].startswith("No. Chinese and US-leaning are not compared: the outlet")
    assert limits["Unidentified sources"].startswith("3 of 5 listed, with 3 documents")
    assert limits["Documents and sources"] == (
        "Chinese: 3 documents from at most 3 sources, 1 of them unidentified; US-leaning: 2 "
        "documents from at most 2 sources, 2 of them unidentified."
    )
    assert limits["Smallest possible p"].startswith("None can be told, since the source of 3 of 5")
    assert "genre explainer: US-leaning alone" in limits["Genres and dates"]
    assert "after a reading of five of these articles" in limits["How the patterns were made"]
    assert not re.search(r"arrangements|p = |p cannot", f"{limits} {methods.paragraph}")
    assert "Holm" not in methods.paragraph
    assert "holm" not in methods.references
