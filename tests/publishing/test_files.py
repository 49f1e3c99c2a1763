from __future__ import annotations

import csv
import datetime
from dataclasses import fields, replace
from pathlib import Path

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from corpus_tools.publishing import (
    PUBLISHED_TABLES,
    Published,
    read_published,
    write_published,
)
from corpus_tools.publishing.tables import PublishError, Table
from corpus_tools.schema import DAY, NUMBER, TEXT, WHOLE

NAMES = [table.name for table in PUBLISHED_TABLES]
ANEW = "Write the folder anew with: corpus-tools measure STUDY --texts FOLDER --publish"


@pytest.fixture
def folder(published: Published, tmp_path: Path) -> Path:
    return write_published(published, tmp_path / "case_study")


def assert_same(one: Published, other: Published) -> None:
    for name in NAMES:
        pd.testing.assert_frame_equal(
            getattr(one, name), getattr(other, name), check_exact=True, check_dtype=True
        )


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_what_is_written_is_read_back_equal(published: Published, folder: Path) -> None:
    assert_same(read_published(folder), published)


def test_one_file_a_table_with_its_columns_and_a_readme(folder: Path) -> None:
    assert sorted(contents(folder)) == sorted(["README.md", *(f"{name}.csv" for name in NAMES)])
    readme = (folder / "README.md").read_text(encoding="utf-8")
    for table in PUBLISHED_TABLES:
        with (folder / f"{table.name}.csv").open(encoding="utf-8", newline="") as file:
            assert next(csv.reader(file)) == list(table.dtypes)
        assert f"## `{table.name}.csv`\n\nOne row per {table.one_row_per}." in readme
        assert all(f"| `{c.name}` | {c.meaning} |" in readme for c in table.columns)


def test_the_same_bytes_twice_with_plain_line_ends(published: Published, folder: Path) -> None:
    before = contents(folder)
    assert write_published(published, folder) == folder
    assert contents(folder) == before
    assert not any(b"\r" in written for written in before.values())
    assert [path.name for path in folder.parent.iterdir()] == ["case_study"]


def test_what_was_read_is_written_with_the_same_bytes(folder: Path, tmp_path: Path) -> None:
    again = write_published(read_published(folder), tmp_path / "again")
    assert contents(again) == contents(folder)


ARTICLE = {
    TEXT: st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
    | st.sampled_from(["=1+1", "'=x", "''@", "a\r\nb", "\r", '"', "nan", "NA", "007", " ", ","]),
    WHOLE: st.integers(-(2**63), 2**63 - 1),
    NUMBER: st.floats(allow_infinity=False),
    DAY: st.none() | st.dates(datetime.date(1500, 1, 1), datetime.date(2499, 12, 31)),
}


def strategy(table: Table) -> st.SearchStrategy:
    key = table.key[0]
    cells = {column.name: ARTICLE[column.dtype] for column in table.columns}
    return st.lists(st.fixed_dictionaries(cells), unique_by=lambda row: row[key], max_size=3)


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(rows=st.fixed_dictionaries({table.name: strategy(table) for table in PUBLISHED_TABLES}))
def test_any_tables_are_read_back_equal(rows, tmp_path: Path) -> None:
    published = Published(
        **{table.name: table.build(rows[table.name]) for table in PUBLISHED_TABLES}
    )
    assert_same(read_published(write_published(published, tmp_path / "any")), published)


def test_no_cell_is_a_formula_to_a_spreadsheet(published: Published, tmp_path: Path) -> None:
    articles = published.articles.assign(title='=HYPERLINK("x")', author="@b", url="'+c")
    hostile = replace(published, articles=articles)
    folder = write_published(hostile, tmp_path / "hostile")
    with (folder / "articles.csv").open(encoding="utf-8", newline="") as file:
        row = next(csv.DictReader(file))
    assert (row["title"], row["author"], row["url"]) == ('\'=HYPERLINK("x")', "'@b", "''+c")
    assert_same(read_published(folder), hostile)


@pytest.mark.parametrize("spoil", ["of mine.txt", "articles.txt"])
def test_a_folder_with_anything_else_is_not_replaced(
    published: Published, folder: Path, spoil: str
) -> None:
    (folder / spoil).write_text("mine")
    before = contents(folder)
    with pytest.raises(PublishError) as raised:
        write_published(published, folder)
    assert str(raised.value) == (
        f"{folder}: the folder holds {spoil}, which is no published table\n"
        "  It would be replaced whole. Move what is yours elsewhere, or remove it."
    )
    assert contents(folder) == before
    assert [path.name for path in folder.parent.iterdir()] == ["case_study"]


@pytest.mark.parametrize("readme", [None, b"# My own\n", b"\xff\xfe"])
def test_tables_without_our_readme_are_not_taken_for_ours(
    published: Published, folder: Path, readme: bytes | None
) -> None:
    (folder / "README.md").unlink()
    if readme is not None:
        (folder / "README.md").write_bytes(readme)
    with pytest.raises(PublishError, match="holds files that are no published table"):
        write_published(published, folder)


def test_a_file_is_not_replaced(published: Published, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")
    with pytest.raises(PublishError, match="file: is a file\n  Name a folder"):
        write_published(published, tmp_path / "file")
    assert (tmp_path / "file").read_text() == "mine"


def test_an_empty_or_new_folder_is_written_to(published: Published, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    for place in (tmp_path / "empty", tmp_path / "new" / "deeper"):
        assert_same(read_published(write_published(published, place)), published)


def test_a_failure_on_the_way_leaves_what_was_there(
    published: Published, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = contents(folder)
    rename = Path.rename

    def fail(path: Path, target: Path) -> Path:
        if ".new-" in path.name:
            raise OSError(28, "No space left on device", str(target))
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", fail)
    with pytest.raises(OSError, match="No space left"):
        write_published(published, folder)
    assert contents(folder) == before
    assert [path.name for path in folder.parent.iterdir()] == ["case_study"]


@pytest.mark.parametrize(
    ("file", "spoilt", "problem"),
    [
        ("words.csv", None, "words.csv: there is no such file"),
        ("words.csv", b"", "words.csv: has the columns none; they should be document_id, word,"),
        ("words.csv", b"word\nx\n", "words.csv: has the columns word; they should be document_id"),
        ("words.csv", b"\xff\xfe\x00", "words.csv: cannot be read as a table ('utf-8' codec"),
        ("words.csv", b'a,"b\n', "words.csv: cannot be read as a table (unexpected end of data)"),
        ("words.csv", b"{}\na,b\n", "words.csv, line 2: row has 2 cells, not 5"),
        ("words.csv", b"{}\na,b,1,0,2.5\nc,d,x,0,1\n",
         "words.csv, line 3: n_uses holds 'x', which is no whole number"),
        ("words.csv", b"{}\na,b,1,0,much\n",
         "words.csv, line 2: g2 holds 'much', which is no number"),
        ("words.csv", b"{}\na,b,1,0,2.5\na,b,1,0,2.5\n", "words.csv: the words table repeats 1 key"),
        ("words.csv", b"{}\na,b,99999999999999999999,0,1\n",
         "words.csv: the column n_uses of the words table is no int64"),
    ],
)  # fmt: skip
def test_a_spoilt_file_is_named_with_what_to_do(
    folder: Path, file: str, spoilt: bytes | None, problem: str
) -> None:
    path = folder / file
    header = path.read_bytes().partition(b"\n")[0]
    path.unlink() if spoilt is None else path.write_bytes(spoilt.replace(b"{}", header))
    with pytest.raises(PublishError) as raised:
        read_published(folder)
    assert str(raised.value).startswith(f"{folder}/{problem}")
    assert str(raised.value).endswith(ANEW)


def test_a_day_that_is_none_is_named(folder: Path) -> None:
    path = folder / "articles.csv"
    lines = path.read_text(encoding="utf-8").splitlines()
    lines[1] = lines[1].replace("unknown,,", "unknown,yesterday,", 1)
    path.write_text("\n".join(lines), encoding="utf-8")
    with pytest.raises(
        PublishError, match=r"line 2: published_on holds 'yesterday', which is no day"
    ):
        read_published(folder)


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(PublishError, match=r"none: there is no such folder\n  Write the folder"):
        read_published(tmp_path / "none")


def test_what_a_spreadsheet_program_saves_is_read(published: Published, folder: Path) -> None:
    for name in NAMES:
        path = folder / f"{name}.csv"
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    assert_same(read_published(folder), published)
    assert [field.name for field in fields(Published)] == NAMES
