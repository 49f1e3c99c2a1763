"""Lists, headings, tables and quotations that belong to an article whose paragraphs are known."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise, takewhile

from lxml.html import HtmlElement

_HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})
_PIECES = _HEADINGS | {"ul", "ol", "dl", "table", "blockquote"}
_HOLDERS = frozenset({"article", "body", "div", "main", "section", "td"})
# What is inside of these is no article, wherever they stand: elements, and words of their names.
_APART = frozenset({"aside", "button", "figure", "footer", "form", "header", "menu", "nav"})
_APART_NAMES = re.compile(
    r"(?<![a-z])(?:ads?|advert\w*|author\w*|bio|breadcrumbs?|byline|captions?|comment\w*|cta|footer"
    r"|infobox|links?|most-?(?:read|popular|viewed)|nav\w*|newsletters?|pagination|promo\w*|recirc\w*"
    r"|recommend\w*|related\w*|shar(?:e|ing)|sidebar|sign-?up|social|sponsor\w*|subscri\w*|tags?"
    r"|teasers?|toc|trending|twitter\w*|widget)(?![a-z])",
    re.IGNORECASE,
)
_LONGEST_NAME = 300
_UP, _DOWN = 5, 8  # Elements from a paragraph up to what holds it and the next, and down to a line.
_MOST_LINKS = 0.5  # Share of the letters of a piece that are links.
_Pieces = list[HtmlElement | None]


def add_pieces(blocks: Sequence[HtmlElement], *, chosen: Sequence[bool]) -> list[bool]:
    """Choose the pieces of an article that stand among its paragraphs.

    Extractors that do not know the names a site gives its elements take its paragraphs alone.

    Parameters
    ----------
    blocks
        For each line of a page the element it begins in.
    chosen
        For each line whether it is known to be of the article.

    Returns
    -------
    list of bool
        The same with the lists, tables, quotations and headings that stand between chosen lines,
        or right beside the first or the last one in the same element; none that is mostly links
        or in an element that is made or named for something else, and no heading above nothing.
    """
    found = list(chosen)
    for start, pieces in _find_gaps(blocks, [n for n, is_chosen in enumerate(chosen) if is_chosen]):
        stop = start + len(pieces)
        heads = stop < len(found) and found[stop]
        for number, piece in zip(reversed(range(start, stop)), reversed(pieces), strict=True):
            heads = piece is not None and (heads or piece.tag not in _HEADINGS)
            found[number] = heads
    return found


def _find_gaps(
    blocks: Sequence[HtmlElement], places: Sequence[int]
) -> Iterator[tuple[int, _Pieces]]:
    """Yield where lines begin that are not chosen, and the piece that each of them stands in."""
    for above, below in pairwise(places):
        if below > above + 1:
            holder = _find_common(blocks[above], blocks[below])
            yield above + 1, _find_pieces(blocks[above + 1 : below], holder)
    if places:
        first, last = places[0], places[-1]
        before = _find_beside(blocks[:first][::-1], blocks[first])
        yield first - len(before), before[::-1]
        yield last + 1, _find_beside(blocks[last + 1 :], blocks[last])


def _find_common(above: HtmlElement, below: HtmlElement) -> HtmlElement | None:
    """Return the element that holds both, if it is near."""
    near = _climb(above, _UP)
    return next((one for one in _climb(below, _UP) if one in near), None)


def _find_beside(blocks: Sequence[HtmlElement], known: HtmlElement) -> _Pieces:
    """Return the pieces right beside a known line, in the element that holds it."""
    holder = next((one for one in _climb(known, _UP) if one.tag in _HOLDERS), None)
    pieces = _find_pieces(blocks, holder)
    return [*takewhile(lambda one: one is not None and one.getparent() is holder, pieces)]


def _find_pieces(blocks: Sequence[HtmlElement], holder: HtmlElement | None) -> _Pieces:
    pieces = {block: _find_piece(block, holder) for block in set(blocks)}
    links = {one for one in {*pieces.values()} - {None} if _share_links(one) > _MOST_LINKS}
    return [None if pieces[block] in links else pieces[block] for block in blocks]


def _find_piece(block: HtmlElement, holder: HtmlElement | None) -> HtmlElement | None:
    path = _climb(block, _DOWN)
    inside = path[: path.index(holder)] if holder in path else []
    if any(map(_stands_apart, inside)):
        return None
    return next((one for one in reversed(inside) if one.tag in _PIECES), None)


def _climb(block: HtmlElement, most: int) -> list[HtmlElement]:
    return [block, *islice(block.iterancestors(), most)]


def _stands_apart(element: HtmlElement) -> bool:
    names = f"{element.get('class', '')} {element.get('id', '')}"[:_LONGEST_NAME]
    return element.tag in _APART or bool(_APART_NAMES.search(names))


def _share_links(piece: HtmlElement) -> float:
    linked = sum(map(_count_letters, piece.iter("a")))
    return linked / max(_count_letters(piece), 1)


def _count_letters(element: HtmlElement) -> int:
    return sum(len("".join(text.split())) for text in element.itertext())
