"""Titles of figures and findings on who speaks and who is told to act."""

from __future__ import annotations

import math
from collections.abc import Hashable, Mapping, Sequence
from typing import Any

import pandas as pd

from corpus_tools.compare.accuracy import compute_interval
from corpus_tools.compare.phrases import write_list, write_name, write_number, write_percent
from corpus_tools.compare.voices import OTHER, OWN


def claim_voices(words: pd.DataFrame) -> str:
    """Say which share of each row's words is quoted.

    Parameters
    ----------
    words
        As ``count_voice_words`` gives them.

    Examples
    --------
    >>> claim_voices(pd.DataFrame({"newsroom": [60, 10], "us": [40, 0]}, index=["East", "West"]))
    'Quoted words: East 40 %, West 0 % (unvalidated)'
    """
    quoted = words.drop(columns=list(OWN), errors="ignore").sum(axis=1)
    return _claim("Quoted words", quoted, words.sum(axis=1))


def claim_speakers(statements: pd.DataFrame) -> str:
    """Say how many of each row's statements the text ties to an actor.

    Parameters
    ----------
    statements
        As ``count_statements`` gives them.

    Examples
    --------
    >>> claim_speakers(pd.DataFrame({"us": [3, 0], "other": [1, 2]}, index=["East", "West"]))
    'Statements that the text ties to an actor: East 3 of 4, West 0 of 2 (unvalidated)'
    """
    known = statements.drop(columns=OTHER, errors="ignore").sum(axis=1)
    rows = [
        f"{write_name(name)} {part:,} of {whole:,}"
        for name, part, whole in zip(known.index, known, statements.sum(axis=1), strict=True)
        if whole
    ]
    what = "Statements that the text ties to an actor"
    return f"{what}: {', '.join(rows)} (unvalidated)" if rows else f"{what}: there are none"


def claim_addressees(obligations: pd.DataFrame, *, names: Mapping[str, str]) -> str:
    """Say to whom most of each row's demands are put, in numbers.

    Parameters
    ----------
    obligations
        Whole numbers: one row per group, one column per addressee.
    names
        The name of each addressee.
    """
    rows = [_name_largest(str(name), row, names) for name, row in obligations.iterrows()]
    rows = list(filter(None, rows))
    return f"Demands: {'; '.join(rows)} (not tested)" if rows else "There are no demands"


def _claim(what: str, parts: pd.Series, whole: pd.Series) -> str:
    rows = [
        f"{write_name(name)} {write_percent(part / total)}"
        for name, part, total in zip(parts.index, parts, whole, strict=True)
        if total
    ]
    return f"{what}: {', '.join(rows)} (unvalidated)" if rows else f"{what}: there are none"


def _name_largest(name: str, row: pd.Series, names: Mapping[str, str]) -> str:
    if not row.sum():
        return ""
    largest = [part for part, number in row.items() if number == row.max()]
    named = write_list([write_name(names.get(str(part), part)) for part in largest])
    each = " each" if len(largest) > 1 else ""
    return f"{write_name(name)}, {row.max():,} of {row.sum():,} to {named}{each}"


def describe_speakers(
    statements: pd.DataFrame,
    *,
    speakers: pd.DataFrame,
    names: Mapping[str, str],
    by_document: pd.DataFrame | None = None,
    grouping: pd.DataFrame | None = None,
    label: str = "",
) -> tuple[str, ...]:
    """Say whom each group quotes, in one sentence a group.

    Parameters
    ----------
    statements
        As ``count_statements`` gives them.
    speakers
        As ``summarize_speakers`` gives them.
    names
        The name of each actor.
    by_document, grouping
        The same statements counted by document, and of which source each document is, as
        ``group_documents`` gives it: for the interval of a share over sources. There is none
        where the source of a document is unidentified: how many there are would be a guess.
    label
        A word in square brackets to begin with, such as "constructed".

    Returns
    -------
    tuple of str
        Counts and shares of these texts, without a comparison of the groups.
    """
    mark = f"[{label}] " if label else ""
    said = []
    for row in speakers.to_dict("records"):
        group = write_name(row["group"])
        if not row["n_statements"] or row["group"] not in statements.index:
            said.append(f"{mark}{group} sources: no statement is reported.")
            continue
        counts = statements.loc[row["group"]]
        tied = counts.drop(OTHER, errors="ignore")
        share, where = _weigh([*tied.index], row["group"], by_document, grouping)
        each = [
            f"{n:,} to {write_name(names.get(str(part), part))}" for part, n in tied.items() if n
        ]
        number = f"{tied.sum():,} of them{share} to actors of the study"
        said.append(
            f"{mark}{group} sources: {write_number(row['n_statements'], 'statement')} by "
            f"{write_number(row['n_speakers'], 'speaker')}{where}. The text ties "
            + (f"{number}: {write_list(each)}; " if each else "none of them to an actor; ")
            + f"for {int(counts.get(OTHER, 0)):,} it names no such actor (unvalidated)."
        )
    return tuple(said)


def _weigh(
    parts: Sequence[object],
    group: str,
    by_document: pd.DataFrame | None,
    grouping: pd.DataFrame | None,
) -> tuple[str, str]:
    """Return which share these parts are, with its interval, and in how many documents."""
    if by_document is None or grouping is None:
        return "", ""
    sources = grouping[grouping["group"] == group].set_index("document_id")["source_id"]
    counts = by_document.reindex(sources.index, fill_value=0)
    hits = counts.reindex(columns=list(parts), fill_value=0).sum(axis=1).groupby(sources).sum()
    units = counts.sum(axis=1).groupby(sources).sum()
    n_documents = int((counts.sum(axis=1) > 0).sum())
    where = f" in {write_number(n_documents, 'document')}"
    whole = hits.sum() / units.sum()
    if not grouping.loc[grouping["group"] == group, "is_identified"].all():
        return f" ({write_percent(whole)}, no interval, since not all sources are known)", where
    low, high = compute_interval(hits[units > 0].to_numpy(), units[units > 0].to_numpy())
    return f" ({_write_share(whole, low, high, n_sources=int((units > 0).sum()))})", where


def _write_share(
    share: float, low: float, high: float, *, n_sources: int, begins: str = "95 % interval "
) -> str:
    """Return a share with its interval over sources; it takes two of them."""
    over = f"over {write_number(n_sources, 'source')}"
    if math.isnan(low):
        return f"{write_percent(share)}, no interval {over}"
    ends = f"{write_percent(low).removesuffix(' %')} to {write_percent(high)}"
    return f"{write_percent(share)}, {begins}{ends} {over}"


def describe_voice_accuracy(
    accuracy: pd.DataFrame, *, question: str, groups: tuple[str, str], label: str = ""
) -> str:
    """Say how often the program's answer is the person's, in all and in each group.

    Parameters
    ----------
    accuracy
        As ``summarize_judgements`` gives it.
    question
        A question whose answer is an actor.
    groups
        The two groups: where one does worse, counts of the answers compare nothing.
    label
        A word in square brackets to begin with, such as "constructed".
    """
    mark = f"[{label}] " if label else ""
    asked = accuracy[(accuracy["question"] == question) & (accuracy["n"] > 0)]
    rows = {row["documents"]: row for row in asked.to_dict("records")}
    if "all" not in rows:
        return f"{mark}How often this is right is unknown: no sentence of these texts was coded."
    each = [f"{write_name(name)} {_write_right(rows[name])}" for name in groups if name in rows]
    sides = f"; by side {', '.join(each)}" if each else ""
    return (
        f"{mark}“{question}”: the program gives the coder's answer in "
        f"{_write_right(rows['all'], 'sentences')}{sides}. Where the sides differ in this, "
        "counts of the answers do not compare them."
    )


def _write_right(row: Mapping[Hashable, Any], unit: str = "") -> str:
    number = f"{row['n_right']:,} of {row['n']:,} {unit}".strip()
    if math.isnan(row["low"]):
        return number
    begins = "95 % interval " if unit else ""
    share = _write_share(
        row["value"], row["low"], row["high"], n_sources=row["n_sources"], begins=begins
    )
    return f"{number} ({share})"


def describe_addressees(
    obligations: pd.DataFrame,
    *,
    names: Mapping[str, str],
    by_document: pd.DataFrame | None = None,
    grouping: pd.DataFrame | None = None,
    label: str = "",
) -> tuple[str, ...]:
    """Say who is told to act in each group, in one sentence a group.

    Parameters
    ----------
    obligations
        Whole numbers: one row per group, one column per addressee.
    names
        The name of each addressee.
    by_document, grouping
        The same demands counted by document, and of which source each document is: for the
        interval of the largest share over sources.
    label
        A word in square brackets to begin with, such as "constructed".

    Returns
    -------
    tuple of str
        Counts of these texts, the largest first, without a comparison of the groups.
    """
    mark = f"[{label}] " if label else ""
    said = []
    for group, row in obligations.iterrows():
        counts = row[row > 0].sort_values(ascending=False, kind="stable")
        if counts.empty:
            said.append(f"{mark}{write_name(group)} sources: nobody is told to act.")
            continue
        share, where = _weigh([counts.index[0]], str(group), by_document, grouping)
        parts = [f"{write_name(names.get(str(part), part))} {n:,}" for part, n in counts.items()]
        told = write_list([parts[0] + share, *parts[1:]])
        whole = write_number(int(counts.sum()), "demand")
        said.append(f"{mark}{write_name(group)} sources: {whole}{where}: {told} (unvalidated).")
    return tuple(said)
