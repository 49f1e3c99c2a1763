"""The layout of Factiva's articles as lines: from txt, or from rtf made plain.

With indexing each field begins with a code (``HD``, ``PD``, ``LP``, ``TD``), alone in its line or
before a tab or a bar; those above the title also before a space. Without indexing the lines tell by
their order: title, author, words, day, outlet, codes, language, copyright, paragraphs. Both end
with ``Document`` and the accession number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from corpus_tools.loading.formats.article import Article
from corpus_tools.loading.formats.vendors.facts import read_byline, read_language
from corpus_tools.loading.formats.vendors.records import build_article, find_lines
from corpus_tools.text.days import read_day

# In the order in which an article has them; the paragraphs are in LP and TD.
_ABOVE = "CLM SE HD BY CR WC PD ET SN SC ED PG VOL LA CY"
_BELOW = "LP TD ART CT CX DLN RF CO IN NS RE IPC IPD PUB AN"
CODES = {code: place for place, code in enumerate(f"{_ABOVE} {_BELOW}".split())}
_CODE = re.compile(r"\s*([A-Z]{2,3})(?:\s*[\t|]|[ \xa0]{2,}(?=\S)|$)|\s*(CLM|SE|HD) (?=\S)")
_NUMBER = r"[A-Z0-9]{8}(?:19|20)\d{6}[0-9a-z]{9}"
_END = re.compile(rf"\s*(?:AN[\s|]+)?[^\W\d]{{2,12}}\s+{_NUMBER}[\s|]*")
_END_IN_TEXT = re.compile(
    rf"^[ \t]*(?:AN[ \t|]+)?[^\W\d]{{2,12}}[ \t]+{_NUMBER}[ \t|]*\r?$", re.MULTILINE
)
_WORDS = re.compile(r"\s*[\d,. ]{1,9}\s?[^\W\d]{1,12}\s*")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")
_TIME = re.compile(r"\d{1,2}:\d{2}.*")
_RIGHTS = re.compile(r"(?:Copyright|©|\(c\))", re.IGNORECASE)


def is_export(text: str) -> bool:
    """Return whether a text has this layout: an article ends with its accession number."""
    return bool(_END_IN_TEXT.search(text))


def read_articles(lines: Sequence[str], *, encoding: str) -> list[Article]:
    """Return the articles of an export."""
    return [
        _read_article(lines[first:last], number=number, encoding=encoding)
        for number, (first, last) in enumerate(_split(lines), 1)
    ]


def _split(lines: Sequence[str]) -> Iterator[tuple[int, int]]:
    first = 0
    for at, line in enumerate(lines):
        if _END.fullmatch(line):
            begin = next((n for n in range(first, at) if lines[n].strip()), first)
            yield begin, at + 1
            first = at + 1
    # The last article of a file that was cut off has no end.
    rest = [at for at in range(first, len(lines)) if lines[at].strip()]
    shown = [lines[at] for at in rest]
    if find_words(shown) is not None or any(_split_code(line)[0] == "HD" for line in shown):
        yield rest[0], len(lines)


def find_words(lines: Sequence[str]) -> int | None:
    """Return the position of the line that counts the words, in any language: a day follows it.

    >>> find_words(["Ferries return", "877 Wörter", "9 Januar 2023"])
    1
    """
    pairs = enumerate(pairwise(lines))
    return next(
        (at for at, (line, day) in pairs if _WORDS.fullmatch(line) and _YEAR.search(day)), None
    )


def _read_article(lines: Sequence[str], *, number: int, encoding: str) -> Article:
    fields = _find_codes(lines)
    if {"HD", "PD"} <= set(fields):
        return read_fields(lines, fields=fields, number=number, encoding=encoding)
    return _read_unindexed(lines, number=number, encoding=encoding)


def _find_codes(lines: Sequence[str]) -> dict[str, tuple[int, int]]:
    """Return the stretch of lines of each field; codes count only in the order they can have."""
    starts: list[tuple[str, int]] = []
    place = -1
    for at, line in enumerate(lines):
        code, _ = _split_code(line)
        if CODES.get(code, -1) > place:
            place = CODES[code]
            starts.append((code, at))
    edges = [*(at for _, at in starts), len(lines)]
    return {code: (first, last) for (code, first), last in zip(starts, edges[1:], strict=True)}


def read_fields(
    lines: Sequence[str],
    *,
    fields: Mapping[str, tuple[int, int]],
    number: int,
    encoding: str,
) -> Article:
    """Return an article whose fields are known by their codes.

    Parameters
    ----------
    lines
        The record; the first line of a field may hold its code.
    fields
        Half open stretches of lines by code.
    number
        Its number in the file.
    encoding
        Character encoding, or the name of the format.
    """
    said = {code: _join(lines[first:last]) for code, (first, last) in fields.items()}
    facts = {
        "title": said.get("HD", ""),
        "author": read_byline(said.get("BY", "")),
        "published_on": read_day(said.get("PD", "")),
        "outlet": said.get("SN", ""),
        "language": read_language(said.get("LA", "")),
    }
    shown, bodies = _without_codes(lines, fields)
    return build_article(shown, bodies=bodies, facts=facts, number=number, encoding=encoding)


def _join(lines: Sequence[str]) -> str:
    rest = [_split_code(lines[0])[1], *lines[1:]]
    return " ".join(line.strip() for line in rest if line.strip())


def _split_code(line: str) -> tuple[str, str]:
    """Return the code with which a line begins, blank where it has none, and the rest."""
    match = _CODE.match(line)
    code = (match[1] or match[2]) if match else ""
    return (code, line[match.end() :].strip(" \t|\xa0")) if match and code in CODES else ("", line)


def _without_codes(
    lines: Sequence[str], fields: Mapping[str, tuple[int, int]]
) -> tuple[list[str], list[tuple[int, int]]]:
    """Return the lines with title and paragraphs freed of their codes, and the paragraphs."""
    shown = list(lines)
    for code in {"HD", "LP", "TD"} & set(fields):
        first = fields[code][0]
        shown[first] = _split_code(lines[first])[1]
    return shown, [fields[code] for code in ("LP", "TD") if code in fields]


def _read_unindexed(lines: Sequence[str], *, number: int, encoding: str) -> Article:
    filled = find_lines(lines)
    words = find_words([lines[at] for at in filled])
    if words is None:
        whole = [(0, len(lines) - 1)]
        article = build_article(lines, bodies=whole, facts={}, number=number, encoding=encoding)
        return Article(article.text, article.row, encoding=encoding)
    above = [lines[at].strip() for at in filled[:words]]
    below = [lines[at].strip() for at in filled[words + 1 : -1]]
    facts, n_facts = read_order(below)
    facts |= {"title": above[0] if above else "", "author": read_byline(" ".join(above[1:]))}
    first = [*filled[words + 1 :], len(lines)][n_facts]
    bodies = [(first, len(lines) - 1)]
    return build_article(lines, bodies=bodies, facts=facts, number=number, encoding=encoding)


def read_order(below: Sequence[str]) -> tuple[dict[str, str], int]:
    """Return what the lines after the number of words say, and how many lines that are.

    They are the day, perhaps a time, the outlet, its code, perhaps edition and page, the language
    and the copyright.

    >>> read_order(["31 May 2024", "Harbour Post", "HARBP", "English", "Copyright 2024", "Rain."])
    ({'published_on': '2024-05-31', 'outlet': 'Harbour Post', 'language': 'en'}, 5)
    """
    first = 1 if below and _YEAR.search(below[0]) else 0
    outlet = first + 1 if first < len(below) and _TIME.fullmatch(below[first]) else first
    rights = next((at for at, line in enumerate(below[:12]) if _RIGHTS.match(line)), None)
    n_facts = outlet + 2 if rights is None else rights + 1
    codes = [read_language(line) for line in below[outlet + 1 : n_facts]]
    facts = {
        "published_on": read_day(below[0]) if below else "",
        "outlet": below[outlet] if outlet < len(below) else "",
        "language": next((code for code in reversed(codes) if code), ""),
    }
    return facts, min(n_facts, len(below))
