"""Compare two groups of sources: one value a source, an interval, a permutation of sources."""

from __future__ import annotations

import math
import warnings
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd
from scipy import stats

from corpus_tools.compare.design import LEVEL, Design, describe_design, find_refusal
from corpus_tools.compare.permutation import find_tolerance, permute
from corpus_tools.compare.wording import describe_comparison
from corpus_tools.errors import CompareError
from corpus_tools.schema import COMPARISON, DOCUMENT_VALUES

ESTIMAND = "difference of the means over sources; one value a source, pooled over its documents"


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

    @property
    def size(self) -> str:
        """What it stands on: "6 against 6 sources, 12 against 12 documents"."""
        columns = ["n_sources_a", "n_sources_b", "n_documents_a", "n_documents_b"]
        n = self.table[columns].max().fillna(0).astype("int64")
        return (
            f"{n['n_sources_a']} against {n['n_sources_b']} sources, "
            f"{n['n_documents_a']} against {n['n_documents_b']} documents"
        )


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
        A word in front of each sentence, such as "constructed".

    Returns
    -------
    Comparison
        ``table`` with one row per measure, in the order of ``values``: estimate, 95 % Welch
        interval over sources, two-sided permutation p, Holm's p, the smallest p that design and
        ties can reach, and ``refused_because``; ``text`` with a sentence each. The counts of
        documents are of those that have a unit to measure. Everything automatic is
        ``unvalidated``.

    Raises
    ------
    CompareError
        If the two groups are the same, or a value is missing or infinite.

    Notes
    -----
    Refused is a comparison in which a group is empty or one source alone, a document's source is
    not identified (it would have to be guessed which documents are independent: then no value of
    its group is given either), or the smallest p that the number of sources can reach exceeds
    .05. A measure is refused alone when a source has no unit of it, or when ties keep its p above
    .05 whatever belongs to which group; it is then no test, and Holm's correction counts the
    others (Tarone 1990: ties are the same in every arrangement, so this choice does not look at
    the result).

    Permutation [1]_ answers whether so large a difference is rare when groups are dealt by
    chance; the interval [2]_ allows the groups unequal spread, which permutation does not, and
    is for one measure, uncorrected. A difference counts as found when both agree (``is_found``).
    In a simulation of shares (36 sentences a source, beta-distributed over sources with an
    intra-class correlation of .02 to .3, 40,000 draws) the interval held the true difference in
    .95 or above of the draws with 6 against 6 sources and equal shares of .02 to .2; in .93 to
    .95 with .20 against .05; and in .86 to .95 with .02 against .10. With 4 against 12 sources
    and the larger, more scattered share in the group of 4 it fell as low as .79: few sources and
    rare measures make it too narrow.

    .. [1] Good, P. (2005). Permutation, Parametric and Bootstrap Tests of Hypotheses.
    .. [2] Welch, B. L. (1947). The generalization of Student's problem. Correction: Holm, S.
       (1979). A simple sequentially rejective multiple test procedure.
    """
    _check_values(values)
    if groups[0] == groups[1]:
        raise CompareError(f"the group {groups[0]!r} is compared with itself")
    design = describe_design(grouping, groups=groups)
    refused = find_refusal(design)
    measured = _join(values, grouping[grouping["group"].isin(groups)])
    measures = list(dict.fromkeys(values["measure"]))
    rows = [
        _compare_one(measured[measured["measure"] == measure], measure, design, refused, seed)
        for measure in measures
    ]
    table = COMPARISON.build(_adjust(pd.DataFrame(rows, columns=_columns())))
    return Comparison(table=table, text=describe_comparison(table, label=label))


def _check_values(values: pd.DataFrame) -> None:
    DOCUMENT_VALUES.check(values)
    numbers = values[["numerator", "denominator"]].to_numpy(dtype=float)
    wrong = ~np.isfinite(numbers).all(axis=1) | (numbers[:, 1] < 0)
    if wrong.any():
        raise CompareError(
            f"{wrong.sum()} value(s) are missing, infinite or out of a negative number, "
            f"the first is {values[wrong].iloc[0].to_dict()}",
            remedy="Count nothing as 0; leave out a document that has no unit.",
        )


def _columns() -> list[str]:
    return [name for name in COMPARISON.dtypes if name != "p_holm"]


def _join(values: pd.DataFrame, compared: pd.DataFrame) -> pd.DataFrame:
    """Give each value its group and source; sums of fractions depend on the order of rows."""
    joined = values.merge(compared, on="document_id", how="inner", validate="many_to_one")
    return joined[joined["denominator"] > 0].sort_values(["measure", "document_id"])


def _compare_one(
    measured: pd.DataFrame, measure: str, design: Design, design_refused: str, seed: int
) -> dict[str, object]:
    refused = design_refused
    parts = [measured[measured["group"] == name] for name in design.names]
    a, b = (_pool(part) for part in parts)
    if not refused and (len(a), len(b)) != design.sources:
        missing = sum(design.sources) - len(a) - len(b)
        refused = f"{missing} of {sum(design.sources)} sources have no unit to measure"
    row: dict[str, object] = {
        "measure": measure,
        "estimand": ESTIMAND,
        "group_a": design.names[0],
        "group_b": design.names[1],
        # A design that carries no comparison shows no pair of values either.
        "value_a": math.nan if design_refused else _mean(a),
        "value_b": math.nan if design_refused else _mean(b),
        **dict.fromkeys(("estimate", "ci_low", "ci_high", "p_value"), math.nan),
        "smallest_possible_p": design.smallest_p,
        "n_sources_a": design.sources[0],
        "n_sources_b": design.sources[1],
        "n_documents_a": len(parts[0]),
        "n_documents_b": len(parts[1]),
        "status": "unvalidated",
        "refused_because": refused,
    }
    return row if refused else {**row, **_estimate(a, b, seed)}


def _pool(part: pd.DataFrame) -> np.ndarray:
    sums = part.groupby("source_id")[["numerator", "denominator"]].sum()
    return np.sort((sums["numerator"] / sums["denominator"]).to_numpy(dtype=float))


def _mean(values: np.ndarray) -> float:
    return float(values.mean()) if len(values) else math.nan


def _estimate(a: np.ndarray, b: np.ndarray, seed: int) -> dict[str, object]:
    if not a.any() and not b.any():
        return {"smallest_possible_p": 1.0, "refused_because": "the value of every source is 0"}
    p_value, smallest = permute(a, b, seed=seed)
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
    if max(np.ptp(a), np.ptp(b)) <= find_tolerance(a, b):
        return math.nan, math.nan
    with warnings.catch_warnings():
        # SciPy warns when one of the two groups has no spread; the other carries the interval.
        warnings.simplefilter("ignore", RuntimeWarning)
        interval = stats.ttest_ind(a, b, equal_var=False).confidence_interval(0.95)
    return float(interval.low), float(interval.high)


def _adjust(table: pd.DataFrame) -> pd.DataFrame:
    """Add Holm's p over every measure that was tested."""
    tested = table.loc[table["p_value"].notna(), "p_value"]
    return table.assign(p_holm=pd.Series(holm(tested.tolist()), index=tested.index, dtype=float))


def holm(p_values: Sequence[float]) -> list[float]:
    """Return Holm's adjusted p values, in the order given.

    Examples
    --------
    >>> [round(p, 3) for p in holm([0.001, 0.03, 0.012])]
    [0.003, 0.03, 0.024]
    """
    p = np.asarray(p_values, dtype=float)
    order = np.argsort(p, kind="stable")
    steps = np.maximum.accumulate((len(p) - np.arange(len(p))) * p[order])
    adjusted = np.empty(len(p))
    adjusted[order] = np.minimum(steps, 1)
    return [float(one) for one in adjusted]
