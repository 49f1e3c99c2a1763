"""What quotation marks are for: speech, a term held at a distance, or a title."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from corpus_tools.quotes.joining import Draft, is_utterance
from corpus_tools.quotes.marks import Piece, Stretch
from corpus_tools.quotes.wordlist import read_words

# Before a name in marks: "a film called", "the panel themed", "her book".
_NAMED = re.compile(
    r"\b(?:themed|titled|entitled|called|named|dubbed|headlined|subtitled|captioned|hosts?|"
    r"(?:book|film|movie|report|forum|song|album|article|essay|paper|play|series|show|programme|"
    r"program|panel|poem|novel|column|editorial|documentary|exhibition|study|magazine|podcast|"
    r"speech|lecture|project|initiative|campaign|theme|title|memoir|single|episode|painting|"
    r"conference|seminar|workshop|session|event|campaign|video|blog|website|document)"
    r"(?:,|\sof|\son|\sis|\swas)?),?\s*$",
    re.IGNORECASE,
)
_SO_CALLED = re.compile(
    r"\b(?:so-called|so called|term|word|phrase|words|label|slogan|dubbed|known as|called)\s*$",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_SMALL = read_words("a an the of in on at for to and or but with by from as is vs")
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
    if len(stretch.pieces) > 1:
        return "speech"
    text = texts[first.sentence]
    before, inner = text[: first.start], text[first.start : first.end]
    capitals = is_capitalised(inner)
    if capitals and _NAMED.search(before):
        return "title"
    if _SO_CALLED.search(before):
        return "term"
    if (first.sentence, first.start) in said or is_utterance(text, first):
        return "speech"
    if capitals and len(_WORD.findall(inner)) > 1:
        return "title"
    return "term" if len(inner.split()) <= _TERM_WORDS else "speech"


def is_capitalised(inner: str) -> bool:
    """Whether a quotation is written like a name: all but small words with capitals."""
    words = [word for word in _WORD.findall(inner) if word.lower() not in _SMALL]
    return bool(words) and all(word[0].isupper() for word in words)
