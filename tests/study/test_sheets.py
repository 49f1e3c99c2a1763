from __future__ import annotations

import csv
import io
import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus_tools.errors import Place, StudyError
from corpus_tools.study import read_sheet, read_text_file
from corpus_tools.study.sheets import parse_sheet

FRENCH = "Le traité fut signé à Genève, où l’été s’achève — déjà."


def save(path: Path, content: str | bytes) -> Path:
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


# --- text files ---


@pytest.mark.parametrize(
    ("raw", "encoding"),
    [
        (FRENCH.encode(), "utf-8"),
        (FRENCH.encode("utf-8-sig"), "utf-8-sig"),
        (FRENCH.encode("utf-16"), "utf-16"),
        (b"\xfe\xff" + FRENCH.encode("utf-16-be"), "utf-16"),
        (FRENCH.encode("utf-32"), "utf-32"),
        (FRENCH.encode("cp1252"), "cp1252"),
    ],
)
def test_a_text_is_read_in_the_encoding_it_has(tmp_path: Path, raw: bytes, encoding: str) -> None:
    assert read_text_file(save(tmp_path / "a.txt", raw)) == (FRENCH, encoding)


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("cp1252", "Zoë Brandt"),
        ("cp1252", "¿Qué dirá mañana el señor Núñez? «Nada», murmuró."),
        ("cp1252", "Größere Häfen müssen künftig früher über Zölle verhandeln."),
        ("cp1252", "The envoy’s “no” cost £5 – or €6… at least."),
        ("gb18030", "双方同意在日内瓦继续就人工智能举行对话，并就安全问题交换意见。" * 3),
        ("shift_jis", "両国は来月ジュネーブで人工知能の安全性について話し合うと発表した。" * 3),
        ("cp1251", "Стороны договорились продолжить переговоры о безопасности портов весной. " * 3),
        (
            "cp1250",
            "Rozmówcy uważają, że następne spotkanie będzie źródłem świeżych pomysłów. " * 3,
        ),
        ("cp1250", "Obě strany se shodly, že příští schůzka proběhne v květnu v Ženevě. " * 3),
    ],
)
def test_a_text_of_an_old_encoding_is_read(tmp_path: Path, encoding: str, text: str) -> None:
    assert read_text_file(save(tmp_path / "a.txt", text.encode(encoding)))[0] == text


@pytest.mark.parametrize("text", ["a\r\nb\r\n", "a\nb", "a\rb", "a\x0bb\u2028c\x85d", " a \n\n"])
def test_line_ends_and_spaces_stay_as_they_are(tmp_path: Path, text: str) -> None:
    assert read_text_file(save(tmp_path / "a.txt", text))[0] == text


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", ["no mark", "No pact — “not yet”, says Zoë.\r\n" * 300])
def test_latin_letters_in_utf_16_need_no_mark(tmp_path: Path, encoding: str, text: str) -> None:
    assert read_text_file(save(tmp_path / "a.txt", text.encode(encoding))) == (text, encoding)


@pytest.mark.parametrize(
    "raw",
    [
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
        random.Random(4).randbytes(3000).replace(b"\0", b"\1"),
        b"PK\x03\x04\0\0",
    ],
    ids=["png", "noise", "zip"],
)
def test_what_is_no_text_is_refused_with_a_remedy(tmp_path: Path, raw: bytes) -> None:
    with pytest.raises(StudyError, match=r"a\.txt: is no text in any encoding") as error:
        read_text_file(save(tmp_path / "a.txt", raw))
    assert "UTF-8" in error.value.remedy


def test_a_file_that_cannot_be_opened_is_named_with_the_reason(tmp_path: Path) -> None:
    (tmp_path / "dir.txt").mkdir()
    (tmp_path / "gone.txt").symlink_to("nowhere")
    with pytest.raises(StudyError, match=r"dir\.txt: cannot be read \(Is a directory\)"):
        read_text_file(tmp_path / "dir.txt")
    with pytest.raises(StudyError, match=r"gone\.txt: cannot be read \(No such file"):
        read_text_file(tmp_path / "gone.txt")


@settings(max_examples=40, deadline=None)
@given(st.text(st.characters(codec="utf-8", exclude_characters="\0\ufeff"), min_size=1))
@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_whatever_is_marked_is_read_back(
    tmp_path_factory: pytest.TempPathFactory, encoding: str, text: str
) -> None:
    path = save(tmp_path_factory.getbasetemp() / "marked.txt", text.encode(encoding))
    assert read_text_file(path) == (text, encoding)


# --- tables ---


@pytest.mark.parametrize(
    "content",
    [
        "id,name\n1,Zoë\n",
        "id;name\r\n1;Zoë\r\n",
        "id\tname\n1\tZoë",
        "id,name\r1,Zoë\r",
        "\n  \n id , name \n\n 1 , Zoë \n,\n",
        '"id","name"\n"1","Zoë"\n',
        "id;name;;\n1;Zoë;;\n",
        "id;name\n1;Zoë;;\n",
        ",id,name\n0,1,Zoë\n",
        "id,line,name\n1,top,Zoë\n",
    ],
    ids=[
        "comma", "semicolon, CRLF", "tab", "CR", "blank lines and spaces", "quotes",
        "nameless columns", "more empty cells", "index column", "a column called line",
    ],
)  # fmt: skip
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_table_is_read_as_people_save_it(tmp_path: Path, content: str, encoding: str) -> None:
    sheet = read_sheet(save(tmp_path / "a.csv", content.encode(encoding)), required=["id", "name"])
    assert sheet[["id", "name"]].to_numpy().tolist() == [["1", "Zoë"]]


def test_a_record_has_the_number_that_spreadsheet_programs_show(tmp_path: Path) -> None:
    raw = b'id,text\n1,"x\ny\r\nz"\n\n2,b,,\n3,"c\n",d\n4,e\n'
    sheet = parse_sheet(raw, path=tmp_path / "a.csv", suffix=".csv")
    assert sheet.numbers == [2, 4, 6]
    assert sheet.rows["line"].tolist() == [2, 6, 9]
    assert {number: error.place for number, error in sheet.broken.items()} == {
        5: Place(tmp_path / "a.csv", 7)
    }


def test_the_line_is_where_the_record_begins(tmp_path: Path) -> None:
    path = save(tmp_path / "a.csv", 'id,text\n1,"x\ny\r\nz"\n\n2,b\n')
    sheet = read_sheet(path)
    assert sheet["line"].tolist() == [2, 6]
    assert sheet["text"].tolist() == ["x\ny\r\nz", "b"]
    assert sheet.dtypes.astype(str).to_dict() == {"id": "str", "text": "str", "line": "int64"}


def test_a_short_record_is_filled_with_blanks(tmp_path: Path) -> None:
    sheet = read_sheet(save(tmp_path / "a.csv", "a,b,c\n1\n"))
    assert sheet.to_dict("records") == [{"a": "1", "b": "", "c": "", "line": 2}]


def test_cells_stay_text_and_only_the_text_keeps_its_spaces(tmp_path: Path) -> None:
    sheet = read_sheet(save(tmp_path / "a.csv", "a,b,c,text\n007,NA,1e3,  keep \n"))
    assert sheet.iloc[0].tolist() == ["007", "NA", "1e3", "  keep ", 2]


def test_a_cell_may_be_longer_than_131072_characters(tmp_path: Path) -> None:
    long = "long " * 60_000
    sheet = read_sheet(save(tmp_path / "a.csv", f'id,text\n1,"{long}"\n'))
    assert sheet["text"][0] == long


@pytest.mark.parametrize("content", ["", "\n\n", "id,name\n", "id,name\n,\n"])
def test_a_table_without_rows_is_empty(tmp_path: Path, content: str) -> None:
    assert len(read_sheet(save(tmp_path / "a.csv", content))) == 0


@pytest.mark.parametrize(
    ("content", "line", "problem", "remedy"),
    [
        ("id,name\n1,a\n2,b,c\n", 3, "has 3 cells but the header names 2 columns", "double quotes"),
        ('id,name\n1,"a\nb\n', 2, "is no well-formed table", "each mark doubled"),
        ('id,name\n1,a\n2,"b"c\n', 3, "is no well-formed table", "each mark doubled"),
        ("id,id\n1,2\n", 1, "has the column 'id' twice", "Rename"),
        ("\nName,Side\n1,2\n", 2, "lacks the column(s) id; it has Name, Side", "small letters"),
        ("", 1, "lacks the column(s) id; it has none", "first line"),
    ],
)
def test_a_broken_table_is_refused_with_its_line(
    tmp_path: Path, content: str, line: int, problem: str, remedy: str
) -> None:
    with pytest.raises(StudyError) as error:
        read_sheet(save(tmp_path / "a.csv", content), required=["id"])
    assert str(error.value).startswith(f"{tmp_path}/a.csv, line {line}: {problem}")
    assert remedy in error.value.remedy


CELL = st.text(st.characters(codec="utf-8", exclude_characters="\0\ufeff"), max_size=12)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.just("x"), CELL), min_size=1, max_size=5), st.sampled_from(",;\t"))
def test_what_a_program_writes_is_read_back(
    tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[str, str]], separator: str
) -> None:
    file = io.StringIO(newline="")
    csv.writer(file, delimiter=separator).writerows([("id", "text"), *rows])
    sheet = read_sheet(save(tmp_path_factory.getbasetemp() / "table.csv", file.getvalue()))
    assert list(zip(sheet["id"], sheet["text"], strict=True)) == rows
