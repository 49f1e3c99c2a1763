"""Where the clause ends that says what is to be done."""

from __future__ import annotations

from corpus_tools.obligations.parsed import Parsed
from corpus_tools.obligations.verbs import SAYING
from corpus_tools.obligations.words import read_words

_SUBORDINATING = read_words("because although though while whereas unless but if")
_CLOSING = read_words(
    "which who whose where said says saying adding added he she according warning since so "
    "after before as amid citing calling noting"
)
_FINITE = frozenset(["MD", "VBZ", "VBD", "VBP"])


def find_end(parsed: Parsed, place: int) -> int:
    """Return the word behind the clause that says what is to be done."""
    while place < len(parsed.tagged):
        low, following = parsed.low(place), parsed.low(place + 1)
        if low in {";", "?", "!", '"', ":", "–", "—", "--"} or (low == "." and not following):
            break
        if low in _SUBORDINATING:
            break
        if low == "," and (
            following in _SUBORDINATING or following in _CLOSING or _attributes(parsed, place + 1)
        ):
            break
        if low in {"and", "but"} and _opens_new(parsed, place + 1):
            break
        place += 1
    while place > 0 and parsed.low(place - 1) in {",", "."}:
        place -= 1
    return place


def _attributes(parsed: Parsed, place: int) -> bool:
    phrase = parsed.phrase(place)
    if phrase is None:
        return parsed.low(place) in SAYING
    return parsed.low(phrase.last) in SAYING


def _opens_new(parsed: Parsed, place: int) -> bool:
    phrase = parsed.phrase(place)
    return phrase is not None and parsed.tag(phrase.last) in _FINITE
