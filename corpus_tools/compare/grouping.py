"""Which document belongs to which group: joined from the sources, never known to a measure."""

from __future__ import annotations

from typing import Literal

import numpy as np
import pandas as pd

from corpus_tools.errors import CompareError
from corpus_tools.schema import DOCUMENTS, SOURCES
from corpus_tools.study.reading import UNKNOWN

GroupBy = Literal["side", "country", "ownership"]
NO_GROUP = ""


def group_documents(
    documents: pd.DataFrame, *, sources: pd.DataFrame, group_by: GroupBy = "side"
) -> pd.DataFrame:
    """Join to each document its source and the group that the source belongs to.

    Parameters
    ----------
    documents, sources
        The tables of those names.
    group_by
        The column of ``sources`` that is the grouping.

    Returns
    -------
    pandas.DataFrame
        One row per document: ``document_id``, ``source_id``, ``source_name``, ``group``
        (blank: described, not compared), ``is_identified`` (whether the source has a name).

    Raises
    ------
    CompareError
        If a document's source does not stand in ``sources``.
    """
    DOCUMENTS.check(documents)
    SOURCES.check(sources)
    known = sources.set_index("source_id")
    missing = sorted(set(documents["source_id"]) - set(known.index))
    if missing:
        raise CompareError(
            f"{len(missing)} source(s) of documents do not stand in the table of sources, "
            f"the first is {missing[0]!r}",
            remedy="Add a row for each; its name may be 'unknown' and its side blank.",
        )
    name = documents["source_id"].map(known["name"]).astype("str").str.strip()
    return pd.DataFrame(
        {
            "document_id": documents["document_id"],
            "source_id": documents["source_id"],
            "source_name": name,
            "group": documents["source_id"].map(known[group_by]).astype("str"),
            "is_identified": ~name.str.lower().isin(["", UNKNOWN]),
        }
    ).reset_index(drop=True)


def shuffle_groups(sources: pd.DataFrame, *, seed: int, group_by: GroupBy = "side") -> pd.DataFrame:
    """Return the sources with their groups dealt out anew by chance: a placebo.

    Each group keeps its number of sources, and every dealing is as likely as any other, so the
    p of a placebo is one draw from what chance alone gives. About one seed in twenty, or fewer,
    finds something after Holm's correction: one placebo illustrates, and proves nothing.

    Parameters
    ----------
    sources
        The table of that name; give only sources that have documents.
    seed
        The same seed gives the same placebo, whatever the order of the rows.
    group_by
        The column that is shuffled.

    Returns
    -------
    pandas.DataFrame
        The same rows and columns; sources with a blank group keep it, of the others
        ``side_reason`` says that they are shuffled.
    """
    shuffled = sources.copy()
    random = np.random.default_rng(seed)
    grouped = sources[sources[group_by] != NO_GROUP].sort_values("source_id")
    shuffled.loc[grouped.index, group_by] = random.permutation(grouped[group_by].to_numpy(object))
    shuffled.loc[grouped.index, "side_reason"] = f"placebo: shuffled with seed {seed}"
    return shuffled
