"""Codes of stance: whether a person read a sentence as for the issue, against it, or neither."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from corpus_tools.errors import Place, StudyError
from corpus_tools.schema import FLAG, TEXT, WHOLE, Column, Table
from corpus_tools.study.codes import check_codes, read_codes
from corpus_tools.study.reading import Study
from corpus_tools.study.sheets import read_sheet

_KEY = ["document_id", "start", "end"]
_NAMES = {"1": "favours", "+1": "favours", "-1": "opposes", "0": "neither"}
_ALLOWED = {**_NAMES, **{name: name for name in _NAMES.values()}}

STANCE_CODES = Table("stance_codes", "coded sentence", ("document_id", "start"), (
    Column("document_id", TEXT, "The document."),
    Column("start", WHOLE, "First code point of the sentence in the document's text, from 0."),
    Column("end", WHOLE, "One past its last code point."),
    Column("stance", TEXT, "favours, opposes or neither."),
    Column("held_back", FLAG, "Whether the document was kept out of all tuning."),
))  # fmt: skip


def read_stance_codes(study: Study, *, documents: pd.DataFrame) -> pd.DataFrame:
    """Read the stance that a person coded, of the documents that are there.

    Parameters
    ----------
    study
        As ``read_study`` gives it. Its file of codes may have a column ``stance`` beside those of
        the frames: 1 or favours, -1 or opposes, 0 or neither; blank: not coded.
    documents
        The table of that name.

    Returns
    -------
    pandas.DataFrame
        One row per sentence whose stance was coded: ``document_id``, ``start``, ``end``,
        ``stance``, ``held_back``; empty when the study names no codes, or nobody coded stances.

    Raises
    ------
    StudyError
        Naming file, line, what was found and what is allowed.
    """
    if not study.settings.files.codes:
        return STANCE_CODES.build([])
    path = study.folder / study.settings.files.codes
    codes = read_codes(path, codebook=study.codebook)
    sheet = read_sheet(path, required=_KEY)
    if "stance" not in sheet:
        return STANCE_CODES.build([])
    coded = sheet[sheet["stance"] != ""]
    _check_stances(coded, path)
    rows = coded[_KEY].assign(stance=coded["stance"].map(_ALLOWED))
    rows = rows.astype({"start": "int64", "end": "int64"})
    joined = rows.merge(codes[[*_KEY, "held_back"]].drop_duplicates(), on=_KEY)
    return STANCE_CODES.build(check_codes(joined, documents=documents, path=path))


def _check_stances(coded: pd.DataFrame, path: Path) -> None:
    wrong = coded[~coded["stance"].isin(_ALLOWED)]
    if len(wrong):
        first = wrong.iloc[0]
        raise StudyError(
            f"stance is {first['stance']!r}",
            place=Place(path, int(first["line"])),
            remedy="It is blank, 1 (favours), -1 (opposes) or 0 (neither).",
        )
