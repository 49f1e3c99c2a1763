"""What stands on each side of a comparison, before anything is compared."""

from __future__ import annotations

import pandas as pd

from corpus_tools.compare.phrases import write_number
from corpus_tools.loading import LoadResult
from corpus_tools.schema import DOCUMENTS

NO_SIDE = "no side"


def summarize_groups(
    grouping: pd.DataFrame, *, documents: pd.DataFrame, sentences: pd.DataFrame
) -> pd.DataFrame:
    """Describe each group: sources, documents, genres, dates, length.

    Parameters
    ----------
    grouping
        As ``group_documents`` gives it.
    documents, sentences
        The tables of those names.

    Returns
    -------
    pandas.DataFrame
        One row per group: ``group`` ("no side" for a blank one), ``n_sources``,
        ``n_unidentified_sources``, ``n_documents``, ``n_sentences``,
        ``median_sentences_per_document``, ``first_day``, ``last_day``, ``n_without_day``,
        ``genres`` (as text: "news 7, opinion 2").
    """
    DOCUMENTS.check(documents)
    lengths = sentences.groupby("document_id").size().rename("n_sentences")
    joined = grouping.merge(
        documents[["document_id", "published_on", "genre"]], on="document_id"
    ).merge(lengths, left_on="document_id", right_index=True, how="left")
    joined["n_sentences"] = joined["n_sentences"].fillna(0).astype("int64")
    joined["group"] = joined["group"].replace("", NO_SIDE)
    rows = [_summarize(str(name), part) for name, part in joined.groupby("group", sort=True)]
    return pd.DataFrame(rows, columns=list(_COLUMNS)).astype(_COLUMNS)


_COLUMNS = {
    "group": "str",
    "n_sources": "int64",
    "n_unidentified_sources": "int64",
    "n_documents": "int64",
    "n_sentences": "int64",
    "median_sentences_per_document": "float64",
    "first_day": "datetime64[us]",
    "last_day": "datetime64[us]",
    "n_without_day": "int64",
    "genres": "str",
}


def _summarize(name: str, part: pd.DataFrame) -> dict[str, object]:
    unidentified = part.loc[~part["is_identified"], "source_id"]
    genres = part["genre"].value_counts().sort_index()
    return {
        "group": name,
        "n_sources": part["source_id"].nunique(),
        "n_unidentified_sources": unidentified.nunique(),
        "n_documents": len(part),
        "n_sentences": part["n_sentences"].sum(),
        "median_sentences_per_document": part["n_sentences"].median(),
        "first_day": part["published_on"].min(),
        "last_day": part["published_on"].max(),
        "n_without_day": int(part["published_on"].isna().sum()),
        "genres": ", ".join(f"{genre} {n}" for genre, n in genres.items()),
    }


def describe_corpus(balance: pd.DataFrame, *, loaded: LoadResult, label: str = "") -> str:
    """Return in one sentence what the corpus holds.

    Parameters
    ----------
    balance
        As ``summarize_groups`` gives it.
    loaded
        As ``load_documents`` gives it.
    label
        A word in square brackets at the beginning, such as "constructed".
    """
    sides = "; ".join(
        f"{row['group']}: {row['n_documents']} from {write_number(row['n_sources'], 'source')}"
        + (
            f", {row['n_unidentified_sources']} of them unknown"
            if row["n_unidentified_sources"]
            else ""
        )
        for row in balance.to_dict("records")
    )
    n_kept, n_dropped = len(loaded.documents), len(loaded.dropped)
    return (
        (f"[{label}] " if label else "")
        + f"Of {n_kept + n_dropped} files and records found, {n_kept} became documents and "
        f"{n_dropped} {'was' if n_dropped == 1 else 'were'} dropped with a reason. "
        f"Documents by side: {sides or 'none'}."
    )
