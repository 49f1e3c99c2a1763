"""Web pages: the visible lines, the article among them, and what the page says of itself."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus_tools.loading.formats.article import Article, Drop, RawFile
from corpus_tools.loading.formats.web import page as web_page

PAGES = Path(__file__).parent / "pages"
SENTENCE = "The two sides met in Geneva on Tuesday and agreed to talk again in May."


def read(content: bytes | str) -> Article:
    raw = content.encode() if isinstance(content, str) else content
    (article,) = web_page.read(RawFile("page.html", raw))
    return article


def drop(content: bytes | str) -> tuple[str, str]:
    with pytest.raises(Drop) as caught:
        read(content)
    return caught.value.reason, caught.value.detail


def main_of(article: Article) -> list[str]:
    return "\n".join(article.text[start:end] for start, end in article.main).splitlines()


@pytest.fixture(scope="module")
def news() -> Article:
    return read((PAGES / "news.html").read_bytes())


def test_text_is_every_visible_line_in_order(news):
    lines = news.text.splitlines()
    assert lines[:7] == [
        "This site sets cookies to remember what you read.",
        "Accept all",
        "Home",
        "World",
        "Money",
        "Ministers agree on a calendar for talks",
        "By Ida Quillfeather",
    ]
    assert lines[-4:] == [
        "Related stories",
        "Ferry service to resume after the winter",
        "Market hall gets a new roof",
        "The Harbour Courier, Pier Road 5",
    ]
    assert "First\tGeneva" in lines
    assert "and none had been expected by those who follow the matter." in lines


@pytest.mark.parametrize("unseen", ["script", "color", "second copy", "switch on", "<", "&"])
def test_text_has_nothing_that_no_reader_sees(news, unseen):
    assert unseen not in news.text


def test_main_is_the_article_without_what_stands_around_it(news):
    main = main_of(news)
    assert sum(len(line.split()) > 10 for line in main) == 5
    for around in ("cookies", "Money", "Ferry service", "Pier Road"):
        assert around not in "\n".join(main)


def test_facts_are_those_the_page_states(news):
    assert news.facts == {
        "title": "Ministers agree on a calendar for talks",
        "author": "Ida Quillfeather",
        "published_on": "2024-05-14",
        "outlet": "The Harbour Courier",
        "url": "https://harbour-courier.example/world/calendar-for-talks",
        "language": "en",
    }
    assert news.encoding == "utf-8"


def test_a_german_page():
    article = read((PAGES / "german.html").read_bytes())
    assert article.text.splitlines()[0] == "Startseite Politik Sport"
    assert "die Sicherheit lernender Maschinen" in article.text
    assert len([line for line in main_of(article) if len(line) > 100]) == 3
    assert "Impressum" not in "\n".join(main_of(article))
    assert article.facts["language"] == "de"
    assert article.facts["published_on"] == "2023-09-04"
    assert "outlet" not in article.facts


def test_a_page_of_short_fragments_may_lack_a_main():
    article = read(f"<p>{SENTENCE}</p>")
    assert article.text == SENTENCE


def test_an_article_held_for_scripts_alone_comes_after_the_visible_lines():
    body = " ".join(f"{SENTENCE} That was meeting number {n}." for n in range(9))
    article = read(
        '<html><head><script type="application/ld+json">{"@type": "NewsArticle", "articleBody": '
        f'"{body}"}}</script></head><body><div>Loading</div></body></html>'
    )
    assert article.text == f"Loading\n{body}"
    assert main_of(article) == [body]


def cut_page(n_shown: int, *, told: str = "") -> str:
    shown = "".join(f"<p>{SENTENCE} That was meeting number {n}.</p>" for n in range(n_shown))
    body = told or " ".join(f"{SENTENCE} That was meeting number {n}." for n in range(9))
    return (
        '<html><head><title>Talks</title><script type="application/ld+json">{"@type": '
        f'"NewsArticle", "articleBody": "{body}"}}</script></head><body><main><article><h1>Talks</h1>'
        f"{shown}<div class='wall'>Subscribe to read on</div></article></main></body></html>"
    )


@pytest.mark.parametrize("n_shown", [1, 2, 6])
def test_an_article_of_which_the_page_shows_the_beginning_is_read_whole(n_shown):
    article = read(cut_page(n_shown))
    assert main_of(article)[0].endswith("That was meeting number 8.")
    assert article.text.splitlines()[0] == "Talks"
    assert article.text.count("meeting number 0") == 2


def test_a_summary_or_another_text_for_programs_changes_nothing():
    other = "The price of eels has fallen again, as everybody on the quay had said it would. " * 40
    for page in (cut_page(9), cut_page(6, told=SENTENCE), cut_page(6, told=other)):
        article = read(page)
        assert "Subscribe to read on" in article.text.splitlines()[-1]
        assert "eels" not in article.text


def test_a_page_that_scripts_would_fill_says_so():
    data = '<script id="__NEXT_DATA__" type="application/json">{"text": "..."}</script>'
    reason, detail = drop(f"<html><body><div id='__next'></div>{data}</body></html>")
    assert reason == "empty"
    assert detail == (
        "a web page without any visible text: its scripts hold data; if a browser shows an "
        "article, save it from there"
    )


def test_a_menu_is_no_article():
    menu = "".join(f"<li><a href='/{n}'>Section {n}</a></li>" for n in range(30))
    reason, detail = drop(f"<html><body><ul>{menu}</ul></body></html>")
    assert reason == "empty"
    assert detail == "a web page with menus and no article (30 lines, 60 words, no sentence)"


@pytest.mark.parametrize(
    "content",
    ["", " \n", b"\xef\xbb\xbf", "<html><head><title>A</title></head></html>", "<!-- -->"],
)
def test_nothing_to_read_is_empty(content):
    assert drop(content)[0] == "empty"


def test_frames_hold_no_text():
    assert drop('<html><frameset><frame src="a.html"></frameset></html>')[0] == "empty"


@pytest.mark.parametrize(
    "content",
    [
        f"<p>{SENTENCE}",
        f"<html><body><div><p>{SENTENCE}</div></b></td></body>",
        f"<html><body><p>{SENTENCE.replace(' ', chr(0) + ' ')}</p>",
        f'<html><head><meta http-equiv="refresh" content="0;url=http://x/"></head><p>{SENTENCE}</p>',
        "<div>" * 1500 + f"<p>{SENTENCE}</p>",
        '<script type="application/ld+json">' + "[" * 100_000 + f"</script><p>{SENTENCE}</p>",
    ],
)
def test_broken_pages_keep_their_text(content):
    assert SENTENCE in read(content).text


def test_entities_of_a_document_type_are_not_expanded():
    article = read(
        '<?xml version="1.0"?><!DOCTYPE html [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;">'
        '<!ENTITY c SYSTEM "file:///etc/passwd">]><html xmlns="http://www.w3.org/1999/xhtml">'
        f"<body><p>&b;&c; {SENTENCE}</p></body></html>"
    )
    assert f"&b;&c; {SENTENCE}" in article.text
    assert "aaaaaaaa" not in article.text
    assert "root:" not in article.text


def test_what_nests_too_deep_is_not_read_in_part():
    reason, detail = drop(f"<html><body><p>{SENTENCE}</p>" + "<div>" * 100_000)
    assert reason == "unreadable"
    assert "nest too deep" in detail


def test_a_page_too_large_is_refused():
    assert drop(b"<p>" + b"a" * 20_000_001) == (
        "too_large",
        "a web page of more than 20 MB: split it",
    )
    assert drop(b"<" * 1_000_001)[1] == "a web page of more than 1,000,000 tags: split it"


def test_an_unusually_large_page_is_read_without_a_main():
    article = read(f"<p>{SENTENCE}</p>" * 20_001)
    assert article.text.count(SENTENCE) == 20_001
    assert article.main == ()


def test_reading_twice_gives_the_same():
    content = (PAGES / "news.html").read_bytes()
    assert read(content) == read(content)


@settings(max_examples=40)
@given(st.lists(st.sampled_from(["<p>", "</p>", "<div hidden>", "<table>", "<td>", "</table>", "<br>", "é ", "word ", SENTENCE, "&#0;", "<a>", "</a>", "]]>", "<!--", "-->"]), max_size=30))  # fmt: skip
def test_spans_lie_in_the_text_in_order_on_whole_lines(pieces):
    try:
        article = read("".join(pieces))
    except Drop as reason:
        assert reason.reason == "empty"
        return
    ends = [0, *(edge for span in article.main for edge in span)]
    assert ends == sorted(ends)
    for start, end in article.main:
        assert start < end <= len(article.text)
        assert start == 0 or article.text[start - 1] == "\n"
        assert end == len(article.text) or article.text[end] == "\n"
    assert all(line.strip() for line in article.text.split("\n"))


def test_items_of_a_list_in_the_article_have_a_bullet():
    items = ["The rate stands at 5.25 percent", "Unions accuse the bank"]
    marked = "".join(f"<li><p>{item}</p></li>" for item in items)
    article = read(
        f"<nav><ul><li>Home</li><li>World</li></ul></nav><article><h1>Talks</h1><p>{SENTENCE}</p>"
        f"<p>What we know:</p><ul>{marked}</ul><p>{SENTENCE[::-1]}</p><p>{SENTENCE} Soon.</p></article>"
    )
    assert article.text.splitlines()[:2] == ["Home", "World"]
    assert [line for line in main_of(article) if line.startswith("•")] == [f"• {i}" for i in items]


def test_short_lines_that_the_mark_up_says_are_the_article_are_kept():
    verses = "<br>".join(f"and the {word} tide comes in" for word in ("first", "grey", "slow"))
    article = read(
        f"<html><body><nav><a href='/'>Home</a></nav><article><h1>Tides</h1><p>{verses}</p>"
        "</article></body></html>"
    )
    ((start, end),) = article.main
    assert article.text[start:end].splitlines()[-1] == "and the slow tide comes in"
