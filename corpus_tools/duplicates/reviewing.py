"""Pairs for people to look at, and what they decide."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pandas as pd

from corpus_tools.duplicates.finding import compare_pairs, sort_by_doubt
from corpus_tools.duplicates.runs import Runs, read_runs
from corpus_tools.duplicates.sharing import MOSTLY, cover, share_by_sentence
from corpus_tools.duplicates.tables import (
    DIFFERENT,
    DUPLICATE_DECISIONS,
    DUPLICATE_REVIEW,
    EXACT,
    PERSON,
    SAME,
    DuplicateError,
)
from corpus_tools.errors import Place
from corpus_tools.schema import DOCUMENTS, DUPLICATE_PAIRS, UNUSED_CHANGES
from corpus_tools.study.cells import unguard_cell
from corpus_tools.study.reading import UNKNOWN
from corpus_tools.study.sheets import read_sheet

_PAIR = ["document_a", "document_b"]


def review_duplicates(
    pairs: pd.DataFrame, *, documents: pd.DataFrame, sentences: pd.DataFrame
) -> pd.DataFrame:
    """Return the pairs as a table for people, those nearest to the threshold first.

    Write it with ``to_csv`` or ``to_excel``, fill the column ``decision`` where the verdict is
    wrong, and read it with ``read_decisions``.

    Parameters
    ----------
    pairs
        As ``find_duplicates`` gives them.
    documents, sentences
        The tables of those names.

    Returns
    -------
    pandas.DataFrame
        One row per pair: ids, ``decision`` (blank, or what a person decided), ``verdict``,
        ``kind``, the shares, and of both documents title (where the study knows none, the headline
        in the text), source, day and the first sentence that the other one does not have.
    """
    DUPLICATE_PAIRS.check(pairs)
    DOCUMENTS.check(documents)
    table = sort_by_doubt(pairs)
    facts = documents.assign(title=_find_titles(documents, sentences)).set_index("document_id")
    for letter in "ab":
        ids = table[f"document_{letter}"]
        table[f"title_{letter}"] = ids.map(facts["title"]).to_numpy()
        table[f"source_{letter}"] = ids.map(facts["source_id"]).to_numpy()
        table[f"published_on_{letter}"] = ids.map(facts["published_on"]).to_numpy()
    named = {*table["document_a"], *table["document_b"]}
    runs = read_runs(sentences[sentences["document_id"].isin(named)])
    text = sentences.set_index("sentence_id")["text"]
    table["differs_a"] = _quote_different(table, runs, text, _PAIR)
    table["differs_b"] = _quote_different(table, runs, text, _PAIR[::-1])
    # What a person has decided stays decided in a table that is written anew.
    decided = table["verdict"].where(table["verdict_by"] == PERSON, "")
    return DUPLICATE_REVIEW.build(table.assign(decision=decided))


def _find_titles(documents: pd.DataFrame, sentences: pd.DataFrame) -> pd.Series:
    """Return the title of each document, or the headline that was found in its text."""
    is_title = sentences["part"] == "title"
    headlines = dict(sentences[is_title].groupby("document_id")["text"].agg(" ".join))
    found = [headlines.get(document_id, UNKNOWN) for document_id in documents["document_id"]]
    return documents["title"].where(documents["title"] != UNKNOWN, found)


def _quote_different(
    table: pd.DataFrame, runs: Runs, text: pd.Series, columns: list[str]
) -> list[str]:
    number = {document_id: place for place, document_id in enumerate(runs.document_ids)}
    found = []
    for mine, other in zip(*(table[column] for column in columns), strict=True):
        if mine not in number or other not in number:
            found.append("")
            continue
        begin, end = runs.find_span(number[other])
        covered = cover(runs, document=number[mine], others=np.unique(runs.hashes[begin:end]))
        shares = share_by_sentence(runs, document=number[mine], covered=covered)
        differing = np.flatnonzero(shares < MOSTLY) + runs.first_sentence[number[mine]]
        found.append(text[runs.sentence_ids[differing[0]]] if len(differing) else "")
    return found


def read_decisions(path: Path) -> pd.DataFrame:
    """Read what a person decided of pairs.

    Parameters
    ----------
    path
        A table (csv, tsv or xlsx) with the columns ``document_a``, ``document_b`` and
        ``decision`` (same, different, or blank), such as ``review_duplicates`` gives. Other
        columns are not read; the two documents may stand in either order, and in front of an id
        the apostrophe of ``guard_cell``.

    Returns
    -------
    pandas.DataFrame
        One row per pair that was decided: ``document_a``, ``document_b``, ``decision``.

    Raises
    ------
    DuplicateError
        If a decision is neither of these, or there are two on one pair.
    StudyError
        If the file cannot be read or lacks a column.
    """
    sheet = read_sheet(Path(path), required=(*_PAIR, "decision"))
    lines: dict[tuple[str, str], int] = {}
    rows = []
    ids = (sheet[name].map(unguard_cell) for name in _PAIR)
    columns = (*ids, sheet["decision"], sheet["line"])
    for one, other, written, line in zip(*columns, strict=True):
        if not written:
            continue
        first, second = sorted((one, other))
        decision = written.lower()
        place = Place(Path(path), line)
        if decision not in {SAME, DIFFERENT}:
            raise DuplicateError(
                f"the decision {decision!r} is neither same nor different",
                place=place,
                remedy="Write same or different, or leave it blank to keep the verdict.",
            )
        if (first, second) in lines:
            raise DuplicateError(
                f"{one!r} and {other!r} were decided on in line {lines[first, second]} too",
                place=place,
                remedy="Keep one of the two lines.",
            )
        lines[first, second] = line
        rows.append({"document_a": first, "document_b": second, "decision": decision})
    return DUPLICATE_DECISIONS.build(rows)


def apply_decisions(
    pairs: pd.DataFrame, *, decisions: pd.DataFrame, sentences: pd.DataFrame | None = None
) -> pd.DataFrame:
    """Return the pairs with the verdicts that a person gave in place of the rule's.

    Parameters
    ----------
    pairs
        As ``find_duplicates`` gives them.
    decisions
        As ``read_decisions`` gives them.
    sentences
        Those that the pairs were found in. With them any two documents can be decided on, also
        two of which the table says nothing; without them only its pairs.

    Returns
    -------
    pandas.DataFrame
        The pairs, ``verdict`` and ``verdict_by`` (person) changed where there is a decision. A
        pair that was not listed is added with what it shares, ``kind`` "said" where that is
        little. A copy that is decided to be different from its like gets the pairs of its own
        that the other one stood for. ``list_unused_decisions`` names decisions on documents
        that are not there.
    """
    DUPLICATE_PAIRS.check(pairs)
    DUPLICATE_DECISIONS.check(decisions)
    if sentences is not None:
        pairs = pd.concat([pairs, _compare_decided(pairs, decisions, sentences)])
    merged = pairs.merge(decisions[[*_PAIR, "decision"]], on=_PAIR, how="left")
    decided = merged["decision"].notna()
    merged["verdict"] = merged["decision"].where(decided, merged["verdict"])
    merged["verdict_by"] = merged["verdict_by"].mask(decided, PERSON)
    return DUPLICATE_PAIRS.build(merged.sort_values(_PAIR))


def _compare_decided(
    pairs: pd.DataFrame, decisions: pd.DataFrame, sentences: pd.DataFrame
) -> pd.DataFrame:
    """Return the pairs that are not listed and that decisions are on, or call for."""
    there = set(sentences["document_id"])
    exact = pairs[pairs["kind"] == EXACT]
    original = dict(zip(exact["document_b"], exact["document_a"], strict=True))
    listed = set(zip(pairs["document_a"], pairs["document_b"], strict=True))
    wanted, own = set(), set()
    for one, other, decision in decisions[[*_PAIR, "decision"]].itertuples(index=False):
        if one == other or not {one, other} <= there:
            continue
        wanted.add((one, other))
        if decision == DIFFERENT and original.get(one, one) == original.get(other, other):
            own |= {one, other} & original.keys()
    for a, b in listed if own else ():
        wanted |= {(copy, b) for copy in own if a == original[copy] and b != copy}
        wanted |= {(a, copy) for copy in own if b == original[copy]}
    missing = {(min(pair), max(pair)) for pair in wanted} - listed
    return compare_pairs(missing, sentences=sentences) if missing else pairs.iloc[:0]


def list_unused_decisions(
    decisions: pd.DataFrame, *, pairs: pd.DataFrame, documents: pd.DataFrame
) -> pd.DataFrame:
    """Return the decisions that are on none of the pairs, and why they are not.

    Parameters
    ----------
    decisions
        As ``read_decisions`` gives them.
    pairs
        As ``apply_decisions`` gives them.
    documents
        The documents that were compared.

    Returns
    -------
    pandas.DataFrame
        One row per decision that changes nothing: ``setting``, ``what``, ``why``.
    """
    DUPLICATE_DECISIONS.check(decisions)
    compared = set(DOCUMENTS.check(documents)["document_id"])
    keys = DUPLICATE_PAIRS.check(pairs).set_index(_PAIR).index
    unused = decisions[~decisions.set_index(_PAIR).index.isin(keys)]
    return UNUSED_CHANGES.build(
        pd.DataFrame(
            {
                "setting": "files.duplicates",
                "what": unused["document_a"] + " and " + unused["document_b"],
                "why": [
                    _why_unused(pair, compared)
                    for pair in zip(unused["document_a"], unused["document_b"], strict=True)
                ],
            }
        )
    )


def _why_unused(pair: tuple[str, str], compared: set[str]) -> str:
    missing = [repr(name) for name in dict.fromkeys(pair) if name not in compared]
    if missing:
        return f"there is no document {' and no '.join(missing)}, or it was dropped"
    if pair[0] == pair[1]:
        return "it is one document twice: a pair is of two"
    return "they share too little, or one has the very words of a document before it"
