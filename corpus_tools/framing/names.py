"""Words of a frame that only name something: a committee, a forum, a law, an office that one holds.

Written for English news.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from corpus_tools.text.tagging import find_usual_tag, tag_text

# What ends or begins a name of several capitalised words.
_BODIES = """
act agency alliance assembly association authority board bureau center centre chair chamber
club coalition college commission committee conference congress consortium convention council
department dialogue directorate division economic exhibition expo fair federation festival
forum foundation fund group hearing initiative institute institution journal laboratory lab
law league magazine ministry mission network office organisation organization panel
partnership party pact programme program project report review school secretariat series
society subcommittee summit task team treaty tribunal trust union university week workshop
yearbook standing advisory unit
"""
_BODY_NOUNS = frozenset(_BODIES.split())
_LINKS = frozenset(["of", "on", "for", "and", "the", "to", "&", "against"])
_MOST_LINKS = 2
# In a headline all words have capitals but these; so many longer ones and none small make one.
_SMALL_IN_HEADLINES = frozenset(["with", "from", "over", "into", "amid", "than", "after", "upon"])
_LONG, _LEAST_LONG = 4, 5
# Capitals that make no name of what a match means by itself, and marks before a capital.
_TERMS = frozenset(["cold war", "world war", "iron curtain", "silk road", "third world",
                    "china", "turkey", "congress", "internet", "west", "east"])  # fmt: skip
_OPENERS = frozenset([".", "?", "!", "…", ":", ";", ",", "(", "–", "—"])
_PREPOSITIONS = frozenset(["of", "on", "for"])
# "deputy director for economics and national security", "a professor of", "an expert on"
_FIELD = re.compile(
    r"\b(?P<words>(?:director|head|chief|chair|chairman|chairwoman|minister|secretary|adviser|advisor"
    r"|envoy|ambassador|professor|lecturer|scholar|expert|specialist|researcher|analyst|fellow"
    r"|negotiator|commissioner|coordinator|spokesman|spokeswoman|spokesperson|undersecretary"
    r"|editor|correspondent|reporter|officer|officials?|member|delegate|consultant|lawyer|engineer"
    r"|(?:policy|project|research|team|technical) leads?) (?:for|of|on|in|at))"
    r"(?P<between>(?: \S+){0,5})$"
)
# "she heads the export control office", but "she will lead the delegation"
_LED = re.compile(
    r"\b(?P<words>(?:leads|heads|directs|chairs|edits|runs|headed|directed|chaired|edited|oversees)"
    r" (?:the|its|his|her|a|an))(?: \S+){0,5}$"
)
_LED_REACH = 3
_VERBS = frozenset(["VB", "VBD", "VBP", "VBZ", "MD", "WP", "WDT"])
_PARTICIPLE_OPENERS = frozenset(["DT", "IN", "JJ", "CC", "PRP$"])


def find_name(words: Sequence[str], originals: Sequence[str], first: int, last: int) -> str:
    """Return the name that holds a match, as the text has it; blank where none does.

    Parameters
    ----------
    words, originals
        The tokens of the sentence in small letters, and as they stand.
    first, last
        First and last token of the match.

    Examples
    --------
    >>> text = "the Advisory Panel on AI Governance said".split()
    >>> find_name([word.lower() for word in text], text, 4, 5)
    'Advisory Panel on AI Governance'
    """
    if not all(_is_capital(word) for word in originals[first : last + 1]):
        return ""
    start, end = _extend(words, originals, first, -1), _extend(words, originals, last, 1)
    own = range(first, last + 1)
    if start == first and end == last:
        return ""
    named = any(
        words[at] in _BODY_NOUNS for at in range(start, end + 1) if at not in own or last > first
    )
    capitals = _list_capitals(words, originals)
    if len(capitals) >= _LEAST_LONG and all(capitals):
        named = named and _is_in_headline_name(words, first, last)
    elif not all(capitals):
        named = named or _has_needless_capital(words, first, last)
    return " ".join(originals[start : end + 1]) if named else ""


def _extend(words: Sequence[str], originals: Sequence[str], at: int, step: int) -> int:
    """Return how far a run of capitalised words goes, over small links between them."""
    edge = at
    while 0 <= at + step < len(words):
        at += step
        if _is_capital(originals[at]):
            edge = at
        elif words[at] not in _LINKS or abs(at - edge) > _MOST_LINKS:
            break
    return edge


def _is_capital(word: str) -> bool:
    return word[:1].isupper()


def _has_needless_capital(words: Sequence[str], first: int, last: int) -> bool:
    """Whether an ordinary word has a capital amid a sentence: "the Harbour Cooperation Days".

    What a name has for its head is what it names: the Harbour Dialogue is a dialogue.
    """
    if words[last] in _BODY_NOUNS:
        return False
    if first == 0 or words[first - 1] in _OPENERS or " ".join(words[first : last + 1]) in _TERMS:
        return False
    return any(len(word) >= _LONG and _is_ordinary(word) for word in words[first : last + 1])


def _is_ordinary(word: str) -> bool:
    tag = find_usual_tag(word)
    return tag is not None and not tag.startswith("NNP")


def _list_capitals(words: Sequence[str], originals: Sequence[str]) -> list[bool]:
    """Return of each longer word whether it has a capital: in a headline all may have one."""
    return [
        _is_capital(original)
        for word, original in zip(words, originals, strict=True)
        if len(word) >= _LONG and word not in _SMALL_IN_HEADLINES and word[0].isalpha()
    ]


def _is_in_headline_name(words: Sequence[str], first: int, last: int) -> bool:
    """Whether a body's noun stands right behind a match, or with a link right before it."""
    if not _BODY_NOUNS.isdisjoint(words[last + 1 : last + 2]):
        return True
    before = words[max(0, first - 3) : first]
    return any(one in _BODY_NOUNS and link in _PREPOSITIONS for one, link in pairwise(before))


def find_office(before: str, behind: str = "") -> str:
    """Return the words that make of a match the field of somebody's office; blank for none.

    Parameters
    ----------
    before, behind
        The words of the match's clause before and behind it, in small letters with one space
        between.

    Examples
    --------
    >>> find_office("she is deputy director for economics and")
    'director for'
    >>> find_office("she chairs the", "committee of the house")
    'chairs the'
    >>> find_office("she chairs the", "in march")
    ''
    """
    held = _FIELD.search(before)
    if held and not _has_verb(held["between"].strip()):
        return held["words"]
    led = _LED.search(before)
    return led["words"] if led and not _BODY_NOUNS.isdisjoint(behind.split()[:_LED_REACH]) else ""


def _has_verb(between: str) -> bool:
    """Whether a new statement begins: "officials in the capital warned of"."""
    tags = tag_text(between).tags
    behind = zip(["IN", *tags], tags, strict=False)
    return any(
        tag in _VERBS or (tag == "VBN" and before not in _PARTICIPLE_OPENERS)
        for before, tag in behind
    )
