"""Tables, JSON, Parquet and archives, through the door that a study takes."""

from __future__ import annotations

import io
import json
import sys
import zipfile
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from corpus_tools.loading.formats import FORMATS, Drop, RawFile, archives, json_lines
from corpus_tools.loading.formats.rows import COLUMNS
from corpus_tools.loading.opening import find_format, say_formats
from corpus_tools.study.settings import Columns

from .conftest import Loader, detail, pack, reasons, save

TEXTS = ["The race is on.", "No pact — yet."]


def parquet(table: pd.DataFrame) -> bytes:
    buffer = io.BytesIO()
    table.to_parquet(buffer, index=False)
    return buffer.getvalue()


def spreadsheet(table: pd.DataFrame) -> bytes:
    buffer = io.BytesIO()
    table.to_excel(buffer, index=False)
    return buffer.getvalue()


TABLE = pd.DataFrame({"source_id": ["heron", "otter"], "text": TEXTS})
RECORDS = TABLE.to_dict("records")
AS_FILES = {
    "t.csv": TABLE.to_csv(index=False).encode(),
    "t.tsv": TABLE.to_csv(index=False, sep="\t").encode(),
    "t.xlsx": spreadsheet(TABLE),
    "t.parquet": parquet(TABLE),
    "t.jsonl": "\n".join(json.dumps(row) for row in RECORDS).encode(),
    "t.json": json.dumps(RECORDS).encode(),
    "lines.json": "\n".join(json.dumps(row) for row in RECORDS).encode(),
    "wrapped.json": json.dumps({"query": "pact", "articles": RECORDS}).encode(),
    "utf16.csv": TABLE.to_csv(index=False).encode("utf-16"),
}


@pytest.mark.parametrize("name", AS_FILES)
def test_each_kind_of_table_gives_its_rows_as_articles(
    texts: Path, load: Loader, name: str
) -> None:
    save(texts / name, AS_FILES[name])
    loaded = load()
    assert sorted(loaded.documents["text"]) == sorted(TEXTS)
    assert sorted(loaded.documents["source_id"]) == ["heron", "otter"]
    assert loaded.files[["file", "n_found", "n_kept", "n_dropped"]].to_numpy().tolist() == [
        [name, 2, 2, 0]
    ]


def test_columns_of_other_names_and_days_of_other_forms(texts: Path, load: Loader) -> None:
    rows = 'Headline,Body,Paper,When\nPact,"The race is on.",otter daily,14.05.2031\n'
    save(texts / "t.csv", rows)
    loaded = load(
        columns={"title": "Headline", "text": "Body", "outlet": "Paper", "published_on": "When",
                 "day_format": "%d.%m.%Y"}
    )  # fmt: skip
    (document,) = loaded.documents.to_dict("records")
    assert (document["title"], document["source_id"]) == ("Pact", "otter")
    assert str(document["published_on"].date()) == "2031-05-14"


def test_a_day_of_another_form_than_the_study_says_is_told(texts: Path, load: Loader) -> None:
    save(texts / "t.csv", "source_id,published_on,text\nheron,05/04/2031,x\n")
    loaded = load(columns={"day_format": "%d.%m.%Y"})
    assert loaded.documents["published_on"].isna().all()
    assert "day_format under [columns]" in loaded.files["remark"][0]


def test_the_study_can_name_every_column_that_is_read() -> None:
    assert set(Columns.model_fields) == {*COLUMNS, "day_format"}


def test_a_table_without_texts_names_its_columns_and_what_to_do(texts: Path, load: Loader) -> None:
    save(texts / "t.parquet", parquet(pd.DataFrame({"body": ["x"], "day": ["y"]})))
    loaded = load()
    assert reasons(loaded) == {"t.parquet": "no_text_column"}
    assert detail(loaded, "t.parquet") == (
        "a table with the columns body, day; articles stand in a column named text, or name "
        "theirs under [columns] in study.toml"
    )


def test_the_column_that_looks_like_articles_is_suggested(texts: Path, load: Loader) -> None:
    rows = {
        'Head "line"': ["Pact"] * 2,
        "Body": ["The race is on, say two of them. " * 4, "x" * 90],
    }
    save(texts / "t.csv", pd.DataFrame(rows).to_csv(index=False))
    assert detail(load(), "t.csv").endswith(
        'under [columns] in study.toml: text = "Body", if it is that one'
    )


def test_capitals_in_the_names_of_columns_make_no_difference(texts: Path, load: Loader) -> None:
    save(texts / "t.csv", "TITLE,Source_ID, Text \nPact,otter,The race is on.\n")
    (document,) = load().documents.to_dict("records")
    assert (document["title"], document["source_id"]) == ("Pact", "otter")
    assert document["text"] == "The race is on."


def test_of_two_names_that_differ_in_capitals_the_exact_one_is_read(
    texts: Path, load: Loader
) -> None:
    save(texts / "t.csv", "source_id,Text,text,TEXT\notter,no,The race is on.,no\n")
    assert load().documents["text"].tolist() == ["The race is on."]


MANY = 200_001


@pytest.mark.parametrize(
    ("name", "content", "reason", "said"),
    [
        ("t.csv", "text\n" + "x\n" * MANY, "unreadable", "line 200002: has more than 200,000 rows"),
        ("t.csv", "a,text\n" + "," * 20_000_001, "unreadable", "has 20,000,002 cells; read are"),
        ("t.csv", ",".join(map(str, range(9_000))) + "\nx" * 3_000, "unreadable", "27,000,000 cells"),
        ("t.jsonl", '{"text": "x"}\n' * MANY, "too_large", "more than 200,000 articles: split it"),
        ("t.jsonl", (json.dumps(dict.fromkeys(map(str, range(900)), "")) + "\n") * 2_300,
         "too_large", "more than 2,000,000 fields: keep those"),
        ("t.json", f"[{'{},' * MANY}{{}}]", "too_large", "more than 200,000 articles: split it"),
        ("t.jsonl", f'{{"text": "{"x" * 16_000_000}"}}', "too_large", "line 1 has 16,000,012 char"),
        ("t.json", json.dumps(dict.fromkeys(map(str, range(1_001)), "")), "unreadable",
         "it has 1,001 fields; read are 1,000"),
    ],
    ids=["rows", "cells", "columns times rows", "lines", "fields of lines", "items", "a line", "fields"],
)  # fmt: skip
def test_a_table_that_would_fill_the_memory_is_refused(
    texts: Path, load: Loader, name: str, content: str, reason: str, said: str
) -> None:
    save(texts / name, content)
    loaded = load()
    assert reasons(loaded) == {name: reason}
    assert said in detail(loaded, name)


def test_of_many_columns_the_first_are_named(texts: Path, load: Loader) -> None:
    names = ["n" * 70, *(f"c{number}" for number in range(30))]
    save(texts / "t.csv", f"{','.join(names)}\n{'x,' * 30}x\n")
    said = detail(load(), "t.csv")
    assert said.startswith(f"a table with the columns {'n' * 60}..., c0, c1")
    assert "c18 and 11 more; articles stand" in said


# --- JSON ---


def read_json(content: str) -> list[str]:
    return [one.text for one in json_lines.read_document(RawFile("a.json", content.encode()))]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("{", "line 1, column 2: no JSON"),
        ('[{"text": "x"},\n {"text": }]', "line 2, column 11: no JSON"),
        ("7", "its JSON is a word or number; read are objects, or a list"),
        ('["a", "b"]', "item 1 is a word or number, not a JSON object with a text"),
        ("[" * 100_000, "its JSON is nested too deeply to be articles"),
        ("[]", "there is no row in it"),
        ('{"body": "x"}', "a table with the columns body; articles stand in"),
    ],
)
def test_what_is_wrong_with_json_is_said(content: str, said: str) -> None:
    with pytest.raises(Drop) as raised:
        read_json(content)
    assert raised.value.detail.startswith(said)


def test_a_text_in_a_list_is_its_paragraphs() -> None:
    content = json.dumps({"Body": ["First one.", "Second."], "author": ["Ana Reyes", "Li Wei"]})
    raw = RawFile("a.json", content.encode(), columns={"text": ["Body"]})
    (article,) = json_lines.read_document(raw)
    assert article.text == "First one.\n\nSecond."
    assert article.facts["author"] == "Ana Reyes, Li Wei"


def test_a_paragraph_that_is_null_spoils_no_text() -> None:
    assert read_json('{"text": ["First one.", null, "Second."]}') == ["First one.\n\nSecond."]


def test_numbers_stay_as_written_and_structures_are_no_facts() -> None:
    digits = "9" * 10_000
    content = f'{{"text": {digits}, "author": ["Ana Reyes", "Li Wei"], "title": {{"en": "x"}}}}'
    (article,) = json_lines.read_document(RawFile("a.json", content.encode()))
    assert article.text == digits
    assert article.facts["author"] == "Ana Reyes, Li Wei"
    assert article.facts["title"] == ""


def test_half_a_character_becomes_a_replacement_mark(texts: Path, load: Loader) -> None:
    save(texts / "t.jsonl", '{"source_id": "heron", "text": "No \\ud800 pact \\ud83e\\udd9c."}\n')
    assert load().documents["text"].tolist() == ["No \ufffd pact \U0001f99c."]


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"])), min_size=1))
def test_json_lines_give_back_every_text(written: list[str]) -> None:
    content = "\n".join(json.dumps({"text": text}, ensure_ascii=False) for text in written)
    read = json_lines.read_lines(RawFile("a.jsonl", content.encode()))
    assert [one.text for one in read] == written


# --- rows that cannot be read ---


def test_a_broken_line_is_dropped_and_the_others_stay(texts: Path, load: Loader) -> None:
    good = '{"source_id": "heron", "text": "x"}\n'
    save(texts / "t.jsonl", f'{good}{{"text": \n["no object"]\n{good}')
    loaded = load()
    assert sorted(loaded.documents["document_id"]) == ["t.jsonl:1", "t.jsonl:4"]
    assert reasons(loaded) == {"t.jsonl:2": "unreadable", "t.jsonl:3": "unreadable"}
    assert detail(loaded, "t.jsonl:2").startswith("line 2, column")
    assert detail(loaded, "t.jsonl:3").startswith("line 3 is a list, not a JSON object")
    assert loaded.files[["n_found", "n_kept", "n_dropped"]].to_numpy().tolist() == [[4, 2, 2]]


def test_a_file_of_broken_lines_alone_is_dropped_as_a_whole(texts: Path, load: Loader) -> None:
    save(texts / "t.jsonl", '{"text": \n{"text"\n')
    loaded = load()
    assert reasons(loaded) == {"t.jsonl": "unreadable"}
    assert detail(loaded, "t.jsonl").startswith("line 1, column")


def test_a_broken_line_is_told_also_from_a_process_of_its_own(texts: Path, load: Loader) -> None:
    save(texts / "t.json", '{"source_id": "heron", "text": "x"}\n{"text": \n')
    loaded = load()
    assert loaded.documents["document_id"].tolist() == ["t.json:1"]
    assert reasons(loaded) == {"t.json:2": "unreadable"}


def test_a_row_with_too_many_cells_is_dropped_and_the_others_stay(
    texts: Path, load: Loader
) -> None:
    save(texts / "t.csv", "source_id,text\nheron,one\nheron,two, three\notter,four\n")
    loaded = load()
    assert sorted(loaded.documents["document_id"]) == ["t.csv:2", "t.csv:4"]
    assert reasons(loaded) == {"t.csv:3": "unreadable"}
    assert detail(loaded, "t.csv:3") == (
        "row 3: has 3 cells but the header names 2 columns. "
        "Put a cell that contains the separator into double quotes."
    )


def test_rows_are_counted_as_a_spreadsheet_program_shows_them(texts: Path, load: Loader) -> None:
    rows = [["heron", "One.\nTwo."], ["", ""], ["heron", "Three."]]
    save(texts / "t.xlsx", workbook({"All": [["source_id", "text"], *rows]}))
    save(texts / "t.csv", 'source_id,text\nheron,"One.\nTwo."\n\nheron,Three.\nheron,Four,Five.\n')
    loaded = load()
    assert loaded.documents["document_id"].tolist() == [
        "t.csv:2", "t.csv:4", "t.xlsx:2", "t.xlsx:4",
    ]  # fmt: skip
    assert detail(loaded, "t.csv:5").startswith("row 5 (line 6 of the file): has 3 cells")


def test_a_row_is_listed_by_its_number(texts: Path, load: Loader) -> None:
    save(texts / "t.csv", 'source_id,text\nheron,"One.\nTwo."\nheron,Three.\n')
    listed = [{"file": "t.csv:3", "title": "The third"}, {"file": "t.csv:2", "title": "The first"}]
    titles = load(listed).documents.set_index("text")["title"].to_dict()
    assert titles == {"One.\nTwo.": "The first", "Three.": "The third"}


def test_a_text_that_is_a_formula_without_its_result_is_told(texts: Path, load: Loader) -> None:
    rows: list[list[object]] = [
        ["source_id", "text", "title"], ["heron", '="The race "&A1', "x"], ["heron", "No pact.", "=A1"],
    ]  # fmt: skip
    save(texts / "t.xlsx", workbook({"All": rows}))
    loaded = load()
    assert loaded.documents["text"].tolist() == ["No pact."]
    assert reasons(loaded) == {"t.xlsx:2": "unreadable"}
    assert detail(loaded, "t.xlsx:2").startswith(
        "row 2: has a formula in the column 'text' whose result is not in the file. Open it"
    )
    assert loaded.files["remark"].tolist() == [
        "2 of its rows have a formula whose result is not in the file: open it in a spreadsheet "
        "program and save it"
    ]


def test_a_table_without_its_quotation_marks_is_dropped_as_a_whole(
    texts: Path, load: Loader
) -> None:
    lines = ["The race is on.", "", "Here, there, and now.", "No, not, yet."]
    save(texts / "t.csv", "source_id,text\nheron," + "\n".join(lines))
    loaded = load()
    assert reasons(loaded) == {"t.csv": "unreadable"}
    assert detail(loaded, "t.csv").startswith("line 4: has 3 cells but the header names 2")


# --- what is told of a file ---


def workbook(sheets: dict[str, list[list[object]]]) -> bytes:
    book, buffer = Workbook(), io.BytesIO()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    book.save(buffer)
    return buffer.getvalue()


ROWS: list[list[object]] = [["source_id", "text"], ["heron", "x"], ["otter", "y"]]


def test_every_sheet_with_texts_is_read_and_the_others_are_dropped(
    texts: Path, load: Loader
) -> None:
    more = [["Text", "source_id", "title"], ["z", "otter", "The third"]]
    sheets = {"All": ROWS, "More": more, "Blank": [], "Notes": [[None], [None, 0]]}
    save(texts / "t.xlsx", workbook(sheets))
    loaded = load()
    assert loaded.documents.set_index("document_id")["text"].to_dict() == {
        "t.xlsx:2": "x", "t.xlsx:3": "y", "t.xlsx:2:2": "z",
    }  # fmt: skip
    assert loaded.files["remark"].tolist() == ["its sheets All, More were read"]
    assert reasons(loaded) == {"t.xlsx:sheet 4": "empty"}
    assert detail(loaded, "t.xlsx:sheet 4") == "the sheet Notes: there is no row in it"
    assert loaded.files[["n_found", "n_kept", "n_dropped"]].to_numpy().tolist() == [[4, 3, 1]]
    assert loaded.unused_columns.empty


def test_articles_may_stand_on_another_sheet_than_the_first(texts: Path, load: Loader) -> None:
    save(texts / "t.xlsx", workbook({"About": [["This is"], ["my corpus."]], "Articles": ROWS}))
    listed = [{"file": "t.xlsx:2:3", "title": "The second"}, {"file": "t.xlsx:2:9"}]
    loaded = load(listed)
    assert loaded.documents.set_index("document_id")["title"].to_dict() == {
        "t.xlsx:2:2": "unknown", "t.xlsx:2:3": "The second",
    }  # fmt: skip
    assert detail(loaded, "t.xlsx:2:9").endswith(
        "t.xlsx has no such row: correct its number or remove the line"
    )
    assert reasons(loaded) == {
        "t.xlsx:sheet 1": "no_text_column", "t.xlsx:2:9": "listed_but_absent",
    }  # fmt: skip


def test_a_sheet_that_cannot_be_read_takes_no_other_with_it(texts: Path, load: Loader) -> None:
    twice: list[list[object]] = [["text", "text"], ["x", "y"]]
    book = workbook({"Twice": twice, "All": ROWS, "Cut": ROWS})
    with zipfile.ZipFile(io.BytesIO(book)) as old, zipfile.ZipFile(texts / "t.xlsx", "w") as new:
        for name in old.namelist():
            content = old.read(name)
            new.writestr(name, content[:200] if name.endswith("sheet3.xml") else content)
    loaded = load()
    assert len(loaded.documents) == 2
    assert reasons(loaded) == dict.fromkeys(["t.xlsx:sheet 1", "t.xlsx:sheet 3"], "unreadable")
    assert detail(loaded, "t.xlsx:sheet 1") == (
        "the sheet Twice: line 1: has the column 'text' twice. Rename or remove one."
    )
    assert detail(loaded, "t.xlsx:sheet 3").startswith("the sheet Cut: cannot be read as a spread")


def test_a_large_sheet_beside_the_articles_costs_nothing(texts: Path, load: Loader) -> None:
    """Once it took so long that the whole file was dropped."""
    raw = [[f"column {at}" for at in range(2_000)], *([1] * 2_000 for _ in range(300))]
    save(texts / "t.xlsx", workbook({"All": ROWS, "Raw": raw}))
    loaded = load()
    assert len(loaded.documents) == 2
    assert "a table with the columns column 0, column 1," in detail(loaded, "t.xlsx:sheet 2")


def test_of_a_spreadsheet_without_articles_each_sheet_is_told(texts: Path, load: Loader) -> None:
    body: list[list[object]] = [["Body"], ["No pact. " * 20]]
    save(texts / "t.xlsx", workbook({"About": [["a"], ["b"]], "One": body}))
    loaded = load()
    assert reasons(loaded) == {
        "t.xlsx:sheet 1": "no_text_column", "t.xlsx:sheet 2": "no_text_column",
    }  # fmt: skip
    assert detail(loaded, "t.xlsx:sheet 2") == (
        "the sheet One: a table with the columns Body; articles stand in a column named text, or "
        'name theirs under [columns] in study.toml: text = "Body", if it is that one'
    )


def test_sheets_of_one_name_are_all_read(texts: Path, load: Loader) -> None:
    """Such names are in damaged files only."""
    book = workbook({"Alike": ROWS, "Blike": [["source_id", "text"], ["heron", "z"]]})
    with zipfile.ZipFile(io.BytesIO(book)) as old, zipfile.ZipFile(texts / "t.xlsx", "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name).replace(b"Blike", b"Alike"))
    assert sorted(load().documents["text"]) == ["x", "y", "z"]


def test_a_spreadsheet_of_one_sheet_has_no_remark(texts: Path, load: Loader) -> None:
    save(texts / "t.xlsx", AS_FILES["t.xlsx"])
    assert load().files["remark"].tolist() == [""]


def test_a_file_with_mark_up_and_further_sheets_has_one_remark(texts: Path, load: Loader) -> None:
    marked: list[list[object]] = [
        ["source_id", "text"], ["heron", "<p>x</p><p>y</p>"], ["otter", "y"]
    ]  # fmt: skip
    save(texts / "t.xlsx", workbook({"All": ROWS, "More": marked}))
    assert load().files["remark"].tolist() == [
        "its sheets All, More were read; More: mark-up in 1 of its texts was taken out"
    ]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("t.csv", b"source_id,text\nheron,No \0pact.\n"),
        ("t.jsonl", b'{"source_id": "heron", "text": "No \0pact."}\n'),
        ("t.json", b'[{"source_id": "heron", "text": "No \0pact."}]'),
        ("heron/t.txt", b"No \0pact."),
        ("heron/t", b"Nobody knows how late the ferry is. " * 3 + b"No \0pact."),
    ],
)
def test_a_nought_in_a_text_is_told_as_a_damaged_letter(
    texts: Path, load: Loader, name: str, content: bytes
) -> None:
    save(texts / name, content)
    loaded = load()
    (text,) = loaded.documents["text"]
    assert text.endswith("No \ufffdpact.")
    assert loaded.files["remark"].tolist() == ["1 letters are damaged, shown as \ufffd"]


# --- archives ---


def test_the_files_of_an_archive_are_read_as_files_of_a_folder(texts: Path, load: Loader) -> None:
    members = {
        "heron/a.txt": TEXTS[0],
        "otter/t.jsonl": json.dumps({"text": TEXTS[1]}),
        "otter/t.xlsx": spreadsheet(TABLE),
        "heron/.hidden.txt": "x",
        "__MACOSX/heron/._a.txt": "x",
        "heron/clip.mp3": b"ID3",
        "inner.zip": pack({"a.txt": "x"}),
    }
    save(texts / "export.zip", pack(members))
    loaded = load()
    assert loaded.documents["document_id"].tolist() == [
        "export.zip/heron/a", "export.zip/otter/t.jsonl:1", "export.zip/otter/t.xlsx:2",
        "export.zip/otter/t.xlsx:3",
    ]  # fmt: skip
    assert reasons(loaded) == {
        "export.zip/__MACOSX/heron/._a.txt": "hidden_file",
        "export.zip/heron/.hidden.txt": "hidden_file",
        "export.zip/heron/clip.mp3": "unsupported_format",
        "export.zip/inner.zip": "unsupported_format",
    }


@pytest.mark.parametrize(
    "name", ["../a.txt", "heron/../../a.txt", "/etc/a.txt", "C:/a.txt", "..\\a.txt"]
)
def test_a_name_that_leads_out_of_an_archive_is_dropped(
    texts: Path, load: Loader, name: str
) -> None:
    save(texts / "export.zip", pack({name: "x", "heron/a.txt": TEXTS[0]}))
    loaded = load()
    assert loaded.documents["text"].tolist() == [TEXTS[0]]
    assert list(reasons(loaded).values()) == ["unsafe_name"]


def test_an_archive_is_never_unpacked_beyond_what_is_read(
    texts: Path, load: Loader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(archives, "_MAX_MEMBER", 1_000_000)
    save(texts / "zeros.zip", pack({"heron/a.txt": b"0" * 1_000_001, "heron/b.txt": TEXTS[0]}))
    loaded = load()
    assert loaded.documents["text"].tolist() == [TEXTS[0]]
    assert detail(loaded, "zeros.zip/heron/a.txt") == "it is longer than the 1 MB that are left"
    monkeypatch.setattr(archives, "_MAX_TOTAL", 1_000_000)
    assert detail(load(), "zeros.zip").startswith("the archive holds 1 MB unpacked; read are up to")
    monkeypatch.setattr(archives, "_MAX_MEMBERS", 1)
    assert detail(load(), "zeros.zip") == ("the archive holds 2 files; read are up to 1: unpack it")


def test_a_damaged_archive_and_an_empty_one(texts: Path, load: Loader) -> None:
    save(texts / "torn.zip", pack({"a.txt": "x" * 5000})[:60])
    save(texts / "none.zip", pack({}))
    loaded = load()
    assert reasons(loaded) == {"torn.zip": "unreadable", "none.zip": "empty"}
    assert detail(loaded, "torn.zip").startswith("no zip archive, or a damaged one")


def test_an_archive_with_a_link_or_a_password(texts: Path, load: Loader) -> None:
    link = zipfile.ZipInfo("heron/link.txt")
    link.external_attr = 0o120777 << 16
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(link, "/etc/passwd")
        archive.writestr("heron/locked.txt", "x")
    content = bytearray(buffer.getvalue())
    # The flag of a password, in the member's own head and in the archive's directory.
    content[content.rfind(b"PK\x03\x04") + 6] |= 1
    content[content.rfind(b"PK\x01\x02") + 8] |= 1
    save(texts / "export.zip", bytes(content))
    assert reasons(load()) == {
        "export.zip/heron/link.txt": "link_not_followed",
        "export.zip/heron/locked.txt": "protected",
    }


# --- which format ---


@pytest.mark.parametrize(("name", "wrong"), [("t.xlsx", "t.txt"), ("t.parquet", "t.csv")])
def test_the_content_tells_more_than_the_suffix(
    texts: Path, load: Loader, name: str, wrong: str
) -> None:
    save(texts / wrong, AS_FILES[name])
    assert sorted(load().documents["text"]) == sorted(TEXTS)


@pytest.mark.parametrize(
    ("content", "what"),
    [(b"\x89PNG\r\n", "a picture"), (b"\x7fELF\x02", "a program"), (b"\x1f\x8b\x08", "a gzip"),
     (b"\xd0\xcf\x11\xe0\xa1", "a file of old Office programs, or one with a password")],
)  # fmt: skip
def test_files_of_other_programs_are_named(content: bytes, what: str) -> None:
    with pytest.raises(Drop, match="^" + what) as raised:
        find_format(RawFile("a.txt", content))
    assert raised.value.reason == "unsupported_format"
    assert raised.value.detail.endswith(say_formats())


def test_no_two_formats_share_a_name_or_a_suffix() -> None:
    names = [one.name for one in FORMATS]
    suffixes = [suffix for one in FORMATS for suffix in one.suffixes]
    assert len(set(names)) == len(names)
    assert len(set(suffixes)) == len(suffixes)
    assert all(suffix == suffix.lower() and suffix.startswith(".") for suffix in suffixes)


@given(st.sampled_from(sorted(AS_FILES)), st.data())
def test_a_cut_file_is_read_or_dropped_and_never_more(name: str, drawn: st.DataObject) -> None:
    whole = AS_FILES[name]
    raw = RawFile(name, whole[: drawn.draw(st.integers(0, len(whole)))])
    try:
        chosen = find_format(raw)
    except Drop:
        return
    assert chosen.name in {one.name for one in FORMATS}


def test_loading_imports_no_reader_of_rich_formats() -> None:
    heavy = {"trafilatura", "docx", "pypdfium2", "pyarrow.parquet", "py3langid"}
    code = f"import sys, corpus_tools.loading; print(sorted({heavy!r} & set(sys.modules)))"
    import subprocess  # noqa: PLC0415

    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert said.stdout.strip() == "[]"
