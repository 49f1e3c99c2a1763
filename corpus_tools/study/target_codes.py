"""Codes of tone toward actors: how a person heard a sentence speak of each of them."""

from __future__ import annotations

import pandas as pd

from corpus_tools.errors import Place, StudyError
from corpus_tools.schema import FLAG, TEXT, WHOLE, Column, Table
from corpus_tools.study.coded_columns import read_coded_columns
from corpus_tools.study.reading import Study
from corpus_tools.study.tone_codes import SAYS, TONES

_PREFIX = "tone_"

TARGET_CODES = Table("target_codes", "coded sentence and actor",
                     ("document_id", "start", "actor"), (
    Column("document_id", TEXT, "The document."),
    Column("start", WHOLE, "First code point of the sentence in the document's text, from 0."),
    Column("end", WHOLE, "One past its last code point."),
    Column("actor", TEXT, "Id of the actor in actors.yml."),
    Column("tone", WHOLE, "Toward the actor: -1 (negative), 0 (neutral) or 1 (positive)."),
    Column("held_back", FLAG, "Whether the document was kept out of all tuning."),
))  # fmt: skip


def read_target_codes(study: Study, *, documents: pd.DataFrame) -> pd.DataFrame:
    """Read the tone toward each actor that a person coded, of the documents that are there.

    Parameters
    ----------
    study
        As ``read_study`` gives it. Its file of codes may have a column for each actor, such as
        ``tone_us`` for the actor with the id us: 1 or positive, -1 or negative, 0 or neutral;
        blank: not coded.
    documents
        The table of that name.

    Returns
    -------
    pandas.DataFrame
        One row per sentence and actor that was coded, by sentence, then in the order of the
        columns: ``document_id``, ``start``, ``end``, ``actor``, ``tone``, ``held_back``; empty
        when the study names no codes, or nobody coded tone toward actors.

    Raises
    ------
    StudyError
        Naming file, line, what was found and what is allowed.
    """
    codes = read_coded_columns(
        study,
        documents=documents,
        is_asked=lambda name: name.startswith(_PREFIX),
        allowed=TONES,
        says=SAYS,
    )
    named = codes.assign(actor=codes["column"].astype("str").str.removeprefix(_PREFIX))
    _check_actors(named, study)
    return TARGET_CODES.build(named.rename(columns={"code": "tone"}))


def _check_actors(codes: pd.DataFrame, study: Study) -> None:
    known = [actor.id for actor in study.actors]
    wrong = codes[~codes["actor"].isin(known)]
    if len(wrong):
        first = wrong.iloc[0]
        raise StudyError(
            f"{first['column']} is filled, but actors.yml has no actor {first['actor']!r}",
            place=Place(study.folder / study.settings.files.codes, int(first["line"])),
            remedy=f"Known: {', '.join(known) or 'none'}. A column that holds something else "
            f"needs a name that does not begin with {_PREFIX}.",
        )
