"""Who speaks and who is told, by the tree of the sentence."""

from __future__ import annotations

import re
from collections.abc import Collection

from corpus_tools.quotes.nouns import BODIES, DOCUMENTS, PEOPLE, PRONOUNS, SETTINGS
from corpus_tools.quotes.parsing.trees import (
    Token,
    find_children,
    find_noun_span,
    gather,
    gather_noun,
    is_after_comma,
)
from corpus_tools.quotes.statement import Span

_RELATIVES = frozenset(["who", "which", "that", "whom"])
_RELATIVE_TAGS = frozenset(["WP", "WDT", "IN", "DT"])
_NOUNS = frozenset(["NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET"])
_VERBS = frozenset(["VERB", "AUX"])
_SPEAKING = PRONOUNS | PEOPLE | BODIES | DOCUMENTS
_AGENT = re.compile(r"(?:ists?|ians?|ologers?|person|people|[^p]men|[^hu]man|woman|women)$")
_IMPERSONAL = frozenset(["it", "this", "that", "there", "what", "which"])
# "accused him of saying": the one accused says it.
_OBJECT_ACTS = frozenset(["of", "for", "from", "into"])
_CARRIED = frozenset(["conj", "advcl", "dep", "ccomp", "parataxis"])


def can_speak(noun: Token) -> bool:
    """Return whether a noun is a name, a person, a body, a document, or a number of them."""
    if noun.pos_ in {"PROPN", "NUM"} or noun.lower_ in _SPEAKING or _AGENT.search(noun.lower_):
        return True
    return any(
        can_speak(inner)
        for of in find_children(noun, "prep")
        if of.lower_ in {"of", "among"}
        for inner in find_children(of, "pobj")
        if noun.lower_ in {"percent", "cent", "%", "majority", "number", "half", "share", "lot"}
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
    if verb.dep_ in {"conj", "advcl"} and verb.head.pos_ in _VERBS:
        return find_any_subject(verb.head)
    return None


def find_agent(verb: Token) -> Token | None:
    """Return the noun after "by"."""
    for by in find_children(verb, "agent"):
        for noun in find_children(by, "pobj"):
            return noun
    if verb.dep_ == "conj" and is_passive(verb.head):
        return find_agent(verb.head)
    return None


def find_any_subject(verb: Token) -> Token | None:
    """Return the subject of a verb, active or passive."""
    return find_patient(verb) if is_passive(verb) else find_subject(verb)


def _resolve_relative(verb: Token, subject: Token) -> Token:
    """Return whom "who" means: the noun that the clause explains."""
    if subject.lower_ in _RELATIVES and subject.tag_ in _RELATIVE_TAGS:
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
    if verb.dep_ == "acl" and above.pos_ in _NOUNS:
        return _find_issuer(above) or above
    if verb.dep_ == "pcomp":
        return _find_beside(verb)
    if above.pos_ not in _VERBS | {"ADJ"} or verb.dep_ not in _CARRIED | {"xcomp", "acomp"}:
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
    owners = find_children(paper, "poss")
    for preposition in find_children(paper, "prep"):
        if preposition.lower_ in {"by", "from"}:
            owners += find_children(preposition, "pobj")
    if not owners and paper.dep_ == "dobj" and (subject := find_subject(paper.head)):
        owners = [subject]
    return next((owner for owner in owners if can_speak(owner)), None)


def _find_beside(verb: Token) -> Token | None:
    """Return who acts in "after saying", "by calling": the subject beside the preposition."""
    preposition, above = verb.head, verb.head.head
    if preposition.dep_ != "prep":
        return None
    if above.pos_ in _VERBS:
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
