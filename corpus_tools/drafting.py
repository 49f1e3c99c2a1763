"""Draft a study from a folder of articles."""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from corpus_tools.bundle import bundled_folder
from corpus_tools.errors import Place, StudyError
from corpus_tools.loading import Record, Records, Watch, read_records, say_formats
from corpus_tools.outlets import find_folder, find_sources, make_id, name_outlets
from corpus_tools.study.settings import Columns

_SETTINGS = """\
format = 1
name = {name}
question = "What is the question? Write it here."
seed = 1

[files]
texts = {texts}
sources = "sources.csv"
{documents}actors = "actors.yml"
codebook = "codebook.yml"
{columns}
[comparison]
# Fill the column side in sources.csv with these two words, or with your own; a source with a
# blank side is described and not compared.
group_by = "side"
groups = ["A", "B"]

[corpus]
kind = "collected"
collected_from = "unknown"   # a database, a website, an archive
query = "unknown"
dates = "unknown"
inclusion = "unknown"
is_not = "unknown"
text_licence = ""            # such as "CC BY 4.0", only if you may pass the articles on

# Other settings are described in docs/loading.md: [columns], [keep], [drop], [duplicates].
# [select]
# languages = ["en"]           # texts in other languages are set aside; [] keeps all
# from = 2024-01-01
# to = 2024-12-31
# genres = ["news"]
"""


@dataclass(frozen=True)
class Draft:
    """A drafted study.

    Parameters
    ----------
    folder
        The study's folder.
    sources
        One row per source found: ``source_id``, ``n_documents``.
    dropped
        Files and rows that gave no article, such as pictures: ``file``, ``reason``, ``detail``.
    """

    folder: Path
    sources: pd.DataFrame
    dropped: pd.DataFrame


def draft_study(
    folder: str | Path,
    *,
    texts: str | Path,
    columns: Mapping[str, str] | None = None,
    watch: Watch | None = None,
) -> Draft:
    """Write a study folder for a folder of articles, to be completed by hand.

    The source of a file is what its table says, else the name of its sub-folder, else a
    placeholder of its own with the name "unknown": outlets that are not known are never merged.

    Parameters
    ----------
    folder
        The folder to write; must not exist or be empty.
    texts
        The folder of articles.
    columns
        What tables of articles call their columns, by the name they have here, such as
        ``{"text": "Body"}``; they are written into the study.
    watch
        Called after each file with the number of files read and of files in all.

    Returns
    -------
    Draft
        What was written and found.

    Raises
    ------
    StudyError
        If there are no texts, the folder is in use, or a column is none that is read.
    """
    named = _check_columns(columns or {})
    folder, texts = Path(folder), Path(texts)
    if not texts.is_dir():
        raise StudyError("there is no such folder of texts", place=Place(texts))
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise StudyError(
            "the folder is in use",
            place=Place(folder),
            remedy="Give a new folder; nothing was written.",
        )
    read = read_records(texts, columns=named, watch=watch)
    records = [record for record in read.records if record.article.text.strip()]
    dropped = _list_dropped(read, records)
    if not records:
        raise _no_article(texts, dropped)
    outlets = name_outlets(records)
    sources = find_sources(records, outlets)
    listed = pd.DataFrame(_list(records, sources), columns=["file", "source_id"])
    counts = _counts(sources, listed)
    settings = _SETTINGS.format(
        name=_quote(folder.resolve().name),
        texts=_quote(_relative(texts, folder)),
        documents='documents = "documents.csv"\n' if len(listed) else "",
        columns=_write_columns(named),
    )
    _write(
        folder,
        settings,
        listed,
        _draft_sources(counts, {make_id(name): name for name in outlets.values()}),
    )
    return Draft(folder=folder, sources=counts, dropped=dropped)


def _check_columns(columns: Mapping[str, str]) -> dict[str, str]:
    known = [*Columns.model_fields]
    unknown = [name for name in columns if name not in known]
    if unknown:
        raise StudyError(
            f"there is no column {unknown[0]!r}",
            remedy=f"What a table may hold is called {', '.join(known)} here.",
        )
    return Columns(**columns).named


def _write_columns(columns: Mapping[str, str]) -> str:
    lines = [f"{name} = {_quote(called)}\n" for name, called in columns.items()]
    return "".join(["\n[columns]\n", *lines]) if lines else ""


def _list_dropped(read: Records, records: Sequence[Record]) -> pd.DataFrame:
    kept = {record.record_id for record in records}
    blank = [
        {"file": record.record_id, "reason": "empty", "detail": "there is no text in it"}
        for record in read.records
        if record.record_id not in kept
    ]
    return pd.DataFrame([*read.dropped, *blank], columns=["file", "reason", "detail"], dtype="str")


def _no_article(texts: Path, dropped: pd.DataFrame) -> StudyError:
    first = "; ".join(f"{row.file}: {row.detail}" for row in dropped.head(3).itertuples())
    return StudyError(
        f"no article was found ({len(dropped)} other files{f': {first}' if first else ''})",
        place=Place(texts),
        remedy="Tables of articles have a column text; name it if it is called otherwise "
        "(--column text=Body, in Python columns={'text': 'Body'}). " + say_formats(),
    )


def _list(records: Sequence[Record], sources: Mapping[str, str]) -> list[tuple[str, str]]:
    """Return the records whose source loading would not find by itself, with their source."""
    rows, unknown = [], 0
    for record in records:
        facts, source = record.article.facts, sources[record.record_id]
        outlet = facts.get("outlet", "")
        if facts.get("source_id") or (outlet and source in {make_id(outlet), find_folder(record)}):
            continue
        source = source or find_folder(record)
        if not source:
            unknown += 1
            source = f"unknown-{unknown:03d}"
        rows.append((record.record_id, source))
    return rows


def _counts(sources: Mapping[str, str], listed: pd.DataFrame) -> pd.DataFrame:
    found = dict(sources) | dict(zip(listed["file"], listed["source_id"], strict=True))
    counts = pd.Series(found, dtype="str").value_counts().sort_index()
    return counts.rename_axis("source_id").rename("n_documents").reset_index()


def _write(folder: Path, settings: str, listed: pd.DataFrame, sources: pd.DataFrame) -> None:
    """Write beside the folder and move it in, so that no half-written study is left."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder.parent, prefix=".draft-") as writing:
        draft = Path(writing) / "study"
        draft.mkdir()
        (draft / "study.toml").write_text(settings, encoding="utf-8")
        _write_csv(sources, draft / "sources.csv")
        if len(listed):
            _write_csv(_draft_documents(listed), draft / "documents.csv")
        for name in ("actors.yml", "codebook.yml"):
            shutil.copyfile(bundled_folder("data/us-china-ai") / name, draft / name)
        if not folder.exists():
            draft.replace(folder)
            return
        # The folder may be where somebody's shell stands; without study.toml it is no study yet.
        for path in sorted(draft.iterdir(), key=lambda path: path.name == "study.toml"):
            path.replace(folder / path.name)


def _write_csv(table: pd.DataFrame, path: Path) -> None:
    # With other line ends a carriage return in a file's name would not be put in quotes.
    table.to_csv(path, index=False, lineterminator="\r\n")


def _quote(text: str) -> str:
    """Return a TOML string: a JSON string, but for the one control character JSON leaves."""
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise StudyError(
            "the name is not in UTF-8", place=Place(Path(text)), remedy="Rename the folder."
        ) from error
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def _relative(texts: Path, folder: Path) -> str:
    try:
        return Path(os.path.relpath(texts.resolve(), folder.resolve())).as_posix()
    except ValueError:  # another drive of a Windows machine
        return texts.resolve().as_posix()


def _draft_sources(counts: pd.DataFrame, names: dict[str, str]) -> pd.DataFrame:
    unknown = counts["source_id"].str.match(r"unknown-\d{3}$")
    return pd.DataFrame(
        {
            "source_id": counts["source_id"],
            "name": counts["source_id"].replace(names).mask(unknown, "unknown"),
            "country": "unknown",
            "ownership": "unknown",
            "side": "",
            "side_reason": "",
            "side_confidence": "",
        }
    )


def _draft_documents(listed: pd.DataFrame) -> pd.DataFrame:
    blank = dict.fromkeys(("title", "author", "published_on", "genre"), "")
    return listed.assign(**blank)
