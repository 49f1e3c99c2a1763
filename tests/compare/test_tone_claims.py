"""Titles and words on agreement and ranks."""

from __future__ import annotations

import math
import re

import pandas as pd
import pytest

from corpus_tools.compare.disagreements import DOCUMENT_RANKS
from corpus_tools.compare.target_accuracy import TARGET_ACCURACY
from corpus_tools.compare.tone_claims import (
    claim_agreement,
    claim_ranks,
    describe_agreement,
    describe_ranks,
    describe_target_tone,
    label_rater,
    list_matrix,
)
from corpus_tools.errors import TableError

from .test_tone_standing import make_agreement

PAIRS = make_agreement(
    ("all", "news", "vader", 0.41, 0.35, 0.46),
    ("all", "vader", "textblob", -0.02),
    ("all", "news", "coder", 0.6),
    ("held back", "news", "coder", 0.55, 0.3, 0.7),
    ("held back", "vader", "coder", 0.2),
)


@pytest.mark.parametrize(
    ("pairs", "expected"),
    [
        (PAIRS, "Agreement of the tools on 400 sentences: alpha = −0.02 to 0.41, below the lowest "
                "limit of 0.667; with a person 0.20 to 0.55"),
        (PAIRS.head(1), "Agreement of the tools on 400 sentences: alpha = 0.41, below the lowest "
                        "limit of 0.667"),
        (PAIRS.iloc[2:3], "Agreement with a person's codes: alpha = 0.60"),
        (make_agreement(("all", "a", "b", 0.7), ("all", "a", "c", 0.9), ("all", "b", "c", 0.1)),
         "Agreement of the tools on 400 sentences: alpha = 0.10 to 0.90, 1 of 3 pairs below the "
         "lowest limit of 0.667"),
        (make_agreement(("all", "a", "b", 0.79999)),
         "Agreement of the tools on 400 sentences: alpha = 0.7999, enough for tentative "
         "conclusions only"),
        (make_agreement(("all", "a", "b", 0.8)),
         "Agreement of the tools on 400 sentences: alpha = 0.8000, reliable by the limit of 0.8"),
        (make_agreement(("all", "a", "b", math.nan)), "Agreement of the tools cannot be computed"),
        (make_agreement(), "Agreement of the tools cannot be computed"),
    ],
)  # fmt: skip
def test_agreement(pairs, expected):
    assert claim_agreement(pairs) == expected
    assert claim_agreement(pairs.sample(frac=1, random_state=1)) == expected


def test_the_matrix_is_ordinal_and_has_a_row_for_texts_held_back():
    interval = PAIRS.head(1).assign(level="interval", alpha=0.9)
    cells = list_matrix(pd.concat([PAIRS, interval]))
    assert cells[["row", "column", "alpha"]].to_numpy().tolist() == [
        ["vader", "news", 0.41],
        ["textblob", "vader", -0.02],
        ["coder", "news", 0.6],
        ["coder, held back", "news", 0.55],
        ["coder, held back", "vader", 0.2],
    ]
    assert label_rater("coder, held back") == "a person, texts held back"
    assert list_matrix(PAIRS.head(0)).empty


def test_agreement_in_words():
    text = describe_agreement(PAIRS)
    assert "news and VADER 0.41 (95 % interval 0.35 to 0.46); VADER and TextBlob −0.02;" in text
    assert text.endswith("VADER and a person, texts held back 0.20.")
    assert describe_agreement(PAIRS.head(0)).endswith("There are no pairs to show.")


def make_ranks(**raters):
    rows = [
        (f"d{n}", rater, -rank, rank, 9)
        for rater, ranks in raters.items()
        for n, rank in enumerate(ranks)
    ]
    return DOCUMENT_RANKS.build(pd.DataFrame(rows, columns=list(DOCUMENT_RANKS.dtypes)))


RANKS = make_ranks(vader=[1, 2, 3], textblob=[3, 2, 1], news=[1, 2.5, 2.5])


def test_ranks():
    assert claim_ranks(RANKS) == (
        "Ranks of 3 documents by 3 raters: Spearman's correlation −1.00 to 0.87"
    )
    assert claim_ranks(make_ranks(news=[1, 2])) == "Ranks of 2 documents cannot be compared"
    assert claim_ranks(RANKS.head(0)) == "Ranks of 0 documents cannot be compared"


def test_ranks_in_words():
    assert describe_ranks(RANKS) == (
        "Places of documents, 1 for the most positive, by news, VADER and TextBlob. d0 1, 1, 3; "
        "d1 2.5, 2, 2; d2 2.5, 3, 1."
    )
    many = make_ranks(news=list(range(1, 31)), vader=list(range(1, 31)))
    assert describe_ranks(many).endswith(" 10 further documents stand in the table of data.")
    assert describe_ranks(RANKS.head(0)).endswith("There are no documents to show.")


def test_wording_and_hostile_names():
    own = "<script>\n\x00=cmd $x$ " + "very long " * 20
    pairs = make_agreement(("all", own, "vader", 0.4), ("all", own, "coder", 0.2))
    texts = [
        claim_agreement(pairs), describe_agreement(pairs), claim_ranks(make_ranks(**{own: [1, 2]})),
        describe_ranks(make_ranks(**{own: [1, 2]})),
    ]  # fmt: skip
    for text in texts:
        assert text.isprintable()
        assert len(text) < 300
        assert not re.search(r"\b(more|less|higher|lower|significant|bias)\b", text)


def test_a_table_of_another_kind_is_refused():
    for function in (claim_agreement, describe_agreement, list_matrix):
        with pytest.raises(TableError, match=r"scorer_agreement table needs column\(s\) alpha"):
            function(PAIRS.drop(columns="alpha"))
    for function in (claim_ranks, describe_ranks):
        with pytest.raises(TableError, match=r"document_ranks table needs column\(s\) rank"):
            function(RANKS.drop(columns="rank"))


def make_accuracy(documents, right, always, alpha):
    rows = [("toward", "accuracy", right), ("always neutral", "accuracy", always),
            ("toward", "alpha", alpha)]  # fmt: skip
    return TARGET_ACCURACY.build(
        {
            "documents": documents, "scorer": scorer, "measure": measure, "value": value,
            "low": 0.1, "high": 0.9, "n": 80, "n_sources": 6,
        }
        for scorer, measure, value in rows
    )  # fmt: skip


@pytest.mark.parametrize(
    ("accuracy", "expected"),
    [
        (TARGET_ACCURACY.build([]),
         "No conclusion on tone toward actors: nobody has coded it in these texts."),
        (make_accuracy("all", 0.5, 0.7, 0.3),
         "No conclusion on tone toward actors: on texts it is right in 50 % of the pairs of "
         "sentence and actor that a person coded, saying neutral every time in 70 %; "
         "alpha = 0.30, and 0.667 is the lowest limit."),
        # Texts held back count before others.
        (pd.concat([make_accuracy("all", 0.9, 0.7, 0.8),
                    make_accuracy("held back", 0.8, 0.7, 0.6)]),
         "No conclusion on tone toward actors: on texts held back from tuning it is right in 80 % "
         "of the pairs of sentence and actor that a person coded, saying neutral every time in "
         "70 %; alpha = 0.60, and 0.667 is the lowest limit."),
        (make_accuracy("held back", 0.8, 0.7, 0.7),
         "on texts held back from tuning it is right in 80 % of the pairs of sentence and actor "
         "that a person coded, saying neutral every time in 70 %; alpha = 0.70."),
    ],
)  # fmt: skip
def test_what_tone_toward_actors_allows(accuracy, expected):
    assert describe_target_tone(accuracy) == expected
    assert describe_target_tone(accuracy, label="made up") == f"[made up] {expected}"
