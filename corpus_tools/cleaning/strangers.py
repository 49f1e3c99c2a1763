"""Lines that say nothing of what the article says: beside furniture, or in a page's own words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from corpus_tools.cleaning.headings import LIST_MARK
from corpus_tools.cleaning.labelled_line import Line, find_stems
from corpus_tools.cleaning.page_words import read_page_words
from corpus_tools.cleaning.rule import REPORTED

ENOUGH = 30  # So many words must the article say before a line can be none of it.
_OWN_SHARE, _LEAST = 0.34, 2  # So much of its longer words, and so many, must be a page's own.
_MOST = 4  # More lines in a row beside furniture are a table or a poem; twice as many between it.
_OUTSIDE = {"furniture", "byline", "dateline"}


def read_subject(lines: Iterable[Line], known: str = "") -> set[str]:
    """Return the stems of the title and of the paragraphs of the article."""
    prose = (line.stems for line in lines if not line.part and line.is_prose)
    return set(find_stems(known)).union(*prose)


def label_strangers(lines: Sequence[Line], known: str) -> None:
    """Label short lines that share no longer word with the paragraphs of the article.

    Such a line is taken if it is in words of pages, or if it is no sentence and furniture stands
    beside it. A paragraph is never taken: articles have some that speak of something else.
    """
    subject = read_subject(lines, known)
    if len(subject) < ENOUGH:
        return
    strangers = {line for line in lines if _is_free(line) and subject.isdisjoint(line.stems)}
    for line in strangers:
        if _is_in_words_of_pages(line):
            line.label("furniture", "off_subject")
    _label_beside_furniture(lines, strangers)


def _is_free(line: Line) -> bool:
    """Return whether it has no label, and is no paragraph, item of a list, row of a table."""
    return not (line.part or line.is_prose or LIST_MARK.match(line.text) or "\t" in line.text)


def _is_in_words_of_pages(line: Line) -> bool:
    """Return whether enough words are a page's own and a page speaks; one is enough if open."""
    if line.text.rstrip().endswith(":") or REPORTED.search(line.text):
        return False
    needed = max(_OWN_SHARE * len(line.stems), _LEAST)
    n_own, speaks = read_page_words(line.text)
    enough = n_own >= needed
    return enough and speaks if line.closed else enough or speaks


def _label_beside_furniture(lines: Sequence[Line], strangers: set[Line]) -> None:
    def is_open_stranger(line: Line) -> bool:
        return line in strangers and not line.closed and not line.part

    end = 0
    for strange, group in groupby(lines, key=is_open_stranger):
        run = list(group)
        start, end = end, end + len(run)
        # Above all and below all there is nothing of the article either.
        n_beside = len(_find_furniture(lines, start - 1, end))
        sides = n_beside + (start == 0) + (end == len(lines))
        # Below the headlines of other stories it is a subheading: the article goes on.
        goes_on = sides == 1 and start > 0 and lines[start - 1].rule == "related_story"
        for line in run if strange and len(run) <= _MOST * sides and not goes_on else ():
            line.label("furniture", "beside_furniture")


def _find_furniture(lines: Sequence[Line], *numbers: int) -> list[Line]:
    """Return those of the lines with these numbers that are none of the article's."""
    return [lines[n] for n in numbers if 0 <= n < len(lines) and lines[n].part in _OUTSIDE]
