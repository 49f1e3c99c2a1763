"""How far the tone toward actors agrees with what a person coded, sentence by sentence."""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np
import pandas as pd

from corpus_tools.compare.agreement import compute_alpha
from corpus_tools.compare.jackknife import estimate_figure
from corpus_tools.compare.judged_parts import measure_share, split_judgements
from corpus_tools.compare.placing import place_matches
from corpus_tools.compare.scorer_agreement import SIGN_LIMIT, classify_scores
from corpus_tools.compare.tones import LIMIT, TONES
from corpus_tools.schema import (
    FLAG,
    NUMBER,
    SENTENCES,
    SENTIMENT_SCORES,
    TARGET_TONES,
    TEXT,
    WHOLE,
    Column,
    Table,
)
from corpus_tools.sentiment import SCORERS, label_scorer, name_polarity
from corpus_tools.study.target_codes import TARGET_CODES

TOWARD, ALWAYS_NEUTRAL = "toward", "always neutral"
_BASELINES = ("news", "vader")
_SENTENCE = ["document_id", "start", "end", "actor"]

TARGET_JUDGEMENTS = Table("target_judgements", "coded sentence, actor and scorer",
                          ("document_id", "start", "actor", "scorer"), (
    Column("document_id", TEXT, "The document."),
    Column("start", WHOLE, "First code point of the sentence, as it was coded."),
    Column("end", WHOLE, "One past its last code point."),
    Column("actor", TEXT, "Id of the actor."),
    Column("scorer", TEXT, "toward (the tone toward the actor); news or vader: the score of the "
           "sentence, the same for all whom it names."),
    Column("coded", WHOLE, "-1 (negative), 0 (neutral) or 1 (positive), as the person said."),
    Column("score", NUMBER, "Mean over the mentions of the actor; empty if it is not found there."),
    Column("found", WHOLE, f"-1, 0 or 1, as the program said: 0 from -{LIMIT} to {LIMIT} (news and "
           f"vader: within -{SIGN_LIMIT} and {SIGN_LIMIT}), and without a mention."),
    Column("n_mentions", WHOLE, "Mentions of the actor that begin in the sentence; those that "
           "modify somebody else's name are none."),
    Column("held_back", FLAG, "Whether the document was kept out of all tuning."),
))  # fmt: skip

TARGET_ACCURACY = Table("target_accuracy", "set of documents, scorer and measure",
                        ("documents", "scorer", "measure"), (
    Column("documents", TEXT, "all, not held back, held back, or a group of them."),
    Column("scorer", TEXT, "toward, news, vader, or 'always neutral', which any has to beat."),
    Column("measure", TEXT, "accuracy; macro f1 (mean of the f1 of negative, neutral and positive, "
           "of those that occur); alpha (Krippendorff's, ordinal); right sign (of the negative "
           "and positive codes those found with the same sign); named (of toward alone: of all "
           "such codes those whose actor is found in the sentence, which alone are judged)."),
    Column("value", NUMBER, "Up to 1; empty where there is nothing to divide by."),
    Column("low", NUMBER, "Lower end of its 95 % interval over sources."),
    Column("high", NUMBER, "Upper end of it."),
    Column("n", WHOLE, "Pairs of sentence and actor that it is out of."),
    Column("n_sources", WHOLE, "Sources that they are from."),
))  # fmt: skip


def judge_targets(
    codes: pd.DataFrame, *, target_tones: pd.DataFrame, scores: pd.DataFrame
) -> pd.DataFrame:
    """Set beside the coded tone toward each actor the tone that the program gives.

    Parameters
    ----------
    codes
        As ``read_target_codes`` gives them.
    target_tones
        The measured table. What begins in a coded sentence belongs to it, so that sentences are
        those of the coder, not of the program.
    scores
        As ``score_sentiment`` gives them, for two baselines that cannot tell two actors of one
        sentence apart: the score of ``news`` and that of ``vader``.

    Returns
    -------
    pandas.DataFrame
        One row per coded sentence, actor and scorer: ``document_id``, ``start``, ``end``,
        ``actor``, ``scorer``, ``coded``, ``score`` (mean over the mentions), ``found`` (its sign,
        0 near 0: as ``name_polarity`` says, and for the baselines within -.05 and .05, the limits
        of VADER's authors), ``n_mentions``, ``held_back``.
    """
    TARGET_CODES.check(codes)
    TARGET_TONES.check(target_tones)
    SENTIMENT_SCORES.check(scores)
    if codes.empty:
        return TARGET_JUDGEMENTS.build([])
    ordered = target_tones.sort_values(["document_id", "start", "mention_id"])
    placed = place_matches(ordered, codes=codes)
    wide = scores.pivot(index="sentence_id", columns="scorer", values="score")
    found = placed.assign(
        **{TOWARD: placed["tone"]},
        **{name: placed["sentence_id"].map(wide[name]) for name in _BASELINES if name in wide},
    )
    scorers = [name for name in (TOWARD, *_BASELINES) if name in found]
    found = found.astype(dict.fromkeys(scorers, "float64"))
    by_sentence = found.groupby(["document_id", "sentence_start", "actor"])
    means = by_sentence[scorers].mean().assign(n_mentions=by_sentence.size())
    joined = codes.join(means, on=["document_id", "start", "actor"])
    joined["n_mentions"] = joined["n_mentions"].fillna(0)
    long = joined.rename(columns={"tone": "coded"}).melt(
        [*_SENTENCE, "coded", "n_mentions", "held_back"],
        scorers, var_name="scorer", value_name="score",
    )  # fmt: skip
    scored = long["score"].fillna(0)
    signs = pd.Series(classify_scores(scored.to_frame())[:, 0], long.index)
    found_signs = signs.mask(long["scorer"] == TOWARD, scored.map(name_polarity))
    return TARGET_JUDGEMENTS.build(long.assign(found=found_signs.astype("int64")))


def compute_target_accuracy(judgements: pd.DataFrame, *, grouping: pd.DataFrame) -> pd.DataFrame:
    """Compute how often the tone toward an actor is the coded one, beside simpler guesses.

    Parameters
    ----------
    judgements
        As :func:`judge_targets` gives them. Judged are actors whom their sentence mentions; how
        many codes with tone those without a mention have, the measure "named" says.
    grouping
        As ``group_documents`` gives it: which document is of which source.

    Returns
    -------
    pandas.DataFrame
        One row per set of documents (all, those not held back from tuning, those held back, each
        group), scorer and measure: ``value``, ``low``, ``high``, ``n``, ``n_sources``.

    Notes
    -----
    Intervals rest on sources. Those of shares are those of ``compute_accuracy``. Macro F1 and
    alpha are no ratios of two sums: each source is left out once (jackknife [1]_).

    .. [1] Tukey, J. W. (1958). Bias and confidence in not-quite large samples. Annals of
       Mathematical Statistics 29.
    """
    TARGET_JUDGEMENTS.check(judgements)
    toward = judgements["scorer"] == TOWARD
    always = judgements[toward].assign(scorer=ALWAYS_NEUTRAL, found=0, score=0.0)
    guessed = pd.concat([judgements, always])
    scorers = list(dict.fromkeys(guessed["scorer"]))
    rows = [
        {"documents": name, "scorer": scorer, **row}
        for name, part in split_judgements(guessed, grouping=grouping)
        for scorer in scorers
        for row in _measure(part[part["scorer"] == scorer])
    ]
    return TARGET_ACCURACY.build(rows)


def _measure(part: pd.DataFrame) -> Iterator[dict[str, object]]:
    judged = part[part["n_mentions"] > 0]
    right = judged["coded"] == judged["found"]
    size = {"n": len(judged), "n_sources": judged["source_id"].nunique()}
    yield {"measure": "accuracy", **measure_share(right, judged)}
    for measure, compute, lowest in (("macro f1", _macro_f1, 0), ("alpha", _alpha, -1)):
        value, low, high = estimate_figure(judged, compute, lowest=lowest)
        yield {"measure": measure, "value": value, "low": low, "high": high, **size}
    toned = judged["coded"] != 0
    yield {"measure": "right sign", **measure_share(right[toned], judged[toned])}
    every = part[(part["coded"] != 0) & (part["scorer"] == TOWARD)]
    if len(every):
        yield {"measure": "named", **measure_share(every["n_mentions"] > 0, every)}


def _macro_f1(part: pd.DataFrame) -> float:
    scores = []
    for tone in TONES:
        coded, found = part["coded"] == tone, part["found"] == tone
        marks = int(coded.sum() + found.sum())
        if marks:
            scores.append(2 * int((coded & found).sum()) / marks)
    return float(np.mean(scores)) if scores else math.nan


def _alpha(part: pd.DataFrame) -> float:
    return compute_alpha(part[["coded", "found"]].astype("float64"), level="ordinal")


def summarize_target_accuracy(accuracy: pd.DataFrame) -> pd.DataFrame:
    """Return the accuracy of the tone toward actors as a table to show.

    Parameters
    ----------
    accuracy
        As :func:`compute_target_accuracy` gives it.

    Returns
    -------
    pandas.DataFrame
        One row per set of documents and scorer: ``documents``, ``scorer``, ``share right`` with
        its interval ``from`` and ``to``, ``macro F1``, ``alpha``, ``right sign``, ``named``,
        ``n`` (pairs of sentence and actor), ``sources``.
    """
    TARGET_ACCURACY.check(accuracy)
    index = ["documents", "scorer"]
    known = accuracy[accuracy["measure"] == "accuracy"].set_index(index)
    values = accuracy.pivot(index=index, columns="measure", values="value").reindex(known.index)
    values = values.reindex(columns=["macro f1", "alpha", "right sign", "named"])
    shown = {
        "share right": known["value"],
        "from": known["low"],
        "to": known["high"],
        "macro F1": values["macro f1"],
        "alpha": values["alpha"],
        "right sign": values["right sign"],
        "named": values["named"],
        "n": known["n"],
        "sources": known["n_sources"],
    }
    table = pd.DataFrame(shown, index=known.index).reset_index()
    return table.assign(scorer=table["scorer"].map(_label).astype("str"))


def _label(scorer: str) -> str:
    if scorer in SCORERS:
        return f"{label_scorer(scorer)}, of the sentence"
    return "toward the actor" if scorer == TOWARD else scorer


def find_target_errors(judgements: pd.DataFrame, *, sentences: pd.DataFrame) -> pd.DataFrame:
    """Return the sentences on which person and program differ, of documents not held back.

    Parameters
    ----------
    judgements
        As :func:`judge_targets` gives them.
    sentences
        The table of that name, for the texts.

    Returns
    -------
    pandas.DataFrame
        One row per error of the tone toward an actor, the opposite sign first, then by how far
        the score goes: ``actor``, ``coded``, ``found`` (negative, neutral, positive), ``score``,
        ``text``, ``document_id``, ``start``, ``sentence_id`` (of the program's sentence in which
        the coded one begins).
    """
    TARGET_JUDGEMENTS.check(judgements)
    SENTENCES.check(sentences)
    known = judgements[~judgements["held_back"] & (judgements["scorer"] == TOWARD)]
    wrong = known[(known["n_mentions"] > 0) & (known["coded"] != known["found"])]
    texts = pd.merge_asof(
        wrong.sort_values("start", kind="stable"),
        sentences[["document_id", "start", "sentence_id", "text"]]
        .rename(columns={"start": "own_start"})
        .sort_values("own_start", kind="stable"),
        left_on="start",
        right_on="own_start",
        by="document_id",
    )
    texts["gap"] = (texts["coded"] - texts["found"]).abs()
    texts["reach"] = texts["score"].abs()
    order = ["gap", "reach", "document_id", "start", "actor"]
    texts = texts.sort_values(order, ascending=[False, False, True, True, True])
    for column in ("coded", "found"):
        texts[column] = texts[column].map(TONES).astype("str")
    columns = [
        "actor", "coded", "found", "score", "text", "document_id", "start", "sentence_id",
    ]  # fmt: skip
    return texts[columns].reset_index(drop=True)
