"""Nouns and adjectives that attribute: "the claim that", "voiced concern over", "is confident"."""

from __future__ import annotations

from corpus_tools.quotes.clauses import find_clause_end, find_phrase_end
from corpus_tools.quotes.cues import ADJECTIVES, LIGHT_FORMS, LINKING_FORMS, NOUNS
from corpus_tools.quotes.groups import read_group
from corpus_tools.quotes.progress import Found, build_found
from corpus_tools.quotes.subjects import Subject, find_subject, join_right
from corpus_tools.quotes.view import View
from corpus_tools.quotes.wordlist import read_words

_AFTER_NOUN = read_words(
    "of for about over on at against in toward towards with regarding concerning as from to"
)
_AFTER_ADJECTIVE = read_words("about of with at for over to in on by")
_FINITE = frozenset(["VBD", "VBZ", "VBP", "MD"])
_WH = frozenset(["whether", "how", "why", "what"])


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
        owner, after = _find_author(view, after)
    last = _find_content_end(view, after, owned=owner is not None)
    if not last:
        return None
    cue_class = NOUNS[view.lowers[place]]
    found = build_found(
        view, cue=(place, place + 1), cue_class=cue_class, content=[(after, last)], subject=owner
    )
    return Found(found.statement, found.words)


def _read_given(view: View, first: int, place: int) -> Found | None:
    """Read "voiced concern over", "made the claim that"."""
    if not first or view.lowers[first - 1] not in LIGHT_FORMS:
        return None
    group = read_group(view, first - 1, first)
    giver = find_subject(view, group.first - 1)
    if giver is None or not view.can_speak(*giver[:3]):
        return None
    last = _find_content_end(view, place + 1, owned=True)
    if not last:
        return None
    return build_found(
        view,
        cue=(first - 1, place + 1),
        cue_class=NOUNS[view.lowers[place]],
        content=[(place + 1, last)],
        subject=giver,
        flags=(group.negated or view.lowers[first] == "no", group.future),
    )


def _find_author(view: View, place: int) -> tuple[Subject | None, int]:
    """Return who stands after "by": "the claim by the minister that"."""
    author = join_right(view, place + 1) if view.lowers[place : place + 1] == ["by"] else None
    if author and view.can_speak(*author[:3]):
        return author, author.last
    return None, place


def _find_content_end(view: View, after: int, *, owned: bool) -> int:
    """Return where what a noun announces ends; 0 where it announces nothing."""
    if after + 1 >= len(view):
        return 0
    low = view.lowers[after]
    # "the claim that was made" says nothing of what was claimed.
    if low == "that" and view.tags[after + 1] not in _FINITE | {".", ","}:
        last = find_clause_end(view, after, relative=False)
        return _find_own_end(view, after, last)
    if not owned:
        return 0
    if low == "to" and view.tags[after + 1] == "VB":
        return find_phrase_end(view, after, wide=True)
    return find_phrase_end(view, after, wide=False) if low in _AFTER_NOUN | _WH else 0


def _find_own_end(view: View, first: int, last: int) -> int:
    """Return where "the claim that it sank" ends before "is wrong"."""
    if any(tag in _FINITE for tag in view.tags[:first]):
        return last
    verbs = [place for place in range(first, last) if view.tags[place] in _FINITE]
    if len(verbs) <= 1 or view.lowers[verbs[1] - 1] in {"and", "or", "who", "which", "that", ","}:
        return last
    group = read_group(view, verbs[1], verbs[1] + 1)
    # The second verb has no subject of its own: it is that of the sentence.
    return group.first if view.at[group.first - 1] < 0 or group.first - 1 == verbs[0] else last


def _find_owner(view: View, first: int, head: int) -> Subject | None:
    """Return whose it is: "the minister's claim", "her hope"."""
    if view.tags[first] in {"PRP$"}:
        return Subject(first, first + 1, first)
    for at in range(first + 1, head):
        if view.tags[at] == "POS":
            owner = Subject(first, at, at - 1)
            return owner if view.can_speak(*owner[:3]) else None
    return None


def read_adjective(view: View, place: int) -> Found | None:
    """Read "is confident that", "seem worried about"."""
    before = place - 1
    while before > 0 and view.tags[before].startswith("RB"):
        before -= 1
    if before < 1 or view.lowers[before] not in LINKING_FORMS or place + 2 >= len(view):
        return None
    low = view.lowers[place + 1]
    group = read_group(view, before, before + 1)
    subject = find_subject(view, group.first - 1)
    if subject is None or not view.can_speak(*subject[:3]):
        return None
    if low == "that":
        last = find_clause_end(view, place + 1, relative=subject.relative)
    elif low in _AFTER_ADJECTIVE or low in _WH:
        last = find_phrase_end(view, place + 1, wide=low == "to")
    else:
        return None
    return build_found(
        view,
        cue=(group.first, place + 1),
        cue_class=ADJECTIVES[view.lowers[place]],
        content=[(place + 1, last)],
        subject=subject,
        flags=(group.negated, group.future),
    )
