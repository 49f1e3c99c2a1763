from __future__ import annotations

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus_tools.errors import StudyError
from corpus_tools.framing.masking import mask_actors
from corpus_tools.framing.matching import match_frames
from corpus_tools.schema import SENTENCES
from corpus_tools.study import Actor
from corpus_tools.study.codebook import Codebook, CodebookEntry
from corpus_tools.study.naming import ActorNames
from corpus_tools.study.spelled import list_spelled_names
from corpus_tools.text import tokenize

HERON = Actor(
    id="heron", name="Heron Isles", aliases=("Heronian", "H.I.", "HI"), metonyms=("Reed",)
)
OTTER = Actor(id="otter", name="Otteria", aliases=("Otterian",), metonyms=("Mill Pond House",))
ACTORS = (HERON, OTTER)
NAMES = {"heron": ["the Heron Isles", "Heronian", "H.I.", "HI", "Reed"],
         "otter": ["Otteria", "Otterian", "Mill Pond House"]}  # fmt: skip


def mask(*texts, actors=ACTORS):
    masked, places = mask_actors(
        tokenize(pd.Series(texts, dtype="str")), texts=texts, names=ActorNames(actors)
    )
    return masked, places.tolist()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("They thank the Heron Isles.", ["they", "thank", "<actor>", "."]),
        ("Otteria-H.I. talks", ["<actor>", "<actor>", "talks"]),
        ("the Mill Pond House’s plan", ["<actor>", "plan"]),
        ("Anti-Otterian, in Reed", ["anti", "<actor>", ",", "in", "<actor>"]),
        ("HI and hi", ["<actor>", "and", "hi"]),
        ("the the Reed", ["the", "<actor>"]),
        ("Nobody is named", ["nobody", "is", "named"]),
        ("", []),
    ],
)
def test_each_name_is_one_word(text, words):
    assert mask(text)[0]["word"].tolist() == words


def test_a_name_has_the_span_of_its_words_and_others_keep_theirs():
    text = "Ask the Heron Isles now"
    masked, places = mask(text)
    spans = [text[s:e] for s, e in zip(masked["start"], masked["end"], strict=True)]
    assert spans == ["Ask", "the Heron Isles", "now"]
    assert places == [0, 1, 1, 1, 2]


def test_an_article_at_the_end_of_a_text_is_no_part_of_the_next():
    assert mask("so the", "Reed")[0][["row", "word"]].to_numpy().tolist() == [
        [0, "so"], [0, "the"], [1, "<actor>"],
    ]  # fmt: skip


def test_without_texts_or_actors_nothing_changes():
    assert mask()[0].empty
    masked, places = mask("the Reed", actors=())
    assert masked["word"].tolist() == ["the", "reed"]
    assert places == [0, 1]


@pytest.mark.parametrize(
    ("term", "spells"),
    [
        ("contain otteria", True), ("contain <actor>", False), ("heron isles first", True),
        ("heron", False), ("otter*", True), ("isles", False), ("pond house", False),
        ("mill pond house*", False), ("joint * research", False), ("h.i. ships", True),
    ],
)  # fmt: skip
def test_terms_that_spell_a_name_are_told(term, spells):
    assert list_spelled_names([term], actors=ACTORS) == ({term} if spells else set())


PATTERNS = (
    "contain <actor>",
    "joint * research",
    "<actor> * <actor>",
    "threat + <actor>",
    "reed",
    "*act*",
)
CODEBOOK = Codebook(
    format=1, name="t", version="1",
    entries=(
        CodebookEntry(id="one", label="One", kind="frame", definition="d", patterns=PATTERNS),
        CodebookEntry(id="two", label="Two", kind="frame", definition="d", patterns=("threat",),
                      exclusions=("threat from <actor>",)),
    ),
)  # fmt: skip


def match(*texts, codebook=CODEBOOK, actors=ACTORS):
    rows = [
        {"sentence_id": f"d:{n}", "document_id": "d", "position": n, "part": "body",
         "start": 1000 * n, "end": 1000 * n + len(text), "text": text}
        for n, text in enumerate(texts)
    ]  # fmt: skip
    return match_frames(SENTENCES.build(rows), codebook=codebook, actors=actors)


def found(text):
    matches = match(text)
    return [
        (pattern, text[start:end])
        for pattern, start, end in zip(
            matches["pattern"], matches["start"], matches["end"], strict=True
        )
    ]


@pytest.mark.parametrize(
    ("text", "matches"),
    [
        ("They contain the Heron Isles.", [("contain <actor>", "contain the Heron Isles")]),
        ("A joint Mill Pond House and H.I. research", [
            ("joint * research", "joint Mill Pond House and H.I. research")]),
        ("Otteria met the Heron Isles", [("<actor> * <actor>", "Otteria met the Heron Isles")]),
        ("a threat to Reed", [("threat + <actor>", "threat"), ("threat", "threat"),
                              ("reed", "Reed")]),
        ("a threat from Reed", [("threat + <actor>", "threat"), ("reed", "Reed")]),
        ("a threat to all", [("threat", "threat")]),
        ("an act of Reed", [("*act*", "act"), ("reed", "Reed")]),
    ],
)  # fmt: skip
def test_actors_in_patterns_conditions_and_exclusions(text, matches):
    assert found(text) == matches


def test_an_actor_in_a_pattern_needs_actors():
    with pytest.raises(StudyError, match="<actor> in the pattern 'contain <actor>', and no actors"):
        match("They contain Reed.", actors=())
    loud = CODEBOOK.entries[1].model_copy(update={"patterns": ("Ask <ACTOR>",)})
    with pytest.raises(StudyError, match="Ask <ACTOR>"):
        match("Ask Reed.", actors=(), codebook=CODEBOOK.model_copy(update={"entries": (loud,)}))


def test_the_words_that_decide_are_given_as_they_stand():
    accused = match("What the Heron Isles calls a threat to H.I. is none.")
    assert accused[["use", "use_words"]].drop_duplicates().to_numpy().tolist() == [
        ["contested", "what Heron Isles calls"]
    ]


WORDS = ["contain", "joint", "research", "threat", "from", "not", "a", ",", "of", "HERON", "OTTER"]
SAFE = CODEBOOK.model_copy(update={"entries": tuple(
    entry.model_copy(update={"patterns": tuple(p for p in entry.patterns if p != "reed")})
    for entry in CODEBOOK.entries
)})  # fmt: skip


@settings(max_examples=50, deadline=None)
@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=14), st.randoms())
def test_swapping_two_actors_leaves_every_match(words, random):
    def write(one, other):
        draw = {"HERON": NAMES[one], "OTTER": NAMES[other]}
        return " ".join(random.choice(draw[word]) if word in draw else word for word in words)

    sides = [
        match(write(*pair), codebook=SAFE) for pair in (("heron", "otter"), ("otter", "heron"))
    ]
    keys = ["frame", "pattern", "use", "use_rule"]
    assert sides[0][keys].to_numpy().tolist() == sides[1][keys].to_numpy().tolist()
