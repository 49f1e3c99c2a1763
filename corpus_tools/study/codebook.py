"""The codebook of a study: frames and their kin, each with a definition and patterns."""

from __future__ import annotations

import hashlib
import re
from functools import lru_cache
from pathlib import Path
from typing import Annotated, Literal, NamedTuple

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, field_validator

from corpus_tools.errors import StudyError
from corpus_tools.study.marked import FormatNumber, read_yaml, validate
from corpus_tools.text.terms import check_term

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
        Terms of which at least one must stand elsewhere in the sentence; empty: none need.
    """

    term: str
    requires: tuple[str, ...] = ()


@lru_cache(maxsize=1 << 14)
def parse_pattern(pattern: str) -> Pattern:
    """Take a pattern apart: ``security + threat* | risk*`` asks for another term in the sentence.

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
    parts = [part.strip() for part in _OR.split(others)] if plus else []
    if not all(parts):
        raise ValueError(
            f"the pattern {pattern!r} names nothing after + or |: "
            "write what else must stand in the sentence, as in security + threat* | risk*"
        )
    return Pattern(check_term(term.strip()), tuple(check_term(part) for part in parts))


def _check_pattern(pattern: str) -> str:
    parse_pattern(pattern)
    return pattern


Written = Annotated[str, AfterValidator(_check_pattern)]
Term = Annotated[str, AfterValidator(check_term)]


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
        Words, globs (``compet*``), phrases, with gaps (``joint * research``), choices
        (``(deepen|widen) ties``), any name of an actor (``contain <actor>``) and with what else
        the sentence must hold (``security + threat* | risk*``).
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
    patterns: Annotated[tuple[Written, ...], Field(min_length=1)]
    exclusions: tuple[Term, ...] = ()

    @field_validator("patterns", "exclusions")
    @classmethod
    def _no_pattern_twice(cls, patterns: tuple[str, ...]) -> tuple[str, ...]:
        if len(set(patterns)) < len(patterns):
            twice = next(p for p in patterns if patterns.count(p) > 1)
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

        Ids, patterns and exclusions do, in any order; labels and definitions don't.
        """
        lines = sorted(
            "\t".join((entry.id, *sorted(entry.patterns), "-", *sorted(entry.exclusions)))
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
