"""Find terms (words, globs, phrases) in a table of tokens."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np
import pandas as pd

from corpus_tools.text.tokens import find_tokens, normalize_word

_BETWEEN_WORDS = re.compile(r"[\s\-‐‑–]+")


def check_term(term: str) -> str:
    """Return ``term``, or raise what is wrong with it.

    A term is one or more words; ``*`` stands for any characters inside one word.

    Raises
    ------
    ValueError
        If it is no word or phrase, so that it could never be found.

    Examples
    --------
    >>> check_term("export control*")
    'export control*'
    >>> check_term("compet(e|ing)")
    Traceback (most recent call last):
    ValueError: the pattern 'compet(e|ing)' can never be found: 'compet(e|ing)' is no word ...
    """
    words = split_term(term)
    if not words:
        raise ValueError(f"the pattern {term!r} holds no word")
    for word in words:
        plain = word.replace("*", "x") if word.strip("*") else ""
        if [token for *_, token, is_word in find_tokens(plain) if is_word] != [plain]:
            raise ValueError(
                f"the pattern {term!r} can never be found: {word!r} is no word "
                "(letters, digits, an inner apostrophe, and * for any characters inside the word)"
            )
    return term


def split_term(term: str) -> list[str]:
    """Split a term into the words it is matched by, each perhaps with ``*`` in it.

    Examples
    --------
    >>> split_term("people-to-people exchange*")
    ['people', 'to', 'people', 'exchange*']
    """
    words = (normalize_word(word).removesuffix("'s") for word in _BETWEEN_WORDS.split(term))
    return [word for word in words if word]


def find_terms(tokens: pd.DataFrame, *, terms: Sequence[str]) -> pd.DataFrame:
    """Find where terms occur; of overlapping finds the longest stays, then the first.

    Parameters
    ----------
    tokens
        As ``tokenize`` gives them.
    terms
        Words, globs and phrases. A phrase matches words side by side, with nothing but space,
        hyphens and quotation marks between them.

    Returns
    -------
    pandas.DataFrame
        One row per find, in order: ``first``, ``last`` (positions in ``tokens``), ``term``.
    """
    found = _find_all(tokens, terms)
    length = found["last"] - found["first"]
    order = found.assign(length=-length).sort_values(["length", "first", "term"], kind="stable")
    taken = np.zeros(len(tokens), dtype=bool)
    kept = []
    for row, first, last in zip(order.index, order["first"], order["last"], strict=True):
        span = slice(first, last + 1)
        if not taken[span].any():
            taken[span] = True
            kept.append(row)
    return found.loc[kept].sort_values("first", kind="stable").reset_index(drop=True)


def _find_all(tokens: pd.DataFrame, terms: Sequence[str]) -> pd.DataFrame:
    ids, vocabulary = pd.factorize(tokens["word"].where(tokens["is_word"], ""))
    # Not dtype=str: one very long word would make each word of the vocabulary as wide.
    words = vocabulary.to_numpy(dtype=object)
    rows = tokens["row"].to_numpy()
    firsts, lasts, names = [], [], []
    for term in terms:
        parts = split_term(term)
        first = _find_phrase(ids, rows, [_matches(words, part) for part in parts])
        firsts.append(first)
        lasts.append(first + len(parts) - 1)
        names.append(np.repeat(term, len(first)))
    none = np.array([], dtype="int64")
    return pd.DataFrame(
        {
            "first": np.concatenate([none, *firsts]),
            "last": np.concatenate([none, *lasts]),
            "term": pd.Series(np.concatenate([np.array([], dtype=object), *names]), dtype="str"),
        }
    )


def _matches(words: np.ndarray, part: str) -> np.ndarray:
    """Return for each word of the vocabulary whether it fits one word of a term."""
    if "*" not in part:
        return np.asarray(words == part)
    glob = re.compile(re.escape(part).replace(r"\*", r"\S*"))
    return np.fromiter((bool(glob.fullmatch(word)) for word in words), bool, len(words))


def _find_phrase(ids: np.ndarray, rows: np.ndarray, parts: list[np.ndarray]) -> np.ndarray:
    n = len(ids) - len(parts) + 1
    if n <= 0 or not parts:
        return np.array([], dtype="int64")
    fits = rows[:n] == rows[len(parts) - 1 :]
    for shift, part in enumerate(parts):
        fits &= part[ids[shift : shift + n]]
    return np.flatnonzero(fits)
