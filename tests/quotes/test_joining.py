"""Quotes over several sentences."""

from __future__ import annotations


def spans(found, number=0):
    quote = found.quotes["quote_id"].iloc[number]
    return found.quote_spans.loc[found.quote_spans["quote_id"] == quote, "sentence_id"].tolist()


def test_a_colon_announces_the_next_sentence(extract):
    found = extract("Moss was blunt and declared:", "“It will never work.”")
    assert found.quotes["speaker"].tolist() == ["Moss"]
    assert spans(found) == ["a:1"]


def test_a_cue_in_the_last_sentence_of_a_quotation(extract):
    found = extract("“It rains.", "It snows,” Moss said.")
    assert len(found.quotes) == 1
    assert found.quotes["sentence_id"].tolist() == ["a:1"]
    assert spans(found) == ["a:0", "a:1"]


def test_two_quotations_with_cues_of_their_own_stay_apart(extract):
    found = extract("“It rains,” Moss said.", "“It snows,” Brandt said.")
    assert found.quotes["speaker"].tolist() == ["Moss", "Brandt"]


def test_a_quotation_far_from_any_cue_has_no_speaker(extract):
    found = extract("“It rains.”", "The mill is old.")
    assert found.quotes["speaker"].tolist() == [""]
    assert found.quotes["cue_start"].tolist() == [-1]


def test_mixed_content_is_split_at_the_marks(extract):
    found = extract("Moss said the plan was “dead”.")
    assert found.quotes["kind"].tolist() == ["mixed"]
    assert found.quote_spans["in_marks"].tolist() == [False, True]
