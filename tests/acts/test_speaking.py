"""Who speaks in a sentence."""

from __future__ import annotations

import pytest

from corpus_tools.acts.speaking import Article, Sentence


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("“The plan is dead,” said Ada Lind, who chairs the panel.", ["Ada Lind"]),
        ("“The plan is dead,” replied an official of Heronland.", ["an official of Heronland"]),
        ("Bo Marsh, head of the panel, accused Cliffton of theft.", ["Bo Marsh"]),
        ("She said that the plan is dead.", ["She"]),
        ("The plan is dead.", []),
        ("Heronland was accused of theft.", []),
    ],
)
def test_speakers(text, speakers):
    sentence = Sentence(text)
    assert [sentence.clauses.tagged.slice(*one.speaker) for one in sentence.speeches] == speakers


def test_the_last_speaker_stands_in_one_of_three_sentences_before():
    article = Article()
    first = article.add("“No,” said Ada Lind.")
    read = [article.add("It rained.") for _ in range(4)]
    assert article.find_last_speaker(read[2])[0] is first
    assert article.find_last_speaker(read[3]) is None
    assert article.find_last_speaker(first) is None
