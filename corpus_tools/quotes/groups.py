"""Groups of a verb with its auxiliaries: "has not been said", "will warn"."""

from __future__ import annotations

from typing import NamedTuple

from corpus_tools.quotes.view import View
from corpus_tools.quotes.wordlist import read_words

_BE = read_words("be is are was were been being am 're 'm get gets got getting")
_BE_NOT = read_words("isn't wasn't aren't weren't")
_HELPING = read_words("have has had having 've do does did")
_NOT = read_words("not never hardly neither nor n't scarcely barely rarely")
_FUTURE = read_words("will would may might could shall should can must 'll wo going likely")
_FLOATING = read_words("himself herself itself themselves both all each")
_NO_ADVERBS = frozenset(["so", "too"])
_CONTRACTED = ("'ve", "'d", "'ll", "'re", "'m")


class Group(NamedTuple):
    """A verb with its auxiliaries: words ``first`` to ``last``, not with ``last``."""

    first: int
    last: int
    passive: bool
    negated: bool
    future: bool
    infinitive: bool
    progressive: bool
    auxiliary: bool


def read_group(view: View, verb: int, last: int) -> Group:
    """Return the group of a verb.

    Parameters
    ----------
    view
        The sentence.
    verb, last
        The verb's first word, and where its words end.
    """
    first = verb
    flags: set[str] = set()
    while first and (found := _read_auxiliary(view, first - 1)) is not None:
        flags |= found
        first -= 1
    if first:
        flags |= _read_contraction(view.lowers[first - 1])
    return Group(
        first=first,
        last=last,
        passive="be" in flags,
        negated="not" in flags,
        future=bool(flags & {"future", "to"}),
        infinitive="to" in flags,
        progressive=bool(flags & {"be", "ing"}),
        auxiliary=bool(flags & {"be", "ing", "auxiliary"}),
    )


def _read_auxiliary(view: View, place: int) -> set[str] | None:
    """Return what a word before a verb says of it; None where it is not of its group."""
    low, tag = view.lowers[place], view.tags[place]
    if low in _NOT:
        return {"not"}
    if low in _BE or (low == "'s" and tag == "VBZ"):
        return {"be"}
    if low in _HELPING:
        return {"auxiliary"}
    if tag == "MD":
        return _read_modal(low)
    if low == "to":
        return {"to"}
    floats = low in _FLOATING and place > 0 and view.at[place - 1] >= 0
    adverb = tag.startswith("RB") and low not in _NO_ADVERBS
    return set() if floats or adverb else None


def _read_modal(low: str) -> set[str]:
    flags = {"be" if low in _BE_NOT else "auxiliary"}
    if low.endswith("n't") or low == "cannot":
        flags.add("not")
    if low in _FUTURE:
        flags.add("future")
    return flags


def _read_contraction(low: str) -> set[str]:
    """Return what "they've", "I'd" or "we're" says of the verb after it."""
    if "'" not in low or not low.endswith(_CONTRACTED):
        return set()
    if low.endswith(("'ll", "'d")):
        return {"auxiliary", "future"} if low.endswith("'ll") else {"auxiliary"}
    return {"ing"} if low.endswith(("'re", "'m")) else {"auxiliary"}
