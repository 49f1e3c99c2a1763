"""Who stands before a verb: subjects without a parser."""

from __future__ import annotations

from corpus_tools.obligations.objects import find_examples, widen_by_examples
from corpus_tools.obligations.parsed import (
    AND,
    AUXILIARIES,
    CHAINING,
    Group,
    Parsed,
    is_adverb,
    is_time,
)
from corpus_tools.obligations.verbs import SAYING
from corpus_tools.obligations.words import read_words
from corpus_tools.text.phrases import Phrase

_RELATIVE = frozenset(["which", "who", "that", "whom"])
_OPENING = read_words(
    "that because if when while as but so whether although though since unless until after before "
    "and or than why how what where which both either neither yet for whereas amid with nor"
)
_MARKS = read_words(", ; : ( ) [ ] ' '' ? ! . - | / – — --") | {'"'}


def find_subject(parsed: Parsed, place: int) -> Group | None:
    """Return who stands before the verb that begins at a word.

    Adverbs, auxiliaries, and what stands between commas, dashes or brackets are passed over;
    "officials in Beijing" is the officials, "A and B" is both.
    """
    last = place - 1
    for _ in range(4):
        while last >= 0 and (
            (is_adverb(parsed, last) and parsed.low(last) not in {"all", "both"})
            or parsed.low(last) in AUXILIARIES
            or (parsed.low(last) in {"all", "both"} and parsed.phrase(last - 1))
            or parsed.tag(last) == '"'
        ):
            last -= 1
        opening = find_aside(parsed, last)
        if opening < 0:
            break
        last = opening - 1
    if parsed.low(last) in _RELATIVE and (antecedent := _find_antecedent(parsed, last)) is not None:
        last = antecedent
    end = last + 1
    if parsed.tag(last) == "CD" and parsed.low(last - 1) in CHAINING:
        last -= 2  # "residents over the age of 18"
    phrase = parsed.phrase(last)
    if phrase is None:
        return None
    # A tagger may take the verb for a noun: "unions need", "both share".
    phrase = Phrase(phrase.first, min(phrase.last, last + 1), min(phrase.head, last))
    return widen_by_examples(parsed, _widen(parsed, phrase, end))


def find_aside(parsed: Parsed, last: int) -> int:
    """Return where an aside opens that closes at a word; -1: none closes there."""
    mark = parsed.low(last)
    opens = {",": ",", ":": ":", ")": "(", "–": "–", "—": "—"}.get(mark)
    if opens is None:
        return -1
    place = last - 1
    while place > 0 and parsed.low(place) not in {opens, ";"}:
        place -= 1
    return place if place > 0 and parsed.low(place) == opens else -1


def _find_antecedent(parsed: Parsed, relative: int) -> int | None:
    before = relative - 1
    if parsed.low(before) == ",":
        before -= 1
    elif parsed.low(before) in CHAINING:
        return None
    return before if parsed.phrase(before) else None


def _widen(parsed: Parsed, phrase: Phrase, last: int) -> Group:
    """Widen a phrase to the left by what it hangs on and what it is joined to."""
    heads = [_climb(parsed, phrase)]
    while (joined := _find_joined(parsed, heads[0])) is not None:
        before, head = joined
        # "firms in China and the US" are the firms.
        heads = [head] if head is not before else [head, *heads]
    return Group(heads[0].first, last, tuple(heads))


def _climb(parsed: Parsed, phrase: Phrase) -> Phrase:
    while parsed.low(phrase.first - 1) in CHAINING:
        before = parsed.phrase(phrase.first - 2) or _find_general(parsed, phrase.first)
        if before is None:
            # "officials from China and the US"
            break
        phrase = before
    return phrase


def _find_general(parsed: Parsed, example: int) -> Phrase | None:
    """Return the noun whose example begins at a word: "powers such as A", "powers, like A"."""
    for last in range(example - 1, max(example - 4, 0), -1):
        if find_examples(parsed, last) == example and parsed.phrase(last - 1):
            return parsed.phrase(last - 1)
    return None


def _find_joined(parsed: Parsed, phrase: Phrase) -> tuple[Phrase, Phrase] | None:
    """Return what "and" joins to a phrase, and what that hangs on; "and" may open a clause."""
    place, low = phrase.first - 1, parsed.low(phrase.first - 1)
    listed = low == ","
    if low in AND and parsed.low(place - 1) == ",":
        place, listed = place - 1, True
    before = parsed.phrase(place - 1)
    if (low not in AND and low != ",") or before is None or is_time(parsed, before):
        return None
    if listed and not _lists(parsed, before, phrase):
        return None
    head = _climb(parsed, before)
    return (before, head) if opens_clause(parsed, head.first) else None


def _lists(parsed: Parsed, before: Phrase, phrase: Phrase) -> bool:
    """Whether a comma parts members of a list: "A, B and C", "A, B, and C"; in titles "A, B"."""
    following = parsed.low(phrase.last)
    after_and = parsed.low(phrase.first - 1) in AND
    if after_and:
        return parsed.low(before.first - 1) == "," and parsed.phrase(before.first - 2) is not None
    return (
        following in AND
        or parsed.headline
        or (following == "," and parsed.low(phrase.last + 1) in AND)
    )


def opens_clause(parsed: Parsed, first: int) -> bool:
    """Whether a clause may begin at a word."""
    place = first - 1
    while place >= 0 and is_adverb(parsed, place) and parsed.low(place) not in {"both"}:
        place -= 1
    low = parsed.low(place)
    return place < 0 or low in _MARKS or low in _OPENING or low in SAYING


def is_clausal(parsed: Parsed, group: Group) -> bool:
    """Whether a group is only the object in a subject: "Helping farmers should ..."."""
    before = parsed.low(group.first - 1)
    tag = parsed.tag(group.first - 1)
    return (tag == "VBG" and before not in SAYING) or (
        tag == "VB" and parsed.low(group.first - 2) == "to"
    )
