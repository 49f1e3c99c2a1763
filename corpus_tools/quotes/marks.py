"""Quotation marks of a document: what stands between them; which of that is speech or a name."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from corpus_tools.quotes.nouns import read_words

_DOUBLE, _SINGLE = '"“”„‟«»', "'‘’‚‛‹›"
# Two single marks side by side are a double one.
_ANY_MARK = re.compile(rf"''|``|‘‘|’’|,,(?=\w)|[{_DOUBLE}{_SINGLE}`]")
# What a mark may stand behind when it opens, and before when it closes.
_BEFORE_OPENING = frozenset("([{—–-/:;…") | frozenset(_DOUBLE)
_AFTER_CLOSING = frozenset(".,;:?!)]}—–-/…") | frozenset(_DOUBLE)
# 'em, 'til and '90s open nothing.
_CLIPPED = re.compile(r"(?:\d|(?:em|til|tis|twas|cause|n|bout|round)\b)", re.IGNORECASE)
# "..., he said." between two opening marks: the first one was never closed.
_OUTSIDE_SPEECH = re.compile(
    r",\s(?:[A-Z][\w.’'-]+\s){0,3}(?:he|she|they)?\s?(?:said|says|added)\b"
)
# Longer than this no quotation goes on without a mark that closes it or opens it again.
_LONGEST = 60
# What stands alone in its sentence, ends like one, or is long enough, is an utterance.
_OPENS = re.compile(r"[\"“”'’‘»«›‹(\[…. ]*$")
_RESTS = re.compile(r"[\"“”'’‘»«›‹)\].,?!;:… —–-]*$")
_ENDS_UTTERANCE = re.compile(r"[,.?!…—-][\"“”'’‘»«›‹)\]]*$")
_FEW_WORDS, _MANY_WORDS = 3, 6
# So far in front of a quotation the words stand that tell what it is, in code points.
NEAR = 120
# Before a name in marks: "a film called", "the panel themed", "her book".
_NAMED = re.compile(
    r"\b(?:themed|titled|entitled|called|named|dubbed|headlined|subtitled|captioned|hosts?|"
    r"(?:book|film|movie|report|forum|song|album|article|essay|paper|play|series|show|programme|"
    r"program|panel|poem|novel|column|editorial|documentary|exhibition|study|magazine|podcast|"
    r"speech|lecture|project|initiative|theme|title|memoir|single|episode|painting|"
    r"conference|seminar|workshop|session|event|campaign|video|blog|website|document)"
    r"(?:,|\sof|\son|\sis|\swas)?),?\s*$",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_SMALL = read_words("a an the of in on at for to and or but with by from as is vs")
# Where something stands in a text: the first code point and the one behind the last.
Span = tuple[int, int]


class Mark(NamedTuple):
    """A mark of quotation; ``role`` is opens, closes, or either where nothing tells."""

    start: int
    end: int
    role: str
    single: bool


class Piece(NamedTuple):
    """Part of a quotation in one sentence: from mark to mark, or to the end of the sentence."""

    sentence: int
    start: int
    end: int


class Stretch(NamedTuple):
    """A stretch between quotation marks: its pieces, one a sentence, in order, marks included."""

    pieces: tuple[Piece, ...]


@dataclass
class _Open:
    """A mark that waits for its partner."""

    sentence: int
    at: int
    last_opened: int


def find_stretches(texts: Sequence[str]) -> list[Stretch]:
    """Find what stands between quotation marks in a document.

    Parameters
    ----------
    texts
        The sentences of one document, in order.

    Returns
    -------
    list of Stretch
        In order, never overlapping: marks inside marks belong to the outer ones. Straight,
        curly and angled marks are told apart by what stands around them, so that all styles
        give the same. A quotation that opens every paragraph anew and closes only in the last
        one is one stretch. A mark without a partner ends with its sentence when speech is
        likely there, and else is no mark.

    Examples
    --------
    >>> find_stretches(['He said: "We agree.', 'We always did."'])[0].pieces
    (Piece(sentence=0, start=9, end=19), Piece(sentence=1, start=0, end=15))
    """
    marks = [list(_read_marks(text)) if _ANY_MARK.search(text) else [] for text in texts]
    doubles = any(not mark.single for of in marks for mark in of)
    stretches = _pair(texts, [[m for m in of if not m.single] for of in marks])
    singles = [[m for m in of if m.single] for of in marks]
    if not any(singles):
        return stretches
    if not doubles:
        return _pair(texts, singles)
    inner = [
        stretch
        for number, of in enumerate(singles)
        for stretch in _pair_inside(texts[number], number, of)
    ]
    return _nest(stretches, inner)


def _nest(doubles: Sequence[Stretch], singles: Sequence[Stretch]) -> list[Stretch]:
    """Keep the outer of two stretches that stand in each other, and no single that crosses one."""
    pieces: dict[int, list[tuple[Piece, bool]]] = defaultdict(list)
    for stretch in doubles:
        for piece in stretch.pieces:
            pieces[piece.sentence].append((piece, len(stretch.pieces) == 1))
    kept = {stretch.pieces[0]: stretch for stretch in doubles}
    for single in singles:
        piece = single.pieces[0]
        here = pieces[piece.sentence]
        touching = [(other, alone) for other, alone in here if _touches(other, piece)]
        if all(alone and _holds(piece, other) for other, alone in touching):
            pieces[piece.sentence] = [one for one in here if one not in touching]
            pieces[piece.sentence].append((piece, True))
            for other, _ in touching:
                del kept[other]
            kept[piece] = single
    return [kept[piece] for piece in sorted(kept)]


def _touches(one: Piece, other: Piece) -> bool:
    return one.start < other.end and other.start < one.end


def _holds(outer: Piece, inner: Piece) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _read_marks(text: str) -> Iterator[Mark]:
    """Yield each mark, but no apostrophe."""
    for found in _ANY_MARK.finditer(text):
        at, mark = found.start(), found.group()
        before, after = text[at - 1 : at], text[found.end() : found.end() + 1]
        single = len(mark) == 1 and mark not in _DOUBLE
        if single and before.isalnum() and after.isalnum():
            continue
        opens = not before or before.isspace() or before in _BEFORE_OPENING
        opens = opens or (not single and before in _SINGLE)
        closes = not after or after.isspace() or after in _AFTER_CLOSING
        closes = closes or (not single and after in _SINGLE)
        if single and opens and (closes or _CLIPPED.match(text, at + 1)):
            continue
        role = "either" if opens == closes else "opens" if opens else "closes"
        yield Mark(at, found.end(), role, single)


def _pair(texts: Sequence[str], marks: Sequence[Sequence[Mark]]) -> list[Stretch]:
    """Pair the marks of one kind over the whole document."""
    stretches: list[Stretch] = []
    waiting: _Open | None = None
    for number, of in enumerate(marks):
        for mark in of:
            if waiting and number - waiting.last_opened > _LONGEST:
                stretches += _give_up(texts, waiting)
                waiting = None
            if waiting is None:
                if mark.role != "closes":
                    waiting = _Open(number, mark.start, number)
            elif mark.role != "opens":
                stretches.append(_close(texts, waiting, number, mark.end))
                waiting = None
            elif _goes_on(texts, waiting, number, mark.start):
                waiting.last_opened = number
            else:
                same = number == waiting.sentence
                stretches += _give_up(texts, waiting, mark.start if same else None)
                waiting = _Open(number, mark.start, number)
    return stretches + (_give_up(texts, waiting) if waiting else [])


def _goes_on(texts: Sequence[str], waiting: _Open, number: int, at: int) -> bool:
    """Whether a mark that opens in an open quotation only opens its next paragraph."""
    if at > 0 or number == waiting.sentence:
        return False
    between = [texts[waiting.last_opened][waiting.at :], *texts[waiting.last_opened + 1 : number]]
    return not any(_OUTSIDE_SPEECH.search(text) for text in between)


def _close(texts: Sequence[str], waiting: _Open, number: int, end: int) -> Stretch:
    if number == waiting.sentence:
        return Stretch((Piece(number, waiting.at, end),))
    middle = [Piece(place, 0, len(texts[place])) for place in range(waiting.sentence + 1, number)]
    first = Piece(waiting.sentence, waiting.at, len(texts[waiting.sentence]))
    return Stretch((first, *middle, Piece(number, 0, end)))


def _give_up(texts: Sequence[str], waiting: _Open, end: int | None = None) -> list[Stretch]:
    """Return what a mark without a partner stands before: its sentence, if it opens that."""
    text = texts[waiting.sentence]
    behind = text[: waiting.at].rstrip()
    if behind and behind[-1] not in ":,":
        return []
    piece = Piece(waiting.sentence, waiting.at, len(text) if end is None else end)
    return [Stretch((piece,))]


def _pair_inside(text: str, number: int, marks: Sequence[Mark]) -> Iterator[Stretch]:
    """Pair single marks inside one sentence, where an apostrophe may look like one that closes."""
    behind = 0
    for place, mark in enumerate(marks):
        if mark.role != "opens" or mark.start < behind:
            continue
        closing = [other.end for other in marks[place + 1 :] if other.role == "closes"]
        # "the students' union" holds no closing mark, if a better one follows.
        better = [end for end in closing if text[end - 2] not in "sS"]
        if closing:
            behind = (better or closing)[0]
            yield Stretch((Piece(number, mark.start, behind),))


def is_title(before: str, inner: str) -> bool:
    """Whether a quotation is a name: "the panel themed", "her book", and capitals inside.

    Examples
    --------
    >>> is_title("a panel themed ", '"Grids and Thinkers"'), is_title("he said ", '"No Way"')
    (True, False)
    """
    return is_capitalised(inner) and bool(_NAMED.search(before, max(0, len(before) - NEAR)))


def is_capitalised(inner: str) -> bool:
    """Whether a quotation is written like a name: all but small words with capitals."""
    words = [word for word in _WORD.findall(inner) if word.lower() not in _SMALL]
    return bool(words) and all(word[0].isupper() for word in words)


def opens_sentence(text: str, piece: Piece) -> bool:
    """Whether nothing but marks stands before a quotation."""
    return bool(_OPENS.fullmatch(text, 0, piece.start))


def is_utterance(text: str, piece: Piece) -> bool:
    """Whether a quotation stands by itself: it is the whole sentence, or ends like one."""
    inner = text[piece.start : piece.end]
    whole = opens_sentence(text, piece) and bool(_RESTS.fullmatch(text, piece.end))
    n_words = len(inner.split())
    ends = n_words >= _FEW_WORDS and bool(_ENDS_UTTERANCE.search(inner))
    return whole or ends or n_words >= _MANY_WORDS or text[: piece.start].rstrip().endswith(":")
