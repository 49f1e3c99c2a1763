"""Finds the longest terms of a word list in the words of one sentence."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from itertools import product
from typing import Generic, NamedTuple, TypeVar

from corpus_tools.text.spelling import list_spellings
from corpus_tools.text.terms import split_term

Value = TypeVar("Value")
_STAR = "*"


class Found(NamedTuple, Generic[Value]):
    """Words from ``first`` up to, not with, ``last`` that are a term, and what it stands for."""

    first: int
    last: int
    value: Value


class _Node(Generic[Value]):
    __slots__ = ("next", "value")

    def __init__(self) -> None:
        self.next: dict[str, _Node[Value]] = {}
        self.value: Value | None = None


class TermTree(Generic[Value]):
    """Terms by their words, so that a sentence is read once however many terms there are.

    Parameters
    ----------
    terms
        Each with its value: words, globs with a star at their end, phrases. British and American
        spellings are one term. Of two values for a term the first stands.

    Examples
    --------
    >>> tree = TermTree([("war", -3), ("war on terror", -1), ("fail*", -2)])
    >>> [(found.first, found.last, found.value) for found in
    ...     tree.find(["the", "war", "on", "terror", "failed"])]
    [(1, 4, -1), (4, 5, -2)]
    """

    def __init__(self, terms: Iterable[tuple[str, Value]]) -> None:
        self._root: _Node[Value] = _Node()
        globs: set[str] = set()
        for term, value in terms:
            for words in product(*map(list_spellings, split_term(term))):
                globs.update(word for word in words if word.endswith(_STAR))
                self._add(words, value)
        self._list_keys = _make_keys(frozenset(globs))

    def _add(self, words: Sequence[str], value: Value) -> None:
        node = self._root
        for word in words:
            node = node.next.setdefault(word, _Node())
        if node.value is None:
            node.value = value

    def find(self, words: Sequence[str], *, is_name: Sequence[bool] = ()) -> list[Found[Value]]:
        """Find the terms in the words of a sentence, the longest at each place, left to right.

        Parameters
        ----------
        words
            As :func:`corpus_tools.text.find_tokens` gives them, marks of punctuation too.
        is_name
            Which of them belong to a name: these are found in phrases alone.
        """
        keys = list(map(self._list_keys, words))
        found: list[Found[Value]] = []
        at = 0
        while at < len(words):
            best = self._find_longest(keys, at) if self._begins(keys[at]) else None
            if best is None or (is_name and _is_only_named(best, is_name)):
                at += 1
                continue
            found.append(best)
            at = best.last
        return found

    def _begins(self, keys: Sequence[str]) -> bool:
        return any(key in self._root.next for key in keys)

    def _find_longest(self, keys: Sequence[Sequence[str]], at: int) -> Found[Value] | None:
        """Return the longest term from a word on; a word as written goes before a glob."""
        nodes, best = [self._root], None
        for place in range(at, len(keys)):
            nodes = [node.next[key] for node in nodes for key in keys[place] if key in node.next]
            if not nodes:
                break
            value = next((node.value for node in nodes if node.value is not None), None)
            if value is not None:
                best = Found(at, place + 1, value)
        return best


def _is_only_named(found: Found[Value], is_name: Sequence[bool]) -> bool:
    """Whether a find is a word of a name, or runs into one: "at War Memorial Hall"."""
    first, last = found.first, found.last - 1
    return is_name[last] and (first == last or not is_name[first])


def _make_keys(globs: frozenset[str]) -> Callable[[str], tuple[str, ...]]:
    """Return a function that lists what a word is found by: itself, then its globs, long first."""
    lengths = range(max(map(len, globs), default=0) - 1, min(map(len, globs), default=1) - 2, -1)

    @lru_cache(maxsize=1 << 15)
    def list_keys(word: str) -> tuple[str, ...]:
        begins = (word[:length] + _STAR for length in lengths if length <= len(word))
        return (word, *(glob for glob in begins if glob in globs))

    return list_keys
