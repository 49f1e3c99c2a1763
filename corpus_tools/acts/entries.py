"""How the word lists of acts are written: a sense, the reason for it, words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Literal, NamedTuple

from corpus_tools.acts.categories import OPERATORS

Kind = Literal["verb", "noun", "thing", "phrase"]


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


class Entry(NamedTuple):
    """One way to write an act: its later words, the entry as the list has it, its sense."""

    rest: tuple[str, ...]
    name: str
    kind: Kind
    sense: Sense
    needed: frozenset[str]


class Choice(NamedTuple):
    """Entries with their forms, which kinds but phrases they are, which forms their verbs have."""

    entries: Sequence[tuple[Entry, str]]
    kinds: frozenset[str]
    forms: frozenset[str]
    verb_forms: frozenset[str]


def sum_up(entries: Sequence[tuple[Entry, str]]) -> Choice:
    """Return entries with what is asked of them again and again."""
    return Choice(
        entries,
        frozenset([entry.kind for entry, _ in entries if entry.kind != "phrase"]),
        frozenset([form for _, form in entries]),
        frozenset([form for entry, form in entries if entry.kind == "verb"]),
    )


@dataclass(frozen=True)
class Begun:
    """The entries that begin with one word, longest first, and which of them need another word.

    Parameters
    ----------
    entries
        All of them.
    free, own
        Those of one word: their places, and what they are by themselves.
    needing, needed
        The places of all others by a word they need, and these words.
    """

    entries: Sequence[tuple[Entry, str]]
    free: Sequence[int]
    own: Choice
    needing: Mapping[str, Sequence[int]]
    needed: frozenset[str]

    def choose(self, present: frozenset[str]) -> Choice:
        """Return the entries of which the sentence has every word."""
        # Most phrases of a frequent verb need a word that the sentence does not have.
        chosen = [
            at
            for word in self.needed & present
            for at in self.needing[word]
            if self.entries[at][0].needed <= present
        ]
        if not chosen:
            return self.own
        return sum_up([self.entries[at] for at in sorted([*self.free, *chosen])])


Index = Mapping[str, Begun]


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
