"""From a study to the sentences that are measured, with a record for everything that is not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import pandas as pd

from corpus_tools.cleaning import (
    ChangedSegments,
    change_segments,
    fill_from_text,
    find_joined,
    find_non_articles,
    label_segments,
    split_sentences,
)
from corpus_tools.duplicates import (
    apply_decisions,
    find_duplicates,
    group_duplicates,
    list_shared_sentences,
    list_unused_decisions,
    read_decisions,
    select_documents,
)
from corpus_tools.loading import LoadResult, Watch, find_unwanted_days, leave_out, load_documents
from corpus_tools.schema import UNUSED_CHANGES
from corpus_tools.study import Study


@dataclass(frozen=True)
class Prepared:
    """What a study holds before anything of it is measured.

    Parameters
    ----------
    loaded
        Documents that count, and what was dropped, copies that do not count among it.
    segments, sentences
        Of the documents that count.
    unused_changes
        What [columns], [keep], [drop], the file of decisions on copies and the headings of the
        study's tables name in vain.
    duplicate_pairs
        Pairs of documents that share text, those dropped as copies among them.
    shared_sentences
        The sentences that these pairs share, side by side.
    duplicate_groups
        The story of each document, those dropped as copies among them.
    """

    loaded: LoadResult
    segments: pd.DataFrame
    sentences: pd.DataFrame
    unused_changes: pd.DataFrame
    duplicate_pairs: pd.DataFrame
    shared_sentences: pd.DataFrame
    duplicate_groups: pd.DataFrame


def prepare_study(study: Study, *, watch: Watch | None = None) -> Prepared:
    """Load the documents of a study, label and split them, and choose between copies.

    Parameters
    ----------
    study
        As ``read_study`` gives it.
    watch
        Called after each file with the number of files read and of files in all.

    Returns
    -------
    Prepared
        The tables.

    Raises
    ------
    StudyError, DuplicateError
        If what the study says of furniture or of duplicates cannot be.
    """
    loaded = load_documents(study, watch=watch)
    changed = label_study(study, loaded=loaded)
    loaded = _fill_from_text(study, loaded, changed.segments)
    sentences = split_sentences(
        _of(loaded.documents["document_id"], changed.segments), documents=loaded.documents
    )
    found = find_non_articles(
        changed.segments,
        sentences=sentences,
        documents=loaded.documents,
        files=loaded.files,
        keep_lines=study.settings.keep.lines,
    )
    loaded = leave_out(loaded, dropped=found.dropped)
    joined = find_joined(changed.segments, documents=loaded.documents)
    loaded = _add_remarks(loaded, pd.concat([found.stumps, joined]))
    documents, sentences = loaded.documents, _of(loaded.documents["document_id"], sentences)
    pairs, unused = _find_pairs(study, documents, sentences)
    groups = group_duplicates(pairs, documents=documents)
    chosen = select_documents(
        groups,
        documents=documents,
        count=study.settings.duplicates.count,
        cut_off=found.stumps["document_id"],
    )
    counts = chosen.kept["document_id"]
    return Prepared(
        loaded=leave_out(loaded, dropped=chosen.dropped),
        segments=_of(counts, changed.segments),
        sentences=_of(counts, sentences),
        unused_changes=pd.concat(
            [
                study.unused_headings,
                loaded.unused_columns,
                _leave_used(changed.unused, found.kept_lines),
                unused,
            ],
            ignore_index=True,
        ),
        duplicate_pairs=pairs,
        shared_sentences=list_shared_sentences(pairs, sentences=sentences),
        duplicate_groups=groups,
    )


def label_study(study: Study, *, loaded: LoadResult) -> ChangedSegments:
    """Label each stretch of the documents of a study, as its [keep] and [drop] want it.

    Parameters
    ----------
    study
        As ``read_study`` gives it.
    loaded
        As ``load_documents`` gives it: documents that turn out to be empty or copies among it.

    Returns
    -------
    ChangedSegments
        The segments, and what [keep] and [drop] name in vain.

    Raises
    ------
    StudyError
        If a line or a rule is both kept and dropped.
    """
    return change_segments(
        label_segments(loaded.documents, main_spans=loaded.main_spans),
        documents=loaded.documents,
        keep=study.settings.keep,
        drop=study.settings.drop,
    )


def _fill_from_text(study: Study, loaded: LoadResult, segments: pd.DataFrame) -> LoadResult:
    """Return what was loaded with authors and days that texts state, of wanted days only."""
    undated = loaded.documents["published_on"].isna()
    documents = fill_from_text(loaded.documents, segments=segments)
    unwanted = find_unwanted_days(documents[undated], study)
    return leave_out(replace(loaded, documents=documents), dropped=unwanted)


def _add_remarks(loaded: LoadResult, remarks: pd.DataFrame) -> LoadResult:
    """Say of each file what is to be said of one of its texts, and of how many more."""
    if remarks.empty:
        return loaded
    by_file = remarks.groupby("file")["remark"]
    more = by_file.size().map(lambda n: f" (and {n - 1:,} more)" if n > 1 else "")
    files = loaded.files
    added = files["file"].map(by_file.first() + more).fillna("").astype("str")
    remark = (files["remark"] + "; " + added).str.strip("; ")
    return replace(loaded, files=files.assign(remark=remark))


def _leave_used(unused: pd.DataFrame, kept_lines: Sequence[str]) -> pd.DataFrame:
    """Return what changed nothing without the lines by which a document was kept."""
    used = (unused["setting"] == "keep.lines") & unused["what"].isin(kept_lines)
    return unused[~used]


def _find_pairs(
    study: Study, documents: pd.DataFrame, sentences: pd.DataFrame
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return the pairs as people decided on them, and the decisions that are on none of them."""
    pairs = find_duplicates(sentences, documents=documents)
    name = study.settings.files.duplicates
    if not name:
        return pairs, UNUSED_CHANGES.build([])
    decisions = read_decisions(study.folder / name)
    pairs = apply_decisions(pairs, decisions=decisions, sentences=sentences)
    return pairs, list_unused_decisions(decisions, pairs=pairs, documents=documents)


def _of(document_ids: pd.Series, rows: pd.DataFrame) -> pd.DataFrame:
    return rows[rows["document_id"].isin(document_ids)].reset_index(drop=True)
