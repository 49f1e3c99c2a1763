from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

import corpus_tools
from corpus_tools.methods.citing import cite_report, escape_bibtex, read_software, write_bibtex

from .conftest import MakeStudy, pair_up, run_of


def test_the_software_is_cited_as_its_own_file_says(root: Path) -> None:
    said = yaml.safe_load((root / "CITATION.cff").read_text(encoding="utf-8"))
    software = read_software()
    assert software.title == said["title"]
    assert software.year == said["date-released"][:4]
    assert software.version == said["version"] == corpus_tools.__version__
    assert software.label == f"{said['authors'][0]['name']}, {software.year}"


def test_people_bodies_and_years_that_are_not_known(tmp_path: Path) -> None:
    path = tmp_path / "CITATION.cff"
    path.write_text(
        "title: tool\nversion: 0.0.0\ndate-released: 2020-01-02\n"
        "authors:\n- {given-names: Ada, family-names: Byron}\n- {name: The Lake Group}\n",
        encoding="utf-8",
    )
    software = read_software(path)
    # The version that runs is not the one that was released then.
    assert software.label == "Ada Byron & The Lake Group, n.d."
    assert "author = {{Ada Byron} and {The Lake Group}}" in software.bibtex
    assert "year" not in software.bibtex
    assert read_software(tmp_path / "gone.cff").label == "corpus_tools, n.d."


def test_a_report_is_cited_with_fingerprint_version_and_seed(make_study: MakeStudy) -> None:
    run = run_of(make_study(pair_up(2), kind="constructed", name="R&D_{x}"))
    software = read_software()
    citation = cite_report(run, software=software)
    fingerprint = run.measured.fingerprint
    assert citation.text == (
        f"[constructed] R&D_{{x}} ({software.year}). Report made with corpus_tools, version "
        f"{software.version}. Corpus fingerprint {fingerprint}, seed 7."
    )
    assert citation.bibtex.startswith(f"@misc{{report-{fingerprint[:8]},\n")
    assert r"title = {{[constructed] R\&D\_\textbraceleft{}x\textbraceright{}}}" in citation.bibtex


@given(st.text())
def test_no_text_breaks_out_of_its_field(text: str) -> None:
    entry = write_bibtex("misc", "key", {"title": f"t{escape_bibtex(text)}"})
    depths = [0]
    for sign in entry:
        depths.append(depths[-1] + (sign == "{") - (sign == "}"))
    inside = depths[entry.index("t") : -2]
    assert min(inside) >= 1
    assert depths[-1] == 0
    assert entry.count("\n") == 3


@pytest.mark.parametrize(
    ("text", "written"), [("a\nb", "a b"), ("50 %", r"50 \%"), ("~", r"\textasciitilde{}")]
)
def test_signs_of_latex_stay_signs(text: str, written: str) -> None:
    assert escape_bibtex(text) == written
