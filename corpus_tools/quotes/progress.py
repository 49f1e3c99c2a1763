"""How far a sentence is read: which words are taken, and who spoke last in it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from corpus_tools.quotes.statement import Statement
from corpus_tools.quotes.subjects import Subject
from corpus_tools.quotes.view import View


class Found(NamedTuple):
    """A statement, the words that it takes, and its subject."""

    statement: Statement
    words: list[tuple[int, int]]
    subject: Subject | None = None


class Progress:
    """What is read of a sentence.

    Attributes
    ----------
    taken
        For each word whether a statement holds it.
    speaker
        Who spoke last; None before anybody did.
    """

    def __init__(self, view: View) -> None:
        self.taken = [False] * len(view)
        self.speaker: Subject | None = None

    def take(self, words: Iterable[tuple[int, int]]) -> None:
        """Mark words as taken."""
        for first, last in words:
            self.taken[first:last] = [True] * (last - first)

    def is_taken(self, words: Iterable[tuple[int, int]]) -> bool:
        """Return whether any of the words is taken."""
        return any(self.taken[at] for first, last in words for at in range(first, last))


def build_found(
    view: View,
    *,
    cue: tuple[int, int],
    cue_class: str,
    content: Iterable[tuple[int, int]],
    subject: Subject | None,
    told: tuple[int, int] | None = None,
    flags: tuple[bool, bool] = (False, False),
) -> Found:
    """Return a statement from words.

    Parameters
    ----------
    view
        The sentence.
    cue, content
        First and last words; empty content stands in the next sentence.
    cue_class
        As in the table of quotes.
    subject
        Who speaks.
    told
        Who is told.
    flags
        Whether the speech is denied, and whether it is yet to come.
    """
    pairs = [pair for pair in content if pair[1] > pair[0]]
    apposition = subject.apposition if subject else None
    statement = Statement(
        cue=view.span(*cue),
        cue_class=cue_class,
        content=tuple(view.span(*pair) for pair in pairs),
        speaker=view.span(subject.first, subject.last) if subject else None,
        apposition=view.span(*apposition) if apposition else None,
        addressee=view.span(*told) if told else None,
        negated=flags[0],
        future=flags[1],
    )
    # What stands between, "in a statement" above all, is no cue of its own.
    follows = bool(pairs) and cue[1] <= pairs[0][0]
    return Found(statement, [(cue[0], pairs[0][1] if follows else cue[1]), *pairs], subject)
