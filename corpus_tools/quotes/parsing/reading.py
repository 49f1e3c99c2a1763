"""All statements of one parsed sentence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from corpus_tools.quotes.cue_words import OPINION_NOUNS
from corpus_tools.quotes.cues import index_adjectives, index_nouns, index_sources
from corpus_tools.quotes.marks import Span
from corpus_tools.quotes.nouns import read_words
from corpus_tools.quotes.parsing.arranging import Found, arrange
from corpus_tools.quotes.parsing.complements import Cue, find_cue
from corpus_tools.quotes.parsing.folding import Folded
from corpus_tools.quotes.parsing.predicates import (
    Reading,
    find_light_verb,
    find_linking_verb,
    find_speaker,
    read_adjective,
    read_noun,
    read_verb,
)
from corpus_tools.quotes.parsing.trees import (
    QUOTATIONS,
    QUOTED,
    VERBS,
    Doc,
    Token,
    can_speak,
    find_any_subject,
    find_children,
    find_party,
    find_spans,
    gather,
    gather_all,
    list_quotations,
)
from corpus_tools.quotes.statements import Statement

_FUTURE = read_words("will 'll wo would 'd may might could shall should must can ca")
_DECLINING = frozenset(["refuse", "decline", "fail"])


def read_statements(doc: Doc, folded: Folded, *, part: str) -> list[Statement]:
    """Return the outermost statements of a parsed sentence, in the order of their cues.

    ``doc`` is what spaCy makes of the text of ``folded``, the sentence with quotations put short.
    """
    doc.user_data[QUOTATIONS], doc.user_data[QUOTED] = folded.quotations, folded.quoted
    inside = {place for quotation in list_quotations(doc) for place in quotation}
    verbs = [token for token in doc if token.i not in inside and token.pos_ in VERBS]
    cues = [cue for verb in verbs if (cue := find_cue(verb)) is not None]
    found = [*_read_verbs(cues, part), *_read_others(doc, inside)]
    found += _read_loose(doc, found, cues)
    made = [_make(doc, one) for one in arrange(doc, found)]
    return [_restore(statement, folded) for statement in made if statement is not None]


def _read_verbs(cues: list[Cue], part: str) -> Iterator[Found]:
    for cue in cues:
        reading = read_verb(cue, part=part)
        if reading is not None:
            yield Found(cue.find_span(), cue.find_class(), cue.verb, reading, "verb")


def _read_others(doc: Doc, inside: set[int]) -> Iterator[Found]:
    for token in doc:
        if token.i not in inside and token.pos_ == "NOUN" and token.lower_ in index_nouns():
            yield from _read_noun(token)
        elif token.i not in inside and token.pos_ in {"ADJ", "VERB"}:
            yield from _read_adjective(token)
    for first, last, cue_class in _find_sources(doc):
        reading, cue = _read_source(doc, first, last), (doc[first].idx, _find_end(doc[last]))
        if reading is not None:
            yield Found(cue, cue_class, doc[last], reading, "source")


def _read_noun(noun: Token) -> Iterator[Found]:
    reading, verb = read_noun(noun), find_light_verb(noun)
    if reading is not None:
        start = verb.idx if verb is not None and verb.i < noun.i else noun.idx
        head = verb if verb is not None else noun
        yield Found((start, _find_end(noun)), index_nouns()[noun.lower_], head, reading, "noun")


def _read_adjective(adjective: Token) -> Iterator[Found]:
    cue_class = index_adjectives().get(adjective.lower_)
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
    return Statement(
        cue=one.cue,
        cue_class=one.cue_class,
        content=content,
        speaker=speaker,
        apposition=apposition,
        addressee=find_party(one.reading.addressee, without=one.reading.content)[0],
        via=find_party(one.reading.via)[0],
        negated=_is_negated(one, cue),
        future=any(word.lower_ in _FUTURE for word in find_children(one.head, "aux")),
    )


def _is_negated(one: Found, cue: set[int]) -> bool:
    """Whether it is said not to be said: "did not say", "declined to say", "has no plan"."""
    above = one.head.head if one.head.dep_ == "xcomp" else one.head
    declined = above.lemma_ in _DECLINING or one.head.lemma_ in _DECLINING
    no = any(one.head.doc[place].lower_ == "no" for place in cue)
    return declined or no or bool(find_children(one.head, "neg"))


def _restore(statement: Statement, folded: Folded) -> Statement:
    def put_back(span: Span | None) -> Span | None:
        return folded.restore(span) if span is not None else None

    return replace(
        statement,
        cue=folded.restore(statement.cue),
        content=folded.restore_content(statement.content, statement.cue),
        speaker=put_back(statement.speaker),
        apposition=put_back(statement.apposition),
        addressee=put_back(statement.addressee),
        via=put_back(statement.via),
    )


def _find_sources(doc: Doc) -> Iterator[tuple[int, int, str]]:
    """Yield first and last word, and class, of "according to" and its kind."""
    lowers = [token.lower_ for token in doc]
    for place, low in enumerate(lowers):
        for words, cue_class in index_sources().get(low, ()):
            if lowers[place : place + len(words)] == words:
                yield place, place + len(words) - 1, cue_class
    for noun in doc:
        preposition = noun.head
        if noun.lower_ not in OPINION_NOUNS or preposition.lower_ not in {"in", "to"}:
            continue
        if noun.dep_ == "pobj" and find_children(noun, "poss"):
            yield preposition.i, noun.i, "neutral" if noun.lower_ == "words" else "attitude"


def _read_source(doc: Doc, first: int, last: int) -> Reading | None:
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
        if above.pos_ in VERBS and above.dep_ in {"conj", "ccomp", "parataxis"}:
            break
        if not at_edge and above.pos_ in VERBS and find_children(above, "nsubj", "nsubjpass"):
            break
        above = above.head
    return above
