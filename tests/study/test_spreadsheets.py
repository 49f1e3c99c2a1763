"""Spreadsheets: what their cells show, and what no cell shows."""

from __future__ import annotations

import datetime
import io
import re
import warnings
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import Workbook

from corpus_tools.errors import StudyError
from corpus_tools.study import read_sheet
from corpus_tools.study.spreadsheets import open_spreadsheet


def save(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


def find_uncomputed(path: Path) -> frozenset[tuple[int, int]]:
    with open_spreadsheet(path.read_bytes(), path=path) as book:
        return book.read().uncomputed


def save_xlsx(path: Path, rows: list[list[object]]) -> Path:
    book = Workbook()
    for row in rows:
        book.active.append(row)
    book.save(path)
    return path


def test_a_spreadsheet_is_read_as_its_cells_show(tmp_path: Path) -> None:
    day, moment = datetime.date(2031, 5, 4), datetime.datetime(2031, 5, 4, 15, 30)
    rows = [
        ["id", "value", None, None],
        [1, day],
        [2.0, moment],
        ["003", datetime.time(15, 30)],
        [None, None],
        [5, True],
        [6, 1.25],
        [7, "NA"],
        [8, None],
    ]
    sheet = read_sheet(save_xlsx(tmp_path / "a.XLSX", rows))
    assert sheet["id"].tolist() == ["1", "2", "003", "5", "6", "7", "8"]
    assert sheet["value"].tolist() == [
        "2031-05-04", "2031-05-04", "15:30:00", "True", "1.25", "NA", "",
    ]  # fmt: skip
    assert sheet["line"].tolist() == [2, 3, 4, 6, 7, 8, 9]
    assert list(sheet.columns) == ["id", "value", "line"]


def test_an_error_cell_of_a_spreadsheet_is_blank(tmp_path: Path) -> None:
    book = Workbook()
    book.active.append(["id", "value"])
    book.active.append([1, "#N/A"])
    book.active["B2"].data_type = "e"
    book.save(tmp_path / "a.xlsx")
    assert read_sheet(tmp_path / "a.xlsx")["value"].tolist() == [""]


def test_an_empty_spreadsheet_is_an_empty_table(tmp_path: Path) -> None:
    assert len(read_sheet(save_xlsx(tmp_path / "a.xlsx", []))) == 0


def _change(path: Path, change: Callable[[str, bytes], bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(path) as book, zipfile.ZipFile(out, "w") as changed:
        for name in book.namelist():
            changed.writestr(name, change(name, book.read(name)))
    return out.getvalue()


def _torn(name: str, raw: bytes) -> bytes:
    return raw[:-30] if "sheet1" in name else raw


@pytest.mark.parametrize(
    "spoil",
    [
        lambda path: b"no spreadsheet",
        lambda path: b"",
        lambda path: path.read_bytes()[:1000],
        lambda path: path.read_bytes()[:600] + bytes(50) + path.read_bytes()[650:],
        lambda path: _change(path, _torn),
        lambda path: _change(path, lambda name, raw: raw.replace(b"<v>1</v>", b"<v>one</v>")),
        lambda path: _change(path, lambda name, raw: b"<a/>" if "workbook" in name else raw),
    ],
    ids=["text", "empty", "truncated", "bytes lost", "torn XML", "no number", "no workbook"],
)
def test_a_broken_spreadsheet_is_refused_with_a_remedy(
    tmp_path: Path, spoil: Callable[[Path], bytes]
) -> None:
    path = save_xlsx(tmp_path / "a.xlsx", [["id"], [1]])
    save(path, spoil(path))
    with pytest.raises(StudyError, match=r"a\.xlsx: cannot be read as a spreadsheet") as error:
        read_sheet(path)
    assert ".csv" in error.value.remedy


def test_what_a_spreadsheet_program_adds_warns_nobody(tmp_path: Path) -> None:
    path = save_xlsx(tmp_path / "a.xlsx", [["id"], [1]])

    def without_styles(name: str, raw: bytes) -> bytes:
        return b'<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>' \
            if name == "xl/styles.xml" else raw  # fmt: skip

    save(path, _change(path, without_styles))
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert read_sheet(path)["id"].tolist() == ["1"]


def test_blank_rows_at_the_top_are_counted(tmp_path: Path) -> None:
    path = save_xlsx(tmp_path / "a.xlsx", [])
    book = Workbook()
    book.active["B3"], book.active["B5"] = "id", "x"
    book.save(path)
    assert read_sheet(path)["line"].tolist() == [5]


def test_reading_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    path = save_xlsx(tmp_path / "a.xlsx", [["id"], [1]])
    before = path.read_bytes(), path.stat().st_mtime_ns
    read_sheet(path)
    assert (path.read_bytes(), path.stat().st_mtime_ns) == before


# --- formulas ---


def save_formulas(path: Path, cells: dict[str, str]) -> Path:
    """Save a table with the columns id and value, and cells as the mark-up of the file has them."""
    save_xlsx(path, [["id", "value", None], ["1", "x", None], ["2", "y", None]])

    def put(name: str, raw: bytes) -> bytes:
        if "sheet1" not in name:
            return raw
        for place, cell in cells.items():
            old = rf'<c r="{place}"[^>]*>.*?</c>'.encode()
            raw, n_put = re.subn(old, cell.encode(), raw)
            assert n_put == 1
        return raw

    return save(path, _change(path, put))


@pytest.mark.parametrize(
    "cell",
    [
        '<c r="B3"><f>A3&amp;"y"</f></c>',
        '<c r="B3" s="1"><f>A3</f><v></v></c>',
        '<c r="B3"><f>A3</f><v /></c>',
        '<c r="B3"><f t="shared" si="0"/></c>',
        '<c r="B3" t="n"><f t="array" ref="B3:B4">A3:A4</f><v/></c>',
    ],
)
def test_a_formula_without_its_result_is_named_with_the_remedy(tmp_path: Path, cell: str) -> None:
    path = save_formulas(tmp_path / "a.xlsx", {"B3": cell})
    assert find_uncomputed(path) == {(3, 2)}
    with pytest.raises(StudyError) as error:
        read_sheet(path)
    assert str(error.value).startswith(
        f"{path}, line 3: has a formula in the column 'value' whose result is not in the file"
    )
    assert "save it, which computes" in error.value.remedy


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ('<c r="B3"><f>1+1</f><v>2</v></c>', "2"),
        ('<c r="B3" t="str"><f>A3</f><v>late</v></c>', "late"),
        ('<c r="B3" t="str"><f>IF(A3="","",A3)</f><v></v></c>', ""),
        ('<c r="B3" t="inlineStr"><is><t>&lt;f&gt;&lt;/f&gt;</t></is></c>', "<f></f>"),
    ],
)
def test_a_formula_with_its_result_is_that_result(tmp_path: Path, cell: str, value: str) -> None:
    path = save_formulas(tmp_path / "a.xlsx", {"B3": cell})
    assert read_sheet(path)["value"].tolist() == ["x", value]


def test_the_formula_in_a_row_that_is_blank_else_is_named_too(tmp_path: Path) -> None:
    path = save_xlsx(tmp_path / "a.xlsx", [["id"], ["=A1"], ["x"]])
    with pytest.raises(StudyError, match="line 2: has a formula in the column 'id'"):
        read_sheet(path)


def test_columns_are_counted_as_they_are_lettered(tmp_path: Path) -> None:
    path = save_xlsx(tmp_path / "a.xlsx", [["x"] * 29, [*["y"] * 28, "=A1"]])
    assert find_uncomputed(path) == {(2, 29)}
