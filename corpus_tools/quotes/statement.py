"""What a reader of sentences finds in one of them, before anybody asks who "he" is."""

from __future__ import annotations

from dataclasses import dataclass

Span = tuple[int, int]


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
