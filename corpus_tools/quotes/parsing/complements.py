"""What a verb of saying governs: what is said, and who is told."""

from __future__ import annotations

from typing import NamedTuple

from corpus_tools.quotes.parsing.cueing import Cue
from corpus_tools.quotes.parsing.parties import can_speak
from corpus_tools.quotes.parsing.trees import (
    Token,
    find_children,
    gather,
    gather_all,
    gather_noun,
    has_infinitive,
    is_quoted,
)

_CLAUSES = ("clause", "wh", "quote", "to", "order", "ing", "person")
_RELATIVES = frozenset(["which", "that", "who", "whom"])
_OTHER_GAPS = frozenset(["where", "when", "whose", "what"])
_FINITE = frozenset(["VBD", "VBZ", "VBP", "MD"])
# "blamed him for", "accused it of", "described it as".
_WITH_OBJECT = frozenset(["as", "of", "for", "over", "from"])
_TOLD_ABOUT = frozenset(["about", "of", "against", "for", "on"])
_OF_SOMETHING = frozenset(["warn", "inform", "notify", "remind", "assure", "reassure"])
_BESIDE = frozenset(["parataxis", "ccomp", "dep", "intj"])
_MARKS = frozenset([",", '"', "–", "—", "-", "--", "?", "!", ":", "("])
# With a noun alone for an object these tell of something else: to add salt, find a key, call a
# taxi. They attribute with a clause, a quotation, or when something is said of the object.
_CLAUSE_VERBS = """
    add allow answer argue ask back begin bet call challenge charge claim command cover decide
    demonstrate determine direct discover document echo establish feel figure file find follow
    gather grant hear hold illustrate lead learn like list look love maintain mean mention name
    need object observe offer order plan post present press project pronounce publish push raise
    read reason record reference reflect register release remind report resolve rule say see seek
    sense share show signal state struggle table teach tell text think try write
"""
_NEEDS_CLAUSE = frozenset(_CLAUSE_VERBS.split())


class Complement(NamedTuple):
    """Places of what is said, and the noun that is told."""

    content: set[int]
    addressee: Token | None = None


def find_complement(cue: Cue) -> Complement:
    """Return what a verb in the active voice governs; no content where it governs nothing said."""
    if cue.form.takes("order", "person"):
        return _find_told_content(cue)
    if cue.preposition is not None:
        below = find_children(cue.preposition, "pobj", "pcomp", "ccomp", "xcomp")
        if below:
            # "referred to the strike as a mistake"
            as_what = [p for p in find_children(cue.verb, "prep") if p.lower_ == "as"]
            return Complement(gather_all([*below, *(p for p in as_what if p.i > below[0].i)]))
    content = _find_clauses(cue)
    if not content and cue.form.takes("object"):
        content = _find_object(cue)
    return Complement(content)


def _find_clauses(cue: Cue) -> set[int]:
    return gather_all(
        child
        for child in cue.verb.children
        if (child.dep_ in {"ccomp", "parataxis"} and _takes_clause(cue, child))
        or (child.dep_ == "xcomp" and _takes_infinitive(cue, child))
    )


def _takes_clause(cue: Cue, clause: Token) -> bool:
    if cue.form.takes(*_CLAUSES) or any(m.lower_ == "that" for m in find_children(clause, "mark")):
        return True
    return clause.tag_ not in _FINITE and not find_children(clause, "aux")


def _takes_infinitive(cue: Cue, clause: Token) -> bool:
    if has_infinitive(clause):
        return cue.form.takes("to", "order", "wh")
    return cue.form.takes("ing", "object") if clause.tag_ == "VBG" else cue.form.takes("clause")


def _find_object(cue: Cue) -> set[int]:
    verb = cue.verb
    found = set[int]()
    for noun in find_children(verb, "dobj"):
        relative = noun.lower_ in _RELATIVES and verb.dep_ == "relcl"
        found |= gather_noun(verb.head) if relative else gather(noun)
    said_of_it = find_children(verb, "oprd", "acomp")
    if len(said_of_it) > 1 and not found:
        # "called the plan a mistake" with the plan as part of the predicate
        found = gather(said_of_it[0])
    if verb.dep_ == "relcl" and not found and not _has_relative(verb):
        # "the plan they oppose": what is opposed stands before the clause.
        found = gather_noun(verb.head)
    if not found or (cue.form.lemma in _NEEDS_CLAUSE and not _says_of_object(verb, found)):
        return set()
    with_it = [p for p in find_children(verb, "prep") if p.lower_ in _WITH_OBJECT]
    return found | gather_all([*said_of_it, *(p for p in with_it if p.i > min(found))])


def _has_relative(verb: Token) -> bool:
    before = verb.doc[verb.left_edge.i : verb.i]
    return any(word.lower_ in _RELATIVES | _OTHER_GAPS for word in before)


def needs_no_clause(cue: Cue) -> bool:
    """Return whether a noun alone may be what the verb attributes."""
    return cue.form.lemma not in _NEEDS_CLAUSE or any(
        p.lower_ == "as" for p in find_children(cue.verb, "prep")
    )


def _says_of_object(verb: Token, found: set[int]) -> bool:
    """Whether it is quoted, or something is said of it: "called it unfair", "show them leaving"."""
    if is_quoted(verb.doc, min(found)):
        return True
    return (
        bool(find_children(verb, "oprd"))
        or any(p.lower_ == "as" and p.i > verb.i for p in find_children(verb, "prep"))
        or any(
            inner.tag_ == "VBG"
            for noun in find_children(verb, "dobj")
            for inner in find_children(noun, "acl")
        )
    )


def _find_told_content(cue: Cue) -> Complement:
    """Read "told reporters that", "urged the city to act", "warned him about"."""
    told = _find_told(cue)
    clauses = find_children(cue.verb, "ccomp", "xcomp", "parataxis")
    if clauses:
        return Complement(gather_all(clauses), told or _find_inner_subject(clauses))
    about = [p for p in find_children(cue.verb, "prep") if p.lower_ in _TOLD_ABOUT]
    below = [noun for p in about if p.i > cue.verb.i for noun in find_children(p, "pobj", "pcomp")]
    if told is not None and not below and cue.form.lemma in _OF_SOMETHING:
        # "warned investors of losses", where the parser hangs the losses on the investors
        below = [p for p in find_children(told, "prep") if p.lower_ in {"of", "about"}]
    if below and told is not None:
        return Complement(gather_all(below), told)
    if not cue.form.takes("object") or (told is not None and can_speak(told)):
        # "advised the minister": nothing is told of what was said.
        return Complement(set())
    return Complement(_find_object(cue) or gather_all(below))


def _find_told(cue: Cue) -> Token | None:
    if cue.preposition is not None:
        nouns = find_children(cue.preposition, "pobj")
    else:
        nouns = find_children(cue.verb, "dative", "dobj")
    return nouns[0] if nouns else None


def _find_inner_subject(clauses: list[Token]) -> Token | None:
    """Return "the city" of "urged the city to act" where the parser makes it the one who acts."""
    for clause in clauses:
        if has_infinitive(clause):
            for noun in find_children(clause, "nsubj", "nsubjpass"):
                return noun
    return None


def find_around(cue: Cue) -> set[int]:
    """Return the clause that a cue stands amid or after: "the plan, he said, is dead"."""
    verb = cue.verb
    if verb.head.i == verb.i or not cue.form.takes("clause", "quote"):
        return set()
    marks = find_children(verb, "mark", "advmod", "prep")
    as_said = verb.dep_ == "advcl" and any(mark.lower_ == "as" for mark in marks)
    if not (as_said or verb.dep_ in _BESIDE) or not _is_set_off(verb):
        return set()
    clause = verb.head.head if verb.head.dep_ in {"aux", "auxpass"} else verb.head
    around = gather(clause, without={verb.i})
    return around if len(around) > 1 else set()


def _is_set_off(verb: Token) -> bool:
    doc, first, last = verb.doc, verb.left_edge.i, verb.right_edge.i
    edges = [doc[first], doc[last], *doc[max(first - 1, 0) : first], *doc[last + 1 : last + 2]]
    return any(token.text in _MARKS for token in edges)
