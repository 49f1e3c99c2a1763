"""What a reader finds in one sentence: statements, and the words that they hold."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from corpus_tools.quotes.marks import Span
from corpus_tools.quotes.subjects import Subject
from corpus_tools.quotes.view import Group, View


@dataclass(frozen=True)
class Statement:
    """One attribution inside one sentence; spans are code points in that sentence.

    Parameters
    ----------
    cue
        The words that attribute.
    cue_class
        As in the table of quotes: neutral, emphatic, directive ...
    content
        What is said, in order; empty where it stands in quotation marks outside this sentence.
    speaker
        Who says it, with what belongs to the noun ("a scholar at an institute"), without
        apposition; None where the sentence does not say.
    apposition
        What the sentence adds on the speaker between commas ("a research scholar at ..."), or None.
    addressee, via
        Who is told or urged; the outlet through which it came; or None.
    negated, future
        As in the table of quotes.
    """

    cue: Span
    cue_class: str
    content: tuple[Span, ...]
    speaker: Span | None = None
    apposition: Span | None = None
    addressee: Span | None = None
    via: Span | None = None
    negated: bool = False
    future: bool = False


class Found(NamedTuple):
    """A statement, the words that it holds, and its subject.

    ``source`` are the words of "according to X", where it is one of these.
    """

    statement: Statement
    words: list[tuple[int, int]]
    subject: Subject | None = None
    source: tuple[int, int] | None = None


class Progress:
    """How far a sentence is read.

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
        return any(any(self.taken[first:last]) for first, last in words)


def build_found(
    view: View,
    cue: tuple[int, int],
    *,
    cue_class: str,
    content: Iterable[tuple[int, int]],
    subject: Subject | None,
    told: tuple[int, int] | None = None,
    group: Group | None = None,
) -> Found:
    """Return a statement from words, each stretch of them by its first word and its end.

    Where nothing is said, it stands in the next sentence; ``group`` is the verb, which tells
    whether the speech is denied or yet to come.
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
        negated=group is not None and group.negated,
        future=group is not None and group.future,
    )
    # What stands between, "in a statement" above all, is no cue of its own.
    follows = bool(pairs) and cue[1] <= pairs[0][0]
    return Found(statement, [(cue[0], pairs[0][1] if follows else cue[1]), *pairs], subject)
