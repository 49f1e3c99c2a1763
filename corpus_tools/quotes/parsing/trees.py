"""From a parsed sentence to spans: branches of the tree, and the nouns in them that may speak."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import Any

from corpus_tools.quotes import nouns
from corpus_tools.quotes.marks import Span
from corpus_tools.quotes.nouns import DOCUMENTS, SETTINGS, read_words

# spaCy is an optional extra, so its classes have no names here.
Token = Any
Doc = Any

QUOTATIONS, QUOTED = "quotations", "quoted"
VERBS = frozenset(["VERB", "AUX"])
RELATIVES = frozenset(["who", "which", "that", "whom"])
_EDGES = frozenset([",", ";", ":", "-", "--", "–", "—", ".", "...", "…", "*", "•", "|", "/"])
_COMMAS = frozenset([",", "-", "--", "–", "—", "("])
# What is told of a noun apart from it.
_ASIDES = frozenset(["relcl", "appos", "parataxis", "ccomp", "advcl", "case"])
_AFTER_COMMA = frozenset(["prep", "acl", "amod", "npadvmod", "advmod", "dep"])
_NOUNS = frozenset(["NOUN", "PROPN", "PRON", "NUM"])
_WORDLESS = frozenset(["punct", "cc", "case"])
_RELATIVE_TAGS = frozenset(["WP", "WDT", "IN", "DT"])
_HEADS = _NOUNS | {"ADJ", "DET"}
_IMPERSONAL = frozenset(["it", "this", "that", "there", "what", "which"])
# "accused him of saying": the one accused says it.
_OBJECT_ACTS = frozenset(["of", "for", "from", "into"])
_CARRIED = frozenset(["conj", "advcl", "dep", "ccomp", "parataxis"])
# So many of them.
_COUNTS = read_words("percent cent % majority number half share lot")


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
    spans = find_spans(head.doc, places)
    return next((span for span in spans if span[0] <= head.idx < span[1]), None)


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
        if not runs or not all(token.is_punct or token.is_space for token in between):
            runs.append([])
        runs[-1].append(place)
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
    return doc[place].idx in doc.user_data[QUOTED]


def list_quotations(doc: Doc) -> list[range]:
    """Return the places of each quotation that was put short, marks included."""
    return [
        range(tokens[0].i, tokens[-1].i + 1)
        for start, end in doc.user_data[QUOTATIONS]
        if (tokens := [token for token in doc if start <= token.idx < end])
    ]


def can_speak(noun: Token) -> bool:
    """Return whether a noun is a name, a person, a body, a document, or a number of them."""
    if noun.pos_ in {"PROPN", "NUM"} or nouns.can_speak(noun.lower_):
        return True
    return noun.lower_ in _COUNTS and any(
        can_speak(inner)
        for of in find_children(noun, "prep")
        if of.lower_ in {"of", "among"}
        for inner in find_children(of, "pobj")
    )


def is_passive(verb: Token) -> bool:
    """Return whether the verb is a passive, with its auxiliary or without."""
    if verb.tag_ != "VBN":
        return False
    if find_children(verb, "nsubjpass", "auxpass", "agent"):
        return True
    if find_children(verb, "nsubj", "aux"):
        return False
    return verb.dep_ in {"acl", "advcl", "amod"} or (verb.dep_ == "conj" and is_passive(verb.head))


def find_subject(verb: Token) -> Token | None:
    """Return the noun that does what the verb says, in this clause or carried from another."""
    own = find_children(verb, "nsubj")
    if own:
        return _resolve_relative(verb, own[0])
    if find_children(verb, "csubj", "expl"):
        return None
    if is_passive(verb):
        return find_agent(verb)
    carried = _find_carried(verb)
    return carried if carried is not None and can_speak(carried) else None


def find_patient(verb: Token) -> Token | None:
    """Return the noun that the passive verb is done to."""
    own = find_children(verb, "nsubjpass", "nsubj")
    if own:
        return _resolve_relative(verb, own[0])
    if verb.dep_ == "acl":
        return verb.head
    if verb.dep_ in {"conj", "advcl"} and verb.head.pos_ in VERBS:
        return find_any_subject(verb.head)
    return None


def find_agent(verb: Token) -> Token | None:
    """Return the noun after "by"."""
    named = [noun for by in find_children(verb, "agent") for noun in find_children(by, "pobj")]
    if named:
        return named[0]
    if verb.dep_ == "conj" and is_passive(verb.head):
        return find_agent(verb.head)
    return None


def find_any_subject(verb: Token) -> Token | None:
    """Return the subject of a verb, active or passive."""
    return find_patient(verb) if is_passive(verb) else find_subject(verb)


def _resolve_relative(verb: Token, subject: Token) -> Token:
    """Return whom "who" means: the noun that the clause explains."""
    if subject.lower_ in RELATIVES and subject.tag_ in _RELATIVE_TAGS:
        clause = verb
        while clause.dep_ in {"conj", "xcomp", "ccomp"} and clause.head.i != clause.i:
            clause = clause.head
        if clause.dep_ == "relcl":
            return clause.head
    return subject


def _find_carried(verb: Token) -> Token | None:
    above = verb.head
    if above.i == verb.i:
        return None
    if verb.dep_ == "acl" and above.pos_ in _HEADS:
        return _find_issuer(above) or above
    if verb.dep_ == "pcomp":
        return _find_beside(verb)
    if above.pos_ not in VERBS | {"ADJ"} or verb.dep_ not in _CARRIED | {"xcomp", "acomp"}:
        return None
    if verb.dep_ == "advcl" and verb.tag_ not in {"VBG", "VBN", "VB"}:
        return None
    told = find_children(above, "dobj") if verb.dep_ == "xcomp" else []
    subject = told[0] if told and told[0].i < verb.i else find_any_subject(above)
    # "It is hard to say": nobody says.
    return None if above.pos_ == "ADJ" and subject and subject.lower_ in _IMPERSONAL else subject


def _find_issuer(paper: Token) -> Token | None:
    """Return who speaks in "the firm issued a statement saying", not the paper."""
    if paper.lower_ not in DOCUMENTS | SETTINGS:
        return None
    giving = [prep for prep in find_children(paper, "prep") if prep.lower_ in {"by", "from"}]
    owners = find_children(paper, "poss")
    owners += [noun for prep in giving for noun in find_children(prep, "pobj")]
    if not owners and paper.dep_ == "dobj" and (subject := find_subject(paper.head)):
        owners = [subject]
    return next((owner for owner in owners if can_speak(owner)), None)


def _find_beside(verb: Token) -> Token | None:
    """Return who acts in "after saying", "by calling": the subject beside the preposition."""
    preposition, above = verb.head, verb.head.head
    if preposition.dep_ != "prep":
        return None
    if above.pos_ in VERBS:
        told = find_children(above, "dobj") if preposition.lower_ in _OBJECT_ACTS else []
        return told[0] if told else find_any_subject(above)
    owners = find_children(above, "poss")
    return owners[0] if owners else None


def find_party(
    noun: Token | None, *, without: Collection[int] = ()
) -> tuple[Span | None, Span | None]:
    """Return the span of a noun with what belongs to it, and of what is added between commas."""
    if noun is None:
        return None, None
    named, aside = noun, _find_aside(noun)
    if aside is not None and aside.pos_ == "PROPN" and noun.pos_ == "NOUN":
        # "the ministry's spokesman, Ilan Orlov": the name is who speaks.
        named, aside = aside, noun
    span = find_noun_span(named, gather_noun(named, without=without))
    if aside is None:
        return span, None
    # The aside of an aside belongs to it: "a scholar at a museum, now in its tenth year".
    places = gather_noun(aside) if aside is noun else gather(aside, without={*without, named.i})
    return span, find_noun_span(aside, places)


def _find_aside(noun: Token) -> Token | None:
    asides = [*find_children(noun, "appos"), *find_children(noun, "relcl")]
    return next((child for child in asides if is_after_comma(child)), None)
