from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

import corpus_tools
from corpus_tools.cli import _speak_plainly
from corpus_tools.study import read_study

Run = Callable[..., Result]


def contents(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*")}


def test_the_command_tells_its_version_and_its_commands(run: Run) -> None:
    assert run("--version").output.endswith(f"version {corpus_tools.__version__}\n")
    shown = run("--help").output
    assert all(f"\n  {command} " in shown for command in ("check", "new", "report"))


@pytest.mark.parametrize("command", ["check", "new", "report"])
def test_each_command_says_what_it_does(run: Run, command: str) -> None:
    assert "Usage: main " + command in run(command, "--help").output


def test_a_new_study_is_drafted_and_can_be_checked(run: Run, texts: Path, tmp_path: Path) -> None:
    drafted = run("new", tmp_path / "my study", "--texts", texts)
    assert drafted.exit_code == 0
    assert (
        "     2  heron\n     1  otter\n3 articles from 2 sources, 1 other file." in drafted.output
    )
    assert f"corpus-tools report '{tmp_path}/my study'" in drafted.output
    assert read_study(tmp_path / "my study").texts.resolve() == texts
    assert run("check", tmp_path / "my study").exit_code == 0


def test_a_table_with_other_columns_is_named_and_can_be_read(
    run: Run, texts: Path, tmp_path: Path
) -> None:
    (texts / "t.csv").write_text(f"Head,Body,Paper\nPact,{'The race is on. ' * 9},Gull\n")
    drafted = run("new", tmp_path / "one", "--texts", texts)
    assert "Not read: t.csv, a table with the columns Head, Body, Paper" in drafted.output
    assert 'text = "Body", if it is that one' in drafted.output
    named = ("--column", "text=Body", "--column", "title = Head", "--column", "outlet=Paper")
    drafted = run("new", tmp_path / "two", "--texts", texts, *named)
    assert "     1  gull\n" in drafted.output
    assert "Not read" not in drafted.output
    refused = run("new", tmp_path / "three", "--texts", texts, "--column", "Body")
    assert refused.exit_code == 2
    assert "write it as text=Body" in refused.output


def test_a_source_of_a_hostile_name_is_drafted_and_shown_harmless(
    run: Run, texts: Path, tmp_path: Path
) -> None:
    (texts / "otter").rename(texts / "\x1b[31m=1")
    assert "     1  �[31m=1\n" in run("new", tmp_path / "study", "--texts", texts).output


@pytest.mark.parametrize(
    ("words", "message", "remedy"),
    [
        (("check", "{}/no"), "no: there is no such folder", "corpus-tools new"),
        (("check", "{}/study", "--texts", "{}/no"), "no: there is no such folder of texts", "path"),
        (("report", "{}/no", "--out", "{}/out"), "no: there is no such folder", "corpus-tools new"),
        (("report", "", "--out", "{}/out"), "there is no file study.toml", "corpus-tools new"),
        (("report", "{}/study", "--only", "99", "--out", "{}/out"), "there is no notebook '99'",
         "There are: 01-"),
        (("new", "{}/study", "--texts", "{}/articles"), "study: the folder is in use", "Give a new"),
        (("new", "{}/new", "--texts", "{}/no"), "no: there is no such folder of texts", ""),
        (("new", "{}/articles/heron/a.txt/new", "--texts", "{}/articles"), "a.txt: File exists", ""),
        (("check", "x" * 300), "x: File name too long", ""),
        (("check", "a\x1b[31mb"), "a�[31mb: there is no such folder", ""),
        (("check", "caf\udce9"), "caf�: there is no such folder", ""),
    ],
)  # fmt: skip
def test_a_mistake_gets_one_message_and_writes_nothing(
    run: Run, study: Path, tmp_path: Path, words: tuple[str, ...], message: str, remedy: str
) -> None:
    before = contents(tmp_path)
    result = run(*(word.replace("{}", str(tmp_path)) for word in words))
    assert result.exit_code == 1
    assert result.output.startswith("Error: ")
    assert result.output.count("Error") == 1
    assert message in result.output
    assert remedy in result.output
    assert contents(tmp_path) == before


@pytest.mark.parametrize(
    ("file", "content", "message"),
    [
        ("study.toml", "format = ", "study.toml, line 1, column 10: is no well-formed TOML"),
        ("study.toml", "", "study.toml: the key 'format' is missing"),
        ("sources.csv", 'a,"b\n', "sources.csv, line 1: is no well-formed table"),
        ("sources.csv", "\0\1\2", "sources.csv: is no text in any encoding"),
        ("documents.csv", "file;source\n", "documents.csv, line 1: lacks the column(s) source_id"),
        ("actors.yml", "format: 1\n\tx", "actors.yml, line 2, column 1: is no well-formed YAML"),
        ("codebook.yml", "format: 1\nformat: 1", "codebook.yml, line 2, column 1: has the key"),
    ],
)
def test_a_spoilt_file_gets_one_message_from_every_command_that_reads_it(
    run: Run, study: Path, tmp_path: Path, file: str, content: str, message: str
) -> None:
    (study / file).write_text(content)
    for words in (("check", study), ("report", study, "--out", tmp_path / "out")):
        result = run(*words)
        assert result.exit_code == 1
        assert result.output.startswith(f"Error: {study}/")
        assert message in result.output
        assert result.output.count("\n") <= 2
    assert not (tmp_path / "out").exists()


def test_stopping_by_hand_is_said_plainly(capsys: pytest.CaptureFixture[str]) -> None:
    def stop() -> None:
        raise KeyboardInterrupt

    with pytest.raises(SystemExit) as stopped:
        _speak_plainly(stop)()
    assert stopped.value.code == 130
    assert capsys.readouterr().err == "Stopped. Nothing was changed.\n"


COMMAND = Path(sys.executable).with_name("corpus-tools")


def test_the_installed_command_runs_as_a_program(study: Path) -> None:
    done = subprocess.run([COMMAND, "check", study], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert "kept" in done.stdout
    wrong = subprocess.run(
        [COMMAND, "check", study / "sources.csv"], capture_output=True, text=True, check=False
    )
    assert (wrong.returncode, wrong.stdout) == (1, "")
    assert wrong.stderr.startswith("Error: ")
    assert "Traceback" not in wrong.stderr


def test_a_reader_that_stops_reading_sees_no_traceback(study: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [COMMAND, "check", study], stdout=writing, stderr=subprocess.PIPE, check=False
    )
    os.close(writing)
    assert b"Traceback" not in done.stderr
