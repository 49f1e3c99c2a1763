"""Which names are those of a newspaper, a broadcaster, a news agency."""

from __future__ import annotations

import re
from functools import lru_cache

from corpus_tools.quotes.nouns import AGENCIES, OUTLET_NAMES, OUTLET_NOUNS, OUTLETS

_WORD = re.compile(r"[^\W_](?:[\w'’.&-]*[\w.])?|&")
_OPENING = frozenset(["the", "a", "state", "news"])


@lru_cache(maxsize=1 << 14)
def is_outlet(text: str) -> bool:
    """Whether words name an outlet: an agency, "the newspaper", "The Harbour Gazette".

    An outlet is known by a list of agencies and broadcasters, by its noun, or by the last word
    of a name of several.

    Examples
    --------
    >>> is_outlet("the Harbour Gazette"), is_outlet("the Harbour Office")
    (True, False)
    """
    low = " ".join(text.lower().split())
    words = _WORD.findall(text)
    if words and words[0].lower() in _OPENING and len(words) > 1:
        words = words[1:]
    if not words:
        return False
    if low in OUTLETS or low.endswith("news agency") or "newspaper" in low:
        return True
    if len(words) == 1 and words[0].lower() in AGENCIES:
        return True
    if words[-1].lower() in OUTLET_NOUNS:
        return True
    return len(words) > 1 and words[0][0].isupper() and words[-1] in OUTLET_NAMES
