"""Web pages: what they state of themselves, and that nothing is guessed."""

from __future__ import annotations

import pytest
from lxml.html import document_fromstring

from corpus_tools.loading.formats.web.facts import list_facts


def facts(head: str, body: str = "<p>Text.</p>", root: str = "<html>") -> dict[str, str]:
    page = document_fromstring(f"{root}<head>{head}</head><body>{body}</body></html>")
    return list_facts(page)


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
