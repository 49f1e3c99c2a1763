"""Web pages: title and author without what sites put around them."""

from __future__ import annotations

import pytest

from corpus_tools.loading.formats.article import RawFile
from corpus_tools.loading.formats.web import read

TITLE, SITE, AUTHOR = "Ministers agree on a calendar for talks", "The Harbour Courier", "Ida Quill"
PARAGRAPHS = "".join(
    f"<p>The {who} said on Tuesday that the two towns needed one rule for every vessel in the bay, "
    f"and that the old tables would be printed for {n} more years.</p>"
    for n, who in enumerate(["mayor", "pilots", "ferry company", "council", "insurers"], 2)
)


def read_facts(
    head: str = "", *, title: str = f"{TITLE} | {SITE}", h1: str = TITLE, byline: str = "", after: str = ""
) -> dict[str, str]:  # fmt: skip
    page = (
        f"<html><head><title>{title}</title>{head}</head><body><main><article><h1>{h1}</h1>{byline}"
        f"{PARAGRAPHS}</article></main>{after}<footer><p>Imprint</p></footer></body></html>"
    )
    return dict(read(RawFile("page.html", page.encode()))[0].facts)


def og(name: str, content: str) -> str:
    return f'<meta property="og:{name}" content="{content}">'


@pytest.mark.parametrize(
    ("head", "title", "h1"),
    [
        ("", f"{TITLE} | {SITE}", TITLE),
        (og("title", f"{TITLE} - {SITE}") + og("site_name", SITE), TITLE, TITLE),
        (og("title", f"{SITE} | {TITLE}") + og("site_name", SITE), TITLE, TITLE),
        (og("title", SITE) + og("site_name", SITE), f"{TITLE} – {SITE}", TITLE),
        ("", f"{TITLE} | {SITE}", SITE),
        ("", f"{SITE} » World » {TITLE}", TITLE),
        (og("site_name", SITE), SITE, TITLE),
    ],
)
def test_a_title_is_without_the_name_of_its_site(head, title, h1):
    assert read_facts(head, title=title, h1=h1)["title"] == TITLE


@pytest.mark.parametrize(
    "title", ["Talks - a history", "Live | Storm hits the harbour", "Why? | Q&A"]
)
def test_other_bars_stay(title):
    assert read_facts(title=title, h1=title.replace("&", "&amp;"))["title"] == title


def test_a_heading_that_is_the_name_of_the_site_is_no_title():
    h1 = f"{SITE}</h1><h2>Ministers agree on a calendar</h2><h1>"
    assert read_facts(title=f"{SITE} - {TITLE}", h1=h1)["title"] == TITLE
    # Where nothing repeats what follows, what stands before may be the topic.
    topic = read_facts(title="Ferries - how the winter of the long storms came to be", h1="Ferries")
    assert topic["title"] == "Ferries"


@pytest.mark.parametrize("title", ["School: parents | county fight", "Talks · towns · tables"])
def test_a_title_that_the_page_shows_is_not_cut(title):
    facts = read_facts(title=title, h1="", byline=f"<div class=hl>{title}</div>")
    assert facts["title"] == title


def test_what_readers_see_is_the_title_not_what_is_written_to_be_shared():
    shared = og("title", "You will not believe what a calendar costs")
    assert read_facts(shared, title="Calendars: what they mean for you")["title"] == TITLE
    assert read_facts(shared, h1="World")["title"] == "You will not believe what a calendar costs"
    assert (
        read_facts(shared + og("site_name", "The Pier of the Bay"), h1="The Pier of the Bay")[
            "title"
        ]
        == "You will not believe what a calendar costs"
    )


@pytest.mark.parametrize(
    ("byline", "author"),
    [
        (f"By {AUTHOR}", AUTHOR),
        (f"By {AUTHOR} and Tom Reed", f"{AUTHOR}; Tom Reed"),
        (f"By {AUTHOR}, Senior Correspondent in Geneva", AUTHOR),
        (f"By {AUTHOR} Published May 14, 2024", AUTHOR),
        (f"By {AUTHOR}, {SITE}, May 14, 2024", AUTHOR),
        (f"By {AUTHOR}, photos by Tom Reed", AUTHOR),
        (f"<span>By {AUTHOR}</span><span>Published: May 14, 2024</span>", AUTHOR),
        ("By Staff Reporter", None),
        (f"By {SITE}", None),
    ],
)
def test_of_a_byline_the_names_are_taken(byline, author):
    facts = read_facts(og("site_name", SITE), byline=f"<p class='byline'>{byline}</p>")
    assert facts.get("author") == author


PERSON = (
    "<span itemprop=author itemscope itemtype='http://schema.org/Person'>"
    "<span itemprop=name>{}</span></span>"
)


@pytest.mark.parametrize(
    ("head", "byline"),
    [
        (
            "",
            "<p>By <a rel=author href='/a'>Ida Quill</a> and <a rel=author href='/b'>Tom Reed</a>",
        ),
        ("", f"{PERSON.format('Ida Quill')}, {PERSON.format('Tom Reed')}"),
        ("<meta name=author content='Ida Quill'>", "<p>By Ida Quill and Tom Reed</p>"),
        (
            '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Ministers", '
            '"author": {"@type": "Person", "name": "Ida Quill and Tom Reed"}}</script>',
            "",
        ),
    ],
)
def test_of_two_authors_both_are_taken(head, byline):
    assert read_facts(head, byline=byline)["author"] == "Ida Quill; Tom Reed"


def test_other_authors_than_the_one_who_is_known_add_none():
    byline = "<p class=byline>By <a rel=author href='/a'>Ida Quill</a></p>"
    comment = "<div class=comment><a rel=author href='/c'>Gus Moor</a></div>"
    assert read_facts(byline=byline + comment)["author"] == "Ida Quill"


def test_a_byline_in_the_body_adds_no_author():
    byline = f"<p class=byline>By {AUTHOR}</p>{PARAGRAPHS}<p>By {AUTHOR} and Tom Reed</p>"
    assert read_facts(byline=byline)["author"] == AUTHOR


def test_a_role_is_no_part_of_a_name():
    told = '{"@type": "NewsArticle", "author": {"name": "By IDA QUILL, Columnist"}}'
    head = f'<script type="application/ld+json">{told}</script>'
    assert read_facts(head)["author"] == "IDA QUILL"


def test_an_author_below_the_article_wrote_another_story():
    card = (
        "<section class='cards'><h3><a href='/2'>Eel prices fall</a></h3>"
        "<span class='author'>By Tom Reed</span></section>"
    )
    assert "author" not in read_facts(after=card)
    byline = f"<p class='author'>By {AUTHOR}</p>"
    assert read_facts(byline=byline, after=card)["author"] == AUTHOR


@pytest.mark.parametrize("name", ["admin", "Editor", SITE])
def test_an_account_is_no_author(name):
    assert "author" not in read_facts(
        f"<meta name='author' content='{name}'>{og('site_name', SITE)}"
    )


def test_names_that_are_cited_keep_their_commas():
    cited = "<meta name='citation_author' content='{}'>"
    head = cited.format("Quill, Ida") + cited.format("Reed, Tom")
    assert read_facts(head)["author"] == "Quill, Ida; Reed, Tom"


def test_a_name_with_and_in_it_is_not_split():
    told = '{"@type": "NewsArticle", "author": {"name": "Ministry of Sea and Fish"}}'
    head = f'<script type="application/ld+json">{told}</script>'
    assert read_facts(head)["author"] == "Ministry of Sea and Fish"


def test_very_many_authors_are_cut():
    names = "; ".join(f"Ida {chr(97 + n % 26)}{chr(97 + n // 26)}quill" for n in range(600))
    author = read_facts(f"<meta name='author' content='{names}'>")["author"]
    assert author.count(";") < 40
