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
        (scorer to score) and ``frames`` (a list of matches with ``frame``, ``use``, ``pattern``
        and the offsets ``start`` and ``end`` in the document).
    """
    target = Path(path)
    writing = target.with_name(f".{target.name}.new")
    with writing.open("w", encoding="utf-8", errors="replace", newline="") as file:
        file.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in _list_rows(evidence))
    return writing.replace(target)


def _list_rows(evidence: Evidence) -> Iterator[Mapping[Hashable, Any]]:
    frames = evidence.passages[evidence.passages["kind"] == "frame"].rename(
        columns={"name": "frame"}
    )
    matches = _gather(frames, ["frame", "use", "pattern", "start", "end"])
    scores = {
        sentence_id: dict(zip(part["scorer"], part["score"], strict=True))
        for sentence_id, part in evidence.scores.groupby("sentence_id")
    }
    for row in evidence.sentences[list(_FACTS)].to_dict("records"):
        name = row["sentence_id"]
        yield {**row, "scores": scores.get(name, {}), "frames": matches.get(name, [])}


def _gather(table: pd.DataFrame, columns: list[str]) -> dict[Any, list[Any]]:
    records = table[columns].to_dict("records")
    gathered: dict[Any, list[Any]] = {}
    for name, record in zip(table["sentence_id"], records, strict=True):
        gathered.setdefault(name, []).append(record)
    return gathered
