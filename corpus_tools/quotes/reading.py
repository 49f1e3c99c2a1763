"""The reader of sentences that needs no parser: verbs of saying, their subjects, what is said."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from corpus_tools.quotes.colons import HEADLINES, read_colon
from corpus_tools.quotes.cue_words import CITING
from corpus_tools.quotes.cues import (
    CueForm,
    index_adjectives,
    index_nouns,
    index_verbs,
    list_light_forms,
    may_attribute,
)
from corpus_tools.quotes.marks import Span
from corpus_tools.quotes.names import is_outlet
from corpus_tools.quotes.nouns import read_words
from corpus_tools.quotes.statements import Found, Progress, Statement
from corpus_tools.quotes.verbless import (
    announce,
    announce_after,
    find_source,
    read_adjective,
    read_noun,
)
from corpus_tools.quotes.verbs_after import find_outer
from corpus_tools.quotes.verbs_before import (
    read_active,
    read_citing,
    read_inner,
    read_participle,
    read_passive,
    read_reduced,
)
from corpus_tools.quotes.view import QUOTATION, Group, View, read_group

_VERB_TAGS = frozenset(["VB", "VBD", "VBZ", "VBP", "VBN", "VBG"])
_SUBJECTS = read_words("he she they i we you who it")
_PARTING = frozenset([",", ":", "—", "–", "--", "-"])


def find_statements(
    text: str, *, part: str = "body", marked: Sequence[Span] = ()
) -> list[Statement]:
    """Find who says or thinks what in one sentence.

    Parameters
    ----------
    text
        The sentence.
    part
        ``title``, ``deck``, ``body`` ...
    marked
        Where quotations stand in it, marks included.

    Returns
    -------
    list of Statement
        Of statements inside one another the outermost stands; a quotation belongs to the verb
        right before it.

    Examples
    --------
    >>> text = "The minister said that talks would resume."
    >>> statement = find_statements(text)[0]
    >>> text[slice(*statement.speaker)], text[slice(*statement.content[0])]
    ('The minister', 'that talks would resume')
    """
    if part in HEADLINES:
        colon = read_colon(text)
        if colon:
            return [colon]
    if not marked and not may_attribute(text):
        return []
    return _Reader(View(text, marked), part).read()


class _Reader:
    """Reads one sentence from left to right; what one statement holds is read no further."""

    def __init__(self, view: View, part: str) -> None:
        self.view = view
        self.headline = part in HEADLINES
        self.progress = Progress(view)
        self.statements: list[Statement] = []

    def read(self) -> list[Statement]:
        outers = list(find_outer(self.view))
        for outer in outers:
            self._keep(outer)
        source = None if outers else find_source(self.view)
        # "According to the paper, the minister said": the minister speaks.
        passing = source is not None and is_outlet(self._slice(source.statement.speaker))
        if source and source.source and passing:
            self.progress.take([source.source])
        else:
            self._keep(source)
        self._read_words()
        self._read_quotations()
        self._announce_next()
        if source and passing:
            self._pass_on(source)
        return self.statements

    def _keep(self, found: Found | None) -> bool:
        if found is None:
            return False
        self.statements.append(found.statement)
        self.progress.take(found.words)
        if found.subject:
            self.progress.speaker = found.subject
        return True

    def _slice(self, span: Span | None) -> str:
        return self.view.text[slice(*span)] if span else ""

    def _read_words(self) -> None:
        view, taken = self.view, self.progress.taken
        light, verbs, nouns = list_light_forms(), index_verbs(), index_nouns()
        adjectives = index_adjectives()
        for place, low in enumerate(view.lowers):
            if taken[place] or (low in light and self._keep(self._read_light(place))):
                continue
            if low in verbs:
                self._read_verb(place, verbs[low])
            if taken[place]:
                continue
            if low in nouns and view.tags[place] in {"NN", "NNS"}:
                found = read_noun(view, place)
                if found and not self.progress.is_taken(found.words):
                    self._keep(found)
            elif low in adjectives:
                self._keep(read_adjective(view, place))

    def _read_light(self, place: int) -> Found | None:
        """Read "voiced support for": the noun says more than the verb."""
        phrase = self.view.phrase_from(place + 1)
        if phrase is None or self.view.lowers[phrase.head] not in index_nouns():
            return None
        found = read_noun(self.view, phrase.head)
        return found if found and found.words[0][0] <= place else None

    def _read_verb(self, place: int, forms: Iterable[CueForm]) -> bool:
        return any(
            self._keep(self._read_form(place, form))
            for form in forms
            if form.stands_at(self.view.lowers, place) and self._is_verb(place, form)
        )

    def _is_verb(self, place: int, form: CueForm) -> bool:
        """Whether a word that may be a noun is a verb here."""
        view = self.view
        if place and view.tags[place - 1] in {"DT", "PRP$", "POS"}:
            return False
        # "the alleged theft": it only describes a noun.
        if view.at[place] >= 0 and view.phrases[view.at[place]].first < place:
            return False
        if view.tags[place] in _VERB_TAGS or form.lemma == "say":
            return True
        before = view.lowers[place - 1] if place else ""
        return before in _SUBJECTS or view.tags[place - 1 : place] == ["MD"]

    def _read_form(self, place: int, form: CueForm) -> Found | None:
        view = self.view
        group = read_group(view, place, place + 1 + len(form.rest))
        if form.lemma in CITING:
            cited = read_citing(view, group, form, self.progress.taken)
            if cited:
                return cited
        past = form.form in {"past", "participle"}
        if (past and group.passive) or self._is_headline_passive(form, group):
            return read_passive(view, group, form)
        if form.form == "ing" and view.lowers[group.last : group.last + 1] == [":"]:
            return None  # "Data sharing: ..." is a heading
        if form.form == "ing" and not group.progressive:
            return read_participle(view, group, form, self.progress)
        if form.form == "participle" and not group.auxiliary:
            return read_reduced(view, group, form)
        found = read_active(view, group, form, self.progress)
        return read_reduced(view, group, form) if found is None and past else found

    def _is_headline_passive(self, form: CueForm, group: Group) -> bool:
        """Whether "is" is left out: "Council urged to act"."""
        if not self.headline or form.form != "past" or group.auxiliary:
            return False
        following = self.view.lowers[group.last : group.last + 1]
        return form.takes("order") and following in (["to"], ["by"])

    def _read_quotations(self) -> None:
        """Give quotations that no cue claims to the nearest verb with a subject that speaks.

        Inside another statement only a verb of saying right before a quotation claims it.
        """
        view = self.view
        for place, tag in enumerate(view.tags if view.marked else ()):
            last = place + 1 if tag == QUOTATION else view.find_marked(place)
            if last and self.progress.taken[place]:
                self._keep_inner(read_inner(view, place, last))
            elif tag == QUOTATION and place == 0:
                self._keep(announce_after(view, 1, ((place, last),)))
            elif tag == QUOTATION and view.lowers[place - 1] in _PARTING:
                self._keep(announce(view, place - 1, ((place, last),)))

    def _keep_inner(self, found: Found | None) -> None:
        """Keep a statement inside another, if it is none of those found already."""
        if found and found.statement.cue not in {one.cue for one in self.statements}:
            self.statements.append(found.statement)

    def _announce_next(self) -> None:
        """Read "He was blunt:" before a quotation in the next sentence."""
        if self.view.lowers[-1:] == [":"] and not self.headline:
            self._keep(announce(self.view, len(self.view) - 1, ()))

    def _pass_on(self, source: Found) -> None:
        """Make an outlet the way by which others speak, or, where none does, the speaker."""
        spoken = [s for s in self.statements if s.cue_class != "attitude" and s.speaker]
        via = source.statement.speaker
        self.statements = (
            [replace(s, via=s.via or via) if s in spoken else s for s in self.statements]
            if spoken
            else [source.statement]
        )
