"""From files to documents, with a record for everything that did not become one."""

from __future__ import annotations

import hashlib
import os
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Literal

import pandas as pd

from corpus_tools.errors import CorpusToolsError
from corpus_tools.schema import DOCUMENTS, DROPPED
from corpus_tools.study import Study, read_sheet
from corpus_tools.study.reading import UNKNOWN, parse_day
from corpus_tools.study.sheets import decode

Reason = Literal[
    "unreadable",
    "empty",
    "hidden_file",
    "link_not_followed",
    "unsupported_format",
    "no_text_column",
    "not_listed",
    "listed_but_absent",
    "no_source",
    "unknown_source",
    "repeated_id",
    "invalid_day",
    "outside_dates",
    "date_unknown",
    "source_not_selected",
    "genre_not_selected",
    "excluded",
    "excluded_but_absent",
]
Record = dict[str, str]
_METADATA = ("title", "author", "published_on", "genre", "url", "language")


@dataclass(frozen=True)
class LoadResult:
    """What became of the files of a study.

    Parameters
    ----------
    documents
        One row per document that the study is about.
    dropped
        One row per file or record that is none, with the reason: the rows of the two tables
        add up to the files and records found, listed or excluded.
    """

    documents: pd.DataFrame
    dropped: pd.DataFrame


class _Drop(CorpusToolsError):  # noqa: N818  a verdict on one record, never seen by the user
    def __init__(self, reason: Reason, detail: str) -> None:
        self.reason = reason
        self.detail = detail
        super().__init__(detail)


def load_documents(study: Study) -> LoadResult:
    """Load the articles of a study.

    Parameters
    ----------
    study
        As ``read_study`` gives it.

    Returns
    -------
    LoadResult
        ``documents`` and ``dropped``. No file makes loading fail: what cannot be read is
        dropped with the reason and what to do about it.
    """
    records, dropped = read_records(study.texts)
    dropped += _absent(study, [*records, *dropped])
    listing = _by_file(study)
    known = frozenset(study.sources["source_id"])
    kept: dict[str, Record] = {}
    ids: set[str] = set()
    for record in records:
        try:
            document = _complete(record, listing, known)
            ids.add(document["document_id"])
            _check_document(document, kept, study)
            _check_selected(document, study)
            kept[document["document_id"]] = document
        except _Drop as drop:
            dropped.append(_dropped(record["record_id"], record["file"], drop))
    dropped += _not_excluded(study, ids)
    return LoadResult(documents=_tabulate(kept.values()), dropped=_tabulate_dropped(dropped))


def _tabulate(kept: Iterable[Record]) -> pd.DataFrame:
    documents = pd.DataFrame(list(kept), columns=list(DOCUMENTS.dtypes))
    documents["published_on"] = pd.to_datetime(documents["published_on"].map(parse_day))
    return DOCUMENTS.build(documents.sort_values("document_id"))


def _tabulate_dropped(dropped: list[Record]) -> pd.DataFrame:
    table = pd.DataFrame(dropped, columns=list(DROPPED.dtypes)).sort_values("record_id")
    # A file may be called what the row of another is called: a.csv:2.
    again = table.groupby("record_id").cumcount()
    table["record_id"] += again.map(lambda times: f" ({times + 1})" if times else "")
    return DROPPED.build(table)


def summarize_loading(loaded: LoadResult) -> pd.DataFrame:
    """Return the receipt: how many files and records were found, kept, and dropped for what.

    Returns
    -------
    pandas.DataFrame
        One row per outcome: ``outcome`` ("found", "kept", "dropped: <reason>"), ``n_records``.
        Kept and dropped add up to found.
    """
    reasons = loaded.dropped["reason"].value_counts().sort_index()
    found = len(loaded.documents) + len(loaded.dropped)
    rows = [("found", found), ("kept", len(loaded.documents))]
    rows += [(f"dropped: {str(reason).replace('_', ' ')}", int(n)) for reason, n in reasons.items()]
    return pd.DataFrame(rows, columns=["outcome", "n_records"])


def read_records(texts: Path) -> tuple[list[Record], list[Record]]:
    """Read every file below a folder, without a study's knowledge of it.

    Parameters
    ----------
    texts
        The folder of articles.

    Returns
    -------
    tuple of list of dict
        Records read (``record_id``, ``file``, ``raw_sha256``, ``encoding``, ``text`` and what a
        table says beside) and records dropped (columns of ``dropped``), as strings.
    """
    records: list[Record] = []
    files, dropped = find_files(texts)
    for name, path in files.items():
        try:
            records += _read_file(path, name)
        except _Drop as drop:
            dropped.append(_dropped(name, name, drop))
    return records, dropped


def find_files(texts: Path) -> tuple[dict[str, Path], list[Record]]:
    """Find every file below a folder, without opening any.

    Parameters
    ----------
    texts
        The folder of articles.

    Returns
    -------
    tuple of dict and list
        Files that may hold articles, by their name below the folder and in its order, and
        records dropped (columns of ``dropped``), as strings.
    """
    files: dict[str, Path] = {}
    dropped: list[Record] = []
    for path, problem in sorted(_walk(texts)):
        # A name in another encoding than UTF-8 is shown with its bytes as \\xe9.
        name = os.fsencode(path.relative_to(texts).as_posix()).decode("utf-8", "backslashreplace")
        try:
            if problem:
                raise _Drop("unreadable", f"the folder cannot be opened ({problem})")
            _check_file(path, name, texts)
            files[name] = path
        except _Drop as drop:
            dropped.append(_dropped(name, name, drop))
    return files, dropped


def _walk(texts: Path) -> Iterator[tuple[Path, str]]:
    """Yield files, links to folders, and the folders that can't be opened with the reason."""
    failed: list[OSError] = []
    for folder, folders, files in os.walk(texts, onerror=failed.append):
        yield from ((Path(folder, name), "") for name in files)
        # os.path says no where pathlib raises: a path may be too long.
        yield from (
            (Path(folder, name), "")
            for name in folders
            if os.path.islink(Path(folder, name))  # noqa: PTH114
        )
    yield from ((Path(error.filename), error.strerror or "") for error in failed)


def _check_file(path: Path, name: str, texts: Path) -> None:
    if any(part.startswith((".", "~$")) for part in PurePosixPath(name).parts):
        raise _Drop("hidden_file", "its name, or its folder's, begins with a dot or ~$")
    real = Path(os.path.realpath(path))
    if os.path.isdir(path) or not real.is_relative_to(os.path.realpath(texts)):  # noqa: PTH112
        raise _Drop(
            "link_not_followed",
            "a link to a folder, or to a file outside the folder of texts: copy what it leads to",
        )
    suffix = PurePosixPath(name).suffix
    if suffix.lower() not in _READERS:
        raise _Drop(
            "unsupported_format",
            f"{suffix or 'no suffix'}; read are {', '.join(sorted(_READERS))}: "
            "save it as plain text, or put the articles into a table",
        )
    # Reading a pipe or a device may never end.
    if os.path.exists(path) and not os.path.isfile(path):  # noqa: PTH110, PTH113
        raise _Drop("unreadable", "it is no ordinary file")


def _read_file(path: Path, name: str) -> list[Record]:
    try:
        raw = path.read_bytes()
        records = _READERS[path.suffix.lower()](path, raw)
    except OSError as error:
        raise _Drop("unreadable", f"{error.strerror or error}") from error
    except _Drop:
        raise
    except CorpusToolsError as error:
        place = f"line {error.place.line}: " if error.place and error.place.line else ""
        raise _Drop("unreadable", f"{place}{error.problem}. {error.remedy}".strip()) from error
    sha256 = hashlib.sha256(raw).hexdigest()
    return [
        {"record_id": name + record.pop("row", ""), "file": name, "raw_sha256": sha256, **record}
        for record in records
    ]


def _read_txt(path: Path, raw: bytes) -> list[Record]:
    text, encoding = decode(raw, path=path)
    return [{"text": text, "encoding": encoding}]


def _read_table(path: Path, raw: bytes) -> list[Record]:
    sheet = read_sheet(path)
    if sheet.empty:
        raise _Drop("empty", "there is no row in it")
    if "text" not in sheet:
        raise _Drop(
            "no_text_column",
            f"a table with the columns {', '.join(sheet.columns.drop('line'))}; "
            "articles stand in a column named text",
        )
    encoding = "xlsx" if path.suffix.lower() == ".xlsx" else decode(raw, path=path)[1]
    columns = [name for name in ("document_id", "source_id", *_METADATA, "text") if name in sheet]
    return [
        {**{name: str(row[name]) for name in columns}, "row": f":{row['line']}",
         "encoding": encoding}
        for row in sheet.to_dict("records")
    ]  # fmt: skip


_READERS: dict[str, Callable[[Path, bytes], list[Record]]] = {
    ".txt": _read_txt,
    ".csv": _read_table,
    ".tsv": _read_table,
    ".xlsx": _read_table,
}


def _complete(
    record: Record, listing: Mapping[str, Record] | None, known: frozenset[str]
) -> Record:
    """Return the record with what the study says of it; its own cells come first."""
    document = {
        **dict.fromkeys(_METADATA, ""),
        "document_id": record["record_id"].removesuffix(".txt"),
        **_listed(record, listing, known),
        **{name: value for name, value in record.items() if value},
    }
    unknown = {name: UNKNOWN for name in _METADATA if name != "published_on" and not document[name]}
    return document | unknown


def _by_file(study: Study) -> dict[str, Record] | None:
    """Return the rows of documents.csv by file, or None when the study has no such table."""
    if study.listed is None:
        return None
    rows = study.listed[["file", "document_id", "source_id", *_METADATA]].to_dict("records")
    return {
        _plain(row["file"]): {str(name): str(value) for name, value in row.items()} for row in rows
    }


def _listed(record: Record, listing: Mapping[str, Record] | None, known: frozenset[str]) -> Record:
    """Return what documents.csv says of a file; without it a folder's name is the source."""
    if record.get("source_id"):
        return {}
    folder = PurePosixPath(record["file"]).parent.name.strip()
    if listing is None:
        if not folder:
            raise _Drop("no_source", "put it in a folder named by its source_id, or list it")
        return {"source_id": folder}
    row = listing.get(_plain(record["record_id"]))
    if row is not None:
        return {name: value for name, value in row.items() if name != "file"}
    row = listing.get(_plain(record["file"]))
    if row is None and folder in known:
        return {"source_id": folder}
    if row is None:
        raise _Drop("not_listed", "documents.csv has no row for it: add one")
    # One row for a table of many articles: its document_id can be that of none.
    return {name: value for name, value in row.items() if name not in {"file", "document_id"}}


def _plain(name: str) -> str:
    r"""Return a file's name as it is compared: a Mac writes é as two letters, Windows / as \."""
    return unicodedata.normalize("NFC", name).replace("\\", "/").strip()


def _check_document(document: Record, kept: Mapping[str, Record], study: Study) -> None:
    if document["source_id"] not in set(study.sources["source_id"]):
        raise _Drop(
            "unknown_source",
            f"the source {document['source_id']!r} does not stand in the table of sources: "
            "add a row (its side may be blank)",
        )
    written = document["published_on"]
    if written not in {"", UNKNOWN} and parse_day(written) is None:
        raise _Drop(
            "invalid_day", f"published_on {written!r}: write year-month-day, or leave it blank"
        )
    if not document.get("text", "").strip():
        raise _Drop("empty", "there is no text in it")
    document_id = document["document_id"]
    if document_id in kept:
        raise _Drop(
            "repeated_id",
            f"the document_id {document_id!r} is already that of "
            f"{kept[document_id]['record_id']}: give each its own",
        )


def _check_selected(document: Record, study: Study) -> None:
    select = study.settings.select
    for exclusion in select.exclude:
        if exclusion.document_id == document["document_id"]:
            raise _Drop("excluded", exclusion.reason)
    if select.sources and document["source_id"] not in select.sources:
        raise _Drop("source_not_selected", document["source_id"])
    if select.genres and document["genre"] not in select.genres:
        raise _Drop("genre_not_selected", document["genre"])
    if select.from_day is None and select.to_day is None:
        return
    day = parse_day(document["published_on"])
    if day is None:
        raise _Drop("date_unknown", "the study selects by date and this one has none")
    early = select.from_day is not None and day < select.from_day
    late = select.to_day is not None and day > select.to_day
    if early or late:
        raise _Drop("outside_dates", str(day))


def _dropped(record_id: str, file: str, drop: _Drop) -> Record:
    return {"record_id": record_id, "file": file, "reason": drop.reason, "detail": drop.detail}


def _absent(study: Study, found: Iterable[Record]) -> list[Record]:
    if study.listed is None:
        return []
    names = {_plain(record[column]) for record in found for column in ("record_id", "file")}
    listed = zip(study.listed["file"], study.listed["line"], strict=True)
    return [
        _dropped(file, file, _Drop(
            "listed_but_absent",
            f"line {line} of the table of documents lists it; it is not in the folder of texts",
        ))
        for file, line in listed
        if _plain(file) not in names
    ]  # fmt: skip


def _not_excluded(study: Study, ids: set[str]) -> list[Record]:
    """Return exclusions that exclude nothing: a slip in an id would go unseen."""
    return [
        _dropped(f"[select] {exclusion.document_id}", "study.toml", _Drop(
            "excluded_but_absent", "no document has this id: correct the exclusion or remove it"
        ))
        for exclusion in study.settings.select.exclude
        if exclusion.document_id not in ids
    ]  # fmt: skip
