"""Genres and dates of the two compared groups: a difference may be due to them."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from corpus_tools.compare.phrases import write_name
from corpus_tools.methods.run import Run
from corpus_tools.study.reading import UNKNOWN


def describe_one_sided(run: Run) -> str:
    """Return which genres only one group has, the days that each covers, and what is unknown.

    Parameters
    ----------
    run
        As ``collect_run`` gives it.

    Returns
    -------
    str
        In one line.
    """
    facts = run.measured.documents[["document_id", "genre", "published_on"]]
    joined = run.grouping.merge(facts, on="document_id")
    parts = {name: joined[joined["group"] == name] for name in run.groups}
    empty = [name for name, part in parts.items() if part.empty]
    if empty:
        return f"not to be compared, since no document is in {' or '.join(empty)}"
    return "; ".join([*_compare_genres(parts), _compare_days(parts)])


def _compare_genres(parts: dict[str, pd.DataFrame]) -> Iterator[str]:
    known = {name: part["genre"][part["genre"] != UNKNOWN] for name, part in parts.items()}
    a, b = parts
    alone = [
        f"genre {write_name(genre)}: {name} alone ({n} of {len(parts[name])} documents)"
        for name, other in ((a, b), (b, a))
        for genre, n in known[name].value_counts().sort_index().items()
        if genre not in set(known[other])
    ]
    yield from alone
    n_unknown = {name: len(parts[name]) - len(genres) for name, genres in known.items()}
    if any(n_unknown.values()):
        each = ", ".join(f"{name} {n} of {len(parts[name])}" for name, n in n_unknown.items())
        yield f"genre unknown: {each}"
    elif not alone:
        yield "no genre is on one side alone"


def _compare_days(parts: dict[str, pd.DataFrame]) -> str:
    days = {name: part["published_on"].dropna() for name, part in parts.items()}
    spans = [f"{name} {_describe_span(known, len(parts[name]))}" for name, known in days.items()]
    a, b = days.values()
    # Without a day on one side this is False.
    is_apart = a.max() < b.min() or b.max() < a.min()
    return f"dates: {', '.join(spans)}{', which do not overlap' if is_apart else ''}"


def _describe_span(known: pd.Series, n_documents: int) -> str:
    if known.empty:
        return UNKNOWN
    first, last = f"{known.min():%Y-%m-%d}", f"{known.max():%Y-%m-%d}"
    span = first if first == last else f"{first} to {last}"
    n_unknown = n_documents - len(known)
    return f"{span} (unknown for {n_unknown} of {n_documents})" if n_unknown else span
