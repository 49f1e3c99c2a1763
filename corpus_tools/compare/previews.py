"""What a change of patterns does to each group: a look at the outcome, which is written down."""

from __future__ import annotations

import datetime

import pandas as pd

from corpus_tools.errors import CompareError
from corpus_tools.framing.previewing import PREVIEW, Preview
from corpus_tools.schema import TEXT, WHOLE, Column, Table
from corpus_tools.study.history import record_event
from corpus_tools.study.reading import Study

GROUP_PREVIEW = Table("group_preview", "group", ("group",), (
    Column("group", TEXT, "The group; blank: documents that are described, not compared."),
    Column("n_documents", WHOLE, "All documents of the group."),
    Column("n_gained", WHOLE, "Sentences that gain the entry."),
    Column("n_documents_gained", WHOLE, "Documents they stand in."),
    Column("n_lost", WHOLE, "Sentences that lose it."),
    Column("n_documents_lost", WHOLE, "Documents they stand in."),
))  # fmt: skip


def preview_groups(
    preview: Preview,
    *,
    grouping: pd.DataFrame,
    study: Study | None,
    day: datetime.date | None = None,
) -> pd.DataFrame:
    """Count the sentences that each group would gain and lose, and write down that you looked.

    This is a look at the outcome. Whoever has seen which side a pattern adds to can no longer
    change the patterns without knowing what that does to the result, so a later change makes the
    comparison exploratory (``find_status``). Judge patterns by their sentences first.

    Parameters
    ----------
    preview
        As ``preview_frame`` gives it.
    grouping
        As ``group_documents`` gives it.
    study
        The study in whose folder the look is recorded, with the codebook as it was before the
        change, before the numbers are given. None leaves it to the caller (``record_event`` with
        ``happening="looked"``), as for a corpus that somebody constructed to teach with.
    day
        The day to write; today when it is not given.

    Returns
    -------
    pandas.DataFrame
        One row per group, zeros included: ``group``, ``n_documents``, ``n_gained``,
        ``n_documents_gained``, ``n_lost``, ``n_documents_lost``.

    Raises
    ------
    CompareError
        If a sentence is of a document that ``grouping`` does not hold; then nothing is recorded.
    StudyError
        If the study's history cannot be read.
    """
    counted = {
        change: _count(PREVIEW.check(table), grouping)
        for change, table in (("gained", preview.gained), ("lost", preview.lost))
    }
    table = pd.DataFrame({"n_documents": grouping.groupby("group").size()})
    for change, counts in counted.items():
        table[f"n_{change}"] = counts["size"]
        table[f"n_documents_{change}"] = counts["nunique"]
    if study is not None:
        record_event(
            study.folder,
            happening="looked",
            codebook=preview.codebook,
            day=day or datetime.date.today(),
        )
    return GROUP_PREVIEW.build(table.fillna(0).reset_index())


def _count(sentences: pd.DataFrame, grouping: pd.DataFrame) -> pd.DataFrame:
    groups = grouping.set_index("document_id")["group"]
    unknown = sorted(set(sentences["document_id"]) - set(groups.index))
    if unknown:
        raise CompareError(
            f"{len(unknown)} document(s) of the preview do not stand in the grouping, "
            f"the first is {unknown[0]!r}",
            remedy="Group the documents whose sentences were previewed.",
        )
    named = sentences["document_id"].map(groups).rename("group")
    return sentences["document_id"].groupby(named).agg(["size", "nunique"])
