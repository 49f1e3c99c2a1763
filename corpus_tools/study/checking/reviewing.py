# NEWS for whoever works here (delete this line): choices are spelled out when a codebook is read:
# entry.patterns and entry.exclusions hold the single phrases (study/codebook.py spell_pattern; text/terms.py
# has no spell_out any more), so n is no line number; take the lines from the content of the file.
"""Look a codebook over: what in it does nothing, stands twice, or still has to be written."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from operator import itemgetter
from pathlib import Path
from typing import NamedTuple

import pandas as pd

from corpus_tools.study.codebook import Codebook, CodebookEntry, parse_pattern, read_codebook
from corpus_tools.study.dictionaries.building import NO_DEFINITION
from corpus_tools.study.checking.globs import (
    Words,
    can_overrule,
    is_wider,
    read_words,
    spell_word,
)
from corpus_tools.study.marked import Locate, read_yaml

_COLUMNS = ["line", "entry", "text", "warning"]
# Sorts behind every letter that a word can have.
_LAST_LETTER = "\U0010ffff"
_first = itemgetter(0)
Warned = tuple[int, str, str, str]


class _Pattern(NamedTuple):
    words: Words
    requires: tuple[Words, ...]


def check_codebook_file(path: Path) -> tuple[Codebook, pd.DataFrame]:
    """Read a codebook and look it over.

    Returns
    -------
    Codebook
        As ``read_codebook`` gives it.
    pandas.DataFrame
        The warnings, as ``check_codebook`` gives them.

    Raises
    ------
    StudyError
        If it is no codebook.
    """
    codebook = read_codebook(path)
    return codebook, check_codebook(codebook, locate=read_yaml(path)[1])


def check_codebook(codebook: Codebook, *, locate: Locate) -> pd.DataFrame:
    """Find what a codebook could do without, and what it still lacks.

    A warning is no mistake: the codebook works.

    Parameters
    ----------
    codebook
        As ``read_codebook`` gives it.
    locate
        Tells where a value stands; the second thing that ``read_yaml`` gives.

    Returns
    -------
    pandas.DataFrame
        One row per warning, by line: ``line``, ``entry``, ``text`` (the pattern, the exclusion
        or the label), ``warning``. A pattern is needless where an equal or wider one of its
        entry is found over the same words; one that stands in two entries of one kind counts for
        both; an exclusion excludes nothing where it can be found over no find of a pattern, or
        only over longer ones.
    """
    rows: list[Warned] = []
    for number, entry in enumerate(codebook.entries):
        at = ("entries", number)
        lines = [locate((*at, "patterns", n)).line for n in range(len(entry.patterns))]
        rows += _check_words(entry, locate(at).line)
        patterns = [_read_pattern(pattern) for pattern in entry.patterns]
        rows += _find_needless(entry, patterns, lines)
        for n, exclusion in enumerate(entry.exclusions):
            words = read_words(exclusion)
            if not any(can_overrule(words, pattern.words) for pattern in patterns):
                line = locate((*at, "exclusions", n)).line
                rows.append((line, entry.id, exclusion, _IDLE))
    rows += _find_shared(codebook, locate)
    checked = pd.DataFrame(rows, columns=_COLUMNS).sort_values("line", kind="stable")
    types = {"line": "int64", **dict.fromkeys(_COLUMNS[1:], "str")}
    return checked.astype(types).reset_index(drop=True)


_IDLE = "this exclusion excludes nothing: no pattern of the entry can be found inside it"


def _check_words(entry: CodebookEntry, line: int) -> Iterator[Warned]:
    if entry.definition.startswith(NO_DEFINITION):
        yield line, entry.id, entry.label, "the entry has no definition of its own yet"
    if not entry.examples:
        yield line, entry.id, entry.label, "the entry has no example"


def _read_pattern(pattern: str) -> _Pattern:
    term, requires = parse_pattern(pattern)
    return _Pattern(read_words(term), tuple(map(read_words, requires)))


def _find_needless(
    entry: CodebookEntry, patterns: Sequence[_Pattern], lines: Sequence[int]
) -> Iterator[Warned]:
    wider: dict[int, int] = {}
    for one, other in _pair_by_word(patterns):
        is_needless = one != other and _makes_needless(patterns[one], patterns[other])
        # Of two that are equal the first stays.
        if is_needless and not (other < one and _makes_needless(patterns[other], patterns[one])):
            wider.setdefault(other, one)
    for other, one in sorted(wider.items()):
        warning = f"needless: {entry.patterns[one]!r} (line {lines[one]}) finds it too"
        yield lines[other], entry.id, entry.patterns[other], warning


def _pair_by_word(patterns: Sequence[_Pattern]) -> Iterator[tuple[int, int]]:
    """Yield those pairs of which the first may be wider, going by its most telling word.

    Comparing each with each takes minutes when thousands begin with one word ("not ...").
    """
    index = _index_words(patterns)
    for one, pattern in enumerate(patterns):
        begins = [word.partition("*")[0] for word in pattern.words]
        length = _count_words(pattern)
        at = max(range(length), key=lambda n: len(begins[n]), default=0)
        known = index[length, at]
        for word in spell_word(pattern.words[at]):
            prefix, star, _ = word.partition("*")
            end = bisect_right(known, prefix + _LAST_LETTER if star else word, key=_first)
            for _, other in known[bisect_left(known, prefix, key=_first) : end]:
                yield one, other


def _index_words(patterns: Sequence[_Pattern]) -> dict[tuple[int, int], list[tuple[str, int]]]:
    """List, sorted, the words of patterns by number of words and place, with the pattern's number.

    Under (0, 0) stand the first words of all patterns, since one with a gap has no fixed places.
    """
    index: dict[tuple[int, int], list[tuple[str, int]]] = defaultdict(list)
    for number, pattern in enumerate(patterns):
        length = _count_words(pattern)
        for at, word in enumerate(pattern.words):
            keys = [(length, at)] * bool(length) + [(0, 0)] * (at == 0)
            for key in keys:
                index[key] += [(spelling, number) for spelling in spell_word(word)]
    return {key: sorted(words) for key, words in index.items()}


def _count_words(pattern: _Pattern) -> int:
    """Return how many words a pattern has, or 0 if a gap leaves that open."""
    return 0 if "*" in pattern.words else len(pattern.words)


def _makes_needless(wide: _Pattern, narrow: _Pattern) -> bool:
    if not is_wider(wide.words, narrow.words):
        return False
    if not wide.requires:
        return True
    return bool(narrow.requires) and all(
        any(is_wider(other, required) for other in wide.requires) for required in narrow.requires
    )


def _find_shared(codebook: Codebook, locate: Locate) -> Iterator[Warned]:
    first: dict[tuple[str, Words, frozenset[Words]], tuple[str, int]] = {}
    for number, entry in enumerate(codebook.entries):
        for n, pattern in enumerate(entry.patterns):
            line = locate(("entries", number, "patterns", n)).line
            words, requires = _read_pattern(pattern)
            key = (entry.kind, _spell(words), frozenset(map(_spell, requires)))
            other, other_line = first.setdefault(key, (entry.id, line))
            if other != entry.id:
                warning = f"stands in the {entry.kind} {other} too (line {other_line})"
                yield line, entry.id, pattern, f"{warning}: each find counts for both"


def _spell(words: Words) -> Words:
    """Return one spelling for the British and the American one."""
    return tuple(min(spell_word(word)) for word in words)
