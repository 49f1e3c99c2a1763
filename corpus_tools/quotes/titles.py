"""Names in quotation marks: of a book, a film, a panel, a forum."""

from __future__ import annotations

import re

from corpus_tools.quotes.wordlist import read_words

# Before a name in marks: "a film called", "the panel themed", "her book".
_NAMED = re.compile(
    r"\b(?:themed|titled|entitled|called|named|dubbed|headlined|subtitled|captioned|hosts?|"
    r"(?:book|film|movie|report|forum|song|album|article|essay|paper|play|series|show|programme|"
    r"program|panel|poem|novel|column|editorial|documentary|exhibition|study|magazine|podcast|"
    r"speech|lecture|project|initiative|campaign|theme|title|memoir|single|episode|painting|"
    r"conference|seminar|workshop|session|event|campaign|video|blog|website|document)"
    r"(?:,|\sof|\son|\sis|\swas)?),?\s*$",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_SMALL = read_words("a an the of in on at for to and or but with by from as is vs")


def is_title(before: str, inner: str) -> bool:
    """Whether a quotation is a name: "the panel themed", "her book", and capitals inside.

    Examples
    --------
    >>> is_title("a panel themed ", '"Grids and Thinkers"'), is_title("he said ", '"No Way"')
    (True, False)
    """
    return is_capitalised(inner) and bool(_NAMED.search(before))


def is_capitalised(inner: str) -> bool:
    """Whether a quotation is written like a name: all but small words with capitals."""
    words = [word for word in _WORD.findall(inner) if word.lower() not in _SMALL]
    return bool(words) and all(word[0].isupper() for word in words)
