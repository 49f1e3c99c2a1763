"""What verbs, nouns and adjectives of a parsed sentence attribute to whom."""

from __future__ import annotations

from dataclasses import dataclass

from corpus_tools.quotes.colons import HEADLINES
from corpus_tools.quotes.cue_words import CITING, FIGURATIVE
from corpus_tools.quotes.cues import list_light_forms, list_linking_forms
from corpus_tools.quotes.nouns import read_words
from corpus_tools.quotes.parsing.complements import (
    Cue,
    find_around,
    find_complement,
    find_cue,
    needs_no_clause,
)
from corpus_tools.quotes.parsing.trees import (
    Token,
    can_speak,
    find_agent,
    find_any_subject,
    find_children,
    find_patient,
    find_subject,
    gather,
    gather_all,
    gather_noun,
    has_infinitive,
    is_passive,
)

# "What does this tell us?": nobody speaks.
_POINTING = frozenset(["this", "that", "these", "those", "what", "which", "there"])
# "is supposed to", "is allowed to", "a band called": nobody is reported to have said it.
_UNREPORTED = frozenset(["allow", "suppose", "mean", "call", "name", "require", "oblige"])
_PASSIVE_PREPOSITIONS = frozenset(["as", "of", "for"])
_ABOUT = read_words(
    "of about over on for against in to toward towards with regarding concerning at from as"
)
_GIVERS = frozenset(["by", "from", "among"])
_THAT = frozenset(["that", "whether", "if"])
# What follows these is a reason or a time.
_CIRCUMSTANCES = frozenset(["because", "as", "when", "if", "while", "after", "since", "although"])
_CONTRACTED = frozenset(["'s", "'re", "'m"])
# "is certain to win" is the writer's word.
_LIKELIHOOD = frozenset(["certain", "sure"])


@dataclass(frozen=True)
class Reading:
    """What a cue governs, in the tree: places of what is said, heads of noun phrases or None."""

    content: frozenset[int]
    speaker: Token | None = None
    addressee: Token | None = None
    via: Token | None = None


def read_verb(cue: Cue, *, part: str) -> Reading | None:
    """Return what a verb attributes to whom; None where it attributes nothing."""
    if is_passive(cue.verb) or _is_headline_passive(cue, part):
        return _read_passive(cue, part)
    return _read_active(cue)


def find_speaker(cue: Cue) -> Token | None:
    """Return the subject of an active verb, if it is one that speaks."""
    speaker = find_subject(cue.verb) or _find_speaker_above(cue.verb)
    if speaker is None or speaker.lower_ in _POINTING or _is_imperative(cue.verb):
        return None
    if cue.form.lemma in FIGURATIVE and _is_aside(cue.verb):
        return None
    figurative = cue.form.lemma in FIGURATIVE or not cue.form.takes("clause", "person")
    if figurative or cue.find_class() == "attitude":
        return speaker if can_speak(speaker) else None
    return speaker


def _find_speaker_above(verb: Token) -> Token | None:
    """Return who says "..., adding that": the one who says what stands before."""
    if verb.tag_ != "VBG" or verb.dep_ not in {"advcl", "acl", "conj"}:
        return None
    above = _find_saying_above(verb)
    return find_subject(above) if above is not None else None


def _find_saying_above(verb: Token) -> Token | None:
    cues = (find_cue(above) for above in verb.ancestors if above.i < verb.i)
    return next((cue.verb for cue in cues if cue and cue.find_class() != "attitude"), None)


def _is_imperative(verb: Token) -> bool:
    return bool(
        verb.tag_ == "VB"
        and verb.dep_ in {"ROOT", "conj", "parataxis", "dep"}
        and not find_children(verb, "aux", "nsubj")
        and not (verb.dep_ == "conj" and find_children(verb.head, "aux"))
    )


def _is_aside(verb: Token) -> bool:
    """In "..., highlighting their dominance" a fact shows something, unless somebody speaks."""
    told = verb.dep_ in {"advcl", "acl"} and verb.tag_ == "VBG"
    return told and _find_saying_above(verb) is None


def _is_headline_passive(cue: Cue, part: str) -> bool:
    """In "US urged to act" the one who is told stands where a subject stands."""
    infinitives = [clause for clause in find_children(cue.verb, "xcomp") if has_infinitive(clause)]
    told = find_children(cue.verb, "dobj", "aux", "dative", "ccomp")
    return bool(
        part in HEADLINES
        and cue.verb.tag_ in {"VBN", "VBD"}
        and cue.form.takes("order")
        and infinitives
        and not any(noun.i < infinitives[0].i for noun in told)
    )


def _read_active(cue: Cue) -> Reading | None:
    speaker = find_speaker(cue)
    if cue.form.lemma in CITING and (said := _read_quoting(cue, speaker)):
        return said
    content, addressee = find_complement(cue)
    content = content or find_around(cue)
    if not content or speaker is None:
        return None
    return Reading(frozenset(content), speaker, addressee)


def _read_quoting(cue: Cue, outlet: Token | None) -> Reading | None:
    """Read "Reuters quoted an official as saying": the object speaks."""
    quoted = find_children(cue.verb, "dobj")
    if not quoted:
        return None
    said = gather_all(find_children(cue.verb, "ccomp", "parataxis", "advcl"))
    for as_ in find_children(cue.verb, "prep"):
        for saying in find_children(as_, "pcomp"):
            said |= gather_all(find_children(saying, "ccomp", "dobj"))
    said -= gather(quoted[0])
    return Reading(frozenset(said), quoted[0], None, outlet) if said else None


def _read_passive(cue: Cue, part: str) -> Reading | None:
    speaker, patient = find_agent(cue.verb), find_patient(cue.verb)
    if speaker is not None and not can_speak(speaker):
        return None
    clauses = gather_all(find_children(cue.verb, "ccomp"))
    told = clauses | gather_all(find_children(cue.verb, "xcomp", "oprd"))
    if cue.form.takes("order", "person") and told:
        # "asked to explain, ...": nobody says who asked.
        known = speaker is not None or part in HEADLINES or find_children(cue.verb, "auxpass")
        return Reading(frozenset(told), speaker, patient) if known else None
    if clauses:
        return Reading(frozenset(clauses), speaker)
    about = _find_about(cue, speaker)
    if patient is None or not _tells_of_patient(cue, speaker, about):
        return None
    content = gather_noun(patient, without={cue.verb.i}) | told | gather_all(about)
    return Reading(frozenset(content), speaker)


def _find_about(cue: Cue, speaker: Token | None) -> list[Token]:
    """Return the prepositions of "described by critics as vague", "accused of delay"."""
    own = find_children(cue.verb, "prep")
    misplaced = find_children(speaker, "prep") if speaker is not None else []
    return [
        *(preposition for preposition in own if preposition.lower_ in _PASSIVE_PREPOSITIONS),
        *(preposition for preposition in misplaced if preposition.lower_ == "as"),
    ]


def _tells_of_patient(cue: Cue, speaker: Token | None, about: list[Token]) -> bool:
    """Whether something is said of the patient, or the patient is what is said."""
    of_it = bool(find_children(cue.verb, "xcomp", "oprd"))
    if speaker is None and not _is_reported(cue, about):
        return False
    return of_it or (needs_no_clause(cue) and cue.form.takes("object"))


def _is_reported(cue: Cue, prepositions: list[Token]) -> bool:
    """In "is said to have left", "is seen as a rival" nobody is named who says it."""
    if not find_children(cue.verb, "auxpass") or cue.form.lemma in _UNREPORTED:
        return False
    return bool(find_children(cue.verb, "xcomp") or any(p.lower_ == "as" for p in prepositions))


def read_noun(noun: Token) -> Reading | None:
    """Read a noun of saying: "the minister's claim that", "voiced concern over"."""
    clauses = [child for child in noun.children if _is_said(child)]
    speaker = _find_owner(noun)
    below = []
    for preposition in find_children(noun, "prep"):
        nouns = find_children(preposition, "pobj", "pcomp") if preposition.i > noun.i else []
        gives = preposition.lower_ in _GIVERS or (preposition.lower_ == "of" and clauses)
        if gives and speaker is None and nouns:
            speaker = nouns[0]
        elif preposition.lower_ in _ABOUT:
            below += nouns
    content = gather_all(clauses or below)
    if speaker is None or not content or not can_speak(speaker):
        return None
    return Reading(frozenset(content), speaker)


def _is_said(clause: Token) -> bool:
    if clause.dep_ == "ccomp":
        return True
    marks = {mark.lower_ for mark in find_children(clause, "mark")}
    return clause.dep_ == "acl" and (bool(marks & _THAT) or has_infinitive(clause))


def _find_owner(noun: Token) -> Token | None:
    owners, verb = find_children(noun, "poss"), find_light_verb(noun)
    # "stated their interest": whose it is says less than who states it.
    if owners and (verb is None or owners[0].tag_ != "PRP$"):
        return owners[0]
    if verb is not None:
        return find_subject(verb) or (owners[0] if owners else None)
    if noun.dep_ == "conj" and noun.head.pos_ == "NOUN":
        return _find_owner(noun.head)
    light = noun.dep_ == "nsubjpass" and noun.head.lower_ in list_light_forms()
    return find_agent(noun.head) if light and is_passive(noun.head) else None


def find_light_verb(noun: Token) -> Token | None:
    """Return the verb that says no more than its object: "voiced" of "voiced concern"."""
    return noun.head if noun.dep_ == "dobj" and noun.head.lower_ in list_light_forms() else None


def read_adjective(adjective: Token) -> Reading | None:
    """Read what an adjective tells of its subject's mind: "they are confident that"."""
    verb = find_linking_verb(adjective)
    speaker = find_any_subject(verb) if verb is not None else None
    if speaker is None or not can_speak(speaker):
        return None
    told = [child for child in adjective.children if _is_told(adjective, child)]
    about = [
        noun
        for child in find_children(adjective, "prep")
        if child.lower_ in _ABOUT and child.i > adjective.i
        for noun in find_children(child, "pobj", "pcomp")
    ]
    content = gather_all([*told, *about])
    return Reading(frozenset(content), speaker) if content else None


def _is_told(adjective: Token, child: Token) -> bool:
    if child.dep_ == "xcomp":
        return adjective.lower_ not in _LIKELIHOOD
    return child.dep_ in {"ccomp", "advcl"} and not _is_circumstance(child)


def _is_circumstance(clause: Token) -> bool:
    marks = find_children(clause, "mark", "advmod")
    return any(mark.lower_ in _CIRCUMSTANCES for mark in marks)


def find_linking_verb(adjective: Token) -> Token | None:
    """Return the verb on which the adjective's subject hangs: "remain" of "remain confident"."""
    if adjective.dep_ == "conj" and adjective.head.pos_ in {"ADJ", "VERB"}:
        return find_linking_verb(adjective.head)
    links = [adjective.head] if adjective.dep_ in {"acomp", "oprd"} else []
    links += find_children(adjective, "auxpass", "aux") if adjective.tag_ == "VBN" else []
    for link in links:
        if link.lower_ in list_linking_forms() or link.lower_ in _CONTRACTED:
            return link.head if link.dep_ in {"aux", "auxpass"} else link
    return None
