"""PDF files that loop, lie or swell."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator

from .articles import Written, write_article
from .case import LOCAL_ADDRESS, Case, Right, dropped_for, made_by
from .pdf_bytes import (
    CATALOG,
    FONT,
    ONE_PAGE,
    article_lines,
    end,
    make_pdf,
    packed,
    page,
    show,
    simple_objects,
    stream,
    write_pdf,
)

_REASONS = dropped_for(
    "unreadable", "no_text_layer", "empty", "too_large", "too_slow", "protected", "reader_crashed"
)
_MB = 1 << 20


def make_pdfs(seed: int) -> Iterator[Case]:
    """Yield all of them."""
    article = write_article(seed)
    drawn = show(article_lines(article))
    right = Right("within", article.text + " x a few words page Page")
    makers = {**_loops(article, drawn), **_lies(article, drawn), **_swollen(drawn)}
    for what, make in makers.items():
        heavy = what.startswith(("100,000", "1 GB", "a million", "200,000"))
        # Such a font says that each two letters are one of another script.
        one = Right("any") if what.startswith("font that is") else right
        yield Case(f"pdf: {what}", "file.pdf", made_by(make), _REASONS, one, heavy=heavy)


def _changed(drawn: bytes, **objects: bytes) -> Callable[[], bytes]:
    numbered = {int(name[1:]): content for name, content in objects.items()}
    return lambda: write_pdf(simple_objects(packed(drawn)) | numbered)


def _loops(article: Written, drawn: bytes) -> dict[str, Callable[[], bytes]]:
    whole = make_pdf(article)
    start = whole.rfind(b"xref\n0 1")
    form = b"/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /XObject << /X 6 0 R >> >>"
    with_form = page(more=b"/Rotate 0").replace(b"/Font <<", b"/XObject << /X 6 0 R >> /Font <<")
    return {
        "page tree that holds itself": _changed(drawn, n2=b"<< /Type /Pages /Kids [3 0 R 2 0 R] /Count 2 >>"),
        "page tree of two that hold each other": _changed(
            drawn, n2=b"<< /Type /Pages /Kids [6 0 R] /Count 1 >>", n6=b"<< /Type /Pages /Kids [2 0 R 3 0 R] /Count 1 /Parent 2 0 R >>"
        ),
        "parent that is its own": _changed(drawn, n3=page(parent=3)),
        "page that is its own content": _changed(drawn, n3=page(b"3 0 R")),
        "contents that hold themselves": _changed(drawn, n3=page(b"6 0 R"), n6=b"[4 0 R 6 0 R]"),
        "cross references that lead back": lambda: write_pdf(
            simple_objects(packed(drawn)), trailer=b"/Root 1 0 R /Prev %d" % start
        ),
        "cross references that lead on to another": lambda: _two_tables(whole),
        "object that is a reference to itself": _changed(drawn, n4=b"4 0 R"),
        "length that is a reference to itself": _changed(drawn, n4=b"<< /Length 4 0 R >>\nstream\n" + drawn + b"\nendstream"),
        "length in a loop of two": _changed(
            drawn, n4=b"<< /Length 6 0 R >>\nstream\n" + drawn + b"\nendstream", n6=b"7 0 R", n7=b"6 0 R"
        ),
        "drawing that draws itself": _changed(drawn, n3=with_form, n4=packed(drawn + b" /X Do"), n6=packed(b"/X Do", more=form)),
        "drawings that double at each of 30 steps": lambda: write_pdf(_doubling(drawn)),
        "object stream that extends itself": _changed(
            drawn, n6=packed(b"3 0 " + page(), more=b"/Type /ObjStm /N 1 /First 4 /Extends 6 0 R")
        ),
        "catalogue inside an object stream inside itself": lambda: _own_stream(drawn),
        "outline that leads back": _changed(
            drawn, n1=b"<< /Type /Catalog /Pages 2 0 R /Outlines 6 0 R >>",
            n6=b"<< /First 7 0 R /Last 7 0 R >>", n7=b"<< /Title (a) /Next 7 0 R /First 6 0 R /Parent 6 0 R >>",
        ),
        "font that is its own descendant": _changed(
            drawn, n5=b"<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding /Identity-H /DescendantFonts [5 0 R] /ToUnicode 5 0 R >>"
        ),
        "map of characters that uses itself": _changed(
            drawn, n5=FONT[:-2] + b"/ToUnicode 6 0 R >>", n6=packed(b"/CMapName /A def", more=b"/UseCMap 6 0 R"),
        ),
        "names tree that holds itself": _changed(
            drawn, n1=b"<< /Type /Catalog /Pages 2 0 R /Names << /Dests 6 0 R >> >>", n6=b"<< /Kids [6 0 R 6 0 R] >>"
        ),
    }  # fmt: skip


def _two_tables(whole: bytes) -> bytes:
    """Return two tables of references each of which says that the other came before it."""
    table = b"xref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size 9 /Root 1 0 R /Prev %010d >>\n"
    first = len(whole)
    second = first + len(table % 0)
    return whole + table % second + table % first + end(first)


def _doubling(drawn: bytes) -> dict[int, bytes]:
    objects = simple_objects(packed(drawn + b" /X Do"))
    objects[3] = page().replace(b"/Font <<", b"/XObject << /X 6 0 R >> /Font <<")
    for number in range(6, 36):
        inner = b"/Resources << /XObject << /X %d 0 R >> >>" % (number + 1)
        objects[number] = packed(
            b"/X Do /X Do", more=b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] " + inner
        )
    objects[36] = packed(b"0 0 m", more=b"/Type /XObject /Subtype /Form /BBox [0 0 9 9]")
    return objects


def _own_stream(drawn: bytes) -> bytes:
    """Return a file whose table says that an object stream lies in itself."""
    body = write_pdf({2: ONE_PAGE, 3: page(), 4: packed(drawn), 5: FONT})
    start = body.rfind(b"xref\n")
    head = body[:start]
    entries = b"".join(
        bytes([2, 0, 0, 0, 6, 0]) if number in {1, 6} else bytes([1]) + bytes(5)
        for number in range(8)
    )
    table = b"7 0 obj\n%s\nendobj\n" % packed(
        entries, more=b"/Type /XRef /Size 8 /W [1 4 1] /Root 1 0 R"
    )
    return head + table + end(len(head))


def _lies(article: Written, drawn: bytes) -> dict[str, Callable[[], bytes]]:
    whole = make_pdf(article)
    action = f"<< /S /URI /URI ({LOCAL_ADDRESS}/open) >>".encode()
    launch = b"<< /S /Launch /F (/tmp/hostile-canary/run) >>"
    return {
        "length of 4 GB": _changed(drawn, n4=stream(drawn, said=b"4294967295")),
        "length below zero": _changed(drawn, n4=stream(drawn, said=b"-1")),
        "length of 5,000 digits": _changed(drawn, n4=stream(drawn, said=b"9" * 5000)),
        "length too short": _changed(drawn, n4=stream(drawn, said=b"10")),
        "a count of two billion pages": _changed(drawn, n2=ONE_PAGE.replace(b"Count 1", b"Count 2147483647")),
        "a count below zero": _changed(drawn, n2=ONE_PAGE.replace(b"Count 1", b"Count -5")),
        "a size of two billion objects": lambda: whole.replace(b"/Size 6", b"/Size 2147483647"),
        "a table of two billion entries": lambda: whole.replace(b"xref\n0 1\n", b"xref\n0 2147483647\n"),
        "no end": lambda: whole[: whole.rfind(b"xref")],
        "start beyond its end": lambda: whole[: whole.rfind(b"startxref")] + end(1 << 40),
        "no catalogue": lambda: write_pdf({3: page(), 4: packed(drawn), 5: FONT}),
        "pages that are a number": _changed(drawn, n2=b"7"),
        "a page of 10 million points": _changed(drawn, n3=page().replace(b"595 842", b"10000000 10000000")),
        "a page turned round": _changed(drawn, n3=page().replace(b"0 0 595 842", b"595 842 0 0")),
        "a page without extent": _changed(drawn, n3=page().replace(b"595 842", b"0 0")),
        "a page whose extent is no number": _changed(drawn, n3=page().replace(b"595 842", b"/a (b)")),
        "a font of no size": _changed(drawn, n4=packed(drawn.replace(b"/F1 11 Tf", b"/F1 0 Tf"))),
        "a font of a billion points": _changed(drawn, n4=packed(drawn.replace(b"/F1 11 Tf", b"/F1 1000000000 Tf"))),
        "a matrix that is singular": _changed(drawn, n4=packed(b"0 0 0 0 0 0 cm " + drawn)),
        "unbalanced states": _changed(drawn, n4=packed(b"Q " * 5000 + drawn + b" q" * 5000)),
        "unknown filters": _changed(drawn, n4=stream(drawn, more=b"/Filter [/Nope /ASCIIHexDecode /Nope]")),
        "a filter 5,000 times": _changed(drawn, n4=stream(drawn, more=b"/Filter [" + b"/FlateDecode " * 5000 + b"]")),
        "a broken packed stream": _changed(drawn, n4=packed(drawn).replace(b"stream\nx", b"stream\ny")),
        "encrypted by nobody": lambda: write_pdf(
            simple_objects(packed(drawn)), trailer=b"/Root 1 0 R /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 "
            b"/O <" + b"00" * 32 + b"> /U <" + b"00" * 32 + b"> >> /ID [<00> <00>]",
        ),
        "encrypted by itself": lambda: write_pdf(simple_objects(packed(drawn)), trailer=b"/Root 1 0 R /Encrypt 1 0 R"),
        "a script and an action": _changed(
            drawn, n1=b"<< /Type /Catalog /Pages 2 0 R /OpenAction " + action + b" /AA << /O " + launch
            + b" >> /Names << /JavaScript << /Names [(a) << /S /JavaScript /JS (app.alert\\(1\\)) >>] >> >> >>",
        ),
        "a file beside it as content": _changed(drawn, n4=stream(b"", more=b"/F (/etc/passwd)")),
        "a form": _changed(drawn, n1=CATALOG[:-2] + b"/AcroForm << /XFA [(a) 4 0 R] /Fields [3 0 R] >> >>"),
        "pictures only": _changed(drawn, n4=packed(b"0 0 595 842 re f")),
        "head only": lambda: b"%PDF-1.7\n",
        "text before its head": lambda: b"Dear reader,\n" * 50 + whole,
        "a web page in front": lambda: b"<html><body>" + whole,
        "false letters": _changed(drawn, n4=packed(b"BT /F1 11 Tf 72 700 Td (\\777\\000\\001\xff) Tj (\\) Tj ET")),
        "a string without end": _changed(drawn, n4=packed(b"BT /F1 11 Tf 72 700 Td (" + b"(" * 9000)),
        "arrays nested deeply": _changed(drawn, n3=page(more=b"/A " + b"[" * 50_000)),
        "dictionaries nested deeply": _changed(drawn, n1=b"<< /Type /Catalog /Pages 2 0 R /A " + b"<</A " * 50_000),
        "numbers without end": _changed(drawn, n4=packed(b"9" * 100_000 + b" 0 Td " + drawn)),
    }  # fmt: skip


def _swollen(drawn: bytes) -> dict[str, Callable[[], bytes]]:
    return {
        "1 GB of spaces, packed": lambda: write_pdf(simple_objects(_swell(b" ", 64))),
        "1 GB of open states, packed": lambda: write_pdf(simple_objects(_swell(b"q ", 64))),
        "1 GB of letters, packed": lambda: write_pdf(simple_objects(_swell(b"(a)Tj ", 64, b"BT /F1 9 Tf "))),
        "1 GB of lines, packed": lambda: write_pdf(simple_objects(_swell(b"0 0 m 9 9 l S ", 64))),
        "1 GB packed twice": lambda: write_pdf(simple_objects(_twice())),
        "100,000 pages": lambda: _pages(100_000, b"4 0 R", drawn),
        "100,000 pages in a chain": lambda: _chain(100_000, drawn),
        "3,000 pages": lambda: _pages(3_000, b"4 0 R", drawn),
        "a page drawn 100,000 times": lambda: write_pdf(
            simple_objects(packed(drawn)) | {3: page(b"[" + b"4 0 R " * 100_000 + b"]")}
        ),
        "a million letters one by one": lambda: write_pdf(
            simple_objects(packed(b"BT /F1 9 Tf 72 700 Td " + b"(a) Tj 3 0 Td " * 1_000_000 + b"ET"))
        ),
        "a million letters in one place": lambda: write_pdf(
            simple_objects(packed(b"BT /F1 9 Tf 72 700 Td " + b"(a) Tj 0 0 Td " * 1_000_000 + b"ET"))
        ),
        "a million objects": lambda: write_pdf(
            simple_objects(packed(drawn)) | dict.fromkeys(range(6, 1000000), b"null")
        ),
        "200,000 lines drawn": lambda: write_pdf(simple_objects(packed(b"0 0 m 9 9 l S " * 200_000 + drawn))),
    }  # fmt: skip


def _swell(pattern: bytes, megabytes: int, before: bytes = b"") -> bytes:
    """Return 16 x ``megabytes`` MB of a pattern as one stream, in few bytes."""
    packer = zlib.compressobj(9)
    piece = pattern * (_MB // len(pattern))
    first = packer.compress(before) + packer.flush(zlib.Z_FULL_FLUSH)
    block = packer.compress(piece) + packer.flush(zlib.Z_FULL_FLUSH)
    raw = first + block * (16 * megabytes)
    return b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (len(raw), raw)


def _twice() -> bytes:
    inner = _swell(b" ", 64).partition(b"stream\n")[2].removesuffix(b"\nendstream")
    raw = zlib.compress(inner, 9)
    return b"<< /Length %d /Filter [/FlateDecode /FlateDecode] >>\nstream\n%s\nendstream" % (
        len(raw),
        raw,
    )


def _pages(n: int, contents: bytes, drawn: bytes) -> bytes:
    objects = {1: CATALOG, 4: packed(drawn), 5: FONT}
    objects |= {number: page(contents) for number in range(6, 6 + n)}
    kids = b" ".join(b"%d 0 R" % number for number in range(6, 6 + n))
    objects[2] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, n)
    return write_pdf(dict(sorted(objects.items())))


def _chain(n: int, drawn: bytes) -> bytes:
    """Return a page tree as deep as it has nodes."""
    objects = simple_objects(packed(drawn))
    objects[2] = b"<< /Type /Pages /Kids [6 0 R] /Count 1 >>"
    for number in range(6, 6 + n):
        objects[number] = b"<< /Type /Pages /Kids [%d 0 R] /Count 1 /Parent %d 0 R >>" % (
            number + 1, max(2, number - 1),
        )  # fmt: skip
    objects[6 + n] = page(parent=5 + n)
    return write_pdf(objects)
