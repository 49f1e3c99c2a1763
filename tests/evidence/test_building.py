from __future__ import annotations

import dataclasses

import pandas as pd
import pytest

import corpus_tools as ct
from corpus_tools.evidence.passages import _locate
from corpus_tools.measure import Measured


def test_all_sentences_and_all_furniture_are_there(evidence, measured):
    rows = evidence.sentences
    assert set(measured.sentences["sentence_id"]) <= set(rows["sentence_id"])
    n_furniture = int((measured.segments["part"] == "furniture").sum())
    assert len(rows) == len(measured.sentences) + n_furniture
    assert (rows["part"] == "furniture").sum() == n_furniture


def test_offsets_give_back_the_text(evidence, measured):
    texts = measured.documents.set_index("document_id")["text"]
    rows = evidence.sentences
    for row in rows.itertuples():
        assert texts[row.document_id][row.start : row.end] == row.text
    words = evidence.passages.merge(rows[["sentence_id", "document_id"]], on="sentence_id")
    words = words[words["kind"] == "word"]
    spans = zip(words["document_id"], words["start"], words["end"], words["name"], strict=True)
    for document_id, start, end, word in spans:
        assert texts[document_id][start:end].lower().replace("’", "'") == word


def test_every_match_is_a_passage(evidence, measured):
    passages = evidence.passages
    furniture = passages["sentence_id"].str.contains(":furniture:")
    frames = passages[(passages["kind"] == "frame") & ~furniture]
    assert len(frames) == len(measured.frame_matches)
    inside = passages.merge(evidence.sentences, on="sentence_id", suffixes=("", "_of"))
    assert (inside["start"] >= inside["start_of"]).all()
    assert (inside["end"] <= inside["end_of"]).all()


def test_matches_in_furniture_stand_in_their_stretch(evidence):
    passages = evidence.passages[evidence.passages["sentence_id"].str.contains(":furniture:")]
    assert len(passages) > 5
    assert set(passages["kind"]) == {"frame"}


@pytest.mark.parametrize(
    ("words", "text", "spans"),
    [
        (["good", "good"], "Good, and good again", [(0, 4), (10, 14)]),
        (["not good"], "It is not a very good day", [(6, 21)]),
        (["risk"], "At riskier odds, a risk.", [(19, 23)]),
        (["failure"], "Nothing of the kind", [(0, 0)]),
        ([":)"], "Fine :) today", [(5, 7)]),
    ],
)
def test_words_of_a_scorer_are_found_again(words, text, spans):
    table = pd.DataFrame({"sentence_id": "s", "scorer": "x", "word": words, "text": text})
    assert _locate(table) == spans


def test_an_empty_study_gives_empty_evidence(study, measured):
    empty = {
        field.name: getattr(measured, field.name).iloc[:0] for field in dataclasses.fields(Measured)
    }
    evidence = ct.build_evidence(study, Measured(**{**empty, "sources": measured.sources}))
    assert evidence.sentences.empty
    assert evidence.passages.empty
    assert ct.count_evidence(evidence, "frame=rivalry&vader=zero")["sentences"] == 0
    assert ct.select_evidence(evidence, "").empty
