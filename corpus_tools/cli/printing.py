"""What others wrote, made fit for a terminal."""

from __future__ import annotations

import unicodedata


def printable(value: object) -> str:
    r"""Return a value as text in which nothing steers the terminal; a tab is shown as a blank.

    Examples
    --------
    >>> printable("a\x1b[2Jb.txt")
    'a�[2Jb.txt'
    """
    return "".join(
        letter if letter.isprintable() or unicodedata.category(letter) == "Zs" else "�"
        for letter in str(value).replace("\t", " ")
    )
