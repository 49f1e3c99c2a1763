"""Words and lines put together again where a line ended."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_HYPHENS = ("-", "‐")
_LETTERS = re.compile(r"[^\W_]+")
# A dash with a space before it has one behind it.
_TIED = re.compile(r"\S[-‐—–]$")
# Scripts without spaces between words: Chinese characters, kana and their signs.
# Quotation marks and other signs may stand at either side.
_UNSPACED = re.compile("[^\\w\\s]{0,4}[\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]")
_MOST_SIGNS = 4
# Who breaks words does so at more line ends than this; where none is broken, words that have a
# hyphen anyhow end fewer lines.
_SHARE_BROKEN = 0.05


class Spelling(NamedTuple):
    """What a text tells about hyphens at the ends of its lines.

    Parameters
    ----------
    words
        Its words that no end of a line parts, in small letters.
    breaks_words
        Whether lines end within words, or only at hyphens that the words have anyhow.
    """

    words: frozenset[str]
    breaks_words: bool


def find_spelling(lines: Sequence[str]) -> Spelling:
    """Return what the lines of a text tell about its hyphens.

    Words are broken at line ends if a word put together from its parts stands elsewhere in the
    text, or if more than one line in twenty ends in a hyphen.

    Examples
    --------
    >>> find_spelling(["the coope-", "ration, and", "cooperation"]).breaks_words
    True
    """
    parts = [(_find_part(one), _find_rest(other)) for one, other in pairwise(lines)]
    broken = [(one + other).casefold() for one, other in parts if one and other]
    words = _list_words(lines)
    often = len(broken) > _SHARE_BROKEN * len(lines)
    return Spelling(words, often or any(word in words for word in broken))


def is_parted(text: str) -> bool:
    """Return whether a line ends in a hyphen within a word."""
    return bool(_find_part(text))


def is_unspaced(text: str) -> bool:
    """Return whether a text begins in a script that has no spaces between words."""
    return _UNSPACED.match(text) is not None


def join_lines(lines: Sequence[str], *, spelling: Spelling) -> str:
    """Return the lines of a paragraph as one.

    A hyphen at the end of a line goes if the word without it stands elsewhere. It stays if the
    word with it does, if a capital or a figure comes next to it, if it follows a single letter, or
    if lines don't end within words. Else it goes.

    Parameters
    ----------
    lines
        The lines.
    spelling
        Of the whole text.

    Examples
    --------
    >>> broken = Spelling(frozenset({"long-term"}), breaks_words=True)
    >>> join_lines(["on a long-", "term plan of coope-", "ration in US-", "China"], spelling=broken)
    'on a long-term plan of cooperation in US-China'
    """
    ends = [_end_line(one, other, spelling) for one, other in pairwise(lines)]
    return "".join([*ends, *lines[-1:]])


def _end_line(line: str, following: str, spelling: Spelling) -> str:
    """Return a line as it stands before the following one."""
    part, rest = _find_part(line), _find_rest(following)
    if part and rest:
        # Of a compound of three words the first two are not written as one.
        triple = following.startswith(_HYPHENS, len(rest))
        apart = triple and {part.casefold(), rest.casefold()} <= spelling.words
        return line if apart or _keeps_hyphen(part, rest, spelling) else line[:-1]
    unspaced = is_unspaced(line[: -1 - _MOST_SIGNS : -1]) and is_unspaced(following)
    return line if unspaced or _TIED.search(line) else f"{line} "


def _find_part(line: str) -> str:
    """Return the letters and figures before the hyphen at the end of a line, or ""."""
    if not line.endswith(_HYPHENS):
        return ""
    # Backwards, since a search for an end begins at each letter of a long word.
    found = _LETTERS.match(line[-2::-1])
    return found[0][::-1] if found else ""


def _find_rest(line: str) -> str:
    """Return the letters and figures that a line begins with, or ""."""
    found = _LETTERS.match(line)
    return found[0] if found else ""


def _keeps_hyphen(first: str, second: str, spelling: Spelling) -> bool:
    one, other = first.casefold(), second.casefold()
    if one + other in spelling.words:
        return False
    if f"{one}-{other}" in spelling.words or not spelling.breaks_words or len(first) == 1:
        return True
    if not first.isalpha() or not second.isalpha():
        return True
    return second[0].isupper() and not (first.isupper() and second.isupper())


def _list_words(lines: Sequence[str]) -> frozenset[str]:
    """Return the words that no end of a line parts, in small letters."""
    found: set[str] = set()
    for before, line in pairwise(["", *lines]):
        begin = len(_find_rest(line)) if _find_part(before) else 0
        part = _find_part(line)
        end = len(line) - len(part) - 1 if part else len(line)
        found |= {word.casefold() for word in _WORD.findall(line[begin:end])}
    return frozenset(found)
