"""Codes of voice: who a person heard speak, who is told to act, and who acts toward whom."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from pathlib import Path
from typing import Any

import pandas as pd

from corpus_tools.errors import Place, StudyError
from corpus_tools.schema import FLAG, TEXT, WHOLE, Column, Table
from corpus_tools.study.codes import check_codes, read_codes
from corpus_tools.study.reading import Study
from corpus_tools.study.sheets import read_sheet

VOICE_NAMES = ("newsroom", "author", "agency", "quoted")
QUOTE_KINDS = ("direct", "indirect", "mixed")
BOTH, OTHER, UNSPECIFIED = "both", "other", "unspecified"
ACT_STATUSES = ("done", "demanded", "refused", "possible")
_KEY = ["document_id", "start", "end"]
_CODED = ("voice", "quote", "speaker", "speaker_actor", "via", "obligation")

VOICE_CODES = Table("voice_codes", "coded sentence", ("document_id", "start"), (
    Column("document_id", TEXT, "The document."),
    Column("start", WHOLE, "First code point of the sentence in the document's text, from 0."),
    Column("end", WHOLE, "One past its last code point."),
    Column("voice", TEXT, "newsroom, author, agency or quoted; blank: not coded."),
    Column("quote", TEXT, "direct, indirect or mixed; blank when nobody is quoted."),
    Column("speaker", TEXT, "Who is quoted, as the coder wrote it."),
    Column("speaker_actor", TEXT, "Id of the actor the speaker belongs to, other, or blank."),
    Column("via", TEXT, "The outlet or paper through which it came; or blank."),
    Column("obligation", TEXT, "Who is told to act: an actor's id, both, other, unspecified; "
           "blank: nobody."),
    Column("held_back", FLAG, "Whether the document was kept out of all tuning."),
))  # fmt: skip

_ACT = ["agent", "patient", "quad_class", "status", "negated"]
ACT_CODES = Table("act_codes", "coded act", ("document_id", "start", *_ACT), (
    Column("document_id", TEXT, "The document."),
    Column("start", WHOLE, "First code point of the sentence in the document's text, from 0."),
    Column("end", WHOLE, "One past its last code point."),
    Column("agent", TEXT, "Who acts: ids of actors or other, joined by |; blank: not named."),
    Column("patient", TEXT, "Toward whom, in the same way."),
    Column("quad_class", WHOLE, "Class of PLOVER: 1 verbal cooperation, 2 material cooperation, "
           "3 verbal conflict, 4 material conflict."),
    Column("status", TEXT, "done, demanded, refused or possible."),
    Column("negated", FLAG, "Whether the sentence says that it is not so: no act, then."),
    Column("held_back", FLAG, "Whether the document was kept out of all tuning."),
))  # fmt: skip


def read_voice_codes(study: Study, *, documents: pd.DataFrame) -> pd.DataFrame:
    """Read what a person coded of voices and obligations, of the documents that are there.

    Parameters
    ----------
    study
        As ``read_study`` gives it. Its file of codes may have the columns ``voice``, ``quote``,
        ``speaker``, ``speaker_actor``, ``via`` and ``obligation`` beside those of the frames.
    documents
        The table of that name.

    Returns
    -------
    pandas.DataFrame
        One row per coded sentence; empty when the study names no codes, or its file has none
        of these columns.

    Raises
    ------
    StudyError
        Naming file, line, column, what was found and what is allowed.
    """
    if not study.settings.files.codes:
        return VOICE_CODES.build([])
    path = study.folder / study.settings.files.codes
    codes = read_codes(path, codebook=study.codebook)
    sheet = read_sheet(path, required=_KEY)
    if not set(_CODED) & set(sheet):
        return VOICE_CODES.build([])
    allowed = _list_allowed([actor.id for actor in study.actors])
    for row in sheet.to_dict("records"):
        _check_row(row, Place(path, row["line"]), allowed)
    rows = sheet.reindex(columns=[*_KEY, *_CODED], fill_value="")
    rows = rows.astype({"start": "int64", "end": "int64"})
    coded = rows.merge(codes[[*_KEY, "held_back"]].drop_duplicates(), on=_KEY)
    return VOICE_CODES.build(check_codes(coded, documents=documents, path=path))


def _list_allowed(actors: list[str]) -> Mapping[str, Collection[str]]:
    return {
        "voice": ("", *VOICE_NAMES),
        "quote": ("", *QUOTE_KINDS),
        "speaker_actor": ("", *actors, OTHER),
        "obligation": ("", *actors, BOTH, OTHER, UNSPECIFIED),
    }


def _check_row(
    row: Mapping[Any, Any], place: Place, allowed: Mapping[str, Collection[str]]
) -> None:
    for column, values in allowed.items():
        if row.get(column, "") not in values:
            raise StudyError(
                f"{column} is {row[column]!r}",
                place=place,
                remedy=f"It is blank or one of {', '.join(filter(None, values))}.",
            )


def read_act_codes(study: Study, *, documents: pd.DataFrame) -> pd.DataFrame:
    """Read which acts a person coded, of the documents that are there.

    Parameters
    ----------
    study
        As ``read_study`` gives it. Its file of ``act_codes`` has one row per act:
        ``document_id``, ``start``, ``end`` of a sentence of its file of codes, ``agent``,
        ``patient``, ``quad_class``, ``status``, ``negated`` (yes or no). A sentence that has no
        row holds no act.
    documents
        The table of that name.

    Returns
    -------
    pandas.DataFrame
        One row per coded act; empty when the study names no such file: nobody coded acts.

    Raises
    ------
    StudyError
        Naming file, line, what was found and what is allowed.
    """
    files = study.settings.files
    if not (files.codes and files.act_codes):
        return ACT_CODES.build([])
    codes_path, path = study.folder / files.codes, study.folder / files.act_codes
    codes = read_codes(codes_path, codebook=study.codebook)[[*_KEY, "held_back"]]
    sentences = codes.astype(dict.fromkeys(_KEY, "str")).drop_duplicates()
    sheet = read_sheet(path, required=[*_KEY, *_ACT])
    if sheet.empty:
        return ACT_CODES.build([])
    _check_acts(sheet.to_dict("records"), path, {actor.id for actor in study.actors}, sentences)
    coded = sheet.merge(sentences, on=_KEY).astype({"start": "int64", "end": "int64"})
    coded["negated"] = coded["negated"] == "yes"
    return ACT_CODES.build(check_codes(coded, documents=documents, path=path))


def _check_acts(
    rows: Iterable[Mapping[Any, Any]], path: Path, actors: set[str], sentences: pd.DataFrame
) -> None:
    places = set(sentences[_KEY].itertuples(index=False, name=None))
    allowed = {
        "quad_class": ("1", "2", "3", "4"),
        "status": ACT_STATUSES,
        "negated": ("yes", "no"),
    }
    seen: dict[tuple[str, ...], int] = {}
    for row in rows:
        place = Place(path, row["line"])
        if tuple(row[name] for name in _KEY) not in places:
            raise StudyError(
                f"{row['document_id']} {row['start']}-{row['end']} is no coded sentence",
                place=place,
                remedy="Take document_id, start and end from the study's file of codes.",
            )
        _check_parties(row, place, actors)
        _check_row(row, place, allowed)
        first = seen.setdefault(tuple(row[name] for name in [*_KEY, *_ACT]), row["line"])
        if first != row["line"]:
            raise StudyError(f"repeats line {first}", place=place, remedy="Code each act once.")


def _check_parties(row: Mapping[Any, Any], place: Place, actors: set[str]) -> None:
    """Raise unless agent and patient are known and one of them is an actor of the study."""
    named = {one for name in ("agent", "patient") for one in row[name].split("|")} - {""}
    unknown = sorted(named - {*actors, OTHER})
    if unknown:
        raise StudyError(
            f"agent or patient is {unknown[0]!r}",
            place=place,
            remedy=f"Join by |, or leave blank: {', '.join([*sorted(actors), OTHER])}.",
        )
    if not named & actors:
        raise StudyError(
            "neither agent nor patient is an actor of the study",
            place=place,
            remedy=f"Take the line out, or name one of {', '.join(sorted(actors))}.",
        )
