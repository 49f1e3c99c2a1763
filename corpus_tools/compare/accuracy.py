"""How far the matches of patterns agree with what a person coded, sentence by sentence."""

from __future__ import annotations

import math
from collections.abc import Hashable, Iterator, Mapping, Sequence
from typing import Any

import numpy as np
import pandas as pd
from scipy import stats

from corpus_tools.compare.phrases import write_name
from corpus_tools.compare.placing import ADVANCED, list_true, place_matches
from corpus_tools.errors import CompareError
from corpus_tools.schema import FRAME_MATCHES, NUMBER, TEXT, WHOLE, Column, Table
from corpus_tools.study.codes import CODES

ALL_DOCUMENTS = "all documents"
ALL_ENTRIES = "all entries"
_LEVEL = 0.95
_APART = 0.2
_LABEL = 60
_PAIR = ["document_id", "frame"]

ACCURACY = Table("accuracy", "group and codebook entry", ("group", "frame"), (
    Column("group", TEXT, "'all documents', or a group of them."),
    Column("frame", TEXT, "Id of the codebook entry, or 'all entries' pooled (micro)."),
    Column("n_coded_sentences", WHOLE, "Sentences that a person coded, as the coder split them."),
    Column("n_documents", WHOLE, "Documents they stand in."),
    Column("n_sources", WHOLE, "Sources of these documents. An interval rests on those of them "
           "that have something to divide by, which for one entry may be fewer."),
    Column("n_true", WHOLE, "Sentences that the person coded as advancing the entry."),
    Column("n_found", WHOLE, "Sentences in which a match advances it."),
    Column("n_both", WHOLE, "Sentences of which both hold."),
    *(
        column
        for name, meaning in (
            ("precision", "n_both out of n_found; empty when nothing was found."),
            ("recall", "n_both out of n_true; empty when nothing was coded."),
            ("f1", "Harmonic mean of the two; empty when nothing was found or coded."),
        )
        for column in (
            Column(name, NUMBER, meaning),
            Column(f"{name}_low", NUMBER, "Lower end of its 95 % interval over sources."),
            Column(f"{name}_high", NUMBER, "Upper end of it."),
        )
    ),
))  # fmt: skip


def compute_accuracy(
    matches: pd.DataFrame,
    *,
    codes: pd.DataFrame,
    grouping: pd.DataFrame,
    entries: Sequence[str],
) -> pd.DataFrame:
    """Compute precision and recall of the matches against human codes, by sentence and entry.

    Only the advanced use counts, of matches and of codes: an entry that a person coded as
    contested, negated or mentioned is not there. A match belongs to the coded sentence in which
    it begins; matches outside the coded sentences are not judged (``count_unjudged``). Sentences
    are counted as the coder split them, not as the program does. Codes of documents that are not
    in ``grouping`` are left out.

    Parameters
    ----------
    matches
        As ``match_frames`` gives them.
    codes
        As ``read_codes`` gives them.
    grouping
        As ``group_documents`` gives it.
    entries
        Ids of the codebook entries; each gets a row.

    Returns
    -------
    pandas.DataFrame
        One row per group ("all documents", then each group that has a name) and entry ("all
        entries", then each): ``n_coded_sentences``, ``n_documents``, ``n_sources``, ``n_true``,
        ``n_found``, ``n_both``, ``precision``, ``recall``, ``f1`` (0 to 1, empty where there is
        nothing to divide by), each with ``_low`` and ``_high``.

    Raises
    ------
    CompareError
        If ``entries`` lacks one of matches or codes, or a group has the name "all documents".

    Notes
    -----
    The unit of the intervals is the source. Sentences of a document and documents of a source
    depend on each other, so an interval for independent sentences (Wilson) is too narrow. Given
    is the interval of Korn and Graubard [1]_: that of Clopper and Pearson with the sentences
    counted as so many as they are worth, n* = p (1 - p) / v times the squared ratio of the
    quantiles of t for n - 1 and k - 1 degrees of freedom; v is the variance of the ratio
    estimated between sources, and k the squared sum of their sizes over the sum of the squares,
    the number of sources if all are equal. Without any variance k takes the place of n*. There is
    none for fewer than two sources, and that of two says next to nothing. F1 is the share of
    marks, human or machine's, that the other side has too.

    This k is a rule of ours, found by simulation with ``benchmarks/cover_accuracy.py`` (2 to 12
    sources, true value .7 to .95, intra-class correlation .1 and .2, 1,000 draws each). The true
    value was held in .90 to 1.00 of the draws with 40 units a source, in .87 to 1.00 with 10 and
    70 by turns, and in 1.00 with one source of 150 beside others of 3, where the interval is very
    wide. All figures below .91 are of 12 sources, a true value of .95 and a correlation of .2.

    .. [1] Korn, E. L. and Graubard, B. I. (1998). Confidence intervals for proportions with
       small expected number of positive counts estimated from survey data.
    """
    FRAME_MATCHES.check(matches)
    CODES.check(codes)
    codes = codes[codes["document_id"].isin(grouping["document_id"])]
    _check_entries(matches, codes, entries)
    names = sorted(set(grouping["group"]) - {""})
    if ALL_DOCUMENTS in names:
        raise CompareError(
            f"a group has the name {ALL_DOCUMENTS!r}", remedy="Give the group another name."
        )
    advanced = matches[matches["use"] == ADVANCED]
    marks = _count_marks(place_matches(advanced, codes=codes), codes)
    coded = codes.groupby("document_id")["start"].nunique().rename("n_coded_sentences")
    rows = []
    for name in (ALL_DOCUMENTS, *names):
        members = grouping[(grouping["group"] == name) | (name == ALL_DOCUMENTS)]
        rows += _summarize(name, members.merge(coded, on="document_id"), marks, entries)
    return ACCURACY.build(rows)


def count_unjudged(matches: pd.DataFrame, *, codes: pd.DataFrame) -> int:
    """Return how many advanced matches in coded documents lie in no coded sentence."""
    inside = matches["document_id"].isin(codes["document_id"]) & (matches["use"] == ADVANCED)
    return int(inside.sum()) - len(place_matches(matches[inside], codes=codes))


def describe_accuracy(
    accuracy: pd.DataFrame,
    *,
    groups: tuple[str, str],
    labels: Mapping[str, str],
    label: str = "",
) -> str:
    """Name the entries that the patterns find with unlike accuracy in two groups, in one sentence.

    Parameters
    ----------
    accuracy
        As ``compute_accuracy`` gives it.
    groups, labels, label
        The two groups, the name to show for each entry, a word in square brackets to begin with.

    Returns
    -------
    str
        Entries whose precision or recall differs by over .2, with both figures and what each is
        out of; or that there are none, or that nothing tells.
    """
    ACCURACY.check(accuracy)
    mark = f"[{label}] " if label else ""
    a, b = map(write_name, groups)
    judged = _pair_entries(accuracy, groups)
    if not judged:
        return (
            f"{mark}Whether the patterns do equally well on {a} and {b} is unknown: no entry has "
            "human codes or judged matches on both sides."
        )
    apart = {str(row["frame"]): ", ".join(_find_apart(row)) for row in judged}
    names = {entry: write_name(labels.get(entry, entry), length=_LABEL) for entry in apart}
    named = [f"{names[entry]} ({figures})" for entry, figures in apart.items() if figures]
    if not named:
        return (
            f"{mark}None of the entries that can be judged on both sides ({len(judged)}) has a "
            f"precision or recall that differs by over {_APART} between {a} and {b}, which does "
            "not show that the patterns do equally well on both."
        )
    return (
        f"{mark}Precision or recall differs by over {_APART} between {a} and {b} in {len(named)} "
        f"of the entries that can be judged on both sides ({len(judged)}), so that a difference of "
        f"shares in them may be made by the patterns: {'; '.join(named)}."
    )


def _pair_entries(accuracy: pd.DataFrame, groups: tuple[str, str]) -> list[dict[Hashable, Any]]:
    """Return entries of which both groups have a precision, or both a recall."""
    entries = accuracy[accuracy["frame"] != ALL_ENTRIES]
    one, other = (entries[entries["group"] == name] for name in groups)
    pairs = one.merge(other, on="frame", suffixes=("_a", "_b"))
    differences = (pairs[f"{name}_a"] - pairs[f"{name}_b"] for name in ("precision", "recall"))
    is_judged = pd.concat(differences, axis=1).notna().any(axis=1)
    return pairs[is_judged].to_dict("records")


def _find_apart(row: Mapping[Hashable, Any]) -> Iterator[str]:
    for name, units in (("precision", "n_found"), ("recall", "n_true")):
        a, b = row[f"{name}_a"], row[f"{name}_b"]
        # Rounded, since .9 - .7 is a little over .2 in floating point.
        if round(abs(a - b), 9) > _APART:
            yield f"{name} {a:.2f} of {row[f'{units}_a']} and {b:.2f} of {row[f'{units}_b']}"


def _check_entries(matches: pd.DataFrame, codes: pd.DataFrame, entries: Sequence[str]) -> None:
    for what, table in (("matches", matches), ("codes", codes)):
        unknown = sorted(set(table["frame"]) - {*entries, ""})
        if unknown:
            raise CompareError(
                f"{len(unknown)} entries of the {what} do not stand in the codebook, "
                f"the first is {unknown[0]!r}",
                remedy="Give matches, codes and entries of one codebook.",
            )


def _count_marks(placed: pd.DataFrame, codes: pd.DataFrame) -> pd.DataFrame:
    """Return one row per document and frame with n_true, n_found and n_both."""
    keys = [*_PAIR, "sentence_start"]
    true = list_true(codes).assign(true=1)
    found = placed[keys].drop_duplicates().assign(found=1)
    marks = true.merge(found, on=keys, how="outer").fillna({"true": 0, "found": 0})
    marks["both"] = marks["true"] * marks["found"]
    return marks.groupby(_PAIR)[["true", "found", "both"]].sum().astype("int64").reset_index()


def _summarize(
    name: str, members: pd.DataFrame, marks: pd.DataFrame, entries: Sequence[str]
) -> list[dict[str, object]]:
    size = {
        "group": name,
        "n_coded_sentences": int(members["n_coded_sentences"].sum()),
        "n_documents": len(members),
        "n_sources": members["source_id"].nunique(),
    }
    joined = members[["document_id", "source_id"]].merge(marks, on="document_id")
    parts = [(ALL_ENTRIES, joined)]
    parts += [(entry, joined[joined["frame"] == entry]) for entry in entries]
    return [{**size, "frame": entry, **_score(part)} for entry, part in parts]


def _score(part: pd.DataFrame) -> dict[str, float]:
    sources = part.groupby("source_id")[["true", "found", "both"]].sum()
    true, found, both = (sources[column].to_numpy() for column in sources)
    scores: dict[str, float] = {
        "n_true": int(true.sum()), "n_found": int(found.sum()), "n_both": int(both.sum()),
    }  # fmt: skip
    ratios = {
        "precision": (both, found, found),
        "recall": (both, true, true),
        # Each sentence of which both hold is two marks.
        "f1": (2 * both, true + found, true + found - both),
    }
    for name, (hits, units, sentences) in ratios.items():
        scores[name] = hits.sum() / units.sum() if units.any() else math.nan
        scores[f"{name}_low"], scores[f"{name}_high"] = compute_interval(
            hits[units > 0], units[units > 0], largest=int(sentences.sum())
        )
    return scores


def compute_interval(
    hits: np.ndarray, units: np.ndarray, *, largest: int | None = None
) -> tuple[float, float]:
    """Compute the 95 % interval of a ratio of sums over sources, as ``compute_accuracy`` tells.

    ``hits`` and ``units`` are of each source, none without a unit; ``largest`` is how many
    observations the units are worth at the utmost. No number for fewer than two sources.
    """
    n_sources = len(units)
    if n_sources < 2:  # noqa: PLR2004
        return math.nan, math.nan
    total = int(units.sum())
    share = hits.sum() / total
    residuals = hits - share * units
    variance = n_sources / (n_sources - 1) * float(residuals @ residuals) / total**2
    # As many as equal sources would be: one with most of the units is hardly two.
    worth = total**2 / float(units @ units)
    if 0 < share < 1 and variance > 0:
        quantile = (1 + _LEVEL) / 2
        t_ratio = stats.t.ppf(quantile, total - 1) / stats.t.ppf(quantile, worth - 1)
        worth = min(largest or total, share * (1 - share) / variance) * float(t_ratio) ** 2
    return _clopper_pearson(share * worth, worth)


def _clopper_pearson(hits: float, n: float) -> tuple[float, float]:
    tail = (1 - _LEVEL) / 2
    low = float(stats.beta.ppf(tail, hits, n - hits + 1)) if hits > 0 else 0.0
    high = float(stats.beta.ppf(1 - tail, hits + 1, n - hits)) if hits < n else 1.0
    return low, high
