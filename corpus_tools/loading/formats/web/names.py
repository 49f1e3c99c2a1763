"""The title and the author that a web page names, without what sites put around them."""

from __future__ import annotations

import re
from collections.abc import Mapping

import trafilatura
from lxml.html import HtmlElement

from corpus_tools.loading.formats.web.facts import CITED_AUTHOR, read_meta
from corpus_tools.text.bylines import is_person

_BAR = re.compile(r"\s+[-–—·•:»]\s+|\s*[|_]\s*")
_BEFORE_NAME = re.compile(r"\s*(?:by|von|par|por)\s+", re.IGNORECASE)
# Where a line with an author goes on about something else.
_AFTER_NAME = re.compile(
    r"\s*[|@•·(\d]|\bon\b|\b(?i:last\s+)?(?i:published|updated|posted|edited)\b"
)
_MOST_NAMES, _LONGEST_NAME = 40, 100
_LETTERS = re.compile(r"[^\W_]+")


def list_names(page: HtmlElement, *, facts: Mapping[str, str], head: str) -> dict[str, str]:
    """Return the ``title`` and the ``author`` of a page, "" where it names none.

    Parameters
    ----------
    page
        The parsed page.
    facts
        What it states of itself: its ``outlet`` is no part of a title and no author; an
        ``author`` in them is taken where trafilatura finds none.
    head
        Its lines down to the end of the article. An author who is named neither there nor in the
        head of the page wrote another story.
    """
    try:
        told = trafilatura.extract_metadata(page, extensive=False)
    except (RecursionError, ValueError):
        return {}
    outlet, stated = facts.get("outlet", ""), facts.get("author", "")
    meta = read_meta(page)
    author = stated if CITED_AUTHOR in meta else told.author or stated
    said = "\n".join([stated, head, *meta.values()])
    return {
        "title": _trim_title(told.title or "", outlet, page),
        "author": _trim_author(author, outlet, said),
    }


def _trim_title(title: str, outlet: str, page: HtmlElement) -> str:
    """Return the title without the name of its site, "" if it is that alone."""
    whole = " ".join((page.findtext(".//title") or "").split())
    bars = list(_BAR.finditer(whole))
    # A short heading that stands behind the title of the page is the name of the site.
    last = whole[bars[-1].end() :] if bars else ""
    heads_site = _make_key(last) == _make_key(title) and 2 * len(last) < len(whole)
    site = _make_key(outlet) or (_make_key(title) if heads_site else "")
    tried = (_cut_site(" ".join(said.split()), site) for said in (title, whole))
    return next((said for said in tried if _make_key(said) not in {"", site}), "")


def _cut_site(title: str, site: str) -> str:
    bars = list(_BAR.finditer(title))
    if bars and _make_key(title[bars[-1].end() :]) == site:
        return title[: bars[-1].start()]
    if bars and _make_key(title[: bars[0].start()]) == site:
        return title[bars[0].end() :]
    return title


def _trim_author(author: str, outlet: str, said: str) -> str:
    """Return the names that are said, without what stands around them; none that is a site's."""
    names = (_BEFORE_NAME.sub("", name, count=1) for name in author.split(";")[:_MOST_NAMES])
    cut = [_AFTER_NAME.split(name)[0].strip(" ,-–—") for name in names]
    sites = {"", _make_key(outlet), _make_key(outlet).removeprefix("the ")}
    persons = (n for n in cut if _make_key(n) not in sites and is_person(n))
    return "; ".join(name for name in persons if _is_said(name, said))


def _is_said(name: str, text: str) -> bool:
    words = r"[\W_]*".join(map(re.escape, _LETTERS.findall(name[:_LONGEST_NAME])))
    # What follows may abut: style sheets set it apart.
    return bool(re.search(rf"(?<!\w)(?i:{words})(?![a-z])", text))


def _make_key(text: str) -> str:
    return " ".join(_LETTERS.findall(text)).casefold()
