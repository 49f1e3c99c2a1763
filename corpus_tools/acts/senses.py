"""Words of the lists in a sense that is no act: asking a question, briefing the press."""

from __future__ import annotations

from corpus_tools.acts.clauses import Clauses
from corpus_tools.acts.groups import NOBODY
from corpus_tools.acts.parties import Parties
from corpus_tools.acts.reading import Reading

_PRESS = frozenset(["reporters", "journalists", "media", "press", "correspondents", "readers"])
_TO_PRESS = frozenset(["brief", "meet", "assure", "warn", "help", "write to"])
_ASKED = frozenset(
    ["whether", "if", "why", "how", "what", "who", "when", "where", "about", "which"]
)
_OPENS_CONDITION = frozenset(["if", "unless", "whether", "lest"])
_OF_SOMEBODY = frozenset(["to", "for", "that", "of"])
# How two stand with each other, and what an event does to that: nobody acts.
_STATES = frozenset([
    "tension", "rift", "concern", "anger", "outrage", "friendship", "relation", "tie",
    "diplomatic relation", "diplomatic tie", "link", "relationship", "partnership", "alliance",
    "bond", "trust", "confidence", "respect", "common ground", "arms race", "understanding",
    "disagreement", "engagement", "trade", "conflict", "dispute", "hostility", "trade war",
    "trade dispute", "feud", "row",
])  # fmt: skip
_EFFECTS = frozenset([
    "damage", "harm", "mar", "chill", "upset", "strain", "sour", "erode", "weaken", "jeopardize",
    "jeopardise", "disrupt", "derail", "diminish", "benefit", "gain", "see", "face",
])  # fmt: skip
# "The hope *of* signing", "gain *from* working": what is spoken of, not what is done.
_SPOKEN_OF = frozenset(["from", "of", "for", "without", "than", "about", "over", "on", "against"])
_DENYING = frozenset(["deny", "reject", "dismiss", "dispute", "doubt", "refute", "question"])
_NEAR, _FAR = 4, 8


def is_no_act(clauses: Clauses, reading: Reading, found: Parties) -> bool:
    """Whether a reading is no act of its agent where it stands.

    Parameters
    ----------
    clauses, reading, found
        The sentence, what was read, and its parties.
    """
    return (
        _asks_question(clauses, reading, found)
        or _is_for_press(clauses, reading, found)
        or _is_condition(clauses, found)
        or _is_state(clauses, reading)
        or _is_gerund_of(clauses, reading)
        or _continues(clauses, reading, found)
        or _denies_notion(clauses, reading, found)
    )


def _asks_question(clauses: Clauses, reading: Reading, found: Parties) -> bool:
    """Tell "asked whether", "“Why?” she asked" from "asked them to leave"."""
    item, lowers = reading.item, clauses.tagged.lowers
    if item.name != "ask" or reading.inner is not None:
        return False
    behind = lowers[item.last : item.last + _FAR]
    return not _OF_SOMEBODY.intersection(behind) or not _ASKED.isdisjoint(behind[:_NEAR])


def _is_for_press(clauses: Clauses, reading: Reading, found: Parties) -> bool:
    if found.patient == NOBODY or reading.item.name not in _TO_PRESS:
        return False
    return clauses.tagged.lowers[found.patient[1] - 1] in _PRESS


def _is_condition(clauses: Clauses, found: Parties) -> bool:
    """Tell "if they lift the ban" from "they lifted the ban"."""
    first = found.agent[0]
    return first > 0 and clauses.tagged.lowers[first - 1] in _OPENS_CONDITION


def _is_state(clauses: Clauses, reading: Reading) -> bool:
    """Tell "tension between them" and "benefited both" from what somebody does."""
    name = reading.item.name
    return name in _EFFECTS if reading.group is not None else name in _STATES


def _is_gerund_of(clauses: Clauses, reading: Reading) -> bool:
    """Tell "has much to gain from sharing data" from "sharing data, it ..."."""
    first = reading.group.first if reading.group else 0
    is_led = first > 0 and clauses.tagged.lowers[first - 1] in _SPOKEN_OF
    return is_led and reading.item.form == "ing"


def _continues(clauses: Clauses, reading: Reading, found: Parties) -> bool:
    """Tell "they talked at length, which angered him", where no party angers anybody."""
    first = reading.group.first if reading.group else 0
    relative = first > 1 and clauses.tagged.lowers[first - 2 : first] == [",", "which"]
    return relative and found.agent[1] < first - 2 - _NEAR


def _denies_notion(clauses: Clauses, reading: Reading, found: Parties) -> bool:
    """Tell "denied that talks failed", a view of no party, from "denied the charge"."""
    item = reading.item
    behind = clauses.tagged.lowers[item.last : item.last + 1]
    return item.name in _DENYING and behind == ["that"] and found.patient == NOBODY
