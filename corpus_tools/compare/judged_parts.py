"""What is measured of judgements: the sets of documents, and shares with their intervals."""

from __future__ import annotations

import math

import pandas as pd

from corpus_tools.compare.accuracy import compute_interval

ALL, OPEN, HELD_BACK = "all", "not held back", "held back"


def split_judgements(
    judgements: pd.DataFrame, *, grouping: pd.DataFrame
) -> list[tuple[str, pd.DataFrame]]:
    """Return the judgements of each set of documents for which figures are given.

    Parameters
    ----------
    judgements
        With ``document_id`` and ``held_back``.
    grouping
        As ``group_documents`` gives it: which document is of which source.

    Returns
    -------
    list of tuple
        All, those not held back from tuning, those held back, and each group, by name; the
        judgements with ``source_id`` and ``group``.
    """
    joined = judgements.merge(
        grouping[["document_id", "source_id", "group"]], on="document_id", validate="m:1"
    )
    held = joined["held_back"]
    groups = [name for name in sorted(set(joined["group"])) if name]
    return [
        (ALL, joined),
        (OPEN, joined[~held]),
        (HELD_BACK, joined[held]),
        *((name, joined[joined["group"] == name]) for name in groups),
    ]


def measure_share(right: pd.Series, units: pd.DataFrame) -> dict[str, object]:
    """Return the share of units that are right, with its interval over sources.

    Parameters
    ----------
    right
        Whether each unit is right.
    units
        With ``source_id``; in the same order.

    Returns
    -------
    dict
        ``value`` (0 to 1; no number for no units), ``low``, ``high``, ``n``, ``n_sources``.
    """
    by_source = right.groupby(units["source_id"]).agg(["sum", "size"])
    hits, sizes = by_source["sum"].to_numpy(), by_source["size"].to_numpy()
    low, high = compute_interval(hits, sizes) if len(sizes) else (math.nan, math.nan)
    value = hits.sum() / sizes.sum() if len(sizes) else math.nan
    return {
        "value": value, "low": low, "high": high, "n": int(sizes.sum()), "n_sources": len(sizes),
    }  # fmt: skip
