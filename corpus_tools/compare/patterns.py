"""How often each pattern of a codebook is right where a person coded."""

from __future__ import annotations

import math
from collections.abc import Iterable

import numpy as np
import pandas as pd
from scipy import stats

from corpus_tools.compare.placing import ADVANCED, list_true, place_matches
from corpus_tools.errors import CompareError
from corpus_tools.schema import FRAME_MATCHES, NUMBER, TEXT, WHOLE, Column, Table
from corpus_tools.study.codebook import Codebook
from corpus_tools.study.codes import CODES, USES

_HALF = 0.5
_SAID = ": ".join
_Z = float(stats.norm.ppf(0.975))
_PATTERN = ["frame", "pattern"]
_SENTENCE = ["document_id", "sentence_start"]

INTERVAL = (
    Column("precision_low", NUMBER, "Lower end of its 95 % Wilson interval."),
    Column("precision_high", NUMBER, "Upper end of it."),
)

PATTERN_SCORES = Table("pattern_scores", "pattern of a codebook entry", ("frame", "pattern"), (
    Column("frame", TEXT, "Id of the codebook entry."),
    Column("pattern", TEXT, "The pattern, as the codebook has it."),
    Column("n_advanced", WHOLE, "Its matches in coded sentences whose use is advanced."),
    Column("n_contested", WHOLE, "Those that contest the entry, which are not scored."),
    Column("n_negated", WHOLE, "Those that negate it, likewise."),
    Column("n_mentioned", WHOLE, "Those that only mention it, likewise."),
    Column("n_documents", WHOLE, "Documents with an advanced match in a coded sentence."),
    Column("n_sentences", WHOLE, "Coded sentences with an advanced match."),
    Column("n_right", WHOLE, "Those that a person coded as advancing the entry."),
    Column("precision", NUMBER, "n_right out of n_sentences; empty where there are none."),
    *INTERVAL,
))  # fmt: skip


def score_patterns(
    matches: pd.DataFrame, *, codes: pd.DataFrame, codebook: Codebook
) -> pd.DataFrame:
    """Count for each pattern how many of the sentences it finds a person coded with its entry.

    A match is counted for the pattern that took it: of overlapping ones the longest. A sentence
    in which a pattern matches twice counts once. What a pattern misses is not seen here, and
    what taking it out would change is: ``preview_frame`` lists it, since another pattern may
    find the same sentences.

    Parameters
    ----------
    matches
        As ``match_frames`` gives them.
    codes
        As ``read_codes`` gives them; those of ``held_back`` documents alone tell how patterns do
        on texts that nobody read while writing them.
    codebook
        The one that the matches were found with; each of its patterns gets a row.

    Returns
    -------
    pandas.DataFrame
        One row per entry and pattern, in the order of the codebook: ``n_advanced``,
        ``n_contested``, ``n_negated``, ``n_mentioned`` (matches in coded sentences by use),
        ``n_documents``, ``n_sentences`` and ``n_right`` (of advanced matches), ``precision`` (0
        to 1, empty where there is nothing to divide by) with ``precision_low`` and
        ``precision_high``.

    Raises
    ------
    CompareError
        If the codebook lacks an entry of the codes or a pattern of the matches.

    Notes
    -----
    The interval is that of Wilson [1]_ for independent sentences. Sentences of one document
    depend on each other, so it is too narrow: it tells which patterns to read first, and proves
    nothing about other texts. ``compute_accuracy`` has intervals over sources, for whole entries.

    .. [1] Wilson, E. B. (1927). Probable inference, the law of succession, and statistical
       inference. Journal of the American Statistical Association 22.
    """
    FRAME_MATCHES.check(matches)
    CODES.check(codes)
    known = [(entry.id, pattern) for entry in codebook.entries for pattern in entry.patterns]
    check_known(codes["frame"], known=[*codebook.ids, ""], what="entries of the codes")
    found = set(zip(matches["frame"], matches["pattern"], strict=True))
    check_known(map(_SAID, found), known=map(_SAID, known), what="patterns of the matches")
    placed = place_matches(matches, codes=codes)
    uses = pd.crosstab([placed["frame"], placed["pattern"]], placed["use"])
    held = placed.loc[placed["use"] == ADVANCED, [*_PATTERN, *_SENTENCE]].drop_duplicates()
    held = held.merge(list_true(codes).assign(right=1.0), on=["frame", *_SENTENCE], how="left")
    scored = held.groupby(_PATTERN).agg(
        n_documents=("document_id", "nunique"),
        n_sentences=("document_id", "size"),
        n_right=("right", "count"),
    )
    grid = pd.MultiIndex.from_tuples(known, names=_PATTERN)
    named = uses.reindex(grid, columns=list(USES)).add_prefix("n_")
    table = named.join(scored.reindex(grid)).fillna(0).reset_index()
    return PATTERN_SCORES.build(add_precision(table))


def check_known(found: Iterable[str], *, known: Iterable[str], what: str) -> None:
    """Raise if something that was found does not stand in the codebook."""
    unknown = sorted(set(found) - set(known))
    if unknown:
        raise CompareError(
            f"{len(unknown)} {what} do not stand in the codebook, the first is {unknown[0]!r}",
            remedy="Give matches, codes and codebook that belong together.",
        )


def add_precision(table: pd.DataFrame) -> pd.DataFrame:
    """Return a table of ``n_right`` and ``n_sentences`` with the precision and its interval."""
    low, high = compute_wilson(table["n_right"].to_numpy(), table["n_sentences"].to_numpy())
    precision = table["n_right"] / table["n_sentences"].where(table["n_sentences"] > 0)
    return table.assign(precision=precision, precision_low=low, precision_high=high)


def compute_wilson(hits: np.ndarray, n: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Compute the 95 % interval of Wilson (1927) for shares of independent units.

    Examples
    --------
    >>> low, high = compute_wilson(np.array([8, 0]), np.array([10, 5]))
    >>> low.round(3).tolist(), high.round(3).tolist()
    ([0.49, 0.0], [0.943, 0.434])
    """
    hits, n = hits.astype(float), np.where(n > 0, n, math.nan)
    middle = (hits + _Z**2 / 2) / (n + _Z**2)
    half = _Z * np.sqrt(hits * (n - hits) / n + _Z**2 / 4) / (n + _Z**2)
    return np.clip(middle - half, 0, 1), np.clip(middle + half, 0, 1)


def list_wrong_patterns(scores: pd.DataFrame) -> pd.DataFrame:
    """List the patterns that are wrong more often than right, as far as the codes can tell.

    Parameters
    ----------
    scores
        As :func:`score_patterns` gives them.

    Returns
    -------
    pandas.DataFrame
        The rows whose interval of precision lies below .5, those with the most wrong sentences
        first.

    Notes
    -----
    The upper end of the interval decides, not the precision: among hundreds of patterns with a
    few sentences each, many are wrong twice in three by chance (of those that are right in 7 of
    10, a fifth and more), while below four sentences the interval never lies under .5. A pattern
    that is not listed is not shown to be right.
    """
    PATTERN_SCORES.check(scores)
    wrong = scores[scores["precision_high"] < _HALF]
    n_wrong = wrong["n_sentences"] - wrong["n_right"]
    order = n_wrong.sort_values(ascending=False, kind="stable").index
    return PATTERN_SCORES.build(wrong.loc[order])
