"""What stands in study.toml."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator

from corpus_tools.study.marked import read_toml, validate

FileName = Annotated[str, Field(min_length=1)]


class _Settings(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)


class Files(_Settings):
    """Where the parts of a study lie, relative to its folder."""

    texts: str = ""
    sources: FileName = "sources.csv"
    documents: str = ""
    actors: FileName = "actors.yml"
    codebook: FileName = "codebook.yml"
    codes: str = ""
    act_codes: str = ""


class ComparisonSettings(_Settings):
    """Which two groups of sources are compared."""

    group_by: Literal["side", "country", "ownership"] = "side"
    groups: tuple[str, str]

    @field_validator("groups")
    @classmethod
    def _two_groups(cls, groups: tuple[str, str]) -> tuple[str, str]:
        if groups[0] == groups[1] or not all(groups):
            raise ValueError("give two different groups")
        return groups


class CorpusDescription(_Settings):
    """What the corpus is and what it isn't, in the researcher's words."""

    kind: Literal["collected", "constructed"]
    collected_from: str = "unknown"
    query: str = "unknown"
    dates: str = "unknown"
    inclusion: str = "unknown"
    is_not: str = "unknown"
    text_licence: str = ""
    notice: str = ""


class Exclusion(_Settings):
    """One document that is left out, and why."""

    document_id: Annotated[str, Field(min_length=1)]
    reason: Annotated[str, Field(min_length=1)]


class Selection(_Settings):
    """Which of the loaded documents belong to the study; empty means all."""

    from_day: datetime.date | None = Field(None, alias="from")
    to_day: datetime.date | None = Field(None, alias="to")
    sources: tuple[str, ...] = ()
    genres: tuple[str, ...] = ()
    exclude: tuple[Exclusion, ...] = ()

    @model_validator(mode="after")
    def _from_before_to(self) -> Selection:
        if self.from_day and self.to_day and self.from_day > self.to_day:
            raise ValueError(f"from ({self.from_day}) is later than to ({self.to_day})")
        return self


class QuoteSettings(_Settings):
    """What reads who says what: rules of this package, or the parser spaCy, an extra."""

    reader: Literal["rules", "spacy"] = "rules"


class Settings(_Settings):
    """The whole of study.toml."""

    format: Literal[1]
    name: Annotated[str, Field(min_length=1)]
    question: Annotated[str, Field(min_length=1)]
    seed: int = 1
    files: Files = Files()
    comparison: ComparisonSettings
    corpus: CorpusDescription
    quotes: QuoteSettings = QuoteSettings()
    select: Selection = Selection.model_validate({})


def read_settings(path: Path) -> Settings:
    """Read ``study.toml``.

    Parameters
    ----------
    path
        The file.

    Returns
    -------
    Settings
        Checked: no unknown key, every value of its kind.

    Raises
    ------
    StudyError
        Naming file, line, what was found and what is allowed.
    """
    content, locate = read_toml(path)
    return validate(Settings, content, path=path, locate=locate)
