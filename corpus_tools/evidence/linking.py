"""Queries for the tables and figures that every study shows."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from corpus_tools.cleaning.describing import PART_GROUPS
from corpus_tools.compare import is_found
from corpus_tools.compare.balance import NO_SIDE
from corpus_tools.compare.tones import ALL_VOICES, OWN_VOICE, TONES
from corpus_tools.compare.voices import OWN, QUOTED
from corpus_tools.evidence.query import Counts, write_query
from corpus_tools.sentiment import SIGNS

Links = dict[str, pd.Series]
_WORD_COLUMNS: Mapping[str, Counts] = {
    "n_uses": "passages",
    "n_documents": "documents",
    "n_sources": "sources",
}
_VOICES: Mapping[str, Mapping[str, list[str]]] = {
    ALL_VOICES: {}, OWN_VOICE: {"voice": list(OWN)}, QUOTED: {"voice": [QUOTED]},
}  # fmt: skip


def link_counts(
    table: pd.DataFrame,
    *,
    rows: str,
    columns: str,
    total: str = "",
    counts: Counts = "sentences",
    **filters: str,
) -> Links:
    """Return the queries of a table whose rows and columns both are filters.

    Parameters
    ----------
    table
        Counts, named by the index and the headers: documents by frames, for instance.
    rows, columns
        The filters that index and headers are values of.
    total
        The row, if any, that holds what the others are out of: it has the column's filter alone.
    counts
        What the numbers count.
    **filters
        The same for all cells.

    Returns
    -------
    dict
        For each column its queries, one a row, as ``show_table`` takes them.

    Examples
    --------
    >>> table = pd.DataFrame({"rivalry": [3]}, index=["d1"])
    >>> link_counts(table, rows="document", columns="frame")["rivalry"].tolist()
    ['document=d1&frame=rivalry']
    """
    names = table.index.to_series()
    links = {
        str(column): _as_series(
            write_query(counts=counts, **{rows: names, columns: str(column)}, **filters)
        )
        for column in table.columns
    }
    whole = {column: write_query(counts=counts, **{columns: column}) for column in links}
    return {
        column: queries.mask(names == total, str(whole[column])) if total else queries
        for column, queries in links.items()
    }


def link_groups(balance: pd.DataFrame) -> Links:
    """Return the queries of what stands on each side (``summarize_groups``)."""
    side = balance["group"].where(balance["group"] != NO_SIDE, "")
    units: Mapping[str, Counts] = {
        "n_sources": "sources", "n_documents": "documents", "n_sentences": "sentences",
    }  # fmt: skip
    return {
        name: _as_series(write_query(side=side, counts=counts)) for name, counts in units.items()
    }


def link_signs(signs: pd.DataFrame) -> Links:
    """Return the queries of the counts of positive and other sentences (``count_signs``)."""
    chosen = {"n_sentences": list(SIGNS)} | {f"n_{sign}": [sign] for sign in SIGNS}
    return {
        column: pd.Series(
            [str(write_query(**{str(scorer): values})) for scorer in signs["scorer"]],  # type: ignore[arg-type]
            dtype="str",
        )
        for column, values in chosen.items()
    }


def link_part_scores(part_scores: pd.DataFrame) -> Links:
    """Return the queries of the signs of scores in headline and body (``publish_measures``)."""
    rows = part_scores[["document_id", "part_group", "scorer"]].itertuples(index=False, name=None)
    chosen = {"n_sentences": list(SIGNS)} | {f"n_{sign}": [sign] for sign in SIGNS}
    keys = [(document, list(PART_GROUPS[group]), str(scorer)) for document, group, scorer in rows]
    return {
        column: pd.Series(
            [
                str(write_query(document=document, part=parts, **{scorer: signs}))  # type: ignore[arg-type]
                for document, parts, scorer in keys
            ],
            index=part_scores.index,
            dtype="str",
        )
        for column, signs in chosen.items()
    }


def link_targets(counts: pd.DataFrame) -> Links:
    """Return the queries of the counts of mentions by tone (``count_target_tones``)."""
    rows = counts[["actor", "side", "voice"]].itertuples(index=False, name=None)
    keys = [
        {"toward": actor, "side": "" if side == NO_SIDE else side, **_VOICES[voice]}
        for actor, side, voice in rows
    ]
    tones: Mapping[str, Mapping[str, str]] = {
        f"n_{name}": {"tone": name} for name in TONES.values()
    }
    units: Mapping[str, Counts] = {
        "n_mentions": "passages", "n_documents": "documents", "n_sources": "sources",
    }  # fmt: skip
    return {
        column: pd.Series(
            [
                str(
                    write_query(
                        counts=units.get(column, "passages"), **key, **tones.get(column, {})
                    )
                )
                for key in keys
            ],
            index=counts.index,
            dtype="str",
        )
        for column in (*tones, *units)
    }


def link_words(keyness: pd.DataFrame, *, groups: tuple[str, str]) -> Links:
    """Return the queries of the counts of words (``compare_words``)."""
    return {
        f"{column}_{letter}": _as_series(
            write_query(word=keyness["word"], side=group, counts=counts)
        )
        for column, counts in _WORD_COLUMNS.items()
        for letter, group in zip("ab", groups, strict=True)
    }


def link_values(comparison: pd.DataFrame) -> Links:
    """Return the queries of the values of two groups: the sentences with an advanced match."""
    return {
        f"value_{letter}": _as_series(
            write_query(
                frame=comparison["measure"], use="advanced", side=comparison[f"group_{letter}"]
            )
        )
        for letter in "ab"
    }


def link_findings(comparison: pd.DataFrame) -> list[str]:
    """Return the queries of what ``summarize_comparison`` says, one a sentence.

    The first sentence speaks of the whole and has none; each of the others leads to the
    sentences of both groups in which the entry is matched.
    """
    if comparison.empty or (comparison["refused_because"] != "").all():
        return [""]
    found = comparison[is_found(comparison)]
    pairs = zip(found["measure"], found["group_a"], found["group_b"], strict=True)
    queries = [str(write_query(frame=name, use="advanced", side=[a, b])) for name, a, b in pairs]
    return ["", *queries]


def _as_series(queries: pd.Series | str) -> pd.Series:
    return queries if isinstance(queries, pd.Series) else pd.Series([queries], dtype="str")
