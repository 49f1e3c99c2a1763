"""Which documents share text, and how much of each."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import blake2b

import numpy as np
import pandas as pd

from corpus_tools.duplicates.candidates import CLOSEST, propose_pairs
from corpus_tools.duplicates.runs import Places, Runs, keep_sentences, read_runs
from corpus_tools.duplicates.sharing import Shares, compare_documents
from corpus_tools.duplicates.stock import find_stock_sentences
from corpus_tools.duplicates.tables import (
    CONTAINED,
    DIFFERENT,
    EXACT,
    NEAR,
    PARTIAL,
    RULE,
    SAID,
    SAME,
    DuplicateError,
)
from corpus_tools.schema import DOCUMENTS, DUPLICATE_PAIRS

# The highest that, where it was chosen (benchmarks/near_duplicates.py --part tune), still left 99 %
# of the pairs of copies cut by 10 to 40 % in one story: the safe side for precision.
THRESHOLD = 0.4  # of both documents' words, to be one story
_ONE_SENTENCE = 0.5  # the same where no two sentences are shared, which may be a quotation
_LISTED = 0.2  # of one document's words, to be listed at all
_CONTAINED = 0.8
_FEWEST_WORDS = 15  # shared; fewer are a phrase
_COLUMNS = [
    "document_a", "document_b", "kind", "share_of_a", "share_of_b", "n_shared_sentences",
    "similarity",
]  # fmt: skip
_NOTHING: Shares = 0.0, 0.0, 0, 0.0, 0


def find_duplicates(sentences: pd.DataFrame, *, documents: pd.DataFrame) -> pd.DataFrame:
    """Find documents that share their text: copies, cut and edited copies, parts.

    Only sentences are compared, so page furniture neither makes nor hides a duplicate; title
    and deck are left out, since each outlet writes its own, and so are stock sentences, which
    five documents or more have, and over three times as many as the sentences around them. A
    document's share is the words of it that stand in runs of five words or more which the other
    one has too. Two documents are one story ("near") when that is at least .4 of **both** (.5
    where they share only one sentence, which may be a quotation): a copy cut by 40 % passes, a
    roundup of three stories does not.
    Pairs are proposed by MinHash and then compared word by word, so what the table says of a pair
    is exact but for stock sentences.

    Parameters
    ----------
    sentences, documents
        The tables of that name. Whatever the order of their rows, the result is the same.

    Returns
    -------
    pandas.DataFrame
        One row per pair that shares text: ``document_a``, ``document_b``, ``kind`` (exact,
        near, contained, partial), ``share_of_a``, ``share_of_b``, ``n_shared_sentences``,
        ``similarity``, ``verdict`` (same for exact and near), ``verdict_by``. Parts that make up
        less than a fifth of both together may be missing. Not each pair of a large story is
        listed: of documents with the same words each is paired with the first one only, which
        stands for all of them in the pairs with others; and of over 40 partners that a document
        may share text with it is compared with the 32 that seem closest, the first eight, and
        those that choose it in the same way: n documents have at most 40 n such pairs. The pairs
        of a story are those of ``group_duplicates``.

    Raises
    ------
    DuplicateError
        If a sentence is of a document that is not there.
    """
    DOCUMENTS.check(documents)
    runs = _read_telling_runs(sentences)
    _check_known(runs, documents)
    first = _find_exact(runs)
    distinct = _keep_first(runs, first)
    proposed = list(zip(*(part.tolist() for part in propose_pairs(distinct)), strict=True))
    compared = zip(proposed, compare_documents(distinct, pairs=proposed), strict=True)
    ids = distinct.document_ids
    rows = [(ids[a], ids[b], *_judge(shares)) for (a, b), shares in compared]
    n_sentences = np.diff(runs.first_sentence)
    copies = np.flatnonzero(first != np.arange(len(first)))
    exact = (
        (runs.document_ids[first[copy]], runs.document_ids[copy], EXACT, 1, 1, n_sentences[copy], 1)
        for copy in copies
    )
    return _build([*exact, *(row for row in rows if row[2])])


def compare_pairs(named: Iterable[tuple[str, str]], *, sentences: pd.DataFrame) -> pd.DataFrame:
    """Compare the documents of these pairs, whatever they share.

    Parameters
    ----------
    named
        Ids of two documents each, in either order.
    sentences
        All sentences of the corpus: what is a stock sentence depends on them.

    Returns
    -------
    pandas.DataFrame
        As ``find_duplicates`` gives it, one row per pair; of those that share too little to be
        listed there ``kind`` is "said".
    """
    runs = _read_telling_runs(sentences)
    first = _find_exact(runs)
    n_sentences = np.diff(runs.first_sentence)
    number = {document_id: place for place, document_id in enumerate(runs.document_ids)}
    pairs = sorted({(min(pair), max(pair)) for pair in named})
    known = [(number[a], number[b]) for a, b in pairs if a in number and b in number]
    compared = dict(zip(known, compare_documents(runs, pairs=known), strict=True))
    rows: list[tuple[object, ...]] = []
    for a, b in pairs:
        places = number.get(a, -1), number.get(b, -1)
        if places in compared and first[places[0]] == first[places[1]]:
            rows.append((a, b, EXACT, 1, 1, n_sentences[places[0]], 1))
        else:
            kind, *shares = _judge(compared.get(places, _NOTHING))
            rows.append((a, b, kind or SAID, *shares))
    return _build(rows)


def sort_by_doubt(pairs: pd.DataFrame) -> pd.DataFrame:
    """Return the pairs, those nearest to the threshold first."""
    smaller = pairs[["share_of_a", "share_of_b"]].min(axis=1)
    table = pairs.assign(distance=(smaller - THRESHOLD).abs())
    return table.sort_values(["distance", "document_a", "document_b"]).drop(columns="distance")


def count_crowded(pairs: pd.DataFrame) -> int:
    """Count the documents listed with 32 others or more: not all pairs among these are compared.

    Documents in the very same words do not count, of whom nothing is left out.

    Parameters
    ----------
    pairs
        As ``find_duplicates`` gives them.
    """
    DUPLICATE_PAIRS.check(pairs)
    compared = pairs[pairs["kind"] != EXACT]
    n_pairs = pd.concat([compared["document_a"], compared["document_b"]]).value_counts()
    return int((n_pairs >= CLOSEST).sum())


def _build(rows: Iterable[tuple[object, ...]]) -> pd.DataFrame:
    table = pd.DataFrame(rows, columns=_COLUMNS)
    is_same = table["kind"].isin((EXACT, NEAR))
    table["verdict"] = np.where(is_same, SAME, DIFFERENT)
    table["verdict_by"] = RULE
    return DUPLICATE_PAIRS.build(table.sort_values(["document_a", "document_b"]))


def _read_telling_runs(sentences: pd.DataFrame) -> Runs:
    """Return the runs of all documents without those of stock sentences."""
    runs = read_runs(sentences)
    stock = find_stock_sentences(_keep_first(runs, _find_exact(runs)), threshold=THRESHOLD)
    return keep_sentences(runs, kept=~np.isin(runs.sentence_keys, stock))


def _check_known(runs: Runs, documents: pd.DataFrame) -> None:
    unknown = sorted(set(runs.document_ids) - set(documents["document_id"]))
    if unknown:
        raise DuplicateError(
            f"{len(unknown)} document(s) with sentences do not stand in the documents table, "
            f"the first is {unknown[0]!r}",
            remedy="Give the documents that the sentences were split from.",
        )


def _find_exact(runs: Runs) -> Places:
    """Return for each document the first one with the same sentences, maybe itself."""
    seen: dict[bytes, int] = {}
    first = np.arange(len(runs.document_ids))
    for document, begin, end in zip(
        first.tolist(), runs.first_sentence[:-1], runs.first_sentence[1:], strict=True
    ):
        if begin < end:
            words = runs.sentence_keys[begin:end].tobytes()
            first[document] = seen.setdefault(blake2b(words).digest(), document)
    return first


def _keep_first(runs: Runs, first: Places) -> Runs:
    is_first = first == np.arange(len(first))
    return keep_sentences(runs, kept=np.repeat(is_first, np.diff(runs.first_sentence)))


def _judge(shares: Shares) -> tuple[str, float, float, int, float]:
    """Return the kind of a pair, blank when it is not worth listing, and its shares."""
    share_a, share_b, n_sentences, similarity, n_words = shares
    smaller, larger = sorted((share_a, share_b))
    kind = ""
    if n_words >= _FEWEST_WORDS and larger >= _LISTED:
        least = THRESHOLD if n_sentences > 1 else _ONE_SENTENCE
        # Reports of one kind share their phrases; a copy has whole sentences.
        is_near = smaller >= least and n_sentences > 0
        kind = NEAR if is_near else CONTAINED if larger >= _CONTAINED else PARTIAL
    return kind, share_a, share_b, n_sentences, similarity
