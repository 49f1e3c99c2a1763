"""The act between two parties whose places are given."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from corpus_tools.acts.categories import QUAD_CLASSES, is_cooperative
from corpus_tools.acts.clauses import Clauses
from corpus_tools.acts.lexicon import Item
from corpus_tools.acts.reading import Reading, find_span, read_item, turn_around

_BEFORE_SUBJECT = frozenset(["that", "the", "a", "an", "its", "their"])
_MUST = re.compile(r"(?:must|should|ought to|needs? to|ha(?:s|ve) to)\b")
_NEAR = 3
Span = tuple[int, int]
Words = tuple[int, int]


class Act(NamedTuple):
    """What one party does toward another.

    Parameters
    ----------
    verb
        The entries of the word lists, such as ``lift sanction``.
    category
        One of PLOVER's, see :data:`corpus_tools.acts.categories.QUAD_CLASSES`.
    quad_class
        1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.
    status
        done, demanded, refused or possible.
    start, end
        Where the first word of it and what belongs to it stand in the text.
    """

    verb: str
    category: str
    quad_class: int
    status: str
    start: int
    end: int


def classify_act(text: str, *, agent: Span | None, patient: Span | None) -> Act | None:
    """Return the act of an agent toward a patient.

    Parameters
    ----------
    text
        One sentence.
    agent, patient
        Where the two stand, code points of ``text``, half open; ``None``: not named.

    Returns
    -------
    Act or None
        The outermost act of the clause that the two share: the verb between them, else the one
        behind them, else the nearest noun. ``None`` where the word lists know no word of the
        sentence; then nothing is guessed.

    Examples
    --------
    >>> text = "Heronland agreed to lift its sanctions on Ospreyland."
    >>> act = classify_act(text, agent=(0, 9), patient=(42, 52))
    >>> act.quad_class, act.status, act.verb
    (1, 'possible', 'agree to lift sanction')
    """
    clauses = Clauses(text)
    parties = _Parties(_find_words(clauses, agent), _find_words(clauses, patient))
    readings = list(_list_readings(clauses, parties))
    saying = _find_saying(clauses, parties)
    if saying is not None and _is_told(clauses, parties.patient[1]):
        return _describe(clauses, _plain(saying, "REQUEST", "demanded"))
    if not readings:
        return None
    best = min(readings, key=lambda reading: _rank(reading, parties))
    if saying is not None and best.item.first >= parties.patient[1]:
        # Who says what the other does has done it with words.
        category = "SUPPORT" if is_cooperative(best.category) else "ACCUSE"
        return _describe(clauses, _plain(saying, category, "done"))
    preposition = _find_preposition(clauses, best, parties.patient[0])
    return _describe(clauses, best._replace(category=turn_around(best, preposition=preposition)))


def _find_preposition(clauses: Clauses, reading: Reading, patient: int) -> str:
    """Return the word that ties the patient to what is done, if nothing else parts them."""
    last = max(clauses.item_at[place].last for place in reading.used)
    between = clauses.tagged.lowers[last:patient]
    return between[0] if between and len(between) <= _NEAR else ""


def _plain(item: Item, category: str, status: str) -> Reading:
    return Reading(item, category, status, item.name, frozenset([item.first]), False, None, None)


def _find_saying(clauses: Clauses, parties: _Parties) -> Item | None:
    """Return the verb of saying whose clause has the patient as its subject."""
    first = parties.patient[0]
    found = [
        item
        for item in clauses.items
        if item.sense.operator == "say" and parties.agent[1] <= item.first < item.last <= first
    ]
    if not found or set(clauses.tagged.lowers[found[-1].last : first]) - _BEFORE_SUBJECT:
        return None
    return found[-1]


def _is_told(clauses: Clauses, place: int) -> bool:
    return bool(_MUST.match(" ".join(clauses.tagged.lowers[place : place + 4])))


class _Parties(NamedTuple):
    agent: Words
    patient: Words


def _find_words(clauses: Clauses, span: Span | None) -> Words:
    """Return the words that a span covers, or an empty stretch before the first."""
    if span is None:
        return (0, 0)
    tagged = clauses.tagged
    inside = [
        place for place in range(len(tagged))
        if tagged.starts[place] < span[1] and tagged.ends[place] > span[0]
    ]  # fmt: skip
    return (inside[0], inside[-1] + 1) if inside else (0, 0)


def _list_readings(clauses: Clauses, parties: _Parties) -> Iterator[Reading]:
    first, last = parties.agent
    used: set[int] = set()
    for item in clauses.items:
        if first <= item.first < last or item.first in used:
            continue
        reading = read_item(clauses, item)
        if reading is not None:
            used |= reading.used
            yield reading


def _rank(reading: Reading, parties: _Parties) -> tuple[int, int, int]:
    """Return how far a reading is from being the act between the two; least is best."""
    item = reading.item
    is_noun = item.kind == "noun"
    region = _find_region(item, parties)
    distance = abs(item.first - parties.agent[1])
    score = region if _is_direct(item, parties) else int(is_noun) + region
    return (score + int(reading.weak), int(is_noun), distance)


def _is_direct(item: Item, parties: _Parties) -> bool:
    """Tell "Heronland's attack on Ospreyland": nothing but the act stands between the two."""
    before, after = item.first - parties.agent[1], parties.patient[0] - item.last
    return item.kind == "noun" and 0 <= before <= _NEAR and 0 <= after <= _NEAR


def _find_region(item: Item, parties: _Parties) -> int:
    """Return 0 between the two, 1 behind them, 2 inside the patient, 3 before them."""
    (agent_first, agent_last), (patient_first, patient_last) = parties
    low, high = min(agent_last, patient_last), max(agent_first, patient_first)
    if low <= item.first < high:
        return 0
    if patient_first <= item.first < patient_last:
        return 2
    return 1 if item.first >= high else 3


def _describe(clauses: Clauses, reading: Reading) -> Act:
    start, end = find_span(clauses, reading)
    return Act(
        verb=reading.name,
        category=reading.category,
        quad_class=QUAD_CLASSES[reading.category],
        status=reading.status,
        start=start,
        end=end,
    )
