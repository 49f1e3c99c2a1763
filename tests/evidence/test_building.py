from __future__ import annotations

import dataclasses

import corpus_tools as ct
from corpus_tools.measure import Measured
from corpus_tools.sentiment.targets.toward import NEUTRAL


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


def test_words_that_moved_a_score_stand_with_their_part(evidence, measured):
    words = evidence.passages[evidence.passages["kind"] == "score_word"]
    assert len(words) == len(measured.score_words)
    made = measured.score_words
    keys = list(zip(made["sentence_id"], made["scorer"] + ":" + made["word"], strict=True))
    assert list(zip(words["sentence_id"], words["name"], strict=True)) == keys
    shown = words["pattern"].str.replace("−", "-").astype(float)
    assert (shown.to_numpy() - made["part"].to_numpy()).max() < 0.00501
    assert words["use"].tolist() == made["rules"].tolist()


def test_each_tone_toward_an_actor_is_a_passage(evidence, measured):
    found = evidence.passages[evidence.passages["kind"] == "target"]
    tones = measured.target_tones
    assert (
        found[["start", "end"]].to_numpy().tolist() == tones[["start", "end"]].to_numpy().tolist()
    )
    assert found["name"].tolist() == tones["actor"].tolist()
    expected = ["negative" if t < -NEUTRAL else "positive" if t > NEUTRAL else "neutral"
                for t in tones["tone"]]  # fmt: skip
    assert found["use"].tolist() == expected
    assert set(found["voice"]) == {"newsroom", "author", "agency", "quoted"}
    n_words = found["pattern"].str.partition(": ")[2].str.count(", ") + 1
    n_words = n_words.where(found["pattern"].str.contains(": "), 0)
    assert n_words.tolist() == tones["n_words"].tolist()


def test_an_empty_study_gives_empty_evidence(study, measured):
    empty = {
        field.name: getattr(measured, field.name).iloc[:0] for field in dataclasses.fields(Measured)
    }
    evidence = ct.build_evidence(study, Measured(**{**empty, "sources": measured.sources}))
    assert evidence.sentences.empty
    assert evidence.passages.empty
    assert ct.count_evidence(evidence, "frame=rivalry&vader=zero")["sentences"] == 0
    assert ct.select_evidence(evidence, "").empty
