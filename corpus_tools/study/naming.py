"""Which actors a text names, where, and whether the name is the actor or only modifies."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from corpus_tools.errors import CorpusToolsError
from corpus_tools.study.actors import Actor
from corpus_tools.study.heads import GENITIVE, Head, is_adjective, is_part_of_body, read_head
from corpus_tools.study.nouns import STATE_NOUNS

Form = Literal["name", "metonym", "modifier", "pronoun"]
Owners = tuple[tuple[str, bool], ...]  # ids, each with whether by a metonym

# "the Obama administration" is also "Obama's administration".
_GAP = re.compile(r"(?:'[sS](?=[\s‐‑–-]))?[\s‐‑–-]+")
_MARKS = str.maketrans("’‘", "''")
# Boundaries: not inside a word, an address ("China.org.cn") or an amount ("US$ 5").
_END = r"(?![\w$]|\.[A-Z]\b|\.(?:com|org|net|gov|edu|cn)\b)"
_JOINED = re.compile(r"[-‐‑–/&]|,?\s(?:and|or|&)\s|\s/\s|\s")
# "a spokesman for the Chinese embassy": the last preposition before a name.
_RELATION = re.compile(
    r".*\b(?P<word>of|for|from|in|at|on|to|with|against|by|about|over|near|toward|towards|between|"
    r"into|across|outside|inside|around|under|via|through|before|after)(?:\s+[a-z'’-]+){0,2}\s+",
    re.DOTALL | re.IGNORECASE,
)
_NEAR = 120  # characters
_BELONGING = frozenset(["of", "for", "from", "in", "at"])
_OPPOSED = frozenset(["critic", "critics", "opponent", "opponents", "rival", "rivals", "enemies"])
_WORDS = re.compile(r"[\w-]+")
_LINK = re.compile(r"(?:[-‐‑–/]|,?\s(?:and|or|&|as well as)\s|,\s)(?:both\s|with\s)?(?:the\s)?")
_LISTED = re.compile(r",\s")
_PREFIX = re.compile(r"\b(?:anti|pro|non|un|pan)[-‐‑]$", re.IGNORECASE)
_LONGEST_PREFIX = 6


class ActorName(NamedTuple):
    """A place where a text names an actor: code points ``start`` and ``end``, half open."""

    start: int
    end: int
    actor: str
    form: Form


class NameFound(NamedTuple):
    """A name as it stands in a text, before it is told apart by its form."""

    start: int
    end: int
    owners: Owners
    genitive: bool
    head: Head


class ActorNames:
    """The names of a study's actors, ready to be found.

    Parameters
    ----------
    actors
        As ``read_actors`` gives them.

    Examples
    --------
    >>> heron = Actor(id="heron", name="Heron Land", aliases=("Heronian",), metonyms=("Reedham",))
    >>> names = ActorNames([heron])
    >>> names.find("Reedham thanked Heronian fishers.")
    [ActorName(start=0, end=7, actor='heron', form='metonym'), \
ActorName(start=16, end=24, actor='heron', form='modifier')]
    >>> names.name("the Heronian government"), names.name("Heronian fishers")
    ('heron', '')
    """

    def __init__(self, actors: Sequence[Actor]) -> None:
        strange = [actor for actor in actors if not isinstance(actor, Actor)]
        if strange:
            raise CorpusToolsError(
                f"{strange[0]!r} is no actor", remedy="Give those of a study: study.actors."
            )
        self._order = [actor.id for actor in actors]
        self._owners = _list_owners(actors)
        self._pattern = _compile_names(self._owners)
        # The same whatever stands around them.
        self._letters = re.compile(_share_beginnings(_spell(self._owners)) or _NOTHING)
        self._place_owners = _list_places(actors)
        self._places = _compile_names(self._place_owners)

    def find(self, text: str) -> list[ActorName]:
        """Return where a text names actors, in order.

        A name joined to the next by "and" or a hyphen has its noun: "US and Chinese universities"
        are two modifiers. A place that several actors share counts for each.
        """
        return [
            ActorName(find.start, find.end, actor, _read_form(find, metonym))
            for find in self.find_all(text)
            for actor, metonym in find.owners
        ]

    def find_spans(self, text: str) -> list[tuple[int, int]]:
        """Return where a text names actors, in order, whatever stands around the names."""
        return [found.span() for found, _ in self._find_named(text)]

    def find_letters(self, text: str) -> list[tuple[int, int]]:
        """Return where the letters of names stand, be it inside other words.

        A part of the text that touches none of these stretches names nobody.
        """
        return [found.span() for found in self._letters.finditer(text)]

    def name(self, text: str, *, found: Sequence[NameFound] | None = None) -> str:
        """Return which actors a short stretch of text is: their ids joined by "|".

        Parameters
        ----------
        text
            A noun phrase, such as a speaker or an addressee.
        found
            What ``find_all`` gives for it, if that is known.

        Returns
        -------
        str
            In the order of the actors; empty if it is none of them. The Chinese government,
            "officials in Beijing" and "Washington's envoy" are an actor; "Chinese experts",
            "China's exporters" and "critics of China" are not, and the US ambassador to China
            is the US.
        """
        found = self.find_all(text) if found is None else found
        return self._join(_choose(text, found, _is_actor))

    def name_affiliation(self, text: str) -> str:
        """Return which actors it is or belongs to: "Chinese experts" belong to China.

        Of several names the first counts, with those that are joined to it by "and". Where no
        actor is named a place of one tells: a "Boston scholar" belongs to the United States.
        """
        found = self.find_all(text)
        named = self.name(text, found=found) or self._join(_choose(text, found, _is_owner))
        return named or self._name_place(text)

    def _name_place(self, text: str) -> str:
        found = self._places.search(text)
        owners = self._place_owners[_normalize(found.group())] if found else ()
        return owners[0] if len(owners) == 1 else ""

    def _join(self, chosen: set[str]) -> str:
        return "|".join(dict.fromkeys(actor for actor in self._order if actor in chosen))

    def find_all(self, text: str) -> list[NameFound]:
        """Return the names in a text, in order, each with the noun that follows it."""
        finds: list[NameFound] = []
        # From the last to the first: a name that is joined to another shares its noun.
        for found, owners in reversed(list(self._find_named(text))):
            finds.append(_read(text, *found.span(), owners, finds[-1] if finds else None))
        return finds[::-1]

    def _find_named(self, text: str) -> Iterator[tuple[re.Match[str], Owners]]:
        for found in self._pattern.finditer(text):
            owners = self._owners[_normalize(found.group())]
            if owners and not is_part_of_body(text, *found.span()):
                yield found, owners


def _choose(
    text: str, found: Sequence[NameFound], fits: Callable[[str, NameFound], bool]
) -> set[str]:
    chosen: set[str] = set()
    last_end, last_before = -1, ""
    for find in found:
        before = text[: find.start]
        if last_end >= 0 and _LINK.fullmatch(text, last_end, find.start):
            before = last_before  # "officials of China and the US"
        elif chosen and _read_relation(before)[0]:
            continue
        if fits(before, find):
            chosen.update(actor for actor, _ in find.owners)
        last_end, last_before = find.end, before
    return chosen


def _read(
    text: str,
    start: int,
    end: int,
    owners: Owners,
    following: NameFound | None,
) -> NameFound:
    if _PREFIX.search(text, max(0, start - _LONGEST_PREFIX), start):
        return NameFound(start, end, owners, False, "other")
    until = following.start if following else len(text)
    if genitive := GENITIVE.match(text, end):
        head = read_head(text, genitive.end(), name="'s", until=until)
        return NameFound(start, end, owners, True, head)
    if following and _shares_noun(text, start, end, following.start):
        return following._replace(start=start, end=end, owners=owners)
    head = read_head(text, end, name=text[start:end], until=until)
    return NameFound(start, end, owners, False, head)


def _shares_noun(text: str, start: int, end: int, following: int) -> bool:
    """Whether a name has the noun of the next: "US and Chinese officials", "US-China talks"."""
    if _JOINED.fullmatch(text, end, following):
        return True
    return is_adjective(text[start:end]) and bool(_LISTED.fullmatch(text, end, following))


def _read_relation(before: str) -> tuple[str, list[str]]:
    """Return the preposition before a name and the words before it: "in", ["the", "officials"]."""
    near = before[-_NEAR:]
    found = _RELATION.fullmatch(near)
    if not found or not (head := _WORDS.findall(near[: found.start("word")].lower())):
        return "", []
    return found["word"].lower(), head


def _is_actor(before: str, find: NameFound) -> bool:
    """Whether a name stands where the head of a phrase does: "officials in", not "talks with"."""
    word, head = _read_relation(before)
    if word and not (word in _BELONGING and STATE_NOUNS.intersection(head)):
        return False
    return find.head == "state" or (find.head == "none" and not find.genitive)


def _is_owner(before: str, find: NameFound) -> bool:
    word, head = _read_relation(before)
    return not word or (word in _BELONGING and head[-1] not in _OPPOSED)


def _read_form(find: NameFound, metonym: bool) -> Form:
    if find.head == "other" and not find.genitive:
        return "modifier"
    return "metonym" if metonym else "name"


def _list_owners(actors: Sequence[Actor]) -> dict[str, Owners]:
    """Return whose each name is; of an excluded name nobody's."""
    owners: dict[str, Owners] = {}
    for actor in actors:
        named = dict.fromkeys((actor.name, *actor.aliases), False)
        for name, metonym in {**dict.fromkeys(actor.metonyms, True), **named}.items():
            for written in _vary(name):
                owners[written] = (*owners.get(written, ()), (actor.id, metonym))
    for name in (name for actor in actors for name in actor.excluded):
        for written in _vary(name):
            owners.setdefault(written, ())
    return owners


def _list_places(actors: Sequence[Actor]) -> dict[str, tuple[str, ...]]:
    owners: dict[str, tuple[str, ...]] = {}
    for actor in actors:
        for written in map(_normalize, actor.places):
            owners[written] = (*owners.get(written, ()), actor.id)
    return owners


def _vary(name: str) -> Iterator[str]:
    """Yield a name as written, with all words capitalised, and in capitals."""
    plain = _normalize(name)
    if any(letter.isalnum() for letter in plain):
        capitalised = " ".join(word[:1].upper() + word[1:] for word in plain.split(" "))
        yield from dict.fromkeys((plain, capitalised, plain.upper()))


@lru_cache(maxsize=1 << 12)
def _normalize(name: str) -> str:
    return _GAP.sub(" ", unicodedata.normalize("NFC", name).translate(_MARKS)).strip()


_NOTHING = "(?!)"
_FRAGMENTS = {" ": r"(?:['’][sS])?[\s‐‑–-]+", "'": "['’]"}


def _compile_names(names: Iterable[str]) -> re.Pattern[str]:
    # The look behind stands after the first letter, so that the letters to scan for are known.
    firsts = [
        f"{first}(?<!\\w.){_share_beginnings(rests)}"
        for first, rests in _group_rests(_spell(names))
    ]
    return re.compile(f"(?:{'|'.join(firsts) or _NOTHING}){_END}")


def _spell(names: Iterable[str]) -> list[list[str]]:
    return [[_FRAGMENTS.get(letter) or re.escape(letter) for letter in name] for name in names]


def _share_beginnings(names: list[list[str]]) -> str:
    """Return names as one expression in which common beginnings are shared, longest first."""
    branches = [first + _share_beginnings(rests) for first, rests in _group_rests(names)]
    if not branches:
        return ""
    return f"(?:{'|'.join(branches)})" + ("?" if [] in names else "")


def _group_rests(names: list[list[str]]) -> Iterable[tuple[str, list[list[str]]]]:
    rests: dict[str, list[list[str]]] = {}
    for name in filter(None, names):
        rests.setdefault(name[0], []).append(name[1:])
    return rests.items()
