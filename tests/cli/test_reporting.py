from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest
from click.testing import Result

from corpus_tools.cli.reporting import describe_loading, describe_report
from corpus_tools.measure import measure_study
from corpus_tools.study import read_study

Run = Callable[..., Result]


def test_each_page_tells_what_the_corpus_is_and_what_it_rests_on(sample: Path) -> None:
    study = read_study(sample)
    measured = measure_study(study)
    about = describe_report(study, measured)
    assert (about.title, about.label) == (study.settings.name, "constructed")
    assert "no outlet published these texts" in about.notice
    assert dict(about.description)["Sides of the study"] == "Chinese and US-leaning"
    rests_on = dict(about.provenance)
    assert rests_on["Corpus fingerprint"] == measured.fingerprint
    assert rests_on["Seed"] == str(study.settings.seed)
    for name in ("study.toml", "sources.csv", "documents.csv"):
        expected = sha256((sample / name).read_bytes()).hexdigest()
        assert rests_on[f"{name}, SHA-256"] == expected
    assert {"codebook.yml, SHA-256", "actors.yml, SHA-256", "Python", "pandas"} <= set(rests_on)


@pytest.mark.slow
def test_one_notebook_of_a_report_is_run_and_written(run: Run, tmp_path: Path) -> None:
    result = run("report", "--only", "01", "--out", tmp_path / "report")
    assert result.exit_code == 0
    receipt, ready = result.stdout.strip().splitlines()
    assert receipt == (
        "24 of 29 files and records became documents; dropped: duplicate 2, empty 2, "
        "unreadable 1 (corpus-tools check names each)."
    )
    index = Path(ready.removeprefix("The report is ready: "))
    assert index.is_file()
    assert index.is_relative_to(tmp_path / "report")
    assert "what-is-in-this-corpus" in index.read_text(encoding="utf-8")


def test_the_last_lines_say_what_was_lost_and_who_is_not_compared(study: Path) -> None:
    read = read_study(study)
    assert describe_loading(read, measure_study(read)) == (
        "3 of 4 files and records became documents; dropped: unsupported format 1 "
        "(corpus-tools check names each).\n"
        "Not compared, since study.toml compares A and B: (blank), C."
    )
