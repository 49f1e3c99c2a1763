"""The same sentences with and without a negation: whether it changes the sign of a score."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import pandas as pd

from corpus_tools.schema import NUMBER, TEXT, Column, Table
from corpus_tools.sentiment.audit.choosing import GivenScorer, choose_scorer
from corpus_tools.sentiment.audit.swapping import SAME, list_names, put_names
from corpus_tools.sentiment.scorers import SCORERS, label_scorer
from corpus_tools.study.actors import Actor
from corpus_tools.study.naming import ActorNames


class NegationPair(NamedTuple):
    """A sentence, ``good`` or ``bad``, and what it becomes with a negation in it."""

    kind: str
    negation: str
    sentence: str
    negated: str


# Plain English in which no reader doubts what the negation denies.
NEGATION_PAIRS = (
    NegationPair("good", "did not", "{a} praised the plan of {b}.",
                 "{a} did not praise the plan of {b}."),
    NegationPair("good", "not", "The talks were a success.", "The talks were not a success."),
    NegationPair("good", "never", "{a} welcomed the proposal.",
                 "{a} never welcomed the proposal."),
    NegationPair("good", "won't", "The agreement with {b} will help farmers.",
                 "The agreement with {b} won't help farmers."),
    NegationPair("good", "cannot", "People in {b} can trust {a}.",
                 "People in {b} cannot trust {a}."),
    NegationPair("good", "no", "There was progress in the talks with {b}.",
                 "There was no progress in the talks with {b}."),
    NegationPair("good", "failed to", "{a} improved the offer.",
                 "{a} failed to improve the offer."),
    NegationPair("good", "neither ... nor", "The report was honest and fair.",
                 "The report was neither honest nor fair."),
    NegationPair("bad", "did not", "{a} attacked the decision of {b}.",
                 "{a} did not attack the decision of {b}."),
    NegationPair("bad", "not", "The visit was a failure.", "The visit was not a failure."),
    NegationPair("bad", "never", "{a} has threatened {b}.", "{a} has never threatened {b}."),
    NegationPair("bad", "isn't", "The situation is dangerous.", "The situation isn't dangerous."),
    NegationPair("bad", "should not", "The new rule should hurt exporters.",
                 "The new rule should not hurt exporters."),
    NegationPair("bad", "no", "There is a crisis between {a} and {b}.",
                 "There is no crisis between {a} and {b}."),
    NegationPair("bad", "without", "The envoy of {a} left in anger.",
                 "The envoy of {a} left without anger."),
    NegationPair("bad", "no longer", "{a} is hostile to {b}.", "{a} is no longer hostile to {b}."),
)  # fmt: skip

TURNED, NEUTRALISED, WEAKENED, KEPT, NO_SCORE = OUTCOMES = (
    "turned", "neutralised", "weakened", "kept", "no score",
)  # fmt: skip
STOOD = (TURNED, NEUTRALISED)

NEGATIONS = Table("negations", "sentence and its negation", ("scorer", "sentence", "negated"), (
    Column("scorer", TEXT, "Name of the scorer."),
    Column("kind", TEXT, "good or bad: what the sentence says before it is negated."),
    Column("negation", TEXT, "The negating words."),
    Column("sentence", TEXT, "The sentence."),
    Column("negated", TEXT, "The same with the negation."),
    Column("score", NUMBER, "Score of the sentence."),
    Column("negated_score", NUMBER, "Score of the negated one."),
    Column("outcome", TEXT, "turned (the other sign), neutralised (0), weakened (same sign, nearer "
           "to 0), kept (same sign, no nearer to 0), or no score (0 before)."),
))  # fmt: skip

_STRANGERS = ("the ministry", "the company")


def score_negations(
    actors: Sequence[Actor], *, scorers: Sequence[GivenScorer] = tuple(SCORERS)
) -> pd.DataFrame:
    """Score sentences with and without a negation.

    Parameters
    ----------
    actors
        The study's actors; the first two stand in the sentences.
    scorers
        Names out of ``SCORERS``, or functions that give a sentence a number.

    Returns
    -------
    pandas.DataFrame
        One row per scorer and pair of sentences: ``scorer``, ``kind``, ``negation``,
        ``sentence``, ``negated``, ``score``, ``negated_score``, ``outcome``: ``turned`` (the
        other sign), ``neutralised`` (0), ``weakened`` (same sign, nearer to 0), ``kept`` (same
        sign, no nearer to 0) or ``no score`` (0 before).
    """
    known = ActorNames(actors)
    own = [list_names(actor)[0] for actor in actors[:2]]
    names = dict(zip("ab", [*own, *_STRANGERS[len(own) :]], strict=True))
    rows = []
    for chosen in map(choose_scorer, scorers):
        for kind, negation, *templates in NEGATION_PAIRS:
            pair = [put_names(template, names) for template in templates]
            before, after = (chosen.read(sentence, known).score for sentence in pair)
            rows.append(
                (chosen.name, kind, negation, *pair, before, after, name_outcome(before, after))
            )
    return NEGATIONS.build(pd.DataFrame(rows, columns=list(NEGATIONS.dtypes)))


def name_outcome(score: float, negated: float) -> str:
    """Return what a negation did to a score.

    Examples
    --------
    >>> [name_outcome(0.4, negated) for negated in (-0.1, 0, 0.2, 0.4)]
    ['turned', 'neutralised', 'weakened', 'kept']
    >>> name_outcome(0, -0.3)
    'no score'
    """
    if abs(score) <= SAME:
        return NO_SCORE
    if abs(negated) <= SAME:
        return NEUTRALISED
    if (score > 0) != (negated > 0):
        return TURNED
    return WEAKENED if abs(negated) < abs(score) - SAME else KEPT


def list_negations(negations: pd.DataFrame) -> pd.DataFrame:
    """List the negated sentences with what each scorer makes of them, ready to show.

    Parameters
    ----------
    negations
        As ``score_negations`` gives them.

    Returns
    -------
    pandas.DataFrame
        One row per pair: ``sentence``, ``negated``, then one column per scorer, under the name
        that its authors gave it: outcome and both scores, ``turned, 0.30 to −0.15``.
    """
    NEGATIONS.check(negations)
    shown = [
        f"{outcome}, {_write(before)} to {_write(after)}"
        for before, after, outcome in negations[["score", "negated_score", "outcome"]].itertuples(
            index=False, name=None
        )
    ]
    pairs = negations[["sentence", "negated"]]
    cells = negations.assign(shown=pd.Series(shown, index=negations.index, dtype="str"))
    wide = cells.pivot(index=list(pairs), columns="scorer", values="shown")
    in_order = pd.MultiIndex.from_frame(pairs.drop_duplicates())
    wide = wide.reindex(in_order, columns=list(dict.fromkeys(negations["scorer"])))
    wide.columns = pd.Index([label_scorer(name) for name in wide.columns], dtype="str")
    return wide.reset_index()


def _write(score: float) -> str:
    return f"{0.0 if abs(score) <= SAME else score:.2f}".replace("-", "−")
