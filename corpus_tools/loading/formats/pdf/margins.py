"""Running heads and page numbers: the lines at the top and foot of pages that come again.

Browsers print such lines on a single page as well: the day and the title above the text, the
address and "1/1" below it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from corpus_tools.loading.formats.pdf.pieces import Piece

# Of a page, from its top and from its foot.
_MARGIN = 0.15
_MOST_LINES = 3
# On as many pages at least; a file of few pages has fewer.
_MIN_PAGES = 3
# In its own height: how far a running head that comes but once is from the text at least.
_APART = 2.0
_ADDRESS = re.compile(r"(?:https?|file)://\S+")
_DAY_AND_TIME = re.compile(r"\d{1,4}([/.-])\d{1,2}\1\d{1,4},? \d{1,2}[:.]\d\d\b")
_COUNT = re.compile(r"\D{0,5}(\d+)\D{1,5}(\d+)\D{0,2}")  # 1/3, 1 of 3, Seite 1 von 3
_NUMBER = re.compile(r"\d+|\b[ivxlc]+\b")
_Key = tuple[str, int]


def leave_out_margins(pages: Sequence[list[Piece]]) -> list[list[Piece]]:
    """Return the pieces of each page without running heads and page numbers.

    They stand in the middle of sentences that go on over the page. Left out is a line among the
    outermost three at the top or foot of a page if it stands at the same height on three pages
    (on two, of a file of up to four), with other figures in it at most, and if all lines further
    out are left out too. What a browser prints around a page is left out of any number of pages if
    it gives both the address and the number of the page among all.

    Parameters
    ----------
    pages
        The pieces of each page.

    Examples
    --------
    >>> pages = [[Piece(f"Page {n}", 50, 90, 20, 30), Piece(text, 50, 300, 500, 510)]
    ...          for n, text in enumerate(["The boats", "are in."])]
    >>> [[piece.text for piece in page] for page in leave_out_margins(pages)]
    [['The boats'], ['are in.']]
    """
    edges = [(_list_edge(page, side=1), _list_edge(page, side=-1)) for page in pages]
    pages_with = Counter(
        key
        for sides in edges
        for key in {_describe(piece) for side in sides for row in side for piece in row}
    )
    least = min(_MIN_PAGES, max(2, (len(pages) + 1) // 2))
    repeated = {key for key, n in pages_with.items() if n >= least}
    heights = {height for _, height in repeated}
    repeated |= {
        key
        for page, sides in zip(pages, edges, strict=True)
        for side in sides
        for key in _list_alike(side[:1], page, heights)
    }
    return [
        _without(
            page,
            {piece for side in sides for piece in _list_repeated(side, repeated)}
            | _list_printed(sides, f"{number}/{len(pages)}"),
        )
        for number, (page, sides) in enumerate(zip(pages, edges, strict=True), start=1)
    ]


def _list_printed(sides: tuple[list[list[Piece]], ...], count: str) -> set[Piece]:
    """Return the outermost pieces of a page if a browser printed them around it."""
    rows = [side[0] for side in sides if side]
    stated = [{_say_printed(piece, count) for piece in row} for row in rows]
    if not {"address", "count"} <= set().union(*stated):
        return set()
    return {piece for row, said in zip(rows, stated, strict=True) if said - {""} for piece in row}


def _say_printed(piece: Piece, count: str) -> str:
    if _ADDRESS.fullmatch(piece.text):
        return "address"
    if found := _COUNT.fullmatch(piece.text):
        return "count" if "/".join(found.groups()) == count else ""
    return "day" if _DAY_AND_TIME.match(piece.text) else ""


def _without(page: list[Piece], left_out: set[Piece]) -> list[Piece]:
    return [piece for piece in page if piece not in left_out]


def _list_edge(page: list[Piece], *, side: int) -> list[list[Piece]]:
    """List the outermost rows of a page at its top (1) or foot (-1), from outside in."""
    if not page:
        return []
    high, low = max(piece.top for piece in page), min(piece.bottom for piece in page)
    depth = (high - low) * _MARGIN
    rows: list[list[Piece]] = []
    for piece in sorted(page, key=lambda piece: -side * piece.middle):
        outside = high - piece.middle if side > 0 else piece.middle - low
        if outside > depth:
            break
        if rows and rows[-1][0].shares_line(piece):
            rows[-1].append(piece)
        else:
            rows.append([piece])
    return rows[:_MOST_LINES]


def _list_repeated(rows: list[list[Piece]], repeated: set[_Key]) -> Iterator[Piece]:
    for row in rows:
        if not all(_describe(piece) in repeated for piece in row):
            return
        yield from row


def _list_alike(rows: list[list[Piece]], page: list[Piece], heights: set[int]) -> Iterator[_Key]:
    """Yield the outermost row of a page if it is a running head that comes but once.

    It stands where others do, and further from the text than its height.
    """
    for row in rows:
        keys = [_describe(piece) for piece in row]
        gaps = [abs(row[0].middle - piece.middle) for piece in page if piece not in row]
        if min(gaps, default=0.0) > _APART * row[0].height and heights.issuperset(
            height for _, height in keys
        ):
            yield from keys


def _describe(piece: Piece) -> _Key:
    return _NUMBER.sub("#", piece.text.casefold()), round(piece.middle / 4)
