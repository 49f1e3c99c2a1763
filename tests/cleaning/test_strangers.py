from __future__ import annotations

import sys
from pathlib import Path

import pytest

from corpus_tools.cleaning.labelled_line import Line, find_stems, read_lines
from corpus_tools.cleaning.strangers import label_strangers, read_subject

sys.path.insert(0, str(Path(__file__).parent))
from test_segments import PROSE, TITLE

AD = "Advertisement"


def rules(*texts: str, known: str = TITLE) -> list[str]:
    """Return the rule of each line; those that say "Advertisement" are furniture."""
    lines: list[Line] = read_lines("\n".join(texts))
    for line in lines:
        if line.text == AD:
            line.label("furniture", "advertisement")
    label_strangers(lines, known)
    return [line.rule for line in lines]


def among_prose(*texts: str) -> list[str]:
    """Return the rules of lines between the paragraphs."""
    found = rules(*PROSE[:2], *texts, *PROSE[2:])
    assert not any(found[:2] + found[-4:])
    return found[2:-4]


def test_no_lines_have_no_labels() -> None:
    assert rules() == []


def test_words_any_text_has_are_no_subject() -> None:
    assert find_stems("They said this would be their last year.") == set()
    assert find_stems("Reporters reported; the harbour is in 东京") == {
        "repor",
        "harbo",
        "东",
        "京",
    }


def test_the_subject_is_what_the_title_and_the_paragraphs_say() -> None:
    lines = read_lines(
        "\n".join([*PROSE[:1], "Ferry", AD + "s are sold, and all of them are" * 3 + "."])
    )
    lines[2].label("furniture", "advertisement")
    assert read_subject(lines, "Pilots") == {
        "pilot", "harbo", "orle", "table", "tide", "sprin", "mayor", "annou"
    }  # fmt: skip


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ((AD, "Wheel of colours"), ["advertisement", "beside_furniture"]),
        ((AD, "112", AD), ["advertisement", "beside_furniture", "advertisement"]),
        ((AD, "It is done.", AD), ["advertisement", "", "advertisement"]),
        ((AD, "It is done."), ["advertisement", ""]),
        ((AD, "A ferry for both"), ["advertisement", ""]),
        ((AD, "- Wheel of colours"), ["advertisement", ""]),
        (("Wheel of colours",), [""]),
        ((AD, *["Red wheel", "Green wheel"] * 2), ["advertisement", *["beside_furniture"] * 4]),
        # More in a row are a table, a poem, the ingredients of a dish.
        ((AD, *["Red wheel", "Green wheel"] * 3), ["advertisement", *[""] * 6]),
    ],
)
def test_a_line_beside_furniture_that_shares_no_word(
    lines: tuple[str, ...], expected: list[str]
) -> None:
    assert among_prose(*lines) == expected


def test_above_and_below_all_stands_nothing_of_the_article() -> None:
    found = rules("Wheel of colours", *PROSE, "Red", "Green")
    assert found == ["beside_furniture", *[""] * 6, *["beside_furniture"] * 2]


def test_below_the_headlines_of_other_stories_the_article_goes_on() -> None:
    lines = read_lines("\n".join([*PROSE[:2], "Fog again", "The road ahead", *PROSE[2:]]))
    lines[2].label("furniture", "related_story")
    label_strangers(lines, TITLE)
    assert lines[3].rule == ""


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Remember my name and email on this device for my next comment.", "off_subject"),
        ("Clicking here opens your account", "off_subject"),
        ("Nobody was on the page.", ""),
        ("Keep two pages in mind:", ""),
        # The article's own words, somebody's words, no word of pages, a subheading.
        ("Readers of the tide table may subscribe to both harbors by email, said the mayors.", ""),
        ("“Our newsletter goes to every subscriber, and each of them reads it.”", ""),
        ("Geese had eaten the barley on three of the fields, and nobody had seen them come.", ""),
        ("Recommended steps", ""),
    ],
)  # fmt: skip
def test_a_line_in_words_of_pages_that_shares_no_word(line: str, expected: str) -> None:
    assert among_prose(line) == [expected]


@pytest.mark.parametrize("beside", [(), (AD,)])
def test_a_paragraph_is_never_taken_whatever_its_words(beside: tuple[str, ...]) -> None:
    line = "Click here, open your account, and subscribe to our newsletter by email on each page."
    assert among_prose(*beside, line, *beside)[len(beside)] == ""


def test_of_a_line_without_end_a_part_is_read() -> None:
    (line,) = read_lines("harbor " * 10_000 + "pilot")
    assert line.stems == {"harbo"}


def test_an_article_that_says_little_has_no_strangers() -> None:
    line = "Remember my name and email on this device for my next comment."
    assert rules(PROSE[0], AD, "Wheel of colours", line, known="") == ["", "advertisement", "", ""]


def test_what_has_a_label_keeps_it() -> None:
    lines = read_lines("\n".join([*PROSE, "Clicking here opens your account"]))
    lines[-1].label("body", "kept")
    label_strangers(lines, TITLE)
    assert lines[-1].rule == "kept"


def test_in_chinese_a_character_is_a_word() -> None:
    prose = ["两个港口从春天起将共用一份潮汐表，两位市长宣布，渔民和船长们都表示支持这一决定。"] * 2
    assert rules(*prose, AD, "潮汐的新表", known="")[-1] == ""
    assert rules(*prose, AD, "电视节目", known="")[-1] == "beside_furniture"
