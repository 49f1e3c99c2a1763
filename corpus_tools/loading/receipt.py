"""The receipt: what was found, kept and dropped, as tables to read."""

from __future__ import annotations

import pandas as pd

from corpus_tools.loading.documents import LoadResult


def summarize_loading(loaded: LoadResult) -> pd.DataFrame:
    """Return the receipt: how many files and records were found, kept, and dropped for what.

    Returns
    -------
    pandas.DataFrame
        One row per outcome: ``outcome`` ("found", "kept", "dropped: <reason>"), ``n_records``.
        Kept and dropped add up to found.
    """
    reasons = loaded.dropped["reason"].value_counts().sort_index()
    found = len(loaded.documents) + len(loaded.dropped)
    rows = [("found", found), ("kept", len(loaded.documents))]
    rows += [(f"dropped: {str(reason).replace('_', ' ')}", int(n)) for reason, n in reasons.items()]
    return pd.DataFrame(rows, columns=["outcome", "n_records"])


def summarize_files(loaded: LoadResult) -> pd.DataFrame:
    """Return the receipt by format.

    Returns
    -------
    pandas.DataFrame
        One row per format: ``format`` ("not recognised" for files that are of none), ``n_files``,
        ``n_found``, ``n_kept``, ``n_dropped`` (kept and dropped add up to found) and
        ``encodings``, the character encodings found with their files.
    """
    files = loaded.files.assign(format=loaded.files["format"].replace("", "not recognised"))
    by_format = files.groupby("format")
    counts = by_format[["n_found", "n_kept", "n_dropped"]].sum()
    counts.insert(0, "n_files", by_format.size())
    counts["encodings"] = by_format["encoding"].agg(_list_counts).astype("str")
    return counts.reset_index().astype({"format": "str", "n_files": "int64"})


def summarize_sources(loaded: LoadResult, *, sources: pd.DataFrame) -> pd.DataFrame:
    """Return what is known of the documents of each source.

    Parameters
    ----------
    loaded
        As ``load_documents`` gives it.
    sources
        The table of sources.

    Returns
    -------
    pandas.DataFrame
        One row per source: ``source_id``, ``name``, ``side`` ("no side" when blank),
        ``n_documents``, ``n_without_day``, ``n_without_author``, ``n_read_from_text`` (those whose
        day or author only a line of their text states), and ``languages``, those detected with
        their documents.
    """
    documents = loaded.documents
    facts = pd.DataFrame(
        {
            "source_id": documents["source_id"],
            "n_documents": 1,
            "n_without_day": documents["published_on"].isna().astype("int64"),
            "n_without_author": (documents["author"] == "unknown").astype("int64"),
            "n_read_from_text": (documents["read_from_text"] != "").astype("int64"),
        }
    )
    counts = facts.groupby("source_id").sum().reindex(sources["source_id"], fill_value=0)
    languages = documents.groupby("source_id")["detected_language"].agg(_list_counts)
    return pd.DataFrame(
        {
            "source_id": sources["source_id"].to_numpy(),
            "name": sources["name"].to_numpy(),
            "side": sources["side"].replace("", "no side").to_numpy(),
            **{name: counts[name].to_numpy("int64") for name in counts},
            "languages": languages.reindex(sources["source_id"]).fillna("").to_numpy(),
        }
    )


def _list_counts(values: pd.Series) -> str:
    counts = values[values != ""].value_counts()
    ordered = sorted(counts.items(), key=lambda item: (-item[1], str(item[0])))
    return ", ".join(f"{value} {n}" for value, n in ordered)
