"""Acts that both sides do, acts that nobody did, and whom trade or aid is for."""

from __future__ import annotations

from collections.abc import Iterator

from corpus_tools.acts.categories import QUAD_CLASSES
from corpus_tools.acts.clauses import Clauses
from corpus_tools.acts.groups import Words
from corpus_tools.acts.parties import Parties, PartyFinder
from corpus_tools.acts.reading import Reading

_JOINT = frozenset(["AGREE", "CONSULT", "COOPERATE"])
# "They clashed", "they restored ties": no PLOVER category of its own says that both do it.
_TOGETHER = frozenset([
    "clash", "exchange fire", "fight", "go to war", "reconcile", "make peace", "relation", "tie",
    "relationship", "partnership", "alliance", "ceasefire", "truce", "armistice", "conflict",
    "hostility", "fighting", "dispute", "war",
])  # fmt: skip
# With a direct object these are done to it.
_TO_SOMEBODY = frozenset([
    "meet", "visit", "consult", "brief", "host", "train", "debrief", "tour", "engage", "lobby",
])  # fmt: skip
_WITH = frozenset(["with", "to", "toward", "towards", "against", "by", "from", "between"])
_INABILITY = frozenset(["can", "could", "cannot", "can't", "couldn't"])
_WILL = frozenset(["will", "would", "won't", "wouldn't", "shall"])
_MATERIAL = frozenset([2, 4])
# "Restricted exports of chips *to* them", "controls on equipment *for* them".
_FOR = frozenset(["to", "for", "against", "toward", "towards", "on", "from"])
_STOPS = frozenset([
    ",", ";", ":", ".", '"', "who", "which", "that", "while", "because", "after", "before", "but",
    "although", "if", "when", "where", "as",
])  # fmt: skip
_FAR = 12


def list_levels(reading: Reading) -> Iterator[Reading]:
    """Yield a reading and all that it acts on, from outside to inside."""
    level: Reading | None = reading
    while level is not None:
        yield level
        level = level.inner


def is_shared(clauses: Clauses, reading: Reading, found: Parties) -> bool:
    """Whether several agents do something with each other: "they met", not "they met workers"."""
    if found.patient[0] > 0:
        before = clauses.tagged.lowers[found.patient[0] - 1]
        if before in _WITH or reading.item.name in _TO_SOMEBODY:
            return False
    return any(map(_is_joint, list_levels(reading)))


def _is_joint(level: Reading) -> bool:
    sense, name = level.item.sense, level.item.name
    promised = sense.operator == "promise" and not name.startswith("agree")
    return name in _TOGETHER or (sense.category in _JOINT and not promised)


def is_denied(clauses: Clauses, reading: Reading) -> bool:
    """Whether a sentence says that something is not so: no act of anybody.

    "Will not talk" and "refused to talk" reject somebody; "did not talk", "failed to agree" and
    "would not attack" say that nothing happened.
    """
    if reading.status != "refused":
        return False
    if reading.category in {"AGREE", "YIELD"} or reading.item.sense.operator == "fail":
        return True
    group = reading.group
    if group is None or not group.negated:
        return reading.group is None and reading.item.sense.operator not in {"refuse", "cancel"}
    auxiliaries = set(clauses.tagged.lowers[max(0, group.first - 6) : reading.item.first])
    return _WILL.isdisjoint(auxiliaries) or not _INABILITY.isdisjoint(auxiliaries)


def _is_deed(level: Reading) -> bool:
    """Whether it is done with goods or force, or promises something to somebody."""
    return QUAD_CLASSES[level.category] in _MATERIAL or level.item.sense.operator == "promise"


def list_later_patients(clauses: Clauses, finder: PartyFinder, reading: Reading) -> Iterator[Words]:
    """Yield the phrases behind a deed of trade, aid or force that may be whom it is for."""
    if not any(map(_is_deed, list_levels(reading))):
        return
    lowers, tags = clauses.tagged.lowers, clauses.tagged.tags
    start = clauses.item_at[max(reading.used)].last
    for place in range(start, min(start + _FAR, len(lowers) - 1)):
        if lowers[place] in _STOPS or tags[place] in {"MD", "VBZ"}:
            return
        if lowers[place] == "and" and tags[place + 1].startswith("V"):
            return
        if tags[place] == "VBD" and not tags[place + 1].startswith("N"):
            return
        if lowers[place] in _FOR:
            yield finder.widen(finder.find_phrase(place + 1))
