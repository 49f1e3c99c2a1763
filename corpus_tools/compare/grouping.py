"""Which document belongs to which group: joined from the sources, never known to a measure."""

from __future__ import annotations

from typing import Literal

import numpy as np
import pandas as pd

from corpus_tools.schema import DOCUMENTS, SOURCES

GroupBy = Literal["side", "country", "ownership"]
NO_GROUP = ""
UNKNOWN = "unknown"


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
    """
    DOCUMENTS.check(documents)
    SOURCES.check(sources)
    known = sources.set_index("source_id")
    name = documents["source_id"].map(known["name"]).astype("str")
    return pd.DataFrame(
        {
            "document_id": documents["document_id"],
            "source_id": documents["source_id"],
            "source_name": name,
            "group": documents["source_id"].map(known[group_by]).astype("str"),
            "is_identified": name.str.lower() != UNKNOWN,
        }
    ).reset_index(drop=True)


def shuffle_groups(sources: pd.DataFrame, *, seed: int, group_by: GroupBy = "side") -> pd.DataFrame:
    """Return the sources with their groups dealt out anew: a placebo.

    Half of each group changes places with half of the other, so that what truly differs
    between the groups is spread evenly over both; an odd source stays.

    Parameters
    ----------
    sources
        The table of that name.
    seed
        The same seed gives the same placebo.
    group_by
        The column that is shuffled.

    Returns
    -------
    pandas.DataFrame
        The same rows and columns; sources with a blank group keep it.
    """
    shuffled = sources.copy()
    random = np.random.default_rng(seed)
    grouped = sources[sources[group_by] != NO_GROUP].sort_values("source_id")
    names = sorted(grouped[group_by].unique())
    for position, name in enumerate(names):
        members = grouped.index[grouped[group_by] == name].to_numpy()
        moved = random.permutation(members)[: len(members) // 2]
        shuffled.loc[moved, group_by] = names[(position + 1) % len(names)]
    return shuffled
