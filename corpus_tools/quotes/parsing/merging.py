"""Cues beside a whole sentence: read by commas and marks where the parser lost its way."""

from __future__ import annotations

from collections.abc import Sequence

from corpus_tools.quotes.outer import find_outer
from corpus_tools.quotes.reading import find_statements
from corpus_tools.quotes.statement import Span, Statement
from corpus_tools.quotes.view import View


def add_outer(
    statements: Sequence[Statement], *, text: str, marked: Sequence[Span]
) -> list[Statement]:
    """Let ", said X, a painter," and ", X said" stand as the rules read them.

    Parameters
    ----------
    statements
        What the parse gave.
    text, marked
        The sentence, and where quotations stand in it.

    Returns
    -------
    list of Statement
        In order of their cues. Where both name the same speaker of the same cue the parse stands;
        else what the rules read, and of the parse what does not get in its way.
    """
    outer = [found.statement for found in find_outer(View(text, marked))]
    missed = [one for one in outer if not any(_agree(one, other) for other in statements)]
    kept = [one for one in statements if not any(_conflict(other, one) for other in missed)]
    return sorted([*missed, *kept], key=lambda one: one.cue)


def add_quoting(
    statements: Sequence[Statement], *, text: str, marked: Sequence[Span]
) -> list[Statement]:
    """Let a verb that stands by a quotation have it, where the parse gave it no statement.

    Parameters
    ----------
    statements
        What the parse gave.
    text, marked
        The sentence, and where quotations stand in it.

    Returns
    -------
    list of Statement
        In order of their cues.
    """
    if not marked:
        return list(statements)
    opening = {start for start, _ in marked}
    missed = [
        one
        for one in find_statements(text, marked=marked)
        if one.content[:1]
        and one.content[0][0] in opening
        and not any(_overlap(one.cue, other.cue) for other in statements)
    ]
    return sorted([*statements, *missed], key=lambda one: one.cue)


def _agree(one: Statement, other: Statement) -> bool:
    return (
        one.speaker is not None
        and other.speaker is not None
        and _overlap(one.cue, other.cue)
        and _overlap(one.speaker, other.speaker)
    )


def _conflict(outer: Statement, inner: Statement) -> bool:
    return _overlap(outer.cue, inner.cue) or any(
        _overlap(span, other) for span in outer.content for other in (inner.cue, *inner.content)
    )


def _overlap(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]
