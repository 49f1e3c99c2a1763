"""The pieces of lines on a page of a PDF file, each with its place."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

# PDFium's mark for a hyphen at a line's end.
_HYPHEN = 0x02
# Spaces between the words of a line are narrower, in heights of the line; between columns wider.
_WIDEST_SPACE = 0.6
# Times the height of other letters, from which a letter at the beginning stands over lines.
INITIAL = 1.8
_LIGATURES = {
    0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st",
    0xFB06: "st",
}  # fmt: skip
# What stands for no character: soft hyphens within lines, the byte order mark, what is no code.
_NOTHING = dict.fromkeys((0x00AD, 0xFEFF, 0xFFFE, 0xFFFF, *range(0x20)))


class Piece(NamedTuple):
    """A piece of a line, or a line.

    Parameters
    ----------
    text
        Its text, without space at either end.
    left, right, bottom, top
        Where it is, in points; upwards is more.
    opening
        Width of its first word, in points.
    """

    text: str
    left: float
    right: float
    bottom: float
    top: float
    opening: float = 0.0

    @property
    def height(self) -> float:
        """Height in points: of its font, not of its letters."""
        return max(self.top - self.bottom, 0.1)

    @property
    def middle(self) -> float:
        """Half its height above its bottom."""
        return (self.top + self.bottom) / 2

    def shares_line(self, other: Piece) -> bool:
        """Return whether two pieces are on one line: raised figures still are."""
        common = min(self.top, other.top) - max(self.bottom, other.bottom)
        return common > min(self.height, other.height) / 2

    def join(self, other: Piece, *, space: str = " ") -> Piece:
        """Return both as one piece, as high as the longer of them."""
        longer = self if len(self.text) >= len(other.text) else other
        left, right = min(self.left, other.left), max(self.right, other.right)
        text = self.text + space + other.text
        return Piece(text, left, right, longer.bottom, longer.top, self.opening)


def list_pieces(page: Any) -> list[Piece]:
    """List the pieces of lines on a page, in the order in which they are drawn.

    Parameters
    ----------
    page
        The text of a page as pypdfium2 gives it.

    Returns
    -------
    list of Piece
        Words next to each other on a line are one piece; a gap as wide as between columns parts
        pieces. Ligatures are letters, soft hyphens within a line are left out. The page is turned
        so that most words stand upright; what then runs in another direction, such as a stamp up
        the margin, is left out.
    """
    words = list(_list_words(page))
    turns = Counter(turn for turn, _ in words)
    upright = turns.most_common(1)[0][0] if turns else 0
    pieces: list[Piece] = []
    for turn, word in words:
        if turn != upright:
            continue
        if pieces and _goes_on(pieces[-1], word):
            pieces[-1] = pieces[-1].join(word)
        else:
            pieces.append(word)
    return pieces


def _goes_on(piece: Piece, word: Piece) -> bool:
    gap = word.left - piece.right
    small, large = sorted((piece.height, word.height))
    one_size = large < INITIAL * small
    return one_size and piece.shares_line(word) and -large / 2 < gap < _WIDEST_SPACE * large


def _list_words(page: Any) -> Iterator[tuple[int, Piece]]:
    """Yield each word, with the quarter turns that its line makes."""
    codes = [pdfium.FPDFText_GetUnicode(page.raw, i) for i in range(page.count_chars())]
    start = 0
    for i, code in enumerate(codes):
        if code == _HYPHEN:
            yield from _place_word(page, codes, start, i + 1)
        elif not chr(code).isspace():
            continue
        else:
            yield from _place_word(page, codes, start, i)
        start = i + 1
    yield from _place_word(page, codes, start, len(codes))


def _place_word(page: Any, codes: list[int], start: int, end: int) -> Iterator[tuple[int, Piece]]:
    text = _decode(codes[start:end])
    if not text:
        return
    turn = round(pdfium.FPDFText_GetCharAngle(page.raw, start) / (math.pi / 2)) % 4
    boxes = [_turn(page.get_charbox(i, loose=True), turn) for i in (start, end - 1)]
    left, right = min(box[0] for box in boxes), max(box[2] for box in boxes)
    # A large initial is in one word with what follows it.
    _, bottom, _, top = min(boxes, key=lambda box: box[3] - box[1])
    yield turn, Piece(text, left, right, bottom, top, right - left)


def _turn(box: tuple[float, ...], turn: int) -> tuple[float, ...]:
    """Return a box (left, bottom, right, top) on the page turned back by quarters."""
    if not turn:
        return box
    x1, y1, x2, y2 = box
    xs, ys = [((x1, x2), (y1, y2)), ((-y1, -y2), (x1, x2)), ((-x1, -x2), (-y1, -y2)),
              ((y1, y2), (-x1, -x2))][turn]  # fmt: skip
    return min(xs), min(ys), max(xs), max(ys)


def _decode(codes: list[int]) -> str:
    text = "".join("-" if code == _HYPHEN else chr(code) for code in codes)
    if text.isascii() and text.isprintable():
        return text
    text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    # At the end of a line a soft hyphen is one that is seen.
    end = "-" if text.endswith("\u00ad") else ""
    return text.translate(_NOTHING).translate(_LIGATURES) + end
