"""The codes of a study: what a person said of each sentence, by offsets into the documents."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pandas as pd

from corpus_tools.errors import Place, StudyError
from corpus_tools.schema import FLAG, TEXT, WHOLE, Column, Table
from corpus_tools.study.codebook import Codebook
from corpus_tools.study.reading import Study
from corpus_tools.study.sheets import read_sheet

USES = ("advanced", "contested", "negated", "mentioned")
NO_CODE = ""
_REQUIRED = ("document_id", "start", "end", "frames")
_LARGEST_OFFSET = 10**12
Row = dict[str, Any]

CODES = Table("codes", "coded sentence and codebook entry", ("document_id", "start", "frame"), (
    Column("document_id", TEXT, "The document."),
    Column("start", WHOLE, "First code point of the sentence in the document's text, from 0."),
    Column("end", WHOLE, "One past its last code point."),
    Column("frame", TEXT, "Id of the codebook entry; blank: the sentence is coded with none."),
    Column("use", TEXT, "advanced, contested, negated or mentioned; blank where frame is."),
    Column("held_back", FLAG, "Whether the document was kept out of all tuning of patterns."),
))  # fmt: skip


def read_codes(path: Path, *, codebook: Codebook | None = None) -> pd.DataFrame:
    """Read the sentence codes of a study.

    Parameters
    ----------
    path
        A table (csv, tsv or xlsx) with one row per coded sentence: ``document_id``, ``start``
        and ``end`` (code points in the document's text, half open), ``frames`` as
        ``rivalry=advanced|trust=negated``, blank where none fits. A column ``held_back`` (yes,
        no) says which documents were kept out of all tuning of patterns; without it none was.
        Other columns are not read.
    codebook
        When given, an entry that it does not have is an error.

    Returns
    -------
    pandas.DataFrame
        One row per coded sentence and entry: ``document_id``, ``start``, ``end``, ``frame``,
        ``use``, ``held_back``; a sentence without any entry has one row with a blank frame.

    Raises
    ------
    StudyError
        Naming file, line, column, what was found and what is allowed.
    """
    if not path.is_file():
        raise StudyError(
            "there is no such file of codes",
            place=Place(path),
            remedy="Correct codes under [files] in study.toml, or take the line out.",
        )
    sheet = read_sheet(path, required=_REQUIRED)
    known = None if codebook is None else codebook.ids
    records: list[Row] = sheet.to_dict("records")  # type: ignore[assignment]
    rows = [row for record in records for row in _read_row(record, path, known)]
    _refuse_overlaps(rows, path)
    return CODES.build(pd.DataFrame(rows, columns=[*CODES.dtypes, "line"]))


def read_study_codes(study: Study, *, documents: pd.DataFrame) -> pd.DataFrame:
    """Read the codes that ``study.toml`` names, of the documents that are there.

    Parameters
    ----------
    study
        As ``read_study`` gives it.
    documents
        The table of that name.

    Returns
    -------
    pandas.DataFrame
        As ``read_codes`` gives it, all documents that were coded; empty when the study names
        none.

    Raises
    ------
    StudyError
        If the codes cannot be read, or are of another version of a text.
    """
    if not study.settings.files.codes:
        return CODES.build([])
    path = study.folder / study.settings.files.codes
    return check_codes(read_codes(path, codebook=study.codebook), documents=documents, path=path)


def check_codes(codes: pd.DataFrame, *, documents: pd.DataFrame, path: Path) -> pd.DataFrame:
    """Return ``codes`` unchanged, or raise if they cannot be of these texts.

    Codes of documents that are not there are left as they are: a study may select.

    Parameters
    ----------
    codes
        As ``read_codes`` gives them.
    documents
        The table of that name.
    path
        The file of the codes, for the message.

    Raises
    ------
    StudyError
        If a coded sentence ends after the end of its document's text.
    """
    lengths = documents.set_index("document_id")["text"].str.len()
    beyond = codes[codes["end"] > codes["document_id"].map(lengths)]
    if len(beyond):
        first = beyond.iloc[0]
        raise StudyError(
            f"the document {first['document_id']!r} has {lengths[first['document_id']]} "
            f"characters, but a coded sentence ends at {first['end']}",
            place=Place(path),
            remedy="The codes are of another version of the text: count start and end anew in "
            "the text as it is read (code points, line ends included).",
        )
    return codes


def _read_row(record: Row, path: Path, known: list[str] | None) -> Iterator[Row]:
    """Yield a row per entry of one coded sentence."""
    place = Place(path, record["line"])
    if not record["document_id"]:
        raise StudyError("the document_id is blank", place=place, remedy="Fill it.")
    start, end = (_read_offset(record[name], name, place) for name in ("start", "end"))
    if end <= start:
        raise StudyError(
            f"the end {end} is not after the start {start}",
            place=place,
            remedy="The sentence is text[start:end]: end is one past its last character.",
        )
    sentence = {
        "document_id": record["document_id"],
        "start": start,
        "end": end,
        "held_back": _read_flag(record.get("held_back", ""), place),
        "line": place.line,
    }
    for frame, use in _read_frames(record["frames"], place, known):
        yield {**sentence, "frame": frame, "use": use}


def _read_offset(written: str, name: str, place: Place) -> int:
    if not (written.isascii() and written.isdecimal()) or int(written) > _LARGEST_OFFSET:
        raise StudyError(
            f"{name} {written!r} is no offset",
            place=place,
            remedy="Write a whole number of characters, counted from 0.",
        )
    return int(written)


def _read_flag(written: str, place: Place) -> bool:
    if written.lower() not in {"yes", "no", ""}:
        raise StudyError(
            f"held_back {written!r} is neither yes nor no", place=place, remedy="Write yes or no."
        )
    return written.lower() == "yes"


def _read_frames(written: str, place: Place, known: list[str] | None) -> Iterator[tuple[str, str]]:
    if not written:
        yield NO_CODE, NO_CODE
        return
    seen: set[str] = set()
    for part in written.split("|"):
        frame, _, use = (piece.strip() for piece in part.partition("="))
        if not frame or use not in USES:
            raise StudyError(
                f"frames holds {part!r}, which is no entry=use",
                place=place,
                remedy=f"Write rivalry=advanced|trust=negated; a use is one of {', '.join(USES)}.",
            )
        if known is not None and frame not in known:
            raise StudyError(
                f"frames names the entry {frame!r}, which the codebook does not have",
                place=place,
                remedy=_suggest(frame, known),
            )
        if frame in seen:
            raise StudyError(
                f"frames names the entry {frame!r} twice", place=place, remedy="Keep one use."
            )
        seen.add(frame)
        yield frame, use


def _suggest(frame: str, known: list[str]) -> str:
    close = difflib.get_close_matches(frame, known, n=1)
    return (f"Did you mean {close[0]!r}? " if close else "") + f"Known: {', '.join(known)}."


def _refuse_overlaps(rows: list[Row], path: Path) -> None:
    """Raise if two coded sentences share a character: a match there would count twice."""
    names = ("document_id", "start", "end", "line")
    spans = sorted({tuple(row[name] for name in names) for row in rows})
    for (document_id, _, end, line), (other_id, start, _, other) in pairwise(spans):
        if document_id == other_id and start < end:
            raise StudyError(
                f"the sentence overlaps with that of line {min(line, other)}",
                place=Place(path, max(line, other)),
                remedy="Code each sentence in one row, its entries joined by |.",
            )
