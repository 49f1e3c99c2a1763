"""Web pages: the day of publication that they state, and that nothing is guessed."""

from __future__ import annotations

import datetime

import pytest
from lxml.html import document_fromstring

from corpus_tools.loading.formats.web.days import read_full_date
from corpus_tools.loading.formats.web.facts import list_facts

FIRST = "<p>The ferry to Outer Holm will run again from Monday, the harbour board said.</p>"
SECOND = "<p>Engineers had found a crack in the hull of the vessel in late March.</p>"
TIME = '<time datetime="2031-05-14">14 May 2031</time>'
OTHER = '<time datetime="2032-06-20">20 June 2032</time>'


def facts(head: str, body: str = "<p>Text.</p>") -> dict[str, str]:
    return list_facts(document_fromstring(f"<html><head>{head}</head><body>{body}</body></html>"))


def day_of(*, above: str = "", below: str = "", between: str = "", after: str = "") -> str | None:
    """Return the day of a page with something around its headline and its paragraphs."""
    article = f"<article>{above}<h1>Ferry to run</h1>{below}{FIRST}{between}{SECOND}</article>"
    return facts("", f"<nav>Home</nav>{article}{after}").get("published_on")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2024-05-14", "2024-05-14"),
        ("2024-05-14T23:30:00-04:00", "2024-05-14"),
        ("2024/5/4 08:00", "2024-05-04"),
        ("20240514", "2024-05-14"),
        ("20240514T083000Z", "2024-05-14"),
        ("2024年5月14日", "2024-05-14"),
        ("14 May 2024", "2024-05-14"),
        ("Tue, 14 May 2024 08:21:00 GMT", "2024-05-14"),
        ("May 14, 2024 08:21 PM", "2024-05-14"),
        ("13/05/2024", "2024-05-13"),
    ],
)
def test_full_dates(text, day):
    assert read_full_date(text) == datetime.date.fromisoformat(day)


@pytest.mark.parametrize(
    "text",
    ["", "2024", "2024-05", "May 2024", "May 14", "Tuesday", "08:21", "05/06/2024", "2024-13-01",
     "2024-02-30", "yesterday", "1" * 100, "1715689260"],
)  # fmt: skip
def test_no_part_of_a_date_is_guessed(text):
    assert read_full_date(text) is None


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ('<meta property="article:published_time" content="2024-05-14">', ""),
        ('<meta name="PubDate" content="May 14, 2024">', ""),
        (
            '<script type="application/ld+json">[{"@graph": [{"@type": ["NewsArticle"], "datePublished": "2024-05-14"}]}]</script>',
            "",
        ),
        (
            "",
            '<time itemprop="datePublished" datetime="2024-05-14">now</time><time datetime="2024-06-01">x</time>',
        ),
        (
            "",
            '<meta itemprop="datePublished" content="2024-05-14"><time datetime="2024-06-01">x</time>',
        ),
        (
            '<title>Talks resume | The Pier</title><script type="application/ld+json">[{"@type": "NewsArticle", "headline": "Eels", "datePublished": "2024-01-01"}, {"@type": "NewsArticle", "headline": "Talks resume", "datePublished": "2024-05-14"}]</script>',
            "",
        ),
        (
            "",
            '<h1>Eels</h1><time datetime="2024-05-14T08:00">now</time>'
            '<time datetime="2024-05-14T09:00">later</time>',
        ),
    ],
)
def test_where_a_page_states_its_date(head, body):
    assert facts(head, body)["published_on"] == "2024-05-14"


@pytest.mark.parametrize("day", ["1900-01-01", "2031-05-14", "2099-12-31"])
def test_a_date_is_what_the_page_states_whatever_day_it_is_read(day):
    assert facts(f'<meta name="date" content="{day}">')["published_on"] == day


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("", "<p>14 May 2024</p>"),
        ("", '<time datetime="2024-05-14">a</time><time datetime="2024-06-01">b</time>'),
        ('<meta name="date" content="2024-05">', ""),
        ('<meta name="date" content="9999-12-31">', ""),
        ('<meta name="date" content="1024-05-14">', ""),
        (
            '<script type="application/ld+json">{"@type": "VideoObject", "datePublished": "2024-05-14"}</script>',
            "",
        ),
        (
            '<script type="application/ld+json">{"@type": "ItemList", "itemListElement": [{"@type": "NewsArticle", "datePublished": "2024-05-14"}]}</script>',
            "",
        ),
        ('<script type="application/ld+json">{broken</script>', ""),
        ('<link rel="canonical" href="https://a.example/2024/05/story">', ""),
        ('<meta http-equiv="date" content="2024-05-14">', ""),
        (
            "",
            '<aside><meta itemprop="datePublished" content="2024-04-01"></aside>'
            '<time itemprop="datePublished" datetime="2024-05-14">now</time>',
        ),
    ],
)
def test_an_unknown_date_stays_unknown(head, body):
    assert "published_on" not in facts(head, body)


@pytest.mark.parametrize(
    "where",
    [
        {"below": TIME},
        {"above": TIME},
        {"below": f"<p class=meta>By Ida Quill {TIME}</p>"},
        {"below": f"<div>Published {TIME} <span>Last updated: {OTHER}</span></div>"},
        {"below": f"<div>Published {TIME}</div><div><b>Updated</b> <i></i>{OTHER}</div>"},
        {"below": f"{TIME}<span class=updated>{OTHER}</span>"},
        {"below": TIME.replace("<time", "<time class='entry-date published updated'")},
        {"below": f"<div>By Ida Quill, editor {TIME}</div>"},
        {"between": f"<div class=byline>{TIME}</div>"},
        {"below": TIME, "after": f"<aside>{OTHER}</aside>"},
    ],
)
def test_a_time_beside_the_headline_is_that_of_the_article(where):
    assert day_of(**where) == "2031-05-14"


@pytest.mark.parametrize(
    "where",
    [
        {"after": f"<aside><h3>Most read</h3><a href='/x'>Eels</a> {TIME}</aside>"},
        {"after": f"<section class=comments><b>Gull77</b> {TIME}<p>My mortgage.</p></section>"},
        {"after": f"<p>The school opened on {TIME} with one class.</p>"},
        {"after": f"<p>The hearing is on {TIME}.</p>"},
        {"below": f"<p>The hearing on {TIME} will be the last one before the summer.</p>"},
        {"below": f"<div class='related-stories'>Eels {TIME}</div>"},
        {"below": f"<article><h2>Eels</h2>{TIME}</article>"},
        {"between": f"<ul><li>Eels {TIME}</li></ul>"},
        {"below": f"<div>Published May 13, 2031 <span>Last updated: {TIME}</span></div>"},
        {"below": f"<div>Aktualisiert: {TIME}</div>"},
        {"below": TIME.replace("<time", "<time itemprop=dateModified")},
        {"below": TIME + OTHER},
    ],
)
def test_other_times_are_not_those_of_the_article(where):
    assert day_of(**where) is None


def test_a_headline_on_a_change_is_no_label_of_a_time():
    page = f"<h1>The plan for the harbour is revised</h1><div>{TIME}</div>{FIRST}{SECOND}"
    assert facts("", page)["published_on"] == "2031-05-14"


def test_a_page_without_a_headline_has_no_time_beside_it():
    assert "published_on" not in facts("", TIME + FIRST + SECOND)


COMMENT = (
    "<li itemscope itemtype='https://schema.org/Comment'>"
    "<time itemprop=datePublished datetime='2032-06-20'>20 June</time></li>"
)


@pytest.mark.parametrize(
    "comment",
    [
        COMMENT,
        "<div class='comment-list'><time pubdate datetime='2032-06-20'>20 June</time></div>",
        "<div id=replies><meta itemprop=datePublished content='2032-06-20'></div>",
    ],
)
def test_a_comment_has_a_day_of_its_own(comment):
    assert day_of(below=f"<p>By Nora Beck {TIME}</p>", after=comment) == "2031-05-14"
    assert day_of(after=comment) is None


@pytest.mark.parametrize("kind", ["NewsArticle", "CreativeWork", "BlogPosting/", ""])
def test_the_day_of_the_scope_of_the_article_counts(kind):
    day = f"<div itemscope itemtype='https://schema.org/{kind}'>{{}}</div>" if kind else "{}"
    marked = day.format("<meta itemprop=datePublished content='2031-05-14'>")
    assert facts("", f"<h1>Ferry</h1>{marked}{COMMENT}")["published_on"] == "2031-05-14"


def test_the_description_of_another_story_gives_no_day():
    told = """[{"@type": "NewsArticle", "headline": "Keeper retires", "url": "https://hp.example/k",
      "datePublished": "2028-01-05"}, {"@type": "NewsArticle", "headline": "Ferry to run"}]"""
    script = f'<script type="application/ld+json">{told}</script>'
    assert "published_on" not in facts(script, f"<h1>Ferry to run</h1>{FIRST}")
