"""Pairs worth comparing, by MinHash: the only step that would otherwise compare all with all."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt
from datasketch import MinHash

from corpus_tools.duplicates.runs import Places, Runs

_PERMUTATIONS, _ROWS, _SEED = 128, 2, 1
_FULL = 40  # documents of one bucket that are all paired with each other
_FIRST, _NEXT = 3, 2  # of a larger bucket: with the first ones, and with those that follow
# Agreeing places of two signatures below which even a partial copy is out of reach.
_AGREEING = 8
# Partners that a document is compared with: those that agree most, and the first ones by id,
# which the other copies of a large story have too, so that somebody is compared with them all.
CLOSEST, _LOWEST = 32, 8
_AT_ONCE = 100_000

Signatures = npt.NDArray[np.uint32]


def propose_pairs(runs: Runs) -> tuple[Places, Places]:
    """Propose pairs of documents that may share much of their runs.

    Signatures are MinHashes of the sets of runs (Broder 1997, "On the resemblance and
    containment of documents"), cut into 64 bands of two numbers; documents that agree in a
    band are proposed. Of two copies with a Jaccard similarity of .2, which is what two different
    cuts of 40 % may come down to, 93 % are proposed; at .3 99.8 %. In a band that more than 40
    documents agree in, each is paired with the first three and the next two. Of all its partners
    each document chooses the 32 that agree most and the first eight; a pair that neither chooses
    is left out. So n documents give at most 40 n pairs and not n², be they copies of one text or
    reports made of the same stock of sentences.

    Parameters
    ----------
    runs
        Of documents no two of which have the same words, ids sorted.

    Returns
    -------
    tuple of numpy.ndarray
        Numbers of the documents of each pair, the smaller first, sorted.
    """
    numbers, signatures = _sign(runs)
    pairs = np.zeros(0, dtype=np.int64)
    for band in range(0, _PERMUTATIONS, _ROWS):
        keys = np.ascontiguousarray(signatures[:, band : band + _ROWS]).view(np.uint64).ravel()
        pairs = np.union1d(pairs, _pair_equal(keys))
    first, second = np.divmod(pairs, max(1, len(numbers)))
    agreeing = [
        (signatures[first[at : at + _AT_ONCE]] == signatures[second[at : at + _AT_ONCE]]).sum(1)
        for at in range(0, len(first), _AT_ONCE)
    ]
    likeness = np.concatenate([np.zeros(0, dtype=np.int64), *agreeing])
    near = likeness >= _AGREEING
    first, second = first[near], second[near]
    chosen = _choose_partners(first, second, likeness[near])
    return numbers[first[chosen]], numbers[second[chosen]]


def _choose_partners(first: Places, second: Places, likeness: Places) -> npt.NDArray[np.bool_]:
    """Return which pairs at least one of their two documents chooses."""
    documents, partners = np.append(first, second), np.append(second, first)
    like = np.append(likeness, likeness)
    is_chosen = np.zeros(len(documents), dtype=bool)
    for most, order in (
        (CLOSEST, np.lexsort((partners, -like, documents))),
        (_LOWEST, np.lexsort((partners, documents))),
    ):
        begins = np.searchsorted(documents[order], documents[order])
        is_chosen[order[np.arange(len(order)) - begins < most]] = True
    return is_chosen[: len(first)] | is_chosen[len(first) :]


def _sign(runs: Runs) -> tuple[Places, Signatures]:
    """Return the documents that have runs, and their signatures."""
    begins = runs.first_word[runs.first_sentence]
    numbers = np.flatnonzero(np.diff(begins) > 0)
    sets = (_read_hashes(runs.hashes[begins[number] : begins[number + 1]]) for number in numbers)
    signatures = np.zeros((len(numbers), _PERMUTATIONS), dtype=np.uint32)
    signed = MinHash.generator(
        sets, num_perm=_PERMUTATIONS, seed=_SEED, hashfunc=int, scheme="affine32"
    )
    for row, minhash in enumerate(signed):
        signatures[row] = minhash.hashvalues
    return numbers, signatures


def _read_hashes(hashes: npt.NDArray[np.uint64]) -> list[int]:
    halves: list[int] = (hashes[hashes > 0] >> np.uint64(32)).tolist()
    return halves


def _pair_equal(keys: npt.NDArray[np.uint64]) -> Places:
    """Return the pairs of places with the same key, as first * n + second, bounded in number."""
    order = np.argsort(keys, kind="stable")
    bounds = np.flatnonzero(np.append(True, np.diff(keys[order]) != 0))
    sizes = np.diff(np.append(bounds, len(order)))
    is_shared = sizes > 1
    pairs = [
        pair
        for begin, size in zip(bounds[is_shared], sizes[is_shared], strict=True)
        for pair in _pair_members(order[begin : begin + size])
    ]
    n = len(keys)
    return np.unique(np.concatenate([np.zeros(0, np.int64), *(a * n + b for a, b in pairs)]))


def _pair_members(members: Places) -> Iterator[tuple[Places, Places]]:
    if len(members) <= _FULL:
        first, second = np.triu_indices(len(members), 1)
        yield members[first], members[second]
        return
    for hub in range(_FIRST):
        yield np.broadcast_to(members[hub], len(members) - hub - 1), members[hub + 1 :]
    for step in range(1, _NEXT + 1):
        yield members[:-step], members[step:]
