from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from corpus_tools.loading import LoadResult, load_documents
from corpus_tools.schema import SOURCES
from corpus_tools.study import Codebook, Settings, Study

Loader = Callable[..., LoadResult]
_CODEBOOK = {
    "format": 1,
    "name": "One frame",
    "version": "1",
    "entries": [
        {"id": "rivalry", "label": "Rivalry", "kind": "frame", "definition": "A contest.",
         "patterns": ["race"]}
    ],
}  # fmt: skip


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    return folder


@pytest.fixture
def load(texts: Path) -> Loader:
    """Load the folder of texts with settings and a list of documents; sources heron and otter."""

    def load_with(listed: list[dict[str, str]] | None = None, **settings: Any) -> LoadResult:
        return load_documents(study(texts, listed, settings))

    return load_with


def study(texts: Path, listed: list[dict[str, str]] | None, settings: dict[str, Any]) -> Study:
    names = ["file", "document_id", "source_id", "title", "author", "published_on", "genre", "url",
             "language"]  # fmt: skip
    table = None
    if listed is not None:
        table = pd.DataFrame(listed, columns=names, dtype="str").fillna("")
        table["line"] = range(2, len(table) + 2)
    blank = dict.fromkeys(SOURCES.dtypes, "unknown")
    sources = [
        {**blank, "source_id": "heron", "name": "The Heron Post", "side": "North"},
        {**blank, "source_id": "otter", "name": "Otter Daily", "side": "South"},
    ]
    return Study(
        folder=texts.parent,
        settings=Settings.model_validate(
            {
                "format": 1,
                "name": "Harbour",
                "question": "Who acts?",
                "comparison": {"groups": ["North", "South"]},
                "corpus": {"kind": "constructed"},
                **settings,
            }
        ),
        texts=texts,
        sources=SOURCES.build(sources),
        listed=table,
        actors=(),
        codebook=Codebook.model_validate(_CODEBOOK),
    )


def save(path: Path, content: str | bytes = "The race is on.") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def reasons(loaded: LoadResult) -> dict[str, str]:
    return loaded.dropped.set_index("record_id")["reason"].to_dict()


def detail(loaded: LoadResult, record_id: str) -> str:
    return str(loaded.dropped.set_index("record_id").loc[record_id, "detail"])


def pack(members: dict[str, str | bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return buffer.getvalue()
