"""The headline of a document, and what stands under it."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Sequence
from itertools import zip_longest

from corpus_tools.cleaning.labelled_line import MAX_NAME, MAX_TITLE, PROSE, Line
from corpus_tools.cleaning.strangers import ENOUGH, read_subject

_MAX_DECK = 40
_MAX_ALONE = 18  # words of a headline without an article


def label_title(lines: Sequence[Line], known: str) -> None:
    """Label the line that is the known title, or the first that can be a headline.

    The subject of an e-mail may have been labelled before.
    """
    named = next((line for line in lines if line.part == "title"), None) or next(
        (line for line in lines if not line.part and known and line.key == known), None
    )
    first = named or _find_headline(lines, known)
    if first is None:
        return
    first.label("title", "known_title" if named else "first_headline")
    heads = _n_prose(lines, until=first.start) <= _n_prose(lines, since=first.start)
    for line in lines:
        if line.start < first.start and heads and (named or not line.closed):
            line.label("furniture", "section_label" if line.words <= PROSE else "before_title")
        elif line.key == first.key:
            line.label("furniture", "repeated_headline")


def _n_prose(lines: Sequence[Line], *, since: int = 0, until: int = sys.maxsize) -> int:
    """Return how many paragraphs of the article begin between two places."""
    return sum(line.is_prose and not line.part for line in lines if since <= line.start < until)


def _find_headline(lines: Sequence[Line], known: str) -> Line | None:
    """Return the first line that can be a headline, if no paragraph stands above it."""
    free = [line for line in lines if not line.part]
    # A text of one line that is no sentence is one cut off, where a title is known or it is long.
    if len(free) == 1 and (known or free[0].words > _MAX_ALONE):
        return None
    repeated = Counter(line.key for line in lines)
    subject = read_subject(lines, known)
    first = None
    for line, after in zip_longest(free, free[1:]):
        if _can_be_title(line) and not _is_label(line, after, repeated):
            if not subject or not subject.isdisjoint(line.stems):
                return line
            first = first or line
        if line.is_prose:
            break
    return None if known or len(subject) >= ENOUGH else first


def _can_be_title(line: Line) -> bool:
    return line.words <= MAX_TITLE and not line.text.rstrip().endswith(".")


def _is_label(line: Line, after: Line | None, repeated: Counter[str]) -> bool:
    """Return whether it is a word or three above a longer headline: they name the section."""
    if after is None or line.words >= MAX_NAME or repeated[line.key] > 1:
        return False
    return _can_be_title(after) and after.words > line.words


def label_deck_and_name(lines: Sequence[Line], _: str) -> None:
    """Under the title: the deck, and a line that only names the outlet or the author."""
    number = next((n for n, line in enumerate(lines) if line.part == "title"), None)
    if number is None:
        return
    for place, line in enumerate(lines[number + 1 :], start=number + 1):
        if line.part:
            continue
        after = lines[place + 1] if place + 1 < len(lines) else None
        metadata_follows = after is not None and _is_metadata(after)
        if line.words <= MAX_NAME and not line.closed:
            line.label("byline", "name_under_title")
        elif line.words <= _MAX_DECK and (not line.closed or metadata_follows):
            line.label("deck", "line_under_title")
        else:
            return


def _is_metadata(line: Line) -> bool:
    """Return whether it says who wrote the article, or when: the article, not an entry of it."""
    return line.part in {"byline", "dateline"} and line.rule != "entry_time"
