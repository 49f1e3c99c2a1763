"""How the word lists of acts are written: a sense, the reason for it, words."""

from __future__ import annotations

from typing import NamedTuple


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
