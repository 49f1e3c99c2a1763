from __future__ import annotations

import datetime
import json
from collections.abc import Callable
from pathlib import Path
from typing import get_args

import pytest
from click.testing import Result

from corpus_tools.cli import codebooks, main
from corpus_tools.study.actors import read_actors
from corpus_tools.study.codebook import read_codebook
from corpus_tools.study.dictionaries.building import Kind
from corpus_tools.study.dictionaries.tables import KINDS
from corpus_tools.study.history import record_event
from corpus_tools.study.settings import read_settings

Run = Callable[..., Result]
DAY = datetime.date(2031, 5, 1)


@pytest.fixture(autouse=True)
def _wide(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "160")


def named(study: Path) -> Path:
    return codebooks.find_codebook(study)


def test_the_group_lists_its_commands(run: Run) -> None:
    assert "\n  codebook  " in run("--help").output
    shown = run("codebook", "--help").output
    assert all(f"\n  {command} " in shown for command in ("check", "freeze", "import"))
    layouts = run("codebook", "import", "--help").output
    assert "\n  .lc3                Lexicoder\n" in layouts


def test_the_kinds_to_choose_from_are_those_of_a_codebook() -> None:
    (choice,) = [one for one in main.commands["codebook"].commands["import"].params  # type: ignore[attr-defined]
                 if one.name == "kind"]  # fmt: skip
    assert tuple(choice.type.choices) == KINDS == get_args(Kind)


def test_a_codebook_is_looked_over_with_lines_and_fingerprint(run: Run, study: Path) -> None:
    path = named(study)
    content = path.read_text(encoding="utf-8")
    lines = content.splitlines()
    at = next(n for n, line in enumerate(lines) if line.strip() == "patterns:")
    indent = lines[at].partition("patterns")[0]
    codebook = read_codebook(path)
    lines[at + 1 : at + 1] = [f"{indent}  - zzz", f"{indent}  - zzz*"]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    for place in (path, study, study / "study.toml"):
        result = run("codebook", "check", place)
        assert result.exit_code == 0
        assert f"fingerprint {read_codebook(path).fingerprint}" in result.output
        assert codebook.fingerprint not in result.output
        assert f"Entries: {len(codebook.entries)}; patterns: " in result.output
        (line,) = [line for line in result.output.splitlines() if "│ zzz " in line]
        assert f"{at + 2} │" in line
        assert f"'zzz*' (line {at + 3}) finds it too" in line
    assert "was not frozen" in result.output


def test_the_actors_of_a_study_are_known_to_its_check(run: Run, study: Path) -> None:
    path = named(study)
    lines = path.read_text(encoding="utf-8").splitlines()
    at = next(n for n, line in enumerate(lines) if line.strip() == "patterns:")
    indent = lines[at].partition("patterns")[0]
    name = read_actors(study / read_settings(study / "study.toml").files.actors)[0].name
    lines.insert(at + 1, f"{indent}  - (zzz|yyy) {name}")
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    assert "spells a name of an actor" in run("codebook", "check", study).output
    assert "spells a name of an actor" not in run("codebook", "check", path).output


def test_a_study_can_be_checked_and_frozen_without_its_articles(run: Run, study: Path) -> None:
    settings = (study / "study.toml").read_text(encoding="utf-8")
    (study / "study.toml").write_text(
        "\n".join("texts = 'gone'" if line.startswith("texts") else line
                  for line in settings.splitlines())
    )  # fmt: skip
    assert run("codebook", "check", study).exit_code == 0
    assert run("codebook", "freeze", study).exit_code == 0


def test_freezing_is_written_once(study: Path, capsys: pytest.CaptureFixture[str]) -> None:
    codebooks.freeze_codebook(study, day=DAY)
    first = capsys.readouterr().out
    assert f"Frozen on 2031-05-01; written into {study}/codebook_history.json." in first
    assert "as it was frozen, before any comparison, on 2031-05-01." in first
    codebooks.freeze_codebook(study, day=DAY + datetime.timedelta(days=1))
    second = capsys.readouterr().out
    assert "It was frozen already, on 2031-05-01; nothing was written." in second
    assert "already: freezing" not in second
    (event,) = json.loads((study / "codebook_history.json").read_text())
    assert (event["happening"], event["day"]) == ("frozen", "2031-05-01")


@pytest.mark.parametrize(("happening", "said"), [("compared", "compared"), ("looked", "looked at")])
def test_freezing_after_the_sides_were_seen_says_that_it_comes_late(
    study: Path, capsys: pytest.CaptureFixture[str], happening: str, said: str
) -> None:
    codebook = read_codebook(named(study))
    record_event(study, happening=happening, codebook=codebook, day=DAY)
    codebooks.freeze_codebook(study, day=DAY + datetime.timedelta(days=1))
    shown = capsys.readouterr().out
    assert "Frozen on 2031-05-02" in shown
    assert f"The sides were {said} on 2031-05-01 already: freezing the codebook does not" in shown


def test_a_spoilt_history_is_one_message(run: Run, study: Path) -> None:
    (study / "codebook_history.json").write_text("{")
    result = run("codebook", "freeze", study)
    assert result.exit_code == 1
    assert "codebook_history.json: is no history of a codebook" in result.output


DIC = "%\n1\tgrowth\n%\nrise*\t1\nrise*\t1\nlike\t(02)1/1\n[bold]\x1b[2Jx\t1\n"


def test_an_import_writes_a_codebook_and_lists_what_was_left_out(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.dic").write_text(DIC)
    out = tmp_path / "my codebook.yml"
    result = run("codebook", "import", tmp_path / "a.dic", "--out", out, "--kind", "topic")
    assert result.exit_code == 0
    (entry,) = read_codebook(out).entries
    assert (entry.id, entry.kind, entry.patterns) == ("growth", "topic", ("rise*",))
    assert "Read 4 words and phrases in categories: 1 kept, 3 left out." in result.output
    assert "│    5 │ growth │ pattern │ rise* " in result.output
    assert "│    6 │        │ pattern │ like (02)1/1 " in result.output
    assert "[bold]�[2Jx" in result.output
    assert "\x1b" not in result.output
    assert f"corpus-tools codebook check '{out}'" in result.output
    assert run("codebook", "check", out).exit_code == 0


def test_all_that_was_left_out_is_printed_however_much_it_is(run: Run, tmp_path: Path) -> None:
    words = "".join(f":{n}\t9\n" for n in range(200))
    (tmp_path / "a.dic").write_text("%\n1\tgrowth\n%\nrise*\t1\n" + words)
    result = run("codebook", "import", tmp_path / "a.dic", "--out", tmp_path / "a.yml")
    assert result.output.count("the header has no category 9") == 200


@pytest.mark.parametrize(
    ("words", "message", "remedy"),
    [
        (("check", "{}/none"), "none: there is no such file or folder", "Check the path"),
        (("check", "{}/articles"), "articles: there is no file study.toml", "Give the folder"),
        (("check", "{}/none/study.toml"), "study.toml: there is no such file", "Check the path"),
        (("freeze", "{}/none"), "none: there is no such folder", "Give the folder"),
        (("freeze", "{}/a.dic"), "a.dic: there is no such folder", "Give the folder"),
        (("import", "{}/none.dic", "--out", "{}/new.yml"), "none.dic: there is no such file", ""),
        (("import", "{}/articles", "--out", "{}/new.yml"), "articles: is a folder", ""),
        (("import", "{}/a.dic", "--out", "{}/a.dic"), "a.dic: is there already", "Name a new"),
        (("import", "{}/a.dic", "--out", "{}/no/new.yml"), "new.yml: cannot be written", "folder"),
        (("import", "{}/b.dic", "--out", "{}/new.yml"), "b.dic, line 1: has 0 line(s) of %", "NAME"),
        (("import", "{}/c.xml", "--out", "{}/new.yml"), "has the ending '.xml'", "Known: .dic"),
        (("check", "{}/b.dic"), "b.dic", ""),
    ],
)  # fmt: skip
def test_a_mistake_gets_one_message_and_writes_nothing(
    run: Run, study: Path, tmp_path: Path, words: tuple[str, ...], message: str, remedy: str
) -> None:
    (tmp_path / "a.dic").write_text(DIC)
    (tmp_path / "b.dic").write_text("rise\t1\n")
    (tmp_path / "c.xml").write_text("<a/>")
    before = {path: path.stat().st_size for path in tmp_path.rglob("*")}
    result = run("codebook", *(word.replace("{}", str(tmp_path)) for word in words))
    assert result.exit_code == 1
    assert result.output.startswith("Error: ")
    assert message in result.output
    assert remedy in result.output
    assert {path: path.stat().st_size for path in tmp_path.rglob("*")} == before


def test_a_study_that_names_no_codebook_that_is_there(run: Run, study: Path) -> None:
    named(study).unlink()
    result = run("codebook", "check", study)
    assert result.exit_code == 1
    assert "there is no file" in result.output
    assert "Correct the name of the codebook under [files]." in result.output
