"""The visible text of a web page, line by line as a browser shows it without style sheets."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from itertools import accumulate

from lxml import etree
from lxml.html import HtmlElement

# What HTML 5 draws as a block of its own (HTML Standard, 15.3), and old pages' names for the same.
_BLOCKS = frozenset((
    "address", "article", "aside", "blockquote", "body", "button", "caption", "center", "dd",
    "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer",
    "form", "frameset", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html",
    "legend", "li", "listing", "main", "menu", "nav", "noframes", "ol", "optgroup", "p",
    "plaintext", "pre", "search", "section", "summary", "table", "tbody", "tfoot", "thead",
    "tr", "ul", "xmp",
))  # fmt: skip
_CELLS = frozenset({"td", "th"})
# Not drawn, or drawn only where something else fails or is opened.
_UNSEEN = frozenset((
    "applet", "area", "audio", "base", "canvas", "datalist", "embed", "iframe", "img",
    "input", "link", "map", "meta", "noembed", "noscript", "object", "param", "rp", "script",
    "select", "source", "style", "svg", "template", "textarea", "title", "track", "video",
))  # fmt: skip
_HIDING = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_SPACES = re.compile(r"[ \t\n\r\f]+")
_AS_TYPED = frozenset({"pre", "listing", "xmp", "plaintext"})
# Thai, Lao, Burmese, Khmer, Chinese and Japanese put no space between words.
_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
_SIGNS_PER_WORD = 2
_SOME_WORDS, _MANY_WORDS = 8, 20
_STOPS = tuple(".!?…।॥۔؟။។。！？")
_CLOSING = " \t\xa0\"'”’»」』）)]"
_BULLET = "•"
_BREAK, _CELL = "\v", "\x1f"


def list_lines(page: HtmlElement) -> list[str]:
    """Return the lines of a page that a reader sees.

    Parameters
    ----------
    page
        The parsed page, without comments.

    Returns
    -------
    list of str
        One line per block and per ``<br>``, in order; the cells of a table's row are one line, with
        a tab between them. Scripts, style sheets, templates, drop-down lists, form fields,
        pictures and their alternative texts, and what the mark-up hides are left out; white
        space is collapsed as browsers do it; no line is blank.

    Examples
    --------
    >>> from lxml.html import document_fromstring
    >>> list_lines(document_fromstring("<h1>Talks  resume</h1><p>In <b>May</b>.<br>At noon.</p>"))
    ['Talks resume', 'In May.', 'At noon.']
    """
    return [line for line, _ in list_blocks(page)]


def list_blocks(page: HtmlElement) -> list[tuple[str, HtmlElement]]:
    """Return the lines of a page as ``list_lines`` does, each with the element it begins in."""
    pieces: list[str] = []
    owners: list[HtmlElement] = []
    typed = 0
    walk = etree.iterwalk(page, events=("start", "end"))
    for event, element in walk:
        tag = element.tag
        typed += (tag in _AS_TYPED) * (1 if event == "start" else -1)
        if event == "start" and _is_unseen(element):
            walk.skip_subtree()
        elif event == "start":
            pieces.append(_mark_before(element) + _flatten(element.text, typed))
            owners.append(element)
        else:
            pieces.append((_BREAK if tag in _BLOCKS else "") + _flatten(element.tail, typed))
            owners.append(element.getparent())
    starts = list(accumulate(map(len, pieces), initial=0))
    rows, offset = [], 0
    for drawn in "".join(pieces).split(_BREAK):
        if line := _collapse(drawn):
            first = offset + len(drawn) - len(drawn.lstrip())
            rows.append((line, owners[bisect_right(starts, first) - 1]))
        offset += len(drawn) + 1
    return rows


def mark_items(blocks: Sequence[tuple[str, HtmlElement]], *, chosen: Sequence[bool]) -> list[str]:
    """Return the lines with a bullet before each chosen one that is a whole item of a list.

    A page draws these from its mark-up. Items of several lines are posts or cards.
    """
    items = [
        next(owner.iterancestors("li"), None) if owner.tag != "li" else owner for _, owner in blocks
    ]
    n_lines = Counter(item for item in items if item is not None)
    return [
        f"{_BULLET} {line}" if is_chosen and n_lines[item] == 1 and line[0].isalnum() else line
        for (line, _), item, is_chosen in zip(blocks, items, chosen, strict=True)
    ]


def count_words(line: str) -> int:
    """Return how many words a line has, about so many where none are parted by spaces.

    >>> count_words("Sport Asia"), count_words("PCFETUNUWVBFIGh0bWw"), count_words("港口今日重开。")
    (2, 1, 4)
    """
    return len(line.split()) + len(_UNSPACED.findall(line)) // _SIGNS_PER_WORD


def is_prose(line: str) -> bool:
    """Return whether a line may be a sentence: eight words and a full stop, or twenty words.

    Examples
    --------
    >>> is_prose("The two sides met in Geneva on Tuesday."), is_prose("World Asia Europe Sport")
    (True, False)
    >>> is_prose("双方代表周二在日内瓦举行了第一次会谈。")
    True
    """
    n_words = count_words(line)
    ends = line.rstrip(_CLOSING).endswith(_STOPS)
    return n_words >= _MANY_WORDS or (ends and n_words >= _SOME_WORDS)


def _is_unseen(element: HtmlElement) -> bool:
    if element.tag in _UNSEEN or element.get("hidden", "until-found") != "until-found":
        return True
    if element.tag == "dialog" and element.get("open") is None:
        return True
    return bool(_HIDING.search(element.get("style", "")))


def _mark_before(element: HtmlElement) -> str:
    tag = element.tag
    if tag in _BLOCKS or tag == "br":
        return _BREAK
    if tag in _CELLS:
        return _CELL
    before = element.getprevious()
    # Links that abut are never one word, and style sheets set them apart.
    abuts = tag == "a" and before is not None and before.tag == "a" and not before.tail
    return " " if abuts else ""


def _flatten(text: str | None, typed: int) -> str:
    # A soft hyphen is drawn only where a line is broken.
    plain = (text or "").replace(_BREAK, " ").replace(_CELL, " ").replace("\xad", "")
    return plain.replace("\n", _BREAK) if typed else plain


def _collapse(line: str) -> str:
    cells = (_SPACES.sub(" ", cell).strip(" ") for cell in line.split(_CELL))
    return "\t".join(cell for cell in cells if cell.strip())
