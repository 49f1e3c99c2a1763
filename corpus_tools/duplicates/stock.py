"""Stock sentences, which unrelated documents have: they make nobody a copy."""

from __future__ import annotations

import numpy as np
import pandas as pd

from corpus_tools.duplicates.runs import Hashes, Runs

_DOCUMENTS = 5
_TIMES = 3


def find_stock_sentences(runs: Runs) -> Hashes:
    """Find sentences that far more documents have than the sentences around them.

    A line about the outlet or its licence that cleaning did not know would tie short documents
    together. The sentences of a story that many outlets print stand in about as many documents
    as each other; a stock sentence stands in more than its neighbours.

    Parameters
    ----------
    runs
        Of documents no two of which have the same words.

    Returns
    -------
    numpy.ndarray
        Keys of the sentences that stand in at least five documents, and in over three times
        as many as the middle sentence (the median) of the middle one of these documents.
    """
    document = np.repeat(np.arange(len(runs.document_ids)), np.diff(runs.first_sentence))
    table = pd.DataFrame({"document": document, "key": runs.sentence_keys}).drop_duplicates()
    table["n"] = table.groupby("key")["document"].transform("size")
    table["around"] = table.groupby("document")["n"].transform("median")
    often = table[table["n"] >= _DOCUMENTS]
    around = often.groupby("key")["around"].median()
    stands_in = often.groupby("key")["n"].first()
    return around.index[stands_in > _TIMES * around].to_numpy(dtype=np.uint64)
