"""Headings set with space between their letters."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from statistics import median

from corpus_tools.loading.formats.pdf.pieces import Piece

_MIN_LETTERS = 4
# Times the usual space between its letters: that between its words.
_WORD_SPACE = 1.5
# In heights of a line: letters further apart are cells of a table.
_WIDEST = 1.5


def join_spaced(words: Iterable[Piece]) -> list[Piece]:
    """Put together words whose letters stand apart.

    Parameters
    ----------
    words
        Words in the order in which they are drawn.

    Examples
    --------
    >>> letters = [Piece(letter, 10.0 * i, 10.0 * i + 5, 0, 10) for i, letter in enumerate("PORT")]
    >>> [word.text for word in join_spaced(letters)]
    ['PORT']
    """
    runs: list[list[Piece]] = []
    for word in words:
        if runs and _runs_on(runs[-1][-1], word):
            runs[-1].append(word)
        else:
            runs.append([word])
    return [word for run in runs for word in _join_run(run)]


def _runs_on(letter: Piece, other: Piece) -> bool:
    near = 0 < other.left - letter.right < _WIDEST * letter.height
    return near and _is_letter(letter) and _is_letter(other) and letter.shares_line(other)


def _is_letter(word: Piece) -> bool:
    return len(word.text) == 1 and word.text.lower() != word.text.upper()


def _join_run(letters: list[Piece]) -> list[Piece]:
    if len(letters) < _MIN_LETTERS:
        return letters
    gaps = [other.left - one.right for one, other in pairwise(letters)]
    usual = median(gaps)
    words = letters[:1]
    for gap, letter in zip(gaps, letters[1:], strict=True):
        if gap > _WORD_SPACE * usual:
            words.append(letter)
        else:
            whole = words[-1].join(letter, space="")
            words[-1] = whole._replace(opening=whole.right - whole.left)
    return words
