"""Which verbs of a parsed sentence are cues, what they govern, and who is told."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from corpus_tools.quotes.cues import CueForm, index_verbs
from corpus_tools.quotes.marks import Span
from corpus_tools.quotes.nouns import read_words
from corpus_tools.quotes.parsing.trees import (
    RELATIVES,
    Token,
    can_speak,
    find_children,
    gather,
    gather_all,
    gather_noun,
    has_infinitive,
    is_quoted,
)
from corpus_tools.quotes.view import FINITE

# "spoke at length about": so many words may stand between a verb and its preposition.
_REACH = 6
_PARTICLES = ("prep", "prt", "agent", "dative")
_CLAUSES = ("clause", "wh", "quote", "to", "order", "ing", "person")
_GAPS = RELATIVES | {"where", "when", "whose", "what"}
# "blamed him for", "accused it of", "described it as".
_WITH_OBJECT = frozenset(["as", "of", "for", "over", "from"])
_TOLD_ABOUT = frozenset(["about", "of", "against", "for", "on"])
_OF_SOMETHING = frozenset(["warn", "inform", "notify", "remind", "assure", "reassure"])
_BESIDE = frozenset(["parataxis", "ccomp", "dep", "intj"])
_MARKS = frozenset([",", '"', "–", "—", "-", "--", "?", "!", ":", "("])
# With a noun alone for an object these tell of something else: to add salt, find a key, call a
# taxi. They attribute with a clause, a quotation, or when something is said of the object.
_NEEDS_CLAUSE = read_words("""
    add allow answer argue ask back begin bet call challenge charge claim command cover decide
    demonstrate determine direct discover document echo establish feel figure find gather grant
    hear illustrate learn like list look love maintain mean mention name need object observe offer
    order plan post present press project pronounce publish push raise read reason reference
    release remind report resolve rule say see seek sense share show signal state struggle table
    tell text think try write
""")


@dataclass(frozen=True)
class Cue:
    """A verb that may attribute, with the words that belong to it.

    ``form`` is its entry in the list of cues; ``particles`` are the rest of the entry: "for" of
    "called for".
    """

    verb: Token
    form: CueForm
    particles: tuple[Token, ...] = ()

    @property
    def preposition(self) -> Token | None:
        """The preposition it ends in, if it ends in one."""
        last = self.particles[-1] if self.particles else None
        return last if last is not None and last.pos_ in {"ADP", "SCONJ", "PART"} else None

    def find_span(self) -> Span:
        """Return where it stands; without its particles where other words come between."""
        last = self.verb
        for particle in self.particles:
            if particle.i != last.i + 1:
                break
            last = particle
        return self.verb.idx, last.idx + len(last.text)

    def find_class(self) -> str:
        """Return its class: to ask somebody to act is directive, to ask how is not."""
        return self.form.find_class(self._find_frame())

    def _find_frame(self) -> str:
        clauses = find_children(self.verb, "xcomp", "ccomp")
        if any(has_infinitive(clause) for clause in clauses):
            return "order" if self.form.takes("order") else "to"
        if find_children(self.verb, "ccomp", "parataxis"):
            return "clause"
        return "object" if find_children(self.verb, "dobj") or self.particles else "clause"


def find_cue(verb: Token) -> Cue | None:
    """Return the longest entry of the list of cues that the verb is a form of."""
    for form in index_verbs().get(verb.lower_, ()):
        particles = _find_particles(verb, form.rest)
        if particles is not None:
            return Cue(verb, form, particles)
    return None


def _find_particles(verb: Token, rest: tuple[str, ...]) -> tuple[Token, ...] | None:
    first = _find_first(verb, rest[0]) if rest else verb
    if first is None:
        return None
    words = tuple(verb.doc[first.i : first.i + len(rest)])
    return words if tuple(word.lower_ for word in words) == rest else None


def _find_first(verb: Token, word: str) -> Token | None:
    following = verb.doc[verb.i + 1 : verb.i + 2]
    # "ruled it out", but not "called it a blow for all".
    labels = ("prt",) if find_children(verb, "dobj") else _PARTICLES
    nearby = [child for child in find_children(verb, *labels) if 0 < child.i - verb.i <= _REACH]
    return next((token for token in [*following, *nearby] if token.lower_ == word), None)


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
    clauses = find_children(cue.verb, "ccomp", "parataxis")
    infinitives = find_children(cue.verb, "xcomp")
    return gather_all(
        [
            *(clause for clause in clauses if _takes_clause(cue, clause)),
            *(clause for clause in infinitives if _takes_infinitive(cue, clause)),
        ]
    )


def _takes_clause(cue: Cue, clause: Token) -> bool:
    if cue.form.takes(*_CLAUSES) or any(m.lower_ == "that" for m in find_children(clause, "mark")):
        return True
    return clause.tag_ not in FINITE and not find_children(clause, "aux")


def _takes_infinitive(cue: Cue, clause: Token) -> bool:
    if has_infinitive(clause):
        return cue.form.takes("to", "order", "wh")
    return cue.form.takes("ing", "object") if clause.tag_ == "VBG" else cue.form.takes("clause")


def _find_object(cue: Cue) -> set[int]:
    verb = cue.verb
    found = set[int]()
    for noun in find_children(verb, "dobj"):
        relative = noun.lower_ in RELATIVES and verb.dep_ == "relcl"
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
    return any(word.lower_ in _GAPS for word in before)


def needs_no_clause(cue: Cue) -> bool:
    """Return whether a noun alone may be what the verb attributes."""
    described = any(p.lower_ == "as" for p in find_children(cue.verb, "prep"))
    return described or cue.form.lemma not in _NEEDS_CLAUSE


def _says_of_object(verb: Token, found: set[int]) -> bool:
    """Whether it is quoted, or something is said of it: "called it unfair", "show them leaving"."""
    if is_quoted(verb.doc, min(found)):
        return True
    if find_children(verb, "oprd"):
        return True
    if any(p.lower_ == "as" and p.i > verb.i for p in find_children(verb, "prep")):
        return True
    acting = [inner for noun in find_children(verb, "dobj") for inner in find_children(noun, "acl")]
    return any(inner.tag_ == "VBG" for inner in acting)


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
    of_verb = find_children(cue.verb, "dative", "dobj")
    nouns = of_verb if cue.preposition is None else find_children(cue.preposition, "pobj")
    return nouns[0] if nouns else None


def _find_inner_subject(clauses: list[Token]) -> Token | None:
    """Return "the city" of "urged the city to act" where the parser makes it the one who acts."""
    acting = [clause for clause in clauses if has_infinitive(clause)]
    nouns = [noun for clause in acting for noun in find_children(clause, "nsubj", "nsubjpass")]
    return nouns[0] if nouns else None


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
