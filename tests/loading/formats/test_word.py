"""Files made by python-docx, with what it can't make put into their mark-up by hand."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable

import docx
import pytest
from docx.document import Document
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus_tools.loading.formats import word
from corpus_tools.loading.formats.article import Article, Drop, RawFile

PREFIX = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def make_docx(fill: Callable[[Document], object]) -> bytes:
    document = docx.Document()
    fill(document)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def rewrite(content: bytes, parts: dict[str, Callable[[str], str]]) -> bytes:
    """Change parts of a Word file, or add them."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(buffer, "w") as new:
        names = old.namelist()
        for name in [*names, *(name for name in parts if name not in names)]:
            text = old.read(name) if name in names else b""
            if name in parts:
                text = parts[name](text.decode()).encode("utf-8", "surrogatepass")
            new.writestr(name, text)
    return buffer.getvalue()


def make_body(body: str) -> bytes:
    """Make a Word file with this mark-up as its body."""
    return rewrite(
        make_docx(lambda document: None),
        {"word/document.xml": lambda text: re.sub("<w:body>.*</w:body>", lambda _: (
            f'<w:body xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">{body}'
            "</w:body>"), text, flags=re.S)},
    )  # fmt: skip


def run(text: str, *, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(inner: str, *, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{inner}</w:p>"


def read(content: bytes) -> Article:
    (article,) = word.read(RawFile("a.docx", content))
    return article


def read_body(body: str) -> str:
    return read(make_body(body)).text


# Characters that XML can hold; line ends of any kind and soft hyphens are for other tests.
LETTERS = st.characters(
    codec="utf-8",
    exclude_categories=("Cc", "Cs", "Zl", "Zp"),
    exclude_characters="\xad\ufffe\uffff",
)


@given(st.lists(st.text(LETTERS, max_size=60), max_size=12))
@settings(max_examples=40)
def test_paragraphs_in_are_paragraphs_out(paragraphs: list[str]) -> None:
    def fill(document: Document) -> None:
        for text in paragraphs:
            document.add_paragraph(text)

    assert read(make_docx(fill)).text == "\n".join(
        text.strip() for text in paragraphs if text.strip()
    )


def test_a_document_in_its_order() -> None:
    def fill(document: Document) -> None:
        document.add_heading("Harbour opens again", 0)
        document.add_heading("After the storm", 1)
        document.add_paragraph("The ferry\tcame in.\nIt was late.")
        document.add_paragraph("a first boat", style="List Bullet")
        document.add_paragraph("a second boat", style="List Number")
        table = document.add_table(2, 2)
        for cell, text in zip(table._cells, ("Boat", "Men", "Seagull", "3"), strict=True):
            cell.text = text
        document.add_page_break()
        document.add_paragraph("The end.")
        document.sections[0].header.paragraphs[0].text = "The Made-up Gazette"
        document.sections[0].footer.paragraphs[0].text = "Page 1"
        document.core_properties.author = "office-pc-7"
        document.core_properties.title = "Quarterly report"

    article = read(make_docx(fill))
    assert article.text.split("\n") == [
        "Harbour opens again", "After the storm", "The ferry\tcame in.", "It was late.",
        "• a first boat", "• a second boat", "Boat\tMen", "Seagull\t3", "The end.",
    ]  # fmt: skip
    assert article.facts == {"title": "Harbour opens again"}
    assert article.encoding == "docx"


@pytest.mark.parametrize(
    ("said", "facts"),
    [
        ("harbour opens  again", {"title": "harbour opens again"}),
        ("Quarterly report", {}),
        ("", {}),
        ("Harbour", {}),
    ],
)
def test_a_title_in_the_properties_counts_where_it_stands_in_the_text(
    said: str, facts: dict[str, str]
) -> None:
    def fill(document: Document) -> None:
        document.core_properties.title = said
        document.add_paragraph("Harbour opens again")

    assert read(make_docx(fill)).facts == facts


def test_changes_read_as_accepted() -> None:
    body = paragraph(
        run("The ") + f"<w:ins>{run('new ')}</w:ins>"
        f"<w:del><w:r><w:delText>old </w:delText></w:r></w:del>"
        f"<w:moveFrom>{run('gone ')}</w:moveFrom><w:moveTo>{run('moved ')}</w:moveTo>"
        + run("bridge.")
    )
    assert read_body(body) == "The new moved bridge."


def test_a_deleted_paragraph_end_joins_two_paragraphs() -> None:
    deleted = paragraph(run("The ferry "), properties="<w:rPr><w:del/></w:rPr>")
    assert read_body(deleted + paragraph(run("is late."))) == "The ferry is late."
    assert read_body(deleted) == "The ferry"


def test_a_paragraph_end_that_was_moved_away_joins_two_paragraphs() -> None:
    moved = paragraph(run("The ferry "), properties="<w:rPr><w:moveFrom/></w:rPr>")
    assert read_body(moved + paragraph(run("is late."))) == "The ferry is late."


def test_a_capital_over_several_lines_begins_its_word() -> None:
    capital = paragraph(run("T"), properties='<w:framePr w:dropCap="drop" w:lines="3"/>')
    assert read_body(capital + paragraph(run("he ferry is late."))) == "The ferry is late."
    frame = paragraph(run("Late"), properties='<w:framePr w:w="2000"/>')
    assert read_body(frame + paragraph(run("It is."))) == "Late\nIt is."


def mark(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


@pytest.mark.parametrize(
    ("inner", "text"),
    [
        (mark("begin") + run("HYPERLINK") + mark("separate") + run("the pier") + mark("end"),
         "the pier"),
        # A field in the instruction of another, and one in the result of another.
        (mark("begin") + mark("begin") + mark("separate") + run("7") + mark("end")
         + mark("separate") + run("shown") + mark("end"), "shown"),
        (mark("begin") + mark("separate") + run("a") + mark("begin") + run("XE") + mark("end")
         + run("b") + mark("end"), "ab"),
        # A beginning without an end, and an end without a beginning.
        (mark("begin") + run("kept"), "kept"),
        (mark("end") + mark("separate") + run("kept"), "kept"),
    ],
)  # fmt: skip
def test_of_fields_only_what_they_show(inner: str, text: str) -> None:
    assert read_body(paragraph(inner)) == text


def test_prompts_of_empty_content_controls_are_no_text() -> None:
    control = (
        "<w:sdt><w:sdtPr>{}</w:sdtPr><w:sdtContent>"
        + run("Click here.")
        + "</w:sdtContent></w:sdt>"
    )
    assert read_body(paragraph(run("Name:") + control.format("<w:showingPlcHdr/>"))) == "Name:"
    assert read_body(paragraph(control.format(""))) == "Click here."


@pytest.mark.parametrize(
    ("inner", "text"),
    [("<w:t>coope\xadra</w:t><w:softHyphen/><w:t>tion</w:t>", "cooperation"),
     ('<w:t>one</w:t><w:br w:type="page"/><w:t>two</w:t>', "one\ntwo"),
     ('<w:t>10 </w:t><w:sym w:font="Arial" w:char="20AC"/>', "10 €"),
     ('<w:t>a</w:t><w:sym w:font="Wingdings" w:char="F0E0"/><w:sym/>', "a")],
)  # fmt: skip
def test_characters_in_mark_up(inner: str, text: str) -> None:
    assert read_body(paragraph(f"<w:r>{inner}</w:r>")) == text


def test_text_in_another_format_inside() -> None:
    with pytest.raises(Drop, match="open it in Word and save it again") as caught:
        read_body(paragraph(run("Title")) + "<w:altChunk/>")
    assert caught.value.reason == "unsupported_format"


def test_a_deleted_row_is_none() -> None:
    row = "<w:tr><w:trPr>{}</w:trPr><w:tc>" + paragraph(run("{}")) + "</w:tc></w:tr>"
    table = f"<w:tbl>{row.format('<w:del/>', 'gone')}{row.format('', 'stays')}</w:tbl>"
    assert read_body(table) == "stays"


def test_what_is_not_shown_is_left_out() -> None:
    hidden = run("hidden", properties="<w:vanish/>") + run(
        "seen", properties='<w:vanish w:val="0"/>'
    )
    field = "<w:r><w:instrText>PAGE</w:instrText></w:r>"
    assert read_body(paragraph(hidden + field)) == "seen"


def test_links_content_controls_and_text_boxes() -> None:
    box = f"<w:txbxContent>{paragraph(run('In the box.'))}</w:txbxContent>"
    drawing = (
        f"<w:r><mc:AlternateContent><mc:Choice Requires='wps'>{box}</mc:Choice>"
        f"<mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r>"
    )
    body = f"<w:sdt><w:sdtPr/><w:sdtContent>{paragraph(run('Before ') + drawing)}</w:sdtContent></w:sdt>"
    body += paragraph(f"<w:hyperlink>{run('a link')}</w:hyperlink><w:r><w:noBreakHyphen/></w:r>")
    assert read_body(body).split("\n") == ["Before", "In the box.", "a link-"]


def test_cells_of_several_lines_are_read_one_after_the_other() -> None:
    inner = "<w:tbl><w:tr><w:tc>" + paragraph(run("deep")) + "</w:tc></w:tr></w:tbl>"
    cells = [paragraph(run("one")) + paragraph(run("two")), paragraph(run("three")) + inner]
    table = "<w:tbl><w:tr>" + "".join(f"<w:tc>{cell}</w:tc>" for cell in cells) + "</w:tr></w:tbl>"
    assert read_body(table).split("\n") == ["one", "two", "three", "deep"]


def test_lines_of_cells_are_lines_where_a_cell_has_several() -> None:
    story = run("Towns ration water") + "<w:r><w:br/></w:r>" + run("Seven towns did so.")
    cells = paragraph(story), paragraph(run("The dam"))
    row = "<w:tbl><w:tr>" + "".join(f"<w:tc>{cell}</w:tc>" for cell in cells) + "</w:tr></w:tbl>"
    assert read_body(row).split("\n") == ["Towns ration water", "Seven towns did so.", "The dam"]


def in_list(number: int, level: int = 0) -> str:
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'


def in_style(name: str) -> str:
    return f'<w:pStyle w:val="{name}"/>'


def with_styles(body: str, styles: str, lists: str = "") -> bytes:
    """Make a Word file with this body, and these styles and lists besides those of python-docx."""
    return rewrite(make_body(body), {
        "word/styles.xml": lambda text: text.replace("</w:styles>", f"{styles}</w:styles>"),
        "word/numbering.xml": lambda text: text.replace("</w:numbering>", f"{lists}</w:numbering>"),
    })  # fmt: skip


def style(name: str, *, base: str = "Normal", shown: str = "", properties: str = "") -> str:
    return (
        f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{shown or name}"/>'
        f'<w:basedOn w:val="{base}"/><w:pPr>{properties}</w:pPr></w:style>'
    )


@pytest.mark.parametrize(
    ("properties", "text"),
    [
        (in_list(1), "• Two ferries"),
        (in_list(5), "• Two ferries"),
        (in_style("ListBullet"), "• Two ferries"),
        (in_style("Facts"), "• Two ferries"),
        # A list no longer, since a change that is tracked.
        (f"<w:pPrChange><w:pPr>{in_list(1)}</w:pPr></w:pPrChange>", "Two ferries"),
        (in_list(77, 3), "• Two ferries"),
        # Taken out of the list of its style, and a level on which Word draws nothing.
        (in_style("Facts") + in_list(0), "Two ferries"),
        (in_list(77), "Two ferries"),
        (in_list(77, 1), "Two ferries"),
        (in_list(77, 2), "• Two ferries"),
        # Headings may be numbered.
        (in_style("Heading1") + in_list(5), "Two ferries"),
        (in_style("Ring"), "Two ferries"),
        ("", "Two ferries"),
    ],
)
def test_items_of_lists_have_a_bullet(properties: str, text: str) -> None:
    lists = (
        '<w:abstractNum w:abstractNumId="70">'
        '<w:lvl w:ilvl="0"><w:numFmt w:val="none"/><w:lvlText w:val="%1."/></w:lvl>'
        '<w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/><w:lvlText w:val=""/></w:lvl>'
        '<w:lvl w:ilvl="2"><w:numFmt w:val="decimal"/><w:lvlText w:val="%3)"/></w:lvl>'
        '<w:lvl w:ilvl="3"><w:numFmt w:val="bullet"/><w:lvlText w:val=""/>'
        '<w:lvlPicBulletId w:val="0"/></w:lvl>'
        '</w:abstractNum><w:num w:numId="77"><w:abstractNumId w:val="70"/></w:num>'
    )
    styles = style("Facts", base="ListBullet") + style("Ring", base="Ring")
    body = paragraph(run("Two ferries"), properties=properties)
    assert read(with_styles(body, styles, lists)).text == text


def test_an_item_of_several_lines_or_of_none() -> None:
    broken = run("Two ferries") + "<w:r><w:br/></w:r>" + run("and a boat")
    items = [broken, "", run("gone", properties="<w:vanish/>")]
    body = "".join(paragraph(item, properties=in_list(1)) for item in items)
    assert read_body(body).split("\n") == ["• Two ferries", "and a boat"]


def test_an_item_whose_end_is_deleted_is_what_the_next_one_is() -> None:
    gone = paragraph(run("The ferry "), properties=in_list(1) + "<w:rPr><w:del/></w:rPr>")
    assert read_body(gone + paragraph(run("is late."))) == "The ferry is late."


def test_tables_of_contents_are_left_out() -> None:
    lines = [
        (in_style("Inhalt"), mark("begin") + run("TOC") + mark("separate") + run("The vote")),
        (in_style("Bilder"), run("Figure 1") + "<w:r><w:tab/></w:r>" + run("3")),
        ("", mark("end")),
        ("", run("The council voted.")),
    ]
    body = "".join(paragraph(inner, properties=kind) for kind, inner in lines)
    styles = style("Inhalt", shown="toc 1") + style("Bilder", shown="table of figures")
    assert read(with_styles(body, styles)).text == "The council voted."


def test_a_title_by_the_name_of_its_style_in_any_language() -> None:
    empty, full = (paragraph(inner, properties=in_style("Titel")) for inner in ("", run("Late")))
    article = read(
        with_styles(empty + full + paragraph(run("It is.")), style("Titel", shown="Title"))
    )
    assert article.facts == {"title": "Late"}
    assert article.text == "Late\nIt is."


def test_a_file_without_styles_and_lists() -> None:
    content = rewrite(
        make_body(paragraph(run("Late"), properties=in_style("Title")) + paragraph(run("It is."))),
        {"[Content_Types].xml": lambda text: re.sub(
            r"<Override [^>]*(?:styles|numbering)\.xml[^>]*>", "", text)},
    )  # fmt: skip
    assert read(content).facts == {"title": "Late"}


def test_notes_come_last() -> None:
    content = make_docx(lambda document: document.add_paragraph("The ferry is late."))
    note = f'<w:footnotes xmlns:w="{PREFIX}"><w:footnote>{paragraph(run("By an hour."))}</w:footnote></w:footnotes>'
    override = (
        '<Override PartName="/word/footnotes.xml" ContentType="application/'
        'vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"/></Types>'
    )
    content = rewrite(content, {
        "word/footnotes.xml": lambda _: note,
        "[Content_Types].xml": lambda text: text.replace("</Types>", override),
    })  # fmt: skip
    assert read(content).text == "The ferry is late.\nBy an hour."


def test_an_empty_document() -> None:
    assert read(make_docx(lambda document: None)) == Article("", encoding="docx")


@pytest.mark.parametrize(
    ("stream", "reason", "message"),
    [
        ("EncryptedPackage", "protected", "needs a password: save it without one, as"),
        ("WordDocument", "unsupported_format", "Word 97 to 2003: open it and save it as .docx"),
    ],
)
def test_old_and_locked_files(stream: str, reason: str, message: str) -> None:
    content = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 500 + stream.encode("utf-16-le")
    assert word.recognise(content)
    with pytest.raises(Drop, match=message) as drop:
        read(content)
    assert drop.value.reason == reason


def test_entities_are_refused() -> None:
    bomb = '<!DOCTYPE a [<!ENTITY b "boo"><!ENTITY c "&b;&b;&b;">]>'
    content = rewrite(
        make_docx(lambda document: document.add_paragraph("The ferry")),
        {"word/document.xml": lambda text: re.sub(r"(<\?xml.*?\?>)", lambda m: m[0] + bomb, text)
         .replace("The ferry", "&c;")},
    )  # fmt: skip
    with pytest.raises(Drop, match=r"word/document.xml declares entities") as drop:
        read(content)
    assert drop.value.reason == "unreadable"


def test_a_part_that_unpacks_to_much(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(word, "MAX_PART", 1_000_000)
    content = make_docx(lambda document: document.add_paragraph("boats " * 500_000))
    assert len(content) < 100_000
    with pytest.raises(Drop, match=r"word/document.xml unpacks to more than 1 MB") as drop:
        read(content)
    assert drop.value.reason == "too_large"


def test_a_part_of_very_many_marks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(word, "MAX_MARKS", 1_000)
    with pytest.raises(Drop, match="has more than 1,000 marks: split it") as drop:
        read_body("<w:p/>" * 1_000)
    assert drop.value.reason == "too_large"


def test_a_zip_that_is_no_word_file() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
    with pytest.raises(Drop, match=r"no text of Word's in it: save it as \.docx") as drop:
        read(buffer.getvalue())
    assert drop.value.reason == "unsupported_format"


def test_recognise() -> None:
    content = make_docx(lambda document: None)
    assert word.recognise(content)
    assert not word.recognise(content[: len(content) // 2])
    assert not word.recognise(b"The ferry")
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("a.txt", "The ferry")
    assert not word.recognise(buffer.getvalue())
    assert not word.recognise(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "Workbook".encode("utf-16-le"))


def test_tables_nested_too_deep_are_no_damage() -> None:
    def nest(depth: int) -> bytes:
        inside = paragraph(run("No pact."))
        for _ in range(depth):
            inside = f"<w:tbl><w:tr><w:tc>{inside}</w:tc></w:tr></w:tbl>"
        return make_body(inside)

    assert read(nest(80)).text == "No pact."
    with pytest.raises(Drop, match=r"has tables or boxes .* over 256 marks") as raised:
        read(nest(1_000))
    assert raised.value.reason == "unreadable"
