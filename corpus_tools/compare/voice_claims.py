"""Titles of figures and findings on who speaks and who is told to act."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

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
    statements: pd.DataFrame, *, speakers: pd.DataFrame, names: Mapping[str, str], label: str = ""
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
        tied = [
            f"{n:,} to {write_name(names.get(str(part), part))}"
            for part, n in counts.items()
            if n and part != OTHER
        ]
        said.append(
            f"{mark}{group} sources: {write_number(row['n_statements'], 'statement')} by "
            f"{write_number(row['n_speakers'], 'speaker')}. The text ties "
            f"{write_list(tied) or 'none of them to an actor'}; for "
            f"{int(counts.get(OTHER, 0)):,} it names no such actor (unvalidated)."
        )
    return tuple(said)


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
    whole = rows["all"]
    each = [
        f"{write_name(name)} {rows[name]['n_right']:,} of {rows[name]['n']:,}"
        for name in groups
        if name in rows
    ]
    return (
        f"{mark}“{question}”: the program gives the coder's answer in {whole['n_right']:,} of "
        f"{whole['n']:,} sentences; by side {', '.join(each)}. Where the sides differ in this, "
        "counts of the answers do not compare them."
    )


def describe_addressees(
    obligations: pd.DataFrame, *, names: Mapping[str, str], label: str = ""
) -> tuple[str, ...]:
    """Say who is told to act in each group, in one sentence a group.

    Parameters
    ----------
    obligations
        Whole numbers: one row per group, one column per addressee.
    names
        The name of each addressee.
    label
        A word in square brackets to begin with, such as "constructed".

    Returns
    -------
    tuple of str
        Counts of these texts, without a comparison of the groups.
    """
    mark = f"[{label}] " if label else ""
    said = []
    for group, row in obligations.iterrows():
        parts = [f"{write_name(names.get(str(part), part))} {n:,}" for part, n in row.items() if n]
        whole = write_number(int(row.sum()), "demand")
        told = f"{whole}: {write_list(parts)} (unvalidated)" if parts else "nobody is told to act"
        said.append(f"{mark}{write_name(group)} sources: {told}.")
    return tuple(said)
