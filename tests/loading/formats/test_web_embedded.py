"""Web pages: posts of social networks within an article are no words of its newsroom."""

from __future__ import annotations

import pytest
from lxml.html import document_fromstring

from corpus_tools.loading.formats.article import RawFile
from corpus_tools.loading.formats.web import read
from corpus_tools.loading.formats.web.embedded import leave_out_posts
from corpus_tools.loading.formats.web.lines import list_blocks

NEWS = [
    "The harbour council put off its vote on the pilot model on Monday, said the clerk of it.",
    "The mayor had asked for the delay in a letter that was read out at the end of the meeting.",
    "Several members said that they would wait for the report of the office before they decide.",
    "The council will meet again in the spring, when the report is due to be published in full.",
]
POST = "<p>The worst decision this council has ever made.</p>&mdash; Jo (@jo) <a href=/1>June 5</a>"


def keep(body: str) -> list[str]:
    page = document_fromstring(f"<html><body>{body}</body></html>")
    lines = list_blocks(page)
    kept = leave_out_posts(page, [owner for _, owner in lines], chosen=[True] * len(lines))
    return [line for (line, _), is_kept in zip(lines, kept, strict=True) if is_kept]


@pytest.mark.parametrize(
    "markup",
    [
        "<blockquote class='twitter-tweet'>{}</blockquote>",
        "<blockquote class='twitter-video tw-align-center' data-lang=en>{}</blockquote>",
        "<blockquote class='instagram-media'><div><a href=/p>{}</a></div></blockquote>",
        "<div class='embed fb-post'><blockquote class='fb-xfbml-parse-ignore'>{}</blockquote></div>",
        "<blockquote class='bluesky-embed'>{}</blockquote>",
        "<blockquote class='wp-embedded-content'><p><a href=/x>{}</a></p></blockquote>",
    ],
)
def test_what_stands_in_a_post_is_left_out(markup: str) -> None:
    assert keep(f"<p>a{markup.format(POST)}<p>b") == ["a", "b"]


@pytest.mark.parametrize(
    "markup",
    [
        "<blockquote>{}</blockquote>",
        "<blockquote class='not-a-twitter-tweet'>{}</blockquote>",
        "<div class='twitter-tweets'>{}</div>",
        "<p class='twitter-tweet'>{}</p>",
    ],
)
def test_what_is_no_post_stays(markup: str) -> None:
    assert keep(f"<p>a{markup.format('c')}<p>b") == ["a", "c", "b"]


def test_posts_within_posts_are_left_out_once() -> None:
    nested = "<div class=fb-post>" * 200 + "c" + "</div>" * 200
    assert keep(f"<p>a</p>{nested}<p>b") == ["a", "b"]


def test_a_post_is_no_text_of_the_article_around_it() -> None:
    post = f"<blockquote class=twitter-tweet>{POST}</blockquote>"
    paragraphs = [f"<p>{line}</p>" for line in NEWS]
    body = "".join(["<h1>Vote put off</h1>", *paragraphs[:2], post, *paragraphs[2:]])
    page = f"<html><body><article>{body}</article></body></html>"
    article = read(RawFile("a.html", page.encode()))[0]
    main = [article.text[start:end] for start, end in article.main]
    assert "worst decision" in article.text
    assert "\n".join(main).split("\n") == ["Vote put off", *NEWS]
