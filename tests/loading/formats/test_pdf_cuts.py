"""What lies across columns: which of it parts stories, and which they go on behind."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from corpus_tools.loading.formats.pdf.columns import order_columns
from corpus_tools.loading.formats.pdf.pieces import Piece

LETTER, LEADING = 5.0, 12.0
LEFTS = [50.0, 220.0, 390.0]
WIDTH = 150.0


def place(text: str, left: float, top: float, *, size: float = 10) -> Piece:
    width = LETTER * size / 10
    return Piece(text, left, left + width * len(text), top - size, top, width, 400)


def set_column(
    name: str, *, left: float, top: float, n_lines: int = 8, first: str = "and", last: str = "the"
) -> list[Piece]:
    """Place lines of a column; it goes on from another and in another unless told otherwise."""
    starts = [first, *["and"] * (n_lines - 1)]
    ends = [*["the"] * (n_lines - 1), last]
    return [
        place(f"{start} {name} {i} went on to {end}", left, top - LEADING * i)
        for i, (start, end) in enumerate(zip(starts, ends, strict=True))
    ]


def draw_rule(left: float, right: float, height: float) -> Piece:
    return Piece("", left, right, height, height + 0.5)


def list_names(pieces: Sequence[Piece], rules: Sequence[Piece] = ()) -> list[str]:
    """Return the columns, or headlines, in the order in which they are read."""
    lines = [line.text for column in order_columns(list(pieces), rules) for line in column]
    assert sorted(lines) == sorted(piece.text for piece in pieces)
    names = [line.split()[1] for line in lines]
    return [name for name, before in zip(names, ["", *names], strict=False) if name != before]


def set_stacked(gap: float, *, lefts: Sequence[float] = LEFTS[:2]) -> list[Piece]:
    """Place two stories, one below the other; the headline of the lower is in its first column."""
    n = len(lefts)
    upper = [
        set_column(f"upper{i}", left=left, top=700, first="The" if i == 0 else "and",
                   last="end." if i == n - 1 else "the")
        for i, left in enumerate(lefts)
    ]  # fmt: skip
    top = 700 - 7 * LEADING - 10 - gap
    lower = [
        set_column(f"lower{i}", left=left, top=top - (26 if i == 0 else 0),
                   first="Some" if i == 0 else "and", last="end." if i == n - 1 else "the")
        for i, left in enumerate(lefts)
    ]  # fmt: skip
    head = place("A second story", lefts[0], top, size=16)
    return [head, *(piece for column in (*upper, *lower) for piece in column)]


@pytest.mark.parametrize("n_columns", [2, 3])
@pytest.mark.parametrize(("gap", "is_drawn"), [(30, False), (12, True)])
def test_stories_one_below_the_other(n_columns: int, gap: float, is_drawn: bool) -> None:
    lefts = LEFTS[:n_columns]
    rule = draw_rule(50, lefts[-1] + WIDTH, 700 - 7 * LEADING - 10 - gap / 2)
    names = list_names(set_stacked(gap, lefts=lefts), [rule] if is_drawn else [])
    uppers, lowers = ([f"{key}{i}" for i in range(n_columns)] for key in ("upper", "lower"))
    assert names == [*uppers, "second", *lowers]


def test_a_rule_that_is_short_or_touches_a_line_cuts_nothing() -> None:
    columns = [*set_column("left", left=50, top=700, n_lines=20, first="The", last="end."),
               *set_column("right", left=220, top=700, n_lines=20, first="The", last="end.")]  # fmt: skip
    # White is 2 points high here.
    between, within = 700 - 5 * LEADING + 1, 700 - 5 * LEADING - 4
    for rule in (draw_rule(190, 300, between), draw_rule(50, 370, within)):
        assert list_names(columns, [rule]) == ["left", "right"]


@pytest.mark.parametrize("is_drawn", [False, True])
@pytest.mark.parametrize("text", ["", "a quotation set large"])
def test_sentences_go_on_below_a_quotation_or_a_picture(text: str, is_drawn: bool) -> None:
    pieces = [
        *set_column("upper0", left=50, top=700, first="The"),
        *set_column("lower0", left=50, top=530),
        *set_column("upper1", left=220, top=700, first="The"),
        *set_column("lower1", left=220, top=530, last="end."),
    ]
    quote = [place(text, 130, 580, size=14)] if text else []
    rules = [draw_rule(50, 370, 595), draw_rule(50, 370, 545)] if is_drawn else []
    wanted = ["upper0", "lower0", "upper1", "lower1", *(text.split()[1:2])]
    assert list_names([*pieces, *quote], rules) == wanted


def test_sentences_go_on_below_a_picture_whose_caption_is_in_one_column() -> None:
    pieces = [
        *set_column("upper0", left=50, top=700, first="The"),
        *set_column("lower0", left=50, top=480),
        *set_column("upper1", left=220, top=700, first="The"),
        *set_column("lower1", left=220, top=480, last="end."),
    ]
    caption = place("The ferry, in fog", 50, 510, size=8)
    names = list_names([*pieces, caption])
    assert names == ["upper0", "ferry,", "lower0", "upper1", "lower1"]


def test_two_quotations_in_the_same_columns() -> None:
    tops = [700, 560, 420]
    pieces = [
        piece
        for side, left in (("left", 50), ("right", 220))
        for i, top in enumerate(tops)
        for piece in set_column(f"{side}{i}", left=left, top=top, first="and" if i else "The")
    ]
    quotes = [place(f"quoted {name} of them", 130, top, size=14)
              for name, top in (("one", 595), ("two", 455))]  # fmt: skip
    wanted = [f"{side}{i}" for side in ("left", "right") for i in range(3)]
    assert list_names([*pieces, *quotes]) == [*wanted, "one", "two"]


def test_stories_beside_a_column_that_is_none_of_them() -> None:
    stacked = set_stacked(12, lefts=LEFTS[1:])
    beside = set_column("beside", left=50, top=700, n_lines=18, first="The", last="end.")
    rule = draw_rule(LEFTS[1], LEFTS[2] + WIDTH, 700 - 7 * LEADING - 16)
    names = list_names([*beside, *stacked], [rule])
    assert names == ["beside", "upper0", "upper1", "second", "lower0", "lower1"]


def test_stories_in_columns_that_are_not_level() -> None:
    stacked = [
        piece._replace(
            left=piece.left + 10 * (i % 3 == 0 and piece.height == 10),
            top=piece.top - 6 * (piece.left == LEFTS[2]),
            bottom=piece.bottom - 6 * (piece.left == LEFTS[2]),
        )
        for i, piece in enumerate(set_stacked(24, lefts=LEFTS[1:]))
    ]
    beside = set_column("beside", left=50, top=700, n_lines=18, first="The", last="end.")
    rule = draw_rule(LEFTS[1], LEFTS[2] + WIDTH, 700 - 7 * LEADING - 28)
    names = list_names([*beside, *stacked], [rule])
    assert names == ["beside", "upper0", "upper1", "second", "lower0", "lower1"]


@pytest.mark.parametrize("leading", [40.0, 60.0])
def test_columns_with_wide_space_between_lines_stay_columns(leading: float) -> None:
    sides = [
        [place(f"The {name} side of all.", left, 4000 - leading * i) for i in range(60)]
        for name, left in (("left", 50), ("right", 220))
    ]
    assert list_names([*sides[0], *sides[1]]) == ["left", "right"]


def test_a_page_with_very_many_headlines_is_read_to_its_end() -> None:
    pieces = [
        piece
        for i in range(200)
        for piece in (place("A headline over both of the columns", 130, 9000 - 40 * i),
                      place(f"and left {i} went on to", 50, 8980 - 40 * i),
                      place(f"and right {i} went on to", 220, 8980 - 40 * i))
    ]  # fmt: skip
    assert list_names(pieces)[:6] == ["headline", "left", "right"] * 2


def test_scripts_without_small_letters() -> None:
    lines = {"upper0": "渡轮每天早上从这里出发驶往对岸的城市而且", "upper1": "市长说他们会在秋天之前修好那座桥。",
             "lower0": "议会在星期三讨论了新的票价和航行的时间还", "lower1": "渔民们带来了一篮一篮的银色的鲱鱼。"}  # fmt: skip
    pieces = [
        place(text if i == 7 else f"{text[:-1]}{i}", 50 if key[-1] == "0" else 220,
              (700 if "upper" in key else 560) - LEADING * i)
        for key, text in lines.items()
        for i in range(8)
    ]  # fmt: skip
    texts = [line.text for column in order_columns(pieces) for line in column]
    assert texts == [
        piece.text
        for key in ("upper0", "upper1", "lower0", "lower1")
        for piece in pieces[8 * list(lines).index(key) :][:8]
    ]
