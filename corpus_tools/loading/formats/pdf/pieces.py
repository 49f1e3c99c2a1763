"""The pieces of lines on a page of a PDF file, each with its place."""

from __future__ import annotations

from typing import NamedTuple

# Times the height of other letters, from which a letter at the beginning stands over lines.
INITIAL = 1.8


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
    face
        A number that most faces differ in; 0 if it has several, or none is known.
    """

    text: str
    left: float
    right: float
    bottom: float
    top: float
    opening: float = 0.0
    face: int = 0

    @property
    def height(self) -> float:
        """Height in points: of its font, not of its letters."""
        return max(self.top - self.bottom, 0.1)

    @property
    def middle(self) -> float:
        """Half its height above its bottom."""
        return (self.top + self.bottom) / 2

    @property
    def is_word(self) -> bool:
        """Whether it is one word."""
        return " " not in self.text and any(map(str.isalpha, self.text))

    def shares_line(self, other: Piece) -> bool:
        """Return whether two pieces are on one line: raised figures still are."""
        common = min(self.top, other.top) - max(self.bottom, other.bottom)
        return common > min(self.height, other.height) / 2

    def join(self, other: Piece, *, space: str = " ") -> Piece:
        """Return both as one piece, as high as the longer of them."""
        longer = self if len(self.text) >= len(other.text) else other
        left, right = min(self.left, other.left), max(self.right, other.right)
        text = self.text + space + other.text
        face = self.face if self.face == other.face else 0
        return Piece(text, left, right, longer.bottom, longer.top, self.opening, face)
