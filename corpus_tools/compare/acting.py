"""Who is told to act, and who acts toward whom: counts by group."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import pandas as pd

from corpus_tools.compare.phrases import write_actors
from corpus_tools.compare.speaking import By, count_parts
from corpus_tools.schema import ACTS, OBLIGATIONS

OBLIGATION = "obligation"
_LABELS = {
    "both": "an unnamed pair",
    "other": "somebody else",
    "unspecified": "nobody in particular",
}
_ORDER = tuple(_LABELS)
ACT_CLASSES = {
    1: "verbal cooperation",
    2: "material cooperation",
    3: "verbal conflict",
    4: "material conflict",
}


def count_obligations(
    obligations: pd.DataFrame, *, grouping: pd.DataFrame, by: By = "group"
) -> pd.DataFrame:
    """Count by group or source who is told to act.

    Parameters
    ----------
    obligations
        As ``extract_obligations`` gives them; refusals and mere possibilities do not count.
    grouping
        As ``group_documents`` gives it.
    by
        The column of ``grouping`` that names the rows.

    Returns
    -------
    pandas.DataFrame
        Demands: one row per group, one column per addressee (ids of actors joined by a bar,
        both, other, unspecified), those of one actor first.
    """
    OBLIGATIONS.check(obligations)
    told = obligations[obligations["kind"] == OBLIGATION]
    known = sorted(
        set(told["addressee_actor"]) - set(_ORDER), key=lambda ids: (ids.count("|"), ids)
    )
    rows = told.assign(part=told["addressee_actor"], n_words=1)
    return count_parts(rows, grouping, by, [*known, *_ORDER])


def label_addressees(values: Iterable[object], *, names: Mapping[str, str]) -> dict[str, str]:
    """Return the name to show for each addressee.

    Examples
    --------
    >>> label_addressees(["us|china", "both"], names={"us": "US", "china": "China"})
    {'us|china': 'US and China', 'both': 'an unnamed pair'}
    """
    known = {**_LABELS, **names}
    return {str(value): write_actors(str(value), known) for value in values}


def count_acts(acts: pd.DataFrame, *, grouping: pd.DataFrame) -> pd.DataFrame:
    """Count acts by group, agent, patient, class and status.

    Parameters
    ----------
    acts
        As ``extract_acts`` gives them. Only acts of an actor of the study toward another one
        count here.
    grouping
        As ``group_documents`` gives it.

    Returns
    -------
    pandas.DataFrame
        One row per combination that occurs: ``group``, ``agent``, ``patient`` (ids), ``act``
        (PLOVER's class), ``status`` (done, demanded, refused, possible), ``n``,
        ``n_documents``, ``n_sources``.
    """
    ACTS.check(acts)
    between = acts[(acts["agent_actor"] != "") & (acts["patient_actor"] != "")]
    between = between[between["agent_actor"] != between["patient_actor"]]
    named = between.assign(act=between["quad_class"].map(ACT_CLASSES)).rename(
        columns={"agent_actor": "of", "patient_actor": "toward"}
    )
    joined = named.merge(grouping[["document_id", "source_id", "group"]], on="document_id")
    joined = joined[joined["group"] != ""].drop(columns=["agent", "patient"])
    keys = ["group", "of", "toward", "act", "status"]
    table = joined.groupby(keys).agg(
        n=("act_id", "size"),
        n_documents=("document_id", "nunique"),
        n_sources=("source_id", "nunique"),
    )
    return table.reset_index().rename(columns={"of": "agent", "toward": "patient"})
