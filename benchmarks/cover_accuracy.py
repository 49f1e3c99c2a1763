"""How often the intervals of precision and recall hold the true value, by simulation.

``python benchmarks/cover_accuracy.py [DRAWS]`` prints a table: the smallest and the largest share
of draws, over true values of .7, .85 and .95, in which the 95 % interval held the true value.
Each source has its own value, drawn from a beta distribution with the given mean and intra-class
correlation. A share is uncertain by .014 at 1,000 draws (two standard errors at .95).
"""

from __future__ import annotations

import sys
from itertools import product

import numpy as np
import pandas as pd

from corpus_tools.compare.accuracy import compute_interval

SEED = 20261122
VALUES = (0.7, 0.85, 0.95)
CORRELATIONS = (0.1, 0.2)
N_SOURCES = (2, 4, 6, 12)
_DRAWS = 1000


def list_sizes(n_sources: int) -> dict[str, np.ndarray]:
    """Return how many units each source has: the same, few and many by turns, one far ahead."""
    return {
        "equal": np.full(n_sources, 40),
        "10 and 70": np.resize([10, 70], n_sources),
        "3 and one of 150": np.array([3] * (n_sources - 1) + [150]),
    }


def find_coverage(sizes: np.ndarray, *, value: float, correlation: float, n_draws: int) -> float:
    """Return the share of draws whose interval holds the true value."""
    random = np.random.default_rng(SEED)
    shape = (1 - correlation) / correlation
    own = random.beta(value * shape, (1 - value) * shape, size=(n_draws, len(sizes)))
    intervals = (compute_interval(hits, sizes) for hits in random.binomial(sizes, own))
    return sum(low <= value <= high for low, high in intervals) / n_draws


def tabulate_coverage(n_draws: int) -> pd.DataFrame:
    """Return one row per number and sizes of sources and intra-class correlation."""
    rows = []
    for n_sources, correlation in product(N_SOURCES, CORRELATIONS):
        for name, sizes in list_sizes(n_sources).items():
            shares = [
                find_coverage(sizes, value=value, correlation=correlation, n_draws=n_draws)
                for value in VALUES
            ]
            rows.append((name, n_sources, correlation, min(shares), max(shares)))
    columns = ["units of a source", "sources", "correlation", "smallest", "largest"]
    return pd.DataFrame(rows, columns=columns).sort_values(columns[:3], kind="stable")


if __name__ == "__main__":
    table = tabulate_coverage(int(sys.argv[1]) if len(sys.argv) > 1 else _DRAWS)
    print(table.to_string(index=False, float_format="{:.2f}".format))  # noqa: T201
