"""Sentences that no one writes: lists, tables, speech without full stops."""

from __future__ import annotations

from corpus_tools.acts import extract_acts, extracting
from corpus_tools.text.pieces import LONGEST

CLAUSE = "Heronland must pay and Ospreyland should leave and "


def test_a_long_sentence_is_read_in_pieces_of_limited_length(actors, sentences, monkeypatch):
    read = []
    plain = extracting._extract

    def note(text, article, cast):
        read.append(len(text))
        return plain(text, article, cast)

    monkeypatch.setattr(extracting, "_extract", note)
    text = CLAUSE * 300
    extract_acts(sentences(text), actors=actors)
    assert max(read) <= LONGEST
    assert sum(read) == len(text)


def test_acts_of_all_pieces_stand_where_they_say(actors, sentences):
    text = "Heronland thanked Ospreyland and " * 300
    acts = extract_acts(sentences(text, first=7), actors=actors)
    assert acts["act_id"].is_unique
    assert acts["end"].max() > len(text) - 100
    found = {
        text[start - 7 : end - 7] for start, end in zip(acts["start"], acts["end"], strict=True)
    }
    assert found == {"thanked"}


def test_the_first_piece_gives_what_it_gives_alone(actors, sentences):
    piece = CLAUSE * (LONGEST // len(CLAUSE))
    alone = extract_acts(sentences(piece[:-1]), actors=actors)
    long = extract_acts(sentences(piece + "x" * LONGEST), actors=actors)
    assert long["act_id"].tolist()[:20] == alone["act_id"].tolist()[:20]
