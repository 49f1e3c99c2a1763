"""Choose the sentences that a query leads to, and count them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import pandas as pd

from corpus_tools.evidence.building import Evidence
from corpus_tools.evidence.passages import FURNITURE
from corpus_tools.evidence.query import COUNTS, PASSAGE_KEYS, VOICE, Counts, read_query
from corpus_tools.sentiment import name_sign

_COLUMN_OF = {"source": "source_id", "document": "document_id", "sentence": "sentence_id"}
_PASSAGE_COLUMNS = ("name", "use", "pattern", "voice", "speaker_actor")


def select_evidence(evidence: Evidence, query: str) -> pd.DataFrame:
    """Return the sentences that a query chooses.

    Parameters
    ----------
    evidence
        As ``build_evidence`` gives it.
    query
        As ``write_query`` writes it, or as it stands in the address of the evidence page.
        Furniture is chosen only by ``part=furniture``.

    Returns
    -------
    pandas.DataFrame
        Rows of ``evidence.sentences``, in the order of the documents; with a filter on passages
        those that have one which fits, and ``n_passages`` of them.

    Raises
    ------
    CorpusToolsError
        If a filter is unknown.
    """
    filters, _ = read_query(query)
    chosen, passages = _choose(_index(evidence), filters)
    return evidence.sentences.assign(n_passages=passages)[chosen].reset_index(drop=True)


def count_evidence(evidence: Evidence, query: str) -> dict[Counts, int]:
    """Count what a query chooses.

    Parameters
    ----------
    evidence
        As ``build_evidence`` gives it.
    query
        As ``write_query`` writes it.

    Returns
    -------
    dict
        Numbers of sentences, passages in them that fit, documents and sources.

    Raises
    ------
    CorpusToolsError
        If a filter is unknown.
    """
    index = _index(evidence)
    filters, _ = read_query(query)
    chosen, passages = _choose(index, filters)
    numbers = (
        int(chosen.sum()),
        int(passages[chosen].sum()),
        len(np.unique(index.columns["document"].codes[chosen])),
        len(np.unique(index.columns["source"].codes[chosen])),
    )
    return dict(zip(COUNTS, numbers, strict=True))


@dataclass(frozen=True)
class _Column:
    """A column as whole numbers, so that a filter is one comparison."""

    codes: np.ndarray
    numbers: dict[str, int]

    def is_any(self, values: list[str]) -> np.ndarray:
        wanted = [self.numbers.get(value, -1) for value in values]
        return np.asarray(np.isin(self.codes, wanted))


@dataclass(frozen=True)
class _Index:
    columns: dict[str, _Column]
    furniture: np.ndarray
    passages: dict[str, _Column]
    kinds: _Column
    rows: np.ndarray


def _number(values: pd.Series) -> _Column:
    codes, names = pd.factorize(values)
    return _Column(codes, {str(name): number for number, name in enumerate(names)})


# A report asks the same evidence for thousands of numbers.
@lru_cache(maxsize=2)
def _index(evidence: Evidence) -> _Index:
    sentences, passages = evidence.sentences, evidence.passages
    columns = {
        key: _number(sentences[_COLUMN_OF.get(key, key)])
        for key in ("side", "source", "document", "part", "rule", "sentence")
    }
    scores = evidence.scores.pivot(index="sentence_id", columns="scorer", values="score")
    signs = scores.reindex(sentences["sentence_id"]).map(name_sign)
    columns |= {str(name): _number(signs[name]) for name in signs}
    rows = columns["sentence"].numbers
    return _Index(
        columns=columns,
        furniture=(sentences["part"] == FURNITURE).to_numpy(),
        passages={name: _number(passages[name]) for name in _PASSAGE_COLUMNS},
        kinds=_number(passages["kind"]),
        rows=passages["sentence_id"].map(rows).to_numpy(dtype="int64"),
    )


def _choose(index: _Index, filters: dict[str, list[str]]) -> tuple[np.ndarray, np.ndarray]:
    """Return which rows are chosen, and how many passages of each fit."""
    chosen = ~index.furniture | (FURNITURE in filters.get("part", []))
    for key, values in filters.items():
        if key in index.columns:
            chosen = chosen & index.columns[key].is_any(values)
        elif key not in PASSAGE_KEYS:
            chosen = np.zeros_like(chosen)  # a scorer that scored nothing
    passages = np.zeros(len(chosen), dtype="int64")
    for kind, fits in _fit_passages(index, filters).items():
        found = np.bincount(index.rows[fits & index.kinds.is_any([kind])], minlength=len(chosen))
        passages = passages + found
        chosen = chosen & (found > 0)
    return chosen, passages


def _fit_passages(index: _Index, filters: dict[str, list[str]]) -> dict[str, np.ndarray]:
    """Return for each kind that is asked for which passages fit, if they are of that kind."""
    asked: dict[str, np.ndarray] = {}
    for key, values in filters.items():
        if key in PASSAGE_KEYS:
            kind, column = PASSAGE_KEYS[key]
            asked[kind] = asked.get(kind, np.True_) & index.passages[column].is_any(values)
    if len(asked) > 1 and VOICE in asked:
        spoken = asked.pop(VOICE)
        asked = {kind: fits & spoken for kind, fits in asked.items()}
    return asked
