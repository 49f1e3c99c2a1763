"""The title and the author that a web page names, without what sites put around them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

import trafilatura
from lxml.html import HtmlElement

from corpus_tools.loading.formats.web.facts import CITED_AUTHOR, read_meta
from corpus_tools.loading.formats.web.places import find_headline, list_opening
from corpus_tools.text.bylines import is_person, read_authors

_BAR = re.compile(r"\s+[-–—·•:»]\s+|\s*[|_]\s*")
_FEWEST_WORDS = 4  # Of a heading that is more than the name of a site or a section.
_BEFORE_NAME = re.compile(r"\s*(?:by|von|par|por)\s+", re.IGNORECASE)
_AND = re.compile(" (?:and|&|und|et|y) ")
_COMMA_OR_AND = re.compile(f" ?, ?(?:and )?|{_AND.pattern}")
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
    headline = find_headline(page)
    author = _trim_author(author, outlet, said)
    opening = list_opening(page, headline)
    marked = _trim_author("; ".join(_list_marked(opening)), outlet, said)
    return {
        "title": _find_title(told.title or "", outlet, page, headline, head.splitlines()),
        "author": _add_authors(author, [marked.split("; "), *_read_bylines(opening)]),
    }


def _find_title(
    title: str, outlet: str, page: HtmlElement, headline: HtmlElement | None, lines: Sequence[str]
) -> str:
    """Return the title without the name of its site, "" if it is that alone."""
    whole = _say(page.find(".//title"))
    site = _make_key(outlet) or _find_site(title, whole, lines)
    tried = (_cut_site(" ".join(said.split()), site) for said in (title, whole))
    found = next((said for said in tried if _make_key(said) not in {"", site}), "")
    shown = set(lines)
    if whole in shown and found in whole and _cut_site(whole, site) == whole:
        return whole
    heading = _say(headline)
    is_title = heading in shown and len(heading.split()) >= _FEWEST_WORDS
    # What readers see, not what is written to be shared or searched for.
    return heading if is_title and found not in shown and _make_key(heading) != site else found


def _find_site(title: str, whole: str, lines: Sequence[str]) -> str:
    """Return the name of the site, if its heading was taken for the title of the page."""
    bars = list(_BAR.finditer(whole))
    if not bars:
        return ""
    last, first, rest = whole[bars[-1].end() :], whole[: bars[0].start()], whole[bars[0].end() :]
    key = _make_key(title)
    if key == _make_key(last) and 2 * len(last) < len(whole):
        return key
    # At the beginning it may be the topic: then no line begins as what follows does.
    is_headed = any(
        len(line.split()) >= _FEWEST_WORDS and (rest.startswith(line) or line.startswith(rest))
        for line in lines
    )
    return key if key == _make_key(first) and 2 * len(first) < len(whole) and is_headed else ""


def _say(element: HtmlElement | None) -> str:
    return "" if element is None else " ".join(element.text_content().split())


def _cut_site(title: str, site: str) -> str:
    bars = list(_BAR.finditer(title))
    if bars and _make_key(title[bars[-1].end() :]) == site:
        return title[: bars[-1].start()]
    if bars and _make_key(title[: bars[0].start()]) == site:
        return title[bars[0].end() :]
    return title


def _add_authors(author: str, others: Sequence[Sequence[str]]) -> str:
    """Return the longest of the lists of authors that have the known ones and more."""
    known = set(map(_make_key, author.split("; ")))
    more = [names for names in others if author and known < set(map(_make_key, names))]
    longest = sorted(more, key=len)[-1] if more else [author]
    return "; ".join(dict.fromkeys(longest))


def _list_marked(opening: Sequence[HtmlElement]) -> list[str]:
    """Return the names at the opening of an article that are marked as its authors'."""
    marked = [
        one
        for one in opening
        if "author" in one.get("itemprop", "").lower().split()
        or "author" in one.get("rel", "").lower().split()
    ]
    inner = [next((n for n in one.iter() if n.get("itemprop") == "name"), one) for one in marked]
    names = [one.get("content", "") or _say(one) for one in inner]
    return [name.replace(";", " ") for name in names if len(name) <= _LONGEST_NAME]


def _read_bylines(opening: Sequence[HtmlElement]) -> list[list[str]]:
    lines = map(_say, opening)
    return [read_authors(line) for line in lines if len(line) <= _LONGEST_NAME]


def _trim_author(author: str, outlet: str, said: str) -> str:
    """Return the names that are said, without what stands around them; none that is a site's."""
    names = [one for told in author.split(";")[:_MOST_NAMES] for one in _split_names(told)]
    sites = {"", _make_key(outlet), _make_key(outlet).removeprefix("the ")}
    persons = (n for n in names if _make_key(n) not in sites and is_person(n))
    return "; ".join(name for name in persons if _is_said(name, said))


def _split_names(told: str) -> list[str]:
    """Return the names in what a page gives as one."""
    told = " ".join(told.split())
    name = _AFTER_NAME.split(_BEFORE_NAME.sub("", told, count=1))[0].strip(" ,-–—")
    if not is_person(name):
        return read_authors(told)
    parts = _COMMA_OR_AND.split(name) if _AND.search(name) else []
    return parts if parts and all(" " in part for part in parts) else [name]


def _is_said(name: str, text: str) -> bool:
    words = r"[\W_]*".join(map(re.escape, _LETTERS.findall(name[:_LONGEST_NAME])))
    # What follows may abut: style sheets set it apart.
    return bool(re.search(rf"(?<!\w)(?i:{words})(?![a-z])", text))


def _make_key(text: str) -> str:
    return " ".join(_LETTERS.findall(text)).casefold()
