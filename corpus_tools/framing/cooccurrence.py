"""Which frames share sentences, against what their numbers in each document let expect."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

import numpy as np
import pandas as pd

from corpus_tools.framing.profiles import find_advanced_sentences
from corpus_tools.schema import NUMBER, TEXT, WHOLE, Column, Table
from corpus_tools.study import Codebook

# Half a sentence more of both draws pairs of which little is expected toward 0.
_SHRINKAGE = 0.5
_SUMMED = ["n_documents", "n_sentences_a", "n_sentences_b", "n_sentences", "expected"]
_TURNED = {
    "frame_a": "frame_b",
    "frame_b": "frame_a",
    "n_sentences_a": "n_sentences_b",
    "n_sentences_b": "n_sentences_a",
}

PAIRS = Table("frame_pairs", "document and pair of frames", ("document_id", "frame_a", "frame_b"), (
    Column("document_id", TEXT, "The document."),
    Column("frame_a", TEXT, "Id of the entry that stands first in the codebook."),
    Column("frame_b", TEXT, "Id of the other."),
    Column("n_sentences_a", WHOLE, "Sentences with an advanced match of the first."),
    Column("n_sentences_b", WHOLE, "Sentences with one of the second."),
    Column("n_sentences", WHOLE, "Sentences with both."),
    Column("expected", NUMBER, "Sentences with both if each stood anywhere in the document."),
))  # fmt: skip

COOCCURRENCE = Table("frame_cooccurrence", "ordered pair of frames", ("frame_a", "frame_b"), (
    Column("frame_a", TEXT, "Id of an entry."),
    Column("frame_b", TEXT, "Id of another; each pair stands in both orders."),
    Column("n_documents", WHOLE, "Documents that have both, in whatever sentences."),
    Column("n_sentences_a", WHOLE, "Sentences with the first, in all documents."),
    Column("n_sentences_b", WHOLE, "Sentences with the second."),
    Column("n_sentences", WHOLE, "Sentences with both."),
    Column("expected", NUMBER, "Sentences with both if each stood anywhere in its documents."),
    Column("log_ratio", NUMBER, "Binary log of n_sentences over expected, half a sentence added to "
           "each: near 1 is twice as many as expected; empty where none is expected."),
    Column("jaccard", NUMBER, "n_sentences out of the sentences with either, from 0 to 1; empty "
           "where there are none."),
))  # fmt: skip


def count_frame_pairs(
    matches: pd.DataFrame, *, sentences: pd.DataFrame, codebook: Codebook
) -> pd.DataFrame:
    """Count the sentences of each document in which two frames meet, and those to be expected.

    Parameters
    ----------
    matches, sentences, codebook
        As in ``count_frame_places``.

    Returns
    -------
    pandas.DataFrame
        One row per document and pair, zeros included: ``document_id``, ``frame_a``, ``frame_b``
        (in the order of the codebook), ``n_sentences_a``, ``n_sentences_b``, ``n_sentences``
        (both), ``expected``.

    Raises
    ------
    TableError
        If a match is of a frame or sentence that the codebook or the sentences do not hold.

    Notes
    -----
    Expected is n_a n_b / n with the numbers of the document's sentences, as in the stratified
    tables of Mantel and Haenszel [1]_: that a document has much of two frames does not make them
    meet. The sum over documents is expected of all.

    .. [1] Mantel, N. and Haenszel, W. (1959). Statistical aspects of the analysis of data from
       retrospective studies of disease.
    """
    advanced = find_advanced_sentences(matches, sentences, codebook)
    found = pd.crosstab(advanced["sentence_id"], advanced["frame"])
    found = found.reindex(index=sentences["sentence_id"], columns=codebook.ids, fill_value=0)
    numbers = found.to_numpy(dtype="int64")
    rows = [
        {"document_id": document, **row}
        for document, at in sorted(sentences.groupby("document_id").indices.items())
        for row in _count_pairs(numbers[at], codebook.ids)
    ]
    return PAIRS.build(rows)


def _count_pairs(found: np.ndarray, frames: list[str]) -> Iterator[dict[str, object]]:
    both = found.T @ found
    single = np.diag(both)
    for a, b in combinations(range(len(frames)), 2):
        yield {
            "frame_a": frames[a],
            "frame_b": frames[b],
            "n_sentences_a": single[a],
            "n_sentences_b": single[b],
            "n_sentences": both[a, b],
            "expected": single[a] * single[b] / len(found),
        }


def summarize_cooccurrence(pairs: pd.DataFrame) -> pd.DataFrame:
    """Summarize which frames share sentences, over all documents given.

    Parameters
    ----------
    pairs
        As :func:`count_frame_pairs` gives them; those of one group's documents for a group.

    Returns
    -------
    pandas.DataFrame
        One row per ordered pair, so that the table is symmetric: ``frame_a``, ``frame_b``,
        ``n_documents``, ``n_sentences_a``, ``n_sentences_b``, ``n_sentences``, ``expected``,
        ``log_ratio``, ``jaccard``.

    Notes
    -----
    The log ratio is log2((O + 1/2) / (E + 1/2)), observed over expected with the shrinkage of
    Norén, Hopstadius and Bate [1]_. Without the halves it is the mutual information of Church and
    Hanks [2]_, which is extreme for rare pairs: one sentence where .05 were expected. Jaccard's
    index [3]_ depends on how common the two are. Neither is a test: sentences of one document
    depend on each other. Two entries whose patterns share words meet because of that.

    .. [1] Norén, G. N., Hopstadius, J. and Bate, A. (2013). Shrinkage observed-to-expected ratios
       for robust and transparent large-scale pattern discovery. Statistical Methods in Medical
       Research 22(1).
    .. [2] Church, K. W. and Hanks, P. (1990). Word association norms, mutual information, and
       lexicography. Computational Linguistics 16(1).
    .. [3] Jaccard, P. (1912). The distribution of the flora in the alpine zone. New Phytologist
       11.
    """
    PAIRS.check(pairs)
    turned = pairs.rename(columns=_TURNED)
    ordered = pd.concat([pairs, turned], ignore_index=True)
    have_both = (ordered["n_sentences_a"] > 0) & (ordered["n_sentences_b"] > 0)
    sums = (
        ordered.assign(n_documents=have_both)
        .groupby(["frame_a", "frame_b"], sort=False)[_SUMMED]
        .sum()
        .reset_index()
    )
    met, expected = sums["n_sentences"], sums["expected"]
    either = sums["n_sentences_a"] + sums["n_sentences_b"] - met
    ratio = (met + _SHRINKAGE) / (expected.where(expected > 0) + _SHRINKAGE)
    return COOCCURRENCE.build(
        sums.assign(log_ratio=np.log2(ratio), jaccard=met / either.where(either > 0))
    )
