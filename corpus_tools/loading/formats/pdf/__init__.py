"""PDF files with a layer of text: paragraphs in reading order.

Columns are read one after the other, from the right where the script is, words parted at line ends
are put together, and paragraphs go on over columns and pages. Running heads and page numbers are
left out, since they stand in the middle of sentences, and so is what runs up or down the margin.
Rows of tables are lines, their cells apart by tabs. What a page shows as a picture can't be known
here.
"""

from __future__ import annotations

from corpus_tools.loading.formats.article import Article, Format, RawFile

_MARK = b"%PDF-"
# Readers allow for some bytes before the mark.
_HEAD = 1_024


def read(raw: RawFile) -> list[Article]:
    """Return a PDF file as one article; see ``reading.read``."""
    from corpus_tools.loading.formats.pdf import reading  # noqa: PLC0415  seldom needed

    return reading.read(raw)


def recognise(content: bytes) -> bool:
    """Return whether bytes are a PDF file."""
    return _MARK in content[:_HEAD]


FORMAT = Format("PDF", (".pdf",), read, recognise, apart=True)
