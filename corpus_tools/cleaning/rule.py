"""One rule: a pattern, how long a line it may take, and what such a line is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

Part = Literal["furniture", "byline", "dateline"]

# Some patterns are quadratic on lines made to be slow; no line of furniture is this long.
_MAX_CHARACTERS = 1500


@dataclass(frozen=True)
class Rule:
    """One kind of line that is no article text.

    Parameters
    ----------
    name
        Stands in the table of segments.
    pattern
        Searched in the line, whatever its case.
    max_words
        The rule passes longer lines over.
    part
        What such a line is.
    unless
        A line in which this is found is left.
    """

    name: str
    pattern: re.Pattern[str]
    max_words: int = 25
    part: Part = "furniture"
    unless: re.Pattern[str] | None = None

    def takes(self, line: str, *, n_words: int) -> bool:
        """Return whether the line, without white space around it, is of this kind.

        Examples
        --------
        >>> rule = Rule("menu", re.compile("^home$", re.IGNORECASE), max_words=3)
        >>> rule.takes("Home", n_words=1), rule.takes("Home rule", n_words=2)
        (True, False)
        """
        return (
            n_words <= self.max_words
            and len(line) <= _MAX_CHARACTERS
            and bool(self.pattern.search(line))
            and not (self.unless and self.unless.search(line))
        )


def _compile(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE | re.VERBOSE)


def make_rule(name: str, pattern: str, *, max_words: int = 25, part: Part = "furniture") -> Rule:
    """Return a rule with a pattern in verbose mode that takes any case."""
    return Rule(name, _compile(pattern), max_words, part)


# A page's own voice reports nobody's words.
SPEECH = _compile(r"^\s*[\"“„«]|\b(?:said|says|told|asked|wrote|writes|argue[sd]|according\ to)\b")


def make_pitch(name: str, pattern: str, *, max_words: int) -> Rule:
    """Return the same for words to the reader, which are no report of what somebody said."""
    return Rule(name, _compile(pattern), max_words, unless=SPEECH)
