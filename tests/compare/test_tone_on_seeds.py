"""The real study: tone is not compared, the tools disagree, and it is said why."""

from __future__ import annotations

import pytest

import corpus_tools as ct
from corpus_tools.compare.scorer_agreement import compare_scorers
from corpus_tools.compare.wording import describe_tone
from corpus_tools.sentiment.audit import audit_scorer, join_audits

pytestmark = pytest.mark.shared


def test_no_conclusion_on_tone(root, shared):
    study = ct.read_study(root / "data" / "us-china-ai", texts=shared / "seeds")
    measured = ct.measure_study(study)
    scores = measured.sentiment_scores
    comparison = ct.compare_groups(
        ct.sum_scores(scores),
        grouping=ct.group_documents(measured.documents, sources=measured.sources),
        groups=study.settings.comparison.groups,
        seed=study.settings.seed,
    )
    audits = [
        audit_scorer(
            name, sentences=measured.sentences, actors=study.actors, words=measured.score_words
        )
        for name in ("news", "vader", "textblob")
    ]
    text = describe_tone(
        comparison.table,
        agreement=compare_scorers(scores, seed=study.settings.seed),
        audit=join_audits(audits).summary,
    )
    assert text.startswith("Chinese and US-leaning are not compared on tone: the outlet of 3 of 5")
    assert "3 against 2 sources allow 10 arrangements" in text
    assert "The tools disagree; no conclusion on tone in these texts." in text
    assert "below 0.667." in text
    assert "VADER failed the audit: names move it by up to " in text
