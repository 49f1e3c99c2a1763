"""Pieces of short sentences: names on one line, numbers with their nouns, reasons in brief."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

import pandas as pd

_NAME = 30
_REASON = 60
# What a refusal says at length, and what is enough of it in a title.
_REASONS = (
    (
        r"the outlet of (\d+ of \d+) documents is unknown.*",
        r"the outlet of \1 documents is unknown",
    ),
    (r"(\d+ against \d+) sources allow .*", r"\1 sources are too few"),
    (r"the group '(.*)' is one source, .*", r"\1 is one source"),
    (r"so many sources have the same value .*", "too many sources have the same value"),
)


def write_name(name: object, *, length: int = _NAME) -> str:
    r"""Return a name from the data on one line, cut when it is long.

    Examples
    --------
    >>> write_name("two\nlines\x00"), write_name("Sovereignty", length=6)
    ('two lines', 'Sover…')
    """
    characters = (c if c.isprintable() else " " for c in str(name))
    line = " ".join("".join(characters).split())
    return line if len(line) <= length else line[: length - 1].rstrip() + "…"


def write_actors(ids: str, names: Mapping[str, str]) -> str:
    """Return the names of actors whose ids are joined by a bar.

    Examples
    --------
    >>> write_actors("us|eu", {"us": "United States"})
    'United States and eu'
    """
    return " and ".join(names.get(one, one) for one in ids.split("|"))


def write_number(n: int, what: str) -> str:
    """Return a number with its noun.

    Examples
    --------
    >>> write_number(1, "document"), write_number(2000, "document"), write_number(3, "entry")
    ('1 document', '2,000 documents', '3 entries')
    """
    return f"{n:,} {what if n == 1 else _pluralize(what)}"


def _pluralize(noun: str) -> str:
    if noun.endswith("ch"):
        return f"{noun}es"
    return f"{noun[:-1]}ies" if noun.endswith("y") else f"{noun}s"


def write_percent(share: float) -> str:
    """Return a share in per cent: never 0 for what is there, never 100 for what is not all.

    Examples
    --------
    >>> write_percent(0.094), write_percent(0.0001), write_percent(0.999)
    ('9 %', 'under 1 %', 'over 99 %')
    """
    if 0 < share <= 0.005:  # noqa: PLR2004
        return "under 1 %"
    return "over 99 %" if 0.995 <= share < 1 else f"{100 * share:.0f} %"  # noqa: PLR2004


def write_list(names: Iterable[str]) -> str:
    """Return names as they are read out.

    Examples
    --------
    >>> write_list(["a", "b", "c"]), write_list(["a"]), write_list([])
    ('a, b and c', 'a', '')
    """
    *first, last = [*names] or [""]
    return f"{', '.join(first)} and {last}" if first else last


def write_months(first: pd.Timestamp, last: pd.Timestamp) -> str:
    """Return the months between two days; blank when there is no day.

    Examples
    --------
    >>> write_months(pd.Timestamp("2031-03-04"), pd.Timestamp("2031-09-17"))
    'March to September 2031'
    """
    if pd.isna(first) or pd.isna(last):
        return ""
    start, end = f"{first:%B %Y}", f"{last:%B %Y}"
    if start == end:
        return end
    return f"{start if first.year != last.year else f'{first:%B}'} to {end}"


def write_reason(refusal: str) -> str:
    """Return the first reason of a refusal without what is said beside it.

    Examples
    --------
    >>> write_reason("3 against 2 sources allow 10 arrangements, so p cannot fall below 0.10")
    '3 against 2 sources are too few'
    """
    line = write_name(refusal, length=len(refusal))
    for pattern, short in _REASONS:
        found = re.fullmatch(pattern, line)
        if found:
            return write_name(found.expand(short), length=_REASON)
    return write_name(line.split("; ")[0], length=_REASON)
