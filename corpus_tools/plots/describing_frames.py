"""The figures on where frames stand and which share sentences, in words."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from corpus_tools.compare.frame_claims import (
    HEADLINE,
    choose_marks,
    choose_pairs,
    order_entries,
    summarize_frame_places,
)
from corpus_tools.compare.phrases import write_list, write_name, write_number
from corpus_tools.framing.uses import USES

_LABEL = 60  # letters of a name that are read out
_READ = 20  # rows or numbers that are read out


def describe_frame_positions(
    matches: pd.DataFrame, *, sentences: pd.DataFrame, labels: Mapping[str, str]
) -> str:
    """Say in words what ``plot_frame_positions`` shows: its alternative text.

    Parameters
    ----------
    matches
        As ``match_frames`` gives them, those of one document.
    sentences
        The sentences of that document.
    labels
        The name to show for each entry.

    Returns
    -------
    str
        For each entry the numbers of its sentences, use by use, up to twenty of each.

    Raises
    ------
    TableError
        If there are several documents, or a match stands in none of the sentences.
    """
    marks = choose_marks(matches, sentences=sentences)
    if marks.empty:
        return f"No matches in {write_number(len(sentences), 'sentence')}."
    top = sentences.loc[sentences["part"].isin(HEADLINE), "position"]
    headline = f"headline: {_write_positions(top)}" if len(top) else "no headline"
    rows = [
        f"{_name(entry, labels)}: {_write_uses(marks[marks['frame'] == entry])}"
        for entry in order_entries(marks["frame"], labels)
    ]
    first, last = sentences["position"].min(), sentences["position"].max()
    return f"Sentences {first} to {last}, {headline}. {'; '.join(rows)}."


def _write_uses(marks: pd.DataFrame) -> str:
    own = {use: marks.loc[marks["use"] == use, "position"] for use in USES}
    return ", ".join(f"{use} in {_write_positions(at)}" for use, at in own.items() if len(at))


def _write_positions(positions: pd.Series) -> str:
    shown = [f"{position}" for position in sorted(positions)]
    rest = len(shown) - _READ
    return write_list([*shown[:_READ], f"{rest:,} further"] if rest > 0 else shown)


def describe_frame_places(places: pd.DataFrame, *, labels: Mapping[str, str]) -> str:
    """Say in words what ``plot_frame_places`` shows: its alternative text.

    Parameters
    ----------
    places
        As ``count_frame_places`` gives them.
    labels
        The name to show for each entry.

    Returns
    -------
    str
        For each entry that stands anywhere, in how many of the documents with that place.
    """
    summary = summarize_frame_places(places)
    present = summary[summary.groupby("frame")["n_present"].transform("sum") > 0]
    if present.empty:
        documents = write_number(places["document_id"].nunique(), "document")
        return f"No entry stands in any of {documents}."
    rows = [
        f"{_name(entry, labels)}: {_write_places(present[present['frame'] == entry])}"
        for entry in order_entries(present["frame"], labels)
    ]
    return f"Documents with an entry in each place, out of those with the place. {'; '.join(rows)}."


def _write_places(rows: pd.DataFrame) -> str:
    known = rows[rows["n_documents"] > 0]
    columns = known[["place", "n_present", "n_documents"]].to_numpy(dtype=object)
    return ", ".join(f"{place} {n:,} of {whole:,}" for place, n, whole in columns)


def describe_cooccurrence(cooccurrence: pd.DataFrame, *, labels: Mapping[str, str]) -> str:
    """Say in words what ``plot_cooccurrence`` shows: its alternative text.

    Parameters
    ----------
    cooccurrence
        As ``summarize_cooccurrence`` gives it.
    labels
        The name to show for each entry.

    Returns
    -------
    str
        The pairs with most shared sentences first, up to twenty, with the number expected.
    """
    pairs = choose_pairs(cooccurrence, labels=labels)
    met = pairs[pairs["n_sentences"] > 0]
    if met.empty:
        return "No two entries share a sentence."
    ordered = met.sort_values("n_sentences", ascending=False, kind="stable").head(_READ)
    columns = ordered[["frame_a", "frame_b", "n_sentences", "expected"]].to_numpy(dtype=object)
    rows = [
        f"{_name(a, labels)} with {_name(b, labels)}: {n:,}, {expected:.1f} expected"
        for a, b, n, expected in columns
    ]
    rest, never = len(met) - len(rows), len(pairs) - len(met)
    further = f" {write_number(rest, 'further pair')} in the table of data." if rest else ""
    apart = f" In no sentence together: {write_number(never, 'pair')}." if never else ""
    return f"Sentences with both of two entries. {'; '.join(rows)}.{further}{apart}"


def _name(entry: str, labels: Mapping[str, str]) -> str:
    return write_name(labels.get(entry, entry), length=_LABEL)
