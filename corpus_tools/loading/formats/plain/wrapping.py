"""Text whose lines were broken at a right margin, as in mail and agency wires."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from corpus_tools.loading.formats.hyphens import (
    Spelling,
    find_spelling,
    is_parted,
    is_unspaced,
    join_lines,
)

# In columns. Narrower are verse and lists; programs wrap at nothing wider.
_NARROWEST, _WIDEST = 45, 100
# Lines that end within a sentence: so many, this share of all that a line follows, and this share
# of them at the margin.
_FEWEST, _SHARE, _MOSTLY = 3, 0.2, 0.9
# What is pasted from a page, or balanced as fmt(1) does, has an uneven edge; verse is narrower.
_UNEVEN, _NARROWEST_UNEVEN = 0.9, 60
# One line in ten may be edited, or hold an address that no margin breaks.
_TENTH = 10
_FAR = 1.25
_LINE_END = re.compile(r"(\r\n|\r|\n)")
_ENDED = re.compile(r"[.!?:…。！？：][\"'”’»)\]」』）]*$")
_BULLET = re.compile(r"(?:[^\w\s\"'“‘«„¿¡(\[$€£¥]|\(?(?:\d{1,3}|[A-Za-z])[.)])\s+")
_SPEAKER = re.compile(r"[^\W\d_][\w.’'-]*(?: [\w.’'-]+){0,2}[:：]")
_CELLS = re.compile(r"\S(?:\t| {3,})\S|(?:[^\s.!?:\"”’)] {2,}\S.*){2}|\|")
# A character with the marks that neither begin nor end a line.
_CHARACTER = re.compile(r"[「『（《〈【“‘]*.[，。、；：？！」』）》〉】”’]*")


class _Line(NamedTuple):
    text: str
    indent: int
    width: int


def find_margin(text: str) -> int:
    r"""Return the margin that the lines of a text were wrapped at, or 0 if they were not.

    Wrapped is a text if its lines end within sentences, and nearly always where the first word of
    the next line would not have fitted: lists, verse and tables don't.

    Parameters
    ----------
    text
        The text.

    Returns
    -------
    int
        In columns, of which a Chinese character has two; a tenth less if the edge is uneven.

    Examples
    --------
    >>> line = "the council put its vote on the tide model off until the spring\n"
    >>> find_margin(4 * line), find_margin("Harbour news\n" + 4 * line.capitalize())
    (63, 0)
    """
    pairs = list(pairwise(_measure_lines(_LINE_END.split(text)[::2], capitals=text.isupper())))
    pairs = [(one, other) for one, other in pairs if one.text and other.text]
    torn = [(one, other) for one, other in pairs if _is_torn(one, other) and not _is_long_word(one)]
    if len(torn) < max(_FEWEST, _SHARE * len(pairs)):
        return 0
    margin = sorted(one.width for one, _ in torn)[-1 - len(torn) // _TENTH]
    uneven = int(_UNEVEN * margin) if margin >= _NARROWEST_UNEVEN else margin
    for tried in (margin, uneven):
        n_full = sum(_is_full(one, other, tried) for one, other in torn)
        if _NARROWEST <= margin <= _WIDEST and n_full >= _MOSTLY * len(torn):
            return tried
    return 0


def join_wrapped(text: str, *, margin: int) -> str:
    """Return a text with one line a paragraph.

    A paragraph ends at a blank line, before an indent, a bullet or the name of a speaker, at rows
    of tables, and where the next word would have fitted and begins no small letter.

    Parameters
    ----------
    text
        The text.
    margin
        As ``find_margin`` gives it.
    """
    pieces = _LINE_END.split(text)
    written, ends = pieces[::2], [*pieces[1::2], ""]
    spelling = _find_spelling([line.strip() for line in written])
    lines = _measure_lines(written, capitals=text.isupper())
    whole = []
    for start, stop in _find_paragraphs(lines, margin):
        first, *rest = written[start:stop]
        if rest:
            parts = [first.rstrip(), *(line.strip() for line in rest)]
            first = join_lines(parts, spelling=spelling)
        whole.append(first + ends[stop - 1])
    return "".join(whole)


def _measure_lines(lines: Sequence[str], *, capitals: bool) -> list[_Line]:
    """Return lines as they are judged: where all is in capitals, these tell nothing."""
    measured = []
    for line in lines:
        text = line.rstrip()
        bare = text.lstrip()
        measured.append(
            _Line(bare.lower() if capitals else bare, len(text) - len(bare), _measure(text))
        )
    return measured


def _measure(text: str) -> int:
    if text.isascii():
        return len(text)
    # Curly quotes and dashes are as wide as what stands beside them.
    wide = "WFA" if is_unspaced(text.lstrip()) else "WF"
    return len(text) + sum(unicodedata.east_asian_width(one) in wide for one in text)


def _find_spelling(lines: Sequence[str]) -> Spelling:
    """Return what the lines tell about hyphens: words are broken only if one stands whole, too."""
    spelling = find_spelling(lines)._replace(breaks_words=False)
    joined = (
        (one, join_lines([one, other], spelling=spelling))
        for one, other in pairwise(lines)
        if is_parted(one)
    )
    return spelling._replace(breaks_words=any(not text.startswith(one) for one, text in joined))


def _is_long_word(line: _Line) -> bool:
    """Return whether a line is one word, such as an address, which no margin breaks."""
    return line.text.isascii() and " " not in line.text


def _is_torn(one: _Line, other: _Line) -> bool:
    """Return whether a sentence goes on in the next line with a letter that is no capital."""
    begins = other.text[:1]
    return begins.isalpha() and not begins.isupper() and not _ENDED.search(one.text)


def _is_full(one: _Line, other: _Line, margin: int) -> bool:
    """Return whether the first word of the next line would not have fitted."""
    if is_unspaced(other.text):
        found = _CHARACTER.match(other.text)
        return one.width + _measure(found[0] if found else "") > margin
    return one.width + 1 + _measure(other.text.split(None, 1)[0]) > margin


def _find_paragraphs(lines: Sequence[_Line], margin: int) -> Iterator[tuple[int, int]]:
    start = 0
    for number, (one, other) in enumerate(pairwise(lines), start=1):
        if not _goes_on(one, other, lines[start], margin):
            yield start, number
            start = number
    yield start, len(lines)


def _goes_on(one: _Line, other: _Line, first: _Line, margin: int) -> bool:
    if any(_stands_alone(line, margin) for line in (one, other)) or _is_indented(one, other):
        return False
    if _is_long_word(one) and _is_long_word(other):
        return False
    full, ended = _is_full(one, other, margin), _ENDED.search(one.text) is not None
    if _BULLET.match(other.text) and (ended or not full or _BULLET.match(first.text)):
        return False
    speaker = _SPEAKER.match(other.text)
    if speaker and (ended or speaker[0].isupper()):
        return False
    return full or (_is_torn(one, other) and one.width > margin / 2)


def _stands_alone(line: _Line, margin: int) -> bool:
    """Return whether a line is blank, too long for the margin, or the row of a table."""
    too_long = line.width > _FAR * margin and not _is_long_word(line)
    return not line.text or too_long or _CELLS.search(line.text) is not None


def _is_indented(one: _Line, other: _Line) -> bool:
    """Return whether a line begins further right than the text of the line before."""
    bullet = _BULLET.match(one.text)
    return other.indent > one.indent + (bullet.end() if bullet else 0)
