"""Named and unnamed speakers, and how many different ones."""

import math

import numpy as np
import pandas as pd
import pytest

from corpus_tools import schema
from corpus_tools.compare.accuracy import compute_interval
from corpus_tools.compare.speakers import summarize_speakers

QUOTE = {
    "start": 10, "end": 20, "kind": "direct", "speaker_kind": "person", "affiliation": "",
    "speaker_actor": "", "speaker_start": -1, "speaker_end": -1, "carried": False, "cue": "said",
    "cue_class": "neutral", "cue_start": -1, "cue_end": -1, "via": "", "addressee": "",
    "negated": False, "future": False,
}  # fmt: skip
GROUPING = pd.DataFrame(
    {"document_id": ["d1", "d2"], "source_id": ["s1", "s2"], "group": ["East", "West"],
     "is_identified": True}
)  # fmt: skip


def make_quotes(*rows):
    return schema.QUOTES.build(
        [
            {**QUOTE, "quote_id": q, "document_id": d, "sentence_id": f"{d}:0", "speaker": speaker,
             **more}
            for q, d, speaker, more in rows
        ]
    )  # fmt: skip


def test_diversity_of_speakers_as_worked_by_hand():
    names = ["Ada"] * 4 + ["Bo"] * 3 + ["Cleo"] * 2 + ["Dan"]
    quotes = make_quotes(*((f"d1:q{n}", "d1", name, {}) for n, name in enumerate(names)))
    row = summarize_speakers(quotes, grouping=GROUPING).iloc[0]
    assert row["diversity_bits"] == pytest.approx(1.84644, abs=5e-6)
    assert row["diversity_simpson"] == pytest.approx(0.70)
    assert (row["n_statements"], row["n_speakers"], row["most_quoted"]) == (10, 4, "Ada")
    assert row["share_named"] == 1.0
    assert (row["n_documents"], row["n_sources"]) == (1, 1)
    assert math.isnan(row["share_named_low"])


def test_the_share_with_a_name_has_an_interval_over_sources():
    unnamed = {"speaker_kind": "unnamed"}
    quotes = make_quotes(
        ("1", "d1", "Ada", {}),
        ("2", "d1", "an official", unnamed),
        ("3", "d2", "Bo", {}),
        ("4", "d2", "Ada", {}),
    )
    row = summarize_speakers(quotes, grouping=GROUPING.assign(group="East")).iloc[0]
    low, high = compute_interval(np.array([1, 2]), np.array([2, 2]))
    assert (row["share_named"], row["n_documents"], row["n_sources"]) == (0.75, 2, 2)
    assert row["share_named_low"] == pytest.approx(low)
    assert row["share_named_high"] == pytest.approx(high)
    assert low < 0.75 < high
    guessed = GROUPING.assign(group="East", is_identified=[True, False])
    unknown = summarize_speakers(quotes, grouping=guessed).iloc[0]
    assert unknown["share_named"] == 0.75
    assert math.isnan(unknown["share_named_low"])


def test_officials_without_a_name_are_one_speaker_a_document():
    unnamed = {"speaker_kind": "unnamed"}
    quotes = make_quotes(
        ("1", "d1", "an official", unnamed),
        ("2", "d1", "an official", unnamed),
        ("3", "d2", "an official", unnamed),
    )
    grouping = GROUPING.assign(group="East")
    row = summarize_speakers(quotes, grouping=grouping).iloc[0]
    assert (row["n_statements"], row["n_speakers"], row["share_unnamed"]) == (3, 2, 1.0)


def test_a_group_that_quotes_nobody_has_no_shares():
    table = summarize_speakers(make_quotes(("1", "d1", "Ada", {})), grouping=GROUPING).set_index(
        "group"
    )
    assert table.loc["West", "n_statements"] == 0
    assert table.loc["West", ["share_named", "diversity_bits"]].isna().all()


def test_no_statements():
    table = summarize_speakers(make_quotes(), grouping=GROUPING)
    assert table["n_statements"].tolist() == [0, 0]
