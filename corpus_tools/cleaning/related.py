"""Headings of related stories, and the headlines and teasers after them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from corpus_tools.cleaning.headings import LIST_MARK, MORE_HEADING, RELATED_HEADING
from corpus_tools.cleaning.labelled_line import MAX_NAME, MAX_TITLE, Line

_LAST_PART = 0.6  # of the text: from here on teasers may stand under the headlines
_SUBHEADING = 3  # Of so many words a line above a paragraph is no headline, of MAX_NAME seldom.
_FIRST_WORDS = 6  # A longer first line is the headline.


def label_related_stories(lines: Sequence[Line], known: str) -> None:
    """After a heading of related stories, label its headlines, and near the end their teasers."""
    inside = last = teased = False
    free = [line for line in lines if _is_free(line) and (not known or line.key != known)]
    behind_others = {
        id(line) for above, line in pairwise(lines) if above.rule == "outside_main_text"
    }
    for number, line in enumerate(free):
        # The mark-up knew the stories as none of the article, and this line as a part of it.
        inside = inside and id(line) not in behind_others
        before, after = free[number - 1] if number else None, free[number + 1 : number + 3]
        if _is_related_heading(line, after):
            inside, last, teased = True, line.place >= _LAST_PART, False
            line.part, line.rule = "furniture", "related_heading"
        elif line.part:
            continue
        elif inside and _is_headline(line, before, after):
            line.label("furniture", "related_story")
        elif inside and last and _is_teaser(line, before, after, teased=teased):
            teased = True
            line.label("furniture", "related_story")
        else:
            inside = False


def _is_free(line: Line) -> bool:
    """Return whether no rule took it, or one that may have taken a heading."""
    return not line.part or (line.rule == "page_words" and _says_heading(line))


def _is_related_heading(line: Line, after: Sequence[Line]) -> bool:
    if line.closed and not line.text.rstrip().endswith(":"):
        return False
    if RELATED_HEADING.takes(line.text, n_words=line.words):
        return bool(line.place) or (line.words <= _FIRST_WORDS and bool(after))
    headline_follows = bool(line.place and after) and not after[0].closed
    among_items = bool(after and LIST_MARK.match(line.text) and LIST_MARK.match(after[0].text))
    takes = MORE_HEADING.takes(line.text, n_words=line.words)
    return headline_follows and not among_items and takes


def _is_headline(line: Line, before: Line | None, after: Sequence[Line]) -> bool:
    """Return whether it is a headline, and no subheading under which the article goes on."""
    much_longer = before is not None and before.words > 2 * line.words
    short = line.words <= (MAX_NAME if much_longer else _SUBHEADING)
    subheading = short and bool(after) and after[0].is_prose
    return line.is_headline and line.words <= MAX_TITLE and not subheading


def _is_teaser(line: Line, before: Line | None, after: Sequence[Line], *, teased: bool) -> bool:
    """Teasers alternate with headlines; a paragraph after them is the article that goes on."""
    below = before is not None and before.rule == "related_story" and before.is_headline
    goes_on = bool(after) and not _says_heading(after[0])
    short = line.words <= MAX_TITLE
    return short and below and (after[0].is_headline if goes_on else teased)


def _says_heading(line: Line) -> bool:
    return any(
        heading.takes(line.text, n_words=line.words) for heading in (RELATED_HEADING, MORE_HEADING)
    )
