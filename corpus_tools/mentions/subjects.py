"""Which actors are the subject of a clause, where that is plain from the words around them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from corpus_tools.study.naming import ActorName
from corpus_tools.text.tagging import Tagged

# "The Chinese government ... it"; not "Chinese officials ... it".
_BODIES_LIST = """
government administration ministry department embassy military army navy parliament congress senate
commission regime leadership delegation cabinet legislature treasury
"""
_BODIES = frozenset(_BODIES_LIST.split())
_DAYS_LIST = """
monday tuesday wednesday thursday friday saturday sunday january february march april may june july
august september october november december
"""
DAYS = frozenset(_DAYS_LIST.split())
# Behind one of these, a name with a verb begins a clause: "..., but China said".
_BEFORE_CLAUSES_LIST = """
, ; : that but and while as after before since because when if although though whether where until
unless said says
"""
_BEFORE_CLAUSES = frozenset(_BEFORE_CLAUSES_LIST.split())
_DETERMINERS = frozenset(["the", "both"])
NAME_TAGS = frozenset(["NNP", "NNPS"])


class Subject(NamedTuple):
    """Actors that are a subject: the number of its first word and of its verb."""

    actors: tuple[str, ...]
    first: int
    verb: int


def find_subjects(tagged: Tagged, named: Sequence[ActorName]) -> list[Subject]:
    """Return the actors that are the subject of a clause, in order.

    Parameters
    ----------
    tagged
        The sentence.
    named
        The actors it names.

    Returns
    -------
    list of Subject
        For "China will ...", "the US and China agreed ...", "China's foreign ministry said ...";
        not for "China's economy ...", "Chinese officials ..." or "ties with China are ...".
    """
    starts = {name.start: name for name in named if name.form != "modifier"}
    subjects: list[Subject] = []
    place = 0
    while place < len(tagged):
        subject = _read_subject(tagged, starts, place) if tagged.starts[place] in starts else None
        if subject:
            subjects.append(subject)
            place = subject.verb
        place += 1
    return subjects


def _read_subject(tagged: Tagged, names: dict[int, ActorName], place: int) -> Subject | None:
    first = place - 1 if place and tagged.lowers[place - 1] in _DETERMINERS else place
    if first and (
        tagged.lowers[first - 1] not in _BEFORE_CLAUSES or _continues_list(tagged, first - 1)
    ):
        return None
    actors, place = _read_names(tagged, names, place)
    if len(actors) == 1:
        place = _skip_body(tagged, place)
    place = _skip_time(tagged, place)
    fits = place < len(tagged) and _is_verb(tagged, place) and len(set(actors)) == len(actors)
    return Subject(tuple(actors), first, place) if fits else None


def _continues_list(tagged: Tagged, place: int) -> bool:
    """Tell "Norway and China agreed" from "boats sank and China agreed"."""
    before = place - 1
    return (
        tagged.lowers[place] in {"and", ","}
        and before >= 0
        and tagged.tags[before] in NAME_TAGS
        and tagged.lowers[before] not in DAYS
    )


def _read_names(tagged: Tagged, names: dict[int, ActorName], place: int) -> tuple[list[str], int]:
    """Return the actors joined by "and", and the place behind them."""
    actors: list[str] = []
    while True:
        name = names[tagged.starts[place]]
        actors.append(name.actor)
        while place < len(tagged) and tagged.starts[place] < name.end:
            place += 1
        following = place + 1
        if following < len(tagged) and tagged.lowers[following] in _DETERMINERS:
            following += 1
        joined = (
            following < len(tagged)
            and tagged.lowers[place] in {"and", ","}
            and tagged.starts[following] in names
        )
        if not joined:
            return actors, place
        place = following


def _is_verb(tagged: Tagged, place: int) -> bool:
    tag = tagged.tags[place]
    return tag == "MD" or (tag.startswith("VB") and tag != "VBG")


def _skip_body(tagged: Tagged, place: int) -> int:
    """Return the place behind "government" or "'s Foreign Ministry"; the same without one."""
    last = place
    while last < len(tagged) and tagged.tags[last] in {"JJ", "NN", "POS", *NAME_TAGS}:
        last += 1
    return last if last > place and tagged.lowers[last - 1] in _BODIES else place


def _skip_time(tagged: Tagged, place: int) -> int:
    """Return the place behind "also", "on Monday"."""
    while place < len(tagged) and (
        tagged.tags[place] == "RB"
        or tagged.lowers[place] in DAYS
        or (
            tagged.lowers[place] == "on" and DAYS.intersection(tagged.lowers[place + 1 : place + 2])
        )
    ):
        place += 1
    return place
