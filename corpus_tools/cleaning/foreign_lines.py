"""Lines that stand in an article and are no part of it, told by their shape and neighbours."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from corpus_tools.cleaning.headings import LIST_MARK
from corpus_tools.cleaning.labelled_line import Line

_MAX_WORDS = 20  # of a headline
# So many headlines in a row are links: two may be a heading and its subheading, more a table.
_LINKS = range(3, 6)
_MIN_PARAGRAPHS = 3


def label_link_blocks(lines: Sequence[Line], _: str) -> None:
    """Label headlines in a row between paragraphs: a subheading has its paragraph near it."""
    free = [line for line in lines if not line.part]
    first = next((n for n, line in enumerate(free) if line.is_prose), len(free))
    if sum(line.is_prose for line in free) < _MIN_PARAGRAPHS:
        return
    for is_headline, found in groupby(free[first:], key=_is_headline):
        block = list(found)
        if is_headline and len(block) in _LINKS:
            for line in block:
                line.label("furniture", "link_block")


def _is_headline(line: Line) -> bool:
    text = line.text.strip()
    # A tab stands between the cells of a row.
    is_other = LIST_MARK.match(text) or not text[0].isalnum() or "\t" in text
    return line.is_headline and line.words <= _MAX_WORDS and not is_other
