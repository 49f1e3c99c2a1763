"""Web pages: lists, headings, tables and quotations among the paragraphs of an article."""

from __future__ import annotations

import pytest
from lxml.html import document_fromstring

from corpus_tools.loading.formats.article import RawFile
from corpus_tools.loading.formats.web import read
from corpus_tools.loading.formats.web.lines import list_blocks
from corpus_tools.loading.formats.web.pieces import add_pieces

LINK = "<a href='/x'>Ferry to resume</a>"


def pick(body: str) -> list[str]:
    """Return the lines chosen when those with P are known to be of the article."""
    lines = list_blocks(document_fromstring(f"<html><body>{body}</body></html>"))
    chosen = add_pieces(
        [block for _, block in lines], chosen=[line.startswith("P") for line, _ in lines]
    )
    return [line for (line, _), is_chosen in zip(lines, chosen, strict=True) if is_chosen]


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        ("<p>P1<ul><li>a<li>b</ul><p>P2", ["P1", "a", "b", "P2"]),
        ("<p>P1<ol><li><p>a</p><ul><li>b</ul></ol><p>P2", ["P1", "a", "b", "P2"]),
        ("<p>P1<h2>a</h2><p>P2", ["P1", "a", "P2"]),
        ("<p>P1<h2><strong>a</strong></h2><ul><li>b</ul><p>P2", ["P1", "a", "b", "P2"]),
        ("<p>P1<blockquote>a</blockquote><p>P2", ["P1", "a", "P2"]),
        ("<p>P1<dl><dt>a<dd>b</dl><p>P2", ["P1", "a", "b", "P2"]),
        ("<p>P1<table><tr><td>a<td>b</table><p>P2", ["P1", "a\tb", "P2"]),
        (
            "<div><div><p>P1</div></div><div><div><h3>a</h3></div></div><div><div><p>P2</div></div>",
            ["P1", "a", "P2"],
        ),
        ("P1<br>P2<ul><li>a</ul>P3", ["P1", "P2", "a", "P3"]),
        ("<h2>a</h2><ul><li>b</ul><p>P1<p>P2<h3>c</h3><ul><li>d</ul>", ["a", "b", "P1", "P2", "c", "d"]),
        (f"<p>P1<ul><li>a long line with one link, {LINK}</ul><p>P2",
         ["P1", "a long line with one link, Ferry to resume", "P2"]),
    ],
)  # fmt: skip
def test_pieces_of_the_article_are_chosen(body, lines):
    assert pick(body) == lines


@pytest.mark.parametrize(
    "body",
    [
        "<p>P1<p>a<p>P2",
        "<p>P1<div>a</div><p>P2",
        f"<p>P1<ul><li>{LINK}<li>{LINK}</ul><p>P2",
        f"<p>P1<h2>{LINK}</h2><p>P2",
        "<p>P1<h4>heading of what is left out</h4><p>a<p>P2",
        "<p>P1<aside><ul><li>a</ul></aside><p>P2",
        "<p>P1<figure><table><tr><td>a</table></figure><p>P2",
        "<p>P1<div class='newsletter-signup'><h4>a</h4><ul><li>b</ul></div><p>P2",
        "<p>P1<ul class='c-share'><li>Mail</ul><p>P2",
        "<p>P1<div id=related><ul><li>a</ul></div><p>P2",
        "<div><p>P1<p>P2</div><ul><li>Imprint</ul>",
        "<p>P1<p>P2<h2>Heading above nothing</h2>",
        f"<p>P1<p>P2<h2>More</h2><ul><li>{LINK}</ul>",
        "<h1>a</h1><p>P1<p>P2",
        "<div><div><div><div><div><p>P1</div></div></div></div></div><ul><li>far</ul>"
        "<div><div><div><div><div><p>P2</div></div></div></div></div>",
        "<ul><li>a</ul>",
        "",
    ],
)
def test_nothing_else_is(body):
    known = ["P1", "P2"] if "P1" in body else []
    assert pick(body) == known


def test_names_of_other_things_are_words_not_parts_of_words():
    body = "<p>P1<div class='c-read shadow related-0x masthead-adjacent'><ul><li>a</ul></div><p>P2"
    assert pick(body) == ["P1", "P2"]
    assert pick(body.replace("related-0x", "")) == ["P1", "a", "P2"]


SENTENCES = [
    f"The {who} said on Tuesday that the two towns needed one rule for every vessel in the bay, "
    f"and that the old tables would be printed for {n} more years."
    for n, who in enumerate(["mayor", "pilots", "ferry company", "council", "insurers"], 2)
]
ITEMS = ["One table for both harbours", "Radio on every boat", "No fees before the spring"]


@pytest.mark.parametrize("name", ["news-main", "body-content", "entry-content", "x1y2", "story"])
def test_a_list_is_of_the_article_whatever_the_site_calls_what_holds_it(name):
    parts = [f"<p>{sentence}</p>" for sentence in SENTENCES]
    parts.insert(2, f"<ul>{''.join(f'<li>{item}</li>' for item in ITEMS)}</ul>")
    parts.append("<h2>What they agreed</h2><ol><li>Fog first</li></ol>")
    page = (
        "<html><head><title>One table</title></head><body><ul><li><a href='/'>Home</a></li></ul>"
        f"<div class='{name}'>{''.join(parts)}</div><p><a href='/i'>Imprint</a></p></body></html>"
    )
    (article,) = read(RawFile("page.html", page.encode()))
    main = "\n".join(article.text[start:end] for start, end in article.main)
    marked = [f"• {item}" for item in ITEMS]
    assert main.splitlines() == [
        *SENTENCES[:2], *marked, *SENTENCES[2:], "What they agreed", "• Fog first",
    ]  # fmt: skip
