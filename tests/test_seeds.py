"""The real study: five articles, described and never compared."""

from __future__ import annotations

import pytest

import corpus_tools as ct

pytestmark = pytest.mark.shared


@pytest.fixture(scope="module")
def study(root, shared):
    return ct.read_study(root / "data" / "us-china-ai", texts=shared / "seeds")


@pytest.fixture(scope="module")
def measured(study):
    return ct.measure_study(study)


@pytest.fixture(scope="module")
def grouping(measured):
    return ct.group_documents(measured.documents, sources=measured.sources)


def test_five_documents_with_sides_reasons_and_confidence(measured):
    documents = measured.documents.merge(measured.sources, on="source_id")
    assert list(documents["side"]) == ["US-leaning", "Chinese", "Chinese", "Chinese", "US-leaning"]
    assert (documents["side_reason"] != "").all()
    assert list(documents["side_confidence"]) == ["low", "high", "high", "high", "low"]


def test_what_the_texts_do_not_tell_stays_unknown(measured):
    documents = measured.documents
    assert documents["published_on"].notna().sum() == 1
    assert (documents["title"] == "unknown").all()
    assert (documents["author"] == "unknown").sum() == 4
    assert (measured.sources["name"] == "unknown").sum() == 3


def test_every_comparison_of_sides_is_refused_with_its_reasons(study, measured, grouping):
    groups = study.settings.comparison.groups
    values = [ct.sum_frames(measured.frame_counts), ct.sum_scores(measured.sentiment_scores)]
    for table in values:
        comparison = ct.compare_groups(table, grouping=grouping, groups=groups, seed=1)
        reasons = comparison.table["refused_because"]
        assert reasons.str.contains("unknown").all()
        assert reasons.str.contains("3 against 2 sources allow 10 arrangements").all()
        shown = ["value_a", "value_b", "estimate", "ci_low", "ci_high", "p_value", "p_holm"]
        assert comparison.table[shown].isna().all(axis=None)
        assert len(comparison.text) == 1
    words = ct.compare_words(measured.word_counts, grouping=grouping, groups=groups)
    assert words.table.empty
    assert "not compared" in words.text
