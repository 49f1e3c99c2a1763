from __future__ import annotations

import re
from pathlib import Path
from zipfile import ZipFile

import openpyxl
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from nbformat import NotebookNode

from corpus_tools.errors import CorpusToolsError
from corpus_tools.report import ReportAbout, render_page, workbook
from corpus_tools.report.about import PageContext
from corpus_tools.report.errors import ReportError
from corpus_tools.report.page import Page
from corpus_tools.report.workbook import Sheet, collect_tables, name_sheets, write_workbook

NUMBERS = pd.DataFrame({"side": ["a", "b"], "share": [0.25, None]})


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "tables.xlsx"


@pytest.fixture
def page(executed: NotebookNode, about: ReportAbout, context: PageContext) -> Page:
    return render_page(executed, about=about, context=context)


def sheet(table: pd.DataFrame | None = NUMBERS, **facts: str) -> Sheet:
    named = {"page": "02_b", "exhibit": "Figure 1", "caption": "Share by side."} | facts
    return Sheet(**named, table=table)


def read(path: Path) -> dict[str, list[tuple[object, ...]]]:
    book = openpyxl.load_workbook(path)
    return {sheet.title: list(sheet.iter_rows(values_only=True)) for sheet in book}


def test_a_page_gives_its_figures_and_tables(page: Page, path: Path) -> None:
    metadata = page.exhibits[0].output.metadata["corpus_tools"]
    metadata["claim"] = "Side b has twice the share."
    collected = collect_tables([page])
    assert [(one.page, one.exhibit) for one in collected] == [
        ("02_b", "Figure 1"), ("02_b", "Table 1")
    ]  # fmt: skip
    captions = [
        "Side b has twice the share. Share by side; n = 2. Corpus: constructed.",
        "All shares. Corpus: constructed.",
    ]
    sheets = read(write_workbook(collected, path))
    assert sheets["contents"] == [
        ("sheet", "page", "exhibit", "rows", "caption"),
        ("02 figure 1", "02_b", "Figure 1", "2", captions[0]),
        ("02 table 1", "02_b", "Table 1", "2", captions[1]),
    ]
    assert sheets["02 figure 1"] == [
        ("corpus", "side", "share"), ("constructed", "a", 0.25), ("constructed", "b", 0.5)
    ]  # fmt: skip


def test_pandas_reads_a_sheet_as_it_is(path: Path) -> None:
    write_workbook([sheet()], path)
    back = pd.read_excel(path, sheet_name="02 figure 1")
    pd.testing.assert_frame_equal(back, NUMBERS, check_dtype=False)


def test_the_contents_link_the_sheets(path: Path) -> None:
    write_workbook([sheet(), sheet(exhibit="Table 1")], path)
    contents = openpyxl.load_workbook(path)["contents"]
    links = [contents.cell(row, 1).hyperlink for row in (2, 3)]
    assert [link and link.location for link in links] == ["'02 figure 1'!A1", "'02 table 1'!A1"]


def test_headers_are_bold_and_stay_in_sight(path: Path) -> None:
    write_workbook([sheet()], path)
    for one in openpyxl.load_workbook(path):
        assert one.freeze_panes == "A2"
        assert all(cell.font.bold for cell in one[1])
        assert not any(cell.font.bold for row in one.iter_rows(min_row=2) for cell in row)


def test_a_table_with_named_rows_and_days(path: Path) -> None:
    table = pd.DataFrame(
        {"day": pd.to_datetime(["2031-03-05", None]), ("n", "a"): [1, 2]},
        index=pd.Index(["x", "=y"], name="word"),
    )
    write_workbook([sheet(table)], path)
    rows = read(path)["02 figure 1"]
    assert rows[0] == ("word", "day", "n / a")
    assert rows[1][1].isoformat() == "2031-03-05T00:00:00"  # type: ignore[attr-defined]
    assert rows[2] == ("=y", None, 2)


HOSTILE = '=HYPERLINK("http://example.com") <script> [x]:*?/\\ \''


def test_hostile_names_captions_headers_and_cells(path: Path) -> None:
    table = pd.DataFrame({HOSTILE: ["=1+1", "<r>&</r>", "http://example.com"]})
    write_workbook([sheet(table, page=HOSTILE, exhibit="Table 1", caption=HOSTILE)], path)
    book = openpyxl.load_workbook(path)
    cells = [cell for one in book for row in one.iter_rows() for cell in row]
    assert all(cell.data_type == "s" for cell in cells)
    assert [cell.value for cell in cells if cell.hyperlink] == [book.sheetnames[1]]
    assert book["contents"]["E2"].value == HOSTILE
    assert [cell.value for cell in book.worksheets[1]["A"]] == [HOSTILE, *table[HOSTILE]]


@pytest.mark.parametrize("table", [pd.DataFrame(), pd.DataFrame({"a": []})])
def test_an_empty_table_is_a_sheet(path: Path, table: pd.DataFrame) -> None:
    write_workbook([sheet(table)], path)
    sheets = read(path)
    assert sheets["contents"][1][3] == "0"
    assert sheets["02 figure 1"] in ([], [("a",)], [(None,)])


def test_a_figure_without_its_numbers_is_listed(path: Path) -> None:
    write_workbook([sheet(None), sheet()], path)
    sheets = read(path)
    assert list(sheets) == ["contents", "02 figure 1"]
    assert sheets["contents"][1] == (None, "02_b", "Figure 1", "not given", "Share by side.")


def test_a_workbook_of_nothing_has_its_contents(path: Path) -> None:
    write_workbook([], path)
    assert read(path) == {"contents": [("sheet", "page", "exhibit", "rows", "caption")]}


def test_a_long_table_goes_on_in_the_next_sheet(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workbook, "_MOST_ROWS", 1001)
    write_workbook([sheet(pd.DataFrame({"n": range(2500)})), sheet()], path)
    sheets = read(path)
    names = ["02 figure 1", "02 figure 1 (2)", "02 figure 1 (3)", "02 figure 1 (4)"]
    assert list(sheets) == ["contents", *names]
    assert [row[3] for row in sheets["contents"][1:]] == [
        "1 to 1,000 of 2,500", "1,001 to 2,000 of 2,500", "2,001 to 2,500 of 2,500", "2",
    ]  # fmt: skip
    numbers = [row[0] for name in names[:3] for row in sheets[name] if row[0] != "n"]
    assert numbers == list(range(2500))


def test_too_many_columns_are_an_error(path: Path) -> None:
    with pytest.raises(ReportError) as caught:
        write_workbook([sheet(pd.DataFrame([[0] * 16_385]))], path)
    assert str(caught.value) == (
        "page 02_b: Figure 1 has 16,385 columns, and a sheet of a workbook holds 16,384\n"
        "  Show it with one row for each of them."
    )
    assert not path.exists()


def test_another_ending_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(ReportError) as caught:
        write_workbook([], tmp_path / "a.xls")
    assert str(caught.value) == "no workbook can be written as 'a.xls'\n  End the name in .xlsx."


def test_a_broken_csv_names_its_file(page: Page) -> None:
    page.exhibits[1].output.data["text/csv"] = "a\n1\n1,2\n"
    with pytest.raises(ReportError, match=r"page 02_b: data/02_b-table-1\.csv cannot be put into"):
        collect_tables([page])


def test_the_same_tables_give_the_same_bytes(path: Path) -> None:
    first = write_workbook([sheet()], path).read_bytes()
    assert write_workbook([sheet()], path).read_bytes() == first
    with ZipFile(path) as file:
        assert {part.date_time for part in file.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        dates = re.findall(
            r"20\d\d-\d\d|1980-01-01T00:00:00Z", file.read("docProps/core.xml").decode()
        )
    assert set(dates) == {"1980-01-01T00:00:00Z"}


def test_a_failure_leaves_an_earlier_file(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_workbook([sheet()], path)
    before = path.read_bytes()

    def fail(self: Path, target: Path) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(CorpusToolsError, match="cannot be written: No space left on device"):
        write_workbook([sheet(exhibit="Table 9")], path)
    assert path.read_bytes() == before
    assert list(path.parent.iterdir()) == [path]


@pytest.mark.parametrize(
    ("wanted", "names"),
    [
        (["contents", "History"], ["contents (2)", "History (2)"]),
        (["", "  "], ["sheet", "sheet (2)"]),
        (["x" * 40, "X" * 40], ["x" * 31, "X" * 27 + " (2)"]),
        (["it's [a]"], ["it-s -a-"]),
    ],
)
def test_names_of_sheets(wanted: list[str], names: list[str]) -> None:
    assert name_sheets(wanted) == names


@settings(deadline=None)
@given(st.lists(st.text()))
def test_names_of_sheets_are_legal(wanted: list[str]) -> None:
    names = name_sheets(wanted)
    assert len(names) == len(wanted)
    assert len({name.casefold() for name in ["contents", *names]}) == len(names) + 1
    for name in names:
        assert 1 <= len(name.encode("utf-16-le")) // 2 <= 31
        assert not re.search(r"[\[\]:*?/\\']", name)


def test_the_name_of_a_long_page_leaves_room_for_the_exhibit(path: Path) -> None:
    write_workbook([sheet(page="a-very-long-name-of-a-notebook-of-mine")], path)
    assert list(read(path)) == ["contents", "a-very-long-name-of-a- figure 1"]
