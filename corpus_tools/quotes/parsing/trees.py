"""From a parsed sentence to spans: branches of the tree as stretches of text."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import Any

from corpus_tools.quotes.statement import Span

# spaCy is an optional extra, so its classes have no names here.
Token = Any
Doc = Any

QUOTATIONS, QUOTED = "quotations", "quoted"
_EDGES = frozenset([",", ";", ":", "-", "--", "–", "—", ".", "...", "…", "*", "•", "|", "/"])
_COMMAS = frozenset([",", "-", "--", "–", "—", "("])
# What is told of a noun apart from it.
_ASIDES = frozenset(["relcl", "appos", "parataxis", "ccomp", "advcl", "case"])
_AFTER_COMMA = frozenset(["prep", "acl", "amod", "npadvmod", "advmod", "dep"])
_NOUNS = frozenset(["NOUN", "PROPN", "PRON", "NUM"])
_WORDLESS = frozenset(["punct", "cc", "case"])


def find_children(token: Token, *labels: str) -> list[Token]:
    """Return the children whose relation to the token is one of the labels."""
    return [child for child in token.children if child.dep_ in labels]


def has_infinitive(clause: Token) -> bool:
    """Return whether the verb of a clause stands with "to"."""
    return any(auxiliary.lower_ == "to" for auxiliary in find_children(clause, "aux"))


def gather(head: Token, *, without: Collection[int] = ()) -> set[int]:
    """Return the places of a token and all below it, without the branches named."""
    found, waiting = set[int](), [head]
    while waiting:
        token = waiting.pop()
        if token.i not in without:
            found.add(token.i)
            waiting.extend(token.children)
    return found


def gather_all(heads: Iterable[Token]) -> set[int]:
    """Return the places of all tokens in the branches."""
    return {place for head in heads for place in gather(head)}


def gather_noun(head: Token, *, without: Collection[int] = ()) -> set[int]:
    """Return the places of a noun and of what belongs to it, without asides."""
    nouns = [head, *_list_conjuncts(head)]
    asides = {child.i for noun in nouns for child in noun.children if _is_aside(noun, child)}
    # "the report on Saturday, which ..." may hang on the day.
    below = (head.doc[place] for place in gather(head))
    asides |= {token.i for token in below if token.dep_ == "relcl" and is_after_comma(token)}
    return gather(head, without={*asides, *without} - {head.i})


def _list_conjuncts(head: Token) -> Iterator[Token]:
    for child in find_children(head, "conj"):
        yield child
        yield from _list_conjuncts(child)


def _is_aside(head: Token, child: Token) -> bool:
    if child.dep_ in _ASIDES:
        return True
    if child.dep_ == "conj":
        return child.pos_ not in _NOUNS
    if child.lower_ == "as":
        # "described by critics as a mistake": no part of the critics.
        return True
    return bool(child.i > head.i and child.dep_ in _AFTER_COMMA and is_after_comma(child))


def is_after_comma(token: Token) -> bool:
    """Return whether a comma, a dash or a bracket stands before the branch of the token."""
    before = token.left_edge.i - 1
    return bool(before >= 0 and token.doc[before].text in _COMMAS)


def find_noun_span(head: Token, places: Collection[int]) -> Span | None:
    """Return the stretch of text in which the head of the places stands."""
    at = head.idx
    for start, end in find_spans(head.doc, places):
        if start <= at < end:
            return start, end
    return None


def find_spans(doc: Doc, places: Iterable[int]) -> tuple[Span, ...]:
    """Return the stretches of text at the places, in order, without commas at their edges.

    Stretches with nothing but punctuation between them are one.
    """
    trimmed = (_trim(doc, run[0], run[-1]) for run in _find_runs(doc, places))
    return tuple(
        (doc[first].idx, doc[last].idx + len(doc[last].text))
        for first, last in trimmed
        if any(doc[place].dep_ not in _WORDLESS for place in range(first, last + 1))
    )


def _find_runs(doc: Doc, places: Iterable[int]) -> list[list[int]]:
    runs: list[list[int]] = []
    for place in sorted(places):
        between = doc[runs[-1][-1] + 1 : place] if runs else ()
        if runs and all(token.is_punct or token.is_space for token in between):
            runs[-1].append(place)
        else:
            runs.append([place])
    return runs


def _trim(doc: Doc, first: int, last: int) -> tuple[int, int]:
    """Return first and last place of a run without commas at its edges."""
    while first <= last and _is_edge(doc[first]):
        first += 1
    while first <= last and _is_edge(doc[last]):
        last -= 1
    return first, last


def _is_edge(token: Token) -> bool:
    return bool(token.is_space or token.text in _EDGES or token.dep_ == "cc")


def is_quoted(doc: Doc, place: int) -> bool:
    """Return whether a word opens a quotation, of an utterance or of words taken up."""
    return any(doc[place].idx == start for start in doc.user_data[QUOTED])


def list_quotations(doc: Doc) -> list[range]:
    """Return the places of each quotation that was put short, marks included."""
    return [
        range(tokens[0].i, tokens[-1].i + 1)
        for start, end in doc.user_data[QUOTATIONS]
        if (tokens := [token for token in doc if start <= token.idx < end])
    ]
