"""Terms that spell a name of an actor, such as ``contain heronia``."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from fnmatch import fnmatchcase

from corpus_tools.study.actors import Actor
from corpus_tools.text.terms import ACTOR, split_term

Words = tuple[str, ...]
_ARTICLE = "the"
# Written in small letters it is the pronoun.
_PRONOUN = "us"


class SpelledNames:
    """The names of a study's actors as the words of a term.

    Parameters
    ----------
    actors
        As ``read_actors`` gives them.

    Examples
    --------
    >>> names = SpelledNames([Actor(id="heron", name="Heron Isles", aliases=("Heronian",))])
    >>> names.mask(("thank", "the", "heron", "isles"))
    ('thank', '<actor>')
    >>> names.find("heronian* exports"), names.find("isles")
    ('heronian*', '')
    """

    def __init__(self, actors: Sequence[Actor]) -> None:
        self._names = {
            tuple(split_term(name))
            for actor in actors
            for name in (actor.name, *actor.aliases, *actor.metonyms)
        }
        excluded = {tuple(split_term(name)) for actor in actors for name in actor.excluded}
        self._excluded = excluded - self._names
        self._single = sorted(words[0] for words in self._names if len(words) == 1)
        self._globs: dict[str, bool] = {}
        self._sizes = _list_sizes(self._names)
        self._known_sizes = _list_sizes(self._names | self._excluded)

    def spells(self, words: Sequence[str]) -> bool:
        """Whether the words hold a name, or a glob that stands for one."""
        whole = any(
            tuple(words[at : at + size]) in self._names
            for size in self._sizes
            for at in range(len(words))
        )
        return whole or any(self._is_glob_of_name(word) for word in words)

    def find(self, term: str) -> str:
        """Return the first name that a term spells; blank if none, or if it means no actor.

        "join us" has a pronoun, and "heronian bread" may be among what an actor excludes.
        """
        words = tuple(split_term(term))
        for at, size in self._walk(words):
            name = words[at : at + size]
            is_pronoun = name == (_PRONOUN,) and _PRONOUN.upper() not in term
            if name not in self._excluded and not is_pronoun:
                return " ".join(name)
        return ""

    def mask(self, words: Words) -> Words:
        """Return the words with ``<actor>`` for each name and the article before it."""
        masked: list[str] = []
        done = 0
        for at, size in self._walk(words):
            if words[at : at + size] not in self._excluded:
                before = words[done:at]
                masked += [*(before[:-1] if before[-1:] == (_ARTICLE,) else before), ACTOR]
                done = at + size
        return (*masked, *words[done:])

    def _walk(self, words: Words) -> Iterable[tuple[int, int]]:
        """Yield place and number of words of each name, the longest first, left to right."""
        at = 0
        while at < len(words):
            size = next((n for n in self._known_sizes if self._is_known(words[at : at + n])), 0)
            if size:
                yield at, size
            at += size or 1

    def _is_known(self, words: Words) -> bool:
        known: Collection[Words] = self._names
        return words in known or words in self._excluded or self._is_known_glob(words)

    def _is_known_glob(self, words: Words) -> bool:
        return len(words) == 1 and self._is_glob_of_name(words[0])

    def _is_glob_of_name(self, word: str) -> bool:
        if "*" not in word or not word.strip("*"):
            return False
        if word not in self._globs:
            begin = word.partition("*")[0]
            self._globs[word] = any(
                name.startswith(begin) and fnmatchcase(name, word) for name in self._single
            )
        return self._globs[word]


def _list_sizes(names: Collection[Words]) -> list[int]:
    return sorted({len(words) for words in names}, reverse=True)


def list_spelled_names(terms: Iterable[str], *, actors: Sequence[Actor]) -> set[str]:
    """Return those terms that spell a name of an actor.

    Where names are one word each, these would never be found.
    """
    names = SpelledNames(actors)
    return {term for term in terms if names.spells(split_term(term))}
