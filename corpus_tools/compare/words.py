"""Words that differ between two groups: counts, log-likelihood, log ratio, range."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd
from scipy.special import xlogy

from corpus_tools.compare.design import Design, describe_design, find_refusal
from corpus_tools.schema import KEYNESS, SENTENCES, WORD_COUNTS
from corpus_tools.text import tokenize

_NAMED = 8


def count_words(sentences: pd.DataFrame) -> pd.DataFrame:
    """Count the words of each document's sentences.

    Parameters
    ----------
    sentences
        One row per sentence: ``document_id``, ``text``.

    Returns
    -------
    pandas.DataFrame
        One row per document and word: ``document_id``, ``word``, ``n_uses``.
    """
    SENTENCES.check(sentences)
    tokens = tokenize(sentences["text"])
    words = tokens[tokens["is_word"]]
    documents = sentences["document_id"].to_numpy()[words["row"].to_numpy()]
    counted = words.assign(document_id=documents).groupby(["document_id", "word"]).size()
    return WORD_COUNTS.build(counted.rename("n_uses").reset_index())


@dataclass(frozen=True)
class WordComparison:
    """Words that two groups use at different rates.

    Parameters
    ----------
    table
        One row per word, highest G2 first; empty when refused. See ``describe_tables``.
    text
        What the table shows in one sentence, or why nothing is compared.
    named
        The words that the sentence names.
    """

    table: pd.DataFrame
    text: str
    named: tuple[str, ...] = ()


def compare_words(
    counts: pd.DataFrame,
    *,
    grouping: pd.DataFrame,
    groups: tuple[str, str],
    min_uses: int = 5,
    label: str = "",
) -> WordComparison:
    """Describe which words two groups use at different rates.

    A description of these texts and no test: words of one document depend on each other, so no
    p is given. Read a word's G2 only beside its range, the number of documents and sources
    that use it.

    Parameters
    ----------
    counts
        As ``count_words`` gives them.
    grouping
        As ``group_documents`` gives it.
    groups
        The two groups; the log ratio is the first over the second.
    min_uses
        Words used more rarely in both groups together are left out.
    label
        A word in front of the sentence, such as "constructed".

    Returns
    -------
    WordComparison
        ``table`` with ``word``, ``n_uses_a/b``, ``per_1000_words_a/b``, ``n_documents_a/b``,
        ``n_sources_a/b``, ``g2``, ``log_ratio``; empty, with the reason in ``text``, when the
        design cannot carry a comparison (see ``compare_groups``).

    Notes
    -----
    G2 = 2 (a ln(a/E1) + b ln(b/E2)) with E_i = n_i (a + b) / (n1 + n2) [1]_; log ratio =
    log2((a/n1) / (b/n2)), a zero counted as 0.5 [2]_.

    .. [1] Rayson, P. and Garside, R. (2000). Comparing corpora using frequency profiling.
    .. [2] Hardie, A. (2014). Log ratio: an informal introduction.
    """
    WORD_COUNTS.check(counts)
    design = describe_design(grouping, groups=groups)
    mark = f"[{label}] " if label else ""
    refused = find_refusal(design)
    if refused:
        text = f"{mark}The words of {groups[0]} and {groups[1]} are not compared: {refused}."
        return WordComparison(table=KEYNESS.build([]), text=text)
    table = _tabulate(counts.merge(grouping, on="document_id", how="inner"), groups, min_uses)
    wide = _find_wide(table, design)
    named = tuple(word for words in wide for word in words.head(_NAMED))
    return WordComparison(table=table, text=mark + _describe(table, wide, design), named=named)


def summarize_document_words(counts: pd.DataFrame, *, n_words: int = 6) -> pd.DataFrame:
    """Return the words that set each document apart from all the others.

    Parameters
    ----------
    counts
        As ``count_words`` gives them.
    n_words
        How many words of each document; those used at least twice, highest G2 first.

    Returns
    -------
    pandas.DataFrame
        One row per document and word: ``document_id``, ``word``, ``n_uses``,
        ``n_other_documents`` (that use it too), ``g2``.
    """
    WORD_COUNTS.check(counts)
    whole = counts.groupby("word")["n_uses"].transform("sum")
    size = counts.groupby("document_id")["n_uses"].transform("sum")
    total = int(counts["n_uses"].sum())
    a, b = counts["n_uses"].to_numpy(float), (whole - counts["n_uses"]).to_numpy(float)
    n_a = size.to_numpy(float)
    described = counts.assign(
        n_other_documents=counts.groupby("word")["document_id"].transform("size") - 1,
        g2=log_likelihood(a, b, n_a, total - n_a),
    )
    frequent = (described["n_uses"] > 1) & (a * (total - n_a) > b * n_a)
    ordered = described[frequent].sort_values(
        ["document_id", "g2", "word"], ascending=[True, False, True]
    )
    first: pd.DataFrame = ordered.groupby("document_id").head(n_words)
    return first.reset_index(drop=True)


def _find_wide(table: pd.DataFrame, design: Design) -> tuple[pd.Series, pd.Series]:
    """Return the words that most sources of one group use at twice the rate of the other."""
    wide_a = (table["log_ratio"] >= 1) & (table["n_sources_a"] > design.sources[0] / 2)
    wide_b = (table["log_ratio"] <= -1) & (table["n_sources_b"] > design.sources[1] / 2)
    return table.loc[wide_a, "word"], table.loc[wide_b, "word"]


def _describe(table: pd.DataFrame, wide: tuple[pd.Series, pd.Series], design: Design) -> str:
    named = "; ".join(
        f"{name}: {_name_words(words)}" for name, words in zip(design.names, wide, strict=True)
    )
    return (
        f"{sum(map(len, wide))} of {len(table)} words are used by over half of the sources of one "
        f"group at twice the other group's rate or beyond. {named}. A description of these "
        f"{sum(design.documents)} documents from {sum(design.sources)} sources, unvalidated and "
        "untested."
    )


def _name_words(words: pd.Series) -> str:
    rest = f" and {len(words) - _NAMED} others" if len(words) > _NAMED else ""
    return (", ".join(words.head(_NAMED)) or "no such word") + rest


def _tabulate(joined: pd.DataFrame, groups: tuple[str, str], min_uses: int) -> pd.DataFrame:
    parts = [
        _summarize_group(joined[joined["group"] == name]).add_suffix(suffix)
        for name, suffix in zip(groups, ("_a", "_b"), strict=True)
    ]
    table = parts[0].join(parts[1], how="outer").fillna(0)
    n_a, n_b = int(table["n_uses_a"].sum()), int(table["n_uses_b"].sum())
    a, b = table["n_uses_a"].to_numpy(float), table["n_uses_b"].to_numpy(float)
    table = table.assign(
        per_1000_words_a=1000 * a / max(n_a, 1),
        per_1000_words_b=1000 * b / max(n_b, 1),
        g2=log_likelihood(a, b, n_a, n_b),
        log_ratio=log_ratio(a, b, n_a, n_b),
    )
    frequent = table[a + b >= min_uses].reset_index(names="word")
    return KEYNESS.build(frequent.sort_values(["g2", "word"], ascending=[False, True]))


def _summarize_group(joined: pd.DataFrame) -> pd.DataFrame:
    summary: pd.DataFrame = joined.groupby("word").agg(
        n_uses=("n_uses", "sum"),
        n_documents=("document_id", "nunique"),
        n_sources=("source_id", "nunique"),
    )
    return summary


def log_likelihood(
    a: np.ndarray, b: np.ndarray, n_a: int | np.ndarray, n_b: int | np.ndarray
) -> np.ndarray:
    """Return G2 of counts ``a`` out of ``n_a`` and ``b`` out of ``n_b``, two-term.

    Examples
    --------
    >>> log_likelihood(np.array([20.0]), np.array([5.0]), 1000, 1500).round(4).tolist()
    [16.7398]
    """
    both = np.where(a + b > 0, a + b, 1)
    rate_a = a * (n_a + n_b) / (np.maximum(n_a, 1) * both)
    rate_b = b * (n_a + n_b) / (np.maximum(n_b, 1) * both)
    return np.asarray(2 * (xlogy(a, rate_a) + xlogy(b, rate_b)))


def log_ratio(a: np.ndarray, b: np.ndarray, n_a: int, n_b: int) -> np.ndarray:
    """Return the binary log of the ratio of the two rates; a zero counts as 0.5.

    Not a number where that half use would turn the direction of the rates round.

    Examples
    --------
    >>> log_ratio(np.array([20.0, 20.0]), np.array([5.0, 0.0]), 1000, 1500).round(4).tolist()
    [2.585, 5.9069]
    """
    if not n_a or not n_b:
        return np.full(len(a), np.nan)
    rates = [np.where(count == 0, 0.5, count) / n for count, n in ((a, n_a), (b, n_b))]
    ratio = np.log2(rates[0] / rates[1])
    # With groups of very unequal size half a use can outweigh several real ones.
    turned = np.sign(ratio) * np.sign(a * n_b - b * n_a) < 0
    return np.asarray(np.where(turned, np.nan, ratio))
