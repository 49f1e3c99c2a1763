"""Web pages: all their visible lines, and which of these are the article."""

from __future__ import annotations

import logging
from itertools import compress, groupby
from typing import Literal

import trafilatura
from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring
from trafilatura.settings import Document

from corpus_tools.loading.formats.article import Article, Drop, RawFile
from corpus_tools.loading.formats.web.embedded import leave_out_posts
from corpus_tools.loading.formats.web.facts import list_facts
from corpus_tools.loading.formats.web.lines import count_words, is_prose, list_blocks, mark_items
from corpus_tools.loading.formats.web.linked_data import find_body, read_linked_data
from corpus_tools.loading.formats.web.main import find_main_lines
from corpus_tools.loading.formats.web.markup import read_markup
from corpus_tools.loading.formats.web.names import list_names
from corpus_tools.loading.formats.web.pieces import add_pieces

_MAX_MEGABYTES = 20
_MAX_TAGS = 1_000_000
# Above these the extractor takes seconds and hundreds of megabytes: the lines stand alone then.
_MAX_ELEMENTS = 20_000
_MAX_CHARACTERS = 1_000_000
# Of what the extractor took this much stands among the visible lines, or it took something else.
_FEW_WORDS = 2
_SHARE_VISIBLE = 0.5
_SHARE_STRICT = 0.6
# A text for programs is the article uncut if it is so much longer and has so much of what is shown.
_LONGER, _SHARE_SAME = 1.2, 0.8
_Blocks = list[tuple[str, HtmlElement]]
_Chosen = tuple[list[str], list[bool]]
# What it says of single pages goes into what ``read`` gives, or nowhere.
logging.getLogger("trafilatura").addHandler(logging.NullHandler())


def read(raw: RawFile) -> list[Article]:
    """Return the article of a web page.

    Parameters
    ----------
    raw
        A page of HTML or XHTML, or one saved as a web archive (MHTML, Safari's).

    Returns
    -------
    list of Article
        One. ``text`` holds all visible lines of the page, menus and all; ``main`` those of them
        that trafilatura takes for the article, without posts of networks that are shown in it
        (none if it is not sure and no sentence is among them, nor for pages of more than 20,000
        elements or a million characters). An article that the page holds for programs alone, or
        shows only the beginning of, is put after the visible lines.

    Raises
    ------
    Drop
        ``too_large`` above 20 MB or a million tags, ``empty`` without any sentence,
        ``unreadable`` if its elements nest so deep that it cannot be read whole.
    """
    if len(raw.content) > _MAX_MEGABYTES * 1_000_000:
        raise Drop("too_large", f"a web page of more than {_MAX_MEGABYTES} MB: split it")
    markup, encoding = read_markup(raw)
    page = _parse(markup)
    blocks = list_blocks(page)
    usual = _is_of_usual_size(page, blocks)
    lines, chosen = _find_article(page, blocks) if usual else _choose_none(blocks)
    # A line of a poem or of an interview may be no sentence; a lone word is something else.
    has_words = any(count_words(line) > _FEW_WORDS for line in compress(lines, chosen))
    if not has_words and not any(map(is_prose, lines)):
        raise Drop("empty", _say_empty(lines, page))
    facts = list_facts(page)
    if usual:
        last = max(compress(range(len(lines)), chosen), default=len(lines))
        facts |= list_names(page, facts=facts, head="\n".join(lines[: last + 1]))
    facts = {name: fact for name, fact in facts.items() if fact}
    return [
        Article("\n".join(lines), facts=facts, main=_join_spans(lines, chosen), encoding=encoding)
    ]


def _find_article(page: HtmlElement, blocks: _Blocks) -> _Chosen:
    """Return the lines, those after them that the page does not show, and which are the article."""
    lines = [line for line, _ in blocks]
    taken, certain = _extract(page)
    chosen, share = find_main_lines(lines, taken=taken)
    owners = [owner for _, owner in blocks]
    chosen = leave_out_posts(page, owners, chosen=add_pieces(owners, chosen=chosen))
    hidden = _find_uncut(page, taken)
    if hidden or share < _SHARE_VISIBLE:
        hidden = hidden or [line for line in taken.splitlines() if line.strip()]
        lines, chosen = lines + hidden, [False] * len(lines) + [True] * len(hidden)
    else:
        lines = mark_items(blocks, chosen=chosen)
    has_prose = any(map(is_prose, compress(lines, chosen)))
    return (lines, chosen) if certain or has_prose else _choose_none(blocks)


def _choose_none(blocks: _Blocks) -> _Chosen:
    return [line for line, _ in blocks], [False] * len(blocks)


def _is_of_usual_size(page: HtmlElement, blocks: _Blocks) -> bool:
    n_elements = sum(1 for _ in page.iter())
    return n_elements <= _MAX_ELEMENTS and sum(len(line) for line, _ in blocks) <= _MAX_CHARACTERS


def _parse(markup: str) -> HtmlElement:
    if markup.count("<") > _MAX_TAGS:
        raise Drop("too_large", f"a web page of more than {_MAX_TAGS:,} tags: split it")
    parser = HTMLParser(
        # Pages nest deeper than 256 and have scripts of more than 10 MB; nothing is loaded.
        huge_tree=True,
        encoding="utf-8",
        no_network=True,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        page = document_fromstring(markup.encode("utf-8", "replace"), parser=parser)
    except etree.ParserError as error:
        raise Drop("empty", "a web page without any element") from error
    limits = [error for error in parser.error_log if error.type_name == "ERR_RESOURCE_LIMIT"]
    if limits:
        raise Drop("unreadable", f"a web page whose elements nest too deep ({limits[0].message})")
    return page


def _extract(page: HtmlElement) -> tuple[str, bool]:
    """Return what trafilatura takes for the article, one paragraph a line, and if it is certain.

    Its strict reading leaves out most teasers, and takes nothing from most pages without an
    article; where it leaves much of what the mild one takes, it has missed the article.
    """
    strict, mild = _ask(page, "strict"), _ask(page, "mild")
    return strict if len(strict) >= _SHARE_STRICT * len(mild) else mild, bool(strict)


def _ask(page: HtmlElement, reading: Literal["strict", "mild"]) -> str:
    try:
        found = trafilatura.bare_extraction(
            page,
            include_comments=False,
            favor_precision=reading == "strict",
            fast=reading == "mild",
        )
    except (RecursionError, ValueError):
        return ""
    return str(found.text or "") if isinstance(found, Document) else ""


def _find_uncut(page: HtmlElement, taken: str) -> list[str]:
    """Return the article that the page holds for programs, if it shows less of the same."""
    body = find_body(read_linked_data(page))
    longer = sum(map(len, body)) > _LONGER * len(taken) and any(map(is_prose, body))
    return body if longer and find_main_lines(body, taken=taken)[1] >= _SHARE_SAME else []


def _say_empty(lines: list[str], page: HtmlElement) -> str:
    if any("/json" in script.get("type", "").lower() for script in page.iter("script")):
        remedy = ": its scripts hold data; if a browser shows an article, save it from there"
    else:
        remedy = ""
    if not lines:
        return f"a web page without any visible text{remedy}"
    n_words = sum(len(line.split()) for line in lines)
    menus = f"{len(lines)} lines, {n_words} words, no sentence"
    return f"a web page with menus and no article ({menus}){remedy}"


def _join_spans(lines: list[str], chosen: list[bool]) -> tuple[tuple[int, int], ...]:
    """Return the stretches of the joined lines that are chosen."""
    spans = []
    start = 0
    for is_main, run in groupby(zip(lines, chosen, strict=True), key=lambda pair: pair[1]):
        length = len("\n".join(line for line, _ in run))
        if is_main:
            spans.append((start, start + length))
        start += length + 1
    return tuple(spans)
