"""Titles of figures: what one shows, in one short sentence, by the rules of ``wording``.

Titles end without a full stop. Names from the data stand on one line and are cut when long.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from typing import Any

import numpy as np
import pandas as pd

from corpus_tools.compare.balance import NO_SIDE
from corpus_tools.compare.design import LEVEL
from corpus_tools.compare.phrases import (
    write_list,
    write_months,
    write_name,
    write_number,
    write_percent,
    write_reason,
)
from corpus_tools.compare.wording import find_holm_floor, format_number, is_found
from corpus_tools.errors import TableError
from corpus_tools.loading import LoadResult
from corpus_tools.schema import COMPARISON, FRAME_COUNTS, KEYNESS
from corpus_tools.sentiment import label_scorer

_NAMED = 3


def claim_documents(balance: pd.DataFrame) -> str:
    """Say how many documents of each side there are, and from when.

    Parameters
    ----------
    balance
        As ``summarize_groups`` gives it.

    Examples
    --------
    >>> days = pd.to_datetime(["2031-03-04", "2031-03-05"])
    >>> claim_documents(
    ...     pd.DataFrame(
    ...         {"group": ["East", "West"], "n_documents": [12, 11], "n_without_day": [0, 2],
    ...          "first_day": days, "last_day": days}
    ...     )
    ... )
    'Documents: 12 of East and 11 of West sources, March 2031; 2 without a day'
    """
    _need(balance, ("group", "n_documents", "n_without_day", "first_day", "last_day"))
    sides = balance[balance["group"] != NO_SIDE]
    named = [
        f"{n:,} of {write_name(group)}"
        for n, group in zip(sides["n_documents"], sides["group"], strict=True)
    ]
    named = [*named[:-1], f"{named[-1]} sources"] if named else []
    blank = int(balance.loc[balance["group"] == NO_SIDE, "n_documents"].sum())
    named += [f"{blank:,} without a side"] if blank else []
    if not named:
        return "There are no documents"
    months = write_months(balance["first_day"].min(), balance["last_day"].max())
    undated = int(balance["n_without_day"].sum()) if months else 0
    late = f"; {undated:,} without a day" if undated else ""
    return f"Documents: {write_list(named)}, {months or 'no day known'}{late}"


def claim_loading(loaded: LoadResult) -> str:
    """Say how many of the files and records found became documents."""
    n_kept, n_dropped = len(loaded.documents), len(loaded.dropped)
    if not n_kept + n_dropped:
        return "No files or records were found"
    dropped = f"; dropped with a reason: {n_dropped:,}" if n_dropped else ""
    return f"{n_kept:,} of {n_kept + n_dropped:,} files and records became documents{dropped}"


def claim_parts(parts: pd.DataFrame) -> str:
    """Say how much of the documents is page furniture.

    Parameters
    ----------
    parts
        As ``summarize_segments`` gives it.
    """
    _need(parts, ("n_words", "n_words_furniture", "share_furniture"))
    if parts.empty:
        return "There are no documents"
    n_words, n_furniture = int(parts["n_words"].sum()), int(parts["n_words_furniture"].sum())
    if not n_furniture:
        return f"No page furniture is found in {write_number(len(parts), 'document')}"
    low, high = (write_percent(share) for share in parts["share_furniture"].agg(["min", "max"]))
    whole = write_percent(n_furniture / n_words)
    between = low if low == high else f"{low} to {high}"
    return f"Furniture is {between} of a document's words, {whole} of all"


def claim_words(keyness: pd.DataFrame, *, n_sources: tuple[int, int]) -> str:
    """Say how many words most sources of one side use at twice the other's rate or beyond.

    Parameters
    ----------
    keyness
        As ``compare_words`` gives it.
    n_sources
        Sources of the first and of the second group.

    Returns
    -------
    str
        Without a direction, since nothing is tested.
    """
    KEYNESS.check(keyness)
    if keyness.empty:
        return "No words are compared"
    n_wide = sum(
        int(((sign * keyness["log_ratio"] >= 1) & (keyness[column] > n / 2)).sum())
        for sign, column, n in zip((1, -1), ("n_sources_a", "n_sources_b"), n_sources, strict=True)
    )
    are = "is" if len(keyness) == 1 else "are"
    return (
        f"{n_wide:,} of {write_number(len(keyness), 'word')} {are} used at twice the other side's "
        "rate by over half of one side's sources (untested)"
    )


def claim_values(table: pd.DataFrame, *, labels: Mapping[str, str]) -> str:
    """Say between what the values of the two groups lie, without ranking measures.

    Parameters
    ----------
    table
        A table of comparisons of one pair of groups.
    labels
        The name to show for each measure.
    """
    COMPARISON.check(table)
    values = table[["value_a", "value_b"]]
    if table.empty:
        return "Nothing was measured"
    if values.isna().all(axis=None):
        return _claim_refusal(table)
    a, b = _name_groups(table)
    status = _describe_status(table)
    if len(table) == 1:
        value_a, value_b = (format_number(float(table[name].iloc[0])) for name in values)
        measure = table["measure"].iloc[0]
        return (
            f"{write_name(labels.get(measure, measure))}: {a} {value_a}, {b} {value_b} ({status})"
        )
    low, high = (format_number(float(end)) for end in (np.nanmin(values), np.nanmax(values)))
    return f"Means of {a} and {b} sources: {low} to {high} in {len(table):,} entries ({status})"


def claim_comparison(table: pd.DataFrame, *, labels: Mapping[str, str]) -> str:
    """Say in how many of the tested measures a difference is found, or why in none.

    Parameters
    ----------
    table
        A table of comparisons of one pair of groups.
    labels
        The name to show for each measure; up to three that differ are named.
    """
    COMPARISON.check(table)
    if table.empty:
        return "Nothing was measured"
    tested = table[table["refused_because"] == ""]
    if tested.empty:
        return _claim_refusal(table)
    found = tested[is_found(tested)]
    entries = f"{len(tested):,} tested entries" if len(tested) > 1 else "the one tested entry"
    status = _describe_status(tested)
    if found.empty and find_holm_floor(table) > LEVEL:
        return f"So few sources cannot show a difference in {entries} ({status})"
    if found.empty:
        any_of = "any of " if len(tested) > 1 else ""
        return f"No clear difference in {any_of}{entries} ({status})"
    names = [write_name(labels.get(measure, measure)) for measure in found["measure"]]
    which = f": {write_list(names)}" if len(names) <= _NAMED else ""
    number = f"{len(found):,} of " if len(tested) > 1 else ""
    return f"A difference is found in {number}{entries} ({status}){which}"


def claim_score_words(summary: pd.DataFrame, *, scorer: str) -> str:
    """Name the three words that carry most of a scorer's weight.

    Parameters
    ----------
    summary
        As ``summarize_score_words`` gives it, or ``words`` of an audit: with a column
        ``n_in_names`` a word half of whose uses are in names, or beyond, is marked.
    scorer
        The scorer.
    """
    _need(summary, ("scorer", "word", "share_of_weight"))
    own = summary[summary["scorer"] == scorer].sort_values(
        ["share_of_weight", "word"], ascending=[False, True]
    )
    if own.empty:
        return f"{write_name(label_scorer(scorer))} has a weight for no word of these texts"
    first = own.head(_NAMED)
    share = write_percent(first["share_of_weight"].sum())
    words = write_list([_name_word(row) for row in first.to_dict("records")])
    return f"Of {write_name(label_scorer(scorer))}'s weight in these texts {share} lies on {words}"


def _name_word(row: Mapping[Hashable, Any]) -> str:
    in_names = 0 < row["n_uses"] <= 2 * row["n_in_names"] if "n_in_names" in row else False
    return f"{write_name(row['word'])}{' (in names)' if in_names else ''}"


def claim_shares(counts: pd.DataFrame, *, labels: Mapping[str, str]) -> str:
    """Say how many entries are matched, and in how large a share of a document at the utmost.

    Parameters
    ----------
    counts
        As ``count_frames`` gives them.
    labels
        The name to show for each entry.
    """
    FRAME_COUNTS.check(counts)
    counted = counts[counts["n_sentences"] > 0]
    if counted.empty:
        return "Nothing was counted"
    shares = counted["n_matched_sentences"] / counted["n_sentences"]
    n_matched, n_entries = counted.loc[shares > 0, "frame"].nunique(), counted["frame"].nunique()
    only = counted["frame"].iloc[0]
    subject = (
        f"{n_matched:,} of {n_entries:,} entries"
        if n_entries > 1
        else f"{write_name(labels.get(only, only))}: {'' if n_matched else 'not '}"
    ).rstrip()
    documents = write_number(counted["document_id"].nunique(), "document")
    reach = (
        f"up to {write_percent(shares.max())} of the sentences of {documents}"
        if n_matched
        else documents
    )
    return f"{subject} matched in {reach} (unvalidated)"


def _claim_refusal(table: pd.DataFrame) -> str:
    reasons = dict.fromkeys(table["refused_because"])
    if len(reasons) > 1:
        return f"None of {len(table):,} entries could be tested"
    a, b = _name_groups(table)
    return f"{a} and {b} are not compared: {write_reason(next(iter(reasons)))}"


def _name_groups(table: pd.DataFrame) -> tuple[str, str]:
    return write_name(table["group_a"].iloc[0]), write_name(table["group_b"].iloc[0])


def _describe_status(table: pd.DataFrame) -> str:
    return write_list(list(dict.fromkeys(table["status"])))


def _need(table: pd.DataFrame, columns: Iterable[str]) -> None:
    missing = [name for name in columns if name not in table]
    if missing:
        raise TableError(
            f"the table needs column(s) {', '.join(missing)}; "
            f"it has {', '.join(map(str, table.columns)) or 'none'}",
            remedy="Give the table that the function's description names.",
        )
