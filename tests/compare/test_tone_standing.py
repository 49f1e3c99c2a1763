"""Which scorers may carry a finding."""

from __future__ import annotations

import math

import pandas as pd
import pytest

from corpus_tools.compare.scorer_agreement import SCORER_AGREEMENT
from corpus_tools.compare.tone_standing import judge_scorers, write_alpha, write_span
from corpus_tools.errors import TableError


def make_agreement(*rows):
    """Rows are documents, rater_a, rater_b, alpha, and the ends of the interval if any."""
    return SCORER_AGREEMENT.build(
        [
            {
                "documents": documents, "rater_a": a, "rater_b": b, "level": "ordinal",
                "n_sentences": 400, "n_documents": 24, "n_sources": 12, "alpha": alpha,
                "ci_low": ends[0] if ends else math.nan,
                "ci_high": ends[1] if ends else math.nan,
                "resampled": "sources", "spearman": alpha, "share_same_sign": 0.5,
            }
            for documents, a, b, alpha, *ends in rows
        ]
    )  # fmt: skip


def make_audit(**failures):
    """A blank text: passed."""
    return pd.DataFrame(
        {
            "scorer": list(failures),
            "passed": [not reason for reason in failures.values()],
            "failed_because": list(failures.values()),
        }
    )


NAMES = "names move it by up to 0.42"
BOTH = make_audit(news="", own="", vader=NAMES)
ALONE = make_audit(news="", vader=NAMES)


def judge(agreement, audit, scorers=("vader", "news")):
    return judge_scorers(scorers, agreement=agreement, audit=audit)


def test_two_that_passed_and_agree_count():
    agreement = make_agreement(
        ("all", "news", "own", 0.7), ("all", "news", "vader", 0.1), ("all", "vader", "own", 0.2)
    )
    standing = judge(agreement, BOTH, ("news", "vader", "own"))
    assert standing.counted == ("news", "own")
    assert standing.confirmed == "They agree on sentences: alpha = 0.70."
    assert standing.alone == ""
    assert standing.failed == (f"VADER failed the audit: {NAMES}.",)
    assert standing.disagree


@pytest.mark.parametrize(
    ("alpha", "said"),
    [
        (0.21, "Those that passed the audit, news and own, do not agree: alpha = 0.21."),
        (0.6669, "Those that passed the audit, news and own, do not agree: alpha = 0.6669."),
        (math.nan, "Whether those that passed the audit, news and own, agree cannot be computed."),
    ],
)
def test_two_that_passed_and_do_not_agree_count_for_nothing(alpha, said):
    standing = judge(make_agreement(("all", "news", "own", alpha)), BOTH, ("news", "own"))
    assert (standing.counted, standing.alone, standing.confirmed) == ((), said, "")


def test_of_three_the_lowest_agreement_decides_and_no_pair_may_lack():
    audit = make_audit(news="", own="", vader="")
    rows = [("all", "news", "own", 0.9), ("all", "news", "vader", 0.5)]
    last = ("all", "vader", "own", 0.8)
    assert judge(make_agreement(*rows, last), audit, ("news", "own", "vader")).counted == ()
    high = [(*row[:3], 0.7) for row in rows]
    assert judge(make_agreement(*high, last), audit, ("news", "own", "vader")).counted == (
        "news", "own", "vader"
    )  # fmt: skip
    assert judge(make_agreement(*high), audit, ("news", "own", "vader")).counted == ()


def test_one_that_passed_is_no_agreement():
    standing = judge(make_agreement(("all", "news", "vader", 0.9)), ALONE)
    assert standing.counted == ()
    assert standing.alone == "Only news passed the audit, and nothing independent confirms it."
    assert not standing.disagree


@pytest.mark.parametrize(
    ("row", "counted", "said"),
    [
        (("held back", "news", "coder", 0.7, 0.6, 0.79), True,
         "at alpha = 0.70 (95 % interval 0.60 to 0.79)."),
        (("held back", "news", "coder", 0.59), False, "at alpha = 0.59, below 0.667."),
        (("all", "news", "coder", 0.9), False, "and nothing independent confirms it."),
        (("held back", "vader", "coder", 0.9), False, "and nothing independent confirms it."),
        (("held back", "news", "coder", math.nan), False, "and nothing independent confirms it."),
    ],
)  # fmt: skip
def test_one_that_passed_counts_where_a_persons_codes_of_texts_held_back_agree(row, counted, said):
    standing = judge(make_agreement(row), ALONE)
    assert standing.counted == (("news",) if counted else ())
    sentence = standing.confirmed if counted else standing.alone
    assert sentence.startswith("Only news passed the audit")
    assert sentence.endswith(said)


def test_none_passed_and_some_not_audited():
    agreement = make_agreement(("all", "news", "vader", -0.12))
    standing = judge(agreement, make_audit(vader=""), ("vader", "own"))
    assert standing.failed == ("own was not audited.",)
    none = judge(agreement, make_audit(vader=NAMES, news=NAMES))
    assert none.alone == "No tool passed the audit."
    assert none.agreement == "Their agreement on sentences is alpha = −0.12, below 0.667."


def test_the_interval_level_and_a_person_are_no_agreement_of_tools():
    interval = make_agreement(("all", "news", "vader", 0.9)).assign(level="interval")
    for agreement in (interval, make_agreement(("all", "news", "coder", 0.9))):
        standing = judge(agreement, make_audit(news="", vader=""))
        assert standing.counted == ()
        assert standing.agreement == "The tools' agreement on sentences cannot be computed."


def test_an_audit_read_back_from_csv_and_one_of_another_kind(tmp_path):
    path = tmp_path / "audit.csv"
    agreement = make_agreement(("all", "news", "vader", 0.1))
    for audit in (ALONE, make_audit(news="", vader="")):
        audit.to_csv(path, index=False)
        assert judge(agreement, pd.read_csv(path)) == judge(agreement, audit)
    with pytest.raises(TableError, match=r"the audit needs column\(s\) passed; it has scorer"):
        judge(agreement, ALONE.drop(columns="passed"))
    with pytest.raises(TableError, match="scorer_agreement table needs"):
        judge(agreement.drop(columns="alpha"), ALONE)


@pytest.mark.parametrize(
    ("alpha", "text"),
    [(0.2167, "0.22"), (0.66699, "0.6669"), (0.667, "0.6670"), (0.79999, "0.7999"),
     (0.8, "0.8000"), (-0.12, "−0.12"), (math.nan, "none")],
)  # fmt: skip
def test_an_alpha_just_below_a_limit_is_not_printed_as_on_it(alpha, text):
    assert write_alpha(alpha) == text
    assert write_span(pd.Series([alpha])) == text
