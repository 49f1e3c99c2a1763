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


def claim_speakers(statements: pd.DataFrame, *, names: Mapping[str, str]) -> str:
    """Say which share of each row's statements comes from the actor quoted most there.

    Parameters
    ----------
    statements
        As ``count_statements`` gives them.
    names
        The name of each actor.

    Examples
    --------
    >>> table = pd.DataFrame({"us": [3, 0], "other": [1, 2]}, index=["East", "West"])
    >>> claim_speakers(table, names={"us": "United States"})
    'Most statements: East: United States, 75 %; West: somebody else, 100 % (unvalidated)'
    """
    return _claim_largest("Most statements", statements, names)


def claim_addressees(obligations: pd.DataFrame, *, names: Mapping[str, str]) -> str:
    """Say whom the largest share of each row's demands is put to.

    Parameters
    ----------
    obligations
        Whole numbers: one row per group, one column per addressee.
    names
        The name of each addressee.
    """
    return _claim_largest("Most often told to act", obligations, names)


def _claim(what: str, parts: pd.Series, whole: pd.Series) -> str:
    rows = [
        f"{write_name(name)} {write_percent(part / total)}"
        for name, part, total in zip(parts.index, parts, whole, strict=True)
        if total
    ]
    return f"{what}: {', '.join(rows)} (unvalidated)" if rows else f"{what}: there are none"


def _claim_largest(what: str, counts: pd.DataFrame, names: Mapping[str, str]) -> str:
    rows = [_name_largest(str(name), row, names) for name, row in counts.iterrows() if row.sum()]
    return f"{what}: {'; '.join(rows)} (unvalidated)" if rows else f"{what}: there are none"


def _name_largest(name: str, row: pd.Series, names: Mapping[str, str]) -> str:
    known = {**names, OTHER: names.get(OTHER, "somebody else")}
    largest = [part for part, number in row.items() if number == row.max()]
    named = write_list([write_name(known.get(str(part), part)) for part in largest])
    return f"{write_name(name)}: {named}, {write_percent(row.max() / row.sum())}"


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
    known = {**names, OTHER: "somebody else"}
    said = []
    for row in speakers.to_dict("records"):
        group = write_name(row["group"])
        if not row["n_statements"] or row["group"] not in statements.index:
            said.append(f"{mark}{group}: no statement is reported.")
            continue
        counts = statements.loc[row["group"]]
        parts = [
            f"{write_name(known.get(str(part), part))} {n:,}" for part, n in counts.items() if n
        ]
        said.append(
            f"{mark}{group}: of {write_number(row['n_statements'], 'statement')} by "
            f"{write_number(row['n_speakers'], 'speaker')}, {write_list(parts)}; "
            f"{write_percent(row['share_named'])} by speakers with a name (unvalidated)."
        )
    return tuple(said)


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
        said.append(f"{mark}{write_name(group)}: {told}.")
    return tuple(said)
