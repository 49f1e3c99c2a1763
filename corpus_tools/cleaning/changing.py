"""What a study keeps although a rule took it, and drops although none did."""

from __future__ import annotations

import difflib
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

import pandas as pd

from corpus_tools.cleaning.lines import NumberedLine, make_line_id, number_lines
from corpus_tools.cleaning.segments import KEPT_PARTS
from corpus_tools.errors import StudyError
from corpus_tools.schema import SEGMENTS, UNUSED_CHANGES
from corpus_tools.study.settings import DropSettings, KeepSettings, LinePattern
from corpus_tools.text.line_patterns import match_lines

Label = tuple[str, str]
Unused = tuple[str, str, str]

_KEPT = ("body", "kept_by_study")
_DROPPED = ("furniture", "dropped_by_study")
_LINE_ID = re.compile(r"(?P<document_id>.+):L(?P<number>[1-9]\d{0,8})", re.DOTALL)


@dataclass(frozen=True)
class ChangedSegments:
    """Segments as a study wants them, and what of its wishes changed nothing."""

    segments: pd.DataFrame
    unused: pd.DataFrame


@dataclass
class _Piece:
    """A stretch that lies within one line, what the rules said of it and what the study says."""

    document_id: str
    start: int
    end: int
    part: str
    rule: str
    line: int = 0
    label: Label = field(init=False)

    def __post_init__(self) -> None:
        self.label = (self.part, self.rule)

    def change(self, label: Label) -> bool:
        """Give it a label, unless it is kept or dropped already; return whether it got it."""
        if _state(label) == _state(self.label):
            return False
        # What is kept against a pattern or a rule of the study is what it was.
        was_kept = self.part in KEPT_PARTS and label == _KEPT
        self.label = (self.part, self.rule) if was_kept else label
        return True


def _state(label: Label) -> str:
    return "kept" if label[0] in KEPT_PARTS else label[0].replace("furniture", "dropped")


def change_segments(
    segments: pd.DataFrame, *, documents: pd.DataFrame, keep: KeepSettings, drop: DropSettings
) -> ChangedSegments:
    """Relabel what a study keeps and drops.

    A line is more particular than a pattern, a pattern than a rule: the more particular has the
    last word. Nothing is removed; the segments tile each document as before.

    Parameters
    ----------
    segments
        As ``label_segments`` gives them.
    documents
        One row per document: ``document_id``, ``text``.
    keep
        ``lines`` (ids such as ``"harbor:L12"``) and ``rules`` (names) whose furniture, bylines
        and datelines are article after all: part body, rule ``kept_by_study``.
    drop
        The same the other way round: part furniture, rule ``dropped_by_study``. Its
        ``patterns`` take each line that matches as a whole, in any case; the rule is the
        pattern's name.

    Returns
    -------
    ChangedSegments
        The segments, and ``unused``: one row per line, rule or pattern that changed nothing.

    Raises
    ------
    StudyError
        If a line or a rule stands under both.
    """
    _refuse_both(keep, drop)
    pieces = list(_cut(SEGMENTS.check(segments), documents))
    by_rule: dict[str, list[_Piece]] = {}
    for piece in pieces:
        by_rule.setdefault(piece.rule, []).append(piece)
    texts = dict(zip(documents["document_id"], documents["text"], strict=True))
    unused = [
        *_change_rules("drop.rules", drop.rules, _DROPPED, by_rule),
        *_change_rules("keep.rules", keep.rules, _KEPT, by_rule),
        *_change_patterns(drop.patterns, pieces, texts),
        *_change_lines("drop.lines", drop.lines, _DROPPED, pieces, texts),
        *_change_lines("keep.lines", keep.lines, _KEPT, pieces, texts),
    ]
    rows = [(piece.document_id, piece.start, piece.end, *piece.label) for piece in pieces]
    return ChangedSegments(
        SEGMENTS.build(pd.DataFrame(rows, columns=list(SEGMENTS.dtypes))),
        UNUSED_CHANGES.build(
            pd.DataFrame(unused, columns=list(UNUSED_CHANGES.dtypes)).drop_duplicates()
        ),
    )


def _refuse_both(keep: KeepSettings, drop: DropSettings) -> None:
    for name in ("lines", "rules"):
        both = sorted(set(getattr(keep, name)) & set(getattr(drop, name)))
        if both:
            raise StudyError(
                f"{both[0]!r} stands under keep.{name} and under drop.{name}",
                remedy="Take it out of one of them.",
            )


def _cut(segments: pd.DataFrame, documents: pd.DataFrame) -> Iterator[_Piece]:
    """Yield the segments, cut where a line begins within one, with the number of their line."""
    texts = dict(zip(documents["document_id"], documents["text"], strict=True))
    for document_id, rows in segments.groupby("document_id", sort=False):
        lines = number_lines(texts[document_id])
        for row in rows.sort_values("start").itertuples():
            yield from _cut_segment(_Piece(*row[1:6]), lines)


def _cut_segment(piece: _Piece, lines: list[NumberedLine]) -> Iterator[_Piece]:
    first = bisect_right(lines, piece.start, key=lambda line: line.end)
    inside = lines[first : bisect_left(lines, piece.end, key=lambda line: line.start)]
    starts = [piece.start, *(line.start for line in inside[1:])]
    for number, start in enumerate(starts):
        end = starts[number + 1] if number + 1 < len(starts) else piece.end
        line = inside[number].number if inside else 0
        yield _Piece(piece.document_id, start, end, piece.part, piece.rule, line)


def _change_rules(
    setting: str, names: Sequence[str], label: Label, by_rule: dict[str, list[_Piece]]
) -> Iterator[Unused]:
    for name in names:
        changed = [piece.change(label) for piece in by_rule.get(name, ())]
        if not changed:
            yield (
                setting,
                name,
                f"no rule of this name took a line{_near(name, by_rule)}",
            )
        elif not any(changed):
            yield setting, name, f"what this rule labels is {_state(label)} already"


def _near(name: str, names: Iterable[str]) -> str:
    close = difflib.get_close_matches(name, names, n=1)
    return f"; did you mean {close[0]!r}?" if close else ""


def _change_patterns(
    patterns: Sequence[LinePattern], pieces: Sequence[_Piece], texts: dict[str, str]
) -> Iterator[Unused]:
    by_line: dict[tuple[str, int], list[_Piece]] = {}
    for piece in pieces:
        by_line.setdefault((piece.document_id, piece.line), []).append(piece)
    lines = [
        texts[document_id][found[0].start : found[-1].end]
        for (document_id, _), found in by_line.items()
    ]
    for pattern in patterns:
        matched = match_lines(lines, pattern=pattern.pattern) if lines else []
        taken = [found for found, hit in zip(by_line.values(), matched, strict=True) if hit]
        changed = [piece.change(("furniture", pattern.name)) for found in taken for piece in found]
        if not taken:
            yield "drop.patterns", pattern.name, "no line matches it as a whole"
        elif not any(changed):
            yield "drop.patterns", pattern.name, "the lines that match it are dropped already"


def _change_lines(
    setting: str,
    ids: Sequence[str],
    label: Label,
    pieces: Sequence[_Piece],
    texts: dict[str, str],
) -> Iterator[Unused]:
    by_id: dict[str, list[_Piece]] = {}
    for piece in pieces:
        if piece.line:
            by_id.setdefault(make_line_id(piece.document_id, piece.line), []).append(piece)
    for line_id in ids:
        changed = [piece.change(label) for piece in by_id.get(line_id, ())]
        if not changed:
            yield setting, line_id, _why_missing(line_id, texts)
        elif not any(changed):
            yield setting, line_id, f"the line is {_state(label)} already"


def _why_missing(line_id: str, texts: dict[str, str]) -> str:
    found = _LINE_ID.fullmatch(line_id)
    if found is None:
        return "is no id of a line; one is written <document_id>:L<number>, such as harbor:L12"
    document_id, number = found["document_id"], int(found["number"])
    if document_id not in texts:
        return f"there is no document {document_id!r}{_near(document_id, texts)}"
    n_lines = len(texts[document_id].splitlines())
    if number > n_lines:
        return f"the document has {n_lines} lines"
    return "the line is blank"
