"""Pronouns and the like that stand for an actor named before, where that is plain."""

from __future__ import annotations

import re
import sys
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from corpus_tools.mentions.countries import COUNTRY
from corpus_tools.mentions.cues import DOING, EMPTY, HELPING, OWNED
from corpus_tools.mentions.subjects import DAYS, NAME_TAGS, Subject, find_subjects
from corpus_tools.study.naming import ActorName
from corpus_tools.study.nouns import STATE_NOUNS, TIME_WORDS
from corpus_tools.text.tagging import MARKS, Tagged, tag_text

Kinds = Mapping[str, str]  # state or organization, by the id of the actor

_SINGULAR = frozenset(["it", "its", "itself"])
_PLURAL = frozenset(["they", "their", "themselves"])
_CARRIED = re.compile(
    r"\b(?:(?P<word>[Ii]t|[Ii]ts|itself|[Tt]hey|[Tt]heir|themselves)"
    r"|(?P<country>[Tt]he (?:country|nation))"
    r"(?!\s(?:of|where|which|that|whose|club|music|house|in which)\b)"
    r"|(?P<two>(?:[Tt]he two|[Tt]he two rival|[Bb]oth(?: the)?)\s"
    r"(?:countries|nations|states|sides|governments|powers|capitals|economies|superpowers)))\b"
)
_NEAR, _NEVER = 4, sys.maxsize
_NOUN_TAGS = frozenset(["NN", "NNS", "PRP"])


@dataclass(frozen=True)
class Sentence:
    """A sentence with the actors it names, tagged when first needed."""

    text: str
    named: Sequence[ActorName]

    @cached_property
    def tagged(self) -> Tagged:
        """Its words."""
        return tag_text(self.text)

    @cached_property
    def subjects(self) -> list[Subject]:
        """The actors that are the subject of a clause."""
        return find_subjects(self.tagged, self.named)

    @cached_property
    def countries(self) -> dict[str, tuple[int, int]]:
        """Where each actor or other country is named first, and first by more than a modifier."""
        places: dict[str, tuple[int, int]] = {}
        for name in self.named:
            first, standing = places.get(name.actor, (name.end, _NEVER))
            stands = _NEVER if name.form == "modifier" else name.end
            places[name.actor] = (first, min(standing, stands))
        inside = {place for name in self.named for place in range(name.start, name.end)}
        for found in COUNTRY.finditer(self.text):
            if found.start() not in inside:
                places.setdefault(found.group(), (found.end(), _NEVER))
        return places

    def list_countries(self, until: int = _NEVER - 1) -> dict[str, bool]:
        """Return what is named up to a place, and whether by more than a modifier."""
        return {
            country: standing <= until
            for country, (first, standing) in self.countries.items()
            if first <= until
        }

    @cached_property
    def opening(self) -> Subject | None:
        """The first of them, if the sentence begins with it."""
        plain = [tag in NAME_TAGS or tag in _NOUN_TAGS for tag in self.tagged.tags]
        first = next(iter(self.subjects), None)
        return first if first and not any(plain[: first.first]) else None


def find_pronouns(sentence: Sentence, *, before: Sentence | None, kinds: Kinds) -> list[ActorName]:
    """Find what stands for an actor in a sentence without naming it.

    Parameters
    ----------
    sentence
        The sentence.
    before
        The one before it in the document, if any.
    kinds
        ``state`` or ``organization``, for the id of each actor.

    Returns
    -------
    list of ActorName
        With the form ``pronoun``. What is not plain is left out, and that is most.

    Notes
    -----
    - *it, its, itself*: behind a clause that has one actor and its verb ("China said on Monday it
      would cut its tariffs"), if no other singular noun or name, no quotation mark and no "who",
      "which", "because" or "if" stands between. "It" must be a subject itself, and not that of
      "it is clear that".
    - *It* at the beginning, with a verb of speaking or deciding: if the sentence before begins
      with one actor and its verb, and names nobody else. *Its* there with a noun of state.
    - *its* with what only a state has ("its troops"): the only state named before it in the
      sentence.
    - *they, their, themselves*: as "it", for actors joined as subject, with no other plural noun
      between.
    - *the country, the nation*: the only state named before it in the sentence and in the
      sentence before.
    - *the two countries, both sides, both governments*: the only two states named before it in
      the sentence, or there and in the sentence before; for sides, actors of any kind.

    Countries that are no actors count as named, so that they are never mistaken for one. A state
    that is named as a modifier only ("Chinese tourists") is not taken up.
    """
    found: list[ActorName] = []
    for match in _CARRIED.finditer(sentence.text):
        actors: tuple[str, ...]
        if match["country"]:
            actors = _read_country(match.start(), sentence, before, kinds)
        elif match["two"]:
            actors = _read_two(match, sentence, before, kinds)
        else:
            actors = _read_word(match, sentence, before, kinds)
        found += [ActorName(match.start(), match.end(), actor, "pronoun") for actor in actors]
    return found


def _read_word(
    match: re.Match[str], sentence: Sentence, before: Sentence | None, kinds: Kinds
) -> tuple[str, ...]:
    word = match.group().lower()
    if word == "it" and EMPTY.match(sentence.text, match.end()):
        return ()
    plural = word in _PLURAL
    if word in {"it", "they"} and not _has_verb(sentence.tagged, match.end()):
        return ()
    if word == "its" and match.start() and OWNED.match(sentence.text, match.end()):
        return _keep_actors(sentence.list_countries(match.start()), 1, frozenset(["state"]), kinds)
    if match.start() == 0:
        return _read_opening(sentence, before, plural)
    subjects = [
        subject
        for subject in [*_carry_subject(sentence, before), *sentence.subjects]
        if sentence.tagged.starts[subject.verb] < match.start()
    ]
    subject = subjects[-1] if subjects else None
    if subject is None or (len(subject.actors) > 1) is not plural:
        return ()
    return (
        () if _has_rival(sentence.tagged, subject.verb, match.start(), plural) else subject.actors
    )


def _has_verb(tagged: Tagged, place: int) -> bool:
    """Whether a pronoun is a subject: what is an object cannot mean its own clause's subject."""
    first = bisect_left(tagged.starts, place)
    tags = tagged.tags[first : first + 2]
    return any(tag == "MD" or tag.startswith("VB") for tag in tags[: 1 + (tags[:1] == ["RB"])])


def _carry_subject(sentence: Sentence, before: Sentence | None) -> list[Subject]:
    """Return the subject of a sentence that begins with a pronoun."""
    first = sentence.tagged.lowers[0] if len(sentence.tagged) else ""
    if first not in {"it", "they"}:
        return []
    actors = _read_opening(sentence, before, first == "they")
    return [Subject(actors, 0, 1)] if actors and len(sentence.tagged) > 1 else []


def _read_opening(sentence: Sentence, before: Sentence | None, plural: bool) -> tuple[str, ...]:
    subject = before.opening if before else None
    if before is None or subject is None or (len(subject.actors) > 1) is not plural:
        return ()
    words = sentence.tagged.lowers
    if words[0] in {"its", "their"}:
        fits = bool(STATE_NOUNS.intersection(words[1:_NEAR]))
    else:
        doing = next((word for word in words[1:] if word not in HELPING), "")
        fits = doing in DOING
    if not fits or {name.actor for name in before.named} != set(subject.actors):
        return ()
    named = any(_is_name(before.tagged, n) for n in range(subject.verb, len(before.tagged)))
    return () if named and not plural else subject.actors


def _has_rival(tagged: Tagged, first: int, until: int, plural: bool) -> bool:
    """Whether between two words something else stands that the pronoun may mean."""
    for place in range(first, len(tagged)):
        if tagged.starts[place] >= until:
            return False
        tag, word = tagged.tags[place], tagged.lowers[place]
        if tagged.words[place] in MARKS or word in {"which", "who", "whose", "because", "if"}:
            return True
        if tag == "NNS" and plural:
            return True
        if not plural and (tag == "NN" or _is_name(tagged, place)) and word not in _TIMES:
            return True
    return False


_TIMES = frozenset(["day", "week", "month", "year", "time", "morning", "evening", "night"]) | (
    TIME_WORDS | _SINGULAR | _PLURAL
)


def _is_name(tagged: Tagged, place: int) -> bool:
    return tagged.tags[place] in NAME_TAGS and tagged.lowers[place] not in DAYS


def _read_country(
    start: int, sentence: Sentence, before: Sentence | None, kinds: Kinds
) -> tuple[str, ...]:
    countries = sentence.list_countries(start)
    if before is not None:
        countries = {**before.list_countries(), **countries}
    return _keep_actors(countries, 1, frozenset(["state"]), kinds)


def _read_two(
    match: re.Match[str], sentence: Sentence, before: Sentence | None, kinds: Kinds
) -> tuple[str, ...]:
    countries = sentence.list_countries(match.start())
    if len(countries) < 2 and before is not None:  # noqa: PLR2004
        countries = {**before.list_countries(), **countries}
    fitting = frozenset(["state", "organization"] if "sides" in match.group() else ["state"])
    return _keep_actors(countries, 2, fitting, kinds)


def _keep_actors(
    countries: Mapping[str, bool], number: int, fitting: frozenset[str], kinds: Kinds
) -> tuple[str, ...]:
    """Return the actors, if all that was named are as many actors and of a fitting kind."""
    plain = len(countries) == number and all(
        stands and kinds.get(country) in fitting for country, stands in countries.items()
    )
    return tuple(country for country in kinds if country in countries) if plain else ()
