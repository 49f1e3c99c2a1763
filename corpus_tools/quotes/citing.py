"""Papers that quote others: the one who is quoted speaks, the paper only passes it on."""

from __future__ import annotations

from collections.abc import Sequence

from corpus_tools.quotes.clauses import find_clause_end, find_phrase_end
from corpus_tools.quotes.cues import CueForm
from corpus_tools.quotes.groups import Group
from corpus_tools.quotes.nouns import PEOPLE
from corpus_tools.quotes.progress import Found
from corpus_tools.quotes.statement import Statement
from corpus_tools.quotes.subjects import Subject, find_subject, join_right
from corpus_tools.quotes.view import QUOTATION, View


def read_citing(view: View, group: Group, form: CueForm, taken: Sequence[bool]) -> Found | None:
    """Read "the agency quoted an official (as saying that)" and "was quoted by it as saying".

    Parameters
    ----------
    view
        The sentence.
    group
        The form of quote or cite with its auxiliaries.
    form
        What it may be.
    taken
        Which words other statements hold.

    Returns
    -------
    tuple or None
        The statement with the words it holds; None where no person is quoted.
    """
    before = find_subject(view, group.first - 1)
    if group.passive and form.form in {"past", "participle"}:
        speaker, at, via = before, group.last, None
        by = at + 2 if view.lowers[at : at + 1] == ["as"] else at
        if view.lowers[by : by + 1] in (["by"], ["in"]):
            via = join_right(view, by + 1)
            at = via.last if via else at
    else:
        speaker, via = join_right(view, group.last), before
        at = speaker.last if speaker else group.last
    if speaker is None or not _is_person(view, speaker):
        return None
    content = _find_content(view, at, group, taken)
    if content is None:
        return None
    statement = Statement(
        cue=view.span(group.first, group.last),
        cue_class="neutral",
        content=(view.span(*content),),
        speaker=view.span(speaker.first, speaker.last),
        via=view.span(via.first, via.last) if via else None,
        negated=group.negated,
        future=group.future,
    )
    return Found(statement, [(group.first, at), content], speaker)


def _is_person(view: View, subject: Subject) -> bool:
    return view.lowers[subject.head] in PEOPLE or view.tags[subject.head] in {"NNP", "PRP"}


def _find_content(
    view: View, at: int, group: Group, taken: Sequence[bool]
) -> tuple[int, int] | None:
    """Return what is quoted: after "as saying", or a quotation after the colon or before it all."""
    if view.lowers[at : at + 1] == ["as"] and view.tags[at + 1 : at + 2] == ["VBG"]:
        first = at + 2
        if view.lowers[first : first + 1] == ["that"] or view.at[first : first + 1] != [-1]:
            return first, find_clause_end(view, first, relative=False)
        return first, find_phrase_end(view, first, wide=True)
    for place in (*range(group.last, len(view)), *range(group.first - 1, -1, -1)):
        if view.tags[place] == QUOTATION and not taken[place]:
            return place, place + 1
    return None
