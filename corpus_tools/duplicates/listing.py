"""The sentences that documents share: the evidence for a pair."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

import numpy as np
import pandas as pd

from corpus_tools.duplicates.finding import sort_by_doubt
from corpus_tools.duplicates.runs import Places, Runs, read_runs
from corpus_tools.duplicates.sharing import MOSTLY, cover, share_by_sentence
from corpus_tools.schema import DUPLICATE_PAIRS, SHARED_SENTENCES

# What people can look at: half a million rows serve nobody, and each holds two sentences.
MOST_PAIRS = 1_000
MOST_SENTENCES = 20  # of each pair
_COLUMNS = ["document_a", "document_b", "sentence_id", "other_id", "n_words"]


def list_shared_sentences(pairs: pd.DataFrame, *, sentences: pd.DataFrame) -> pd.DataFrame:
    """List the sentences that the documents of each pair share: the evidence for its shares.

    Of more than 1,000 pairs those nearest to the threshold are shown, and of a pair its first 20
    shared sentences. ``n_shared_sentences`` of ``duplicate_pairs`` says how many there are.

    Parameters
    ----------
    pairs
        As ``find_duplicates`` gives them, or some of their rows.
    sentences
        The table of that name.

    Returns
    -------
    pandas.DataFrame
        One row per sentence of a that b has (at least 4 in 5 words): ``document_a``,
        ``document_b``, ``sentence_id``, ``other_id`` (the sentence of b that shares most runs
        with it, of equals the first), ``n_words``, ``text_a``, ``text_b``. Stock sentences are
        listed too.
    """
    DUPLICATE_PAIRS.check(pairs)
    shown = sort_by_doubt(pairs).head(MOST_PAIRS).sort_values(["document_a", "document_b"])
    ids = pd.unique(shown[["document_a", "document_b"]].to_numpy(dtype=object).ravel())
    runs = read_runs(sentences[sentences["document_id"].isin(ids)])
    number = {document_id: place for place, document_id in enumerate(runs.document_ids)}
    rows = [
        {"document_a": a, "document_b": b, "sentence_id": mine, "other_id": other, "n_words": n}
        for a, b in zip(shown["document_a"], shown["document_b"], strict=True)
        if a in number and b in number
        for mine, other, n in islice(_align(runs, number[a], number[b]), MOST_SENTENCES)
    ]
    listed = pd.DataFrame(rows, columns=_COLUMNS)
    texts = sentences.set_index("sentence_id")["text"]
    return SHARED_SENTENCES.build(
        listed.assign(text_a=listed["sentence_id"].map(texts), text_b=listed["other_id"].map(texts))
    )


def _align(runs: Runs, first: int, second: int) -> Iterator[tuple[str, str, int]]:
    """Yield each sentence that a shares, the sentence of b with most of its runs, and how many."""
    begin, end = runs.find_span(second)
    others = runs.hashes[begin:end]
    covered = cover(runs, document=first, others=np.unique(others))
    is_shared = share_by_sentence(runs, document=first, covered=covered) >= MOSTLY
    begin, end = runs.find_span(first)
    hashes, owners = runs.hashes[begin:end], _list_owners(runs, first)
    known = is_shared[owners - runs.first_sentence[first]] & (hashes > 0)
    mine = np.unique(np.stack([owners[known].astype(np.uint64), hashes[known]]), axis=1)
    order = np.argsort(others, kind="stable")
    left = np.searchsorted(others[order], mine[1])
    n_hits = np.searchsorted(others[order], mine[1], side="right") - left
    ends = np.cumsum(n_hits)
    hits = order[np.arange(n_hits.sum()) + np.repeat(left - ends + n_hits, n_hits)]
    met = np.stack([np.repeat(mine[0].astype(np.int64), n_hits), _list_owners(runs, second)[hits]])
    (sentences, partners), n_words = np.unique(met, axis=1, return_counts=True)
    best = np.lexsort((partners, -n_words, sentences))
    _, at = np.unique(sentences[best], return_index=True)
    for place in best[at]:
        mine_id, other_id = runs.sentence_ids[[sentences[place], partners[place]]]
        yield mine_id, other_id, int(n_words[place])


def _list_owners(runs: Runs, document: int) -> Places:
    """Return for each word of a document the number of its sentence."""
    from_sentence, to_sentence = runs.first_sentence[document : document + 2]
    sizes = np.diff(runs.first_word[from_sentence : to_sentence + 1])
    return np.repeat(np.arange(from_sentence, to_sentence), sizes)
