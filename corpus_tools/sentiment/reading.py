"""What a scorer says of one sentence: a score, and the part of each word in it."""

from __future__ import annotations

from typing import NamedTuple


class ScoredWord(NamedTuple):
    """What one word or phrase has to do with the score of its sentence.

    Parameters
    ----------
    start, end
        Code points in the sentence, half open; an empty span for what has no place in it.
    word
        In lower case, as the sentence has it.
    entry
        The entry of the scorer's list by which it was found.
    weight
        The weight of the entry on the scorer's own scale.
    rules
        What changed the weight, such as ``negated by "not"``; blank if nothing did.
    part
        Its share in the score; the parts of a sentence add up to its score.
    """

    start: int
    end: int
    word: str
    entry: str
    weight: float
    rules: str
    part: float


class Reading(NamedTuple):
    """The score of a sentence, -1 (negative) to 1 (positive), and the words that make it."""

    score: float
    words: tuple[ScoredWord, ...] = ()
