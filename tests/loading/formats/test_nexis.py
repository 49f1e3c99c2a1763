"""Exports of Nexis Uni as Word files and as text; all outlets and texts here are invented."""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass, field

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus_tools.loading.formats import plain
from corpus_tools.loading.formats.article import Article, Drop, RawFile
from corpus_tools.loading.formats.vendors import nexis


@dataclass(frozen=True)
class Record:
    title: str = "Ferries return to the lake"
    outlet: str = "The Harbour Ledger (Port City)"
    day: str = "May 14, 2024 Tuesday"
    byline: str = "By Ada Quill"
    body: tuple[str, ...] = ("The first ferry left at noon.", "Two hundred people came.")
    above: tuple[str, ...] = ("Section:\xa0NEWS; Pg. 4", "Length:\xa0212 words")
    below: tuple[str, ...] = field(
        default=("Classification", "", "Language:\xa0ENGLISH", "\nLoad-Date:\xa0May 15, 2024")
    )

    def lines(self) -> list[str]:
        byline = [f"Byline:\xa0{self.byline}"] if self.byline else []
        day = [self.day] if self.day else []
        head = [self.title, self.outlet, *day, "", "\nCopyright 2024 The Harbour Ledger Co."]
        return [
            *head,
            *self.above,
            *byline,
            "Body",
            "",
            *self.body,
            *self.below,
            "\nEnd of Document",
        ]


def word(records: list[Record], *, cover: list[str] | None = None) -> bytes:
    document = docx.Document()
    for line in cover or []:
        document.add_paragraph(line)
    for record in records:
        for line in ["", *record.lines(), "", ""]:
            document.add_paragraph(line)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def cover(n_documents: int, titles: list[str]) -> list[str]:
    listed = [
        line
        for at, title in enumerate(titles, 1)
        for line in (f"{at}. {title}", "Client/Matter: -None-", "Search Terms: ferry", "")
    ]
    return ["User Name: A", "Job Number: 1234", f"Documents ({n_documents})", *listed, "", ""]


def read(content: bytes) -> list[Article]:
    return nexis.read_word(RawFile("export.docx", content))


def main(article: Article) -> str:
    return "\n".join(article.text[start:end] for start, end in article.main)


def test_facts_and_text_of_each_document() -> None:
    other = Record(title="Mayor speaks", outlet="Daily Beacon", day="2 June 2024", byline="")
    articles = read(word([Record(), other]))
    assert [article.row for article in articles] == [":1", ":2"]
    assert articles[0].facts == {
        "title": "Ferries return to the lake",
        "outlet": "The Harbour Ledger (Port City)",
        "published_on": "2024-05-14",
        "author": "Ada Quill",
        "language": "en",
    }
    assert articles[1].facts["published_on"] == "2024-06-02"
    assert "author" not in articles[1].facts
    assert main(articles[0]) == "The first ferry left at noon.\nTwo hundred people came."
    assert articles[0].text.startswith("Ferries return to the lake\nThe Harbour Ledger")
    assert "Load-Date:\xa0May 15, 2024" in articles[0].text
    assert articles[0].encoding == "docx"


def test_cover_page_is_no_part_of_the_first_document() -> None:
    record = Record()
    articles = read(word([record], cover=cover(1, [record.title])))
    assert len(articles) == 1
    assert articles[0].facts["title"] == record.title
    assert "Job Number" not in articles[0].text


def test_announced_document_that_is_absent_comes_without_text() -> None:
    record = Record()
    articles = read(word([record], cover=cover(2, [record.title, "The lost one"])))
    assert [(one.row, one.text, one.facts["title"]) for one in articles[1:]] == [
        (":2", "", "The lost one")
    ]


def test_announced_number_without_titles() -> None:
    articles = read(word([Record()], cover=cover(2, [])))
    assert articles[1].facts["title"] == "one of the 2 documents that the cover page announces"


@pytest.mark.parametrize(
    ("record", "name", "expected"),
    [
        (Record(day=""), "published_on", ""),
        (Record(day=""), "outlet", "The Harbour Ledger (Port City)"),
        (Record(day="14 mei 2024 dinsdag"), "published_on", ""),
        (Record(day="May 14, 2024 Tuesday 9:20 AM GMT"), "published_on", "2024-05-14"),
        (Record(title="湖上渡轮恢复", outlet="港城日报"), "title", "湖上渡轮恢复"),
        (Record(title="“Ferries”\xa0return"), "title", "“Ferries”\xa0return"),
        (Record(title="One story;\nOne deck"), "title", "One story; One deck"),
        (
            Record(day="", outlet="The Harbour Ledger\nCorrection Appended"),
            "outlet",
            "The Harbour Ledger",
        ),
    ],
)
def test_heads_of_many_kinds(record: Record, name: str, expected: str) -> None:
    assert read(word([Record(), record]))[1].facts.get(name, "") == expected


def test_body_may_look_like_fields() -> None:
    body = ("Length: the whole lake.", "LENGTH: 5 words", "Document 5", "Section: a paragraph.")
    assert main(read(word([Record(body=body)]))[0]) == "\n".join(body)


def test_document_without_body_has_no_text() -> None:
    article = read(word([Record(), Record(title="Only a picture", body=())]))[1]
    assert (article.text, article.facts["title"]) == ("", "Only a picture")


def test_document_without_fields_stands_whole() -> None:
    content = io.BytesIO()
    document = docx.Document()
    for line in ["A case", "A court", "Held.", "End of Document", "Two", "End of Document"]:
        document.add_paragraph(line)
    document.save(content)
    articles = read(content.getvalue())
    assert [(one.text, one.main) for one in articles] == [
        ("A case\nA court\nHeld.", ()),
        ("Two", ()),
    ]


def test_table_in_a_document_stays() -> None:
    document = docx.Document()
    lines = Record().lines()
    for line in lines[:-4]:
        document.add_paragraph(line)
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Boats", "12"
    for line in lines[-4:]:
        document.add_paragraph(line)
    file = io.BytesIO()
    document.save(file)
    assert "Boats\t12" in read(file.getvalue())[0].text


def test_list_of_results_is_dropped() -> None:
    with pytest.raises(Drop, match="download “Full documents”") as caught:
        read(word([], cover=cover(2, ["One", "Two"])))
    assert caught.value.reason == "unknown_layout"


def test_too_large_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(nexis, "_MAX_UNPACKED", 1_000)
    with pytest.raises(Drop, match="download fewer documents"):
        read(word([Record()]))


def test_recognised_by_content_only() -> None:
    letter = docx.Document()
    letter.add_paragraph("I found it on Nexis Uni and in Factiva.")
    letter.add_paragraph("Body")
    letter.add_paragraph("Length: 4 metres")
    plain_file = io.BytesIO()
    letter.save(plain_file)
    other_zip = io.BytesIO()
    with zipfile.ZipFile(other_zip, "w") as archive:
        archive.writestr("a.txt", "End of Document")
    assert nexis.is_word_export(word([Record()]))
    assert nexis.is_word_export(word([], cover=cover(2, ["One", "Two"])))
    for content in (plain_file.getvalue(), other_zip.getvalue(), b"PK\x03\x04broken", b""):
        assert not nexis.is_word_export(content)


def test_text_with_the_same_layout() -> None:
    text = "\r\n".join(
        line.strip("\n") for record in (Record(), Record()) for line in record.lines()
    )
    for encoding in ("utf-8", "utf-16"):
        content = text.encode(encoding)
        assert nexis.is_text_export(content)
        articles = nexis.read_text(RawFile("export.txt", content))
        assert [main(one) for one in articles] == ["\n".join(Record().body)] * 2


def text_of(*records: Record) -> bytes:
    return "\n".join(line.strip("\n") for record in records for line in record.lines()).encode()


def test_two_documents_whose_end_is_damaged_are_refused() -> None:
    content = text_of(Record(), Record(title="Second"), Record(title="Third"))
    content = content.replace(b"End of Document", b"End of Docum", 1)
    first, second = nexis.read_text(RawFile("a.txt", content))
    assert first.problem == (
        "what was found: 2 articles in one, since the line “End of Document” is missing or damaged "
        "between them; what to do: export them anew, or put that line right"
    )
    assert (second.row, second.facts["title"]) == (":2", "Third")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le"])
def test_text_without_any_end_is_an_unknown_layout(encoding: str) -> None:
    content = text_of(Record(), Record()).replace(b"End of Document", b"").decode().encode(encoding)
    with pytest.raises(Drop, match="2 articles of Nexis, and no line between them") as caught:
        plain.read(RawFile("a.txt", content))
    assert caught.value.reason == "unknown_layout"


def test_documents_in_the_cells_of_a_table_are_no_export() -> None:
    cells = [f'"{text_of(Record()).decode()}"'] * 3
    assert not nexis.is_text_export("\n".join(["text", *cells]).encode())


def test_a_list_of_results_as_text_is_dropped() -> None:
    content = "\n".join(cover(2, ["One", "Two"])).encode()
    assert nexis.is_text_export(content)
    with pytest.raises(Drop, match="download “Full documents”"):
        nexis.read_text(RawFile("a.txt", content))


def old(title: str, body: list[str], *, number: int = 1, tail: str = "") -> str:
    paragraphs = "\n\n".join(body)
    return (
        f"\n\n                    {number} of 10 DOCUMENTS\n\n\n              The Harbour Ledger\n\n"
        f"                 January 11, 2010 Monday\n\n{title}\n\nBYLINE: Ada Quill\n\n"
        f"LENGTH: 355 words\n\n{paragraphs}\n\n{tail or 'LOAD-DATE: January 11, 2010'}\n\n"
        "LANGUAGE: ENGLISH\n\nPUBLICATION-TYPE: Newspaper\n\n\n          Copyright 2010 Harbour Co.\n"
    )


def test_older_text() -> None:
    text = "Download Request: Selected Items: 1-2\nTerms: (ferry)\n" + old(
        "Ferries return\nto the lake", ["The first ferry\nleft at noon.", "LENGTH: it was long."]
    )
    text += old("Second", ["More."], number=2)
    articles = nexis.read_text(RawFile("old.txt", text.encode()))
    assert [one.row for one in articles] == [":1", ":2"]
    assert articles[0].facts == {
        "title": "Ferries return to the lake",
        "outlet": "The Harbour Ledger",
        "published_on": "2010-01-11",
        "author": "Ada Quill",
        "language": "en",
    }
    assert main(articles[0]) == "The first ferry left at noon.\nLENGTH: it was long."
    assert "Download Request" not in articles[0].text


@pytest.mark.parametrize(
    ("lost", "texts"),
    [(1, ["Two.", "Three.", ""]), (2, ["", "Three."]), (3, ["One.", ""])],
)
def test_older_text_with_a_damaged_line_between(lost: int, texts: list[str]) -> None:
    words = enumerate(["One.", "Two.", "Three."], start=1)
    whole = "".join(old(f"Title {number}", [word], number=number) for number, word in words)
    content = whole.replace(f"{lost} of 10 DOCUMENTS", f"{lost} of lO DOCUMENTS").encode()
    articles = nexis.read_text(RawFile("old.txt", content))
    assert [main(one) for one in articles] == texts
    assert [one.problem[:36] for one in articles] == [
        "" if text else "what was found: 2 articles in one, s" for text in texts
    ]


def test_older_text_without_any_first_line_is_an_unknown_layout() -> None:
    content = (old("A", ["One."]) + old("B", ["Two."])).replace("DOCUMENTS", "").encode()
    with pytest.raises(Drop, match="2 articles of Nexis, and no line between them"):
        plain.read(RawFile("old.txt", content))


def test_older_text_without_article_has_no_text() -> None:
    article = nexis.read_text(RawFile("old.txt", old("Only a title", []).encode()))[0]
    assert (article.text, article.facts["title"]) == ("", "Only a title")


def test_older_text_in_german_is_an_unknown_layout() -> None:
    content = "\n\n   Dokument 1 von 2\n\nHafenbote\n\n1. Mai 2010\n\nTitel\n\nLÄNGE: 9".encode()
    assert nexis.is_text_export(content)
    with pytest.raises(Drop, match="1 documents in German or French") as caught:
        nexis.read_text(RawFile("alt.txt", content))
    assert caught.value.reason == "unknown_layout"


def test_plain_article_that_mentions_nexis_is_plain() -> None:
    content = b"We searched LexisNexis.\n3 of 10 documents were news.\nEnd of Document\n"
    assert not nexis.is_text_export(content)
    assert plain.read(RawFile("a.txt", content))[0].text.startswith("We searched")


ISSUES = [
    "June 2031", "Summer 2031", "June 2031 - July 2031", "1. Quartal 2031", "Week 12, 2031",
    "Juin-Juillet 2031", "14 mei 2031 dinsdag", "2031年6月", "Vol. 3, No. 2, 2031", "06/2031",
]  # fmt: skip


@pytest.mark.parametrize("day", ISSUES)
@pytest.mark.parametrize("has_cover", [True, False])
def test_day_that_cannot_be_read_is_no_outlet(day: str, has_cover: bool) -> None:
    record = Record(title="The 2031 plan", outlet="Selwyn Monthly", day=day)
    top = cover(2, [record.title, record.title]) if has_cover else None
    for article in read(word([record, record], cover=top)):
        assert article.facts["title"] == "The 2031 plan"
        assert article.facts["outlet"] == "Selwyn Monthly"
        assert "published_on" not in article.facts
        assert article.text.startswith("The 2031 plan\nSelwyn Monthly\n")


def test_outlet_with_a_year_and_no_day() -> None:
    article = read(word([Record(outlet="Studio 2031", day="")]))[0]
    assert (article.facts["title"], article.facts["outlet"]) == (Record().title, "Studio 2031")


PROSE = "the county's letter speaks of a loss, and nobody spoke of it."
NAMES = [
    "Section", "Length", "Byline", "Author", "Dateline", "Highlight", "Series", "Distribution",
    "Graphic", "Correction", "Classification", "Language", "Publication-Type", "Journal Code",
    "Subject", "Company", "Industry", "Person", "Geographic", "Load-Date", "Correction-Date",
    "Copyright", "Body", "End of Document", "Job Number", "Title",
]  # fmt: skip
TAILS = [
    Record().below,
    ("Load-Date:\xa0May 15, 2024",),
    ("Language: ENGLISH", "Publication-Type: Newspaper", "Load-Date: May 16, 2024"),
    ("", "Graphic", "", " ", "PHOTO: Boats on the lake.", "", "Load-Date: May 16, 2024"),
]


@pytest.mark.parametrize("below", TAILS, ids=range(len(TAILS)))
@pytest.mark.parametrize("name", NAMES)
def test_paragraph_that_begins_as_a_field_stays_in_the_article(
    name: str, below: tuple[str, ...]
) -> None:
    line = f"{name}: {PROSE}"
    for body in ((line, "More came."), ("First.", line, "More came."), ("First.", line)):
        article = read(word([Record(body=body, below=below), Record()]))[0]
        plain = read(word([Record(below=below), Record()]))[0]
        assert main(article) == "\n".join(body)
        assert article.facts == plain.facts
        assert not article.problem


@pytest.mark.parametrize("name", ["Graphic", "Correction", "Classification", "Body", "Language"])
def test_line_that_is_a_heading_stays_in_the_article(name: str) -> None:
    for body in (("First.", name, "More came.", "Many."), ("First.", name, PROSE, f"{name}: 5")):
        article = read(word([Record(body=body), Record()]))[0]
        assert (main(article), article.problem) == ("\n".join(body), "")


def test_length_and_body_within_an_article_are_no_second_one() -> None:
    body = ("First.", "Length: the whole lake.", "Body", "More came.")
    article = read(word([Record(body=body), Record()]))[0]
    assert (main(article), article.problem) == ("\n".join(body), "")


@pytest.mark.parametrize("heading", ["Graphic", "Correction"])
def test_part_behind_the_article_is_no_part_of_it(heading: str) -> None:
    below = ("", heading, "", " ", "A boat, by Ada Quill.", "", "Load-Date: May 16, 2024")
    assert main(read(word([Record(below=below)]))[0]) == "\n".join(Record().body)


def test_lines_below_the_last_field_are_no_article() -> None:
    below = (*Record().below, "Page 3 of 5")
    assert main(read(word([Record(below=below)]))[0]) == "\n".join(Record().body)


def test_fields_in_another_language_leave_the_text_whole_and_facts_unknown() -> None:
    lines = ["Fähre fährt", "Hafenbote", "14. Mai 2031", "Länge: 212 Wörter", "Textkörper",
             "Die erste Fähre fuhr.", "3. Juni 2031 kam sie.", "Sprache: Deutsch"]  # fmt: skip
    text = "\n".join([*lines, "End of Document"] * 2)
    for article in nexis.read_text(RawFile("a.txt", text.encode())):
        assert (article.text, article.main) == ("\n".join(lines), ())
        assert article.facts == {"title": "Fähre fährt"}


OLD_NAMES = ["LENGTH", "BYLINE", "SECTION", "SUBJECT", "LANGUAGE", "LOAD-DATE", "COMPANY", "STATE"]


@pytest.mark.parametrize("name", [*OLD_NAMES, "PUBLICATION-TYPE", "TYPE", "GEOGRAPHIC"])
def test_older_paragraph_that_begins_as_a_field_stays_in_the_article(name: str) -> None:
    line = f"{name}: {PROSE}"
    for body in ([line, "More came."], ["First.", line, "More came."], ["First.", line]):
        text = old("Ferries return", body) + old("Second", ["More."], number=2)
        article = nexis.read_text(RawFile("old.txt", text.encode()))[0]
        assert main(article).split("\n") == body
        assert article.facts["author"] == "Ada Quill"
        assert (article.facts["language"], article.problem) == ("en", "")


def test_older_length_and_load_date_within_an_article_are_no_second_one() -> None:
    body = ["LENGTH: it was long.", "LOAD-DATE: nobody knows it."]
    text = old("Ferries return", ["First.", *body, "More."]) + old("Second", ["More."], number=2)
    assert [one.problem for one in nexis.read_text(RawFile("a.txt", text.encode()))] == ["", ""]


@pytest.mark.parametrize("day", ISSUES)
def test_older_day_that_cannot_be_read_is_no_outlet(day: str) -> None:
    text = old("Ferries return", ["More."]).replace("January 11, 2010 Monday", day)
    facts = nexis.read_text(RawFile("old.txt", text.encode()))[0].facts
    assert (facts["title"], facts["outlet"]) == ("Ferries return", "The Harbour Ledger")
    assert "published_on" not in facts


_SENTENCE = st.from_regex(r"[A-Z][a-z]{1,8}( [a-zäé’“]{1,9}){1,6}\.", fullmatch=True)
_RECORDS = st.lists(
    st.builds(
        Record,
        title=_SENTENCE,
        outlet=_SENTENCE,
        day=st.sampled_from(["May 14, 2024 Tuesday", "3 June 2024", "June 2, 2024, Late Edition"]),
        byline=st.one_of(st.just(""), _SENTENCE),
        body=st.lists(_SENTENCE, min_size=1, max_size=4).map(tuple),
    ),
    min_size=1,
    max_size=4,
)


@settings(max_examples=25)
@given(records=_RECORDS, has_cover=st.booleans())
def test_what_is_written_is_read(records: list[Record], has_cover: bool) -> None:
    top = cover(len(records), [record.title for record in records]) if has_cover else None
    articles = read(word(records, cover=top))
    assert [
        (one.facts["title"], one.facts["outlet"], one.facts.get("author", ""), main(one))
        for one in articles
    ] == [
        (record.title, record.outlet, record.byline, "\n".join(record.body)) for record in records
    ]


def test_two_thousand_documents_are_told_apart() -> None:
    text = "\n".join(line for _ in range(2_000) for line in Record().lines())
    articles = nexis.read_text(RawFile("a.txt", text.encode()))
    assert [one.row for one in articles] == [f":{number}" for number in range(1, 2_001)]
    assert len({main(one) for one in articles}) == 1
