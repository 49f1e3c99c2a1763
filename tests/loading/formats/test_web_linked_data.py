"""Web pages: what they tell search engines."""

from __future__ import annotations

import json

import pytest
from lxml.html import document_fromstring

from corpus_tools.loading.formats.web.linked_data import (
    find_body,
    list_articles,
    name_authors,
    name_publisher,
    read_linked_data,
)


def nodes_of(*scripts: str) -> list:
    marked = "".join(f'<script type="application/ld+json">{one}</script>' for one in scripts)
    return read_linked_data(document_fromstring(f"<html><head>{marked}</head></html>"))


def test_what_is_broken_or_no_description_is_passed_over():
    scripts = ["{broken", "", "[]", "3", "null", '[{"@type": "A"}, 4]', '{"@graph": [{"b": 1}, 5]}']
    nodes = nodes_of(*scripts, "[" * 100_000)
    assert nodes == [{"@type": "A"}, {"@graph": [{"b": 1}, 5]}, {"b": 1}]


def test_things_in_lists_are_not_of_the_page():
    told = {"@type": "ItemList", "itemListElement": [{"@type": "NewsArticle", "headline": "Eels"}]}
    assert list_articles(nodes_of(json.dumps(told)), titles=["Eels"], address="") == []


EELS = {"@type": "NewsArticle", "headline": "Eels", "url": "https://pier.example/eels"}
TALKS = {"@type": ["NewsArticle"], "headline": "Talks&nbsp;resume"}
PAGE = {"@type": "WebPage", "headline": "Talks resume"}


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ([PAGE, EELS, TALKS, {"@type": "Person"}], [TALKS, PAGE]),
        ([EELS], [EELS]),
        ([EELS, PAGE], [EELS, PAGE]),
    ],
)
def test_an_article_goes_before_the_page_and_other_stories_are_left_out(told, found):
    assert list_articles(told, titles=["Talks Resume | The Pier"], address="") == found


@pytest.mark.parametrize(
    "said",
    [
        {"url": "https://pier.example/talks"},
        {"url": "http://www.pier.example/Talks/"},
        {"@id": "https://pier.example/talks#article"},
        {"mainEntityOfPage": "https://pier.example/talks"},
        {"mainEntityOfPage": {"@type": "WebPage", "@id": "https://pier.example/talks"}},
    ],
)
def test_the_article_at_the_address_of_the_page_is_its_own(said):
    talks = TALKS | {"headline": "What the talks mean"} | said
    address = "https://pier.example/talks"
    assert list_articles([EELS, talks], titles=["Talks resume"], address=address) == [talks]


def test_headline_and_address_weigh_more_than_one_of_them():
    both = TALKS | {"url": "https://pier.example/talks"}
    address = "https://pier.example/talks"
    assert list_articles([TALKS, both], titles=["Talks resume"], address=address) == [both, TALKS]


@pytest.mark.parametrize("told", [True, 3, None, [["x"]], {"@id": 4, "url": ["x"]}])
def test_an_address_that_is_none_is_passed_over(told):
    node = TALKS | {"mainEntityOfPage": told, "url": told}
    assert list_articles([node], titles=["Eels"], address="https://pier.example/") == [node]


def test_what_a_page_is_mainly_about_is_of_the_page():
    page = PAGE | {"datePublished": "2019-01-01", "mainEntity": TALKS}
    assert list_articles(nodes_of(json.dumps(page)), titles=["Eels"], address="") == [TALKS, page]


@pytest.mark.parametrize(
    ("author", "names"),
    [
        ("Ida Quill", ["Ida Quill"]),
        ({"@type": "Person", "name": "Ida O&#8217;Quill"}, ["Ida O’Quill"]),
        ({"name": ["Ida Quill", "Tom Reed"]}, ["Ida Quill", "Tom Reed"]),
        ([{"name": "Ida Quill"}, {"name": "Ida Quill"}, "Tom Reed"], ["Ida Quill", "Tom Reed"]),
        ({"@id": "#ida"}, ["Ida Quill"]),
        ({"@id": "#pier"}, []),
        ({"@id": ["#ida"]}, []),
        ({"@type": "NewsMediaOrganization", "name": "The Pier"}, []),
        ("https://pier.example/people/ida", []),
        ("@idaq", []),
        ({"name": 7}, []),
        (None, []),
    ],
)
def test_authors_are_persons(author, names):
    known = [
        {"@type": "Person", "@id": "#ida", "name": "Ida Quill"},
        {"@type": "Organization", "@id": "#pier", "name": "The Pier"},
    ]
    assert name_authors({"author": author}, nodes=known) == names


def test_the_publisher_may_be_described_elsewhere():
    pier = {"@type": "Organization", "@id": "#pier", "name": " The  Pier "}
    assert name_publisher([{"publisher": {"@id": "#pier"}}, pier]) == "The Pier"
    assert name_publisher([{"publisher": "https://pier.example"}, {"publisher": {}}]) == ""


@pytest.mark.parametrize(
    "body",
    [
        "They met.\n\n They  left.",
        "<p>They <b>met</b>.</p><p>They left.</p>",
        "&lt;p&gt;They met.&lt;/p&gt;They left.",
        "They met.<br/>They left.",
    ],
)
def test_the_body_is_without_mark_up(body):
    assert find_body([{"articleBody": "They"}, {"articleBody": body}, {"articleBody": 3}]) == [
        "They met.",
        "They left.",
    ]
    assert find_body([]) == []
