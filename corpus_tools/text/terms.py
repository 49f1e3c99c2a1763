"""Find terms (words, globs, phrases) in a table of tokens."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

import numpy as np
import pandas as pd

from corpus_tools.text.tokens import find_tokens, normalize_word

# Sorts behind every letter that a word can have.
_LAST_LETTER = "\U0010ffff"
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


class TokenIndex:
    """Where each word of a table of tokens stands, so that many terms are found quickly.

    Parameters
    ----------
    tokens
        As ``tokenize`` gives them.

    Attributes
    ----------
    rows, starts, ends, words
        The columns ``row``, ``start``, ``end``, ``word`` of the tokens.
    """

    def __init__(self, tokens: pd.DataFrame) -> None:
        self.rows = tokens["row"].to_numpy()
        self.starts = tokens["start"].to_numpy()
        self.ends = tokens["end"].to_numpy()
        self.words: list[str] = tokens["word"].tolist()
        ids, vocabulary = pd.factorize(tokens["word"].where(tokens["is_word"], ""), sort=True)
        self._ids = ids
        self._vocabulary: list[str] = list(vocabulary)
        self._by_word = np.argsort(ids, kind="stable")
        self._starts = np.searchsorted(ids[self._by_word], np.arange(len(self._vocabulary) + 1))

    def find(self, term: str) -> np.ndarray:
        """Return the position of the first token of each occurrence of a term, in order."""
        first, *others = [self._match(part) for part in split_term(term)]
        found = [self._by_word[self._starts[word] : self._starts[word + 1]] for word in first]
        places = np.sort(np.concatenate([np.array([], dtype="int64"), *found]))
        for shift, part in enumerate(others, start=1):
            places = places[places + shift < len(self._ids)]
            places = places[
                (self.rows[places] == self.rows[places + shift])
                & np.isin(self._ids[places + shift], part)
            ]
        return places

    def _match(self, part: str) -> list[int]:
        """Return the numbers of the words that fit one word of a term."""
        prefix = part.partition("*")[0]
        # Words are sorted: those with the prefix stand side by side.
        low = bisect_left(self._vocabulary, prefix)
        high = bisect_left(self._vocabulary, prefix + _LAST_LETTER)
        glob = re.compile(re.escape(part).replace(r"\*", r"\S*"))
        return [number for number in range(low, high) if glob.fullmatch(self._vocabulary[number])]


def find_terms(index: TokenIndex, *, terms: Sequence[str]) -> pd.DataFrame:
    """Find where terms occur; of overlapping finds the longest stays, then the first.

    Parameters
    ----------
    index
        Of the tokens to look through.
    terms
        Words, globs and phrases. A phrase matches words side by side, with nothing but space,
        hyphens and quotation marks between them.

    Returns
    -------
    pandas.DataFrame
        One row per find, in order: ``first``, ``last`` (positions in the tokens), ``term``.
    """
    parts = [(index.find(term), term, len(split_term(term))) for term in terms]
    found = pd.DataFrame(
        {
            "first": np.concatenate([np.array([], dtype="int64"), *(first for first, *_ in parts)]),
            "term": pd.Series([term for first, term, _ in parts for _ in first], dtype="str"),
            "length": np.repeat([n for *_, n in parts], [len(first) for first, *_ in parts]).astype(
                "int64"
            ),
        }
    )
    kept = found.loc[_choose_longest(found, len(index.rows))].sort_values("first", kind="stable")
    kept["last"] = kept["first"] + kept["length"] - 1
    return kept[["first", "last", "term"]].reset_index(drop=True)


def _choose_longest(found: pd.DataFrame, n_tokens: int) -> list[int]:
    order = found.sort_values(
        ["length", "first", "term"], ascending=[False, True, True], kind="stable"
    )
    taken = np.zeros(n_tokens, dtype=bool)
    kept = []
    for row, first, length in zip(order.index, order["first"], order["length"], strict=True):
        if not taken[first : first + length].any():
            taken[first : first + length] = True
            kept.append(int(row))
    return kept
