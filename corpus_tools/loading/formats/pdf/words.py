"""The words on a page of a PDF file, put together to pieces of lines."""

from __future__ import annotations

import ctypes
import math
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

import pypdfium2.raw as pdfium

from corpus_tools.loading.formats.pdf.direction import BACKWARD, order_letters, reads_backward
from corpus_tools.loading.formats.pdf.pieces import INITIAL, Piece
from corpus_tools.loading.formats.pdf.spaced import join_spaced
from corpus_tools.loading.formats.pdf.stretched import join_stretched

# In sizes of a font: how far most reach below their line and above it.
_BELOW = 0.2
_ABOVE = 0.8
# Times the ink of a letter: its font may be so small and so large.
_LEAST, _MOST = 0.5, 20.0
# PDFium's mark for a hyphen at a line's end.
_HYPHEN = 0x02
# Where letters are moved by hand, as a hyphen is into the margin, PDFium takes that for a space.
_NARROWEST_SPACE = 0.08
# Spaces between the words of a line are narrower, in heights of the line; between columns wider.
_WIDEST_SPACE = 0.6
_LIGATURES = {
    0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st",
    0xFB06: "st",
}  # fmt: skip
# What stands for no character: soft hyphens within lines, the byte order mark, what is no code.
_NOTHING = dict.fromkeys((0x00AD, 0xFEFF, 0xFFFE, 0xFFFF, *range(0x20)))


def list_pieces(
    page: Any, rules: Iterable[tuple[float, ...]] = ()
) -> tuple[list[Piece], list[Piece]]:
    """List the pieces of lines on a page, in the order in which they are drawn, and its rules.

    Parameters
    ----------
    page
        The text of a page as pypdfium2 gives it.
    rules
        The boxes of lines drawn on it: left, bottom, right, top.

    Returns
    -------
    list of Piece
        Words next to each other on a line are one piece; a gap as wide as between columns parts
        pieces. Ligatures are letters, soft hyphens within a line are left out. The page is turned
        so that most words stand upright; what then runs in another direction, such as a stamp up
        the margin, is left out. Where most letters are read from right to left, left is right.
    list of Piece
        The rules, turned as the page is, without text.
    """
    turned = list(_list_words(page))
    turns = Counter(turn for turn, _ in turned)
    upright = turns.most_common(1)[0][0] if turns else 0
    words = [word for turn, word in turned if turn == upright]
    boxes = [_turn(box, upright) for box in rules]
    lines = [Piece("", left, right, bottom, top) for left, bottom, right, top in boxes]
    if reads_backward(word.text for word in words):
        words, lines = _mirror(words), _mirror(lines)
    pieces: list[Piece] = []
    for word in join_spaced(words):
        if pieces and _goes_on(pieces[-1], word):
            gap = word.left - pieces[-1].right
            space = " " if gap > _NARROWEST_SPACE * max(word.height, pieces[-1].height) else ""
            pieces[-1] = pieces[-1].join(word, space=space)
        else:
            pieces.append(word)
    return join_stretched(pieces), lines


def _mirror(pieces: list[Piece]) -> list[Piece]:
    return [piece._replace(left=-piece.right, right=-piece.left) for piece in pieces]


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
    drawn = "".join(map(chr, codes[start:end]))
    text = _decode(drawn)
    if not text:
        return
    turn = round(pdfium.FPDFText_GetCharAngle(page.raw, start) / (math.pi / 2)) % 4
    if BACKWARD.search(text):
        boxes = [_turn(page.get_charbox(i, loose=True), turn) for i in range(start, end)]
        text = _decode(order_letters(drawn, [(box[0] + box[2]) / 2 for box in boxes]))
        boxes = boxes if turn else [_fill_line(page, i, box) for i, box in enumerate(boxes, start)]
    else:
        boxes = [_turn(page.get_charbox(i, loose=True), turn) for i in (start, end - 1)]
    lefts, bottoms, rights, tops = zip(*boxes, strict=True)
    left, right, bottom, top = min(lefts), max(rights), min(bottoms), max(tops)
    # A large initial is in one word with what follows it.
    if text[0].isupper() and top - bottom > INITIAL * (tops[-1] - bottoms[-1]):
        bottom, top = bottoms[-1], tops[-1]
    # The weight of a face is said roughly, but not twice for two faces of one family.
    face = max(pdfium.FPDFText_GetFontWeight(page.raw, start), 0)
    yield turn, Piece(text, left, right, bottom, top, right - left, face)


def _fill_line(page: Any, i: int, box: tuple[float, ...]) -> tuple[float, ...]:
    """Return a box as high as the font: of letters that are joined it is as high as their ink."""
    height = box[3] - box[1]
    place, matrix = (ctypes.c_double(), ctypes.c_double()), pdfium.FS_MATRIX()
    pdfium.FPDFText_GetCharOrigin(page.raw, i, *place)
    pdfium.FPDFText_GetMatrix(page.raw, i, matrix)
    size = pdfium.FPDFText_GetFontSize(page.raw, i) * abs(matrix.d)
    line = place[1].value
    # Some fonts give no size to go by.
    if not _LEAST * height < size < _MOST * height:
        return box
    return box[0], line - _BELOW * size, box[2], line + _ABOVE * size


def _turn(box: tuple[float, ...], turn: int) -> tuple[float, ...]:
    """Return a box (left, bottom, right, top) on the page turned back by quarters."""
    if not turn:
        return box
    x1, y1, x2, y2 = box
    xs, ys = [((x1, x2), (y1, y2)), ((-y1, -y2), (x1, x2)), ((-x1, -x2), (-y1, -y2)),
              ((y1, y2), (-x1, -x2))][turn]  # fmt: skip
    return min(xs), min(ys), max(xs), max(ys)


def _decode(text: str) -> str:
    text = text.replace(chr(_HYPHEN), "-")
    if text.isascii() and text.isprintable():
        return text
    text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    # At the end of a line a soft hyphen is one that is seen.
    end = "-" if text.endswith("\u00ad") else ""
    return text.translate(_NOTHING).translate(_LIGATURES) + end
