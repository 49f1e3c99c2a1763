"""A pattern or exclusion as it is written, with the phrases and choices that it stands for."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from itertools import product
from typing import NamedTuple

from corpus_tools.study.checking.globs import Words, read_words
from corpus_tools.study.codebook import parse_pattern, spell_pattern
from corpus_tools.study.spelled import SpelledNames

_CHOICE = re.compile(r"\(([^()]*)\)")


class Line(NamedTuple):
    """A pattern or exclusion as written.

    Parameters
    ----------
    number
        Where it stands in its file, from 1.
    written
        As it stands there.
    terms
        What it stands for, spelled out, without what stands after ``+``.
    phrases
        Their words.
    spells
        For each whether it spells a name of an actor.
    required
        The terms after ``+``, spelled out.
    requires
        Their words.
    """

    number: int
    written: str
    terms: tuple[str, ...]
    phrases: tuple[Words, ...]
    spells: tuple[bool, ...]
    required: tuple[str, ...] = ()
    requires: tuple[Words, ...] = ()


def read_line(number: int, written: str, *, names: SpelledNames) -> Line:
    """Take a pattern or exclusion apart."""
    patterns = [parse_pattern(pattern) for pattern in spell_pattern(written)]
    terms = tuple(term for term, _ in patterns)
    phrases = tuple(map(read_words, terms))
    required = patterns[0].requires
    requires = tuple(map(read_words, required))
    spells = tuple(map(names.spells, phrases))
    return Line(number, written, terms, phrases, spells, required, requires)


def find_dispensable(line: Line, done: Collection[int]) -> list[tuple[str, list[int]]]:
    """Return the alternatives of which all phrases are among some, with these phrases' numbers.

    A blank stands for the whole line.

    Examples
    --------
    >>> line = read_line(1, "(deepen|widen|mend) (ties|links)", names=SpelledNames([]))
    >>> find_dispensable(line, {0, 1, 2})
    [('deepen', [0, 1])]
    >>> find_dispensable(line, range(6))
    [('', [0, 1, 2, 3, 4, 5])]
    """
    if len(done) == len(line.phrases):
        return [("", list(range(len(line.phrases))))]
    of_each = _list_alternatives(line.written, len(line.phrases)) if done else ()
    return [(text, numbers) for text, numbers in of_each if set(numbers) <= set(done)]


def _list_alternatives(written: str, n_phrases: int) -> Iterator[tuple[str, list[int]]]:
    """Yield each alternative of each choice, with the numbers of the phrases that have it."""
    term = written.partition("+")[0]
    choices = [choice.split("|") for choice in _CHOICE.findall(term)]
    picks = list(product(*(range(len(choice)) for choice in choices)))
    for at, choice in enumerate(choices):
        for nth, text in enumerate(choice):
            yield text.strip(), [n for n in range(n_phrases) if picks[n][at] == nth]
