"""Which verbs of a parsed sentence are cues."""

from __future__ import annotations

from dataclasses import dataclass

from corpus_tools.quotes.cues import VERB_FORMS, CueForm
from corpus_tools.quotes.parsing.trees import Token, find_children, has_infinitive
from corpus_tools.quotes.statement import Span

# "spoke at length about": so many words may stand between a verb and its preposition.
_REACH = 6
_PARTICLES = ("prep", "prt", "agent", "dative")


@dataclass(frozen=True)
class Cue:
    """A verb that may attribute, with the words that belong to it.

    Parameters
    ----------
    verb
        The verb.
    form
        Its entry in the list of cues.
    particles
        The rest of the entry: "for" of "called for".
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
    for form in VERB_FORMS.get(verb.lower_, ()):
        particles = _find_particles(verb, form.rest)
        if particles is not None:
            return Cue(verb, form, particles)
    return None


def _find_particles(verb: Token, rest: tuple[str, ...]) -> tuple[Token, ...] | None:
    if not rest:
        return ()
    first = _find_first(verb, rest[0])
    if first is None:
        return None
    words = verb.doc[first.i : first.i + len(rest)]
    return tuple(words) if tuple(word.lower_ for word in words) == rest else None


def _find_first(verb: Token, word: str) -> Token | None:
    following = verb.doc[verb.i + 1 : verb.i + 2]
    # "ruled it out", but not "called it a blow for all".
    labels = ("prt",) if find_children(verb, "dobj") else _PARTICLES
    nearby = [child for child in find_children(verb, *labels) if 0 < child.i - verb.i <= _REACH]
    return next((token for token in [*following, *nearby] if token.lower_ == word), None)
