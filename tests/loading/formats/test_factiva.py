"""Exports of Factiva as pages and as text; all outlets and texts here are invented."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus_tools.loading.formats.article import Article, Drop, RawFile
from corpus_tools.loading.formats.vendors import factiva

NUMBER = "HARBPO0020240514ek5e0001x"


@dataclass(frozen=True)
class Record:
    title: str = "Ferries return to the lake"
    author: str = "By Ada Quill"
    words: str = "212 words"
    day: str = "14 May 2024"
    outlet: str = "Harbour Post"
    language: str = "English"
    lead: tuple[str, ...] = ("The first ferry left at noon.",)
    text: tuple[str, ...] = ("Two hundred people came.", "More are to come.")
    code: str = "en"

    def coded(self) -> list[tuple[str, list[str]]]:
        fields = [
            ("SE", ["News"]),
            ("HD", [self.title]),
            ("BY", [self.author] if self.author else []),
            ("WC", [self.words]),
            ("PD", [self.day] if self.day else []),
            ("SN", [self.outlet]),
            ("SC", ["HARBPO"]),
            ("LA", [self.language]),
            ("CY", ["(c) 2024 Harbour Co."]),
            ("LP", list(self.lead)),
            ("TD", list(self.text)),
            ("NS", ["gtrans : Transport | gcat : News"]),
            ("AN", [f"Document {NUMBER}"]),
        ]
        return [(code, lines) for code, lines in fields if lines]


def page(articles: list[str]) -> bytes:
    top = '<html><head><meta charset="utf-8"><title>Factiva</title></head><body>'
    return (top + "".join(articles) + "<div>(c) Factiva</div></body></html>").encode()


def table(record: Record) -> str:
    rows = []
    for code, lines in record.coded():
        cell = "".join(
            f'<p class="articleParagraph {record.code}articleParagraph">{escape(line)}</p>'
            if code in {"LP", "TD"}
            else escape(line)
            for line in lines
        )
        rows.append(f'<tr><td class="index"><b>{code}</b>&nbsp;</td><td>{cell}</td></tr>')
    return f'<div class="article {record.code}Article"><table>{"".join(rows)}</table><br></div>'


def blocks(record: Record) -> str:
    author = f'<div class="author">{escape(record.author)}</div>' if record.author else ""
    paragraphs = "".join(
        f'<p class="articleParagraph {record.code}articleParagraph">{escape(line)}</p>'
        for line in (*record.lead, *record.text)
    )
    return (
        f'<div id="article-{NUMBER}" class="article"><div class="article {record.code}Article">'
        f'<p>&nbsp;</p><div>News</div><div id="hd"><span class="{record.code}Headline">'
        f"{escape(record.title)}</span></div>{author}<div>{record.words}</div>"
        f"<div>{record.day}</div><div>{escape(record.outlet)}</div><div>HARBPO</div><div>12</div>"
        f"<div>{record.language}</div><div>(c) 2024 Harbour Co.</div><p></p>{paragraphs}"
        f"<p>Harbour Co.</p><p>Document {NUMBER}</p></div></div>"
    )


def own_lines(record: Record) -> list[str]:
    return [line for code, lines in record.coded() for line in (code, *lines)] + ["\f"]


def after_tabs(record: Record) -> list[str]:
    return [
        line for code, lines in record.coded() for line in (f"\t{code}\t{lines[0]}", *lines[1:])
    ]


def after_spaces(record: Record) -> list[str]:
    return [line for code, lines in record.coded() for line in (f"{code}   {lines[0]}", *lines[1:])]


def unindexed(record: Record) -> list[str]:
    author = [record.author] if record.author else []
    facts = [record.words, record.day, record.outlet, "HARBPO", record.language]
    body = [line for part in (*record.lead, *record.text) for line in (part, "")]
    return [
        record.title,
        *author,
        *facts,
        "(c) 2024 Harbour Co.",
        "",
        *body,
        f"Document {NUMBER}",
        "",
    ]


def read_page(content: bytes) -> list[Article]:
    return factiva.read_page(RawFile("a.html", content))


def read_text(lines: list[str], end: str = "\n", encoding: str = "utf-8") -> list[Article]:
    return factiva.read_text(RawFile("a.txt", end.join(lines).encode(encoding)))


def main(article: Article) -> list[str]:
    found = [line for a, b in article.main for line in article.text[a:b].split("\n")]
    return [line for line in found if line]


FACTS = {
    "title": "Ferries return to the lake",
    "author": "Ada Quill",
    "published_on": "2024-05-14",
    "outlet": "Harbour Post",
    "language": "en",
}
BODY = ["The first ferry left at noon.", "Two hundred people came.", "More are to come."]


@pytest.mark.parametrize("render", [table, blocks])
def test_page(render) -> None:
    other = Record(
        title="湖上渡轮恢复", outlet="港城日报", author="", code="zhcn", language="Chinese"
    )
    articles = read_page(page([render(Record()), render(other)]))
    assert [one.row for one in articles] == [":1", ":2"]
    assert articles[0].facts == FACTS
    assert main(articles[0]) == BODY
    assert articles[1].facts["title"] == "湖上渡轮恢复"
    assert articles[1].facts["language"] == "zh"
    assert "author" not in articles[1].facts
    assert f"Document {NUMBER}" in articles[0].text


@pytest.mark.parametrize("render", [own_lines, after_tabs, after_spaces, unindexed])
@pytest.mark.parametrize(("end", "encoding"), [("\n", "utf-8"), ("\r\n", "utf-16")])
def test_text(render, end: str, encoding: str) -> None:
    lines = [*render(Record()), *render(Record(author="", title="Second")), "Search Summary", "x"]
    articles = read_text(lines, end, encoding)
    assert [one.row for one in articles] == [":1", ":2"]
    assert articles[0].facts == FACTS
    assert main(articles[0]) == BODY
    assert (articles[1].facts["title"], "author" in articles[1].facts) == ("Second", False)


def test_title_before_which_the_code_has_a_space() -> None:
    lines = own_lines(Record())
    at = lines.index("HD")
    lines[at : at + 2] = ["HD Ferries return to the lake"]
    assert read_text(lines)[0].facts == FACTS


@pytest.mark.parametrize("render", [table, blocks])
def test_day_in_another_language_is_unknown_and_no_outlet(render) -> None:
    facts = read_page(page([render(Record(day="9 Januar 1993", words="877 Wörter"))]))[0].facts
    assert facts["outlet"] == "Harbour Post"
    assert "published_on" not in facts


@pytest.mark.parametrize("render", [own_lines, after_tabs, unindexed])
def test_body_may_look_like_fields(render) -> None:
    body = ("Document 5", "HD", "Length: long", "LP stood on the wall.", "IN A MOVE")
    assert main(read_text(render(Record(text=body)))[0]) == [*Record().lead, *body]


@pytest.mark.parametrize("render", [table, blocks])
def test_article_without_paragraphs_has_no_text(render) -> None:
    article = read_page(page([render(Record(lead=(), text=()))]))[0]
    assert (article.text, article.facts["title"]) == ("", Record().title)


def test_last_article_of_a_file_that_was_cut_off() -> None:
    lines = unindexed(Record()) + unindexed(Record(title="Cut"))[:-3]
    assert [one.facts["title"] for one in read_text(lines)] == [Record().title, "Cut"]


def test_words_counted_in_another_language() -> None:
    (article,) = read_text(unindexed(Record(words="877 Wörter")))
    assert (article.facts, main(article)) == (FACTS, BODY)


def test_headlines_only_are_dropped() -> None:
    with pytest.raises(Drop, match="“Article Format”") as caught:
        read_page(page(['<div class="headline">Ferries return</div>']))
    assert caught.value.reason == "unknown_layout"


def test_recognised_by_layout_not_by_name() -> None:
    assert factiva.is_page_export(page([table(Record())]))
    assert factiva.is_page_export(page([blocks(Record())]))
    assert factiva.is_page_export(page([]))
    for render in (own_lines, after_tabs, unindexed):
        assert factiva.is_text_export("\n".join(render(Record())).encode())
    article = b"<html><title>On Factiva</title><div class='article'>Factiva HD PD</div></html>"
    assert not factiva.is_page_export(article)
    assert not factiva.is_text_export(b"Factiva says\n500 words\nDocument 5\n")
    assert not factiva.is_text_export(b"")


_SENTENCE = st.from_regex(r"[A-Z][a-z]{1,8}( [a-zäé’“&<]{1,9}){1,6}\.", fullmatch=True)
_RECORDS = st.lists(
    st.builds(
        Record,
        title=_SENTENCE,
        author=st.one_of(st.just(""), _SENTENCE),
        outlet=_SENTENCE,
        lead=st.lists(_SENTENCE, min_size=1, max_size=2).map(tuple),
        text=st.lists(_SENTENCE, min_size=1, max_size=3).map(tuple),
    ),
    min_size=1,
    max_size=4,
)


@settings(max_examples=40)
@given(records=_RECORDS, render=st.sampled_from([table, blocks, own_lines, after_tabs, unindexed]))
def test_what_is_written_is_read(records: list[Record], render) -> None:
    rendered = [render(record) for record in records]
    if render in (table, blocks):
        articles = read_page(page(rendered))
    else:
        articles = read_text([line for lines in rendered for line in lines])
    assert [
        (one.facts["title"], one.facts["outlet"], one.facts.get("author", ""), main(one))
        for one in articles
    ] == [
        (record.title, record.outlet, record.author, [*record.lead, *record.text])
        for record in records
    ]


@pytest.mark.parametrize("render", [own_lines, unindexed])
def test_two_thousand_articles_are_told_apart(render) -> None:
    articles = read_text(render(Record()) * 2_000)
    assert [one.row for one in articles] == [f":{number}" for number in range(1, 2_001)]
    assert {tuple(main(one)) for one in articles} == {tuple(BODY)}
