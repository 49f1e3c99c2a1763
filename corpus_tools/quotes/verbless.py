"""Attribution without a verb of saying: "her claim that", "is confident", "according to", a colon.

Nouns and adjectives come first, then sources, then quotations that nothing but a nearby verb
announces.
"""

from __future__ import annotations

from collections.abc import Iterator

from corpus_tools.quotes.clauses import (
    find_clause_end,
    find_phrase_end,
    find_sentence_end,
    has_verb_soon,
)
from corpus_tools.quotes.cue_words import OPINION_NOUNS, SOURCE_WORDS
from corpus_tools.quotes.cues import (
    index_adjectives,
    index_nouns,
    index_sources,
    index_verbs,
    list_light_forms,
    list_linking_forms,
)
from corpus_tools.quotes.nouns import read_words
from corpus_tools.quotes.statements import Found, build_found
from corpus_tools.quotes.subjects import Subject, find_subject, join_agent, join_right
from corpus_tools.quotes.view import FINITE, QUOTATION, View, read_group

_AFTER_NOUN = read_words(
    "of for about over on at against in toward towards with regarding concerning as from to"
)
_AFTER_ADJECTIVE = read_words("about of with at for over to in on by")
_WH = frozenset(["whether", "how", "why", "what"])
_JOINS_VERBS = frozenset(["and", "or", "who", "which", "that", ","])
_PARTS = frozenset([",", "—", "–"])
# So many words lie between a quotation and a verb that announces it.
_REACH = 40


def read_noun(view: View, place: int) -> Found | None:
    """Read a noun of saying or thinking: "her claim that", "voiced concern over"."""
    phrase = view.phrases[view.at[place]] if view.at[place] >= 0 else None
    if phrase is None or phrase.head != place:
        return None
    given = _read_given(view, phrase.first, place)
    if given:
        return given
    owner, after = _find_owner(view, phrase.first, place), place + 1
    if owner is None:
        # "the claim by the minister that"
        author = join_agent(view, after)
        if author and view.can_speak(author.head):
            owner, after = author, author.last
    last = _find_content_end(view, after, owned=owner is not None)
    if not last:
        return None
    cue_class = index_nouns()[view.lowers[place]]
    found = build_found(
        view, (place, place + 1), cue_class=cue_class, content=[(after, last)], subject=owner
    )
    return found._replace(subject=None)


def _read_given(view: View, first: int, place: int) -> Found | None:
    """Read "voiced concern over", "made the claim that"."""
    if not first or view.lowers[first - 1] not in list_light_forms():
        return None
    group = read_group(view, first - 1, first)
    giver = find_subject(view, group.first - 1)
    last = _find_content_end(view, place + 1, owned=True)
    if giver is None or not last or not view.can_speak(giver.head):
        return None
    return build_found(
        view,
        (first - 1, place + 1),
        cue_class=index_nouns()[view.lowers[place]],
        content=[(place + 1, last)],
        subject=giver,
        group=group._replace(negated=group.negated or view.lowers[first] == "no"),
    )


def _find_owner(view: View, first: int, head: int) -> Subject | None:
    """Return whose it is, if they can speak: "the minister's claim", "her hope"."""
    owner = _find_possessor(view, first, head)
    if owner is None or view.tags[first] == "PRP$" or view.can_speak(owner.head):
        return owner
    return None


def _find_possessor(view: View, first: int, head: int) -> Subject | None:
    if view.tags[first] == "PRP$":
        return Subject(first, first + 1, first)
    at = next((at for at in range(first + 1, head) if view.tags[at] == "POS"), None)
    return Subject(first, at, at - 1) if at else None


def _find_content_end(view: View, after: int, *, owned: bool) -> int:
    """Return where what a noun announces ends; 0 where it announces nothing."""
    if after + 1 >= len(view):
        return 0
    low = view.lowers[after]
    # "the claim that was made" says nothing of what was claimed.
    if low == "that" and view.tags[after + 1] not in FINITE | {".", ","}:
        return _find_own_end(view, after, find_clause_end(view, after, relative=False))
    if not owned:
        return 0
    if low == "to" and view.tags[after + 1] == "VB":
        return find_phrase_end(view, after, wide=True)
    return find_phrase_end(view, after, wide=False) if low in _AFTER_NOUN | _WH else 0


def _find_own_end(view: View, first: int, last: int) -> int:
    """Return where "the claim that it sank" ends before "is wrong"."""
    if not FINITE.isdisjoint(view.tags[:first]):
        return last
    verbs = [place for place in range(first, last) if view.tags[place] in FINITE]
    if len(verbs) <= 1 or view.lowers[verbs[1] - 1] in _JOINS_VERBS:
        return last
    group = read_group(view, verbs[1], verbs[1] + 1)
    # The second verb has no subject of its own: it is that of the sentence.
    return group.first if view.at[group.first - 1] < 0 or group.first - 1 == verbs[0] else last


def read_adjective(view: View, place: int) -> Found | None:
    """Read "is confident that", "seem worried about"."""
    before = place - 1
    while before > 0 and view.tags[before].startswith("RB"):
        before -= 1
    if before < 1 or view.lowers[before] not in list_linking_forms() or place + 2 >= len(view):
        return None
    low = view.lowers[place + 1]
    group = read_group(view, before, before + 1)
    subject = find_subject(view, group.first - 1)
    if subject is None or not view.can_speak(subject.head):
        return None
    if low == "that":
        last = find_clause_end(view, place + 1, relative=subject.relative)
    elif low in _AFTER_ADJECTIVE or low in _WH:
        last = find_phrase_end(view, place + 1, wide=low == "to")
    else:
        return None
    return build_found(
        view,
        (group.first, place + 1),
        cue_class=index_adjectives()[view.lowers[place]],
        content=[(place + 1, last)],
        subject=subject,
        group=group,
    )


def find_source(view: View) -> Found | None:
    """Read "according to X" and "in X's view".

    What is said is the rest of the sentence: all before it, or after it where it begins.
    """
    if SOURCE_WORDS.isdisjoint(view.lowers):
        return None
    for place, low in enumerate(view.lowers):
        for words, cue_class in index_sources().get(low, ()):
            last = place + len(words)
            subject = join_right(view, last) if view.lowers[place:last] == words else None
            if subject:
                return _build_source(view, (place, last), subject, cue_class)
        phrase = view.phrase_from(place + 1) if low == "in" else None
        if phrase and view.lowers[phrase.head] in OPINION_NOUNS:
            owner = _find_possessor(view, place + 1, phrase.head)
            if owner:
                return _build_source(view, (place, phrase.last), owner, "attitude")
    return None


def _build_source(
    view: View, cue: tuple[int, int], subject: Subject, cue_class: str
) -> Found | None:
    source = cue[0], max(subject.last, cue[1])
    opens = cue[0] <= 1 and view.tags[0] != QUOTATION
    words = list(_find_after(view, source[1]) if opens else _find_before(view, *source))
    if not words:
        return None
    found = build_found(view, cue, cue_class=cue_class, content=words, subject=subject)
    return found._replace(words=[source, *words], source=source)


def _find_after(view: View, place: int) -> Iterator[tuple[int, int]]:
    """Yield what follows the comma after "according to X"."""
    end = find_sentence_end(view)
    while place < end and view.lowers[place] != ",":
        place += 1
    if place + 1 < end:
        yield place + 1, end


def _find_before(view: View, place: int, behind: int) -> Iterator[tuple[int, int]]:
    """Yield what stands before "according to X", and a verb that goes on after it."""
    comma = place - 1 if view.lowers[place - 1] in _PARTS else place
    yield comma - 1 if view.tags[comma - 1] == QUOTATION else 0, comma
    if view.lowers[behind : behind + 1] == [","] and has_verb_soon(view, behind + 1):
        yield behind + 1, find_sentence_end(view)


def announce(view: View, last: int, content: tuple[tuple[int, int], ...]) -> Found | None:
    """Return a statement of the nearest verb before a quotation whose subject can speak.

    The quotation, or the colon before it, stands at ``last``; ``content`` is empty where it is in
    the next sentence.
    """
    second: tuple[int, Subject] | None = None
    for place in range(last - 1, max(-1, last - _REACH), -1):
        if view.tags[place] == QUOTATION:
            break
        subject = _find_speaker(view, place)
        if subject is None or not view.can_speak(subject.head):
            continue
        forms = index_verbs().get(view.lowers[place], ())
        if any(form.takes("clause", "quote", "person", "object") for form in forms):
            return _build_announced(view, place, subject, content)
        second = second or (place, subject)
    return _build_announced(view, *second, content) if second else None


def announce_after(view: View, first: int, content: tuple[tuple[int, int], ...]) -> Found | None:
    """Return a statement of the first subject and verb after a quotation, if they can speak."""
    for place in range(first, min(len(view), first + _REACH)):
        if view.tags[place] == QUOTATION:
            return None
        if _has_ending(view, place):
            subject = _find_speaker(view, place)
            if subject is None or subject.first < first or not view.can_speak(subject.head):
                return None
            return _build_announced(view, place, subject, content)
    return None


def _has_ending(view: View, place: int) -> bool:
    return view.tags[place] in FINITE and view.tags[place] != "MD"


def _find_speaker(view: View, place: int) -> Subject | None:
    """Return the subject of a finite verb, but of no modal one."""
    if not _has_ending(view, place):
        return None
    return find_subject(view, read_group(view, place, place + 1).first - 1)


def _build_announced(
    view: View, place: int, subject: Subject, content: tuple[tuple[int, int], ...]
) -> Found:
    forms = index_verbs().get(view.lowers[place], ())
    found = build_found(
        view,
        (place, place + 1),
        cue_class=forms[0].cues[0].cue_class if forms else "neutral",
        content=content,
        subject=subject,
        group=read_group(view, place, place + 1),
    )
    return found._replace(words=list(content), subject=None)
