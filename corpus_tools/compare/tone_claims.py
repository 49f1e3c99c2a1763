"""Tone in titles and words: how far scorers agree, and how they rank documents."""

from __future__ import annotations

import math
from collections.abc import Mapping
from itertools import combinations

import pandas as pd

from corpus_tools.compare.agreement import compute_rank_correlation
from corpus_tools.compare.alpha_intervals import ORDINAL
from corpus_tools.compare.disagreements import DOCUMENT_RANKS
from corpus_tools.compare.phrases import write_list, write_name, write_number, write_percent
from corpus_tools.compare.scorer_agreement import (
    ALL,
    CODER,
    CODER_HELD_BACK,
    HELD_BACK,
    SCORER_AGREEMENT,
    order_raters,
)
from corpus_tools.compare.target_accuracy import (
    ALWAYS_NEUTRAL,
    TARGET_ACCURACY,
    TOWARD,
)
from corpus_tools.compare.tone_standing import RELIABLE, TENTATIVE, write_alpha, write_span
from corpus_tools.sentiment import label_scorer

_MOST_READ = 20


def label_rater(name: str) -> str:
    """Return the name to show for a rater.

    Examples
    --------
    >>> label_rater("vader"), label_rater("coder")
    ('VADER', 'a person')
    """
    shown = {CODER: "a person", CODER_HELD_BACK: "a person, texts held back"}
    return shown.get(name) or label_scorer(name)


def list_matrix(pairs: pd.DataFrame) -> pd.DataFrame:
    """Return the cells of the matrix of agreement: alpha at the ordinal level.

    Parameters
    ----------
    pairs
        As ``compare_scorers`` gives them.

    Returns
    -------
    pandas.DataFrame
        One row per cell: ``row``, ``column`` (raters; "coder, held back" for the person's codes
        of documents held back from tuning), ``alpha``, ``ci_low``, ``ci_high``,
        ``n_sentences``, ``resampled``, ``order`` (of the rows).
    """
    SCORER_AGREEMENT.check(pairs)
    ordinal = pairs[pairs["level"] == ORDINAL]
    held_back = ordinal["documents"] == HELD_BACK
    cells = ordinal.assign(row=ordinal["rater_b"].mask(held_back, CODER_HELD_BACK))
    place = {name: number for number, name in enumerate(order_raters(cells["row"]))}
    named = cells.rename(columns={"rater_a": "column"}).assign(order=cells["row"].map(place))
    columns = ["row", "column", "alpha", "ci_low", "ci_high", "n_sentences", "resampled", "order"]
    return named.sort_values(["order", "column"])[columns].reset_index(drop=True)


def claim_agreement(pairs: pd.DataFrame) -> str:
    """Say how far the scorers agree, beside the limits that Krippendorff (2018) names.

    Parameters
    ----------
    pairs
        As ``compare_scorers`` gives them.

    Returns
    -------
    str
        The alpha of the pairs of scorers at the ordinal level, from the smallest to the largest;
        then their alpha with a person, on documents held back where there are such.
    """
    SCORER_AGREEMENT.check(pairs)
    ordinal = pairs[(pairs["level"] == ORDINAL) & pairs["alpha"].notna()]
    tools = ordinal[(ordinal["documents"] == ALL) & (ordinal["rater_b"] != CODER)]
    with_person = ordinal[ordinal["rater_b"] == CODER]
    held_back = with_person[with_person["documents"] == HELD_BACK]
    if tools.empty and with_person.empty:
        return "Agreement of the tools cannot be computed"
    if tools.empty:
        return f"Agreement with a person's codes: alpha = {write_span(with_person['alpha'])}"
    n = write_number(int(tools["n_sentences"].max()), "sentence")
    alphas = tools["alpha"]
    said = f"Agreement of the tools on {n}: alpha = {write_span(alphas)}, {_judge(alphas)}"
    best = held_back if len(held_back) else with_person
    return f"{said}; with a person {write_span(best['alpha'])}" if len(best) else said


def _judge(alphas: pd.Series) -> str:
    n_below = int((alphas < TENTATIVE).sum())
    if n_below:
        which = "" if n_below == len(alphas) else f"{n_below} of {len(alphas)} pairs "
        return f"{which}below the lowest limit of {TENTATIVE}"
    if (alphas < RELIABLE).any():
        return "enough for tentative conclusions only"
    return f"reliable by the limit of {RELIABLE}"


def claim_ranks(ranks: pd.DataFrame) -> str:
    """Say how far the raters rank the documents alike.

    Parameters
    ----------
    ranks
        As ``rank_documents`` gives them.
    """
    DOCUMENT_RANKS.check(ranks)
    wide = ranks.pivot_table(index="document_id", columns="rater", values="rank")
    documents = write_number(len(wide), "document")
    pairs = combinations(order_raters(wide.columns), 2)
    known = pd.Series([compute_rank_correlation(wide[[a, b]]) for a, b in pairs], dtype=float)
    if not known.notna().any():
        return f"Ranks of {documents} cannot be compared"
    raters = write_number(wide.shape[1], "rater")
    return f"Ranks of {documents} by {raters}: Spearman's correlation {write_span(known)}"


def claim_target_tones(counts: pd.DataFrame, *, labels: Mapping[str, str] | None = None) -> str:
    """Say of each actor how many of its mentions have a negative and a positive tone toward it.

    Parameters
    ----------
    counts
        As ``count_target_tones`` gives them.
    labels
        The name to show for each actor.

    Examples
    --------
    >>> counts = pd.DataFrame({"actor": ["moss", "moss"], "n_negative": [3, 1],
    ...     "n_positive": [2, 2], "n_mentions": [10, 10]})
    >>> claim_target_tones(counts, labels={"moss": "Moss"})
    'Tone toward Moss: of 20 mentions 4 negative, 4 positive'
    """
    known = dict(labels or {})
    columns = ["n_negative", "n_positive", "n_mentions"]
    sums = counts.groupby("actor", sort=False)[columns].sum()
    if sums.empty:
        return "No actor is mentioned"
    said = [
        f"{write_name(known.get(str(actor), str(actor)))}: of {write_number(int(n), 'mention')} "
        f"{negative:,} negative, {positive:,} positive"
        for actor, (negative, positive, n) in zip(sums.index, sums.to_numpy().tolist(), strict=True)
    ]
    return f"Tone toward {'; toward '.join(said)}"


def describe_target_tone(accuracy: pd.DataFrame, *, label: str = "") -> str:
    """Say what the tone toward actors allows to conclude, in figures.

    Parameters
    ----------
    accuracy
        As ``compute_target_accuracy`` gives it.
    label
        A word in square brackets at the beginning, such as "constructed".

    Returns
    -------
    str
        How often it is right, beside always saying "neutral", on texts held back from tuning
        where there are such; and that nothing follows where it is right less often, or where
        alpha is below .667, or nobody has coded these texts.
    """
    TARGET_ACCURACY.check(accuracy)
    mark = f"[{label}] " if label else ""
    known = accuracy[(accuracy["n"] > 0) & accuracy["value"].notna()]
    chosen = known[known["documents"] == HELD_BACK]
    chosen = chosen if len(chosen) else known[known["documents"] == ALL]
    values = chosen.set_index(["scorer", "measure"])["value"]
    right, always = values.get((TOWARD, "accuracy")), values.get((ALWAYS_NEUTRAL, "accuracy"))
    alpha = values.get((TOWARD, "alpha"), math.nan)
    if right is None or always is None:
        return f"{mark}No conclusion on tone toward actors: nobody has coded it in these texts."
    texts = "texts held back from tuning" if (known["documents"] == HELD_BACK).any() else "texts"
    enough = right > always and alpha >= TENTATIVE
    return (
        f"{mark}{'' if enough else 'No conclusion on tone toward actors: '}on {texts} it is right "
        f"in {write_percent(right)} of the pairs of sentence and actor that a person coded, saying "
        f"neutral every time in {write_percent(always)}; alpha = {write_alpha(alpha)}"
        f"{'' if enough else f', and {TENTATIVE} is the lowest limit'}."
    )


def describe_agreement(pairs: pd.DataFrame) -> str:
    """Say in words what the matrix of agreement shows.

    Parameters
    ----------
    pairs
        As ``compare_scorers`` gives them.
    """
    cells = list_matrix(pairs)
    if cells.empty:
        return "Agreement of the tools. There are no pairs to show."
    said = [
        f"{write_name(label_rater(column))} and {write_name(label_rater(row))} "
        f"{write_alpha(alpha)}{_write_interval(low, high)}"
        for row, column, alpha, low, high in cells[
            ["row", "column", "alpha", "ci_low", "ci_high"]
        ].itertuples(index=False, name=None)
    ]
    return (
        "Matrix of Krippendorff's alpha, 1 for the same and 0 for chance, ordinal level. "
        f"{'; '.join(said)}."
    )


def _write_interval(low: float, high: float) -> str:
    return "" if math.isnan(low) else f" (95 % interval {write_alpha(low)} to {write_alpha(high)})"


def describe_ranks(ranks: pd.DataFrame) -> str:
    """Say in words at which place each rater puts each document.

    Parameters
    ----------
    ranks
        As ``rank_documents`` gives them.
    """
    DOCUMENT_RANKS.check(ranks)
    if ranks.empty:
        return "Ranks of documents. There are no documents to show."
    wide = ranks.pivot_table(index="document_id", columns="rater", values="rank")
    raters = order_raters(wide.columns)
    ordered = wide.sort_values([raters[0]], kind="stable").head(_MOST_READ)
    said = [
        f"{write_name(document)} {', '.join(f'{row[name]:g}' for name in raters)}"
        for document, row in ordered.iterrows()
    ]
    rest = len(wide) - len(ordered)
    further = f" {rest:,} further documents stand in the table of data." if rest else ""
    named = write_list([write_name(label_rater(name)) for name in raters])
    return f"Places of documents, 1 for the most positive, by {named}. {'; '.join(said)}.{further}"
