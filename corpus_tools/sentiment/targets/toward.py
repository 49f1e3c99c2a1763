"""The tone of a sentence toward somebody whom it names."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from operator import itemgetter
from typing import Any, NamedTuple, TypeVar

from corpus_tools.sentiment.masking import Masked, mask_actors
from corpus_tools.sentiment.news.modifying import CLAUSE_BREAKS
from corpus_tools.sentiment.news.reading import HALFWAY, IDLE, WeighedWord, weigh_words
from corpus_tools.sentiment.reading import Reading, ScoredWord
from corpus_tools.sentiment.targets.deeds import Deed, find_deeds
from corpus_tools.study.naming import ActorNames
from corpus_tools.text import find_tokens
from corpus_tools.text.tagging import Tagged, tag_text

# So many words away a word counts half as much.
_HALF_DISTANCE = 10
# What stands further away than so many characters, some 80 words, says nothing.
_REACH = 500
# Words of another clause count half, and so do all others where a deed tells.
_OTHER_CLAUSE = _BESIDE_DEED = 0.5
_DENIED = -0.5
_AGAINST = -1.5
# Up to here a tone toward somebody is called neutral: what one mild word two words away gives.
NEUTRAL = 0.1
# A comma ends the reach of a modifier, but no clause.
_BREAKS = (CLAUSE_BREAKS | {"who", "which"}) - {","}
_NEGATIONS = frozenset(["not", "never", "no", "nor", "neither", "without", "hardly", "cannot",
    "fail", "fails", "failed", "failing", "refuse", "refuses", "refused", "refusing", "unable",
])  # fmt: skip
_NEGATION_REACH = 3
_DEMANDING = frozenset(["must", "should", "ought"])
# "Unlike Moss, Hale is honest."
_ARTICLES = frozenset(["the", "a", "an"])
_COMPARING = frozenset(["unlike", "than"])
Span = tuple[int, int]


class SentenceRead(NamedTuple):
    """A sentence, read once for all whom it names."""

    text: str
    masked: Masked
    words: list[WeighedWord]
    tokens: list[tuple[int, str]]
    tagged: Tagged
    deeds: list[Deed]

    def near(self, begin: int, stop: int) -> SentenceRead:
        """Return what stands near enough to a target to say anything of it."""
        first, last = begin - _REACH, stop + _REACH
        starts = self.tagged.starts
        return self._replace(
            words=_cut(self.words, first, last),
            tokens=_cut(self.tokens, first, last),
            deeds=_cut(self.deeds, bisect_left(starts, first), bisect_left(starts, last)),
        )


Found = TypeVar("Found", bound=tuple[Any, ...])


def _cut(found: list[Found], first: int, last: int) -> list[Found]:
    """Return what begins from one number up to, not with, another; in order of beginning."""
    begins = itemgetter(0)
    return found[bisect_left(found, first, key=begins) : bisect_left(found, last, key=begins)]


def read_sentence(text: str, *, names: ActorNames | None = None) -> SentenceRead:
    """Read a sentence for :func:`read_target_tone`.

    Parameters
    ----------
    text
        One sentence.
    names
        The names of the study's actors.
    """
    masked = mask_actors(text, names)
    tagged = tag_text(masked.text)
    return SentenceRead(
        text,
        masked,
        weigh_words(masked.text),
        [(start, word) for start, _, word, _ in find_tokens(masked.text)],
        tagged,
        find_deeds(tagged),
    )


def read_target_tone(
    sentence: SentenceRead, start: int, end: int, *, said: Sequence[Span] = ()
) -> Reading:
    """Score the tone of a sentence toward somebody whom it names, and tell the part of each word.

    Parameters
    ----------
    sentence
        As :func:`read_sentence` gives it.
    start, end
        Where the name, or a pronoun for it, stands in the sentence: code points, half open.
    said
        What this very target says in the sentence: its words are about others.

    Returns
    -------
    Reading
        The score, -1 to 1, and the words that decided; their parts add up to it.

    Notes
    -----
    Who does what to whom decides: a verb or noun of ``read_directed`` puts its agent or its
    patient in a good or bad light ("Hale praised Moss": good for Moss). Other words with tone
    count less the further away they stand: half at ten words, half again in another clause, and
    half again where a deed has told. What a target criticises is not said of it, and what it must
    do is not done. The score is their sum, S, as S / sqrt(S**2 + 16).

    Examples
    --------
    >>> sentence = read_sentence("Hale praised Moss but condemned Finch.")
    >>> [round(read_target_tone(sentence, *place).score, 2) for place in ((13, 17), (32, 37))]
    [0.29, -0.45]
    >>> [(word.word, word.rules) for word in read_target_tone(sentence, 32, 37).words]
    [('condemned', 'whom it is done to: condemn')]
    """
    begin, stop = sentence.masked.place(start, end)
    sentence = sentence.near(begin, stop)
    silent = [sentence.masked.place(*span) for span in said]
    deeds = [word for word in _weigh_deeds(sentence, begin, stop) if not _within(word, silent)]
    told = [(word.start, word.end) for word in deeds]
    silent += [*told, *_list_deeds_of_others(sentence, begin, stop), (begin, stop)]
    silent += _list_blamed(sentence, begin, stop)
    decisive = [word for word in deeds if word.weight]
    weighed = [
        *decisive,
        *(
            word
            for word in _weigh_others(sentence, begin, stop, beside=bool(decisive))
            if not _within(word, silent)
        ),
        *_weigh_prefix(sentence, begin, stop),
    ]
    scale = 1 / math.hypot(math.fsum(word.part for word in weighed), HALFWAY)
    words = (word._replace(part=word.part * scale) for word in sorted(weighed))
    placed = tuple(_restore(word, sentence) for word in words)
    return Reading(math.fsum(word.part for word in placed), placed)


def name_polarity(score: float) -> int:
    """Return -1, 0 or 1 for a score: 0 from -.1 to .1.

    Examples
    --------
    >>> [name_polarity(score) for score in (-0.3, 0.1, 0.11)]
    [-1, 0, 1]
    """
    return 0 if abs(score) <= NEUTRAL else (1 if score > 0 else -1)


def _restore(word: ScoredWord, sentence: SentenceRead) -> ScoredWord:
    start, end = sentence.masked.restore(word.start, word.end)
    text = " ".join(sentence.text[start:end].lower().split())
    return word._replace(start=start, end=end, word=text)


def _within(word: ScoredWord, spans: Sequence[Span]) -> bool:
    return any(word.start < end and start < word.end for start, end in spans)


def _weigh_deeds(sentence: SentenceRead, begin: int, stop: int) -> Iterator[ScoredWord]:
    """Yield the deeds that the target does or that are done to it; some say nothing of it."""
    tagged = sentence.tagged
    for deed in sentence.deeds:
        start, end = tagged.span(deed.first, deed.last)
        for parties, weight, role in (
            (deed.agents, deed.light.agent, "who does it"),
            (deed.patients, deed.light.patient, "whom it is done to"),
        ):
            if any(_is_head(tagged, party, begin, stop) for party in parties):
                factor, rules = _deny(sentence, deed, start, end)
                rule = "; ".join(filter(None, [f"{role}: {deed.light.term}", rules]))
                yield ScoredWord(start, end, "", deed.light.term, weight, rule, weight * factor)
                break


def _list_deeds_of_others(sentence: SentenceRead, begin: int, stop: int) -> Iterator[Span]:
    """Yield where deeds stand of which both parties are known, and the target is neither."""
    tagged = sentence.tagged
    for deed in sentence.deeds:
        touched = (tagged.span(*party) for party in (*deed.agents, *deed.patients))
        is_known = bool(deed.agents and deed.patients)
        if is_known and not any(start < stop and begin < end for start, end in touched):
            yield tagged.span(deed.first, deed.last)


def _list_blamed(sentence: SentenceRead, begin: int, stop: int) -> Iterator[Span]:
    """Yield what a target blames or thinks, to the end of the clause: "Moss protested the war"."""
    tagged = sentence.tagged
    for deed in sentence.deeds:
        _, kind, agent, patient = deed.light
        is_critic = agent <= 0 and patient < 0
        thinks = agent == patient == 0
        if (
            kind == "verb"
            and (is_critic or thinks)
            and any(_is_head(tagged, one, begin, stop) for one in deed.agents)
        ):
            _, end = tagged.span(deed.first, deed.last)
            breaks = (start for start, word in sentence.tokens if start > end and word in _BREAKS)
            yield end, next(breaks, len(sentence.masked.text))


def _is_head(tagged: Tagged, party: Span, begin: int, stop: int) -> bool:
    """Whether a target is a party itself: its last noun, or in all of it; no "Moss's lawyer"."""
    start, end = tagged.span(*party)
    return begin < end <= stop or (begin <= start and end <= stop)


def _deny(sentence: SentenceRead, deed: Deed, start: int, end: int) -> tuple[float, str]:
    """Return by what the words around a deed change it, and how."""
    known = next((word for word in sentence.words if word.start < end and start < word.end), None)
    if known and known.entry.weight:
        return known.weight / known.entry.weight, known.rules
    before = sentence.tagged.lowers[max(0, deed.first - _NEGATION_REACH) : deed.first]
    denial = next((w for w in before if w in _NEGATIONS or w.endswith("n't")), "")
    return (_DENIED, f'negated by "{denial}"') if denial else (1.0, "")


def _weigh_others(
    sentence: SentenceRead, begin: int, stop: int, *, beside: bool
) -> Iterator[ScoredWord]:
    before = _find_before(sentence, begin)
    for word in sentence.words:
        if word.rules == IDLE:
            continue
        left, right = (word.end, begin) if word.end <= begin else (stop, word.start)
        between = _cut(sentence.tokens, left, right)
        distance = sum(1 for _, token in between if token[0].isalnum())
        factor = _HALF_DISTANCE / (_HALF_DISTANCE + distance)
        rules = [word.rules]
        if not _BREAKS.isdisjoint(token for _, token in between):
            factor *= _OTHER_CLAUSE
            rules.append("other clause")
        rules.append(f"{distance} words away" if distance != 1 else "1 word away")
        factor *= _BESIDE_DEED if beside else 1.0
        if before in _COMPARING:
            factor *= _DENIED
            rules.append(f'turned by "{before}"')
        demand = next((token for _, token in between if token in _DEMANDING), "")
        if demand and word.weight > 0 and word.start >= stop:
            # What somebody must do is not done: "Hale must restore trust".
            factor *= _DENIED
            rules.append(f'demanded by "{demand}"')
        yield ScoredWord(
            word.start, word.end, "", word.entry.term, word.entry.weight,
            "; ".join(filter(None, rules)), word.weight * factor,
        )  # fmt: skip


def _find_before(sentence: SentenceRead, begin: int) -> str:
    """Return the word before a target, but for an article."""
    words = (word for start, word in reversed(sentence.tokens) if start < begin)
    return next((word for word in words if word not in _ARTICLES), "")


def _weigh_prefix(sentence: SentenceRead, begin: int, stop: int) -> Iterator[ScoredWord]:
    """Yield the "anti-" of "anti-Heronian"."""
    prefix = sentence.masked.text[max(0, begin - 5) : begin].lower()
    if prefix in {"anti-", "anti‑", "anti–"}:
        yield ScoredWord(begin - 5, begin, "", "anti-", _AGAINST, "against it", _AGAINST)
