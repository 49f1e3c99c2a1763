"""Texts in which a second article begins: several were saved into one file."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise, takewhile

import pandas as pd

from corpus_tools.cleaning.describing import read_labelled
from corpus_tools.cleaning.labelled_line import MAX_TITLE, Line
from corpus_tools.cleaning.lines import number_lines
from corpus_tools.cleaning.segments import BODY_PARTS, KEPT_PARTS
from corpus_tools.schema import SEGMENTS

_CREDITS = ("byline", "dateline")
_AGENCY = "agency_dateline"
_NOT_ABOVE_ARTICLES = "entry_time"
_SENTENCES = 2  # Paragraphs above a second headline and below it.
_QUOTED = 80  # characters


def find_joined(segments: pd.DataFrame, *, documents: pd.DataFrame) -> pd.DataFrame:
    """Find the documents in which a second article seems to begin.

    It begins where, below two paragraphs and above two more, a line that ends like a headline is
    followed by a byline and a dateline, by that of them which stands above the first article, or by
    a paragraph with an agency's dateline.

    Parameters
    ----------
    segments
        As ``label_segments`` gives them, those of other documents among them or not.
    documents
        One row per document: ``document_id``, ``file``, ``text``.

    Returns
    -------
    pandas.DataFrame
        One row per such document: ``document_id``, ``file``, ``remark``. They stay.

    Raises
    ------
    TableError
        If ``segments`` lacks a column.
    """
    lines = _read_lines(SEGMENTS.check(segments), documents)
    columns = (documents[name] for name in ("document_id", "file", "text"))
    rows = [
        (document_id, file, _describe(document_id, text, headline))
        for document_id, file, text in zip(*columns, strict=True)
        if (headline := _find_second(lines.get(document_id, ())))
    ]
    return pd.DataFrame(rows, columns=["document_id", "file", "remark"], dtype="str")


def _read_lines(segments: pd.DataFrame, documents: pd.DataFrame) -> dict[str, list[Line]]:
    """Return the lines of each document with bylines or datelines below its first paragraph."""
    known = segments[segments["document_id"].isin(documents["document_id"])]
    names = known["document_id"]
    bodies = known["start"].where(known["part"].isin(BODY_PARTS))
    first = bodies.groupby(names).transform("min")
    late = known["part"].isin(_CREDITS) & (known["start"] > first)
    return read_labelled(known[names.isin(set(names[late]))], documents=documents)


def _find_second(lines: Sequence[Line]) -> Line | None:
    """Return the headline of the second article, if there seems to be one."""
    bodies = [n for n, line in enumerate(lines) if line.part in BODY_PARTS and line.closed]
    if len(bodies) < 2 * _SENTENCES:
        return None
    above, below = bodies[_SENTENCES - 1], bodies[-_SENTENCES]
    head = {line.part for line in lines[: bodies[0]] if _is_credit(line)}
    for number, (line, after) in enumerate(pairwise(lines)):
        if above < number < below and _may_be_headline(line) and _is_credit(after):
            credits = _list_credits(lines, start=number + 1)
            if after.rule == _AGENCY or credits in (head, set(_CREDITS)):
                return line
    return None


def _list_credits(lines: Sequence[Line], *, start: int) -> set[str]:
    """Return which credits stand in a row from a line on."""
    # No slices: a long text may have very many such rows.
    below = (lines[number] for number in range(start, len(lines)))
    return {line.part for line in takewhile(_is_credit, below)}


def _is_credit(line: Line) -> bool:
    return line.part in _CREDITS and line.rule != _NOT_ABOVE_ARTICLES


def _may_be_headline(line: Line) -> bool:
    asks = line.text.rstrip().endswith("?")
    return line.part in KEPT_PARTS and line.words <= MAX_TITLE and (asks or not line.closed)


def _describe(document_id: str, text: str, headline: Line) -> str:
    said = " ".join(headline.text.split())[:_QUOTED]
    number = next(line.number for line in number_lines(text) if line.end > headline.start)
    return (
        f"a second article seems to begin in {document_id} at line {number}, “{said}”: "
        "if so, save each as a file of its own"
    )
