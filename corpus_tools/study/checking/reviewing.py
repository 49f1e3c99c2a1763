"""Look a codebook over: what in it does nothing, stands twice, or still has to be written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

import pandas as pd

from corpus_tools.study.actors import Actor
from corpus_tools.study.checking.covering import Place, find_covered
from corpus_tools.study.checking.exclusions import find_idle
from corpus_tools.study.checking.globs import Words, is_inside, is_wider, spell_word
from corpus_tools.study.checking.lines import Line, find_dispensable, read_line
from corpus_tools.study.codebook import Codebook, CodebookEntry, read_codebook
from corpus_tools.study.dictionaries.building import NO_DEFINITION
from corpus_tools.study.marked import Locate, read_yaml
from corpus_tools.study.spelled import SpelledNames
from corpus_tools.text.terms import ACTOR

_COLUMNS = ["line", "entry", "text", "warning"]
_IDLE = "excludes nothing: no pattern of the entry can be found inside it"
_NAMED = 2
Warned = tuple[int, str, str, str]


class _Entry(NamedTuple):
    entry: CodebookEntry
    line: int
    patterns: list[Line]
    exclusions: list[Line]


def check_codebook_file(
    path: Path, *, actors: Sequence[Actor] = ()
) -> tuple[Codebook, pd.DataFrame]:
    """Read a codebook, and find what it could do without and what it still lacks.

    A warning is no mistake: the codebook works.

    Parameters
    ----------
    path
        The codebook.
    actors
        Of the study; patterns that spell their names are then named.

    Returns
    -------
    Codebook
        As ``read_codebook`` gives it.
    pandas.DataFrame
        One row per warning, by line: ``line``, ``entry``, ``text`` (the pattern or exclusion as
        written, or the label), ``warning``. A pattern is needless where equal or wider ones of
        its entry are found over the same words under no stricter condition; so is one word of a
        choice, with all that it stands for. One that stands in two entries of one kind counts for
        both. An exclusion excludes nothing where it can be found over no find of a pattern, or
        only over longer ones.

    Raises
    ------
    StudyError
        If it is no codebook.
    """
    codebook = read_codebook(path)
    content, locate = read_yaml(path)
    names = SpelledNames(actors)
    entries = [
        _read_entry(entry, content["entries"][number], locate, number, names)
        for number, entry in enumerate(codebook.entries)
    ]
    rows: list[Warned] = [*_find_shared(entries)]
    for entry in entries:
        rows += _check_words(entry.entry, entry.line)
        rows += _check_lines(entry, names)
    checked = pd.DataFrame(rows, columns=_COLUMNS).sort_values("line", kind="stable")
    types = {"line": "int64", **dict.fromkeys(_COLUMNS[1:], "str")}
    return codebook, checked.astype(types).reset_index(drop=True)


def _read_entry(
    entry: CodebookEntry, written: Any, locate: Locate, number: int, names: SpelledNames
) -> _Entry:
    at = ("entries", number)
    patterns, exclusions = (
        [
            read_line(locate((*at, part, n)).line, str(text), names=names)
            for n, text in enumerate(written.get(part) or ())
        ]
        for part in ("patterns", "exclusions")
    )
    return _Entry(entry, locate(at).line, patterns, exclusions)


def _check_words(entry: CodebookEntry, line: int) -> Iterator[Warned]:
    if entry.definition.startswith(NO_DEFINITION):
        yield line, entry.id, entry.label, "the entry has no definition of its own yet"
    if not entry.examples:
        yield line, entry.id, entry.label, "the entry has no example"


def _check_lines(entry: _Entry, names: SpelledNames) -> Iterator[Warned]:
    told = [
        *_find_needless(entry.patterns),
        *_find_needless(entry.exclusions),
        *_find_idle(entry, names),
        *_find_unfindable([*entry.patterns, *entry.exclusions]),
    ]
    for line in entry.patterns:
        told += [(line, warning) for warning in _check_conditions(line)]
        told += [(line, warning) for warning in _check_names(line, names)]
    for line, warning in told:
        yield line.number, entry.entry.id, line.written, warning


def _find_needless(lines: Sequence[Line]) -> Iterator[tuple[Line, str]]:
    covered = find_covered(lines)
    of_line: dict[int, dict[int, Place]] = {}
    for place, other in covered.items():
        of_line.setdefault(place.line, {})[place.phrase] = other
    for n, phrases in of_line.items():
        found = find_dispensable(lines[n], phrases)
        texts = [text for text, _ in found if text]
        by = {phrases[number]: None for _, numbers in found for number in numbers}
        if found:
            what = f"the choice {_quote(texts)} in it is needless" if texts else "needless"
            yield lines[n], f"{what}: {_tell(lines, list(by), lines[n])}"


def _quote(texts: Sequence[str]) -> str:
    return ", ".join(map(repr, texts))


def _tell(lines: Sequence[Line], by: Sequence[Place], own: Line) -> str:
    told = dict.fromkeys(
        f"{own.terms[m]!r} beside it" if lines[n] is own
        else f"{lines[n].written!r} (line {lines[n].number})"
        for n, m in by
    )  # fmt: skip
    shown = [*list(told)[:_NAMED], *["others"] * (len(told) > _NAMED)]
    return f"{' and '.join(shown)} find{'s' * (len(shown) == 1)} it too"


def _find_idle(entry: _Entry, names: SpelledNames) -> Iterator[tuple[Line, str]]:
    idle = find_idle(entry.exclusions, patterns=entry.patterns, names=names)
    for line, phrases in zip(entry.exclusions, idle, strict=True):
        found = find_dispensable(line, phrases)
        texts = [text for text, _ in found if text]
        if found:
            what = f"the choice {_quote(texts)} in it" if texts else "this exclusion"
            yield line, f"{what} {_IDLE}"


def _find_unfindable(lines: Iterable[Line]) -> Iterator[tuple[Line, str]]:
    for line in lines:
        if any(pair == ("the", ACTOR) for words in line.phrases for pair in pairwise(words)):
            yield line, f"never found: the article belongs to the name; write {ACTOR} alone"


def _check_conditions(line: Line) -> Iterator[str]:
    """Tell which terms after + ask for no more than others there, or hold by the pattern itself."""
    own = [
        term
        for term, words in zip(line.required, line.requires, strict=True)
        if all(is_inside(words, phrase) for phrase in line.phrases)
    ]
    if own:
        yield f"the condition always holds: {own[0]!r} is found in the pattern itself"
    for n, words in enumerate(line.requires):
        for m, other in enumerate(line.requires):
            is_equal = is_wider(words, other)
            if m != n and is_wider(other, words) and (m < n or not is_equal):
                yield f"{line.required[n]!r} after + is needless: {line.required[m]!r} holds too"
                break


def _check_names(line: Line, names: SpelledNames) -> Iterator[str]:
    name = next(filter(None, map(names.find, (*line.terms, *line.required))), "")
    if name:
        yield (
            f"spells a name of an actor, {name!r}: write {ACTOR}, so that no side's names count "
            "for more"
        )


def _find_shared(entries: Sequence[_Entry]) -> Iterator[Warned]:
    first: dict[tuple[str, Words, frozenset[Words]], tuple[str, int]] = {}
    for entry in entries:
        entry_id, kind = entry.entry.id, entry.entry.kind
        for line in entry.patterns:
            requires = frozenset(map(_spell, line.requires))
            shared: dict[tuple[str, int], list[str]] = {}
            for term, words in zip(line.terms, line.phrases, strict=True):
                place = first.setdefault((kind, _spell(words), requires), (entry_id, line.number))
                if place[0] != entry_id:
                    shared.setdefault(place, []).append(term)
            for (other, number), terms in shared.items():
                whole = len(terms) == len(line.terms)
                what = "" if whole else f"of it {_quote(terms[:_NAMED])} "
                more = f"and {len(terms) - _NAMED} more " * (not whole and len(terms) > _NAMED)
                warning = f"{what}{more}stands in the {kind} {other} too (line {number})"
                yield line.number, entry_id, line.written, f"{warning}: {_COUNTS_TWICE}"


_COUNTS_TWICE = "each find counts for both"


def _spell(words: Words) -> Words:
    """Return one spelling for the British and the American one."""
    return tuple(min(spell_word(word)) for word in words)
