"""Codes of voice: who a person heard speak in each sentence, and who is told to act."""

from __future__ import annotations

from collections.abc import Collection, Mapping
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
