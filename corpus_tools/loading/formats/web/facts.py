"""What a web page says of itself: its day, authors, outlet, address and language."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping, Sequence

from dateutil import parser as date_parser
from lxml.html import HtmlElement

from corpus_tools.loading.formats.web.linked_data import (
    Node,
    list_articles,
    name_authors,
    name_publisher,
    read_linked_data,
)

# Days outside are placeholders: 1 January of the year 1, 9999-12-31. No clock is asked, so a page
# gives the same facts on any day; a day to come is for the dates of the study to refuse.
_EARLIEST = datetime.date(1900, 1, 1)
_LATEST = datetime.date(2099, 12, 31)
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
_DATED = ("time", "meta", "span", "abbr", "div", "p")
_OUTLET_NAMES = ("dc.publisher", "dcterms.publisher", "citation_journal_title", "application-name")
CITED_AUTHOR = "citation_author"
_LANGUAGE = re.compile(r"\s*([A-Za-z]{2})(?![A-Za-z])")
_LONGEST_DATE = 60


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
    articles = list_articles(nodes, title=f"{page.findtext('.//title')} {values.get('og:title')}")
    outlet = values.get("og:site_name") or name_publisher(nodes)
    facts = {
        "published_on": _find_date(page, values, articles),
        "author": _find_author(page, articles, nodes),
        "outlet": outlet or next((values[name] for name in _OUTLET_NAMES if name in values), ""),
        "url": _find_address(page, values),
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


def _find_author(page: HtmlElement, articles: Sequence[Node], nodes: Sequence[Node]) -> str:
    # Several elements, each "family name, given name".
    cited = [one.get("content", "") for one in page.iter("meta") if one.get("name") == CITED_AUTHOR]
    return "; ".join(cited or (name_authors(articles[0], nodes=nodes) if articles else []))


def _find_date(page: HtmlElement, values: Mapping[str, str], articles: Sequence[Node]) -> str:
    stated = [str(node.get("datePublished")) for node in articles]
    stated += [values[name] for name in _DATE_NAMES if name in values]
    dates = [read_full_date(text) for text in stated]
    # Times that all agree are the article's; where they differ some belong to other stories.
    marked = [one for one in page.iter(*_DATED) if _states_publication(one)]
    shown = marked or list(page.iter("time"))
    times = {read_full_date(one.get("datetime") or one.get("content", "")) for one in shown}
    dates += times - {None} if len(times - {None}) == 1 else []
    good = (date for date in dates if date and _EARLIEST <= date <= _LATEST)
    return next((date.isoformat() for date in good), "")


def _states_publication(element: HtmlElement) -> bool:
    return (
        "datepublished" in element.get("itemprop", "").lower() or element.get("pubdate") is not None
    )


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
