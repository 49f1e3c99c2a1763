"""What a term can find, compared with what another can: wider, equal, or something in common."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import product

from corpus_tools.text.spelling import list_spellings
from corpus_tools.text.terms import ACTOR, GAP, split_term

Words = tuple[str, ...]
_GAP = "*"

spell_word = lru_cache(maxsize=100_000)(list_spellings)


def read_words(term: str) -> Words:
    """Return the words of a term; gaps that stand side by side are one."""
    words = split_term(term)
    return tuple(word for n, word in enumerate(words) if word != _GAP or words[n - 1 : n] != [_GAP])


def is_wider(wide: Words, narrow: Words) -> bool:
    """Whether a term is found, over the same words, wherever the other is.

    Examples
    --------
    >>> is_wider(("race*",), ("race",)), is_wider(("race",), ("race*",))
    (True, False)
    >>> is_wider(("joint", "*", "research"), ("joint", "climate", "research"))
    True
    >>> is_wider(("organiz*",), ("organisation",))
    True
    """
    if not wide or not narrow:
        return not wide and not narrow
    if wide[0] != _GAP:
        same = narrow[0] != _GAP and is_wider_word(wide[0], narrow[0])
        return same and is_wider(wide[1:], narrow[1:])
    if narrow[0] == _GAP:
        return is_wider(wide[1:], narrow[1:])
    reach = range(1, min(GAP, len(narrow)) + 1)
    return any(is_wider(wide[1:], narrow[n:]) for n in reach if _GAP not in narrow[:n])


def is_inside(term: Words, phrase: Words) -> bool:
    """Whether a term is found wherever a phrase is, over some of its words.

    Examples
    --------
    >>> is_inside(("chip*",), ("chips", "act")), is_inside(("act", "chip*"), ("chips", "act"))
    (True, False)
    """
    size = len(term)
    return any(is_wider(term, phrase[at : at + size]) for at in range(len(phrase) - size + 1))


def is_wider_word(wide: str, narrow: str) -> bool:
    """Whether one word of a term is found wherever another is; neither is a gap.

    Examples
    --------
    >>> is_wider_word("act*", "actor"), is_wider_word("*act*", "<actor>")
    (True, False)
    """
    if ACTOR in {wide, narrow}:
        return wide == narrow
    # A star is no letter of a word, so that only another star can stand for it.
    return all(any(_fits(w, n) for w in spell_word(wide)) for n in spell_word(narrow))


def _fits(glob: str, word: str) -> bool:
    """Whether a glob stands for a word, in one pass: its pieces are there, in order."""
    start, *rest = glob.split("*")
    if not rest:
        return glob == word
    if not word.startswith(start):
        return False
    *inner, ending = rest
    at = len(start)
    for piece in inner:
        at = word.find(piece, at)
        if at < 0:
            return False
        at += len(piece)
    return len(word) - len(ending) >= at and word.endswith(ending)


def can_overrule(exclusion: Words, pattern: Words) -> bool:
    """Whether an exclusion can be found over a find of a pattern, and is no shorter.

    Of overlapping finds the longest counts: a shorter exclusion excludes nothing.

    Examples
    --------
    >>> can_overrule(("security", "guard*"), ("secur*",))
    True
    >>> can_overrule(("guard*",), ("security", "guard*"))
    False
    """
    pairs = product(_fill_gaps(exclusion), _fill_gaps(pattern))
    return any(len(other) <= len(words) and _can_overlap(words, other) for words, other in pairs)


def _fill_gaps(words: Words) -> Iterator[Words]:
    """Yield a term with each number of words, written ``*``, that its gaps can stand for."""
    if _GAP not in words:
        yield words
        return
    choices = [
        [(_GAP,) * n for n in range(1, GAP + 1)] if word == _GAP else [(word,)] for word in words
    ]
    for parts in product(*choices):
        yield tuple(word for part in parts for word in part)


def _can_overlap(words: Words, others: Words) -> bool:
    for shift in range(1 - len(others), len(words)):
        pairs = [
            (words[n + shift], other)
            for n, other in enumerate(others)
            if 0 <= n + shift < len(words)
        ]
        if all(have_common(word, other) for word, other in pairs):
            return True
    return False


def have_common(one: str, other: str) -> bool:
    """Whether there is a word that both globs stand for."""
    if ACTOR in {one, other}:
        return one == other or _GAP in {one, other}
    return any(_meet(a, b) for a in spell_word(one) for b in spell_word(other))


def _meet(one: str, other: str) -> bool:
    if "*" not in one:
        return _fits(other, one)
    if "*" not in other:
        return _fits(one, other)
    (begin, *_, end), (other_begin, *_, other_end) = one.split("*"), other.split("*")
    return (begin.startswith(other_begin) or other_begin.startswith(begin)) and (
        end.endswith(other_end) or other_end.endswith(end)
    )
