"""Which documents share text, and how much of each."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import blake2b

import numpy as np
import pandas as pd

from corpus_tools.duplicates.candidates import propose_pairs
from corpus_tools.duplicates.runs import Places, Runs, keep_sentences, read_runs
from corpus_tools.duplicates.sharing import (
    MOSTLY,
    Shares,
    compare_documents,
    cover,
    share_by_sentence,
)
from corpus_tools.duplicates.stock import find_stock_sentences
from corpus_tools.duplicates.tables import (
    CONTAINED,
    DIFFERENT,
    EXACT,
    NEAR,
    PARTIAL,
    RULE,
    SAME,
    DuplicateError,
)
from corpus_tools.schema import DOCUMENTS, DUPLICATE_PAIRS, SHARED_SENTENCES

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
_SHARED_COLUMNS = ["document_a", "document_b", "sentence_id", "other_id", "n_words"]


def find_duplicates(sentences: pd.DataFrame, *, documents: pd.DataFrame) -> pd.DataFrame:
    """Find documents that share their text: copies, cut and edited copies, parts.

    Only sentences are compared, so page furniture neither makes nor hides a duplicate; title
    and deck are left out, since each outlet writes its own, and so are stock sentences that many
    unrelated documents have. A document's share is the words of it that stand in runs of five
    words or more which the other one has too. Two documents are one story ("near") when that
    is at least .4 of **both** (.5 where they share only one sentence, which may be a quotation):
    a copy cut by 40 % passes, a roundup of three stories does not.
    Pairs are proposed by MinHash and then compared word by word, so what the table says of a pair
    is exact.

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
        stands for all of them in the pairs with others; and where over 40 have a part in
        common, each is paired with a few. The pairs of a story are those of
        ``group_duplicates``.

    Raises
    ------
    DuplicateError
        If a sentence is of a document that is not there.
    """
    DOCUMENTS.check(documents)
    runs = read_runs(sentences)
    _check_known(runs, documents)
    stock = find_stock_sentences(_keep_first(runs, _find_exact(runs)))
    runs = keep_sentences(runs, kept=~np.isin(runs.sentence_keys, stock))
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
    table = pd.DataFrame([*exact, *(row for row in rows if row[2])], columns=_COLUMNS)
    is_same = table["kind"].isin((EXACT, NEAR))
    table["verdict"] = np.where(is_same, SAME, DIFFERENT)
    table["verdict_by"] = RULE
    return DUPLICATE_PAIRS.build(table.sort_values(["document_a", "document_b"]))


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


def list_shared_sentences(pairs: pd.DataFrame, *, sentences: pd.DataFrame) -> pd.DataFrame:
    """List the sentences that the documents of each pair share: the evidence for its shares.

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
    ids = pd.unique(pairs[["document_a", "document_b"]].to_numpy(dtype=object).ravel())
    runs = read_runs(sentences[sentences["document_id"].isin(ids)])
    number = {document_id: place for place, document_id in enumerate(runs.document_ids)}
    rows = [
        {"document_a": a, "document_b": b, "sentence_id": mine, "other_id": other, "n_words": n}
        for a, b in zip(pairs["document_a"], pairs["document_b"], strict=True)
        if a in number and b in number
        for mine, other, n in _align(runs, number[a], number[b])
    ]
    listed = pd.DataFrame(rows, columns=_SHARED_COLUMNS)
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
