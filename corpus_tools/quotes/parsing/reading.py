"""All statements of one parsed sentence."""

from __future__ import annotations

from collections.abc import Iterator

from corpus_tools.quotes.cues import ADJECTIVES, NOUNS
from corpus_tools.quotes.parsing.arranging import Found, arrange
from corpus_tools.quotes.parsing.cueing import Cue, find_cue
from corpus_tools.quotes.parsing.folding import Folded
from corpus_tools.quotes.parsing.nominals import (
    find_light_verb,
    find_linking_verb,
    read_adjective,
    read_noun,
)
from corpus_tools.quotes.parsing.parties import can_speak, find_any_subject, find_party
from corpus_tools.quotes.parsing.predicates import Reading, find_speaker, read_verb
from corpus_tools.quotes.parsing.sources import find_sources, read_source
from corpus_tools.quotes.parsing.trees import (
    QUOTATIONS,
    QUOTED,
    Doc,
    Token,
    find_children,
    find_spans,
    list_quotations,
)
from corpus_tools.quotes.statement import Span, Statement

_AUXILIARIES = "will 'll wo would 'd may might could shall should must can ca"
_FUTURE = frozenset(_AUXILIARIES.split())
_DECLINING = frozenset(["refuse", "decline", "fail"])


def read_statements(doc: Doc, folded: Folded, *, part: str) -> list[Statement]:
    """Return the outermost statements of a parsed sentence, in the order of their cues.

    Parameters
    ----------
    doc
        What spaCy makes of ``folded.text``.
    folded
        The sentence with its quotations put short.
    part
        ``title``, ``deck``, ``body`` ...
    """
    doc.user_data[QUOTATIONS], doc.user_data[QUOTED] = folded.quotations, folded.quoted
    inside = {place for quotation in list_quotations(doc) for place in quotation}
    cues = [cue for token in doc if token.i not in inside and (cue := _find_verb(token))]
    found = [*_read_verbs(cues, part), *_read_others(doc, inside)]
    found += _read_loose(doc, found, cues)
    made = [_make(doc, one) for one in arrange(doc, found)]
    return [_restore(statement, folded) for statement in made if statement is not None]


def _find_verb(token: Token) -> Cue | None:
    return find_cue(token) if token.pos_ in {"VERB", "AUX"} else None


def _read_verbs(cues: list[Cue], part: str) -> Iterator[Found]:
    for cue in cues:
        reading = read_verb(cue, part=part)
        if reading is not None:
            yield Found(cue.find_span(), cue.find_class(), cue.verb, reading, "verb")


def _read_others(doc: Doc, inside: set[int]) -> Iterator[Found]:
    for token in doc:
        if token.i not in inside and token.pos_ == "NOUN" and token.lower_ in NOUNS:
            yield from _read_noun(token)
        elif token.i not in inside and token.pos_ in {"ADJ", "VERB"}:
            yield from _read_adjective(token)
    for first, last, cue_class in find_sources(doc):
        reading = read_source(doc, first, last)
        if reading is not None:
            yield Found(
                (doc[first].idx, _find_end(doc[last])), cue_class, doc[last], reading, "source"
            )


def _read_noun(noun: Token) -> Iterator[Found]:
    reading, verb = read_noun(noun), find_light_verb(noun)
    if reading is not None:
        start = verb.idx if verb is not None and verb.i < noun.i else noun.idx
        head = verb if verb is not None else noun
        yield Found((start, _find_end(noun)), NOUNS[noun.lower_], head, reading, "noun")


def _read_adjective(adjective: Token) -> Iterator[Found]:
    cue_class = ADJECTIVES.get(adjective.lower_)
    reading = read_adjective(adjective) if cue_class else None
    if reading is not None and cue_class:
        cue, verb = (adjective.idx, _find_end(adjective)), find_linking_verb(adjective)
        yield Found(cue, cue_class, verb, reading, "adjective")


def _find_end(token: Token) -> int:
    return int(token.idx + len(token.text))


def _read_loose(doc: Doc, found: list[Found], cues: list[Cue]) -> list[Found]:
    """Read who says a quotation that the parser tied to no cue, or one that is yet to come."""
    held = {place for one in found for place in one.reading.content}
    free = [quotation for quotation in list_quotations(doc) if held.isdisjoint(quotation)]
    announced = len(doc) > 1 and doc[-1].text == ":"
    if not announced and (not free or len(free) < len(list_quotations(doc))):
        return []
    content = frozenset(place for quotation in free for place in quotation)
    read = {one.head.i for one in found}
    for cue in reversed(cues):
        says = cue.form.takes("clause", "quote", "person") and cue.find_class() != "attitude"
        speaker = find_speaker(cue) if says and cue.verb.i not in read else None
        if speaker is not None:
            reading = Reading(content, speaker)
            return [Found(cue.find_span(), cue.find_class(), cue.verb, reading, "verb")]
    return _read_colon(doc, doc[free[0].start - 1] if free else doc[-1], content)


def _read_colon(doc: Doc, colon: Token, content: frozenset[int]) -> list[Found]:
    """Read a colon before a quotation that no cue introduces."""
    root = next(token for token in doc if token.dep_ == "ROOT")
    speaker = find_any_subject(root) if colon.text == ":" else None
    if speaker is None or not can_speak(speaker) or speaker.i > colon.i:
        return []
    cue = colon.idx, _find_end(colon)
    return [Found(cue, "neutral", colon, Reading(content, speaker), "colon")]


def _make(doc: Doc, one: Found) -> Statement | None:
    cue = {token.i for token in doc if one.cue[0] <= token.idx < one.cue[1]}
    content = find_spans(doc, one.reading.content - cue)
    if one.reading.content and not content:
        return None
    speaker, apposition = find_party(one.reading.speaker, without={one.head.i})
    if apposition is not None and any(start <= apposition[0] < end for start, end in content):
        apposition = None
    auxiliaries = find_children(one.head, "aux")
    return Statement(
        cue=one.cue,
        cue_class=one.cue_class,
        content=content,
        speaker=speaker,
        apposition=apposition,
        addressee=find_party(one.reading.addressee, without=one.reading.content)[0],
        via=find_party(one.reading.via)[0],
        negated=_is_negated(one, cue),
        future=any(auxiliary.lower_ in _FUTURE for auxiliary in auxiliaries),
    )


def _is_negated(one: Found, cue: set[int]) -> bool:
    """Whether it is said not to be said: "did not say", "declined to say", "has no plan"."""
    above = one.head.head if one.head.dep_ == "xcomp" else one.head
    return (
        bool(find_children(one.head, "neg"))
        or bool({above.lemma_, one.head.lemma_} & _DECLINING)
        or any(one.head.doc[place].lower_ == "no" for place in cue)
    )


def _restore(statement: Statement, folded: Folded) -> Statement:
    def put_back(span: Span | None) -> Span | None:
        return folded.restore(span) if span is not None else None

    return Statement(
        cue=folded.restore(statement.cue),
        cue_class=statement.cue_class,
        content=folded.restore_content(statement.content, statement.cue),
        speaker=put_back(statement.speaker),
        apposition=put_back(statement.apposition),
        addressee=put_back(statement.addressee),
        via=put_back(statement.via),
        negated=statement.negated,
        future=statement.future,
    )
