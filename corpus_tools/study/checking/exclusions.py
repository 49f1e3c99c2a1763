"""Which exclusions of an entry exclude nothing."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence

from corpus_tools.study.checking.globs import Words, can_overrule, have_common, spell_word
from corpus_tools.study.checking.lines import Line
from corpus_tools.study.spelled import SpelledNames

_GAP = "*"
# Sorts behind every letter that a word can have.
_LAST_LETTER = "\U0010ffff"


def find_idle(
    exclusions: Sequence[Line], *, patterns: Sequence[Line], names: SpelledNames
) -> list[set[int]]:
    """Return for each exclusion the numbers of its phrases that no find of a pattern can meet.

    A phrase that spells a name counts as it is written, and with ``<actor>`` for the name.
    """
    index = _Index(
        [
            words
            for line in patterns
            for n in range(len(line.phrases))
            for words in _list_readings(line, n, names)
        ]
    )
    return [
        {
            n
            for n in range(len(line.phrases))
            if not any(
                can_overrule(words, other)
                for words in _list_readings(line, n, names)
                for other in index.find_near(words)
            )
        }
        for line in exclusions
    ]


def _list_readings(line: Line, number: int, names: SpelledNames) -> tuple[Words, ...]:
    words = line.phrases[number]
    return (words, names.mask(words)) if line.spells[number] else (words,)


class _Index:
    """Phrases by their words, so that those which may share a word with one are found quickly."""

    def __init__(self, phrases: Sequence[Words]) -> None:
        self._phrases = list(dict.fromkeys(phrases))
        self._of_word: dict[str, list[Words]] = defaultdict(list)
        for words in self._phrases:
            for spelling in {one for word in words for one in spell_word(word)}:
                self._of_word[spelling].append(words)
        self._words = sorted(self._of_word)
        self._globs: dict[str, list[str]] = defaultdict(list)
        for word in self._words:
            if "*" in word and word != _GAP:
                self._globs[word.partition("*")[0]].append(word)

    def find_near(self, words: Words) -> Iterator[Words]:
        """Yield the phrases that share a word with one; all, if that has a gap."""
        if _GAP in words:
            yield from self._phrases
            return
        near = {other for word in words for other in self._list_meeting(word)}
        for other in sorted(near):
            yield from self._of_word[other]
        yield from self._of_word.get(_GAP, ())

    def _list_meeting(self, word: str) -> Iterator[str]:
        for spelling in spell_word(word):
            begin, star, _ = spelling.partition("*")
            low = bisect_left(self._words, begin)
            high = bisect_left(self._words, begin + (_LAST_LETTER if star else "\0"))
            shorter = (glob for n in range(len(begin) + 1) for glob in self._globs_at(begin[:n]))
            for other in (*self._words[low:high], *shorter):
                if other != _GAP and have_common(word, other):
                    yield other

    def _globs_at(self, begin: str) -> list[str]:
        return self._globs.get(begin, [])
