"""Stance: whether a sentence speaks for or against the issue of a study, whatever its tone.

"Decoupling would be a disaster" sounds negative and speaks for cooperation. What speaks for or
against are the matches of those entries of the codebook that take a side on the issue.
"""

from __future__ import annotations

import pandas as pd

from corpus_tools.errors import TableError
from corpus_tools.framing.uses import ADVANCED, NEGATED
from corpus_tools.schema import DOCUMENT_VALUES, FRAME_MATCHES, SENTENCES, STANCE_CUES, STANCES
from corpus_tools.study.codebook import Codebook

FAVOURS, OPPOSES, NEITHER = "favours", "opposes", "neither"
SIGNS = {FAVOURS: 1, OPPOSES: -1}
_STANCE_OF = {1: FAVOURS, -1: OPPOSES, 0: NEITHER}
# Whoever disputes a notion, or calls a thing a pretext, may want the thing or not.
_TURN = {ADVANCED: 1, NEGATED: -1}


def find_stance_cues(matches: pd.DataFrame, *, codebook: Codebook) -> pd.DataFrame:
    """Find what speaks for or against the issue.

    A match of an entry with a stance counts for it, a negated one for the opposite; contested and
    mentioned matches count for none.

    Parameters
    ----------
    matches
        As ``match_frames`` gives them.
    codebook
        Its entries with a ``stance`` of favours or opposes.

    Returns
    -------
    pandas.DataFrame
        One row per match that counts: ``match_id``, ``sentence_id``, ``document_id``, ``frame``,
        ``pattern``, ``use``, ``start``, ``end`` (code points in the document's text), ``stance``;
        none where no entry takes a stance.
    """
    FRAME_MATCHES.check(matches)
    poles = {entry.id: SIGNS[entry.stance] for entry in codebook.entries if entry.stance}
    cues = matches[matches["frame"].isin(poles.keys()) & matches["use"].isin(_TURN.keys())]
    signs = cues["frame"].map(poles).astype("int64") * cues["use"].map(_TURN).astype("int64")
    return STANCE_CUES.build(cues.assign(stance=signs.map(_STANCE_OF).astype("str")))


def score_stance(sentences: pd.DataFrame, *, cues: pd.DataFrame) -> pd.DataFrame:
    """Score whether each sentence speaks for the issue, against it, or neither.

    Parameters
    ----------
    sentences
        One row per sentence.
    cues
        As :func:`find_stance_cues` gives them, found in these sentences.

    Returns
    -------
    pandas.DataFrame
        One row per sentence, those without any cue included: ``sentence_id``, ``document_id``,
        ``n_favours``, ``n_opposes`` (cues), ``stance`` (favours or opposes, whichever has the
        greater number of cues; neither, where they are equal).

    Raises
    ------
    TableError
        If a cue is of another sentence.
    """
    SENTENCES.check(sentences)
    STANCE_CUES.check(cues)
    unknown = sorted(set(cues["sentence_id"]) - set(sentences["sentence_id"]))
    if unknown:
        raise TableError(
            f"{len(unknown)} sentence(s) of the cues do not stand in the sentences, the first is "
            f"{unknown[0]!r}",
            remedy="Give the cues that were found in these sentences.",
        )
    counts = pd.crosstab(cues["sentence_id"], cues["stance"])
    counts = counts.reindex(sentences["sentence_id"], fill_value=0)
    counts = counts.reindex(columns=list(SIGNS), fill_value=0).reset_index(drop=True)
    named = sentences[["sentence_id", "document_id"]].reset_index(drop=True)
    table = named.assign(n_favours=counts[FAVOURS], n_opposes=counts[OPPOSES])
    return STANCES.build(table.assign(stance=decide_stance(table)))


def decide_stance(counts: pd.DataFrame) -> pd.Series:
    """Return which stance has the greater number of cues: of ``n_favours`` and ``n_opposes``."""
    balance = counts["n_favours"] - counts["n_opposes"]
    return balance.clip(-1, 1).map(_STANCE_OF).astype("str")


def sum_stances(stances: pd.DataFrame) -> pd.DataFrame:
    """Return the stances as document values: sentences for and against, out of all sentences.

    Parameters
    ----------
    stances
        As :func:`score_stance` gives them.

    Returns
    -------
    pandas.DataFrame
        Two rows per document: ``document_id``, ``measure`` (favours, opposes), ``numerator``
        (sentences with that stance), ``denominator`` (sentences).
    """
    STANCES.check(stances)
    found = pd.crosstab(stances["document_id"], stances["stance"])
    found = found.reindex(columns=list(SIGNS), fill_value=0)
    values = found.melt(ignore_index=False, var_name="measure", value_name="numerator")
    sizes = stances.groupby("document_id").size()
    table = values.assign(denominator=sizes.reindex(values.index)).reset_index()
    return DOCUMENT_VALUES.build(table.sort_values(["document_id", "measure"]))
