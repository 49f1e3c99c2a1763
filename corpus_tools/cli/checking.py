"""Print what became of each file of a study."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Literal

import pandas as pd
from rich.console import Console
from rich.table import Table
from rich.text import Text

from corpus_tools.cleaning import describe_lines
from corpus_tools.cli.printing import printable
from corpus_tools.cli.watching import watch_files
from corpus_tools.duplicates import count_crowded, review_duplicates, summarize_syndication
from corpus_tools.errors import CorpusToolsError, Place
from corpus_tools.loading import (
    LoadResult,
    load_documents,
    summarize_files,
    summarize_loading,
    summarize_sources,
)
from corpus_tools.preparing import Prepared, label_study, prepare_study
from corpus_tools.study import Study
from corpus_tools.study.cells import guard_cell

_MOST_ROWS = 40
_MOST_DROPPED = 1_000
_MOST_CHARACTERS = 200
_MANY_NEAR = 0.1  # of all documents
_FEW_NEAR = 2
_MOST_NAMED = 5
_SUFFIX = re.compile(r"\.\w+$")


def print_receipt(study: Study) -> None:
    """Print found, kept and dropped, formats, sources, copies, and each dropped record."""
    prepared = _prepare(study)
    loaded = prepared.loaded
    console = Console(highlight=False)
    console.print(Text(printable(study.settings.name), style="bold"))
    _print(console, "What became of the files", summarize_loading(loaded))
    formats = summarize_files(loaded)
    if (formats["n_kept"] > 0).sum() > 1:
        _print(console, "Formats", formats)
    remarks = loaded.files.loc[loaded.files["remark"] != "", ["file", "remark"]]
    if len(remarks):
        _print(console, "Remarks on files", remarks)
    _print(console, "Sources", _count_by_source(study, loaded))
    if (prepared.duplicate_groups["n_documents"] > 1).any():
        _print(console, "Copies of one story", _count_copies(study, prepared))
        for note in _note_copies(study, prepared):
            console.print(Text(note), soft_wrap=True)
    if len(prepared.unused_changes):
        _print(console, "Settings that change nothing", prepared.unused_changes)
    if len(loaded.dropped):
        _print(
            console,
            "Dropped",
            loaded.dropped[["record_id", "reason", "detail"]],
            most_rows=_MOST_DROPPED,
        )


def print_furniture(study: Study, document_id: str) -> None:
    """Print each line of a document with its id, its part and the rule that said so.

    A document that was dropped for what its lines are, or as a copy, has lines too.

    Raises
    ------
    CorpusToolsError
        If the study has no such document.
    """
    with watch_files(then="Looking for furniture") as watch:
        loaded = load_documents(study, watch=watch)
    chosen = loaded.documents[loaded.documents["document_id"] == document_id]
    if chosen.empty:
        raise _no_document(study, document_id, loaded)
    segments = label_study(study, loaded=replace(loaded, documents=chosen)).segments
    lines = describe_lines(segments, documents=chosen)
    console = Console(highlight=False)
    _print(console, f"Lines of {printable(document_id)}", _mark(lines), most_rows=len(lines))
    console.print(
        "To keep a line that is furniture here, or to drop one, name its id in study.toml:\n"
        f'  \\[keep] lines = ["{printable(document_id)}:L..."]   or   \\[drop] lines = [...]',
        soft_wrap=True,
    )


def write_review(study: Study, file: Path) -> int:
    """Write the pairs of documents that share text for people to decide on; return how many.

    Raises
    ------
    CorpusToolsError
        If the file is there already: somebody may have filled it.
    """
    if file.suffix.lower() != ".csv":
        raise CorpusToolsError(
            "the pairs are written as a table in csv",
            place=Place(file),
            remedy="Give a name that ends in .csv; the filled table may be saved as .xlsx.",
        )
    if file.exists():
        raise CorpusToolsError(
            "there is a file of this name", place=Place(file), remedy="Give a new name."
        )
    # All documents: those that were dropped as copies are what is to be looked at.
    everything = study.settings.model_copy(
        update={"duplicates": study.settings.duplicates.model_copy(update={"count": "all"})}
    )
    prepared = _prepare(replace(study, settings=everything))
    review = review_duplicates(
        prepared.duplicate_pairs,
        documents=prepared.loaded.documents,
        sentences=prepared.sentences,
    )
    for name in review.columns[review.dtypes == "str"]:
        review[name] = review[name].map(guard_cell)
    review.to_csv(file, index=False)
    return len(review)


def _prepare(study: Study) -> Prepared:
    with watch_files(then="Looking for furniture and copies") as watch:
        return prepare_study(study, watch=watch)


def _no_document(study: Study, document_id: str, loaded: LoadResult) -> CorpusToolsError:
    dropped = _find_dropped(study, document_id, loaded)
    if dropped:
        record_id, reason, detail = dropped
        return CorpusToolsError(
            f"{document_id!r} is no document: the record {record_id!r} was dropped",
            place=Place(study.folder),
            remedy=f"The reason is {reason}: {detail}",
        )
    ids = loaded.documents["document_id"]
    close = difflib.get_close_matches(document_id, ids, n=3)
    if close:
        remedy = f"Did you mean {', '.join(map(repr, close))}?"
    elif len(ids):
        more = " ..." if len(ids) > _MOST_NAMED else ""
        remedy = f"Which it has: {', '.join(map(repr, ids.head(_MOST_NAMED)))}{more}"
    else:
        remedy = "It has none at all; without --furniture you see what became of its files."
    return CorpusToolsError(
        f"the study has no document {document_id!r}", place=Place(study.folder), remedy=remedy
    )


def _find_dropped(
    study: Study, document_id: str, loaded: LoadResult
) -> tuple[str, str, str] | None:
    """Return id, reason and detail of the dropped record that a document would have been made of.

    A record goes by its file; a document by the id that the study gives it, or by its file
    without the suffix.
    """
    listed = study.listed
    named = set() if listed is None else {*listed.loc[listed["document_id"] == document_id, "file"]}
    rows = loaded.dropped[["record_id", "reason", "detail"]].itertuples(index=False, name=None)
    return next(
        (
            row
            for row in rows
            if row[0] in {document_id, *named} or _SUFFIX.sub("", row[0]) == document_id
        ),
        None,
    )


def _mark(lines: pd.DataFrame) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "line": lines["line_id"].str.rpartition(":")[2],
            "part": lines["part"],
            "rule": lines["rule"],
            "text": lines["text"].str.slice(0, _MOST_CHARACTERS),
        }
    )


def _count_copies(study: Study, prepared: Prepared) -> pd.DataFrame:
    # Of those that were left out as copies no side is known here.
    counted = prepared.duplicate_groups.merge(prepared.loaded.documents[["document_id"]])
    copies = summarize_syndication(
        counted, documents=prepared.loaded.documents, sources=study.sources
    )
    return copies[
        ["side", "n_documents", "n_stories", "n_exact", "n_near", "share_syndicated", "effective_n"]
    ].round(2)


def _note_copies(study: Study, prepared: Prepared) -> Iterator[str]:
    """Yield how many were left out, and what deserves a look: many near copies, no days."""
    groups, documents = prepared.duplicate_groups, prepared.loaded.documents
    counts = groups["document_id"].isin(documents["document_id"])
    left_out = groups.loc[~counts, "kind"]
    n_near = int((left_out == "near").sum())
    if len(left_out):
        yield (
            f"The table is of the {counts.sum()} documents that count; {len(left_out)} more were "
            f"left out as copies, {len(left_out) - n_near} of them in the same words as another."
        )
    if n_near > max(_MANY_NEAR * len(groups), _FEW_NEAR):
        yield (
            f"{n_near} of {len(groups)} documents were left out as near copies, which is many: "
            "look at the pairs with --copies FILE.csv before you rely on it."
        )
    n_crowded = count_crowded(prepared.duplicate_pairs)
    if n_crowded:
        yield (
            f"{n_crowded} of {len(groups)} documents share text with 32 others or more; of so many "
            "only those that seem closest are compared. Reports of one form share their sentences "
            "and are no copies: look at the pairs with --copies FILE.csv."
        )
    if study.settings.duplicates.count == "first":
        firsts = groups[counts & (groups["n_documents"] > 1)].merge(documents, on="document_id")
        n_unknown = int(firsts["published_on"].isna().sum())
        if n_unknown:
            yield (
                f"In {n_unknown} of {len(firsts)} stories with copies no document has a day: the "
                "one whose id sorts first counts."
            )


def _count_by_source(study: Study, loaded: LoadResult) -> pd.DataFrame:
    settings = study.settings.comparison
    known = summarize_sources(loaded, sources=study.sources)
    return pd.DataFrame(
        {
            "source": known["source_id"],
            "name": known["name"],
            settings.group_by: [
                group if group in settings.groups else f"{group or '(blank)'}: not compared"
                for group in study.sources[settings.group_by]
            ],
            "documents": known["n_documents"],
            "without_day": known["n_without_day"],
            "languages": known["languages"],
        }
    )


def _print(
    console: Console, title: str, table: pd.DataFrame, *, most_rows: int = _MOST_ROWS
) -> None:
    console.print(Text(title, style="bold"))
    shown = Table()
    for column in table.columns:
        is_number = pd.api.types.is_numeric_dtype(table[column])
        justify: Literal["left", "right"] = "right" if is_number else "left"
        shown.add_column(str(column).replace("_", " "), justify=justify, overflow="fold")
    for row in table.head(most_rows).itertuples(index=False):
        # Text, unlike a string, may hold [bold] and :smile:.
        shown.add_row(*(Text(printable(value)) for value in row))
    if len(table) > most_rows:
        shown.caption = f"the first {most_rows} of {len(table)} rows"
    console.print(shown)
