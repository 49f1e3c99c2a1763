"""The layout of ProQuest's documents as lines: from txt, or from html or rtf made plain.

Each begins with its title; fields such as ``Author:``, ``Abstract:`` and ``Full text:`` follow,
then others such as ``Publication title:``. In txt lines of underscores stand between documents.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile

from corpus_tools.loading.formats.article import Article, Drop
from corpus_tools.loading.formats.vendors.facts import read_byline, read_language
from corpus_tools.loading.formats.vendors.records import build_article, find_lines
from corpus_tools.text.days import find_day, read_day

_FIELD = re.compile(
    r"(Abstract|Author|Business indexing term|Classification|CODEN|Column|"
    r"Company / organization|Copyright|Correspondence author|Country of publication|Credit|"
    r"Database|Dateline|Document feature|Document type|Document URL|DOI|Edition|First page|"
    r"Full text|Identifier / keyword|ISSN|Issue|Language of publication|Last updated|Links|"
    r"Location|Number of pages|Pages|People|Place of publication|ProQuest document ID|"
    r"Publication date|Publication info|Publication subject|Publication title|"
    r"Publication year|Publisher|Section|Source type|Startpage|Subject|Subtitle|Title|Volume)"
    r"\s*:(?:\s+(.*)|\s*)",
    re.IGNORECASE,
)
# Fields that are not known here may stand between those that are.
_LIKE_FIELD = re.compile(r"\s*[A-Za-z][A-Za-z /&()-]{1,40}:(?:\s|$)")
_RULE = re.compile(r"\s*_{20,}\s*")
_RULE_IN_TEXT = re.compile(r"^[ \t]*_{20,}[ \t]*\r?$", re.MULTILINE)
_TOP = {"full text", "publication info"}
_CLOSING = {"document url", "proquest document id", "publication title"}
_OWN_IN_TEXT = re.compile(
    r"^[ \t]*(?:ProQuest document (?:ID|link)|Document URL:[ \t]*http)", re.MULTILINE
)
_NO_TEXT = re.compile(r"(?:full[ -]text )?(?:is )?(?:not|un)\s?available.{0,40}", re.IGNORECASE)


def is_export(text: str) -> bool:
    """Return whether a text has this layout."""
    begins_so = bool(_RULE.match(text)) and "proquest" in text.casefold()
    return begins_so or (bool(_RULE_IN_TEXT.search(text)) and bool(_OWN_IN_TEXT.search(text)))


def read_documents(lines: Sequence[str], *, encoding: str) -> list[Article]:
    """Return the documents that lines of underscores part.

    Raises
    ------
    Drop
        If none has fields of ProQuest's.
    """
    found = [
        read_document(lines[first:last], number=number, encoding=encoding)
        for number, (first, last) in enumerate(_split(lines), 1)
    ]
    if not found:
        raise Drop(
            "unknown_layout",
            f"what was found: a ProQuest export of {len(find_lines(lines)):,} lines and no "
            "document with “Full text:” or “Publication title:”; what to do: save the documents "
            "as “Text only” (txt) or as html with “Full text”, in English",
        )
    return found


def has_fields(lines: Sequence[str]) -> bool:
    """Return whether lines have fields of ProQuest's, named in English."""
    return any(_name(line) in _TOP | _CLOSING for line in lines)


def _split(lines: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield records: a rule ends one only if it has its last fields, or another one's first follow.

    So a rule within an article ends nothing. What stands behind the last record is ProQuest's own.
    """
    rules = [at for at, line in enumerate(lines) if _RULE.fullmatch(line)]
    records: list[tuple[int, int]] = []
    is_complete = True
    for first, last in zip([0, *(at + 1 for at in rules)], [*rules, len(lines)], strict=True):
        names = {_name(line) for line in lines[first:last]}
        if names & _TOP or (is_complete and names & _CLOSING):
            records.append((first, last))
            is_complete = bool(names & _CLOSING)
        elif records and not (is_complete and last == len(lines)):
            records[-1] = (records[-1][0], last)
            is_complete |= bool(names & _CLOSING)
    for first, last in records:
        yield next(at for at in range(first, last) if lines[at].strip()), last


def _name(line: str) -> str:
    match = _FIELD.fullmatch(line.strip())
    return match[1].casefold() if match else ""


def read_document(lines: Sequence[str], *, number: int, encoding: str) -> Article:
    """Return one document.

    Parameters
    ----------
    lines
        The record, from its title.
    number
        Its number in the file.
    encoding
        Character encoding, or the name of the format.
    """
    begin = next((at for at, line in enumerate(lines) if _name(line) == "full text"), None)
    end = _find_tail(lines, 0 if begin is None else begin + 1)
    edge = end if begin is None else begin
    fields = _read_fields([*lines[:edge], *lines[end:]])
    first = next((lines[at].strip() for at in find_lines(lines)), "")
    facts = _facts(fields) | {"title": fields.get("title") or first}
    if begin is None:
        return build_article(lines, bodies=[], facts=facts, number=number, encoding=encoding)
    shown = list(lines)
    match = _FIELD.fullmatch(lines[begin].strip())
    shown[begin] = (match[2] or "" if match else "").strip()
    body = " ".join(line.strip() for line in shown[begin:end]).strip()
    bodies = [] if _NO_TEXT.fullmatch(body) else [(begin, end)]
    return build_article(shown, bodies=bodies, facts=facts, number=number, encoding=encoding)


def _find_tail(lines: Sequence[str], first: int) -> int:
    """Return where the fields behind the article begin, looking up from the last one of ProQuest's.

    So a paragraph of the article that looks like a field stays in it.
    """
    own = [at for at in range(first, len(lines)) if _name(lines[at]) in _CLOSING]
    if not own:
        return len(lines)
    above = [at for at in find_lines(lines[: own[-1]]) if at >= first]
    fields = takewhile(lambda at: _LIKE_FIELD.match(lines[at]), reversed(above))
    return min((at for at in fields if _name(lines[at])), default=own[-1])


def _read_fields(lines: Sequence[str]) -> dict[str, str]:
    """Return the fields by name; of those that come twice the last, which is ProQuest's own."""
    matches = (_FIELD.fullmatch(line.strip()) for line in lines)
    return {match[1].casefold(): (match[2] or "").strip() for match in matches if match}


def _facts(fields: Mapping[str, str]) -> dict[str, str]:
    info = fields.get("publication info", "")
    return {
        "author": read_byline(fields.get("author", "")),
        "published_on": read_day(fields.get("publication date", "")) or find_day(info),
        "outlet": (fields.get("publication title") or info).split(";")[0],
        "url": fields.get("document url", ""),
        "language": read_language(fields.get("language of publication", "")),
    }
