"""Finds what may be a trigger among the words of a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from corpus_tools.obligations.triggers import GROUPS, Trigger
from corpus_tools.obligations.words import read_words
from corpus_tools.text.verbs import inflect_verb

_ADVERBS = r"(?: (?:\w+ly|also|now|first|then|still|always|never|just|yet|even)){0,3}?"
# A word that stands in so many sentences that it is no sign of a trigger.
_COMMON = read_words("is are was were be am been being has have had do does did not to on for of a "
                    "the it up no would will")  # fmt: skip


def _list_triggers() -> Iterator[tuple[Trigger, list[list[str]]]]:
    """Yield the triggers group by group, the longest first, as the alternatives for each word."""
    for trigger, listed in GROUPS:
        for words in sorted([each.split() for each in listed.split(",")], key=len, reverse=True):
            yield trigger, [_list_forms(word) for word in words]


def _list_forms(word: str) -> list[str]:
    if not word.startswith("+"):
        return word.split("/")
    extra = ["am", "are", "was", "were"] if word == "+be" else []
    return [*inflect_verb(word[1:]), *extra]


def _compile_rest(words: list[list[str]]) -> re.Pattern[str]:
    """Return what must follow the first word of a trigger, as an expression."""
    parts = (
        _ADVERBS if word == ["*"] else " (?:" + "|".join(map(re.escape, word)) + ")"
        for word in words[1:]
    )
    return re.compile("".join(parts) + r"(?!\S)")


class _Begun(NamedTuple):
    """How the triggers go on that begin with one word: any of them, and each."""

    any: re.Pattern[str]
    each: list[tuple[re.Pattern[str], Trigger]]


def _index_triggers() -> dict[str, _Begun]:
    """Return by its first word how each trigger goes on, in the order of the groups."""
    index: dict[str, list[tuple[re.Pattern[str], Trigger]]] = {}
    for trigger, words in _list_triggers():
        rest = _compile_rest(words)
        for first in words[0]:
            index.setdefault(first, []).append((rest, trigger))
    return {
        first: _Begun(re.compile("|".join(dict.fromkeys(rest.pattern for rest, _ in each))), each)
        for first, each in index.items()
    }


def _weigh(slot: list[str]) -> tuple[bool, int]:
    return _COMMON.isdisjoint(slot), len(slot[0])


def _list_signs() -> frozenset[str]:
    """Return words of which each trigger has one, the rarest that it has."""
    signs: set[str] = set()
    for _, words in _list_triggers():
        slots = [slot for slot in words if slot != ["*"]]
        rarest: list[str] = max(slots, key=_weigh)
        signs.update(rarest)
    return frozenset(signs)


_BY_WORD = _index_triggers()
_SIGNS = _list_signs()
_WORDS = re.compile(r"[a-z][a-z'-]*")


def may_oblige(text: str) -> bool:
    """Whether a text may hold a trigger at all: a cheap test before its words are read."""
    words = _WORDS.findall(text.lower().replace("’", "'"))
    return not _SIGNS.isdisjoint(words) and any(True for _ in find_triggers(words))


def find_triggers(words: list[str]) -> Iterator[tuple[Trigger, int, int]]:
    """Yield what may be a trigger among a sentence's words in small letters, half open."""
    line, end = " ".join(words), -1
    for first, word in enumerate(words):
        end += len(word) + 1
        begun = _BY_WORD.get(word)
        # Most words that begin a trigger do not go on as one.
        if begun is None or not begun.any.match(line, end):
            continue
        seen: set[Trigger] = set()
        for rest, trigger in begun.each:
            found = rest.match(line, end) if trigger not in seen else None
            if found is not None:
                seen.add(trigger)
                yield trigger, first, first + 1 + line.count(" ", end, found.end())
