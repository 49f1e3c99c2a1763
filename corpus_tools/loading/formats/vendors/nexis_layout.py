"""The layout of documents from Nexis Uni and Lexis+.

A cover page may list the documents. Each has its title, its outlet, its day and its copyright in
lines of their own, fields such as ``Length:``, a line ``Body``, the article, more fields and index
terms, and ``End of Document``.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from corpus_tools.loading.formats.article import Article, Drop
from corpus_tools.loading.formats.vendors.facts import read_byline, read_language
from corpus_tools.loading.formats.vendors.records import build_article, find_lines
from corpus_tools.text.days import read_day

_END = "End of Document"
_FIELD = re.compile(
    r"(Section|Length|Byline|Author|Dateline|Highlight|Series|Guests|Anchors|Distribution):\s*"
)
_TAIL = re.compile(r"(?:Load-Date|Correction-Date|Publication-Type|Language|Journal Code):\s")
_TAIL_HEADINGS = {"Graphic", "Correction", "Classification"}
_COPYRIGHT = re.compile(r"(?:Copyright|©|\(c\))\s", re.IGNORECASE)
_ANNOUNCED = re.compile(r"Documents? \((\d{1,4})\)")
_LISTED = re.compile(r"(\d{1,4})\.\s+(\S.*)")
_BYLINE = re.compile(r"(?:Byline|Author):\s*(.*)")
_LANGUAGE = re.compile(r"Language:\s*(.*)")
_CORRECTED = "Correction Appended"
_COVER = 40


def is_export(lines: Sequence[str]) -> bool:
    """Return whether lines have this layout, or the cover page of such an export."""
    shown = [line.strip() for line in lines]
    n_ends = shown.count(_END)
    has_fields = "Body" in shown and any(line.startswith("Length:") for line in shown)
    return n_ends > 1 or (n_ends == 1 and has_fields) or is_cover(lines)


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
        If the export only lists documents.
    """
    found = [
        _read_document(lines[first:last], number=number, link=links, at=first, encoding=encoding)
        for number, (first, last) in enumerate(_split(lines), 1)
    ]
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
    head = range(filled[0], _find_fields(lines, filled[0], last))
    days = [at for at in head if read_day(lines[at])]
    at = days[-1] if days else head.stop
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


def _read_head(head: Sequence[str]) -> dict[str, str]:
    """Return the title, the outlet and the day from the lines above the fields."""
    days = [at for at, line in enumerate(head) if at and read_day(line)]
    rights = [at for at, line in enumerate(head) if at and _COPYRIGHT.match(line)]
    last = days[-1] if days else rights[0] if rights else len(head)
    outlet = head[last - 1] if last > 1 else ""
    return {
        "title": " ".join(head[: max(last - 1, 1)]),
        "outlet": outlet,
        "published_on": read_day(head[last]) if days else "",
    }


def _find_body(lines: Sequence[str], fields: int) -> tuple[int, int]:
    heading = next((at for at in range(fields, len(lines)) if lines[at].strip() == "Body"), None)
    first = _after_fields(lines, fields) if heading is None else heading + 1
    tail = next(
        (at for at in range(first, len(lines)) if _is_tail(lines, at)),
        len(lines),
    )
    return first, tail


def _after_fields(lines: Sequence[str], fields: int) -> int:
    at = fields
    while at < len(lines) and (not lines[at].strip() or _FIELD.match(lines[at].strip())):
        at += 1
    return at


def _is_tail(lines: Sequence[str], at: int) -> bool:
    line = lines[at].strip()
    return line in _TAIL_HEADINGS or bool(_TAIL.match(line))


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
