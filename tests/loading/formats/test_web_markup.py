"""Web pages: encodings, archives, and which bytes are a page."""

from __future__ import annotations

import plistlib

import pytest

from corpus_tools.errors import StudyError
from corpus_tools.loading.formats import web
from corpus_tools.loading.formats.article import Drop, RawFile
from corpus_tools.loading.formats.web.markup import is_page, read_markup
from corpus_tools.loading.opening import read_with

PAGE = '<html><head><meta charset="{}"></head><body><p>Grüße aus Málaga, «café»</p></body></html>'


@pytest.mark.parametrize(
    ("stated", "written", "encoding"),
    [
        ("utf-8", "utf-8", "utf-8"),
        ("iso-8859-1", "utf-8", "utf-8"),
        ("utf-8", "latin-1", "cp1252"),
        ("iso-8859-1", "cp1252", "cp1252"),
        ("nonsense", "latin-1", "cp1252"),
        ("base64", "latin-1", "cp1252"),
        ("utf-16", "utf-8", "utf-8"),
        ("utf-8", "utf-8-sig", "utf-8-sig"),
        ("utf-8", "utf-16", "utf-16"),
    ],
)
def test_no_false_statement_spoils_the_text(stated, written, encoding):
    page = PAGE.format(stated)
    assert read_markup(RawFile("a.html", page.encode(written))) == (page, encoding)


@pytest.mark.parametrize(
    ("stated", "encoding", "text"),
    [
        ("gb2312", "gb18030", "双方在日内瓦会谈"),
        ("iso-8859-2", "iso8859-2", "Příští týden začnou rozhovory"),
        ("windows-1251", "cp1251", "Переговоры начнутся осенью"),
    ],
)
def test_what_the_page_states_counts_where_its_bytes_are_that(stated, encoding, text):
    page = f'<meta http-equiv="Content-Type" content="text/html; charset={stated}"><p>{text}</p>'
    assert read_markup(RawFile("a.html", page.encode(encoding))) == (page, encoding)


def test_a_damaged_letter_does_not_turn_utf_8_into_something_else():
    damaged = (PAGE.format("utf-8") * 9).encode()[:-40] + b"\xc3"
    text, encoding = read_markup(RawFile("a.html", damaged))
    assert encoding == "utf-8"
    assert text.count("Grüße") == 9
    assert text.endswith("\ufffd")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_no_mark_of_order_stays_in_a_page(encoding):
    marked = f"\ufeff\ufeff{PAGE}\ufeff".encode(encoding)
    assert read_markup(RawFile("a.html", marked))[0] == PAGE


def test_control_characters_are_left_out():
    assert read_markup(RawFile("a.html", b"<p>a\x00b\x1fc\x0bd\te</p>")) == (
        "<p>abcd\te</p>",
        "utf-8",
    )


def test_bytes_that_are_no_text_are_refused():
    with pytest.raises(StudyError, match="is no text in any encoding"):
        read_markup(RawFile("a.html", bytes(range(256)) * 4))


ARCHIVE = (
    "From: <Saved by a browser>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n"
    '\tboundary="XX"\r\n\r\n--XX\r\nContent-Type: {}; charset="iso-8859-1"\r\n'
    "Content-Transfer-Encoding: quoted-printable\r\n\r\n<p>Gr=FC=DFe =3D\r\n--XX--\r\n"
)


def test_an_archive_holds_its_page():
    content = ARCHIVE.format("text/html").encode()
    assert is_page(content)
    assert read_markup(RawFile("a.mhtml", content)) == ("<p>Grüße =", "cp1252")


def test_an_archive_without_a_page_says_so():
    with pytest.raises(Drop, match="no page of HTML in it"):
        read_markup(RawFile("a.mhtml", ARCHIVE.format("text/plain").encode()))


def save_as_safari(page: object) -> bytes:
    return plistlib.dumps({"WebMainResource": page}, fmt=plistlib.FMT_BINARY)


def test_an_archive_of_safari_holds_its_page():
    page = {"WebResourceData": b"<p>Gr\xfc\xdfe", "WebResourceTextEncodingName": "iso-8859-1"}
    content = save_as_safari(page)
    assert is_page(content)
    assert read_markup(RawFile("a.webarchive", content)) == ("<p>Grüße", "cp1252")
    unnamed = save_as_safari({"WebResourceData": "<p>Grüße".encode()})
    assert read_markup(RawFile("a.webarchive", unnamed)) == ("<p>Grüße", "utf-8")


@pytest.mark.parametrize(
    ("page", "message"),
    [
        ("x", "damaged, or no web page file"),
        ({}, "damaged, or no web page file"),
        ({"WebResourceData": "<p>"}, "no page of HTML in it"),
        ({"WebResourceData": 10**15}, "no page of HTML in it"),
    ],
)
def test_another_property_list_is_unreadable(page, message):
    with pytest.raises(Drop, match=message):
        read_with(web.FORMAT, RawFile("a.webarchive", save_as_safari(page)))
    assert not is_page(plistlib.dumps({"Notes": "WebMain"}, fmt=plistlib.FMT_BINARY))


@pytest.mark.parametrize("cut", [9, 60, 200, -1])
def test_a_cut_archive_of_safari_is_unreadable(cut):
    content = save_as_safari({"WebResourceData": b"<p>They met in Geneva.</p>" * 40})
    with pytest.raises(Drop):
        read_with(web.FORMAT, RawFile("a.webarchive", content[:cut]))


@pytest.mark.parametrize(
    "content",
    [
        b"<!DOCTYPE html><p>",
        b"\n <!-- saved from url --> <HTML>",
        b"<?xml version='1.0'?>\n<!DOCTYPE html><html xmlns='x'>",
        b"\xef\xbb\xbf<html lang='en'>",
        "<html>".encode("utf-16"),
        b"<p>Only a fragment",
        b"HTTP/1.1 200 OK\n\n<html>",
    ],
)
def test_pages_are_recognised(content):
    assert is_page(content)


@pytest.mark.parametrize(
    "content",
    [b"", b"Plain words.", b"id,text\n1,<p>a</p>", b"<?xml version='1.0'?><rss>", b"<5 per cent>",
     b"The tag <html> opens a page.", b"%PDF-1.7", b"PK\x03\x04", b"<pre-war prices rose>"],
)  # fmt: skip
def test_other_files_are_not(content):
    assert not is_page(content)
