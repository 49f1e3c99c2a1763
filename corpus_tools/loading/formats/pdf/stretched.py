"""Lines of few words, stretched to the width of their column."""

from __future__ import annotations

from collections.abc import Iterable

from corpus_tools.loading.formats.pdf.pieces import Piece

_MIN_WORDS = 3
# In heights of a line: wider are the gaps between cells, and by how much gaps alike may differ.
_WIDEST = 2.0
_ALIKE = 0.05


def join_stretched(pieces: Iterable[Piece]) -> list[Piece]:
    """Put together words of a line that stand equally far apart, as cells and columns do not.

    Parameters
    ----------
    pieces
        Pieces of lines in the order in which they are drawn.

    Examples
    --------
    >>> words = [Piece(word, left, left + 5.0 * len(word), 0, 10)
    ...          for word, left in (("The", 0), ("boats", 30), ("were", 70), ("late", 120))]
    >>> [piece.text for piece in join_stretched(words)]
    ['The boats were', 'late']
    """
    runs: list[list[Piece]] = []
    for piece in pieces:
        if not runs or not _follows(runs[-1][-1], piece):
            runs.append([piece])
        elif len(runs[-1]) == 1 or _is_alike(runs[-1][-2], runs[-1][-1], piece):
            runs[-1].append(piece)
        elif len(runs[-1]) < _MIN_WORDS:
            # The first gap of these was one between columns.
            runs.append([runs[-1].pop(), piece])
        else:
            runs.append([piece])
    return [piece for run in runs for piece in _join_run(run)]


def _follows(word: Piece, other: Piece) -> bool:
    near = 0 < other.left - word.right < _WIDEST * other.height
    return near and word.is_word and other.is_word and word.shares_line(other)


def _is_alike(one: Piece, word: Piece, other: Piece) -> bool:
    return abs((word.left - one.right) - (other.left - word.right)) < _ALIKE * other.height


def _join_run(run: list[Piece]) -> list[Piece]:
    if len(run) < _MIN_WORDS:
        return run
    whole, *others = run
    for word in others:
        whole = whole.join(word)
    return [whole]
