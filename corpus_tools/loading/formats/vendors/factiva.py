"""Exports of Factiva: html and txt, in the article format with and without indexing.

Layouts from the source and the sample files of tools that read them, see ``docs/exports.md``; the
lines of txt and rtf from documentation, not seen in the wild.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import accumulate
from pathlib import Path

from lxml import etree, html

from corpus_tools.loading.formats.article import Article, Drop, Format, RawFile
from corpus_tools.loading.formats.vendors import factiva_layout
from corpus_tools.loading.formats.vendors.records import build_article, read_byline, split_lines
from corpus_tools.loading.formats.web.lines import list_blocks
from corpus_tools.study.encodings import read_start
from corpus_tools.study.sheets import decode

_HEAD = 400_000
_ARTICLE_CLASS = re.compile(r"article ([a-z]{2})[a-z]*Article")
_MARKS = (
    re.compile(rb'<div[^>]{0,200}class="article [a-z]{2,6}Article"'),
    re.compile(rb"<title>\s*Factiva\s*</title>", re.IGNORECASE),
)
# Besides paragraphs; what is Factiva's own behind the article stands in ``p`` and ``div``.
_IN_ARTICLES = {"blockquote", "dl", "h3", "h4", "ol", "pre", "table", "ul"}
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
    etree.strip_tags(tree, etree.Comment, etree.PI)
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


def _list_stretches(
    element: html.HtmlElement, starts: Iterable[html.HtmlElement]
) -> list[tuple[html.HtmlElement, list[str]]]:
    """Return all lines of an article in stretches, each with the element with which it begins."""
    begins = {element, *starts}
    stretches: list[tuple[html.HtmlElement, list[str]]] = []
    for drawn, owner in list_blocks(element):
        line = "\t".join(" ".join(cell.split()) for cell in drawn.split("\t"))
        if not line.strip():
            continue
        start = next(one for one in (owner, *owner.iterancestors()) if one in begins)
        if start is element and stretches:
            start = stretches[-1][0]
        if not stretches or start is not stretches[-1][0]:
            stretches.append((start, []))
        stretches[-1][1].append(line)
    return stretches


def _read_table(element: html.HtmlElement, *, number: int, encoding: str) -> Article:
    lines: list[str] = []
    fields: dict[str, tuple[int, int]] = {}
    rows = [row for row in element.iter("tr") if _code(row)]
    for row, shown in _list_stretches(element, rows):
        code = _code(row) if row.tag == "tr" else ""
        is_field = code in factiva_layout.CODES and code not in fields
        values = _after_code(shown, code) if is_field else shown
        if is_field:
            fields[code] = (len(lines), len(lines) + len(values))
        lines.extend(values)
    return factiva_layout.read_fields(lines, fields=fields, number=number, encoding=encoding)


def _after_code(values: Sequence[str], code: str) -> list[str]:
    """Return the lines of a row with a tab between its code and its first line."""
    first = values[0].removeprefix(code).strip()
    value, *rest = [first, *values[1:]] if first else values[1:] or [""]
    return [f"{code}\t{value}", *rest]


def _read_blocks(element: html.HtmlElement, *, number: int, encoding: str) -> Article:
    """Read an article without indexing: its facts stand in an order, each in a block."""
    stretches = _list_stretches(element, element)
    lines = [line for _, values in stretches for line in values]
    starts = list(accumulate((len(values) for _, values in stretches), initial=0))
    body = [at for at, (one, _) in enumerate(stretches) if _PARAGRAPHS.search(one.get("class", ""))]
    top = starts[body[0]] if body else len(lines)
    words = factiva_layout.find_words(lines[:top])
    below = [] if words is None else lines[words + 1 : top]
    facts, _ = factiva_layout.read_order(below)
    facts["title"] = next((_shown(one) for one in element.iter("span") if _is_title(one)), "")
    facts["author"] = read_byline(
        next((_shown(one) for one in element if one.get("class") == "author"), "")
    )
    last = body[-1] + 1 if body else 0
    while body and last < len(stretches) and stretches[last][0].tag in _IN_ARTICLES:
        last += 1
    bodies = [(top, starts[last])] if body else []
    return build_article(lines, bodies=bodies, facts=facts, number=number, encoding=encoding)


def _is_title(span: html.HtmlElement) -> bool:
    return "Headline" in span.get("class", "")


def is_text_export(content: bytes) -> bool:
    """Return whether bytes are plain text with articles of Factiva."""
    return factiva_layout.is_export(read_start(content, n_bytes=_HEAD))


def read_text(raw: RawFile) -> list[Article]:
    """Return the articles of a text file from Factiva."""
    text, encoding = decode(raw.content, path=Path(raw.name))
    return factiva_layout.read_articles(split_lines(text), encoding=encoding)


PAGE = Format("Factiva export (html)", (), read_page, is_page_export, apart=True)
TEXT = Format("Factiva export (text)", (), read_text, is_text_export, apart=True)
