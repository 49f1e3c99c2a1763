"""Findings in sentences, by fixed rules of wording.

An unvalidated measure gets no "more" or "less"; an interval that includes 0 or a p that does
not survive the correction gets "no clear difference", which is not "no difference"; and a
sentence speaks of these texts, never of a country's media.
"""

from __future__ import annotations

import math
from collections.abc import Hashable, Mapping
from typing import Any

import pandas as pd

from corpus_tools.compare.design import LEVEL
from corpus_tools.compare.phrases import write_list
from corpus_tools.compare.tone_standing import Standing, judge_scorers
from corpus_tools.sentiment import label_scorer


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
    refusals = set(table["refused_because"])
    if len(table) and len(refusals) == 1 and "" not in refusals:
        return (_describe_refusal(table, label=label),)
    floor = find_holm_floor(table)
    return tuple(_mark(label) + _describe(row, floor) for _, row in table.iterrows())


def _describe_refusal(table: pd.DataFrame, *, label: str) -> str:
    row = table.iloc[0]
    reasons = "; ".join(dict.fromkeys(table["refused_because"]))
    return (
        f"{_mark(label)}{row['group_a']} and {row['group_b']} are not compared: {reasons}. "
        "The values of the documents are described, each for itself."
    )


def summarize_comparison(
    table: pd.DataFrame, *, labels: Mapping[str, str], unit: str = "value", label: str = ""
) -> tuple[str, ...]:
    """Return what was found over all measures of a comparison, in a few sentences.

    Parameters
    ----------
    table
        A table of comparisons of one pair of groups.
    labels
        The name to show for each measure.
    unit
        What the values are, such as "share of sentences".
    label
        A word in square brackets at the beginning of each sentence, such as "constructed".

    Returns
    -------
    tuple of str
        How many measures differ in these texts, then one sentence for each of them with values,
        interval and n; or why nothing is compared.
    """
    refused = table["refused_because"] != ""
    if table.empty:
        return (f"{_mark(label)}Nothing was measured.",)
    if refused.all():
        return (_describe_refusal(table, label=label),)
    found = table[is_found(table)]
    n_tested = int((~refused).sum())
    whole = (
        f"{_describe_design(table)}: a difference in these texts is found in "
        f"{len(found)} of {n_tested} tested measures (Holm p < .05 over {n_tested} tests, interval "
        f"without 0). {n_tested - len(found)} show no clear "
        f"difference, {int(refused.sum())} could not be tested.{_describe_floor(table)} "
        f"The measures are {', '.join(dict.fromkeys(table['status']))}."
    )
    named = (_name_found(row, labels, unit) for row in found.to_dict("records"))
    return tuple(_mark(label) + sentence for sentence in (whole, *named))


def _describe_design(table: pd.DataFrame) -> str:
    n = table[["n_sources_a", "n_sources_b", "n_documents_a", "n_documents_b"]].max()
    return (
        f"{table['group_a'].iloc[0]} against {table['group_b'].iloc[0]}, {n['n_sources_a']} "
        f"against {n['n_sources_b']} sources, {n['n_documents_a']} against {n['n_documents_b']} "
        "documents"
    )


def _name_found(row: Mapping[Hashable, Any], labels: Mapping[str, str], unit: str) -> str:
    return (
        f"{labels.get(row['measure'], row['measure'])}, {unit}: {row['group_a']} "
        f"{format_number(row['value_a'])}, {row['group_b']} {format_number(row['value_b'])}; "
        f"{row['group_a']} minus {row['group_b']}, {_describe_interval(row)}, Holm "
        f"{format_p(row['p_holm'])} "
        f"({row['n_sources_a']} against {row['n_sources_b']} sources, {row['status']})."
    )


def _describe_interval(row: Mapping[Hashable, Any] | pd.Series) -> str:
    if pd.isna(row["ci_low"]):
        return "no interval, since the sources of each group have the same value"
    low, high = format_number(row["ci_low"]), format_number(row["ci_high"])
    return f"95 % interval of the difference {low} to {high}"


def _describe_floor(table: pd.DataFrame) -> str:
    floor = find_holm_floor(table)
    if floor <= LEVEL:
        return ""
    return (
        f" With so few sources and so many measures Holm's p cannot fall below {floor:.2f}: "
        "no difference can be found here, whatever the texts say."
    )


def describe_tone(
    table: pd.DataFrame, *, agreement: pd.DataFrame, audit: pd.DataFrame, label: str = ""
) -> str:
    """Return what sentiment tools together allow to say, in a few short sentences.

    Parameters
    ----------
    table
        A comparison with one row per tool.
    agreement
        As ``compare_scorers`` gives it.
    audit
        The summary of ``audit_scorer``, one row a tool.
    label
        A word in square brackets at the beginning, such as "constructed".

    Returns
    -------
    str
        A finding only where two or more tools passed the audit, agree on sentences (alpha of
        .667 and above, ordinal level) and each find a difference of the same sign; or where one
        passed it and agrees as well with a person's codes of texts held back from tuning.
        Else that there is no conclusion on tone, with the reasons in figures.

    Raises
    ------
    TableError
        If ``agreement`` or ``audit`` lacks a column.
    """
    if table.empty:
        return f"{_mark(label)}Nothing was scored."
    standing = judge_scorers(table["measure"], agreement=agreement, audit=audit)
    # A blank cell of a CSV comes back as missing.
    reasons = table["refused_because"].astype("object")
    table = table.assign(refused_because=reasons.where(reasons.notna(), ""))
    own = table[table["measure"].isin(standing.counted)] if standing.counted else table
    refused = own["refused_because"]
    is_refused = bool((refused != "").any())
    if standing.counted and not is_refused:
        said = _tell_tone(own, standing)
    else:
        said = _refuse_tone(own, refused) if is_refused else []
        said += [_begin_tone(disagree=standing.disagree), standing.agreement]
        said += [*standing.failed, standing.alone]
    return _mark(label) + " ".join(filter(None, said))


def _begin_tone(*, disagree: bool) -> str:
    return (
        "The tools disagree; no conclusion on tone in these texts."
        if disagree
        else "No conclusion on tone in these texts."
    )


def _refuse_tone(table: pd.DataFrame, refused: pd.Series) -> list[str]:
    """Return why the sides are not compared, by all tools or by one."""
    a, b = table["group_a"].iloc[0], table["group_b"].iloc[0]
    reasons = "; ".join(dict.fromkeys(reason for reason in refused if reason))
    names = [label_scorer(name) for name in table.loc[refused != "", "measure"]]
    by = "" if len(names) == len(table) else f" by {write_list(names)}"
    return [f"{a} and {b} are not compared on tone{by}: {reasons}."]


def _tell_tone(table: pd.DataFrame, standing: Standing) -> list[str]:
    """Return what the tools say that count: a difference if each finds it, with one sign."""
    found = is_found(table)
    signs = set(table["estimate"] > 0)
    names = write_list([label_scorer(name) for name in table["measure"]])
    row = table.iloc[0]
    sides = f"{row['group_a']} minus {row['group_b']}"
    size = (
        f"means over {row['n_sources_a']} and {row['n_sources_b']} sources, "
        f"{', '.join(dict.fromkeys(table['status']))}"
    )
    figures = "; ".join(_tell_score(row) for _, row in table.iterrows())
    why = f"{sides}, {figures} ({size})."
    if found.all() and len(signs) == 1:
        find = (
            "find a difference of tone with the same sign"
            if len(table) > 1
            else "finds a difference of tone"
        )
        begin = f"{names} {find} in these texts: {why}"
        return [begin, standing.confirmed, *standing.failed]
    begin = _begin_tone(disagree=len(signs) > 1 or bool(found.any() != found.all()))
    return [begin, f"{why[:1].upper()}{why[1:]}", standing.confirmed, *standing.failed]


def _tell_score(row: pd.Series) -> str:
    found = bool(is_found(row.to_frame().T).iloc[0])
    interval = _describe_interval(row).removeprefix("95 % interval of the difference ")
    return (
        f"{label_scorer(row['measure'])} {format_number(row['estimate'])}, 95 % interval "
        f"{interval}, Holm {format_p(row['p_holm'])}{'' if found else ', no clear difference'}"
    )


def is_found(table: pd.DataFrame) -> pd.Series:
    """Return for each row whether a difference is found in these texts.

    It is when the comparison was not refused, Holm's p is below .05 and the interval does not
    hold 0. Sources that have the same value throughout each group leave no interval; the
    permutation then decides alone.
    """
    holds_0 = (table["ci_low"] <= 0) & (table["ci_high"] >= 0)
    # A blank cell of a CSV comes back as missing.
    is_compared = table["refused_because"].fillna("") == ""
    return is_compared & (table["p_holm"] < LEVEL) & ~holds_0


def find_holm_floor(table: pd.DataFrame) -> float:
    """Return the smallest Holm p that any measure of the table could have; 1 if none is tested."""
    smallest = table.loc[table["refused_because"] == "", "smallest_possible_p"]
    return min(1.0, len(smallest) * float(smallest.min())) if len(smallest) else 1.0


def format_number(value: float) -> str:
    """Return a value with three decimals, and as many as it takes not to print it as 0.

    Examples
    --------
    >>> format_number(0.12345), format_number(-0.00042), format_number(math.nan)
    ('0.123', '−0.0004', 'no value')
    """
    if math.isnan(value):
        return "no value"
    text = f"{value:.3f}"
    shown = text if not value or float(text) else f"{value:.1g}"
    return shown.replace("-", "−")


def format_p(p_value: float) -> str:
    """Return p as it is printed: never as 0.

    Examples
    --------
    >>> format_p(0.00216), format_p(0.0000049)
    ('p = .0022', 'p < .0001')
    """
    if p_value < 0.0001:  # noqa: PLR2004
        return "p < .0001"
    # Four digits beside .05 too: a p below it must not be printed as .050.
    close = abs(p_value - LEVEL) < 0.0005  # noqa: PLR2004
    digits = 4 if p_value < 0.01 or close else 3 if p_value < 0.1 else 2  # noqa: PLR2004
    text = f"{p_value:.{digits}f}"
    return f"p = {text.removeprefix('0') if p_value < 1 else text}"


def _mark(label: str) -> str:
    return f"[{label}] " if label else ""


def _describe(row: pd.Series, floor: float) -> str:
    values = (
        f"{row['group_a']} {format_number(row['value_a'])}, "
        f"{row['group_b']} {format_number(row['value_b'])} "
        f"(means over {row['n_sources_a']} and {row['n_sources_b']} sources, "
        f"{row['n_documents_a']} and {row['n_documents_b']} documents)"
    )
    if row["refused_because"]:
        return f"{row['measure']}: not compared, {row['refused_because']}; {values}."
    found = bool(is_found(row.to_frame().T).iloc[0])
    verdict = "a difference is found" if found else "no clear difference"
    reach = f", which cannot fall below {floor:.2f} here" if floor > LEVEL else ""
    return (
        f"{row['measure']}: {verdict} in these texts; {values}, difference "
        f"{format_number(row['estimate'])}, {_describe_interval(row)}, "
        f"{format_p(row['p_value'])}, Holm {format_p(row['p_holm'])}{reach}, "
        f"{row['status']} measure."
    )
