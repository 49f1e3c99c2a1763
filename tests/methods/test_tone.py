"""What a run says of tone."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from corpus_tools.compare.tone_standing import TENTATIVE
from corpus_tools.methods.references import WORKS
from corpus_tools.methods.run import Run
from corpus_tools.methods.tone import list_tone_limits, name_scorers, say_tone
from corpus_tools.sentiment import fingerprint_lexicon, read_lexicon

from .conftest import MakeStudy, pair_up, run_of


@pytest.fixture
def run(make_study: MakeStudy) -> Run:
    return run_of(make_study(pair_up(1)))


def choose(run: Run, *scorers: str) -> Run:
    scores = run.measured.sentiment_scores
    chosen = scores[scores["scorer"].isin(scorers)]
    return replace(run, measured=replace(run.measured, sentiment_scores=chosen))


def test_scorers_are_named_with_their_lexicons(run: Run) -> None:
    (text, cited), *_ = say_tone(run)
    assert text.startswith("Tone was scored sentence by sentence with news (our lexicon for ")
    assert f"{len(read_lexicon()):,} entries, fingerprint {fingerprint_lexicon()}" in text
    assert cited == ("hutto2014", "loria-textblob")
    assert name_scorers(run) == "news, VADER and TextBlob"


def test_the_audit_comes_before_any_mean_and_a_finding_asks_for_two(run: Run) -> None:
    _, (audit, _), (agreement, cited), (finding, _) = say_tone(run)
    assert audit.startswith("Before any mean each scorer was audited")
    assert "three classes (−0.05 and below, 0.05 and above, between" in agreement
    assert all(WORKS[key].label in agreement for key in cited)
    assert f"two scorers that passed the audit, agree at alpha = {TENTATIVE} or above" in finding


def test_one_scorer_agrees_with_none(run: Run) -> None:
    said = [text for text, _ in say_tone(choose(run, "vader"))]
    assert len(said) == 2
    assert not any("alpha" in text for text in said)
    ((_, limit),) = list_tone_limits(choose(run, "vader"))
    assert "lexicon of news" not in limit


def test_nothing_scored_nothing_said(run: Run) -> None:
    empty = choose(run)
    assert [*say_tone(empty), *list_tone_limits(empty)] == []
    assert name_scorers(empty) == ""


def test_limits_say_when_a_scorer_counts(run: Run) -> None:
    ((term, text),) = list_tone_limits(run)
    assert term == "Tone"
    assert text.startswith("Scored sentence by sentence by news, VADER and TextBlob, from weights ")
    assert f"The lexicon of news is {fingerprint_lexicon()}." in text
    assert f"agrees with it at alpha = {TENTATIVE} or above" in text
    assert not re.search(r"\b(more|less|significant)\b", text)
