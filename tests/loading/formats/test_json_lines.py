"""Which objects of JSON are articles, and where in them the text stands."""

from __future__ import annotations

import json

import pytest

from corpus_tools.loading.formats import rows
from corpus_tools.loading.formats.article import Article, Drop, RawFile
from corpus_tools.loading.formats.json_lines import read_document, read_lines

ARTICLE = {
    "title": "Tide vote",
    "author": "Ada Quill",
    "published_on": "2031-05-14",
    "text": "The board of Port Ellory voted on the tide wall.",
}
FACTS = {name: ARTICLE[name] for name in ("title", "author", "published_on")}


def read(content: object, **columns: list[str]) -> list[Article]:
    return read_document(RawFile("a.json", json.dumps(content).encode(), columns))


def read_each(*records: object, **columns: list[str]) -> list[Article]:
    lines = "\n".join(map(json.dumps, records))
    return read_lines(RawFile("a.jsonl", lines.encode(), columns))


@pytest.mark.parametrize(
    "beside",
    [
        {"related": [{"title": "Other story", "text": "Teaser of another story."}]},
        {"comments": [{"author": "troll1", "text": "No!"}, {"author": "troll2", "text": "Yes!"}]},
        {"tags": [{"name": "tide"}]},
        {"images": [{"url": "a.png"}], "comments": [{"text": "No!"}]},
    ],
)
@pytest.mark.parametrize("name", ["text", "TEXT ", "Body"])
def test_an_object_with_a_text_is_the_article_whatever_lists_it_has(
    beside: dict[str, object], name: str
) -> None:
    (article,) = read({**beside, **FACTS, name: ARTICLE["text"]}, text=["Main", "body"])
    assert (article.text, dict(article.facts)) == (ARTICLE["text"], FACTS)


def test_an_object_without_a_text_is_looked_into_for_its_list_of_articles() -> None:
    listed = [{"text": "One."}, {"text": "Two."}]
    for around in ({}, {"text": ""}, {"facets": [{"name": "tide"}]}):
        assert [one.text for one in read({**around, "articles": listed})] == ["One.", "Two."]


@pytest.mark.parametrize("name", ["text", "Body"])
def test_paragraphs_as_objects_are_the_text(name: str) -> None:
    paragraphs = [
        {"type": "p", name: "The board voted."},
        {"type": "image", "url": "a.png"},
        {"type": "p", name: "Nobody left."},
    ]
    for (article,) in (
        read({**FACTS, name: paragraphs}, text=["Body"]),
        read_each({**FACTS, name: paragraphs}, text=["Body"]),
    ):
        assert article.text == "The board voted.\n\nNobody left."
        assert article.facts == FACTS


def test_a_text_within_a_field_is_read_by_its_name_with_a_dot() -> None:
    nested = {"content": {"main": {"text": "No pact."}, "by": {"name": "Ada Quill"}}}
    columns = {"text": ["content.main.text"], "author": ["Content.By.Name"]}
    for (article,) in (read(nested, **columns), read_each(nested, **columns)):
        assert (article.text, dict(article.facts)) == ("No pact.", {"author": "Ada Quill"})
        assert article.remark == ""


def test_paragraphs_within_a_field_are_read_by_their_name_with_a_dot() -> None:
    (article,) = read({"text": [{"p": "One."}, {"p": "Two."}]}, text=["text.p"])
    assert article.text == "One.\n\nTwo."


def test_a_text_that_is_a_structure_is_dropped_with_its_fields_and_the_others_stay() -> None:
    first, second = read_each(ARTICLE, {"title": "Nested", "text": {"body": "No.", "lang": "en"}})
    assert (first.text, first.problem) == (ARTICLE["text"], "")
    assert second.problem == (
        "its text is a structure with the fields body, lang: name the one that holds the text "
        'under [columns] in study.toml, such as text = "text.body"'
    )


def test_where_every_text_is_a_structure_the_line_that_names_it_is_advised() -> None:
    comments = [{"text": "No!"}]
    record = {"title": "Tide", "text": {"body": "The board voted. " * 9}, "comments": comments}
    for one in (read, read_each):
        with pytest.raises(Drop) as raised:
            one(record)
        assert raised.value.reason == "no_text_column"
        assert raised.value.detail.endswith('text = "text.body", if it is that one')


def test_deep_structures_end() -> None:
    deep: dict[str, object] = {}
    for _ in range(300):
        deep = {"a": deep}
    (article,) = read({**ARTICLE, "extra": deep, "many": {str(n): "x" for n in range(5_000)}})
    assert article.text == ARTICLE["text"]


@pytest.mark.parametrize("reader", [read_lines, read_document])
def test_a_file_larger_than_memory_allows_is_refused(
    reader: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rows, "MAX_BYTES", 10)
    with pytest.raises(Drop, match=r"0 MB; read are tables of up to 0 MB: split it") as raised:
        reader(RawFile("a.json", json.dumps(ARTICLE).encode()))  # type: ignore[operator]
    assert raised.value.reason == "too_large"


LONG = "The board of Port Ellory voted on the tide wall, and nobody was glad of it. " * 5


@pytest.mark.parametrize("beside", ["comments", "related", "replies"])
def test_comments_never_stand_for_an_article_whose_column_is_not_named(beside: str) -> None:
    record = {"headline": "Court", "body": LONG, beside: [{"text": "Good ruling!"}] * 3}
    with pytest.raises(Drop) as raised:
        read(record)
    assert raised.value.reason == "no_text_column"
    assert raised.value.detail.endswith('text = "body", if it is that one')
    assert [article.text for article in read(record, text=["body"])] == [LONG]
