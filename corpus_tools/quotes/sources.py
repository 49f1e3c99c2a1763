"""Who says it without a verb: "according to Moss", "in her view"."""

from __future__ import annotations

from corpus_tools.quotes.clauses import find_sentence_end
from corpus_tools.quotes.cues import OPINION_NOUNS, SOURCE_PHRASES, SOURCE_WORDS
from corpus_tools.quotes.outer import Outer, has_verb_soon
from corpus_tools.quotes.statement import Statement
from corpus_tools.quotes.subjects import Subject, join_right
from corpus_tools.quotes.view import QUOTATION, View

_PHRASES: dict[str, list[tuple[list[str], str]]] = {}
for _phrase, _class in SOURCE_PHRASES.items():
    _PHRASES.setdefault(_phrase.split()[0], []).append((_phrase.split(), _class))
_DASHES = frozenset([",", "—", "–"])


def find_source(view: View) -> Outer | None:
    """Read "according to X" and "in X's view".

    Parameters
    ----------
    view
        The sentence.

    Returns
    -------
    Outer or None
        What is said is the rest of the sentence: all before it, or after it where it begins.
    """
    if SOURCE_WORDS.isdisjoint(view.lowers):
        return None
    for place, low in enumerate(view.lowers):
        for words, cue_class in _PHRASES.get(low, ()):
            last = place + len(words)
            subject = join_right(view, last) if view.lowers[place:last] == words else None
            if subject:
                return _build(view, (place, last), subject, cue_class)
        if low == "in":
            owner = _find_owner(view, place)
            if owner:
                last = view.phrases[view.at[place + 1]].last
                return _build(view, (place, last), owner, "attitude")
    return None


def _find_owner(view: View, place: int) -> Subject | None:
    """Return whose view it is."""
    phrase = view.phrase_from(place + 1)
    if phrase is None or view.lowers[phrase.head] not in OPINION_NOUNS:
        return None
    if view.tags[place + 1] == "PRP$":
        return Subject(place + 1, place + 2, place + 1)
    for at in range(place + 1, phrase.head):
        if view.tags[at] == "POS":
            return Subject(place + 1, at, at - 1)
    return None


def _build(view: View, cue: tuple[int, int], subject: Subject, cue_class: str) -> Outer | None:
    behind = max(subject.last, cue[1])
    opens = cue[0] <= 1 and view.tags[0] != QUOTATION
    words = _find_after(view, behind) if opens else _find_before(view, cue[0], behind)
    if not words:
        return None
    statement = Statement(
        cue=view.span(*cue),
        cue_class=cue_class,
        content=tuple(view.span(*pair) for pair in words),
        speaker=view.span(subject.first, subject.last),
    )
    return Outer(statement, [(cue[0], behind), *words], subject, (cue[0], behind))


def _find_after(view: View, place: int) -> list[tuple[int, int]]:
    """Return what follows the comma after "according to X"."""
    end = find_sentence_end(view)
    while place < end and view.lowers[place] != ",":
        place += 1
    return [(place + 1, end)] if place + 1 < end else []


def _find_before(view: View, place: int, behind: int) -> list[tuple[int, int]]:
    """Return what stands before "according to X", and a verb that goes on after it."""
    comma = place - 1 if view.lowers[place - 1] in _DASHES else place
    end = find_sentence_end(view)
    words = [(comma - 1 if view.tags[comma - 1] == QUOTATION else 0, comma)]
    if view.lowers[behind : behind + 1] == [","] and has_verb_soon(view, behind + 1):
        words.append((behind + 1, end))
    return words
