from __future__ import annotations

import platform
from dataclasses import replace
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

import pandas as pd
import pytest

from corpus_tools.cli.describing import describe_provenance, describe_report
from corpus_tools.measure import Measured, measure_study
from corpus_tools.report import ReportAbout
from corpus_tools.study import Study, read_study


@pytest.fixture(scope="module")
def study_of_the_sample(sample: Path) -> Study:
    return read_study(sample)


@pytest.fixture(scope="module")
def measured(study_of_the_sample: Study) -> Measured:
    return measure_study(study_of_the_sample)


@pytest.fixture(scope="module")
def about(study_of_the_sample: Study, measured: Measured) -> ReportAbout:
    return describe_report(study_of_the_sample, measured)


def test_the_foot_has_the_hash_of_every_data_file(about: ReportAbout, sample: Path) -> None:
    rests_on = dict(about.provenance)
    for name in ("study.toml", "sources.csv", "documents.csv", "codes.csv"):
        assert rests_on[f"{name}, SHA-256"] == sha256((sample / name).read_bytes()).hexdigest()
    files = sorted((sample / "articles").iterdir())
    lines = "".join(f"{sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in files)
    named = f"{len(files)} files of texts, SHA-256 of their sha256sum list"
    assert rests_on[named] == sha256(lines.encode()).hexdigest()


def test_the_foot_has_versions_and_seed_as_they_are(
    about: ReportAbout, study_of_the_sample: Study
) -> None:
    rests_on = dict(about.provenance)
    assert len(rests_on) == len(about.provenance)
    assert rests_on["Python"] == platform.python_version()
    assert rests_on["Seed"] == str(study_of_the_sample.settings.seed)
    for package in ("pandas", "numpy", "scipy", "nltk", "textblob", "vaderSentiment"):
        assert rests_on[package] == version(package)


def test_a_changed_file_changes_the_foot(study: Path) -> None:
    read = read_study(study)
    measured = measure_study(read)
    before = describe_provenance(read, measured)
    with (read.texts / "heron" / "a.txt").open("a", encoding="utf-8") as file:
        file.write(" It goes on.")
    with (study / "codebook.yml").open("a", encoding="utf-8") as file:
        file.write("# a remark\n")
    changed = {
        term
        for (term, one), (_, other) in zip(before, describe_provenance(read, measured), strict=True)
        if one != other
    }
    assert changed == {
        "4 files of texts, SHA-256 of their sha256sum list",
        "codebook.yml, SHA-256",
    }


def test_a_file_that_is_gone_is_said_to_be(study: Path) -> None:
    read = read_study(study)
    measured = measure_study(read)
    (study / "actors.yml").unlink()
    said = dict(describe_provenance(read, measured))["actors.yml, SHA-256"]
    assert said == "unreadable (No such file or directory)"


def test_the_index_has_sides_as_columns_and_documents_of_each_source(
    about: ReportAbout, measured: Measured
) -> None:
    assert about.balance is not None
    assert about.sources is not None
    assert about.balance.header == ("side", "Chinese", "US-leaning")
    assert about.balance.caption.endswith("Corpus: constructed.")
    rows = {name: cells for name, *cells in about.balance.rows}
    assert rows["documents"] == ["12", "12"]
    assert rows["first date"] == ["2031-03-04", "2031-03-05"]
    assert rows["genres, with documents"][0] == "editorial 1, interview 2, news 7, opinion 2"
    assert len(about.sources.rows) == 12
    assert sum(int(row[1]) for row in about.sources.rows) == len(measured.documents)


def test_methods_and_citation_are_those_of_the_run(about: ReportAbout, measured: Measured) -> None:
    assert about.fingerprint == measured.fingerprint
    assert about.receipt == (
        ("found", "29"), ("kept", "24"), ("dropped: duplicate", "2"), ("dropped: empty", "2"),
        ("dropped: unreadable", "1"),
    )  # fmt: skip
    assert measured.fingerprint in about.methods
    assert measured.fingerprint in about.citation
    assert "holm1979" in about.references
    assert len(about.limits) > 8


def test_a_side_without_documents_and_a_side_that_is_not_compared_have_columns(
    study: Path,
) -> None:
    read = read_study(study)
    about = describe_report(read, measure_study(read))
    assert about.balance is not None
    assert about.balance.header == ("side", "A", "B", "C")
    rows = {name: cells for name, *cells in about.balance.rows}
    assert rows["documents"] == ["2", "0", "1"]
    assert rows["genres, with documents"][1] == "–"
    assert rows["first date"] == ["–"] * 3


def test_a_long_list_of_sources_says_what_it_leaves_out(study: Path) -> None:
    read = read_study(study)
    many = pd.concat([read.sources] + [
        read.sources.head(1).assign(source_id=f"s{number}", name=f"Outlet {number}")
        for number in range(300)
    ], ignore_index=True)  # fmt: skip
    about = describe_report(replace(read, sources=many), measure_study(read))
    assert about.sources is not None
    assert len(about.sources.rows) == 200
    assert about.sources.caption == "Sources and their documents, the first 200 of 303."
