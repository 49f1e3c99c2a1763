"""What copies do to the number of documents and sources that a comparison rests on."""

from __future__ import annotations

import pandas as pd

from corpus_tools.duplicates.tables import EXACT, NEAR, NO_SIDE, SYNDICATION, UNIQUE
from corpus_tools.schema import DOCUMENTS, DUPLICATE_GROUPS, SOURCES


def summarize_syndication(
    groups: pd.DataFrame, *, documents: pd.DataFrame, sources: pd.DataFrame
) -> pd.DataFrame:
    """Summarize per side how much of it are copies, and what its documents are worth.

    Copies agree because one wrote what many printed, so n documents are fewer observations than
    n. ``effective_n`` is Kish's (Σ m)² / Σ m², where m is the number of documents of each story on
    the side: counting all copies weighs a story by its copies (Kish 1992, "Weighting
    for unequal Pi", Journal of Official Statistics 8; the same as n over the design effect of
    clusters whose members agree fully). It is
    the number of stories when all have as many copies, and comes down to 1 when one story is all
    there is.

    Where the unit is the source, as in comparisons, let p be the share of a source's documents
    that are of a story. The variance of the mean of the sources is in proportion to
    Σ (Σ p)², the inner sum over sources, the outer over stories; were the sources independent,
    to Σ Σ p². ``effective_n_sources`` is the number of sources times the second over the
    first: all of them when none shares a story, 1 when all print the same. Both take copies to
    agree fully and different stories not at all, so they are yardsticks, not estimates.

    Parameters
    ----------
    groups
        As ``group_duplicates`` gives them, all rows or those that count (``select_documents``).
        All numbers are of these rows: a document whose copies are not among them is unique.
    documents, sources
        The tables of those names.

    Returns
    -------
    pandas.DataFrame
        One row per side, "no side" last: ``side``, ``n_documents``, ``n_stories``,
        ``n_sources``, ``n_unique``, ``n_exact``, ``n_near``, ``share_syndicated``,
        ``n_stories_shared``, ``effective_n``, ``effective_n_sources``.

    Examples
    --------
    Three sources with one document each, two of which print the same story: (2 + 1)² / (2² + 1²)
    = 9 / 5 = 1.8.

    >>> from corpus_tools.duplicates.counting import count_effective
    >>> import pandas as pd
    >>> count_effective(pd.Series([2, 1]))
    1.8
    """
    DUPLICATE_GROUPS.check(groups)
    DOCUMENTS.check(documents)
    SOURCES.check(sources)
    rows = groups.merge(documents[["document_id", "source_id"]], on="document_id", how="left")
    named = sources.set_index("source_id")["side"]
    side = rows["source_id"].map(named).fillna("")
    rows["side"] = side.where(side != "", NO_SIDE)
    n_sides = rows.groupby("story_id")["side"].transform("nunique")
    n_sources = rows.groupby("story_id")["source_id"].transform("nunique")
    # The copies of a document may all be among those that do not count.
    kind = rows["kind"].where(rows["story_id"].duplicated(keep=False), UNIQUE)
    rows = rows.assign(is_shared=n_sides > 1, is_syndicated=n_sources > 1, kind=kind)
    sides = sorted(rows["side"].unique(), key=lambda name: (name == NO_SIDE, name))
    return SYNDICATION.build(_summarize(name, rows[rows["side"] == name]) for name in sides)


def _summarize(side: str, rows: pd.DataFrame) -> dict[str, object]:
    kinds = rows["kind"].value_counts()
    return {
        "side": side,
        "n_documents": len(rows),
        "n_stories": rows["story_id"].nunique(),
        "n_sources": rows["source_id"].nunique(),
        **{f"n_{kind}": kinds.get(kind, 0) for kind in (UNIQUE, EXACT, NEAR)},
        "share_syndicated": rows["is_syndicated"].mean(),
        "n_stories_shared": rows.loc[rows["is_shared"], "story_id"].nunique(),
        "effective_n": count_effective(rows["story_id"].value_counts()),
        "effective_n_sources": _count_effective_sources(rows),
    }


def count_effective(sizes: pd.Series) -> float:
    """Return Kish's effective number: the squared sum over the sum of squares; 0 of nothing."""
    squares = float((sizes**2).sum())
    return float(sizes.sum()) ** 2 / squares if squares else 0.0


def _count_effective_sources(rows: pd.DataFrame) -> float:
    counts = rows.groupby(["source_id", "story_id"]).size()
    shares = counts / counts.groupby("source_id").transform("sum")
    together = float((shares.groupby("story_id").sum() ** 2).sum())
    alone = float((shares**2).sum())
    return rows["source_id"].nunique() * alone / together if together else 0.0
