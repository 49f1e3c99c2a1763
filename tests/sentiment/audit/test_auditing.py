from __future__ import annotations

import json
import math
import re

import pandas as pd
import pytest

from corpus_tools.errors import CorpusToolsError, TableError
from corpus_tools.schema import SCORE_WORDS, SENTENCES
from corpus_tools.sentiment import SCORERS, score_sentiment
from corpus_tools.sentiment.audit import (
    Audit,
    audit_scorer,
    join_audits,
    list_audits,
    summarize_swaps,
)
from corpus_tools.sentiment.audit.auditing import SUMMARY
from corpus_tools.study.actors import Actor

US = Actor(id="us", name="United States", aliases=("US", "U.S."))
CHINA = Actor(id="china", name="China", aliases=("PRC",))
ACTORS = (US, CHINA)


def make_sentences(*texts):
    rows = [
        {
            "sentence_id": f"d:{i}", "document_id": "d", "position": i, "part": "body",
            "start": 1000 * i, "end": 1000 * i + len(text), "text": text,
        }
        for i, text in enumerate(texts)
    ]  # fmt: skip
    return SENTENCES.build(rows)


HERE = make_sentences("The United States met China.", "A good plan.", "A list.", "A list.")
WORDS = score_sentiment(HERE, actors=ACTORS).words
GOOD = re.compile(r"prais|success|welcom|help|trust|progress|improv|honest|good|great")
BAD = re.compile(r"attack|fail|threat|dangerous|hurt|crisis|anger|hostile")
NOT = re.compile(r"\b(?:not|never|cannot|no|failed to|neither|without)\b|n['’]t\b")


def score_well(text):
    low = text.lower().replace("failed to", "not")
    sign = bool(GOOD.search(low)) - bool(BAD.search(low))
    return -sign if NOT.search(low) else sign


def audit(scorer, **given):
    return audit_scorer(scorer, sentences=HERE, actors=ACTORS, **given)


def summarize(scorer, **given):
    return audit(scorer, **given).summary.iloc[0]


def test_vader_fails_all_three_tests():
    row = summarize("vader", words=WORDS)
    assert row["failed_because"] == (
        "names move it by up to 0.45; 5 of 16 negations leave its sign; marks move it by up to 0.91"
    )
    passes = ["passes_swap", "passes_negation", "passes_marks", "passed"]
    assert row[passes].tolist() == [False] * 4
    assert (row["n_sentences"], row["share_zero"]) == (4, 0.5)
    # "united" 1.8 and "good" 1.9.
    assert row["share_on_names"] == pytest.approx(1.8 / 3.7)
    assert row["n_passed_negations"] == 11


def test_news_passes():
    row = summarize("news", words=WORDS)
    assert (row["passed"], row["failed_because"]) == (True, "")
    assert row["largest_spread"] <= 1e-12
    assert row["share_on_names"] == 0


def test_a_function_is_audited_like_any_scorer_but_for_its_words():
    own = audit(score_well, label="mine")
    row = own.summary.iloc[0]
    assert (row["scorer"], row["passed"], row["failed_because"]) == ("mine", True, "")
    assert row["share_zero"] == 0.75
    assert math.isnan(row["share_on_names"])
    assert own.words.empty
    for table in (own.swaps, own.negations, own.marks):
        assert set(table["scorer"]) == {"mine"}


@pytest.mark.parametrize(
    ("scorer", "because"),
    [
        (lambda text: score_well(text) + 0.42 * ("PRC" in text), "names move it by up to 0.42"),
        (lambda text: score_well(text) + 1e-6 * ("PRC" in text), "names move it by less than 0.01"),
        (lambda text: abs(score_well(text)), "16 of 16 negations leave its sign"),
        (lambda text: 0, "only 0 of 16 sentences have a score to negate"),
        (lambda text: score_well(text.replace("’", "")), "marks move it by up to 2.00"),
        (len, "names move it by up to 13.00; 16 of 16 negations leave its "
         "sign; marks move it by up to 3.00"),
    ],
)  # fmt: skip
def test_why_a_scorer_fails(scorer, because):
    row = summarize(scorer)
    assert (row["passed"], row["failed_because"]) == (False, because)


def test_floating_point_noise_is_no_failure():
    assert summarize(lambda text: score_well(text) + 1e-15 * len(text))["passed"]


@pytest.mark.parametrize("actors", [(), (Actor(id="x", name="Heron Land", aliases=()),)])
def test_without_two_names_the_test_is_not_passed(actors):
    row = audit_scorer(score_well, sentences=HERE, actors=actors).summary.iloc[0]
    assert not row["passes_swap"]
    assert row["failed_because"] == ("not tested with names, since the study's actors have no two")
    assert math.isnan(row["largest_spread"])


@pytest.mark.parametrize("scorer", SCORERS)
def test_words_given_spare_time_and_change_nothing(scorer):
    for given, found in zip(audit(scorer, words=WORDS), audit(scorer), strict=True):
        pd.testing.assert_frame_equal(given, found)


def test_words_without_the_scorer_are_found_anew():
    others = WORDS[WORDS["scorer"] != "vader"]
    assert len(audit("vader", words=others).words) == 2


@pytest.mark.parametrize("scorer", SCORERS)
def test_the_share_of_zeros_is_that_of_the_scores(scorer):
    texts = ("Not bad.", "Good, bad.", "Nothing!", "No!", "A crisis, but a good one.")
    sentences = make_sentences(*texts)
    scores = score_sentiment(sentences, actors=ACTORS, scorers=[scorer]).scores["score"]
    row = audit_scorer(scorer, sentences=sentences, actors=ACTORS).summary.iloc[0]
    assert row["share_zero"] == (scores.abs() <= 1e-9).mean()


def test_the_largest_spread_is_that_of_the_templates():
    whole = audit("vader", words=WORDS)
    spreads = summarize_swaps(whole.swaps)["spread"]
    assert whole.summary["largest_spread"].item() == spreads.max()


def test_audits_below_each_other():
    parts = [audit(name, words=WORDS) for name in SCORERS]
    joined = join_audits([*parts, audit(score_well)])
    assert joined.summary["scorer"].tolist() == [*SCORERS, "score_well"]
    for name in Audit._fields:
        own = getattr(joined, name)
        first = own[own["scorer"] == "news"].reset_index(drop=True)
        pd.testing.assert_frame_equal(first, getattr(parts[0], name))


def test_a_table_to_show():
    joined = join_audits([audit("news", words=WORDS), audit(score_well, label="mine")])
    shown = list_audits(joined.summary)
    assert shown["tool"].tolist() == ["news", "mine"]
    assert shown["negations passed"].tolist() == ["16 of 16", "16 of 16"]
    assert shown["passed"].tolist() == ["yes", "yes"]
    failed = list_audits(summarize("vader", words=WORDS).to_frame().T).iloc[0]
    assert (failed["tool"], failed["negations passed"]) == ("VADER", "11 of 16")
    assert failed["passed"] == "no"
    assert list_audits(SUMMARY.build([])).empty
    assert list_audits(SUMMARY.build([])).columns.tolist() == shown.columns.tolist()


def test_audits_of_nothing():
    none = audit_scorer("vader", sentences=SENTENCES.build([]), actors=ACTORS)
    assert none.words.empty
    assert none.summary["n_sentences"].item() == 0
    assert none.summary[["share_zero", "share_on_names"]].isna().all(axis=None)
    empty = join_audits([])
    assert all(table.empty for table in empty)
    pd.testing.assert_frame_equal(empty.summary, SUMMARY.build([]))


def test_two_audits_of_one_name_are_an_error():
    own = audit(score_well)
    with pytest.raises(CorpusToolsError, match="two audits are of 'score_well'") as error:
        join_audits([own, own])
    assert error.value.remedy == "Give one of them another label."


def test_words_of_other_sentences_are_an_error():
    row = WORDS[WORDS["scorer"] == "vader"].head(1).assign(sentence_id="e:7")
    with pytest.raises(TableError, match="the first is 'e:7'"):
        audit("vader", words=SCORE_WORDS.build(row))


def test_an_unknown_scorer_is_an_error():
    with pytest.raises(CorpusToolsError, match="there is no scorer 'bert'"):
        audit("bert")


@pytest.mark.shared
def test_the_sentences_kept_as_an_oracle(shared):
    cases = json.loads((shared / "oracles" / "edge_cases.json").read_text("utf-8"))
    swaps = audit("vader").swaps.set_index("sentence")["score"]
    checked = 0
    for case in cases["sentiment_metamorphic"]:
        for key, score in zip("ab", case["vader"], strict=True):
            sentence = case[key].replace("’", "'")
            assert swaps[sentence] == score
            checked += 1
    assert checked == 4
