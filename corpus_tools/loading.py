"""From files to documents, with a record for everything that did not become one."""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Literal

import pandas as pd

from corpus_tools.errors import CorpusToolsError
from corpus_tools.schema import DOCUMENTS, DROPPED
from corpus_tools.study import Study, read_sheet
from corpus_tools.study.reading import UNKNOWN, parse_days
from corpus_tools.study.sheets import decode

Reason = Literal[
    "unreadable",
    "empty",
    "hidden_file",
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
        add up to the files and records found or listed.
    """

    documents: pd.DataFrame
    dropped: pd.DataFrame


class _Drop(CorpusToolsError):
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
    kept: dict[str, Record] = {}
    for record in records:
        try:
            _add(record, kept, study)
        except _Drop as drop:
            dropped.append(_dropped(record["record_id"], drop))
    dropped += _absent(study, {record["record_id"] for record in [*records, *dropped]})
    documents = pd.DataFrame(list(kept.values()), columns=list(DOCUMENTS.dtypes))
    documents["published_on"] = parse_days(documents["published_on"])
    return LoadResult(
        documents=DOCUMENTS.build(documents.sort_values("document_id")),
        dropped=DROPPED.build(
            pd.DataFrame(dropped, columns=list(DROPPED.dtypes)).sort_values("record_id")
        ),
    )


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
    dropped: list[Record] = []
    for path in sorted(texts.rglob("*")):
        if path.is_dir():
            continue
        name = path.relative_to(texts).as_posix()
        try:
            records += _read_file(path, name)
        except _Drop as drop:
            dropped.append(_dropped(name, drop))
    return records, dropped


def _read_file(path: Path, name: str) -> Iterator[Record] | list[Record]:
    if any(part.startswith((".", "~$")) for part in PurePosixPath(name).parts):
        raise _Drop("hidden_file", "its name, or its folder's, begins with a dot or ~$")
    reader = _READERS.get(path.suffix.lower())
    if reader is None:
        raise _Drop(
            "unsupported_format",
            f"{path.suffix or 'no suffix'}; read are {', '.join(sorted(_READERS))}: "
            "save it as plain text, or put the articles into a table",
        )
    try:
        raw = path.read_bytes()
        records = reader(path, raw)
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


def _add(record: Record, kept: dict[str, Record], study: Study) -> None:
    """Complete the record from the study's tables and keep it, or say why not."""
    document = {
        **dict.fromkeys(_METADATA, ""),
        "document_id": record["record_id"].removesuffix(".txt"),
        "source_id": "",
        **_listed(record, study),
        **{name: value for name, value in record.items() if value},
    }
    document |= {
        name: document[name] or UNKNOWN for name in _METADATA if name != "published_on"
    }
    _check_source(document, study)
    if not record["text"].strip():
        raise _Drop("empty", "there is no text in it")
    if document["document_id"] in kept:
        other = kept[document["document_id"]]["record_id"]
        raise _Drop(
            "repeated_id",
            f"the document_id {document['document_id']!r} is already that of {other}: "
            "give each its own",
        )
    _check_selected(document, study)
    kept[document["document_id"]] = document


def _listed(record: Record, study: Study) -> Record:
    """Return what documents.csv says of a file; a folder's name is the source without it."""
    if "source_id" in record and record["source_id"]:
        return {}
    if study.listed is None:
        folder = PurePosixPath(record["file"]).parent.name
        if not folder:
            raise _Drop("no_source", "put it in a folder named by its source_id, or list it")
        return {"source_id": folder}
    rows = study.listed[study.listed["file"].isin([record["file"], record["record_id"]])]
    if rows.empty:
        raise _Drop("not_listed", "the table of documents has no row for it: add one")
    row = rows.iloc[-1]
    return {name: str(row[name]) for name in ("document_id", "source_id", *_METADATA)}


def _check_source(document: Record, study: Study) -> None:
    if document["source_id"] not in set(study.sources["source_id"]):
        raise _Drop(
            "unknown_source",
            f"the source {document['source_id']!r} does not stand in the table of sources: "
            "add a row (its side may be blank)",
        )
    written = document["published_on"]
    if written not in {"", UNKNOWN} and _day(written) is None:
        raise _Drop(
            "invalid_day", f"published_on {written!r}: write year-month-day, or leave it blank"
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
    day = _day(document["published_on"])
    if day is None:
        raise _Drop("date_unknown", "the study selects by date and this one has none")
    early = select.from_day is not None and day < select.from_day
    late = select.to_day is not None and day > select.to_day
    if early or late:
        raise _Drop("outside_dates", str(day))


def _day(written: str) -> datetime.date | None:
    try:
        return datetime.datetime.strptime(written, "%Y-%m-%d").date()  # noqa: DTZ007  a day, no time
    except ValueError:
        return None


def _dropped(record_id: str, drop: _Drop) -> Record:
    file = record_id.rpartition(":")[0] if record_id.rpartition(":")[2].isdigit() else record_id
    return {"record_id": record_id, "file": file, "reason": drop.reason, "detail": drop.detail}


def _absent(study: Study, seen: set[str]) -> list[Record]:
    if study.listed is None:
        return []
    files = {name.rpartition(":")[0] for name in seen if ":" in name} | seen
    return [
        _dropped(
            row.file,
            _Drop("listed_but_absent", f"line {row.line} of the table of documents lists it; "
                  "it is not in the folder of texts"),
        )
        for row in study.listed.itertuples()
        if row.file not in files
    ]  # fmt: skip
