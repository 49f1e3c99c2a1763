"""Word files and spreadsheets from their parts, so that each part can be made false."""

from __future__ import annotations

from html import escape

from .articles import Written
from .zips import Member, pack, write_zip

XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_OFFICE = "http://schemas.openxmlformats.org"
_WORD = f'xmlns:w="{_OFFICE}/wordprocessingml/2006/main"'
_SHEET = f'xmlns="{_OFFICE}/spreadsheetml/2006/main"'


def _types(*parts: tuple[str, str]) -> str:
    kind = "application/vnd.openxmlformats-officedocument"
    overrides = "".join(
        f'<Override PartName="{name}" ContentType="{kind}.{what}+xml"/>' for name, what in parts
    )
    return (
        f'{XML}<Types xmlns="{_OFFICE}/package/2006/content-types">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def _relations(*targets: tuple[str, str]) -> str:
    kind = f"{_OFFICE}/officeDocument/2006/relationships"
    rows = "".join(
        f'<Relationship Id="rId{n}" Type="{kind}/{what}" Target="{target}"/>'
        for n, (what, target) in enumerate(targets, start=1)
    )
    return (
        f'{XML}<Relationships xmlns="{_OFFICE}/package/2006/relationships">{rows}</Relationships>'
    )


def word_paragraph(text: str) -> str:
    return f'<w:p><w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:p>'


def word_document(body: str, *, doctype: str = "") -> str:
    return f"{XML}{doctype}<w:document {_WORD}><w:body>{body}</w:body></w:document>"


def docx_members(document: str | bytes) -> list[Member]:
    """Return the parts of a Word file whose main part is this XML."""
    main = document.encode() if isinstance(document, str) else document
    types = _types(("/word/document.xml", "wordprocessingml.document.main"))
    return [
        pack("[Content_Types].xml", types.encode()),
        pack("_rels/.rels", _relations(("officeDocument", "word/document.xml")).encode()),
        pack("word/document.xml", main),
    ]


def make_docx_of(paragraphs: list[str]) -> bytes:
    return write_zip(docx_members(word_document("".join(map(word_paragraph, paragraphs)))))


def make_docx(article: Written) -> bytes:
    return make_docx_of([article.title, *article.paragraphs])


def sheet_row(number: int, cells: list[str]) -> str:
    inner = "".join(
        f'<c r="{column}{number}" t="inlineStr"><is><t xml:space="preserve">{escape(cell)}</t></is></c>'
        for column, cell in zip("ABCDEFGH", cells, strict=False)
    )
    return f'<row r="{number}">{inner}</row>'


def sheet(rows: str, *, doctype: str = "", before: str = "") -> str:
    return f"{XML}{doctype}<worksheet {_SHEET}>{before}<sheetData>{rows}</sheetData></worksheet>"


def xlsx_members(worksheet: str) -> list[Member]:
    """Return the parts of a spreadsheet whose only sheet is this XML."""
    types = _types(
        ("/xl/workbook.xml", "spreadsheetml.sheet.main"),
        ("/xl/worksheets/sheet1.xml", "spreadsheetml.worksheet"),
    )
    relations = f'xmlns:r="{_OFFICE}/officeDocument/2006/relationships"'
    workbook = (
        f'{XML}<workbook {_SHEET} {relations}><sheets><sheet name="a" sheetId="1" r:id="rId1"/>'
        "</sheets></workbook>"
    )
    return [
        pack("[Content_Types].xml", types.encode()),
        pack("_rels/.rels", _relations(("officeDocument", "xl/workbook.xml")).encode()),
        pack("xl/workbook.xml", workbook.encode()),
        pack(
            "xl/_rels/workbook.xml.rels",
            _relations(("worksheet", "worksheets/sheet1.xml")).encode(),
        ),
        pack("xl/worksheets/sheet1.xml", worksheet.encode()),
    ]


def make_xlsx(article: Written) -> bytes:
    rows = sheet_row(1, ["title", "published_on", "text"])
    rows += sheet_row(2, [article.title, "2031-05-14", article.text])
    return write_zip(xlsx_members(sheet(rows)))
