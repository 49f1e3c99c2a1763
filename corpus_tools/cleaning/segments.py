"""Label each stretch of a document: nothing is removed, so every label can be undone."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import pairwise

import pandas as pd

from corpus_tools.cleaning.commenters import label_commenters
from corpus_tools.cleaning.foreign_lines import label_link_blocks
from corpus_tools.cleaning.headings import AGENCY_DATELINE, LIST_MARK
from corpus_tools.cleaning.headlines import label_deck_and_name, label_title
from corpus_tools.cleaning.labelled_line import Line, make_key, read_lines
from corpus_tools.cleaning.mail_headers import find_subject, label_mail_header
from corpus_tools.cleaning.main_text import Span, label_outside_article, label_outside_spans
from corpus_tools.cleaning.related import label_related_stories
from corpus_tools.cleaning.repeats import label_capitals, label_repeated
from corpus_tools.cleaning.rule import Rule
from corpus_tools.cleaning.rules import LINE_RULES, NEVER_FIRST
from corpus_tools.cleaning.rules.dates import ENTRY_LEAD
from corpus_tools.cleaning.strangers import label_strangers
from corpus_tools.schema import MAIN_SPANS, SEGMENTS
from corpus_tools.study.reading import UNKNOWN

__all__ = ["KEPT_PARTS", "label_segments"]

Segment = tuple[int, int, str, str]

BODY_PARTS = ("body", "list_item")
KEPT_PARTS = ("title", "deck", "subheading", *BODY_PARTS)

_TURN = re.compile(r"\s*(?:Q|A|[A-Z][\w.’' ]{1,30})\s*[:：]")
_BAR = re.compile(r"\s[|·–—-]\s")
_MAX_SUBHEADING = 10
_TOP = 8
_MIN_ENTRIES = 2  # of a live blog; one hour in front of a line may be the article's


def label_segments(
    documents: pd.DataFrame, *, main_spans: pd.DataFrame | None = None
) -> pd.DataFrame:
    r"""Say for each stretch of each document what it is and which rule said so.

    Each document is looked at by itself. Where its lines are those of a whole web page, with
    menus above and teasers below, the stretch that reads like an article is looked for
    (``outside_article``), unless ``main_spans`` says where it is (``outside_main_text``).

    Parameters
    ----------
    documents
        One row per document: ``document_id``, ``title``, ``text``.
    main_spans
        What the mark-up of pages says is their article, one row per stretch: ``document_id``,
        ``start``, ``end`` (code points of the text). Documents without a row are judged by
        their lines alone.

    Returns
    -------
    pandas.DataFrame
        One row per segment: ``document_id``, ``start``, ``end``, ``part``, ``rule``. The
        segments of a document tile its whole text. Kept are the parts title, deck, subheading,
        body and list_item; byline and dateline are metadata; the rest is furniture.

    Raises
    ------
    TableError
        If ``main_spans`` lacks a column.

    Examples
    --------
    >>> documents = pd.DataFrame(
    ...     {"document_id": ["a"], "title": ["Rain"], "text": ["Rain\nIt rained today.\nShare"]}
    ... )
    >>> label_segments(documents)["part"].tolist()
    ['title', 'body', 'furniture']
    """
    titles = documents["title"] if "title" in documents else [""] * len(documents)
    spans = _read_spans(main_spans)
    rows = [
        (document_id, *segment)
        for document_id, title, text in zip(
            documents["document_id"], titles, documents["text"], strict=True
        )
        for segment in _label_text(text, title, spans.get(document_id))
    ]
    return SEGMENTS.build(pd.DataFrame(rows, columns=list(SEGMENTS.dtypes)))


def _read_spans(main_spans: pd.DataFrame | None) -> dict[str, list[Span]]:
    if main_spans is None:
        return {}
    spans: dict[str, list[Span]] = {}
    columns = (MAIN_SPANS.check(main_spans)[name] for name in ("document_id", "start", "end"))
    for document_id, start, end in zip(*columns, strict=True):
        spans.setdefault(document_id, []).append((start, end))
    return spans


def _label_text(text: str, title: str, spans: list[Span] | None) -> list[Segment]:
    lines = read_lines(text)
    known = _find_known(lines, title)
    label_mail_header(lines, known)
    _by_rule(lines, known)
    if spans is None:
        _consent_block(lines)
        label_outside_article(lines, known)
    else:
        label_outside_spans(lines, known, spans=spans)
    for label in _PASSES:
        if spans is None or label not in _BY_LINES_ALONE:
            label(lines, known)
    return _tile(lines, text)


def _find_known(lines: Sequence[Line], title: str) -> str:
    """Return the key of the title, without the outlet after a bar if a line says just that."""
    if title == UNKNOWN:
        return ""
    known, shorter = make_key(title), make_key(" ".join(_BAR.split(title)[:-1]))
    keys = {line.key for line in lines}
    return shorter if shorter in keys and known not in keys else known


def _by_rule(lines: Sequence[Line], known: str) -> None:
    for number, line in enumerate(lines):
        if known and line.key == known:
            continue
        rule = _find_rule(line.text.strip(), line.words)
        if rule and number == 0 and rule.name in NEVER_FIRST:
            continue
        if rule:
            line.label(rule.part, rule.name)
        elif not line.key:
            line.label("furniture", "no_words")


@lru_cache(maxsize=10_000)  # The pages of an outlet have their menus in common.
def _find_rule(text: str, n_words: int) -> Rule | None:
    return next((rule for rule in LINE_RULES if rule.takes(text, n_words=n_words)), None)


def _consent_block(lines: Sequence[Line]) -> None:
    """Take what stands between the lines of a consent banner, unless it is the article."""
    places = [n for n, line in enumerate(lines[:_TOP]) if line.rule.startswith("consent")]
    for above, below in pairwise(places):
        between = lines[above + 1 : below]
        if not any(line.is_prose and not line.part for line in between):
            for line in between:
                line.label("furniture", "consent_notice")


def _label_article(lines: Sequence[Line], _: str) -> None:
    last = max((n for n, line in enumerate(lines) if not line.part), default=0)
    for number, line in enumerate(lines):
        if LIST_MARK.match(line.text):
            line.label("list_item", "list_mark")
        elif line.words <= _MAX_SUBHEADING and number < last and _can_be_subheading(line):
            line.label("subheading", "short_line")
        else:
            line.label("body", "paragraph")


def _can_be_subheading(line: Line) -> bool:
    asked = line.text.rstrip().endswith("?") and not _TURN.match(line.text)
    is_row = "\t" in line.text
    return asked or not (line.closed or is_row)


_PASSES: tuple[Callable[[Sequence[Line], str], None], ...] = (
    label_commenters,
    label_related_stories,
    label_title,
    label_repeated,
    label_capitals,
    label_deck_and_name,
    label_link_blocks,
    label_strangers,
    _label_article,
)
# The mark-up of a page has told its links from the lists and subheadings of the article.
_BY_LINES_ALONE = (label_link_blocks, label_strangers)


def _tile(lines: Sequence[Line], text: str) -> list[Segment]:
    """Let each line reach to the next one, so that the segments cover the whole text."""
    if not lines:
        return [(0, len(text), "furniture", "blank")] if text else []
    starts = [0, *(line.start for line in lines[1:]), len(text)]
    is_live = sum(map(_has_time, lines)) >= _MIN_ENTRIES
    segments: list[Segment] = []
    for line, (start, end) in zip(lines, pairwise(starts), strict=True):
        length, part, rule = _find_lead(line, is_live=is_live)
        if 0 < length < len(line.text):
            cut = line.start + length
            segments += [(start, cut, part, rule), (cut, end, line.part, line.rule)]
        else:
            segments.append((start, end, line.part, line.rule))
    return segments


def _has_time(line: Line) -> bool:
    return line.rule == "entry_time" or bool(
        line.part in KEPT_PARTS and ENTRY_LEAD.match(line.text)
    )


def _find_lead(line: Line, *, is_live: bool) -> tuple[int, str, str]:
    """Return how long what stands before the words of a line is, and what it is; 0: nothing."""
    if line.rule == "mail_subject":
        return find_subject(line.text), "furniture", "mail_header"
    if line.part == "body" and (place := AGENCY_DATELINE.match(line.text)):
        return place.end(), "dateline", "agency_dateline"
    if is_live and line.part in KEPT_PARTS and (time := ENTRY_LEAD.match(line.text)):
        return time.end(), "dateline", "entry_time"
    return 0, "", ""
