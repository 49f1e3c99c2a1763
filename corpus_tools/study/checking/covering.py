"""Which phrases of an entry another finds too, over the same words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from corpus_tools.study.checking.globs import (
    Words,
    is_inside,
    is_wider,
    is_wider_word,
    spell_word,
)
from corpus_tools.study.checking.lines import Line
from corpus_tools.text.terms import GAP

_GAP = "*"


class Place(NamedTuple):
    """Which phrase of which line, from 0."""

    line: int
    phrase: int


def find_covered(lines: Sequence[Line]) -> dict[Place, Place]:
    """Return the phrases that others find too, each with one that does and is not found so itself.

    Of two that find the same the first stays. A phrase that spells a name of an actor is compared
    with such alone: the others are looked for where each name is one word.
    """
    covered: dict[Place, list[Place]] = {}
    for spells in (False, True):
        phrases = {
            Place(n, m): words
            for n, line in enumerate(lines)
            for m, words in enumerate(line.phrases)
            if line.spells[m] == spells
        }
        tree = _Tree(phrases)
        for place, words in phrases.items():
            wider = sorted(
                other
                for other in tree.find_wider(words)
                if other != place and _makes_needless(lines, other, place)
            )
            if wider:
                covered[place] = wider
    return {
        place: next((other for other in wider if other not in covered), wider[0])
        for place, wider in covered.items()
    }


def _makes_needless(lines: Sequence[Line], wide: Place, narrow: Place) -> bool:
    """Whether a phrase that is wider makes another needless, by its conditions and by its place."""
    one, other = lines[wide.line], lines[narrow.line]
    words, others = one.phrases[wide.phrase], other.phrases[narrow.phrase]
    if not asks_no_more(one.requires, other.requires, within=others):
        return False
    is_equal = is_wider(others, words) and asks_no_more(other.requires, one.requires, within=words)
    return not is_equal or wide < narrow


def asks_no_more(wide: Collection[Words], narrow: Collection[Words], *, within: Words) -> bool:
    """Whether conditions hold wherever others do.

    Parameters
    ----------
    wide, narrow
        The terms of which one must stand in the sentence; none: nothing is asked for.
    within
        The words of the pattern with the narrow ones. A condition may hold by these.

    Examples
    --------
    >>> asks_no_more([("risk*",)], [("risks",)], within=("security",))
    True
    >>> asks_no_more([("risk*",)], [], within=("security",))
    False
    >>> asks_no_more([("risk*",)], [], within=("security", "risks"))
    True
    """
    if not wide or any(is_inside(other, within) for other in wide):
        return True
    return bool(narrow) and all(
        any(is_wider(other, required) for other in wide) for required in narrow
    )


class _Tree:
    """Phrases by their words, so that those which are wider than one are found by walking down.

    Comparing each with each takes minutes when there are thousands.
    """

    def __init__(self, phrases: dict[Place, Words]) -> None:
        self._root: _Node = _Node()
        self._globs: dict[str, set[str]] = defaultdict(set)
        self._known: dict[str, set[str]] = {}
        for place, words in phrases.items():
            node = self._root
            for word in words:
                node = node.below.setdefault(word, _Node())
                if "*" in word and word != _GAP:
                    self._globs[word.partition("*")[0]].add(word)
            node.ends.append(place)

    def find_wider(self, words: Words) -> Iterator[Place]:
        """Yield the phrases that are found wherever one is; itself is among them."""
        nodes: list[tuple[_Node, int]] = [(self._root, 0)]
        while nodes:
            node, at = nodes.pop()
            if at == len(words):
                yield from node.ends
                continue
            gap = node.below.get(_GAP)
            if words[at] == _GAP:
                nodes += [(gap, at + 1)] if gap else []
                continue
            wider = self._list_wider(words[at])
            nodes += [(node.below[word], at + 1) for word in wider & node.below.keys()]
            if gap:
                reach = range(at + 1, min(at + GAP, len(words)) + 1)
                nodes += [(gap, end) for end in reach if _GAP not in words[at:end]]

    def _list_wider(self, word: str) -> set[str]:
        if word not in self._known:
            spellings = spell_word(word)
            begins = {one.partition("*")[0][:n] for one in spellings for n in range(len(one) + 1)}
            globs = {glob for begin in begins for glob in self._list_globs(begin)}
            wider = {glob for glob in globs if is_wider_word(glob, word)}
            same = {one for one in spellings if is_wider_word(one, word)}
            self._known[word] = wider | same
        return self._known[word]

    def _list_globs(self, begin: str) -> set[str]:
        return self._globs.get(begin, set())


class _Node:
    def __init__(self) -> None:
        self.below: dict[str, _Node] = {}
        self.ends: list[Place] = []
