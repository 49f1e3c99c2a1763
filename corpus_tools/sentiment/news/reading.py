"""Reads the tone of one sentence, word by word."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from corpus_tools.sentiment.masking import STAND_IN, Masked, mask_actors
from corpus_tools.sentiment.news.lexicon import Entry, Modifier, load_entries, load_modifiers
from corpus_tools.sentiment.news.modifying import Weighed, modify, negate
from corpus_tools.sentiment.news.names import mark_names
from corpus_tools.sentiment.news.terms import Found
from corpus_tools.sentiment.reading import Reading, ScoredWord
from corpus_tools.study.naming import ActorNames
from corpus_tools.text import find_tokens

# A sum of weights of 4, that of one word of the heaviest, gives a score of .71.
HALFWAY = 4.0
_ROUNDING = 1e-9
# A negation that has nothing to turn says that something is not so: a mild lean by itself.
_IDLE_NEGATION = -0.5
IDLE = "negates nothing that has tone"
_EMPHASIS = frozenset(["strengthen", "weaken"])
_MASK = STAND_IN.lower()
_DETERMINERS = frozenset([
    "the", "a", "an", "this", "that", "these", "those", "its", "their", "his", "her", "our", "my",
    "your", "any", "some", "no", "every", "each", "another",
])  # fmt: skip


class WeighedWord(NamedTuple):
    """Where an entry stands in a masked sentence, its weight after all rules, and these."""

    start: int
    end: int
    entry: Entry
    weight: float
    rules: str


def read_tone(text: str, *, names: ActorNames | None = None) -> Reading:
    """Score the tone of a sentence in political news, and tell the part of each word.

    Parameters
    ----------
    text
        One sentence.
    names
        The names of a study's actors. Each counts as one word without tone; so do other names,
        told by their capitals.

    Returns
    -------
    Reading
        The score, and one word for each entry of the lexicon that is found.

    Notes
    -----
    The longest entry of the lexicon (:func:`read_lexicon`) at each place counts, phrases before
    words. Words of :func:`read_modifiers` change what stands near them: "end" or "lack of" turns
    the next words of its clause, "very" strengthens and "somewhat" weakens them; "but" weakens
    what stands before it and "despite" what follows it. Then a negation turns the next entry of
    its clause to half its weight and takes the tone of those behind it. The score is the sum of
    what comes out, S, as S / sqrt(S**2 + 16): from -1 to 1, 0 where nothing is found.

    Examples
    --------
    >>> reading = read_tone("The talks did not fail.")
    >>> round(reading.score, 2), [(word.entry, word.weight, word.rules) for word in reading.words]
    (0.24, [('fail*', -2.0, 'negated by "not"')])
    """
    masked = mask_actors(text, names)
    weighed = weigh_words(masked.text)
    return _add_up(text, masked, weighed)


def weigh_words(text: str) -> list[WeighedWord]:
    """Weigh the words of a masked sentence.

    Returns
    -------
    list of WeighedWord
        In their order: those that have tone, and negations that turn none of them.
    """
    tokens = list(find_tokens(text))
    words = [word for _, _, word, _ in tokens]
    masked = [word == _MASK for word in words]
    is_name = mark_names(text, tokens, masked)
    entries = load_entries().find(words, is_name=is_name)
    modifiers = _find_modifiers(words, is_name, entries)
    weighed = [modify(found, modifiers, words) for found in _choose(entries, modifiers)]
    negated, idle = negate(weighed, modifiers, words)
    return [
        WeighedWord(
            tokens[found.first][0],
            tokens[found.last - 1][1],
            found.value,
            weight,
            "; ".join(rules),
        )
        for found, weight, rules in sorted([*negated, *map(_weigh_idle, idle)])
    ]


def _choose(
    entries: Sequence[Found[Entry]], modifiers: Sequence[Found[Modifier]]
) -> Iterator[Found[Entry]]:
    """Yield the entries that have tone, but for a word that only strengthens the next one."""
    heavy = {found.first for found in entries if found.value.weight}
    emphasis = {found.first for found in modifiers if found.value.kind in _EMPHASIS}
    negations = {found.first for found in modifiers if found.value.kind == "negation"}
    for found in entries:
        # "failed to" denies what follows; that somebody failed is not said besides.
        is_spent = (found.first in emphasis and found.last in heavy) or found.first in negations
        if found.value.weight and not is_spent:
            yield found


def _weigh_idle(negation: Found[Modifier]) -> Weighed:
    entry = Entry(negation.value.term, _IDLE_NEGATION)
    return Weighed(Found(negation.first, negation.last, entry), _IDLE_NEGATION, (IDLE,))


def _find_modifiers(
    words: Sequence[str], is_name: Sequence[bool], entries: Sequence[Found[Entry]]
) -> list[Found[Modifier]]:
    """Return the modifiers, but for those inside a longer phrase of the lexicon: "not guilty"."""
    phrases = [(one.first, one.last) for one in entries if one.last - one.first > 1]
    ends = dict(phrases)
    inside = {place for phrase in phrases for place in range(*phrase)}
    return [
        found
        for found in load_modifiers().find(words, is_name=is_name)
        if found.value.kind != "assertion"
        and not _is_noun(found, words)
        and (found.first not in inside or ends.get(found.first, found.last + 1) <= found.last)
    ]


def _is_noun(found: Found[Modifier], words: Sequence[str]) -> bool:
    """Whether a verb that changes what follows it is a noun here: "the end was tragic"."""
    is_verb = found.value.inflected and words[found.first] == found.value.term.partition(" ")[0]
    before = words[found.first - 1] if found.first else ""
    return bool(is_verb) and before in _DETERMINERS


def _add_up(text: str, masked: Masked, weighed: Sequence[WeighedWord]) -> Reading:
    """Return the score of weighed words, and the part of each."""
    total = math.fsum(word.weight for word in weighed)
    scale = 1 / math.hypot(total, HALFWAY)
    words = []
    for begin, stop, (entry, weight), value, rules in weighed:
        start, end = masked.restore(begin, stop)
        word = " ".join(text[start:end].lower().split())
        words.append(ScoredWord(start, end, word, entry, weight, rules, value * scale))
    # Weights are sums of tenths: what is left of them by rounding is 0.
    score = math.fsum(word.part for word in words) if abs(total) > _ROUNDING else 0.0
    return Reading(score, tuple(words))
