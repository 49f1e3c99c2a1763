from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus_tools.sentiment.masking import STAND_IN, Masked, mask_actors
from corpus_tools.study import Actor
from corpus_tools.study.naming import ActorNames

HERON = Actor(id="heron", name="Heron Isles", aliases=("Heronian", "H.I."), metonyms=("Reedham",))
BITTERN = Actor(id="bittern", name="Bu", aliases=("People's Republic of Bu", "Buish"))
NAMES = ActorNames([HERON, BITTERN])
PARTS = st.sampled_from(
    ["the Heron Isles", "Heron Isles", "H.I.", "Bu", "The Bu", "the People’s Republic of Bu",
     "Buish", "Reedham", "the", "talks", "“war”", "中国", "🙂", "a\u0301", ",", "\u00a0", "the\n"]
)  # fmt: skip
TEXTS = st.lists(PARTS, max_size=10).map(" ".join)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bu fell.", "{} fell."),
        ("The Bu fell.", "{} fell."),
        ("Both the Heron Isles and Heronian ships left.", "Both {} and {} ships left."),
        ("The\nHeron Isles left.", "{} left."),
        ("Bathe Heron Isles.", "Bathe {}."),
        ("A Heronian ship", "A {} ship"),
        ("The People’s Republic of Bu fell.", "{} fell."),
        ("the H.I.-Buish war", "{}-{} war"),
        ("Bubu and Nuheronian", "Bubu and Nuheronian"),
        ("", ""),
    ],
)
def test_every_name_is_the_same_word(text, expected):
    assert mask_actors(text, NAMES).text == expected.replace("{}", STAND_IN)


@pytest.mark.parametrize("names", [None, ActorNames([])])
def test_without_actors_nothing_is_masked(names):
    assert mask_actors("The Heron Isles", names) == Masked("The Heron Isles")


@given(text=TEXTS)
@settings(max_examples=200, deadline=None)
def test_what_is_no_name_is_found_where_it_stood(text):
    masked = mask_actors(text, NAMES)
    at, rest = 0, []
    while (found := masked.text.find(STAND_IN, at)) >= 0:
        rest.append((at, found))
        at = found + len(STAND_IN)
    rest.append((at, len(masked.text)))
    for begin, stop in rest:
        if begin < stop:
            start, end = masked.restore(begin, stop - 1)
            assert text[start : end + 1] == masked.text[begin:stop]
            assert masked.place(start, end + 1) == (begin, stop)


@given(text=TEXTS)
@settings(max_examples=200, deadline=None)
def test_a_name_is_found_by_its_stand_in_and_back(text):
    masked = mask_actors(text, NAMES)
    spans = NAMES.find_spans(text)
    assert masked.text.count(STAND_IN) == len(spans)
    reached = 0
    for start, end in spans:
        begin = masked.text.index(STAND_IN, reached)
        reached = begin + len(STAND_IN)
        assert masked.place(start, end) == (begin, reached)
        first, last = masked.restore(begin, reached)
        assert (text[first:start].lower().rstrip(), last) in {("", end), ("the", end)}
        # What stands around the name goes with it, and with nothing else.
        assert masked.place(first, end) == (begin, reached)


@pytest.mark.parametrize(
    ("text", "stretch", "expected"),
    [
        ("Heron Isles won.", "Isles", "{}"),
        ("Bu won.", "Bu", "{}"),
        ("The Bu won.", "Bu", "{}"),
        ("The Heron Isles won.", "The Heron", "{}"),
        ("Then Bu won.", "Then Bu won", "Then {} won"),
        ("Then Bu won.", "n Bu w", "n {} w"),
        ("Then Bu won.", "won", "won"),
        ("Bu and the Heron Isles won.", "and the Heron Isles", "and {}"),
        ("Bu and Heronian ships", "Heronian ships", "{} ships"),
    ],
)
def test_a_stretch_of_the_original_covers_whole_stand_ins(text, stretch, expected):
    masked = mask_actors(text, NAMES)
    start = text.index(stretch)
    begin, stop = masked.place(start, start + len(stretch))
    assert masked.text[begin:stop] == expected.replace("{}", STAND_IN)
