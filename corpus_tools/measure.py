"""Run the stages on a study once and keep the tables."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass, fields
from importlib.metadata import version
from pathlib import Path

import pandas as pd
import platformdirs

import corpus_tools
from corpus_tools import schema
from corpus_tools.cleaning import label_segments, split_sentences
from corpus_tools.compare import count_words
from corpus_tools.framing import count_frames, match_frames
from corpus_tools.loading import LoadResult, load_documents
from corpus_tools.sentiment import find_score_words, score_sentiment
from corpus_tools.study import Study

# Their behaviour is part of a score.
_SCORING_PACKAGES = ("nltk", "textblob", "vaderSentiment", "pandas")
_KEPT_MEASUREMENTS = 3


@dataclass(frozen=True)
class Measured:
    """The tables of a measured study; each is described by ``describe_tables``."""

    sources: pd.DataFrame
    documents: pd.DataFrame
    dropped: pd.DataFrame
    segments: pd.DataFrame
    sentences: pd.DataFrame
    sentiment_scores: pd.DataFrame
    score_words: pd.DataFrame
    frame_matches: pd.DataFrame
    frame_counts: pd.DataFrame
    word_counts: pd.DataFrame

    @property
    def loaded(self) -> LoadResult:
        """Documents and dropped records."""
        return LoadResult(documents=self.documents, dropped=self.dropped)

    @property
    def fingerprint(self) -> str:
        """16 hexadecimal digits that change with any document's id, source or text."""
        columns = self.documents[["document_id", "source_id", "text"]]
        return _digest(json.dumps(columns.to_dict("split")["data"], ensure_ascii=True))[:16]


def measure_study(study: Study, *, cache: Path | None = None) -> Measured:
    """Load, label, split, score and match the documents of a study, or read what is kept.

    Parameters
    ----------
    study
        As ``read_study`` gives it.
    cache
        Folder for the kept tables; the user's own cache folder when not given. A change in a
        text, in the study's files or in a version of the package measures anew.

    Returns
    -------
    Measured
        The tables.
    """
    folder = (cache or cache_folder()) / _slot(study) / _key(study)
    if (folder / "complete").is_file():
        return _read(folder)
    measured = _measure(study)
    _keep(measured, folder)
    return measured


def cache_folder() -> Path:
    """Return the folder of kept tables: CORPUS_TOOLS_CACHE, or the user's cache folder."""
    given = os.environ.get("CORPUS_TOOLS_CACHE")
    return Path(given) if given else Path(platformdirs.user_cache_dir("corpus_tools"))


def _measure(study: Study) -> Measured:
    loaded = load_documents(study)
    segments = label_segments(loaded.documents)
    sentences = split_sentences(segments, documents=loaded.documents)
    matches = match_frames(sentences, codebook=study.codebook)
    return Measured(
        sources=study.sources,
        documents=loaded.documents,
        dropped=loaded.dropped,
        segments=segments,
        sentences=sentences,
        sentiment_scores=score_sentiment(sentences),
        score_words=find_score_words(sentences),
        frame_matches=matches,
        frame_counts=count_frames(matches, sentences=sentences, codebook=study.codebook),
        word_counts=count_words(sentences),
    )


def _digest(*parts: str | bytes) -> str:
    whole = hashlib.sha256()
    for part in parts:
        raw = part.encode() if isinstance(part, str) else part
        whole.update(len(raw).to_bytes(8, "big") + raw)
    return whole.hexdigest()


def _slot(study: Study) -> str:
    """One place per study and folder of texts, so that old measurements can be let go."""
    return _digest(str(study.folder.resolve()), str(study.texts.resolve()))[:16]


def _key(study: Study) -> str:
    listed = "" if study.listed is None else study.listed.to_json()
    files: Iterable[Path] = (path for path in sorted(study.texts.rglob("*")) if path.is_file())
    return _digest(
        corpus_tools.__version__,
        *(f"{package} {version(package)}" for package in _SCORING_PACKAGES),
        study.settings.model_dump_json(),
        study.sources.to_json() or "",
        listed or "",
        study.codebook.model_dump_json(),
        *(
            part
            for path in files
            for part in (path.relative_to(study.texts).as_posix(), _file_digest(path))
        ),
    )[:32]


def _file_digest(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        return f"unreadable {error.errno}"


def _tables() -> dict[str, schema.Table]:
    declared = {table.name: table for table in schema.TABLES}
    return {field.name: declared[field.name] for field in fields(Measured)}


def _read(folder: Path) -> Measured:
    return Measured(
        **{
            name: table.build(pd.read_parquet(folder / f"{name}.parquet"))
            for name, table in _tables().items()
        }
    )


def _keep(measured: Measured, folder: Path) -> None:
    """Write the tables beside their place and swap them in: half a measurement is never read."""
    slot = folder.parent
    slot.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=slot, prefix=".writing-") as writing:
        for name in _tables():
            getattr(measured, name).to_parquet(Path(writing) / f"{name}.parquet", index=False)
        (Path(writing) / "complete").touch()
        if not folder.exists():
            shutil.copytree(writing, folder.with_suffix(".new"), dirs_exist_ok=True)
            folder.with_suffix(".new").replace(folder)
    _let_go(slot)


def _let_go(slot: Path) -> None:
    kept = [folder for folder in slot.iterdir() if (folder / "complete").is_file()]
    newest_last = sorted(kept, key=lambda folder: (folder / "complete").stat().st_mtime)
    for folder in newest_last[:-_KEPT_MEASUREMENTS]:
        shutil.rmtree(folder, ignore_errors=True)
