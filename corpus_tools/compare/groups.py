"""Compare two groups of sources: one value a source, an interval, a permutation of sources."""

from __future__ import annotations

import math
import warnings
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd
from scipy import stats
from statsmodels.stats.multitest import multipletests

from corpus_tools.compare.design import (
    LEVEL,
    MAX_ARRANGEMENTS,
    Design,
    describe_design,
    find_refusal,
)
from corpus_tools.compare.wording import describe_comparison
from corpus_tools.errors import CompareError
from corpus_tools.schema import COMPARISON, DOCUMENT_VALUES

ESTIMAND = "difference of the means over sources; one value a source, pooled over its documents"
_TOLERANCE = 1e-12
_NEEDED_FOR_SPREAD = 2


@dataclass(frozen=True)
class Comparison:
    """Two groups compared.

    Parameters
    ----------
    table
        One row per measure; see ``describe_tables``.
    text
        One sentence per measure, or one sentence that says why nothing is compared.
    """

    table: pd.DataFrame
    text: tuple[str, ...]


def compare_groups(
    values: pd.DataFrame,
    *,
    grouping: pd.DataFrame,
    groups: tuple[str, str],
    seed: int,
    label: str = "",
) -> Comparison:
    """Compare two groups of sources on one or more measures.

    A source is the unit: its value is the sum of the numerators of its documents over the sum
    of their denominators, a group's value the plain mean over its sources. Documents of one
    source are not independent of each other, so sources are permuted, never documents.

    Parameters
    ----------
    values
        One row per document and measure: ``document_id``, ``measure``, ``numerator``,
        ``denominator``. Holm's correction runs over all its measures.
    grouping
        As ``group_documents`` gives it.
    groups
        The two groups; the difference is the first minus the second.
    seed
        For designs of more than 200,000 arrangements, which are sampled.
    label
        A word that each sentence and row carries, such as "constructed".

    Returns
    -------
    Comparison
        ``table`` with estimate, 95 % Welch interval over sources, two-sided permutation p,
        Holm's p, the smallest p that design and ties can reach, and ``refused_because``;
        ``text`` with a sentence each. Everything automatic is ``unvalidated``.

    Raises
    ------
    CompareError
        If the two groups are the same.

    Notes
    -----
    Refused is a comparison in which a group is empty, a document's source is not identified
    (it would have to be guessed which documents are independent), or the smallest p that the
    number of sources can reach exceeds .05. Permutation: Good (2005), Permutation, Parametric
    and Bootstrap Tests of Hypotheses. Interval: Welch (1947). Correction: Holm (1979).
    """
    DOCUMENT_VALUES.check(values)
    if groups[0] == groups[1]:
        raise CompareError(f"the group {groups[0]!r} is compared with itself")
    design = describe_design(grouping, groups=groups)
    refused = find_refusal(design)
    pooled = _pool(values, grouping[grouping["group"].isin(groups)])
    measures = list(dict.fromkeys(values["measure"]))
    rows = [_compare_one(pooled, measure, design, refused, seed) for measure in measures]
    table = COMPARISON.build(_adjust(pd.DataFrame(rows, columns=_columns())))
    return Comparison(table=table, text=describe_comparison(table, label=label))


def _columns() -> list[str]:
    return [name for name in COMPARISON.dtypes if name != "p_holm"]


def _pool(values: pd.DataFrame, compared: pd.DataFrame) -> pd.DataFrame:
    joined = values.merge(compared, on="document_id", how="inner")
    sums = joined.groupby(["measure", "group", "source_id"])[["numerator", "denominator"]].sum()
    sums = sums[sums["denominator"] > 0]
    return (sums["numerator"] / sums["denominator"]).rename("value").reset_index()


def _compare_one(
    pooled: pd.DataFrame, measure: str, design: Design, refused: str, seed: int
) -> dict[str, object]:
    of_measure = pooled[pooled["measure"] == measure]
    a, b = (
        np.sort(of_measure.loc[of_measure["group"] == name, "value"].to_numpy())
        for name in design.names
    )
    if not refused and (len(a), len(b)) != design.sources:
        refused = "a source has no unit to measure"
    row: dict[str, object] = {
        "measure": measure,
        "estimand": ESTIMAND,
        "group_a": design.names[0],
        "group_b": design.names[1],
        "value_a": a.mean() if len(a) else math.nan,
        "value_b": b.mean() if len(b) else math.nan,
        **dict.fromkeys(("estimate", "ci_low", "ci_high", "p_value"), math.nan),
        "smallest_possible_p": design.smallest_p,
        "n_sources_a": design.sources[0],
        "n_sources_b": design.sources[1],
        "n_documents_a": design.documents[0],
        "n_documents_b": design.documents[1],
        "status": "unvalidated",
        "refused_because": refused,
    }
    return row if refused else {**row, **_estimate(a, b, seed)}


def _estimate(a: np.ndarray, b: np.ndarray, seed: int) -> dict[str, object]:
    p_value, smallest = _permute(a, b, seed)
    if smallest > LEVEL:
        tied = f"so many sources have the same value that p cannot fall below {smallest:.2f}"
        return {"smallest_possible_p": smallest, "refused_because": tied}
    low, high = _welch_interval(a, b)
    return {
        "estimate": a.mean() - b.mean(),
        "ci_low": low,
        "ci_high": high,
        "p_value": p_value,
        "smallest_possible_p": smallest,
    }


def _welch_interval(a: np.ndarray, b: np.ndarray) -> tuple[float, float]:
    """Return Welch's 95 % interval; without any spread there is none to give."""
    spread = min(len(a), len(b)) >= _NEEDED_FOR_SPREAD and max(np.ptp(a), np.ptp(b)) > _TOLERANCE
    if not spread:
        return math.nan, math.nan
    with warnings.catch_warnings():
        # SciPy warns when one of the two groups has no spread; the other carries the interval.
        warnings.simplefilter("ignore", RuntimeWarning)
        interval = stats.ttest_ind(a, b, equal_var=False).confidence_interval(0.95)
    return float(interval.low), float(interval.high)


def _permute(a: np.ndarray, b: np.ndarray, seed: int) -> tuple[float, float]:
    """Return the two-sided p and the smallest one that these values could give."""
    result = stats.permutation_test(
        (a, b),
        _absolute_difference,
        permutation_type="independent",
        alternative="greater",
        n_resamples=MAX_ARRANGEMENTS,
        vectorized=True,
        rng=np.random.default_rng(seed),
    )
    null = result.null_distribution
    exact = math.comb(len(a) + len(b), len(a)) <= MAX_ARRANGEMENTS
    extreme = int(np.sum(null >= null.max() - _TOLERANCE))
    smallest = extreme / len(null) if exact else (extreme + 1) / (len(null) + 1)
    # Rounding may part arrangements that are equal on paper.
    beyond = int(np.sum(null >= result.statistic - _TOLERANCE))
    p_value = beyond / len(null) if exact else (beyond + 1) / (len(null) + 1)
    return p_value, min(smallest, 1.0)


def _absolute_difference(a: np.ndarray, b: np.ndarray, axis: int) -> np.ndarray:
    return np.abs(a.mean(axis=axis) - b.mean(axis=axis))


def _adjust(table: pd.DataFrame) -> pd.DataFrame:
    """Add Holm's p over every measure that was tested."""
    adjusted = pd.Series(math.nan, index=table.index)
    tested = table["p_value"].notna()
    if tested.any():
        adjusted[tested] = holm(table.loc[tested, "p_value"].tolist())
    return table.assign(p_holm=adjusted)


def holm(p_values: Sequence[float]) -> list[float]:
    """Return Holm's adjusted p values, in the order given.

    Examples
    --------
    >>> [round(p, 3) for p in holm([0.001, 0.03, 0.012])]
    [0.003, 0.03, 0.024]
    """
    return [float(p) for p in multipletests(p_values, method="holm")[1]]
