"""How far scorers of tone agree, with each other and with a person."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from itertools import combinations

import numpy as np
import pandas as pd

from corpus_tools.compare.agreement import compute_rank_correlation
from corpus_tools.compare.alpha_intervals import INTERVAL, ORDINAL, estimate_alpha
from corpus_tools.errors import CompareError
from corpus_tools.schema import (
    FLAG,
    NUMBER,
    SENTENCES,
    SENTIMENT_SCORES,
    TEXT,
    WHOLE,
    Column,
    Table,
)
from corpus_tools.sentiment import SCORERS
from corpus_tools.study.tone_codes import TONE_CODES

CODER = "coder"
ALL, HELD_BACK = "all", "held back"
# From here on a score counts as negative or positive: the limits of VADER's authors.
SIGN_LIMIT = 0.05
# The row of the matrix for a person's codes of documents that nobody tuned on.
CODER_HELD_BACK = "coder, held back"

CODED_TONE = Table("coded_tone", "coded sentence", ("sentence_id",), (
    Column("sentence_id", TEXT, "The sentence, as the program split it."),
    Column("document_id", TEXT, "The document."),
    Column("score", NUMBER, "-1 (negative), 0 (neutral) or 1 (positive), as a person said."),
    Column("held_back", FLAG, "Whether the document was kept out of all tuning."),
))  # fmt: skip

SCORER_AGREEMENT = Table("scorer_agreement", "pair of raters and level of measurement",
                         ("documents", "rater_a", "rater_b", "level"), (
    Column("documents", TEXT, "all, or those held back from all tuning."),
    Column("rater_a", TEXT, "A scorer."),
    Column("rater_b", TEXT, "Another scorer, or coder: the codes of a person."),
    Column("level", TEXT, "ordinal: scores in three classes, negative to positive; interval: as "
           "they are."),
    Column("n_sentences", WHOLE, "Sentences that both rated."),
    Column("n_documents", WHOLE, "Documents they stand in."),
    Column("n_sources", WHOLE, "Sources of these documents, as far as they are known."),
    Column("alpha", NUMBER, "Krippendorff's alpha, up to 1; empty with nothing to agree on."),
    Column("ci_low", NUMBER, "Lower end of its 95 % interval; empty below five clusters."),
    Column("ci_high", NUMBER, "Upper end of it."),
    Column("resampled", TEXT, "What the interval draws: sources, documents, or both: sources, and "
           "each document of an unknown one."),
    Column("spearman", NUMBER, "Rank correlation of the scores as they are, -1 to 1."),
    Column("share_same_sign", NUMBER, "Share of the sentences in the same of the three classes."),
))  # fmt: skip


def place_tone_codes(codes: pd.DataFrame, *, sentences: pd.DataFrame) -> pd.DataFrame:
    """Join each coded sentence to the sentence of the program that is the same.

    Parameters
    ----------
    codes
        As ``read_tone_codes`` gives them.
    sentences
        The table of that name.

    Returns
    -------
    pandas.DataFrame
        One row per coded sentence: ``sentence_id``, ``document_id``, ``score`` (-1, 0 or 1),
        ``held_back``. The two are the same if they share over half of what either covers;
        sentences that the coder split otherwise are left out.
    """
    TONE_CODES.check(codes)
    SENTENCES.check(sentences)
    placed = pd.merge_asof(
        codes.sort_values("start", kind="stable"),
        sentences[["sentence_id", "document_id", "start", "end"]]
        .rename(columns={"start": "own_start", "end": "own_end"})
        .sort_values("own_start", kind="stable"),
        left_on="start",
        right_on="own_start",
        by="document_id",
        direction="nearest",
    ).dropna(subset="sentence_id")
    ends = placed[["end", "own_end"]]
    starts = placed[["start", "own_start"]]
    shared = ends.min(axis=1) - starts.max(axis=1)
    same = placed[shared > (ends.max(axis=1) - starts.min(axis=1)) / 2]
    ordered = same.rename(columns={"tone": "score"}).sort_values(["document_id", "start"])
    return CODED_TONE.build(ordered)


def compare_scorers(
    scores: pd.DataFrame,
    *,
    grouping: pd.DataFrame | None = None,
    codes: pd.DataFrame | None = None,
    draws: int = 2000,
    seed: int,
) -> pd.DataFrame:
    """Compute how far each two scorers agree on the sentences, and each with a person.

    Parameters
    ----------
    scores
        As ``score_sentiment`` gives them.
    grouping
        As ``group_documents`` gives it: the source of each document, and whether it is known.
    codes
        As ``place_tone_codes`` gives them.
    draws
        Draws of the bootstrap, at least 1.
    seed
        For these draws.

    Returns
    -------
    pandas.DataFrame
        One row per pair of raters and level: ``documents``, ``rater_a``, ``rater_b`` ("coder" is
        the person), ``level``, ``n_sentences``, ``n_documents``, ``n_sources``, ``alpha``,
        ``ci_low``, ``ci_high``, ``resampled``, ``spearman``, ``share_same_sign``. Pairs of
        scorers have both levels. Pairs with the person are ordinal, and stand there again for
        the documents held back from tuning, if there are any.

    Raises
    ------
    CompareError
        If a scorer has the name "coder", or there are no draws.

    Notes
    -----
    The matrix of agreement is that of the ordinal level: all scores in three classes, negative
    (-.05 and below), positive (.05 and above) and between, which are the limits that VADER's
    authors [1]_ give with their software. A person's codes stand beside scores in these classes
    alone. And the scales of the tools differ: VADER's scores spread where TextBlob's are means of
    few words, so that alpha of the scores as they are also counts a difference of scale as
    disagreement. For other tools than VADER the limits are a choice; Spearman's correlation needs
    none.

    Alpha is Krippendorff's [2]_. The interval is a percentile bootstrap of whole sources, since
    sentences of a document and documents of a source depend on each other; of documents where
    sources are unknown, which is too narrow if some have a source in common. With few clusters
    such intervals are too narrow as well, in simulations of shares .87 for 5 and .92 for 10 in
    place of .95; for fewer than five there is none. Draws in which there is nothing to agree on
    are left out; beyond one in twenty there is no interval.

    .. [1] Hutto, C. and Gilbert, E. (2014). VADER: A parsimonious rule-based model for sentiment
       analysis of social media text. ICWSM.
    .. [2] Krippendorff, K. (2018). Content Analysis. 4th edition. SAGE.
    """
    if draws < 1:
        raise CompareError(f"draws is {draws}", remedy="Give a whole number from 1 on, like 2000.")
    rated, documents = spread_scores(scores, codes=codes)
    held_back = set() if codes is None else _find_held_back(codes)
    known = _list_known(grouping)
    source_of = pd.Series([known.get(name, "") for name in documents], documents.index, dtype="str")
    rows = []
    for a, b in combinations(rated.columns, 2):
        both = rated[[a, b]].dropna()
        parts = {ALL: both}
        if b == CODER and held_back:
            parts[HELD_BACK] = both[documents[both.index].isin(held_back)]
        for name, part in parts.items():
            pair = {"documents": name, "rater_a": a, "rater_b": b}
            own = pd.DataFrame({"document_id": documents, "source_id": source_of}).loc[part.index]
            rows += [{**pair, **row} for row in _compare_pair(part, own, draws=draws, seed=seed)]
    return SCORER_AGREEMENT.build(rows)


def _compare_pair(
    part: pd.DataFrame, origins: pd.DataFrame, *, draws: int, seed: int
) -> Iterator[dict[str, object]]:
    """Yield a row per level, of the sentences that both rated."""
    described = _describe_pair(part, origins)
    sources = origins["source_id"]
    clusters = sources.mask(sources == "", "\0" + origins["document_id"])
    values = {ORDINAL: classify_scores(part), INTERVAL: part.to_numpy(dtype=float)}
    for level in (ORDINAL,) if CODER in part else (ORDINAL, INTERVAL):
        alpha = estimate_alpha(
            values[level], clusters=clusters, level=level, draws=draws, seed=seed
        )
        yield {"level": level, **described, **alpha._asdict()}


def spread_scores(
    scores: pd.DataFrame, *, codes: pd.DataFrame | None = None
) -> tuple[pd.DataFrame, pd.Series]:
    """Return scores with one column a rater, and the document of each sentence.

    Parameters
    ----------
    scores, codes
        As in ``compare_scorers``.

    Returns
    -------
    tuple
        A table with the sentences as its index; the scorers in the order of ``SCORERS``, others
        by their names, the coder last; and a series with the same index.

    Raises
    ------
    CompareError
        If a scorer has the name "coder".
    """
    SENTIMENT_SCORES.check(scores)
    if CODER in set(scores["scorer"]):
        raise CompareError(
            f"a scorer has the name {CODER!r}, which is that of a person's codes",
            remedy="Give the scorer another name.",
        )
    known = scores.dropna(subset="score")
    wide = known.pivot_table(index="sentence_id", columns="scorer", values="score")
    wide = wide[order_raters(wide.columns)]
    wide.columns.name = None
    if codes is not None and len(codes):
        CODED_TONE.check(codes)
        wide = wide.assign(**{CODER: codes.set_index("sentence_id")["score"].reindex(wide.index)})
    documents = known.drop_duplicates("sentence_id").set_index("sentence_id")["document_id"]
    return wide, documents.reindex(wide.index)


def order_raters(raters: Iterable[object]) -> list[str]:
    """Return raters as tables and figures order them: our scorers, others, the person.

    Examples
    --------
    >>> order_raters(["coder", "own", "vader", "news", "own"])
    ['news', 'vader', 'own', 'coder']
    """
    order = {name: number for number, name in enumerate(SCORERS)}
    last = {CODER: 1, CODER_HELD_BACK: 2}
    known = {str(name) for name in raters}
    return sorted(known, key=lambda name: (last.get(name, 0), order.get(name, len(order)), name))


def classify_scores(scores: pd.DataFrame) -> np.ndarray:
    """Return the class of each score: -1 (negative), 1 (positive), or 0 between the limits.

    Examples
    --------
    >>> classify_scores(pd.DataFrame({"a": [-0.4, -0.05, -0.01, 0.0, 0.05, 1.0]})).T.tolist()
    [[-1.0, -1.0, 0.0, 0.0, 1.0, 1.0]]
    """
    values = scores.to_numpy(dtype=float)
    return np.asarray((values >= SIGN_LIMIT).astype(float) - (values <= -SIGN_LIMIT).astype(float))


def _list_known(grouping: pd.DataFrame | None) -> dict[str, str]:
    """Return the source of each document whose source is known."""
    if grouping is None:
        return {}
    known = grouping[grouping["is_identified"]]
    return dict(zip(known["document_id"], known["source_id"], strict=True))


def _find_held_back(codes: pd.DataFrame) -> set[str]:
    """Return the documents of which no coded sentence was read while anything was tuned."""
    return set(codes["document_id"]) - set(codes.loc[~codes["held_back"], "document_id"])


def _describe_pair(part: pd.DataFrame, origins: pd.DataFrame) -> dict[str, object]:
    sources = origins["source_id"]
    n_unknown = int((sources == "").sum())
    resampled = "sources" if not n_unknown else "documents" if n_unknown == len(part) else "both"
    classes = classify_scores(part)
    same = classes[:, 0] == classes[:, 1]
    return {
        "n_sentences": len(part),
        "n_documents": origins["document_id"].nunique(),
        "n_sources": sources[sources != ""].nunique(),
        "resampled": resampled,
        "spearman": compute_rank_correlation(part),
        "share_same_sign": float(same.mean()) if len(part) else math.nan,
    }
