"""What only one of the two compared groups has: a difference may be due to it."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from corpus_tools.methods.run import Run


def describe_one_sided(run: Run) -> str:
    """Return which genres and days only one group has.

    Parameters
    ----------
    run
        As ``collect_run`` gives it.

    Returns
    -------
    str
        In one line; the days of a group are those between its first and its last.
    """
    facts = run.measured.documents[["document_id", "genre", "published_on"]]
    joined = run.grouping.merge(facts, on="document_id")
    parts = {name: joined[joined["group"] == name] for name in run.groups}
    empty = [name for name, part in parts.items() if part.empty]
    if empty:
        return f"everything, since no document is in {' or '.join(empty)}"
    found = [*_compare_genres(parts), *_compare_days(parts)]
    return "; ".join(found) or "no genre and no date"


def _compare_genres(parts: dict[str, pd.DataFrame]) -> Iterator[str]:
    (a, b) = parts
    for name, other in ((a, b), (b, a)):
        counts = parts[name]["genre"].value_counts().sort_index()
        for genre, n in counts.items():
            if genre not in set(parts[other]["genre"]):
                yield f"genre {genre}: {name} alone ({n} of {len(parts[name])} documents)"


def _compare_days(parts: dict[str, pd.DataFrame]) -> Iterator[str]:
    days = {name: part["published_on"].dropna() for name, part in parts.items()}
    undated = {name: len(parts[name]) - len(known) for name, known in days.items()}
    if any(undated.values()):
        each = ", ".join(f"{name} {n} of {len(parts[name])}" for name, n in undated.items())
        yield f"documents without a date: {each}"
    if any(known.empty for known in days.values()):
        yield "the dates cannot be compared"
        return
    first = max(known.min() for known in days.values())
    last = min(known.max() for known in days.values())
    if first > last:
        yield "the dates of the two do not overlap"
        return
    outside = {name: int(((known < first) | (known > last)).sum()) for name, known in days.items()}
    if any(outside.values()):
        each = ", ".join(f"{name} {n} of {len(days[name])}" for name, n in outside.items())
        yield (
            f"dated documents outside the days that both cover ({first:%Y-%m-%d} to "
            f"{last:%Y-%m-%d}): {each}"
        )
