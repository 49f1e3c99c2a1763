"""Where the words of the lists stand in a sentence, and in which sense."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from corpus_tools.acts.conflict_verbs import CONFLICT_VERBS
from corpus_tools.acts.cooperative_verbs import COOPERATIVE_VERBS
from corpus_tools.acts.entries import (
    Begun,
    Choice,
    Entries,
    Entry,
    Kind,
    Sense,
    read_entries,
    sum_up,
)
from corpus_tools.acts.nouns import ACT_NOUNS, OPERATOR_NOUNS, THINGS
from corpus_tools.acts.operators import OPERATOR_PHRASES, OPERATOR_VERBS
from corpus_tools.text.tagging import Tagged
from corpus_tools.text.verbs import inflect_verb

_GAP, _REACH = "_", 6
_BREAKS = frozenset([",", ";", ":", ".", "(", ")", '"', "who", "which", "that", "to", "by"])
_BE_FORMS = ("be", "is", "are", "was", "were", "been", "being", "remain", "remains", "remained")
# Before a noun, never before a verb that is not an infinitive.
_BEFORE_NOUN = frozenset(["DT", "PRP$", "POS", "JJ", "CD", "WP$", "JJR", "JJS"])
_BEFORE_PARTICIPLE = _BEFORE_NOUN | {"IN"}
_BEFORE_PAST = frozenset(["DT", "PRP$", "POS", "IN"])
_PASTS = frozenset(["past", "participle"])
_BEFORE_VERB = frozenset(["to", "n't", "not", "who", "which", "he", "she", "they", "we", "i"])
_BE = frozenset(_BE_FORMS)


class Item(NamedTuple):
    """An entry found: words from ``first`` up to, not with, ``last``."""

    first: int
    last: int
    name: str
    kind: Kind
    sense: Sense
    form: str


def find_items(tagged: Tagged) -> list[Item]:
    """Find the entries of the word lists in a sentence, in order.

    Parameters
    ----------
    tagged
        The tagged sentence.

    Returns
    -------
    list of Item
        Of entries that begin at one word the longest; a word may stand in the gap of an item
        ("give *aid* to"), so that items may overlap, but no two begin at the same word.

    Examples
    --------
    >>> from corpus_tools.text.tagging import tag_text
    >>> [item.name for item in find_items(tag_text("They called off the strike."))]
    ['call off', 'strike']
    """
    index, items, covered = index_entries(), [], 0
    present = frozenset(tagged.lowers)
    begun = [(place, index[low]) for place, low in enumerate(tagged.lowers) if low in index]
    for place, entries in begun:
        if place >= covered:
            lone = entries.needed.isdisjoint(present)
            choice = entries.own if lone else entries.choose(present)
            item = _match(tagged, place, choice) if choice.entries else None
            if item is not None:
                items.append(item)
                covered = item.last if item.kind != "verb" else place + 1
    return items


def _match(tagged: Tagged, place: int, choice: Choice) -> Item | None:
    verb: bool | None = None
    for entry, form in choice.entries:
        last = _match_rest(tagged, place, entry.rest) if entry.rest else place + 1
        if last < 0:
            continue
        if entry.kind != "phrase":
            if verb is None:
                verb = _is_verb(tagged, place, choice)
            if (entry.kind == "verb") != verb and not (entry.rest and entry.kind != "verb"):
                continue
        return Item(place, last, entry.name, entry.kind, entry.sense, form)
    return None


def _match_rest(tagged: Tagged, place: int, rest: tuple[str, ...]) -> int:
    """Return where the entry ends, or -1."""
    at, gap = place + 1, False
    for word in rest:
        if word == _GAP:
            gap = True
            continue
        found = _seek(tagged.lowers, at, word) if gap else at
        if found < 0 or found >= len(tagged) or tagged.lowers[found] != word:
            return -1
        at, gap = found + 1, False
    return at


def _seek(lowers: list[str], first: int, word: str) -> int:
    for place in range(first, min(first + _REACH + 1, len(lowers))):
        if lowers[place] == word:
            return place
        if lowers[place] in _BREAKS:
            return -1
    return -1


def _is_verb(tagged: Tagged, place: int, choice: Choice) -> bool:
    """Decide between verb and noun where the lists know the word as both, else by the lists."""
    if "verb" not in choice.kinds:
        return False
    if _follows_auxiliary(tagged, place):
        return True
    tag_before = tagged.tags[place - 1] if place else ""
    if not choice.forms.isdisjoint(_PASTS) and _is_adjective(tagged, place):
        return False
    tag = tagged.tags[place]
    if len(choice.kinds) == 1:
        return not _is_nominal(tag, tag_before, choice.verb_forms)
    return tag.startswith("V") and tag_before not in _BEFORE_NOUN


def _follows_auxiliary(tagged: Tagged, place: int) -> bool:
    before = place - 1
    while before > 0 and tagged.tags[before] == "RB" and tagged.lowers[before] not in _BEFORE_VERB:
        before -= 1
    low, tag = (tagged.lowers[before], tagged.tags[before]) if before >= 0 else ("", "")
    return low in _BEFORE_VERB or tag == "MD" or low.endswith("n't")


def _is_adjective(tagged: Tagged, place: int) -> bool:
    """Tell "the detained men" and "of alleged fraud" from "they detained men"."""
    before = tagged.tags[place - 1] if place else ""
    after = tagged.tags[place + 1] if place + 1 < len(tagged) else ""
    parts = _BEFORE_PARTICIPLE if tagged.tags[place] != "VBD" else _BEFORE_PAST
    return before in parts and after.startswith(("N", "JJ"))


def _is_nominal(tag: str, tag_before: str, forms: frozenset[str]) -> bool:
    """Tell "a return" and "a police station" from "they return": no list knows the noun."""
    if tag.startswith("V") or forms.isdisjoint({"base", "s"}):
        return False
    subjects = ("NNS", "NNPS", "PRP", "RB") if "base" in forms else ("NN", "PRP", "RB")
    return not tag.startswith("N") or not tag_before.startswith(subjects)


@cache
def index_entries() -> Mapping[str, Begun]:
    """Return the entries by their first word, in every form of it, longest first."""
    index: dict[str, dict[tuple[tuple[str, ...], Kind], tuple[Entry, str]]] = defaultdict(dict)
    for first, entry, form in _list_entries():
        key = (entry.rest, entry.kind)
        known = index[first].get(key)
        index[first][key] = (_merge(known[0], entry) if known else entry, form)
    return {
        first: _begin(sorted(found.values(), key=lambda pair: -_weigh(pair[0])))
        for first, found in index.items()
    }


def _begin(entries: Sequence[tuple[Entry, str]]) -> Begun:
    needing: dict[str, list[int]] = defaultdict(list)
    for at, (entry, _) in enumerate(entries):
        if entry.needed:
            # The longest is the rarest.
            needing[max(sorted(entry.needed), key=len)].append(at)
    free = [at for at, (entry, _) in enumerate(entries) if not entry.needed]
    own = sum_up([entries[at] for at in free])
    return Begun(entries, free, own, dict(needing), frozenset(needing))


@cache
def list_triggers() -> frozenset[str]:
    """Return words of which a sentence has at least one if it has an act, in small letters."""
    triggers = set()
    for first, entry, _ in _list_entries():
        if entry.sense.category and not entry.sense.weak and entry.kind != "thing":
            triggers.add(max((first, *entry.rest), key=len))
    return frozenset(triggers)


def _weigh(entry: Entry) -> float:
    words = len(entry.rest)
    # A phrase as written goes before one with a gap, a phrase that is no act before one that is.
    return words - entry.rest.count(_GAP) * 1.2 + (entry.sense.operator == "none") * 0.1


def _merge(known: Entry, entry: Entry) -> Entry:
    """Join two senses of an entry: what it does to others, and what it is alone."""
    one, other = known.sense, entry.sense
    if known.name != entry.name:
        return known
    if "none" in (one.operator, other.operator):
        return known if one.operator == "none" else entry
    operator = one.operator or other.operator
    category = one.category or other.category
    weak = one.weak if one.category else other.weak
    return known._replace(sense=Sense(operator, category, weak))


def _list_entries() -> Iterator[tuple[str, Entry, str]]:
    verbs = (*COOPERATIVE_VERBS, *CONFLICT_VERBS, *OPERATOR_VERBS)
    for words, sense in read_entries(verbs):
        for first, form in _inflect(words[0]):
            yield first, _make(words, words, "verb", sense), form
    for words, sense in read_entries(OPERATOR_PHRASES):
        yield words[0], _make(words, words, "phrase", sense), "base"
    kinds: tuple[tuple[tuple[Entries, ...], Kind], ...] = (
        (OPERATOR_NOUNS, "noun"), (ACT_NOUNS, "noun"), (THINGS, "thing"),
    )  # fmt: skip
    for lists, kind in kinds:
        for words, sense in read_entries(lists):
            for written in _pluralise(words):
                yield written[0], _make(words, written, kind, sense), "base"


def _make(words: tuple[str, ...], written: tuple[str, ...], kind: Kind, sense: Sense) -> Entry:
    rest = written[1:]
    return Entry(rest, _name(words), kind, sense, frozenset(rest) - {_GAP})


def _name(words: tuple[str, ...]) -> str:
    return " ".join(word for word in words if word != _GAP)


def _inflect(verb: str) -> Iterator[tuple[str, str]]:
    if verb == "be":
        yield from ((form, "base") for form in _BE_FORMS)
    else:
        yield from inflect_verb(verb).items()


def _pluralise(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    yield words
    at = words.index("of") - 1 if "of" in words else len(words) - 1
    last = words[at]
    if last in {"of", "on", "for", "to", "from", "that", "against", _GAP} or last.endswith("s"):
        return
    plural = re.sub("(?<=[^aeiou])y$", "ie", last)
    plural += "es" if last.endswith(("ch", "sh", "x", "ss")) else "s"
    yield (*words[:at], plural, *words[at + 1 :])
