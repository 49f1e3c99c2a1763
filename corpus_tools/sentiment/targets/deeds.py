"""Who does what to whom in a sentence, for words that put one of them in a good or bad light."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.resources import files
from itertools import product
from typing import NamedTuple

import pandas as pd

from corpus_tools.text.phrases import find_spans
from corpus_tools.text.spelling import list_spellings
from corpus_tools.text.tagging import Tagged
from corpus_tools.text.verbs import inflect_verb

_VERBAL = frozenset(["VB", "VBD", "VBN", "VBP", "VBZ", "VBG"])
_NOMINAL = frozenset(["NN", "NNS", "VBG"])
_BE = frozenset([
    "be", "is", "are", "was", "were", "been", "being", "am", "get", "gets", "got", "getting",
    "gotten", "'s", "'re",
])  # fmt: skip
_AUXILIARIES = _BE | {"have", "has", "had", "do", "does", "did", "not"}
_ADVERBS = frozenset(["RB", "RBR", "RBS"])
_BEFORE_PATIENT = frozenset(["of", "for", "against", "on", "in", "toward", "towards", "at", "over",
                             "with", "to"])  # fmt: skip
_OPPOSING = frozenset(["against", "over"])
# With "of" these are somebody's, not about somebody: "the warning of Moss".
_OWNED = frozenset([
    "case", "campaign", "evidence", "warning", "warnings", "protest", "protests", "resistance",
    "opposition", "investigation", "investigations", "inquiry",
])  # fmt: skip
_BY = frozenset(["by", "from"])
_RELATIVE = frozenset(["who", "which", "that"])
# With "to" they deny another deed.
_DENYING = frozenset(["fail", "refuse", "decline", "neglect"])
_JOINS = frozenset(["and", "or", ", and", ", or"])
_LISTS = _JOINS | {","}
# Tagged like prepositions; behind them a subject stands.
_CONJUNCTIONS = frozenset([
    "while", "because", "although", "though", "if", "unless", "whereas", "that", "whether",
    "when", "where", "how", "why",
])  # fmt: skip
_PREPOSITIONS = frozenset(["IN", "TO"])
# How many words may stand between a verb and its object, or the words of its "by".
_NEAR, _FAR = 2, 7
# No sentence that people write joins more parties, or has a subject further back, in phrases.
_MOST = 12

Span = tuple[int, int]


class Light(NamedTuple):
    """A verb or noun, and the light it puts on who does it and whom it is done to, -4 to 4."""

    term: str
    kind: str
    agent: float
    patient: float


class Deed(NamedTuple):
    """A verb or noun of a sentence, and who does it to whom: words from, to (half open).

    Of "Hale and Moss agreed" both are agents.
    """

    first: int
    last: int
    light: Light
    agents: tuple[Span, ...]
    patients: tuple[Span, ...]


def read_directed() -> pd.DataFrame:
    """Return the words that put who does something, or whom it is done to, in a good or bad light.

    Returns
    -------
    pandas.DataFrame
        One row per word: ``term``, ``kind`` (verb, found in all its forms; noun), ``agent`` and
        ``patient`` (-4 to 4), ``note`` (the reason of its group).
    """
    path = files("corpus_tools.sentiment.targets") / "directed.csv"
    with path.open("rb") as file:
        table = pd.read_csv(file, keep_default_na=False)
    return table.astype({"agent": "float64", "patient": "float64"})


@cache
def _index() -> dict[str, list[tuple[tuple[str, ...], Light]]]:
    """Return for the first word of each form the forms that begin so, the longest first."""
    index: dict[tuple[str, ...], Light] = {}
    table = read_directed()[["term", "kind", "agent", "patient"]]
    for light in table.itertuples(index=False, name=None):
        known = Light(*light)
        for form in inflect_verb(known.term) if known.kind == "verb" else (known.term,):
            for words in product(*map(list_spellings, form.split())):
                index.setdefault((*words, known.kind), known)
    by_first: dict[str, list[tuple[tuple[str, ...], Light]]] = {}
    for key in sorted(index, key=len, reverse=True):
        by_first.setdefault(key[0], []).append((key[:-1], index[key]))
    return by_first


def find_deeds(tagged: Tagged) -> list[Deed]:
    """Find the deeds of a sentence, in order.

    Parameters
    ----------
    tagged
        The sentence with parts of speech.

    Returns
    -------
    list of Deed
        Who does it, or to whom, is empty where the sentence does not say so in a plain way.

    Examples
    --------
    >>> from corpus_tools.text.tagging import tag_text
    >>> tagged = tag_text("Hale was accused by the union of a lie.")
    >>> deed = find_deeds(tagged)[0]
    >>> deed.light.term, tagged.slice(*deed.agents[0]), tagged.slice(*deed.patients[0])
    ('accuse', 'the union', 'Hale')
    """
    phrases = find_spans(tagged)
    deeds = []
    place = 0
    while place < len(tagged):
        found = _find_light(tagged, place)
        if found:
            last, light = found
            read = _read_verb if light.kind == "verb" else _read_noun
            near = _list_near(tagged, phrases, place, last)
            light, parties = _turn(tagged, last, light), read(tagged, near, place, last)
            is_owned = tagged.lowers[last : last + 1] == ["of"] and light.term in _OWNED
            if light.kind == "noun" and parties[0] is None and (not light.patient or is_owned):
                # "the courage of Moss"
                parties = (parties[1], None)
            deeds.append(Deed(place, last, light, *(_join(tagged, near, one) for one in parties)))
            place = last
        else:
            place += 1
    return deeds


def _list_near(tagged: Tagged, phrases: Sequence[Span], first: int, last: int) -> Sequence[Span]:
    """Return the noun phrases near a word, without a participle that one begins with.

    In "has praised Moss" the tags alone make "praised Moss" a phrase.
    """
    at = bisect_left(phrases, (first,))
    before, behind = phrases[max(0, at - _MOST) : at], phrases[at : at + _MOST]
    is_cut = tagged.tags[first] in {"VBN", "VBD"} and bool(behind) and behind[0][0] == first
    if is_cut:
        rest = [(last, behind[0][1])] if last < behind[0][1] else []
        behind = [*rest, *behind[1:]]
    return [*before, *behind]


def _turn(tagged: Tagged, last: int, light: Light) -> Light:
    """Return the light of a noun with the preposition behind it: "the victory over Moss"."""
    if light.kind == "verb" or last == len(tagged):
        return light
    behind = tagged.lowers[last]
    if behind in _OPPOSING and light.patient > 0:
        return light._replace(patient=-light.patient)
    if behind == "for" and light.patient < 0:
        return light._replace(patient=0.0)
    return light


def _find_light(tagged: Tagged, place: int) -> tuple[int, Light] | None:
    for form, light in _index().get(tagged.lowers[place], ()):
        tags = _VERBAL if light.kind == "verb" else _NOMINAL
        last = place + len(form)
        if light.term in _DENYING and tagged.lowers[last : last + 1] == ["to"]:
            continue
        if tagged.tags[place] in tags and tuple(tagged.lowers[place:last]) == form:
            return last, light
    return None


def _read_verb(
    tagged: Tagged, phrases: Sequence[Span], first: int, last: int
) -> tuple[Span | None, Span | None]:
    subject = _find_subject(tagged, phrases, first)
    if _is_passive(tagged, first, last):
        return _find_after(tagged, phrases, last, _BY, _FAR), subject
    return subject, _find_object(tagged, phrases, last)


def _join(tagged: Tagged, phrases: Sequence[Span], party: Span | None) -> tuple[Span, ...]:
    """Return a party with those that "and" or a comma joins to it."""
    if party is None:
        return ()
    first = last = bisect_left(phrases, party)
    if phrases[first : first + 1] != [party]:
        return (party,)  # the possessor in a phrase
    while (
        first
        and last - first < _MOST
        and _link(tagged, phrases, first - 1) in (_JOINS if first == last else _LISTS)
    ):
        first -= 1
    reached = last
    while reached + 1 < len(phrases) and (link := _link(tagged, phrases, reached)) in _LISTS:
        reached += 1
        # Commas alone list nothing: "punished by the court, Moss left".
        last = reached if link in _JOINS else last
    return tuple(phrases[first : last + 1])


def _link(tagged: Tagged, phrases: Sequence[Span], number: int) -> str:
    """Return what stands between a noun phrase and the next one."""
    return " ".join(tagged.lowers[phrases[number][1] : phrases[number + 1][0]])


def _is_passive(tagged: Tagged, first: int, last: int) -> bool:
    if tagged.tags[first] not in {"VBN", "VBD"}:
        return False
    before = first - 1
    while before >= 0 and tagged.tags[before] in _ADVERBS:
        before -= 1
    by_follows = last < len(tagged) and tagged.lowers[last] == "by"
    return by_follows or (before >= 0 and tagged.lowers[before] in _BE)


def _find_subject(tagged: Tagged, phrases: Sequence[Span], first: int) -> Span | None:
    """Return the nearest noun phrase before a verb that hangs on no preposition.

    Of two verbs that "and" or "but" joins, the object of the first is not the subject of the
    second: "Hale praised Moss but condemned Finch".
    """
    is_joined = _begins_joined(tagged, first)
    at = bisect_left(phrases, (first,))
    for start, end in reversed(phrases[max(0, at - _MOST) : at]):
        is_relative = end - start == 1 and tagged.lowers[start] in _RELATIVE
        if end > first or is_relative:
            continue
        before = tagged.tags[start - 1] if start else ""
        begins_clause = start > 0 and tagged.lowers[start - 1] in _CONJUNCTIONS
        if (before in _PREPOSITIONS and not begins_clause) or (is_joined and before in _VERBAL):
            continue
        return start, end
    return None


def _begins_joined(tagged: Tagged, first: int) -> bool:
    """Whether a verb follows "and", "but" or "or", perhaps with adverbs and auxiliaries between."""
    before = first - 1
    while before >= 0 and (
        tagged.tags[before] in _ADVERBS | {"MD"} or tagged.lowers[before] in _AUXILIARIES
    ):
        before -= 1
    return before >= 0 and tagged.tags[before] == "CC"


def _find_object(tagged: Tagged, phrases: Sequence[Span], last: int) -> Span | None:
    following = next(_follow(phrases, last), None)
    if following is None or following[0] - last > _NEAR:
        return None
    between = tagged.tags[last : following[0]]
    return None if _VERBAL.intersection(between) or "," in between else following


def _read_noun(
    tagged: Tagged, phrases: Sequence[Span], first: int, last: int
) -> tuple[Span | None, Span | None]:
    """Return whose a noun is, and toward whom: "Hale's attacks on Moss"."""
    at = bisect_left(phrases, (last,))
    before = phrases[max(0, at - 1) : at]
    own = next((span for span in before if span[0] <= first < span[1]), None)
    agent = _find_after(tagged, phrases, last, _BY, _FAR)
    if own and "POS" in tagged.tags[own[0] : first]:
        marks = [place for place in range(own[0], first) if tagged.tags[place] == "POS"]
        agent = (own[0], marks[-1])
    elif own and tagged.tags[own[0]] == "PRP$":
        agent = (own[0], own[0] + 1)
    elif own and agent is None and own[0] and tagged.lowers[own[0] - 1] in _BE:
        # "Hale is a threat to Moss"
        agent = _find_subject(tagged, phrases, own[0] - 1)
    return agent, _find_after(tagged, phrases, last, _BEFORE_PATIENT, 1)


def _find_after(
    tagged: Tagged, phrases: Sequence[Span], last: int, prepositions: frozenset[str], reach: int
) -> Span | None:
    """Return the noun phrase after one of some prepositions, so many words further at most."""
    for start, end in _follow(phrases, last):
        if start - last > reach + 1:
            return None
        if start > last and tagged.lowers[start - 1] in prepositions:
            return start, end
    return None


def _follow(phrases: Sequence[Span], last: int) -> Iterator[Span]:
    return iter(phrases[(at := bisect_left(phrases, (last,))) : at + _MOST])
