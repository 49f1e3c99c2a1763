"""A sentence as its readers look at it: words, noun phrases, groups of verbs, quotations folded."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from corpus_tools.quotes.marks import Span
from corpus_tools.quotes.nouns import can_speak, read_words
from corpus_tools.text.phrases import Phrase, find_phrases
from corpus_tools.text.tagging import MARKS, Tagged, tag_text

# The tag of a quotation that stands for a whole utterance, and those of verbs with a subject.
QUOTATION = "QQ"
FINITE = frozenset(["VBD", "VBZ", "VBP", "MD"])
_FOLDED_WORDS = 4
_BRACKET = 8
_WIDEST_MARK = 2
_ENDS_UTTERANCE = re.compile(r"[,.?!…—-]\W{0,2}$")
_QUOTES = frozenset("'‘’`")
_SPACE = re.compile(r"\s")
# What stands before a verb.
_BE = read_words("be is are was were been being am 're 'm get gets got getting")
_BE_NOT = read_words("isn't wasn't aren't weren't")
_HELPING = read_words("have has had having 've do does did")
_NOT = read_words("not never hardly neither nor n't scarcely barely rarely")
_FUTURE = read_words("will would may might could shall should can must 'll wo going likely")
_FLOATING = read_words("himself herself itself themselves both all each")
_NO_ADVERBS = frozenset(["so", "too"])
_CONTRACTED = ("'ve", "'d", "'ll", "'re", "'m")


class View:
    """The words of a sentence without its quotation marks.

    Parameters
    ----------
    text
        One sentence.
    marked
        Where quotations stand in it, marks included, in order.

    Attributes
    ----------
    lowers, tags, starts, ends
        As in ``Tagged``. A quotation that is an utterance of its own is one word with the tag
        ``QQ``; of a shorter one only the marks are left out.
    phrases
        Noun phrases by the word they begin with.
    """

    def __init__(self, text: str, marked: Sequence[Span]) -> None:
        tagged = tag_text(text)
        self.text = text
        self.marked = marked
        if marked or "(" in text:
            folded = [span for span in marked if _is_utterance(text, span)]
            marks = frozenset(at for s, e in marked for at in _list_marks(text, s, e))
            tagged = _fold(tagged, folded, marks)
        self.starts, self.ends = tagged.starts, tagged.ends
        self.lowers, self.tags, self.words = tagged.lowers, tagged.tags, tagged.words
        self.phrases: list[Phrase] = find_phrases(tagged)
        self.at: list[int] = [-1] * len(tagged.words)
        for number, phrase in enumerate(self.phrases):
            self.at[phrase.first : phrase.last] = [number] * (phrase.last - phrase.first)

    def __len__(self) -> int:
        return len(self.words)

    def span(self, first: int, last: int) -> Span:
        """Return where the words stand, with the marks that belong to them."""
        start, end = self.starts[first], self.ends[last - 1]
        for opening, closing in self.marked:
            if opening < end and start < closing:
                if start - opening <= _WIDEST_MARK or opening > start:
                    start, end = min(start, opening), max(end, closing)
                elif end < closing:
                    end = closing
        return start, end

    def find_marked(self, place: int) -> int:
        """Return where a short quotation ends that begins with the word; 0 where none does."""
        if place >= len(self.starts):
            return 0
        at = bisect_left(self.marked, (self.starts[place] - _WIDEST_MARK,))
        for start, end in self.marked[at : at + 1]:
            if start < self.starts[place]:
                return bisect_left(self.starts, end)
        return 0

    def phrase_from(self, place: int) -> Phrase | None:
        """Return the noun phrase that begins with a word, or has it as its first that counts."""
        if 0 <= place < len(self.at) and self.at[place] >= 0:
            phrase = self.phrases[self.at[place]]
            return phrase if phrase.first == place else Phrase(place, phrase.last, phrase.head)
        return None

    def phrase_to(self, place: int) -> Phrase | None:
        """Return the noun phrase that ends with a word."""
        phrase = self.phrase_from(place)
        return self.phrases[self.at[place]] if phrase and phrase.last == place + 1 else None

    def skip_adverbs(self, place: int) -> int:
        """Return the first word from a place on that is no adverb."""
        while place < len(self.tags) and self.tags[place].startswith("RB"):
            place += 1
        return place

    def can_speak(self, head: int) -> bool:
        """Whether a noun is a person, a body, a document or a name, as far as words tell."""
        named = self.words[head][0].isupper() and self.tags[head].startswith("NNP")
        return named or can_speak(self.lowers[head])


def _list_marks(text: str, start: int, end: int) -> Iterator[int]:
    """Yield where the marks of a quotation stand: one letter each, or two."""
    yield from (start, end - 1)
    if text[start + 1 : start + 2] in _QUOTES and text[start] == text[start + 1]:
        yield start + 1
    if text[end - 2 : end - 1] in _QUOTES and text[end - 2] == text[end - 1]:
        yield end - 2


def _is_utterance(text: str, span: Span) -> bool:
    inner = text[span[0] + 1 : span[1] - 1]
    return len(_SPACE.findall(inner)) + 1 >= _FOLDED_WORDS or bool(_ENDS_UTTERANCE.search(inner))


def _fold(tagged: Tagged, folded: Sequence[Span], marks: frozenset[int]) -> Tagged:
    """Make one word of each span, and leave out marks of quotation elsewhere."""
    behind, spans = 0, iter(folded)
    span = next(spans, None)
    kept: list[tuple[int, int, str, str, str]] = []
    rows = zip(tagged.starts, tagged.ends, tagged.words, tagged.lowers, tagged.tags, strict=True)
    for place, row in enumerate(rows):
        start, word = row[0], row[2]
        while span and start >= span[1]:
            span = next(spans, None)
        if span and span[0] <= start:
            if not kept or kept[-1][0] != span[0]:
                kept.append((*span, tagged.text[slice(*span)], '"', QUOTATION))
        elif start in marks or word in MARKS or start < behind:
            continue
        elif word == "(" and (closing := _find_bracket(tagged, place)):
            behind = closing
        else:
            kept.append(row)
    starts, ends, words, lowers, tags = zip(*kept, strict=True) if kept else ((),) * 5
    return Tagged(tagged.text, list(starts), list(ends), list(words), list(lowers), list(tags))


def _find_bracket(tagged: Tagged, place: int) -> int:
    """Return where a short bracket ends that only explains: "(D-Ohio)"."""
    for at in range(place + 1, min(place + _BRACKET, len(tagged))):
        if tagged.words[at] == ")":
            return tagged.ends[at]
    return 0


class Group(NamedTuple):
    """A verb with its auxiliaries: words ``first`` to ``last``, not with ``last``."""

    first: int
    last: int
    passive: bool
    negated: bool
    future: bool
    infinitive: bool
    progressive: bool
    auxiliary: bool


def read_group(view: View, verb: int, last: int) -> Group:
    """Return the group of a verb, whose words go from ``verb`` to ``last``."""
    first, flags = verb, set[str]()
    while first and (found := _read_auxiliary(view, first - 1)) is not None:
        flags |= found
        first -= 1
    if first:
        flags |= _read_contraction(view.lowers[first - 1])
    return Group(
        first=first,
        last=last,
        passive="be" in flags,
        negated="not" in flags,
        future=bool(flags & {"future", "to"}),
        infinitive="to" in flags,
        progressive=bool(flags & {"be", "ing"}),
        auxiliary=bool(flags & {"be", "ing", "auxiliary"}),
    )


def _read_auxiliary(view: View, place: int) -> set[str] | None:
    """Return what a word before a verb says of it; None where it is not of its group."""
    low, tag = view.lowers[place], view.tags[place]
    if low in _NOT:
        return {"not"}
    if low in _BE or (low == "'s" and tag == "VBZ"):
        return {"be"}
    if low in _HELPING:
        return {"auxiliary"}
    if tag == "MD":
        return _read_modal(low)
    if low == "to":
        return {"to"}
    floats = low in _FLOATING and place > 0 and view.at[place - 1] >= 0
    adverb = tag.startswith("RB") and low not in _NO_ADVERBS
    return set() if floats or adverb else None


def _read_modal(low: str) -> set[str]:
    flags = {"be" if low in _BE_NOT else "auxiliary"}
    if low.endswith("n't") or low == "cannot":
        flags.add("not")
    if low in _FUTURE:
        flags.add("future")
    return flags


def _read_contraction(low: str) -> set[str]:
    """Return what "they've", "I'd" or "we're" says of the verb after it."""
    if "'" not in low or not low.endswith(_CONTRACTED):
        return set()
    if low.endswith(("'ll", "'d")):
        return {"auxiliary", "future"} if low.endswith("'ll") else {"auxiliary"}
    return {"ing"} if low.endswith(("'re", "'m")) else {"auxiliary"}
