"""Web pages: what they state of themselves, and that nothing is guessed."""

from __future__ import annotations

import datetime

import pytest
from lxml.html import document_fromstring

from corpus_tools.loading.formats.web.facts import list_facts, read_full_date


def facts(head: str, body: str = "<p>Text.</p>", root: str = "<html>") -> dict[str, str]:
    page = document_fromstring(f"{root}<head>{head}</head><body>{body}</body></html>")
    return list_facts(page)


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
            '<time datetime="2024-05-14T08:00">now</time><time datetime="2024-05-14T09:00">later</time>',
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
    ("root", "language"),
    [("<html lang='en-US'>", "en"), ("<html lang='ZH'>", "zh"), ("<html xml:lang='fr'>", "fr"),
     ("<html lang='english'>", None), ("<html lang=''>", None), ("<html>", None)],
)  # fmt: skip
def test_language_is_what_the_page_says(root, language):
    assert facts("", root=root).get("language") == language


@pytest.mark.parametrize(
    ("head", "outlet"),
    [
        ('<meta property="og:site_name" content=" The  Pier ">', "The Pier"),
        (
            '<script type="application/ld+json">{"publisher": {"name": "The Pier"}}</script>',
            "The Pier",
        ),
        (
            '<script type="application/ld+json">{"publisher": "x", "datePublished": 5}</script>',
            None,
        ),
        ("<title>Story - The Pier</title>", None),
        ('<meta name="DC.publisher" content="The Pier">', "The Pier"),
    ],
)
def test_outlet_is_what_the_page_says(head, outlet):
    assert facts(head).get("outlet") == outlet


def test_language_of_old_pages():
    assert facts('<meta http-equiv="Content-Language" content="de">')["language"] == "de"


def test_authors_told_to_search_engines():
    told = '{"@type": "NewsArticle", "author": [{"name": "Ida Quill"}, {"name": "Tom Reed"}]}'
    head = f'<script type="application/ld+json">{told}</script>'
    assert facts(head)["author"] == "Ida Quill; Tom Reed"
    assert "author" not in facts(head.replace("NewsArticle", "VideoObject"))


def test_address():
    canonical = '<link rel="canonical" href="https://a.example/story">'
    other = '<meta property="og:url" content="https://a.example/other">'
    assert facts(canonical + other)["url"] == "https://a.example/story"
    assert facts('<link rel="canonical" href="/story">' + other)["url"] == "https://a.example/other"
    assert "url" not in facts('<link rel="canonical" href="javascript:alert(1)">')
