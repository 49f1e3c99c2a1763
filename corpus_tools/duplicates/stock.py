"""Stock sentences, which unrelated documents have: they make nobody a copy."""

from __future__ import annotations

import numpy as np
import pandas as pd

from corpus_tools.duplicates.runs import Hashes, Runs

_DOCUMENTS = 5
_TIMES = 3


def find_stock_sentences(runs: Runs, *, threshold: float) -> Hashes:
    """Find sentences that far more documents have than the sentences around them.

    A line about the outlet or its licence that cleaning did not know would tie short documents
    together. The sentences of a story that many outlets print stand in about as many documents
    as each other; a stock sentence stands in more than its neighbours.

    Parameters
    ----------
    runs
        Of documents no two of which have the same words.
    threshold
        The share of words that copies have in common. The typical sentence of a document is the
        rarest one that is no rarer than so many of its words: that of copies is one they share,
        however many short sentences each has of its own.

    Returns
    -------
    numpy.ndarray
        Keys of the sentences that stand in at least five documents, and in over three times
        as many as the typical sentence of the middle one of these documents (the median).
    """
    document = np.repeat(np.arange(len(runs.document_ids)), np.diff(runs.first_sentence))
    words = np.diff(runs.first_word)
    table = pd.DataFrame({"document": document, "key": runs.sentence_keys, "words": words})
    table = table.drop_duplicates(["document", "key"])
    table["n"] = table.groupby("key")["document"].transform("size")
    table["around"] = table["document"].map(_find_typical(table, 1 - threshold))
    often = table[table["n"] >= _DOCUMENTS]
    around = often.groupby("key")["around"].median()
    stands_in = often.groupby("key")["n"].first()
    return around.index[stands_in > _TIMES * around].to_numpy(dtype=np.uint64)


def _find_typical(table: pd.DataFrame, rarer: float) -> pd.Series:
    """Return for each document how many have the sentence at this share of its words."""
    ordered = table.sort_values(["document", "n"])
    by_document = ordered.groupby("document")["words"]
    is_behind = by_document.cumsum() >= by_document.transform("sum") * rarer
    return ordered[is_behind].groupby("document")["n"].first()
