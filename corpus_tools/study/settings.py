"""What stands in study.toml."""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Literal

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    field_validator,
    model_validator,
)

from corpus_tools.study.marked import read_toml, validate
from corpus_tools.text.line_patterns import check_line_pattern

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
    duplicates: str = ""


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
    languages: tuple[str, ...] = ("en",)
    exclude: tuple[Exclusion, ...] = ()

    @field_validator("languages")
    @classmethod
    def _codes(cls, languages: tuple[str, ...]) -> tuple[str, ...]:
        codes = tuple(language.strip().lower().partition("-")[0] for language in languages)
        if not all(2 <= len(code) <= 3 and code.isalpha() for code in codes):  # noqa: PLR2004
            raise ValueError("write languages as ISO codes, such as en, de or zh")
        return codes

    @model_validator(mode="after")
    def _from_before_to(self) -> Selection:
        if self.from_day and self.to_day and self.from_day > self.to_day:
            raise ValueError(f"from ({self.from_day}) is later than to ({self.to_day})")
        return self


def _list_alternatives(written: object) -> list[str]:
    given = [written] if isinstance(written, str) else written
    if not isinstance(given, list | tuple) or not all(isinstance(one, str) for one in given):
        raise ValueError('write one in quotation marks, or several as ["Body", "content"]')
    stripped = (one.strip() for one in given)
    return list(dict.fromkeys(one for one in stripped if one))


Alternatives = Annotated[tuple[str, ...], BeforeValidator(_list_alternatives)]


class Columns(_Settings):
    """What tables of articles call their columns, by the name they have here.

    Several headings are alternatives, for tables that differ: the first that a table has is read.
    """

    document_id: Alternatives = ()
    source_id: Alternatives = ()
    outlet: Alternatives = ()
    title: Alternatives = ()
    author: Alternatives = ()
    published_on: Alternatives = ()
    genre: Alternatives = ()
    url: Alternatives = ()
    language: Alternatives = ()
    text: Alternatives = ()
    day_format: Alternatives = ()

    @field_validator("day_format")
    @classmethod
    def _have_parts(cls, formats: tuple[str, ...]) -> tuple[str, ...]:
        if not all(map(_has_parts, formats)):
            raise ValueError("write day, month and year, such as %d.%m.%Y for 14.05.2031")
        return formats

    @property
    def named(self) -> dict[str, tuple[str, ...]]:
        """The columns that the study names."""
        return {name: called for name, called in self.model_dump().items() if called}


def _has_parts(day_format: str) -> bool:
    day = datetime.date(2031, 5, 14)
    try:
        written = f"{day:{day_format}}"
        return datetime.datetime.strptime(written, day_format).date() == day
    except (ValueError, re.error):
        return False


def write_setting(name: str, values: Sequence[str]) -> str:
    """Return a line of study.toml: one text, or several in brackets.

    Examples
    --------
    >>> write_setting("title", ["Headline"]), write_setting("text", ["Body", "content"])
    ('title = "Headline"', 'text = ["Body", "content"]')
    """
    # A JSON string is one of TOML, but for the one control character JSON leaves.
    written = [json.dumps(one, ensure_ascii=False).replace("\x7f", "\\u007f") for one in values]
    return f"{name} = " + (written[0] if len(written) == 1 else f"[{', '.join(written)}]")


class QuoteSettings(_Settings):
    """What reads who says what: rules of this package, or the parser spaCy, an extra."""

    reader: Literal["rules", "spacy"] = "rules"


class LinePattern(_Settings):
    """A pattern of the researcher's own; it takes whole lines, in any case."""

    name: Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$")]
    pattern: str

    @field_validator("pattern")
    @classmethod
    def _can_be_matched(cls, pattern: str) -> str:
        return check_line_pattern(pattern)


class KeepSettings(_Settings):
    """Lines and rules whose furniture is article after all."""

    lines: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()


class DropSettings(KeepSettings):
    """Lines, rules and patterns whose lines are furniture."""

    patterns: tuple[LinePattern, ...] = ()

    @field_validator("patterns")
    @classmethod
    def _names_differ(cls, patterns: tuple[LinePattern, ...]) -> tuple[LinePattern, ...]:
        if len({pattern.name for pattern in patterns}) < len(patterns):
            raise ValueError("give each pattern a name of its own")
        return patterns


class DuplicateSettings(_Settings):
    """Which copies of a story count: all, once in each source, or the first alone."""

    count: Literal["all", "first", "once_per_source"] = "once_per_source"


class Settings(_Settings):
    """The whole of study.toml."""

    format: Literal[1]
    name: Annotated[str, Field(min_length=1)]
    question: Annotated[str, Field(min_length=1)]
    seed: int = 1
    files: Files = Files()
    comparison: ComparisonSettings
    corpus: CorpusDescription
    columns: Columns = Columns()
    keep: KeepSettings = KeepSettings()
    drop: DropSettings = DropSettings()
    duplicates: DuplicateSettings = DuplicateSettings()
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
