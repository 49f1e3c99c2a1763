"""The day of publication that a web page states."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from dateutil import parser as date_parser
from lxml.html import HtmlElement

from corpus_tools.loading.formats.web.linked_data import ARTICLE_TYPE, Node
from corpus_tools.loading.formats.web.places import (
    find_headline,
    list_around,
    list_opening,
    stands_apart,
)
from corpus_tools.text.days import CHANGED

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
_HEADINGS = frozenset({"h1", "h2", "h3"})
_LONGEST_DATE = 60
# Of what scope a day of publication is an article's; themes of blogs use the last one.
_ARTICLE_SCOPES = re.compile(f"{ARTICLE_TYPE.pattern}|CreativeWork$")
_LONGEST_LABEL = 40  # What a label says of a time stands right before it.
_MOST_MARKED = 1_000  # The article's stands before those of its readers' comments.
_MOST_ABOVE = 30  # Elements among which the scope of one is looked for.
_UP, _SIBLINGS = 2, 5  # Elements from a time up, and beside these, among which its label stands.


def find_day(page: HtmlElement, values: Mapping[str, str], articles: Sequence[Node]) -> str:
    """Return the day of publication that a page states as year-month-day, "" if it states none.

    Parameters
    ----------
    page
        The parsed page.
    values
        What its meta elements say, by name.
    articles
        What it tells search engines of its article.

    Returns
    -------
    str
        The first full date of the descriptions, then of the meta elements, then of the elements
        that are marked as the day of publication, then of the times at the opening of the
        article. Where marked elements or times differ, some belong to other stories, and
        none counts.
    """
    stated = [str(node.get("datePublished")) for node in articles]
    stated += [values[name] for name in _DATE_NAMES if name in values]
    dates = [read_full_date(text) for text in stated]
    headline = find_headline(page)
    around = list_around(headline)
    candidates = islice(filter(_is_marked, page.iter(*_DATED)), _MOST_MARKED)
    marked = [one for one in candidates if _is_of_article(one) and not stands_apart(one, around)]
    opening = (one for one in list_opening(page, headline) if one.tag == "time")
    shown = marked or [one for one in opening if not _is_of_change(one)]
    times = {read_full_date(one.get("datetime") or one.get("content", "")) for one in shown}
    dates += times - {None} if len(times - {None}) == 1 else []
    good = (date for date in dates if date and _EARLIEST <= date <= _LATEST)
    return next((date.isoformat() for date in good), "")


def _is_marked(element: HtmlElement) -> bool:
    return (
        "datepublished" in element.get("itemprop", "").lower() or element.get("pubdate") is not None
    )


def _is_of_article(element: HtmlElement) -> bool:
    # A property belongs to the nearest scope: a comment is one of its own.
    above = islice(element.iterancestors(), _MOST_ABOVE)
    scopes = (one for one in above if one.get("itemscope") is not None)
    kind = next((one.get("itemtype", "") for one in scopes), "").strip()
    return not kind or any(_ARTICLE_SCOPES.search(one.rstrip("/")) for one in kind.split())


def _is_of_change(time: HtmlElement) -> bool:
    """Return whether a time is said to be that of a change, by its names or what precedes it."""
    near = [time, *islice(time.iterancestors(), 1)]
    names = " ".join(one.get(kind, "") for one in near for kind in ("class", "itemprop"))
    # Themes call the time of a page that has not changed since both: "published updated".
    if CHANGED.search(names) and "publish" not in names.lower():
        return True
    label = next(filter(None, map(str.strip, _list_before(time))), "")
    return bool(CHANGED.search(label[-_LONGEST_LABEL:]))


def _list_before(time: HtmlElement) -> Iterator[str]:
    """Yield the texts before a time, the nearest first."""
    for one in [time, *islice(time.iterancestors(), _UP)]:
        for before in islice(one.itersiblings(preceding=True), _SIBLINGS):
            yield before.tail or ""
            if before.tag in _HEADINGS:
                return
            yield before.text_content()
        parent = one.getparent()
        yield (parent.text if parent is not None else "") or ""


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
