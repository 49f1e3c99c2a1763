from __future__ import annotations

import datetime
import tomllib
from pathlib import Path

import pytest

from corpus_tools.errors import StudyError
from corpus_tools.study import read_settings
from corpus_tools.study.settings import write_setting


def spoil(folder: Path, old: str, new: str) -> Path:
    path = folder / "study.toml"
    content = path.read_text(encoding="utf-8")
    assert old in content
    path.write_text(content.replace(old, new), encoding="utf-8")
    return path


def test_what_is_not_said_has_its_default(folder: Path) -> None:
    settings = read_settings(folder / "study.toml")
    assert settings.seed == 1
    assert (settings.files.sources, settings.files.codebook) == ("sources.csv", "codebook.yml")
    assert (settings.comparison.group_by, settings.comparison.groups) == (
        "side",
        ("North", "South"),
    )
    assert settings.corpus.query == "unknown"
    assert (settings.select.from_day, settings.select.sources, settings.select.exclude) == (
        None, (), (),
    )  # fmt: skip


def test_a_selection_is_read(folder: Path) -> None:
    with (folder / "study.toml").open("a") as file:
        file.write("[select]\nfrom = 2031-01-02\nto = 2031-01-02\ngenres = ['news']\n")
        file.write("[[select.exclude]]\ndocument_id = 'a'\nreason = 'a menu'\n")
    select = read_settings(folder / "study.toml").select
    assert select.from_day == select.to_day == datetime.date(2031, 1, 2)
    assert select.genres == ("news",)
    assert (select.exclude[0].document_id, select.exclude[0].reason) == ("a", "a menu")


def test_a_column_may_have_several_headings_and_days_several_forms(folder: Path) -> None:
    with (folder / "study.toml").open("a") as file:
        file.write("[columns]\ntext = ['Body ', 'content', 'Body', '']\ntitle = 'Headline'\n")
        file.write("outlet = ''\nday_format = ['%d.%m.%Y', '%m/%d/%Y']\n")
    assert read_settings(folder / "study.toml").columns.named == {
        "title": ("Headline",),
        "text": ("Body", "content"),
        "day_format": ("%d.%m.%Y", "%m/%d/%Y"),
    }


def test_a_setting_is_written_so_that_it_can_be_read() -> None:
    values = ['The "Body"', "a\\b", "del\x7f", "é\n"]
    assert tomllib.loads(write_setting("text", values)) == {"text": values}
    assert tomllib.loads(write_setting("text", values[2:3])) == {"text": "del\x7f"}


@pytest.mark.parametrize(
    ("old", "new", "message", "remedy"),
    [
        ("question =", "qestion =", "line 3: the key 'qestion' is unknown",
         "Did you mean 'question'?"),
        ('question = "Who is told to act?"', "", "study.toml: the key 'question' is missing",
         "Known here: format, name, question"),
        ("texts =", "text =", "line 6: the key 'files.text' is unknown", "Did you mean 'texts'?"),
        ("[files]", "[flies]", "line 5: the key 'flies' is unknown", "Did you mean 'files'?"),
        ("kind =", "# kind =", "line 11: the key 'corpus.kind' is missing", "Known here: kind,"),
        ("kind =", "kid =", "line 12: the key 'corpus.kid' is unknown", "Did you mean 'kind'?"),
        ("[corpus]", "[select]\nform = 2031-01-01\n[corpus]", "'select.form' is unknown",
         "Did you mean 'from'? Known here: from, to,"),
        ('"Harbour study"', "5", "line 2: name: input should be a valid string; found 5", ""),
        ('"Harbour study"', '""', "line 2: name: string should have at least 1 character", ""),
        ("format = 1", "format = 2", "line 1: format: input should be 1; found 2", ""),
        ("format = 1", "format = 1\nseed = 'x'", "line 2: seed: input should be a valid int", ""),
        ('"constructed"', '"real"', "'collected' or 'constructed'; found 'real'", ""),
        ('"South"]', '"North"]', "line 9: comparison.groups: give two different groups", ""),
        ('"South"]', '""]', "line 9: comparison.groups: give two different groups", ""),
        ('"South"]', '"South", "West"]', "line 9: comparison.groups: tuple should have at most 2",
         ""),
        ('["North", "South"]', '["North"]', "line 9: the key 'comparison.groups.2' is missing", ""),
        ('["North", "South"]', '["North", 5]', "line 9: comparison.groups.2: input should", ""),
        ("[comparison]", '[comparison]\ngroup_by = "colour"',
         "line 9: comparison.group_by: input should be 'side', 'country' or 'ownership'", ""),
        ("[comparison]", "comparison = 3\n[x]", "files.comparison", ""),
        ("[corpus]", "[select]\nfrom = 2032-01-01\nto = 2031-01-01\n[corpus]",
         "line 11: select: from (2032-01-01) is later than to (2031-01-01)", ""),
        ("[corpus]", '[select]\nfrom = "spring"\n[corpus]', "line 12: select.from: input",
         ""),
        ("[corpus]", "[select]\nexclude = ['a']\n[corpus]",
         "line 12: select.exclude.1: must hold keys with values; found 'a'", ""),
        ("[corpus]", "[columns]\nday_format = 'dd.mm.yyyy'\n[corpus]",
         "line 12: columns.day_format: write day, month and year, such as %d.%m.%Y", ""),
        ("[corpus]", "[columns]\nday_format = ['%d.%m.%Y', '%m %m']\n[corpus]",
         "line 12: columns.day_format: write day, month and year, such as %d.%m.%Y", ""),
        ("[corpus]", "[columns]\ntext = 5\n[corpus]", "line 12: columns.text: write one in "
         "quotation marks, or several as [\"Body\", \"content\"]; found 5", ""),
        ("[corpus]", "[columns]\ntext = ['Body', 5]\n[corpus]", "found ['Body', 5]", ""),
        ("[corpus]", "[columns]\nday_format = '%d %d'\n[corpus]", "line 12: columns.day_format:", ""),
        ("[corpus]", "[columns]\nday_format = '%Q'\n[corpus]", "line 12: columns.day_format:", ""),
        ("[corpus]", "[[select.exclude]]\ndocument_id = 'a'\n[corpus]",
         "line 11: the key 'select.exclude.1.reason' is missing", "Known here: document_id, reas"),
    ],
)  # fmt: skip
def test_a_slip_is_shown_with_its_line_and_what_is_allowed(
    folder: Path, old: str, new: str, message: str, remedy: str
) -> None:
    path = spoil(folder, old, new)
    with pytest.raises(StudyError) as error:
        read_settings(path)
    assert str(error.value).startswith(f"{path}")
    assert message in str(error.value)
    assert remedy in error.value.remedy


def test_an_empty_file_says_what_it_must_hold(folder: Path) -> None:
    (folder / "study.toml").write_bytes(b"")
    with pytest.raises(StudyError, match=r"study\.toml: the key 'format' is missing") as error:
        read_settings(folder / "study.toml")
    assert error.value.remedy.startswith("Known here: format, name, question")
