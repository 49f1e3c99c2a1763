"""Exports of Factiva: html and txt, in the article format with and without indexing.

Layouts from the source and the sample files of tools that read them, see ``docs/exports.md``; the
lines of txt and rtf from documentation, not seen in the wild.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from lxml import html

from corpus_tools.loading.formats.article import Article, Drop, Format, RawFile
from corpus_tools.loading.formats.vendors import factiva_layout
from corpus_tools.loading.formats.vendors.facts import read_byline
from corpus_tools.loading.formats.vendors.records import build_article, read_head, split_lines
from corpus_tools.study.sheets import decode

_ARTICLE_CLASS = re.compile(r"article ([a-z]{2})[a-z]*Article")
_MARKS = (
    re.compile(rb'<div[^>]{0,200}class="article [a-z]{2,6}Article"'),
    re.compile(rb"<title>\s*Factiva\s*</title>", re.IGNORECASE),
)
_PARAGRAPHS = re.compile(r"\barticleParagraph\b|\barticlePre\b")


def is_page_export(content: bytes) -> bool:
    """Return whether bytes are a page saved from Factiva."""
    return any(mark.search(content) for mark in _MARKS)


def read_page(raw: RawFile) -> list[Article]:
    """Return the articles of a page saved from Factiva.

    Raises
    ------
    Drop
        If the page holds headlines only.
    """
    text, encoding = decode(raw.content, path=Path(raw.name))
    tree = html.document_fromstring(re.sub(r"^\s*<\?xml[^>]*>", "", text))
    elements = [one for one in tree.iter("div") if _ARTICLE_CLASS.fullmatch(one.get("class", ""))]
    if not elements:
        raise Drop(
            "unknown_layout",
            "what was found: a page of Factiva without any full article; what to do: tick the "
            "articles and save them in the “Article Format”, not as headlines",
        )
    return [
        _read_element(one, number=number, encoding=encoding)
        for number, one in enumerate(elements, 1)
    ]


def _read_element(element: html.HtmlElement, *, number: int, encoding: str) -> Article:
    rows = [row for row in element.iter("tr") if _code(row) in factiva_layout.CODES]
    read = _read_table if any(_code(row) == "HD" for row in rows) else _read_blocks
    article = read(element, number=number, encoding=encoding)
    match = _ARTICLE_CLASS.fullmatch(element.get("class", ""))
    facts = {**article.facts, "language": match[1]} if match else article.facts
    return Article(article.text, article.row, facts, article.main, encoding)


def _code(row: html.HtmlElement) -> str:
    """Return the index code of a row, such as HD; blank for rows of other tables."""
    first = row.find("td")
    is_index = first is not None and "index" in first.get("class", "")
    return _shown(first) if is_index else ""


def _shown(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def _read_table(element: html.HtmlElement, *, number: int, encoding: str) -> Article:
    lines: list[str] = []
    fields: dict[str, tuple[int, int]] = {}
    for row in element.iter("tr"):
        code = _code(row)
        values = list(_values(row))
        if code in factiva_layout.CODES and code not in fields:
            fields[code] = (len(lines), len(lines) + len(values))
            values[0] = f"{code}\t{values[0]}"
        lines.extend(values)
    return factiva_layout.read_fields(lines, fields=fields, number=number, encoding=encoding)


def _values(row: html.HtmlElement) -> Iterator[str]:
    """Yield the paragraphs of a row's last cell."""
    cells = row.findall("td")
    if not cells:
        yield ""
        return
    paragraphs = cells[-1].findall("p") or [cells[-1]]
    yield from (_shown(paragraph) for paragraph in paragraphs)


def _read_blocks(element: html.HtmlElement, *, number: int, encoding: str) -> Article:
    """Read an article without indexing: its facts stand in an order, each in a block."""
    blocks = [one for one in element if isinstance(one.tag, str) and _shown(one)]
    lines = [_shown(one) for one in blocks]
    body = [at for at, one in enumerate(blocks) if _PARAGRAPHS.search(one.get("class", ""))]
    top = range(body[0] if body else len(lines))
    words = factiva_layout.find_words(lines[: top.stop])
    below = [] if words is None else lines[words + 1 : top.stop]
    facts, _ = factiva_layout.read_order(below)
    facts["title"] = next((_shown(one) for one in element.iter("span") if _is_title(one)), "")
    facts["author"] = read_byline(
        next((_shown(one) for one in blocks if one.get("class") == "author"), "")
    )
    bodies = [(body[0], body[-1] + 1)] if body else []
    return build_article(lines, bodies=bodies, facts=facts, number=number, encoding=encoding)


def _is_title(span: html.HtmlElement) -> bool:
    return "Headline" in span.get("class", "")


def is_text_export(content: bytes) -> bool:
    """Return whether bytes are plain text with articles of Factiva."""
    return factiva_layout.is_export(read_head(content))


def read_text(raw: RawFile) -> list[Article]:
    """Return the articles of a text file from Factiva."""
    text, encoding = decode(raw.content, path=Path(raw.name))
    return factiva_layout.read_articles(split_lines(text), encoding=encoding)


PAGE = Format("Factiva export (html)", (), read_page, is_page_export, apart=True)
TEXT = Format("Factiva export (text)", (), read_text, is_text_export)
