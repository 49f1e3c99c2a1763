"""Krippendorff's alpha of two raters, with an interval over clusters of units."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

import numpy as np
import pandas as pd

ORDINAL, INTERVAL = "ordinal", "interval"
_CLASSES = 3
_FEWEST_CLUSTERS = 5
_MOST_UNDEFINED = 0.05  # of the draws
_AT_ONCE = 2_000_000  # clusters drawn before they are summed

Sums = Callable[[np.ndarray, np.ndarray], np.ndarray]
Alpha = Callable[[np.ndarray], np.ndarray]


class AlphaInterval(NamedTuple):
    """Alpha with the ends of its 95 % interval; not a number where there is none."""

    alpha: float
    ci_low: float
    ci_high: float


def estimate_alpha(
    values: np.ndarray, *, clusters: pd.Series, level: str, draws: int, seed: int
) -> AlphaInterval:
    """Compute alpha of two raters and its percentile bootstrap interval over clusters.

    Parameters
    ----------
    values
        One row a unit, two columns, nothing missing; at the ordinal level -1, 0 and 1 alone.
    clusters
        The cluster of each unit; whole clusters are drawn.
    level
        "ordinal" or "interval".
    draws, seed
        Draws of the bootstrap, and the seed for them.

    Returns
    -------
    AlphaInterval
        Without an interval below five clusters, or where in over one in twenty draws there is
        nothing to agree on; other such draws are left out.

    Notes
    -----
    Alpha is a ratio of sums over units (coincidences of classes, squares and products of
    scores), which are formed once for each cluster: a draw then only adds them up. It is equal
    to ``compute_alpha`` on the units drawn.
    """
    add_up, alpha = _LEVELS[level]
    units = add_up(*values.astype(float).T)
    names, places = np.unique(clusters.to_numpy(dtype=str), return_inverse=True)
    columns = [np.bincount(places, weights=unit, minlength=len(names)) for unit in units.T]
    sums = np.stack(columns, axis=1)
    whole = float(alpha(sums.sum(axis=0)[None])[0])
    if len(names) < _FEWEST_CLUSTERS:
        return AlphaInterval(whole, math.nan, math.nan)
    random = np.random.default_rng(seed)
    drawn = np.concatenate([alpha(one) for one in _draw(sums, draws, random)])
    if np.isnan(drawn).mean() > _MOST_UNDEFINED:
        return AlphaInterval(whole, math.nan, math.nan)
    low, high = np.nanpercentile(drawn, [2.5, 97.5]).tolist()
    return AlphaInterval(whole, low, high)


def _draw(sums: np.ndarray, draws: int, random: np.random.Generator) -> Iterator[np.ndarray]:
    """Yield the sums of as many clusters as there are, drawn with replacement: one row a draw."""
    k = len(sums)
    at_once = max(1, _AT_ONCE // k)
    for first in range(0, draws, at_once):
        n = min(at_once, draws - first)
        picked = random.integers(k, size=(n, k)) + k * np.arange(n)[:, None]
        times = np.bincount(picked.ravel(), minlength=n * k).reshape(n, k)
        yield times.astype(float) @ sums


def _sum_intervals(a: np.ndarray, b: np.ndarray) -> np.ndarray:
    return np.stack([np.ones(len(a)), (a - b) ** 2, a**2 + b**2, a + b], axis=1)


def _interval_alpha(sums: np.ndarray) -> np.ndarray:
    n_units, within, squares, total = sums.T
    n = 2 * n_units
    expected = n * squares - total**2
    # What is left of equal scores by rounding is no spread.
    return _divide((n - 1) * within, expected, least=1e-9 * n * squares)


def _sum_classes(a: np.ndarray, b: np.ndarray) -> np.ndarray:
    cells = _CLASSES * (a + 1) + b + 1
    return np.asarray(np.eye(_CLASSES**2)[cells.astype(int)])


def _ordinal_alpha(sums: np.ndarray) -> np.ndarray:
    counted = sums.reshape(-1, _CLASSES, _CLASSES)
    pairs = counted + counted.transpose(0, 2, 1)
    negative, zero, positive = n = pairs.sum(axis=2).T
    # Half of the two classes and all that lies between them.
    distances = {
        (0, 1): (negative + zero) / 2,
        (1, 2): (zero + positive) / 2,
        (0, 2): (negative + positive) / 2 + zero,
    }
    observed = sum(pairs[:, c, k] * apart**2 for (c, k), apart in distances.items())
    expected = sum(n[c] * n[k] * apart**2 for (c, k), apart in distances.items())
    return _divide((n.sum(axis=0) - 1) * observed, np.asarray(expected), least=0)


def _divide(observed: np.ndarray, expected: np.ndarray, *, least: float | np.ndarray) -> np.ndarray:
    defined = expected > least
    return np.where(defined, 1 - observed / np.where(defined, expected, 1), math.nan)


_LEVELS: Mapping[str, tuple[Sums, Alpha]] = {
    ORDINAL: (_sum_classes, _ordinal_alpha),
    INTERVAL: (_sum_intervals, _interval_alpha),
}
