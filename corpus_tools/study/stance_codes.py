"""Codes of stance: whether a person read a sentence as for the issue, against it, or neither."""

from __future__ import annotations

import pandas as pd

from corpus_tools.schema import FLAG, TEXT, WHOLE, Column, Table
from corpus_tools.study.coded_columns import read_coded_columns
from corpus_tools.study.reading import Study

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
    codes = read_coded_columns(
        study,
        documents=documents,
        is_asked=lambda name: name == "stance",
        allowed=_ALLOWED,
        says="It is blank, 1 (favours), -1 (opposes) or 0 (neither).",
    )
    return STANCE_CODES.build(codes.rename(columns={"code": "stance"}))
