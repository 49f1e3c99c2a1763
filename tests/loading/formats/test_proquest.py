"""Exports of ProQuest as pages and as text; all outlets and texts here are invented."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus_tools.loading.formats import plain
from corpus_tools.loading.formats.article import Article, Drop, RawFile
from corpus_tools.loading.formats.vendors import proquest

RULE = "_" * 60
URL = "https://www.proquest.com/docview/1234567890"


@dataclass(frozen=True)
class Record:
    title: str = "Ferries return to the lake"
    author: str = "Quill, Ada"
    day: str = "May 14, 2024"
    outlet: str = "Harbour Post"
    language: str = "English"
    body: tuple[str, ...] | None = ("The first ferry left at noon.", "Two hundred people came.")
    info: str = "Harbour Post ; Port City [Port City]14 May 2024: A.2."

    def top(self) -> list[tuple[str, str]]:
        author = [("Author", self.author)] if self.author else []
        return [*author, ("Publication info", self.info), ("Abstract", "A ferry, in short.")]

    def tail(self) -> list[tuple[str, str]]:
        day = [("Publication date", self.day)] if self.day else []
        return [
            ("Subject", "Ferries; Lakes"),
            ("Title", self.title),
            ("Publication title", f"{self.outlet}; Port City"),
            *day,
            ("Language of publication", self.language),
            ("ProQuest document ID", "1234567890"),
            ("Document URL", URL),
            ("Copyright", "Copyright Harbour Co. May 14, 2024"),
            ("Database", "Newsstream"),
        ]


def text(records: list[Record], end: str = "\n") -> bytes:
    parts = [RULE]
    for record in records:
        body = list(record.body or ())
        full = (
            [f"Full text: {body[0] if body else ''}", *body[1:]] if record.body is not None else []
        )
        top = [f"{name}: {value}" for name, value in record.top()]
        tail = [f"{name}: {value}" for name, value in record.tail()]
        parts += [record.title, *top, *full, *tail, RULE]
    parts += ["Contact us at: an address", "Terms and conditions"]
    return (end * 2).join(parts).encode()


def page(records: list[Record]) -> bytes:
    parts = []
    for at, record in enumerate(records):
        body = "".join(f"<p>{escape(line)}</p>   " for line in record.body or ())
        full = (
            f"<p><strong>Full text: </strong><text><meta name='x'><title></title>{body}</text></p>"
            if record.body is not None
            else ""
        )
        top, tail = (
            "".join(f"<p><strong>{name}: </strong>{escape(value)}</p>\n" for name, value in fields)
            for fields in (record.top(), record.tail())
        )
        parts.append(
            f'<div style="border-bottom:2px"><a name="DocID_{at}"></a><p></p>\n'
            f"<p>{escape(record.title)}</p>{top}<p><a href='{URL}'>ProQuest document link</a></p>"
            f"{full}{tail}</div>"
        )
    start = '<html><head><meta charset="utf-8"><title>ProQuest</title></head><body><p>List</p>'
    return (start + "".join(parts) + "</body></html>").encode()


def read(content: bytes) -> list[Article]:
    if proquest.is_page_export(content):
        return proquest.read_page(RawFile("a.html", content))
    return proquest.read_text(RawFile("a.txt", content))


def main(article: Article) -> list[str]:
    found = [line for a, b in article.main for line in article.text[a:b].split("\n")]
    return [line for line in found if line]


both = pytest.mark.parametrize("render", [text, page])


@both
def test_facts_and_text_of_each_document(render) -> None:
    other = Record(title="湖上渡轮恢复", outlet="港城日报", author="", language="Chinese")
    articles = read(render([Record(), other]))
    assert [one.row for one in articles] == [":1", ":2"]
    assert articles[0].facts == {
        "title": "Ferries return to the lake",
        "author": "Quill, Ada",
        "published_on": "2024-05-14",
        "outlet": "Harbour Post",
        "url": URL,
        "language": "en",
    }
    assert main(articles[0]) == list(Record().body or ())
    assert articles[0].text.startswith("Ferries return to the lake\n")
    assert "Subject: Ferries; Lakes" in articles[0].text
    assert articles[1].facts["outlet"] == "港城日报"
    assert articles[1].facts["language"] == "zh"


@both
@pytest.mark.parametrize("body", [None, (), ("Full text is not available.",), ("Not available",)])
def test_document_without_full_text_has_no_text(render, body) -> None:
    articles = read(render([Record(), Record(title="Only an abstract", body=body)]))
    assert (articles[1].text, articles[1].facts["title"]) == ("", "Only an abstract")


@both
def test_body_may_look_like_fields(render) -> None:
    body = ("Subject: the lake.", "Length: long", "Document 5", "Title: none, said she.", "End.")
    assert main(read(render([Record(body=body)]))[0]) == list(body)


@both
@pytest.mark.parametrize(
    ("day", "info", "expected"),
    [
        ("Sep 5, 2023", "", "2023-09-05"),
        ("", "Harbour Post ; Port City [Port City]08 May 2010: A.2.", "2010-05-08"),
        ("Jun 2023", "", ""),
        ("Jun/Jul 2023", "", ""),
        ("", "", ""),
    ],
)
def test_days(render, day: str, info: str, expected: str) -> None:
    facts = read(render([Record(day=day, info=info)]))[0].facts
    assert facts.get("published_on", "") == expected


def test_line_that_counts_the_documents_is_no_title() -> None:
    title = Record().title
    content = text([Record()]).decode().replace(f"Title: {title}\n\n", "")
    content = content.replace(f"{title}\n", f"Document 2 of 3\n\n{title}\n", 1)
    assert read(content.encode())[0].facts["title"] == title


def test_rule_within_an_article_is_no_end() -> None:
    body = ("Before.", RULE, "After.")
    articles = read(text([Record(body=body), Record()]))
    assert len(articles) == 2
    assert {"Before.", "After."} <= set(articles[0].text.split("\n"))


def test_two_documents_whose_line_between_is_damaged_are_refused() -> None:
    content = text([Record(), Record(title="Second"), Record(title="Third")]).decode()
    top, first, second, *rest = content.split(RULE)
    first, second = read(RULE.join([top, first + "_ _" + second, *rest]).encode())
    assert first.problem.startswith("what was found: 2 articles in one, since the line of undersc")
    assert (second.row, second.facts["title"]) == (":2", "Third")


def test_text_without_any_line_between_is_an_unknown_layout() -> None:
    content = text([Record(), Record()]).replace(RULE.encode(), b"")
    with pytest.raises(Drop, match="2 articles of ProQuest, and no line between them") as caught:
        plain.read(RawFile("a.txt", content))
    assert caught.value.reason == "unknown_layout"


def test_page_whose_mark_between_documents_is_lost() -> None:
    content = page([Record(), Record(), Record()]).replace(b'<a name="DocID_1"></a>', b"")
    first, second = read(content)
    assert "2 articles in one, since the mark DocID is missing" in first.problem
    assert main(second) == list(Record().body or ())


def test_line_ends_of_windows_and_wide_characters() -> None:
    content = text([Record()], end="\r\n").decode().encode("utf-16")
    assert proquest.is_text_export(content)
    assert main(read(content)[0]) == list(Record().body or ())


def test_page_whose_documents_cannot_be_told_apart() -> None:
    content = b"<html><p><strong>ProQuest document ID: </strong>123</p></html>"
    with pytest.raises(Drop, match="set the interface to English and save") as caught:
        read(content)
    assert caught.value.reason == "unknown_layout"


def test_field_not_known_between_those_that_are() -> None:
    content = text([Record()]).replace(b"Title: ", b"Frobnication code: X\n\nTitle: ")
    assert main(read(content)[0]) == list(Record().body or ())


def test_page_within_a_page_does_not_end_it() -> None:
    content = page([Record(), Record(title="Second")])
    content = content.replace(b"<meta name='x'>", b"html><head></head><body>")
    content = content.replace(b"</text>", b"</body></html></text>")
    assert [one.facts["title"] for one in read(content)] == [Record().title, "Second"]
    assert all(one.facts["url"] == URL for one in read(content))


def test_text_whose_documents_have_no_fields() -> None:
    content = f"{RULE}\n\nA title\n\nProQuest document link\n\n{RULE}".encode()
    assert proquest.is_text_export(content)
    with pytest.raises(Drop, match="a ProQuest export of 4 lines"):
        read(content)


@pytest.mark.parametrize(
    "content",
    [
        f"{RULE}\n\nUn titre\n\nTexte intégral : Oui.\n\n{RULE}\n\nProQuest".encode(),
        b'<div><a name="DocID_1"></a><p>Un titre</p><p><strong>Texte : </strong>Oui.</p></div>',
    ],
)
def test_fields_in_another_language_are_an_unknown_layout(content: bytes) -> None:
    with pytest.raises(Drop, match="English") as caught:
        read(content)
    assert caught.value.reason == "unknown_layout"


def test_recognised_by_layout_not_by_name() -> None:
    assert proquest.is_text_export(text([Record()]))
    assert proquest.is_page_export(page([Record()]))
    assert not proquest.is_page_export(text([Record()]))
    assert not proquest.is_text_export(b"ProQuest\n" + RULE.encode() + b"\nFull text: none")
    assert not proquest.is_text_export(b"")


PROSE = "the county's letter speaks of a loss, and nobody spoke of it."
NAMES = [
    "Abstract", "Author", "Classification", "Copyright notice", "Database", "Dateline", "Edition",
    "Full text", "Language of publication", "Last updated", "Location", "People", "Section",
    "Publication date", "Publication info", "Publication title", "ProQuest document ID", "Subject",
    "Document URL", "Title", "Volume", "Frobnication",
]  # fmt: skip


@both
@pytest.mark.parametrize("name", NAMES)
def test_paragraph_that_begins_as_a_field_stays_in_the_article(render, name: str) -> None:
    line = f"{name}: {PROSE}"
    for body in ((line, "More came."), ("First.", line, "More came."), ("First.", line)):
        article = read(render([Record(body=body), Record()]))[0]
        assert main(article) == list(body)
        assert (article.facts, article.problem) == (read(render([Record()]))[0].facts, "")


GERMAN = [
    "Fähre fährt", "Autor: Ort, Lena", "Volltext: Die erste Fähre fuhr.", "Titel: Fähre fährt",
    "Titel der Publikation: Hafenbote", "ProQuest-Dokument-ID: 12",
]  # fmt: skip
FRENCH = [
    "Le bac part", "Auteur : Ort, Lena", "Texte intégral : Le bac part.", "Titre : Le bac part",
    "Titre de la publication : Le Quai", "ID de document ProQuest : 12",
]  # fmt: skip


@pytest.mark.parametrize("foreign", [GERMAN, FRENCH])
@pytest.mark.parametrize("place", [0, 1, 2])
def test_document_with_fields_in_another_language_is_told(foreign: list[str], place: int) -> None:
    parts = text([Record(), Record()]).decode().split(RULE)
    parts.insert(place + 1, "\n\n" + "\n\n".join(foreign) + "\n\n")
    articles = read(RULE.join(parts).encode())
    assert [bool(one.text) for one in articles] == [at != place for at in range(3)]
    assert articles[place].facts == {"title": foreign[0]}
    assert "without any field of ProQuest’s that is known" in articles[place].problem
    assert all(foreign[0] not in one.text for one in articles)


@pytest.mark.parametrize("foreign", [GERMAN, FRENCH])
def test_export_with_fields_in_another_language_is_an_unknown_layout(foreign: list[str]) -> None:
    content = "\n\n".join([RULE, *foreign, RULE, *foreign, RULE]).encode()
    with pytest.raises(Drop, match="set the interface to English") as caught:
        proquest.read_text(RawFile("a.txt", content))
    assert caught.value.reason == "unknown_layout"


def test_fields_that_end_as_sentences_do_are_no_article() -> None:
    credit = b"Credit: Ada Quill writes on boats and teaches in Port City.\n\nSubject: Ferries"
    content = text([Record(outlet="Post Of The Bay; Port City, Ont.")])
    content = content.replace(b"Subject: Ferries", credit)
    assert main(read(content)[0]) == list(Record().body or ())


_SENTENCE = st.from_regex(r"[A-Z][a-z]{1,8}( [a-zäé’“&<]{1,9}){1,6}\.", fullmatch=True)
_RECORDS = st.lists(
    st.builds(
        Record,
        title=_SENTENCE,
        author=st.one_of(st.just(""), _SENTENCE),
        outlet=_SENTENCE,
        body=st.lists(_SENTENCE, min_size=1, max_size=4).map(tuple),
    ),
    min_size=1,
    max_size=4,
)


@settings(max_examples=40)
@given(records=_RECORDS, render=st.sampled_from([text, page]))
def test_what_is_written_is_read(records: list[Record], render) -> None:
    assert [
        (one.facts["title"], one.facts["outlet"], one.facts.get("author", ""), main(one))
        for one in read(render(records))
    ] == [
        (record.title, record.outlet, record.author, list(record.body or ())) for record in records
    ]


def test_two_thousand_documents_are_told_apart() -> None:
    articles = read(text([Record()] * 2_000))
    assert [one.row for one in articles] == [f":{number}" for number in range(1, 2_001)]
    assert len({tuple(main(one)) for one in articles}) == 1
