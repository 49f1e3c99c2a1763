"""What a web page says of itself: its date, outlet, address and language; nothing is guessed."""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from dateutil import parser as date_parser
from lxml.html import HtmlElement

# Days outside are placeholders: 1 January of the year 1, 9999-12-31. No clock is asked, so a page
# gives the same facts on any day; a day to come is for the dates of the study to refuse.
_EARLIEST = datetime.date(1900, 1, 1)
_LATEST = datetime.date(2099, 12, 31)
_ARTICLE_TYPE = re.compile(r"(?:Article|Report|Posting|WebPage|Review)$")
_DIGITS = re.compile(
    r"\s*(?P<year>\d{4})(?:(?P<bar>[-/.年])|(?=\d{4}(?!\d)))(?P<month>\d\d?)(?(bar)[-/.月])"
    r"(?P<day>\d\d?)(?!\d)"
)
# What a text leaves out is filled from these: if they give two days, it states no full date.
_DEFAULTS = (datetime.datetime(2001, 2, 3), datetime.datetime(2004, 5, 6))
# What news sites call the day of publication, in small letters; the surer ones first.
_DATE_NAMES = (
    "article:published_time", "og:article:published_time", "og:published_time", "datepublished",
    "dc.date.issued", "dcterms.issued", "dc.date.created", "dcterms.created", "dc.date",
    "dcterms.date", "citation_publication_date", "citation_date", "date", "publishdate",
    "publish_date", "publish-date", "pubdate", "publication_date", "publication-date",
    "article.published", "article_date_original", "cxenseparse:recs:publishtime",
    "parsely-pub-date", "sailthru.date", "bt:pubdate", "published_time", "ptime",
)  # fmt: skip
_LANGUAGE = re.compile(r"\s*([A-Za-z]{2})(?![A-Za-z])")
_LONGEST_DATE = 60
_Values = dict[str, str]


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
        that can be read in one way), ``outlet`` (the name of its site), ``url`` (its canonical
        address) and ``language`` (ISO 639-1). What the page does not state is not there.
    """
    values = _read_meta(page)
    nodes = list(_read_linked_data(page))
    outlet = values.get("og:site_name") or next(filter(None, map(_name_publisher, nodes)), "")
    facts = {
        "published_on": _find_date(page, values, nodes),
        "outlet": outlet or values.get("application-name", ""),
        "url": _find_address(page, values),
        "language": _find_language(page, values),
    }
    return {name: " ".join(fact.split()) for name, fact in facts.items() if fact.strip()}


def _read_meta(page: HtmlElement) -> _Values:
    """Return what the meta elements say, by name in small letters; the first of each counts."""
    values: _Values = {}
    for element in page.iter("meta"):
        content = element.get("content", "").strip()
        for attribute in ("property", "name", "itemprop", "http-equiv"):
            name = element.get(attribute, "").strip().lower()
            if name and content:
                values.setdefault(name, content)
    return values


def _read_linked_data(page: HtmlElement) -> Iterator[Mapping[str, Any]]:
    """Yield the descriptions in JSON-LD that are of the page: not those of things in lists."""
    for element in page.iter("script"):
        if "ld+json" not in element.get("type", "").lower():
            continue
        try:
            told = json.loads(element.text or "", strict=False)
        except (ValueError, RecursionError):
            continue
        for one in told if isinstance(told, list) else [told]:
            if isinstance(one, dict):
                graph = one.get("@graph")
                yield from (
                    node
                    for node in (one, *(graph if isinstance(graph, list) else []))
                    if isinstance(node, dict)
                )


def _types(node: Mapping[str, Any]) -> list[str]:
    types = node.get("@type")
    return [one for one in (types if isinstance(types, list) else [types]) if isinstance(one, str)]


def _name_publisher(node: Mapping[str, Any]) -> str:
    publisher = node.get("publisher")
    name = publisher.get("name") if isinstance(publisher, dict) else None
    return name if isinstance(name, str) else ""


def _find_date(page: HtmlElement, values: _Values, nodes: list[Mapping[str, Any]]) -> str:
    stated = [
        str(node.get("datePublished"))
        for node in sorted(nodes, key=lambda node: "WebPage" in _types(node))
        if any(map(_ARTICLE_TYPE.search, _types(node)))
    ]
    stated += [values[name] for name in _DATE_NAMES if name in values]
    stated += [
        element.get("datetime") or element.get("content") or ""
        for element in page.iter("time", "span", "abbr", "div", "p")
        if element.get("itemprop", "").lower() == "datepublished"
        or element.get("pubdate") is not None
    ]
    dates = [date for text in stated if (date := read_full_date(text))]
    # Times that all agree are the article's; where they differ some belong to other stories.
    times = {read_full_date(element.get("datetime", "")) for element in page.iter("time")} - {None}
    dates += [date for date in times if date] if len(times) == 1 else []
    good = (date for date in dates if date and _EARLIEST <= date <= _LATEST)
    return next((date.isoformat() for date in good), "")


def read_full_date(text: str) -> datetime.date | None:
    """Return the day a text states, or none if it lacks a part or can be read in two ways.

    Examples
    --------
    >>> read_full_date("2024-05-14T23:30:00-04:00")
    datetime.date(2024, 5, 14)
    >>> read_full_date("14 May 2024")
    datetime.date(2024, 5, 14)
    >>> read_full_date("May 2024"), read_full_date("05/06/2024")
    (None, None)
    """
    try:
        if found := _DIGITS.match(text):
            return datetime.date(int(found["year"]), int(found["month"]), int(found["day"]))
        readings = {
            date_parser.parse(text, default=default, dayfirst=dayfirst, ignoretz=True).date()
            for default in _DEFAULTS
            for dayfirst in (True, False)
            if 0 < len(text) <= _LONGEST_DATE
        }
    except (ValueError, OverflowError):
        return None
    return readings.pop() if len(readings) == 1 else None


def _find_address(page: HtmlElement, values: _Values) -> str:
    links = (
        element.get("href", "").strip()
        for element in page.iter("link")
        if "canonical" in element.get("rel", "").lower().split()
    )
    addresses = (*links, values.get("og:url", ""))
    return next((one for one in addresses if re.match(r"https?://[^\s/]+", one)), "")


def _find_language(page: HtmlElement, values: _Values) -> str:
    xml = "{http://www.w3.org/XML/1998/namespace}lang"
    stated = (page.get("lang"), page.get("xml:lang"), page.get(xml), values.get("content-language"))
    return next((found[1].lower() for one in stated if (found := _LANGUAGE.match(one or ""))), "")
