"""What quotation marks are for: speech, a term held at a distance, or a title."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus_tools.quotes.joining import Draft, is_utterance
from corpus_tools.quotes.marks import Piece, Stretch
from corpus_tools.quotes.titles import is_capitalised, is_title

_SO_CALLED = re.compile(
    r"\b(?:so-called|so called|term|word|phrase|words|label|slogan|dubbed|known as|called)\s*$",
    re.IGNORECASE,
)
_TERM_WORDS = 5


def describe_stretches(
    texts: Sequence[str], stretches: Sequence[Stretch], drafts: Sequence[Draft]
) -> Iterator[tuple[Piece, str]]:
    """Yield each piece between marks with what it is for: speech, term or title."""
    said = {
        (sentence, start)
        for draft in drafts
        for sentence, start, _, inside in draft.spans
        if inside
    }
    for stretch in stretches:
        use = _tell_use(texts, stretch, said)
        for piece in stretch.pieces:
            yield piece, use


def _tell_use(texts: Sequence[str], stretch: Stretch, said: set[tuple[int, int]]) -> str:
    first = stretch.pieces[0]
    text = texts[first.sentence]
    before, inner = text[: first.start], text[first.start : first.end]
    if len(stretch.pieces) > 1:
        return "speech"
    if is_title(before, inner):
        return "title"
    if _SO_CALLED.search(before):
        return "term"
    if (first.sentence, first.start) in said or is_utterance(text, first):
        return "speech"
    if is_capitalised(inner) and len(inner.split()) > 1:
        return "title"
    return "term" if len(inner.split()) <= _TERM_WORDS else "speech"
