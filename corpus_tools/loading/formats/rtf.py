"""Rich text (rtf): exports of news archives, or one article.

Left out: headers and footers, comments, deleted and hidden text, foot- and endnotes.

Layouts of exports from documentation, not seen in the wild.
"""

from __future__ import annotations

import re

from striprtf.striprtf import rtf_to_text

from corpus_tools.loading.formats.article import Article, Format, RawFile
from corpus_tools.loading.formats.vendors import factiva_layout, nexis_layout, proquest_layout
from corpus_tools.loading.formats.vendors.records import split_lines
from corpus_tools.loading.formats.vendors.undivided import check_undivided

_MARK = b"{\\rtf"
# A group whose first words say that it is deleted or hidden.
_GONE = re.compile(
    r"\{(?:\\[a-z]+-?\d* ?){0,40}?\\(?:deleted|v)(?![a-z\d])(?:[^{}\\]|\\.)*\}", re.DOTALL
)
# The end of a cell, and of the paragraph in it.
_CELL = re.compile(r"(?:\\par\s*(\}?)\s*)?\\cell(?![a-z])")
_HYPHENS = {0xAD: None, 0x2011: "-"}


def is_rich_text(content: bytes) -> bool:
    """Return whether bytes are rich text."""
    return content.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(_MARK)


def read(raw: RawFile) -> list[Article]:
    """Return the articles of an export of Factiva, Nexis Uni or ProQuest, or the text as one.

    Raises
    ------
    Drop
        If it is an export that holds no full documents.
    """
    marked = _GONE.sub("", raw.content.decode("latin-1"))
    text = _read_text(marked)
    lines = split_lines(text)
    if factiva_layout.is_export(text):
        # A bar is where a cell of a table ended.
        cells = [line.rstrip("|") for line in lines]
        return factiva_layout.read_articles(cells, encoding="rtf")
    if proquest_layout.is_export(text):
        return proquest_layout.read_documents(lines, encoding="rtf")
    if nexis_layout.is_export(lines):
        return nexis_layout.read_documents(lines, links={}, encoding="rtf")
    check_undivided(text)
    if "\\cell" in marked:
        lines = split_lines(_read_text(_CELL.sub(r"\1\\tab", marked)))
    return [Article("\n".join(line.strip() for line in lines).strip(), encoding="rtf")]


def _read_text(marked: str) -> str:
    text: str = rtf_to_text(marked, errors="replace")  # type: ignore[no-untyped-call]
    return text.translate(_HYPHENS)


FORMAT = Format("rich text", (".rtf",), read, is_rich_text, apart=True)
