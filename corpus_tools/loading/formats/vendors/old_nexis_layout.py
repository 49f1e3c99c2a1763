"""The layout of plain text from LexisNexis Academic and Nexis UK, before Nexis Uni.

Each document begins with ``3 of 100 DOCUMENTS``; its outlet and day stand above its title, fields
such as ``LENGTH:`` and ``BYLINE:`` below it, others behind the article.
"""

from __future__ import annotations

import re
from collections.abc import Sequence, Set

from corpus_tools.loading.formats.article import Article, Drop
from corpus_tools.loading.formats.vendors.merged import refuse_merged
from corpus_tools.loading.formats.vendors.records import build_article, is_sentence, read_byline
from corpus_tools.text.days import read_day
from corpus_tools.text.languages import read_language

_BEGIN = re.compile(r"^[ \t]*\d{1,6} of \d{1,6} DOCUMENTS?[ \t]*\r?$", re.MULTILINE)
_BEGIN_ELSEWHERE = re.compile(
    r"^[ \t]*(?:Dokument \d{1,6} von|Document \d{1,6} de) \d{1,6}[ \t]*\r?$", re.MULTILINE
)
_LENGTH = re.compile(r"^LENGTH: +\d", re.MULTILINE)
_LOADED = re.compile(r"^LOAD-DATE: [^\n]{0,30}\d{4}", re.MULTILINE)
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
_OF_SENTENCES = {"ABSTRACT", "BODY", "CORRECTION", "GRAPHIC", "HEADLINE", "HIGHLIGHT", "NOTES"}
_RIGHTS = {"Copyright ", "All Rights"}


def is_export(text: str) -> bool:
    """Return whether a text has this layout, or one in German or French."""
    has_length = bool(_LENGTH.search(text))
    return (has_length and bool(_BEGIN.search(text))) or bool(_BEGIN_ELSEWHERE.search(text))


def count_documents(text: str) -> int:
    """Return how many documents have both fields that each one has."""
    return min(len(_LENGTH.findall(text)), len(_LOADED.findall(text)))


def read_documents(text: str, *, encoding: str) -> list[Article]:
    """Return the documents of an export, their wrapped lines put together again.

    Raises
    ------
    Drop
        If it is none in English, or none can be told from the next.
    """
    above, *pieces = _BEGIN.split(text)
    n_above = count_documents(above)
    if not pieces:
        raise Drop(
            "unknown_layout",
            f"what was found: a Nexis export of {len(_BEGIN_ELSEWHERE.findall(text))} documents in "
            "German or French; what to do: set the interface to English and export anew",
        )
    documents = [
        (_read_document(_join_lines(piece), number=number, encoding=encoding), piece)
        for number, piece in enumerate(pieces, 1)
    ]
    found = [(article, count_documents(piece)) for article, piece in documents]
    # What stands above the first one is a list of what was searched, but for a lost line.
    lost = [(Article("", f":{len(pieces) + 1}"), n_above + 1)] if n_above else []
    return refuse_merged([*found, *lost], line="a line such as “1 of 9 DOCUMENTS”")


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
    fields = paragraphs[first : first + _count_fields(paragraphs[first:], _LEADING)]
    behind = paragraphs[first + len(fields) :]
    end = len(paragraphs) - _count_fields(behind[::-1], _TRAILING)
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


def _count_fields(paragraphs: Sequence[str], allowed: Set[str]) -> int:
    """Return how many fields come first; a paragraph of the article beside them may look like one.

    Each comes once, and those beside the article hold no sentence, but for some.
    """
    names: list[str] = []
    for paragraph in paragraphs:
        name = _name(paragraph) or next(filter(paragraph.startswith, _RIGHTS), "")
        if name not in allowed | _RIGHTS or name in names:
            break
        names.append(name)
    kept = (
        at
        for at in reversed(range(len(names)))
        if names[at] in _OF_SENTENCES or not is_sentence(paragraphs[at])
    )
    return next(kept, -1) + 1


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
