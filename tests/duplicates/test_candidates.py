from __future__ import annotations

import numpy as np

from corpus_tools.duplicates.candidates import _pair_equal, propose_pairs
from corpus_tools.duplicates.runs import read_runs

from .conftest import BAKERY, CHESS, FERRY, build_corpus


def propose(texts: dict[str, tuple[str, ...]]) -> set[tuple[int, int]]:
    runs = read_runs(build_corpus(texts)[0])
    return set(zip(*(part.tolist() for part in propose_pairs(runs)), strict=True))


def test_nothing() -> None:
    assert propose({}) == set()
    assert propose({"a": FERRY}) == set()


def test_only_those_that_share_text() -> None:
    assert propose({"a": FERRY, "b": CHESS, "c": FERRY[1:], "d": BAKERY}) == {(0, 2)}


def test_a_small_bucket_is_paired_with_all() -> None:
    keys = np.array([7, 5, 7, 7], dtype=np.uint64)
    assert _pair_equal(keys).tolist() == [0 * 4 + 2, 0 * 4 + 3, 2 * 4 + 3]


def test_a_large_bucket_gives_pairs_in_proportion() -> None:
    n = 5000
    pairs = _pair_equal(np.zeros(n, dtype=np.uint64))
    assert len(pairs) < 5 * n
    first, second = np.divmod(pairs, n)
    assert (first < second).all()
    assert set(second[first == 0]) == set(range(1, n))


def draw(n_documents: int, *, n_sentences: int, pool: int) -> dict[str, tuple[str, ...]]:
    """Return reports that are drawn from one stock of sentences."""
    rng = np.random.default_rng(5)
    words = [f"{one}{other}" for one in "bdfgklmnprst" for other in ("ank", "ore", "ist", "ull")]
    stock = [" ".join(rng.choice(words, 18)) for _ in range(pool)]
    return {
        f"d{at:04}": tuple(stock[place] for place in rng.permutation(pool)[:n_sentences])
        for at in range(n_documents)
    }


def test_reports_from_one_stock_of_sentences_give_pairs_in_proportion() -> None:
    n = 400
    assert len(propose(draw(n, n_sentences=20, pool=60))) <= 40 * n


def test_the_closest_are_among_those_chosen() -> None:
    texts = draw(300, n_sentences=20, pool=60)
    copied = texts["d0150"]
    texts["d0290"] = (*copied[:-2], *CHESS[:2])
    assert (150, 290) in propose(texts)
