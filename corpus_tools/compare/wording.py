"""Findings in sentences, by fixed rules of wording.

An unvalidated measure gets no "more" or "less"; an interval that includes 0 or a p that does
not survive the correction gets "no clear difference", which is not "no difference"; and a
sentence speaks of these texts, never of a country's media.
"""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

LEVEL = 0.05
TENTATIVE = 0.667


def describe_comparison(table: pd.DataFrame, *, label: str = "") -> tuple[str, ...]:
    """Return one sentence per measure, or one that says why nothing is compared.

    Parameters
    ----------
    table
        A table of comparisons.
    label
        A word in square brackets at the beginning of each sentence, such as "constructed".

    Returns
    -------
    tuple of str
        In the order of the table.
    """
    mark = f"[{label}] " if label else ""
    refusals = set(table["refused_because"])
    if len(table) and len(refusals) == 1 and "" not in refusals:
        row = table.iloc[0]
        return (
            f"{mark}{row['group_a']} and {row['group_b']} are not compared: {refusals.pop()}. "
            "The values of the documents are described, each for itself.",
        )
    return tuple(mark + _describe(row) for _, row in table.iterrows())


def summarize_comparison(
    table: pd.DataFrame, *, labels: Mapping[str, str], label: str = ""
) -> str:
    """Return one sentence on all measures of a comparison.

    Parameters
    ----------
    table
        A table of comparisons of one pair of groups.
    labels
        The name to show for each measure.
    label
        A word in square brackets at the beginning, such as "constructed".

    Returns
    -------
    str
        Which measures differ in these texts, with values and n; or why nothing is compared.
    """
    refused = table["refused_because"] != ""
    if refused.all():
        return " ".join(describe_comparison(table, label=label)[:1]) or "Nothing was measured."
    row = table.iloc[0]
    found = table[is_found(table)]
    named = "; ".join(
        f"{labels.get(one['measure'], one['measure'])} "
        f"({one['value_a']:.3f} against {one['value_b']:.3f}, "
        f"95 % interval of the difference {one['ci_low']:.3f} to {one['ci_high']:.3f})"
        for one in found.to_dict("records")
    )
    rest = int((~refused).sum()) - len(found)
    return (
        (f"[{label}] " if label else "")
        + f"{row['group_a']} against {row['group_b']}, {row['n_sources_a']} against "
        f"{row['n_sources_b']} sources, {row['n_documents_a']} against {row['n_documents_b']} "
        f"documents: {len(found)} of {len(table)} measures differ in these texts (Holm p < .05)"
        + (f": {named}. " if named else ". ")
        + f"{rest} show no clear difference, {int(refused.sum())} could not be tested. "
        f"The measures are {row['status']}."
    )


def describe_tone(table: pd.DataFrame, *, alpha: float, label: str = "") -> str:
    """Return what two or more sentiment tools together allow to say, in one sentence.

    Parameters
    ----------
    table
        A comparison with one row per tool.
    alpha
        Krippendorff's alpha of the tools on the sentences.
    label
        A word in square brackets at the beginning, such as "constructed".

    Returns
    -------
    str
        No conclusion on tone unless the tools agree (alpha of .667 and above) and each of them
        finds a difference of the same sign.
    """
    mark = f"[{label}] " if label else ""
    agreement = f"the tools' agreement on sentences is alpha = {alpha:.2f}"
    if (table["refused_because"] != "").any():
        reason = next(filter(None, table["refused_because"]))
        return f"{mark}The sides are not compared on tone: {reason}; {agreement}."
    same_sign = table["estimate"].gt(0).all() or table["estimate"].lt(0).all()
    if not alpha >= TENTATIVE:
        return (
            f"{mark}No conclusion on tone: {agreement}, below {TENTATIVE}, so the tools do not "
            f"measure the same thing; {len(table)} tools, unvalidated."
        )
    if not (same_sign and is_found(table).all()):
        return f"{mark}The tools disagree or find no clear difference; no conclusion on tone; {agreement}."
    return f"{mark}All tools find a difference of the same sign; {agreement}. " + " ".join(
        describe_comparison(table)
    )


def is_found(table: pd.DataFrame) -> pd.Series:
    """Return for each row whether a difference is found in these texts.

    It is when the comparison was not refused, Holm's p is below .05 and the interval leaves
    out 0.
    """
    apart = (table["ci_low"] > 0) | (table["ci_high"] < 0)
    return (table["refused_because"] == "") & (table["p_holm"] < LEVEL) & apart


def format_p(p_value: float) -> str:
    """Return p as it is printed: never as 0.

    Examples
    --------
    >>> format_p(0.00216), format_p(0.0000049)
    ('p = .0022', 'p < .0001')
    """
    if p_value < 0.0001:  # noqa: PLR2004
        return "p < .0001"
    digits = 4 if p_value < 0.01 else 3 if p_value < 0.1 else 2  # noqa: PLR2004
    text = f"{p_value:.{digits}f}"
    return f"p = {text.removeprefix('0') if p_value < 1 else text}"


def _describe(row: pd.Series) -> str:
    values = (
        f"{row['group_a']} {row['value_a']:.3f}, {row['group_b']} {row['value_b']:.3f} "
        f"(means over {row['n_sources_a']} and {row['n_sources_b']} sources, "
        f"{row['n_documents_a']} and {row['n_documents_b']} documents)"
    )
    if row["refused_because"]:
        return f"{row['measure']}: not compared, {row['refused_because']}; {values}."
    found = bool(is_found(row.to_frame().T).iloc[0])
    verdict = "the sides differ in these texts" if found else "no clear difference in these texts"
    interval = (
        f"95 % interval {row['ci_low']:.3f} to {row['ci_high']:.3f}"
        if pd.notna(row["ci_low"])
        else "no interval"
    )
    return (
        f"{row['measure']}: {verdict}; {values}, difference {row['estimate']:.3f}, {interval}, "
        f"{format_p(row['p_value'])}, Holm {format_p(row['p_holm'])}, {row['status']} measure."
    )
