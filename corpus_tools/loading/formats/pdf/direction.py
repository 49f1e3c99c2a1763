"""Writing from right to left: letters and words in the order in which they are read.

Files hold such letters now as they are read, now as they stand from left to right. Their places are
the same in both, so letters and words are put in order by these.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from itertools import groupby

# Hebrew, Arabic, Syriac and Thaana, and their forms for printing.
_LETTERS = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
BACKWARD = re.compile(f"[{_LETTERS}]")
FORWARD = re.compile(f"[^\\W\\d_{_LETTERS}]")
_FORM = re.compile("[\ufb1d-\ufdff\ufe70-\ufefc]")
# Figures and other letters, with the signs between them.
_FORWARD_PART = re.compile(f"[^\\W_{_LETTERS}](?:[^\\s{_LETTERS}]*[^\\W_{_LETTERS}])?")
_FIRST_SIGNS = re.compile(r"\A([.,:;!?]+)(\w.*)", re.DOTALL)


def reads_backward(texts: Iterable[str]) -> bool:
    """Return whether most letters are of a script that is written from right to left.

    Examples
    --------
    >>> reads_backward(["שלום", "ok"])
    True
    """
    text = "".join(texts)
    n_backward = len(BACKWARD.findall(text))
    return n_backward > 0 and n_backward > len(FORWARD.findall(text))


def order_letters(text: str, places: Sequence[float]) -> str:
    """Return a word in the order in which it is read.

    Parameters
    ----------
    text
        Its characters in any order.
    places
        How far each is from the left.

    Examples
    --------
    >>> order_letters("םולש", [1, 2, 3, 4])
    'שלום'
    """
    if not BACKWARD.search(text):
        return text
    # A sign that stands for two letters gives both one place, the last letter first.
    order = sorted(range(len(text)), key=lambda i: (-places[i], -i))
    word = "".join(text[i] for i in order)
    word = _FORWARD_PART.sub(lambda part: part[0][::-1], word)
    return _FORM.sub(lambda form: unicodedata.normalize("NFKC", form[0]), word)


def order_words(line: str, *, main: re.Pattern[str]) -> str:
    """Return a line in the order in which it is read.

    Parameters
    ----------
    line
        Its words in the order of the script of the page.
    main
        That script: ``FORWARD`` or ``BACKWARD``. Words of the other one are turned round.

    Examples
    --------
    >>> order_words("שלום Ltd Bank .Harbour", main=BACKWARD)
    'שלום Harbour Bank Ltd.'
    """
    if not BACKWARD.search(line) and main is FORWARD:
        return line
    other = FORWARD if main is BACKWARD else BACKWARD
    runs = [
        (is_main, list(run))
        for is_main, run in groupby(line.split(" "), key=lambda word: bool(main.search(word)))
    ]
    return " ".join(
        word for is_main, run in runs for word in (run if is_main else _turn(run, other))
    )


def _turn(words: list[str], script: re.Pattern[str]) -> list[str]:
    """Turn words round, from the first of a script to the last; figures around them stay."""
    inside = [i for i, word in enumerate(words) if script.search(word)] or [0]
    first, after = inside[0], inside[-1] + 1
    turned = " ".join(words[first:after][::-1])
    return [*words[:first], _FIRST_SIGNS.sub(r"\2\1", turned), *words[after:]]
