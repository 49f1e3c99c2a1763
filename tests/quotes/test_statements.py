"""How far a sentence is read."""

from __future__ import annotations

from corpus_tools.quotes.statements import Progress, build_found
from corpus_tools.quotes.subjects import Subject


def test_words_are_taken_once(view):
    progress = Progress(view("Moss said so."))
    progress.take([(1, 3)])
    assert progress.is_taken([(2, 3)])
    assert not progress.is_taken([(0, 1), (3, 4)])


def test_what_stands_between_cue_and_content_is_taken(view):
    words = view("Moss said in May that it rained.")
    found = build_found(
        words, cue=(1, 2), cue_class="neutral", content=[(4, 7), (0, 0)], subject=Subject(0, 1, 0)
    )
    assert found.words == [(1, 7), (4, 7)]
    assert found.statement.content == ((17, 31),)
