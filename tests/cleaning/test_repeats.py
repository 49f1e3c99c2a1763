from __future__ import annotations

from corpus_tools.cleaning.labelled_line import Line, read_lines
from corpus_tools.cleaning.repeats import label_capitals, label_repeated

BOATS = ["Departs from Nym", "Calls at the pier", "Arrives in Orle"]


def repeated(*texts: str, outside: int = 0) -> list[str]:
    """Return the rule of each line; the first ones stand outside the article."""
    lines = read_lines("\n".join(texts))
    for line in lines[:outside]:
        line.label("furniture", "outside_article")
    return rules_of(lines, label_repeated)


def rules_of(lines: list[Line], label: object) -> list[str]:
    label(lines, "")  # type: ignore[operator]
    return [line.rule for line in lines]


def test_no_lines_have_no_labels() -> None:
    assert repeated() == []


def test_a_line_said_again_is_kept_once() -> None:
    assert repeated(*BOATS, BOATS[0]) == ["", "", "", "repeated_line"]


def test_a_line_twice_in_a_row_is_a_caption() -> None:
    assert repeated(BOATS[0], BOATS[0], *BOATS[1:]) == ["repeated_caption"] * 2 + ["", ""]


def test_a_short_answer_may_come_again() -> None:
    assert repeated("Yes.", "Why?", "Yes.", "Really?") == [""] * 4


def test_of_a_text_that_stands_there_twice_one_is_kept() -> None:
    assert repeated(*BOATS, *BOATS) == [""] * 3 + ["repeated_line"] * 3


def test_a_timetable_may_repeat_itself() -> None:
    assert repeated(*BOATS * 5) == [""] * 15


def test_what_the_menu_says_too_is_no_repetition() -> None:
    assert repeated(BOATS[0], *BOATS, outside=1) == ["outside_article", "", "", ""]


def test_lines_in_capitals_go_unless_all_are() -> None:
    loud = "A LIGHTHOUSE WILL BE PAINTED GREEN"
    calm = ["The lighthouse will be green.", "Nobody in town was asked."]
    assert rules_of(read_lines("\n".join([*calm, loud])), label_capitals) == [
        "",
        "",
        "capitals_pitch",
    ]
    assert rules_of(read_lines("\n".join([loud, loud.lower(), loud])), label_capitals) == [""] * 3
