"""How far the scored stance agrees with what a person coded, sentence by sentence."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator

import numpy as np
import pandas as pd

from corpus_tools.compare.agreement import compute_alpha
from corpus_tools.compare.jackknife import estimate_figure
from corpus_tools.compare.judged_parts import measure_share, split_judgements
from corpus_tools.compare.placing import place_matches
from corpus_tools.framing.stance import FAVOURS, NEITHER, OPPOSES, decide_stance
from corpus_tools.schema import FLAG, NUMBER, STANCE_CUES, TEXT, WHOLE, Column, Table
from corpus_tools.study.stance_codes import STANCE_CODES

SCORED, BASELINE = "scored", "always neither"
_ORDER = (OPPOSES, NEITHER, FAVOURS)
_NUMBERS = {OPPOSES: -1, NEITHER: 0, FAVOURS: 1}
_QUANTILE = 0.975

STANCE_JUDGEMENTS = Table("stance_judgements", "coded sentence", ("document_id", "start"), (
    Column("document_id", TEXT, "The document."),
    Column("start", WHOLE, "First code point of the sentence, as it was coded."),
    Column("end", WHOLE, "One past its last code point."),
    Column("coded", TEXT, "favours, opposes or neither, as the person said."),
    Column("found", TEXT, "The same, as the program said."),
    Column("n_favours", WHOLE, "Cues that speak for the issue."),
    Column("n_opposes", WHOLE, "Cues that speak against it."),
    Column("held_back", FLAG, "Whether the document was kept out of all tuning."),
))  # fmt: skip

STANCE_ACCURACY = Table("stance_accuracy", "set of documents, scorer and measure",
                        ("documents", "scorer", "measure"), (
    Column("documents", TEXT, "all, not held back, held back, or a group of them."),
    Column("scorer", TEXT, "scored, or 'always neither', which any scorer has to beat."),
    Column("measure", TEXT, "accuracy; precision, recall and f1 of favours and of opposes; macro "
           "f1 (mean of the f1 of the stances that occur); alpha (Krippendorff's, ordinal)."),
    Column("value", NUMBER, "Up to 1; empty where there is nothing to divide by."),
    Column("low", NUMBER, "Lower end of its 95 % interval over sources."),
    Column("high", NUMBER, "Upper end of it."),
    Column("n", WHOLE, "Sentences: found with it (precision), coded with it (recall), or all."),
    Column("n_sources", WHOLE, "Sources of the sentences."),
))  # fmt: skip


def judge_stances(codes: pd.DataFrame, *, cues: pd.DataFrame) -> pd.DataFrame:
    """Set beside the coded stance of each sentence the one that its evidence gives.

    Parameters
    ----------
    codes
        As ``read_stance_codes`` gives them.
    cues
        As ``find_stance_cues`` gives them. What begins in a coded sentence belongs to it, so that
        sentences are those of the coder, not of the program.

    Returns
    -------
    pandas.DataFrame
        One row per coded sentence: ``document_id``, ``start``, ``end``, ``coded``, ``found``,
        ``n_favours``, ``n_opposes``, ``held_back``.
    """
    STANCE_CODES.check(codes)
    STANCE_CUES.check(cues)
    placed = place_matches(cues, codes=codes)
    keys = ["document_id", "start"]
    counts = pd.crosstab([placed["document_id"], placed["sentence_start"]], placed["stance"])
    counts = counts.reindex(columns=[FAVOURS, OPPOSES], fill_value=0).add_prefix("n_")
    joined = codes.join(counts, on=keys).fillna({"n_favours": 0, "n_opposes": 0})
    return STANCE_JUDGEMENTS.build(
        joined.rename(columns={"stance": "coded"}).assign(found=decide_stance(joined))
    )


def count_stance_confusion(judgements: pd.DataFrame) -> pd.DataFrame:
    """Count the sentences of each coded and found stance.

    Parameters
    ----------
    judgements
        As :func:`judge_stances` gives them; those of the documents held back for these alone.

    Returns
    -------
    pandas.DataFrame
        Rows: coded opposes, neither, favours. Columns: found, in the same order, zeros included.
    """
    STANCE_JUDGEMENTS.check(judgements)
    table = pd.crosstab(judgements["coded"], judgements["found"])
    return table.reindex(index=list(_ORDER), columns=list(_ORDER), fill_value=0).rename_axis(
        index="coded", columns="found"
    )


def compute_stance_accuracy(judgements: pd.DataFrame, *, grouping: pd.DataFrame) -> pd.DataFrame:
    """Compute how often the scored stance is the coded one, beside a guess that needs no text.

    Parameters
    ----------
    judgements
        As :func:`judge_stances` gives them.
    grouping
        As ``group_documents`` gives it: which document is of which source.

    Returns
    -------
    pandas.DataFrame
        One row per set of documents (all, those not held back from tuning, those held back, each
        group), scorer and measure: ``value``, ``low``, ``high``, ``n``, ``n_sources``.

    Notes
    -----
    Intervals rest on sources. Those of accuracy, precision and recall are those of
    ``compute_accuracy``. F1, macro F1 and alpha are no ratios of two sums: each source is left
    out once (jackknife [1]_), with Student's t for one less than the number of sources; cut off
    at 1, and for F1 at 0. There is none for fewer than two sources, or where a figure hangs on
    one of them.

    .. [1] Tukey, J. W. (1958). Bias and confidence in not-quite large samples. Annals of
       Mathematical Statistics 29.
    """
    STANCE_JUDGEMENTS.check(judgements)
    rows = [
        {"documents": name, "scorer": scorer, **row}
        for name, part in split_judgements(judgements, grouping=grouping)
        for scorer, scored in ((SCORED, part), (BASELINE, part.assign(found=NEITHER)))
        for row in _measure(scored)
    ]
    return STANCE_ACCURACY.build(rows)


def _measure(part: pd.DataFrame) -> Iterator[dict[str, object]]:
    right = part["coded"] == part["found"]
    yield {"measure": "accuracy", **measure_share(right, part)}
    for stance in (FAVOURS, OPPOSES):
        for measure, column in (("precision", "found"), ("recall", "coded")):
            asked = part[part[column] == stance]
            yield {"measure": f"{measure} of {stance}", **measure_share(right[asked.index], asked)}
        yield {"measure": f"f1 of {stance}", **_jackknife(part, _f1_of(stance), lowest=0)}
    yield {"measure": "macro f1", **_jackknife(part, _compute_macro_f1, lowest=0)}
    yield {"measure": "alpha", **_jackknife(part, _compute_alpha, lowest=-1)}


def _f1_of(stance: str) -> Callable[[pd.DataFrame], float]:
    return lambda part: _compute_f1(part, stance)


def _compute_f1(part: pd.DataFrame, stance: str) -> float:
    coded, found = part["coded"] == stance, part["found"] == stance
    marks = int(coded.sum() + found.sum())
    return 2 * int((coded & found).sum()) / marks if marks else math.nan


def _compute_macro_f1(part: pd.DataFrame) -> float:
    scores = [_compute_f1(part, stance) for stance in _ORDER]
    known = [score for score in scores if not math.isnan(score)]
    return float(np.mean(known)) if known else math.nan


def _compute_alpha(part: pd.DataFrame) -> float:
    numbers = {name: part[name].map(_NUMBERS).astype("float64") for name in ("coded", "found")}
    return compute_alpha(pd.DataFrame(numbers), level="ordinal")


def _jackknife(
    part: pd.DataFrame, compute: Callable[[pd.DataFrame], float], *, lowest: float
) -> dict[str, object]:
    figure = dict(
        zip(("value", "low", "high"), estimate_figure(part, compute, lowest=lowest), strict=True)
    )
    return {**figure, "n": len(part), "n_sources": part["source_id"].nunique()}
