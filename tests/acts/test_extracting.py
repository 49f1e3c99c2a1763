from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pandas.testing import assert_frame_equal

from corpus_tools.acts import extract_acts
from corpus_tools.errors import TableError
from corpus_tools.schema import ACTS

SENTENCES_OF_BOTH = [
    "Heronland imposed sanctions on Ospreyland.",
    "Reedham urged Ospreyan officials to hold talks.",
    "Ospreyland was accused by the Heronian government of theft.",
    "Heronland and Ospreyland signed a treaty.",
    "Talks between Heronland and Ospreyland were suspended.",
    "Ospreyland’s attack on Heronland was condemned.",
    "Cliffton refused to cooperate with Heronland.",
    "It is time for Heronland to publish its figures, an Ospreyan official said.",
    "Nor will Ospreyland ease its ban on Heronian nets.",
    "Reedham called Ospreyan warships a threat.",
    "Heronland sold boats to Ospreyland.",
    "In Reedham, a ministry official accused Cliffton of theft.",
    "Ospreyland, Heronland said, must free the fishers.",
]


def test_an_act_as_a_row(actors, sentences):
    acts = extract_acts(sentences("Heronland lifted its ban on Ospreyland."), actors=actors)
    assert acts.to_dict("records") == [
        {
            "act_id": "a:0a10", "sentence_id": "a:0", "document_id": "a", "verb": "lift ban",
            "start": 10, "end": 24, "quad_class": 2, "status": "done",
            "agent": "Heronland", "agent_actor": "heron", "agent_start": 0, "agent_end": 9,
            "patient": "Ospreyland", "patient_actor": "osprey",
            "patient_start": 28, "patient_end": 38,
        }
    ]  # fmt: skip


def test_no_sentences_give_an_empty_table(actors, sentences):
    acts = extract_acts(sentences(), actors=actors)
    assert acts.empty
    assert acts.dtypes.astype(str).to_dict() == ACTS.dtypes


def test_a_sentence_without_an_act_gives_no_row(actors, sentences):
    assert extract_acts(sentences("The sea was calm.", ""), actors=actors).empty


def test_without_actors_parties_have_no_ids(sentences):
    acts = extract_acts(sentences("Heronland thanked Ospreyland."), actors=())
    assert acts[["agent", "agent_actor", "patient_actor"]].to_numpy().tolist() == [
        ["Heronland", "", ""]
    ]


def test_a_missing_column_is_named(actors, sentences):
    with pytest.raises(TableError, match=r"sentences table needs column\(s\) text"):
        extract_acts(sentences("A.").drop(columns="text"), actors=actors)


def test_both_agents_have_their_ids(actors, sentences):
    acts = extract_acts(sentences("Ospreyland and Heronland held talks."), actors=actors)
    assert acts["agent_actor"].tolist() == ["heron|osprey"]
    assert acts["patient_actor"].tolist() == ["heron|osprey"]


def test_what_is_only_meant_to_be_done_is_possible(actors, sentences):
    acts = extract_acts(sentences("Heronland came to attack Ospreyland."), actors=actors)
    assert acts[["quad_class", "status"]].to_numpy().tolist() == [[3, "possible"]]


def test_a_noun_needs_both_parties(actors, sentences):
    acts = extract_acts(
        sentences("The war was long.", "Heronland’s war against Ospreyland was long."),
        actors=actors,
    )
    assert acts["sentence_id"].tolist() == ["a:1"]


def test_offsets_point_into_the_document(actors, sentences):
    table = sentences(*SENTENCES_OF_BOTH, first=7)
    document = " " * 7 + " ".join(SENTENCES_OF_BOTH)
    for act in extract_acts(table, actors=actors).itertuples():
        for role in ("agent", "patient"):
            start, end = getattr(act, f"{role}_start"), getattr(act, f"{role}_end")
            assert getattr(act, role) == ("" if start < 0 else document[start:end])
        assert document[act.start : act.end].strip()


@pytest.mark.parametrize("sentence", SENTENCES_OF_BOTH)
def test_swapping_two_actors_moves_everything_along(sentence, actors, sentences):
    pairs = [("Heronland", "Ospreyland"), ("Heronian", "Ospreyan"), ("Reedham", "Cliffton")]
    swapped = sentence
    for one, other in pairs:
        swapped = swapped.replace(one, "\0").replace(other, one).replace("\0", other)
    acts = extract_acts(sentences(sentence), actors=actors)
    others = extract_acts(sentences(swapped), actors=actors)
    ids = {"heron": "osprey", "osprey": "heron", "heron|osprey": "heron|osprey", "": ""}
    same = ["sentence_id", "verb", "quad_class", "status"]
    assert len(acts) > 0
    assert_frame_equal(acts[same], others[same])
    for role in ("agent_actor", "patient_actor"):
        assert acts[role].map(ids).tolist() == others[role].tolist()


def test_a_row_without_pronouns_depends_on_its_sentence_only(actors, sentences):
    table = sentences(*SENTENCES_OF_BOTH)
    whole = extract_acts(table, actors=actors)
    parts = [extract_acts(table.iloc[[row]], actors=actors) for row in range(len(table))]
    assert_frame_equal(whole, pd.concat(parts, ignore_index=True))


def test_quotation_marks_are_alike(actors, sentences):
    written = "Heronland “praised” Ospreyland’s harbour."
    acts = [
        extract_acts(sentences(text), actors=actors).drop(columns=["agent", "patient"])
        for text in (written, written.replace("“", '"').replace("”", '"').replace("’", "'"),
                     written.replace("“", "«").replace("”", "»"))
    ]  # fmt: skip
    assert_frame_equal(acts[0], acts[1])
    assert_frame_equal(acts[0], acts[2])


@settings(max_examples=50)
@given(text=st.text(max_size=80))
def test_hostile_text_is_read_like_any_other(text, actors, sentences):
    written = [f"{text} attacked <script>{text}", f"He must {text}", f"{text}, Heronland {text}"]
    written += [f"Both sides {text} said {text} is a threat", f"It is time {text} for {text} to go"]
    acts = extract_acts(sentences(*written, text), actors=actors)
    assert acts["act_id"].is_unique
