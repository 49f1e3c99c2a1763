"""Sentences of one document, and who speaks in each: whom "he", "we" and a demand belong to."""

from __future__ import annotations

import re
from functools import cached_property
from typing import NamedTuple

from corpus_tools.acts.clauses import Clauses
from corpus_tools.acts.entries import Sense
from corpus_tools.acts.groups import NOBODY, Words
from corpus_tools.acts.lexicon import Item
from corpus_tools.acts.parties import PartyFinder
from corpus_tools.text.verbs import index_verbs

# Whoever does this speaks, whatever it is about.
_SPEAKING = frozenset([
    "accuse", "accuse of", "call on", "urge", "warn", "ask", "insist", "condemn", "criticize",
    "criticise", "call for", "blame", "demand", "object", "object to", "complain", "agree",
    "promise", "vow", "threaten", "dismiss", "reject", "deny", "brief",
])  # fmt: skip
# Verbs of answering: of no use as acts, since nobody says what the other did.
_ANSWERING = index_verbs(["reply", "answer", "counter", "remark", "observe", "recount", "object"])
# "..., said Ada Moss": what may follow a speaker who stands behind the verb.
_BEHIND_SPEAKER = frozenset([
    ",", ".", "who", "whose", "of", "at", "from", "in", "on", "to", "during", "after", '"', ";",
    "by", "before", "as", "when", "while", "for",
])  # fmt: skip
_CLOSING = frozenset([",", '"', "?", "!", "''"])
# So many sentences before are asked for who speaks, and stay read until then.
_MOST_BACK = 3
_REFERRING = frozenset(["both", "two", "sides", "delegations", "each", "they", "he", "she"])
_SAY = Sense("say", "", False)
# Most words are plain; the rest of the expression is for what is not.
_WORD = re.compile(r"[a-z]++(?![\w-])|[^\W\d_]+(?:-[^\W\d_]+)*")


class Speech(NamedTuple):
    """A verb of saying and who speaks: words from, to (half open)."""

    verb: int
    speaker: Words


class Sentence:
    """A sentence that is read only when somebody asks.

    Parameters
    ----------
    text
        Of the sentence.
    place
        How many stand before it in its article.
    """

    def __init__(self, text: str, *, place: int = 0) -> None:
        self.text, self.place = text, place
        # Its words in small letters, before they are read.
        self.lowers = frozenset(_WORD.findall(text.lower()))
        # Whether it names an actor of the study; ``None``: nobody has asked yet.
        self.named: bool | None = None
        # Where the letters of actors' names stand; ``None``: nobody has asked yet.
        self.letters: list[tuple[int, int]] | None = None

    @property
    def may_refer(self) -> bool:
        """Whether it has words for somebody who was named before."""
        return not self.lowers.isdisjoint(_REFERRING)

    def forget(self) -> None:
        """Let go of what was read, which most articles never ask for again."""
        self.__dict__.pop("clauses", None)
        self.__dict__.pop("finder", None)

    @cached_property
    def clauses(self) -> Clauses:
        """Its words and items."""
        return Clauses(self.text)

    @cached_property
    def finder(self) -> PartyFinder:
        """Its noun phrases."""
        return PartyFinder(self.clauses)

    @cached_property
    def speeches(self) -> list[Speech]:
        """The verbs of saying with who speaks, in order.

        Examples
        --------
        >>> sentence = Sentence("“The plan is dead,” said Ada Moss, who chairs the panel.")
        >>> [sentence.clauses.tagged.slice(*speech.speaker) for speech in sentence.speeches]
        ['Ada Moss']
        """
        found = [Speech(item.first, self._find_speaker(item)) for item in self._list_sayings()]
        return [speech for speech in found if speech.speaker != NOBODY]

    def _list_sayings(self) -> list[Item]:
        """Return the verbs of saying as items, those that are in no list of acts among them."""
        items = [
            item
            for item in self.clauses.items
            if item.kind == "verb" and (item.sense.operator == "say" or item.name in _SPEAKING)
        ]
        known = {item.first for item in items}
        for place, low in enumerate(self.clauses.tagged.lowers):
            if low in _ANSWERING and place not in known:
                items.append(Item(place, place + 1, low, "verb", _SAY, "past"))
        return sorted(items)

    def _find_speaker(self, item: Item) -> Words:
        lowers = self.clauses.tagged.lowers
        group = self.clauses.read_group(item)
        if group.passive or group.modal == "demand":
            return NOBODY
        behind = self.finder.find_phrase(item.last)
        inverts = item.sense.operator == "say" and item.name != "tell" and group.first > 0
        if inverts and lowers[group.first - 1] in _CLOSING and behind != NOBODY:
            following = lowers[behind[1]] if behind[1] < len(lowers) else "."
            if following in _BEHIND_SPEAKER and not self.finder.is_time(behind):
                return self.finder.widen(behind)
        return self.finder.widen(self.finder.find_subject(group.first))


class Article:
    """The sentences of one document up to the one that is read, in order."""

    def __init__(self) -> None:
        self.sentences: list[Sentence] = []

    def add(self, text: str) -> Sentence:
        """Return the next sentence."""
        if len(self.sentences) > _MOST_BACK:
            self.sentences[-1 - _MOST_BACK].forget()
        self.sentences.append(Sentence(text, place=len(self.sentences)))
        return self.sentences[-1]

    def list_earlier(self, sentence: Sentence) -> list[Sentence]:
        """Return what stands before a sentence, the nearest first."""
        return self.sentences[: sentence.place][::-1]

    def find_last_speaker(self, sentence: Sentence) -> tuple[Sentence, Words] | None:
        """Return who spoke last in one of the three sentences before; ``None``: nobody."""
        for earlier in self.list_earlier(sentence)[:_MOST_BACK]:
            if earlier.speeches:
                return earlier, earlier.speeches[-1].speaker
        return None
