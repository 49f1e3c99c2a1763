from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus_tools.cleaning.labelled_line import count_words, read_lines
from corpus_tools.cleaning.lines import make_line_id, number_lines

TEXTS = st.text(st.sampled_from(list("ab .\t\n\r\x0b\x0c\x1c\x85\u2028\u00a0\u200b\ud800天")))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("\n \r\n", []),
        ("Rain", [(1, "Rain")]),
        ("Rain\n\nFog\n", [(1, "Rain"), (3, "Fog")]),
        ("Rain\r\nFog\rSun", [(1, "Rain"), (2, "Fog"), (3, "Sun")]),
        ("  Rain \n", [(1, "  Rain ")]),
    ],
)
def test_lines_are_numbered_as_an_editor_does(text: str, expected: list[tuple[int, str]]) -> None:
    found = [(line.number, text[line.start : line.end]) for line in number_lines(text)]
    assert found == expected


@given(TEXTS)
def test_numbers_count_every_line_and_nothing_but_white_space_is_left_out(text: str) -> None:
    lines = text.splitlines()
    found = number_lines(text)
    assert [text[line.start : line.end] for line in found] == [
        lines[line.number - 1] for line in found
    ]
    left_out = set(range(1, len(lines) + 1)) - {line.number for line in found}
    assert all(not lines[number - 1].strip() for number in left_out)


def test_the_id_of_a_line_names_its_document_and_its_number() -> None:
    assert make_line_id("a:b", 3) == "a:b:L3"


@pytest.mark.parametrize(
    ("text", "n"),
    [
        ("", 0),
        ("■ — …", 0),
        ("It rained, they said.", 4),
        ("Wet-weather gear isn’t enough", 4),
        ("今天下雨了。", 2),
        ("今天 rain 下雨了", 3),
        ("오늘은 비가 왔다", 3),
        ("ฝนตกหนักวันนี้", 7),
    ],
)
def test_words_of_scripts_without_spaces_are_counted_by_their_characters(text: str, n: int) -> None:
    assert count_words(text) == n


def test_a_line_knows_its_words_and_its_end() -> None:
    first, second = read_lines("Fog over Orle\nIt “rained.” ")
    assert (first.key, first.words, first.closed, first.place) == ("fog over orle", 3, False, 0.0)
    assert (second.key, second.words, second.closed) == ("it rained", 2, True)


def test_the_first_label_of_a_line_stays() -> None:
    (line,) = read_lines("Fog")
    line.label("furniture", "menu")
    line.label("body", "paragraph")
    assert (line.part, line.rule) == ("furniture", "menu")
