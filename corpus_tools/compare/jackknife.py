"""Intervals of figures that are no ratio of two sums: each source left out once."""

from __future__ import annotations

import math
from collections.abc import Callable

import numpy as np
import pandas as pd
from scipy import stats

_QUANTILE = 0.975


def estimate_figure(
    units: pd.DataFrame, compute: Callable[[pd.DataFrame], float], *, lowest: float
) -> tuple[float, float, float]:
    """Compute a figure of units and its 95 % interval over their sources.

    Parameters
    ----------
    units
        Any table with ``source_id``.
    compute
        What makes the figure of such a table.
    lowest
        The least that it can be; the most is 1.

    Returns
    -------
    tuple of float
        The figure and the ends of its interval, no numbers for fewer than two sources, or where
        the figure hangs on one of them.

    Notes
    -----
    Jackknife [1]_ with Student's t for one less than the number of sources, cut off at the ends
    of the scale.

    .. [1] Tukey, J. W. (1958). Bias and confidence in not-quite large samples. Annals of
       Mathematical Statistics 29.

    Examples
    --------
    >>> units = pd.DataFrame({"source_id": ["a", "b", "c"], "x": [0.4, 0.5, 0.6]})
    >>> value, low, high = estimate_figure(units, lambda part: float(part["x"].mean()), lowest=0)
    >>> round(value, 3), round(low, 3), round(high, 3)
    (0.5, 0.252, 0.748)
    """
    sources = sorted(set(units["source_id"]))
    value, n = compute(units), len(sources)
    if n < 2:  # noqa: PLR2004
        return value, math.nan, math.nan
    rest = np.array([compute(units[units["source_id"] != source]) for source in sources])
    error = math.sqrt((n - 1) / n * float(((rest - rest.mean()) ** 2).sum()))
    reach = float(stats.t.ppf(_QUANTILE, n - 1)) * error
    low, high = np.clip([value - reach, value + reach], lowest, 1).tolist()
    return value, low, high
