"""What a web page says of itself: its day, authors, outlet, address and language."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import islice

from lxml.html import HtmlElement

from corpus_tools.loading.formats.web.days import find_day
from corpus_tools.loading.formats.web.linked_data import (
    Node,
    list_articles,
    name_authors,
    name_publisher,
    read_linked_data,
)

_OUTLET_NAMES = ("dc.publisher", "dcterms.publisher", "citation_journal_title", "application-name")
CITED_AUTHOR = "citation_author"
_MOST_TITLES = 20
_LANGUAGE = re.compile(r"\s*([A-Za-z]{2})(?![A-Za-z])")


def list_facts(page: HtmlElement) -> dict[str, str]:
    """List what a page states of itself in its mark-up.

    Parameters
    ----------
    page
        The parsed page.

    Returns
    -------
    dict of str to str
        ``published_on`` (year-month-day from 1900 to 2099, only where the page states a full date
        that can be read in one way), ``author`` (persons, with "; " between them), ``outlet`` (the
        name of its site), ``url`` (its canonical address) and ``language`` (ISO 639-1). What the
        page does not state is not there.
    """
    values = read_meta(page)
    nodes = read_linked_data(page)
    address = _find_address(page, values)
    articles = list_articles(nodes, titles=_list_titles(page, values), address=address)
    outlet = values.get("og:site_name") or name_publisher(nodes)
    facts = {
        "published_on": find_day(page, values, articles),
        "author": _find_author(page, articles, nodes),
        "outlet": outlet or next((values[name] for name in _OUTLET_NAMES if name in values), ""),
        "url": address,
        "language": _find_language(page),
    }
    return {name: " ".join(fact.split()) for name, fact in facts.items() if fact.strip()}


def read_meta(page: HtmlElement) -> dict[str, str]:
    """Return what the meta elements say, by name in small letters; the first of each counts."""
    values: dict[str, str] = {}
    for element in page.iter("meta"):
        content = element.get("content", "").strip()
        for attribute in ("property", "name"):
            name = element.get(attribute, "").strip().lower()
            if name and content:
                values.setdefault(name, content)
    return values


def _list_titles(page: HtmlElement, values: Mapping[str, str]) -> list[str]:
    headings = [one.text_content() for one in islice(page.iter("title", "h1"), _MOST_TITLES)]
    return [" ".join(said.split()) for said in (*headings, values.get("og:title", ""))]


def _find_author(page: HtmlElement, articles: Sequence[Node], nodes: Sequence[Node]) -> str:
    # Several elements, each "family name, given name".
    cited = [one.get("content", "") for one in page.iter("meta") if one.get("name") == CITED_AUTHOR]
    return "; ".join(cited or (name_authors(articles[0], nodes=nodes) if articles else []))


def _find_address(page: HtmlElement, values: Mapping[str, str]) -> str:
    links = (
        element.get("href", "").strip()
        for element in page.iter("link")
        if "canonical" in element.get("rel", "").lower().split()
    )
    addresses = (*links, values.get("og:url", ""))
    return next((one for one in addresses if re.match(r"https?://[^\s/]+", one)), "")


def _find_language(page: HtmlElement) -> str:
    xml = "{http://www.w3.org/XML/1998/namespace}lang"
    meta = (
        one.get("content", "")
        for one in page.iter("meta")
        if one.get("http-equiv", one.get("name", "")).lower() == "content-language"
    )
    stated = (page.get("lang"), page.get("xml:lang"), page.get(xml), *meta)
    return next((found[1].lower() for one in stated if (found := _LANGUAGE.match(one or ""))), "")
