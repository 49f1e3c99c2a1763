"""Where the words of the lists stand in a sentence, and in which sense."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal, NamedTuple

from corpus_tools.acts.conflict_verbs import CONFLICT_VERBS
from corpus_tools.acts.cooperative_verbs import COOPERATIVE_VERBS
from corpus_tools.acts.entries import Entries, Sense, read_entries
from corpus_tools.acts.nouns import ACT_NOUNS, OPERATOR_NOUNS, THINGS
from corpus_tools.acts.operators import OPERATOR_PHRASES, OPERATOR_VERBS
from corpus_tools.text.tagging import Tagged
from corpus_tools.text.verbs import inflect_verb

Kind = Literal["verb", "noun", "thing", "phrase"]
_GAP, _REACH = "_", 6
_BREAKS = frozenset([",", ";", ":", ".", "(", ")", '"', "who", "which", "that", "to", "by"])
_BE_FORMS = ("be", "is", "are", "was", "were", "been", "being", "remain", "remains", "remained")
# Before a noun, never before a verb that is not an infinitive.
_BEFORE_NOUN = frozenset(["DT", "PRP$", "POS", "JJ", "CD", "WP$", "JJR", "JJS"])
_BEFORE_VERB = frozenset(["to", "n't", "not", "who", "which", "he", "she", "they", "we", "i"])
_BE = frozenset(_BE_FORMS)


class Entry(NamedTuple):
    """One way to write an act: its later words, the entry as the list has it, its sense."""

    rest: tuple[str, ...]
    name: str
    kind: Kind
    sense: Sense
    needed: frozenset[str]


class Item(NamedTuple):
    """An entry found: words from ``first`` up to, not with, ``last``."""

    first: int
    last: int
    name: str
    kind: Kind
    sense: Sense
    form: str


@dataclass(frozen=True)
class _Begun:
    """The entries that begin with one word, longest first, and which of them need another word."""

    entries: Sequence[tuple[Entry, str]]
    free: Sequence[int]
    needing: Mapping[str, Sequence[int]]

    def choose(self, present: set[str]) -> list[tuple[Entry, str]]:
        """Return the entries of which the sentence has every word."""
        # Most phrases of a frequent verb need a word that the sentence does not have.
        places = [at for word in present & self.needing.keys() for at in self.needing[word]]
        chosen = [at for at in places if present.issuperset(self.entries[at][0].needed)]
        return [self.entries[at] for at in sorted([*self.free, *chosen])]


Index = Mapping[str, _Begun]


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
    present = set(tagged.lowers)
    for place, low in enumerate(tagged.lowers):
        if place >= covered and low in index:
            item = _match(tagged, place, index[low].choose(present))
            if item is not None:
                items.append(item)
                covered = item.last if item.kind != "verb" else place + 1
    return items


def _match(tagged: Tagged, place: int, entries: Sequence[tuple[Entry, str]]) -> Item | None:
    verb: bool | None = None
    for entry, form in entries:
        last = _match_rest(tagged, place, entry.rest)
        if last < 0:
            continue
        if entry.kind != "phrase":
            if verb is None:
                verb = _is_verb(tagged, place, entries)
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


def _is_verb(tagged: Tagged, place: int, entries: Sequence[tuple[Entry, str]]) -> bool:
    """Decide between verb and noun where the lists know the word as both, else by the lists."""
    kinds = {entry.kind for entry, _ in entries if entry.kind != "phrase"}
    if "verb" not in kinds:
        return False
    if _follows_auxiliary(tagged, place):
        return True
    tag_before = tagged.tags[place - 1] if place else ""
    if _is_adjective(tagged, place, entries):
        return False
    tag = tagged.tags[place]
    if kinds == {"verb"}:
        return not _is_nominal(tag, tag_before, entries)
    return tag.startswith("V") and tag_before not in _BEFORE_NOUN


def _follows_auxiliary(tagged: Tagged, place: int) -> bool:
    before = place - 1
    while before > 0 and tagged.tags[before] == "RB" and tagged.lowers[before] not in _BEFORE_VERB:
        before -= 1
    low, tag = (tagged.lowers[before], tagged.tags[before]) if before >= 0 else ("", "")
    return low in _BEFORE_VERB or tag == "MD" or low.endswith("n't")


def _is_adjective(tagged: Tagged, place: int, entries: Sequence[tuple[Entry, str]]) -> bool:
    """Tell "the detained men" and "of alleged fraud" from "they detained men"."""
    if not any(form in {"past", "participle"} for _, form in entries):
        return False
    before = tagged.tags[place - 1] if place else ""
    after = tagged.tags[place + 1] if place + 1 < len(tagged) else ""
    parts = _BEFORE_NOUN | {"IN"} if tagged.tags[place] != "VBD" else {"DT", "PRP$", "POS", "IN"}
    return before in parts and after.startswith(("N", "JJ"))


def _is_nominal(tag: str, tag_before: str, entries: Sequence[tuple[Entry, str]]) -> bool:
    """Tell "a return" and "a police station" from "they return": no list knows the noun."""
    forms = {form for entry, form in entries if entry.kind == "verb"}
    if tag.startswith("V") or forms.isdisjoint({"base", "s"}):
        return False
    subjects = ("NNS", "NNPS", "PRP", "RB") if "base" in forms else ("NN", "PRP", "RB")
    return not tag.startswith("N") or not tag_before.startswith(subjects)


@cache
def index_entries() -> Index:
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


def _begin(entries: Sequence[tuple[Entry, str]]) -> _Begun:
    needing: dict[str, list[int]] = defaultdict(list)
    for at, (entry, _) in enumerate(entries):
        if entry.needed:
            needing[min(entry.needed)].append(at)
    free = [at for at, (entry, _) in enumerate(entries) if not entry.needed]
    return _Begun(entries, free, dict(needing))


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
