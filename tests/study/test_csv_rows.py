"""Rows whose quotation marks break: they go alone, and texts of many lines stay whole."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from corpus_tools.errors import StudyError
from corpus_tools.study.csv_rows import check_size, read_csv_rows

PATH = Path("talks.csv")
PROSE = (
    "The board met at Port Ellory, late; the mayor, Ada Quill, spoke first.\n\n"
    '"No wall, no town," she said, and the hall was quiet, for once.\n'
    "12,000 people live there\n"
    "8, they say, had left\n"
    "Oh tide, oh wind\n"
    "Oh mud, oh sand,\n"
    "day,level\n"
    "1,4.2\n"
    "2,4.4\n"
    "Nothing, then, was settled; 'not yet', said one"
)


def write(rows: list[list[str]]) -> str:
    file = io.StringIO(newline="")
    csv.writer(file, lineterminator="\n").writerows(rows)
    return file.getvalue()


def read(text: str) -> tuple[list[list[str]], dict[int, tuple[int | None, str]]]:
    rows = read_csv_rows(text, path=PATH)
    told = {n: (one.place and one.place.line, one.problem) for n, one in rows.broken.items()}
    return [cells for _, cells in rows.records], told


def test_each_record_has_the_line_where_it_begins() -> None:
    assert read_csv_rows('id,text\n1,"x\ny\r\nz"\n\n2,b', path=PATH).records == [
        (1, ["id", "text"]), (2, ["1", "x\ny\r\nz"]), (5, []), (6, ["2", "b"]),
    ]  # fmt: skip


@pytest.mark.parametrize("said", ["sep=;", '"sep=;"', "sep=; "])
def test_the_line_in_which_a_spreadsheet_program_names_its_separator_is_passed_over(
    said: str,
) -> None:
    text = f"{said}\r\nfile;title\r\na.txt;One, two\r\n"
    assert read_csv_rows(text, path=PATH).records == [
        (1, []), (2, ["file", "title"]), (3, ["a.txt", "One, two"]),
    ]  # fmt: skip


def test_a_mark_that_is_never_closed_takes_no_other_row() -> None:
    text = (
        "text,source_id\nOne.,x\nTwo.,x\n"
        '"The open quote stands here and nobody ever closed it,x\n'
        'Five stands alone.,x\n"We said it, more than, once.",x\nSeven.,x\n'
    )
    records, broken = read(text)
    assert records == [
        ["text", "source_id"], ["One.", "x"], ["Two.", "x"], [],
        ["Five stands alone.", "x"], ["We said it, more than, once.", "x"], ["Seven.", "x"],
    ]  # fmt: skip
    assert broken.keys() == {4}
    assert broken[4][0] == 4


def test_a_mark_that_a_later_text_closes_by_chance_takes_no_other_row() -> None:
    text = (
        "text,source_id\nOne.,x\nTwo.,x\n"
        '"The open quote stands here and nobody ever closed it,x\n'
        'Five stands alone.,x\nWe said it once."\nSeven.,x\n'
    )
    records, broken = read(text)
    assert records[3:5] == [[], ["Five stands alone.", "x"]]
    assert records[-1] == ["Seven.", "x"]
    assert broken == {
        4: (4, "opens a quotation mark that is not closed before the next row begins")
    }


@pytest.mark.parametrize(
    ("header", "rows"),
    [
        ("id,text", [f"{n},Text {n}." for n in range(1, 9)]),
        ("day,title,text", [f"2031-05-0{n},Tide,Text {n}." for n in range(1, 9)]),
        ("title,day,text,outlet", [f"Tide {n},{n} May 2031,Text {n}.,Heron" for n in range(1, 9)]),
    ],
)
def test_rows_are_told_by_their_ids_days_and_outlets(header: str, rows: list[str]) -> None:
    broken_row = rows[3].replace("Text", '"Text')
    closing = rows[6].replace("7.", '7."') if rows[6].endswith("7.") else rows[6] + '"'
    records, broken = read("\n".join([header, *rows[:3], broken_row, *rows[4:6], closing, rows[7]]))
    assert broken.keys() == {5}
    assert records[4] == []
    assert records[5:7] == [row.split(",") for row in rows[4:6]]
    assert records[-1] == rows[7].split(",")


@pytest.mark.parametrize(
    "columns",
    [
        ["id", "text"], ["text", "source_id"], ["text"], ["title", "text"],
        ["id", "day", "title", "text", "source_id"], ["day", "text", "id"],
    ],
)  # fmt: skip
def test_texts_of_many_lines_commas_and_marks_stay_whole(columns: list[str]) -> None:
    of = {
        "id": str, "day": lambda n: f"2031-05-{n:02}", "title": lambda n: f"Tide, {n}",
        "text": lambda n: f"Text {n}, so.\n{PROSE}", "source_id": lambda n: "xy"[n % 2],
    }  # fmt: skip
    rows = [columns, *([of[name](n) for name in columns] for n in range(1, 30))]
    assert read(write(rows)) == (rows, {})


def test_a_mark_within_a_cell_breaks_its_row_alone() -> None:
    text = 'text,id\nOne.,x\n"He said "no" to it and left the room",x\n"Three,\nso.",x\nFour.,x\n'
    records, broken = read(text)
    assert records == [["text", "id"], ["One.", "x"], [], ["Three,\nso.", "x"], ["Four.", "x"]]
    assert broken == {3: (3, "is no well-formed table here: its quotation marks do not fit")}


def test_a_broken_text_of_several_lines_is_left_out_up_to_the_next_row() -> None:
    rows = [f'{n},"Text {n},\nin two lines"' for n in range(1, 9)]
    rows[3] = '4,"He said "no",\nand left,\n9,000 people\nthere"'
    records, broken = read("\n".join(["id,text", *rows]))
    assert len(records) == 9
    assert records[5] == ["5", "Text 5,\nin two lines"]
    said = (
        "is no well-formed table here: its quotation marks do not fit: lines 8 to 11 were left out"
    )
    assert broken == {5: (8, said)}


def test_where_no_column_tells_the_next_line_with_all_cells_is_a_row() -> None:
    text = 'title,text\nTide,"He said "no" to it"\nMud,No pact.\nSand,Not yet.\n'
    records, broken = read(text)
    assert records[2:] == [["Mud", "No pact."], ["Sand", "Not yet."]]
    assert broken.keys() == {2}


def test_of_one_column_no_separator_is_spoken_of() -> None:
    records, broken = read('text\n"We will go," he said; nobody spoke.\nNo pact.\n')
    assert records == [["text"], [], ["No pact."]]
    assert broken == {2: (2, "is no well-formed table here: its quotation marks do not fit")}


def test_a_broken_header_is_refused() -> None:
    with pytest.raises(StudyError, match=r"talks\.csv, line 1: is no well-formed table"):
        read('id,"text\n1,a\n')


def test_marks_that_open_anew_in_every_line_end() -> None:
    with pytest.raises(StudyError, match="too many rows whose quotation marks do not fit"):
        read("a,b\n" + 'a","\n' * 20_000)


def test_where_every_row_is_broken_reading_ends() -> None:
    good = "".join(f"{n},No pact.\n" for n in range(1, 40_000))
    records, broken = read(f"id,text\n{good}" + 'x,"He said "no" to it\n' * 10_000)
    assert (len(records), len(broken)) == (50_000, 10_000)


def test_an_id_behind_the_text_hinders_no_other_column() -> None:
    rows = [f"Text {n}.,x,{n}" for n in range(1, 9)]
    rows[3] = '"Text 4.,x,4'
    rows[6] = 'Text "7.",x,7'
    rows[5] = 'Text 6."'
    records, broken = read("\n".join(["text,source_id,id", *rows]))
    assert broken.keys() == {5}
    assert records[5] == ["Text 5.", "x", "5"]


def test_a_table_of_too_many_cells_is_refused() -> None:
    check_size(9, PATH, most=9)
    with pytest.raises(StudyError, match=r"talks\.csv: has 1,000 cells; read are up to 999"):
        check_size(1_000, PATH, most=999)


CHRONOLOGY = "A chronology.\n12 May 2031, boats came.\n13 May 2031, boats left.\nMore."


@pytest.mark.parametrize(
    "head, first, others",
    [
        ("published_on,text", "14 May 2031", ["15 May 2031,No pact.", "16 May 2031,A pact."]),
        ("text,published_on", "", []),
    ],
)
def test_a_text_whose_lines_look_like_rows_stays_whole(
    head: str, first: str, others: list[str]
) -> None:
    row = f'{first},"{CHRONOLOGY}"' if first else f'"{CHRONOLOGY}",14 May 2031'
    later = others or ["No pact.,15 May 2031", "A pact.,16 May 2031"]
    records, broken = read("\n".join([head, row, *later]))
    assert not broken
    assert CHRONOLOGY in records[1]
    assert len(records) == 4
