"""The table of obligations: columns, offsets, documents apart, marks alike."""

from __future__ import annotations

import json

import pandas as pd
import pytest

from corpus_tools.errors import TableError
from corpus_tools.obligations import extract_obligations
from corpus_tools.schema import OBLIGATIONS
from corpus_tools.study import Actor, read_actors


def test_a_row_holds_what_was_found_and_where(extract_from):
    found = extract_from("It rained.", "Envoys urged Heronia to open the lock, Mr Oak said.")
    assert found.to_dict("records") == [
        {
            "obligation_id": "a:1:o18",
            "sentence_id": "a:1",
            "document_id": "a",
            "kind": "obligation",
            "trigger": "urged",
            "trigger_start": 18,
            "trigger_end": 23,
            "strength": "medium",
            "addressee": "Heronia",
            "addressee_start": 24,
            "addressee_end": 31,
            "addressee_actor": "heron",
            "start": 18,
            "end": 48,
        }
    ]


def test_an_addressee_that_is_not_named_stands_nowhere(extract_from):
    found = extract_from("He called for calm.").iloc[0]
    assert (found["addressee"], found["addressee_start"], found["addressee_end"]) == ("", -1, -1)
    assert found["addressee_actor"] == "unspecified"


STRENGTHS = [
    ("Reedham must act.", "strong"),
    ("She demanded that Reedham act.", "strong"),
    ("Reedham should act.", "medium"),
    ("She called on Reedham to act.", "medium"),
    ("She encouraged Reedham to act.", "weak"),
    ("She hopes that Reedham will act.", "weak"),
]


@pytest.mark.parametrize(("text", "strength"), STRENGTHS)
def test_strength(extract_from, text, strength):
    assert list(extract_from(text)["strength"]) == [strength]


CLAUSES = [
    ("Reedham must act, Mr Oak said.", "Reedham must act"),
    ("Reedham must act because time is short.", "Reedham must act"),
    ("Reedham must act, but Warrenby should wait.", "Reedham must act"),
    ("In May, Reedham must act.", "Reedham must act"),
    ('"Reedham must act," said Mr Oak.', "Reedham must act"),
    ("Envoys urged Reedham to act and to pay.", "urged Reedham to act and to pay"),
]


@pytest.mark.parametrize(("text", "clause"), CLAUSES)
def test_the_clause_says_what_is_to_be_done(extract_from, text, clause):
    found = extract_from(text).iloc[0]
    assert text[found["start"] : found["end"]] == clause


def test_offsets_lead_to_the_words(extract_from):
    texts = ("Heronia must pay.", "Both sides, he said, should talk; they may wait.", "“Wait!”")
    text = " ".join(texts)
    found = extract_from(*texts)
    assert len(found) == 3
    for row in found.itertuples():
        assert text[row.trigger_start : row.trigger_end] == row.trigger
        assert text[row.addressee_start : row.addressee_end] == row.addressee
        assert row.start <= row.trigger_start < row.trigger_end <= row.end


@pytest.mark.parametrize("marks", ["“{}”", '"{}"', "«{}»", "„{}“"])
def test_quotation_marks_of_all_kinds_are_alike(extract_from, marks):
    text = marks.format("Both sides must show restraint,") + " the envoy said."
    found = extract_from(text).iloc[0]
    assert (found["addressee"], found["addressee_actor"]) == ("Both sides", "both")
    assert found["end"] == len("“Both sides must show restraint")


def test_apostrophes_of_all_kinds_are_alike(extract_from):
    straight = extract_from("Heronia can't wait, and it shouldn't.")
    curly = extract_from("Heronia can’t wait, and it shouldn’t.")
    columns = ["kind", "trigger_start", "addressee_actor", "end"]
    pd.testing.assert_frame_equal(straight[columns], curly[columns])


def test_a_document_never_depends_on_the_one_before(extract_from):
    alone = extract_from("It must act.")
    sentences = pd.DataFrame(
        {
            "sentence_id": ["b:0", "a:0"],
            "document_id": ["b", "a"],
            "position": [0, 0],
            "part": "body",
            "start": 0,
            "end": [25, 12],
            "text": ["Heronia closed the lock.", "It must act."],
        }
    )
    actors = [Actor(id="heron", name="Heronia", aliases=())]
    after = extract_obligations(sentences, actors=actors)
    pd.testing.assert_frame_equal(after, alone)


def test_no_sentences_no_rows(extract_from):
    empty = extract_from()
    assert empty.empty
    assert list(empty.columns) == list(OBLIGATIONS.dtypes)


def test_without_actors_parties_are_others(extract_from):
    found = extract_from("Heronia must pay.", actors=())
    assert list(found["addressee_actor"]) == ["other"]


def test_a_table_without_the_columns_is_refused():
    with pytest.raises(TableError, match="the sentences table needs column"):
        extract_obligations(pd.DataFrame({"text": ["He must go."]}), actors=[])


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "must",
        "should\x00",
        "urged to",
        "=must(1)",
        "🙂 must 🙂",
        "<script>must</script>",
        "to " * 50,
        "must " * 50,
        ", must ,",
    ],
)
def test_odd_texts_break_nothing(extract_from, text):
    for part in ("body", "title"):
        found = extract_from(text, part=part)
        assert all(text[row.start : row.end] for row in found.itertuples())


def test_the_same_twice(extract_from):
    texts = ("Heronia must pay.", "Stoatland may wait, Reedham said; it will not.")
    pd.testing.assert_frame_equal(extract_from(*texts), extract_from(*texts))


@pytest.mark.shared
def test_the_reference_sentences(root, shared, extract_from):
    cases = json.loads((shared / "oracles" / "edge_cases.json").read_text("utf-8"))["obligation"]
    actors = read_actors(root / "data" / "us-china-ai" / "actors.yml")
    names = {"us": "US", "china": "CN", "us|china": "BOTH", "both": "BOTH"}
    for case in cases:
        found = extract_from(case["text"], actors=actors)
        told = found.loc[found["kind"] == "obligation", "addressee_actor"]
        assert [names.get(actor, actor) for actor in told] == case["targets"], case["text"]
        if case.get("cls") == "REFUSAL":
            assert list(found["kind"]) == ["refusal"]
