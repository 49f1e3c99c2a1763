"""Load the articles of a study: what was read, with what the study says of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import pandas as pd

from corpus_tools.loading.checking import check_document, check_selected, check_text
from corpus_tools.loading.finding import as_dropped
from corpus_tools.loading.formats import Drop
from corpus_tools.loading.formats.archives import name_apart
from corpus_tools.loading.listing import Listing, read_published
from corpus_tools.loading.reading import Record, Records, Watch, read_records
from corpus_tools.loading.unused_columns import list_unused_columns
from corpus_tools.schema import DOCUMENTS, DROPPED, FILES, MAIN_SPANS, UNUSED_CHANGES
from corpus_tools.study import Study
from corpus_tools.study.reading import UNKNOWN
from corpus_tools.text.days import parse_day

Row = dict[str, str]
_DAMAGED = "\ufffd"
_LONG_DAY = 40  # characters


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
    files
        One row per file found, listed or excluded: what it was read as, how much was found in it.
    main_spans
        One row per stretch that the mark-up of a page says is its article.
    unused_columns
        One row per heading under [columns] that no table has.
    """

    documents: pd.DataFrame
    dropped: pd.DataFrame
    files: pd.DataFrame = field(default_factory=lambda: FILES.build([]))
    main_spans: pd.DataFrame = field(default_factory=lambda: MAIN_SPANS.build([]))
    unused_columns: pd.DataFrame = field(default_factory=lambda: UNUSED_CHANGES.build([]))


def load_documents(study: Study, *, watch: Watch | None = None) -> LoadResult:
    """Load the articles of a study.

    Parameters
    ----------
    study
        As ``read_study`` gives it.
    watch
        Called after each file with the number of files read and of files in all.

    Returns
    -------
    LoadResult
        Documents, and what was dropped. No file makes loading fail: what cannot be read is
        dropped with the reason and what to do about it.
    """
    named = study.settings.columns.named
    read = read_records(study.texts, columns=named, watch=watch)
    listing = Listing.of_study(study, records=read.records)
    dropped = read.dropped + listing.find_absent(read)
    kept: dict[str, tuple[Record, Row]] = {}
    taken: dict[str, str] = {}
    ids: set[str] = set()
    for record in read.records:
        try:
            check_text(record.article)
            row = _complete(record, listing)
            ids.add(row["document_id"])
            check_document(row, study, taken=taken)
            check_selected(row, study, said=listing.find_language(record))
            kept[row["document_id"]] = (record, row)
            taken[row["document_id"]] = record.record_id
        except Drop as drop:
            dropped.append(as_dropped(record.record_id, record.file, drop))
    dropped += _not_excluded(study, ids)
    return LoadResult(
        documents=_tabulate(row for _, row in kept.values()),
        dropped=_tabulate_dropped(dropped),
        files=_tabulate_files(read, kept=[record for record, _ in kept.values()], dropped=dropped),
        main_spans=_tabulate_spans({name: record for name, (record, _) in kept.items()}),
        unused_columns=list_unused_columns(read.headings, named=named),
    )


def leave_out(loaded: LoadResult, *, dropped: pd.DataFrame) -> LoadResult:
    """Return what was loaded without some of its documents.

    Parameters
    ----------
    loaded
        As ``load_documents`` gives it.
    dropped
        A row for each of these documents, as in the table of dropped records; ``record_id`` is
        the document's id.

    Returns
    -------
    LoadResult
        Kept and dropped add up to found, as before.
    """
    if not len(dropped):
        return loaded
    gone = dropped["record_id"]
    n_gone = dropped.groupby("file").size()
    n_gone = loaded.files["file"].map(n_gone).fillna(0).astype("int64")
    files, spans, documents = loaded.files, loaded.main_spans, loaded.documents
    return LoadResult(
        documents=documents[~documents["document_id"].isin(gone)].reset_index(drop=True),
        dropped=_tabulate_dropped(pd.concat([loaded.dropped, dropped]).to_dict("records")),
        files=files.assign(n_kept=files["n_kept"] - n_gone, n_dropped=files["n_dropped"] + n_gone),
        main_spans=spans[~spans["document_id"].isin(gone)].reset_index(drop=True),
        unused_columns=loaded.unused_columns,
    )


def _complete(record: Record, listing: Listing) -> Row:
    article = record.article
    return listing.complete(record) | {
        "file": record.file,
        "encoding": article.encoding,
        "raw_sha256": record.raw_sha256,
        "text": article.text,
        "read_from_text": "",
        "detected_language": record.language,
    }


def _tabulate(rows: Iterable[Row]) -> pd.DataFrame:
    documents = pd.DataFrame(list(rows), columns=list(DOCUMENTS.dtypes))
    documents["published_on"] = pd.to_datetime(documents["published_on"].map(parse_day))
    return DOCUMENTS.build(documents.sort_values("document_id"))


def _tabulate_dropped(dropped: Sequence[Mapping[Any, Any]]) -> pd.DataFrame:
    table = pd.DataFrame(dropped, columns=list(DROPPED.dtypes))
    table = table.sort_values(["record_id", "file", "reason", "detail"])
    # A file may be called what the row of another is called: a.csv:2.
    apart = name_apart(table["record_id"], number=lambda name, n: f"{name} ({n})")
    return DROPPED.build(table.assign(record_id=[*apart]).sort_values("record_id"))


def _tabulate_files(
    read: Records, *, kept: Iterable[Record], dropped: Iterable[Row]
) -> pd.DataFrame:
    encodings = {record.file: record.article.encoding for record in read.records}
    counts = pd.DataFrame(
        [(record.file, 1, 0) for record in kept] + [(row["file"], 0, 1) for row in dropped],
        columns=["file", "n_kept", "n_dropped"],
    )
    files = counts.groupby("file", as_index=False).sum()
    names, remarks = files["file"], _list_remarks(read.records)
    return FILES.build(
        files.assign(
            n_found=files["n_kept"] + files["n_dropped"],
            format=[read.formats.get(name, "") for name in names],
            encoding=[encodings.get(name, "") for name in names],
            n_bytes=[read.sizes.get(name, 0) for name in names],
            remark=[remarks.get(name, "") for name in names],
        )
    )


def _list_remarks(records: Iterable[Record]) -> dict[str, str]:
    """Return for each file what its reader said of it, and how many letters are damaged."""
    said: dict[str, list[str]] = {}
    n_damaged: Counter[str] = Counter()
    unread: dict[str, list[str]] = {}
    for record in records:
        n_damaged[record.file] += record.article.text.count(_DAMAGED)
        said.setdefault(record.file, []).append(record.article.remark)
        day = record.article.facts.get("published_on", "").strip()
        if day not in {"", UNKNOWN} and not read_published(day):
            unread.setdefault(record.file, []).append(day)
    for file, days in unread.items():
        said[file].append(
            f"days not read: {len(days):,}, such as {days[0][:_LONG_DAY]!r}; write year-month-day, "
            "or give day_format under [columns]"
        )
    for file, n_letters in n_damaged.items():
        if n_letters:
            said[file].append(f"{n_letters:,} letters are damaged, shown as {_DAMAGED}")
    return {file: "; ".join(filter(None, dict.fromkeys(one))) for file, one in said.items()}


def _tabulate_spans(kept: Mapping[str, Record]) -> pd.DataFrame:
    return MAIN_SPANS.build(
        pd.DataFrame(
            [
                (name, *span)
                for name, record in sorted(kept.items())
                for span in record.article.main
            ],
            columns=list(MAIN_SPANS.dtypes),
        )
    )


def _not_excluded(study: Study, ids: set[str]) -> list[Row]:
    """Return exclusions that exclude nothing: a slip in an id would go unseen."""
    return [
        as_dropped(f"[select] {exclusion.document_id}", "study.toml", Drop(
            "excluded_but_absent", "no document has this id: correct the exclusion or remove it"
        ))
        for exclusion in study.settings.select.exclude
        if exclusion.document_id not in ids
    ]  # fmt: skip
