"""The formats that are read: one module each, and one line here."""

from __future__ import annotations

from corpus_tools.loading.formats import (
    json_lines,
    parquet,
    pdf,
    plain,
    rtf,
    tables,
    web,
    word,
)
from corpus_tools.loading.formats.article import Article, Drop, Format, RawFile, Reason
from corpus_tools.loading.formats.vendors import factiva, nexis, proquest

# What the content tells goes first, in this order; then the suffix.
FORMATS: tuple[Format, ...] = (
    nexis.WORD,
    factiva.PAGE,
    proquest.PAGE,
    nexis.TEXT,
    factiva.TEXT,
    proquest.TEXT,
    word.FORMAT,
    tables.SPREADSHEET,
    pdf.FORMAT,
    parquet.FORMAT,
    rtf.FORMAT,
    web.FORMAT,
    tables.TEXT_TABLE,
    json_lines.LINES,
    json_lines.DOCUMENT,
    plain.FORMAT,
)

__all__ = ["FORMATS", "Article", "Drop", "Format", "RawFile", "Reason"]
