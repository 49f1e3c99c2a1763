"""Rows of a table as articles: which columns are read, and what is said of them."""

from __future__ import annotations

import tomllib

import pytest

from corpus_tools.loading.formats.article import Article, Drop
from corpus_tools.loading.formats.rows import read_rows

LONG = "The race is on, say two of them at the harbour. " * 4


def read(rows: list[dict[str, str]], **columns: list[str]) -> list[Article]:
    placed = [(f":{number}", row) for number, row in enumerate(rows, start=2)]
    return read_rows(placed, found=[*rows[0]], columns=columns, encoding="utf-8")


def refuse(row: dict[str, str], **columns: list[str]) -> str:
    with pytest.raises(Drop) as drop:
        read([row], **columns)
    assert drop.value.reason == "no_text_column"
    return drop.value.detail


def test_two_exports_with_different_headings_are_read_with_one_mapping() -> None:
    columns = {"text": ["Body", "content"], "title": ["Headline"]}
    (one,) = read([{"Headline": "Pact", "Body": "The race is on."}], **columns)
    (two,) = read([{"title": "Pact", "content": "No race."}], **columns)
    assert (one.text, one.facts) == ("The race is on.", {"title": "Pact"})
    assert (two.text, two.facts) == ("No race.", {"title": "Pact"})


def test_the_line_that_is_advised_works_beside_the_mapping_that_is_there() -> None:
    tables = [{"Body": LONG}, {'The "content"': LONG}, {"Volltext": LONG}]
    columns: dict[str, list[str]] = {"text": ["Body"]}
    for table in tables[1:]:
        advised = refuse(table, **columns).partition("study.toml: ")[2]
        columns = tomllib.loads(advised.removesuffix(", if it is that one"))
    assert columns == {"text": ["Body", 'The "content"', "Volltext"]}
    assert [read([table], **columns)[0].text for table in tables] == [LONG] * 3


def test_without_a_column_that_looks_like_articles_the_line_has_room_for_one() -> None:
    assert refuse({"day": "x"}, text=["Body"]).endswith(
        "a column named Body or text, or name theirs under [columns] in study.toml: "
        'text = ["Body", "..."]'
    )


def test_which_of_two_columns_was_read_stands_in_the_remark() -> None:
    (article,) = read([{"Body": "The race is on.", "content": "No."}], text=["Body", "content"])
    assert article.text == "The race is on."
    assert article.remark == "as text its column Body was read, not content"


def test_days_of_two_forms_are_read_and_unclear_ones_are_told() -> None:
    rows = [{"text": "x", "published_on": day} for day in ("14.05.2031", "5/14/2031", "1/2/2031")]
    formats = ["%d.%m.%Y", "%m/%d/%Y", "%d/%m/%Y"]
    articles = read(rows, day_format=formats)
    days = [article.facts["published_on"] for article in articles]
    assert days == ["2031-05-14", "2031-05-14", ""]
    assert "read them differently: 1, such as '1/2/2031'" in articles[0].remark
