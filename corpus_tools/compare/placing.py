"""Which coded sentence a match stands in, and which entries a person coded there."""

from __future__ import annotations

import pandas as pd

_SENTENCE = ["document_id", "sentence_start"]
ADVANCED = "advanced"


def place_matches(matches: pd.DataFrame, *, codes: pd.DataFrame) -> pd.DataFrame:
    """Join to each match the coded sentence in which it begins.

    Returns
    -------
    pandas.DataFrame
        The matches of all uses that begin in a coded sentence, with ``sentence_start`` and
        ``sentence_end`` (code points in the document's text), in order of ``start``.
    """
    spans = codes[["document_id", "start", "end"]].drop_duplicates().sort_values("start")
    placed = pd.merge_asof(
        matches.sort_values("start", kind="stable"),
        spans.set_axis([*_SENTENCE, "sentence_end"], axis=1),
        left_on="start",
        right_on="sentence_start",
        by="document_id",
    )
    inside = placed[placed["start"] < placed["sentence_end"]]
    return inside.astype({"sentence_start": "int64", "sentence_end": "int64"})


def list_true(codes: pd.DataFrame) -> pd.DataFrame:
    """Return where a person coded an entry as advanced.

    Returns
    -------
    pandas.DataFrame
        ``document_id``, ``sentence_start``, ``frame``.
    """
    true = codes.loc[codes["use"] == ADVANCED, ["document_id", "start", "frame"]]
    return true.rename(columns={"start": "sentence_start"})
