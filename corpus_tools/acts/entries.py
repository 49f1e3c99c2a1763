"""How the word lists of acts are written: a sense, the reason for it, words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product
from typing import NamedTuple

from corpus_tools.acts.categories import OPERATORS


class Entries(NamedTuple):
    """Words with one sense.

    Parameters
    ----------
    sense
        A category of :mod:`corpus_tools.acts.categories`; an operator in small letters, which
        acts on what follows it (``stop``: "end the war"); an operator and what it means when
        nothing follows that it could act on (``stop YIELD``); or ``none`` for a phrase that is no
        act at all although one of its words would be. A question mark behind the sense: taken
        only where the sentence offers nothing better.
    reason
        Why these words have that sense.
    words
        Separated by commas. The first word is a verb in its base form (in lists of verbs) or a
        singular noun (in lists of nouns). ``a/b`` stands for either word, ``_`` for up to six
        words of one clause.
    """

    sense: str
    reason: str
    words: str


class Sense(NamedTuple):
    """What an entry means: an operator, a category when it stands alone, or neither."""

    operator: str
    category: str
    weak: bool


def read_entries(lists: Sequence[Entries]) -> Iterator[tuple[tuple[str, ...], Sense]]:
    """Yield the words of each entry with its sense; "a/b" is two entries."""
    for entries in lists:
        sense = _read_sense(entries.sense)
        for written in entries.words.replace("\n", " ").split(","):
            weak = sense.weak or written.strip().endswith("?")
            choices = [word.split("/") for word in written.strip().rstrip("?").split()]
            for words in product(*choices):
                yield words, sense._replace(weak=weak)


def _read_sense(written: str) -> Sense:
    operator, category = "", ""
    for word in written.rstrip("?").split():
        if word in OPERATORS or word == "none":
            operator = word
        else:
            category = word
    return Sense(operator, category, written.endswith("?"))
