"""Lines that say nothing of what the article says: beside furniture, or in a page's own words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import groupby

from corpus_tools.cleaning.headings import LIST_MARK
from corpus_tools.cleaning.labelled_line import Line, find_stems
from corpus_tools.cleaning.page_words import count_page_words
from corpus_tools.cleaning.rule import REPORTED

ENOUGH = 30  # So many words must the article say before a line can be none of it.
# So much of the words must be a page's own, and so many: of a paragraph or another line, beside
# furniture or not.
_NEEDED = {
    (True, True): (0.25, 2), (True, False): (0.3, 3),
    (False, True): (0.34, 2), (False, False): (0.34, 2),
}  # fmt: skip
_FOR_SHARED = 3  # and so many for each that the line shares with the article.
_MOST = 4  # More lines in a row beside furniture are a table or a poem; twice as many between it.
_MAX_WORDS = 90  # Longer paragraphs are no furniture, whatever they say.
_OUTSIDE = {"furniture", "byline", "dateline"}


def count_subject(lines: Iterable[Line], known: str = "") -> Counter[str]:
    """Return in how many paragraphs of the article each stem stands; the title is one."""
    said = Counter(find_stems(known))
    for line in lines:
        if not line.part and line.is_prose:
            said.update(line.stems)
    return said


def label_strangers(lines: Sequence[Line], known: str) -> None:
    """Label lines that share no word, or hardly any, with the rest of the article.

    Any line is taken if enough of its words are those of pages; a few others in a row that are
    no sentences where furniture stands beside them.
    """
    said = count_subject(lines, known)
    if len(said) < ENOUGH:
        return
    for number, line in enumerate(lines):
        if _is_free(line) and _is_in_words_of_pages(lines, number, said):
            line.label("furniture", "off_subject")
    _label_beside_furniture(lines, said)


def _is_free(line: Line) -> bool:
    """Return whether it has no label, and is neither an item of a list nor a row of a table."""
    return not (line.part or LIST_MARK.match(line.text) or "\t" in line.text)


def _is_in_words_of_pages(lines: Sequence[Line], number: int, said: Counter[str]) -> bool:
    line = lines[number]
    introduces = line.text.rstrip().endswith(":")
    if introduces or line.words > _MAX_WORDS or REPORTED.search(line.text):
        return False
    # A paragraph has said its own words once.
    itself = int(line.is_prose)
    n_own = sum(said[stem] == itself for stem in line.stems) if itself else 0
    if len(said) - n_own < ENOUGH:
        return False
    beside = bool(_find_furniture(lines, number - 1, number + 1))
    shared = sum(said[stem] > itself for stem in line.stems)
    if shared and not beside:
        return False
    share, least = _NEEDED[line.is_prose, beside]
    return count_page_words(line.text) >= max(share * len(line.stems), least, _FOR_SHARED * shared)


def _label_beside_furniture(lines: Sequence[Line], said: Counter[str]) -> None:
    def is_stranger(line: Line) -> bool:
        if line.closed or not _is_free(line):
            return False
        return said.keys().isdisjoint(line.stems)

    end = 0
    for strange, group in groupby(lines, key=is_stranger):
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
