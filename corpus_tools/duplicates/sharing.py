"""How much of one document stands in another, word by word."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import numpy.typing as npt

from corpus_tools.duplicates.runs import Hashes, Runs

MOSTLY = 0.8  # of a sentence's words, for it to count as shared
Shares = tuple[float, float, int, float, int]


def compare_documents(runs: Runs, *, pairs: Iterable[tuple[int, int]]) -> list[Shares]:
    """Compare the documents of each pair exactly.

    Parameters
    ----------
    runs
        As ``read_runs`` gives them.
    pairs
        Numbers of documents.

    Returns
    -------
    list of tuple
        For each pair: share of the first one's words that stand in runs the second has too,
        the same the other way round, sentences that are shared (at least 4 in 5 words) of the one
        that has fewer of them, shared words of both out of the words of both, and the shared words
        of the one that has fewer of them. All 0 where a document has no words.
    """
    sets = _Sets(runs)
    return [_compare(runs, first, second, sets) for first, second in pairs]


class _Sets(dict[int, Hashes]):
    """The runs of a document, sorted, made when first asked for."""

    def __init__(self, runs: Runs) -> None:
        self._runs = runs

    def __missing__(self, document: int) -> Hashes:
        begin, end = self._runs.find_span(document)
        self[document] = found = np.unique(self._runs.hashes[begin:end])
        return found


def _compare(runs: Runs, first: int, second: int, sets: _Sets) -> Shares:
    covered_a = cover(runs, document=first, others=sets[second])
    covered_b = cover(runs, document=second, others=sets[first])
    if not len(covered_a) or not len(covered_b):
        return 0.0, 0.0, 0, 0.0, 0
    shared_a, shared_b = int(covered_a.sum()), int(covered_b.sum())
    n_sentences = min(
        int((share_by_sentence(runs, document=number, covered=covered) >= MOSTLY).sum())
        for number, covered in ((first, covered_a), (second, covered_b))
    )
    similarity = (shared_a + shared_b) / (len(covered_a) + len(covered_b))
    share_a, share_b = shared_a / len(covered_a), shared_b / len(covered_b)
    return share_a, share_b, n_sentences, similarity, min(shared_a, shared_b)


def cover(runs: Runs, *, document: int, others: Hashes) -> npt.NDArray[np.bool_]:
    """Return for each word of the document whether it stands in one of the runs ``others``.

    Parameters
    ----------
    runs
        As ``read_runs`` gives them.
    document
        Number of the document.
    others
        Hashes of runs, sorted.
    """
    begin, end = runs.find_span(document)
    hashes, lengths = runs.hashes[begin:end], runs.lengths[begin:end]
    edges = np.zeros(len(hashes) + 1, dtype=np.int64)
    if len(others):
        found = others[np.minimum(np.searchsorted(others, hashes), len(others) - 1)] == hashes
        starts = np.flatnonzero(found & (lengths > 0))
        edges[starts] += 1
        # No two runs end at one word: each sentence has runs of one length only.
        edges[starts + lengths[starts]] -= 1
    return np.cumsum(edges)[:-1] > 0


def share_by_sentence(
    runs: Runs, *, document: int, covered: npt.NDArray[np.bool_]
) -> npt.NDArray[np.float64]:
    """Return the share of covered words of each sentence of the document."""
    from_sentence, to_sentence = runs.first_sentence[document : document + 2]
    bounds = runs.first_word[from_sentence : to_sentence + 1]
    before = np.append(0, np.cumsum(covered))
    sums = np.diff(before[bounds - bounds[0]])
    shares: npt.NDArray[np.float64] = sums / np.diff(bounds)
    return shares
