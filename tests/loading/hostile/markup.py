"""XML, Word files, spreadsheets and web pages whose mark-up is a trap."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from .articles import Written, write_article
from .case import LOCAL_ADDRESS, Case, Right, dropped_for, holding, made_by
from .office import (
    docx_members,
    sheet,
    sheet_row,
    word_document,
    word_paragraph,
    xlsx_members,
)
from .valid import make_html
from .zips import Member, pack, write_zip

_REFUSED = dropped_for("unreadable", "too_large", "too_slow", "empty", "unsupported_format")
_LAUGHS = "".join(
    f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' if n else '<!ENTITY l0 "lol lol lol ">'
    for n in range(10)
)
_TWICE = f'<!ENTITY big "{"a few words " * 10_000}">'
# Each declares the entity e, which the document then uses.
_TRAPS = {
    "billion laughs": _LAUGHS + '<!ENTITY e "&l9;">',
    "quadratic": _TWICE + f'<!ENTITY e "{"&big;" * 1000}">',
    "entity that is itself": '<!ENTITY e "&f;"><!ENTITY f "&e;">',
    "external file": '<!ENTITY e SYSTEM "file:///etc/passwd">',
    "external secret": '<!ENTITY e SYSTEM "../../../../secret.txt">',
    "external device": '<!ENTITY e SYSTEM "file:///dev/zero">',
    "external address": f'<!ENTITY e SYSTEM "{LOCAL_ADDRESS}/entity">',
    "parameter entity": f'<!ENTITY % p SYSTEM "{LOCAL_ADDRESS}/dtd"> %p; <!ENTITY e "x">',
}


def make_markup(seed: int) -> Iterator[Case]:
    """Yield all of them."""
    article = write_article(seed)
    yield from _entities(article)
    yield from _pages(article)
    yield from _word_parts(article)


def _entities(article: Written) -> Iterator[Case]:
    first = article.paragraphs[0]
    few = Right("few", "20000")
    for what, inner in _TRAPS.items():
        word = word_document(
            word_paragraph(first) + "<w:p><w:r><w:t>&e;</w:t></w:r></w:p>",
            doctype=f"<!DOCTYPE w [{inner}]>",
        )
        row = sheet_row(1, ["text"]) + sheet_row(2, ["@"]).replace("@", "&e;")
        table = sheet(row, doctype=f"<!DOCTYPE w [{inner}]>")
        page = (
            f'<?xml version="1.0"?><!DOCTYPE html [{inner}]>'
            f'<html xmlns="http://www.w3.org/1999/xhtml"><head><title>T</title></head><body><p>{first}'
            f"</p><p>&e;</p></body></html>"
        )
        svg = (
            f"<!DOCTYPE html><html><head><title>T</title></head><body><p>{first}</p>"
            f'<?xml version="1.0"?><!DOCTYPE svg [{inner}]><svg><text>&e;</text></svg></body></html>'
        )
        for name, content in (
            ("entity.docx", write_zip(docx_members(word))),
            ("entity.xlsx", write_zip(xlsx_members(table))),
            ("entity.xhtml", page.encode()),
            ("svg.html", svg.encode()),
        ):
            yield Case(f"XML: {what}", name, holding(content), _REFUSED, few)
    style = f'<?xml-stylesheet href="{LOCAL_ADDRESS}/x.xsl" type="text/xsl"?>'
    include = (
        '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="/etc/passwd" parse="text"/>'
    )
    for what, page in {
        "style sheet": f'<?xml version="1.0"?>{style}<html><body><p>{first}</p></body></html>',
        "XInclude": f'<?xml version="1.0"?><html><body><p>{first}</p>{include}</body></html>',
    }.items():
        yield Case(f"XML: {what}", "page.xhtml", holding(page.encode()), _REFUSED, few)


def _pages(article: Written) -> Iterator[Case]:
    calls = (
        f'<meta http-equiv="refresh" content="0;url={LOCAL_ADDRESS}/refresh">'
        f'<base href="{LOCAL_ADDRESS}/"><link rel="stylesheet" href="{LOCAL_ADDRESS}/a.css">'
        f'<script src="{LOCAL_ADDRESS}/a.js"></script><link rel="canonical" href="javascript:alert(1)">'
    )
    frames = f'<iframe src="file:///etc/passwd"></iframe><img src="{LOCAL_ADDRESS}/a.png">'
    yield Case(
        "page that calls others",
        "calls.html",
        holding(make_html(article, head=calls, body=frames)),
        frozenset(),
        Right("holds", article.paragraphs[1]),
    )
    whole = Right("holds", article.paragraphs[1])
    inside: dict[str, Callable[[], bytes]] = {
        "100,000 nested boxes": lambda: make_html(article, body="<div>" * 100_000 + "x"),
        "100,000 nested quotes": lambda: make_html(article, body="<blockquote>" * 100_000),
        "100,000 nested tables": lambda: make_html(article, body="<table><tr><td>" * 100_000),
        "100,000 open bold": lambda: make_html(article, body="<b>" * 100_000 + "<p>x"),
        "500,000 closing tags": lambda: make_html(article, body="</p>" * 500_000),
        "a million character references": lambda: make_html(article, body="<p>" + "&amp;" * 1_000_000),
        "character references beyond all": lambda: make_html(article, body="<p>&#xD800; &#99999999999; &#0; &#x110000;</p>"),
        "100,000 attributes": lambda: make_html(article, body="<p " + " ".join(f'a{n}="1"' for n in range(100_000)) + ">x</p>"),
        "an attribute of 20 MB": lambda: make_html(article, body=f'<p class="{"x" * 20_000_000}">x</p>'),
        "200,000 links": lambda: make_html(article, body='<a href="/x">word</a> ' * 200_000),
        "200,000 empty paragraphs": lambda: make_html(article, body="<p></p>" * 200_000),
        "100,000 paragraphs": lambda: make_html(article, body="<p>A few words.</p>" * 100_000),
        "a comment without end": lambda: make_html(article, body="<!-- " + "- " * 300_000),
        "a script without end": lambda: make_html(article, body="<script>" + "var a = '<'; " * 100_000),
        "300,000 less-than signs": lambda: make_html(article, body="<p>" + "<" * 300_000),
        "a select of 100,000": lambda: make_html(article, body="<select>" + "<option>word" * 100_000),
        "JSON-LD nested deeply": lambda: make_html(article, head=f'<script type="application/ld+json">{"[" * 100_000}</script>'),
        "JSON-LD that is false": lambda: make_html(article, head='<script type="application/ld+json">{"datePublished": 1e999999, "author": [[{}]], "headline": null}</script>'),
        "facts of a megabyte": lambda: make_html(article, head=f'<meta name="author" content="{"by " * 300_000}"><meta property="og:title" content="{"x" * 1_000_000}">'),
        "NULs in tags": lambda: make_html(article).replace(b"<p>", b"<p\0>\0"),
        "false charset": lambda: make_html(article).replace(b'charset="utf-8"', b'charset="utf-16"'),
        "unknown charset": lambda: make_html(article).replace(b'charset="utf-8"', b'charset="klingon-8"'),
        "charset that packs": lambda: make_html(article).replace(b'charset="utf-8"', b'charset="zlib_codec"'),
        "charset that decodes": lambda: make_html(article).replace(b'charset="utf-8"', b'charset="unicode_escape"'),
        "charset utf-7": lambda: make_html(article).replace(b'charset="utf-8"', b'charset="utf-7"'),
        "charset idna": lambda: make_html(article).replace(b'charset="utf-8"', b'charset="idna"'),
        "false day": lambda: make_html(article, head='<meta property="article:published_time" content="2031-99-99T99:99">'),
        "day of 10,000 digits": lambda: make_html(article, head=f'<meta property="article:published_time" content="{"9" * 10_000}-01-01">'),
        "time tags by the thousand": lambda: make_html(article, body='<time datetime="2031-05-14">14 May</time>' * 50_000),
        "control characters": lambda: make_html(article, body="<p>" + "".join(map(chr, range(1, 32))) + "</p>"),
        "lone surrogates as bytes": lambda: make_html(article).replace(b"</article>", b"\xed\xa0\x80 \xed\xb0\x80</article>"),
    }  # fmt: skip
    slow = dropped_for("too_large", "too_slow", "unreadable", "reader_crashed")
    for what, make in inside.items():
        heavy = "00" in what or "20 MB" in what or "million" in what or "end" in what
        yield Case(f"page: {what}", "page.html", made_by(make), slow, whole, heavy=heavy)
    none = dropped_for("empty", "unreadable", "unsupported_format")
    for what, page in {
        "frames only": "<html><frameset><frame src='a.html'></frameset></html>",
        "no body": "<html><head><title>Only a title</title></head></html>",
        "head without end": "<html><head><title>never closed",
        "one tag cut": "<html><body><p",
        "doctype only": "<!DOCTYPE html>",
        "style only": "<html><style>p {color: red}</style></html>",
        "menu only": "<html><body><nav>" + "<a href='/'>Home</a> " * 30 + "</nav></body></html>",
    }.items():
        yield Case(f"page: {what}", "page.html", holding(page.encode()), none, Right("few", "800"))


def _word_parts(article: Written) -> Iterator[Case]:
    body = "".join(map(word_paragraph, article.paragraphs))
    right = Right("holds", article.paragraphs[0])
    members = docx_members(word_document(body))
    types, relations, main = members
    deep = "<w:tbl><w:tr><w:tc>" * 5000 + word_paragraph("x")
    contents = {
        "no types": write_zip([relations, main]),
        "no relations": write_zip([types, main]),
        "no main part": write_zip([types, relations]),
        "main part twice": write_zip([types, relations, main, main]),
        "a part in a loop": write_zip([types, relations, main, *_looping()]),
        "an outer picture": write_zip([types, relations, main, _outer()]),
        "XML that ends early": write_zip(docx_members(word_document(body)[:-900])),
        "tables nested deeply": write_zip(docx_members(word_document(body + deep))),
        "XML in UTF-16 without mark": write_zip(
            docx_members(word_document(body).encode("utf-16-le"))
        ),
        "NULs in XML": write_zip(docx_members(word_document(body).replace("of", "\0"))),
    }
    # Without its types it is an archive of parts, whose names are told one by one.
    reasons = dropped_for(
        "unreadable", "unsupported_format", "hidden_file", "empty", "too_slow", "too_large"
    )
    for what, content in contents.items():
        yield Case(f"docx: {what}", "word.docx", holding(content), reasons, right)
    huge = '<dimension ref="A1:XFD1048576"/>'
    rows = sheet_row(1, ["text"]) + sheet_row(2, [article.text])
    far = rows + sheet_row(1048576, ["far away"])
    wide = rows.replace('r="A2"', 'r="XFD2"')
    sheets = {
        "a dimension of 17 billion cells": sheet(rows, before=huge),
        "a cell in the last row": sheet(far),
        "a cell in the last column": sheet(wide),
        "a row that is no number": sheet(rows.replace('<row r="2"', '<row r="two"')),
        "a cell with no place": sheet(rows.replace('r="A2"', 'r="??"')),
        "a formula": sheet(sheet_row(1, ["text"]) + '<row r="2"><c r="A2"><f>HYPERLINK("http://a")</f></c></row>'),
        "a number of 5,000 digits": sheet(sheet_row(1, ["text"]) + f'<row r="2"><c r="A2"><v>{"9" * 5000}</v></c></row>'),
        "number 1e999999": sheet(sheet_row(1, ["text"]) + '<row r="2"><c r="A2"><v>1e999999</v></c></row>'),
        "a shared string that is not there": sheet(sheet_row(1, ["text"]) + '<row r="2"><c r="A2" t="s"><v>99999</v></c></row>'),
        "a day beyond days": sheet(sheet_row(1, ["text"]) + '<row r="2"><c r="A2" t="d"><v>9999-99-99</v></c></row>'),
    }  # fmt: skip
    cell = reasons | dropped_for("no_text_column")
    for what, content in sheets.items():
        yield Case(
            f"xlsx: {what}", "sheet.xlsx", holding(write_zip(xlsx_members(content))), cell,
            Right("few", "10000"),
        )  # fmt: skip


def _looping() -> list[Member]:
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    row = f'<Relationship Id="rId1" Type="{kind}/header" Target="document.xml"/>'
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return [
        pack(
            "word/_rels/document.xml.rels",
            f'<Relationships xmlns="{space}">{row}</Relationships>'.encode(),
        )
    ]


def _outer() -> Member:
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    row = f'<Relationship Id="rId1" Type="{kind}/image" Target="{LOCAL_ADDRESS}/a.png" TargetMode="External"/>'
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return pack(
        "word/_rels/document.xml.rels",
        f'<Relationships xmlns="{space}">{row}</Relationships>'.encode(),
    )
