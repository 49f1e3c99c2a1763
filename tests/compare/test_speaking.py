"""Whom documents quote, and what is said in which voice."""

import pandas as pd
import pytest

from corpus_tools import schema
from corpus_tools.compare.speaking import (
    count_statements,
    count_targets,
    count_voice_words,
    sum_rates,
    sum_speakers,
    sum_voices,
)
from corpus_tools.errors import CompareError

VOICES = schema.VOICES.build(
    [
        {"sentence_id": f"{d}:0", "document_id": d, "start": a, "end": b, "voice": voice,
         "quote_id": quote, "in_marks": marks, "n_words": n}
        for d, a, b, voice, quote, marks, n in [
            ("d1", 0, 10, "newsroom", "", False, 600),
            ("d1", 10, 20, "quoted", "d1:q10", True, 300),
            ("d1", 20, 30, "quoted", "d1:q20", False, 100),
            ("d2", 0, 10, "author", "", False, 500),
        ]
    ]
)  # fmt: skip
QUOTE = {
    "start": 10, "end": 20, "kind": "direct", "speaker_kind": "person", "affiliation": "",
    "speaker_start": -1, "speaker_end": -1, "carried": False, "cue": "said",
    "cue_class": "neutral", "cue_start": -1, "cue_end": -1, "via": "", "addressee": "",
    "negated": False, "future": False,
}  # fmt: skip


def make_quotes(*rows):
    return schema.QUOTES.build(
        [
            {**QUOTE, "quote_id": q, "document_id": d, "sentence_id": f"{d}:0", "speaker": speaker,
             "speaker_actor": actor, **more}
            for q, d, speaker, actor, more in rows
        ]
    )  # fmt: skip


QUOTES = make_quotes(
    ("d1:q10", "d1", "Ada Voss", "north", {}),
    ("d1:q20", "d1", "an official", "south", {"speaker_kind": "unnamed"}),
    ("d1:q25", "d1", "Ada Voss", "north", {"negated": True}),
)
GROUPING = pd.DataFrame(
    {"document_id": ["d1", "d2"], "source_id": ["s1", "s2"], "source_name": ["S1", "S2"],
     "group": ["East", "West"], "is_identified": True}
)  # fmt: skip


def test_words_that_are_quoted_and_words_inside_marks():
    values = sum_voices(VOICES).set_index(["document_id", "measure"])
    assert values.loc[("d1", "quoted")].tolist() == [400, 1000]
    assert values.loc[("d1", "inside marks")].tolist() == [300, 1000]
    assert values.loc[("d2", "quoted")].tolist() == [0, 500]


@pytest.mark.parametrize(
    ("part", "counts"),
    [
        ("all", [[3, 1.0], [0, 0.5]]),
        ("own", [[1, 0.6], [0, 0.5]]),
        ("quoted", [[2, 0.4], [0, 0.0]]),
        ("inside marks", [[1, 0.3], [0, 0.0]]),
        ("outside marks", [[2, 0.7], [0, 0.5]]),
    ],
)
def test_rates_per_thousand_words_of_a_voice(part, counts):
    # The last one stands in page furniture, outside all sentences.
    spans = pd.DataFrame({"document_id": "d1", "start": [5, 15, 25, 99], "frame": "rivalry"})
    values = sum_rates(spans, voices=VOICES, by="frame", names=["rivalry", "trust"], part=part)
    found = values[values["measure"] == "rivalry"][["numerator", "denominator"]]
    assert found.to_numpy().tolist() == counts
    assert (values.loc[values["measure"] == "trust", "numerator"] == 0).all()


def test_an_unknown_part_is_refused():
    spans = pd.DataFrame({"document_id": [], "start": [], "frame": []})
    with pytest.raises(CompareError, match=r"(?s)no part 'inside'.*one of 'all', 'own'"):
        sum_rates(spans, voices=VOICES, by="frame", names=[], part="inside")


def test_whose_statements_a_document_reports():
    values = sum_speakers(QUOTES, names={"north": "Northland"}).set_index("measure")
    # The denied one counts nowhere; south is not asked for, so it is somebody else.
    assert values["numerator"].to_dict() == {"north": 1, "other": 1}
    assert values["denominator"].tolist() == [2, 2]
    assert set(values["document_id"]) == {"d1"}


def test_targets_by_group_voice_and_speaker():
    spans = pd.DataFrame(
        {
            "document_id": ["d1", "d1", "d2"],
            "start": [2, 12, 3],
            "actor": ["south", "south", "north"],
        }
    )
    table = count_targets(spans, voices=VOICES, quotes=QUOTES, grouping=GROUPING, by="actor")
    assert table.to_numpy().tolist() == [
        ["East", "newsroom", "", "south", 1, 1, 1],
        ["East", "quoted", "north", "south", 1, 1, 1],
        ["West", "author", "", "north", 1, 1, 1],
    ]


def test_empty_tables():
    none, voices = make_quotes(), schema.VOICES.build([])
    assert sum_voices(voices).empty
    assert sum_speakers(none, names={"north": "Northland"}).empty
    spans = pd.DataFrame({"document_id": [], "start": [], "actor": []})
    assert sum_rates(spans, voices=voices, by="actor", names=["north"]).empty
    assert count_targets(spans, voices=voices, quotes=none, grouping=GROUPING, by="actor").empty


NAMES = {"north": "Northland", "south": "Southland"}


def test_words_by_voice_and_by_who_is_quoted():
    words = count_voice_words(VOICES, quotes=QUOTES, grouping=GROUPING, names=NAMES)
    assert words.to_dict("index") == {
        "East": {"newsroom": 600, "author": 0, "north": 300, "south": 100},
        "West": {"newsroom": 0, "author": 500, "north": 0, "south": 0},
    }
    by_source = count_voice_words(
        VOICES, quotes=QUOTES, grouping=GROUPING, names={"north": "Northland"}, by="source_id"
    )
    assert by_source.loc["s1"].to_dict() == {
        "newsroom": 600,
        "author": 0,
        "north": 300,
        "other": 100,
    }


def test_statements_by_the_actor_of_the_speaker():
    table = count_statements(QUOTES, grouping=GROUPING, names=NAMES)
    assert table.to_dict("index") == {
        "East": {"north": 1, "south": 1}, "West": {"north": 0, "south": 0},
    }  # fmt: skip
    none = count_statements(QUOTES.head(0), grouping=GROUPING, names=NAMES)
    assert none.index.tolist() == ["East", "West"]
    assert none.empty


def test_statements_of_each_document():
    table = count_statements(QUOTES, grouping=GROUPING, names=NAMES, by="document_id")
    assert table.to_dict("index") == {
        "d1": {"north": 1, "south": 1}, "d2": {"north": 0, "south": 0},
    }  # fmt: skip


def test_documents_of_no_group_are_in_no_row():
    grouping = GROUPING.assign(group=["", "West"])
    words = count_voice_words(VOICES, quotes=QUOTES, grouping=grouping, names=NAMES)
    assert words.index.tolist() == ["West"]
