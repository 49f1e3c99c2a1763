"""What a run says of copies: which count, how many there are, what the documents are worth."""

from __future__ import annotations

import pandas as pd

from corpus_tools.duplicates import summarize_syndication
from corpus_tools.methods.run import Run

_COUNTED = {
    "all": "every copy of a story counted",
    "first": "of each story the first copy counted",
    "once_per_source": "a story counted once in each source",
}


def describe_copies(run: Run) -> str:
    """Return how copies of a story were counted, and how many independent stories there are."""
    groups, documents = run.measured.duplicate_groups, run.measured.documents
    counted = groups[groups["document_id"].isin(documents["document_id"])]
    n_left_out = len(groups) - len(counted)
    choice = _COUNTED[run.study.settings.duplicates.count]
    said = f"{choice}; {n_left_out} of {len(groups)} left out as copies"
    sides = summarize_syndication(counted, documents=documents, sources=run.study.sources)
    if not (counted["story_id"].duplicated()).any():
        return f"{said}; no two of those counted tell one story"
    return f"{said}; effective number of stories: {'; '.join(map(_describe_side, _rows(sides)))}"


def _rows(sides: pd.DataFrame) -> list[dict[str, object]]:
    return [{str(name): value for name, value in row.items()} for row in sides.to_dict("records")]


def _describe_side(row: dict[str, object]) -> str:
    return f"{row['side']} {row['effective_n']:.1f} of {row['n_documents']} documents"
