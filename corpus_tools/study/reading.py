"""Read a study folder: settings, sources, documents, actors, codebook."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

import pandas as pd

from corpus_tools.errors import Place, StudyError
from corpus_tools.schema import SOURCES, UNUSED_CHANGES
from corpus_tools.study.actors import Actor, read_actors
from corpus_tools.study.codebook import Codebook, read_codebook
from corpus_tools.study.marked import WINDOWS_PATH
from corpus_tools.study.settings import Settings, read_settings
from corpus_tools.study.tables import (
    find_places,
    list_near_headings,
    read_table,
    refuse_blank,
    refuse_repeated,
)
from corpus_tools.text.days import parse_day
from corpus_tools.text.languages import read_code

UNKNOWN = "unknown"
SEPARATOR = ";"  # between the names of one outlet
_DOCUMENTS = "documents.csv"


@dataclass(frozen=True)
class Study:
    """A study as its folder describes it; no text has been read yet.

    Parameters
    ----------
    folder
        The study's folder.
    settings
        What stands in ``study.toml``.
    texts
        The folder of articles.
    sources
        One row per source; see ``describe_tables``.
    listed
        What ``documents.csv`` says: one row per file with ``file``, ``document_id``,
        ``source_id``, ``title``, ``author``, ``published_on``, ``genre``, ``url``,
        ``language`` as strings, blank where it says nothing; ``None`` when the study has no such
        file.
    actors, codebook
        As read.
    also_called
        ``source_id`` by each further name of an outlet, as ``fold_outlet`` gives it.
    unused_headings
        Headings of the two tables that nothing reads and that may be slips: ``setting`` (the
        table), ``what``, ``why``.
    """

    folder: Path
    settings: Settings
    texts: Path
    sources: pd.DataFrame
    listed: pd.DataFrame | None
    actors: tuple[Actor, ...]
    codebook: Codebook
    also_called: Mapping[str, str] = field(default_factory=dict)
    unused_headings: pd.DataFrame = field(default_factory=lambda: UNUSED_CHANGES.build([]))

    @cached_property
    def source_ids(self) -> frozenset[str]:
        """The ids of the sources."""
        return frozenset(self.sources["source_id"])

    @property
    def label(self) -> str:
        """The word that stands on each figure, table and finding: "constructed" or blank."""
        return "constructed" if self.settings.corpus.kind == "constructed" else ""

    @property
    def files(self) -> tuple[Path, ...]:
        """The files that were read: study.toml and those it names."""
        named = self.settings.files
        documents = () if self.listed is None else (named.documents or _DOCUMENTS,)
        codes = tuple(filter(None, (named.codes, named.act_codes, named.duplicates)))
        names = ("study.toml", named.sources, *documents, named.actors, named.codebook, *codes)
        return tuple(self.folder / name for name in names)


def read_study(folder: str | Path, *, texts: str | Path | None = None) -> Study:
    """Read a study folder.

    Parameters
    ----------
    folder
        Holds ``study.toml`` and the files it names.
    texts
        The folder of articles, when it is not the one that ``study.toml`` names.

    Returns
    -------
    Study
        Settings and tables, checked against each other.

    Raises
    ------
    StudyError
        Naming file, line, what was found, what is allowed and what to do.
    """
    folder = Path(folder)
    settings = read_settings(_existing(folder, "study.toml", said_in=None))
    said_in = folder / "study.toml"
    files = settings.files
    sources, also_called, unused = _read_sources(_existing(folder, files.sources, said_in=said_in))
    listed = None
    if files.documents or (folder / _DOCUMENTS).is_file():
        documents = _existing(folder, files.documents or _DOCUMENTS, said_in=said_in)
        listed, also = _read_documents(documents, sources, also_called)
        unused = pd.concat([unused, also], ignore_index=True)
    _check_selection(settings, sources, said_in)
    return Study(
        folder=folder,
        settings=settings,
        texts=_texts_folder(folder, files.texts, texts),
        sources=sources,
        listed=listed,
        actors=read_actors(_existing(folder, files.actors, said_in=said_in)),
        codebook=read_codebook(_existing(folder, files.codebook, said_in=said_in)),
        also_called=also_called,
        unused_headings=unused,
    )


def _existing(folder: Path, name: str, *, said_in: Path | None) -> Path:
    if not folder.is_dir():
        raise StudyError(
            "there is no such folder",
            place=Place(folder),
            remedy="Give the folder that holds study.toml, or draft one with: corpus-tools new",
        )
    path = folder / name
    if not path.is_file():
        raise StudyError(
            f"there is no file {name}",
            place=Place(said_in or folder),
            remedy=_remedy_for(name, _suggest_file(path))
            if said_in
            else "Draft a study with: corpus-tools new FOLDER --texts FOLDER",
        )
    return path


def _suggest_file(path: Path) -> str:
    other = next(
        (p for p in (path.with_suffix(".xlsx"), path.with_suffix(".csv")) if p.is_file()), None
    )
    known = f"There is {other.name}: name that" if other else "Correct the name"
    return f"{known} under [files]."


def _texts_folder(folder: Path, in_settings: str, given: str | Path | None) -> Path:
    if not given and not in_settings:
        raise StudyError(
            "the study names no folder of texts",
            place=Place(folder / "study.toml"),
            remedy="Give it with --texts FOLDER (texts= in Python), or as texts under [files].",
        )
    texts = Path(given) if given else folder / in_settings
    if not texts.is_dir():
        raise StudyError(
            "there is no such folder of texts",
            place=Place(texts),
            remedy=_remedy_for(
                str(texts),
                "Check the path; it is taken from where you are, or from the study's folder "
                "when it stands in study.toml.",
            ),
        )
    return texts


def _remedy_for(name: str, remedy: str) -> str:
    r"""Return the remedy; "C:\texts" in double quotes is a C: and a tab to TOML."""
    return remedy if name.isprintable() else WINDOWS_PATH


def _read_sources(path: Path) -> tuple[pd.DataFrame, dict[str, str], pd.DataFrame]:
    """Return the table of sources, their further names, and the headings that may be slips."""
    known = [*SOURCES.dtypes]
    sheet = read_table(path, required=["source_id", "side"], known=known)
    unused = list_near_headings(sheet, known=known, path=path)
    refuse_repeated(sheet, "source_id", path)
    also_called: dict[str, str] = {}
    _refuse_one_name_twice(sheet, path)
    if "name" in sheet:
        also_called = {
            fold_outlet(name): source_id
            for source_id, names in zip(sheet["source_id"], sheet["name"], strict=True)
            for name in split_names(names)[1:]
        }
        sheet["name"] = [next(iter(split_names(names)), "") for names in sheet["name"]]
    for column in SOURCES.dtypes:
        if column not in sheet:
            sheet[column] = ""
        if column not in {"source_id", "side"}:
            sheet[column] = sheet[column].replace("", UNKNOWN)
    return SOURCES.build(sheet), also_called, unused


def _refuse_one_name_twice(sheet: pd.DataFrame, path: Path) -> None:
    """One outlet under two ids would count as two independent sources, or as another one."""
    taken: dict[str, int] = {}
    cells = sheet["name"] if "name" in sheet else [""] * len(sheet)
    for source_id, names, line in zip(sheet["source_id"], cells, sheet["line"], strict=True):
        for name in (source_id, *split_names(names)):
            folded = fold_outlet(name)
            if folded != UNKNOWN and taken.setdefault(folded, line) != line:
                raise StudyError(
                    f"the name {name!r} stands a second time",
                    place=Place(path, int(line)),
                    remedy="One outlet has one source_id; two outlets have two names, and the name "
                    "of one is no other's source_id.",
                )


def split_names(names: str) -> list[str]:
    """Return the names that stand in one cell of the table of sources.

    Examples
    --------
    >>> split_names("The Heron Post; heronpost.example")
    ['The Heron Post', 'heronpost.example']
    """
    several = [name.strip() for name in names.split(SEPARATOR) if name.strip()]
    return [name for name in several if fold_outlet(name) != UNKNOWN] or several[:1]


def fold_outlet(name: str) -> str:
    """Return a name as outlets are compared: without case, other white space, a first "the".

    Examples
    --------
    >>> fold_outlet("The Heron  Post") == fold_outlet("heron post")
    True
    """
    folded = " ".join(unicodedata.normalize("NFC", name).casefold().split())
    return folded.removeprefix("the ").removesuffix(", the")


def _join_words(name: str) -> str:
    return "-".join(re.findall(r"[^\W_]+", fold_outlet(name)))


_DOCUMENT_COLUMNS = (
    "file", "document_id", "source_id", "title", "author", "published_on", "genre", "url",
    "language",
)  # fmt: skip


def _read_documents(
    path: Path, sources: pd.DataFrame, also_called: Mapping[str, str]
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return the table of documents, and the headings in it that may be slips."""
    sheet = read_table(path, required=["file", "source_id"], known=_DOCUMENT_COLUMNS)
    unused = list_near_headings(sheet, known=_DOCUMENT_COLUMNS, path=path)
    refuse_repeated(sheet, "file", path)
    refuse_blank(sheet, "source_id", path)
    known = list(sources["source_id"])
    # A row of sources that was joined with another one leaves its id behind in this table.
    joined = {_join_words(name): source_id for name, source_id in also_called.items()}
    sheet["source_id"] = [
        one if one in known else joined.get(_join_words(one), one) for one in sheet["source_id"]
    ]
    for source_id, place in find_places(sheet[~sheet["source_id"].isin(known)], "source_id", path):
        close = difflib.get_close_matches(source_id, known, n=1)
        raise StudyError(
            f"the source_id {source_id!r} does not stand in the table of sources",
            place=place,
            remedy=(f"Did you mean {close[0]!r}? " if close else "")
            + "Add a row for it to the table of sources; its side may be blank.",
        )
    for column in _DOCUMENT_COLUMNS:
        if column not in sheet:
            sheet[column] = ""
    _check_days(sheet, path)
    _check_languages(sheet, path)
    return sheet[[*_DOCUMENT_COLUMNS, "line"]], unused


def _check_days(sheet: pd.DataFrame, path: Path) -> None:
    written = sheet["published_on"]
    wrong = written.map(parse_day).isna() & ~written.isin(["", UNKNOWN])
    for value, place in find_places(sheet[wrong], "published_on", path):
        raise StudyError(
            f"published_on {value!r} is no day",
            place=place,
            remedy="Write year-month-day, such as 2031-05-14, or leave it blank when unknown.",
        )


def _check_languages(sheet: pd.DataFrame, path: Path) -> None:
    written = sheet["language"]
    wrong = (written.map(read_code) == "") & ~written.str.lower().isin(["", UNKNOWN])
    for value, place in find_places(sheet[wrong], "language", path):
        raise StudyError(
            f"language {value!r} is none that is known here",
            place=place,
            remedy="Write its code of two letters, such as de, or its name in English, or leave it "
            "blank: then it is found from the text.",
        )


def _check_selection(settings: Settings, sources: pd.DataFrame, path: Path) -> None:
    known = set(sources["source_id"])
    for source_id in settings.select.sources:
        if source_id not in known:
            raise StudyError(
                f"[select] names the source {source_id!r}, which does not stand in sources",
                place=Place(path),
                remedy=f"Known: {', '.join(sorted(known))}.",
            )
