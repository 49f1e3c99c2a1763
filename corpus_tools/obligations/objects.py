"""Who stands behind a verb or a preposition, and what they are to do."""

from __future__ import annotations

from corpus_tools.obligations.parsed import (
    AND,
    CHAINING,
    Group,
    Parsed,
    find_infinitive,
    is_adverb,
    is_time,
)
from corpus_tools.text.phrases import Phrase


def find_object(parsed: Parsed, place: int) -> tuple[Group | None, int]:
    """Return who stands behind a word, and the verb of the "to" clause that follows; or -1.

    Joined phrases and what hangs on them ("of", "in"), asides and times are passed over.
    """
    while parsed.low(place) in {'"', "on", "upon"} or (
        is_adverb(parsed, place) and parsed.low(place) not in {"all", "both", "not"}
    ):
        place += 1
    phrase = parsed.phrase(place)
    if phrase is None or phrase.head < place:
        return None, find_infinitive(parsed, place)
    group = widen_by_examples(
        parsed, _join(parsed, phrase._replace(first=max(phrase.first, place)))
    )
    return group, _find_act(parsed, group.last)


def find_examples(parsed: Parsed, place: int) -> int:
    """Return the first example behind a noun: "such as A", ", including A", "among them A"; -1."""
    place += parsed.low(place) == ","
    low, following = parsed.low(place), parsed.low(place + 1)
    if low in {"like", "including", "notably"}:
        return place + 1
    named = (low, following) in {("such", "as"), ("among", "them"), ("among", "these")}
    return place + 2 if named else -1


def read_examples(parsed: Parsed, phrase: Phrase) -> Group | None:
    """Return the examples behind a phrase of a kind, "nations" or "any nation", all listed."""
    if parsed.tag(phrase.head) != "NNS" and parsed.low(phrase.first) not in {"a", "an", "any"}:
        return None
    first = find_examples(parsed, phrase.last)
    example = parsed.phrase(first) if first >= 0 else None
    return _join(parsed, example) if example is not None and example.first == first else None


def widen_by_examples(parsed: Parsed, group: Group) -> Group:
    """Return a group with the examples that stand behind it."""
    examples = read_examples(parsed, group.heads[-1])
    last = max(group.last, examples.last) if examples is not None else group.last
    return group._replace(last=last)


def _join(parsed: Parsed, phrase: Phrase) -> Group:
    """Widen a phrase to the right by what hangs on it and what is joined to it."""
    heads, last, hangs = [phrase], phrase.last, False
    while find_infinitive(parsed, last) < 0:
        joined = _find_next(parsed, last)
        if joined is None or is_time(parsed, joined[0]):
            break
        following, is_head = joined
        last = following.last
        # "firms in China and the US" are the firms.
        hangs = hangs or not is_head
        if is_head and not hangs:
            heads.append(following)
    return Group(phrase.first, last, tuple(heads))


def _find_act(parsed: Parsed, last: int) -> int:
    """Return the verb of the infinitive behind asides, times and places; -1: none."""
    while last < len(parsed.tagged):
        verb = find_infinitive(parsed, last)
        if verb >= 0:
            return verb
        joined = _find_next(parsed, last)
        after = joined[0].last if joined else _pass_over(parsed, last)
        if after <= last:
            return -1
        last = after
    return -1


def _find_next(parsed: Parsed, last: int) -> tuple[Phrase, bool] | None:
    """Return the phrase that goes on behind a phrase, and whether "and" joins it."""
    place, low = last, parsed.low(last)
    if low == "," and parsed.low(place + 1) in AND:
        place += 1
    if low == "as" and parsed.low(place + 1) == "well":
        place += 2
    elif low == "such":
        place += 1
    following = parsed.phrase(place + 1)
    if following is None or following.first != place + 1:
        return None
    low = parsed.low(place)
    if low in AND:
        return following, True
    if low == "," and parsed.low(following.last) in AND | {","}:
        return following, True
    if low in CHAINING:
        return following, False
    return None


def _pass_over(parsed: Parsed, place: int) -> int:
    """Return where to go on behind an aside, an adverb or a time."""
    low = parsed.low(place)
    if low == ",":
        end = place + 1
        while end < len(parsed.tagged) and parsed.low(end) not in {",", ";", "."}:
            end += 1
        return end + 1 if parsed.low(end) == "," else place
    if low == "to" and parsed.tag(place - 1) == ",":
        return place
    phrase = parsed.phrase(place)
    if phrase is not None and is_time(parsed, phrase):
        return phrase.last
    if is_adverb(parsed, place) or low == '"':
        return place + 1
    return place


def find_that_clause(parsed: Parsed, place: int) -> tuple[Group | None, int]:
    """Return the subject and the verb of "(that) X act", a wish and no report; or -1."""
    if parsed.low(place) == ",":
        place += 1
    if parsed.low(place) == "that":
        place += 1
    phrase = parsed.phrase(place)
    if phrase is None or phrase.first != place:
        return None, -1
    group = _join(parsed, phrase)
    verb = group.last
    while is_adverb(parsed, verb) or parsed.low(verb) in {"not", ","}:
        verb += 1
    if not _is_verb(parsed, verb) and group.heads[-1].head == group.last - 1 > place:
        # A tagger may take the verb for a noun: "that Heronia act".
        return _cut(group), group.last - 1
    return group, verb


def _is_verb(parsed: Parsed, place: int) -> bool:
    return parsed.tag(place).startswith("VB") or parsed.tag(place) == "MD"


def _cut(group: Group) -> Group:
    """Return a group without its last word."""
    last = group.last - 1
    *others, phrase = group.heads
    return Group(group.first, last, (*others, Phrase(phrase.first, last, last - 1)))
