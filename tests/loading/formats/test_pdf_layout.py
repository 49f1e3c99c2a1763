"""Lines at their places on a page: which belong to one paragraph, and in which order."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from corpus_tools.loading.formats.pdf.columns import order_columns
from corpus_tools.loading.formats.pdf.margins import leave_out_margins
from corpus_tools.loading.formats.pdf.paragraphs import join_paragraphs
from corpus_tools.loading.formats.pdf.pieces import Piece
from corpus_tools.loading.formats.pdf.spaced import join_spaced

LETTER, LEADING = 5.0, 12.0
FULL = "and so on it goes over the whole width of it"
END = "and here it ends."


def place(text: str, left: float, top: float, *, size: float = 10, face: int = 400) -> Piece:
    """Return a line of letters of one width."""
    width = LETTER * size / 10
    opening = width * len(text.split(maxsplit=1)[0])
    return Piece(text, left, left + width * len(text), top - size, top, opening, face)


def set_column(
    texts: Sequence[str], *, left: float = 50, top: float = 700, size: float = 10, face: int = 400
) -> list[Piece]:
    """Place lines below each other; each space before one is an indent of a letter."""
    return [
        place(text.strip(), left + LETTER * (len(text) - len(text.lstrip())), top - LEADING * i,
              size=size, face=face)
        for i, text in enumerate(texts)
    ]  # fmt: skip


def read(columns: Sequence[Sequence[Piece]]) -> list[str]:
    return join_paragraphs(map(list, columns))


def test_lines_that_hang_begin_no_paragraphs() -> None:
    entries = [
        ["Abel, K. The ferry and the town, a history", "    of crossings in narrow waters and of all",
         "    the herring that was ever sold over there."],
        ["Brandt, L. The herring and the price of it", "    in small ports, with an appendix on what",
         "    the quotas of all years meant to the town."],
    ]  # fmt: skip
    wanted = [" ".join(line.strip() for line in entry) for entry in entries]
    assert read([set_column([line for entry in entries for line in entry])]) == wanted


def test_numbered_items_follow_each_other_after_full_lines() -> None:
    items = [
        "1. The ferry stays until the bridge is here,",
        "2. Fares rise by four per cent in all seasons",
    ]
    assert read([set_column([*items, "3. No more"])]) == [*items, "3. No more"]
    # A figure with a full stop at the beginning of a line is none.
    assert len(read([set_column([FULL, "4. " + FULL[3:], END])])) == 1


def test_a_question_in_another_face_is_a_paragraph() -> None:
    question = "What does the council want to do this year?"
    answer = ["Nothing, said the mayor, who had no time for", END]
    asked = set_column([question], face=700)
    column = [*asked, *set_column(answer, top=700 - LEADING)]
    assert read([column]) == [question, " ".join(answer)]


def test_a_dateline_at_the_right_is_a_paragraph() -> None:
    dateline, first = "Brackwater, 4 March", f"A{FULL[1:]}"
    column = [
        place(dateline, 50 + LETTER * (len(FULL) - len(dateline)), 712),
        *set_column([first, END]),
    ]
    assert read([column]) == [dateline, f"{first} {END}"]


def test_a_little_more_space_than_usual_parts_paragraphs() -> None:
    lines = ["and so on it goes over the whole width of it."] * 3
    apart = set_column(["Then again " + FULL[11:]], top=700 - 3 * LEADING - 3.5)
    assert len(read([[*set_column(lines), *apart]])) == 2


@pytest.mark.parametrize("between", [["Figure 1: The landing stage in winter."], ["A", "B", "C"]])
def test_a_sentence_goes_on_behind_a_caption(between: list[str]) -> None:
    captions = set_column(between, top=500, size=8)
    columns = [[*set_column([FULL, FULL]), *captions], set_column([END], left=400)]
    assert read(columns)[0] == f"{FULL} {FULL} {END}"
    assert " ".join(read(columns)[1:]) == " ".join(between)


def test_behind_a_row_of_cells_nothing_tells_what_goes_on() -> None:
    columns = [set_column([FULL, "Related\twhat the mayor had"]), set_column([END], left=400)]
    assert read(columns) == [FULL, "Related\twhat the mayor had", END]


def test_a_line_in_another_face_within_a_sentence() -> None:
    column = [
        *set_column([FULL]),
        *set_column([FULL], top=688, face=700),
        *set_column([END], top=676),
    ]
    assert read([column]) == [f"{FULL} {FULL} {END}"]


def test_a_word_parted_by_a_caption_of_its_size() -> None:
    first = ["and the boats were all out when they were col-"]
    caption = ["Figure 1: The landing stage in winter."]
    columns = [
        set_column(first),
        set_column(caption, left=400),
        set_column(["lecting herring."], left=400, top=500),
    ]
    assert read(columns) == [f"{first[0][:-1]}lecting herring.", *caption]


def test_a_name_begins_the_next_page_behind_a_note() -> None:
    note = set_column(["1 See the report of the harbour."], top=100, size=8)
    columns = [
        [*set_column(["", FULL, FULL][1:]), *note],
        set_column(["Borneo is where they all went in the autumn,", END]),
    ]
    assert read(columns)[0].startswith(f"{FULL} {FULL} Borneo is where")


def test_headlines_in_columns_next_to_each_other_are_two() -> None:
    body = set_column([FULL] * 6, top=600)
    heads = [
        [place("Bishop of the island dies", 50, 700, size=18)],
        [place("Bombs at the cathedral", 400, 700, size=18)],
    ]
    assert read([*heads, body])[:2] == ["Bishop of the island dies", "Bombs at the cathedral"]


def test_where_paragraphs_are_indented_a_column_may_begin_within_one() -> None:
    full = f"{FULL[:-1]}."
    paragraphs = ["   " + FULL[3:], full] * 4
    columns = [set_column(paragraphs), set_column([FULL, END], left=400)]
    assert len(read(columns)) == 4
    assert read(columns)[-1].endswith(f"{full} {FULL} {END}")


def test_the_number_of_a_note_ends_a_sentence() -> None:
    column = set_column([FULL, "in all their waters.2", "Then " + FULL[5:], END])
    assert len(read([column])) == 2


@pytest.mark.parametrize(
    ("lines", "text"),
    [(["渡轮说，“好。”", "我们走吧"], "渡轮说，“好。”我们走吧"),
     (["a ship-", "to-ship way, and a ship went to sea"], "a ship-to-ship way, and a ship went to sea")],
)  # fmt: skip
def test_what_stands_at_line_ends(lines: list[str], text: str) -> None:
    assert "".join(read([set_column(lines)])) == text


def test_lines_of_a_table_of_contents_are_lines() -> None:
    rows = ["The ferries" + "." * 30 + "3", "The towns.." + "." * 29 + "17"]
    assert read([set_column(rows)]) == rows


def test_text_beside_a_box_on_a_long_page() -> None:
    above = set_column([FULL * 2] * 30, top=700)
    box = set_column(
        ["Key facts of it", "Seventeen for it", "Four against it", "One was away"], left=50, top=336
    )
    beside = set_column([f"{FULL} {END}"] * 4, left=200, top=338)
    columns = order_columns([*above, *box, *beside])
    assert [line.text for column in columns for line in column] == [
        piece.text for piece in [*above, *box, *beside]
    ]


def test_stories_below_headlines_side_by_side() -> None:
    lefts = [50, 200, 350, 500]
    text = "lines of a column"
    upper = [
        set_column([f"upper {i} {text}"] * 6, left=left, top=680) for i, left in enumerate(lefts)
    ]
    lower = [
        set_column([f"lower {i} {text}"] * 6, left=left, top=560) for i, left in enumerate(lefts)
    ]
    heads = [place("A headline over four", 50, 720, size=24),
             place("One story", 50, 590, size=18), place("Another", 350, 590, size=18)]  # fmt: skip
    pieces = [*heads, *(piece for column in (*upper, *lower) for piece in column)]
    words = " ".join(line.text for column in order_columns(pieces) for line in column)
    places = [words.index(f"upper {i}") for i in range(4)]
    places += [
        words.index(key) for key in ("One story", "lower 0", "lower 1", "Another", "lower 2")
    ]
    assert places == sorted(places)


def test_headings_side_by_side_belong_to_their_columns() -> None:
    sides = [
        [place(heading, left, 700), *set_column([f"{heading} and so on"] * 6, left=left, top=680)]
        for heading, left in (("1. Ferries", 50), ("2. Bridges", 300))
    ]
    columns = order_columns([piece for side in sides for piece in side])
    assert [[line.text for line in column] for column in columns] == [
        [piece.text for piece in side] for side in sides
    ]


@pytest.mark.parametrize(
    ("cells", "sign"),
    [(["SDF", "said,", '"An'], " "), (["Units", "(YPG)"], " "), (["Quay", "12"], "\t")],
)
def test_few_words_that_fill_a_line_are_no_cells(cells: list[str], sign: str) -> None:
    body = set_column(["x" * 30] * 4)
    room = (LETTER * 30 - LETTER * sum(map(len, cells))) / (len(cells) - 1)
    row, left = [], 50.0
    for cell in cells:
        row.append(place(cell, left, 652))
        left = row[-1].right + room
    assert order_columns([*body, *row])[0][-1].text == sign.join(cells)


def test_columns_of_recognised_text_begin_at_about_one_place() -> None:
    shifts = [0, 2.4, 1, 2.8, 0.6, 2, 1.6, 0.2]
    sides = [
        [
            place(f"{side} {i} of the page", left + shift, 700 - LEADING * i)
            for i, shift in enumerate(shifts)
        ]
        for side, left in (("left", 50), ("right", 300))
    ]
    assert [[line.text for line in column] for column in order_columns([*sides[0], *sides[1]])] == [
        [piece.text for piece in side] for side in sides
    ]


def test_letters_that_stand_apart() -> None:
    words, left = [], 0.0
    for word in ("PORT", "OPEN"):
        for letter in word:
            words.append(Piece(letter, left, left + 5, 0, 10))
            left += 9
        left += 7
    assert [word.text for word in join_spaced(words)] == ["PORT", "OPEN"]
    rows = [Piece(letter, 60.0 * i, 60.0 * i + 5, 0, 10) for i, letter in enumerate("ABCD")]
    assert join_spaced(rows) == rows


def test_a_running_head_that_comes_once_stands_where_the_others_do() -> None:
    heads = {"a": "The Harbour Review", "b": "Ferries and towns", "c": "The Harbour Review"}
    pages = {key: set_column([f"{key * (i + 1)} {FULL}" for i in range(30)]) for key in "abcd"}
    whole = [
        [*[place(heads[one], 50, 760) for one in heads if one == key], *page]
        for key, page in pages.items()
    ]
    assert leave_out_margins(whole) == list(pages.values())


def test_a_headline_that_reaches_into_a_gutter() -> None:
    head = place("The ferry and a fog", 50, 700, size=16)
    sides = [
        set_column([f"and {name} {i} of the whole page" for i in range(9)], left=left, top=670)
        for name, left in (("left", 50), ("right", 204))
    ]
    assert sides[0][0].right < head.right - 10 < head.right + 2 == sides[1][0].left
    columns = order_columns([head, *sides[0], *sides[1]])
    assert [line.text for column in columns for line in column] == [
        piece.text for piece in [head, *sides[0], *sides[1]]
    ]


def test_a_paragraph_that_begins_in_the_last_line_of_a_column() -> None:
    left = set_column([FULL, FULL, FULL, FULL, END])
    last = place("Then the mayor had", 50, 700 - 5 * LEADING - 8)
    right = set_column([FULL, FULL, FULL, FULL, END], left=400)
    columns = order_columns([*left, last, *right])
    assert [line.text for column in columns for line in column] == [
        piece.text for piece in [*left, last, *right]
    ]
