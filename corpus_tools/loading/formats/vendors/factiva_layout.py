"""The layout of Factiva's articles as lines: from txt, or from rtf made plain.

With indexing each field begins with a code (``HD``, ``PD``, ``LP``, ``TD``), alone in its line or
before a tab or a bar; those above the title also before a space. Without indexing the lines tell by
their order: title, author, words, day, outlet, codes, language, copyright, paragraphs. Both end
with ``Document`` and the accession number.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from corpus_tools.loading.formats.article import Article
from corpus_tools.loading.formats.vendors.merged import refuse_merged
from corpus_tools.loading.formats.vendors.records import (
    build_article,
    find_lines,
    is_sentence,
    read_byline,
)
from corpus_tools.text.days import read_day
from corpus_tools.text.languages import read_language

# In the order in which an article has them; the paragraphs are in LP and TD.
_ABOVE = "CLM SE HD BY CR WC PD ET SN SC ED PG VOL LA CY"
_BELOW = "LP TD ART CT CX DLN RF CO IN NS RE IPC IPD PUB AN"
CODES = {code: place for place, code in enumerate(f"{_ABOVE} {_BELOW}".split())}
_LAST_ABOVE = CODES["TD"]
# Below the article: fields of index terms, and of captions, contacts and corrections.
_OF_TERMS = {"RF", "CO", "IN", "NS", "RE", "IPC", "AN"}
_OF_TEXT = {"ART", "CT", "CX"}
_MOST_LOOSE = 4
_CODE = re.compile(r"\s*([A-Z]{2,3})(?:\s*[\t|]|[ \xa0]{2,}(?=\S)|$)|\s*(CLM|SE|HD) (?=\S)")
_NUMBER = r"[A-Z0-9]{8}(?:19|20)\d{6}[0-9a-z]{9}"
_END = re.compile(rf"\s*(?:AN[\s|]+)?[^\W\d]{{2,12}}\s+{_NUMBER}[\s|]*")
_END_IN_TEXT = re.compile(
    rf"^[ \t]*(?:AN[ \t|]+)?[^\W\d]{{2,12}}[ \t]+{_NUMBER}[ \t|]*\r?$", re.MULTILINE
)
_WORDS = re.compile(r"\s*[\d,. ]{1,9}\s?[^\W\d]{1,12}\s*")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")
_LONGEST_DAY, _MOST_FACTS = 40, 12  # characters, lines
_TIME = re.compile(r"\d{1,2}:\d{2}.*")
_RIGHTS = re.compile(r"(?:Copyright|©|\(c\))", re.IGNORECASE)


def is_export(text: str) -> bool:
    """Return whether a text has this layout: an article ends with its accession number."""
    return bool(_END_IN_TEXT.search(text))


def read_articles(lines: Sequence[str], *, encoding: str) -> list[Article]:
    """Return the articles of an export.

    Raises
    ------
    Drop
        If none can be told from the next.
    """
    records = [lines[first:last] for first, last in _split(lines)]
    articles = (
        _read_article(record, number=number, encoding=encoding)
        for number, record in enumerate(records, 1)
    )
    return refuse_merged(
        zip(articles, map(count_heads, records), strict=True),
        line="a line with “Document” and an accession number",
    )


def count_heads(lines: Sequence[str]) -> int:
    """Return how many articles begin in these lines, each with all that a head has."""
    shown = [line for line in lines if line.strip()]
    codes = Counter(_split_code(line)[0] for line in shown)
    orders = [at for at in _find_all_words(shown) if len(shown[at + 1]) <= _LONGEST_DAY]
    below = (shown[at + 2 : at + 2 + _MOST_FACTS] for at in orders)
    n_unindexed = sum(
        any(_RIGHTS.match(line) and _YEAR.search(line) for line in facts) for facts in below
    )
    return min(codes["HD"], codes["PD"], codes["SN"]) + n_unindexed


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
    return next(_find_all_words(lines), None)


def _find_all_words(lines: Sequence[str]) -> Iterator[int]:
    pairs = enumerate(pairwise(lines))
    return (at for at, (line, day) in pairs if _WORDS.fullmatch(line) and _YEAR.search(day))


def _read_article(lines: Sequence[str], *, number: int, encoding: str) -> Article:
    fields = _find_codes(lines)
    if {"HD", "PD"} <= set(fields):
        return read_fields(lines, fields=fields, number=number, encoding=encoding)
    return _read_unindexed(lines, number=number, encoding=encoding)


def _find_codes(lines: Sequence[str]) -> dict[str, tuple[int, int]]:
    """Return the stretch of lines of each field; codes count only in the order they can have.

    Those below the article are looked for from the end: a line of it may look like a code.
    """
    starts: list[tuple[str, int]] = []
    place = -1
    codes = [_split_code(line)[0] for line in lines]
    for at, code in enumerate(codes):
        if place < CODES.get(code, -1) <= _LAST_ABOVE:
            place = CODES[code]
            starts.append((code, at))
    first = starts[-1][1] if starts else -1
    starts += reversed(list(_find_below(lines, codes, first)))
    edges = [*(at for _, at in starts), len(lines)]
    return {code: (first, last) for (code, first), last in zip(starts, edges[1:], strict=True)}


def _find_below(
    lines: Sequence[str], codes: Sequence[str], first: int
) -> Iterator[tuple[str, int]]:
    """Yield the fields below the article, the last one first."""
    place = len(CODES)
    loose: list[str] = []  # lines since the last field that are no index terms
    for at in reversed(range(first + 1, len(lines))):
        code, value = _split_code(lines[at])
        is_next = _LAST_ABOVE < CODES.get(codes[at], -1) < place
        if is_next and _is_field(code, [*loose, *_list_loose(value)]):
            place, loose = CODES[code], []
            yield code, at
        else:
            loose += _list_loose(lines[at])
        if len(loose) > _MOST_LOOSE:
            return


def _list_loose(line: str) -> list[str]:
    return [line] if line.strip() and " : " not in line and "|" not in line else []


def _is_field(code: str, loose: Sequence[str]) -> bool:
    """Return whether a code begins a field below the article, and no text of it."""
    is_short = len(loose) <= (_MOST_LOOSE if code in _OF_TEXT else 1)
    return is_short and not (code in _OF_TERMS and any(map(is_sentence, loose)))


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
        remark = "an article without a head that is known was read whole"
        return Article(article.text, article.row, encoding=encoding, remark=remark)
    above = [lines[at].strip() for at in filled[:words]]
    below = [lines[at].strip() for at in filled[words + 1 : -1]]
    facts, n_facts = read_order(below)
    facts |= {"title": above[0] if above else "", "author": read_byline(" ".join(above[1:]))}
    first = [*filled[words + 1 :], len(lines)][n_facts]
    bodies = [(first, len(lines) - 1)]
    return build_article(lines, bodies=bodies, facts=facts, number=number, encoding=encoding)


def _is_rights(line: str) -> bool:
    is_stated = not is_sentence(line) or _YEAR.search(line[:_LONGEST_DAY])
    return bool(_RIGHTS.match(line) and is_stated)


def read_order(below: Sequence[str]) -> tuple[dict[str, str], int]:
    """Return what the lines after the number of words say, and how many lines that are.

    They are the day, perhaps a time, the outlet, its code, perhaps edition and page, the language
    and the copyright.

    >>> read_order(["31 May 2024", "Harbour Post", "HARBP", "English", "Copyright 2024", "Rain."])
    ({'published_on': '2024-05-31', 'outlet': 'Harbour Post', 'language': 'en'}, 5)
    """
    first = 1 if below and _YEAR.search(below[0]) else 0
    outlet = first + 1 if first < len(below) and _TIME.fullmatch(below[first]) else first
    rights = next((at for at, line in enumerate(below[:_MOST_FACTS]) if _is_rights(line)), None)
    n_facts = outlet + 2 if rights is None else rights + 1
    codes = [read_language(line) for line in below[outlet + 1 : n_facts]]
    facts = {
        "published_on": read_day(below[0]) if below else "",
        "outlet": below[outlet] if outlet < len(below) else "",
        "language": next((code for code in reversed(codes) if code), ""),
    }
    return facts, min(n_facts, len(below))
