"""The errors a user may see: what went wrong, where, what is allowed, what to do."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Place:
    """Where in the user's files something was found.

    Parameters
    ----------
    file
        The file, as the user named it or as it lies in the study folder.
    line, column
        Counted from 1; 0 when it cannot be told.
    """

    file: Path
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        """``study.toml, line 4, column 2``, as far as it is known."""
        line = f", line {self.line}" if self.line else ""
        column = f", column {self.column}" if self.column else ""
        return f"{self.file}{line}{column}"


class CorpusToolsError(Exception):
    """Root of the package's errors.

    Parameters
    ----------
    problem
        One sentence: what was found.
    place
        The file, and the line and column where they are known.
    remedy
        One sentence: what is allowed, what to do.
    """

    def __init__(self, problem: str, *, place: Place | None = None, remedy: str = "") -> None:
        self.problem = problem
        self.place = place
        self.remedy = remedy
        where = f"{place}: " if place else ""
        super().__init__(where + problem + (f"\n  {remedy}" if remedy else ""))


class StudyError(CorpusToolsError):
    """A study folder, or a file in it, is missing something or says something unknown."""


class TableError(CorpusToolsError):
    """A table lacks a column, repeats a key or holds something it must not."""


class CompareError(CorpusToolsError):
    """A comparison was asked for that cannot be made sense of."""
