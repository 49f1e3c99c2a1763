"""Words of a frame that only name something: a committee, a forum, a law, an office that one holds.

Written for English news.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

# What ends or begins a name of several capitalised words.
_BODIES = """
act agency alliance assembly association authority board bureau center centre chair chamber
club coalition college commission committee conference congress consortium convention council
department dialogue directorate division economic exhibition expo fair federation festival
forum foundation fund group hearing initiative institute institution journal laboratory lab
law league magazine ministry mission network office organisation organization panel
partnership party pact programme program project report review school secretariat series
society subcommittee summit task team treaty tribunal trust union university week workshop
yearbook standing advisory
"""
_BODY_NOUNS = frozenset(_BODIES.split())
_LINKS = frozenset(["of", "on", "for", "and", "the", "to", "&", "against"])
_MOST_LINKS = 2
# "deputy director for economics and national security", "a professor of", "an expert on"
_OFFICE = re.compile(
    r"\b(?P<words>(?:director|head|chief|chair|chairman|chairwoman|minister|secretary|adviser|advisor"
    r"|envoy|ambassador|professor|lecturer|scholar|expert|specialist|researcher|analyst|fellow"
    r"|negotiator|commissioner|coordinator|spokesman|spokeswoman|spokesperson|undersecretary"
    r"|editor|correspondent|reporter|officer|officials?|member|delegate|consultant|lawyer|engineer"
    r"|leads?|heads?|directs?|chairs?|edits)"
    r" (?:for|of|on|in|at|the|its|his|her))(?: (?!said\b|says\b|that\b|who\b)\S+){0,5}$"
)


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
        words[at] in _BODIES for at in range(start, end + 1) if at not in own or last > first
    )
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


def find_office(before: str) -> str:
    """Return the words that make of a match the field of somebody's office; blank for none.

    Examples
    --------
    >>> find_office("she is deputy director for economics and")
    'director for'
    """
    found = _OFFICE.search(before)
    return found["words"] if found else ""
