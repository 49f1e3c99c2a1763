"""Exports of Factiva as pages and as text; all outlets and texts here are invented."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus_tools.loading.formats import plain
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
    facts = read_page(page([render(Record(day="9 Ionawr 1993", words="877 gair"))]))[0].facts
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


# --- records that cannot be told apart ---


def damage(lines: list[str], *, to: str, at: int = 0) -> list[str]:
    """Return the lines with another accession number at the end of one article."""
    ends = [number for number, line in enumerate(lines) if NUMBER in line]
    return [
        line.replace(NUMBER, to) if number == ends[at] else line
        for number, line in enumerate(lines)
    ]


DAMAGES = ["", "HARBPO002024", NUMBER[:8] + " " + NUMBER[8:], NUMBER.lower(), NUMBER + "x"]
renders = pytest.mark.parametrize("render", [own_lines, after_tabs, after_spaces, unindexed])


@renders
@pytest.mark.parametrize("to", DAMAGES)
def test_two_articles_whose_line_between_is_damaged_are_refused(render, to: str) -> None:
    records = [Record(), Record(title="Second"), Record(title="Third")]
    lines = damage([line for one in records for line in render(one)], to=to)
    content = "\n".join(lines).encode()
    assert factiva.is_text_export(content)
    first, second = factiva.read_text(RawFile("a.txt", content))
    assert first.problem.startswith(
        "what was found: 2 articles in one, since a line with “Document”"
    )
    assert first.text == ""
    assert (second.row, second.facts["title"], main(second)) == (":2", "Third", BODY)


@renders
def test_an_export_of_which_no_article_can_be_told_is_an_unknown_layout(render) -> None:
    records = [Record(), Record(title="Second")]
    lines = damage([line for one in records for line in render(one)], to="")
    with pytest.raises(Drop, match="2 articles in one") as caught:
        read_text(lines)
    assert caught.value.reason == "unknown_layout"


@renders
def test_an_export_without_any_end_of_an_article_is_no_single_text(render) -> None:
    records = [Record(), Record(title="Second")]
    lines = [line.replace(NUMBER, "") for one in records for line in render(one)]
    with pytest.raises(Drop, match="2 articles of Factiva, and no line between them") as caught:
        plain.read(RawFile("a.txt", "\n".join(lines).encode("utf-16")))
    assert caught.value.reason == "unknown_layout"


@renders
def test_articles_in_the_cells_of_a_table_are_no_export(render) -> None:
    cells = ['"' + "\n".join(render(Record())).strip() + '"'] * 3
    assert not factiva.is_text_export("\n".join(["text", *cells]).encode())


def test_an_article_without_its_head_is_told() -> None:
    lines = [*unindexed(Record()), *BODY, f"Document {NUMBER}", *unindexed(Record())]
    articles = read_text(lines)
    assert [one.remark for one in articles] == [
        "", "an article without a head that is known was read whole", "",
    ]  # fmt: skip
    assert articles[1].text.startswith(BODY[0])


def test_an_article_that_lists_words_and_years_is_one() -> None:
    body = ("300 people", "Since 2019 they came.", "12 boats", "Built in 2021.", "HD", "HD")
    (article,) = read_text(unindexed(Record(text=body)))
    assert main(article) == [*Record().lead, *body]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be", "utf-8-sig"])
def test_recognised_in_any_encoding_and_with_a_nought(encoding: str) -> None:
    text = "\n".join([*unindexed(Record()), *unindexed(Record())]).replace("noon", "no\0n")
    content = text.encode(encoding)
    assert factiva.is_text_export(content)
    assert len(factiva.read_text(RawFile("a.txt", content))) == 2


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


# --- whatever stands in a cell, or among the paragraphs ---

CELLS = {
    '<pre class="articlePre">Route  Fare\nHolm   14.50</pre>': ["Route Fare", "Holm 14.50"],
    "<ul><li>One boat</li><li>Two boats</li></ul>": ["One boat", "Two boats"],
    "<table><tr><td>Holm</td><td>14.50</td></tr></table>": ["Holm\t14.50"],
    "<blockquote>Never again.</blockquote>": ["Never again."],
    "Bare text of it.": ["Bare text of it."],
    "Bare text<br>of two lines<!-- none -->.": ["Bare text", "of two lines."],
    "<ol><li><p>Three boats</p></li></ol>": ["Three boats"],
}


@pytest.mark.parametrize("render", [table, blocks])
@pytest.mark.parametrize("cell", CELLS)
@pytest.mark.parametrize("place", [1, 2, 3])
def test_nothing_of_an_article_is_lost(render, cell: str, place: int) -> None:
    mark = '<p class="articleParagraph'
    parts = render(Record()).split(mark)
    at = parts[place].index("</p>") + len("</p>")
    parts[place] = parts[place][:at] + cell + parts[place][at:]
    article = read_page(page([mark.join(parts)]))[0]
    assert main(article) == [*BODY[:place], *CELLS[cell], *BODY[place:]]
    assert article.facts == FACTS


def test_cells_without_paragraphs_and_rows_without_a_code() -> None:
    rows = "".join(
        f'<tr><td class="index"><b>{code}</b>&nbsp;</td><td>{"<br>".join(lines)}</td></tr>'
        + ("<tr><td></td><td>A row more.</td></tr>" if code == "TD" else "")
        for code, lines in Record().coded()
    )
    content = page([f'<div class="article enArticle">Top<table>{rows}</table>Below</div>'])
    (article,) = read_page(content)
    assert (main(article), article.facts) == ([*BODY, "A row more."], FACTS)
    assert article.text.startswith("Top\n")
    assert article.text.endswith("\nBelow")


def test_soft_hyphens_part_no_words() -> None:
    record = Record(lead=("The first fer\xadry left at noon.",))
    assert main(read_page(page([blocks(record)]))[0]) == BODY


# --- paragraphs that look like fields ---

PROSE = "the county's letter speaks of a loss, and nobody spoke of it."
CODES = [
    "SE", "HD", "BY", "CR", "WC", "PD", "ET", "SN", "SC", "ED", "PG", "LA", "CY", "LP", "TD",
    "RF", "CO", "IN", "NS", "RE", "IPC", "AN",
]  # fmt: skip


@renders
@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("between", ["   ", "\t", ": ", " : "])
def test_paragraph_that_begins_as_a_field_stays_in_the_article(
    render, code: str, between: str
) -> None:
    line = code + between + PROSE
    for text in ((line, "More came."), ("Two came.", line, "More came."), ("Two came.", line)):
        article = read_text(render(Record(text=text)))[0]
        assert main(article) == [*Record().lead, *text]
        assert (article.facts, article.problem) == (FACTS, "")


@renders
@pytest.mark.parametrize("code", [*CODES, "ART", "CT", "PUB", "IPD"])
def test_line_that_is_a_code_stays_in_the_article(render, code: str) -> None:
    text = ("Two came.", code, "More came.", "Many.", "They stayed.", "They slept.", "They left.")
    assert main(read_text(render(Record(text=text)))[0]) == [*Record().lead, *text]


@pytest.mark.parametrize("name", ["Copyright", "(c)", "Document", "English", "212 words", "12:30"])
def test_paragraph_that_begins_as_a_fact_stays_in_the_article(name: str) -> None:
    lead = ("First.", f"{name} {PROSE}")
    lines = unindexed(Record(lead=lead))
    (article,) = read_text(lines)
    assert (main(article), article.facts) == ([*lead, *Record().text], FACTS)
    lines.remove("(c) 2024 Harbour Co.")
    (article,) = read_text(lines)
    assert set(main(article)) >= {*lead, *Record().text}
    assert {**article.facts, "language": "en"} == FACTS


def test_fields_below_the_article_are_no_part_of_it() -> None:
    lines = own_lines(Record())
    at = lines.index("NS")
    fields = ["ART", "A boat, by Ada Quill.", "CO", "harbp : Harbour Co. | x : Bay", "q : Quay"]
    lines[at:at] = [*fields, "IN", "iferry : Ferries"]
    lines[-3:-3] = ["PUB", "Harbour Co."]
    article = read_text(lines)[0]
    assert (main(article), article.facts) == (BODY, FACTS)


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
