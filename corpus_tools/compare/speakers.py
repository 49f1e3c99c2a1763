"""Whom a group of sources quotes: named or not, and how many different ones."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
from scipy import stats

from corpus_tools.compare.accuracy import compute_interval
from corpus_tools.compare.voices import is_said
from corpus_tools.schema import QUOTES

_SPEAKERS = {
    "group": "str", "n_statements": "int64", "n_documents": "int64", "n_sources": "int64",
    "n_speakers": "int64", "share_named": "float64", "share_named_low": "float64",
    "share_named_high": "float64", "share_unnamed": "float64", "diversity_bits": "float64",
    "diversity_simpson": "float64", "most_quoted": "str", "share_most_quoted": "float64",
}  # fmt: skip
_NAMED = ["person", "body"]


def summarize_speakers(quotes: pd.DataFrame, *, grouping: pd.DataFrame) -> pd.DataFrame:
    """Describe whom each group of sources quotes: named or not, and how many different ones.

    Parameters
    ----------
    quotes
        As ``extract_quotes`` gives them; only statements that somebody has made count.
    grouping
        As ``group_documents`` gives it.

    Returns
    -------
    pandas.DataFrame
        One row per group: ``n_statements``, and the documents and sources they stand in;
        ``n_speakers`` (different names; a speaker without a name counts once a document);
        ``share_named`` (persons and bodies with a name), with ``_low`` and ``_high`` of its
        95 % interval over sources (empty where one is unidentified), and ``share_unnamed`` of
        the statements;
        ``diversity_bits`` and ``diversity_simpson`` of the speakers; ``most_quoted`` and
        ``share_most_quoted``.

    Notes
    -----
    The two figures of diversity are Shannon's entropy, the sum of -p log2 p, and Simpson's
    1 - sum of p squared [1]_, p being a speaker's share of the statements. Both grow with the
    number of statements: compare groups of like size. The interval is that of
    ``compute_accuracy``.

    .. [1] Simpson, E. H. (1949). Measurement of diversity. Nature 163.

    Examples
    --------
    >>> round(float(stats.entropy([4, 3, 2, 1], base=2)), 5)
    1.84644
    """
    QUOTES.check(quotes)
    sides = grouping[["document_id", "source_id", "group", "is_identified"]]
    said = quotes[is_said(quotes)].merge(sides, on="document_id")
    known = said[said["speaker"] != ""]
    apart = known["speaker_kind"].isin(["unnamed", ""])
    name = known["speaker"].mask(apart, known["document_id"] + ": " + known["speaker"])
    names = [group for group in sorted(set(grouping["group"])) if group]
    rows = [
        _describe_speakers(group, said[said["group"] == group], name[known["group"] == group])
        for group in names
    ]
    return pd.DataFrame(rows, columns=list(_SPEAKERS)).astype(_SPEAKERS)


def _describe_speakers(group: str, said: pd.DataFrame, name: pd.Series) -> dict[str, Any]:
    shares = (
        name.value_counts(normalize=True).sort_index().sort_values(ascending=False, kind="stable")
    )
    kinds = said["speaker_kind"].value_counts(normalize=True)
    none = shares.empty
    named = said["speaker_kind"].isin(_NAMED).groupby(said["source_id"]).agg(["sum", "size"])
    low, high = np.nan, np.nan
    if said["is_identified"].all():
        low, high = compute_interval(named["sum"].to_numpy(), named["size"].to_numpy())
    return {
        "group": group,
        "n_statements": len(said),
        "n_documents": said["document_id"].nunique(),
        "n_sources": len(named),
        "n_speakers": len(shares),
        "share_named": np.nan if said.empty else kinds.reindex(_NAMED).sum(),
        "share_named_low": low,
        "share_named_high": high,
        "share_unnamed": np.nan if said.empty else kinds.get("unnamed", 0.0),
        "diversity_bits": np.nan if none else float(stats.entropy(shares, base=2)),
        "diversity_simpson": np.nan if none else 1 - float((shares**2).sum()),
        "most_quoted": "" if none else str(shares.index[0]),
        "share_most_quoted": np.nan if none else float(shares.iloc[0]),
    }
