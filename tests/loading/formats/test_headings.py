"""Which column of a table is which."""

from __future__ import annotations

import pytest

from corpus_tools.loading.formats.headings import choose_columns, say_headings

NAMES = ("title", "outlet", "url", "text")


def choose(found: str, **named: list[str]) -> tuple[dict[str, str], str]:
    return choose_columns(found.split("|"), names=NAMES, named=named)


@pytest.mark.parametrize(
    ("found", "text"),
    [
        ("title|Body", "Body"),
        ("title|content", "content"),
        ("title| BODY ", " BODY "),
        ("title|Bo\ndy|CON TENT|content ", "content "),
        ("title|body|Body", "Body"),
        ("title|BODY|body", "BODY"),
        ("content|Body", "Body"),
        ("content|body", "body"),
        ("title|Text", "Text"),
        ("text|content", "content"),
    ],
)
def test_the_first_alternative_that_a_table_has_is_read_in_any_case(found: str, text: str) -> None:
    assert choose(found, text=["Body", "content"])[0]["text"] == text


def test_a_line_break_in_a_heading_is_a_blank() -> None:
    assert choose("title|Full\nText", text=["full text"])[0]["text"] == "Full\nText"


def test_a_table_with_none_of_them_has_none() -> None:
    assert choose("Headline|Volltext", text=["Body", "content"]) == ({}, "")


def test_a_name_of_our_own_is_read_in_any_case_the_exact_one_first() -> None:
    chosen, remark = choose("Text|text|TEXT")
    assert chosen == {"text": "text"}
    assert remark == "as text its column text was read, not Text, TEXT"


def test_a_table_with_several_alternatives_says_which_was_read() -> None:
    _, remark = choose("Lead|content|Body|text", text=["Body", "content"])
    assert remark == "as text its column Body was read, not content, text"


def test_a_column_that_is_read_as_two_things_is_told() -> None:
    chosen, remark = choose("Link|Body", url=["Link"], title=["Link"], text=["Body"])
    assert chosen == {"title": "Link", "url": "Link", "text": "Body"}
    assert remark == "its column Link was read as title and as url"


def test_what_the_study_says_is_something_else_is_not_read_under_its_own_name() -> None:
    chosen, remark = choose("title|text", outlet=["Title"])
    assert chosen == {"outlet": "title", "text": "text"}
    assert remark == ""


def test_one_heading_may_mean_two_things_in_two_tables() -> None:
    named = {"title": ["Headline", "Name"], "outlet": ["Name"], "text": ["Body"]}
    assert choose("Headline|Name|Body", **named) == (
        {"title": "Headline", "outlet": "Name", "text": "Body"},
        "",
    )


def test_many_and_long_headings_are_cut() -> None:
    assert say_headings([]) == "none"
    assert say_headings(["\ud800", "é"]) == "\\ud800, é"
    said = say_headings(["x" * 61, *map(str, range(21))])
    assert said.startswith("x" * 60 + "..., 0, 1, ")
    assert said.endswith(", 18 and 2 more")
