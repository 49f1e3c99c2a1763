"""Find terms (words, globs, phrases with gaps) in a table of tokens."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache

import numpy as np
import pandas as pd

from corpus_tools.text.spelling import list_spellings
from corpus_tools.text.tokens import find_tokens, normalize_word

# Stands for any name of any actor; no text has it as a word.
ACTOR = "<actor>"
# A star of its own in a phrase stands for so many words at most.
GAP = 3
_MOST_GAPS = 3
# Sorts behind every letter that a word can have.
_LAST_LETTER = "\U0010ffff"
_BETWEEN_WORDS = re.compile(r"[\s\-‐‑–]+")
_STAR = "*"


def check_term(term: str) -> str:
    """Return ``term``, or raise what is wrong with it.

    A term is one or more words. ``*`` stands for any characters inside one word; between two
    words, with space around it, for one to three words. ``<actor>`` stands for any name of an
    actor of the study.

    Raises
    ------
    ValueError
        If it is no word or phrase, so that it could never be found.

    Examples
    --------
    >>> check_term("joint * research")
    'joint * research'
    >>> check_term("compet(e|ing)")
    Traceback (most recent call last):
    ValueError: the pattern 'compet(e|ing)' can never be found: 'compet(e|ing)' is no word ...
    """
    words = split_term(term)
    if not any(word.strip(_STAR) for word in words):
        raise ValueError(f"the pattern {term!r} holds no word")
    if not words[0].strip(_STAR) or not words[-1].strip(_STAR):
        raise ValueError(f"the pattern {term!r} begins or ends with a gap (* without a word)")
    if sum(word == _STAR for word in words) > _MOST_GAPS:
        raise ValueError(f"the pattern {term!r} has more than {_MOST_GAPS} gaps")
    for word in words:
        if not _can_be_found(word):
            raise ValueError(
                f"the pattern {term!r} can never be found: {word!r} is no word "
                "(letters, digits, an inner apostrophe, and * for any characters inside the word)"
            )
    return term


@cache
def _can_be_found(word: str) -> bool:
    if word in {ACTOR, _STAR}:
        return True
    plain = word.replace(_STAR, "x") if word.strip(_STAR) else ""
    return [token for *_, token, is_word in find_tokens(plain) if is_word] == [plain]


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
        self._is_word = tokens["is_word"].to_numpy()
        ids, vocabulary = pd.factorize(tokens["word"].where(tokens["is_word"], ""), sort=True)
        self._ids = ids
        self._vocabulary: list[str] = list(vocabulary)
        self._by_word = np.argsort(ids, kind="stable")
        self._starts = np.searchsorted(ids[self._by_word], np.arange(len(self._vocabulary) + 1))

    def find(self, term: str) -> tuple[np.ndarray, np.ndarray]:
        """Return the positions of the first and last token of each occurrence of a term.

        In order of the first; of several that begin at one word the shortest.
        """
        head, *others = split_term(term)
        places = [self._by_word[self._starts[w] : self._starts[w + 1]] for w in self._match(head)]
        first = np.sort(np.concatenate([np.array([], dtype="int64"), *places]))
        last = first
        reach = 1
        for word in others:
            if not len(first):
                break
            if word == _STAR:
                reach = GAP + 1
                continue
            first, last = self._go_on(first, last, word, range(1 + (reach > 1), reach + 1))
            reach = 1
        begins = np.unique(first, return_index=True)[1]
        return first[begins], last[begins]

    def _go_on(
        self, first: np.ndarray, last: np.ndarray, word: str, steps: range
    ) -> tuple[np.ndarray, np.ndarray]:
        """Return the occurrences that go on with a word so many tokens further, the near first."""
        fitting = np.zeros(len(self._vocabulary) + 1, dtype=bool)
        fitting[self._match(word)] = True
        firsts, lasts = [first[:0]], [last[:0]]
        at = last
        for step in range(1, steps.stop):
            inside = at + 1 < len(self._ids)
            first, at = first[inside], at[inside] + 1
            same = (self.rows[at] == self.rows[first]) & self._is_word[at]
            first, at = first[same], at[same]
            if step in steps:
                found = fitting[self._ids[at]]
                firsts.append(first[found])
                lasts.append(at[found])
        first, last = np.concatenate(firsts), np.concatenate(lasts)
        pairs = np.unique(np.stack([first, last]), axis=1)
        return pairs[0], pairs[1]

    def _match(self, part: str) -> list[int]:
        """Return the numbers of the words that fit one word of a term, in either spelling."""
        return sorted({n for word in list_spellings(part) for n in self._match_spelling(word)})

    def _match_spelling(self, part: str) -> list[int]:
        prefix, star, _ = part.partition(_STAR)
        # Words are sorted: those with the prefix stand side by side.
        low = bisect_left(self._vocabulary, prefix)
        if not star:
            found = low < len(self._vocabulary) and self._vocabulary[low] == part
            return [low] if found else []
        high = bisect_left(self._vocabulary, prefix + _LAST_LETTER)
        pieces = part.split(_STAR)
        words = self._vocabulary
        fitting = (number for number in range(low, high) if _fits(words[number], pieces))
        return [number for number in fitting if words[number] != ACTOR]


def _fits(word: str, pieces: Sequence[str]) -> bool:
    """Whether a word has the pieces of a glob in order, found from left to right in one pass.

    A regular expression with many stars takes far longer than one pass over a hostile word.
    """
    *inner, ending = pieces[1:]
    at = len(pieces[0])
    for piece in inner:
        at = word.find(piece, at)
        if at < 0:
            return False
        at += len(piece)
    return len(word) - len(ending) >= at and word.endswith(ending)


def find_terms(index: TokenIndex, *, terms: Sequence[str]) -> pd.DataFrame:
    """Find where terms occur; of overlapping finds the longest stays, then the first.

    Parameters
    ----------
    index
        Of the tokens to look through.
    terms
        Words, globs and phrases, found in British and American spelling. A phrase matches words
        side by side, with nothing but space, hyphens and quotation marks between them; a star of
        its own stands for one to three words.

    Returns
    -------
    pandas.DataFrame
        One row per find, in order: ``first``, ``last`` (positions in the tokens), ``term``.
    """
    return choose_longest(locate_terms(index, terms=terms), n_tokens=len(index.rows))


def locate_terms(index: TokenIndex, *, terms: Sequence[str]) -> pd.DataFrame:
    """Find every occurrence of each term, those that overlap too; as :func:`find_terms`."""
    found = [(term, *index.find(term)) for term in terms]
    none = np.array([], dtype="int64")
    return pd.DataFrame(
        {
            "first": np.concatenate([none, *(first for _, first, _ in found)]),
            "last": np.concatenate([none, *(last for *_, last in found)]),
            "term": pd.Series([term for term, first, _ in found for _ in first], dtype="str"),
        }
    )


def choose_longest(found: pd.DataFrame, *, n_tokens: int) -> pd.DataFrame:
    """Keep of overlapping finds the longest, then the first, in order of place.

    Of two finds of the same words that with the smaller ``rank`` stays, where there is one.
    """
    ranked = found.assign(length=found["last"] - found["first"], rank=found.get("rank", 0))
    order = ranked.sort_values(
        ["length", "first", "rank", "term"], ascending=[False, True, True, True], kind="stable"
    )
    taken = np.zeros(n_tokens, dtype=bool)
    kept = []
    for row, first, last in zip(order.index, order["first"], order["last"], strict=True):
        if not taken[first : last + 1].any():
            taken[first : last + 1] = True
            kept.append(row)
    return found.loc[kept].sort_values("first", kind="stable").reset_index(drop=True)
