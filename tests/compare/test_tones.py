"""Tone by group and voice, with sums worked out by hand."""

from __future__ import annotations

import math

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pandas.testing import assert_frame_equal

import corpus_tools as ct
from corpus_tools.compare.tones import (
    TARGET_COUNTS,
    count_target_tones,
    name_sentence_voices,
    sum_target_tones,
    sum_voice_scores,
    summarize_target_tones,
    summarize_voice_scores,
)
from corpus_tools.errors import CompareError, TableError
from corpus_tools.schema import DOCUMENT_VALUES, SENTIMENT_SCORES, TARGET_TONES, VOICES
from corpus_tools.sentiment.targets.toward import NEUTRAL

WIDTH = 100


def make_voices(*stretches):
    """Make stretches of (sentence "d1:0", voice, words), each 10 characters long."""
    rows, ends = [], {}
    for sentence, voice, n_words in stretches:
        document, position = sentence.split(":")
        start = ends.get(sentence, int(position) * WIDTH)
        ends[sentence] = start + 10
        rows.append(
            {"sentence_id": sentence, "document_id": document, "start": start, "end": start + 10,
             "voice": voice, "quote_id": "q" if voice == "quoted" else "", "in_marks": False,
             "n_words": n_words}
        )  # fmt: skip
    return VOICES.build(rows)


def make_scores(*rows):
    return SENTIMENT_SCORES.build(
        {"sentence_id": sentence, "document_id": sentence.split(":")[0], "scorer": scorer,
         "score": score, "n_words": 5}
        for sentence, scorer, score in rows
    )  # fmt: skip


def make_tones(*rows):
    return TARGET_TONES.build(
        {"mention_id": f"{sentence}:{actor}:{start}", "sentence_id": sentence,
         "document_id": sentence.split(":")[0], "actor": actor,
         "start": int(sentence.split(":")[1]) * WIDTH + start,
         "end": int(sentence.split(":")[1]) * WIDTH + start + 2, "tone": tone, "n_words": 1}
        for sentence, actor, start, tone in rows
    )  # fmt: skip


def make_grouping(**sources):
    return pd.DataFrame(
        [
            {"document_id": document, "source_id": source, "source_name": source,
             "group": {"a": "A", "b": "B"}.get(source[0], ""), "is_identified": True}
            for document, source in sources.items()
        ],
        columns=["document_id", "source_id", "source_name", "group", "is_identified"],
    )  # fmt: skip


VOICES_OF = make_voices(
    ("d1:0", "newsroom", 5), ("d1:1", "quoted", 7), ("d1:2", "newsroom", 3), ("d1:2", "quoted", 4),
    ("d1:3", "quoted", 6), ("d1:3", "newsroom", 0), ("d2:0", "author", 4), ("d2:1", "agency", 4),
    ("d2:2", "quoted", 0),
)  # fmt: skip


def test_a_sentence_is_in_one_voice_where_all_its_words_are():
    assert name_sentence_voices(VOICES_OF).to_dict() == {
        "d1:0": "own", "d1:1": "quoted", "d1:2": "mixed",
        # What stands outside is a mark without a word.
        "d1:3": "quoted",
        "d2:0": "own", "d2:1": "own", "d2:2": "quoted",
    }  # fmt: skip


def test_scores_are_summed_by_voice():
    scores = make_scores(
        ("d1:0", "news", 0.25), ("d1:1", "news", -0.5), ("d1:2", "news", 0.125),
        ("d1:3", "news", -0.25), ("d2:0", "news", 0.5), ("d2:1", "news", 0.25),
        ("d1:0", "vader", 1.0), ("d2:0", "own tool", 0.75),
    )  # fmt: skip
    values = sum_voice_scores(scores, voices=VOICES_OF)
    assert values[["measure", "document_id", "numerator", "denominator"]].to_numpy().tolist() == [
        ["news own", "d1", 0.25, 1],
        ["news own", "d2", 0.75, 2],
        ["news quoted", "d1", -0.75, 2],
        ["news mixed", "d1", 0.125, 1],
        ["vader own", "d1", 1.0, 1],
        ["own tool own", "d2", 0.75, 1],
    ]
    assert values.dtypes.astype(str).to_dict() == DOCUMENT_VALUES.dtypes


SENTENCES = [f"d{d}:{s}" for d in range(3) for s in range(4)]


@given(
    st.lists(
        st.tuples(
            st.sampled_from(SENTENCES),
            st.sampled_from(["newsroom", "author", "agency", "quoted"]),
            st.integers(0, 3),
        ),
        min_size=1, max_size=30,
    ),
    st.lists(st.floats(-1, 1), min_size=24, max_size=24),
    st.randoms(use_true_random=False),
)  # fmt: skip
def test_the_three_voices_add_up_to_all_sentences(stretches, numbers, shuffle):
    voices = make_voices(*stretches)
    known = sorted(set(voices["sentence_id"]))
    keys = [(sentence, scorer) for scorer in ("news", "vader") for sentence in known]
    scores = make_scores(*((*key, x) for key, x in zip(keys, numbers, strict=False)))
    values = sum_voice_scores(scores, voices=voices)
    whole = ct.sum_scores(scores).set_index(["document_id", "measure"]).sort_index()
    parts = values.assign(measure=values["measure"].str.rpartition(" ")[0])
    added = parts.groupby(["document_id", "measure"])[["numerator", "denominator"]].sum()
    assert_frame_equal(added.sort_index(), whole, check_exact=False, atol=1e-12)
    order = list(range(len(scores)))
    shuffle.shuffle(order)
    mixed = sum_voice_scores(scores.iloc[order], voices=voices.sample(frac=1, random_state=1))
    assert_frame_equal(mixed, values, check_exact=True)


def test_a_scored_sentence_without_voice_is_an_error():
    scores = make_scores(("d1:0", "news", 0.1), ("d9:0", "news", 0.1))
    with pytest.raises(CompareError, match=r"1 scored.*first is 'd9:0'\n.*same sentences"):
        sum_voice_scores(scores, voices=VOICES_OF)
    with pytest.raises(TableError, match="voice"):
        sum_voice_scores(scores, voices=VOICES_OF.drop(columns="voice"))


TONES = make_tones(
    ("d1:0", "us", 0, 0.5), ("d1:0", "us", 5, -0.25), ("d1:0", "eu", 8, NEUTRAL),
    ("d1:1", "us", 0, -0.75), ("d1:2", "us", 12, NEUTRAL + 0.01), ("d2:0", "us", 0, -NEUTRAL),
    ("d2:1", "un", 0, -1.0), ("d3:0", "us", 0, 0.25),
)  # fmt: skip
VOICES_TOO = pd.concat([VOICES_OF, make_voices(("d3:0", "newsroom", 3))], ignore_index=True)


def test_tones_are_summed_by_actor_and_voice():
    values = sum_target_tones(TONES)
    columns = ["measure", "document_id", "numerator", "denominator"]
    assert values[columns].to_numpy().tolist() == [
        ["us", "d1", pytest.approx(NEUTRAL - 0.49), 4],
        ["us", "d2", -NEUTRAL, 1],
        ["us", "d3", 0.25, 1],
        ["eu", "d1", NEUTRAL, 1],
        ["un", "d2", -1.0, 1],
    ]
    by_voice = sum_target_tones(TONES, voices=VOICES_TOO)
    assert by_voice[columns].to_numpy().tolist() == [
        ["us own", "d1", 0.25, 2],
        ["us own", "d2", -NEUTRAL, 1],
        ["us own", "d3", 0.25, 1],
        # The mention begins in the quoted stretch of a mixed sentence.
        ["us quoted", "d1", pytest.approx(NEUTRAL - 0.74), 2],
        ["eu own", "d1", NEUTRAL, 1],
        ["un own", "d2", -1.0, 1],
    ]
    assert_frame_equal(sum_target_tones(TONES[::-1], voices=VOICES_TOO[::-1]), by_voice)


GROUPING = make_grouping(d1="a1", d2="b1", d3="x1", d4="a2")


def test_mentions_are_counted_by_sign():
    table = count_target_tones(TONES, grouping=GROUPING)
    assert table.to_numpy().tolist() == [
        ["us", "A", "all", 2, 0, 2, 4, 1, 1],
        ["us", "B", "all", 0, 1, 0, 1, 1, 1],
        ["us", "no side", "all", 0, 0, 1, 1, 1, 1],
        ["eu", "A", "all", 0, 1, 0, 1, 1, 1],
        ["un", "B", "all", 1, 0, 0, 1, 1, 1],
    ]
    by_voice = count_target_tones(TONES, grouping=GROUPING, voices=VOICES_TOO)
    assert by_voice.to_numpy().tolist()[:2] == [
        ["us", "A", "own", 1, 0, 1, 2, 1, 1],
        ["us", "A", "quoted", 1, 0, 1, 2, 1, 1],
    ]
    numbers = list(table.columns[3:7])
    assert by_voice[numbers].sum().to_list() == table[numbers].sum().to_list()
    shuffled = count_target_tones(TONES[::-1], grouping=GROUPING[::-1])
    assert_frame_equal(shuffled, table)


def test_nothing_in_nothing_out():
    none = TONES.iloc[:0]
    assert sum_voice_scores(make_scores(), voices=VOICES_OF).empty
    assert sum_voice_scores(make_scores(), voices=VOICES_OF.iloc[:0]).empty
    assert sum_target_tones(none).empty
    assert sum_target_tones(none, voices=VOICES_OF.iloc[:0]).empty
    for voices in (None, VOICES_OF, VOICES_OF.iloc[:0]):
        table = count_target_tones(none, grouping=GROUPING, voices=voices)
        assert table.empty
        assert table.dtypes.astype(str).to_dict() == TARGET_COUNTS.dtypes
    assert name_sentence_voices(VOICES_OF.iloc[:0]).empty


MANY = make_grouping(**{f"{side}{n}": f"{side}{n}" for side in "ab" for n in range(5)})


def make_values(*measures, without=()):
    return DOCUMENT_VALUES.build(
        {"document_id": name, "measure": measure,
         "numerator": number * 0.1 + (name[0] == "a"), "denominator": 2}
        for measure in measures
        for number, name in enumerate(MANY["document_id"])
        if (name, measure) not in without
    )  # fmt: skip


def test_a_comparison_becomes_a_table_to_show():
    values = make_values(
        "news own", "vader", "own tool quoted", without=[("a0", "own tool quoted")]
    )
    table = ct.compare_groups(values, grouping=MANY, groups=("A", "B"), seed=1).table
    shown = summarize_voice_scores(table)
    assert shown.columns.tolist() == [
        "tool", "voice", "A", "B", "difference", "from", "to", "Holm p", "status", "n",
    ]  # fmt: skip
    assert shown[["tool", "voice"]].to_numpy().tolist() == [
        ["news", "own"], ["VADER", "all"], ["own tool", "quoted"],
    ]  # fmt: skip
    assert shown["difference"][0] == table["estimate"][0]
    assert shown["Holm p"][0] == table["p_holm"][0]
    assert shown["status"].tolist() == [
        "unvalidated",
        "unvalidated",
        "not compared: 1 of 10 sources have no unit to measure",
    ]
    assert math.isnan(shown["difference"][2])
    assert shown["n"].tolist() == ["5 v 5 sources"] * 3


def test_a_comparison_of_tone_toward_actors_names_them():
    table = ct.compare_groups(
        make_values("us", "us quoted", "eu own"), grouping=MANY, groups=("A", "B"), seed=1
    ).table
    shown = summarize_target_tones(table, names={"us": "United States"})
    assert shown[["toward", "voice"]].to_numpy().tolist() == [
        ["United States", "all"], ["United States", "quoted"], ["eu", "own"],
    ]  # fmt: skip


def test_no_comparison_and_two_of_them():
    table = ct.compare_groups(
        make_values("us"), grouping=MANY, groups=("A", "B"), seed=1
    ).table  # fmt: skip
    assert summarize_target_tones(table.iloc[:0]).empty
    turned = ct.compare_groups(make_values("us"), grouping=MANY, groups=("B", "A"), seed=1).table
    with pytest.raises(CompareError, match="2 pairs of groups"):
        summarize_voice_scores(pd.concat([table, turned]))
