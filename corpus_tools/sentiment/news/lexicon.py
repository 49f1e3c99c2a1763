"""The word lists of the scorer: entries with tone, and words that change the tone of others."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from typing import Literal, NamedTuple, TypeVar, cast

import pandas as pd

from corpus_tools.sentiment.news.terms import TermTree
from corpus_tools.text.verbs import inflect_verb

_FOLDER = files("corpus_tools.sentiment.news")
Kind = Literal[
    "negation",
    "reversal",
    "spoiling",
    "fading",
    "strengthen",
    "weaken",
    "contrast",
    "concession",
    "assertion",
]
_VERB = "verb"


class Entry(NamedTuple):
    """A term of the lexicon and its weight, -4 to 4."""

    term: str
    weight: float


class Modifier(NamedTuple):
    """A term that changes the tone of others, how, and how far: 1 for the next word, 0 for all."""

    term: str
    kind: Kind
    reach: int
    inflected: bool = False


@cache
def _read_bytes(name: str) -> bytes:
    return (_FOLDER / name).read_bytes()


def _read_table(name: str) -> pd.DataFrame:
    with (_FOLDER / name).open("rb") as file:
        return pd.read_csv(file, dtype=str, keep_default_na=False)


def read_lexicon() -> pd.DataFrame:
    """Return the entries of the ``news`` scorer, to be read and disputed.

    Returns
    -------
    pandas.DataFrame
        One row per entry: ``term`` (a word, a glob or a phrase), ``weight`` (-4 to 4; 0 for
        what has no tone and keeps shorter entries from being found in it), ``sense`` (the
        group of meanings that is the reason), ``inflected`` ("verb" where the first word is
        found in all its forms), ``note``.
    """
    table = _read_table("lexicon.csv")
    return table.assign(weight=table["weight"].astype("float64"))


def read_modifiers() -> pd.DataFrame:
    """Return the words that change the tone of others.

    Returns
    -------
    pandas.DataFrame
        One row per term: ``term``, ``kind``, ``reach`` (how many words on an entry may stand,
        1 for the next word; 0: anywhere in the clause), ``inflected``, ``note``. The kinds are
        negation; reversal (ends or lessens what follows); spoiling (takes what is good in it);
        fading (ends what stands before it); strengthen, weaken; contrast ("but"), concession
        ("despite"); and assertion, which looks like one of them and is none.
    """
    table = _read_table("modifiers.csv")
    return table.assign(reach=table["reach"].astype("int64"))


@cache
def fingerprint_lexicon() -> str:
    """Return 16 hexadecimal digits that change with any entry or modifier.

    Scores of the same sentence can be compared only where it is the same.
    """
    whole = hashlib.sha256(_read_bytes("lexicon.csv") + b"\0" + _read_bytes("modifiers.csv"))
    return whole.hexdigest()[:16]


@cache
def load_entries() -> TermTree[Entry]:
    """Return the lexicon, ready to be found."""
    table = read_lexicon()
    entries = map(Entry, table["term"], table["weight"])
    return TermTree(_list_forms(entries, table["inflected"]))


@cache
def load_modifiers() -> TermTree[Modifier]:
    """Return the modifiers, ready to be found."""
    table = read_modifiers()
    rows = table[["term", "kind", "reach", "inflected"]].itertuples(index=False, name=None)
    modifiers = (
        Modifier(term, cast("Kind", kind), reach, form == _VERB) for term, kind, reach, form in rows
    )
    return TermTree(_list_forms(modifiers, table["inflected"]))


Listed = TypeVar("Listed", Entry, Modifier)


def _list_forms(listed: Iterable[Listed], inflected: Iterable[str]) -> Iterator[tuple[str, Listed]]:
    """Yield each term as written, then the forms of those that begin with a verb."""
    pairs = list(zip(listed, inflected, strict=True))
    yield from ((entry.term, entry) for entry, _ in pairs)
    for entry, kind in pairs:
        if kind == _VERB:
            yield from ((form, entry) for form in inflect_verb(entry.term))
