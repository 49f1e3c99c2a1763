"""The audit of a scorer: what its numbers rest on, and whether it stands three tests."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

import pandas as pd

from corpus_tools.errors import CorpusToolsError
from corpus_tools.schema import FLAG, NUMBER, SCORE_WORDS, SENTENCES, TEXT, WHOLE, Column, Table
from corpus_tools.sentiment.audit.choosing import GivenScorer, choose_scorer
from corpus_tools.sentiment.audit.marking import MARKS, score_marks, summarize_marks
from corpus_tools.sentiment.audit.negating import NEGATIONS, NO_SCORE, STOOD, score_negations
from corpus_tools.sentiment.audit.swapping import SAME, SWAPS, score_name_swap, summarize_swaps
from corpus_tools.sentiment.audit.words import (
    AUDIT_WORDS,
    find_name_uses,
    sum_name_weight,
    summarize_names,
)
from corpus_tools.sentiment.scorers import label_scorer
from corpus_tools.sentiment.scoring import score_sentiment
from corpus_tools.study.actors import Actor
from corpus_tools.study.naming import ActorNames

_SMALLEST_SHOWN = 0.005

SUMMARY = Table("audit_summary", "scorer", ("scorer",), (
    Column("scorer", TEXT, "Name of the scorer."),
    Column("n_sentences", WHOLE, "Sentences of the corpus that it scored."),
    Column("share_zero", NUMBER, "Share of them with a score of exactly 0; blank without any."),
    Column("share_on_names", NUMBER, "Share of its absolute weight in the corpus that lies on "
           "names; blank where it has or tells no weight."),
    Column("n_swaps", WHOLE, "Sentences with names put in."),
    Column("largest_spread", NUMBER, "The most that names alone move a score."),
    Column("n_negations", WHOLE, "Sentences that were negated."),
    Column("n_passed_negations", WHOLE, "Those whose score the negation turned or neutralised."),
    Column("n_marks", WHOLE, "Sentences with marks in several styles."),
    Column("largest_spread_marks", NUMBER, "The most that the style of marks alone moves a score."),
    Column("passes_swap", FLAG, "Whether no name moves a score."),
    Column("passes_negation", FLAG, "Whether every negation turns or neutralises a score."),
    Column("passes_marks", FLAG, "Whether no style of marks moves a score."),
    Column("passed", FLAG, "Whether it passes all three tests."),
    Column("failed_because", TEXT, "Why not, in words; blank if it passes."),
))  # fmt: skip


class Audit(NamedTuple):
    """What a scorer's numbers rest on, and how it stands the tests.

    Parameters
    ----------
    words
        As ``summarize_names`` gives it; no rows for a function, which names no words.
    swaps
        As ``score_name_swap`` gives it.
    negations
        As ``score_negations`` gives it.
    marks
        As ``score_marks`` gives it.
    summary
        One row per scorer, with ``passed`` and ``failed_because``.
    """

    words: pd.DataFrame
    swaps: pd.DataFrame
    negations: pd.DataFrame
    marks: pd.DataFrame
    summary: pd.DataFrame


def audit_scorer(
    scorer: GivenScorer,
    *,
    sentences: pd.DataFrame,
    actors: Sequence[Actor],
    words: pd.DataFrame | None = None,
    label: str = "",
) -> Audit:
    """Audit a scorer before any of its means is looked at.

    Three tests that any measure of tone must stand: a name put in the place of another does not
    move a score; a negation turns or neutralises it; the style of quotation marks, apostrophes
    and dashes does not move it. A scorer that passes may still measure something else than tone.

    Parameters
    ----------
    scorer
        A name out of ``SCORERS``, or any function that gives a sentence a number, 0 for one
        without tone.
    sentences
        The sentences of the corpus.
    actors
        The study's actors; their names are put into the sentences of the tests.
    words
        As ``score_sentiment`` gives them for these sentences, to spare the time of scoring;
        looked at only if they hold the scorer.
    label
        Its name in the tables; blank: its own.

    Returns
    -------
    Audit
        The tables ``words``, ``swaps``, ``negations``, ``marks``, ``summary``.

    Raises
    ------
    CorpusToolsError
        If there is no scorer of that name, or a function gives something else than a finite
        number.
    TableError
        If ``words`` has sentences that are not among the sentences.

    Examples
    --------
    >>> from corpus_tools.schema import SENTENCES
    >>> us = Actor(id="us", name="United States", aliases=("US",))
    >>> audit = audit_scorer("vader", sentences=SENTENCES.build([]), actors=[us])
    >>> audit.summary["failed_because"].item()
    'names move it by up to 0.44; 5 of 16 negations leave its sign; marks move it by up to 0.91'
    """
    SENTENCES.check(sentences)
    chosen = choose_scorer(scorer, label=label)
    used, n_zero = _read_corpus(scorer, sentences, actors, words)
    in_name = find_name_uses(used, sentences=sentences, actors=actors)
    named = used.assign(scorer=chosen.name)
    tests = {
        "swaps": score_name_swap(actors, scorers=[scorer]).assign(scorer=chosen.name),
        "negations": score_negations(actors, scorers=[scorer]).assign(scorer=chosen.name),
        "marks": score_marks([scorer]).assign(scorer=chosen.name),
    }
    row = {
        "scorer": chosen.name,
        "n_sentences": len(sentences),
        "share_zero": n_zero / len(sentences) if len(sentences) else math.nan,
        "share_on_names": sum_name_weight(used, in_name),
        **_judge(**tests),
    }
    return Audit(summarize_names(named, in_name=in_name), **tests, summary=SUMMARY.build([row]))


def join_audits(audits: Sequence[Audit]) -> Audit:
    """Return the audits of several scorers below each other, in the order given.

    Raises
    ------
    CorpusToolsError
        If two are of scorers of the same name.
    """
    tables = (AUDIT_WORDS, SWAPS, NEGATIONS, MARKS, SUMMARY)
    names = [name for audit in audits for name in audit.summary["scorer"]]
    twice = next((name for name in names if names.count(name) > 1), None)
    if twice is not None:
        raise CorpusToolsError(
            f"two audits are of {twice!r}", remedy="Give one of them another label."
        )
    joined = [
        table.build(pd.concat([table.build([]), *parts], ignore_index=True))
        for table, *parts in zip(tables, *audits, strict=True)
    ]
    return Audit(*joined)


def list_audits(summary: pd.DataFrame) -> pd.DataFrame:
    """List what the audits of several scorers come to, ready to show.

    Parameters
    ----------
    summary
        As ``audit_scorer`` and ``join_audits`` give it.

    Returns
    -------
    pandas.DataFrame
        One row per scorer: ``tool``, ``share of sentences with score 0``,
        ``share of weight on names``, ``names move it by``, ``negations passed``,
        ``marks move it by``, ``passed`` (yes or no; ``failed_because`` of the summary says why).
    """
    summary = SUMMARY.build(summary)
    numbers = summary[["n_passed_negations", "n_negations"]].itertuples(index=False, name=None)
    table = pd.DataFrame(
        {
            "tool": summary["scorer"].map(label_scorer),
            "share of sentences with score 0": summary["share_zero"],
            "share of weight on names": summary["share_on_names"].round(3),
            "names move it by": summary["largest_spread"],
            "negations passed": [f"{n} of {of}" for n, of in numbers],
            "marks move it by": summary["largest_spread_marks"],
            "passed": summary["passed"].map({True: "yes", False: "no"}),
        }
    )
    return table.astype(dict.fromkeys(["tool", "negations passed", "passed"], "str"))


def _read_corpus(
    scorer: GivenScorer,
    sentences: pd.DataFrame,
    actors: Sequence[Actor],
    words: pd.DataFrame | None,
) -> tuple[pd.DataFrame, int]:
    """Return the words that a scorer names in a corpus, and in how many sentences it is 0."""
    if not isinstance(scorer, str):
        read, names = choose_scorer(scorer).read, ActorNames(actors)
        scores = (read(text, names).score for text in sentences["text"])
        return SCORE_WORDS.build([]), sum(abs(score) <= SAME for score in scores)
    used = SCORE_WORDS.build([] if words is None else words)
    used = used[used["scorer"] == scorer].reset_index(drop=True)
    if used.empty:
        used = score_sentiment(sentences, actors=actors, scorers=[scorer]).words
    return used, len(sentences) - _count_scored(used)


def _count_scored(words: pd.DataFrame) -> int:
    """Count the sentences whose score is not 0: it is the sum of its parts."""
    return int((words.groupby("sentence_id")["part"].agg(math.fsum).abs() > SAME).sum())


def _judge(swaps: pd.DataFrame, negations: pd.DataFrame, marks: pd.DataFrame) -> dict[str, object]:
    """Return what the tests come to, and why they are not passed."""
    tested = len(swaps["name"].unique()) > 1
    spread = summarize_swaps(swaps)["spread"].max() if tested else math.nan
    spread_marks = summarize_marks(marks)["spread"].max()
    reasons = {
        "passes_swap": _fault_swaps(spread),
        "passes_negation": _fault_negations(negations["outcome"]),
        "passes_marks": _fault_spread(spread_marks, "marks"),
    }
    return {
        "n_swaps": len(swaps),
        "largest_spread": spread,
        "n_negations": len(negations),
        "n_passed_negations": int(negations["outcome"].isin(STOOD).sum()),
        "n_marks": len(marks),
        "largest_spread_marks": spread_marks,
        **{test: not reason for test, reason in reasons.items()},
        "passed": not any(reasons.values()),
        "failed_because": "; ".join(filter(None, reasons.values())),
    }


def _fault_swaps(spread: float) -> str:
    if math.isnan(spread):
        return "not tested with names, since the study's actors have no two"
    return _fault_spread(spread, "names")


def _fault_spread(spread: float, what: str) -> str:
    if spread <= SAME:
        return ""
    amount = f"up to {spread:.2f}" if spread >= _SMALLEST_SHOWN else "less than 0.01"
    return f"{what} move it by {amount}"


def _fault_negations(outcomes: pd.Series) -> str:
    n_scored = int((outcomes != NO_SCORE).sum())
    n_left = n_scored - int(outcomes.isin(STOOD).sum())
    reasons = [f"{n_left} of {len(outcomes)} negations leave its sign" if n_left else ""]
    # A scorer that is always 0 withstands any negation.
    if 2 * n_scored < len(outcomes):
        reasons.append(f"only {n_scored} of {len(outcomes)} sentences have a score to negate")
    return "; ".join(filter(None, reasons))
