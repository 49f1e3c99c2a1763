"""Where in the lines of a whole page the article stands: menus before it, teasers after it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate

from corpus_tools.cleaning.labelled_line import UNSPACED, Line

Span = tuple[int, int]

_SENTENCE = 8  # A closed line of so many words is a sentence, not a headline or a link.
_MOST = 40  # Words that one line may count: a long disclaimer is no more article than a paragraph.
_PARAGRAPH = 20  # An open line of so many words is half a paragraph: a teaser, a list of links.
_LINK, _MENU = -2, -4  # Other lines, of three words and more, of fewer.
_FURNITURE, _STAMP, _PAGE_END, _COMMENTS = -8, -30, -50, -60
_STAMP_WORDS, _HEADING_WORDS, _HEADING_CHARACTERS = 10, 8, 80
_MENU_SHARE = 0.3  # Of the lines of a page without an article so many are known as furniture.
_PAGE_LINES = 12  # So many lines above the article, or below it with an end of page, are a page.
_REACH = 15  # Lines above the article among which its headline is looked for.
_HEADLINE_WORDS = range(4, 31)
_DECK_SHARE = 2  # Words of the article without which a line below the headline is no deck.

_ENDS = tuple(".!?…:。！？।۔؟")
# Closing marks, also those of UTF-8 read in another encoding.
_CLOSERS = " \t\u00a0\"'”’“»)]」』）â\x80\x99\x9d"
_STAMPED = re.compile(r"(?<!\d)(?:\d{1,2}[:.]\d\d|(?:19|20)\d\d)(?!\d)")
_PAGE_END_RULES = {"copyright", "footer_links", "consent_notice", "consent_button"}
# Such lines stand between paragraphs as often as around the article.
_LIGHT_RULES = {"page_words", "menu", "advertisement"}
_COMMENT_HEADING = re.compile(
    r"""\W*(?:\d[\d.,]*\W+|(?:all|show|view|hide|add|leave|post|write|see|join)\W+(?:\w+\W+){0,3})?
    (?:comments?|(?:replies|responses)\b|reader\ comments|what\ do\ you\ think
    |(?:leser)?kommentare?|leserbriefe|commentaires?|réactions?|comentarios?|comentários?|commenti
    |reacties|komentarz[ey]|kommentarer|kommentit|yorum(?:lar)?|komentar|tanggapan
    |комментари[ийев]+|коментар[іив]+|σχόλια|bình\ luận
    |评论|評論|留言|跟帖|コメント|댓글|(?:ال)?تعليقات)(?:\W+\w+){0,4}\W*""",
    re.IGNORECASE | re.VERBOSE,
)
_ABSTRACT = re.compile(r"\s*(?:abstract|摘要)\s*[:：]", re.IGNORECASE)
_CONTENT_WORD = re.compile(rf"[{UNSPACED}]|[^\W{UNSPACED}]{{4,}}")


def label_outside_article(lines: Sequence[Line], title: str) -> None:
    """Label what stands outside the article, if the lines are those of a whole page.

    Each line speaks for the article by its words if it reads like a sentence, and against it
    otherwise; the stretch with the highest sum is the article. A clean article has hardly any
    lines outside of it, and so none is taken.
    """
    weights = [_weigh(line) for line in lines]
    first, last = _find_stretch(weights)
    if _is_page(lines, weights, first, last):
        _keep(lines, range(first, last + 1), title, rule="outside_article")


def label_outside_spans(lines: Sequence[Line], title: str, *, spans: Sequence[Span]) -> None:
    """Label the lines of which less than half stands in spans that hold the article."""
    inside = [n for n, line in enumerate(lines) if 2 * _n_covered(line, spans) >= len(line.text)]
    _keep(lines, inside, title, rule="outside_main_text")


def _keep(lines: Sequence[Line], inside: Sequence[int], title: str, *, rule: str) -> None:
    kept = set(inside)
    if kept:
        kept.update(_find_head(lines, inside[0], inside[-1], title))
        _place_anew(lines, inside[0], inside[-1])
    for number, line in enumerate(lines):
        if number not in kept:
            line.label("furniture", rule)


def _n_covered(line: Line, spans: Sequence[Span]) -> int:
    end = line.start + len(line.text)
    return sum(max(min(end, stop) - max(line.start, start), 0) for start, stop in spans)


def _find_stretch(weights: Sequence[int]) -> tuple[int, int]:
    """Return the first and the last line of the stretch with the highest sum; (0, -1): none."""
    sums = [0, *accumulate(weights)]
    best, first, last, low = 0, 0, -1, 0
    for number, total in enumerate(sums):
        if total - sums[low] > best:
            best, first, last = total - sums[low], low, number - 1
        if total <= sums[low]:
            low = number
    return first, last


def _weigh(line: Line) -> int:
    """Return for how many words of the article the line speaks."""
    if line.rule == "comment_prompt" or _is_comment_heading(line):
        return _COMMENTS
    if line.rule in _PAGE_END_RULES:
        return _PAGE_END
    if line.part == "dateline" or _is_stamp(line):
        return _STAMP
    if line.part:
        return _MENU if line.rule in _LIGHT_RULES else _FURNITURE
    if ends_sentence(line.text) and line.words >= _SENTENCE:
        return min(line.words, _MOST)
    if line.words >= _PARAGRAPH:
        return min(line.words, _MOST) // 2
    return _LINK if line.words > 2 else _MENU  # noqa: PLR2004


def ends_sentence(text: str) -> bool:
    """Return whether a text ends like a sentence, closing quotation marks left aside.

    Examples
    --------
    >>> ends_sentence("“It rained.” "), ends_sentence("Rain over Orle")
    (True, False)
    """
    return text.rstrip(_CLOSERS).endswith(_ENDS)


def _is_comment_heading(line: Line) -> bool:
    short = line.words <= _HEADING_WORDS and len(line.text) <= _HEADING_CHARACTERS
    return short and bool(_COMMENT_HEADING.fullmatch(line.text))


def _is_stamp(line: Line) -> bool:
    short = line.words <= _STAMP_WORDS and not ends_sentence(line.text)
    return short and bool(_STAMPED.search(line.text))


def _is_page(lines: Sequence[Line], weights: Sequence[int], first: int, last: int) -> bool:
    """Return whether so much stands around the article that the lines are those of a page."""
    if last < first:
        # Poems, results and lists have no sentences either, and hardly a line of a page's own.
        n_furniture = sum(line.part == "furniture" for line in lines)
        return len(lines) >= _PAGE_LINES and n_furniture >= _MENU_SHARE * len(lines)
    before, after = weights[:first], weights[last + 1 :]
    ended = _COMMENTS in after or any(line.rule in _PAGE_END_RULES for line in lines[last + 1 :])
    # Paragraphs are no page around the article: they may be more of it.
    above, below = (sum(weight < 0 for weight in part) for part in (before, after))
    goes_on = any(weight >= _PARAGRAPH for weight in after)
    return above >= _PAGE_LINES or (ended and below >= _PAGE_LINES * (1 + goes_on))


def _find_head(lines: Sequence[Line], first: int, last: int, title: str) -> list[int]:
    """Return the numbers of the headline above the article and of the decks below it."""
    said = {word for line in lines[first : last + 1] for word in _content_words(line)}
    shared = {n: _share_words(lines[n], said) for n in range(max(first - _REACH, 0), first)}
    named = [n for n, line in enumerate(lines) if title and line.key == title]
    if named:
        top = max((n for n in named if n <= first), default=named[0])
    else:
        likely = {n: share for n, share in shared.items() if _can_be_headline(lines[n])}
        best = max(likely.values(), default=0.0)
        top = next((n for n, share in likely.items() if 2 * share >= best > 0), first)
    decks = (n for n, share in shared.items() if n > top and share >= _DECK_SHARE)
    # The abstract in an export says the article's first words once more.
    return [top, *(n for n in decks if not _ABSTRACT.match(lines[n].text))]


def _can_be_headline(line: Line) -> bool:
    open_end = not line.text.rstrip().endswith(".")
    return open_end and not line.part and line.words in _HEADLINE_WORDS


def _share_words(line: Line, said: set[str]) -> float:
    """Return how many words a line shares with the article, less the more others it has."""
    words = _content_words(line)
    n_shared = len(words & said)
    return n_shared**2 / len(words) if 3 * n_shared >= len(words) > 0 else 0.0


def _content_words(line: Line) -> set[str]:
    return set(_CONTENT_WORD.findall(line.text.lower()))


def _place_anew(lines: Sequence[Line], first: int, last: int) -> None:
    """Measure how far down a line stands in the article, not in the page."""
    start = lines[first].start
    length = max(lines[last].start + len(lines[last].text) - start, 1)
    for line in lines:
        line.place = min(max((line.start - start) / length, 0.0), 1.0)
