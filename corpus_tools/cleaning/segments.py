"""Label each stretch of a document: nothing is removed, so every label can be undone."""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise, zip_longest

import pandas as pd

from corpus_tools.cleaning.headings import (
    AGENCY_DATELINE,
    LIST_MARK,
    MORE_HEADING,
    RELATED_HEADING,
)
from corpus_tools.cleaning.rules import LINE_RULES
from corpus_tools.schema import SEGMENTS
from corpus_tools.text.sentences import LINE_BREAKS

KEPT_PARTS = ("title", "deck", "subheading", "body", "list_item")

_LINE = re.compile(rf"[^{LINE_BREAKS}]*[^{LINE_BREAKS}\s][^{LINE_BREAKS}]*")
_SENTENCE_END = re.compile(r"""[.!?…。！？:;,]["'”’)\]]*\s*$""")
_TURN = re.compile(r"\s*(?:Q|A|[A-Z][\w.’' ]{1,30})\s*[:：]")
WORD = re.compile(r"\w+(?:[.'’-]\w+)*")
_LAST_PART = 0.6  # of the text: from here on a heading of related stories ends the article
_MAX_TITLE, _MAX_NAME, _MAX_DECK, _MAX_SUBHEADING, _MAX_CAPTION = 40, 4, 40, 10, 40
_PROSE = 12
_TOP = 8
_RESUMED = 2  # more paragraphs in a row than this are no teasers


@dataclass(eq=False)
class _Line:
    start: int
    text: str
    place: float
    part: str = ""
    rule: str = ""
    key: str = field(init=False)
    words: int = field(init=False)
    closed: bool = field(init=False)

    def __post_init__(self) -> None:
        words = WORD.findall(self.text.lower())
        self.key, self.words = " ".join(words), len(words)
        self.closed = bool(_SENTENCE_END.search(self.text))

    def label(self, part: str, rule: str) -> None:
        if not self.part:
            self.part, self.rule = part, rule

    @property
    def is_prose(self) -> bool:
        return self.closed and self.words > _PROSE


def label_segments(documents: pd.DataFrame) -> pd.DataFrame:
    """Say for each stretch of each document what it is and which rule said so.

    Each document is looked at by itself.

    Parameters
    ----------
    documents
        One row per document: ``document_id``, ``title``, ``text``.

    Returns
    -------
    pandas.DataFrame
        One row per segment: ``document_id``, ``start``, ``end``, ``part``, ``rule``. The
        segments of a document tile its whole text. Kept are the parts title, deck, subheading,
        body and list_item; byline and dateline are metadata; the rest is furniture.
    """
    titles = documents["title"] if "title" in documents else [""] * len(documents)
    rows = [
        (document_id, *segment)
        for document_id, title, text in zip(
            documents["document_id"], titles, documents["text"], strict=True
        )
        for segment in _label_text(text, title)
    ]
    return SEGMENTS.build(pd.DataFrame(rows, columns=list(SEGMENTS.dtypes)))


def _label_text(text: str, title: str) -> list[tuple[int, int, str, str]]:
    lines = [
        _Line(found.start(), found.group(), found.start() / len(text))
        for found in _LINE.finditer(text)
    ]
    for label in _PASSES:
        label(lines, title)
    return _tile(lines, text)


def _by_rule(lines: Sequence[_Line], title: str) -> None:
    known = _key(title)
    for line in lines:
        if known and line.key == known:
            continue
        text = line.text.strip()
        rule = next((rule for rule in LINE_RULES if rule.takes(text, n_words=line.words)), None)
        if rule:
            line.label(rule.part, rule.name)
        elif not line.key:
            line.label("furniture", "no_words")


def _consent_block(lines: Sequence[_Line], _: str) -> None:
    """Take what stands between the lines of a consent banner."""
    places = [n for n, line in enumerate(lines[:_TOP]) if line.rule.startswith("consent")]
    for line in lines[min(places, default=0) : max(places, default=0)]:
        line.label("furniture", "consent_notice")


def _related_stories(lines: Sequence[_Line], _: str) -> None:
    """After a heading of related stories: near the end all of it, before that its headlines."""
    inside = last = False
    free = [line for line in lines if not line.part]
    for number, line in enumerate(free):
        after = free[number + 1 : number + 1 + _RESUMED]
        if _is_related_heading(line, after):
            inside, last = True, line.place >= _LAST_PART
            line.label("furniture", "related_heading")
        elif inside and _is_related(line, after, last=last):
            line.label("furniture", "related_story")
        else:
            inside = False


def _is_related_heading(line: _Line, after: Sequence[_Line]) -> bool:
    if (line.closed and not line.text.rstrip().endswith(":")) or not line.place:
        return False
    if RELATED_HEADING.takes(line.text, n_words=line.words):
        return True
    headline_follows = bool(after) and not after[0].closed
    return headline_follows and MORE_HEADING.takes(line.text, n_words=line.words)


def _is_related(line: _Line, after: Sequence[_Line], *, last: bool) -> bool:
    """Teasers alternate with headlines; paragraphs in a row are the article that goes on."""
    paragraphs = [line, *after]
    if len(paragraphs) > _RESUMED and all(one.is_prose for one in paragraphs):
        return False
    subheading = line.words <= _MAX_NAME and bool(after) and after[0].is_prose
    return last or (not line.closed and line.words <= _MAX_TITLE and not subheading)


def _key(text: str) -> str:
    return " ".join(WORD.findall(text.lower()))


def _title(lines: Sequence[_Line], title: str) -> None:
    """Label the line that is the known title, or the first that can be a headline."""
    known = _key(title)
    named = next((line for line in lines if not line.part and known and line.key == known), None)
    first = named or _find_headline(lines)
    if first is None:
        return
    first.label("title", "known_title" if named else "first_headline")
    heads = _n_prose(lines, until=first.start) <= _n_prose(lines, since=first.start)
    for line in lines:
        if line.start < first.start and heads and (named or not line.closed):
            line.label("furniture", "section_label" if line.words <= _PROSE else "before_title")
        elif line.key == first.key:
            line.label("furniture", "repeated_headline")


def _n_prose(lines: Sequence[_Line], *, since: int = 0, until: int = sys.maxsize) -> int:
    """Return how many paragraphs of the article begin between two places."""
    return sum(line.is_prose and not line.part for line in lines if since <= line.start < until)


def _find_headline(lines: Sequence[_Line]) -> _Line | None:
    """Return the first line that can be a headline, if no paragraph stands above it."""
    free = [line for line in lines if not line.part]
    repeated = Counter(line.key for line in lines)
    for line, after in zip_longest(free, free[1:]):
        if _can_be_title(line) and not _is_label(line, after, repeated):
            return line
        if line.is_prose:
            return None
    return None


def _can_be_title(line: _Line) -> bool:
    return line.words <= _MAX_TITLE and not line.text.rstrip().endswith(".")


def _is_label(line: _Line, after: _Line | None, repeated: Counter[str]) -> bool:
    """Return whether it is a word or three above a longer headline: they name the section."""
    if after is None or line.words >= _MAX_NAME or repeated[line.key] > 1:
        return False
    return _can_be_title(after) and after.words > line.words


def _repeated(lines: Sequence[_Line], _: str) -> None:
    """Take a short line twice in a row as a caption; keep other lines, but short answers, once."""
    seen: set[str] = set()
    for number, line in enumerate(lines):
        beside = [*lines[max(number - 1, 0) : number], *lines[number + 1 : number + 2]]
        if any(other.key == line.key for other in beside) and line.words <= _MAX_CAPTION:
            line.label("furniture", "repeated_caption")
        elif line.key in seen and not (line.closed and line.words <= _MAX_NAME):
            line.label("furniture", "repeated_line")
        seen.add(line.key)


def _capitals(lines: Sequence[_Line], _: str) -> None:
    """Take lines in capitals for other stories, unless the article itself is in capitals."""
    free = [line for line in lines if not line.part and line.words > _MAX_NAME]
    loud = [line for line in free if line.text.isupper()]
    for line in loud if 2 * len(loud) <= len(free) else ():
        line.label("furniture", "capitals_pitch")


def _deck_and_name(lines: Sequence[_Line], _: str) -> None:
    """Under the title: the deck, and a line that only names the outlet or the author."""
    number = next((n for n, line in enumerate(lines) if line.part == "title"), None)
    if number is None:
        return
    for place, line in enumerate(lines[number + 1 :], start=number + 1):
        if line.part:
            continue
        after = lines[place + 1] if place + 1 < len(lines) else None
        metadata_follows = after is not None and after.part in {"byline", "dateline"}
        if line.words <= _MAX_NAME and not line.closed:
            line.label("byline", "name_under_title")
        elif line.words <= _MAX_DECK and (not line.closed or metadata_follows):
            line.label("deck", "line_under_title")
        else:
            return


def _article(lines: Sequence[_Line], _: str) -> None:
    last = max((n for n, line in enumerate(lines) if not line.part), default=0)
    for number, line in enumerate(lines):
        if LIST_MARK.match(line.text):
            line.label("list_item", "list_mark")
        elif line.words <= _MAX_SUBHEADING and number < last and _can_be_subheading(line):
            line.label("subheading", "short_line")
        else:
            line.label("body", "paragraph")


def _can_be_subheading(line: _Line) -> bool:
    asked = line.text.rstrip().endswith("?") and not _TURN.match(line.text)
    return asked or not line.closed


_PASSES: tuple[Callable[[Sequence[_Line], str], None], ...] = (
    _by_rule,
    _consent_block,
    _related_stories,
    _title,
    _repeated,
    _capitals,
    _deck_and_name,
    _article,
)


def _tile(lines: Sequence[_Line], text: str) -> list[tuple[int, int, str, str]]:
    """Let each line reach to the next one, so that the segments cover the whole text."""
    if not lines:
        return [(0, len(text), "furniture", "blank")] if text else []
    starts = [0, *(line.start for line in lines[1:]), len(text)]
    segments = []
    for line, (start, end) in zip(lines, pairwise(starts), strict=True):
        lead = AGENCY_DATELINE.match(line.text) if line.part == "body" else None
        if lead and lead.end() < len(line.text):
            cut = line.start + lead.end()
            segments += [(start, cut, "dateline", "agency_dateline"), (cut, end, "body", line.rule)]
        else:
            segments.append((start, end, line.part, line.rule))
    return segments
