"""Sentences that no one writes: lists, tables, speech without full stops."""

from __future__ import annotations

import pytest

from corpus_tools.quotes import extracting
from corpus_tools.quotes.marks import find_stretches
from corpus_tools.text.pieces import LONGEST


@pytest.mark.parametrize("unit", ["'a' 'b ", '"a" ', "“a” ‘b’ ", "Moss said that it failed and "])
def test_a_long_sentence_is_read_in_pieces_of_limited_length(unit, extract, monkeypatch):
    read = []
    plain = extracting.find_statements

    def note(text, *, part, marked):
        read.append(len(text))
        return plain(text, part=part, marked=marked)

    monkeypatch.setattr(extracting, "find_statements", note)
    text = unit * (3 * LONGEST // len(unit))
    extract(text)
    assert max(read) <= LONGEST
    assert sum(read) == len(text)


def test_what_is_said_in_any_piece_stands_where_it_says(extract):
    text = "Ada Moss said that ferries failed; " * 200
    found = extract(text)
    assert found.quotes["start"].max() > LONGEST
    for quote in found.quotes.itertuples():
        assert text[quote.cue_start : quote.cue_end] == "said"
        assert text[quote.speaker_start : quote.speaker_end] == "Ada Moss"
    assert set(found.quote_spans["sentence_id"]) == {"a:0"}


def test_a_quotation_across_the_end_of_a_piece_has_a_span_in_each(extract):
    text = "Ada Moss said: “" + "we wait and " * 300 + "leave.”"
    found = extract(text)
    spans = found.quote_spans
    assert spans["quote_id"].nunique() == 1
    assert (spans["start"].min(), spans["end"].max()) == (text.index("“"), len(text))
    assert len(spans) == 1 + len(text) // LONGEST


def test_single_marks_are_held_against_the_marks_of_their_own_sentence_alone():
    texts = ["“It is ‘so’,” she said ‘we ‘go’ on’."] * 50
    found = find_stretches(texts)
    assert len(found) == 50 * len(find_stretches(texts[:1]))
    assert found == sorted(found, key=lambda stretch: stretch.pieces[0])
