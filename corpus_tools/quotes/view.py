"""A sentence as its readers look at it: words and phrases, quotations folded to one word."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from corpus_tools.quotes.nouns import BODIES, DOCUMENTS, PEOPLE, PRONOUNS
from corpus_tools.quotes.statement import Span
from corpus_tools.text.phrases import Phrase, find_phrases
from corpus_tools.text.tagging import MARKS, Tagged, tag_text

# The tag of a quotation that stands for a whole utterance.
QUOTATION = "QQ"
_FOLDED_WORDS = 4
_BRACKET = 8
_WIDEST_MARK = 2
_ENDS_UTTERANCE = re.compile(r"[,.?!…—-]\W{0,2}$")
_QUOTES = frozenset("'‘’`")
_SPACE = re.compile(r"\s")
_AGENT = re.compile(r"(?:ists?|ians?|ologers?|person|people|[^p]men|[^hu]man|woman|women)$")


class View:
    """The words of a sentence without its quotation marks.

    Parameters
    ----------
    text
        One sentence.
    marked
        Where quotations stand in it, marks included.

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
        self.folded = [span for span in marked if _is_utterance(text, span)]
        if marked or "(" in text:
            marks = frozenset(at for s, e in marked for at in _list_marks(text, s, e))
            tagged = _fold(tagged, self.folded, marks)
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
        for start, end in self.marked:
            if 0 < self.starts[place] - start <= _WIDEST_MARK:
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
        if 0 <= place < len(self.at) and self.at[place] >= 0:
            phrase = self.phrases[self.at[place]]
            return phrase if phrase.last == place + 1 else None
        return None

    def can_speak(self, first: int, last: int, head: int) -> bool:
        """Whether a phrase is a person, a body, a document or a name, as far as words tell."""
        low = self.lowers[head]
        if low in PRONOUNS or low in PEOPLE or low in BODIES or low in DOCUMENTS:
            return True
        if _AGENT.search(low):
            return True
        return self.words[head][0].isupper() and self.tags[head].startswith("NNP")


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
    behind = 0
    spans = iter(folded)
    span = next(spans, None)
    starts: list[int] = []
    ends: list[int] = []
    words: list[str] = []
    lowers: list[str] = []
    tags: list[str] = []
    for place, start in enumerate(tagged.starts):
        while span and start >= span[1]:
            span = next(spans, None)
        if span and span[0] <= start:
            if not starts or starts[-1] != span[0]:
                starts.append(span[0])
                ends.append(span[1])
                words.append(tagged.text[span[0] : span[1]])
                lowers.append('"')
                tags.append(QUOTATION)
            continue
        word = tagged.words[place]
        if start in marks or word in MARKS or start < behind:
            continue
        if word == "(" and (closing := _find_bracket(tagged, place)):
            behind = closing
            continue
        starts.append(start)
        ends.append(tagged.ends[place])
        words.append(word)
        lowers.append(tagged.lowers[place])
        tags.append(tagged.tags[place])
    return Tagged(tagged.text, starts, ends, words, lowers, tags)


def _find_bracket(tagged: Tagged, place: int) -> int:
    """Return where a short bracket ends that only explains: "(D-Ohio)"."""
    for at in range(place + 1, min(place + _BRACKET, len(tagged))):
        if tagged.words[at] == ")":
            return tagged.ends[at]
    return 0
