"""How far scorers or coders agree."""

from __future__ import annotations

from typing import Literal

import krippendorff
import numpy as np
import pandas as pd

Level = Literal["nominal", "ordinal", "interval", "ratio"]


def compute_alpha(ratings: pd.DataFrame, *, level: Level) -> float:
    """Compute Krippendorff's alpha.

    Parameters
    ----------
    ratings
        One row per unit, one column per coder or scorer; missing ratings are empty. Numbers,
        or for the nominal level any labels.
    level
        Level of measurement.

    Returns
    -------
    float
        1 for perfect agreement, 0 for what chance gives, below 0 for systematic disagreement;
        not a number when there is nothing to agree on (fewer than two ratings, or all alike).

    Notes
    -----
    Krippendorff (2018), Content Analysis: .800 and above is reliable, .667 the lowest limit
    for tentative conclusions.

    Examples
    --------
    >>> ratings = pd.DataFrame({"first": [1, 1, 0, 0, 1], "second": [1, 0, 0, 0, 1]})
    >>> round(compute_alpha(ratings, level="nominal"), 2)
    0.64
    """
    if level == "nominal":
        codes, _ = pd.factorize(ratings.to_numpy(dtype=object).ravel())
        ratings = pd.DataFrame(np.where(codes < 0, np.nan, codes).reshape(ratings.shape))
    values = ratings.to_numpy(dtype=float).T
    rated_twice = (~np.isnan(values)).sum(axis=0) > 1 if values.size else np.array([False])
    known = values[:, rated_twice] if values.size else np.array([])
    if not known.size or np.unique(known[~np.isnan(known)]).size < 2:  # noqa: PLR2004
        return float("nan")
    if level == "interval":
        return _compute_interval_alpha(values[:, rated_twice].T)
    return float(krippendorff.alpha(reliability_data=values, level_of_measurement=level))


def _compute_interval_alpha(values: np.ndarray) -> float:
    """Compute alpha of units x coders from sums of squares.

    The package's tables of units by values by values outgrow the memory where each score is
    another number: a thousand sentences by two scorers ask for 24 GB.
    """
    counts = (~np.isnan(values)).sum(axis=1)
    squares, sums = np.nansum(values**2, axis=1), np.nansum(values, axis=1)
    within = ((squares * counts - sums**2) / (counts - 1)).sum()
    n = counts.sum()
    return float(1 - (n - 1) * within / (n * squares.sum() - sums.sum() ** 2))


def compute_rank_correlation(ratings: pd.DataFrame) -> float:
    """Compute Spearman's rank correlation of two scorers: agreement whatever their scales.

    Parameters
    ----------
    ratings
        One row per unit, two columns of scores.

    Returns
    -------
    float
        From -1 to 1; not a number when a scorer gives every unit the same score.

    Examples
    --------
    >>> ratings = pd.DataFrame({"one": [1, 2, 9], "other": [0.1, 0.2, 0.3]})
    >>> round(compute_rank_correlation(ratings), 9)
    1.0
    """
    known = ratings.dropna()
    if known.shape[1] != 2 or (known.nunique() < 2).any():  # noqa: PLR2004
        return float("nan")
    # Pearson's coefficient of the ranks.
    ranks = known.rank()
    return float(np.corrcoef(ranks.iloc[:, 0], ranks.iloc[:, 1])[0, 1])
