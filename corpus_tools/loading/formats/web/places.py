"""Where in a page an element stands: at the opening of its article, or apart from it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain, dropwhile, islice, takewhile

from lxml.html import HtmlElement

from corpus_tools.loading.formats.web.lines import is_prose

# Names of what stands around an article: what readers and other stories say is not its own.
_APART_NAMES = re.compile(
    r"(?<![a-z])(?:comment\w*|disqus\w*|repl(?:y|ies)|responses?|related\w*|teasers?|recommend\w*"
    r"|most-?(?:read|popular|viewed)|trending|sidebar|promo\w*|recirc\w*|widget)(?![a-z])",
    re.IGNORECASE,
)
_BYLINE_NAMES = re.compile(
    r"by-?line|author|dateline|meta|info|credit|publish|posted|timestamp|date(?![a-z])",
    re.IGNORECASE,
)
_LONGEST_NAME = 300
_UP, _UP_NEAR = 30, 3  # Elements above one that are looked at, and those that are named for it.
_MOST_ELEMENTS = 500  # No opening has more.
_MOST_PROSE = 2  # A standfirst may stand above the byline; what follows the next is the body.
_MOST_ABOVE = 5  # Banners; a heading below more is one inside a text.
_UNSEEN = frozenset({"script", "style", "title", "noscript", "template"})


def find_headline(page: HtmlElement) -> HtmlElement | None:
    """Return the last ``h1`` above the first paragraph that follows one, if there is any."""
    headline, n_above = None, 0
    for element in page.iter():
        if element.tag == "h1" and element.text_content().strip():
            headline = element
        elif _is_paragraph(element):
            n_above += 1
            if headline is not None or n_above > _MOST_ABOVE:
                break
    return headline


def list_opening(page: HtmlElement, headline: HtmlElement | None) -> list[HtmlElement]:
    """Return the elements beside the headline and between it and the body of the article.

    Below a first paragraph, which may be a standfirst, only those that are named for a byline;
    none that stands inside a paragraph.
    """
    if headline is None:
        return []
    holder = next((one for one in headline.iterancestors("header", "article")), headline)
    before = takewhile(lambda one: one is not headline, holder.iter())
    opening = [*islice(before, _MOST_ELEMENTS), *_list_below(page, headline)]
    around = list_around(headline)
    paragraphs = {
        one for one in {near for one in opening for near in _climb(one)} if _is_paragraph(one)
    }
    return [
        one
        for one in opening
        if one not in around
        and not stands_apart(one, around)
        and paragraphs.isdisjoint(_climb(one))
    ]


def _list_below(page: HtmlElement, headline: HtmlElement) -> Iterator[HtmlElement]:
    n_prose = 0
    below = dropwhile(lambda one: one is not headline, page.iter())
    for element in islice(below, _MOST_ELEMENTS):
        n_prose += _is_paragraph(element)
        if n_prose == _MOST_PROSE:
            return
        if not n_prose or any(map(_is_byline, _climb(element))):
            yield element


def _climb(element: HtmlElement) -> list[HtmlElement]:
    return [element, *islice(element.iterancestors(), _UP_NEAR)]


def _is_byline(element: HtmlElement) -> bool:
    return element.tag == "address" or bool(_BYLINE_NAMES.search(_name(element)))


def list_around(headline: HtmlElement | None) -> set[HtmlElement]:
    """Return the elements that hold the headline."""
    return set() if headline is None else set(headline.iterancestors())


def stands_apart(element: HtmlElement, around: set[HtmlElement]) -> bool:
    """Return whether an element is in a part of the page that is not the article's.

    Such parts are named for comments or other stories, or are an ``article`` in another; what
    holds the headline (``around``) is none.
    """
    path = chain([element], islice(element.iterancestors(), _UP))
    return any(map(_is_apart, takewhile(lambda one: one not in around, path)))


def _is_apart(element: HtmlElement) -> bool:
    if element.tag in {"body", "html"}:
        return False
    is_inner = element.tag == "article" and next(element.iterancestors("article"), None) is not None
    return is_inner or bool(_APART_NAMES.search(_name(element)))


def _name(element: HtmlElement) -> str:
    return f"{element.get('class', '')} {element.get('id', '')}"[:_LONGEST_NAME]


def _is_paragraph(element: HtmlElement) -> bool:
    """Return whether an element holds a sentence of its own, not in blocks inside it."""
    if element.tag == "p":
        return is_prose(element.text_content())
    if element.tag in _UNSEEN:
        return False
    own = [element.text, *(child.tail for child in element)]
    return is_prose(" ".join(text for text in own if text))
