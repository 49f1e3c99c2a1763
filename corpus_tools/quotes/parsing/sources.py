"""Statements by words that need no verb: "according to", "in her view"."""

from __future__ import annotations

from collections.abc import Iterator

from corpus_tools.quotes.cues import OPINION_NOUNS, SOURCE_PHRASES
from corpus_tools.quotes.parsing.predicates import Reading
from corpus_tools.quotes.parsing.trees import Doc, Token, find_children, gather, gather_all

_VERBS = frozenset(["VERB", "AUX"])
_PHRASES = {tuple(phrase.split()): cue_class for phrase, cue_class in SOURCE_PHRASES.items()}


def find_sources(doc: Doc) -> Iterator[tuple[int, int, str]]:
    """Yield first and last word, and class, of "according to" and its kind."""
    lowers = tuple(token.lower_ for token in doc)
    for place in range(len(lowers)):
        for phrase, cue_class in _PHRASES.items():
            if lowers[place] == phrase[0] and lowers[place : place + len(phrase)] == phrase:
                yield place, place + len(phrase) - 1, cue_class
    for noun in doc:
        preposition = noun.head
        if noun.lower_ not in OPINION_NOUNS or preposition.lower_ not in {"in", "to"}:
            continue
        if noun.dep_ == "pobj" and find_children(noun, "poss"):
            yield preposition.i, noun.i, "neutral" if noun.lower_ == "words" else "attitude"


def read_source(doc: Doc, first: int, last: int) -> Reading | None:
    """Return what is said according to whom."""
    speakers = find_children(doc[last], "poss") or find_children(doc[last], "pobj")
    phrase = doc[first]
    while phrase.head.i != phrase.i and first <= phrase.head.i <= last:
        phrase = phrase.head
    clause = _find_clause(phrase)
    if not speakers or clause is None:
        return None
    content = gather(clause, without={phrase.i})
    if not find_children(clause, "nsubj", "nsubjpass", "expl", "csubj"):
        # "According to the paper, the storm was the worst": the storm is no name of the paper.
        content |= gather_all(find_children(speakers[0], "appos"))
    return Reading(frozenset(content), speakers[0])


def _find_clause(phrase: Token) -> Token | None:
    """Return the verb of what the phrase vouches for: its own clause, or all before or after it."""
    if phrase.head.i == phrase.i:
        return None
    above, after = phrase.head, phrase.doc[phrase.right_edge.i + 1 :]
    at_edge = phrase.left_edge.i == 0 or all(token.is_punct for token in after)
    while above.head.i != above.i:
        if above.pos_ in _VERBS and above.dep_ in {"conj", "ccomp", "parataxis"}:
            break
        if not at_edge and above.pos_ in _VERBS and find_children(above, "nsubj", "nsubjpass"):
            break
        above = above.head
    return above
