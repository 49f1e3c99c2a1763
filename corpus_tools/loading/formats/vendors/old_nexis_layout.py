"""The layout of plain text from LexisNexis Academic and Nexis UK, before Nexis Uni.

Each document begins with ``3 of 100 DOCUMENTS``; its outlet and day stand above its title, fields
such as ``LENGTH:`` and ``BYLINE:`` below it, others behind the article.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from corpus_tools.loading.formats.article import Article, Drop
from corpus_tools.loading.formats.vendors.facts import read_byline, read_language
from corpus_tools.loading.formats.vendors.records import build_article
from corpus_tools.text.days import read_day

_BEGIN = re.compile(r"^[ \t]*\d{1,6} of \d{1,6} DOCUMENTS?[ \t]*\r?$", re.MULTILINE)
_BEGIN_ELSEWHERE = re.compile(
    r"^[ \t]*(?:Dokument \d{1,6} von|Document \d{1,6} de) \d{1,6}[ \t]*\r?$", re.MULTILINE
)
_FIELD = re.compile(r"([A-Z][A-Z-]{2,20}):(?:\s+(.*))?", re.DOTALL)
_LEADING = {
    "ABSTRACT",
    "BODY",
    "BYLINE",
    "DATELINE",
    "HEADLINE",
    "HIGHLIGHT",
    "LENGTH",
    "SECTION",
    "SERIES",
    "SOURCE",
}
_TRAILING = {
    "CITY",
    "COMPANY",
    "CORRECTION",
    "CORRECTION-DATE",
    "COUNTRY",
    "DISTRIBUTION",
    "DOCUMENT-TYPE",
    "GEOGRAPHIC",
    "GRAPHIC",
    "INDUSTRY",
    "JOURNAL-CODE",
    "LANGUAGE",
    "LOAD-DATE",
    "NOTES",
    "ORGANIZATION",
    "PERSON",
    "PUBLICATION-TYPE",
    "STATE",
    "SUBJECT",
    "TICKER",
    "TYPE",
    "UPDATE",
}


def is_export(text: str) -> bool:
    """Return whether a text has this layout, or one in German or French."""
    has_length = bool(re.search(r"^LENGTH: ", text, re.MULTILINE))
    return (has_length and bool(_BEGIN.search(text))) or bool(_BEGIN_ELSEWHERE.search(text))


def read_documents(text: str, *, encoding: str) -> list[Article]:
    """Return the documents of an export, their wrapped lines put together again.

    Raises
    ------
    Drop
        If it is none in English.
    """
    pieces = _BEGIN.split(text)[1:]
    if not pieces:
        raise Drop(
            "unknown_layout",
            f"what was found: a Nexis export of {len(_BEGIN_ELSEWHERE.findall(text))} documents in "
            "German or French; what to do: set the interface to English and export anew",
        )
    return [
        _read_document(_join_lines(piece), number=number, encoding=encoding)
        for number, piece in enumerate(pieces, 1)
    ]


def _join_lines(piece: str) -> list[str]:
    """Return the paragraphs: lines are wrapped, and a blank line parts paragraphs."""
    paragraphs, lines = [], []
    for line in [*piece.splitlines(), ""]:
        if line.strip():
            lines.append(line.strip())
        elif lines:
            paragraphs.append(" ".join(lines))
            lines = []
    return paragraphs


def _read_document(paragraphs: Sequence[str], *, number: int, encoding: str) -> Article:
    first = next(
        (at for at, one in enumerate(paragraphs) if _name(one) in _LEADING), len(paragraphs)
    )
    fields = list(takewhile(lambda one: _name(one) in _LEADING, paragraphs[first:]))
    n_tail = sum(1 for _ in takewhile(_is_tail, reversed(paragraphs[first + len(fields) :])))
    end = len(paragraphs) - n_tail
    facts = _read_head(paragraphs[:first]) | _read_fields([*fields, *paragraphs[end:]])
    body = first + len(fields)
    if fields and _name(fields[-1]) == "BODY" and _value(fields[-1]):
        body -= 1
    return build_article(
        paragraphs, bodies=[(body, end)], facts=facts, number=number, encoding=encoding
    )


def _name(paragraph: str) -> str:
    match = _FIELD.fullmatch(paragraph)
    return match[1] if match else ""


def _value(paragraph: str) -> str:
    match = _FIELD.fullmatch(paragraph)
    return (match[2] or "").strip() if match else ""


def _is_tail(paragraph: str) -> bool:
    return _name(paragraph) in _TRAILING or paragraph.startswith(("Copyright ", "All Rights"))


def _read_head(head: Sequence[str]) -> dict[str, str]:
    """Return outlet, day and title: the day stands between the other two."""
    at = next((at for at, one in enumerate(head) if read_day(one)), None)
    if at is None:
        return {"outlet": head[0] if len(head) > 1 else "", "title": head[-1] if head else ""}
    return {
        "outlet": head[0] if at else "",
        "published_on": read_day(head[at]),
        "title": head[-1] if at + 1 < len(head) else "",
    }


def _read_fields(fields: Sequence[str]) -> dict[str, str]:
    found = {_name(one): _value(one) for one in fields}
    facts = {
        "author": read_byline(found.get("BYLINE", "")),
        "language": read_language(found.get("LANGUAGE", "")),
    }
    return facts | ({"title": found["HEADLINE"]} if found.get("HEADLINE") else {})
