"""Words and punctuation marks of sentences, with their offsets."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

import pandas as pd

# In this order: a possessive s is passed over, and so is a dash that ties two words (US–China);
# dotted initials stay one word (U.S., a.m.); a number keeps its dots and commas, a word its
# apostrophes, its & and its separate accents; hyphens separate words; anything else that is not
# space, hyphen or quotation mark is a mark of punctuation.
_TOKEN = re.compile(
    r"""
    (?P<passed>(?<=\w)['’][sS]\b | (?<=[\w.])–(?=\w))
  | (?P<word>
        (?:[^\W\d_]\.){2,}
      | \d+(?:[.,]\d+)*\w*
      | (?:[^\W_][\u0300-\u036f]{0,30})+(?:(?:['’](?![sS]\b)|&)(?:[^\W_][\u0300-\u036f]{0,30})+)*
    )
  | (?P<mark>[^\w\s\-‐‑"“”„‟«»'‘’‚‛‹›])
    """,
    re.VERBOSE,
)


def normalize_word(word: str) -> str:
    """Return the word as it is counted: lower case, straight apostrophe, accents composed.

    Examples
    --------
    >>> normalize_word("Can’t")
    "can't"
    """
    return unicodedata.normalize("NFC", word.lower()).replace("’", "'")


def find_tokens(text: str) -> Iterator[tuple[int, int, str, bool]]:
    """Find the words and punctuation marks of a text.

    Parameters
    ----------
    text
        Any string.

    Yields
    ------
    tuple
        ``(start, end, word, is_word)``: offsets in code points, the normalized word (or the
        mark as it stands), and whether it is a word. Hyphens, quotation marks and the
        possessive s are no tokens, so that "China’s" is the word "china", and "win-win" and
        "US–China" are two words side by side.

    Examples
    --------
    >>> [word for _, _, word, is_word in find_tokens("U.S. and China’s AI") if is_word]
    ['u.s.', 'and', 'china', 'ai']
    """
    for found in _TOKEN.finditer(text):
        if found.lastgroup != "passed":
            token = found.group()
            yield found.start(), found.end(), normalize_word(token), found.lastgroup == "word"


def tokenize(texts: pd.Series) -> pd.DataFrame:
    """Return the tokens of many texts as one table.

    Parameters
    ----------
    texts
        Strings, one a sentence.

    Returns
    -------
    pandas.DataFrame
        One row per token, in order: ``row`` (position of the text in ``texts``, from 0),
        ``start``, ``end`` (code points in that text), ``word``, ``is_word``.
    """
    rows = [(row, *token) for row, text in enumerate(texts) for token in find_tokens(text)]
    tokens = pd.DataFrame(rows, columns=["row", "start", "end", "word", "is_word"])
    return tokens.astype(
        {"row": "int64", "start": "int64", "end": "int64", "word": "str", "is_word": "bool"}
    )
