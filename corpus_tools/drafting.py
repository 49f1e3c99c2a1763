"""Draft a study from a folder of articles."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pandas as pd
from pydantic import ValidationError

from corpus_tools.bundle import bundled_folder
from corpus_tools.compare.phrases import write_number
from corpus_tools.errors import Place, StudyError
from corpus_tools.loading import Record, Records, Watch, read_records, say_formats
from corpus_tools.loading.finding import as_dropped
from corpus_tools.loading.formats import Drop
from corpus_tools.loading.unused_columns import list_unused_columns
from corpus_tools.outlets import choose_ids, find_sources, list_alike, list_unfound, name_outlets
from corpus_tools.schema import DROPPED
from corpus_tools.study.cells import guard_cell
from corpus_tools.study.reading import SEPARATOR, fold_outlet
from corpus_tools.study.settings import Columns, write_setting

# What a source is called that nobody names.
UNKNOWN_SOURCE = r"unknown-\d{3,}"
_SETTINGS = """\
format = 1
{name}
question = "What is the question? Write it here."
seed = 1

[files]
{texts}
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
        Files that gave no article, such as pictures, and rows that gave none: ``record_id``,
        ``file``, ``reason``, ``detail``. Of a row the two names differ.
    remarks
        What is to be said of files that were read: ``file``, ``remark``.
    unused_columns
        One row per heading of ``columns`` that no table has: ``setting``, ``what``, ``why``.
    alike
        Names of sources that begin with the words of another one's name, by that: they may be one
        outlet.
    """

    folder: Path
    sources: pd.DataFrame
    dropped: pd.DataFrame
    remarks: pd.DataFrame
    unused_columns: pd.DataFrame
    alike: Mapping[str, Sequence[str]]


def draft_study(
    folder: str | Path,
    *,
    texts: str | Path,
    columns: Mapping[str, str | Sequence[str]] | None = None,
    watch: Watch | None = None,
) -> Draft:
    """Write a study folder for a folder of articles, to be completed by hand.

    The source of a file is the one that it names, else the name of its sub-folder, else a
    placeholder of its own with the name "unknown": outlets that are not known are never merged,
    and what other files of a folder name says nothing of a file that names none.

    Parameters
    ----------
    folder
        The folder to write; must not exist or be empty.
    texts
        The folder of articles.
    columns
        What tables of articles call their columns, by the name they have here, such as
        ``{"text": "Body"}``, or ``{"text": ["Body", "content"]}`` where tables differ; they are
        written into the study.
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
    ids = choose_ids(records, outlets)
    sources = find_sources(records, ids)
    own = {ids[squeezed]: names for squeezed, names in outlets.items()}
    names = _name_sources(filter(None, sorted({*sources.values()})), own)
    listed = pd.DataFrame(list_unfound(records, sources, names), columns=["file", "source_id"])
    counts = _counts(sources, listed)
    settings = _SETTINGS.format(
        name=_write_setting("name", [folder.resolve().name]),
        texts=_write_setting("texts", [_relative(texts, folder)]),
        documents='documents = "documents.csv"\n' if len(listed) else "",
        columns=_write_columns(named),
    )
    _write(folder, settings, listed, _draft_sources(counts, names))
    unused = list_unused_columns(read.headings, named=named)
    known = counts.loc[~counts["source_id"].str.fullmatch(UNKNOWN_SOURCE), "source_id"]
    alike = list_alike(names.get(one, [one])[0] for one in known)
    return Draft(folder, counts, dropped, _list_remarks(records), unused, alike)


def _check_columns(columns: Mapping[str, str | Sequence[str]]) -> dict[str, tuple[str, ...]]:
    known = [*Columns.model_fields]
    unknown = [name for name in columns if name not in known]
    if unknown:
        raise StudyError(
            f"there is no column {unknown[0]!r}",
            remedy=f"What a table may hold is called {', '.join(known)} here.",
        )
    try:
        return Columns.model_validate(dict(columns)).named
    except ValidationError as error:
        first = error.errors()[0]
        said = str(first["msg"]).removeprefix("Value error, ")
        raise StudyError(f"{first['loc'][0]}: {said}; found {first['input']!r:.80}") from error


def _write_columns(columns: Mapping[str, Sequence[str]]) -> str:
    lines = [f"{_write_setting(name, called)}\n" for name, called in columns.items()]
    return "".join(["\n[columns]\n", *lines]) if lines else ""


def _list_dropped(read: Records, records: Sequence[Record]) -> pd.DataFrame:
    kept = {record.record_id for record in records}
    empty = Drop("empty", "there is no text in it")
    blank = [
        as_dropped(record.record_id, record.file, empty)
        for record in read.records
        if record.record_id not in kept
    ]
    return pd.DataFrame([*read.dropped, *blank], columns=list(DROPPED.dtypes), dtype="str")


def say_dropped(dropped: pd.DataFrame) -> str:
    """Return how many files and rows gave no article."""
    n_rows = int((dropped["record_id"] != dropped["file"]).sum())
    rows = f", {write_number(n_rows, 'row')} without an article" if n_rows else ""
    return f"{write_number(len(dropped) - n_rows, 'other file')}{rows}"


def _list_remarks(records: Sequence[Record]) -> pd.DataFrame:
    said = {record.file: record.article.remark for record in records if record.article.remark}
    return pd.DataFrame(said.items(), columns=["file", "remark"], dtype="str")


def _no_article(texts: Path, dropped: pd.DataFrame) -> StudyError:
    if dropped.empty:
        return StudyError(
            "there is no file in the folder of texts",
            place=Place(texts),
            remedy="Put the articles into it, best in one folder per outlet; or name another.",
        )
    first = "; ".join(f"{row.record_id}: {row.detail}" for row in dropped.head(3).itertuples())
    has_tables = (dropped["reason"] == "no_text_column").any()
    return StudyError(
        f"no article was found ({say_dropped(dropped)}: {first})",
        place=Place(texts),
        remedy=_NAME_COLUMNS if has_tables else f"{say_formats().capitalize()}.",
    )


_NAME_COLUMNS = (
    "Name what tables call their columns: --column text=Body --column outlet=Newspaper, and so on "
    "with title, author, published_on, day_format ...; several times where tables differ. In "
    "Python: columns={'text': ['Body', 'content'], 'outlet': 'Newspaper'}."
)


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
            blank = dict.fromkeys(("title", "author", "published_on", "genre"), "")
            _write_csv(listed.assign(**blank), draft / "documents.csv")
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
    texts: pd.DataFrame = table.select_dtypes("str")
    guarded = table.assign(**{str(name): texts[name].map(guard_cell) for name in texts})
    guarded.to_csv(path, index=False, lineterminator="\r\n")


def _write_setting(name: str, values: Sequence[str]) -> str:
    line = write_setting(name, values)
    try:
        line.encode()
    except UnicodeEncodeError as error:
        raise StudyError(
            "the name is not in UTF-8",
            place=Place(Path(values[0])),
            remedy="Rename the folder, or the column.",
        ) from error
    return line


def _relative(texts: Path, folder: Path) -> str:
    try:
        return Path(os.path.relpath(texts.resolve(), folder.resolve())).as_posix()
    except ValueError:  # another drive of a Windows machine
        return texts.resolve().as_posix()


def _name_sources(ids: Iterable[str], names: Mapping[str, Sequence[str]]) -> dict[str, list[str]]:
    """Return the names of each source, or its id: no name is another source's name or id."""
    ids = list(ids)
    taken = {fold_outlet(source): source for source in ids}
    named = {}
    for source in ids:
        first, *further = names.get(source) or [source.replace(SEPARATOR, ",")]
        while taken.setdefault(fold_outlet(first), source) != source:
            first += " (2)"
        own = [name for name in further if taken.setdefault(fold_outlet(name), source) == source]
        named[source] = [first, *own]
    return named


def _draft_sources(counts: pd.DataFrame, names: Mapping[str, Sequence[str]]) -> pd.DataFrame:
    unknown = counts["source_id"].str.fullmatch(UNKNOWN_SOURCE)
    joined = {source: f"{SEPARATOR} ".join(several) for source, several in names.items()}
    named = counts["source_id"].replace(joined)
    return pd.DataFrame(
        {
            "source_id": counts["source_id"],
            "name": named.mask(unknown, "unknown"),
            "country": "unknown",
            "ownership": "unknown",
            "side": "",
            "side_reason": "",
            "side_confidence": "",
        }
    )
