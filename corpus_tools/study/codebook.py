"""The codebook of a study: frames and their kin, each with a definition and patterns."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, field_validator

from corpus_tools.errors import StudyError
from corpus_tools.study.marked import FormatNumber, read_yaml, validate
from corpus_tools.text.terms import check_term

Sentences = tuple[Annotated[str, Field(min_length=1)], ...]
Pattern = Annotated[str, AfterValidator(check_term)]


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
    definition, include, exclude
        What a coder goes by.
    patterns
        Words, globs (``compet*``) and phrases.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$")]
    label: Annotated[str, Field(min_length=1)]
    kind: Literal["frame", "topic", "stance", "speech_act"]
    definition: Annotated[str, Field(min_length=1)]
    include: str = ""
    exclude: str = ""
    examples: Sentences = ()
    counterexamples: Sentences = ()
    references: Sentences = ()
    patterns: Annotated[tuple[Pattern, ...], Field(min_length=1)]

    @field_validator("patterns")
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
