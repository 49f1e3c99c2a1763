"""Words and their parts of speech."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus_tools.text.tagging import find_usual_tag, tag_text


def tags(text):
    tagged = tag_text(text)
    return dict(zip(tagged.words, tagged.tags, strict=True))


@pytest.mark.parametrize(
    ("text", "word", "tag"),
    [
        ("They plan to end the strike.", "end", "VB"),
        ("Prices will rise.", "rise", "VB"),
        ("Scientists fear that it leaks.", "fear", "VBP"),
        ("Farmers fear that it leaks.", "fear", "VBP"),
        ("The ministry claims the report is false.", "claims", "VBZ"),
        ("The bank's claims were false.", "claims", "NNS"),
        ("The firm accused the bank of fraud.", "accused", "VBD"),
        ("The man accused of theft fled.", "accused", "VBN"),
        ("The bank was accused.", "accused", "VBN"),
        ("They backed the plan and opposed the tax.", "opposed", "VBD"),
        ("Ada Moss expressed concern.", "expressed", "VBD"),
        ("They've lost.", "They've", "PRP"),
        ("It isn't here.", "isn't", "MD"),
        ("US trade fell.", "US", "NNP"),
        ("Tell us more.", "us", "PRP"),
        ("Ada M. Moss left.", "M.", "NNP"),
        ("It fell 3.5%.", "3.5%", "CD"),
    ],
)
def test_tags(text, word, tag):
    assert tags(text)[word] == tag


def test_possessive_and_short_is():
    assert tag_text("Moss's mill").tags[1] == "POS"
    assert tag_text("she's here").tags[1] == "VBZ"


def test_marks_of_quotation_hide_nothing():
    plain, marked = tag_text("The town wants peace."), tag_text("The “town” wants «peace».")
    assert [tag for tag in marked.tags if tag != '"'] == plain.tags


def test_headline():
    assert tags("Chips Fall as Moss Warns Town")["Chips"] == "NNS"


def test_nothing():
    assert len(tag_text("")) == len(tag_text("  ")) == 0
    assert find_usual_tag("Quxly") is None


@given(st.text(max_size=60))
def test_offsets_give_back_the_words(text):
    tagged = tag_text(text)
    assert [text[s:e] for s, e in zip(tagged.starts, tagged.ends, strict=True)] == tagged.words
    assert len(tagged.tags) == len(tagged.lowers) == len(tagged)
    assert tagged.starts == sorted(tagged.starts)
