"""What a match does in its sentence: advance a frame, contest it, negate it, or only mention it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from corpus_tools.framing.contesting import find_contest
from corpus_tools.framing.names import find_name, find_office
from corpus_tools.framing.negation import CLAUSE_BREAKS, find_negation

ADVANCED, CONTESTED, NEGATED, MENTIONED = "advanced", "contested", "negated", "mentioned"
USES = (ADVANCED, CONTESTED, NEGATED, MENTIONED)
# So many tokens on each side of a match may decide; in a "sentence" without end, no more are read.
WINDOW = 40


class Use(NamedTuple):
    """A use, the rule that found it, and the words that decided; blank for advanced."""

    use: str = ADVANCED
    rule: str = ""
    words: str = ""


def find_use(words: Sequence[str], originals: Sequence[str], first: int, last: int) -> Use:
    """Return what a match does in its sentence.

    Parameters
    ----------
    words, originals
        The tokens of the sentence in small letters, and as they stand.
    first, last
        First and last token of the match; its own words decide nothing. Nor do tokens more than
        ``WINDOW`` away, so that they need not be given.

    Examples
    --------
    >>> text = "She rejects the notion of an arms race".split()
    >>> find_use([word.lower() for word in text], text, 6, 7)
    Use(use='contested', rule='refused notion', words='rejects the notion')
    """
    begin = max(0, first - WINDOW)
    words, originals = words[begin : last + 1 + WINDOW], originals[begin : last + 1 + WINDOW]
    first, last = first - begin, last - begin
    name = find_name(words, originals, first, last)
    if name:
        return Use(MENTIONED, "part of a name", name)
    before, after = list(words[:first]), list(words[last + 1 :])
    clause = " ".join(_cut(before[::-1])[::-1])
    behind = _cut(after)
    beyond = after[len(behind) + 1 :] if after[len(behind) : len(behind) + 1] == [","] else []
    rule, decided = find_contest(clause, " ".join(behind), " ".join(_cut(beyond)))
    if rule:
        return Use(CONTESTED, rule, decided)
    negation = find_negation(before, word=words[first])
    if negation:
        return Use(NEGATED, "negation", negation)
    office = find_office(clause, " ".join(behind))
    return Use(MENTIONED, "field of an office", office) if office else Use()


def _cut(words: Sequence[str]) -> list[str]:
    """Return the words up to the first break between clauses."""
    at = next((n for n, word in enumerate(words) if word in CLAUSE_BREAKS), len(words))
    return list(words[:at])
