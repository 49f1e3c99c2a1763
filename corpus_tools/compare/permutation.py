"""Permute sources between two groups, all arrangements or a sample of them."""

from __future__ import annotations

import math
from functools import lru_cache
from itertools import combinations

import numpy as np

from corpus_tools.compare.design import MAX_ARRANGEMENTS, sampled_floor

# Relative: two values that differ by less are taken as equal.
_ROUNDING = 1e-12
_PARTS = 20


def permute(a: np.ndarray, b: np.ndarray, *, seed: int) -> tuple[float, float]:
    """Return the two-sided p of the difference of means, and the smallest these values can give.

    Parameters
    ----------
    a, b
        The values of two groups of sources.
    seed
        For more than 200,000 arrangements, which are sampled.

    Examples
    --------
    Three against two sources, wholly apart, one of ten arrangements:

    >>> permute(np.array([0, 1 / 7, 0]), np.array([1.0, 1.0]), seed=0)
    (0.1, 0.1)
    """
    # Sorted and the smaller group dealt, so that swapping the groups deals the same arrangements.
    pooled, size = np.sort(np.concatenate([a, b])), min(len(a), len(b))
    tolerance = find_tolerance(a, b)
    arrangements = _arrange(len(pooled), size, seed)
    # In parts, since a product of flags and numbers makes numbers of the flags.
    dealt = np.concatenate([part @ pooled for part in np.array_split(arrangements, _PARTS)])
    differences = np.abs(dealt / size - (pooled.sum() - dealt) / (len(pooled) - size))
    # Rounding may part arrangements that are equal on paper.
    n_beyond = int(np.sum(differences >= abs(a.mean() - b.mean()) - tolerance))
    is_sampled = math.comb(len(pooled), size) > MAX_ARRANGEMENTS
    p_value = (n_beyond + is_sampled) / (len(differences) + is_sampled)
    smallest = _find_smallest_p(pooled, size, tolerance)
    return max(p_value, smallest), smallest


def find_tolerance(a: np.ndarray, b: np.ndarray) -> float:
    """Return how far two of these values may be apart and still be taken as equal."""
    return _ROUNDING * float(np.abs(np.concatenate([a, b])).max())


@lru_cache(maxsize=2)
def _arrange(n: int, size: int, seed: int) -> np.ndarray:
    """Return flags, one row per arrangement: who is in the group of ``size`` out of ``n``."""
    n_arrangements = math.comb(n, size)
    if n_arrangements > MAX_ARRANGEMENTS:
        flags = np.tile(np.arange(n) < size, (MAX_ARRANGEMENTS, 1))
        np.random.default_rng(seed).permuted(flags, axis=1, out=flags)
    else:
        members = np.array(list(combinations(range(n), size)))
        flags = np.zeros((n_arrangements, n), dtype=bool)
        np.put_along_axis(flags, members, values=True, axis=1)
    flags.flags.writeable = False
    return flags


def _find_smallest_p(pooled: np.ndarray, size: int, tolerance: float) -> float:
    """Return the share of arrangements that are as far apart as these sorted values can be.

    Farthest apart are the ``size`` lowest or the ``size`` highest against the others; who of
    several with the value at the edge is among them makes no difference.
    """
    n = len(pooled)
    edges = ((pooled[:size], pooled[size:]), (pooled[n - size :], pooled[: n - size]))
    differences = [abs(float(one.mean() - other.mean())) for one, other in edges]
    counts = []
    for (dealt, _), edge in zip(edges, (pooled[size - 1], pooled[n - size]), strict=True):
        tied = int(np.sum(np.abs(pooled - edge) <= tolerance))
        counts.append(math.comb(tied, int(np.sum(np.abs(dealt - edge) <= tolerance))))
    farthest = max(differences) - tolerance
    n_farthest = sum(n for n, far in zip(counts, differences, strict=True) if far >= farthest)
    total = math.comb(n, size)
    return min(1.0, max(n_farthest / total, sampled_floor(total)))
