"""The evidence as JSON lines, for other programs."""

from __future__ import annotations

import json
from collections.abc import Hashable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pandas as pd

from corpus_tools.evidence.building import Evidence

_FACTS = (
    "sentence_id", "document_id", "source_id", "source", "side", "position", "part", "rule",
    "start", "end", "text",
)  # fmt: skip
Record = dict[Hashable, Any]
# Each list of a line: the kind of passage, and what its columns are called there.
_LISTS: Mapping[str, tuple[str, Mapping[str, str]]] = {
    "frames": ("frame", {"name": "frame", "use": "use", "pattern": "pattern"}),
    "mentions": ("mention", {"name": "actor", "use": "form"}),
    "targets": ("target", {"name": "actor", "use": "tone", "pattern": "words"}),
    "statements": ("statement", {"name": "speaker_actor", "use": "quote", "pattern": "speaker"}),
    "obligations": (
        "obligation",
        {"name": "addressee_actor", "use": "modality", "pattern": "trigger"},
    ),
    "acts": ("act", {"name": "act", "use": "status", "pattern": "parties"}),
    "voices": ("voice", {}),
}
_ALWAYS = ("voice", "start", "end")


def write_evidence(evidence: Evidence, path: str | Path) -> Path:
    """Write one line of JSON for each sentence and each stretch of furniture.

    Parameters
    ----------
    evidence
        As ``build_evidence`` gives it.
    path
        The file; replaced if it is there.

    Returns
    -------
    Path
        Of a file in UTF-8. Each line holds the columns of ``evidence.sentences``, ``scores``
        (scorer to score), ``frames`` (a list of matches with ``frame``, ``use``, ``pattern``,
        ``voice`` and the offsets ``start`` and ``end`` in the document), and in the same way
        ``mentions``, ``targets``, ``statements``, ``obligations``, ``acts`` and ``voices``.
    """
    target = Path(path)
    writing = target.with_name(f".{target.name}.new")
    with writing.open("w", encoding="utf-8", errors="replace", newline="") as file:
        file.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in _list_rows(evidence))
    return writing.replace(target)


def _list_rows(evidence: Evidence) -> Iterator[Record]:
    passages = evidence.passages
    found = {
        key: _gather(passages[passages["kind"] == kind], names)
        for key, (kind, names) in _LISTS.items()
    }
    scores = {
        sentence_id: dict(zip(part["scorer"], part["score"], strict=True))
        for sentence_id, part in evidence.scores.groupby("sentence_id")
    }
    for row in evidence.sentences[list(_FACTS)].to_dict("records"):
        name = row["sentence_id"]
        lists: Record = {key: gathered.get(name, []) for key, gathered in found.items()}
        yield {**row, "scores": scores.get(name, {}), **lists}


def _gather(passages: pd.DataFrame, names: Mapping[str, str]) -> dict[str, list[Record]]:
    records = passages[[*names, *_ALWAYS]].rename(columns=names).to_dict("records")
    gathered: dict[str, list[Record]] = {}
    for name, record in zip(passages["sentence_id"], records, strict=True):
        gathered.setdefault(name, []).append(record)
    return gathered
