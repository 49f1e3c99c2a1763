"""Label each stretch of a document: nothing is removed, so every label can be undone."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

import pandas as pd

from corpus_tools.cleaning.rules import (
    AGENCY_DATELINE,
    LINE_RULES,
    LIST_MARK,
    RELATED_HEADING,
)
from corpus_tools.schema import DOCUMENTS, SEGMENTS

KEPT_PARTS = ("title", "deck", "subheading", "body", "list_item")

_LINE = re.compile(r"[^\r\n]*\S[^\r\n]*")
_SENTENCE_END = re.compile(r"""[.!?…。！？:;,]["'”’)\]]*\s*$""")
_TURN = re.compile(r"\s*(?:Q|A|[A-Z][\w.’' ]{1,30})\s*[:：]")
_WORD = re.compile(r"\w+(?:[.'’-]\w+)*")
_LAST_PART = 0.6  # of the text: from here on a heading of related stories ends the article
_MAX_TITLE, _MAX_NAME, _MAX_DECK, _MAX_SUBHEADING, _MAX_CAPTION = 40, 4, 40, 10, 40
_PROSE = 12
_TOP = 8


@dataclass
class _Line:
    start: int
    text: str
    place: float
    part: str = ""
    rule: str = ""
    words: int = field(init=False)
    closed: bool = field(init=False)

    def __post_init__(self) -> None:
        self.words = len(_WORD.findall(self.text))
        self.closed = bool(_SENTENCE_END.search(self.text))

    def label(self, part: str, rule: str) -> None:
        if not self.part:
            self.part, self.rule = part, rule

    @property
    def key(self) -> str:
        return " ".join(_WORD.findall(self.text.lower()))


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
    rows = [
        (document.document_id, *segment)
        for document in documents.itertuples()
        for segment in _label_text(document.text, str(getattr(document, "title", "")))
    ]
    names = [column for column in SEGMENTS.dtypes]
    return SEGMENTS.build(pd.DataFrame(rows, columns=names))


def summarize_segments(segments: pd.DataFrame, *, documents: pd.DataFrame) -> pd.DataFrame:
    """Return how many words of each document are kept, metadata and furniture.

    Parameters
    ----------
    segments, documents
        The tables of those names.

    Returns
    -------
    pandas.DataFrame
        One row per document: ``document_id``, ``n_words``, ``n_words_kept``,
        ``n_words_metadata``, ``n_words_furniture`` (they add up) and ``share_furniture``
        (0 to 1, 0 for a document without words).
    """
    DOCUMENTS.check(documents)
    texts = documents.set_index("document_id")["text"]
    n_words = [
        len(_WORD.findall(texts[row.document_id][row.start : row.end]))
        for row in segments.itertuples()
    ]
    kind = segments["part"].map(
        lambda part: "kept" if part in KEPT_PARTS
        else "furniture" if part == "furniture" else "metadata"
    )  # fmt: skip
    counted = pd.DataFrame(
        {"document_id": segments["document_id"], "kind": kind, "n": n_words}
    ).pivot_table(index="document_id", columns="kind", values="n", aggfunc="sum", fill_value=0)
    counted = counted.reindex(
        index=documents["document_id"], columns=["kept", "metadata", "furniture"], fill_value=0
    ).astype("int64")
    counted = counted.add_prefix("n_words_")
    total = counted.sum(axis=1)
    counted.insert(0, "n_words", total)
    counted["share_furniture"] = (counted["n_words_furniture"] / total.clip(lower=1)).astype(float)
    counted.columns.name = None
    return counted.reset_index()


def quote_spans(spans: pd.DataFrame, *, documents: pd.DataFrame) -> pd.DataFrame:
    """Return the rows with the text that stands between their offsets.

    Parameters
    ----------
    spans
        Any table with ``document_id``, ``start``, ``end``.
    documents
        One row per document: ``document_id``, ``text``.

    Returns
    -------
    pandas.DataFrame
        The rows of ``spans`` with a column ``text``.
    """
    texts = dict(zip(documents["document_id"], documents["text"], strict=True))
    quoted = [texts[row.document_id][row.start : row.end] for row in spans.itertuples()]
    return spans.assign(text=pd.Series(quoted, index=spans.index, dtype="str"))


def describe_furniture(summary: pd.DataFrame, *, n_matches: int, label: str = "") -> str:
    """Return in one sentence how much of the documents is furniture and what it would add.

    Parameters
    ----------
    summary
        As ``summarize_segments`` gives it.
    n_matches
        Matches of the codebook that lie in furniture.
    label
        A word in square brackets at the beginning, such as "constructed".
    """
    n_words, n_furniture = int(summary["n_words"].sum()), int(summary["n_words_furniture"].sum())
    shares = summary["share_furniture"]
    return (
        (f"[{label}] " if label else "")
        + f"{n_furniture} of {n_words} words in {len(summary)} documents "
        f"({n_furniture / max(n_words, 1):.1%}) are page furniture, from {shares.min():.0%} to "
        f"{shares.max():.0%} of a document; {n_matches} matches of the codebook lie in it and are "
        "not counted."
        if len(summary)
        else "There are no documents."
    )


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
        for rule in LINE_RULES:
            if line.words <= rule.max_words and rule.pattern.search(line.text.strip()):
                line.label(rule.part, rule.name)
                break


def _consent_block(lines: Sequence[_Line], _: str) -> None:
    """What stands between the lines of a consent banner belongs to it."""
    places = [n for n, line in enumerate(lines[:_TOP]) if line.rule.startswith("consent")]
    for line in lines[min(places, default=0) : max(places, default=0)]:
        line.label("furniture", "consent_notice")


def _related_stories(lines: Sequence[_Line], _: str) -> None:
    """After a heading of related stories: near the end all of it, before that its headlines."""
    inside = last = False
    for line in lines:
        heading = not line.part and not line.closed and bool(RELATED_HEADING.match(line.text))
        if heading and line.place > 0:
            inside, last = True, line.place >= _LAST_PART
            line.label("furniture", "related_heading")
        elif inside and (last or not line.closed and line.words <= _MAX_TITLE):
            line.label("furniture", "related_story")
        else:
            inside = False


def _key(text: str) -> str:
    return " ".join(_WORD.findall(text.lower()))


def _title(lines: Sequence[_Line], title: str) -> None:
    """Label the line that is the known title, or the first that can be a headline."""
    known = _key(title)
    named = next((line for line in lines if not line.part and known and line.key == known), None)
    free = [line for line in lines if not line.part]
    repeated = Counter(line.key for line in lines)
    first = named or next(
        (line for line in free if _can_be_title(line) and not _is_label(line, free, repeated)), None
    )
    if first is None or (free and named is None and first is not _first_prose(free, first)):
        return
    first.label("title", "known_title" if named else "first_headline")
    for line in lines:
        if line.start < first.start:
            line.label("furniture", "section_label" if line.words <= _PROSE else "before_title")
        elif line.key == first.key:
            line.label("furniture", "repeated_headline")


def _can_be_title(line: _Line) -> bool:
    return line.words <= _MAX_TITLE and not line.text.rstrip().endswith(".")


def _is_label(line: _Line, free: Sequence[_Line], repeated: Counter[str]) -> bool:
    """A word or three above a longer headline name the section."""
    after = free[free.index(line) + 1 :]
    shorter = line.words <= _MAX_NAME - 1 and bool(after) and _can_be_title(after[0])
    return repeated[line.key] == 1 and shorter and after[0].words > line.words


def _first_prose(free: Sequence[_Line], first: _Line) -> _Line | None:
    """Return the headline only when no paragraph stands above it."""
    above = free[: free.index(first)]
    return None if any(line.words > _PROSE and line.closed for line in above) else first


def _repeated(lines: Sequence[_Line], _: str) -> None:
    """A short line twice in a row is a caption; any other repetition is kept once."""
    seen: set[str] = set()
    for number, line in enumerate(lines):
        beside = [*lines[max(number - 1, 0) : number], *lines[number + 1 : number + 2]]
        if any(other.key == line.key for other in beside) and line.words <= _MAX_CAPTION:
            line.label("furniture", "repeated_caption")
        elif line.key in seen:
            line.label("furniture", "repeated_line")
        seen.add(line.key)


def _capitals(lines: Sequence[_Line], _: str) -> None:
    for line in lines:
        letters = [letter for letter in line.text if letter.isalpha()]
        if line.words > _MAX_NAME and letters and all(letter.isupper() for letter in letters):
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
        metadata_follows = after is not None and bool(after.part)
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
        if lead:
            cut = line.start + lead.end()
            segments += [(start, cut, "dateline", "agency_dateline"), (cut, end, "body", line.rule)]
        else:
            segments.append((start, end, line.part, line.rule))
    return [segment for segment in segments if segment[0] < segment[1]]
