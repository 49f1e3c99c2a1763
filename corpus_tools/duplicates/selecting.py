"""Which copies of a story count: the study's choice."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Literal, get_args

import pandas as pd

from corpus_tools.duplicates.tables import DuplicateError
from corpus_tools.schema import DOCUMENTS, DROPPED, DUPLICATE_GROUPS

Count = Literal["all", "first", "once_per_source"]
DUPLICATE = "duplicate"


@dataclass(frozen=True)
class Selection:
    """The documents that count, and the others with the reason.

    Parameters
    ----------
    kept
        Rows of the documents table, in its order.
    dropped
        One row per other document: ``record_id``, ``file``, ``reason`` (duplicate), ``detail``.
    """

    kept: pd.DataFrame
    dropped: pd.DataFrame


def select_documents(
    groups: pd.DataFrame,
    *,
    documents: pd.DataFrame,
    count: Count,
    cut_off: Collection[str] = (),
) -> Selection:
    """Select the documents that count.

    Parameters
    ----------
    groups
        As ``group_duplicates`` gives them.
    documents
        The table of that name.
    count
        ``all``: each document; ``first``: of each story the first; ``once_per_source``: of each
        story the first of each source, since an outlet that prints a wire text chose to print
        it, but does not choose twice. Sources called 'unknown' are one source.
    cut_off
        Ids of documents that end before their articles do: they count where no whole one does.

    Returns
    -------
    Selection
        ``kept`` and ``dropped`` together are the documents.

    Raises
    ------
    DuplicateError
        If the choice is none of these, or a document has no row in ``groups``.
    """
    DUPLICATE_GROUPS.check(groups)
    DOCUMENTS.check(documents)
    _check_count(count)
    rows = documents.merge(groups[["document_id", "story_id"]], on="document_id", how="left")
    _check_grouped(rows)
    repeats = _find_repeated(rows.assign(is_cut=rows["document_id"].isin(list(cut_off))), count)
    is_kept = (repeats == rows["document_id"]).to_numpy(dtype=bool)
    left_out = rows[~is_kept]
    detail = [
        f"{document_id} repeats {first}; count = {count!r} counts "
        + ("the first of a story" if count == "first" else "a story once per source")
        for document_id, first in zip(left_out["document_id"], repeats[~is_kept], strict=True)
    ]
    dropped = pd.DataFrame({
        "record_id": left_out["document_id"], "file": left_out["file"], "reason": DUPLICATE,
        "detail": pd.Series(detail, index=left_out.index, dtype="str"),
    })  # fmt: skip
    return Selection(kept=documents[is_kept].reset_index(drop=True), dropped=DROPPED.build(dropped))


def _find_repeated(rows: pd.DataFrame, count: Count) -> pd.Series:
    """Return for each row the document that counts in its place, maybe itself."""
    if count == "all":
        return rows["document_id"]
    by = ["story_id"] if count == "first" else ["story_id", "source_id"]
    ordered = rows.sort_values(["is_cut", "published_on", "document_id"], na_position="last")
    return ordered.groupby(by)["document_id"].transform("first").reindex(rows.index)


def _check_count(count: str) -> None:
    if count not in get_args(Count):
        raise DuplicateError(
            f"count is {count!r}, which is no way to count duplicates",
            remedy=f"It is one of {', '.join(get_args(Count))}.",
        )


def _check_grouped(rows: pd.DataFrame) -> None:
    missing = rows.loc[rows["story_id"].isna(), "document_id"]
    if len(missing):
        raise DuplicateError(
            f"{len(missing)} document(s) have no row in the groups, the first is "
            f"{missing.iloc[0]!r}",
            remedy="Group the duplicates of these documents first: group_duplicates.",
        )
