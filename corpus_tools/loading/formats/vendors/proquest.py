"""Exports of ProQuest: txt and html.

Layouts from the source and documentation of tools that read them, see ``docs/exports.md``; the html
also from one sample record. Txt: layout from documentation, not seen in the wild.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from lxml import html

from corpus_tools.loading.formats.article import Article, Drop, Format, RawFile
from corpus_tools.loading.formats.vendors import proquest_layout
from corpus_tools.loading.formats.vendors.merged import refuse_merged
from corpus_tools.loading.formats.vendors.records import split_lines
from corpus_tools.study.encodings import read_start
from corpus_tools.study.sheets import decode

_HEAD = 400_000
_PAGE_MARK = re.compile(rb'<a name="DocID_|<strong[^>]*>\s*ProQuest document ID:', re.IGNORECASE)
# Each article brings a page of its own, whose end would end the whole one.
_FRAMES = re.compile(r"</?(?:html|head|body)\b[^<>]*>|<\?xml[^<>]*>", re.IGNORECASE)
_BLOCKS = {"p", "div", "br", "h1", "h2", "h3", "h4", "li", "tr", "table", "ul", "ol", "blockquote"}
_HIDDEN = {"script", "style", "title", "head"}


def is_text_export(content: bytes) -> bool:
    """Return whether bytes are plain text with documents of ProQuest."""
    return proquest_layout.is_export(read_start(content, n_bytes=_HEAD))


def read_text(raw: RawFile) -> list[Article]:
    """Return the documents of a text file from ProQuest.

    Raises
    ------
    Drop
        If none has fields of ProQuest's.
    """
    text, encoding = decode(raw.content, path=Path(raw.name))
    return proquest_layout.read_documents(split_lines(text), encoding=encoding)


def is_page_export(content: bytes) -> bool:
    """Return whether bytes are a page saved from ProQuest."""
    return bool(_PAGE_MARK.search(content))


def read_page(raw: RawFile) -> list[Article]:
    """Return the documents of a page saved from ProQuest.

    Raises
    ------
    Drop
        If none can be told from the others.
    """
    text, encoding = decode(raw.content, path=Path(raw.name))
    tree = html.document_fromstring(f"<div>{_FRAMES.sub('', text)}</div>")
    records = list(_split(list(_walk(tree))))
    if not any(proquest_layout.has_fields(lines) for lines in records):
        raise Drop(
            "unknown_layout",
            f"what was found: a page of ProQuest with {len(records)} marks of documents (DocID) "
            "and no field such as “Full text:”; what to do: set the interface to English and save "
            "the documents as html with “Full text”",
        )
    documents = (
        proquest_layout.read_document(lines, number=number, encoding=encoding)
        for number, lines in enumerate(records, 1)
    )
    n_tails = map(proquest_layout.count_tails, records)
    return refuse_merged(zip(documents, n_tails, strict=True), line="the mark DocID")


def _walk(tree: html.HtmlElement) -> Iterator[str]:
    """Yield what a page shows, a line break for each block, and a mark where a document begins."""
    stack: list[tuple[html.HtmlElement, bool]] = [(tree, False)]
    while stack:
        element, is_left = stack.pop()
        is_shown = isinstance(element.tag, str) and element.tag not in _HIDDEN
        if is_left or not is_shown:
            yield _break(element) if is_shown else ""
            yield _on_one_line(element.tail)
            continue
        if element.tag == "a" and (element.get("name") or "").startswith("DocID_"):
            yield _BEGIN
        yield _break(element)
        yield _on_one_line(element.text)
        stack.append((element, True))
        stack.extend((child, False) for child in reversed(element))


# A form feed: none is left in the text of a page by then.
_BEGIN = "\f"


def _on_one_line(text: str | None) -> str:
    return re.sub(r"\s", " ", text or "")


def _break(element: html.HtmlElement) -> str:
    return "\n" if element.tag in _BLOCKS else ""


def _split(pieces: list[str]) -> Iterator[list[str]]:
    for record in "".join(pieces).split(_BEGIN)[1:]:
        lines = [" ".join(line.split()) for line in record.split("\n")]
        yield [line for line in lines if line]


TEXT = Format("ProQuest export (text)", (), read_text, is_text_export, apart=True)
PAGE = Format("ProQuest export (html)", (), read_page, is_page_export, apart=True)
