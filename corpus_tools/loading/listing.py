"""What a study says of the records that were read."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from corpus_tools.loading.finding import as_dropped
from corpus_tools.loading.formats import FORMATS, Drop
from corpus_tools.loading.reading import Record, Records
from corpus_tools.study import Study
from corpus_tools.study.reading import UNKNOWN, fold_outlet
from corpus_tools.text.days import find_day, read_day
from corpus_tools.text.languages import read_code

Row = dict[str, str]
_ROW = re.compile(r"(?::\d+){1,2}$")  # in a table, or in a sheet of a spreadsheet
_SUFFIXES = frozenset(suffix for one in FORMATS for suffix in one.suffixes)
_YEAR_FIRST = re.compile(r"^(\d{4})(?:[/.](\d\d?)[/.](\d\d?)(?!\d)|(\d\d)(\d\d)(?:T|$))")
_METADATA = ("title", "author", "published_on", "genre", "url", "language")


@dataclass(frozen=True)
class Listing:
    """The rows of documents.csv, and the sources by their names.

    Parameters
    ----------
    rows
        The rows by file, or None when the study has no such table.
    lines
        The line of each of them.
    outlets
        ``source_id`` by the name of the outlet and by the id itself, as names are compared.
    names
        The id of each record where nobody gives it one.
    """

    rows: Mapping[str, Row] | None
    lines: Mapping[str, int]
    outlets: Mapping[str, str]
    names: Mapping[str, str]

    @classmethod
    def of_study(cls, study: Study, *, records: Sequence[Record]) -> Listing:
        """Return the listing of a study, for the records that were read."""
        names = _name_records(records)
        sources = study.sources
        known = {
            fold_outlet(str(name)): str(source_id)
            for column in ("name", "source_id")
            for source_id, name in zip(sources["source_id"], sources[column], strict=True)
            if column == "source_id" or name != UNKNOWN
        }
        outlets = {**study.also_called, **known}
        if study.listed is None:
            return cls(None, {}, outlets, names)
        table = study.listed[["file", "document_id", "source_id", *_METADATA]]
        rows = [{str(k): str(v) for k, v in row.items()} for row in table.to_dict("records")]
        lines = dict(zip(study.listed["file"], study.listed["line"].astype(int), strict=True))
        return cls({_plain(row["file"]): row for row in rows}, lines, outlets, names)

    def complete(self, record: Record) -> Row:
        """Return what is known of a record, with ``document_id`` and ``source_id``.

        What documents.csv says of this very record goes first, then what the file says, then what
        documents.csv says of the whole file; "unknown" is what nobody says.

        Raises
        ------
        Drop
            If nobody says which source it is of.
        """
        facts = dict(record.article.facts)
        # A day that cannot be read is unknown; the receipt says so.
        facts["published_on"] = read_published(facts.get("published_on", ""))
        very = self._row(record.record_id)
        whole = self._row(record.file) if record.article.row else {}
        # One row for a file of many articles: its document_id can be that of none.
        whole = {name: value for name, value in whole.items() if name != "document_id"}
        said = {"document_id": self.names[record.record_id], **whole, **_filled(facts), **very}
        own = very.get("source_id") or facts.get("source_id", "")
        said["source_id"] = own or self._find_source(record, listed=whole.get("source_id", ""))
        blank = {name: said.get(name, "") for name in _METADATA}
        unknown = {
            name: UNKNOWN for name, value in blank.items() if name != "published_on" and not value
        }
        return {
            "document_id": said["document_id"],
            "source_id": said["source_id"],
            **blank,
            **unknown,
        }

    def find_language(self, record: Record) -> str:
        """Return the code of the language that documents.csv gives a record, or a blank."""
        row = {**self._row(record.file), **self._row(record.record_id)}
        return read_code(row.get("language", ""))

    def find_absent(self, found: Records) -> list[Row]:
        """Return a row of the table of dropped records for each file that is listed in vain."""
        if self.rows is None:
            return []
        files = {_plain(one.file): bool(one.article.row) for one in found.records}
        gone = [(_plain(row["record_id"]), _plain(row["file"])) for row in found.dropped]
        # A file that could not be read may have had any row.
        unread = {file for name, file in gone if name == file}
        names = {_plain(one.record_id) for one in found.records} | {*files}
        names.update(name for both in gone for name in both)
        absent = {file: _plain(file) for file in self.lines if _plain(file) not in names}
        return [
            as_dropped(file, file, Drop(
                "listed_but_absent",
                f"line {self.lines[file]} of the table of documents lists it; "
                + _say_absent(base, has_rows=files.get(base)),
            ))
            for file, name in absent.items()
            if (base := _ROW.sub("", name)) not in unread
        ]  # fmt: skip

    def _row(self, name: str) -> Row:
        row = (self.rows or {}).get(_plain(name), {})
        return {key: value for key, value in row.items() if value and key != "file"}

    def _find_source(self, record: Record, *, listed: str) -> str:
        """Return the source that an article names, else the one that is listed for its file.

        An outlet that is no source leaves the next to say: the file's line in documents.csv, which
        the user wrote, then the nearest folder that is a source.
        """
        outlet = record.article.facts.get("outlet", "")
        named = self.outlets.get(fold_outlet(outlet)) if outlet else None
        folders = [folder.strip() for folder in reversed(PurePosixPath(record.file).parts[:-1])]
        known = next(filter(None, (self.outlets.get(fold_outlet(name)) for name in folders)), "")
        if named or listed or known:
            return named or listed or known
        if folders and self.rows is None:
            return folders[0]
        raise _unsourced(outlet, listed=self.rows is not None)


def _name_records(records: Sequence[Record]) -> dict[str, str]:
    """Return for each record its file without the suffix; files that differ in it keep it."""
    names = {record.record_id: _remove_suffix(record.record_id) for record in records}
    times = Counter(names.values())
    return {record_id: name if times[name] == 1 else record_id for record_id, name in names.items()}


def _remove_suffix(name: str) -> str:
    suffix = PurePosixPath(name).suffix
    return name.removesuffix(suffix) if suffix.lower() in _SUFFIXES else name


def read_published(written: str) -> str:
    """Return the day that a file gives as year-month-day, or blank where it cannot be told.

    Examples
    --------
    >>> read_published("2031-05-14T08:00:00Z"), read_published("Wed, 14 May 2031 10:00 GMT")
    ('2031-05-14', '2031-05-14')
    >>> read_published("2031/5/14"), read_published("20310514"), read_published("14th May 2031")
    ('2031-05-14', '2031-05-14', '2031-05-14')
    >>> read_published("05/04/2031"), read_published("May 2031"), read_published("0001-01-01")
    ('', '', '')
    """
    plain = _YEAR_FIRST.sub(r"\1-\2\4-\3\5 ", written.strip())
    return read_day(plain) or find_day(plain)


def _filled(facts: Mapping[str, str]) -> Row:
    return {name: value for name, value in facts.items() if value}


def _unsourced(outlet: str, *, listed: bool) -> Drop:
    if outlet:
        return Drop(
            "no_source",
            f"its outlet is {outlet!r}, which is the name of no source: add it to the table of "
            "sources as a row, or as one more name of an outlet (with ; between); or list the file "
            "in documents.csv",
        )
    if listed:
        return Drop("not_listed", "documents.csv has no row for it: add one")
    return Drop("no_source", "put it in a folder named by its source_id, or list it")


def _say_absent(base: str, *, has_rows: bool | None) -> str:
    """Return why a listed name is none: of its file, what is known is whether it has rows."""
    if has_rows is None:
        return "it is not in the folder of texts"
    if has_rows:
        return f"{base} has no such row: correct its number or remove the line"
    return f"{base} is one article: list it without a row"


def _plain(name: str) -> str:
    r"""Return a file's name as it is compared: a Mac writes é as two letters, Windows / as \."""
    return unicodedata.normalize("NFC", name).replace("\\", "/").strip()
