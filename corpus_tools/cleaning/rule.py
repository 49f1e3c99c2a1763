"""One rule: a pattern, how long a line it may take, and what such a line is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from corpus_tools.cleaning.alternatives import part_by_place
from corpus_tools.cleaning.fragments import BEGIN

Part = Literal["furniture", "byline", "dateline"]

# Some patterns are quadratic on lines made to be slow; no line of furniture is this long.
_MAX_CHARACTERS = 800


_TOKEN = re.compile(r"\w+|[^\w\s]")


@dataclass(frozen=True)
class Rule:
    """One kind of line that is no article text.

    Parameters
    ----------
    name
        Stands in the table of segments.
    at_start
        Fitted to the beginning of the line, whatever its case.
    anywhere
        Searched in the line, if ``at_start`` does not fit.
    max_words
        The rule passes longer lines over.
    part
        What such a line is.
    unless
        A line in which this is found is left.
    needs
        Words in small letters, or marks, one of which stands in each line where ``anywhere`` is
        found: without them it is not searched, which is all that takes time. None: it always is.
    """

    name: str
    at_start: re.Pattern[str] | None = None
    anywhere: re.Pattern[str] | None = None
    max_words: int = 25
    part: Part = "furniture"
    unless: re.Pattern[str] | None = None
    needs: frozenset[str] = frozenset()

    def takes(self, line: str, *, n_words: int) -> bool:
        """Return whether the line, without white space around it, is of this kind.

        Examples
        --------
        >>> rule = make_rule("menu", "^home$", max_words=3)
        >>> rule.takes("Home", n_words=1), rule.takes("Home rule", n_words=2)
        (True, False)
        """
        if n_words > self.max_words or len(line) > _MAX_CHARACTERS or not self.fits(line):
            return False
        return not (self.unless and self.unless.search(line))

    def fits(self, line: str) -> bool:
        """Return whether the patterns fit a line."""
        if self.at_start and self.at_start.match(line):
            return True
        if not self.anywhere or (self.needs and self.needs.isdisjoint(_read_tokens(line))):
            return False
        return bool(self.anywhere.search(line))


@lru_cache(maxsize=1)  # One line is shown to all rules.
def _read_tokens(line: str) -> frozenset[str]:
    return frozenset(_TOKEN.findall(line.casefold()))


def _compile(pattern: str) -> re.Pattern[str] | None:
    return re.compile(pattern, re.IGNORECASE | re.VERBOSE) if pattern else None


def make_rule(
    name: str,
    pattern: str,
    *,
    max_words: int = 25,
    part: Part = "furniture",
    unless: str = "",
    needs: str = "",
) -> Rule:
    """Return a rule with patterns in verbose mode that take any case.

    ``needs`` are words with white space between them, as ``Rule`` explains.
    """
    start, others = map(_compile, part_by_place(pattern, beginnings=(BEGIN, r"\b")))
    return Rule(name, start, others, max_words, part, _compile(unless), frozenset(needs.split()))


# A page's own voice reports nobody's words.
SPEECH = r"^\s*[\"“„«]|\b(?:said|says|told|asked|wrote|writes|argue[sd]|according\ to)\b"
REPORTED = re.compile(SPEECH, re.IGNORECASE | re.VERBOSE)


def make_pitch(name: str, pattern: str, *, max_words: int, needs: str = "") -> Rule:
    """Return the same for words to the reader, which are no report of what somebody said."""
    return make_rule(name, pattern, max_words=max_words, unless=SPEECH, needs=needs)
