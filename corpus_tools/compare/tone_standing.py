"""Which scorers of tone may carry a finding: audited ones that something independent confirms."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import NamedTuple

import pandas as pd

from corpus_tools.compare.alpha_intervals import ORDINAL
from corpus_tools.compare.phrases import write_list, write_name
from corpus_tools.compare.scorer_agreement import (
    ALL,
    CODER,
    HELD_BACK,
    SCORER_AGREEMENT,
)
from corpus_tools.errors import TableError
from corpus_tools.sentiment import label_scorer

# Krippendorff (2018): the lowest limit for tentative conclusions, and that of reliable data.
TENTATIVE, RELIABLE = 0.667, 0.8
_AUDIT = ("scorer", "passed", "failed_because")


class Standing(NamedTuple):
    """What the audit and the agreement of scorers leave to conclude from.

    Parameters
    ----------
    counted
        The scorers that carry a finding: two or more that passed the audit and agree, or one
        that passed it and agrees with a person; none otherwise.
    disagree
        Whether any two of the scorers, audited or not, agree below the limit.
    agreement
        Their agreement in figures, a sentence.
    failed
        One sentence for each scorer that the audit leaves out.
    alone
        Why those that passed do not count, a sentence; blank if they do.
    confirmed
        What confirms those that count, a sentence; blank if there are none.
    """

    counted: tuple[str, ...]
    disagree: bool
    agreement: str
    failed: tuple[str, ...]
    alone: str
    confirmed: str


def judge_scorers(
    scorers: Iterable[str], *, agreement: pd.DataFrame, audit: pd.DataFrame
) -> Standing:
    """Judge which scorers may carry a finding on tone.

    Parameters
    ----------
    scorers
        Their names.
    agreement
        As ``compare_scorers`` gives it.
    audit
        The summary of ``audit_scorer``, one row a scorer.

    Raises
    ------
    TableError
        If a table lacks a column.
    """
    names = sorted(set(scorers))
    _check(agreement, audit)
    reasons = _find_failures(names, audit)
    passed = [name for name in names if name not in reasons]
    ordinal = agreement[agreement["level"] == ORDINAL]
    every = _select_pairs(ordinal, names)
    counted, said = _judge_passed(passed, ordinal)
    return Standing(
        counted=counted,
        disagree=bool((every["alpha"] < TENTATIVE).any()),
        agreement=_tell_agreement(every["alpha"]),
        failed=tuple(reasons.values()),
        alone="" if counted else said,
        confirmed=said if counted else "",
    )


def write_span(alphas: pd.Series) -> str:
    """Return the smallest and the largest alpha, or the only one.

    Examples
    --------
    >>> write_span(pd.Series([0.31, -0.02])), write_span(pd.Series([0.66699]))
    ('−0.02 to 0.31', '0.6669')
    """
    low, high = (write_alpha(float(end)) for end in (alphas.min(), alphas.max()))
    return low if low == high else f"{low} to {high}"


def write_alpha(alpha: float) -> str:
    """Return an alpha with two decimals; close to a limit with four, cut.

    Examples
    --------
    >>> write_alpha(0.2167), write_alpha(0.79999), write_alpha(math.nan)
    ('0.22', '0.7999', 'none')
    """
    if math.isnan(alpha):
        return "none"
    near = any(abs(alpha - limit) < 0.005 for limit in (TENTATIVE, RELIABLE))  # noqa: PLR2004
    # Rounded, a number just below a limit would be printed as on it.
    number = f"{math.floor(alpha * 1e4 + 1e-9) / 1e4:.4f}" if near else f"{alpha:.2f}"
    return number.replace("-", "−")


def _check(agreement: pd.DataFrame, audit: pd.DataFrame) -> None:
    SCORER_AGREEMENT.check(agreement)
    missing = [name for name in _AUDIT if name not in audit]
    if missing:
        raise TableError(
            f"the audit needs column(s) {', '.join(missing)}; "
            f"it has {', '.join(map(str, audit.columns)) or 'none'}",
            remedy="Give the summary of audit_scorer.",
        )


def _find_failures(names: Sequence[str], audit: pd.DataFrame) -> dict[str, str]:
    """Return a sentence for each scorer that did not pass, or that nobody audited."""
    # A blank cell of a CSV comes back as missing.
    known = audit["failed_because"].notna()
    reasons = audit["failed_because"].astype("object").where(known, "")
    passed = dict(zip(audit["scorer"], audit["passed"], strict=True))
    because = dict(zip(audit["scorer"], reasons, strict=True))
    failures = {}
    for name in names:
        shown = write_name(label_scorer(name))
        if name not in passed:
            failures[name] = f"{shown} was not audited."
        elif not passed[name]:
            failures[name] = f"{shown} failed the audit: {because[name] or 'no reason given'}."
    return failures


def _select_pairs(ordinal: pd.DataFrame, names: Sequence[str]) -> pd.DataFrame:
    """Return the pairs among these scorers."""
    among = ordinal["rater_a"].isin(names) & ordinal["rater_b"].isin(names)
    return ordinal[among & (ordinal["documents"] == ALL)]


def _tell_agreement(alphas: pd.Series) -> str:
    known = alphas.dropna()
    if known.empty:
        return "The tools' agreement on sentences cannot be computed."
    below = f", below {TENTATIVE}" if (known < TENTATIVE).all() else ""
    return f"Their agreement on sentences is alpha = {write_span(known)}{below}."


def _judge_passed(passed: Sequence[str], ordinal: pd.DataFrame) -> tuple[tuple[str, ...], str]:
    """Return those that count, and a sentence on what confirms them, or why there are none."""
    if not passed:
        return (), "No tool passed the audit."
    if len(passed) == 1:
        return _judge_alone(passed[0], ordinal)
    alphas = _select_pairs(ordinal, passed)["alpha"]
    named = write_list([write_name(label_scorer(name)) for name in passed])
    n_pairs = len(passed) * (len(passed) - 1) // 2
    if alphas.notna().sum() == n_pairs and (alphas >= TENTATIVE).all():
        return tuple(passed), f"They agree on sentences: alpha = {write_span(alphas)}."
    if alphas.notna().sum() < n_pairs:
        return (), f"Whether those that passed the audit, {named}, agree cannot be computed."
    return (), f"Those that passed the audit, {named}, do not agree: alpha = {write_span(alphas)}."


def _judge_alone(name: str, ordinal: pd.DataFrame) -> tuple[tuple[str, ...], str]:
    """Return the same of one scorer: only a person's codes can confirm it."""
    is_pair = (ordinal["rater_a"] == name) & (ordinal["rater_b"] == CODER)
    apart = ordinal[is_pair & (ordinal["documents"] == HELD_BACK) & ordinal["alpha"].notna()]
    begins = f"Only {write_name(label_scorer(name))} passed the audit"
    if apart.empty:
        return (), f"{begins}, and nothing independent confirms it."
    row = apart.iloc[0]
    said = (
        f"{begins}; it agrees with a person's codes of texts held back at alpha = "
        f"{write_alpha(row['alpha'])}{_tell_interval(row)}"
    )
    if row["alpha"] >= TENTATIVE:
        return (name,), f"{said}."
    return (), f"{said}, below {TENTATIVE}."


def _tell_interval(row: pd.Series) -> str:
    if pd.isna(row["ci_low"]):
        return ""
    return f" (95 % interval {write_alpha(row['ci_low'])} to {write_alpha(row['ci_high'])})"
