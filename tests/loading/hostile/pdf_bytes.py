"""PDF files from their objects."""

from __future__ import annotations

import zlib
from collections.abc import Mapping

from .articles import Written

_WIDTH = 80


def write_pdf(objects: Mapping[int, bytes], *, trailer: bytes = b"/Root 1 0 R") -> bytes:
    """Return a file with these objects, the table of their places and a trailer."""
    out, places = bytearray(b"%PDF-1.5\n%\xe2\xe3\xcf\xd3\n"), {}
    for number, content in objects.items():
        places[number] = len(out)
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start, size = len(out), max(objects) + 1
    out += b"xref\n0 1\n0000000000 65535 f \n"
    for number, place in places.items():
        out += b"%d 1\n%010d 00000 n \n" % (number, place)
    return bytes(out + b"trailer\n<< /Size %d %s >>\n" % (size, trailer)) + end(start)


def end(start: int) -> bytes:
    return b"startxref\n%d\n%%%%EOF\n" % start


def stream(content: bytes, *, said: bytes = b"", more: bytes = b"") -> bytes:
    """Return a stream that is not packed; ``said`` stands in the place of its length."""
    length = said or b"%d" % len(content)
    return b"<< /Length %s %s >>\nstream\n%s\nendstream" % (length, more, content)


def packed(content: bytes, *, more: bytes = b"") -> bytes:
    raw = zlib.compress(content, 9)
    return b"<< /Length %d /Filter /FlateDecode %s >>\nstream\n%s\nendstream" % (
        len(raw), more, raw,
    )  # fmt: skip


def show(lines: list[str]) -> bytes:
    """Return the drawing of lines from the top of a page."""
    shown = b"".join(b"(%s) Tj T*\n" % _escape(line) for line in lines)
    return b"BT /F1 11 Tf 14 TL 72 760 Td\n" + shown + b"ET"


def _escape(line: str) -> bytes:
    raw = line.encode("cp1252", "replace")
    return raw.replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")


def page(contents: bytes = b"4 0 R", *, parent: int = 2, more: bytes = b"") -> bytes:
    return (
        b"<< /Type /Page /Parent %d 0 R /MediaBox [0 0 595 842] /Contents %s "
        b"/Resources << /Font << /F1 5 0 R >> >> %s >>" % (parent, contents, more)
    )


FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
CATALOG = b"<< /Type /Catalog /Pages 2 0 R >>"
ONE_PAGE = b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>"


def simple_objects(drawing: bytes) -> dict[int, bytes]:
    """Return the five objects of a file with one page."""
    return {1: CATALOG, 2: ONE_PAGE, 3: page(), 4: drawing, 5: FONT}


def article_lines(article: Written) -> list[str]:
    lines = [article.title, ""]
    for paragraph in article.paragraphs:
        lines += [*_wrap(paragraph), ""]
    return lines


def _wrap(paragraph: str) -> list[str]:
    lines, line = [], ""
    for word in paragraph.split():
        if line and len(line) + 1 + len(word) > _WIDTH:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    return [*lines, line]


def make_pdf(article: Written) -> bytes:
    return write_pdf(simple_objects(packed(show(article_lines(article)))))
