"""What is said of a drafted study."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from click.testing import Result
from openpyxl import Workbook

from corpus_tools.loading import load_documents
from corpus_tools.study import read_study

Run = Callable[..., Result]
LONG = "The race is on and two of them at the harbour say so. " * 4


def save(path: Path, content: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, encoding="utf-8")


def test_a_column_may_be_given_several_times(run: Run, tmp_path: Path) -> None:
    save(tmp_path / "articles/a.csv", f"Headline,Body,Zeitung\nPact,{LONG},Gull\n")
    save(tmp_path / "articles/b.csv", f"title,content,outlet\nPact,{LONG},Tern\n,,Tern\n")
    named = ("--column", "text=Body", "--column", "outlet=Zeitung")
    new = ("new", "--texts", tmp_path / "articles")
    one = run(*new, tmp_path / "one", *named).output
    assert "1 article from 1 source, 1 other file.\n" in one
    assert 'in study.toml: text = ["Body", "content"], if it is that one' in one
    assert "--column text=HEADING, once for\neach heading" in one
    both = run(*new, tmp_path / "two", *named, "--column", "text = content").output
    assert "     1  gull\n     1  tern\n" in both
    assert "2 articles from 2 sources, 0 other files, 1 row without an article.\n" in both
    assert read_study(tmp_path / "two").settings.columns.text == ("Body", "content")


def test_loose_files_are_counted_together_and_told_where_to_name_them(
    run: Run, tmp_path: Path
) -> None:
    save(tmp_path / "articles/heron/a.txt", LONG)
    for name in ("b.txt", "c.txt"):
        save(tmp_path / "articles" / name, f"{LONG} {name}")
    output = run("new", tmp_path / "study", "--texts", tmp_path / "articles").output
    assert output.startswith(
        "     1  heron\n     2  that name no outlet, each a source of its own: write which it is "
        "into\n        the column source_id of documents.csv, and once into sources.csv\n"
        "3 articles from 3 sources, 0 other files.\n"
    )


def test_a_slip_in_a_heading_is_told(run: Run, tmp_path: Path) -> None:
    save(tmp_path / "articles/a.csv", f"Headline,text,outlet\nPact,{LONG},Gull\n")
    output = run("new", tmp_path / "study", "--texts", tmp_path / "articles",
                 "--column", "title=Hedline").output  # fmt: skip
    assert (
        "columns.title = Hedline changes nothing: no table that was read has it; a.csv has "
        "Headline, text, outlet\n"
    ) in output


def test_sheets_that_were_read_are_told(run: Run, tmp_path: Path) -> None:
    book = Workbook()
    for sheet in (book.active, book.create_sheet("2032")):
        sheet.append(["outlet", "text"])
        sheet.append(["Gull", LONG])
    (tmp_path / "articles").mkdir()
    book.save(tmp_path / "articles" / "t.xlsx")
    output = run("new", tmp_path / "study", "--texts", tmp_path / "articles").output
    assert "t.xlsx: its sheets Sheet, 2032 were read\n" in output


def test_names_that_may_be_of_one_outlet_are_told(run: Run, tmp_path: Path) -> None:
    rows = [f"{name} {part},{LONG} {name} {part}" for name in "ABCDEF" for part in ("", "(City)")]
    save(tmp_path / "articles/t.csv", "\n".join(["outlet,text", *rows]))
    output = run("new", tmp_path / "study", "--texts", tmp_path / "articles").output
    assert (
        "These may be one outlet each, and would count as several sources. If one is, write its\n"
        "names into one row of sources.csv, with ; between, and delete its other rows:\n"
        "  A; A (City)\n  B; B (City)\n  C; C (City)\n  D; D (City)\n  E; E (City)\n"
        "  and 1 more\n"
    ) in output
    sources = tmp_path / "study" / "sources.csv"
    kept = [
        line for line in sources.read_text("utf-8").splitlines() if not line.startswith("a-city")
    ]
    sources.write_text("\n".join(kept).replace("a,A,", "a,A; A (City),"), "utf-8")
    study = read_study(tmp_path / "study")
    assert load_documents(study).documents["source_id"].value_counts()["a"] == 2


def test_what_is_no_form_of_days_gets_one_message(run: Run, texts: Path, tmp_path: Path) -> None:
    new = run("new", tmp_path / "study", "--texts", texts, "--column", "day_format=tt.mm.jjjj")
    assert new.exit_code == 1
    assert new.output.startswith("Error: day_format: write day, month and year, such as %d.%m.%Y")
    assert "found ['tt.mm.jjjj']" in new.output
