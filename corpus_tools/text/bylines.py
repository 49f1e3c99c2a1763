"""The persons whom a byline names."""

from __future__ import annotations

import re
from itertools import takewhile

from corpus_tools.text.days import MONTHS

_ROLES = r"columnists?|contribut\w+|correspondents?|editors?|reporters?|writers?"
_NO_NAME = re.compile(
    rf".*\b(?:admin|agenc(?:y|ies)|bureau|desk|newsroom|photo\w*|staff|team|{_ROLES})\b.*"
    r"|.*\b(?:bank|council|daily|institute|journal|media|ministry|news|observer|press|review|times"
    r"|today|tribune|university)"
    rf"|(?:{'|'.join(sorted(MONTHS))}|(?:mon|tues|wednes|thurs|fri|satur|sun)day)",
    re.IGNORECASE,
)
# "By", "Written by", "| by"; not "Photos by".
_BY = re.compile(
    r"(?:^\W*|[|·•/]\s*|\d\W+|\b(?i:written|posted|published|reported|story|words|text)\s)"
    r"(?:By|BY|by|Von|Par|Por)\b:?\s+"
)
_LABEL = re.compile(
    r"^\W*(?i:(?:staff |guest )?(?:authors?|writers?|reporters?|words|text|story|byline))"
    r"\s*[:：|]\s*"
)
_ROLE = re.compile(rf",\s*(?:[\w-]+\s){{0,3}}(?:{_ROLES})\b", re.IGNORECASE)
_CHINESE_NAME = "[\u4e00-\u9fff]{2,4}(?![\u4e00-\u9fff])"
_CHINESE = re.compile(
    r"(?:作者\s*[:：]?|记者\s*[:：]?|撰文\s*[:：]?|文\s*[:：])"
    rf"\s*({_CHINESE_NAME}(?:\s*、\s*{_CHINESE_NAME})*)"
)
_REPORTS = re.compile("报道|报导|发自|摄|电$")
# Where a byline goes on about something else than who.
_REST = re.compile(
    r"\s*[|@•·(\d/:：]|\s[–—-]+\s|\b(?:in|at|for|of|from|on|with|special|exclusive(?:ly)?|is)\b"
    rf"|\b(?:{'|'.join(sorted(MONTHS))})\.?\s+\d"
    r"|\b(?:last|first)?\s*(?:published|updated|posted|edited|photo\w*)\b",
    re.IGNORECASE,
)
_AND = re.compile(r",?\s+(?:and|und|et|y)\s+|\s*&\s*|\s*;\s*", re.IGNORECASE)
_PART = r"(?:(?:al|el|ibn|bin|d|o)[-’'])?[^\W\d_a-z][\w.’'-]*"
_JOINED = r"(?:de|del|der|den|van|von|da|di|al|bin|ibn|la|le|dos|ten|ter)"
_PERSON = re.compile(rf"{_PART}(?:\s+(?:{_JOINED}\s+){{0,2}}{_PART}){{1,4}}")
_RUN_TOGETHER = re.compile("[a-z][A-Z]{2}")  # "QuillORLE TIMES"
_LONGEST = 200  # characters


def is_person(name: str) -> bool:
    """Return whether a name may be a person's: no desk's, no office's, no day.

    >>> is_person("Ada Quill"), is_person("Web Desk"), is_person("Staff Writer")
    (True, False, False)
    """
    return bool(name) and not _NO_NAME.fullmatch(name)


def read_authors(line: str) -> list[str]:
    """Return the persons whom a byline names; none if it is unclear who they are.

    A line that says neither "By" nor what somebody does may be a picture's credit or a place.

    Examples
    --------
    >>> read_authors("By Ada Quill, Staff Writer | Orle")
    ['Ada Quill']
    >>> read_authors("BY ADA QUILL, BO LIN AND CY VAN DER ORR")
    ['ADA QUILL', 'BO LIN', 'CY VAN DER ORR']
    >>> read_authors("By our staff reporter"), read_authors("Ada Quill, Orle Photo Agency")
    ([], [])
    """
    line = " ".join(line[:_LONGEST].split())
    if chinese := _CHINESE.search(line):
        names = re.split(r"\s*、\s*", chinese[1])
        return [] if any(map(_REPORTS.search, names)) else names
    begun = _BY.search(line) or _LABEL.search(line)
    if not begun and not _ROLE.search(line):
        return []
    said = _REST.split(line[begun.end() :] if begun else line, maxsplit=1)[0]
    return list(takewhile(_is_name, _list_names(said.strip(" ,-–—"))))


def _list_names(said: str) -> list[str]:
    """Return what may be names: "A, B and C, writers" are three, "A, Orle" is one."""
    *before, last = _AND.split(said)
    if not before:
        return [said.split(",", maxsplit=1)[0].strip()]
    heads = [part.strip() for one in before for part in one.split(",")]
    tail = [part.strip() for part in last.split(",")]
    if len(heads) > len(before) and any(map(_is_name, tail[1:])):
        return []  # "A, Orle Times and B, Nym Post"
    return [*heads, tail[0]]


def _is_name(said: str) -> bool:
    return bool(_PERSON.fullmatch(said)) and is_person(said) and not _RUN_TOGETHER.search(said)
