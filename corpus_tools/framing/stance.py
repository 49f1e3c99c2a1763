"""Stance: whether a sentence speaks for or against the issue of a study, whatever its tone."""

from __future__ import annotations

from typing import NamedTuple

import pandas as pd

from corpus_tools.framing.stance_cues import FAVOURS, OPPOSES, SIGNS, STANCE_OF
from corpus_tools.schema import DOCUMENT_VALUES, SENTENCES, STANCE_CUES, STANCES


def score_stance(sentences: pd.DataFrame, *, cues: pd.DataFrame) -> pd.DataFrame:
    """Score whether each sentence speaks for the issue, against it, or neither.

    Parameters
    ----------
    sentences
        One row per sentence.
    cues
        As ``find_stance_cues`` gives them, found in these sentences.

    Returns
    -------
    pandas.DataFrame
        One row per sentence, those without any evidence included: ``sentence_id``,
        ``document_id``, ``stance`` (favours, opposes, neither), ``n_favours``, ``n_opposes``
        (pieces of evidence, what is only conceded too), ``rule``, ``words`` that decided. The
        larger number decides among what is not conceded; equal numbers are neither.
    """
    SENTENCES.check(sentences)
    STANCE_CUES.check(cues)
    found = {str(name): decide_stance(part) for name, part in cues.groupby("sentence_id")}
    none = decide_stance(cues.iloc[:0])
    scored = [found.get(name, none) for name in sentences["sentence_id"]]
    scores = pd.DataFrame(scored, columns=Decision._fields)
    named = sentences[["sentence_id", "document_id"]].reset_index(drop=True)
    return STANCES.build(named.join(scores))


class Decision(NamedTuple):
    """The stance that pieces of evidence together make, and what decided."""

    stance: str
    n_favours: int
    n_opposes: int
    rule: str
    words: str


def decide_stance(cues: pd.DataFrame) -> Decision:
    """Return the stance of one sentence from its cues; as :func:`score_stance` says."""
    signs = cues["stance"].map(SIGNS).astype("int64")
    asserted = signs[~cues["conceded"].astype("bool")]
    balance = int(asserted.sum() if len(asserted) else signs.sum())
    stance = STANCE_OF[(balance > 0) - (balance < 0)]
    deciding = cues.loc[asserted.index if len(asserted) else signs.index]
    deciding = deciding[deciding["stance"] == stance]
    return Decision(
        stance,
        int((signs > 0).sum()),
        int((signs < 0).sum()),
        " | ".join(dict.fromkeys(deciding["rule"])),
        " | ".join(deciding["words"]),
    )


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
    found = found.reindex(columns=[FAVOURS, OPPOSES], fill_value=0)
    values = found.melt(ignore_index=False, var_name="measure", value_name="numerator")
    sizes = stances.groupby("document_id").size()
    table = values.assign(denominator=sizes.reindex(values.index)).reset_index()
    return DOCUMENT_VALUES.build(table.sort_values(["document_id", "measure"]))
