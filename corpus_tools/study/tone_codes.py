"""Codes of tone: whether a person heard a sentence as negative, positive, or neutral."""

from __future__ import annotations

import pandas as pd

from corpus_tools.schema import FLAG, TEXT, WHOLE, Column, Table
from corpus_tools.study.coded_columns import read_coded_columns
from corpus_tools.study.reading import Study

TONES = {"-1": -1, "0": 0, "1": 1, "+1": 1, "negative": -1, "neutral": 0, "positive": 1}
SAYS = "It is blank, 1 (positive), -1 (negative) or 0 (neutral)."

TONE_CODES = Table("tone_codes", "coded sentence", ("document_id", "start"), (
    Column("document_id", TEXT, "The document."),
    Column("start", WHOLE, "First code point of the sentence in the document's text, from 0."),
    Column("end", WHOLE, "One past its last code point."),
    Column("tone", WHOLE, "-1 (negative), 0 (neutral) or 1 (positive)."),
    Column("held_back", FLAG, "Whether the document was kept out of all tuning."),
))  # fmt: skip


def read_tone_codes(study: Study, *, documents: pd.DataFrame) -> pd.DataFrame:
    """Read the tone that a person coded, of the documents that are there.

    Parameters
    ----------
    study
        As ``read_study`` gives it. Its file of codes may have a column ``tone`` beside those of
        the frames: 1 or positive, -1 or negative, 0 or neutral; blank: not coded.
    documents
        The table of that name.

    Returns
    -------
    pandas.DataFrame
        One row per sentence whose tone was coded: ``document_id``, ``start``, ``end``, ``tone``,
        ``held_back``; empty when the study names no codes, or nobody coded tone.

    Raises
    ------
    StudyError
        Naming file, line, what was found and what is allowed.
    """
    codes = read_coded_columns(
        study, documents=documents, is_asked=lambda name: name == "tone", allowed=TONES, says=SAYS
    )
    return TONE_CODES.build(codes.rename(columns={"code": "tone"}))
