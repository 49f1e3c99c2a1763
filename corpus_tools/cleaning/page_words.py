"""Lines that say little but words pages use of themselves and to their readers.

Pages word the same wishes in ever new ways; the words they are made of are few. A line is taken if
enough of its words that carry meaning are of this kind. How many are enough depends on what else
speaks for the page's own voice: words that hardly anybody else uses ("newsletter"), a reader who
is spoken to ("you", "our") or asked for something ("Scroll down"), a page that points at itself or
at the reader's things ("this story", "your browser").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from corpus_tools.cleaning import page_vocabulary as english
from corpus_tools.cleaning import page_vocabulary_abroad as abroad
from corpus_tools.cleaning import page_voice
from corpus_tools.cleaning.rule import SPEECH, Rule

_SHORT = 2  # up to so many words one of a page's own is enough
_MIDDLE = 7  # up to so many a sentence in everybody's words can be taken
_LONG = 24  # a longer line must speak to the reader
_SURE = 3  # so many words, or signs, leave no doubt
_MOST_SIGNS = 3  # what one of a page's own words may count with all that goes with it
_NAME = 0.5  # what a name counts among the other words
# How much of the words must be the page's own; how much less for each sign; at least so much.
_SHARE, _LEAST = 0.85, 0.4
_TO_READER, _ASKING, _STRONG, _POINTING = 0.16, 0.1, 0.08, 0.1
_MOST_STRONG, _MOST_OTHERS = 3, 2  # so many of them count

_PIECE = re.compile(r"(?:^|[.!?|·•/]\s)\W*([\w'-]+)")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|[\w.+-]{1,60}@[\w-]+\.\w+")
_ANY = re.compile("")
_SYMBOL = re.compile("[\u2190-\u21ff\u25b2-\u27bf\U0001f300-\U0001faff]")


@dataclass(frozen=True)
class Vocabulary:
    """The words of pages in one language, or in several.

    Parameters
    ----------
    word
        What a word looks like.
    own, strong, empty
        The words of pages; others that hardly anybody but a page uses; words that say nothing.
    reader, apart
        Words that speak to the reader; words of somebody who speaks of herself or of others.
    pointing
        "this" and what of a page may stand one or two words behind it; "your" likewise.
    asking
        Verbs that ask the reader for something where a sentence begins.
    articles
        Words with which a sentence about something begins.
    script
        What stands in each line in these languages.
    """

    word: re.Pattern[str]
    own: frozenset[str]
    strong: frozenset[str]
    empty: frozenset[str]
    reader: frozenset[str] = frozenset()
    apart: frozenset[str] = frozenset()
    pointing: tuple[tuple[frozenset[str], frozenset[str]], ...] = ()
    asking: frozenset[str] = frozenset()
    articles: frozenset[str] = frozenset()
    script: re.Pattern[str] = _ANY

    @cached_property
    def of_pages(self) -> frozenset[str]:
        """The words of which a line of the page's own has one."""
        return self.own | self.strong

    @cached_property
    def all_words(self) -> frozenset[str]:
        """All words that count as no strange ones."""
        return self.own | self.strong | self.empty


ENGLISH = Vocabulary(
    re.compile(r"[^\W_]+(?:['-][^\W_]+)*"),
    english.OWN,
    english.STRONG,
    english.EMPTY | english.SHARED,
    page_voice.READER,
    page_voice.APART,
    ((page_voice.THIS, page_voice.PARTS), (page_voice.YOUR, page_voice.YOURS)),
    page_voice.ASKING,
    frozenset(("the", "a", "an")),
)
EUROPEAN = Vocabulary(
    re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*"),
    abroad.OWN,
    abroad.STRONG,
    abroad.EMPTY,
    abroad.READER,
    pointing=((abroad.READER, abroad.OWN | abroad.STRONG),),
)
CHINESE = Vocabulary(
    re.compile(
        "|".join(sorted(abroad.CHINESE | abroad.CHINESE_EMPTY, key=len, reverse=True))
        + "|[\u3400-\u9fff]"
    ),
    abroad.CHINESE,
    frozenset(),
    abroad.CHINESE_EMPTY,
    script=re.compile("[㐀-鿿]"),
)
VOCABULARIES = (ENGLISH, EUROPEAN, CHINESE)


@dataclass(frozen=True)
class PageWords(Rule):
    """A rule for lines of the page's own words.

    Parameters
    ----------
    vocabulary
        Which words are a page's own.
    """

    vocabulary: Vocabulary = ENGLISH

    def fits(self, line: str) -> bool:
        """Return whether the line says hardly anything but words of pages.

        Examples
        --------
        >>> PAGE_WORDS[0].fits("To read more stories, subscribe to our print edition.")
        True
        >>> PAGE_WORDS[0].fits("The paper printed more stories than its readers read.")
        False
        """
        if not self.vocabulary.script.search(line):
            return False
        has_address = "@" in line or "://" in line or "www." in line
        text = _ADDRESS.sub(" ", line) if has_address else line
        words = self.vocabulary.word.findall(text.replace("’", "'"))
        return _is_own(words, line, self.vocabulary)


def read_page_words(text: str) -> tuple[int, bool]:
    """Return how many words of pages a text has, and whether a page speaks in it.

    Each word counts once, and one that hardly anybody but a page uses counts twice; of several
    languages the one that has most counts. A page speaks where it asks for something, points at
    itself, or has a word that hardly anybody else uses.

    Examples
    --------
    >>> read_page_words("Our newsletter: subscribe, and read our newsletter.")
    (5, True)
    >>> read_page_words("The map was read by few.")
    (1, False)
    """
    said = text.replace("’", "'").lower()
    most, speaks = 0, False
    for known in VOCABULARIES:
        words = known.word.findall(said)
        strong = len(known.strong.intersection(words))
        most = max(most, len(known.of_pages.intersection(words)) + strong)
        signs = _read_signs(words, text, known, strong=strong)
        speaks = speaks or bool(strong or signs.asking or signs.pointing)
    return most, speaks


@dataclass(frozen=True)
class _Signs:
    """What speaks for the page's own voice in a line, beside its share of such words."""

    closed: bool
    strong: int
    to_reader: bool
    asking: int
    pointing: int

    @property
    def plain(self) -> bool:
        """Whether the page speaks to the reader, or of itself, in more than everybody's words."""
        spoken = self.to_reader or self.asking
        return bool(self.pointing or (self.strong and spoken) or self.asking > 1)

    def allow(self, n_words: int, n_own: int) -> bool:
        """Return whether a line of so many words can be the page's own at all."""
        if n_words > _LONG:
            return self.to_reader and self.strong + self.pointing > 0
        if self.closed:
            return n_own > 1 if self.plain else n_own >= _SURE and n_words <= _MIDDLE
        return n_own > 1 or n_words <= _SHORT

    def share_needed(self) -> float:
        """Return how much of the words that carry meaning must be the page's own."""
        if self.closed and not self.plain:
            return _SHARE
        less = (
            _TO_READER * self.to_reader
            + _STRONG * min(self.strong, _MOST_STRONG)
            + _ASKING * min(self.asking, _MOST_OTHERS)
            + _POINTING * min(self.pointing, _MOST_OTHERS)
        )
        return max(_SHARE - less, _LEAST)


def _is_own(words: Sequence[str], line: str, known: Vocabulary) -> bool:
    """Return whether enough of the words are a page's own; strong ones count twice."""
    # "US" is a country, and in "CONTACT US" it is the page.
    said = [word.lower() if word != "US" or line.isupper() else word for word in words]
    if known.of_pages.isdisjoint(said):
        return False
    strong = sum(word in known.strong for word in said)
    own = strong + sum(word in known.own for word in said)
    strange = _weigh_strange(words, said, known)
    if _LEAST * strange > _MOST_SIGNS * own:
        return False
    signs = _read_signs(said, line, known, strong=strong)
    sure = strong + signs.pointing + signs.asking >= _SURE
    of_others = said[0] in known.articles or not known.apart.isdisjoint(said)
    apart = signs.closed and not sure and of_others
    if apart or not signs.allow(len(words), own + strong + signs.pointing):
        return False
    counted = own + strong + signs.pointing + signs.asking
    return counted >= signs.share_needed() * (counted + strange)


def _read_signs(said: Sequence[str], line: str, known: Vocabulary, *, strong: int) -> _Signs:
    pointing = sum(
        word in things and not this.isdisjoint(said[max(place - 2, 0) : place])
        for place, word in enumerate(said)
        for this, things in known.pointing
    )
    return _Signs(
        closed=line.endswith((".", "!", "?")),
        strong=strong,
        to_reader=not known.reader.isdisjoint(said),
        asking=sum(word.lower() in known.asking for word in _PIECE.findall(line)),
        pointing=pointing + bool(_SYMBOL.search(line)),
    )


def _weigh_strange(words: Sequence[str], said: Sequence[str], known: Vocabulary) -> float:
    """Return how many words are not a page's own; names count half."""
    return sum(
        _NAME if place and words[place][0].isupper() else 1.0
        for place, word in enumerate(said)
        if not (word in known.all_words or word.isdigit())
    )


# "« Older" is no quotation.
_UNLESS = re.compile(SPEECH.replace("«", ""), re.I | re.X)
PAGE_WORDS: tuple[PageWords, ...] = tuple(
    PageWords("page_words", max_words=40, unless=_UNLESS, vocabulary=vocabulary)
    for vocabulary in VOCABULARIES
)
