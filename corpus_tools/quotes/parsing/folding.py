"""A sentence as the parser reads it: quotations of whole utterances put short."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from corpus_tools.quotes.colons import HEADLINES
from corpus_tools.quotes.marks import Span
from corpus_tools.quotes.nouns import BODIES, PEOPLE
from corpus_tools.text.tagging import tag_text

# A whole sentence in three words: the parser knows what to make of it before or after "said".
UTTERANCE = "It is so"
_FEWEST_WORDS = 4
_ENDING = re.compile(r"([,.?!…])\W{0,2}$")
_OPENING = re.compile(r"\W*[A-Z0-9]")
_SAID = "said|says|say|asked|asks|replied|added|wrote|writes"
_BEFORE = re.compile(rf"(?:^|[,:;.?!—–-]\s*|\b(?:{_SAID})\s+)$")
_DATELINE = re.compile(
    r"""(?:[A-Z][A-Z.'’ -]{3,}(?:,\s[^—–()]{2,30})?(?:\s?\([^()]{2,20}\))?   # PORT ELM, May 3 (XNA)
    |[A-Z][\w.'’-]+(?:,?\s[A-Z][\w.'’-]+){0,3},?\s?\([A-Z][^()]{1,20}\))  # Port Elm (XNA)
    \s*(?:—|–|--|-)\s+""",
    re.VERBOSE,
)
_BRACKETS = re.compile(r"\s\([A-Z][\w.]*(?:[-–, ]+[A-Z][\w.]*){0,2}\)")
_ANY_MARK = "''|``|‘‘|’’|,,|[\"'“”„‟«»‘’‚‛‹›`]"
_MARK, _CLOSING_MARK = re.compile(_ANY_MARK), re.compile(rf"(?:{_ANY_MARK})$")
_STOPS = " ,.?!…"
# One character for one, so that offsets stay true.
_PLAIN = str.maketrans("“”„‟«»‘’‚‛‹›\u00a0\u2007\u2009\u202f", "\"\"\"\"\"\"''''''    ")


class _Piece(NamedTuple):
    """A stretch of what the parser reads, and where it stands in the sentence."""

    text: str
    start: int
    original: Span
    folded: bool

    @property
    def end(self) -> int:
        """Where it ends in what the parser reads."""
        return self.start + len(self.text)


class _Words(NamedTuple):
    """Words taken up in a sentence: the span with its marks, and without."""

    start: int
    first: int
    last: int
    end: int


class Folded:
    """A sentence with its quotations put short.

    Parameters
    ----------
    text
        One sentence.
    marked
        Where quotations stand in it, marks included, in order.
    part
        In a title or deck, words that are no names lose their capitals.

    Attributes
    ----------
    text
        What the parser reads: "It is so" for each utterance, and no marks around words that the
        sentence only takes up.
    quotations
        Where the utterances stand in it.
    quoted
        Where words in marks begin in it.

    Examples
    --------
    >>> folded = Folded('"The talks went on all night," Ms. Orlov said.', [(0, 30)])
    >>> folded.text
    '"It is so," Ms. Orlov said.'
    >>> folded.restore((0, 11))
    (0, 30)
    """

    def __init__(self, text: str, marked: Sequence[Span], *, part: str = "body") -> None:
        self._original = text
        short = list(_shorten(text, marked))
        whole = {start for start, *_ in short}
        self._taken_up = [_measure(text, span) for span in marked if span[0] not in whole]
        marks = [(*mark, "") for words in self._taken_up for mark in (words[:2], words[2:])]
        changes = sorted([*short, *marks, *_skip(text, marked)])
        self._pieces = list(_write(_plain(text, part), changes))
        self.text = "".join(piece.text for piece in self._pieces)
        self.quotations = [(piece.start, piece.end) for piece in self._pieces if piece.folded]
        self.quoted = [start for start, _ in self.quotations]
        self.quoted += [self._fold(words.first) for words in self._taken_up]

    def restore(self, span: Span) -> Span:
        """Return where a stretch of what the parser reads stands in the sentence."""
        return self._unfold(span[0], 0), self._unfold(span[1] - 1, 1)

    def restore_content(self, spans: Sequence[Span], cue: Span) -> tuple[Span, ...]:
        """Return the same for what is said: words in marks are whole and have their marks."""
        whole: list[Span] = []
        for span in spans:
            start, end = self._complete(self.restore(span), self.restore(cue))
            if whole and start < whole[-1][1]:
                whole[-1] = (whole[-1][0], max(end, whole[-1][1]))
            else:
                whole.append((start, end))
        return tuple(whole)

    def _complete(self, span: Span, cue: Span) -> Span:
        start, end = span
        for words in self._taken_up:
            rest = self._original[end : words.last]
            near = not rest.strip(_STOPS) or not end <= cue[0] < words.end
            if start <= words.first < end < words.end and near:
                end = words.end
            if start == words.first and end >= words.end:
                start = words.start
        return start, end

    def _unfold(self, place: int, side: int) -> int:
        piece = next(piece for piece in self._pieces if place < piece.end)
        if piece.folded:
            return piece.original[side]
        return piece.original[0] + place - piece.start + side

    def _fold(self, place: int) -> int:
        piece = next(piece for piece in self._pieces if place <= piece.original[1])
        return piece.start + place - piece.original[0]


def _write(plain: str, changes: Sequence[tuple[int, int, str]]) -> Iterator[_Piece]:
    """Yield what the parser reads: the sentence with some stretches of it changed."""
    at = done = 0
    for start, end, instead in [*changes, (len(plain), len(plain), "")]:
        if start >= done:
            yield _Piece(plain[done:start], at, (done, start), folded=False)
            at += start - done
            yield _Piece(instead, at, (start, end), folded=bool(instead))
            at, done = at + len(instead), end


def _plain(text: str, part: str) -> str:
    plain = text.translate(_PLAIN)
    return _lower_words(plain) if part in HEADLINES else plain


def _measure(text: str, span: Span) -> _Words:
    """Return where the words begin and end between their marks; a mark may lie out of sight."""
    start, end = span
    opening, closing = _MARK.match(text, start, end), _CLOSING_MARK.search(text, start, end)
    first = opening.end() if opening else start
    return _Words(start, first, max(closing.start(), first) if closing else end, end)


def _skip(text: str, marked: Sequence[Span]) -> Iterator[tuple[int, int, str]]:
    """Yield what the parser takes for something else: datelines, a party or place in brackets."""
    dateline = _DATELINE.match(text)
    if dateline:
        yield 0, dateline.end(), ""
    for aside in _BRACKETS.finditer(text):
        if not any(start < aside.start() < end for start, end in marked):
            yield aside.start(), aside.end(), ""


def _shorten(text: str, marked: Sequence[Span]) -> Iterator[tuple[int, int, str]]:
    """Yield the quotations that are utterances, put short, but no words taken up in a sentence."""
    before = False
    for start, end in marked:
        inner, ending = text[start:end], _ENDING.search(text[start:end])
        whole = bool(_OPENING.match(inner)) or start == 0 or before
        apart = bool(ending or _BEFORE.search(text[:start]))
        if whole and apart and (ending or len(inner.split()) >= _FEWEST_WORDS):
            before = True
            stop = ending[1] if ending else "," if text[end:].strip() else "."
            yield start, end, f'"{UTTERANCE}{stop.replace("…", ".")}"'


def _lower_words(title: str) -> str:
    """Return a headline with capitals only where a name has them."""
    tagged, letters = tag_text(title), list(title)
    for start, word, tag in zip(tagged.starts, tagged.words, tagged.tags, strict=True):
        low = word.lower()
        named = tag.startswith("NNP") and low not in PEOPLE | BODIES
        if word.istitle() and not named and len(low) == len(word):
            letters[start : start + len(word)] = low
    return "".join(letters)
