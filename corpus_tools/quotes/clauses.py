"""Where what is said ends: at the sentence's end, or before words that are the writer's again."""

from __future__ import annotations

from corpus_tools.quotes.cues import index_verbs
from corpus_tools.quotes.nouns import SETTINGS, TIMES, read_words
from corpus_tools.quotes.view import FINITE, QUOTATION, View

_AND = frozenset(["and", "but", "or", "yet", "while", "whereas", "though", "although"])
_SUBORDINATORS = read_words(
    "after before when while as because since although though until unless whereas if"
)
_ADJUNCT = read_words("in on at during after before by through via over amid following")
_OPENS_CLAUSE = read_words("who which that what how where whether whom")
_BREAKS = frozenset([";", ":", "(", ")", "–", "—", "--"])
_DASHES = frozenset(["–", "—", "--"])
_OFTEN_PREPOSITIONS = frozenset(["as", "if", "since", "before", "until"])
_SCENES = SETTINGS | TIMES
_OPENS_ADJUNCT = read_words("who which where according citing referring")


def find_sentence_end(view: View) -> int:
    """Return how many words the sentence has without the marks that close it."""
    last = len(view)
    while last and view.lowers[last - 1] in {".", "?", "!", "...", "…", ";", ","}:
        last -= 1
    return last


def has_verb_soon(view: View, place: int) -> bool:
    """Whether a finite verb stands at ``place``, perhaps after adverbs."""
    place = view.skip_adverbs(place)
    return place < len(view) and view.tags[place] in FINITE


def find_clause_end(view: View, first: int, *, relative: bool) -> int:
    """Return where a finite clause ends that begins at ``first``.

    It goes on to the end of the sentence, unless the writer attributes anew (", but others
    said", ", adding that", ", according to"), or the clause stands in a relative one ("Lee, who
    said he agreed, left").
    """
    last = find_sentence_end(view)
    attributed = _find_attributed(view, first + 1, last)
    for place in range(first + 1, last):
        # "asked if he agreed, Moss rose and said, '...'"
        anew = view.lowers[place] == "," and view.tags[place + 1] in {"PRP", "NNP"}
        if _ends_clause(view, place, last, relative) or (anew and place < attributed):
            return place
    return last


def _ends_clause(view: View, place: int, last: int, relative: bool) -> bool:
    low = view.lowers[place]
    if low == ";" or (low in _DASHES and _attributes_soon(view, place + 1, last)):
        return True
    if low in {"and", "but"}:
        return _adds(view, place + 1)
    if low != ",":
        return False
    following = view.lowers[place + 1] if place + 1 < last else ""
    return (
        following == "according"
        or _goes_on_saying(view, place + 1)
        or (relative and has_verb_soon(view, place + 1))
        or (following in _AND and _attributes_soon(view, place + 2, last))
    )


def _goes_on_saying(view: View, place: int) -> bool:
    """Whether a participle begins a second statement: "adding that", "further saying"."""
    if view.tags[place : place + 1] == ["RB"] or view.lowers[place : place + 1] == ["further"]:
        place += 1
    return view.tags[place : place + 1] == ["VBG"] and view.lowers[place] in index_verbs()


def _find_attributed(view: View, first: int, last: int) -> int:
    """Return where a verb of saying stands right before a quotation, or 0: 'and said, "I will"'."""
    for place in range(first + 1, last - 1):
        if view.tags[place + 1] == QUOTATION and view.lowers[place] in {",", ":"}:
            forms = index_verbs().get(view.lowers[place - 1], ())
            if any(form.form == "past" and not form.rest for form in forms):
                return place - 1
    return 0


def _attributes_soon(view: View, place: int, last: int) -> bool:
    """Whether a subject and a verb of saying follow: "others said", "Lee, a painter, said"."""
    forms = index_verbs()
    for at in range(place, min(place + 9, last)):
        low = view.lowers[at]
        if low in forms and view.tags[at] in {"VBD", "VBZ", "VBP"}:
            return any(
                form.takes("clause", "object") and form.cues[0].cue_class != "attitude"
                for form in forms[low]
            )
        if view.tags[at] in FINITE or low in {",", ";", "that"} or view.tags[at] == QUOTATION:
            return False
    return False


def _adds(view: View, place: int) -> bool:
    """Whether "and" begins a second statement: "and added that", "and warned of"."""
    place = view.skip_adverbs(place)
    if place + 1 >= len(view) or view.tags[place] not in {"VBD", "VBZ"}:
        return False
    forms = index_verbs().get(view.lowers[place])
    if not forms or forms[0].cues[0].cue_class == "attitude":
        return False
    return (
        view.lowers[place + 1] in {"that", ":", "of", "whether"}
        or view.tags[place + 1] == QUOTATION
    )


def find_phrase_end(view: View, first: int, *, wide: bool) -> int:
    """Return where a noun phrase, infinitive or gerund with all that belongs to it ends.

    It ends at a comma that no list explains, at a subordinate clause, at a verb that is not its
    own, and before what tells when and where ("in an interview", "on Monday"). It is ``wide`` when
    a verb belongs to it: an infinitive, or "want the city to act".
    """
    last = find_sentence_end(view)
    relative = False
    for place in range(first + 1, last):
        if _ends_phrase(view, place, last):
            return place
        low = view.lowers[place]
        if low in _OPENS_CLAUSE:
            relative = True
        elif view.tags[place] in FINITE and not relative:
            return _before_and(view, place, first)
        elif low in {"and", "but", "or"} and _verb_follows(view, place + 1, wide, relative):
            return place
    return last


def _ends_phrase(view: View, place: int, last: int) -> bool:
    """Whether a mark, a clause or a circumstance begins that is no part of the phrase."""
    low = view.lowers[place]
    if low == ",":
        return not _lists(view, place, last)
    if low in _BREAKS:
        return True
    if low in _SUBORDINATORS:
        # "as", "after" ... before a noun that no verb follows belong to the phrase.
        return low not in _OFTEN_PREPOSITIONS or _clause_follows(view, place + 1)
    return low in _ADJUNCT and _sets_scene(view, place + 1)


def _before_and(view: View, verb: int, first: int) -> int:
    """Step back from a verb to the "and" or subject that begins its clause."""
    for place in range(verb - 1, max(first, verb - 8), -1):
        if view.lowers[place] in {"and", "but", "or"}:
            return place
    return verb


def _verb_follows(view: View, place: int, wide: bool, relative: bool) -> bool:
    place = view.skip_adverbs(place)
    verb = view.tags[place : place + 1] in (["VBD"], ["VBZ"], ["MD"])
    return verb and not (relative and wide)


def _lists(view: View, comma: int, last: int) -> bool:
    """Whether a comma stands in a list: "taxes, wages and rents"."""
    limit = min(comma + 9, last)
    for place in range(comma + 1, limit):
        low = view.lowers[place]
        if low in {"and", "or"}:
            return place == comma + 1 or (
                not any(tag in FINITE or tag == "VBG" for tag in view.tags[comma + 1 : place])
                and view.tags[place + 1 : place + 2] != ["VBD"]
            )
        if low in _OPENS_ADJUNCT or view.tags[place] in FINITE or low in _SUBORDINATORS:
            return False
        if place == comma + 1 and view.tags[place] in {"VBG", "DT"}:
            return False
    return False


def _clause_follows(view: View, place: int) -> bool:
    for at in range(place, min(place + 7, len(view))):
        if view.tags[at] in FINITE:
            return True
        if view.lowers[at] in {",", "and", "."}:
            return False
    return False


def _sets_scene(view: View, place: int) -> bool:
    phrase = view.phrase_from(place)
    return phrase is not None and view.lowers[phrase.head] in _SCENES
