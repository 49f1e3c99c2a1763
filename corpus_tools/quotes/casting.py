"""The people of a document by their fullest names, and what the text says they are."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus_tools.quotes.joining import Draft
from corpus_tools.quotes.naming import read_name

_FULL = r"(?<![\w.])(?:[A-Z][\w’'.-]*\s(?:[A-Z]\.\s|[a-z]{2,3}\s)?){1,3}"
# "Ada Moss, a scholar at ...", "Ada Moss of the institute" introduce a person.
_INTRODUCED = re.compile(
    r"(?<![\w’'-]\s)(?<![\w.])((?:[A-Z][\w’'-]+\s)(?:[A-Z]\.\s)?[A-Z][\w’'-]+)(?:,\s"
    r"(?=(?:an?|the|who|\d\d|one|its|his|her|their|former|head|director|chief|president|"
    r"professor)\b)|\s(?=of\s(?:the\s)?[A-Z]))"
)
_AGE = re.compile(r"\d+")
_ROLE = re.compile(
    r"who\s(?:is|was|leads?|led|heads?|headed|runs?|ran|directs?|directed|chairs?|chaired|works?|"
    r"worked|teaches|taught|edits?|edited|serves?|served|studies|studied|represents?|owns?|"
    r"founded)\b"
)
_NO_ROLE = re.compile(
    r"(?:who|which|whose|in|on|at|after|before|while|when|asked|(?!acting)\w+ing)\b"
)


def tells_role(words: str) -> bool:
    """Whether an apposition tells what somebody is, rather than what they did or their age.

    Examples
    --------
    >>> tells_role("a scholar at the institute"), tells_role("who left early")
    (True, False)
    """
    if not words or _AGE.fullmatch(words):
        return False
    return not _NO_ROLE.match(words) or bool(_ROLE.match(words))


def find_full_names(texts: Sequence[str], drafts: Sequence[Draft]) -> dict[str, str]:
    """Return for each name of a speaker the fullest name of that person in the document.

    Parameters
    ----------
    texts
        The sentences of the document.
    drafts
        What is said in it.

    Returns
    -------
    dict
        Full names and last names of people, speakers or introduced by an apposition.
    """
    people, single = _find_introduced(texts), set()
    for draft in drafts:
        if draft.statement is None or draft.statement.speaker is None:
            continue
        words = texts[draft.sentence][slice(*draft.statement.speaker)].split()
        name = read_name(" ".join(words))
        if name.kind == "person":
            people.setdefault(name.name, name.name)
        if " " not in name.name and name.name[:1].isupper() and name.kind in {"person", "body"}:
            single.add(name.name)
    for short in sorted(single):
        full = _find_full(texts, short, people)
        if full:
            people[short] = people[full] = full
    lasts = {full.split()[-1]: full for full in reversed(people.values()) if " " in full}
    return {**lasts, **{short: people.get(full, full) for short, full in people.items()}}


def _find_introduced(texts: Sequence[str]) -> dict[str, str]:
    """Return the people whom the text introduces, whether they speak or not."""
    names = (read_name(found[1]) for text in texts for found in _INTRODUCED.finditer(text))
    return {name.name: name.name for name in names if name.kind == "person"}


def _find_full(texts: Sequence[str], short: str, people: dict[str, str]) -> str:
    """Return the full name that ends with a single one, in what speakers are called or the text."""
    for full in people:
        if full.endswith(" " + short) or full.startswith(short + " "):
            return full
    pattern = re.compile(_FULL + re.escape(short) + r"(?!\w)")
    for text in texts:
        found = pattern.search(text) if short in text else None
        name = read_name(found.group()) if found else None
        if name and name.kind == "person" and name.name.endswith(" " + short):
            return name.name
    return ""


def find_role(texts: Sequence[str], full: str) -> str:
    """Return what an apposition anywhere in the text says of a person; blank for nothing."""
    pattern = re.compile(re.escape(full) + r",\s((?:an?|the|its|former|head|director)\s[^,.;:]+)")
    for text in texts:
        found = pattern.search(text) if full in text else None
        if found:
            return " ".join(found[1].split())
    return ""
