"""What an item means in its sentence: its category with all that it acts on, and its status."""

from __future__ import annotations

from typing import NamedTuple

from corpus_tools.acts.categories import STATUSES, combine, is_cooperative
from corpus_tools.acts.clauses import Clauses, Group
from corpus_tools.acts.lexicon import Item

_DEEPEST = 4
# These rather take the act to be done than a noun on the way to it.
_INFINITIVE_FIRST = frozenset(["demand", "order", "permit", "prevent", "threaten"])
# "Sent troops", "withdrew troops": nothing else is done with things.
_THING_OPERATORS = frozenset(["do", "stop", "permit", "order"])


_SAID_OF_OTHERS = frozenset(["ACCUSE"])
_OF_SUBJECTS = frozenset(["do", "stop", "cancel", "refuse", "accept", "violate", "order"])


class Reading(NamedTuple):
    """An item understood.

    Parameters
    ----------
    item
        The outermost item.
    category, status
        Of the whole.
    name
        The entries found, from outside to inside.
    used
        First words of the items that went into it.
    weak
        Whether it rests on an entry marked as weak.
    group
        The auxiliaries of a verb; ``None`` for a noun.
    inner
        The reading that it acts on, if any.
    """

    item: Item
    category: str
    status: str
    name: str
    used: frozenset[int]
    weak: bool
    group: Group | None
    inner: Reading | None


def find_span(clauses: Clauses, reading: Reading) -> tuple[int, int]:
    """Return where an act stands in the text: from its first word to its last."""
    last = max(clauses.item_at[place].last for place in reading.used)
    return clauses.tagged.span(min(reading.used), last)


def find_core(reading: Reading) -> str:
    """Return the category of what is done, whatever is said of it: of "refused to hold talks"."""
    core = reading
    while core.inner is not None:
        core = core.inner
    return core.item.sense.category or core.category


def turn_around(reading: Reading, *, preposition: str) -> str:
    """Return the category toward the party behind "on" or "against".

    Whoever opposes sanctions on somebody, or condemns an attack on somebody, takes their side;
    whoever supports them does not.
    """
    inner, operator = reading.inner, reading.item.sense.operator
    if inner is None or inner.group is not None or preposition not in {"on", "against"}:
        return reading.category
    if is_cooperative(inner.category) or reading.status == "possible":
        return reading.category
    if operator == "support":
        return "ACCUSE"
    return "SUPPORT" if operator in {"condemn", "refuse"} else reading.category


def read_item(clauses: Clauses, item: Item, *, depth: int = 0) -> Reading | None:
    """Return what an item means with what it acts on, or ``None`` where it is no act.

    Parameters
    ----------
    clauses
        The sentence.
    item
        One of its items.
    depth
        How many items stand above it; a deeper nest than four is not read.

    Examples
    --------
    >>> clauses = Clauses("They refused to lift the ban.")
    >>> reading = read_item(clauses, clauses.items[0])
    >>> reading.category, reading.status, reading.name
    ('REJECT', 'refused', 'refuse to lift ban')
    """
    if depth > _DEEPEST or item.sense.operator in {"none", "say"}:
        return None
    group = clauses.read_group(item) if item.kind == "verb" else None
    inner = _read_inner(clauses, item, group, depth + 1) if item.sense.operator else None
    reading = _read_plain(item, group) if inner is None else _join(item, group, inner)
    if reading is None:
        return None
    return _apply_noun_negation(clauses, reading) if group is None else _apply(reading, group)


def _read_plain(item: Item, group: Group | None) -> Reading | None:
    category = item.sense.category
    if not category or item.kind == "thing":
        return None
    status = STATUSES.get(item.sense.operator, "done")
    # "Agreed" without what is agreed is an agreement, not a possible one.
    status = "done" if category == "AGREE" and item.name.startswith(("agree", "accept")) else status
    return Reading(
        item, category, status, item.name, frozenset([item.first]), item.sense.weak, group, None
    )


def _join(item: Item, group: Group | None, inner: Reading) -> Reading:
    operator = item.sense.operator
    kind = "verb" if inner.item.kind in {"verb", "phrase"} else "noun"
    if inner.weak and item.sense.category and not item.sense.weak:
        category = item.sense.category
    else:
        category = combine(operator, inner.category, kind=kind)
    infinitive = kind == "verb" and inner.item.form == "base" and not item.name.endswith(" to")
    return Reading(
        item=item,
        category=category,
        status=_read_status(operator, inner, kind),
        name=f"{item.name} to {inner.name}" if infinitive else f"{item.name} {inner.name}",
        used=inner.used | {item.first},
        weak=inner.weak and not item.sense.category,
        group=group,
        inner=inner,
    )


def _read_status(operator: str, inner: Reading, kind: str) -> str:
    """Return the status of what acts on something: to dismiss a charge or to blame is done."""
    answers = operator == "refuse" and kind == "noun" and inner.category in _SAID_OF_OTHERS
    if answers or operator in {"condemn", "support"}:
        return "done"
    return STATUSES.get(operator, inner.status)


def _read_inner(clauses: Clauses, item: Item, group: Group | None, depth: int) -> Reading | None:
    """Return the first of the possible complements that is an act."""
    for candidate in _list_complements(clauses, item, group):
        if candidate is not None and candidate.first != item.first:
            inner = _read_complement(clauses, candidate, item, depth)
            if inner is not None:
                return inner
    return None


def _read_complement(clauses: Clauses, candidate: Item, item: Item, depth: int) -> Reading | None:
    if candidate.kind != "thing":
        return read_item(clauses, candidate, depth=depth)
    strong = bool(item.sense.category) and not item.sense.weak
    operator = item.sense.operator
    if operator not in _THING_OPERATORS or (strong and operator == "do"):
        return None
    return Reading(
        candidate, candidate.sense.category, "done", candidate.name,
        frozenset([candidate.first]), False, None, None,
    )  # fmt: skip


def _list_complements(clauses: Clauses, item: Item, group: Group | None) -> list[Item | None]:
    behind = clauses.list_behind(item)
    infinitive = clauses.find_infinitive(item, behind) if behind else None
    noun = clauses.find_object(item, behind) if behind else None
    if item.kind in {"noun", "thing"}:
        later = sorted(filter(None, (infinitive, noun)), key=lambda found: found.first)
        return [clauses.find_modifier(item), *later]
    if group is not None and group.passive and item.sense.operator in _OF_SUBJECTS:
        return [clauses.find_subject(group.first), infinitive, noun]
    first = item.sense.operator in _INFINITIVE_FIRST or (
        infinitive is not None and noun is not None and infinitive.first < noun.first
    )
    return [infinitive, noun] if first else [noun, infinitive]


def _apply(reading: Reading, group: Group) -> Reading:
    """Return the reading under its auxiliaries."""
    operator = "not" if group.negated else group.modal
    if not operator:
        return reading
    category = combine(operator, reading.category, kind="verb")
    if reading.status in {"refused", "demanded"} and operator in {"promise", "possible"}:
        return reading
    return reading._replace(category=category, status=STATUSES[operator])


def _apply_noun_negation(clauses: Clauses, reading: Reading) -> Reading:
    """Return a noun's reading under "no": no talks, no ban."""
    first = reading.item.first
    if "no" not in clauses.tagged.lowers[max(0, first - 2) : first]:
        return reading
    category = combine("fail", reading.category, kind="noun")
    return reading._replace(category=category, status="refused")
