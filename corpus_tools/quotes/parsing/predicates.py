"""Statements that a verb attributes: its subject says what it governs."""

from __future__ import annotations

from dataclasses import dataclass

from corpus_tools.quotes.cues import FIGURATIVE
from corpus_tools.quotes.parsing.complements import find_around, find_complement, needs_no_clause
from corpus_tools.quotes.parsing.cueing import Cue, find_cue
from corpus_tools.quotes.parsing.folding import HEADLINES
from corpus_tools.quotes.parsing.parties import (
    can_speak,
    find_agent,
    find_patient,
    find_subject,
    is_passive,
)
from corpus_tools.quotes.parsing.trees import (
    Token,
    find_children,
    gather,
    gather_all,
    gather_noun,
    has_infinitive,
)

# "What does this tell us?": nobody speaks.
_POINTING = frozenset(["this", "that", "these", "those", "what", "which", "there"])
_QUOTING = frozenset(["quote", "cite"])
# "is supposed to", "is allowed to", "a band called": nobody is reported to have said it.
_UNREPORTED = frozenset(["allow", "suppose", "mean", "call", "name", "require", "oblige"])
_PASSIVE_PREPOSITIONS = frozenset(["as", "of", "for"])


@dataclass(frozen=True)
class Reading:
    """What a cue governs, in the tree.

    Parameters
    ----------
    content
        Places of what is said.
    speaker, addressee, via
        Heads of noun phrases; None where the sentence does not say.
    """

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
    for above in verb.ancestors:
        cue = find_cue(above) if above.i < verb.i else None
        if cue is not None and cue.find_class() != "attitude":
            return find_subject(above)
    return None


def _is_imperative(verb: Token) -> bool:
    return bool(
        verb.tag_ == "VB"
        and verb.dep_ in {"ROOT", "conj", "parataxis", "dep"}
        and not find_children(verb, "aux", "nsubj")
        and not (verb.dep_ == "conj" and find_children(verb.head, "aux"))
    )


def _is_aside(verb: Token) -> bool:
    """In "..., highlighting their dominance" a fact shows something, unless somebody speaks."""
    if verb.dep_ not in {"advcl", "acl"} or verb.tag_ != "VBG":
        return False
    spoken = (find_cue(above) for above in verb.ancestors if above.i < verb.i)
    return not any(cue is not None and cue.find_class() != "attitude" for cue in spoken)


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
    if cue.form.lemma in _QUOTING and (said := _read_quoting(cue, speaker)):
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
