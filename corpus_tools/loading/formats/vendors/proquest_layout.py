"""The layout of ProQuest's documents as lines: from txt, or from html or rtf made plain.

Each begins with its title; fields such as ``Author:``, ``Abstract:`` and ``Full text:`` follow,
then others such as ``Publication title:``. In txt lines of underscores stand between documents.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from corpus_tools.loading.formats.article import Article, Drop
from corpus_tools.loading.formats.vendors.merged import refuse_merged
from corpus_tools.loading.formats.vendors.records import (
    build_article,
    find_lines,
    find_tail,
    name_field,
    read_byline,
)
from corpus_tools.text.days import find_day, read_day
from corpus_tools.text.languages import read_language

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
_RULE = re.compile(r"\s*_{20,}\s*")
_RULE_IN_TEXT = re.compile(r"^[ \t]*_{20,}[ \t]*\r?$", re.MULTILINE)
_TOP = {"full text", "publication info"}
_CLOSING = {"document url", "proquest document id", "publication title"}
_COUNT = re.compile(r"Document \d{1,6} of \d{1,6}", re.IGNORECASE)
_FEWEST_FIELDS = 4
_OF_SENTENCES = {"copyright", "credit"}
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
        If none has fields of ProQuest's, or none can be told from the next.
    """
    records = [lines[first:last] for first, last in _split(lines)]
    documents = (
        read_document(record, number=number, encoding=encoding)
        for number, record in enumerate(records, 1)
    )
    found = refuse_merged(
        zip(documents, map(count_tails, records), strict=True), line="the line of underscores"
    )
    if not found:
        raise Drop(
            "unknown_layout",
            f"what was found: a ProQuest export of {len(find_lines(lines)):,} lines and no "
            "document with “Full text:” or “Publication title:”; what to do: save the documents "
            "as “Text only” (txt) or as html with “Full text”, in English",
        )
    return found


def count_tails(lines: Sequence[str]) -> int:
    """Return how many documents end in these lines: each has its closing fields once."""
    names = Counter(map(_name, lines))
    return min((names[name] for name in _CLOSING if names[name]), default=0)


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
        elif is_complete and _is_foreign(lines[first:last]):
            records.append((first, last))
        elif records and not (is_complete and last == len(lines)):
            records[-1] = (records[-1][0], last)
            is_complete |= bool(names & _CLOSING)
    for first, last in records:
        yield next(at for at in range(first, last) if lines[at].strip()), last


def _is_foreign(lines: Sequence[str]) -> bool:
    """Return whether lines have fields, and none is named in English."""
    return len(set(map(name_field, lines)) - {""}) >= _FEWEST_FIELDS


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
    if not has_fields(lines):
        return _refuse(lines, number=number, encoding=encoding)
    begin = next((at for at, line in enumerate(lines) if _name(line) == "full text"), None)
    top = 0 if begin is None else begin + 1
    end = find_tail(lines, top, name=_name, closing=_CLOSING, free=_OF_SENTENCES)
    edge = end if begin is None else begin
    fields = _read_fields([*lines[:edge], *lines[end:]])
    facts = _facts(fields) | {"title": fields.get("title") or _first_line(lines)}
    if begin is None:
        return build_article(lines, bodies=[], facts=facts, number=number, encoding=encoding)
    shown = list(lines)
    match = _FIELD.fullmatch(lines[begin].strip())
    shown[begin] = (match[2] or "" if match else "").strip()
    body = " ".join(line.strip() for line in shown[begin:end]).strip()
    bodies = [] if _NO_TEXT.fullmatch(body) else [(begin, end)]
    return build_article(shown, bodies=bodies, facts=facts, number=number, encoding=encoding)


def _first_line(lines: Sequence[str]) -> str:
    """Return the first line that does not only count the documents."""
    shown = (lines[at].strip() for at in find_lines(lines))
    return next((line for line in shown if not _COUNT.fullmatch(line)), "")


def _refuse(lines: Sequence[str], *, number: int, encoding: str) -> Article:
    problem = (
        f"what was found: {len(find_lines(lines))} lines without any field of ProQuest’s that is "
        "known, such as “Full text:”; what to do: set the interface to English and export anew"
    )
    return Article(
        "", f":{number}", {"title": _first_line(lines)}, encoding=encoding, problem=problem
    )


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
