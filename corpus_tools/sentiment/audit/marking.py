"""The same sentences in other marks: whether an outlet's house style moves a score."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from corpus_tools.schema import NUMBER, TEXT, Column, Table
from corpus_tools.sentiment.audit.choosing import GivenScorer, choose_scorer
from corpus_tools.sentiment.audit.swapping import summarize_spreads
from corpus_tools.sentiment.scorers import SCORERS
from corpus_tools.study.naming import ActorNames

_QUOTES = {"straight": '""', "curly": "“”", "angled": "«»", "single curly": "‘’"}
_APOSTROPHES = {"straight": "'", "curly": "’"}
_DASHES = {"spaced hyphen": " - ", "spaced dash": " – ", "unspaced dash": "—"}
_NOTES = {"none": "", "number of a note": "[1]"}

# Each with what its marks are, and how the sentence reads with them.
MARK_TEMPLATES: tuple[tuple[str, dict[str, str]], ...] = tuple(
    (template, {style: template.format(*marks) for style, marks in styles.items()})
    for template, styles in (
        ("The minister called the plan a {}great success{} on Monday.", _QUOTES),
        ("{}The deal is dangerous,{} the minister said.", _QUOTES),
        ("The new law isn{}t good for farmers.", _APOSTROPHES),
        ("The visit wasn{}t a failure.", _APOSTROPHES),
        ("The talks were a success{}the first in years.",
         {style: (mark,) for style, mark in _DASHES.items()}),
        ("The visit ended in failure.{}", {style: (mark,) for style, mark in _NOTES.items()}),
    )
)  # fmt: skip

MARKS = Table("marks", "sentence and style of its marks", ("scorer", "template", "style"), (
    Column("scorer", TEXT, "Name of the scorer."),
    Column("template", TEXT, "The sentence with {} for the marks."),
    Column("style", TEXT, "How the marks are written, such as curly."),
    Column("sentence", TEXT, "The sentence that was scored."),
    Column("score", NUMBER, "From -1 (negative) to 1 (positive); a function's own scale."),
))  # fmt: skip


def score_marks(scorers: Sequence[GivenScorer] = tuple(SCORERS)) -> pd.DataFrame:
    """Score the same sentences with quotation marks, apostrophes and dashes in several styles.

    Outlets have a house style of marks, so that a score that depends on it differs between
    outlets that say the same.

    Parameters
    ----------
    scorers
        Names out of ``SCORERS``, or functions that give a sentence a number.

    Returns
    -------
    pandas.DataFrame
        One row per scorer, template and style: ``scorer``, ``template``, ``style``,
        ``sentence``, ``score``.
    """
    nobody = ActorNames(())
    rows = [
        (chosen.name, template, style, sentence, chosen.read(sentence, nobody).score)
        for chosen in map(choose_scorer, scorers)
        for template, written in MARK_TEMPLATES
        for style, sentence in written.items()
    ]
    return MARKS.build(pd.DataFrame(rows, columns=list(MARKS.dtypes)))


def summarize_marks(marks: pd.DataFrame) -> pd.DataFrame:
    """Return how far the style of its marks alone moves the score of each sentence.

    Parameters
    ----------
    marks
        As ``score_marks`` gives them.

    Returns
    -------
    pandas.DataFrame
        One row per scorer and template, in the order of the table: ``scorer``, ``template``,
        ``lowest`` and ``lowest_with`` (the lowest score, and the style it is given with; blank
        if all are the same),
        ``highest`` and ``highest_with``, ``spread`` (highest less lowest).
    """
    MARKS.check(marks)
    return summarize_spreads(marks.assign(put_in=marks["style"]))
