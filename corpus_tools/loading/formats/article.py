"""What a reader of one format gets and gives."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from corpus_tools.errors import CorpusToolsError

Reason = Literal[
    "unreadable",
    "empty",
    "no_article",
    "hidden_file",
    "link_not_followed",
    "unsupported_format",
    "unknown_layout",
    "unsafe_name",
    "protected",
    "no_text_layer",
    "too_large",
    "too_slow",
    "reader_crashed",
    "no_text_column",
    "not_listed",
    "listed_but_absent",
    "no_source",
    "unknown_source",
    "repeated_id",
    "outside_dates",
    "date_unknown",
    "other_language",
    "source_not_selected",
    "genre_not_selected",
    "excluded",
    "excluded_but_absent",
    "duplicate",
    "saved_with_a_page",
]


class Drop(CorpusToolsError):  # noqa: N818  a verdict on one file or record, never seen by the user
    """A file or record that is no document, with the reason.

    Parameters
    ----------
    reason
        One word of a fixed list.
    detail
        What was found, and what to do.
    """

    def __init__(self, reason: Reason, detail: str) -> None:
        self.reason = reason
        self.detail = detail
        super().__init__(detail)


def as_drop(error: CorpusToolsError) -> Drop:
    """Return an error of a reader as the verdict on its file."""
    if isinstance(error, Drop):
        return error
    place = f"line {error.place.line}: " if error.place and error.place.line else ""
    return Drop("unreadable", f"{place}{error.problem}. {error.remedy}".strip())


@dataclass(frozen=True)
class RawFile:
    """A file as it lies on disk or in an archive.

    Parameters
    ----------
    name
        Its name below the folder of texts.
    content
        All its bytes.
    columns
        For tables: what the study says its columns are called, by the name they have here.
    """

    name: str
    content: bytes
    columns: Mapping[str, Sequence[str]] = field(default_factory=dict)


@dataclass(frozen=True)
class Article:
    """One article as a reader found it.

    Parameters
    ----------
    text
        The text: this is what all offsets point into.
    row
        Its place in a file of several, such as ":12" for line 12; blank in a file of one.
    facts
        What the file says of it, blank or absent where it says nothing: ``document_id``,
        ``source_id``, ``outlet``, ``title``, ``author``, ``published_on`` (year-month-day),
        ``genre``, ``url``, ``language``.
    main
        Stretches of the text, half open and in order, that the mark-up of a page says are its
        article; empty when the format does not tell.
    encoding
        Character encoding, or the name of the format where the format knows its own.
    remark
        What the reader did to the text that its user may not expect; or blank.
    problem, reason
        Why this row or sheet of its file could not be read, and is dropped; or blank. And the
        reason in one word.
    headings
        Of the first article of a table, all columns of the table as it calls them.
    """

    text: str
    row: str = ""
    facts: Mapping[str, str] = field(default_factory=dict)
    main: tuple[tuple[int, int], ...] = ()
    encoding: str = ""
    remark: str = ""
    problem: str = ""
    reason: Reason = "unreadable"
    headings: tuple[str, ...] = ()


@dataclass(frozen=True)
class Format:
    """One format.

    Parameters
    ----------
    name
        As it stands in the receipt.
    suffixes
        With their dot, in small letters.
    read
        From a file to its articles. Raises ``Drop`` with a reason, and any other error for a
        damaged file.
    recognise
        Whether bytes are of this format, whatever the file is called; none for formats that only
        a suffix tells.
    apart
        Whether it is read in a process of its own, with limits of time and memory: for formats
        whose readers a file can make slow, greedy or crash.
    """

    name: str
    suffixes: tuple[str, ...]
    read: Callable[[RawFile], list[Article]]
    recognise: Callable[[bytes], bool] | None = None
    apart: bool = False
