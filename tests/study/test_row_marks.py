"""By what rows are told: ids that follow, days, outlets; and by what they are not."""

from __future__ import annotations

from corpus_tools.study.row_marks import learn_marks

ROWS = [["id", "day", "text", "source_id"]] + [
    [str(n), f"2031-05-{n:02}", f"{'No ' * n}pact.", "heron" if n % 2 else "otter"]
    for n in range(1, 9)
]
FIRST = '3,2031-05-03,"Text 3.,heron\n'


def test_a_row_within_a_cell_is_told_by_all_columns_that_are_alike() -> None:
    marks = learn_marks([*ROWS[:4], *ROWS[6:]], delimiter=",")
    for inner, begins in [
        ("4,2031-05-04,Text 4.,otter\n", 1),
        ("7,2031-05-07,Text 7.,heron\n", 0),  # another row has the id
        ("4,in May,Text 4.,otter\n", 0),
        ("4,2031-05-04,Text 4.\n", 0),
        ("4.2,2031-05-04,Text 4.,otter\n", 0),
        ("So they said, and left,\n", 0),
        ("\n", 0),
    ]:
        assert marks.find_within([FIRST, inner, "End.\n"], 0, 3, n_cells=9) == begins, inner
    swapped = [FIRST.replace("heron", "so"), "4,2031-05-04,T,otter\n"]
    assert marks.find_within(swapped, 0, 2, n_cells=9) == 0


def test_the_row_after_a_broken_one_may_be_of_several_lines() -> None:
    marks = learn_marks([row[:3] for row in ROWS], delimiter=",")
    lines = ['3,2031-05-03,"He said "no"\n', "12,000 left\n", '4,2031-05-04,"Text,\n', 'so."\n']
    assert marks.find_after(lines, 0) == 2
    assert marks.find_after(lines, 2) == 0


def test_a_row_with_a_blank_cell_is_one_too() -> None:
    marks = learn_marks(ROWS, delimiter=",")
    lines = [FIRST, '4,,"Text 4.",otter\n', "5,2031-05-05,T,heron\n"]
    assert marks.find_after(lines, 0) == 1
    assert marks.find_after([FIRST, ",,T,otter\n", lines[2]], 0) == 2


def test_texts_tell_no_row() -> None:
    marks = learn_marks([["title", "text"], ["Tide", "One."], ["Mud", "Two."]], delimiter=",")
    assert not marks.before
    assert not marks.behind
    assert marks.find_within(["Tide,One\n", "Mud,Two\n"], 0, 2, n_cells=2) == 0
    assert marks.find_whole(["x\n", "\n", "a,b,c\n", "Mud,Two\n"], 0) == 3
    assert marks.find_whole(["x\n", "y\n"], 0) == 2


def test_a_table_without_rows_has_no_marks() -> None:
    assert not learn_marks([], delimiter=",").before
    assert not learn_marks([["id", "text"]], delimiter=",").before
