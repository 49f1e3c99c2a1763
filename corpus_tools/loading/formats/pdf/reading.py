"""PDF files with a layer of text: paragraphs in reading order.

Columns are read one after the other, from the right where the script is, words parted at line ends
are put together, and paragraphs go on over columns and pages. Running heads and page numbers are
left out, since they stand in the middle of sentences, and so is what runs up or down the margin.
Rows of tables are lines, their cells apart by tabs. What a page shows as a picture can't be known
here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

import pypdfium2
import pypdfium2.raw as pdfium

from corpus_tools.loading.formats.article import Article, Drop, RawFile
from corpus_tools.loading.formats.pdf.columns import order_columns
from corpus_tools.loading.formats.pdf.direction import (
    BACKWARD,
    FORWARD,
    order_words,
    reads_backward,
)
from corpus_tools.loading.formats.pdf.margins import leave_out_margins
from corpus_tools.loading.formats.pdf.paragraphs import join_paragraphs
from corpus_tools.loading.formats.pdf.pieces import Piece
from corpus_tools.loading.formats.pdf.rules import list_rules
from corpus_tools.loading.formats.pdf.words import list_pieces
from corpus_tools.loading.formats.titles import find_standing_title

MAX_PAGES = 1_000
# A long novel; reading it takes some seconds.
MAX_CHARACTERS = 1_000_000
# The largest page of a newspaper has about half of it.
MAX_ON_PAGE = 150_000
# A line of text on a page, on average, is no article: a stamp or an address over a picture.
_FEWEST = 40
_END = b"%%EOF"
# Readers allow for some bytes after the end.
_TAIL = 4_096
# Characters that have no meaning of their own: a font said nothing better.
_MEANINGLESS = re.compile("[\ue000-\uf8ff\ufffd]")
_MOST_MEANINGLESS = 0.2


class _Page(NamedTuple):
    """The pieces of lines on a page, and the rules drawn on it."""

    pieces: list[Piece]
    rules: list[Piece]


def read(raw: RawFile) -> list[Article]:
    """Read a PDF file as one article.

    Parameters
    ----------
    raw
        The file.

    Returns
    -------
    list of Article
        One. Its facts give ``title`` where the title in the file's properties stands in the text
        as well. The day in them is when the file was made, so no day is taken from there.

    Raises
    ------
    Drop
        ``no_text_layer`` if its pages are pictures, ``protected`` with a password, ``too_large``
        with more than 1,000 pages or 1,000,000 characters, ``unreadable`` if damaged.
    """
    if _END not in raw.content[-_TAIL:]:
        raise Drop("unreadable", "the file breaks off before its end: fetch or save it again")
    with _open(raw.content) as document:
        pages = _read_pages(document)
        said = document.get_metadata_value("Title")
    text = "\n".join(join_paragraphs(_order_lines(pages)))
    title = find_standing_title(said, text=text)
    return [Article(text, facts={"title": title} if title else {}, encoding="pdf")]


def _open(content: bytes) -> pypdfium2.PdfDocument:
    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        if error.err_code in {pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY}:
            raise Drop("protected", "it needs a password: save it without one") from error
        raise Drop("unreadable", f"a damaged PDF file ({error}): fetch or save it again") from error
    if len(document) > MAX_PAGES:
        raise Drop(
            "too_large",
            f"it has {len(document):,} pages; read are up to {MAX_PAGES:,}: split it into articles",
        )
    return document


def _read_pages(document: pypdfium2.PdfDocument) -> list[_Page]:
    pages: list[_Page] = []
    n_characters = 0
    for number in range(len(document)):
        pages.append(_read_page(document, number))
        n_characters += sum(len(piece.text) for piece in pages[-1].pieces)
        if n_characters > MAX_CHARACTERS:
            raise Drop(
                "too_large",
                f"more than {MAX_CHARACTERS:,} characters on the first {number + 1:,} of its "
                f"{len(document):,} pages: split it into articles",
            )
    _check_text(document, pages, n_characters)
    return pages


def _order_lines(pages: list[_Page]) -> Iterator[list[Piece]]:
    """Yield the lines of each column in the order in which they are read."""
    within = leave_out_margins([page.pieces for page in pages])
    for page, kept in zip(pages, within, strict=True):
        main = BACKWARD if reads_backward(piece.text for piece in page.pieces) else FORWARD
        for column in order_columns(kept, page.rules):
            yield [line._replace(text=order_words(line.text, main=main)) for line in column]


def _read_page(document: pypdfium2.PdfDocument, number: int) -> _Page:
    try:
        page = document[number]
        text = page.get_textpage()
        if text.count_chars() > MAX_ON_PAGE:
            raise Drop(
                "too_large",
                f"page {number + 1} has {text.count_chars():,} characters; read are up to "
                f"{MAX_ON_PAGE:,} on one page: save its text in another format",
            )
        read = _Page(*list_pieces(text, list_rules(page)))
    except pypdfium2.PdfiumError as error:
        raise Drop(
            "unreadable",
            f"page {number + 1} of {len(document)} is damaged ({error}): fetch or save it again",
        ) from error
    text.close()
    page.close()
    return read


def _check_text(document: pypdfium2.PdfDocument, pages: list[_Page], n_characters: int) -> None:
    text = "".join(piece.text for page in pages for piece in page.pieces)
    if len(_MEANINGLESS.findall(text)) > _MOST_MEANINGLESS * len(text):
        raise Drop(
            "no_text_layer",
            "its fonts do not say which letters they show: run text recognition (OCR) on it",
        )
    if n_characters < _FEWEST * len(pages) and _has_picture(document):
        raise Drop(
            "no_text_layer",
            f"its {len(pages):,} pages are pictures, with {n_characters:,} characters of text: "
            "run text recognition (OCR) on it, and read what comes of it with care",
        )


def _has_picture(document: pypdfium2.PdfDocument) -> bool:
    return any(
        next(page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE]), None) is not None
        for page in document
    )
