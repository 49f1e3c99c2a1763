"""The codebook of a study: frames and their kin, each with a definition and patterns."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from functools import lru_cache
from itertools import product
from math import prod
from pathlib import Path
from typing import Annotated, Literal, NamedTuple

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, field_validator

from corpus_tools.errors import StudyError
from corpus_tools.study.marked import FormatNumber, read_yaml, validate
from corpus_tools.text.terms import check_term

_CHOICE = re.compile(r"(?:(?<=[\s\-‐‑–])|^)\(([^()|]*(?:\|[^()|]*)+)\)(?=[\s\-‐‑–]|$)")
_MOST_PHRASES = 400
# A bar inside brackets parts the words of a choice.
_OR = re.compile(r"\|(?![^()]*\))")
Sentences = tuple[Annotated[str, Field(min_length=1)], ...]


class Pattern(NamedTuple):
    """A pattern taken apart.

    Parameters
    ----------
    term
        The word, glob or phrase that is matched.
    requires
        Terms of which at least one must stand in the sentence; empty: none need.
    """

    term: str
    requires: tuple[str, ...] = ()


@lru_cache(maxsize=1 << 14)
def parse_pattern(pattern: str) -> Pattern:
    """Take a pattern apart: ``security + threat* | risk*`` asks for one of two in the sentence.

    Raises
    ------
    ValueError
        If a part of it is no term.

    Examples
    --------
    >>> parse_pattern("security + threat* | risk*")
    Pattern(term='security', requires=('threat*', 'risk*'))
    """
    term, plus, others = pattern.partition("+")
    parts = [part.strip() for part in others.split("|")] if plus else []
    if not all(parts):
        raise ValueError(
            f"the pattern {pattern!r} names nothing after + or |: "
            "write what else must stand in the sentence, as in security + threat* | risk*"
        )
    return Pattern(check_term(term.strip()), tuple(check_term(part) for part in parts))


def spell_pattern(written: str) -> tuple[str, ...]:
    """Return the patterns that one with choices is short for.

    Raises
    ------
    ValueError
        If a choice holds nothing, or it is short for more than 400.

    Examples
    --------
    >>> spell_pattern("(deepen|set up) joint (labs|research)")
    ('deepen joint labs', 'deepen joint research', 'set up joint labs', 'set up joint research')
    """
    if "(" not in written:
        return (written,)
    term, plus, others = written.partition("+")
    required = [one for part in _OR.split(others) for one in _spell_out(part)]
    return tuple(one + " + " * bool(plus) + " | ".join(required) for one in _spell_out(term))


def _spell_out(term: str) -> list[str]:
    # Every second piece is what stood between brackets.
    pieces = _CHOICE.split(term.strip())
    choices = [piece.split("|") if at % 2 else [piece] for at, piece in enumerate(pieces)]
    if not all(part.strip() for choice in choices[1::2] for part in choice):
        raise ValueError(f"the pattern {term.strip()!r} has a choice of nothing: (one|other)")
    if prod(map(len, choices)) > _MOST_PHRASES:
        raise ValueError(f"the pattern {term.strip()!r} is short for over {_MOST_PHRASES} phrases")
    return [" ".join("".join(parts).split()) for parts in product(*choices)]


def _check_pattern(written: str) -> str:
    for pattern in spell_pattern(written):
        parse_pattern(pattern)
    return written


def _check_exclusion(written: str) -> str:
    for term in spell_pattern(written):
        check_term(term)
    return written


WrittenPattern = Annotated[str, AfterValidator(_check_pattern)]
WrittenExclusion = Annotated[str, AfterValidator(_check_exclusion)]


class CodebookEntry(BaseModel):
    """One entry of a codebook.

    Parameters
    ----------
    id
        Short id, such as ``rivalry``.
    label
        The name to show.
    kind
        Entries of different kinds are never ranked against each other.
    stance
        What its matches say of the issue: ``favours`` it, ``opposes`` it; blank: neither.
    definition, include, exclude
        What a coder goes by.
    patterns
        Words, globs (``compet*``), phrases, with gaps (``joint * research``), any name of an
        actor (``contain <actor>``) and with what else the sentence must hold
        (``security + threat* | risk*``). One with a choice, ``(deepen|widen) ties``, is short for
        several: here each stands by itself.
    exclusions
        Terms inside which no pattern of the entry counts (``security guard*``).
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$")]
    label: Annotated[str, Field(min_length=1)]
    kind: Literal["frame", "topic", "stance", "speech_act"]
    stance: Literal["favours", "opposes", ""] = ""
    definition: Annotated[str, Field(min_length=1)]
    include: str = ""
    exclude: str = ""
    examples: Sentences = ()
    counterexamples: Sentences = ()
    references: Sentences = ()
    patterns: Annotated[tuple[WrittenPattern, ...], Field(min_length=1)]
    exclusions: tuple[WrittenExclusion, ...] = ()

    @field_validator("patterns", "exclusions")
    @classmethod
    def _spell(cls, written: tuple[str, ...]) -> tuple[str, ...]:
        patterns = tuple(one for pattern in written for one in spell_pattern(pattern))
        twice = next((one for one, times in Counter(patterns).items() if times > 1), None)
        if twice is not None:
            raise ValueError(f"the pattern {twice!r} stands twice")
        return patterns


class Codebook(BaseModel):
    """A codebook: its entries in order."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    format: FormatNumber
    name: str
    version: str
    note: str = ""
    entries: Annotated[tuple[CodebookEntry, ...], Field(min_length=1)]

    @property
    def ids(self) -> list[str]:
        """Ids of the entries, in order."""
        return [entry.id for entry in self.entries]

    @property
    def labels(self) -> dict[str, str]:
        """The name to show for each id."""
        return {entry.id: entry.label for entry in self.entries}

    @property
    def fingerprint(self) -> str:
        """The first 16 hexadecimal digits of the SHA-256 of what decides which matches are found.

        Ids, stances, patterns and exclusions do, in any order; labels and definitions don't.
        """
        lines = sorted(
            "\t".join(
                (entry.id + entry.stance, *sorted(entry.patterns), "-", *sorted(entry.exclusions))
            )
            for entry in self.entries
        )
        return hashlib.sha256("\n".join(lines).encode()).hexdigest()[:16]


def read_codebook(path: Path) -> Codebook:
    """Read ``codebook.yml``.

    Raises
    ------
    StudyError
        Naming file, line, what was found and what is allowed.
    """
    content, locate = read_yaml(path)
    codebook = validate(Codebook, content, path=path, locate=locate)
    for number, name in enumerate(codebook.ids):
        if name in codebook.ids[:number]:
            raise StudyError(
                f"has the entry {name!r} twice",
                place=locate(("entries", number, "id")),
                remedy="Merge the two, or give one another id.",
            )
    return codebook
