"""Exports of Nexis Uni and Lexis+ (docx, txt), and the older plain text of LexisNexis.

Layouts from the source and the sample files of tools that read them, see ``docs/exports.md``; the
older plain text from documentation and one sample file, not seen in the wild.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import TYPE_CHECKING

from corpus_tools.loading.formats.archives import can_be_listed
from corpus_tools.loading.formats.article import Article, Drop, Format, RawFile
from corpus_tools.loading.formats.vendors import nexis_layout, old_nexis_layout
from corpus_tools.loading.formats.vendors.records import split_lines
from corpus_tools.study.encodings import read_start
from corpus_tools.study.sheets import decode

if TYPE_CHECKING:
    from docx.text.paragraph import Paragraph

_DOCUMENT = "word/document.xml"
_HEAD = 1_000_000
_MAX_UNPACKED = 300_000_000
_PARAGRAPH = re.compile(r"</w:p>")
_BREAK = re.compile(r"<w:(?:br|cr)\b[^<>]*>")
_TAG = re.compile(r"<[^<>]*>")


def is_word_export(content: bytes) -> bool:
    """Return whether bytes are a Word file with documents of Nexis Uni or Lexis+."""
    return nexis_layout.is_export(_peek(content))


def _peek(content: bytes) -> list[str]:
    """Return the first lines of a Word file; none where it is no such file."""
    if not can_be_listed(content):
        return []
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive, archive.open(_DOCUMENT) as file:
            head = file.read(_HEAD).decode("utf-8", errors="replace")
    except Exception:  # damaged archives make zipfile and zlib raise anything
        return []
    lines = _BREAK.sub("\n", _PARAGRAPH.sub("\n", head))
    return split_lines(unescape(_TAG.sub("", lines)))


def read_word(raw: RawFile) -> list[Article]:
    """Return the documents of a Word file from Nexis Uni or Lexis+.

    Raises
    ------
    Drop
        If it is too large, or only lists documents.
    """
    _check_size(raw.content)
    lines: list[str] = []
    links: dict[int, str] = {}
    for text, link in _read_blocks(raw.content):
        filled = [line.rstrip() for line in text.split("\n")] or [""]
        if link:
            links[len(lines) + next((at for at, line in enumerate(filled) if line), 0)] = link
        lines.extend(filled)
    return nexis_layout.read_documents(lines, links=links, encoding="docx")


def _check_size(content: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        unpacked = sum(member.file_size for member in archive.infolist())
    if unpacked > _MAX_UNPACKED:
        raise Drop(
            "too_large",
            f"a Word file of {unpacked // 1_000_000:,} MB unpacked; read are up to "
            f"{_MAX_UNPACKED // 1_000_000:,} MB: download fewer documents in one file",
        )


def _read_blocks(content: bytes) -> Iterator[tuple[str, str]]:
    """Yield paragraphs and rows of tables in their order, with the address of a link."""
    import docx  # noqa: PLC0415  half a second, and seldom needed
    from docx.table import Table  # noqa: PLC0415

    for block in docx.Document(io.BytesIO(content)).iter_inner_content():
        if isinstance(block, Table):
            for row in block.rows:
                yield "\t".join(cell.text.replace("\n", " ") for cell in row.cells), ""
        else:
            yield block.text, _read_link(block)


def _read_link(paragraph: Paragraph) -> str:
    links = (link.url for link in paragraph.hyperlinks)
    return next((link for link in links if link.startswith("http") and "lexis" in link), "")


def is_text_export(content: bytes) -> bool:
    """Return whether bytes are plain text with documents of Nexis Uni or LexisNexis."""
    head = read_start(content, n_bytes=_HEAD)
    return old_nexis_layout.is_export(head) or nexis_layout.is_export(split_lines(head))


def read_text(raw: RawFile) -> list[Article]:
    """Return the documents of a text file from Nexis Uni or LexisNexis.

    Raises
    ------
    Drop
        If it only lists documents.
    """
    text, encoding = decode(raw.content, path=Path(raw.name))
    if old_nexis_layout.is_export(text):
        return old_nexis_layout.read_documents(text, encoding=encoding)
    return nexis_layout.read_documents(split_lines(text), links={}, encoding=encoding)


WORD = Format("Nexis export (docx)", (), read_word, is_word_export, apart=True)
TEXT = Format("Nexis export (text)", (), read_text, is_text_export, apart=True)
