"""Who stands before a verb and who behind it, with all that is joined to them; no parser."""

from __future__ import annotations

from corpus_tools.obligations.sentence import AND, AUXILIARIES, CHAINING, Group, Parsed
from corpus_tools.obligations.words import SAYING, read_words
from corpus_tools.text.phrases import Phrase

_RELATIVE = frozenset(["which", "who", "that", "whom"])
_OPENING = read_words(
    "that because if when while as but so whether although though since unless until after before "
    "and or than why how what where which both either neither yet for whereas amid with nor"
)
_MARKS = read_words(", ; : ( ) [ ] ' '' ? ! . - | / – — --") | {'"'}
_ASIDES = {",": ",", ":": ":", ")": "(", "–": "–", "—": "—"}
_MOST_ASIDES = 4


def find_subject(parsed: Parsed, place: int) -> Group | None:
    """Return who stands before the verb that begins at a word.

    Adverbs, auxiliaries, and what stands between commas, dashes or brackets are passed over;
    "officials in Beijing" is the officials, "A and B" is both.
    """
    last = _skip_relative(parsed, _skip_back(parsed, place - 1))
    end = last + 1
    if parsed.tag(last) == "CD" and parsed.low(last - 1) in CHAINING:
        last -= 2  # "residents over the age of 18"
    phrase = parsed.phrase(last)
    if phrase is None:
        return None
    # A tagger may take the verb for a noun: "unions need", "both share".
    phrase = Phrase(phrase.first, min(phrase.last, last + 1), min(phrase.head, last))
    return _add_examples(parsed, _widen_left(parsed, phrase, end))


def _skip_back(parsed: Parsed, last: int) -> int:
    """Return the last word before adverbs, auxiliaries and asides."""
    for _ in range(_MOST_ASIDES):
        while (
            parsed.low(last) in AUXILIARIES
            or parsed.tag(last) == '"'
            or (
                parsed.is_adverb(last)
                and (parsed.low(last) not in {"all", "both"} or parsed.phrase(last - 1))
            )
        ):
            last -= 1
        opening = find_aside(parsed, last)
        if opening < 0:
            break
        last = opening - 1
    return last


def _skip_relative(parsed: Parsed, last: int) -> int:
    """Return the last word of what "which" or "who" stands for; other words stay."""
    before = last - 2 if parsed.low(last - 1) == "," else last - 1
    relates = parsed.low(last) in _RELATIVE and parsed.low(last - 1) not in CHAINING
    return before if relates and parsed.phrase(before) else last


def find_aside(parsed: Parsed, last: int) -> int:
    """Return where an aside opens that closes at a word; -1: none closes there."""
    opens = _ASIDES.get(parsed.low(last))
    if opens is None:
        return -1
    place = last - 1
    while place > 0 and parsed.low(place) not in {opens, ";"}:
        place -= 1
    return place if place > 0 and parsed.low(place) == opens else -1


def _widen_left(parsed: Parsed, phrase: Phrase, last: int) -> Group:
    """Widen a phrase to the left by what it hangs on and what it is joined to."""
    heads = [_climb(parsed, phrase)]
    while (joined := _find_joined(parsed, heads[0])) is not None:
        before, head = joined
        # "firms in China and the US" are the firms.
        heads = [head] if head is not before else [head, *heads]
    return Group(heads[0].first, last, tuple(heads))


def _climb(parsed: Parsed, phrase: Phrase) -> Phrase:
    """Return what a phrase hangs on: "officials" of "officials in Beijing"."""
    while parsed.low(phrase.first - 1) in CHAINING:
        before = parsed.phrase(phrase.first - 2) or _find_general(parsed, phrase.first)
        if before is None:
            # "officials from China and the US"
            break
        phrase = before
    return phrase


def _find_general(parsed: Parsed, example: int) -> Phrase | None:
    """Return the noun whose example begins at a word: "powers such as A", "powers, like A"."""
    for last in range(example - 1, max(example - 4, 0), -1):
        if _find_examples(parsed, last) == example and parsed.phrase(last - 1):
            return parsed.phrase(last - 1)
    return None


def _find_joined(parsed: Parsed, phrase: Phrase) -> tuple[Phrase, Phrase] | None:
    """Return what "and" joins to a phrase, and what that hangs on; "and" may open a clause."""
    place, low = phrase.first - 1, parsed.low(phrase.first - 1)
    listed = low == ","
    if low in AND and parsed.low(place - 1) == ",":
        place, listed = place - 1, True
    before = parsed.phrase(place - 1)
    if (low not in AND and low != ",") or before is None or parsed.is_time(before):
        return None
    if listed and not _lists(parsed, before, phrase):
        return None
    head = _climb(parsed, before)
    return (before, head) if opens_clause(parsed, head.first) else None


def _lists(parsed: Parsed, before: Phrase, phrase: Phrase) -> bool:
    """Whether a comma parts members of a list: "A, B and C", "A, B, and C"; in titles "A, B"."""
    if parsed.low(phrase.first - 1) in AND:
        return parsed.low(before.first - 1) == "," and parsed.phrase(before.first - 2) is not None
    behind = phrase.last + (parsed.low(phrase.last) == ",")
    return parsed.low(behind) in AND or parsed.headline


def opens_clause(parsed: Parsed, first: int) -> bool:
    """Whether a clause may begin at a word."""
    place = first - 1
    while parsed.is_adverb(place) and parsed.low(place) != "both":
        place -= 1
    low = parsed.low(place)
    return place < 0 or low in _MARKS or low in _OPENING or low in SAYING


def find_object(parsed: Parsed, place: int) -> tuple[Group | None, int]:
    """Return who stands behind a word, and the verb of the "to" clause that follows; or -1.

    Joined phrases and what hangs on them ("of", "in"), asides and times are passed over.
    """
    place = parsed.skip_adverbs(place, also={'"', "on", "upon"}, but={"all", "both", "not"})
    phrase = parsed.phrase(place)
    if phrase is None or phrase.head < place:
        return None, parsed.find_infinitive(place)
    phrase = phrase._replace(first=max(phrase.first, place))
    group = _add_examples(parsed, _widen_right(parsed, phrase))
    return group, _find_act(parsed, group.last)


def _widen_right(parsed: Parsed, phrase: Phrase) -> Group:
    """Widen a phrase to the right by what hangs on it and what is joined to it."""
    heads, last, hangs = [phrase], phrase.last, False
    while parsed.find_infinitive(last) < 0:
        following, is_joined = _find_next(parsed, last)
        if following is None or parsed.is_time(following):
            break
        last = following.last
        # "firms in China and the US" are the firms.
        hangs = hangs or not is_joined
        if not hangs:
            heads.append(following)
    return Group(phrase.first, last, tuple(heads))


def _find_next(parsed: Parsed, place: int) -> tuple[Phrase | None, bool]:
    """Return the phrase that goes on behind a phrase, and whether "and" joins it."""
    low, following = parsed.low(place), parsed.low(place + 1)
    if low == "such" or (low == "," and following in AND):
        place += 1
    elif low == "as" and following == "well":
        place += 2
    low, phrase = parsed.low(place), parsed.phrase(place + 1)
    if phrase is None or phrase.first != place + 1:
        return None, False
    is_joined = low in AND or (low == "," and parsed.low(phrase.last) in AND | {","})
    return (phrase, is_joined) if is_joined or low in CHAINING else (None, False)


def _find_act(parsed: Parsed, last: int) -> int:
    """Return the verb of the infinitive behind asides, times and places; -1: none."""
    while last < len(parsed.tagged):
        verb = parsed.find_infinitive(last)
        if verb >= 0:
            return verb
        following, _ = _find_next(parsed, last)
        after = following.last if following is not None else _pass_over(parsed, last)
        if after == last:
            return -1
        last = after
    return -1


def _pass_over(parsed: Parsed, place: int) -> int:
    """Return where to go on behind an aside, an adverb or a time."""
    if parsed.low(place) == ",":
        end = place + 1
        while parsed.low(end) not in {",", ";", ".", ""}:
            end += 1
        return end + 1 if parsed.low(end) == "," else place
    phrase = parsed.phrase(place)
    if phrase is not None and parsed.is_time(phrase):
        return phrase.last
    return place + (parsed.is_adverb(place) or parsed.low(place) == '"')


def find_that_clause(parsed: Parsed, place: int) -> tuple[Group | None, int]:
    """Return the subject and the verb of "(that) X act", a wish and no report; or -1."""
    place += parsed.low(place) == ","
    place += parsed.low(place) == "that"
    phrase = parsed.phrase(place)
    if phrase is None or phrase.first != place:
        return None, -1
    group = _widen_right(parsed, phrase)
    verb = parsed.skip_adverbs(group.last, also={","})
    is_verb = parsed.tag(verb).startswith("VB") or parsed.tag(verb) == "MD"
    if not is_verb and group.heads[-1].head == group.last - 1 > place:
        # A tagger may take the verb for a noun: "that Heronia act".
        return group.cut(group.last - 1), group.last - 1
    return group, verb


def read_examples(parsed: Parsed, phrase: Phrase) -> Group | None:
    """Return the examples behind a phrase of a kind, "nations" or "any nation", all listed."""
    if parsed.tag(phrase.head) != "NNS" and parsed.low(phrase.first) not in {"a", "an", "any"}:
        return None
    first = _find_examples(parsed, phrase.last)
    example = parsed.phrase(first) if first >= 0 else None
    return _widen_right(parsed, example) if example and example.first == first else None


def _find_examples(parsed: Parsed, place: int) -> int:
    """Return the first example behind a noun: "such as A", ", including A", "among them A"; -1."""
    place += parsed.low(place) == ","
    low, following = parsed.low(place), parsed.low(place + 1)
    if low in {"like", "including", "notably"}:
        return place + 1
    named = (low, following) in {("such", "as"), ("among", "them"), ("among", "these")}
    return place + 2 if named else -1


def _add_examples(parsed: Parsed, group: Group) -> Group:
    """Return a group with the examples that stand behind it."""
    examples = read_examples(parsed, group.heads[-1])
    return group._replace(last=max(group.last, examples.last)) if examples is not None else group
