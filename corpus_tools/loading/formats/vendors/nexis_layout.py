"""The layout of documents from Nexis Uni and Lexis+.

A cover page may list the documents. Each has its title, its outlet, its day and its copyright in
lines of their own, fields such as ``Length:``, a line ``Body``, the article, more fields and index
terms, and ``End of Document``.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from statistics import mode

from corpus_tools.loading.formats.article import Article, Drop
from corpus_tools.loading.formats.vendors.merged import refuse_merged
from corpus_tools.loading.formats.vendors.records import (
    build_article,
    find_lines,
    find_tail,
    name_field,
    read_byline,
)
from corpus_tools.text.days import read_day
from corpus_tools.text.languages import read_language

_END = "End of Document"
_FIELD = re.compile(
    r"(Section|Length|Byline|Author|Dateline|Highlight|Series|Guests|Anchors|Distribution):\s*"
)
_LENGTH = re.compile(r"Length:\s*\d[\d,.]{0,8}\s*[^\W\d]{1,12}")
_CLOSING = {"load-date", "correction-date", "publication-type", "language", "journal code"}
_TERMS = {"subject", "company", "organization", "ticker", "industry", "person", "geographic"}
# Headings of parts behind the article: pictures, what was wrong in it, index terms.
_PARTS = {"Graphic", "Correction", "Classification"}
_MOST_CAPTIONS = 8
_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|2[0-4])\d\d(?!\d)")
_MOST_HEAD = 8  # lines
_COPYRIGHT = re.compile(r"(?:Copyright|©|\(c\))\s", re.IGNORECASE)
_ANNOUNCED = re.compile(r"Documents? \((\d{1,4})\)")
_LISTED = re.compile(r"(\d{1,4})\.\s+(\S.*)")
_BYLINE = re.compile(r"(?:Byline|Author):\s*(.*)")
_LANGUAGE = re.compile(r"Language:\s*(.*)")
_CORRECTED = "Correction Appended"
_COVER = 40


def is_export(lines: Sequence[str]) -> bool:
    """Return whether lines have this layout, or the cover page of such an export."""
    n_ends = sum(line.strip() == _END for line in lines)
    return n_ends > 1 or (n_ends == 1 and count_heads(lines) > 0) or is_cover(lines)


def count_heads(lines: Sequence[str]) -> int:
    """Return how many documents have their fields in these lines."""
    shown = [line.strip() for line in lines]
    return min(shown.count("Body"), sum(map(bool, map(_LENGTH.fullmatch, shown))))


def is_cover(lines: Sequence[str]) -> bool:
    """Return whether lines begin with the cover page of a delivery."""
    top = [lines[at].strip() for at in find_lines(lines[:_COVER])]
    return any(line.startswith("Job Number:") for line in top) and any(
        _ANNOUNCED.fullmatch(line) for line in top
    )


def read_documents(
    lines: Sequence[str], *, links: Mapping[int, str], encoding: str
) -> list[Article]:
    """Return the documents of an export.

    Documents that the cover page announces and that are not there come last, without text.

    Parameters
    ----------
    lines
        All lines of the file.
    links
        Addresses by the line that leads to them.
    encoding
        Character encoding, or the name of the format.

    Raises
    ------
    Drop
        If the export only lists documents, or none can be told from the next.
    """
    records = list(_split(lines))
    documents = (
        _read_document(lines[first:last], number=number, link=links, at=first, encoding=encoding)
        for number, (first, last) in enumerate(records, 1)
    )
    n_heads = (count_heads(lines[first:last]) for first, last in records)
    found = refuse_merged(zip(documents, n_heads, strict=True), line=f"the line “{_END}”")
    if not found:
        raise Drop(
            "unknown_layout",
            f"what was found: a Nexis export of {len(find_lines(lines)):,} lines and no document "
            "that ends with “End of Document”; what to do: download “Full documents”, not the "
            "list of results, as one docx file",
        )
    return found + _missing(lines, found)


def _split(lines: Sequence[str]) -> Iterator[tuple[int, int]]:
    first = 0
    for at, line in enumerate(lines):
        if line.strip() == _END:
            yield _from_title(lines, first, at), at
            first = at + 1
    rest = lines[first:]
    if any(line.strip() == "Body" or _FIELD.match(line.strip()) for line in rest):
        yield _from_title(lines, first, len(lines)), len(lines)


def _from_title(lines: Sequence[str], first: int, last: int) -> int:
    """Return where the record begins: what stands before the first one is the cover page."""
    filled = [at for at in range(first, last) if lines[at].strip()]
    if first > 0 or not filled:
        return filled[0] if filled else first
    fields = _find_fields(lines, filled[0], last)
    head = [at for at in filled if at < fields]
    at = [*head, fields][_find_day([lines[at].strip() for at in head])]
    above = 0
    while at > 0 and (above < 2 or lines[at - 1].strip()):  # noqa: PLR2004  title and outlet
        at -= 1
        above += bool(lines[at].strip())
    return at if lines[at].strip() else filled[0]


def _find_fields(lines: Sequence[str], first: int, last: int) -> int:
    """Return where the fields below title, outlet and day begin."""
    return next(
        (
            at
            for at in range(first, last)
            if lines[at].strip() == "Body" or _FIELD.match(lines[at].strip())
        ),
        last,
    )


def _read_document(
    lines: Sequence[str], *, number: int, link: Mapping[int, str], at: int, encoding: str
) -> Article:
    fields = _find_fields(lines, 1, len(lines))
    body = _find_body(lines, fields)
    head = [lines[line].strip() for line in find_lines(lines[:fields])]
    head = [line for line in head if line != _CORRECTED]
    if fields == len(lines):
        head = _cut_head(head)
    facts = _read_head(head) | {"url": link.get(at, "")}
    facts["author"] = _read_author(lines[fields : body[0]])
    facts["language"] = _read_language(lines[body[1] :])
    if fields == len(lines):
        # No field tells where its text begins: all of it stands, and nothing is called its article.
        article = build_article(
            lines, bodies=[(0, len(lines))], facts=facts, number=number, encoding=encoding
        )
        return Article(article.text, article.row, article.facts, encoding=encoding)
    return build_article(lines, bodies=[body], facts=facts, number=number, encoding=encoding)


def _cut_head(lines: Sequence[str]) -> list[str]:
    """Return the head of a document without fields: up to its copyright, or only the first line."""
    rights = [at for at, line in enumerate(lines[:_MOST_HEAD]) if at and _COPYRIGHT.match(line)]
    return list(lines[: rights[0] + 1 if rights else 1])


def _find_day(head: Sequence[str]) -> int:
    """Return the line of the day among those of a head; where it has none, the line behind them.

    The day stands between outlet and copyright. One that cannot be read, such as ``June 2031``, is
    told by its place and its year: it is no outlet.
    """
    rights = next((at for at, line in enumerate(head) if at and _COPYRIGHT.match(line)), len(head))
    days = [at for at in range(1, rights) if read_day(head[at])]
    if not days and rights > 2 and _YEAR.search(head[rights - 1]):  # noqa: PLR2004  title, outlet
        return rights - 1
    return days[-1] if days else rights


def _read_head(head: Sequence[str]) -> dict[str, str]:
    """Return the title, the outlet and the day from the lines above the fields."""
    at = _find_day(head)
    return {
        "title": " ".join(head[: max(at - 1, 1)]),
        "outlet": head[at - 1] if at > 1 else "",
        "published_on": read_day(head[at]) if at < len(head) else "",
    }


def _find_body(lines: Sequence[str], fields: int) -> tuple[int, int]:
    heading = next((at for at in range(fields, len(lines)) if lines[at].strip() == "Body"), None)
    first = _after_fields(lines, fields) if heading is None else heading + 1
    end = find_tail(lines, first, name=_name_closing, closing=_CLOSING)
    return first, _find_part(lines, first, end)


def _name_closing(line: str) -> str:
    name = name_field(line)
    return name if name in _CLOSING | _TERMS else ""


def _find_part(lines: Sequence[str], first: int, end: int) -> int:
    """Return where the first part behind the article begins; the end where it has none.

    Its heading stands farther from what follows than the paragraphs above do from each other.
    """
    filled = [at for at in range(first, end) if lines[at].strip()]
    for place in range(max(len(filled) - _MOST_CAPTIONS - 1, 0), len(filled)):
        at, *below = filled[place : place + 2]
        gaps = [after - before for before, after in pairwise(filled[:place])] or [1]
        if lines[at].strip() in _PARTS and (not below or below[0] - at > mode(gaps)):
            return at
    return end


def _after_fields(lines: Sequence[str], fields: int) -> int:
    at = fields
    while at < len(lines) and (not lines[at].strip() or _FIELD.match(lines[at].strip())):
        at += 1
    return at


def _read_author(lines: Sequence[str]) -> str:
    found = (_BYLINE.match(line.strip()) for line in lines)
    return next((read_byline(match[1]) for match in found if match), "")


def _read_language(lines: Sequence[str]) -> str:
    found = (_LANGUAGE.match(line.strip()) for line in lines)
    return next((read_language(match[1]) for match in found if match), "")


def _missing(lines: Sequence[str], found: Sequence[Article]) -> list[Article]:
    """Return what the cover page announces and the file lacks."""
    cover = [line.strip() for line in lines[: _COVER * 100]]
    announced = next((int(m[1]) for line in cover[:_COVER] if (m := _ANNOUNCED.fullmatch(line))), 0)
    listed = [m[2] for line in cover if (m := _LISTED.fullmatch(line))][:announced]
    there = Counter(_letters(article.facts.get("title", "")) for article in found)
    absent = list(_take_away(listed, there)) if len(listed) == announced else []
    nameless = f"one of the {announced} documents that the cover page announces"
    n_absent = max(announced - len(found), 0)
    return [
        Article("", f":{len(found) + at + 1}", {"title": title})
        for at, title in enumerate((absent + [nameless] * n_absent)[:n_absent])
    ]


def _take_away(listed: Sequence[str], there: Counter[str]) -> Iterator[str]:
    for title in listed:
        if there[_letters(title)]:
            there[_letters(title)] -= 1
        else:
            yield title


def _letters(title: str) -> str:
    return "".join(letter for letter in title.casefold() if letter.isalnum())
